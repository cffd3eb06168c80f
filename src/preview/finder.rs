//! The finder's form, as the rules of a web server answer it.

use crate::{
    finder::Finder,
    site::{Layout, Site},
};

/// Where a search at the address `url` leads: `/zoeken/?q=utrecht` to the page of Utrecht. `None` where the page itself answers,
/// with its full A–Z: when nothing has exactly this name, or more than one municipality may be meant.
///
/// The finder is made by whoever has it when it is needed: most requests search nothing.
pub(super) fn answer<'f>(
    site: &Site,
    url: &str,
    words: &str,
    finder: impl FnOnce() -> &'f Finder,
) -> Option<String> {
    let page = site.pages.iter().find(|page| page.layout == Layout::Search && page.url == url)?;
    if words.trim().is_empty() {
        return None;
    }
    // Rules of a web server can't guess, so a misspelt name gets the page here too.
    let mut found = finder().find(words).into_iter().filter(|found| found.exact);
    match (found.next(), found.next()) {
        (Some(only), None) => site.municipality_url(only.code, page.language),
        _ => None,
    }
}
