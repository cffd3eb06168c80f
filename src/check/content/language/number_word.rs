//! # Nederlands
//!
//! **Wat?** Hier staat een getal in letters: *zes*, *veertien*, *twintig*.
//!
//! **Waarom?** Cijfers vallen op. Wie snel kijkt of moeite heeft met lezen, vindt ze meteen. Wie de taal nog leert, ook.
//!
//! **Voorbeeld:** *U heeft zes weken de tijd.*
//!
//! **Schrijf liever:** *U heeft 6 weken de tijd.*
//!
//! **Bron van de regel:** eigen stijl van de site: getallen in cijfers.
//!
//! **Wanneer mag het?** In vaste uitdrukkingen. *Een* en *één* tellen niet.
//!
//! # English
//!
//! **What?** Here stands a number in letters: *zes*, *veertien*, *twintig*.
//!
//! **Why?** Digits stand out. A person who skims, who reads with difficulty or who is learning the language finds them at once.
//!
//! **Example:** *U heeft zes weken de tijd.*
//!
//! **Instead:** *U heeft 6 weken de tijd.*
//!
//! **Source of the rule:** the site's own style: numbers as digits.
//!
//! **When may it stay?** In set phrases. *Een* and *één* don't count.

use crate::diagnostic::{Manual, Rule, Severity, Text};

use super::{Check, Findings, Reading, Tongues};

/// “`word`” is a number in letters.
pub(super) static RULE: Rule = Rule {
    code: "number-word",
    severity: Severity::Warning,
    message: Text {
        nl: "“{ $word }” is een getal in letters.", en: "“{ $word }” is a number in letters."
    },
    help: Text { nl: "Schrijf { $digits }.", en: "Write { $digits }." },
    manual: Manual::DocComment(include_str!("number_word.rs")),
};

pub(super) const CHECK: Check = Check { rules: &[&RULE], tongues: Tongues::Dutch, find };

const NUMBERS: &[(&str, &str)] = &[
    ("acht", "8"),
    ("achttien", "18"),
    ("dertien", "13"),
    ("dertig", "30"),
    ("drie", "3"),
    ("driehonderd", "300"),
    ("elf", "11"),
    ("honderd", "100"),
    ("negen", "9"),
    ("negentien", "19"),
    ("negentig", "90"),
    ("tachtig", "80"),
    ("tien", "10"),
    ("twaalf", "12"),
    ("twee", "2"),
    ("tweehonderd", "200"),
    ("tweeëntwintig", "22"),
    ("twintig", "20"),
    ("veertien", "14"),
    ("veertig", "40"),
    ("vier", "4"),
    ("vijf", "5"),
    ("vijfendertig", "35"),
    ("vijfentwintig", "25"),
    ("vijfenzeventig", "75"),
    ("vijfhonderd", "500"),
    ("vijftien", "15"),
    ("vijftig", "50"),
    ("zes", "6"),
    ("zestien", "16"),
    ("zestig", "60"),
    ("zeven", "7"),
    ("zeventien", "17"),
    ("zeventig", "70"),
];

/// Words after which or before which the number is part of a set phrase.
const PHRASES: &[(&str, &str)] = &[
    ("acht", "in"),
    ("acht", "geef"),
    ("acht", "nemen"),
    ("acht", "slaan"),
    ("vier", "onder"),
    ("vier", "ogen"),
    ("twee", "handen"),
];

fn find(reading: &Reading<'_>, findings: &mut Findings<'_>) {
    for read in reading.sentences() {
        let words = &read.sentence.words;
        for (at, word) in words.iter().enumerate() {
            // Most words fail on their first letter or their length.
            if word.lower.len() < 3 || !word.lower.starts_with(['a', 'd', 'e', 'h', 'n', 't', 'v', 'z']) {
                continue;
            }
            if word.quoted || word.literal || at > 0 && word.capitalised() {
                continue;
            }
            let Ok(found) = NUMBERS.binary_search_by_key(&word.lower, |(number, _)| number) else { continue };
            let digits = NUMBERS[found].1;
            let beside = [at.checked_sub(1), Some(at + 1)];
            let phrase = beside.into_iter().flatten().filter_map(|at| words.get(at)).any(|beside| {
                PHRASES.contains(&(word.lower, beside.lower))
                    // "Ik acht dit nodig": the verb.
                    || word.lower == "acht" && matches!(beside.lower, "ik" | "u" | "men" | "hij" | "zij" | "dit" | "het")
            });
            if !phrase {
                let finding = findings
                    .at(&RULE, word.range.clone())
                    .with("word", word.text)
                    .with("digits", digits)
                    .fix(word.range.clone(), digits);
                findings.add(finding);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_numbers_are_in_order_for_the_search() {
        assert!(super::NUMBERS.is_sorted_by_key(|(number, _)| number));
    }
}
