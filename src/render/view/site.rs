//! What is the same on every page of a language.

use serde::Serialize;

use super::{ContactView, Link};

/// The site, as pages in one language show it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SiteView {
    /// The name of the site.
    pub name: String,
    /// The language of these pages.
    pub language: LanguageView,
    /// The home page in this language.
    pub home_url: String,
    /// The path in front of every address: empty, or `/map` for a site that lives in a folder. Without a slash at the end.
    pub base_path: String,
    /// The main menu, in order.
    pub menu: Vec<MenuItem>,
    /// The menu at the foot of the page, in order.
    pub footer: Vec<MenuItem>,
    /// The search box.
    pub finder: FinderView,
    /// Who publishes the site; shown at the foot.
    pub publisher: Option<Link>,
    /// The national signpost for who finds nobody; only with a verified contact.
    pub signpost: Option<ContactView>,
    /// The script, fingerprinted: `/site.3f2a.js`.
    pub script_url: Option<String>,
    /// The service worker, at the root of the site.
    pub worker_url: Option<String>,
    /// The icon.
    pub icon_url: Option<String>,
    /// The web manifest.
    pub manifest_url: Option<String>,
}

/// A language of the site.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LanguageView {
    /// The code that `site.yaml` and the folders use: `nl-simple`.
    pub code: String,
    /// The value of the `lang` attribute: a valid BCP 47 tag.
    pub tag: String,
    /// Which way it is written.
    pub direction: Direction,
    /// Its name in the language itself: `Türkçe`.
    pub name: String,
}

/// Which way a language is written; the value of the `dir` attribute.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Direction {
    /// From left to right.
    #[serde(rename = "ltr")]
    LeftToRight,
    /// From right to left.
    #[serde(rename = "rtl")]
    RightToLeft,
}

/// A link in a menu.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MenuItem {
    /// The words of the link.
    pub text: String,
    /// Where it goes.
    pub url: String,
    /// The language of the page that it goes to, when that differs from this page's.
    pub lang: Option<String>,
}

/// What the search box needs.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct FinderView {
    /// The page that the form goes to: the A–Z list, or the server's rule.
    pub action: String,
    /// The index that the script loads on first use, fingerprinted.
    pub index_url: Option<String>,
    /// The script that reads it.
    pub matcher_url: Option<String>,
    /// The script that finds pages by words.
    pub topics_url: Option<String>,
    /// Its index in the language of the page.
    pub words_url: Option<String>,
    /// The page of a municipality, with `{slug}` in the place of its slug: `/gemeente/{slug}/`. Without it, the script leaves
    /// the form as it is.
    pub municipality_url: Option<String>,
    /// The page for referrers of a municipality, with `{slug}` too; in languages that have these.
    pub referral_url: Option<String>,
}
