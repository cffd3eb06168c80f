//! The site as typed values: configuration, languages, pages, menus, glossary, guides.
//!
//! [`Site::understand`] turns the files that [`source`](crate::source) read into a [`Site`]; what can't be understood becomes
//! diagnostics. Nothing here knows of templates or of the disk.

mod addresses;
mod announcement;
mod checks;
mod config;
mod glossary;
mod guide;
mod guide_ways;
mod kinds;
mod language;
mod link;
mod names;
mod open_data;
mod page;
mod places;
mod plain_language;
mod reference;
mod references;
mod remembered;
pub mod rules;
mod security;
mod understand;

pub use addresses::Card;
pub use announcement::{Announcement, Place};
pub use checks::CHECKS_SCHEMA;
pub use config::{Config, SITE_SCHEMA, is_site_address};
pub use glossary::{GLOSSARY_SCHEMA, Glossary, GlossaryPage, Term};
pub use guide::{ByLanguage, Ending, GUIDE_SCHEMA, Guide, GuideOption, Question, Step};
pub use guide_ways::{Left, Ways};
pub use kinds::{PAGE_KIND, kind_of};
pub use language::{Language, LanguageId};
pub use link::LinkTarget;
pub use open_data::{Licence, OpenData};
pub use page::{Audience, Checked, Layout, Menu, PAGE_SCHEMA, Page, PageId, PageKey};
pub use plain_language::{LIMITS_SCHEMA, PLAIN_LANGUAGE_SCHEMA};
pub use reference::{PromisedQuestion, QUESTIONS_SCHEMA, SOURCE_SCHEMA, Source};
pub use remembered::Remembered;
pub use security::Security;
pub use understand::{Options, Site};
