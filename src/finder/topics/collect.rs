//! From a site to the pages that words can lead to, in one language.

use std::collections::{BTreeMap, BTreeSet};

use super::{TopicPage, Topics, words::Rules};
use crate::{
    markdown::prose::{BlockKind, Prose},
    site::{Audience, Glossary, Guide, LanguageId, Layout, Page, PageKey, Site, Term},
    source::SourceTree,
};

/// Layouts whose pages answer no question by their text: they are found by names of places, or not at all.
const LEFT_OUT: &[Layout] = &[Layout::Home, Layout::Search, Layout::NotFound, Layout::Offline];

/// A word of a text that stands on more pages than this says little of what any is about.
const MOST_PAGES: usize = 2;

/// Stems of the texts that are shorter say too little: they are those of everyday words.
const SHORTEST: usize = 10;

impl Topics {
    /// The topics of the site in one language.
    pub fn new(site: &Site, tree: &SourceTree, language: LanguageId) -> Self {
        let rules = Rules::of(site.language(language).base());
        let mut pages = Vec::new();
        let mut places: BTreeMap<PageKey, usize> = BTreeMap::new();
        let mut texts: Vec<String> = Vec::new();
        let written = site.pages.iter().filter(|page| page.language == language);
        let mut written: Vec<&Page> = written.filter(|page| !LEFT_OUT.contains(&page.layout)).collect();
        // Of equals, what is written for anybody comes first.
        written.sort_by_key(|page| (page.audience != Audience::Citizen, page.order, page.key.clone()));
        for page in written {
            let prose =
                tree.file(&page.source).map(|file| &*file.text).and_then(|text| text.get(page.body.clone()));
            let prose = Prose::from_markdown(prose.unwrap_or_default(), 0);
            let mut headings = Vec::new();
            let mut text = page.summary.value.clone();
            for block in &prose.blocks {
                match block.kind {
                    BlockKind::Heading(_) | BlockKind::ComponentTitle => {
                        headings.push(block.text().to_owned())
                    }
                    _ => {
                        text.push(' ');
                        text.push_str(block.text());
                    }
                }
            }
            places.insert(page.key.clone(), pages.len());
            let mut words: Vec<String> = site.search_words(page).map(str::to_owned).collect();
            words.extend(page.nav.iter().map(|nav| nav.value.clone()));
            pages.push(TopicPage { title: page.title.value.clone(), url: page.url.clone(), words, headings });
            texts.push(text);
        }
        for guide in &site.guides {
            if let Some((page, text)) = guide_page(site, guide, language) {
                pages.push(page);
                texts.push(text);
            }
        }
        glossary(site, language, &mut pages, &places);
        texts.resize(pages.len(), String::new());
        for page in &mut pages {
            tidy(page, rules);
        }
        let texts = words_of_texts(&pages, &texts, rules);
        Self::of(rules, site.language(language).root(), pages, texts)
    }
}

/// A guide, by its title and its questions; and the answers to choose from.
fn guide_page(site: &Site, guide: &Guide, language: LanguageId) -> Option<(TopicPage, String)> {
    let url = site.guide_url(guide, language)?;
    let tag = [site.language(language).tag.as_str()];
    let title = Guide::text(&guide.title, &tag)?.to_owned();
    let questions = guide.questions.iter();
    let headings =
        questions.clone().filter_map(|question| Guide::text(&question.question, &tag)).map(str::to_owned);
    let options = questions.flat_map(|question| &question.options);
    let text = options.filter_map(|option| Guide::text(&option.text, &tag)).collect::<Vec<_>>().join(" ");
    Some((TopicPage { title, url, words: Vec::new(), headings: headings.collect() }, text))
}

/// The difficult words: those with a page of their own lead there, others to their explanation.
fn glossary(
    site: &Site,
    language: LanguageId,
    pages: &mut Vec<TopicPage>,
    places: &BTreeMap<PageKey, usize>,
) {
    let glossary: &Glossary = &site.glossaries[language.0];
    for term in &glossary.terms {
        let mut words = vec![term.term.value.clone()];
        words.extend(term.forms.iter().cloned());
        words.extend(term.stands_for.clone());
        if let Some(page) = more(term).and_then(|key| places.get(&key)) {
            pages[*page].words.append(&mut words);
        } else if let Some(url) = site.term_url(&term.key, language) {
            words.remove(0);
            pages.push(TopicPage { title: term.term.value.clone(), url, words, headings: Vec::new() });
        }
    }
}

/// The page that says more of a word.
fn more(term: &Term) -> Option<PageKey> {
    term.more.as_ref().map(|more| PageKey::of_path(more.value.trim_start_matches('/')))
}

/// Leaves out what says the same as something before it, and what has no word that says anything.
fn tidy(page: &mut TopicPage, rules: &Rules) {
    let mut seen = BTreeSet::from([Vec::new(), rules.words(&page.title)]);
    page.words.retain(|text| seen.insert(rules.words(text)));
    page.headings.retain(|text| seen.insert(rules.words(text)));
}

/// The words of the texts that tell pages apart, with the pages that they stand on.
fn words_of_texts(pages: &[TopicPage], texts: &[String], rules: &Rules) -> BTreeMap<String, Vec<usize>> {
    let mut found: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, (page, text)) in pages.iter().zip(texts).enumerate() {
        let said = std::iter::once(&page.title).chain(&page.words).chain(&page.headings);
        let said: BTreeSet<String> = said.flat_map(|text| rules.stems(text)).collect();
        // In pieces: of a long text the stems are taken all.
        let stems: BTreeSet<String> = text.split_whitespace().flat_map(|word| rules.stems(word)).collect();
        for stem in stems.difference(&said).filter(|stem| stem.chars().count() >= SHORTEST) {
            found.entry(stem.clone()).or_default().push(at);
        }
    }
    found.retain(|_, pages| pages.len() <= MOST_PAGES);
    found
}
