//! # Nederlands
//!
//! **Wat.** Een tabel heeft geen kopcellen (`th`), een kopcel is leeg, of een tabel met koppen boven én
//! links zegt niet wat waarbij hoort.
//!
//! **Waarom.** Een schermlezer noemt bij elke cel de kop. Zonder kop hoort iemand alleen losse woorden.
//!
//! **Voorbeeld.** Goed: `<th scope="col">Wmo</th>`.
//!
//! **Doe dit.** Schrijf in Markdown altijd een eerste rij met koppen. Gebruik geen tabel om iets op zijn
//! plek te zetten.
//!
//! **Bron.** WCAG 2.2, succescriterium 1.3.1 (niveau A); technieken H51 en H63. Sta dit nooit toe.
//!
//! # English
//!
//! **What.** A table has no header cells (`th`), a header cell is empty, or a table with headers both above
//! and at the side doesn't say which is which.
//!
//! **Why.** A screen reader names the header with each cell. Without it, somebody hears only loose words.
//!
//! **Example.** Right: `<th scope="col">Wmo</th>`.
//!
//! **Do this.** In Markdown, always write a first row with headers. Don't use a table to put something in
//! its place.
//!
//! **Source.** WCAG 2.2, success criterion 1.3.1 (level A); techniques H51 and H63. Never allow this.

use html5ever::local_name;

use crate::{
    check::page::{dom::NodeId, names, parsed::Page, report::Report},
    diagnostic::{Manual, Rule, Severity, Text},
};

/// { $problem
pub(super) static RULE: Rule = Rule {
    code: "table-headers",
    severity: Severity::Error,
    message: Text {
        nl: "{ $problem ->
 [missing] Op { $url } heeft een tabel geen kopcellen: { $element }
 [empty] Op { $url } heeft een tabel een lege kopcel: { $element }
 *[scope] Op { $url } zegt een kopcel niet of hij bij de rij of bij de kolom hoort: { $element }
 }",
        en: "{ $problem ->
 [missing] On { $url }, a table has no header cells: { $element }
 [empty] On { $url }, a table has an empty header cell: { $element }
 *[scope] On { $url }, a header cell doesn't say whether it belongs to the row or the column: { $element }
 }",
    },
    help: Text {
        nl: "Gebruik <th scope=\"col\"> boven een kolom en <th scope=\"row\"> voor een rij. Laat een lege hoek <td> zijn.",
        en: "Use <th scope=\"col\"> above a column and <th scope=\"row\"> before a row. Let an empty corner be <td>.",
    },
    manual: Manual::DocComment(include_str!("table_headers.rs")),
};

pub(super) fn check(page: &Page<'_>, report: &mut Report<'_>) {
    for &table in &page.tables {
        if matches!(page.attribute(table, &local_name!("role")), Some("presentation" | "none")) {
            continue;
        }
        let headers: Vec<_> = page
            .dom
            .subtree(table)
            .filter(|&node| page.local_name(node) == Some(&local_name!("th")))
            .collect();
        if headers.is_empty() {
            report.element(&RULE, page, table, &[("problem", "missing".into())]);
        }
        let in_head = |&header: &NodeId| page.inside(header, &local_name!("thead")).is_some();
        let both_ways = headers.iter().any(in_head) && !headers.iter().all(in_head);
        for &header in &headers {
            if names::of_content(page, header).is_empty() {
                report.element(&RULE, page, header, &[("problem", "empty".into())]);
            } else if both_ways && page.attribute(header, &local_name!("scope")).is_none() {
                report.element(&RULE, page, header, &[("problem", "scope".into())]);
            }
        }
    }
}
