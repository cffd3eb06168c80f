//! # Nederlands
//!
//! **Wat.** Een attribuut als `for`, `aria-labelledby`, `aria-describedby` of `aria-controls` noemt een
//! `id` dat er niet is.
//!
//! **Waarom.** Een veld heeft dan geen label, of een uitleg wordt niet voorgelezen. Op het scherm ziet u
//! daar niets van.
//!
//! **Voorbeeld.** Fout: `<label for="plaats">` bij `<input id="woonplaats">`.
//!
//! **Doe dit.** Herstel het id in het onderdeel van het thema.
//!
//! **Bron.** WCAG 2.2, succescriterium 1.3.1 en 4.1.2 (niveau A). Sta dit nooit toe.
//!
//! # English
//!
//! **What.** An attribute such as `for`, `aria-labelledby`, `aria-describedby` or `aria-controls` names an
//! `id` that isn't there.
//!
//! **Why.** A field then has no label, or an explanation isn't read out. Nothing of that shows on the
//! screen.
//!
//! **Example.** Wrong: `<label for="place">` with `<input id="town">`.
//!
//! **Do this.** Mend the id in the component of the theme.
//!
//! **Source.** WCAG 2.2, success criteria 1.3.1 and 4.1.2 (level A). Never allow this.

use crate::{
    check::page::{parsed::Page, report::Report},
    diagnostic::{Manual, Rule, Severity, Text},
};

/// On `url`, `attribute` points to “`id`”, which isn't on the page: `element`
pub(super) static RULE: Rule = Rule {
    code: "dangling-reference",
    severity: Severity::Error,
    message: Text {
        nl: "Op { $url } wijst { $attribute } naar “{ $id }”, maar dat staat niet op de pagina: { $element }",
        en: "On { $url }, { $attribute } points to “{ $id }”, which isn't on the page: { $element }",
    },
    help: Text {
        nl: "Gebruik het id van een element op deze pagina.",
        en: "Use the id of an element on this page.",
    },
    manual: Manual::DocComment(include_str!("dangling_reference.rs")),
};

pub(super) fn check(page: &Page<'_>, report: &mut Report<'_>) {
    for &(node, index) in &page.references {
        let Some(element) = page.dom.element(node) else { continue };
        for id in page.value(node, index).split_ascii_whitespace() {
            if page.by_id(id).is_none() {
                let attribute = &*element.attributes[index].name.local;
                report.element(&RULE, page, node, &[("attribute", attribute.into()), ("id", id.into())]);
            }
        }
    }
}
