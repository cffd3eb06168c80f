//! Problems, told to an editor: where, what, and what to type instead.
//!
//! A [`Diagnostic`] is data: a [`Rule`], a place in a file, and the values that the message needs. It becomes text in
//! one of the [`format`](mod@format)s, in Dutch or English. Nothing here knows what a site is.

pub mod flood;
pub mod format;
pub mod gathered;
mod location;
mod rule;

pub use location::{InOrder, Location, Position, SourceLookup};
pub use rule::{Argument, Manual, MessageLanguage, Rule, Severity, Text};

use std::ops::Range;

/// One problem, at one place.
#[derive(Debug, Clone, PartialEq)]
pub struct Diagnostic {
    /// The rule that found it; carries the message and the manual.
    pub rule: &'static Rule,
    /// How bad it is; the rule's own severity unless `site.yaml` says otherwise.
    pub severity: Severity,
    /// Where it is.
    pub location: Location,
    /// The values that the rule's message and help refer to, by name.
    pub arguments: Vec<(&'static str, Argument)>,
    /// Replacements that would solve it, best first. Empty where only a person can tell.
    pub fixes: Vec<Fix>,
}

/// A replacement of one stretch of text in the file of the diagnostic.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fix {
    /// The bytes to replace.
    pub range: Range<usize>,
    /// What to put there.
    pub replacement: String,
}

impl Diagnostic {
    /// A problem that `rule` found at `location`, with the rule's own severity.
    pub fn new(rule: &'static Rule, location: Location) -> Self {
        Self { rule, severity: rule.severity, location, arguments: Vec::new(), fixes: Vec::new() }
    }

    /// Adds a value that the message refers to as `{ $name }`.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Argument>) -> Self {
        self.arguments.push((name, value.into()));
        self
    }

    /// Adds a replacement that would solve the problem.
    #[must_use]
    pub fn fix(mut self, range: Range<usize>, replacement: impl Into<String>) -> Self {
        self.fixes.push(Fix { range, replacement: replacement.into() });
        self
    }

    /// What is wrong, in one sentence.
    pub fn message(&self, language: MessageLanguage) -> String {
        rule::format(&self.rule.message, &self.arguments, language)
    }

    /// What to do about it; empty where the message says it all.
    pub fn help(&self, language: MessageLanguage) -> String {
        rule::format(&self.rule.help, &self.arguments, language)
    }
}

/// Puts diagnostics in the order in which they are shown: by file, place and code; the same one twice becomes one, and of a
/// [flood] in one file the start is kept.
pub fn sort(diagnostics: &mut Vec<Diagnostic>) {
    diagnostics.sort_by(|a, b| {
        (&a.location.path, a.location.range.start, a.rule.code, a.location.range.end).cmp(&(
            &b.location.path,
            b.location.range.start,
            b.rule.code,
            b.location.range.end,
        ))
    });
    diagnostics.dedup();
    flood::dam(diagnostics);
}

/// How many errors and warnings there are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// Problems that stop publication.
    pub errors: usize,
    /// Problems that don't.
    pub warnings: usize,
}

/// Counts the errors and the warnings.
pub fn tally(diagnostics: &[Diagnostic]) -> Tally {
    let mut tally = Tally::default();
    for diagnostic in diagnostics {
        match diagnostic.severity {
            Severity::Error => tally.errors += 1,
            Severity::Warning => tally.warnings += 1,
            Severity::Info => {}
        }
    }
    tally
}
