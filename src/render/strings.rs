//! The theme's own words: one Fluent file a language, with plural forms and a fallback from language to language.

use std::{
    collections::{BTreeMap, HashMap},
    fmt,
};

use fluent_bundle::{FluentArgs, FluentResource, concurrent::FluentBundle};
use unic_langid::{LanguageIdentifier, langid};

use super::rules;
use crate::diagnostic::{Diagnostic, Location};

/// The languages in which a text is looked for, best first: `nl-simple` → `nl`, `en` → `nl`, others → `en` → `nl`.
pub fn fallback_chain(language: &str) -> Vec<&str> {
    let mut chain = vec![language];
    let rest: &[&str] = match language {
        "nl" => &[],
        "en" => &["nl"],
        _ if language.starts_with("nl-") => &["nl"],
        _ => &["en", "nl"],
    };
    chain.extend(rest);
    chain
}

/// The words of a theme in all its languages.
#[derive(Debug, Default)]
pub struct Strings {
    languages: BTreeMap<String, Catalogue>,
}

/// The words of one language.
struct Catalogue {
    bundle: FluentBundle<FluentResource>,
    /// The messages that need no arguments, formatted once.
    plain: HashMap<String, String>,
    keys: Vec<String>,
}

impl fmt::Debug for Catalogue {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Catalogue").field("keys", &self.keys).finish_non_exhaustive()
    }
}

/// Why a text can't be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StringError {
    /// No language in the chain has it.
    Unknown {
        /// Its key.
        key: String,
    },
    /// It refers to an argument that wasn't given.
    Argument {
        /// Its key.
        key: String,
        /// What Fluent says about it.
        problem: String,
    },
}

impl fmt::Display for StringError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            StringError::Unknown { key } => write!(formatter, "The theme has no text `{key}`"),
            StringError::Argument { key, problem } => {
                write!(formatter, "The text `{key}` can't be filled in: {problem}")
            }
        }
    }
}

impl std::error::Error for StringError {}

impl Strings {
    /// Reads the files: language code, path and text of each. When a language has several files, texts of a later one take the
    /// place of those of an earlier one. A mistake in a file is a diagnostic; its other texts are used all the same.
    pub fn parse<'a>(
        files: impl IntoIterator<Item = (&'a str, &'a str, &'a str)>,
    ) -> (Self, Vec<Diagnostic>) {
        let mut strings = Self::default();
        let mut diagnostics = Vec::new();
        for (language, path, text) in files {
            let (resource, problems) = match FluentResource::try_new(text.to_string()) {
                Ok(resource) => (resource, Vec::new()),
                Err((resource, problems)) => (resource, problems),
            };
            for problem in problems {
                let end = problem.pos.end.min(text.len());
                let start = problem.pos.start.min(end);
                let range = if text.is_char_boundary(start) && text.is_char_boundary(end) {
                    start..end
                } else {
                    0..0
                };
                diagnostics.push(
                    Diagnostic::new(&rules::THEME_STRING_SYNTAX, Location::new(path, range))
                        .with("problem", problem.kind.to_string()),
                );
            }
            let catalogue =
                strings.languages.entry(language.to_string()).or_insert_with(|| Catalogue::new(language));
            catalogue.add(text, resource);
        }
        for catalogue in strings.languages.values_mut() {
            catalogue.format_plain_texts();
        }
        (strings, diagnostics)
    }

    /// The text `key` in the language, or else in the next language of its [`fallback_chain`].
    ///
    /// # Errors
    ///
    /// When no language has it, or when it needs an argument that isn't there.
    pub fn text(
        &self,
        language: &str,
        key: &str,
        arguments: Option<&FluentArgs<'_>>,
    ) -> Result<String, StringError> {
        let catalogue = fallback_chain(language)
            .into_iter()
            .filter_map(|code| self.languages.get(code))
            .find(|catalogue| catalogue.bundle.has_message(key))
            .ok_or_else(|| StringError::Unknown { key: key.to_string() })?;
        if let Some(text) = catalogue.plain.get(key) {
            return Ok(text.clone());
        }
        catalogue.format(key, arguments)
    }

    /// The codes of the languages that the theme has words for.
    pub fn languages(&self) -> impl Iterator<Item = &str> {
        self.languages.keys().map(String::as_str)
    }

