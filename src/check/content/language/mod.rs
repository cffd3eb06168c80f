//! Plain language: where a reader would stumble, and what to write instead.
//!
//! One file per rule; the comment at its head is its page in the manual. A rule reads a [`Reading`]: the prose of a page as
//! sentences with clauses, the limits for its readers, and the words that the site explains by itself. A rule that cries
//! wolf is turned off by its editors, so each prefers to miss something over being wrong.

mod abbreviation;
mod answer_first;
mod average_length;
mod clauses;
mod commas;
mod double_negation;
pub(super) mod figures;
mod glossary;
mod hard_word;
mod hashing;
mod heading_form;
mod jargon;
pub mod lexicon;
mod link_text;
mod long_word;
mod mixed_address;
mod nested_asides;
mod nominalisation;
mod noun_chain;
mod number_word;
mod paragraph_length;
mod passive;
mod passive_result;
mod plain_words;
mod profile;
mod reading;
mod sentence_length;
mod separated_verb;
mod settings;
mod staccato;
mod suppression;
mod term_choice;
mod unexplained_term;
mod vague_word;

pub use glossary::GlossaryTerms;
pub use profile::{Audience, Limits, Profile, Tongue};
pub use reading::{PageText, Reading, Unit};
pub use settings::{SCHEMA, Settings};

use std::ops::Range;

use crate::diagnostic::{Diagnostic, Location, Rule};

/// Every rule about language, in the order of the manual.
pub static ALL: &[&Rule] = &[
    &sentence_length::RULE,
    &sentence_length::FAR_TOO_LONG,
    &average_length::RULE,
    &paragraph_length::RULE,
    &commas::RULE,
    &nested_asides::RULE,
    &heading_form::RULE,
    &answer_first::RULE,
    &jargon::RULE,
    &hard_word::RULE,
    &long_word::RULE,
    &abbreviation::RULE,
    &unexplained_term::RULE,
    &vague_word::RULE,
    &number_word::RULE,
    &passive::RULE,
    &passive_result::RULE,
    &nominalisation::RULE,
    &noun_chain::RULE,
    &separated_verb::RULE,
    &double_negation::RULE,
    &mixed_address::RULE,
    &link_text::RULE,
    &staccato::RULE,
    &term_choice::RULE,
    &suppression::WITHOUT_REASON,
    &suppression::UNKNOWN_RULE,
    &suppression::UNUSED,
    &settings::UNKNOWN_CHECK,
];

/// A rule and the function that finds what it is about.
struct Check {
    /// The rules that it reports; it does not run when all are off.
    rules: &'static [&'static Rule],
    /// The languages that it can judge.
    tongues: Tongues,
    find: fn(&Reading<'_>, &mut Findings<'_>),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tongues {
    Every,
    DutchAndEnglish,
    Dutch,
}

impl Tongues {
    fn include(self, tongue: Tongue) -> bool {
        match self {
            Tongues::Every => true,
            Tongues::DutchAndEnglish => tongue != Tongue::Other,
            Tongues::Dutch => matches!(tongue, Tongue::Dutch | Tongue::SimpleDutch),
        }
    }
}

static CHECKS: &[Check] = &[
    sentence_length::CHECK,
    average_length::CHECK,
    paragraph_length::CHECK,
    commas::CHECK,
    nested_asides::CHECK,
    heading_form::CHECK,
    answer_first::CHECK,
    jargon::CHECK,
    hard_word::CHECK,
    long_word::CHECK,
    abbreviation::CHECK,
    unexplained_term::CHECK,
    vague_word::CHECK,
    number_word::CHECK,
    passive::CHECK,
    passive_result::CHECK,
    nominalisation::CHECK,
    noun_chain::CHECK,
    separated_verb::CHECK,
    double_negation::CHECK,
    mixed_address::CHECK,
    link_text::CHECK,
    staccato::CHECK,
    term_choice::CHECK,
];

/// What was found so far on a page.
struct Findings<'a> {
    page: &'a PageText,
    profile: &'a Profile,
    diagnostics: Vec<Diagnostic>,
}

impl Findings<'_> {
    /// A finding to fill with values and to [add](Self::add).
    fn at(&self, rule: &'static Rule, range: Range<usize>) -> Diagnostic {
        Diagnostic::new(rule, Location::new(self.page.path.clone(), range))
    }

    /// Adds a finding with the severity of the profile, unless its rule is off.
    fn add(&mut self, mut diagnostic: Diagnostic) {
        if let Some(severity) = self.profile.severity(diagnostic.rule) {
            diagnostic.severity = severity;
            self.diagnostics.push(diagnostic);
        }
    }
}

/// Where readers of this page would stumble, in the order of the text.
pub fn check(page: &PageText, profile: &Profile, glossary: &GlossaryTerms) -> Vec<Diagnostic> {
    let reading = Reading::new(page, profile, glossary);
    check_reading(&reading)
}

/// As [`check`], for whoever has a reading already.
pub fn check_reading(reading: &Reading<'_>) -> Vec<Diagnostic> {
    let mut findings = Findings { page: reading.page, profile: reading.profile, diagnostics: Vec::new() };
    for check in CHECKS {
        if check.tongues.include(reading.profile.tongue)
            && check.rules.iter().any(|rule| reading.profile.severity(rule).is_some())
        {
            (check.find)(reading, &mut findings);
        }
    }
    suppression::apply(reading, &mut findings);
    let mut diagnostics = findings.diagnostics;
    crate::diagnostic::sort(&mut diagnostics);
    diagnostics
}

/// Whether there is a rule about language with this code.
pub fn is_rule(code: &str) -> bool {
    ALL.iter().any(|rule| rule.code == code)
}

#[cfg(test)]
mod tests;
