//! # Nederlands
//!
//! **Wat.** De pagina laat de browser iets ophalen bij een andere site: een script, een lettertype, een
//! afbeelding, een kader. Of een formulier stuurt gegevens daarheen.
//!
//! **Waarom.** Die andere site weet dan wie deze pagina leest. Dat iemand hulp zoekt, gaat niemand aan. De
//! pagina wordt er ook trager van, en de veiligheidsregels van de site (CSP) houden het tegen.
//!
//! **Voorbeeld.** Fout: `<img src="https://elders.example/logo.png">`, `@import url(https://…)`.
//!
//! **Doe dit.** Bewaar het bestand bij de site. Een gewone link naar een andere site mag wel.
//!
//! **Bron.** AVG, artikel 5 (zo min mogelijk gegevens) en 25 (bescherming door ontwerp). Sta dit nooit toe.
//!
//! # English
//!
//! **What.** The page makes the browser fetch something from another site: a script, a font, a picture, a
//! frame. Or a form sends data there.
//!
//! **Why.** That other site then knows who reads this page. That somebody seeks help is nobody's business.
//! It also makes the page slower, and the safety rules of the site (CSP) block it.
//!
//! **Example.** Wrong: `<img src="https://elsewhere.example/logo.png">`, `@import url(https://…)`.
//!
//! **Do this.** Keep the file with the site. A plain link to another site is fine.
//!
//! **Source.** GDPR, articles 5 (data minimisation) and 25 (protection by design). Never allow this.

use html5ever::local_name;

use crate::{
    check::page::{
        dom::Kind,
        parsed::{Page, shorten},
        report::Report,
    },
    diagnostic::{Manual, Rule, Severity, Text},
};

/// `url` fetches something from another site: `address`
pub(super) static RULE: Rule = Rule {
    code: "third-party",
    severity: Severity::Error,
    message: Text {
        nl: "{ $url } haalt iets op bij een andere site: { $address }",
        en: "{ $url } fetches something from another site: { $address }",
    },
    help: Text {
        nl: "Zet het bestand in content/assets of in het thema, of haal het weg.",
        en: "Put the file into content/assets or into the theme, or remove it.",
    },
    manual: Manual::DocComment(include_str!("third_party.rs")),
};

/// What a `link` element can be without the browser fetching anything.
const ONLY_SAYS: &[&str] =
    &["alternate", "author", "canonical", "help", "license", "me", "next", "prev", "search"];

pub(super) fn check(page: &Page<'_>, report: &mut Report<'_>) {
    for &(node, index) in &page.addresses {
        let Some(element) = page.dom.element(node) else { continue };
        if element.name.local == local_name!("link") {
            let relations = element.attribute(&local_name!("rel")).unwrap_or_default();
            let mut relations = relations.split_ascii_whitespace();
            // An alternate style sheet is fetched all the same.
            let fetched = relations.clone().any(|relation| relation.eq_ignore_ascii_case("stylesheet"));
            if !fetched
                && relations.all(|relation| ONLY_SAYS.contains(&relation.to_ascii_lowercase().as_str()))
            {
                continue;
            }
        }
        let value = page.value(node, index);
        if element.attributes[index].name.local == local_name!("srcset") {
            for candidate in value.split(',') {
                address(page, report, candidate.split_whitespace().next().unwrap_or_default());
            }
        } else {
            address(page, report, value.trim());
        }
    }
    for &style in &page.styles {
        for child in page.dom.children(style) {
            if let Kind::Text(css) = page.dom.kind(child) {
                style_sheet(page, report, css);
            }
        }
    }
}

fn style_sheet(page: &Page<'_>, report: &mut Report<'_>, css: &str) {
    for start in ["url(", "@import"] {
        for (at, _) in css.match_indices(start) {
            let rest =
                css[at + start.len()..].trim_start_matches(|c: char| c.is_whitespace() || "'\"".contains(c));
            let end = rest.find(|c: char| c.is_whitespace() || "'\");".contains(c)).unwrap_or(rest.len());
            address(page, report, &rest[..end]);
        }
    }
}

fn address(page: &Page<'_>, report: &mut Report<'_>, address: &str) {
    let Some((_, after)) = address.split_once("//") else { return };
    let scheme = &address[..address.len() - after.len() - 2];
    let leaves =
        ["", "http:", "https:", "ws:", "wss:"].iter().any(|known| scheme.eq_ignore_ascii_case(known));
    let own = page.settings.base_url.as_deref().is_some_and(|base| {
        let rest = address.strip_prefix(base.trim_end_matches('/'));
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '?', '#']))
    });
    if leaves && !own {
        report.page(&RULE, &[("address", shorten(address, 100).into())]);
    }
}
