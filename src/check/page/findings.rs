//! What is kept of a page after its check: little, since there can be 40,000 of them.

use std::sync::Arc;

use html5ever::local_name;

use super::{address, names, parsed::Page};
use crate::diagnostic::{Diagnostic, Location};

/// What the check of a page found.
#[derive(Debug, Clone, PartialEq)]
pub struct PageFindings {
    /// The source file that the page was made from.
    pub location: Location,
    /// The address of the page.
    pub url: Arc<str>,
    /// The language that it should be in, as a BCP 47 tag.
    pub language: Box<str>,
    /// What is wrong with it.
    pub diagnostics: Vec<Diagnostic>,
    /// Where it links to; each place once.
    pub links: Links,
    /// The ids that a fragment can point to.
    pub ids: Ids,
    /// What its `title` says; empty where there is none.
    pub title: Box<str>,
    /// Whether search engines may list it, so that people can arrive on it without a link.
    pub indexed: bool,
}

/// A link of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Link<'a> {
    /// A path from `/` for a page of this site; any other address as it was written.
    pub url: &'a str,
    /// What comes after `#`, decoded.
    pub fragment: Option<&'a str>,
    /// What a visitor reads, shortened.
    pub text: &'a str,
}

/// The links of a page, in one piece of memory.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Links {
    text: Box<str>,
    // The ends of url, fragment and text in `text`; `u32::MAX` as the second where there is no fragment.
    ends: Box<[[u32; 3]]>,
}

const NO_FRAGMENT: u32 = u32::MAX;

impl Links {
    /// The links, in the order in which the page first has them.
    pub fn iter(&self) -> impl Iterator<Item = Link<'_>> {
        let mut start = 0;
        self.ends.iter().map(move |&[url_end, fragment_end, text_end]| {
            let middle = if fragment_end == NO_FRAGMENT { url_end } else { fragment_end } as usize;
            let link = Link {
                url: &self.text[start..url_end as usize],
                fragment: (fragment_end != NO_FRAGMENT).then(|| &self.text[url_end as usize..middle]),
                text: &self.text[middle..text_end as usize],
            };
            start = text_end as usize;
            link
        })
    }
}

impl<'a> FromIterator<Link<'a>> for Links {
    fn from_iter<I: IntoIterator<Item = Link<'a>>>(links: I) -> Self {
        let mut text = String::new();
        let mut ends = Vec::new();
        // A page is at most a few megabytes, so that its ends fit.
        let end = |text: &String| u32::try_from(text.len()).unwrap_or(NO_FRAGMENT);
        for link in links {
            text.push_str(link.url);
            let url_end = end(&text);
            let fragment_end = link.fragment.map_or(NO_FRAGMENT, |fragment| {
                text.push_str(fragment);
                end(&text)
            });
            text.push_str(link.text);
            ends.push([url_end, fragment_end, end(&text)]);
        }
        Self { text: text.into(), ends: ends.into() }
    }
}

/// The ids of a page, sorted, in one piece of memory.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ids {
    text: Box<str>,
    ends: Box<[u32]>,
}

impl Ids {
    /// The ids in alphabetical order.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.ends.len()).map(|index| self.get(index))
    }

    /// Whether the page has the id.
    pub fn contains(&self, id: &str) -> bool {
        let (mut low, mut high) = (0, self.ends.len());
        while low < high {
            let middle = (low + high) / 2;
            match self.get(middle).cmp(id) {
                std::cmp::Ordering::Equal => return true,
                std::cmp::Ordering::Less => low = middle + 1,
                std::cmp::Ordering::Greater => high = middle,
            }
        }
        false
    }

    fn get(&self, index: usize) -> &str {
        let start = if index == 0 { 0 } else { self.ends[index - 1] as usize };
        &self.text[start..self.ends[index] as usize]
    }
}

impl<'a> FromIterator<&'a str> for Ids {
    fn from_iter<I: IntoIterator<Item = &'a str>>(ids: I) -> Self {
        let mut sorted: Vec<&str> = ids.into_iter().collect();
        sorted.sort_unstable();
        sorted.dedup();
        let mut text = String::with_capacity(sorted.iter().map(|id| id.len()).sum());
        let ends = sorted
            .into_iter()
            .map(|id| {
                text.push_str(id);
                u32::try_from(text.len()).unwrap_or(u32::MAX)
            })
            .collect();
        Self { text: text.into(), ends }
    }
}

/// Link texts are kept up to this many bytes: enough to find the link.
const LINK_TEXT: usize = 40;

pub(super) fn collect(page: &Page<'_>, diagnostics: Vec<Diagnostic>) -> PageFindings {
    let base_url = page.settings.base_url.as_deref();
    let resolved: Vec<_> = page
        .links
        .iter()
        .map(|link| (address::resolve(page.built.url, base_url, page.href(link.node)), &*link.name))
        .collect();
    let mut order: Vec<usize> = (0..resolved.len()).collect();
    let key = |index: usize| (&*resolved[index].0.url, resolved[index].0.fragment.as_deref(), index);
    order.sort_unstable_by(|&a, &b| key(a).cmp(&key(b)));
    order.dedup_by(|a, b| resolved[*a].0 == resolved[*b].0);
    order.sort_unstable();
    let links = order
        .into_iter()
        .map(|index| {
            let (address, name) = &resolved[index];
            let mut end = name.len().min(LINK_TEXT);
            while !name.is_char_boundary(end) {
                end -= 1;
            }
            Link { url: &address.url, fragment: address.fragment.as_deref(), text: &name[..end] }
        })
        .collect();
    let title = page.title.map(|title| names::text(&page.dom, title)).unwrap_or_default();
    let indexed = !page.metas.iter().any(|&meta| {
        page.attribute(meta, &local_name!("name")).is_some_and(|name| name.eq_ignore_ascii_case("robots"))
            && page
                .attribute(meta, &local_name!("content"))
                .is_some_and(|content| content.contains("noindex"))
    });
    PageFindings {
        location: page.built.location.clone(),
        url: page.built.url.into(),
        language: page.built.language.into(),
        diagnostics,
        links,
        ids: page.ids.iter().map(|&(node, index)| page.value(node, index)).collect(),
        title: title.into(),
        indexed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_and_ids_come_out_as_they_went_in() {
        let given = [
            Link { url: "/a/", fragment: None, text: "één" },
            Link { url: "/b/", fragment: Some("x"), text: "" },
            Link { url: "", fragment: Some(""), text: "twee" },
        ];
        let links: Links = given.into_iter().collect();
        assert_eq!(links.iter().collect::<Vec<_>>(), given);
        let ids: Ids = ["b", "a", "é", "b", ""].into_iter().collect();
        assert_eq!(ids.iter().collect::<Vec<_>>(), ["", "a", "b", "é"]);
        assert!(ids.contains("é") && ids.contains("") && !ids.contains("ab"));
    }
}
