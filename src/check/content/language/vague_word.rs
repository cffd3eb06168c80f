//! # Nederlands
//!
//! **Wat?** Dit woord maakt de zin vaag: *eventueel*, *in principe*, *zo nodig*, *zo spoedig mogelijk*.
//!
//! **Waarom?** De lezer weet niet of het voor hem geldt, en wanneer.
//!
//! **Voorbeeld:** *U krijgt in principe zo spoedig mogelijk bericht.*
//!
//! **Schrijf liever:** *U krijgt binnen 2 weken een brief.*
//!
//! **Bron van de lijst:** eigen lijst van de redactie.
//!
//! **Wanneer mag het?** Als het echt niet zeker is. Zeg dan waar het van afhangt: *Dat hangt af van uw gemeente.*
//!
//! # English
//!
//! **What?** This word makes the sentence vague: *eventueel*, *in principe*, *zo nodig*, *zo spoedig mogelijk*.
//!
//! **Why?** The reader doesn't know whether it holds for him, and when.
//!
//! **Example:** *U krijgt in principe zo spoedig mogelijk bericht.*
//!
//! **Instead:** *U krijgt binnen 2 weken een brief.*
//!
//! **Source of the list:** our own.
//!
//! **When may it stay?** When it really isn't sure. Then say what it depends on: *Dat hangt af van uw gemeente.*

use std::sync::LazyLock;

use crate::diagnostic::{Manual, Rule, Severity, Text};

use super::{Check, Findings, Reading, Tongues, hashing::WordMap};

/// “`word`” is vague.
pub(super) static RULE: Rule = Rule {
    code: "vague-word",
    severity: Severity::Warning,
    message: Text { nl: "“{ $word }” is vaag.", en: "“{ $word }” is vague." },
    help: Text {
        nl: "Zeg voor wie het geldt, wanneer of hoeveel. Of laat het woord weg.",
        en: "Say for whom it holds, when or how much. Or leave the word out.",
    },
    manual: Manual::DocComment(include_str!("vague_word.rs")),
};

pub(super) const CHECK: Check = Check { rules: &[&RULE], tongues: Tongues::Dutch, find };

const VAGUE: &[&str] = &[
    "binnen afzienbare tijd",
    "bij voorkeur",
    "desgewenst",
    "eventueel",
    "eventuele",
    "een en ander",
    "enigermate",
    "enigszins",
    "ergens in de toekomst",
    "hier en daar",
    "in beginsel",
    "in de meeste gevallen",
    "in de nabije toekomst",
    "in de regel",
    "in meer of mindere mate",
    "in principe",
    "in voorkomende gevallen",
    "in zekere mate",
    "in zekere zin",
    "indien gewenst",
    "indien mogelijk",
    "indien nodig",
    "indien van toepassing",
    "min of meer",
    "mogelijkerwijs",
    "naar vermogen",
    "op enig moment",
    "op termijn",
    "te gelegener tijd",
    "tot op zekere hoogte",
    "waar mogelijk",
    "waar nodig",
    "waar van toepassing",
    "wellicht",
    "zo mogelijk",
    "zo nodig",
    "zo spoedig mogelijk",
];

static BY_FIRST: LazyLock<WordMap<&'static str, Vec<Vec<&'static str>>>> = LazyLock::new(|| {
    let mut phrases: WordMap<&'static str, Vec<Vec<&'static str>>> = WordMap::default();
    for phrase in VAGUE {
        let mut words = phrase.split(' ');
        if let Some(first) = words.next() {
            phrases.entry(first).or_default().push(words.collect());
        }
    }
    phrases
});

fn find(reading: &Reading<'_>, findings: &mut Findings<'_>) {
    for read in reading.sentences() {
        let words = &read.sentence.words;
        for (at, word) in words.iter().enumerate() {
            let Some(phrases) = BY_FIRST.get(word.lower).filter(|_| !word.quoted) else { continue };
            let rest = &words[at + 1..];
            let found = phrases.iter().find(|phrase| {
                rest.len() >= phrase.len()
                    && phrase.iter().zip(rest).all(|(wanted, word)| *wanted == word.lower)
            });
            let Some(phrase) = found else { continue };
            let last = &words[at + phrase.len()];
            let text =
                std::iter::once(word).chain(&rest[..phrase.len()]).map(|word| word.text).collect::<Vec<_>>();
            if word.range.start < last.range.end {
                let finding = findings.at(&RULE, word.range.start..last.range.end);
                findings.add(finding.with("word", text.join(" ")));
            }
        }
    }
}
