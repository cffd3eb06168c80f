//! # Nederlands
//!
//! **Wat.** Bij deze pagina staat niet wie de feiten nakeek, en wanneer.
//!
//! **Waarom.** De bezoeker ziet onderaan hoe oud de kennis is. U ziet wanneer de pagina weer aan de beurt is.
//!
//! **Doe dit.** Kijk de feiten na bij de bron. Schrijf daarna in de kop:
//!
//! ```yaml
//! checked: {on: 2026-11-21, by: redactie}
//! ```
//!
//! Kan dat nog niet, bijvoorbeeld omdat een deskundige het moet doen? Schrijf dan waarom. De pagina zegt dan eerlijk dat de feiten
//! nog niet zijn nagekeken:
//!
//! ```yaml
//! unchecked: Een jurist moet de termijnen nog nakijken.
//! ```
//!
//! Pagina's die het programma zelf vult, zoals de zoekpagina, hebben dit niet nodig.
//!
//! # English
//!
//! **What.** This page doesn't say who checked its facts, and when.
//!
//! **Why.** The visitor sees at the end of the page how old its knowledge is. You see when the page is due again.
//!
//! **Do this.** Check the facts against the source. Then write into the front matter:
//!
//! ```yaml
//! checked: {on: 2026-11-21, by: editors}
//! ```
//!
//! Can't that be done yet, because an expert must do it? Then write why. The page then says honestly that its facts haven't been
//! checked:
//!
//! ```yaml
//! unchecked: A lawyer must still check the terms.
//! ```
//!
//! Pages that the program fills, such as the search page, don't need this.

use super::has_facts;
use crate::{
    diagnostic::{Diagnostic, Location, Manual, Rule, Severity, Text},
    site::Site,
};

/// Nobody says that they checked the page; `example` is what to write.
pub(super) static RULE: Rule = Rule {
    code: "page-never-checked",
    severity: Severity::Warning,
    message: Text {
        nl: "Er staat niet wie de feiten op deze pagina nakeek.",
        en: "Nobody says who checked the facts on this page.",
    },
    help: Text {
        nl: "Kijk de feiten na en schrijf daarna in de kop: { $example }",
        en: "Check the facts, then write into the front matter: { $example }",
    },
    manual: Manual::DocComment(include_str!("without_check.rs")),
};

pub(super) fn check(site: &Site, diagnostics: &mut Vec<Diagnostic>) {
    for page in
        site.pages.iter().filter(|page| has_facts(page) && page.checked.is_none() && page.unchecked.is_none())
    {
        let location = Location::new(page.source.clone(), page.title.range.clone());
        let example = format!("checked: {{on: {}, by: redactie}}", site.today);
        diagnostics.push(Diagnostic::new(&RULE, location).with("example", example));
    }
}
