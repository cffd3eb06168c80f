//! What only shows when all pages are there: links between them, equal titles, pages that nobody can reach.

use std::collections::{HashMap, HashSet};

use rayon::prelude::*;

use super::{PageFindings, Settings, rules};
use crate::diagnostic::Diagnostic;

/// Every address that the site answers.
#[derive(Debug)]
pub struct PageIndex<'a> {
    pages: HashMap<&'a str, &'a PageFindings>,
    files: HashSet<&'a str>,
}

impl<'a> PageIndex<'a> {
    /// The index of the checked pages and of the other addresses (pictures, documents, redirects), from `/`.
    pub fn new(findings: &'a [PageFindings], files: impl IntoIterator<Item = &'a str>) -> Self {
        Self {
            pages: findings.iter().map(|page| (&*page.url, page)).collect(),
            files: files.into_iter().collect(),
        }
    }

    /// Whether something answers at the address.
    pub fn contains(&self, url: &str) -> bool {
        self.pages.contains_key(url) || self.files.contains(url)
    }

    /// The page at the address.
    pub fn page(&self, url: &str) -> Option<&'a PageFindings> {
        self.pages.get(url).copied()
    }

    /// The address that was probably meant: the same with or without its last stroke, else one that ends alike.
    pub(super) fn near(&self, url: &str) -> Option<&'a str> {
        let bare = url.trim_end_matches('/');
        let bare = bare.strip_suffix(".html").or_else(|| bare.strip_suffix(".md")).unwrap_or(bare);
        let slashed = format!("{bare}/");
        if let Some((&known, _)) =
            self.pages.get_key_value(slashed.as_str()).or(self.pages.get_key_value(bare))
        {
            return Some(known);
        }
        let last = bare.rsplit('/').next().filter(|last| !last.is_empty())?;
        // Addresses are compared as a whole only when the last part agrees, so that a site of 40,000 pages stays quick.
        self.pages
            .keys()
            .copied()
            .filter(|known| known.trim_end_matches('/').rsplit('/').next() == Some(last))
            .min_by_key(|known| (strsim::levenshtein(known, url), *known))
    }
}

/// The problems that only show between pages. `files` are the other addresses that the site answers.
pub fn site<'a>(
    findings: &'a [PageFindings],
    files: impl IntoIterator<Item = &'a str>,
    settings: &Settings,
) -> Vec<Diagnostic> {
    let index = PageIndex::new(findings, files);
    let mut diagnostics: Vec<Diagnostic> = findings
        .par_iter()
        .flat_map_iter(|page| {
            let index = &index;
            page.links.iter().filter_map(move |link| {
                rules::broken_link(page, link, index, settings)
                    .or_else(|| rules::broken_fragment(page, link, index, settings))
            })
        })
        .collect();
    diagnostics.extend(rules::duplicate_titles(findings, settings));
    diagnostics.extend(rules::orphan_pages(findings, &index, settings));
    diagnostics
}

/// Everything that is wrong with the pages of a site, each for itself and together; the same problem on many pages is
/// told for the first few.
pub fn problems<'a>(
    findings: &'a [PageFindings],
    files: impl IntoIterator<Item = &'a str>,
    settings: &Settings,
) -> Vec<Diagnostic> {
    let mut diagnostics: Vec<Diagnostic> =
        findings.iter().flat_map(|page| page.diagnostics.iter().cloned()).collect();
    diagnostics.extend(site(findings, files, settings));
    rules::fold_repeats(diagnostics, settings)
}
