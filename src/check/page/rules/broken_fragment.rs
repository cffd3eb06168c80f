//! # Nederlands
//!
//! **Wat.** Een link gaat naar een plek op een pagina (na het teken `#`), maar die plek is er niet.
//!
//! **Waarom.** De bezoeker komt boven aan de pagina terecht en moet zelf zoeken.
//!
//! **Voorbeeld.** Fout: `/uitleg/kosten/#vervoer`, terwijl de kop nu “Reiskosten” is.
//!
//! **Doe dit.** Pas het deel na `#` aan. Bij een kop is dat de tekst van de kop met streepjes.
//!
//! **Bron.** Afspraak van deze site: elke link klopt. Sta dit nooit toe.
//!
//! # English
//!
//! **What.** A link goes to a place on a page (after the `#` sign), but that place isn't there.
//!
//! **Why.** The visitor ends up at the top of the page and must search.
//!
//! **Example.** Wrong: `/uitleg/kosten/#vervoer`, while the heading is “Reiskosten” now.
//!
//! **Do this.** Change the part after `#`. For a heading it is its text with hyphens.
//!
//! **Source.** A promise of this site: every link is right. Never allow this.

use crate::{
    check::page::{Link, PageFindings, PageIndex, Settings, rules},
    diagnostic::{Diagnostic, Manual, Rule, Severity, Text},
};

/// On `url`, the link “`text`” goes to a place that doesn't exist: #`fragment` on `target`
pub(super) static RULE: Rule = Rule {
    code: "page-broken-fragment",
    severity: Severity::Error,
    message: Text {
        nl: "Op { $url } gaat de link “{ $text }” naar een plek die er niet is: #{ $fragment } op { $target }",
        en: "On { $url }, the link “{ $text }” goes to a place that doesn't exist: #{ $fragment } on { $target }",
    },
    help: Text {
        nl: "Kijk welke koppen de andere pagina heeft, of haal #{ $fragment } weg.",
        en: "See which headings the other page has, or remove #{ $fragment }.",
    },
    manual: Manual::DocComment(include_str!("broken_fragment.rs")),
};

/// Whether the place that a link goes to is on the page that it goes to.
pub(in crate::check::page) fn check(
    page: &PageFindings,
    link: Link<'_>,
    index: &PageIndex<'_>,
    settings: &Settings,
) -> Option<Diagnostic> {
    let fragment = link.fragment?;
    // A picture or a document has its own fragments.
    let target = index.page(link.url)?;
    if target.ids.contains(fragment) {
        return None;
    }
    let diagnostic = rules::of_site(&RULE, page, settings)?;
    Some(diagnostic.with("text", link.text).with("target", link.url).with("fragment", fragment))
}
