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
    site::LIMITS_SCHEMA,
    source::{schema::Record, yaml::Node},
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
        let set = LIMITS_SCHEMA
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
    /// Reads the section `plain-language:` of the file `path`, after it was validated against [its schema](crate::site::PLAIN_LANGUAGE_SCHEMA). A rule that doesn't exist
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
