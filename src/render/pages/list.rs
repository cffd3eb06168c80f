//! Lists that the program makes: municipalities, provinces, postcodes, coverage.

use std::collections::{BTreeMap, BTreeSet};

use super::{Frames, Planned, no_text};
use crate::{
    diagnostic::Location,
    directory::{MunicipalityCode, Postcode, ProvinceCode},
    render::view::{Body, CoverageView, Html, LetterGroup, Link, PostcodeRow, PostcodeView, ProvinceView},
    site::{LanguageId, Layout, Page, Site},
};

/// The first two digits of all postcodes, in order.
pub(super) fn postcode_prefixes(site: &Site) -> Vec<u16> {
    let prefixes: BTreeSet<u16> =
        site.directory.registry.postcodes.keys().map(|postcode| postcode.number() / 100).collect();
    prefixes.into_iter().collect()
}

impl Frames<'_> {
    /// A link to a municipality's page. The language must have such pages.
    pub(super) fn municipality_link(&self, language: LanguageId, code: MunicipalityCode) -> Link {
        let name = self
            .site
            .directory
            .registry
            .municipalities
            .get(&code)
            .map_or("", |found| found.display_name.as_str());
        Link::new(name, self.site.municipality_url(code, language).unwrap_or_default())
    }

    /// Links to municipalities, in the order of the language's dictionary.
    fn municipality_links(
        &self,
        language: LanguageId,
        codes: impl Iterator<Item = MunicipalityCode>,
    ) -> Vec<Link> {
        let mut links: Vec<Link> = codes.map(|code| self.municipality_link(language, code)).collect();
        self.sort_by_name(language, &mut links, |link| &link.text);
        links
    }

    /// All municipalities, by their first letter.
    pub(super) fn municipality_groups(&self, language: LanguageId) -> Vec<LetterGroup> {
        let mut groups: Vec<LetterGroup> = Vec::new();
        for link in
            self.municipality_links(language, self.site.directory.registry.municipalities.keys().copied())
        {
            let letter = first_letter(&link.text);
            match groups.last_mut().filter(|group| group.letter == letter) {
                Some(group) => group.entries.push(link),
                None => groups.push(LetterGroup { letter, entries: vec![link] }),
            }
        }
        groups
    }

    fn child(&self, parent: Option<&Page>, slug: &str) -> String {
        parent.map_or_else(String::new, |parent| format!("{}{slug}/", parent.url))
    }

    fn province_url(&self, language: LanguageId, code: ProvinceCode) -> String {
        let name = self.site.directory.registry.provinces.get(&code).map_or("", String::as_str);
        self.child(self.site.layout_page(language, Layout::Province), &crate::directory::slug(name))
    }

    /// A link to a province's page.
    pub(super) fn province_link(&self, language: LanguageId, code: ProvinceCode) -> Link {
        let name = self.site.directory.registry.provinces.get(&code).map_or("", String::as_str);
        Link::new(name, self.province_url(language, code))
    }

    pub(super) fn province_links(&self, language: LanguageId) -> Vec<Link> {
        let provinces = self.site.directory.registry.provinces.keys();
        let mut links: Vec<Link> = provinces.map(|&code| self.province_link(language, code)).collect();
        self.sort_by_name(language, &mut links, |link| &link.text);
        links
    }

    pub(super) fn province(&self, language: LanguageId, code: ProvinceCode) -> Planned {
        let name = self.site.directory.registry.provinces.get(&code).cloned().unwrap_or_default();
        let municipalities = self.site.directory.registry.municipalities.values();
        let inside = municipalities.filter(|municipality| municipality.province == code);
        let body = Body::Province(ProvinceView {
            name: name.clone(),
            content: no_text(),
            entries: self.municipality_links(language, inside.map(|municipality| municipality.code)),
            map: None,
        });
        let title = self.text(language, "province-title", &[("name", &name)]);
        let summary = self.text(language, "province-summary", &[("name", &name)]);
        let same_page =
            |other| self.site.layout_page(other, Layout::Province).map(|_| self.province_url(other, code));
        self.listing(
            language,
            Layout::Province,
            self.province_url(language, code),
            title,
            summary,
            &same_page,
            body,
        )
    }

    pub(super) fn postcode_links(&self, language: LanguageId) -> Vec<Link> {
        let parent = self.site.layout_page(language, Layout::Postcode);
        postcode_prefixes(self.site)
            .into_iter()
            .map(|prefix| {
                Link::new(format!("{prefix}00–{prefix}99"), self.child(parent, &prefix.to_string()))
            })
            .collect()
    }

    pub(super) fn postcode_url(&self, language: LanguageId, prefix: u16) -> String {
        self.child(self.site.layout_page(language, Layout::Postcode), &prefix.to_string())
    }

    pub(super) fn postcodes(&self, language: LanguageId, prefix: u16) -> Planned {
        let digits = prefix.to_string();
        let mut rows: Vec<(Vec<MunicipalityCode>, Postcode, Postcode)> = Vec::new();
        for (&postcode, shares) in &self.site.directory.registry.postcodes {
            if postcode.number() / 100 != prefix {
                continue;
            }
            let municipalities: Vec<MunicipalityCode> =
                shares.iter().map(|share| share.municipality).collect();
            // Postcodes that don't exist may lie between: nobody types them.
            match rows.last_mut().filter(|(last, ..)| *last == municipalities) {
                Some((_, _, last)) => *last = postcode,
                None => rows.push((municipalities, postcode, postcode)),
            }
        }
        let rows = rows.into_iter().map(|(municipalities, first, last)| PostcodeRow {
            first: first.to_string(),
            last: last.to_string(),
            municipalities: municipalities
                .into_iter()
                .map(|code| self.municipality_link(language, code))
                .collect(),
        });
        let body =
            Body::Postcode(PostcodeView { prefix: digits.clone(), content: no_text(), rows: rows.collect() });
        let title = self.text(language, "postcode-title", &[("prefix", &digits)]);
        let summary = self.text(language, "postcode-summary", &[("prefix", &digits)]);
        let same_page =
            |other| self.site.layout_page(other, Layout::Postcode).map(|_| self.postcode_url(other, prefix));
        let url = self.postcode_url(language, prefix);
        self.listing(language, Layout::Postcode, url, title, summary, &same_page, body)
    }

    /// A page below the page with a layout.
    #[expect(clippy::too_many_arguments, reason = "each is another part of one page")]
    fn listing(
        &self,
        language: LanguageId,
        layout: Layout,
        url: String,
        title: String,
        summary: String,
        same_page: &dyn Fn(LanguageId) -> Option<String>,
        body: Body,
    ) -> Planned {
        let mut view = self.page(language, url, title, summary, same_page, body);
        let mut location = Location::start_of("content/site.yaml");
        if let Some(parent) = self.site.layout_page(language, layout) {
            let mut way = self.ancestors(parent);
            way.push(parent);
            view.breadcrumbs = self.breadcrumbs(language, way.into_iter());
            view.notices.extend(self.parent_notice(parent));
            view.sources = self.sources(language, parent.sources.iter().map(|id| &id.value));
            location = Location::start_of(parent.source.clone());
        }
        self.planned(view, location, language)
    }

    /// The map of the provinces: everything in it is in the list beside it too.
    pub(super) fn province_map(&self, _language: LanguageId) -> Option<Html> {
        None
    }

    pub(super) fn coverage(&self, language: LanguageId, content: Html) -> CoverageView {
        let known: BTreeMap<MunicipalityCode, ()> = BTreeMap::new();
        let municipalities = self.site.directory.registry.municipalities.keys().copied();
        let unknown = municipalities.clone().filter(|code| !known.contains_key(code));
        CoverageView {
            content,
            covered: known.len(),
            total: municipalities.count(),
            rows: Vec::new(),
            unknown: self.municipality_links(language, unknown),
            downloads: Vec::new(),
        }
    }
}

/// The letter under which a name stands in an A–Z: the first letter of the name, without accents' help.
fn first_letter(name: &str) -> String {
    name.chars().find(|c| c.is_alphabetic()).map_or_else(|| "#".to_string(), |c| c.to_uppercase().collect())
}
