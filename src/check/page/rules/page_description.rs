//! # Nederlands
//!
//! **Wat.** De pagina heeft geen `meta name="description"`, of die is leeg.
//!
//! **Waarom.** Zoekmachines tonen deze tekst onder de titel. Zonder die tekst kiezen ze zelf een stuk, vaak
//! uit het menu.
//!
//! **Voorbeeld.** Goed: `summary: Iemand die naast u staat. Gratis.`
//!
//! **Doe dit.** Vul `summary:` in met 1 of 2 korte zinnen.
//!
//! **Bron.** HTML Standard, 4.2.5.1.
//!
//! # English
//!
//! **What.** The page has no `meta name="description"`, or it is empty.
//!
//! **Why.** Search engines show this text below the title. Without it they choose a piece themselves, often
//! from the menu.
//!
//! **Example.** Right: `summary: Somebody who stands beside you. Free.`
//!
//! **Do this.** Fill in `summary:` with 1 or 2 short sentences.
//!
//! **Source.** HTML Standard, 4.2.5.1.

use html5ever::local_name;

use crate::{
    check::page::{parsed::Page, report::Report},
    diagnostic::{Manual, Rule, Severity, Text},
};

/// `url` has no summary for search engines.
pub(super) static RULE: Rule = Rule {
    code: "page-description",
    severity: Severity::Error,
    message: Text {
        nl: "{ $url } heeft geen samenvatting voor zoekmachines.",
        en: "{ $url } has no summary for search engines.",
    },
    help: Text { nl: "Vul summary: in bij deze pagina.", en: "Fill in summary: for this page." },
    manual: Manual::DocComment(include_str!("page_description.rs")),
};

pub(super) fn check(page: &Page<'_>, report: &mut Report<'_>) {
    let described = page.metas.iter().any(|&meta| {
        page.attribute(meta, &local_name!("name"))
            .is_some_and(|name| name.eq_ignore_ascii_case("description"))
            && page.attribute(meta, &local_name!("content")).is_some_and(|content| !content.trim().is_empty())
    });
    if !described {
        report.page(&RULE, &[]);
    }
}
