//! Finding the glossary's words in running text.

use std::borrow::Cow;

use aho_corasick::{AhoCorasick, AhoCorasickBuilder, MatchKind};

use crate::site::Glossary;

use super::letters::{seen, seen_apart};

/// Finds the words of one language's glossary.
#[derive(Debug)]
pub struct TermMatcher {
    automaton: Option<AhoCorasick>,
    /// For each pattern, the place of its word in the glossary.
    owners: Vec<usize>,
    /// The keys of the words.
    keys: Vec<String>,
}

/// A word of the glossary in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TermUse {
    /// Its place in the glossary.
    pub term: usize,
    /// The first byte in the text.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
}

impl TermMatcher {
    /// A matcher for all words and their other forms.
    ///
    /// Capitals don't matter, except in an abbreviation (a word in which a capital follows the first letter): `AKJ`
    /// isn't found in "akj".
    pub fn new(glossary: &Glossary) -> Self {
        let mut patterns = Vec::new();
        let mut owners = Vec::new();
        for (at, term) in glossary.terms.iter().enumerate() {
            for form in std::iter::once(&term.term.value).chain(&term.forms) {
                if form.trim().is_empty() {
                    continue;
                }
                let form = &*seen(form);
                patterns.push(form.to_string());
                owners.push(at);
                if !is_abbreviation(form) {
                    let mut letters = form.chars();
                    if let Some(first) = letters.next() {
                        patterns.push(first.to_uppercase().chain(letters).collect());
                        owners.push(at);
                    }
                }
            }
        }
        let automaton =
            AhoCorasickBuilder::new().match_kind(MatchKind::LeftmostLongest).build(&patterns).ok();
        let keys = glossary.terms.iter().map(|term| term.key.clone()).collect();
        Self { automaton: automaton.filter(|_| !patterns.is_empty()), owners, keys }
    }

    /// The key of a word, by its place in the glossary.
    pub fn key(&self, term: usize) -> &str {
        &self.keys[term]
    }

    /// The words in a text, from left to right, never overlapping, never part of a longer word. A soft hyphen or an accent
    /// that stands apart from its letter hides none.
    pub fn find<'a>(&'a self, text: &'a str) -> impl Iterator<Item = TermUse> + 'a {
        let apart = self.automaton.as_ref().and_then(|_| seen_apart(text));
        let (seen, places) = apart.unzip();
        let seen: Cow<'a, str> = seen.map_or(Cow::Borrowed(text), Cow::Owned);
        let place = move |at: usize| places.as_ref().map_or(at, |places| places[at]);
        let found: Vec<_> = self.automaton.iter().flat_map(|automaton| self.uses(automaton, &seen)).collect();
        found.into_iter().map(move |found| TermUse {
            start: place(found.start),
            end: place(found.end),
            ..found
        })
    }

    fn uses<'a>(&'a self, automaton: &'a AhoCorasick, text: &'a str) -> impl Iterator<Item = TermUse> + 'a {
        automaton.find_iter(text).filter_map(move |found| {
            let before = text[..found.start()].chars().next_back();
            let after = text[found.end()..].chars().next();
            let joins = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '-');
            (!joins(before) && !joins(after)).then(|| TermUse {
                term: self.owners[found.pattern().as_usize()],
                start: found.start(),
                end: found.end(),
            })
        })
    }
}

fn is_abbreviation(word: &str) -> bool {
    word.chars().skip(1).any(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_soft_hyphen_or_an_accent_apart_hides_no_word() {
        let term = "cliëntondersteuner";
        let matcher = TermMatcher {
            automaton: AhoCorasick::new([term]).ok(),
            owners: vec![0],
            keys: vec![term.to_string()],
        };
        for written in ["cliëntondersteuner", "clie\u{308}ntondersteuner", "cliënt\u{AD}onder\u{AD}steuner"]
        {
            let text = format!("Een {written} helpt.");
            let found: Vec<_> = matcher.find(&text).collect();
            assert_eq!(found.len(), 1, "{written:?}");
            assert_eq!(&text[found[0].start..found[0].end], written);
        }
    }
}
