//! The words that a site explains by itself.

use crate::markdown::letters::seen;

use super::hashing::{WordMap, WordSet};

/// Terms of the glossary: they are explained at the end of every page that uses them, so no rule calls them hard.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GlossaryTerms {
    words: WordSet<String>,
    /// Terms of several words, by their first word; each in lower case.
    phrases: WordMap<String, Vec<Vec<String>>>,
}

impl GlossaryTerms {
    /// The terms and their other forms, as people write them.
    pub fn new<'a>(terms: impl IntoIterator<Item = &'a str>) -> Self {
        let mut glossary = Self::default();
        for term in terms {
            let lower = seen(term).to_lowercase().replace('’', "'");
            let mut words = lower.split_whitespace().map(str::to_string);
            let Some(first) = words.next() else { continue };
            let rest: Vec<String> = words.collect();
            if rest.is_empty() {
                glossary.words.insert(first);
            } else {
                glossary.phrases.entry(first).or_default().push(rest);
            }
        }
        glossary
    }

    /// Whether a word, in lower case, is a term.
    pub fn explains(&self, word: &str) -> bool {
        self.words.contains(word)
    }

    /// How many words from the first on are a term of several words; 0 for none.
    pub(super) fn phrase<'a>(&self, first: &str, rest: impl Iterator<Item = &'a str> + Clone) -> usize {
        let Some(phrases) = self.phrases.get(first) else { return 0 };
        phrases
            .iter()
            .filter(|phrase| {
                let mut rest = rest.clone();
                phrase.iter().all(|word| rest.next() == Some(word.as_str()))
            })
            .map(|phrase| phrase.len() + 1)
            .max()
            .unwrap_or(0)
    }
}
