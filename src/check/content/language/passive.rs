//! # Nederlands
//!
//! **Wat?** Deze zin is lijdend: een vorm van *worden* met een voltooid deelwoord. Er staat niet wie iets doet, of het staat
//! achteraan.
//!
//! **Waarom?** De lezer wil weten wie wat doet. Moet hij zelf iets doen, of de gemeente?
//!
//! **Voorbeeld:** *Uw aanvraag wordt binnen 8 weken beoordeeld.*
//!
//! **Schrijf liever:** *De gemeente beoordeelt uw aanvraag binnen 8 weken.*
//!
//! **Bron van de regel:** adviezen voor B1-teksten: schrijf actief. *Zijn* met een deelwoord telt niet mee, omdat dat vaak
//! een gewone voltooide tijd is.
//!
//! **Wanneer mag het?** Als echt niet bekend is wie het doet, of als het er niet toe doet.
//!
//! # English
//!
//! **What?** This sentence is passive: a form of *worden* with a past participle. It doesn't say who does something, or says
//! so at the end.
//!
//! **Why?** The reader wants to know who does what. Must he do something himself, or the municipality?
//!
//! **Example:** *Uw aanvraag wordt binnen 8 weken beoordeeld.*
//!
//! **Instead:** *De gemeente beoordeelt uw aanvraag binnen 8 weken.*
//!
//! **Source of the rule:** advice for texts at B1: write actively. *Zijn* with a participle doesn't count, since that is often
//! an ordinary perfect.
//!
//! **When may it stay?** When nobody knows who does it, or when it doesn't matter.

use std::ops::Range;

use crate::diagnostic::{Manual, Rule, Severity, Text};

use super::{Check, Findings, Reading, Tongues, lexicon, reading::Read};

/// Passive: “`auxiliary`” with “`participle`”.
pub(super) static RULE: Rule = Rule {
    code: "passive",
    severity: Severity::Warning,
    message: Text {
        nl: "Lijdende zin: “{ $auxiliary } … { $participle }”.",
        en: "Passive sentence: “{ $auxiliary } … { $participle }”.",
    },
    help: Text {
        nl: "Begin met wie het doet. Doet u het zelf? Schrijf dan: “{ $active }”.",
        en: "Start with who does it. Do you do it yourselves? Then write: “{ $active }”.",
    },
    manual: Manual::DocComment(include_str!("passive.rs")),
};

pub(super) const CHECK: Check = Check { rules: &[&RULE], tongues: Tongues::Dutch, find };

/// A participle further away belongs to something else; also bounds the work.
const REACH: usize = 25;

fn is_auxiliary(word: &str) -> bool {
    matches!(word, "werd" | "werden" | "word" | "worden" | "wordt")
}

fn find(reading: &Reading<'_>, findings: &mut Findings<'_>) {
    for unit in reading.units.iter().filter(|unit| unit.is_running()) {
        for read in &unit.sentences {
            for (auxiliary, participle) in passives(read) {
                let words = &read.sentence.words;
                let finding = findings.at(&RULE, words[auxiliary].range.clone());
                findings.add(
                    finding
                        .with("auxiliary", words[auxiliary].text)
                        .with(
                            "active",
                            lexicon::as_we_do(words[participle].lower).unwrap_or_else(|| "wij …".into()),
                        )
                        .with("participle", words[participle].text),
                );
            }
        }
    }
}

/// The passives of a sentence: the index of the auxiliary and of the participle.
pub(super) fn passives(read: &Read<'_>) -> Vec<(usize, usize)> {
    let words = &read.sentence.words;
    let mut found = Vec::new();
    for clause in &read.clauses {
        for at in clause.clone() {
            if words[at].quoted || !is_auxiliary(words[at].lower) {
                continue;
            }
            if let Some(participle) = participle_beside(read, clause, at) {
                found.push((at, participle));
            }
        }
    }
    found
}

fn participle_beside(read: &Read<'_>, clause: &Range<usize>, auxiliary: usize) -> Option<usize> {
    let words = &read.sentence.words;
    // "dat de aanvraag beoordeeld wordt", "beoordeeld moet worden", "ondertekend dient te worden"
    let mut before = auxiliary;
    while before > clause.start && before + 4 > auxiliary && joins(words[before - 1].lower) {
        before -= 1;
    }
    if before > clause.start
        && is_participle(words[before - 1].lower)
        && !words[before - 1].quoted
        && (before < auxiliary
            || auxiliary + 1 == clause.end
            || !has_participle_after(read, clause, auxiliary))
    {
        return Some(before - 1);
    }
    participle_after(read, clause, auxiliary).or_else(|| {
        // "wordt, als u dat wilt, door ons beoordeeld": the aside is a clause of its own.
        let at = read.clauses.iter().position(|other| other == clause)?;
        let after = read.clauses.get(at + 2).filter(|_| auxiliary + 1 == clause.end)?;
        let aside = read
            .sentence
            .marks_before(clause.end)
            .any(|mark| matches!(mark.character, ',' | '(' | '–'))
            && read.sentence.marks_before(after.start).any(|mark| matches!(mark.character, ',' | ')' | '–'));
        aside.then(|| participle_after(read, &(auxiliary..after.end), after.start.max(auxiliary + 1) - 1))?
    })
}

