//! The lists that work without script: every name from A to Z, and the municipalities.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    fold::{canonical, fold},
    matcher::ARTICLES,
    names::{Kind, Names, bare},
};
use crate::directory::{MunicipalityCode, Registry};

/// At most this many names stand on one page: with a link each they take some 3,000 bytes compressed, so that the whole
/// page stays within 8,000.
pub const NAMES_ON_A_PAGE: usize = 150;

/// A name in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// The name as it is written.
    pub name: String,
    /// What it is.
    pub kind: Kind,
    /// The municipality that it leads to.
    pub municipality: MunicipalityCode,
    /// Other municipalities have this name too: say which one this is, with its province.
    pub ambiguous: bool,
}

impl Item {
    /// Where it stands on its page: the fragment of its address. Items of one name share it; the first has it as its id.
    pub fn anchor(&self) -> String {
        anchor(&self.name)
    }
}

/// The fragment for a name: the name in small letters with hyphens.
pub(crate) fn anchor(name: &str) -> String {
    fold(bare(name)).replace(' ', "-")
}

/// One page of the list from A to Z.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// The last part of its address: `a`, or `ba-be` where a letter is too large for one page.
    pub slug: String,
    /// What the names begin with, as people read it: `A`, or `Ba – Be`.
    pub title: String,
    /// The names by alphabet.
    pub items: Vec<Item>,
}

/// All names of municipalities, places and predecessors, and the other names that people use, on pages that stay small.
///
/// A name with an article stands in two places: `Den Haag` at the D and at the H.
pub fn names(registry: &Registry) -> Vec<Page> {
    let names = Names::new(registry);
    let mut sorted: Vec<(String, Item)> = Vec::new();
    let mut bearers: BTreeMap<String, usize> = BTreeMap::new();
    for entry in &names.entries {
        for (kind, name) in &entry.names {
            let item = Item { name: name.clone(), kind: *kind, municipality: entry.code, ambiguous: false };
            let folded = fold(bare(name));
            *bearers.entry(folded.clone()).or_default() += 1;
            let canonical = canonical(&folded);
            if let Some((article, rest)) = canonical.split_once(' ')
                && ARTICLES.contains(&article)
                && rest[..1] != folded[..1]
            {
                sorted.push((rest.to_owned(), item.clone()));
            }
            sorted.push((folded, item));
        }
    }
    for (_, item) in &mut sorted {
        item.ambiguous = bearers.get(&fold(bare(&item.name))).is_some_and(|bearers| *bearers > 1);
    }
    sorted.sort_by(|one, other| {
        (&one.0, one.1.kind, &one.1.name).cmp(&(&other.0, other.1.kind, &other.1.name))
    });
    pages(sorted)
}

/// A name that several municipalities have, on a page of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SharedName<'a> {
    /// The page of the list.
    pub page: &'a Page,
    /// The first item with this name.
    pub first: &'a Item,
    /// The places of that page among the pages, and of that item on it.
    pub at: (usize, usize),
}

impl<'a> SharedName<'a> {
    /// The last part of its address, below that of the page.
    pub fn slug(&self) -> String {
        self.first.anchor()
    }

    /// All that have the name, each once.
    pub fn bearers(&self) -> impl Iterator<Item = &'a Item> {
        let slug = self.slug();
        let mut seen = BTreeSet::new();
        self.page.items.iter().filter(move |item| item.anchor() == slug && seen.insert(item.municipality))
    }

    /// The name, without what tells its bearers apart.
    pub fn name(&self) -> &'a str {
        bare(&self.first.name)
    }
}

/// The names that several municipalities have, each where it stands first.
pub fn shared(pages: &[Page]) -> Vec<SharedName<'_>> {
    let mut seen = BTreeSet::new();
    let items = pages.iter().enumerate().flat_map(|(list, page)| {
        let items = page.items.iter().enumerate();
        items.map(move |(item, first)| SharedName { page, first, at: (list, item) })
    });
    items.filter(|name| name.first.ambiguous && seen.insert(name.slug())).collect()
}

