//! Sources of facts, and the questions that the site promises to answer.

use crate::{
    diagnostic::Text,
    source::schema::{Field, Kind, Schema, Spanned},
};

/// A document or register that facts come from.
#[derive(Debug, Clone)]
pub struct Source {
    /// What pages call it.
    pub id: Spanned<String>,
    /// Its title.
    pub title: String,
    /// Who published it.
    pub publisher: Option<String>,
    /// A year, month or day, as the document gives it.
    pub date: Option<String>,
    /// Where it can be read.
    pub url: Option<String>,
    /// Under which licence it may be used.
    pub licence: Option<String>,
    /// What is unsure or old.
    pub note: Option<String>,
}

/// A question that the site promises to answer.
#[derive(Debug, Clone)]
pub struct PromisedQuestion {
    /// What pages call it in `answers:`.
    pub id: Spanned<String>,
    /// `citizen` or `referrer`.
    pub audience: String,
    /// The question by language.
    pub text: Vec<(String, String)>,
}

/// One source in `sources.yaml`.
pub static SOURCE_SCHEMA: Schema = Schema {
    name: "source",
    about: Text { nl: "Een bron van feiten.", en: "A source of facts." },
    fields: &[
        Field {
            name: "title",
            kind: Kind::Text,
            required: true,
            about: Text { nl: "De titel.", en: "The title." },
            example: "…",
        },
        Field {
            name: "publisher",
            kind: Kind::Text,
            required: false,
            about: Text { nl: "Wie het uitgaf.", en: "Who published it." },
            example: "CBS",
        },
        Field {
            name: "date",
            kind: Kind::Text,
            required: false,
            about: Text { nl: "Het jaar, de maand of de dag.", en: "The year, month or day." },
            example: "2025",
        },
        Field {
            name: "url",
            kind: Kind::Text,
            required: false,
            about: Text { nl: "Waar het te lezen is.", en: "Where it can be read." },
            example: "https://www.cbs.nl",
        },
        Field {
            name: "licence",
            kind: Kind::Text,
            required: false,
            about: Text {
                nl: "Onder welke licentie het gebruikt mag worden.",
                en: "Under which licence it may be used.",
            },
            example: "CC BY 4.0",
        },
        Field {
            name: "note",
            kind: Kind::Text,
            required: false,
            about: Text { nl: "Wat onzeker of oud is.", en: "What is unsure or old." },
            example: "Niet nagekeken bij de uitgever.",
        },
    ],
};

/// `questions.yaml`: by audience, by id, the question in each language.
pub static QUESTIONS_SCHEMA: Schema = Schema {
    name: "questions",
    about: Text { nl: "De vragen die de site beantwoordt.", en: "The questions that the site answers." },
    fields: &[
        Field {
            name: "citizen",
            kind: Kind::Map(&Kind::Texts),
            required: true,
            about: Text { nl: "Wat inwoners vragen.", en: "What citizens ask." },
            example: "{what-is-it: {nl: \"Wat is het?\"}}",
        },
        Field {
            name: "referrer",
            kind: Kind::Map(&Kind::Texts),
            required: true,
            about: Text { nl: "Wat verwijzers vragen.", en: "What referrers ask." },
            example: "{referral-needed: {nl: \"Is een verwijzing nodig?\"}}",
        },
    ],
};
