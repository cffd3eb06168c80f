//! # Nederlands
//!
//! **Wat?** Deze zin heeft meer woorden dan de grens. Voor burgers is die grens 15. Boven 20 woorden is de zin veel te lang.
//!
//! **Waarom?** Wie moeite heeft met lezen, is het begin van een lange zin kwijt als het einde komt.
//!
//! **Voorbeeld:** *Als u het niet eens bent met het besluit van de gemeente, kunt u binnen zes weken na de datum van de
//! brief bezwaar maken.*
//!
//! **Schrijf liever:** *Bent u het niet eens met het besluit? Maak dan bezwaar. Doe dat binnen 6 weken.*
//!
//! **Bron van de grens:** Direct Duidelijk (2019) raadt hooguit 12 woorden aan. Yoast noemt zinnen boven 20 woorden lang.
//! Een grens van 15 laat ruimte voor een enkele langere zin. Het gemiddelde heeft een eigen regel.
//!
//! **Wanneer mag het?** In de letterlijke tekst van een wet of een formulier. Zet er dan een opmerking voor met de reden.
//!
//! # English
//!
//! **What?** This sentence has more words than the limit. For citizens the limit is 15 in Dutch and 20 in English. Over
//! another limit (20 and 25) it is far too long.
//!
//! **Why?** A person who reads with difficulty has lost the start of a long sentence when its end arrives.
//!
//! **Example:** *If you do not agree with the decision of the municipality, you can object within six weeks of the date of
//! the letter that you have received.*
//!
//! **Instead:** *Don't you agree? Write to the municipality. Do so within 6 weeks.*
//!
//! **Source of the limit:** Direct Duidelijk (2019) advises 12 words at most; Yoast calls sentences over 20 words long;
//! GOV.UK splits English sentences over 25 words.
//!
//! **When may it stay?** In the literal text of a law or a form. Put a comment with the reason before it.

use crate::diagnostic::{Manual, Rule, Severity, Text};

use super::{Check, Findings, Reading, Tongues};

const MANUAL: Manual = Manual::DocComment(include_str!("sentence_length.rs"));

/// This sentence has `words` words; the limit is `limit`.
pub(super) static RULE: Rule = Rule {
    code: "sentence-length",
    severity: Severity::Warning,
    message: Text {
        nl: "Deze zin heeft { $words } woorden; de grens is { $limit }.",
        en: "This sentence has { $words } words; the limit is { $limit }.",
    },
    help: Text {
        nl: "Maak er 2 zinnen van. Eén gedachte per zin.",
        en: "Make two sentences of it. One thought per sentence.",
    },
    manual: MANUAL,
};

/// This sentence has `words` words: far too many.
pub(super) static FAR_TOO_LONG: Rule = Rule {
    code: "sentence-far-too-long",
    severity: Severity::Warning,
    message: Text {
        nl: "Deze zin heeft { $words } woorden. Dat is veel te lang; de grens is { $limit }.",
        en: "This sentence has { $words } words. That is far too long; the limit is { $limit }.",
    },
    help: Text {
        nl: "Schrijf eerst op wat de lezer moet doen. Zet de rest in eigen zinnen.",
        en: "First write what the reader must do. Put the rest into sentences of their own.",
    },
    manual: MANUAL,
};

pub(super) const CHECK: Check = Check { rules: &[&RULE, &FAR_TOO_LONG], tongues: Tongues::Every, find };

fn find(reading: &Reading<'_>, findings: &mut Findings<'_>) {
    let limits = &reading.profile.limits;
    for read in reading.sentences() {
        let words = read.sentence.word_count();
        if words <= limits.sentence_words {
            continue;
        }
        let rule = if words > limits.sentence_words_far { &FAR_TOO_LONG } else { &RULE };
        let finding = findings.at(rule, read.sentence.range.clone());
        findings.add(finding.with("words", words).with("limit", limits.sentence_words));
    }
}
