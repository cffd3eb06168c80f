//! The languages of the site.

use crate::diagnostic::Text;
use crate::markdown::Direction;
use crate::source::schema::{Choice, Field, Kind, Pattern, Schema};

/// A language's place in the list of `site.yaml`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LanguageId(pub usize);

/// A language that the site is published in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Language {
    /// The BCP 47 tag: `nl`, `nl-simple`, `ar`. Also the name of its folder in `content/`.
    pub tag: String,
    /// Its name in itself: "العربية".
    pub name: String,
    /// What its addresses start with: empty for the first language, `en` for `/en/…`.
    pub prefix: String,
    /// Which way it is written.
    pub direction: Direction,
    /// Where to look for a page that this language lacks, best first.
    pub fallback: Vec<LanguageId>,
}

impl Language {
    /// The start of all addresses in this language: `/` or `/en/`.
    pub fn root(&self) -> String {
        if self.prefix.is_empty() { "/".to_string() } else { format!("/{}/", self.prefix) }
    }

    /// The tag without variant and region: `nl` for `nl-simple`.
    pub fn base(&self) -> &str {
        self.tag.split('-').next().unwrap_or(&self.tag)
    }
}

fn is_language_tag(text: &str) -> bool {
    icu::locale::Locale::try_from_str(text).is_ok()
}

/// A BCP 47 language tag.
pub(super) static LANGUAGE_TAG: Pattern = Pattern {
    name: Text { nl: "een taalcode, zoals nl of nl-simple", en: "a language tag, such as nl or nl-simple" },
    accepts: is_language_tag,
    regex: "^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$",
    example: "en",
};

fn is_prefix(text: &str) -> bool {
    text.is_empty() || super::page::is_slug(text)
}

static PREFIX: Pattern = Pattern {
    name: Text { nl: "kleine letters, cijfers en streepjes", en: "small letters, digits and hyphens" },
    accepts: is_prefix,
    regex: "^[a-z0-9]*(-[a-z0-9]+)*$",
    example: "en",
};

static DIRECTIONS: [Choice; 2] = [
    Choice { value: "ltr", about: Text { nl: "van links naar rechts", en: "left to right" } },
    Choice { value: "rtl", about: Text { nl: "van rechts naar links", en: "right to left" } },
];

/// One language in `site.yaml`.
pub(super) static LANGUAGE_SCHEMA: Schema = Schema {
    name: "language",
    about: Text { nl: "Een taal van de site.", en: "A language of the site." },
    fields: &[
        Field {
            name: "tag",
            kind: Kind::Pattern(&LANGUAGE_TAG),
            required: true,
            about: Text {
                nl: "De taalcode (BCP 47); ook de naam van de map in content/.",
                en: "The language tag (BCP 47); also the name of the folder in content/.",
            },
            example: "en",
        },
        Field {
            name: "name",
            kind: Kind::Text,
            required: true,
            about: Text {
                nl: "De naam van de taal, in die taal zelf.",
                en: "The name of the language, in itself.",
            },
            example: "English",
        },
        Field {
            name: "prefix",
            kind: Kind::Pattern(&PREFIX),
            required: false,
            about: Text {
                nl: "Waar de adressen mee beginnen. Standaard de taalcode; leeg voor de eerste taal.",
                en: "What the addresses start with. The tag by default; empty for the first language.",
            },
            example: "en",
        },
        Field {
            name: "direction",
            kind: Kind::Choice(&DIRECTIONS),
            required: false,
            about: Text {
                nl: "De schrijfrichting. Standaard die van de taal.",
                en: "The direction of writing. By default that of the language.",
            },
            example: "rtl",
        },
        Field {
            name: "fallback",
            kind: Kind::List(&Kind::Pattern(&LANGUAGE_TAG)),
            required: false,
            about: Text {
                nl: "De talen die een ontbrekende pagina vervangen, de beste eerst.",
                en: "The languages that stand in for a missing page, best first.",
            },
            example: "[en, nl]",
        },
    ],
};
