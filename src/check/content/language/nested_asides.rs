//! # Nederlands
//!
//! **Wat?** In deze zin staat een stuk tussen haakjes of streepjes dat zelf een zin is: 5 woorden of meer. Of er staan 2
//! zulke stukken in.
//!
//! **Waarom?** De lezer moet 2 dingen tegelijk onthouden: de zin en wat ertussen staat.
//!
//! **Voorbeeld:** *Bel de gemeente (het nummer staat in de brief die u kreeg) en vraag om hulp.*
//!
//! **Schrijf liever:** *Bel de gemeente en vraag om hulp. Het nummer staat in uw brief.*
//!
//! **Bron van de grens:** eigen keuze. Adviezen voor heldere taal noemen haakjes en tussenzinnen, maar geen getal.
//!
//! **Wanneer mag het?** Een afkorting of een jaartal tussen haakjes mag altijd.
//!
//! # English
//!
//! **What?** In this sentence something stands between brackets or dashes that is a sentence of its own: 5 words or more. Or
//! there are two such pieces.
//!
//! **Why?** The reader has to hold two things at once: the sentence and what stands in it.
//!
//! **Example:** *Call the municipality (the number is in the letter that you received) and ask for help.*
//!
//! **Instead:** *Call the municipality and ask for help. The number is in your letter.*
//!
//! **Source of the limit:** our own choice. Advice on plain language mentions brackets and asides, but no number.
//!
//! **When may it stay?** An abbreviation or a year between brackets is always fine.

use crate::diagnostic::{Manual, Rule, Severity, Text};

use super::{Check, Findings, Reading, Tongues};

/// A piece of `words` words stands between brackets or dashes.
pub(super) static RULE: Rule = Rule {
    code: "nested-aside",
    severity: Severity::Warning,
    message: Text {
        nl: "Tussen haakjes of streepjes staat een zin in deze zin: { $words } woorden.",
        en: "Between brackets or dashes there is a sentence in this sentence: { $words } words.",
    },
    help: Text {
        nl: "Geef dat stuk een eigen zin, erna.",
        en: "Give that piece a sentence of its own, afterwards.",
    },
    manual: Manual::DocComment(include_str!("nested_asides.rs")),
};

pub(super) const CHECK: Check = Check { rules: &[&RULE], tongues: Tongues::DutchAndEnglish, find };

/// An aside of so many words is a sentence.
const LONG_ASIDE: usize = 5;

fn find(reading: &Reading<'_>, findings: &mut Findings<'_>) {
    for read in reading.sentences() {
        let sentence = &read.sentence;
        let mut opened: Option<(char, usize, usize)> = None;
        let mut asides: Vec<(usize, usize, usize)> = Vec::new();
        for mark in sentence.marks {
            let dash = matches!(mark.character, '–' | '—') || mark.character == '-' && mark.spaced;
            match opened {
                None if mark.character == '(' || dash && mark.words_before > 0 => {
                    let kind = if dash { '–' } else { '(' };
                    opened = Some((kind, mark.words_before, mark.range.start));
                }
                Some((kind, from, start)) if kind == '(' && mark.character == ')' || kind == '–' && dash => {
                    asides.push((mark.words_before.saturating_sub(from), start, mark.range.end));
                    opened = None;
                }
                _ => {}
            }
        }
        // A whole sentence between brackets is not inside another one.
        asides.retain(|(words, ..)| *words < sentence.words.len());
        let long = asides.iter().find(|(words, ..)| *words >= LONG_ASIDE);
        let second = || asides.iter().filter(|(words, ..)| *words >= 3).nth(1);
        if let Some(&(words, start, end)) = long.or_else(second)
            && start < end
        {
            let finding = findings.at(&RULE, start..end);
            findings.add(finding.with("words", words));
        }
    }
}
