//! Where a sentence turns from one clause into the next.

use std::ops::Range;

use crate::markdown::prose::Sentence;

/// Whether a word opens a new clause. A `match` compares lengths first, which is what most words fail on.
fn opens(word: &str) -> bool {
    matches!(
        word,
        "aangezien"
            | "als"
            | "dan"
            | "dat"
            | "doordat"
            | "dus"
            | "hoewel"
            | "indien"
            | "maar"
            | "mits"
            | "nadat"
            | "of"
            | "omdat"
            | "opdat"
            | "sinds"
            | "tenzij"
            | "terwijl"
            | "toen"
            | "totdat"
            | "voordat"
            | "waar"
            | "waarbij"
            | "waardoor"
            | "waarin"
            | "waarmee"
            | "waarop"
            | "waarvan"
            | "waarvoor"
            | "wanneer"
            | "want"
            | "zoals"
            | "zodat"
            | "zodra"
            | "zolang"
    )
}

/// The clauses of a sentence, as ranges of its words: they end at a mark and before a word that opens a new one.
pub(super) fn clauses(sentence: &Sentence<'_>) -> Vec<Range<usize>> {
    let mut clauses = Vec::new();
    let mut start = 0;
    let mut marks = sentence.marks.iter().peekable();
    for (at, word) in sentence.words.iter().enumerate() {
        let mut ends = opens(word.lower);
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
