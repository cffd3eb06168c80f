//! What words lead to, as lists from A to Z: the search by words for who has no script.

use std::collections::BTreeSet;

use icu::{casemap::CaseMapper, locale::LanguageIdentifier};

use super::{Frames, Planned};
use crate::{
    directory::slug,
    finder::topics::{TopicPage, Topics},
    render::view::{Body, Link, NameRow},
    site::{LanguageId, Layout},
};

/// At most this many rows stand on one page: with what each leads to, they take some 3,500 bytes compressed.
const ROWS_ON_A_PAGE: usize = 150;

/// The topics with some first letters, on one page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct TopicList {
    /// What the topics begin with, as people read it: `A – F`.
    title: String,
    /// What people look for and the page that answers, in the order of the language's dictionary.
    rows: Vec<Row>,
}

/// Something that people look for.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Row {
    text: String,
    /// The title of the page, where that says something else.
    page: Option<String>,
    url: String,
}

impl Row {
    fn new(text: &str, page: &TopicPage) -> Self {
        let same = text.to_lowercase() == page.title.to_lowercase();
        Self { text: text.to_owned(), page: (!same).then(|| page.title.clone()), url: page.url.clone() }
    }

    /// The first letter or digit, in small letters.
    fn letter(&self) -> String {
        let letter = self.text.chars().find(|letter| letter.is_alphanumeric());
        letter.map_or_else(String::new, |letter| letter.to_lowercase().collect())
    }

    /// Whether it only goes on with the word before it, with the same answer: `aanvraagformulier` behind `aanvraag`.
    fn repeats(&self, before: &Row) -> bool {
        let goes_on = self.text.to_lowercase().starts_with(&before.text.to_lowercase());
        self.url == before.url && self.page.is_some() && goes_on
    }
}

/// Pages of one letter that has too many topics for a page are counted: `I 1`, `I 2`.
fn number_alike(lists: &mut [TopicList]) {
    for group in lists.chunk_by_mut(|one, other| one.title == other.title) {
        if group.len() > 1 {
            for (at, list) in group.iter_mut().enumerate() {
                list.title = format!("{} {}", list.title, at + 1);
            }
        }
    }
}

impl Frames<'_> {
    /// The lists of topics of a language, made when they are first asked for.
    pub(super) fn topic_lists(&self, language: LanguageId) -> &[TopicList] {
        self.topics[language.0].get_or_init(|| self.made_topic_lists(language))
    }

    fn made_topic_lists(&self, language: LanguageId) -> Vec<TopicList> {
        if self.site.layout_page(language, Layout::Search).is_none() {
            return Vec::new();
        }
        let topics = Topics::new(self.site, self.tree, language);
        let mut seen = BTreeSet::new();
        let rows = topics.pages().iter().flat_map(|page| {
            let texts = std::iter::once(&page.title).chain(&page.words);
            texts.map(|text| Row::new(text, page)).collect::<Vec<_>>()
        });
        let mut rows: Vec<Row> =
            rows.filter(|row| seen.insert((row.text.to_lowercase(), row.url.clone()))).collect();
        self.sort_by_name(language, &mut rows, |row| &row.text);
        rows.dedup_by(|row, before| row.repeats(before));
        self.spread(language, rows)
    }

    /// Over as few pages as stay small. A letter is not cut in two, unless it has too many for a page on its own.
    fn spread(&self, language: LanguageId, rows: Vec<Row>) -> Vec<TopicList> {
        let mut letters: Vec<(String, Vec<Row>)> = Vec::new();
        for row in rows {
            let letter = row.letter();
            match letters.last_mut() {
                Some((last, rows))
                    if self.is_same_letter(language, last, &letter) && rows.len() < ROWS_ON_A_PAGE =>
                {
                    rows.push(row);
                }
                _ => letters.push((letter, vec![row])),
            }
        }
        let mut lists: Vec<(String, String, Vec<Row>)> = Vec::new();
        for (letter, rows) in letters {
            match lists.last_mut() {
                Some((_, last, list)) if list.len() + rows.len() <= ROWS_ON_A_PAGE => {
                    *last = letter;
                    list.extend(rows);
                }
                _ => lists.push((letter.clone(), letter, rows)),
            }
        }
        let capital = |letter: &str| self.capital(language, letter);
        let mut lists: Vec<TopicList> = lists
            .into_iter()
            .map(|(first, last, rows)| {
                let (first, last) = (capital(&first), capital(&last));
                let title = if first == last { first } else { format!("{first} – {last}") };
                TopicList { title, rows }
            })
            .collect();
        number_alike(&mut lists);
        lists
    }

    fn capital(&self, language: LanguageId, letter: &str) -> String {
        let locale: LanguageIdentifier =
            self.site.language(language).base().parse().unwrap_or(LanguageIdentifier::UNKNOWN);
        CaseMapper::new().uppercase_to_string(letter, &locale).into_owned()
    }

    /// The address of a list: the first has the plain address, so that others can link to it.
    pub(super) fn topics_url(&self, language: LanguageId, list: usize) -> Option<String> {
        let search = self.site.layout_page(language, Layout::Search)?;
        let name = slug(&self.text(language, "topics-slug", &[]));
        let number = if list == 0 { String::new() } else { format!("-{}", list + 1) };
        Some(format!("{}{name}{number}/", search.url))
    }

    /// A link to the topics from A to Z, if there are any.
    pub(super) fn all_topics(&self, language: LanguageId) -> Option<Link> {
        self.topic_lists(language).first()?;
        Some(Link::new(self.text(language, "topics-heading", &[]), self.topics_url(language, 0)?))
    }

    /// The lists by first letters; the one that is being shown has no address.
    fn topic_links(&self, language: LanguageId, current: Option<usize>) -> Vec<Link> {
        let lists = self.topic_lists(language).iter().enumerate();
        lists
            .filter_map(|(at, list)| {
                let url = self.topics_url(language, at)?;
                Some(Link::new(list.title.clone(), if current == Some(at) { String::new() } else { url }))
            })
            .collect()
    }

    /// A page with topics.
    pub(super) fn topic_page(&self, language: LanguageId, at: usize) -> Option<Planned> {
        let list = self.topic_lists(language).get(at)?;
        let rows = list.rows.iter().map(|row| NameRow {
            name: row.text.clone(),
            id: None,
            url: row.url.clone(),
            municipality: row.page.clone(),
        });
        let lists = self.topic_links(language, Some(at));
        let lists = if lists.len() > 1 { lists } else { Vec::new() };
        let body = Body::Names { names: rows.collect(), lists };
        let title = self.text(language, "topics-title", &[("letters", &list.title)]);
        let summary = self.text(language, "topics-summary", &[]);
        // Another language has other topics on its pages, but each begins with the same.
        let same_page = |other| {
            let there = at == 0 && !self.topic_lists(other).is_empty();
            there.then(|| self.topics_url(other, 0)).flatten()
        };
        let url = self.topics_url(language, at)?;
        let mut planned = self.listing(language, Layout::Search, url, title, summary, &same_page, body);
        // Those of the page above are about places.
        planned.view.sources = Vec::new();
        Some(planned)
    }
}
