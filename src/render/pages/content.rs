//! Pages that an editor wrote.

use std::collections::BTreeSet;

use super::{Frames, Planned, components::PageComponents, contact::Expiry};
use crate::{
    diagnostic::{Diagnostic, Location},
    markdown::{self, MarkdownSource, Rendered, ResolvedLink},
    render::view::{Body, GlossaryView, Heading, Html, Link, ListView, Notice, SectionEntry, TermView},
    site::{Audience, LanguageId, Layout, LinkProblem, LinkTarget, Page, PageKey, Site},
};

/// The pages that say who is responsible for the site: contact, mistakes, privacy and accessibility.
const OWNER_PAGES: [&str; 4] = ["over/contact", "over/fout-doorgeven", "privacy", "toegankelijkheid"];

impl Frames<'_> {
    pub(super) fn content(&self, page: &Page, diagnostics: &mut Vec<Diagnostic>) -> Planned {
        let language = page.language;
        let mut rendered = self.page_text(page, diagnostics);
        let shares = rendered.html.contains("class=\"share\"");
        let linked = hrefs(&rendered.html);
        let (headings, terms) = (std::mem::take(&mut rendered.headings), std::mem::take(&mut rendered.terms));
        let (lead, rest) = rendered.into_lead_and_rest();
        let content = Html(match page.layout {
            Layout::Page | Layout::Home | Layout::Section => rest,
            _ => lead.clone() + &rest,
        });
        let lead = Html(lead);
        let body = match page.layout {
            Layout::Page => Body::Page { lead, content },
            Layout::Home => Body::Home { lead, content },
            Layout::Section => Body::Section { lead, content, entries: self.section_entries(page, &linked) },
            Layout::Search => Body::Search {
                content,
                unknown: false,
                lists: self.list_links(language, None),
                ways: self.other_ways(language),
            },
            Layout::Municipality => self.municipality_list(language, content),
            Layout::Province => Body::Provinces(ListView {
                content,
                entries: self.province_links(language),
                map: self.province_map(language),
            }),
            Layout::Postcode => {
                Body::Postcodes(ListView { content, entries: self.postcode_links(language), map: None })
            }
            Layout::Glossary => self.glossary(language, content),
            Layout::Guides => Body::Guides { content, entries: self.guide_entries(language) },
            Layout::Coverage => Body::Coverage(self.coverage(language, content)),
            Layout::NotFound => Body::NotFound { content, ways: self.lists_of_all(language) },
            Layout::Offline => Body::Offline { content },
        };
        let same_page =
            |other: LanguageId| self.site.page_in(other, &page.key).map(|other| other.url.clone());
        let mut view = self.page(
            language,
            page.url.clone(),
            page.title.value.clone(),
            page.summary.value.clone(),
            &same_page,
            body,
        );
        view.breadcrumbs = self.breadcrumbs(language, self.ancestors(page).into_iter());
        view.contents = headings
            .iter()
            .filter(|heading| heading.level == 2)
            .map(|heading| Heading { text: heading.text.clone(), id: heading.id.clone() })
            .collect();
        view.words = self.words(language, &terms);
        let is_list = matches!(
            page.layout,
            Layout::Search | Layout::Municipality | Layout::Province | Layout::Postcode | Layout::Coverage
        );
        if shares || is_list {
            // The editor put it where it belongs on this page; a list is nothing to send.
            view.share = None;
        }
        view.sources = self.sources(language, page.sources.iter().map(|id| &id.value));
        view.checked =
            page.checked.as_ref().map(|checked| self.checked(language, checked.on.value, &checked.by));
        view.unchecked = page.checked.is_none() && page.unchecked.is_some();
        view.expires = page.expires.as_ref().map(|expires| self.date(language, expires.value));
        if !page.reviewed {
            let original = self.site.page_in(LanguageId(0), &page.key).filter(|_| language != LanguageId(0));
            view.notices.push(self.unreviewed(original, language));
        }
        if OWNER_PAGES.contains(&page.key.as_str()) {
            let mut expiry = Expiry::default();
            view.owner = self.owner(language, &mut expiry);
            // Where the page itself ends sooner, that counts.
            let days = [page.expires.as_ref().map(|expires| expires.value), expiry.first_day()];
            view.expires = days.into_iter().flatten().min().map(|day| self.date(language, day));
        }
        if matches!(page.layout, Layout::NotFound | Layout::Offline) {
            view.noindex = true;
            view.share = None;
            view.feedback = None;
        } else {
            view.edit_url = self.edit_url(&page.source);
        }
        self.planned(view, Location::start_of(page.source.clone()), language)
    }

    fn page_text(&self, page: &Page, diagnostics: &mut Vec<Diagnostic>) -> Rendered {
        let Some(file) = self.tree.file(&page.source) else { return Rendered::default() };
        let source = MarkdownSource {
            path: page.source.clone(),
            text: &file.text,
            range: page.body.clone(),
            language: &self.site.language(page.language).tag,
        };
        self.markdown(&source, page.language, &page.key, Some(page), diagnostics)
    }

    /// Markdown of any file as HTML, with the links and components of the site.
    pub(super) fn markdown(
        &self,
        source: &MarkdownSource<'_>,
        language: LanguageId,
        key: &PageKey,
        page: Option<&Page>,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Rendered {
        let links = PageLinks { frames: self, language, key };
        let components = PageComponents { frames: self, language, page, path: source.path.clone() };
        // A page without a list of words explains none, and the list of all words explains itself.
        // Who refers patients knows what a general practitioner is.
        let explained = page.is_none_or(|page| {
            page.audience != Audience::Referrer
                && !matches!(page.layout, Layout::NotFound | Layout::Offline | Layout::Glossary)
        });
        let terms = if explained { self.terms(language) } else { &self.no_terms };
        markdown::render(source, &links, terms, &components, diagnostics)
    }

    /// The pages of a section, but for those that its own text leads to already.
    fn section_entries(&self, section: &Page, linked: &BTreeSet<String>) -> Vec<SectionEntry> {
        let pages = self.site.children(section.language, &section.key);
        pages
            .into_iter()
            .filter(|page| !linked.contains(&page.url))
            .map(|page| self.entry(page, section.language))
            .collect()
    }

    /// A page in a list of pages: with its full title, since a list has room for it.
    pub(super) fn entry(&self, page: &Page, from: LanguageId) -> SectionEntry {
        let link = self.full_link_to(page, from);
        SectionEntry { link, summary: page.summary.value.clone() }
    }

    /// The glossary's own page: all words, or where they are many a list that leads to them.
    fn glossary(&self, language: LanguageId, content: Html) -> Body {
        let glossary = &self.site.glossaries[language.0];
        if let [page] = glossary.pages() {
            let terms = self.sorted_words(language, &page.terms);
            return Body::Glossary(GlossaryView { content, terms });
        }
        let mut entries: Vec<Link> = glossary
            .terms
            .iter()
            .filter_map(|term| {
                Some(Link::new(term.term.value.as_str(), self.site.term_url(&term.key, language)?))
            })
            .collect();
        self.sort_by_name(language, &mut entries, |link| &link.text);
        Body::GlossaryIndex(ListView { content, entries, map: None })
    }

    /// The explanations of words, in the order of the language's dictionary.
    pub(super) fn sorted_words(&self, language: LanguageId, terms: &[usize]) -> Vec<TermView> {
        let mut words = self.words(language, terms);
        self.sort_by_name(language, &mut words, |word| &word.term);
        words
    }

    /// The notice on a page of a language whose words no native reader has checked, where its parent says so.
    pub(super) fn parent_notice(&self, parent: &Page) -> Option<Notice> {
        (!parent.reviewed).then(|| {
            let original =
                self.site.page_in(LanguageId(0), &parent.key).filter(|_| parent.language != LanguageId(0));
            self.unreviewed(original, parent.language)
        })
    }
}

/// Where the links in a text that we wrote lead to.
fn hrefs(html: &str) -> BTreeSet<String> {
    let starts = html.match_indices("<a href=\"");
    starts.filter_map(|(at, start)| html[at + start.len()..].split('"').next()).map(str::to_string).collect()
}

/// The links of a page.
struct PageLinks<'a> {
    frames: &'a Frames<'a>,
    language: LanguageId,
    key: &'a PageKey,
}

impl markdown::Links for PageLinks<'_> {
    fn resolve(&self, link: &str) -> Result<ResolvedLink, LinkProblem> {
        let site: &Site = self.frames.site;
        Ok(match site.resolve(link, self.language, self.key)? {
            LinkTarget::External(href) => ResolvedLink { href, other_language: None },
            LinkTarget::Internal { url, language } => {
                let other_language = (language != self.language).then(|| {
                    let other = site.language(language);
                    (other.tag.clone(), other.name.clone())
                });
                ResolvedLink { href: url, other_language }
            }
        })
    }
}
