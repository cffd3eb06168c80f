//! What the pages of one language share.

use std::{collections::BTreeMap, fmt::Write as _, sync::OnceLock};

use fluent_bundle::{FluentArgs, FluentValue};
use icu::collator::{
    Collator, CollatorBorrowed,
    options::{AlternateHandling, CollatorOptions, Strength},
};
use jiff::civil::Date;

use super::{Planned, contact::Expiry, topics::TopicList};
use crate::{
    diagnostic::Location,
    directory::{Audience, ChannelType},
    finder::alphabet,
    markdown::{self, TermMatcher},
    render::{
        DateWriter, Renderer, Theme,
        view::{
            Body, CheckedView, DateView, Direction, FeedbackView, FinderView, Html, LanguageView, Link,
            MenuItem, Notice, OwnerView, PageView, ShareView, SiteView, SourceView, TermView,
            TranslationView,
        },
    },
    site::{self, Glossary, LanguageId, Layout, Menu, Page, PageKey, Site},
    source::SourceTree,
};

/// The addresses of what pages load.
#[derive(Debug, Clone, Default)]
pub struct AssetUrls {
    /// The script.
    pub script: Option<String>,
    /// The service worker.
    pub worker: Option<String>,
    /// The icon.
    pub icon: Option<String>,
    /// The index of the finder, by language: the names are the same, the addresses aren't.
    pub finder_index: Option<String>,
    /// The script that reads it.
    pub matcher: Option<String>,
    /// The script that finds pages by words.
    pub topics: Option<String>,
    /// Its index, by language.
    pub words: Vec<Option<String>>,
    /// The files for paper that were made: address and bytes.
    pub papers: BTreeMap<String, usize>,
}

/// What is needed to make pages of any language.
#[derive(Debug)]
pub struct Frames<'a> {
    pub(super) site: &'a Site,
    pub(super) tree: &'a SourceTree,
    pub(super) theme: &'a Theme,
    pub(super) assets: AssetUrls,
    // Made when the first page needs them: whoever wants one page in one language doesn't pay for all.
    frames: Vec<OnceLock<Frame>>,
    lists: OnceLock<Vec<alphabet::Page>>,
    municipality_lists: OnceLock<Vec<alphabet::MunicipalityPage>>,
    pub(super) topics: Vec<OnceLock<Vec<TopicList>>>,
    /// For texts in which no word is explained.
    pub(super) no_terms: TermMatcher,
}

/// What the pages of one language share.
struct Frame {
    renderer: Renderer,
    terms: TermMatcher,
    collator: CollatorBorrowed<'static>,
    letters: CollatorBorrowed<'static>,
    dates: DateWriter,
}

impl std::fmt::Debug for Frame {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Frame").finish_non_exhaustive()
    }
}

/// The page for corrections, which every page links to.
const FEEDBACK_PAGE: &str = "over/fout-doorgeven.md";
/// The section for referrers: languages that have it get a page for referrers for every municipality.
const REFERRERS: &str = "verwijzers/index.md";

/// Whether a language has pages for referrers.
pub(super) fn has_referrals(site: &Site, language: LanguageId) -> bool {
    site.page_in(language, &PageKey::of_path(REFERRERS)).is_some()
}

impl<'a> Frames<'a> {
    /// Prepares what the pages of each language share.
    pub fn new(site: &'a Site, tree: &'a SourceTree, theme: &'a Theme, assets: &AssetUrls) -> Self {
        let frames = site.languages().map(|_| OnceLock::new()).collect();
        Self {
            site,
            tree,
            theme,
            assets: assets.clone(),
            frames,
            lists: OnceLock::new(),
            municipality_lists: OnceLock::new(),
            topics: site.languages().map(|_| OnceLock::new()).collect(),
            no_terms: Glossary::default().matcher(),
        }
    }

    fn frame(&self, language: LanguageId) -> &Frame {
        self.frames[language.0].get_or_init(|| {
            let mut view = site_view(self.site, language, &self.assets);
            if has_referrals(self.site, language) {
                let citizen = view.finder.municipality_url.as_deref();
                view.finder.referral_url = citizen.map(|url| self.referral_url(language, url));
            }
            Frame {
                renderer: self.theme.renderer(&view),
                terms: self.site.glossaries[language.0].matcher(),
                collator: collator(&self.site.language(language).tag, Strength::Tertiary),
                letters: collator(&self.site.language(language).tag, Strength::Primary),
                dates: DateWriter::new(&self.site.language(language).tag),
            }
        })
    }

