//! Links in Markdown: who resolves them, and what an editor is told when one leads nowhere.

use std::{ops::Range, sync::Arc};

use super::rules;
use crate::{
    diagnostic::{Diagnostic, Location},
    site::LinkProblem,
    source::schema::nearest_word,
};

/// A link as it appears on the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResolvedLink {
    /// The address.
    pub href: String,
    /// The language of what is linked, when it isn't that of the page; with words that say so.
    pub other_language: Option<(String, String)>,
}

/// Whoever knows where links lead.
pub trait Links {
    /// Resolves a link as written.
    ///
    /// # Errors
    /// Says why it leads nowhere.
    fn resolve(&self, link: &str) -> Result<ResolvedLink, LinkProblem>;
}

/// What an editor is told about a link that leads nowhere; `target` is the place of its address. Nothing, where the cause was told.
pub fn bad_link(
    link: &str,
    problem: LinkProblem,
    path: Arc<str>,
    target: Range<usize>,
) -> Option<Diagnostic> {
    let location = Location::new(path, target.clone());
    let known = |nearest: &Option<String>| if nearest.is_some() { "near" } else { "none" };
    Some(match problem {
        LinkProblem::Unread => return None,
        LinkProblem::NoTarget { nearest } => {
            let diagnostic = Diagnostic::new(&rules::BROKEN_LINK, location)
                .with("link", link)
                .with("known", known(&nearest))
                .with("near", nearest.clone().unwrap_or_default());
            match nearest {
                Some(nearest) => diagnostic.fix(target, nearest),
                None => diagnostic,
            }
        }
        LinkProblem::NotShown(absence) => {
            absence.told(Diagnostic::new(&crate::site::rules::ABSENT_PAGE, location))
        }
        LinkProblem::NoFragment { known } => {
            let fragment = link.rsplit('#').next().unwrap_or_default();
            let near = nearest_word(fragment, known.iter().map(String::as_str));
            let has = match (known.is_empty(), near) {
                (true, _) => "none",
                (_, None) => "some",
                (_, Some(_)) => "near",
            };
            let diagnostic = Diagnostic::new(&rules::BROKEN_FRAGMENT, location)
                .with("fragment", fragment)
                .with("has", has)
                .with("near", near.unwrap_or_default())
                .with("known", known.join(", "));
            match near {
                Some(near) => diagnostic.fix(target.end - fragment.len()..target.end, near),
                None => diagnostic,
            }
        }
        LinkProblem::ContactFact => Diagnostic::new(&rules::CONTACT_IN_TEXT, location),
        LinkProblem::Scheme => Diagnostic::new(&rules::LINK_SCHEME, location).with("link", link),
        LinkProblem::AddressForFile { file } => {
            let diagnostic = Diagnostic::new(&rules::ADDRESS_FOR_FILE, location)
                .with("link", link)
                .with("known", known(&file))
                .with("near", file.clone().unwrap_or_default());
            match file {
                Some(file) => diagnostic.fix(target, file),
                None => diagnostic,
            }
        }
    })
}
