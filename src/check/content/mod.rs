//! Rules over the content, before rendering.

pub mod language;

use crate::{diagnostic::Diagnostic, site::Site, source::SourceTree};

/// Checks all content.
pub fn check(_site: &Site, _tree: &SourceTree) -> Vec<Diagnostic> {
    Vec::new()
}