    /// The lists of all names from A to Z.
    pub(super) fn lists(&self) -> &[alphabet::Page] {
        self.lists.get_or_init(|| alphabet::names(&self.site.directory.registry))
    }

    /// The lists of the municipalities: one, or where they are many some.
    pub(super) fn municipality_lists(&self) -> &[alphabet::MunicipalityPage] {
        self.municipality_lists.get_or_init(|| alphabet::municipalities(&self.site.directory.registry))
    }

    /// Whether two letters are one for the dictionary of the language: `e` and `é` are in Dutch, `i` and `ı` aren't in Turkish.
    pub(super) fn is_same_letter(&self, language: LanguageId, one: &str, other: &str) -> bool {
        self.frame(language).letters.compare(one, other).is_eq()
    }

    /// What renders the pages of a language.
    pub fn renderer(&self, language: LanguageId) -> &Renderer {
        &self.frame(language).renderer
    }

    pub(super) fn terms(&self, language: LanguageId) -> &TermMatcher {
        &self.frame(language).terms
    }

    /// Sorts as a dictionary in the language does.
    pub(super) fn sort_by_name<T>(&self, language: LanguageId, items: &mut [T], name: impl Fn(&T) -> &str) {
        let collator = &self.frame(language).collator;
        // Equal for the language is not yet equal: the bytes decide, so that the order is always the same.
        items.sort_by(|a, b| collator.compare(name(a), name(b)).then_with(|| name(a).cmp(name(b))));
    }

