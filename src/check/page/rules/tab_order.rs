//! # Nederlands
//!
//! **Wat.** Een element heeft een `tabindex` boven 0.
//!
//! **Waarom.** De Tab-toets springt dan eerst daarheen en daarna terug. Wie geen muis gebruikt, raakt de
//! weg kwijt.
//!
//! **Voorbeeld.** Fout: `<input tabindex="1">`.
//!
//! **Doe dit.** Zet de elementen in de volgorde waarin mensen ze nodig hebben.
//!
//! **Bron.** WCAG 2.2, succescriterium 2.4.3 (niveau A); fout F44. Sta dit nooit toe.
//!
//! # English
//!
//! **What.** An element has a `tabindex` above 0.
//!
//! **Why.** The Tab key then jumps there first and back afterwards. Whoever uses no mouse gets lost.
//!
//! **Example.** Wrong: `<input tabindex="1">`.
//!
//! **Do this.** Put the elements in the order in which people need them.
//!
//! **Source.** WCAG 2.2, success criterion 2.4.3 (level A); failure F44. Never allow this.

use html5ever::local_name;

use crate::{
    check::page::{parsed::Page, report::Report},
    diagnostic::{Manual, Rule, Severity, Text},
};

/// On `url`, tabindex changes the order of the Tab key: `element`
pub(super) static RULE: Rule = Rule {
    code: "tab-order",
    severity: Severity::Error,
    message: Text {
        nl: "Op { $url } verandert tabindex de volgorde van de Tab-toets: { $element }",
        en: "On { $url }, tabindex changes the order of the Tab key: { $element }",
    },
    help: Text {
        nl: "Haal tabindex weg, of gebruik tabindex=\"0\" of \"-1\".",
        en: "Remove tabindex, or use tabindex=\"0\" or \"-1\".",
    },
    manual: Manual::DocComment(include_str!("tab_order.rs")),
};

pub(super) fn check(page: &Page<'_>, report: &mut Report<'_>) {
    for &node in &page.tab_stops {
        let order =
            page.attribute(node, &local_name!("tabindex")).and_then(|order| order.trim().parse::<i32>().ok());
        if order.is_none_or(|order| order > 0) {
            report.element(&RULE, page, node, &[]);
        }
    }
}
