//! What `site.yaml` may say about how hard a text may be.

use super::checks::SEVERITIES;
use crate::{
    diagnostic::Text,
    source::schema::{Field, Kind, Schema},
};

const fn count(name: &'static str, about: Text, most: i64, example: &'static str) -> Field {
    Field { name, kind: Kind::Integer { least: 1, most }, required: false, about, example }
}

/// The limits for one kind of reader.
pub static LIMITS_SCHEMA: Schema = Schema {
    name: "limits",
    about: Text { nl: "Grenzen voor één soort lezer.", en: "Limits for one kind of reader." },
    fields: &[
        count(
            "sentence-words",
            Text { nl: "Het grootste aantal woorden in een zin.", en: "The most words in a sentence." },
            100,
            "15",
        ),
        count(
            "sentence-words-far",
            Text {
                nl: "Boven dit aantal woorden is een zin veel te lang.",
                en: "Over so many words a sentence is far too long.",
            },
            200,
            "20",
        ),
        count(
            "mean-words",
            Text {
                nl: "Het grootste gemiddelde aantal woorden per zin op een pagina.",
                en: "The most words a sentence on average over a page.",
            },
            100,
            "10",
        ),
        count(
            "paragraph-words",
            Text { nl: "Het grootste aantal woorden in een alinea.", en: "The most words in a paragraph." },
            1000,
            "60",
        ),
        count(
            "commas",
            Text { nl: "Het grootste aantal komma's in een zin.", en: "The most commas in a sentence." },
            50,
            "2",
        ),
        count(
            "word-letters",
            Text { nl: "Het grootste aantal letters in een woord.", en: "The most letters in a word." },
            100,
            "16",
        ),
        count(
            "verb-distance",
            Text {
                nl: "Het grootste aantal woorden tussen twee delen van een werkwoord.",
                en: "The most words between two parts of one verb.",
            },
            100,
            "6",
        ),
    ],
};

const fn limits(name: &'static str, about: Text) -> Field {
    Field {
        name,
        kind: Kind::Record(&LIMITS_SCHEMA),
        required: false,
        about,
        example: "{sentence-words: 15}",
    }
}

/// The mapping `plain-language` in `site.yaml`.
pub static PLAIN_LANGUAGE_SCHEMA: Schema = Schema {
    name: "checks",
    about: Text {
        nl: "Hoe streng de taal gecontroleerd wordt.",
        en: "How strictly the language is checked.",
    },
    fields: &[
        Field {
            name: "rules",
            kind: Kind::Map(&Kind::Choice(SEVERITIES)),
            required: false,
            about: Text { nl: "Hoe erg elke regel is.", en: "How bad each rule is." },
            example: "{passive: off}",
        },
        limits("citizen", Text { nl: "Voor pagina's voor iedereen.", en: "For pages for everybody." }),
        limits("referrer", Text { nl: "Voor pagina's voor verwijzers.", en: "For pages for referrers." }),
        limits("editor", Text { nl: "Voor pagina's voor redacteuren.", en: "For pages for editors." }),
        limits(
            "simple",
            Text { nl: "Voor pagina's in makkelijke taal.", en: "For pages that are easy to read." },
        ),
        Field {
            name: "languages",
            kind: Kind::Map(&Kind::Record(&LIMITS_SCHEMA)),
            required: false,
            about: Text {
                nl: "Grenzen voor één taal; ze gaan voor.",
                en: "Limits for one language; they come first.",
            },
            example: "{en: {sentence-words: 20}}",
        },
        Field {
            name: "terms",
            kind: Kind::Map(&Kind::List(&Kind::Text)),
            required: false,
            about: Text {
                nl: "Eén woord voor één ding in de Nederlandse teksten, en de woorden die u daar niet voor gebruikt.",
                en: "One word for one thing in the Dutch texts, and the words that you don't use for it.",
            },
            example: "{organisatie: [instantie, zorgbedrijf]}",
        },
    ],
};