    /// A text of the theme. A text that the theme lacks reads as its key: templates report such a text as a problem.
    pub(super) fn text(&self, language: LanguageId, key: &str, arguments: &[(&'static str, &str)]) -> String {
        let mut values = FluentArgs::new();
        for (name, value) in arguments {
            values.set(*name, FluentValue::from(*value));
        }
        let tag = &self.site.language(language).tag;
        self.theme.strings().text(tag, key, Some(&values)).unwrap_or_else(|_| key.to_string())
    }

    /// A text of the theme with a number in it, in the plural form of the language.
    pub(super) fn count(&self, language: LanguageId, key: &str, count: i64) -> String {
        let mut values = FluentArgs::new();
        values.set("count", FluentValue::from(count));
        let tag = &self.site.language(language).tag;
        self.theme.strings().text(tag, key, Some(&values)).unwrap_or_else(|_| key.to_string())
    }

    pub(super) fn date(&self, language: LanguageId, date: Date) -> DateView {
        self.dates(language).write(date)
    }

    pub(super) fn dates(&self, language: LanguageId) -> &DateWriter {
        &self.frame(language).dates
    }

    /// The full address of a path, where the site's address is known.
    pub(super) fn absolute(&self, url: &str) -> Option<String> {
        (!self.site.config.address.is_empty()).then(|| format!("{}{url}", self.site.config.address))
    }

    /// A link to a page, seen from a language: its words say so when the page is in another one.
    pub(super) fn link_to(&self, page: &Page, from: LanguageId) -> Link {
        self.link_with(page, page.nav_title(), from)
    }

    /// The same with the full title of the page, where there is room for it.
    pub(super) fn full_link_to(&self, page: &Page, from: LanguageId) -> Link {
        self.link_with(page, &page.title.value, from)
    }

    fn link_with(&self, page: &Page, words: &str, from: LanguageId) -> Link {
        if page.language == from {
            return Link::new(words, page.url.as_str());
        }
        let language = self.site.language(page.language);
        Link {
            text: format!("{words} ({})", language.name),
            url: page.url.clone(),
            lang: Some(language.tag.clone()),
        }
    }

    /// A page around a body, with everything that is the same for pages of all kinds.
    ///
    /// `same_page` gives the address of the same page in another language, if it is there.
    pub(super) fn page(
        &self,
        language: LanguageId,
        url: String,
        title: String,
        summary: String,
        same_page: &dyn Fn(LanguageId) -> Option<String>,
        body: Body,
    ) -> PageView {
        let canonical_url = self.absolute(&url);
        let share = canonical_url.as_ref().map(|address| share(address, &title, ""));
        PageView {
            canonical_url,
            title,
            summary,
            noindex: false,
            expires: None,
            translations: self.translations(language, &url, same_page),
            breadcrumbs: Vec::new(),
            content_language: None,
            notices: self.announced(language, &url),
            contents: Vec::new(),
            words: Vec::new(),
            sources: Vec::new(),
            checked: None,
            unchecked: false,
            updated: None,
            feedback: self.feedback(language, &url, ""),
            edit_url: None,
            owner: None,
            share,
            json_ld: None,
            papers: Html::default(),
            body,
            url,
        }
    }

    /// What the editors say on the page at this address until a day.
    fn announced(&self, language: LanguageId, url: &str) -> Vec<Notice> {
        let said = self.site.announcements(language, url).into_iter();
        said.map(|text| Notice::Announcement { text: text.to_string() }).collect()
    }

    /// Where a file can be edited, if the site says where.
    pub(super) fn edit_url(&self, file: &str) -> Option<String> {
        Some(self.site.config.edit_link.as_ref()?.replace("{file}", &percent_encode(file)))
    }

    fn translations(
        &self,
        current: LanguageId,
        url: &str,
        same_page: &dyn Fn(LanguageId) -> Option<String>,
    ) -> Vec<TranslationView> {
        let languages = self.site.languages().filter_map(|language| {
            let target = if language == current { Some(url.to_string()) } else { same_page(language) };
            let absolute_url = target.as_deref().and_then(|url| self.absolute(url));
            let home = self.site.page_in(language, &PageKey::home())?;
            let info = self.site.language(language);
            Some(TranslationView {
                home: target.is_none().then(|| home.nav_title().to_string()),
                name: info.name.clone(),
                tag: info.tag.clone(),
                direction: direction(info.direction),
                url: target.unwrap_or_else(|| home.url.clone()),
                absolute_url,
                current: language == current,
            })
        });
        languages.collect()
    }

    /// How to tell that something on a page is wrong: a message to who is responsible, that names the page and, unless empty, the
    /// `fact` that it shows. Without a way to write or call, the page that says how.
    pub(super) fn feedback(&self, language: LanguageId, url: &str, fact: &str) -> Option<FeedbackView> {
        let contacts = self.site.directory.owner().map(|(_, contacts)| contacts).unwrap_or_default();
        let way = |kind| contacts.iter().find(|contact| contact.kind() == kind)?.uri();
        let written = way(ChannelType::Email).map(|mail| {
            let address = self.absolute(url).unwrap_or_else(|| url.to_string());
            let body =
                if fact.is_empty() { String::new() } else { format!("&body={}", percent_encode(fact)) };
            format!("{mail}?subject={}{body}", percent_encode(&address))
        });
        let page = || self.site.page_or_fallback(language, &PageKey::of_path(FEEDBACK_PAGE));
        let url = written
            .or_else(|| way(ChannelType::Phone))
            .or_else(|| way(ChannelType::Form))
            .or_else(|| page().map(|page| page.url.clone()))?;
        Some(FeedbackView { url })
    }

    /// Who is responsible for the site, for the pages about that.
    pub(super) fn owner(&self, language: LanguageId, expiry: &mut Expiry) -> Option<OwnerView> {
        let (owner, contacts) = self.site.directory.owner()?;
        let contacts = self.contact_views(language, &owner.name, &contacts, Audience::Citizen, expiry);
        Some(OwnerView { name: owner.name.clone(), contacts, example: owner.example })
    }

    /// The way from the home page to a page whose parents are `ancestors`, the nearest last.
    pub(super) fn breadcrumbs<'p>(
        &self,
        language: LanguageId,
        ancestors: impl Iterator<Item = &'p Page>,
    ) -> Vec<Link> {
        ancestors.map(|page| self.link_to(page, language)).collect()
    }

    /// The pages above a page, from the home page down, without itself.
    pub(super) fn ancestors(&self, page: &Page) -> Vec<&'a Page> {
        let mut ancestors = Vec::new();
        let mut key = page.key.parent();
        while let Some(parent) = key {
            ancestors.extend(self.site.page_in(page.language, &parent));
            key = parent.parent();
        }
        ancestors.reverse();
        ancestors
    }

