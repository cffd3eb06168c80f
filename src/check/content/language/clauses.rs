//! Where a sentence turns from one clause into the next.

use std::ops::Range;

use crate::markdown::prose::{Sentence, Word};

use super::lexicon;

/// Whether a word opens a new clause. A `match` compares lengths first, which is what most words fail on.
fn opens(word: &str) -> bool {
    matches!(
        word,
        "aangezien"
            | "als"
            | "dat"
            | "doordat"
            | "dus"
            | "hoe"
            | "hoeveel"
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
            | "waaraan"
            | "waarbij"
            | "waardoor"
            | "waarin"
            | "waarmee"
            | "waarna"
            | "waarom"
            | "waarop"
            | "waarover"
            | "waartoe"
            | "waaruit"
            | "waarvan"
            | "waarvoor"
            | "wanneer"
            | "want"
            | "wat"
            | "wie"
            | "zoals"
            | "zodat"
            | "zodra"
            | "zolang"
    )
}

/// Verbs after which such a word belongs to the same clause: "wordt dat besproken", "wordt als moeilijk ervaren".
pub(super) fn is_auxiliary(word: &str) -> bool {
    matches!(
        word,
        "ben"
            | "bent"
            | "is"
            | "zijn"
            | "was"
            | "waren"
            | "werd"
            | "werden"
            | "word"
            | "worden"
            | "wordt"
            | "heb"
            | "hebt"
            | "heeft"
            | "hebben"
            | "had"
            | "hadden"
            | "kan"
            | "kunt"
            | "kunnen"
            | "kon"
            | "konden"
            | "mag"
            | "mogen"
            | "mocht"
            | "moet"
            | "moeten"
            | "moest"
            | "moesten"
            | "wil"
            | "wilt"
            | "willen"
            | "zal"
            | "zult"
            | "zullen"
            | "zou"
            | "zouden"
    )
}

/// Words with which a clause goes on after its subordinating word: "als u", "dat de".
fn is_subject(word: &str) -> bool {
    matches!(
        word,
        "u" | "uw"
            | "ik"
            | "je"
            | "jij"
            | "hij"
            | "zij"
            | "ze"
            | "wij"
            | "we"
            | "het"
            | "de"
            | "een"
            | "er"
            | "dit"
            | "deze"
            | "die"
            | "iemand"
            | "niemand"
            | "men"
    )
}

/// Whether the word at this place opens a clause, by the words beside it.
fn opens_here(words: &[Word<'_>], at: usize) -> bool {
    let word = words[at].lower;
    let before = at.checked_sub(1).map(|before| words[before].lower);
    // "mensen die hulp krijgen", but not "krijgt die hulp", "met die hulp".
    if word == "die" {
        return before.is_some_and(|before| {
            before.len() > 3
                && !is_auxiliary(before)
                && !lexicon::is_present(before)
                && !matches!(
                    before,
                    "naar"
                        | "voor"
                        | "door"
                        | "over"
                        | "onder"
                        | "tegen"
                        | "zonder"
                        | "tussen"
                        | "volgens"
                        | "ook"
                        | "niet"
                        | "vanaf"
                        | "alle"
                        | "deze"
                )
        });
    }
    if !opens(word) {
        return false;
    }
    let after = words.get(at + 1).map_or("", |after| after.lower);
    // "als vastgesteld beschouwd": no subject follows.
    if word == "als" && lexicon::is_participle(after) && !lexicon::is_infinitive(after) {
        return false;
    }
    // "Gebleken is dat in uw woning …": the verb of the first clause is whole before "dat".
    let whole = || at.checked_sub(2).is_some_and(|first| lexicon::is_participle(words[first].lower));
    !before.is_some_and(is_auxiliary) || is_subject(after) || word == "dat" && whole()
}

/// The clauses of a sentence, as ranges of its words: they end at a mark and before a word that opens a new one.
pub(super) fn clauses(sentence: &Sentence<'_>) -> Vec<Range<usize>> {
    let mut clauses = Vec::new();
    let mut start = 0;
    let mut marks = sentence.marks.iter().peekable();
    for at in 0..sentence.words.len() {
        let mut ends = opens_here(&sentence.words, at);
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
