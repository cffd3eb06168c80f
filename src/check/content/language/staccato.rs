//! # Nederlands
//!
//! **Wat?** Hier staan 4 of meer heel korte zinnen achter elkaar, zonder *want*, *dus*, *maar*, *daarom* of een ander woord dat
//! ze verbindt. Heel kort is: hooguit 6 woorden. Vragen tellen niet mee.
//!
//! **Waarom?** De lezer ziet niet waarom het een op het ander volgt. En de tekst klinkt als een telegram.
//!
//! **Voorbeeld:** *U belt de gemeente. De gemeente luistert. Zij zoekt een helper. De helper belt u.*
//!
//! **Schrijf liever:** *U belt de gemeente. Die zoekt een helper, want u hoeft dat niet zelf te doen. Daarna belt de helper u.*
//!
//! **Bron van de grens:** onze keuze.
//!
//! **Wanneer mag het?** In een lijst, in stappen en in makkelijke taal (`nl-simple`). Daar kijkt de regel niet.
//!
//! # English
//!
//! **What?** Here stand 4 very short sentences or more in a row, without *want*, *dus*, *maar*, *daarom* or another word that
//! joins them. Very short is 6 words at most. Questions don't count.
//!
//! **Why?** The reader doesn't see why one thing follows from another. And the text sounds like a telegram.
//!
//! **Example:** *U belt de gemeente. De gemeente luistert. Zij zoekt een helper. De helper belt u.*
//!
//! **Instead:** *U belt de gemeente. Die zoekt een helper, want u hoeft dat niet zelf te doen. Daarna belt de helper u.*
//!
//! **Source of the limit:** our own choice.
//!
//! **When may it stay?** In a list, in steps and in text that is easy to read (`nl-simple`). The rule doesn't look there.

use crate::{
    diagnostic::{Manual, Rule, Severity, Text},
    markdown::prose::BlockKind,
};

use super::{Check, Findings, Reading, Tongue, Tongues, reading::Read};

/// `sentences` very short sentences stand in a row.
pub(super) static RULE: Rule = Rule {
    code: "staccato",
    severity: Severity::Warning,
    message: Text {
        nl: "Hier staan { $sentences } heel korte zinnen achter elkaar die niets verbindt.",
        en: "Here stand { $sentences } very short sentences in a row that nothing joins.",
    },
    help: Text {
        nl: "Maak van 2 zinnen één, met “want”, “dus”, “maar” of “daarom”.",
        en: "Make one sentence of two, with “want”, “dus”, “maar” or “daarom”.",
    },
    manual: Manual::DocComment(include_str!("staccato.rs")),
};

pub(super) const CHECK: Check = Check { rules: &[&RULE], tongues: Tongues::Dutch, find };

/// A sentence of so many words at most is very short.
const VERY_SHORT: usize = 6;
/// So many in a row are staccato.
const ROW: usize = 4;

/// Words that say how a sentence belongs to the one before, or to what.
const JOINS: &[&str] = &[
    "als",
    "anders",
    "bijvoorbeeld",
    "daardoor",
    "daarna",
    "daarom",
    "daarvoor",
    "dan",
    "dat",
    "dit",
    "doordat",
    "dus",
    "eerst",
    "en",
    "hierdoor",
    "immers",
    "maar",
    "of",
    "omdat",
    "ook",
    "toch",
    "toen",
    "tot",
    "totdat",
    "verder",
    "voordat",
    "want",
    "wel",
    "zo",
    "zodat",
    "zodra",
];

fn find(reading: &Reading<'_>, findings: &mut Findings<'_>) {
    // Easy text has one short sentence a line on purpose.
    if reading.profile.tongue == Tongue::SimpleDutch {
        return;
    }
    let paragraphs = reading.units.iter().filter(|unit| {
        unit.is_running() && matches!(unit.block.kind, BlockKind::Paragraph | BlockKind::Plain)
    });
    for unit in paragraphs {
        let mut row: Vec<&Read<'_>> = Vec::new();
        for read in &unit.sentences {
            if is_loose(read) {
                row.push(read);
            } else {
                report(&row, findings);
                // What opens a row may be joined to what went before.
                row.clear();
            }
        }
        report(&row, findings);
    }
}

/// Whether a sentence is very short and nothing joins it to another.
fn is_loose(read: &Read<'_>) -> bool {
    let sentence = &read.sentence;
    (1..=VERY_SHORT).contains(&sentence.word_count())
        && sentence.ends_with('.')
        && !sentence.words.iter().any(|word| word.quoted || word.literal || JOINS.contains(&word.lower))
}

fn report(row: &[&Read<'_>], findings: &mut Findings<'_>) {
    if let (Some(first), Some(last)) = (row.first(), row.last())
        && row.len() >= ROW
        && first.sentence.range.start < last.sentence.range.end
    {
        let finding = findings.at(&RULE, first.sentence.range.start..last.sentence.range.end);
        findings.add(finding.with("sentences", row.len()));
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_joining_words_are_in_order() {
        assert!(super::JOINS.is_sorted());
    }
}
