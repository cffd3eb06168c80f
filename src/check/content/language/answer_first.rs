//! # Nederlands
//!
//! **Wat?** Deze pagina begint niet met het antwoord. Ze begint met een aankondiging (*Op deze pagina leest u …*), met 2
//! vragen, of meteen met een tussenkop.
//!
//! **Waarom?** Veel mensen lezen alleen de eerste 2 zinnen. Wat daar niet staat, missen ze.
//!
//! **Voorbeeld:** *Op deze pagina leest u meer over de kosten van cliëntondersteuning.*
//!
//! **Schrijf liever:** *Cliëntondersteuning is gratis. U hoeft er niets voor te betalen.*
//!
//! **Bron van de regel:** Direct Duidelijk (2019): de kern staat in de eerste alinea.
//!
//! **Wanneer mag het?** Op een pagina die alleen links heeft. De regel kijkt naar pagina's van 60 woorden of meer.
//!
//! # English
//!
//! **What?** This page doesn't start with the answer. It starts with an announcement (*On this page you can read …*), with two
//! questions, or with a heading.
//!
//! **Why?** Many people read only the first two sentences. They miss what isn't there.
//!
//! **Example:** *Op deze pagina leest u meer over de kosten van cliëntondersteuning.*
//!
//! **Instead:** *Cliëntondersteuning is gratis. U hoeft er niets voor te betalen.*
//!
//! **Source of the rule:** Direct Duidelijk (2019): the core is in the first paragraph.
//!
//! **When may it stay?** On a page of links. The rule looks at pages of 60 words and more.

use crate::{
    diagnostic::{Manual, Rule, Severity, Text},
    markdown::prose::BlockKind,
};

use super::{
    Audience, Check, Findings, Reading, Tongues,
    reading::{Part, Read},
};

/// The page starts with something else than the answer.
pub(super) static RULE: Rule = Rule {
    code: "answer-first",
    severity: Severity::Warning,
    message: Text {
        nl: "Deze pagina begint niet met het antwoord.",
        en: "This page doesn't start with the answer.",
    },
    help: Text {
        nl: "Zet het antwoord in de eerste 2 zinnen. Geef daarna de reden.",
        en: "Put the answer into the first two sentences. Then give the reason.",
    },
    manual: Manual::DocComment(include_str!("answer_first.rs")),
};

pub(super) const CHECK: Check = Check { rules: &[&RULE], tongues: Tongues::Dutch, find };

/// A shorter page shows all it has at once.
const SHORTEST_PAGE: usize = 60;

/// How an announcement starts.
const ANNOUNCEMENTS: &[&[&str]] = &[
    &["op", "deze", "pagina"],
    &["deze", "pagina", "gaat"],
    &["deze", "pagina", "geeft"],
    &["deze", "pagina", "bevat"],
    &["in", "dit", "artikel"],
    &["in", "deze", "tekst"],
    &["in", "dit", "hoofdstuk"],
    &["hieronder", "leest"],
    &["hieronder", "vindt"],
    &["hieronder", "staat"],
    &["hier", "leest", "u"],
    &["hier", "vindt", "u"],
    &["welkom"],
    &["op", "deze", "website"],
    &["op", "deze", "site"],
    &["in", "het", "onderstaande"],
    &["onderstaand"],
    &["met", "deze", "pagina"],
    &["wij", "informeren", "u"],
    &["graag", "informeren"],
];

fn find(reading: &Reading<'_>, findings: &mut Findings<'_>) {
    // Only a page with a question for its title promises an answer; a page for editors is a manual.
    let promises = reading.units.iter().any(|unit| {
        unit.part == Part::Title && unit.sentences.last().is_some_and(|read| read.sentence.ends_with('?'))
    });
    let words: usize =
        reading.units.iter().filter(|unit| unit.part == Part::Body).map(|unit| unit.block.word_count()).sum();
    if !promises || reading.profile.audience == Audience::Editor || words < SHORTEST_PAGE {
        return;
    }
    let mut body = reading.units.iter().filter(|unit| unit.part == Part::Body).peekable();
    let Some(first) = body.peek() else { return };
    if matches!(first.block.kind, BlockKind::Heading(_)) {
        findings.add(findings.at(&RULE, first.block.range.clone()));
        return;
    }
    let lead: Vec<&Read<'_>> = body
        .take_while(|unit| !matches!(unit.block.kind, BlockKind::Heading(_)))
        .flat_map(|unit| &unit.sentences)
        .filter(|read| !read.sentence.words.is_empty())
        .take(2)
        .collect();
    let Some(opening) = lead.first() else { return };
    let announces = ANNOUNCEMENTS.iter().any(|announcement| {
        opening.sentence.words.len() >= announcement.len()
            && announcement.iter().zip(&opening.sentence.words).all(|(wanted, word)| *wanted == word.lower)
    });
    let only_asks = lead.len() == 2 && lead.iter().all(|read| read.sentence.ends_with('?'));
    if announces || only_asks {
        findings.add(findings.at(&RULE, opening.sentence.range.clone()));
    }
}