    pub(super) fn sources(
        &self,
        language: LanguageId,
        ids: impl Iterator<Item = impl AsRef<str>>,
    ) -> Vec<SourceView> {
        let base = self.site.language(language).base().to_string();
        ids.filter_map(|id| self.site.sources.get(id.as_ref()))
            .map(|source| SourceView {
                title: source.title.clone(),
                publisher: source.publisher.clone(),
                date: source.date.clone(),
                url: source.url.clone(),
                // The titles of the sources are Dutch.
                lang: (base != "nl").then(|| "nl".to_string()),
            })
            .collect()
    }

    pub(super) fn checked(&self, language: LanguageId, on: Date, by: &str) -> CheckedView {
        CheckedView { on: self.date(language, on), by: Some(by.to_string()), method: None, source: None }
    }

    /// The explanations of glossary words, by their place in the glossary of the language.
    pub(super) fn words(&self, language: LanguageId, terms: &[usize]) -> Vec<TermView> {
        let glossary = &self.site.glossaries[language.0];
        terms
            .iter()
            .filter_map(|&term| glossary.terms.get(term))
            .map(|term| self.term(language, term))
            .collect()
    }

    pub(super) fn term(&self, language: LanguageId, term: &site::Term) -> TermView {
        let more = term.more.as_ref().and_then(|more| {
            let key = PageKey::of_path(more.value.trim_start_matches('/'));
            Some(self.link_to(self.site.page_or_fallback(language, &key)?, language))
        });
        TermView {
            key: term.key.clone(),
            term: term.term.value.clone(),
            stands_for: term.stands_for.clone(),
            explanation: term.explanation.value.clone(),
            more,
        }
    }

    /// The notice on a translation that no native reader has checked.
    pub(super) fn unreviewed(&self, original: Option<&Page>, language: LanguageId) -> Notice {
        let original = original.map(|page| Link {
            text: self.site.language(page.language).name.clone(),
            ..self.link_to(page, language)
        });
        Notice::Unreviewed { original }
    }

    /// See [`old_addresses`].
    pub(super) fn old_addresses(&self) -> Vec<(String, String, String, LanguageId, Location)> {
        old_addresses(self.site)
    }

    /// The page without its text: for layouts whose text isn't there.
    pub(super) fn planned(&self, mut view: PageView, location: Location, language: LanguageId) -> Planned {
        // The original of a page that the program makes is the same page in the main language, not the list above it.
        let main = view.translations.first().filter(|main| !main.current && main.absolute_url.is_some());
        if let Some(main) = main {
            for notice in &mut view.notices {
                if let Notice::Unreviewed { original: Some(original) } = notice
                    && original.url != main.url
                {
                    original.text.clone_from(&main.name);
                    original.url.clone_from(&main.url);
                }
            }
        }
        Planned { view, location, language }
    }
}

fn collator(tag: &str, strength: Strength) -> CollatorBorrowed<'static> {
    let locale = icu::locale::Locale::try_from_str(tag).unwrap_or(icu::locale::Locale::UNKNOWN);
    let mut options = CollatorOptions::default();
    // An apostrophe doesn't count: 's-Hertogenbosch stands under the S.
    options.alternate_handling = Some(AlternateHandling::Shifted);
    options.strength = Some(strength);
    Collator::try_new((&locale).into(), options).unwrap_or_else(|_| {
        Collator::try_new(Default::default(), options).expect("the root collation is compiled in")
    })
}

pub(super) fn direction(direction: markdown::Direction) -> Direction {
    match direction {
        markdown::Direction::LeftToRight => Direction::LeftToRight,
        markdown::Direction::RightToLeft => Direction::RightToLeft,
    }
}

