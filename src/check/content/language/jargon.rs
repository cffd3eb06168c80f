//! # Nederlands
//!
//! **Wat?** Dit woord of deze uitdrukking is vaktaal of schrijftaal. De melding noemt een gewoon woord.
//!
//! **Waarom?** Veel lezers kennen het woord niet. Anderen lezen eroverheen en missen wat ze moeten doen.
//!
//! **Voorbeeld:** *Teneinde voor een voorziening in aanmerking te komen, dient u een aanvraag in te dienen.*
//!
//! **Schrijf liever:** *Wilt u hulp? Vraag die dan aan.*
//!
//! **Bron van de lijst:** eigen lijst van de redactie (`plain-words.nl.tsv`), met schrijftaal en met woorden uit zorg en
//! welzijn.
//!
//! **Wanneer mag het?** Als het woord zelf het onderwerp is, zoals *bezwaar*. Zet het dan in de begrippenlijst
//! (`content/glossary/nl.yaml`). De site legt het dan uit, en de regel zwijgt. Ook woorden tussen aanhalingstekens tellen
//! niet.
//!
//! # English
//!
//! **What?** This word or phrase is jargon or officialese. The message names a plain word.
//!
//! **Why?** Many readers don't know the word. Others read past it and miss what they must do.
//!
//! **Example:** *Teneinde voor een voorziening in aanmerking te komen, dient u een aanvraag in te dienen.*
//!
//! **Instead:** *Wilt u hulp? Vraag die dan aan.*
//!
//! **Source of the list:** our own (`plain-words.nl.tsv`), with officialese and with words from care and welfare.
//!
//! **When may it stay?** When the word itself is the subject, such as *bezwaar*. Then put it into the glossary
//! (`content/glossary/nl.yaml`): the site explains it, and the rule is silent. Words between quotation marks don't count.

use std::ops::Range;

use crate::{
    diagnostic::{Manual, Rule, Severity, Text},
    markdown::prose::Word,
};

use super::{
    Check, Findings, Reading, Tongues, lexicon,
    plain_words::{DERIVED, OLD_DATIVE, PARTED, PLAIN, Parted, Plain, compound, is_said},
    reading::Read,
};

/// “`word`” is jargon; plain: `plain`.
pub(super) static RULE: Rule = Rule {
    code: "jargon",
    severity: Severity::Warning,
    message: Text {
        nl: "“{ $word }” is geen gewone taal.", en: "“{ $word }” is not plain language."
    },
    help: Text { nl: "Schrijf liever: { $plain }.", en: "Rather write: { $plain }." },
    manual: Manual::DocComment(include_str!("jargon.rs")),
};

pub(super) const CHECK: Check = Check { rules: &[&RULE], tongues: Tongues::Dutch, find };

/// The jargon that starts at a word of a sentence, and how many words it has.
pub(super) fn at(read: &Read<'_>, word: usize) -> Option<(&'static Plain, usize)> {
    let words = &read.sentence.words;
    let first = &words[word];
    if first.quoted || first.literal {
        return None;
    }
    let phrase = PLAIN.get(first.lower).and_then(|phrases| {
        phrases.iter().find(|phrase| {
            let length = phrase.rest.len();
            words.len() - word > length
                && phrase.rest.iter().zip(&words[word + 1..]).all(|(wanted, word)| *wanted == word.lower)
                && (1..=length).all(|next| read.sentence.marks_before(word + next).next().is_none())
        })
    });
    let (found, length) = match phrase {
        Some(phrase) => (phrase, phrase.rest.len() + 1),
        None => by_rule(read, word)?,
    };
    // What the glossary explains may be used; a name is a name.
    let explained = read.explained[word..word + length].iter().all(|explained| *explained);
    let explained = explained || words.get(word + length).is_some_and(|next| next.lower == "betekent");
    let law = word > 0 && words[word - 1].lower == "wet";
    let name = length == 1 && word > 0 && first.capitalised() || law;
    (!explained && !name).then_some((found, length))
}

/// What follows from the lists: *ter controle*, *toegekende*, *aan te leveren*, *betalingstermijn*; and how many words.
fn by_rule(read: &Read<'_>, word: usize) -> Option<(&'static Plain, usize)> {
    let lower = read.sentence.words[word].lower;
    old_dative(read, word)
        .map(|plain| (plain, 2))
        .or_else(|| with_te(read, word).map(|plain| (plain, 3)))
        .or_else(|| DERIVED.get(lower).or_else(|| compound(lower)).map(|plain| (plain, 1)))
}

