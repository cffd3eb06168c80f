//! Characters that nobody sees: they come along when text is pasted, and change what a reader gets.

use std::{ops::Range, sync::Arc};

use super::{SourceFile, rules};
use crate::diagnostic::{Diagnostic, Location, Severity};

/// So many are told of one file: a file full of them is another kind of file.
const MOST: usize = 10;

/// What an invisible character does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// A control character, such as NUL.
    Control,
    /// It turns the direction in which text is read.
    Bidirectional,
    /// It takes no room.
    ZeroWidth,
    /// It takes no room, and belongs in text that is written from right to left.
    Joiner,
}

/// Every invisible character of a file that doesn't belong there.
///
/// Joiners and direction marks are a part of languages that are written from right to left, and joiners of some emoji.
pub fn invisible(file: &SourceFile) -> Vec<Diagnostic> {
    in_text(&file.path, &file.text, 0..file.text.len()).take(MOST).collect()
}

/// The invisible characters in the bytes `range` of a text.
pub(super) fn in_text<'a>(
    path: &'a Arc<str>,
    text: &'a str,
    range: Range<usize>,
) -> impl Iterator<Item = Diagnostic> + 'a {
    let from = range.start;
    // Few files have any: bytes that can't be a part of one are passed over before characters are looked at.
    let suspect = text[range.clone()].bytes().any(|byte| {
        (byte < b' ' && !matches!(byte, b'\n' | b'\r' | b'\t'))
            || matches!(byte, 0x7f | 0xc2 | 0xd8 | 0xe2 | 0xef)
    });
    let looked_at = if suspect { &text[range] } else { "" };
    // The line that was looked at last, and whether it is written from right to left.
    let mut line = (0..0, false);
    looked_at.char_indices().filter_map(move |(at, character)| {
        let at = from + at;
        let kind = kind(character).filter(|_| !(at == 0 && character == '\u{feff}'))?;
        if kind == Kind::Joiner {
            if !line.0.contains(&at) {
                line = line_of(text, at);
            }
            if line.1 || joins_emoji(text, at, character) {
                return None;
            }
        }
        let range = at..at + character.len_utf8();
        let mut problem =
            Diagnostic::new(&rules::INVISIBLE_CHARACTER, Location::new(path.clone(), range.clone()))
                .with("character", format!("U+{:04X}", u32::from(character)))
                .with(
                    "kind",
                    match kind {
                        Kind::Control => "control",
                        Kind::Bidirectional => "direction",
                        Kind::ZeroWidth | Kind::Joiner => "width",
                    },
                )
                .fix(range, "");
        if matches!(kind, Kind::ZeroWidth | Kind::Joiner) {
            problem.severity = Severity::Warning;
        }
        Some(problem)
    })
}

fn kind(character: char) -> Option<Kind> {
    Some(match character {
        '\n' | '\r' | '\t' => return None,
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => Kind::Bidirectional,
        '\u{200b}' | '\u{2060}' | '\u{feff}' | '\u{2028}' | '\u{2029}' => Kind::ZeroWidth,
        '\u{200c}'..='\u{200f}' | '\u{061c}' => Kind::Joiner,
        character if character.is_control() => Kind::Control,
        _ => return None,
    })
}

/// The line around a place, and whether something in it is written from right to left: there joiners and direction marks
/// belong.
fn line_of(text: &str, at: usize) -> (Range<usize>, bool) {
    let start = text[..at].rfind('\n').map_or(0, |end| end + 1);
    let end = text[at..].find('\n').map_or(text.len(), |end| at + end);
    let right_to_left =
        |c: char| matches!(c, '\u{0590}'..='\u{08ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}');
    (start..end, text[start..end].chars().any(|c| c != '\u{061c}' && right_to_left(c)))
}

/// Whether a joiner stands in an emoji of several parts.
fn joins_emoji(text: &str, at: usize, character: char) -> bool {
    character == '\u{200d}' && text[..at].chars().next_back().is_some_and(|c| c >= '\u{2190}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> Vec<(usize, Severity, String)> {
        let file = SourceFile { path: "a.md".into(), text: text.into() };
        let character = |problem: &Diagnostic| match &problem.arguments[0].1 {
            crate::diagnostic::Argument::Text(text) => text.clone(),
            crate::diagnostic::Argument::Number(_) => String::new(),
        };
        invisible(&file)
            .iter()
            .map(|problem| (problem.location.range.start, problem.severity, character(problem)))
            .collect()
    }

    #[test]
    fn what_changes_the_text_unseen_is_told() {
        assert_eq!(told("Bel \u{202e}0800"), [(4, Severity::Error, "U+202E".into())]);
        assert_eq!(told("Be\u{0}l"), [(2, Severity::Error, "U+0000".into())]);
        assert_eq!(told("Be\u{85}l"), [(2, Severity::Error, "U+0085".into())]);
        assert_eq!(told("be\u{200b}l"), [(2, Severity::Warning, "U+200B".into())]);
        assert_eq!(told("be\u{200d}l"), [(2, Severity::Warning, "U+200D".into())]);
    }

    #[test]
    fn what_belongs_in_a_text_is_left_alone() {
        assert_eq!(told("\u{feff}één “twee” – drie…\tvier\r\n👨\u{200d}👩\u{200d}👧 ©"), []);
        assert_eq!(told("می\u{200c}خواهم 0800\u{200e} \u{200f}(نعم)"), []);
        assert_eq!(told("نعم\u{202e}").len(), 1);
        assert_eq!(told(&"\u{0}".repeat(1_000)).len(), MOST);
    }
}
