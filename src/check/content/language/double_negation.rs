//! # Nederlands
//!
//! **Wat?** In deze zin staan 2 ontkenningen die elkaar opheffen: *niet zonder*, *niet onmogelijk*, *geen … tenzij*.
//!
//! **Waarom?** De lezer moet twee keer omdenken. Wie één van de twee mist, leest het omgekeerde.
//!
//! **Voorbeeld:** *U krijgt geen hulp, tenzij u een besluit heeft.*
//!
//! **Schrijf liever:** *U krijgt hulp als u een besluit heeft.*
//!
//! **Bron van de regel:** adviezen voor heldere taal: schrijf wat wel kan. De lijst met woorden is van ons.
//!
//! **Wanneer mag het?** Als de ontkenning zelf het punt is.
//!
//! # English
//!
//! **What?** In this sentence two negations cancel out: *niet zonder*, *niet onmogelijk*, *geen … tenzij*.
//!
//! **Why?** The reader has to turn the meaning round twice. Whoever misses one of the two reads the opposite.
//!
//! **Example:** *U krijgt geen hulp, tenzij u een besluit heeft.*
//!
//! **Instead:** *U krijgt hulp als u een besluit heeft.*
//!
//! **Source of the rule:** advice on plain language: write what is possible. The list of words is our own.
//!
//! **When may it stay?** When the negation itself is the point.

use crate::diagnostic::{Manual, Rule, Severity, Text};

use super::{Check, Findings, Reading, Tongues};

/// “`first`” and “`second`” cancel out.
pub(super) static RULE: Rule = Rule {
    code: "double-negation",
    severity: Severity::Warning,
    message: Text {
        nl: "“{ $first }” en “{ $second }” heffen elkaar op.",
        en: "“{ $first }” and “{ $second }” cancel out.",
    },
    help: Text { nl: "Schrijf wat wél kan of mag.", en: "Write what is possible or allowed." },
    manual: Manual::DocComment(include_str!("double_negation.rs")),
};

pub(super) const CHECK: Check = Check { rules: &[&RULE], tongues: Tongues::Dutch, find };

fn is_negation(word: &str) -> bool {
    matches!(word, "geen" | "niemand" | "nergens" | "niet" | "nimmer" | "nooit")
}

/// Words that turn a meaning round, in the same clause; in order.
const REVERSALS: &[&str] = &[
    "geen",
    "niemand",
    "nooit",
    "onaanvaardbaar",
    "onacceptabel",
    "onbegrijpelijk",
    "onbekend",
    "onbelangrijk",
    "ondenkbaar",
    "ongebruikelijk",
    "ongegrond",
    "ongewoon",
    "ongunstig",
    "onjuist",
    "onlogisch",
    "onmogelijk",
    "onnodig",
    "onoverkomelijk",
    "onredelijk",
    "onterecht",
    "onverstandig",
    "onvriendelijk",
    "onwaarschijnlijk",
    "onwenselijk",
    "uitgesloten",
    "zonder",
];

/// So far a negation reaches.
const REACH: usize = 5;

fn find(reading: &Reading<'_>, findings: &mut Findings<'_>) {
    for unit in reading.units.iter().filter(|unit| unit.is_running()) {
        for read in &unit.sentences {
            let words = &read.sentence.words;
            // "Niet iedereen kan zonder hulp" says something about some people.
            let some = |at: usize| {
                words.get(at + 1).is_some_and(|next| {
                    matches!(
                        next.lower,
                        "alle"
                            | "alleen"
                            | "alles"
                            | "altijd"
                            | "elk"
                            | "elke"
                            | "iedere"
                            | "iedereen"
                            | "overal"
                    )
                })
            };
            let negates = |at: &usize| is_negation(words[*at].lower) && !words[*at].quoted && !some(*at);
            let mut pair = read.clauses.iter().find_map(|clause| {
                let first = clause.clone().find(negates)?;
                let end = clause.end.min(first + 1 + REACH);
                // "niet met of zonder", "niet over uw hulp en geeft geen zorg": two things, no reversal.
                let joined = (first + 1..end)
                    .find(|&at| matches!(words[at].lower, "en" | "of" | "maar" | "ook"))
                    .unwrap_or(end);
                let second =
                    (first + 1..joined).find(|&at| REVERSALS.binary_search(&words[at].lower).is_ok())?;
                Some((first, second))
            });
            if pair.is_none() {
                // "geen hulp, tenzij": over the border of a clause.
                let unless = words.iter().position(|word| word.lower == "tenzij");
                pair = unless.and_then(|unless| Some(((0..unless).rev().find(negates)?, unless)));
            }
            if let Some((first, second)) = pair
                && words[first].range.start < words[second].range.end
            {
                let finding = findings.at(&RULE, words[first].range.start..words[second].range.end);
                findings.add(finding.with("first", words[first].text).with("second", words[second].text));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_lists_are_in_order_for_the_search() {
        assert!(super::REVERSALS.is_sorted());
    }
}
