//! Rules: over the content before rendering, over the pages after it, and over links to other sites.

pub mod content;
pub mod links;
pub mod page;

use std::sync::Arc;

use crate::{diagnostic::Diagnostic, site::Site, source::schema::Record};

/// Makes findings as bad as `checks: {severity: …}` in `site.yaml` says, and drops those that the site doesn't want to know.
pub fn apply_severities(site: &Site, diagnostics: &mut Vec<Diagnostic>) {
    let Some(checks) = Record::new(&site.config.node).record("checks") else { return };
    // What is wrong in the settings is told by whoever reads them for the built pages.
    let settings = page::Settings::read(checks, &Arc::from("content/site.yaml"), |_| true, &mut Vec::new());
    diagnostics.retain_mut(|diagnostic| match settings.severities.get(diagnostic.rule.code) {
        Some(Some(severity)) => {
            diagnostic.severity = *severity;
            true
        }
        Some(None) => false,
        None => true,
    });
}
