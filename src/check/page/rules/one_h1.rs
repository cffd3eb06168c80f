//! # Nederlands
//!
//! **Wat.** De pagina heeft geen `h1`, of meer dan één.
//!
//! **Waarom.** Wie een schermlezer gebruikt, springt eerst naar de titel om te horen waar de pagina over
//! gaat.
//!
//! **Voorbeeld.** Fout: `# Wat kost het?` in de tekst, terwijl `title:` al de titel is.
//!
//! **Doe dit.** Laat `title:` de titel zijn en begin koppen in de tekst met `##`.
//!
//! **Bron.** WCAG 2.2, succescriterium 1.3.1 (niveau A) en 2.4.6 (niveau AA). Sta dit nooit toe.
//!
//! # English
//!
//! **What.** The page has no `h1`, or more than one.
//!
//! **Why.** Whoever uses a screen reader first jumps to the title, to hear what the page is about.
//!
//! **Example.** Wrong: `# What does it cost?` in the text, while `title:` already is the title.
//!
//! **Do this.** Let `title:` be the title, and start headings in the text with `##`.
//!
//! **Source.** WCAG 2.2, success criteria 1.3.1 (level A) and 2.4.6 (level AA). Never allow this.

use crate::{
    check::page::{parsed::Page, report::Report},
    diagnostic::{Manual, Rule, Severity, Text},
};

/// { $count
pub(super) static RULE: Rule = Rule {
    code: "one-h1",
    severity: Severity::Error,
    message: Text {
        nl: "{ $count ->
 [0] { $url } heeft geen titel (h1).
 *[other] { $url } heeft { $count } titels (h1).
 }",
        en: "{ $count ->
 [0] { $url } has no title (h1).
 *[other] { $url } has { $count } titles (h1).
 }",
    },
    help: Text {
        nl: "Zet precies één h1 op de pagina. In een tekst begint een kop met ##.",
        en: "Put exactly one h1 on the page. In a text, a heading starts with ##.",
    },
    manual: Manual::DocComment(include_str!("one_h1.rs")),
};

pub(super) fn check(page: &Page<'_>, report: &mut Report<'_>) {
    let count = page.headings.iter().filter(|(level, _)| *level == 1).count();
    if count != 1 {
        report.page(&RULE, &[("count", count.into())]);
    }
}
