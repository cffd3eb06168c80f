//! # Nederlands
//!
//! **Wat.** Wie op de beginpagina begint en links volgt, komt nooit op deze pagina.
//!
//! **Waarom.** Bezoekers vinden haar niet. Ook zoekmachines slaan zulke pagina's vaak over.
//!
//! **Voorbeeld.** Een nieuwe pagina in een map zonder `index.md`.
//!
//! **Doe dit.** Link naar de pagina vanaf de plek waar iemand haar nodig heeft.
//!
//! **Bron.** WCAG 2.2, succescriterium 2.4.5 (niveau AA): meer manieren om een pagina te vinden. Een pagina
//! waar alleen een folder naar verwijst, kan op `noindex`; dan telt ze niet mee.
//!
//! # English
//!
//! **What.** Whoever starts at the home page and follows links never gets to this page.
//!
//! **Why.** Visitors don't find it. Search engines often skip such pages too.
//!
//! **Example.** A new page in a folder without `index.md`.
//!
//! **Do this.** Link to the page from the place where somebody needs it.
//!
//! **Source.** WCAG 2.2, success criterion 2.4.5 (level AA): several ways to find a page. A page that only
//! a leaflet refers to can be `noindex`; then it doesn't count.

use std::collections::HashSet;

use crate::{
    check::page::{PageFindings, PageIndex, Settings, rules},
    diagnostic::{Diagnostic, Manual, Rule, Severity, Text},
};

/// `url` can't be reached from the home page by any link.
pub(super) static RULE: Rule = Rule {
    code: "orphan-page",
    severity: Severity::Warning,
    message: Text {
        nl: "{ $url } is vanaf de beginpagina met geen enkele link te bereiken.",
        en: "{ $url } can't be reached from the home page by any link.",
    },
    help: Text {
        nl: "Zet de pagina in een menu (menu: main) of link ernaar vanaf een andere pagina.",
        en: "Put the page into a menu (menu: main) or link to it from another page.",
    },
    manual: Manual::DocComment(include_str!("orphan_page.rs")),
};

/// Pages that search engines may list and that no chain of links from the start pages reaches.
pub(in crate::check::page) fn check(
    findings: &[PageFindings],
    index: &PageIndex<'_>,
    settings: &Settings,
) -> Vec<Diagnostic> {
    let mut reached: HashSet<&str> = HashSet::with_capacity(findings.len());
    let mut open: Vec<&PageFindings> = Vec::new();
    for start in &settings.start_pages {
        if let Some(page) = index.page(start)
            && reached.insert(&page.url)
        {
            open.push(page);
        }
    }
    while let Some(page) = open.pop() {
        for link in page.links.iter() {
            if let Some(target) = index.page(link.url)
                && reached.insert(&target.url)
            {
                open.push(target);
            }
        }
    }
    findings
        .iter()
        .filter(|page| page.indexed && !reached.contains(&*page.url))
        .filter_map(|page| rules::of_site(&RULE, page, settings))
        .collect()
}