/// One page for a letter, or several where it has too many names. Digits stand together, before the letters.
fn pages(sorted: Vec<(String, Item)>) -> Vec<Page> {
    let mut letters: BTreeMap<char, Vec<(String, Item)>> = BTreeMap::new();
    for (key, item) in sorted {
        let letter = key.chars().next().filter(char::is_ascii_lowercase).unwrap_or('0');
        letters.entry(letter).or_default().push((key, item));
    }
    let mut pages = Vec::new();
    for (letter, items) in letters {
        if letter == '0' {
            pages.push(page("0-9".to_owned(), "0 – 9".to_owned(), items));
        } else if items.len() <= NAMES_ON_A_PAGE {
            pages.push(page(letter.to_string(), letter.to_uppercase().to_string(), items));
        } else {
            pages.extend(parts(items));
        }
    }
    pages
}

/// A large letter, cut where the second letter changes.
fn parts(items: Vec<(String, Item)>) -> Vec<Page> {
    let mut beginnings: Vec<(String, Vec<(String, Item)>)> = Vec::new();
    for (key, item) in items {
        let beginning: String = key.chars().filter(|letter| *letter != ' ').take(2).collect();
        match beginnings.last_mut() {
            Some((last, items)) if *last == beginning => items.push((key, item)),
            _ => beginnings.push((beginning, vec![(key, item)])),
        }
    }
    let mut pages: Vec<Page> = Vec::new();
    let mut first = String::new();
    for (beginning, items) in beginnings {
        let title = capital(&beginning);
        let next = page(beginning.clone(), title.clone(), items);
        match pages.last_mut() {
            Some(last) if last.items.len() + next.items.len() <= NAMES_ON_A_PAGE => {
                last.slug = format!("{first}-{beginning}");
                last.title = format!("{} – {title}", capital(&first));
                last.items.extend(next.items);
            }
            _ => {
                first = beginning;
                pages.push(next);
            }
        }
    }
    pages
}

fn capital(text: &str) -> String {
    text[..1].to_uppercase() + &text[1..]
}

fn page(slug: String, title: String, items: Vec<(String, Item)>) -> Page {
    Page { slug, title, items: items.into_iter().map(|(_, item)| item).collect() }
}

/// Municipalities by the first letters of their names, on one page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MunicipalityPage {
    /// The last part of its address: `a-d`; empty when all municipalities fit on the list's own page.
    pub slug: String,
    /// What the names begin with, as people read it: `A – D`.
    pub title: String,
    /// The municipalities under each letter, by alphabet.
    pub letters: Vec<(char, Vec<MunicipalityCode>)>,
}

/// At most this many municipalities stand on one page: some 2,000 bytes compressed.
const MUNICIPALITIES_ON_A_PAGE: usize = 150;

/// All municipalities by the names that people know, on as few pages as stay small. A letter is never cut in two.
pub fn municipalities(registry: &Registry) -> Vec<MunicipalityPage> {
    let mut by_letter: BTreeMap<char, Vec<(String, MunicipalityCode)>> = BTreeMap::new();
    for municipality in registry.municipalities.values() {
        let key = fold(&municipality.display_name);
        // `'s-Hertogenbosch` stands at the H, as in any Dutch list.
        let key = key.strip_prefix("s ").or(key.strip_prefix("t ")).map_or(key.clone(), str::to_owned);
        if let Some(letter) = key.chars().next() {
            by_letter.entry(letter.to_ascii_uppercase()).or_default().push((key, municipality.code));
        }
    }
    let few = registry.municipalities.len() <= MUNICIPALITIES_ON_A_PAGE;
    let mut pages: Vec<MunicipalityPage> = Vec::new();
    let mut on_page = 0;
    for (letter, mut list) in by_letter {
        list.sort();
        if pages.is_empty() || (!few && on_page + list.len() > MUNICIPALITIES_ON_A_PAGE) {
            pages.push(MunicipalityPage { slug: String::new(), title: String::new(), letters: Vec::new() });
            on_page = 0;
        }
        on_page += list.len();
        if let Some(page) = pages.last_mut() {
            page.letters.push((letter, list.into_iter().map(|(_, code)| code).collect()));
        }
    }
    for page in &mut pages {
        if let (false, Some(&(first, _)), Some(&(last, _))) = (few, page.letters.first(), page.letters.last())
        {
            page.title = if first == last { first.to_string() } else { format!("{first} – {last}") };
            page.slug = page.title.to_lowercase().replace(" – ", "-");
        }
    }
    pages
}
