//! # Nederlands
//!
//! **Wat.** Het element `title` mist of is leeg.
//!
//! **Waarom.** De titel staat in het tabblad, in de lijst met zoekresultaten en bij een gedeelde link. Een
//! schermlezer noemt hem het eerst.
//!
//! **Voorbeeld.** Goed: `<title>Wat kost het? – Wegwijs</title>`.
//!
//! **Doe dit.** Vul `title:` in boven aan het bestand en laat het thema hem in `title` zetten.
//!
//! **Bron.** WCAG 2.2, succescriterium 2.4.2 (niveau A). Sta dit nooit toe.
//!
//! # English
//!
//! **What.** The `title` element is missing or empty.
//!
//! **Why.** The title shows in the tab, in search results and with a shared link. A screen reader says it
//! first.
//!
//! **Example.** Right: `<title>What does it cost? – Wegwijs</title>`.
//!
//! **Do this.** Fill in `title:` at the top of the file, and let the theme put it into `title`.
//!
//! **Source.** WCAG 2.2, success criterion 2.4.2 (level A). Never allow this.

use crate::{
    check::page::{names, parsed::Page, report::Report},
    diagnostic::{Manual, Rule, Severity, Text},
};

/// `url` has no title in title.
pub(super) static RULE: Rule = Rule {
    code: "page-title",
    severity: Severity::Error,
    message: Text { nl: "{ $url } heeft geen titel in title.", en: "{ $url } has no title in title." },
    help: Text { nl: "Vul title: in bij deze pagina.", en: "Fill in title: for this page." },
    manual: Manual::DocComment(include_str!("page_title.rs")),
};

pub(super) fn check(page: &Page<'_>, report: &mut Report<'_>) {
    if page.title.is_none_or(|title| names::text(&page.dom, title).is_empty()) {
        report.page(&RULE, &[]);
    }
}
