//! Guides: a few questions that end in an answer (keuzehulp).

use crate::{
    diagnostic::{Location, Text},
    source::schema::{Field, Kind, Schema, Spanned},
};

/// The same text by language tag.
pub type ByLanguage = Vec<(String, Spanned<String>)>;

/// A tree of questions.
#[derive(Debug, Clone)]
pub struct Guide {
    /// The name of its file; what links call it.
    pub name: String,
    /// Where it is written.
    pub location: Location,
    /// The last part of its address, by language. The guide exists in exactly these languages.
    pub slug: ByLanguage,
    /// Its title.
    pub title: ByLanguage,
    /// What it is for.
    pub summary: ByLanguage,
    /// Its place in the list.
    pub order: i64,
    /// The sources of its facts.
    pub sources: Vec<Spanned<String>>,
    /// The languages that a native reader has checked.
    pub reviewed: Vec<String>,
    /// The questions; the first is where it starts.
    pub questions: Vec<Question>,
    /// The endings.
    pub endings: Vec<Ending>,
}

/// A question of a guide: a page of its own.
#[derive(Debug, Clone)]
pub struct Question {
    /// Its name; also its address.
    pub id: Spanned<String>,
    /// The question.
    pub question: ByLanguage,
    /// What helps to answer it.
    pub hint: ByLanguage,
    /// The answers to choose from.
    pub options: Vec<GuideOption>,
}

/// An answer to choose.
#[derive(Debug, Clone)]
pub struct GuideOption {
    /// The answer.
    pub text: ByLanguage,
    /// The question or ending that it leads to.
    pub goto: Spanned<String>,
}

/// Where a guide ends: a page that says what to do.
#[derive(Debug, Clone)]
pub struct Ending {
    /// Its name; also its address.
    pub id: Spanned<String>,
    /// What to do, in short.
    pub title: ByLanguage,
    /// The text, as Markdown.
    pub text: ByLanguage,
    /// Which first step it gives: `wmo`, `wlz`, `specialised`, `unknown`, or `none` where a call to the municipality helps nobody.
    pub first_step: String,
    /// Pages that say more, by key.
    pub read_more: Vec<Spanned<String>>,
}

/// A question or an ending.
#[derive(Debug, Clone, Copy)]
pub enum Step<'a> {
    /// A question.
    Question(&'a Question),
    /// An ending.
    Ending(&'a Ending),
}

impl Guide {
    /// The text in the first of the languages that has it.
    pub fn text<'a>(texts: &'a ByLanguage, languages: &[&str]) -> Option<&'a str> {
        languages
            .iter()
            .find_map(|language| texts.iter().find(|(tag, _)| tag == language))
            .map(|(_, text)| text.value.as_str())
    }

    /// The question or ending with this name.
    pub fn step(&self, id: &str) -> Option<Step<'_>> {
        let question = self.questions.iter().find(|question| question.id.value == id).map(Step::Question);
        question.or_else(|| self.endings.iter().find(|ending| ending.id.value == id).map(Step::Ending))
    }
}

static FIRST_STEPS: [crate::source::schema::Choice; 6] = [
    crate::source::schema::Choice {
        value: "wmo",
        about: Text { nl: "bel de gemeente", en: "call the municipality" },
    },
    crate::source::schema::Choice {
        value: "wlz",
        about: Text { nl: "bel het zorgkantoor", en: "call the care office" },
    },
    crate::source::schema::Choice {
        value: "specialised",
        about: Text { nl: "de gespecialiseerde regeling", en: "the specialised scheme" },
    },
    crate::source::schema::Choice {
        value: "objection",
        about: Text { nl: "hulp bij een bezwaar", en: "help with an objection" },
    },
    crate::source::schema::Choice {
        value: "unknown",
        about: Text { nl: "nog niet bekend", en: "not known yet" },
    },
    crate::source::schema::Choice {
        value: "none",
        about: Text {
            nl: "geen: bellen naar de gemeente helpt hier niet, de tekst zegt wat wel",
            en: "none: calling the municipality doesn't help here, the text says what does",
        },
    },
];

static OPTION: Schema = Schema {
    name: "option",
    about: Text { nl: "Een antwoord om te kiezen.", en: "An answer to choose." },
    fields: &[
        Field {
            name: "text",
            kind: Kind::Texts,
            required: true,
            about: Text { nl: "Het antwoord.", en: "The answer." },
            example: "{nl: \"Ja\"}",
        },
        Field {
            name: "goto",
            kind: Kind::Text,
            required: true,
            about: Text {
                nl: "De vraag of het einde dat volgt.",
                en: "The question or ending that follows.",
            },
            example: "wmo",
        },
    ],
};

