//! The finder's form, as the rules of a web server answer it.

use crate::site::{Layout, Site};

/// Where a search at the address `url` leads: `/zoeken/?q=utrecht` to the page of Utrecht. `None` where the page itself answers,
/// with its full A–Z: no search, nothing found, or more than one municipality that may be meant.
pub(super) fn answer(site: &Site, url: &str, words: &str) -> Option<String> {
    let words = words.trim();
    let page = site.pages.iter().find(|page| page.layout == Layout::Search && page.url == url)?;
    let slug = crate::directory::slug(words);
    let municipalities = &site.directory.registry.municipalities;
    let mut named = municipalities.values().filter(|municipality| municipality.slug == slug);
    match (named.next(), named.next()) {
        (Some(municipality), None) => site.municipality_url(municipality.code, page.language),
        _ => None,
    }
}
