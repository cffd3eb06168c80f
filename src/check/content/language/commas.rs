//! # Nederlands
//!
//! **Wat?** Deze zin heeft meer komma's dan de grens. Voor burgers is die grens 2. De komma's in een opsomming van korte
//! delen (*zorg, wonen, werk en geld*) tellen niet mee.
//!
//! **Waarom?** Elke komma zet iets tussen het begin en het einde. De lezer moet het begin onthouden.
//!
//! **Voorbeeld:** *De gemeente, die hiervoor verantwoordelijk is, kan, als u dat wilt, iemand sturen.*
//!
//! **Schrijf liever:** *De gemeente is hiervoor verantwoordelijk. Wilt u dat er iemand komt? Vraag het de gemeente.*
//!
//! **Bron van de grens:** Direct Duidelijk (2019) raadt hooguit 1 komma aan. Deze regel laat er 2 toe.
//!
//! **Wanneer mag het?** In een letterlijke tekst van een ander. Maak van een lange opsomming een lijst.
//!
//! # English
//!
//! **What?** This sentence has more commas than the limit, which is 2 for citizens. Commas in a list of short parts (*care,
//! housing, work and money*) don't count.
//!
//! **Why?** Every comma puts something between the start and the end. The reader has to remember the start.
//!
//! **Example:** *The municipality, which is responsible for this, can, if you wish, send somebody.*
//!
//! **Instead:** *The municipality is responsible for this. Would you like somebody to come? Ask the municipality.*
//!
//! **Source of the limit:** Direct Duidelijk (2019) advises one comma at most. This rule allows two.
//!
//! **When may it stay?** In a literal text by somebody else. Turn a long list into list items.

use crate::diagnostic::{Manual, Rule, Severity, Text};

use super::{Check, Findings, Reading, Tongues, reading::Read};

/// This sentence has `commas` commas; the limit is `limit`.
pub(super) static RULE: Rule = Rule {
    code: "many-commas",
    severity: Severity::Warning,
    message: Text {
        nl: "Deze zin heeft { $commas } komma's; de grens is { $limit }.",
        en: "This sentence has { $commas } commas; the limit is { $limit }.",
    },
    help: Text {
        nl: "Zet wat tussen komma's staat in een eigen zin, of maak er een lijst van.",
        en: "Put what stands between commas into a sentence of its own, or make it a list.",
    },
    manual: Manual::DocComment(include_str!("commas.rs")),
};

pub(super) const CHECK: Check = Check { rules: &[&RULE], tongues: Tongues::DutchAndEnglish, find };

/// A part of a list is short; a longer part is a clause.
const LONGEST_ITEM: usize = 3;

fn find(reading: &Reading<'_>, findings: &mut Findings<'_>) {
    let limit = reading.profile.limits.commas;
    for read in reading.sentences() {
        let at: Vec<usize> = read
            .sentence
            .marks
            .iter()
            .filter(|mark| mark.character == ',')
            .map(|mark| mark.words_before)
            .collect();
        let items = list_commas(read, &at);
        if at.len() - items > limit {
            let finding = findings.at(&RULE, read.sentence.range.clone());
            findings.add(finding.with("commas", at.len()).with("limit", limit));
        }
    }
}

/// How many of the commas part the items of a list: "zorg, wonen, werk en geld". Of a list, the first comma counts.
fn list_commas(read: &Read<'_>, commas: &[usize]) -> usize {
    let words = &read.sentence.words;
    let ends_list = |from: usize| {
        words[from..]
            .iter()
            .take(LONGEST_ITEM + 1)
            .any(|word| matches!(word.lower, "en" | "of" | "and" | "or"))
    };
    // A word that opens a clause stands in an aside, not in a list.
    let opens_clause = |word: &str| {
        matches!(
            word,
            "als"
                | "die"
                | "dat"
                | "omdat"
                | "want"
                | "maar"
                | "zoals"
                | "of"
                | "if"
                | "which"
                | "who"
                | "that"
                | "but"
        )
    };
    let is_item = |from: usize, to: usize| {
        to - from <= LONGEST_ITEM && words.get(from).is_none_or(|word| !opens_clause(word.lower))
    };
    let (mut count, mut run) = (0, 0);
    for (index, &comma) in commas.iter().enumerate() {
        if commas.get(index + 1).is_some_and(|&next| is_item(comma, next)) {
            run += 1;
        } else {
            if ends_list(comma) {
                count += run;
            }
            run = 0;
        }
    }
    count
}
