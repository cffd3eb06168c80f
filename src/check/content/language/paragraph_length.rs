//! # Nederlands
//!
//! **Wat?** Deze alinea heeft meer woorden dan de grens. Voor burgers is die grens 60.
//!
//! **Waarom?** Een blok tekst schrikt af. Op een telefoon vult 60 woorden al bijna het scherm.
//!
//! **Voorbeeld:** een alinea waarin staat wat het is, wie het regelt, wat het kost en hoe u belt.
//!
//! **Schrijf liever:** één onderwerp per alinea, met een tussenkop of een lijst.
//!
//! **Bron van de grens:** Direct Duidelijk (2019) raadt hooguit 6 regels aan. Dat is ongeveer 60 woorden.
//!
//! **Wanneer mag het?** In een letterlijke tekst van een ander.
//!
//! # English
//!
//! **What?** This paragraph has more words than the limit. For citizens, in Dutch, that is 60.
//!
//! **Why?** A block of text puts people off. On a phone 60 words nearly fill the screen.
//!
//! **Example:** a paragraph that says what it is, who arranges it, what it costs and how to call.
//!
//! **Instead:** one subject a paragraph, with a subheading or a list.
//!
//! **Source of the limit:** Direct Duidelijk (2019) advises 6 lines at most: about 60 words.
//!
//! **When may it stay?** In a literal text by somebody else.

use crate::diagnostic::{Manual, Rule, Severity, Text};

use super::{Check, Findings, Reading, Tongues};

/// This paragraph has `words` words; the limit is `limit`.
pub(super) static RULE: Rule = Rule {
    code: "paragraph-length",
    severity: Severity::Warning,
    message: Text {
        nl: "Deze alinea heeft { $words } woorden; de grens is { $limit }.",
        en: "This paragraph has { $words } words; the limit is { $limit }.",
    },
    help: Text {
        nl: "Knip de alinea in stukken, met een tussenkop of een lijst.",
        en: "Cut the paragraph into pieces, with a subheading or a list.",
    },
    manual: Manual::DocComment(include_str!("paragraph_length.rs")),
};

pub(super) const CHECK: Check = Check { rules: &[&RULE], tongues: Tongues::Every, find };

fn find(reading: &Reading<'_>, findings: &mut Findings<'_>) {
    let limit = reading.profile.limits.paragraph_words;
    for unit in reading.units.iter().filter(|unit| unit.is_running()) {
        // The lines of a text to copy are no paragraph.
        if unit.block.component.as_deref() == Some("copy") {
            continue;
        }
        let words = unit.block.word_count();
        if words > limit {
            let finding = findings.at(&RULE, unit.block.range.clone());
            findings.add(finding.with("words", words).with("limit", limit));
        }
    }
}