fn site_view(site: &Site, language: LanguageId, assets: &AssetUrls) -> SiteView {
    let info = site.language(language);
    let menu = |menu| -> Vec<MenuItem> {
        let pages = site.menu(language, menu);
        let own = pages.into_iter().map(|page| MenuItem {
            text: page.nav_title().to_string(),
            url: page.url.clone(),
            lang: None,
        });
        own.collect()
    };
    let search = site
        .layout_page(language, Layout::Search)
        .or_else(|| info.fallback.iter().find_map(|&other| site.layout_page(other, Layout::Search)));
    let municipalities = site
        .layout_page(language, Layout::Municipality)
        .or_else(|| info.fallback.iter().find_map(|&other| site.layout_page(other, Layout::Municipality)));
    SiteView {
        name: site.config.name(language).to_string(),
        language: LanguageView {
            code: info.tag.clone(),
            tag: info.tag.clone(),
            direction: direction(info.direction),
            name: info.name.clone(),
        },
        home_url: info.root(),
        base_path: String::new(),
        menu: menu(Menu::Main),
        footer: menu(Menu::Footer),
        finder: FinderView {
            action: search.map_or_else(|| info.root(), |page| page.url.clone()),
            index_url: assets.finder_index.clone(),
            matcher_url: assets.matcher.clone(),
            topics_url: assets.topics.clone(),
            words_url: assets.words.get(language.0).cloned().flatten(),
            municipality_url: municipalities.map(|page| format!("{}{{slug}}/", page.url)),
            referral_url: None,
        },
        publisher: None,
        signpost: None,
        script_url: assets.script.clone(),
        worker_url: assets.worker.clone(),
        icon_url: assets.icon.clone(),
        manifest_url: None,
    }
}

/// Ways to send a page. `text` is what helps before it is opened; without it, the title goes before the address.
pub(super) fn share(address: &str, title: &str, text: &str) -> ShareView {
    let words = if text.is_empty() { title } else { text };
    let words = percent_encode(&format!("{words} {address}"));
    ShareView {
        url: address.to_string(),
        title: title.to_string(),
        sms_url: format!("sms:?&body={words}"),
        mail_url: format!("mailto:?subject={}&body={words}", percent_encode(title)),
        whatsapp_url: format!("https://wa.me/?text={words}"),
        text: text.to_string(),
    }
}

/// Percent-encodes what has a meaning in an address (RFC 3986: all of ASCII but the unreserved characters, and those that are plain text in a query). Letters of other
/// scripts stay as they are: browsers encode them as UTF-8 themselves, and encoded they weigh three times as much.
pub(super) fn percent_encode(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len() * 3 / 2);
    for character in text.chars() {
        if character.is_ascii_alphanumeric() || "-._~:/(),".contains(character) || character.is_alphabetic() {
            encoded.push(character);
            continue;
        }
        for byte in character.encode_utf8(&mut [0; 4]).bytes() {
            // Writing to a string can't fail.
            let _ = write!(encoded, "%{byte:02X}");
        }
    }
    encoded
}

/// Old addresses with their new one: pages' aliases and merged municipalities.
pub(super) fn old_addresses(site: &Site) -> Vec<(String, String, String, LanguageId, Location)> {
    let mut old = Vec::new();
    for page in &site.pages {
        for alias in &page.aliases {
            // `/oud/index.html` and `/oud/` are one file.
            let folder = alias.value.strip_suffix("index.html").filter(|folder| folder.ends_with('/'));
            let from = match folder.unwrap_or(&alias.value) {
                folder if folder.ends_with('/') => folder.to_string(),
                other => format!("{other}/"),
            };
            let location = Location::new(page.source.clone(), alias.range.clone());
            old.push((from, page.url.clone(), page.title.value.clone(), page.language, location));
        }
    }
    for language in site.languages() {
        let Some(parent) = site.layout_page(language, Layout::Municipality) else { continue };
        for predecessor in &site.directory.registry.predecessors {
            // A municipality that was split has several pages now: its old address leads to the list.
            let (url, title) = match predecessor.successors.as_slice() {
                [successor] => {
                    let Some(url) = site.municipality_url(*successor, language) else { continue };
                    (url, site.directory.registry.municipalities[successor].display_name.clone())
                }
                _ => (parent.url.clone(), parent.title.value.clone()),
            };
            let from = format!("{}{}/", parent.url, crate::directory::slug(&predecessor.name));
            let location = Location::start_of("content/directory/registry/predecessors.csv");
            let taken =
                site.directory.registry.municipalities.values().any(|other| {
                    site.municipality_url(other.code, language).is_some_and(|other| other == from)
                });
            if !taken && !old.iter().any(|(known, ..)| *known == from) {
                old.push((from, url, title, language, location));
            }
        }
    }
    old
}
