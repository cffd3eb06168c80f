//! # Nederlands
//!
//! **Wat.** Twee elementen op één pagina hebben hetzelfde `id`, of een `id` is leeg of heeft een spatie.
//!
//! **Waarom.** Een link of een label gaat dan naar het verkeerde element. Een schermlezer leest bij een
//! veld de verkeerde vraag voor.
//!
//! **Voorbeeld.** Fout: 2 keer `<input id="plaats">`.
//!
//! **Doe dit.** Maak in het thema het id van een onderdeel uniek, bijvoorbeeld met een nummer.
//!
//! **Bron.** HTML Standard, 3.2.6; WCAG 2.2, succescriterium 1.3.1 en 4.1.2 (niveau A). Sta dit nooit toe.
//!
//! # English
//!
//! **What.** Two elements of a page have the same `id`, or an `id` is empty or has a space in it.
//!
//! **Why.** A link or a label then goes to the wrong element. A screen reader reads the wrong question with
//! a field.
//!
//! **Example.** Wrong: `<input id="place">` twice.
//!
//! **Do this.** In the theme, make the id of a component unique, for example by a number.
//!
//! **Source.** HTML Standard, 3.2.6; WCAG 2.2, success criteria 1.3.1 and 4.1.2 (level A). Never allow
//! this.

use crate::{
    check::page::{parsed::Page, report::Report},
    diagnostic::{Manual, Rule, Severity, Text},
};

/// On `url` the id “`id`” stands twice: `element`
pub(super) static RULE: Rule = Rule {
    code: "duplicate-id",
    severity: Severity::Error,
    message: Text {
        nl: "{ $problem ->\n [twice] Op { $url } staat het id “{ $id }” 2 keer: { $element }\n *[form] Op { $url } is “{ $id }” geen id: { $element }\n }",
        en: "{ $problem ->\n [twice] On { $url } the id “{ $id }” stands twice: { $element }\n *[form] On { $url }, “{ $id }” is no id: { $element }\n }",
    },
    help: Text {
        nl: "Geef elk element een eigen id, zonder spaties.",
        en: "Give each element an id of its own, without spaces.",
    },
    manual: Manual::DocComment(include_str!("duplicate_id.rs")),
};

pub(super) fn check(page: &Page<'_>, report: &mut Report<'_>) {
    for &(node, index) in &page.ids {
        let id = page.value(node, index);
        let usable = !id.is_empty() && !id.contains(char::is_whitespace);
        if !usable || page.by_id(id) != Some(node) {
            let problem = if usable { "twice" } else { "form" };
            report.element(&RULE, page, node, &[("problem", problem.into()), ("id", id.into())]);
        }
    }
}
