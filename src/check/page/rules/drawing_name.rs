//! # Nederlands
//!
//! **Wat.** Een `svg` heeft geen `aria-hidden="true"`, en ook geen `role="img"` met een naam.
//!
//! **Waarom.** Schermlezers doen met zo'n tekening elk iets anders: overslaan, “afbeelding” zeggen, of elk
//! lijntje noemen.
//!
//! **Voorbeeld.** Goed: `<svg aria-hidden="true">…</svg> Bel 14 030`, of `<svg role="img" aria-label="Kaart
//! van Utrecht">`.
//!
//! **Doe dit.** Staat er tekst bij die hetzelfde zegt? Verberg de tekening dan.
//!
//! **Bron.** WCAG 2.2, succescriterium 1.1.1 (niveau A); techniek ARIA24. Sta dit nooit toe.
//!
//! # English
//!
//! **What.** An `svg` has no `aria-hidden="true"`, nor `role="img"` with a name.
//!
//! **Why.** Screen readers each do something else with such a drawing: skip it, say “image”, or name every
//! line.
//!
//! **Example.** Right: `<svg aria-hidden="true">…</svg> Call 14 030`, or `<svg role="img" aria-label="Map
//! of Utrecht">`.
//!
//! **Do this.** Does text beside it say the same? Then hide the drawing.
//!
//! **Source.** WCAG 2.2, success criterion 1.1.1 (level A); technique ARIA24. Never allow this.

use html5ever::local_name;

use crate::{
    check::page::{names, parsed::Page, report::Report},
    diagnostic::{Manual, Rule, Severity, Text},
};

/// On `url`, a drawing (svg) is neither named nor hidden: `element`
pub(super) static RULE: Rule = Rule {
    code: "drawing-name",
    severity: Severity::Error,
    message: Text {
        nl: "Op { $url } is een tekening (svg) niet benoemd en niet verborgen: { $element }",
        en: "On { $url }, a drawing (svg) is neither named nor hidden: { $element }",
    },
    help: Text {
        nl: "Is het versiering? Zet aria-hidden=\"true\". Zegt het iets? Zet role=\"img\" en aria-label=\"…\".",
        en: "Is it decoration? Add aria-hidden=\"true\". Does it say something? Add role=\"img\" and aria-label=\"…\".",
    },
    manual: Manual::DocComment(include_str!("drawing_name.rs")),
};

pub(super) fn check(page: &Page<'_>, report: &mut Report<'_>) {
    for &drawing in &page.drawings {
        // A drawing in a drawing belongs to the outer one.
        if page.is_hidden(drawing) || page.inside(drawing, &local_name!("svg")).is_some() {
            continue;
        }
        // A group is a drawing with links in it, such as a map.
        let is_image = matches!(
            page.attribute(drawing, &local_name!("role")),
            Some("img" | "group" | "graphics-document")
        );
        let has_title = || {
            page.dom.children(drawing).any(|child| {
                page.local_name(child) == Some(&local_name!("title"))
                    && !names::text(&page.dom, child).is_empty()
            })
        };
        if !is_image || (names::of_attributes(page, drawing).is_empty() && !has_title()) {
            report.element(&RULE, page, drawing, &[]);
        }
    }
}
