//! Where the words stand, in the files that people write, that a rule over built pages found something in.
//!
//! A built page no longer knows from which line of which file its words came. An editor needs that line: so the longest piece
//! of the words which stands literally in one of the files is looked for.

use std::{ops::Range, sync::Arc};

use crate::diagnostic::{Argument, Diagnostic, Location};

/// A file in which the words of a page can stand.
#[derive(Debug, Clone)]
pub struct Writing<'a> {
    /// Its path.
    pub path: Arc<str>,
    /// Its whole text.
    pub text: &'a str,
    /// Where the words are looked for.
    pub range: Range<usize>,
}

/// The shortest piece that says something by itself, in bytes. A piece that is all there is may be shorter.
const SHORTEST: usize = 8;

/// Gives the problems that have no place in their file the place of their words. `writings` are the files for a path, the most
/// likely one first.
pub fn locate<'a>(problems: &mut [Diagnostic], writings: impl Fn(&str) -> Vec<Writing<'a>>) {
    for problem in problems {
        if !problem.location.range.is_empty() || problem.location.range.start > 0 {
            continue;
        }
        let Some(words) = words(problem) else { continue };
        if let Some(location) = find(&words, &writings(&problem.location.path)) {
            problem.location = location;
        }
    }
}

/// The words that a problem is about: those of the element that it quotes, or of the link.
fn words(problem: &Diagnostic) -> Option<String> {
    let argument = |name| {
        problem.arguments.iter().find_map(|(known, value)| match value {
            Argument::Text(text) if *known == name => Some(text.as_str()),
            _ => None,
        })
    };
    let quoted = argument("element").and_then(|quote| {
        let inside = &quote[quote.find('>')? + 1..];
        Some(inside.rsplit_once("</").map_or(inside, |(words, _)| words))
    });
    let words = quoted.or_else(|| argument("text"))?.trim().trim_end_matches('…').trim_end();
    (!words.is_empty()).then(|| words.to_string())
}

/// The place of the longest piece of the words, by whole words.
fn find(words: &str, writings: &[Writing<'_>]) -> Option<Location> {
    let bounds: Vec<(usize, usize)> = words
        .split_whitespace()
        .map(|word| {
            let start = word.as_ptr() as usize - words.as_ptr() as usize;
            (start, start + word.len())
        })
        .collect();
    let mut pieces: Vec<&str> = Vec::new();
    for (from, &(start, _)) in bounds.iter().enumerate() {
        for &(_, end) in &bounds[from..] {
            pieces.push(
                words[start..end].trim_matches(|c: char| c.is_ascii_punctuation() && c != '(' && c != ')'),
            );
        }
    }
    pieces.sort_by_key(|piece| std::cmp::Reverse(piece.len()));
    pieces.dedup();
    for piece in pieces {
        if piece.is_empty() || (piece.len() < SHORTEST && piece.len() < words.len()) {
            continue;
        }
        for writing in writings {
            if let Some(at) = whole(piece, &writing.text[writing.range.clone()]) {
                let start = writing.range.start + at;
                return Some(Location::new(writing.path.clone(), start..start + piece.len()));
            }
        }
    }
    None
}

/// Where a piece stands that is no part of a longer word.
fn whole(piece: &str, text: &str) -> Option<usize> {
    let joins = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    text.match_indices(piece)
        .map(|(at, _)| at)
        .find(|&at| !joins(text[..at].chars().next_back()) && !joins(text[at + piece.len()..].chars().next()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(words: &str, files: &[(&str, &str)]) -> Option<(String, String)> {
        let writings: Vec<Writing<'_>> = files
            .iter()
            .map(|(path, text)| Writing { path: Arc::from(*path), text, range: 0..text.len() })
            .collect();
        let found = find(words, &writings)?;
        let (_, text) = files.iter().find(|(path, _)| *path == &*found.path)?;
        Some((found.path.to_string(), text[found.range].to_string()))
    }

    #[test]
    fn the_longest_piece_that_stands_in_a_file_is_found() {
        let files = [("a.yaml", "text: U belt met ons.\n"), ("b.yaml", "name: Дім підтримки\n")];
        let found = |path: &str, words: &str| Some((path.to_string(), words.to_string()));
        assert_eq!(place("U belt met Дім підтримки.", &files), found("b.yaml", "Дім підтримки"));
        assert_eq!(place("U belt met wie u wilt", &files), found("a.yaml", "U belt met"));
        assert_eq!(place("hier", &[("a.md", "Lees [hier](x.md), niet hierna.")]), found("a.md", "hier"));
        assert_eq!(place("Niets daarvan", &files), None);
    }
}
