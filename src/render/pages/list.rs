//! Lists that the program makes: municipalities, provinces, postcodes, coverage.

use std::collections::{BTreeMap, BTreeSet};

use super::{Frames, Planned, no_text};
use crate::{
    diagnostic::Location,
    directory::{Directory, Law, MunicipalityCode, Need, Postcode, ProvinceCode, coverage},
    finder::{Kind, alphabet, map},
    markdown::escape,
    render::view::{
        Body, CoverageRow, CoverageView, GlossaryView, Html, LawCoverage, LetterGroup, Link, NameRow,
        PostcodeRow, PostcodeView, ProvinceCoverage, ProvinceView, Shares,
    },
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

    /// The letters of all municipalities, each with a link to where its municipalities stand; `shown` is the page whose
    /// municipalities are listed below.
    pub(super) fn municipality_letters(
        &self,
        language: LanguageId,
        shown: Option<usize>,
    ) -> Vec<LetterGroup> {
        let pages = self.municipality_lists().iter().enumerate();
        let letters = pages.flat_map(|(at, page)| {
            page.letters.iter().map(move |(letter, municipalities)| (at, *letter, municipalities))
        });
        letters
            .map(|(at, letter, municipalities)| {
                let here = shown == Some(at);
                let fragment = format!("#letter-{}", letter.to_lowercase());
                let codes = municipalities.iter().filter(|_| here);
                LetterGroup {
                    letter: letter.to_string(),
                    url: if here { fragment } else { self.municipalities_url(language, at) + &fragment },
                    entries: codes.map(|&code| self.municipality_link(language, code)).collect(),
                }
            })
            .collect()
    }

    /// The page with all municipalities: the list itself, or where they are many the letters that lead to them.
    pub(super) fn municipality_list(&self, language: LanguageId, content: Html) -> Body {
        let only = (self.municipality_lists().len() == 1).then_some(0);
        Body::MunicipalityList { content, groups: self.municipality_letters(language, only) }
    }

    pub(super) fn municipalities_url(&self, language: LanguageId, list: usize) -> String {
        self.child(
            self.site.layout_page(language, Layout::Municipality),
            &self.municipality_lists()[list].slug,
        )
    }

    /// The municipalities with some first letters.
    pub(super) fn municipalities(&self, language: LanguageId, list: usize) -> Planned {
        let letters = &self.municipality_lists()[list].title;
        let body = Body::MunicipalityList {
            content: no_text(),
            groups: self.municipality_letters(language, Some(list)),
        };
        let title = self.text(language, "municipalities-title", &[("letters", letters)]);
        let summary = self.text(language, "municipalities-summary", &[("letters", letters)]);
        let same_page = |other| {
            self.site.layout_page(other, Layout::Municipality).map(|_| self.municipalities_url(other, list))
        };
        let url = self.municipalities_url(language, list);
        self.listing(language, Layout::Municipality, url, title, summary, &same_page, body)
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
        let title = self.text(language, "province-title", &[("province", &name)]);
        let summary = self.text(language, "province-summary", &[("province", &name)]);
        let same_page =
            |other| self.site.layout_page(other, Layout::Province).map(|_| self.province_url(other, code));
        let mut planned = self.listing(
            language,
            Layout::Province,
            self.province_url(language, code),
            title,
            summary,
            &same_page,
            body,
        );
        let paper = self.province_paper_link(language, &self.province_link(language, code));
        planned.view.papers = self.papers_html(language, paper.into_iter().collect());
        planned
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
    pub(super) fn listing(
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
        view.share = None;
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

    /// The map of the provinces: each is a link; the same links stand in the list beside it.
    pub(super) fn province_map(&self, language: LanguageId) -> Option<Html> {
        let (width, height) = map::SIZE;
        let mut map = format!(
            "<svg viewBox=\"0 0 {width} {height}\" role=\"group\" aria-label=\"{}\">",
            escape(&self.text(language, "map-label", &[]))
        );
        for (code, outline) in map::provinces() {
            self.site.directory.registry.provinces.get(&code)?;
            let link = self.province_link(language, code);
            map.push_str(&format!(
                "<a href=\"{}\" aria-label=\"{}\"><path d=\"{outline}\"/></a>",
                link.url,
                escape(&link.text)
            ));
        }
        map.push_str("</svg>");
        Some(Html(map))
    }

    /// The addresses of the lists of names; the one that is being shown has none.
    pub(super) fn list_links(&self, language: LanguageId, current: Option<usize>) -> Vec<Link> {
        let search = self.site.layout_page(language, Layout::Search);
        let links = self.lists().iter().enumerate().filter(|(at, _)| Some(*at) != current);
        links.map(|(_, list)| Link::new(list.title.clone(), self.child(search, &list.slug))).collect()
    }

    /// The other ways to a municipality.
    pub(super) fn other_ways(&self, language: LanguageId) -> Vec<Link> {
        let layouts = [Layout::Municipality, Layout::Province, Layout::Postcode].into_iter();
        let pages = layouts.filter_map(|layout| self.site.layout_page(language, layout));
        let topics = self.all_topics(language).into_iter();
        topics.chain(pages.map(|page| self.full_link_to(page, language))).collect()
    }

    /// The lists of all topics and of all municipalities.
    pub(super) fn lists_of_all(&self, language: LanguageId) -> Vec<Link> {
        let municipalities = self.site.layout_page(language, Layout::Municipality);
        let topics = self.all_topics(language).into_iter();
        topics.chain(municipalities.map(|page| self.full_link_to(page, language))).collect()
    }

    pub(super) fn names_url(&self, language: LanguageId, list: usize) -> String {
        self.child(self.site.layout_page(language, Layout::Search), &self.lists()[list].slug)
    }

    /// What stands behind a name: its municipality where that is called otherwise, and the province where several have the name.
    pub(super) fn told_apart(&self, item: &alphabet::Item) -> Option<String> {
        let registry = &self.site.directory.registry;
        let municipality = registry.municipalities.get(&item.municipality)?;
        let own_name = municipality.display_name.as_str();
        match registry.provinces.get(&municipality.province).filter(|_| item.ambiguous) {
            Some(province) if item.kind == Kind::Municipality => Some(province.clone()),
            Some(province) => Some(format!("{own_name}, {province}")),
            None => (item.name != own_name).then(|| own_name.to_string()),
        }
    }

    pub(super) fn names(&self, language: LanguageId, list: usize) -> Planned {
        let page = &self.lists()[list];
        let mut seen = BTreeSet::new();
        let names = page.items.iter().map(|item| {
            let anchor = item.anchor();
            let id = seen.insert(anchor.clone()).then_some(anchor);
            NameRow {
                name: item.name.clone(),
                id,
                url: self.site.municipality_url(item.municipality, language).unwrap_or_default(),
                municipality: self.told_apart(item),
            }
        });
        let body = Body::Names { names: names.collect(), lists: self.list_links(language, Some(list)) };
        let title = self.text(language, "names-title", &[("letters", &page.title)]);
        let summary = self.text(language, "names-summary", &[]);
        let same_page =
            |other| self.site.layout_page(other, Layout::Search).map(|_| self.names_url(other, list));
        let url = self.names_url(language, list);
        self.listing(language, Layout::Search, url, title, summary, &same_page, body)
    }

    /// A part of a glossary that is spread over several pages.
    pub(super) fn words_page(&self, language: LanguageId, at: usize) -> Option<Planned> {
        let page = self.site.glossaries[language.0].pages().get(at)?;
        let url = self.site.glossary_url(page, language)?;
        let terms = self.sorted_words(language, &page.terms);
        let body = Body::Glossary(GlossaryView { content: no_text(), terms });
        let title = self.text(language, "words-title", &[("letters", &page.letters)]);
        let summary = self.text(language, "words-summary", &[("letters", &page.letters)]);
        // Another language has other words on its pages.
        let same_page = |_| None;
        Some(self.listing(language, Layout::Glossary, url, title, summary, &same_page, body))
    }

    pub(super) fn coverage(&self, language: LanguageId, content: Html) -> CoverageView {
        let directory = &self.site.directory;
        let mut provinces: BTreeMap<ProvinceCode, Shares> = BTreeMap::new();
        let mut rows = Vec::new();
        for municipality in directory.registry.municipalities.values() {
            let supporters = directory.answer(municipality, Need::Unknown).supporters;
            let reported = !directory.reported(municipality).is_empty();
            provinces.entry(municipality.province).or_default().count(!supporters.is_empty(), reported);
            if supporters.is_empty() {
                continue;
            }
            rows.push(CoverageRow {
                municipality: self.municipality_link(language, municipality.code),
                checked: supporters
                    .iter()
                    .map(|one| one.verified_on)
                    .min()
                    .map(|day| self.date(language, day)),
                supporters: supporters.iter().map(|one| one.supporter.name.clone()).collect(),
            });
        }
        self.sort_by_name(language, &mut rows, |row| &row.municipality.text);
        let mut by_province: Vec<ProvinceCoverage> = provinces
            .into_iter()
            .map(|(code, shares)| ProvinceCoverage { province: self.province_link(language, code), shares })
            .collect();
        self.sort_by_name(language, &mut by_province, |row| &row.province.text);
        CoverageView {
            content,
            covered: rows.len(),
            total: directory.registry.municipalities.len(),
            rows,
            laws: law_shares(directory),
            provinces: by_province,
            downloads: Vec::new(),
        }
    }
}

/// How much is known for each law. What was reported is about help of municipalities, so it counts for the Wmo alone.
fn law_shares(directory: &Directory) -> Vec<LawCoverage> {
    let coverage = coverage::report(directory);
    let mut laws = Vec::new();
    for law in Law::ALL {
        let mut shares = Shares::default();
        for row in coverage.rows.iter().filter(|row| row.law == *law) {
            let reported = *law == Law::Wmo && (!row.reported.is_empty() || row.page.is_some());
            shares.count(row.is_covered(), reported);
        }
        let name = match law {
            Law::Wmo => "Wmo",
            Law::Wlz => "Wlz",
        };
        laws.push(LawCoverage { name: name.to_string(), shares });
    }
    laws
}
