//! # Nederlands
//!
//! **Wat.** Een element heeft een attribuut `style`.
//!
//! **Waarom.** De veiligheidsregels van de site (CSP) passen dit niet toe. Ook houdt het geen rekening met
//! de donkere stand, met papier en met een eigen stijl van de lezer.
//!
//! **Voorbeeld.** Fout: `<p style="color: grey">`.
//!
//! **Doe dit.** Geef het element een `class` en zet de opmaak in het thema.
//!
//! **Bron.** Content Security Policy Level 3; WCAG 2.2, succescriterium 1.4.12 (niveau AA). Sta dit nooit
//! toe.
//!
//! # English
//!
//! **What.** An element has a `style` attribute.
//!
//! **Why.** The safety rules of the site (CSP) don't apply it. It also ignores the dark mode, paper and the
//! reader's own style.
//!
//! **Example.** Wrong: `<p style="color: grey">`.
//!
//! **Do this.** Give the element a `class` and put the style into the theme.
//!
//! **Source.** Content Security Policy Level 3; WCAG 2.2, success criterion 1.4.12 (level AA). Never allow
//! this.

use crate::{
    check::page::{parsed::Page, report::Report},
    diagnostic::{Manual, Rule, Severity, Text},
};

/// On `url` there is style in an attribute: `element`
pub(super) static RULE: Rule = Rule {
    code: "style-attribute",
    severity: Severity::Error,
    message: Text {
        nl: "Op { $url } staat opmaak in een attribuut: { $element }",
        en: "On { $url } there is style in an attribute: { $element }",
    },
    help: Text {
        nl: "Zet de opmaak in het stijlblad van het thema en gebruik class.",
        en: "Put it into the style sheet of the theme and use class.",
    },
    manual: Manual::DocComment(include_str!("style_attribute.rs")),
};

pub(super) fn check(page: &Page<'_>, report: &mut Report<'_>) {
    for &node in &page.styled {
        report.element(&RULE, page, node, &[]);
    }
}
