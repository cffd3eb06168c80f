//! # Nederlands
//!
//! **Wat.** Een kop heeft geen tekst die een schermlezer kan voorlezen.
//!
//! **Waarom.** Wie van kop naar kop springt, komt nergens uit.
//!
//! **Voorbeeld.** Fout: `##` zonder tekst erachter.
//!
//! **Doe dit.** Geef de kop tekst, of haal hem weg. Gebruik geen lege kop voor witruimte.
//!
//! **Bron.** WCAG 2.2, succescriterium 1.3.1 (niveau A) en 2.4.6 (niveau AA). Sta dit nooit toe.
//!
//! # English
//!
//! **What.** A heading has no text that a screen reader can read out.
//!
//! **Why.** Whoever jumps from heading to heading ends up nowhere.
//!
//! **Example.** Wrong: `##` with no text behind it.
//!
//! **Do this.** Give the heading text, or remove it. Don't use an empty heading for white space.
//!
//! **Source.** WCAG 2.2, success criteria 1.3.1 (level A) and 2.4.6 (level AA). Never allow this.

use crate::{
    check::page::{names, parsed::Page, report::Report},
    diagnostic::{Manual, Rule, Severity, Text},
};

/// On `url` there is an empty heading: `element`
pub(super) static RULE: Rule = Rule {
    code: "empty-heading",
    severity: Severity::Error,
    message: Text {
        nl: "Op { $url } staat een lege kop: { $element }",
        en: "On { $url } there is an empty heading: { $element }",
    },
    help: Text {
        nl: "Schrijf tekst in de kop of haal hem weg.",
        en: "Write text in the heading or remove it.",
    },
    manual: Manual::DocComment(include_str!("empty_heading.rs")),
};

pub(super) fn check(page: &Page<'_>, report: &mut Report<'_>) {
    for &(_, heading) in &page.headings {
        if names::of_content(page, heading).is_empty() {
            report.element(&RULE, page, heading, &[]);
        }
    }
}
