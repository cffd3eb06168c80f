//! # Nederlands
//!
//! **Wat.** Een taal mist pagina's die de eerste taal wel heeft. Per taal krijgt u één regel, met het aantal en de eerste
//! drie.
//!
//! **Waarom.** Wie deze taal leest, komt door een link op een pagina in een andere taal. De link zegt dat, maar het helpt
//! niet iedereen.
//!
//! **Doe dit.** Niets, als het zo bedoeld is. Wilt u de pagina wel? Maak in de map van de taal een bestand met dezelfde naam.
//! Wilt u deze regel niet zien? Zet in `site.yaml`:
//!
//! ```yaml
//! checks:
//!   severity: {pages-missing: off}
//! ```
//!
//! # English
//!
//! **What.** A language lacks pages that the first language has. You get one line for each language, with the number and the
//! first three.
//!
//! **Why.** Who reads this language gets to a page in another language by a link. The link says so, but that doesn't help
//! everybody.
//!
//! **Do this.** Nothing, if it is meant so. Do you want the page? Make a file with the same name in the language's folder.
//! Don't you want to see this line? Put into `site.yaml`:
//!
//! ```yaml
//! checks:
//!   severity: {pages-missing: off}
//! ```

use crate::{
    diagnostic::{Diagnostic, Location, Manual, Rule, Severity, Text},
    site::{LanguageId, Site},
    source::schema::Record,
};

/// `language` lacks `count` pages of the first language; `first` names up to three.
pub(super) static RULE: Rule = Rule {
    code: "pages-missing",
    severity: Severity::Info,
    message: Text {
        nl: "{ $count ->\n [one] In de taal “{ $language }” ontbreekt 1 pagina: { $first }.\n *[other] In de taal “{ $language }” ontbreken { $count } pagina's, zoals { $first }.\n }",
        en: "{ $count ->\n [one] The language “{ $language }” lacks 1 page: { $first }.\n *[other] The language “{ $language }” lacks { $count } pages, such as { $first }.\n }",
    },
    help: Text {
        nl: "Vertaal een pagina: maak in de map { $folder } een bestand met dezelfde naam.",
        en: "Translate a page: make a file with the same name in the folder { $folder }.",
    },
    manual: Manual::DocComment(include_str!("pages_missing.rs")),
};

/// So many pages are named.
const NAMED: usize = 3;

pub(super) fn check(site: &Site, diagnostics: &mut Vec<Diagnostic>) {
    let entries = Record::new(&site.config.node);
    for language in site.languages().skip(1) {
        let missing: Vec<&str> = site
            .pages
            .iter()
            .filter(|page| page.language == LanguageId(0) && site.page_in(language, &page.key).is_none())
            .filter_map(|page| page.source.splitn(3, '/').nth(2))
            .collect();
        if missing.is_empty() {
            continue;
        }
        let tag = &site.language(language).tag;
        let range = entries
            .records("languages")
            .find_map(|entry| entry.text("tag").filter(|written| written.value == *tag))
            .map_or(0..0, |written| written.range);
        diagnostics.push(
            Diagnostic::new(&RULE, Location::new("content/site.yaml", range))
                .with("language", tag.as_str())
                .with("count", missing.len())
                .with("first", missing[..missing.len().min(NAMED)].join(", "))
                .with("folder", format!("content/{tag}/")),
        );
    }
}