/// "aan te leveren": the particle, *te* and the infinitive of a formal verb.
fn with_te(read: &Read<'_>, word: usize) -> Option<&'static Plain> {
    let words = &read.sentence.words;
    let (te, verb) = (words.get(word + 1)?, words.get(word + 2)?);
    if te.lower != "te" || !lexicon::is_infinitive(verb.lower) {
        return None;
    }
    let verbs = PARTED.get(verb.lower)?;
    verbs.iter().find(|parted| parted.particle == words[word].lower).map(|parted| &parted.with_te)
}

/// "ter controle", "ten laste": two words that are written and not said.
fn old_dative(read: &Read<'_>, word: usize) -> Option<&'static Plain> {
    let (first, second) = (&read.sentence.words[word], read.sentence.words.get(word + 1)?);
    let together = read.sentence.marks_before(word + 1).next().is_none();
    let old = matches!(first.lower, "ter" | "ten") && together && !is_said(second.lower);
    (old && !second.capitalised() && !second.numeric()).then_some(&OLD_DATIVE)
}

fn find(reading: &Reading<'_>, findings: &mut Findings<'_>) {
    for read in reading.sentences() {
        let words = &read.sentence.words;
        let mut next = 0;
        while next < words.len() {
            let Some((plain, length)) = at(read, next) else {
                next += 1;
                continue;
            };
            let range = words[next].range.start..words[next + length - 1].range.end;
            let written: Vec<&str> = words[next..next + length].iter().map(|word| word.text).collect();
            let mut finding = findings
                .at(&RULE, range.clone())
                .with("word", written.join(" "))
                .with("plain", list(plain, &words[next]));
            if !plain.hint && range.start < range.end {
                for alternative in &plain.alternatives {
                    finding = finding.fix(range.clone(), as_written(alternative, &words[next]));
                }
            }
            findings.add(finding);
            next += length;
        }
        for (first, last, verb) in parted(read) {
            let (first, last) = (&words[first], &words[last]);
            let finding = findings
                .at(&RULE, first.range.start..last.range.end)
                .with("word", format!("{} … {}", first.text, last.text))
                .with("plain", verb.alternatives.join(", "));
            findings.add(finding);
        }
    }
}

/// The formal verbs that stand in two parts, as the places of both: *levert … aan*, *stelt … op*.
pub(super) fn parted(read: &Read<'_>) -> Vec<(usize, usize, &'static Parted)> {
    read.clauses.iter().filter_map(|clause| parted_in(read, clause)).collect()
}

fn parted_in(read: &Read<'_>, clause: &Range<usize>) -> Option<(usize, usize, &'static Parted)> {
    let words = &read.sentence.words;
    let last = clause.end.checked_sub(1).filter(|last| *last > clause.start)?;
    let last_te = (clause.start..last).rev().find(|&te| words[te].lower == "te");
    // "Licht dan de gemeente in": the finite verb is the first of the clause that has such a form.
    let (first, last, verb) = (clause.start..last).find_map(|at| {
        let word = &words[at];
        let verbs = PARTED.get(word.lower).filter(|_| !word.quoted && !word.literal)?;
        verbs.iter().find_map(|verb| {
            // "dient u … door te geven": here the second part stands before the last verb.
            let second = if verb.particle == "te" {
                last_te.filter(|te| *te > at)?
            } else if stands_beside(read, at, verb.particle) {
                at + 1
            } else {
                last
            };
            (words[second].lower == verb.particle).then_some((at, second, verb))
        })
    })?;
    let spans = words[first].range.start < words[last].range.end;
    (spans && !read.explained[first] && jargon_free(read, first)).then_some((first, last, verb))
}

/// "vangt aan op 1 mei": the second half directly behind the first, and no preposition of its own ("levert aan de gemeente").
fn stands_beside(read: &Read<'_>, first: usize, particle: &str) -> bool {
    let lower = |at: usize| read.sentence.words.get(at).map(|word| word.lower);
    lower(first + 1) == Some(particle)
        && lower(first + 2).is_some_and(|next| {
            matches!(
                next,
                "bij"
                    | "door"
                    | "in"
                    | "met"
                    | "na"
                    | "om"
                    | "op"
                    | "over"
                    | "per"
                    | "tegen"
                    | "tot"
                    | "uit"
                    | "van"
                    | "voor"
            )
        })
}

/// Whether the word is in no phrase that is told already.
fn jargon_free(read: &Read<'_>, word: usize) -> bool {
    (word.saturating_sub(3)..=word).all(|at| at_length(read, at).is_none_or(|length| at + length <= word))
}

fn at_length(read: &Read<'_>, word: usize) -> Option<usize> {
    at(read, word).map(|(_, length)| length)
}

/// The alternatives as they would stand there: with a capital at the start of a sentence, unless they are advice.
fn list(plain: &Plain, word: &Word<'_>) -> String {
    if plain.hint {
        return plain.alternatives.join(", ");
    }
    plain.alternatives.iter().map(|alternative| as_written(alternative, word)).collect::<Vec<_>>().join(", ")
}

/// The alternative, with a capital where the word that it replaces has one.
pub(super) fn as_written(alternative: &str, word: &Word<'_>) -> String {
    let mut characters = alternative.chars();
    match characters.next() {
        Some(first) if word.capitalised() => first.to_uppercase().chain(characters).collect(),
        _ => alternative.to_string(),
    }
}
