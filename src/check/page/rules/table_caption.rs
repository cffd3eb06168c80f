//! # Nederlands
//!
//! **Wat.** Een tabel heeft geen bijschrift (`caption`) en ook geen andere naam.
//!
//! **Waarom.** Wie een schermlezer gebruikt, hoort aan het bijschrift of de tabel de moeite waard is, vóór
//! de eerste cel.
//!
//! **Voorbeeld.** Goed: `::: compare caption="Wmo en Wlz naast elkaar"`.
//!
//! **Doe dit.** Schrijf in een paar woorden wat de tabel laat zien.
//!
//! **Bron.** WCAG 2.2, succescriterium 1.3.1 (niveau A); techniek H39. Een kleine tabel vlak onder een kop
//! die hetzelfde zegt, mag zonder.
//!
//! # English
//!
//! **What.** A table has no `caption` and no other name.
//!
//! **Why.** Whoever uses a screen reader hears from the caption whether the table is worth it, before the
//! first cell.
//!
//! **Example.** Right: `::: compare caption="Wmo and Wlz side by side"`.
//!
//! **Do this.** Write in a few words what the table shows.
//!
//! **Source.** WCAG 2.2, success criterion 1.3.1 (level A); technique H39. A small table right below a
//! heading that says the same may go without.

use html5ever::local_name;

use crate::{
    check::page::{names, parsed::Page, report::Report},
    diagnostic::{Manual, Rule, Severity, Text},
};

/// On `url`, a table has no caption: `element`
pub(super) static RULE: Rule = Rule {
    code: "table-caption",
    severity: Severity::Warning,
    message: Text {
        nl: "Op { $url } heeft een tabel geen bijschrift: { $element }",
        en: "On { $url }, a table has no caption: { $element }",
    },
    help: Text {
        nl: "Zet de tabel in het onderdeel compare en vul caption in.",
        en: "Put the table into the component compare and fill in caption.",
    },
    manual: Manual::DocComment(include_str!("table_caption.rs")),
};

pub(super) fn check(page: &Page<'_>, report: &mut Report<'_>) {
    for &table in &page.tables {
        let has_caption = page.dom.children(table).any(|child| {
            page.local_name(child) == Some(&local_name!("caption"))
                && !names::text(&page.dom, child).is_empty()
        });
        let for_layout = matches!(page.attribute(table, &local_name!("role")), Some("presentation" | "none"));
        if !has_caption && !for_layout && names::of_attributes(page, table).is_empty() {
            report.element(&RULE, page, table, &[]);
        }
    }
}
