//! # Nederlands
//!
//! **Wat.** Een element heeft een attribuut als `onclick`, of een link begint met `javascript:`.
//!
//! **Waarom.** De veiligheidsregels van de site (CSP) laten dit niet uitvoeren. De knop doet dus niets.
//!
//! **Voorbeeld.** Fout: `<button onclick="print()">`.
//!
//! **Doe dit.** Laat het script van het thema de knop zoeken en er een actie aan hangen. Zonder script moet
//! de pagina ook werken.
//!
//! **Bron.** Content Security Policy Level 3; internet.nl, onderdeel Beveiligingsopties. Sta dit nooit toe.
//!
//! # English
//!
//! **What.** An element has an attribute such as `onclick`, or a link starts with `javascript:`.
//!
//! **Why.** The safety rules of the site (CSP) don't let this run. So the button does nothing.
//!
//! **Example.** Wrong: `<button onclick="print()">`.
//!
//! **Do this.** Let the script of the theme find the button and add the action. The page must work without
//! script too.
//!
//! **Source.** Content Security Policy Level 3; internet.nl, security options. Never allow this.

use crate::{
    check::page::{parsed::Page, report::Report},
    diagnostic::{Manual, Rule, Severity, Text},
};

/// On `url` there is script in an attribute (`attribute`): `element`
pub(super) static RULE: Rule = Rule {
    code: "inline-handler",
    severity: Severity::Error,
    message: Text {
        nl: "Op { $url } staat script in een attribuut ({ $attribute }): { $element }",
        en: "On { $url } there is script in an attribute ({ $attribute }): { $element }",
    },
    help: Text {
        nl: "Zet het in het script van het thema, met addEventListener.",
        en: "Put it into the script of the theme, with addEventListener.",
    },
    manual: Manual::DocComment(include_str!("inline_handler.rs")),
};

pub(super) fn check(page: &Page<'_>, report: &mut Report<'_>) {
    for &(node, index) in &page.handlers {
        if let Some(element) = page.dom.element(node) {
            let attribute = &*element.attributes[index].name.local;
            report.element(&RULE, page, node, &[("attribute", attribute.into())]);
        }
    }
    for link in &page.links {
        let scheme = page.href(link.node).trim_start().get(..11);
        if scheme.is_some_and(|scheme| scheme.eq_ignore_ascii_case("javascript:")) {
            report.element(&RULE, page, link.node, &[("attribute", "href".into())]);
        }
    }
}
