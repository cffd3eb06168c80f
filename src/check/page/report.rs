//! Where rules put what they find.

use super::{BuiltPage, Settings, dom::NodeId, parsed::Page};
use crate::diagnostic::{Argument, Diagnostic, Rule, Severity};

/// The problems of one page so far.
pub(super) struct Report<'a> {
    built: &'a BuiltPage<'a>,
    settings: &'a Settings,
    diagnostics: Vec<Diagnostic>,
    /// The rule that found something last, and how often: rules run one after another.
    run: (&'static str, usize),
}

/// A rule tells at most this many problems of one page: whoever mends these finds the others, and a hostile page with
/// 100,000 problems costs nothing.
const MOST_PER_RULE: usize = 20;

impl<'a> Report<'a> {
    pub(super) fn new(built: &'a BuiltPage<'a>, settings: &'a Settings) -> Self {
        Self { built, settings, diagnostics: Vec::new(), run: ("", 0) }
    }

    /// A problem of the page as a whole.
    pub(super) fn page(&mut self, rule: &'static Rule, arguments: &[(&'static str, Argument)]) {
        let Some(severity) = self.counted(rule) else { return };
        self.push(rule, severity, arguments);
    }

    /// How bad a problem of this rule is, unless there were enough already or the site doesn't want it looked for.
    fn counted(&mut self, rule: &'static Rule) -> Option<Severity> {
        let count = if self.run.0 == rule.code { self.run.1 + 1 } else { 1 };
        self.run = (rule.code, count);
        if count > MOST_PER_RULE { None } else { self.settings.severity(rule) }
    }

    fn push(&mut self, rule: &'static Rule, severity: Severity, arguments: &[(&'static str, Argument)]) {
        let mut diagnostic = Diagnostic::new(rule, self.built.location.clone()).with("url", self.built.url);
        diagnostic.severity = severity;
        diagnostic.arguments.extend_from_slice(arguments);
        self.diagnostics.push(diagnostic);
    }

    /// A problem of one element, which the message quotes as `{ $element }`.
    pub(super) fn element(
        &mut self,
        rule: &'static Rule,
        page: &Page<'_>,
        element: NodeId,
        arguments: &[(&'static str, Argument)],
    ) {
        let Some(severity) = self.counted(rule) else { return };
        let mut all = vec![("element", Argument::Text(page.quote(element)))];
        all.extend_from_slice(arguments);
        self.push(rule, severity, &all);
    }

    pub(super) fn into_diagnostics(self) -> Vec<Diagnostic> {
        self.diagnostics
    }
}
