//! # Nederlands
//!
//! **Wat.** De pagina is zwaarder dan de grens in `site.yaml` (`checks`, `page-weight`; anders 8000 bytes),
//! mét de stijl en mét de kopregels die een server meestuurt.
//!
//! **Waarom.** Wie weinig data of slecht bereik heeft, wacht op elke byte. Tot ongeveer 14.000 bytes komt
//! een pagina in één keer over de lijn.
//!
//! **Voorbeeld.** Een lijst met 342 gemeenten op elke pagina in plaats van op één.
//!
//! **Doe dit.** De melding noemt de zwaarste delen. Splits een lange pagina, of haal dubbele lijsten en
//! tekeningen weg.
//!
//! **Bron.** RFC 6928 (de eerste 10 pakketten). Voor één pagina die echt zo lang moet zijn, kunt u de grens
//! ophogen.
//!
//! # English
//!
//! **What.** The page is heavier than the limit in `site.yaml` (`checks`, `page-weight`; else 8000 bytes),
//! including its style and the headers that a server sends with it.
//!
//! **Why.** Whoever has little data or poor reception waits for every byte. Up to about 14,000 bytes a page
//! arrives in one go.
//!
//! **Example.** A list of 342 municipalities on every page instead of on one.
//!
//! **Do this.** The message names the heaviest parts. Split a long page, or remove double lists and
//! drawings.
//!
//! **Source.** RFC 6928 (the first 10 packets). For one page that really must be so long, you can raise the
//! limit.

use std::{cmp::Reverse, collections::BTreeMap};

use html5ever::{LocalName, local_name};

use crate::{
    check::page::{dom::Kind, parsed::Page, report::Report},
    diagnostic::{Manual, Rule, Severity, Text},
    gzip::{self, Level},
};

/// `url` is `bytes` bytes on the line, compressed as a server sends it and with the headers of the answer; the limit is
/// `limit`.
pub(super) static RULE: Rule = Rule {
    code: "page-weight",
    severity: Severity::Error,
    message: Text {
        nl: "{ $url } kost { $bytes } bytes: ingepakt zoals een server hem stuurt, met { $head } aan kopregels. De grens is { $limit }.",
        en: "{ $url } takes { $bytes } bytes: compressed as a server sends it, with { $head } of headers. The limit is { $limit }.",
    },
    help: Text {
        nl: "Maak korter wat het zwaarst is (uitgepakt): { $parts }.",
        en: "Shorten what is heaviest (not compressed): { $parts }.",
    },
    manual: Manual::DocComment(include_str!("page_weight.rs")),
};

/// The parts by which weight is told: the nearest of these that a piece of the page is in.
fn is_part(name: &LocalName) -> bool {
    matches!(
        *name,
        local_name!("head")
            | local_name!("style")
            | local_name!("script")
            | local_name!("svg")
            | local_name!("header")
            | local_name!("nav")
            | local_name!("main")
            | local_name!("aside")
            | local_name!("footer")
            | local_name!("form")
            | local_name!("table")
            | local_name!("ul")
            | local_name!("ol")
            | local_name!("dl")
    )
}

pub(super) fn check(page: &Page<'_>, report: &mut Report<'_>) {
    let limit = page.settings.page_weight;
    let head = page.settings.head_bytes;
    // Compressing costs more than all other rules together, so it is only done where the plain size doesn't answer;
    // and a quick compression, which is never smaller than the thorough one, first.
    let html = page.built.html.as_bytes();
    let Some(over) = (html.len() + head).checked_sub(limit).filter(|&over| over > 0) else { return };
    // Even of that a part is mostly enough: the beginning of a page, its styles, becomes less than two fifths.
    let (beginning, rest) = html.split_at((over + over * 3 / 4).min(html.len()));
    if compressed(beginning, Level::FAST) + rest.len() + head <= limit {
        return;
    }
    if compressed(html, Level::FAST) + head <= limit {
        return;
    }
    let bytes = compressed(html, SERVER_LEVEL) + head;
    if bytes > limit {
        let arguments = [
            ("bytes", bytes.into()),
            ("head", head.into()),
            ("limit", limit.into()),
            ("parts", heaviest(page).into()),
        ];
        report.page(&RULE, &arguments);
    }
}

/// The level that servers use when they compress on the fly, by default nginx 1 and Apache 6; 6 is the one that most
/// tools report.
const SERVER_LEVEL: Level = Level::SERVER;

/// The length of the text as gzip.
fn compressed(text: &[u8], level: Level) -> usize {
    gzip::gzip(text, level).len()
}

/// The four heaviest parts with their bytes: `<style> 5120, <ul> 2210`.
fn heaviest(page: &Page<'_>) -> String {
    let mut weights: BTreeMap<&str, usize> = BTreeMap::new();
    for node in page.dom.walk() {
        let weight = match page.dom.kind(node) {
            Kind::Text(text) => text.len(),
            Kind::Element(element) => {
                // Both tags, with a space, an equals sign and two quotes around each attribute.
                let attributes: usize = element
                    .attributes
                    .iter()
                    .map(|attribute| attribute.name.local.len() + attribute.value.len() + 4)
                    .sum();
                2 * element.name.local.len() + 5 + attributes
            }
            Kind::Root | Kind::Silent => continue,
        };
        let part = std::iter::once(node)
            .chain(page.dom.ancestors(node))
            .find_map(|around| page.local_name(around).filter(|name| is_part(name)));
        *weights.entry(part.map_or("body", |name| &**name)).or_default() += weight;
    }
    let mut weights: Vec<_> = weights.into_iter().collect();
    weights.sort_by_key(|&(part, weight)| (Reverse(weight), part));
    let parts: Vec<_> = weights.iter().take(4).map(|(part, weight)| format!("<{part}> {weight}")).collect();
    parts.join(", ")
}
