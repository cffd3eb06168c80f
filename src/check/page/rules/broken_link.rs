//! # Nederlands
//!
//! **Wat.** Een link gaat naar een adres op deze site waar niets staat.
//!
//! **Waarom.** De bezoeker krijgt “niet gevonden” en weet niet hoe het verder moet.
//!
//! **Voorbeeld.** Fout: een link naar `/uitleg/kosten`, terwijl de pagina `/uitleg/wat-kost-het/` heet.
//!
//! **Doe dit.** Noem in de tekst het bestand en niet het adres: dan volgt de link als het adres verandert.
//! Verhuist een pagina, vul dan `aliases:` in.
//!
//! **Bron.** Afspraak van deze site: elke link klopt. Sta dit nooit toe.
//!
//! # English
//!
//! **What.** A link goes to an address of this site where nothing is.
//!
//! **Why.** The visitor gets “not found” and doesn't know how to go on.
//!
//! **Example.** Wrong: a link to `/uitleg/kosten`, while the page is called `/uitleg/wat-kost-het/`.
//!
//! **Do this.** Name the file in the text, not the address: then the link follows when the address changes.
//! When a page moves, fill in `aliases:`.
//!
//! **Source.** A promise of this site: every link is right. Never allow this.

use crate::{
    check::page::{Link, PageFindings, PageIndex, Settings, rules},
    diagnostic::{Diagnostic, Manual, Rule, Severity, Text},
};

/// On `url`, the link “`text`” goes to a page that doesn't exist: `target`
pub(super) static RULE: Rule = Rule {
    code: "page-broken-link",
    severity: Severity::Error,
    message: Text {
        nl: "Op { $url } gaat de link “{ $text }” naar een pagina die er niet is: { $target }",
        en: "On { $url }, the link “{ $text }” goes to a page that doesn't exist: { $target }",
    },
    help: Text {
        nl: "{ $near ->
 [none] Noem in de tekst het bestand: [tekst](/map/bestand.md).
 *[other] Bedoelt u { $near }?
 }",
        en: "{ $near ->
 [none] Name the file in the text: [text](/folder/file.md).
 *[other] Did you mean { $near }?
 }",
    },
    manual: Manual::DocComment(include_str!("broken_link.rs")),
};

/// Whether the link goes to a page or a file that is there; anything outside the site is.
pub(in crate::check::page) fn check(
    page: &PageFindings,
    link: Link<'_>,
    index: &PageIndex<'_>,
    settings: &Settings,
) -> Option<Diagnostic> {
    if !link.url.starts_with('/') || link.url.starts_with("//") || index.contains(link.url) {
        return None;
    }
    let near = index.near(link.url).unwrap_or("none");
    let diagnostic = rules::of_site(&RULE, page, settings)?;
    Some(diagnostic.with("text", link.text).with("target", link.url).with("near", near))
}
