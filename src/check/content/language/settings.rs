//! # Nederlands
//!
//! In `site.yaml`, onder `plain-language:` en `rules:`, staat een regel die niet bestaat. Meestal is het een tikfout. De
//! instelling doet dan niets.
//!
//! Schrijf de code precies zoals de melding haar noemt:
//!
//! ```yaml
//! plain-language:
//!   rules: {passive: off, sentence-far-too-long: error}
//!   citizen: {sentence-words: 12}
//! ```
//!
//! # English
//!
//! In `site.yaml`, under `plain-language:` and `rules:`, there is a rule that doesn't exist. Mostly it is a typing error. The
//! setting then does nothing.
//!
//! Write the code exactly as the message names it:
//!
//! ```yaml
//! plain-language:
//!   rules: {passive: off, sentence-far-too-long: error}
//!   citizen: {sentence-words: 12}
//! ```

use std::{collections::BTreeMap, sync::Arc};

use crate::{
    diagnostic::{Diagnostic, Location, Manual, Rule, Severity, Text},
    source::{
        schema::{Choice, Field, Kind, Record, Schema},
        yaml::Node,
    },
};

use super::{Audience, Limits, Tongue, term_choice::TermChoices};

/// There is no check “`code`”.
pub(super) static UNKNOWN_CHECK: Rule = Rule {
    code: "unknown-language-rule",
    severity: Severity::Error,
    message: Text {
        nl: "De controle “{ $code }” bestaat niet.", en: "There is no check “{ $code }”."
    },
    help: Text { nl: "Bedoelt u “{ $near }”?", en: "Did you mean “{ $near }”?" },
    manual: Manual::DocComment(include_str!("settings.rs")),
};

const fn count(name: &'static str, about: Text, most: i64, example: &'static str) -> Field {
    Field { name, kind: Kind::Integer { least: 1, most }, required: false, about, example }
}

/// The limits for one kind of reader.
static LIMITS: Schema = Schema {
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

static SEVERITIES: &[Choice] = &[
    Choice { value: "off", about: Text { nl: "Niet controleren.", en: "Don't check." } },
    Choice { value: "info", about: Text { nl: "Alleen noemen.", en: "Only mention." } },
    Choice { value: "warning", about: Text { nl: "Waarschuwen.", en: "Warn." } },
    Choice { value: "error", about: Text { nl: "De site niet publiceren.", en: "Don't publish the site." } },
];

const fn limits(name: &'static str, about: Text) -> Field {
    Field { name, kind: Kind::Record(&LIMITS), required: false, about, example: "{sentence-words: 15}" }
}

/// The `checks:` section of `site.yaml`.
pub static SCHEMA: Schema = Schema {
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
            kind: Kind::Map(&Kind::Record(&LIMITS)),
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

/// What `site.yaml` says about the checks of language.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Settings {
    pub(super) severities: BTreeMap<String, Option<Severity>>,
    audiences: BTreeMap<&'static str, Change>,
    languages: BTreeMap<String, Change>,
    pub(super) terms: Arc<TermChoices>,
}

/// The limits that are set.
#[derive(Debug, Clone, Default, PartialEq)]
struct Change(BTreeMap<&'static str, usize>);

impl Change {
    fn read(record: Record<'_>) -> Self {
        let set = LIMITS
            .fields
            .iter()
            .filter_map(|field| Some((field.name, usize::try_from(record.integer(field.name)?).ok()?)));
        Self(set.collect())
    }

    fn apply(&self, limits: &mut Limits) {
        for (&name, &value) in &self.0 {
            let limit = match name {
                "sentence-words" => &mut limits.sentence_words,
                "sentence-words-far" => &mut limits.sentence_words_far,
                "mean-words" => &mut limits.mean_words,
                "paragraph-words" => &mut limits.paragraph_words,
                "commas" => &mut limits.commas,
                "word-letters" => &mut limits.word_letters,
                _ => &mut limits.verb_distance,
            };
            *limit = value;
        }
    }
}

impl Settings {
    /// Reads the section `plain-language:` of the file `path`, after it was validated against [`SCHEMA`]. A rule that doesn't exist
    /// is a problem.
    pub fn read(path: &Arc<str>, record: Record<'_>) -> (Self, Vec<Diagnostic>) {
        let mut settings = Self::default();
        let mut problems = Vec::new();
        if let Some(rules) = record.record("rules") {
            for (code, node) in rules.entries() {
                let severity = match node.text() {
                    Some("off" | "false") => None,
                    Some("info") => Some(Severity::Info),
                    Some("warning") => Some(Severity::Warning),
                    Some("error") => Some(Severity::Error),
                    _ => continue,
                };
                if super::is_rule(code) {
                    settings.severities.insert(code.to_string(), severity);
                } else {
                    let near = super::ALL
                        .iter()
                        .map(|rule| rule.code)
                        .min_by_key(|rule| strsim::damerau_levenshtein(rule, code))
                        .unwrap_or_default();
                    let at = Location::new(path.clone(), node.range.clone());
                    problems.push(Diagnostic::new(&UNKNOWN_CHECK, at).with("code", code).with("near", near));
                }
            }
        }
        for name in ["citizen", "referrer", "editor", "simple"] {
            if let Some(limits) = record.record(name) {
                settings.audiences.insert(name, Change::read(limits));
            }
        }
        if let Some(languages) = record.record("languages") {
            for (language, node) in languages.entries() {
                settings.languages.insert(language.to_string(), Change::read(Record::new(node)));
            }
        }
        if let Some(terms) = record.record("terms") {
            let mut choices = TermChoices::default();
            for (term, node) in terms.entries() {
                let others = node.items().unwrap_or(std::slice::from_ref(node));
                others.iter().filter_map(Node::text).for_each(|other| choices.add(term, other));
            }
            settings.terms = Arc::new(choices);
        }
        (settings, problems)
    }

    /// Changes the limits as the settings say, the language's own last.
    pub(super) fn apply(&self, language: &str, tongue: Tongue, audience: Audience, limits: &mut Limits) {
        let name = match (tongue, audience) {
            (Tongue::SimpleDutch, _) => "simple",
            (_, Audience::Citizen) => "citizen",
            (_, Audience::Referrer) => "referrer",
            (_, Audience::Editor) => "editor",
        };
        // What the site sets for its readers is about Dutch; other languages have their own section.
        if matches!(tongue, Tongue::Dutch | Tongue::SimpleDutch)
            && let Some(change) = self.audiences.get(name)
        {
            change.apply(limits);
        }
        if let Some(change) = self.languages.get(language) {
            change.apply(limits);
        }
    }
}
