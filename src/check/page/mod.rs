//! Rules over the built pages: HTML, accessibility, weight.

use crate::{diagnostic::Diagnostic, publish::Output, render::pages::BuiltPage, site::Site};

/// Every rule over built pages.
pub static ALL: &[&crate::diagnostic::Rule] = &[];

/// Checks all built pages.
pub fn check_site(_site: &Site, _pages: &[BuiltPage], _assets: &Output) -> Vec<Diagnostic> {
    Vec::new()
}