static QUESTION: Schema = Schema {
    name: "question",
    about: Text { nl: "Een vraag.", en: "A question." },
    fields: &[
        Field {
            name: "id",
            kind: Kind::Pattern(&super::page::SLUG),
            required: true,
            about: Text { nl: "De naam; ook het adres.", en: "The name; also the address." },
            example: "waar-woont-u",
        },
        Field {
            name: "question",
            kind: Kind::Texts,
            required: true,
            about: Text { nl: "De vraag.", en: "The question." },
            example: "{nl: \"Waar woont u?\"}",
        },
        Field {
            name: "hint",
            kind: Kind::Texts,
            required: false,
            about: Text { nl: "Wat helpt om te kiezen.", en: "What helps to choose." },
            example: "{nl: \"…\"}",
        },
        Field {
            name: "options",
            kind: Kind::List(&Kind::Record(&OPTION)),
            required: true,
            about: Text { nl: "De antwoorden.", en: "The answers." },
            example: "[{text: {nl: \"Ja\"}, goto: wmo}]",
        },
    ],
};

static ENDING: Schema = Schema {
    name: "ending",
    about: Text { nl: "Een einde: wat u kunt doen.", en: "An ending: what you can do." },
    fields: &[
        Field {
            name: "id",
            kind: Kind::Pattern(&super::page::SLUG),
            required: true,
            about: Text { nl: "De naam; ook het adres.", en: "The name; also the address." },
            example: "wmo",
        },
        Field {
            name: "title",
            kind: Kind::Texts,
            required: true,
            about: Text { nl: "Wat u kunt doen, in het kort.", en: "What you can do, in short." },
            example: "{nl: \"Bel uw gemeente\"}",
        },
        Field {
            name: "text",
            kind: Kind::Texts,
            required: true,
            about: Text { nl: "De uitleg, als Markdown.", en: "The explanation, as Markdown." },
            example: "{nl: \"…\"}",
        },
        Field {
            name: "first-step",
            kind: Kind::Choice(&FIRST_STEPS),
            required: true,
            about: Text {
                nl: "De eerste stap die de pagina toont.",
                en: "The first step that the page shows.",
            },
            example: "wmo",
        },
        Field {
            name: "read-more",
            kind: Kind::List(&Kind::Text),
            required: false,
            about: Text { nl: "Pagina's die meer vertellen.", en: "Pages that say more." },
            example: "[uitleg/wmo]",
        },
    ],
};

/// `guides/<name>.yaml`.
pub static GUIDE_SCHEMA: Schema = Schema {
    name: "guide",
    about: Text { nl: "Een keuzehulp.", en: "A guide." },
    fields: &[
        Field {
            name: "slug",
            kind: Kind::Map(&Kind::Pattern(&super::page::SLUG)),
            required: true,
            about: Text { nl: "Het adres per taal.", en: "The address by language." },
            example: "{nl: wmo-of-wlz}",
        },
        Field {
            name: "title",
            kind: Kind::Texts,
            required: true,
            about: Text { nl: "De titel.", en: "The title." },
            example: "{nl: \"Wmo of Wlz?\"}",
        },
        Field {
            name: "summary",
            kind: Kind::Texts,
            required: true,
            about: Text { nl: "Waar de keuzehulp voor is.", en: "What the guide is for." },
            example: "{nl: \"…\"}",
        },
        Field {
            name: "order",
            kind: Kind::Integer { least: 0, most: 100_000 },
            required: false,
            about: Text { nl: "De plek in de lijst.", en: "The place in the list." },
            example: "10",
        },
        Field {
            name: "sources",
            kind: Kind::List(&Kind::Text),
            required: false,
            about: Text { nl: "De bronnen uit sources.yaml.", en: "The sources of sources.yaml." },
            example: "[rapport-2025]",
        },
        Field {
            name: "checked",
            kind: Kind::Record(&super::page::CHECKED_SCHEMA),
            required: false,
            about: Text { nl: "Wie de feiten het laatst nakeek.", en: "Who last checked the facts." },
            example: "{on: 2026-11-21, by: redactie}",
        },
        Field {
            name: "reviewed",
            kind: Kind::List(&Kind::Pattern(&super::language::LANGUAGE_TAG)),
            required: false,
            about: Text {
                nl: "De talen die iemand nakeek die deze van huis uit spreekt.",
                en: "The languages that a native reader has checked.",
            },
            example: "[nl]",
        },
        Field {
            name: "questions",
            kind: Kind::List(&Kind::Record(&QUESTION)),
            required: true,
            about: Text {
                nl: "De vragen; de eerste is het begin.",
                en: "The questions; the first is the start.",
            },
            example: "[…]",
        },
        Field {
            name: "endings",
            kind: Kind::List(&Kind::Record(&ENDING)),
            required: true,
            about: Text { nl: "De eindes.", en: "The endings." },
            example: "[…]",
        },
    ],
};

mod read;
pub(super) use read::read;