    /// The texts that Dutch, the language that everything falls back to, has and this language lacks.
    pub fn missing(&self, language: &str) -> Vec<&str> {
        let Some(reference) = self.languages.get("nl") else { return Vec::new() };
        let own = self.languages.get(language);
        reference
            .keys
            .iter()
            .filter(|key| own.is_none_or(|own| !own.bundle.has_message(key)))
            .map(String::as_str)
            .collect()
    }
}

impl Catalogue {
    fn new(language: &str) -> Self {
        let identifier: LanguageIdentifier = language.parse().unwrap_or_else(|_| langid!("nl"));
        let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
        // Isolating marks would show up as odd characters in old browsers; templates wrap numbers in `<bdi>`.
        bundle.set_use_isolating(false);
        Self { bundle, plain: HashMap::new(), keys: Vec::new() }
    }

    fn add(&mut self, text: &str, resource: FluentResource) {
        self.bundle.add_resource_overriding(resource);
        for line in text.lines() {
            let Some((key, _)) = line.split_once('=') else { continue };
            let key = key.trim_end();
            if self.bundle.has_message(key) && !self.keys.iter().any(|known| known == key) {
                self.keys.push(key.to_string());
            }
        }
    }

    fn format_plain_texts(&mut self) {
        let plain = self.keys.iter().filter_map(|key| Some((key.clone(), self.format(key, None).ok()?)));
        self.plain = plain.collect();
    }

    fn format(&self, key: &str, arguments: Option<&FluentArgs<'_>>) -> Result<String, StringError> {
        let pattern = self
            .bundle
            .get_message(key)
            .and_then(|message| message.value())
            .ok_or_else(|| StringError::Unknown { key: key.to_string() })?;
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, arguments, &mut errors).into_owned();
        match errors.first() {
            None => Ok(text),
            Some(error) => Err(StringError::Argument { key: key.to_string(), problem: error.to_string() }),
        }
    }
}

#[cfg(test)]
mod tests {
    use fluent_bundle::FluentValue;

    use super::*;

    fn strings() -> Strings {
        let nl = "call = Bel\nplaces = { $count ->\n    [one] { $count } plaats\n   *[other] { $count } plaatsen\n  }\nonly-dutch = Gratis\n";
        let en = "call = Call\n";
        let (strings, diagnostics) = Strings::parse([("nl", "nl.ftl", nl), ("en", "en.ftl", en)]);
        assert_eq!(diagnostics, []);
        strings
    }

    #[test]
    fn a_text_falls_back_to_the_next_language() {
        let strings = strings();
        assert_eq!(strings.text("ar", "call", None).unwrap(), "Call");
        assert_eq!(strings.text("ar", "only-dutch", None).unwrap(), "Gratis");
        assert_eq!(strings.text("nl-simple", "call", None).unwrap(), "Bel");
    }

    #[test]
    fn a_number_chooses_the_plural_form_of_the_language() {
        let strings = strings();
        let count = |number: i64| {
            let mut arguments = FluentArgs::new();
            arguments.set("count", FluentValue::from(number));
            strings.text("nl", "places", Some(&arguments)).unwrap()
        };
        assert_eq!(count(1), "1 plaats");
        assert_eq!(count(2), "2 plaatsen");
    }

    #[test]
    fn what_a_language_lacks_is_listed() {
        assert_eq!(strings().missing("en"), ["places", "only-dutch"]);
        assert_eq!(strings().missing("nl"), [""; 0]);
    }

    #[test]
    fn a_text_that_is_nowhere_or_lacks_an_argument_is_an_error() {
        let strings = strings();
        assert_eq!(strings.text("nl", "nothing", None), Err(StringError::Unknown { key: "nothing".into() }));
        assert!(matches!(strings.text("nl", "places", None), Err(StringError::Argument { .. })));
    }

    #[test]
    fn a_mistake_in_a_file_is_told_with_its_place() {
        let (strings, diagnostics) =
            Strings::parse([("nl", "themes/helder/strings/nl.ftl", "good = Goed\n= slecht\n")]);
        assert_eq!(diagnostics.len(), 1);
        assert_eq!(diagnostics[0].rule.code, "theme-string-syntax");
        assert_eq!(strings.text("nl", "good", None).unwrap(), "Goed");
    }
}
