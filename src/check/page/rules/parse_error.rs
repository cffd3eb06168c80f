//! # Nederlands
//!
//! **Wat.** De browser moet raden wat de bedoeling is: een element is niet gesloten, staat op een verboden
//! plek, of een teken klopt niet. Tussen de haken staat wat de lezer van HTML meldt, in het Engels.
//!
//! **Waarom.** Browsers en schermlezers raden niet allemaal hetzelfde. Een deel van de pagina kan dan
//! verdwijnen of op een andere plek staan.
//!
//! **Voorbeeld.** `<p>Bel <ul>…</ul></p>`: een lijst mag niet in een alinea staan. De browser sluit de
//! alinea vóór de lijst.
//!
//! **Doe dit.** Meestal zit de fout in het thema. Zet elk element waar het mag staan en sluit het.
//!
//! **Bron.** HTML Standard, onderdeel 13.2 (parse errors). Sta dit nooit toe.
//!
//! # English
//!
//! **What.** The browser must guess what is meant: an element is not closed, stands where it may not, or a
//! character is wrong. What the parser says is quoted.
//!
//! **Why.** Browsers and screen readers don't all guess alike. A part of the page can then vanish or end up
//! elsewhere.
//!
//! **Example.** `<p>Call <ul>…</ul></p>`: a list may not be in a paragraph. The browser closes the
//! paragraph before the list.
//!
//! **Do this.** Mostly the mistake is in the theme. Put each element where it may stand, and close it.
//!
//! **Source.** HTML Standard, section 13.2 (parse errors). Never allow this.

use crate::{
    check::page::{parsed::Page, report::Report},
    diagnostic::{Manual, Rule, Severity, Text},
};

/// The HTML of `url` is wrong at line `line` near `element`: `reason`.
pub(super) static RULE: Rule = Rule {
    code: "parse-error",
    severity: Severity::Error,
    message: Text {
        nl: "De HTML van { $url } klopt niet, op regel { $line } bij { $element }: { $reason }.",
        en: "The HTML of { $url } is wrong at line { $line } near { $element }: { $reason }.",
    },
    help: Text {
        nl: "Haal in het thema of het onderdeel weg wat hier niet hoort, of sluit wat openstaat.",
        en: "In the theme or the component, remove what doesn't belong here, or close what is open.",
    },
    manual: Manual::DocComment(include_str!("parse_error.rs")),
};

pub(super) fn check(page: &Page<'_>, report: &mut Report<'_>) {
    for error in &page.dom.errors {
        let line = i64::try_from(error.line).unwrap_or(i64::MAX);
        let element = error.near.map_or_else(|| "<!doctype html>".to_string(), |near| page.quote(near));
        let reason = error.reason.trim_end_matches('.');
        let arguments = [("line", line.into()), ("element", element.into()), ("reason", reason.into())];
        report.page(&RULE, &arguments);
    }
}
