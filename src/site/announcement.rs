//! What is said on pages until a day: that the desk is closed in the holidays, that a number is out of order.

use std::sync::Arc;

use jiff::civil::Date;

use super::{LanguageId, PageKey, Site, config::CONFIG_PATH, rules};
use crate::{
    diagnostic::{Diagnostic, Location, Text},
    directory::MunicipalityCode,
    source::schema::{Field, Kind, Record, Schema, Spanned},
};

/// A text that pages have above their title until a day.
#[derive(Debug, Clone)]
pub struct Announcement {
    /// The text by language tag. In a language that isn't there nothing is said.
    pub text: Vec<(String, String)>,
    /// The first day on which it is no longer said.
    pub expires: Date,
    /// Which pages have it.
    pub place: Place,
}

/// Where something is said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// On every page.
    Everywhere,
    /// On the pages of a municipality.
    Municipality(Spanned<String>),
    /// On one page, in each language.
    Page(Spanned<String>),
}

/// One of `notices` in `site.yaml`.
pub(super) static ANNOUNCEMENT_SCHEMA: Schema = Schema {
    name: "notice",
    about: Text { nl: "Een mededeling boven aan pagina's.", en: "A notice at the top of pages." },
    fields: &[
        Field {
            name: "text",
            kind: Kind::Texts,
            required: true,
            about: Text {
                nl: "Wat er staat, per taal. In een taal die ontbreekt, staat niets.",
                en: "What it says, by language. In a language that is missing nothing is said.",
            },
            example: "{nl: Het loket is dicht tot en met 1 januari.}",
        },
        Field {
            name: "expires",
            kind: Kind::Date,
            required: true,
            about: Text {
                nl: "De eerste dag waarop het er niet meer staat.",
                en: "The first day on which it is no longer there.",
            },
            example: "2027-01-02",
        },
        Field {
            name: "municipality",
            kind: Kind::Text,
            required: false,
            about: Text {
                nl: "De code van een gemeente, als de mededeling alleen daar hoort.",
                en: "The code of a municipality, when the notice belongs there alone.",
            },
            example: "GM0344",
        },
        Field {
            name: "page",
            kind: Kind::Text,
            required: false,
            about: Text {
                nl: "Het bestand van een pagina onder de map van de taal, als de mededeling alleen daar hoort.",
                en: "The file of a page below the folder of the language, when the notice belongs there alone.",
            },
            example: "uitleg/kosten.md",
        },
    ],
};

impl Announcement {
    pub(super) fn read_all(config: &Record<'_>) -> Vec<Self> {
        config
            .records("notices")
            .filter_map(|notice| {
                let text = notice.by_language("text").into_iter().map(|(tag, text)| (tag, text.value));
                let place = match (notice.text("municipality"), notice.text("page")) {
                    (Some(code), _) => Place::Municipality(code),
                    (None, Some(page)) => Place::Page(page),
                    (None, None) => Place::Everywhere,
                };
                Some(Self { text: text.collect(), expires: notice.date("expires")?.value, place })
            })
            .collect()
    }
}

impl Site {
    /// What is said on the page at this address, in order.
    pub fn announcements(&self, language: LanguageId, url: &str) -> Vec<&str> {
        let tag = &self.language(language).tag;
        self.config
            .announcements
            .iter()
            .filter(|announcement| {
                self.today < announcement.expires && self.is_at(&announcement.place, language, url)
            })
            .filter_map(|announcement| announcement.text.iter().find(|(known, _)| known == tag))
            .map(|(_, text)| text.as_str())
            .collect()
    }

    fn is_at(&self, place: &Place, language: LanguageId, url: &str) -> bool {
        match place {
            Place::Everywhere => true,
            // The page for referrers lies below it.
            Place::Municipality(code) => MunicipalityCode::parse(&code.value)
                .and_then(|code| self.municipality_url(code, language))
                .is_some_and(|page| url.starts_with(&page)),
            Place::Page(page) => {
                self.page_in(language, &PageKey::of_path(&page.value)).is_some_and(|page| page.url == url)
            }
        }
    }

    /// Tells which announcements are on no page at all, whatever the day.
    pub(super) fn check_announcements(&self, diagnostics: &mut Vec<Diagnostic>) {
        for announcement in &self.config.announcements {
            let (target, there) = match &announcement.place {
                Place::Everywhere => continue,
                Place::Municipality(code) => {
                    let known = MunicipalityCode::parse(&code.value)
                        .is_some_and(|code| self.directory.municipality(code).is_some());
                    (code, known)
                }
                Place::Page(page) => {
                    let key = PageKey::of_path(&page.value);
                    // A draft or a page that has expired is written all the same.
                    let known = self.languages().any(|language| {
                        self.page_in(language, &key).is_some() || self.absence(language, &key).is_some()
                    });
                    (page, known)
                }
            };
            if !there {
                let location = Location::new(Arc::<str>::from(CONFIG_PATH), target.range.clone());
                diagnostics.push(
                    Diagnostic::new(&rules::NOTICE_NOWHERE, location).with("target", target.value.clone()),
                );
            }
        }
    }
}
