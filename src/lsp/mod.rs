//! `wegwijs lsp`: problems, explanations, remedies and completion while an editor types.
//!
//! Speaks the Language Server Protocol, so that it works in every editor program that does. What a site is, it leaves to a
//! [`Workspace`]; the one of this program is [`SiteWorkspace`].

mod address;
mod completion;
mod cursor;
mod explanation;
mod positions;
mod server;
mod workspace;

pub use server::{ServeError, Spoken, serve, serve_stdio};
pub use workspace::SiteWorkspace;

use std::{collections::BTreeMap, ops::Range};

use crate::diagnostic::{Diagnostic, MessageLanguage};

/// Whoever knows the site. Files go by their path from the root of the site, with `/` between folders.
pub trait Workspace {
    /// Everything that is wrong. `overlay` holds the texts of the files that are open, which may not be saved yet.
    fn diagnostics(&self, overlay: &BTreeMap<String, String>) -> Vec<Diagnostic>;

    /// What could be written at the byte `offset` of the text, best first, explained in `language`.
    fn completions(
        &self,
        path: &str,
        text: &str,
        offset: usize,
        language: MessageLanguage,
    ) -> Vec<Completion>;

    /// What the word at the byte `offset` of the text means, as Markdown in `language`.
    fn explanation(&self, path: &str, text: &str, offset: usize, language: MessageLanguage)
    -> Option<String>;

    /// The saved text of a file that isn't open; needed to show where a problem in it is.
    fn text(&self, path: &str) -> Option<String>;
}

/// Something that can be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Completion {
    /// What the list shows: `audience`.
    pub label: String,
    /// What it means, as Markdown; may be empty.
    pub about: String,
    /// What to write: `audience: `.
    pub insert: String,
    /// The bytes that it takes the place of: what was typed of it already.
    pub replaces: Range<usize>,
}
