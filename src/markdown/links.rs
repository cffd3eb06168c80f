//! Links in Markdown: who resolves them, and what an editor is told when one leads nowhere.

use std::{ops::Range, sync::Arc};

use jiff::civil::Date;

use super::rules;
use crate::{
    diagnostic::{Diagnostic, Location},
    source::schema::nearest_word,
};

/// Why a link leads nowhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LinkProblem {
    /// No such page, guide, word or municipality; with the nearest that exists.
    NoTarget {
        /// What was probably meant, as it would be written in Markdown.
        nearest: Option<String>,
    },
    /// The page is written, and isn't on the site today. Not a mistake: the words stand without a link until it is.
    NotShown(Absence),
    /// The page exists, its heading doesn't.
    NoFragment {
        /// The fragments that exist.
        known: Vec<String>,
    },
    /// The page or guide is there, but couldn't be read; that has been told.
    Unread,
    /// A telephone number or e-mail address in the text: facts that expire belong in the directory.
    ContactFact,
    /// A scheme other than `https`.
    Scheme,
    /// An address such as `/uitleg/kosten/` where the name of a file belongs; with that name.
    AddressForFile {
        /// The file to name.
        file: Option<String>,
    },
}

/// Why a page that is written isn't on the site.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Absence {
    /// It says `draft: true`.
    Draft,
    /// It appears on this day.
    Early(Date),
    /// It went on this day.
    Expired(Date),
}

impl Absence {
    /// Says so in a message of [`ABSENT_PAGE`](super::rules::ABSENT_PAGE).
    pub fn told(self, problem: Diagnostic) -> Diagnostic {
        let (state, date) = match self {
            Absence::Draft => ("draft", String::new()),
            Absence::Early(date) => ("early", date.to_string()),
            Absence::Expired(date) => ("expired", date.to_string()),
        };
        problem.with("state", state).with("date", date)
    }
}

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
        LinkProblem::NotShown(absence) => absence.told(Diagnostic::new(&rules::ABSENT_PAGE, location)),
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