/// Words between a participle and the "worden" that belongs to it.
fn joins(word: &str) -> bool {
    word == "te"
        || matches!(
            word,
            "kan"
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
                | "zal"
                | "zullen"
                | "zou"
                | "zouden"
                | "dient"
                | "dienen"
                | "hoeft"
                | "hoeven"
                | "behoort"
                | "behoren"
        )
}

fn has_participle_after(read: &Read<'_>, clause: &Range<usize>, auxiliary: usize) -> bool {
    participle_after(read, clause, auxiliary).is_some()
}

/// The participle in the clause after this word that belongs to an auxiliary there.
pub(super) fn participle_after(read: &Read<'_>, clause: &Range<usize>, auxiliary: usize) -> Option<usize> {
    let words = &read.sentence.words;
    (auxiliary + 1..clause.end.min(auxiliary + REACH)).find(|&at| {
        let word = &words[at];
        // Before a noun it is an adjective: "wordt bepaald werk", but only the inflected ones end in -e.
        is_participle(word.lower)
            && !word.capitalised()
            && !word.quoted
            && !follows_determiner(words[at - 1].lower, word.lower)
    })
}

/// "een gegeven", "het gegeven advies": a noun or an adjective. "wordt het beoordeeld" has a pronoun.
fn follows_determiner(word: &str, participle: &str) -> bool {
    // "wordt dit besproken": before a noun it would be "deze besproken zaak", "dit gegeven advies".
    if matches!(word, "het" | "dit" | "deze" | "die" | "haar" | "hun") {
        return participle.ends_with("en");
    }
    matches!(
        word,
        "de" | "een"
            | "uw"
            | "zijn"
            | "mijn"
            | "onze"
            | "ons"
            | "geen"
            | "elk"
            | "elke"
            | "welk"
            | "heel"
            | "erg"
            | "zo"
            | "te"
    )
}

/// Whether a word is a past participle: one that the lexicon knows, or one that is made regularly.
pub(super) fn is_participle(word: &str) -> bool {
    if word.len() < 4 || NO_PARTICIPLES.binary_search(&word).is_ok() {
        return false;
    }
    lexicon::is_participle(word) || is_regular(word)
}

/// ge-…-d or ge-…-t, also after a separable part: aangepland, doorgemaild.
fn is_regular(word: &str) -> bool {
    if !word.ends_with(['d', 't']) || word.ends_with("heid") {
        return false;
    }
    let separated = lexicon::SEPARABLE
        .iter()
        .find_map(|part| word.strip_prefix(part).filter(|rest| rest.starts_with("ge")));
    let long = |rest: &str| rest.strip_prefix("ge").is_some_and(|stem| stem.len() >= 4);
    match separated {
        Some(rest) => long(rest),
        // A listed word that the lexicon doesn't call a participle is something else: gezicht, gebied.
        None => long(word) && !lexicon::is_listed(word),
    }
}

/// Words that look like participles and are mostly something else; in order.
const NO_PARTICIPLES: &[&str] = &[
    "bekend",
    "beleid",
    "bereid",
    "besluit",
    "bestaan",
    "bestand",
    "betekent",
    "beurt",
    "bevallen",
    "bewind",
    "bewoond",
    "bewust",
    "gebied",
    "geboren",
    "geduld",
    "geest",
    "gehandicapt",
    "gehecht",
    "geluid",
    "gemeend",
    "geschikt",
    "getrouwd",
    "geval",
    "gevallen",
    "gewend",
    "gewoond",
    "gezicht",
    "gezin",
    "gezond",
    "overleden",
    "verband",
    "verdriet",
    "verkeerd",
    "verliefd",
    "verschillend",
    "verstand",
    "verwant",
];

#[cfg(test)]
mod tests {
    #[test]
    fn the_exceptions_are_in_order_for_the_search() {
        assert!(super::NO_PARTICIPLES.is_sorted());
    }
}
