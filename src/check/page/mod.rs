//! Rules over the built pages: HTML, accessibility, weight.
//!
//! [`check`] looks at one page and is pure, so that pages can be checked side by side; [`problems`] then looks at what
//! only shows between pages (links, titles, pages that nobody can reach) and gathers everything.
//!
//! Each rule has a file of its own, whose opening comment is its page in the manual.

mod address;
mod custom_properties;
mod dom;
mod findings;
mod names;
pub mod palette;
mod parsed;
pub mod place;
mod report;
pub mod rules;
pub mod settings;
pub mod site;

pub use findings::{Ids, Link, Links, PageFindings};
pub use palette::palette;
pub use rules::{ALL, contrast};
pub use settings::Settings;
pub use site::{PageIndex, problems, site};

use crate::diagnostic::Location;

use self::{parsed::Page, report::Report};

/// A page as it will be published, and what it was made from.
#[derive(Debug, Clone)]
pub struct BuiltPage<'a> {
    /// The source file that the page was made from.
    pub location: Location,
    /// Its address on the site, from `/`: `/uitleg/kosten/`.
    pub url: &'a str,
    /// The language that it should be in, as a BCP 47 tag.
    pub language: &'a str,
    /// The whole page.
    pub html: &'a str,
}

/// Whether a page is read by the quick reader, which knows only pages that need no mending.
///
/// # Errors
///
/// The first difference between the tree that it makes and the one that the standard's parser makes. There is none: this is how
/// tests hold it.
pub fn is_read_quickly(html: &str) -> Result<bool, String> {
    dom::Dom::compare(html)
}

/// Checks one page against every rule, and notes what the checks [over the whole site](site::site) need.
pub fn check(built: &BuiltPage<'_>, settings: &Settings) -> PageFindings {
    let page = Page::read(built, settings);
    let mut report = Report::new(built, settings);
    if page.dom.too_deep {
        // Only a part of the page was read, so that nothing can be said about the rest.
        report.page(&rules::NESTED_TOO_DEEP, &[("limit", dom::DEEPEST.into())]);
    } else {
        for rule in rules::CHECKS {
            rule(&page, &mut report);
        }
    }
    findings::collect(&page, report.into_diagnostics())
}
