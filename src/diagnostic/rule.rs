//! What a rule says, in two languages.

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use unic_langid::{LanguageIdentifier, langid};

/// A kind of problem: its code, its messages and its page in the manual.
#[derive(Debug)]
pub struct Rule {
    /// The name that `explain`, `site.yaml` and machine formats use: lower case with hyphens.
    pub code: &'static str,
    /// How bad it is unless `site.yaml` says otherwise.
    pub severity: Severity,
    /// What is wrong. A Fluent pattern that refers to arguments as `{ $name }`; the variants of a choice stand on lines of
    /// their own.
    pub message: Text,
    /// What to do about it. A Fluent pattern; may be empty.
    pub help: Text,
    /// What `wegwijs explain CODE` prints.
    pub manual: Manual,
}

impl PartialEq for Rule {
    fn eq(&self, other: &Self) -> bool {
        self.code == other.code
    }
}

/// The same text in the two languages of the messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Text {
    /// Dutch.
    pub nl: &'static str,
    /// English.
    pub en: &'static str,
}

impl Text {
    /// No text at all.
    pub const EMPTY: Text = Text { nl: "", en: "" };

    /// The text in the language.
    pub fn get(&self, language: MessageLanguage) -> &'static str {
        match language {
            MessageLanguage::Dutch => self.nl,
            MessageLanguage::English => self.en,
        }
    }
}

/// Where the manual page of a rule is written.
#[derive(Debug, Clone, Copy)]
pub enum Manual {
    /// Beside the rule, as Markdown.
    Text(Text),
    /// In the `//!` comment at the head of the rule's own source file (given by `include_str!`), under the headings
    /// `# Nederlands` and `# English`.
    DocComment(&'static str),
}

impl Manual {
    /// The manual page as Markdown.
    pub fn markdown(&self, language: MessageLanguage) -> String {
        match self {
            Manual::Text(text) => text.get(language).to_string(),
            Manual::DocComment(source) => {
                let page: Vec<&str> = source
                    .lines()
                    .take_while(|line| line.starts_with("//!"))
                    .map(|line| line.trim_start_matches("//!").strip_prefix(' ').unwrap_or(""))
                    .collect();
                let heading = match language {
                    MessageLanguage::Dutch => "# Nederlands",
                    MessageLanguage::English => "# English",
                };
                let mut section: Vec<&str> = page
                    .iter()
                    .skip_while(|line| **line != heading)
                    .skip(1)
                    .take_while(|line| !line.starts_with("# "))
                    .copied()
                    .collect();
                while section.first().is_some_and(|line| line.is_empty()) {
                    section.remove(0);
                }
                section.join("\n").trim_end().to_string()
            }
        }
    }
}

/// How bad a problem is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Worth knowing; nothing needs to be done.
    Info,
    /// Should be mended; the site is still published.
    Warning,
    /// Must be mended; nothing is published.
    Error,
}

impl Severity {
    /// The word that machine formats use: `error`, `warning` or `info`.
    pub fn as_str(self) -> &'static str {
        match self {
            Severity::Info => "info",
            Severity::Warning => "warning",
            Severity::Error => "error",
        }
    }
}

/// The language of messages to editors.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MessageLanguage {
    /// Dutch.
    Dutch,
    /// English.
    English,
}

impl MessageLanguage {
    /// Both.
    pub const ALL: [MessageLanguage; 2] = [MessageLanguage::Dutch, MessageLanguage::English];

    /// The language of the environment: the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is set, English when it
    /// starts with `en`, and Dutch in every other case, since editors are Dutch.
    pub fn from_environment(variable: impl Fn(&str) -> Option<String>) -> Self {
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"]
            .iter()
            .filter_map(|name| variable(name))
            .find(|value| !value.is_empty());
        match locale {
            Some(locale) if locale.starts_with("en") => MessageLanguage::English,
            _ => MessageLanguage::Dutch,
        }
    }

    fn identifier(self) -> LanguageIdentifier {
        match self {
            MessageLanguage::Dutch => langid!("nl"),
            MessageLanguage::English => langid!("en"),
        }
    }
}

/// A value in a message.
#[derive(Debug, Clone, PartialEq)]
pub enum Argument {
    /// Text, shown as it is.
    Text(String),
    /// A number: chooses plural forms.
    Number(i64),
}

impl From<&str> for Argument {
    fn from(text: &str) -> Self {
        Argument::Text(text.to_string())
    }
}

impl From<String> for Argument {
    fn from(text: String) -> Self {
        Argument::Text(text)
    }
}

impl From<usize> for Argument {
    fn from(number: usize) -> Self {
        Argument::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<i64> for Argument {
    fn from(number: i64) -> Self {
        Argument::Number(number)
    }
}

/// Fills the pattern with the arguments, with the plural rules of the language.
pub(super) fn format(
    text: &Text,
    arguments: &[(&'static str, Argument)],
    language: MessageLanguage,
) -> String {
    let pattern = text.get(language);
    if !pattern.contains('{') {
        return pattern.to_string();
    }
    // A pattern that isn't valid Fluent is shown as it stands; a test formats every pattern of every rule.
    let Ok(resource) = FluentResource::try_new(format!("m = {}\n", pattern.replace('\n', "\n    "))) else {
        return pattern.to_string();
    };
    let mut bundle = FluentBundle::new_concurrent(vec![language.identifier()]);
    bundle.set_use_isolating(false);
    if bundle.add_resource(resource).is_err() {
        return pattern.to_string();
    }
    let mut values = FluentArgs::new();
    for (name, value) in arguments {
        match value {
            Argument::Text(text) => values.set(*name, FluentValue::from(text.as_str())),
            Argument::Number(number) => values.set(*name, FluentValue::from(*number)),
        }
    }
    let Some(message) = bundle.get_message("m").and_then(|message| message.value()) else {
        return pattern.to_string();
    };
    let mut errors = Vec::new();
    bundle.format_pattern(message, Some(&values), &mut errors).into_owned()
}
