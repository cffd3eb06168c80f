//! Rules over the content, before rendering.

pub mod language;

use crate::{diagnostic::Diagnostic, site::Site, source::SourceTree};

/// Every rule over content.
pub static ALL: &[&crate::diagnostic::Rule] = &[];

/// Checks all content.
pub fn check(_site: &Site, _tree: &SourceTree) -> Vec<Diagnostic> {
    Vec::new()
}
