//! Pages that answer a question where no script runs. Only the rules for servers lead to them: for a name that several municipalities
//! have, and for what nobody knows.

use super::{Frames, Planned, no_text};
use crate::{
    directory::slug,
    finder::alphabet::{self, SharedName},
    render::{
        Theme,
        view::{Body, NameRow},
    },
    site::{LanguageId, Layout, Site},
};

/// The folder of the page for what nobody knows, below the search page. Visitors don't see it: a server sends the page at the address
/// of the search page.
const UNKNOWN: &str = "niet-gevonden";

/// The address of the page for what nobody knows, by that of the search page.
pub fn unknown_url(search: &str) -> String {
    format!("{search}{UNKNOWN}/")
}

fn shared_url(search: &str, name: &SharedName<'_>) -> String {
    format!("{search}{}/{}/", name.page.slug, name.slug())
}

/// The addresses of all pages that only the rules for servers lead to.
pub fn served_only(site: &Site) -> Vec<String> {
    let lists = alphabet::names(&site.directory.registry);
    let shared = alphabet::shared(&lists);
    let searches = site.languages().filter_map(|language| site.layout_page(language, Layout::Search));
    searches
        .flat_map(|search| {
            let names = shared.iter().map(|name| shared_url(&search.url, name));
            names.chain([unknown_url(&search.url)]).collect::<Vec<_>>()
        })
        .collect()
}

/// What the page for referrers has behind the address of a municipality; empty in a language without such pages.
pub fn referral_tail(site: &Site, theme: &Theme, language: LanguageId) -> String {
    if !super::frame::has_referrals(site, language) {
        return String::new();
    }
    let tag = &site.language(language).tag;
    theme.strings().text(tag, "referral-slug", None).map_or_else(|_| String::new(), |name| slug(&name) + "/")
}

impl Frames<'_> {
    fn shared(&self, (list, item): (usize, usize)) -> SharedName<'_> {
        let page = &self.lists()[list];
        SharedName { page, first: &page.items[item], at: (list, item) }
    }

    pub(super) fn shared_name_url(&self, language: LanguageId, at: (usize, usize)) -> Option<String> {
        let search = self.site.layout_page(language, Layout::Search)?;
        Some(shared_url(&search.url, &self.shared(at)))
    }

    /// The page of a name that several municipalities have: which one is meant?
    pub(super) fn shared_name(&self, language: LanguageId, at: (usize, usize)) -> Option<Planned> {
        let name = self.shared(at);
        let rows = name.bearers().map(|item| NameRow {
            name: name.name().to_owned(),
            id: None,
            url: self.site.municipality_url(item.municipality, language).unwrap_or_default(),
            municipality: self.told_apart(item),
        });
        let body = Body::Names { names: rows.collect(), lists: self.list_links(language, None) };
        let title = self.text(language, "shared-title", &[("name", name.name())]);
        let summary = self.text(language, "names-summary", &[]);
        let same_page = |other| self.shared_name_url(other, at);
        let url = self.shared_name_url(language, at)?;
        let mut planned = self.listing(language, Layout::Search, url, title, summary, &same_page, body);
        planned.view.noindex = true;
        Some(planned)
    }

    /// The page for what nobody knows.
    pub(super) fn unknown(&self, language: LanguageId) -> Option<Planned> {
        let address = |language| Some(unknown_url(&self.site.layout_page(language, Layout::Search)?.url));
        let body = Body::Search {
            content: no_text(),
            unknown: true,
            lists: self.list_links(language, None),
            ways: self.other_ways(language),
        };
        let title = self.text(language, "unknown-title", &[]);
        let summary = self.text(language, "unknown-text", &[]);
        let mut planned =
            self.listing(language, Layout::Search, address(language)?, title, summary, &address, body);
        planned.view.noindex = true;
        planned.view.sources = Vec::new();
        Some(planned)
    }
}
