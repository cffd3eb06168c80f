//! # Nederlands
//!
//! **Wat?** In deze zin hangen naamwoorden als een ketting aan elkaar: 3 keer of vaker *van*, *voor*, *door* of *tot* met een
//! lidwoord, kort na elkaar.
//!
//! **Waarom?** De lezer moet alle schakels onthouden voordat hij weet wat er gebeurt.
//!
//! **Voorbeeld:** *De uitvoering van het beleid van de gemeente voor de ondersteuning van de inwoners start in mei.*
//!
//! **Schrijf liever:** *In mei begint de gemeente met hulp voor haar inwoners.*
//!
//! **Bron van de grens:** eigen keuze: 3 schakels binnen 12 woorden.
//!
//! **Wanneer mag het?** In de officiële naam van een wet of een regeling.
//!
//! # English
//!
//! **What?** In this sentence nouns hang together like a chain: three times or more *van*, *voor*, *door* or *tot* with an
//! article, close together.
//!
//! **Why?** The reader has to remember all links before knowing what happens.
//!
//! **Example:** *De uitvoering van het beleid van de gemeente voor de ondersteuning van de inwoners start in mei.*
//!
//! **Instead:** *In mei begint de gemeente met hulp voor haar inwoners.*
//!
//! **Source of the limit:** our own choice: three links within 12 words.
//!
//! **When may it stay?** In the official name of a law or a scheme.

use crate::diagnostic::{Manual, Rule, Severity, Text};

use super::{Check, Findings, Reading, Tongues, lexicon};

/// A chain of `links` nouns.
pub(super) static RULE: Rule = Rule {
    code: "noun-chain",
    severity: Severity::Warning,
    message: Text {
        nl: "Hier hangen naamwoorden aan elkaar met { $links } keer “van”, “voor” of “door”.",
        en: "Here nouns hang together by { $links } times “van”, “voor” or “door”.",
    },
    help: Text {
        nl: "Knip de ketting door: zeg in een eigen zin wie wat doet.",
        en: "Cut the chain: say in a sentence of its own who does what.",
    },
    manual: Manual::DocComment(include_str!("noun_chain.rs")),
};

pub(super) const CHECK: Check = Check { rules: &[&RULE], tongues: Tongues::Dutch, find };

/// The fewest links of a chain.
const LINKS: usize = 3;
/// The most words from one link to the next.
const REACH: usize = 5;

fn find(reading: &Reading<'_>, findings: &mut Findings<'_>) {
    for read in reading.sentences() {
        let words = &read.sentence.words;
        for clause in &read.clauses {
            let mut chain: Vec<usize> = Vec::new();
            for at in clause.clone() {
                let word = &words[at];
                let joins = matches!(word.lower, "van" | "voor" | "door" | "tot" | "binnen" | "tussen")
                    && at > clause.start
                    && at + 1 < clause.end
                    && is_nominal(words[at - 1].lower, determined(words, at - 1));
                let verb = lexicon::is_present(word.lower)
                    && !word.lower.ends_with("ing")
                    && !is_noun_too(word.lower);
                if verb || chain.last().is_some_and(|last| at - last > REACH) {
                    report(&chain, words, findings);
                    chain.clear();
                }
                if joins {
                    chain.push(at);
                }
            }
            report(&chain, words, findings);
        }
    }
}

fn report(chain: &[usize], words: &[crate::markdown::prose::Word<'_>], findings: &mut Findings<'_>) {
    if let (Some(&first), Some(&last)) = (chain.first(), chain.last())
        && chain.len() >= LINKS
        && let (Some(from), Some(to)) = (words.get(first - 1), words.get(last + 1))
        && from.range.start < to.range.end
    {
        let finding = findings.at(&RULE, from.range.start..to.range.end);
        findings.add(finding.with("links", chain.len()));
    }
}

/// Whether an article or the like stands before a word, so that it is a noun.
fn determined(words: &[crate::markdown::prose::Word<'_>], at: usize) -> bool {
    at.checked_sub(1).is_some_and(|before| {
        matches!(words[before].lower, "de" | "het" | "een" | "uw" | "deze" | "die" | "hun" | "van" | "alle")
    })
}

/// Whether a word can be the noun before a link: not a pronoun, adverb, number or verb.
fn is_nominal(word: &str, determined: bool) -> bool {
    word.chars().count() > 2
        && !matches!(
            word,
            "niet"
                | "wel"
                | "ook"
                | "alles"
                | "iets"
                | "niets"
                | "veel"
                | "meer"
                | "een"
                | "daar"
                | "hier"
                | "samen"
                | "vooral"
                | "alleen"
                | "zorgt"
                | "los"
                | "bang"
                | "goed"
                | "nodig"
        )
        && !word.bytes().any(|byte| byte.is_ascii_digit())
        && !matches!(
            word,
            "was" | "waren" | "zijn" | "werd" | "werden" | "worden" | "kan" | "moet" | "mag" | "wil"
        )
        && (!lexicon::is_present(word) && (determined || !lexicon::is_infinitive(word)) || is_noun_too(word))
        && !lexicon::is_participle(word)
}

/// Presents that are nouns as well.
fn is_noun_too(word: &str) -> bool {
    matches!(
        word,
        "besluit"
            | "recht"
            | "dienst"
            | "kost"
            | "bericht"
            | "inzet"
            | "opzet"
            | "bezit"
            | "bezoek"
            | "bestuurt"
            | "wet"
            | "klacht"
    )
}
