//! # Nederlands
//!
//! **Wat.** In een lijst staat iets anders dan een punt, of een punt staat buiten een lijst. Of in een
//! lijst van namen (`dl`) staat een uitleg zonder naam.
//!
//! **Waarom.** Een schermlezer zegt “lijst van 5” en waar iemand is. Dat klopt dan niet meer.
//!
//! **Voorbeeld.** Fout: `<ul><p>…</p></ul>`, `<div><li>…</li></div>`.
//!
//! **Doe dit.** Zet de tekst in een `li`, of haal hem uit de lijst.
//!
//! **Bron.** WCAG 2.2, succescriterium 1.3.1 (niveau A); HTML Standard, 4.4.5–4.4.11. Sta dit nooit toe.
//!
//! # English
//!
//! **What.** A list holds something that is not an item, or an item stands outside a list. Or a list of
//! names (`dl`) has an explanation without a name.
//!
//! **Why.** A screen reader says “list of 5” and where somebody is. That is then wrong.
//!
//! **Example.** Wrong: `<ul><p>…</p></ul>`, `<div><li>…</li></div>`.
//!
//! **Do this.** Put the text into an `li`, or take it out of the list.
//!
//! **Source.** WCAG 2.2, success criterion 1.3.1 (level A); HTML Standard, 4.4.5–4.4.11. Never allow this.

use html5ever::{LocalName, local_name};

use crate::{
    check::page::{
        dom::{Kind, NodeId},
        parsed::{Page, shorten},
        report::Report,
    },
    diagnostic::{Manual, Rule, Severity, Text},
};

/// On `url`, a list is wrong: `child` stands in `element`
pub(super) static RULE: Rule = Rule {
    code: "list-structure",
    severity: Severity::Error,
    message: Text {
        nl: "Op { $url } klopt een lijst niet: { $child } staat in { $element }",
        en: "On { $url }, a list is wrong: { $child } stands in { $element }",
    },
    help: Text {
        nl: "Zet in ul en ol alleen li, en in dl alleen dt en dd.",
        en: "Put only li into ul and ol, and only dt and dd into dl.",
    },
    manual: Manual::DocComment(include_str!("list_structure.rs")),
};

pub(super) fn check(page: &Page<'_>, report: &mut Report<'_>) {
    for &node in &page.lists {
        match page.local_name(node) {
            Some(&(local_name!("ul") | local_name!("ol"))) => {
                children(page, report, node, |name| *name == local_name!("li"));
            }
            Some(&local_name!("dl")) => definitions(page, report, node),
            Some(&(local_name!("li") | local_name!("dt") | local_name!("dd"))) => item(page, report, node),
            _ => {}
        }
    }
}

/// Reports what stands directly in a list and doesn't belong there.
fn children(page: &Page<'_>, report: &mut Report<'_>, list: NodeId, belongs: impl Fn(&LocalName) -> bool) {
    // A list with another role (a list box, a menu) has other children.
    if page.attribute(list, &local_name!("role")).is_some_and(|role| role != "list") {
        return;
    }
    for child in page.dom.children(list) {
        let wrong = match page.dom.kind(child) {
            Kind::Element(element) => {
                let name = &element.name.local;
                let silent = matches!(*name, local_name!("script") | local_name!("template"));
                (!belongs(name) && !silent).then(|| format!("<{name}>"))
            }
            Kind::Text(text) if !text.trim().is_empty() => Some(format!("“{}”", shorten(text.trim(), 40))),
            _ => None,
        };
        if let Some(wrong) = wrong {
            report.element(&RULE, page, list, &[("child", wrong.into())]);
        }
    }
}

fn definitions(page: &Page<'_>, report: &mut Report<'_>, list: NodeId) {
    children(page, report, list, |name| {
        matches!(*name, local_name!("dt") | local_name!("dd") | local_name!("div"))
    });
    // Every explanation follows a name, every name has an explanation; a div may hold one group.
    let mut names_before = false;
    let mut last = None;
    let entries = page.dom.children(list).flat_map(|child| {
        let group: Vec<NodeId> = match page.local_name(child) {
            Some(&local_name!("div")) => page.dom.children(child).collect(),
            _ => vec![child],
        };
        group
    });
    for entry in entries {
        match page.local_name(entry) {
            Some(&local_name!("dt")) => {
                names_before = true;
                last = Some(entry);
            }
            Some(&local_name!("dd")) => {
                if !names_before {
                    report.element(&RULE, page, list, &[("child", "<dd>".into())]);
                }
                last = None;
            }
            _ => {}
        }
    }
    if last.is_some() {
        report.element(&RULE, page, list, &[("child", "<dt>".into())]);
    }
}

fn item(page: &Page<'_>, report: &mut Report<'_>, item: NodeId) {
    let Some(parent) = page.dom.parent(item) else { return };
    let belongs = match (page.local_name(item), page.local_name(parent)) {
        (Some(&local_name!("li")), Some(&(local_name!("ul") | local_name!("ol") | local_name!("menu")))) => {
            true
        }
        (Some(&local_name!("li")), _) => false,
        (_, Some(&local_name!("dl"))) => true,
        (_, Some(&local_name!("div"))) => page
            .dom
            .parent(parent)
            .is_some_and(|grandparent| page.local_name(grandparent) == Some(&local_name!("dl"))),
        _ => false,
    };
    if !belongs {
        let name = page.local_name(item).map(|name| format!("<{name}>")).unwrap_or_default();
        report.element(&RULE, page, parent, &[("child", name.into())]);
    }
}
