//! # Nederlands
//!
//! **Wat.** Een veld om in te vullen heeft geen label dat altijd zichtbaar is. Een `placeholder` of `title`
//! telt niet.
//!
//! **Waarom.** Wie luistert, weet niet wat hij moet invullen. Een `placeholder` verdwijnt zodra iemand
//! typt.
//!
//! **Voorbeeld.** Goed: `<label for="q">Uw woonplaats of postcode</label><input id="q" type="search">`.
//!
//! **Doe dit.** Geef het veld een `label`, of anders `aria-labelledby` of `aria-label`.
//!
//! **Bron.** WCAG 2.2, succescriterium 1.3.1, 3.3.2 en 4.1.2 (niveau A). Sta dit nooit toe.
//!
//! # English
//!
//! **What.** A field has no label that is always there. A `placeholder` or `title` doesn't count.
//!
//! **Why.** Whoever listens doesn't know what to fill in. A `placeholder` vanishes as soon as somebody
//! types.
//!
//! **Example.** Right: `<label for="q">Your town or postcode</label><input id="q" type="search">`.
//!
//! **Do this.** Give the field a `label`, or else `aria-labelledby` or `aria-label`.
//!
//! **Source.** WCAG 2.2, success criteria 1.3.1, 3.3.2 and 4.1.2 (level A). Never allow this.

use html5ever::local_name;

use crate::{
    check::page::{names, parsed::Page, report::Report},
    diagnostic::{Manual, Rule, Severity, Text},
};

/// On `url`, a field has no label: `element`
pub(super) static RULE: Rule = Rule {
    code: "field-label",
    severity: Severity::Error,
    message: Text {
        nl: "Op { $url } heeft een veld geen label: { $element }",
        en: "On { $url }, a field has no label: { $element }",
    },
    help: Text {
        nl: "Zet erbij: <label for=\"id van het veld\">Wat u hier invult</label>.",
        en: "Add: <label for=\"id of the field\">What to fill in here</label>.",
    },
    manual: Manual::DocComment(include_str!("field_label.rs")),
};

pub(super) fn check(page: &Page<'_>, report: &mut Report<'_>) {
    for &field in &page.fields {
        let id = page.attribute(field, &local_name!("id"));
        let labelled = page.labels.iter().any(|&label| {
            let refers = page.attribute(label, &local_name!("for"));
            let around = refers.is_none() && page.dom.ancestors(field).any(|ancestor| ancestor == label);
            (around || (refers.is_some() && refers == id)) && !names::of_content(page, label).is_empty()
        });
        let element_says = [local_name!("aria-label"), local_name!("aria-labelledby")]
            .iter()
            .any(|name| page.attribute(field, name).is_some())
            && !names::of_attributes(page, field).is_empty();
        if !labelled && !element_says {
            report.element(&RULE, page, field, &[]);
        }
    }
}
