//! Whether the texts are still true: pages that nobody checked lately, old sources, and pages that a language lacks.
//!
//! Contact facts have rules of their own in the [directory](crate::directory), since they vanish from the site when they
//! are too old. A text stays: nobody but an editor can say whether it is still right.

mod expires_soon;
mod old_sources;
mod outdated_check;
mod pages_missing;
mod unchecked_contact;
mod without_check;

use crate::{
    diagnostic::{Diagnostic, Rule},
    site::{Layout, Page, Site},
    source::{SourceTree, schema::Record},
};

pub(super) use unchecked_contact::{check as unchecked_contacts, outside_prose as contacts_outside_prose};

/// Every rule of this kind.
pub static ALL: &[&Rule] = &[
    &expires_soon::RULE,
    &outdated_check::RULE,
    &without_check::RULE,
    &old_sources::RULE,
    &pages_missing::RULE,
    &unchecked_contact::RULE,
];

/// The code of a number in a text.
pub(super) const CONTACT_CODE: &str = unchecked_contact::CODE;

/// For how many days a check of a page counts, unless `periods: {pages: …}` in `site.yaml` says otherwise. Amounts and rules
/// in this field change with the calendar year, so that a year is the longest that makes sense.
const PAGE_DAYS: i64 = 365;

/// Checks on the day for which the site is made. `checks: {severity: …}` in `site.yaml` can change how bad a finding is.
pub fn check(site: &Site, tree: &SourceTree) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    expires_soon::check(site, tree, &mut diagnostics);
    outdated_check::check(site, &mut diagnostics);
    without_check::check(site, &mut diagnostics);
    old_sources::check(site, &mut diagnostics);
    pages_missing::check(site, &mut diagnostics);
    diagnostics
}

/// A period of `site.yaml`, in days.
fn period(site: &Site, name: &str) -> Option<i64> {
    Record::new(&site.config.node).record("periods")?.integer(name)
}

/// Whether a page has text that can become untrue; the others show what the program makes of data.
fn has_facts(page: &Page) -> bool {
    matches!(page.layout, Layout::Page | Layout::Home | Layout::Section)
}

#[cfg(test)]
mod tests;
