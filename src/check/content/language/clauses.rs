//! Where a sentence turns from one clause into the next.

use std::ops::Range;

use crate::markdown::prose::Sentence;

/// Words that open a new clause.
const OPENERS: &[&str] = &[
    "aangezien",
    "als",
    "dan",
    "dat",
    "doordat",
    "dus",
    "hoewel",
    "indien",
    "maar",
    "mits",
    "nadat",
    "of",
    "omdat",
    "opdat",
    "sinds",
    "tenzij",
    "terwijl",
    "toen",
    "totdat",
    "voordat",
    "waar",
    "waarbij",
    "waardoor",
    "waarin",
    "waarmee",
    "waarop",
    "waarvan",
    "waarvoor",
    "wanneer",
    "want",
    "zoals",
    "zodat",
    "zodra",
    "zolang",
];

/// The clauses of a sentence, as ranges of its words: they end at a mark and before a word that opens a new one.
pub(super) fn clauses(sentence: &Sentence<'_>) -> Vec<Range<usize>> {
    let mut clauses = Vec::new();
    let mut start = 0;
    let mut marks = sentence.marks.iter().peekable();
    for (at, word) in sentence.words.iter().enumerate() {
        let mut ends = OPENERS.binary_search(&word.lower).is_ok();
        while let Some(mark) = marks.next_if(|mark| mark.words_before <= at) {
            ends |= matches!(mark.character, ',' | ';' | ':' | '(' | ')' | '–' | '—' | '…')
                || mark.character == '-' && mark.spaced;
        }
        if ends && at > start {
            clauses.push(start..at);
            start = at;
        }
    }
    if start < sentence.words.len() {
        clauses.push(start..sentence.words.len());
    }
    clauses
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn openers_are_in_order_for_the_search() {
        assert!(OPENERS.is_sorted());
    }
}
