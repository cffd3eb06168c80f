//! # Nederlands
//!
//! **Wat?** De site heeft voor dit begrip een ander woord gekozen. Dat staat in `content/site.yaml`, onder `plain-language: terms`.
//!
//! **Waarom?** Wie langzaam leest, denkt bij een ander woord aan iets anders.
//!
//! **Voorbeeld:** *Uw zorgbedrijf belt u. De organisatie vraagt wat u nodig heeft.*
//!
//! **Schrijf liever:** *De organisatie belt u en vraagt wat u nodig heeft.*
//!
//! **Bron van de regel:** de eigen lijst van de site.
//!
//! **Wanneer mag het?** Tussen aanhalingstekens, in een citaat, en als de begrippenlijst het woord uitlegt.
//!
//! # English
//!
//! **What?** The site has chosen another word for this thing: in `content/site.yaml`, below `plain-language: terms`.
//!
//! **Why?** Whoever reads slowly takes another word for another thing.
//!
//! **Example:** *Uw zorgbedrijf belt u. De organisatie vraagt wat u nodig heeft.*
//!
//! **Instead:** *De organisatie belt u en vraagt wat u nodig heeft.*
//!
//! **Source of the rule:** the site's own list.
//!
//! **When may it stay?** Between quotation marks, in a quotation, and where the glossary explains the word.

use crate::{
    diagnostic::{Manual, Rule, Severity, Text},
    markdown::letters::seen,
};

use super::{Check, Findings, Reading, Tongues, hashing::WordMap, jargon::as_written, reading::Read};

/// “`word`” is another word for “`term`”.
pub(super) static RULE: Rule = Rule {
    code: "other-term",
    severity: Severity::Warning,
    message: Text {
        nl: "“{ $word }” is een ander woord voor “{ $term }”.",
        en: "“{ $word }” is another word for “{ $term }”.",
    },
    help: Text {
        nl: "Gebruik overal hetzelfde woord: “{ $term }”.",
        en: "Use the same word everywhere: “{ $term }”.",
    },
    manual: Manual::DocComment(include_str!("term_choice.rs")),
};

pub(super) const CHECK: Check = Check { rules: &[&RULE], tongues: Tongues::Dutch, find };

/// The words that a site has chosen for its Dutch texts, and those that it doesn't use for the same things.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct TermChoices {
    /// By the first word of what isn't used: the rest of its words, and the term. All but the term in lower case.
    by_first: WordMap<String, Vec<(Vec<String>, String)>>,
}

impl TermChoices {
    /// Adds a term and a word or words that stand for the same thing.
    pub(super) fn add(&mut self, term: &str, other: &str) {
        let lower = seen(other).to_lowercase().replace('’', "'");
        let mut words = lower.split_whitespace().map(str::to_string);
        if let Some(first) = words.next() {
            self.by_first.entry(first).or_default().push((words.collect(), term.to_string()));
        }
    }

    /// What stands at a word: how many words, and the term to use.
    fn at<'a>(&'a self, read: &Read<'_>, word: usize) -> Option<(usize, &'a str)> {
        let words = &read.sentence.words;
        let others = self.by_first.get(words[word].lower)?;
        let fits = |rest: &[String]| {
            words.len() - word > rest.len()
                && rest.iter().zip(&words[word + 1..]).all(|(wanted, word)| wanted == word.lower)
        };
        let longest = others.iter().filter(|(rest, _)| fits(rest)).max_by_key(|(rest, _)| rest.len())?;
        Some((longest.0.len() + 1, &longest.1))
    }
}

fn find(reading: &Reading<'_>, findings: &mut Findings<'_>) {
    let choices = &reading.profile.terms;
    for read in reading.sentences() {
        let words = &read.sentence.words;
        for at in 0..words.len() {
            let Some((length, term)) = choices.at(read, at) else { continue };
            let stretch = &words[at..at + length];
            // A name keeps its words: "Instituut voor Zorgprofessionals".
            let named = at > 0 && words[at].capitalised();
            if named || stretch.iter().any(|word| word.quoted || word.literal) || read.explained[at] {
                continue;
            }
            let range = words[at].range.start..words[at + length - 1].range.end;
            if range.is_empty() {
                continue;
            }
            let written: Vec<&str> = stretch.iter().map(|word| word.text).collect();
            let finding =
                findings.at(&RULE, range.clone()).with("word", written.join(" ")).with("term", term);
            findings.add(finding.fix(range, as_written(term, &words[at])));
        }
    }
}
