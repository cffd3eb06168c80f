//! Where rules put what they find.

use super::{BuiltPage, Settings, dom::NodeId, parsed::Page};
use crate::diagnostic::{Argument, Diagnostic, Rule};

/// The problems of one page so far.
pub(super) struct Report<'a> {
    built: &'a BuiltPage<'a>,
    settings: &'a Settings,
    diagnostics: Vec<Diagnostic>,
}

impl<'a> Report<'a> {
    pub(super) fn new(built: &'a BuiltPage<'a>, settings: &'a Settings) -> Self {
        Self { built, settings, diagnostics: Vec::new() }
    }

    /// A problem of the page as a whole.
    pub(super) fn page(&mut self, rule: &'static Rule, arguments: &[(&'static str, Argument)]) {
        let Some(severity) = self.settings.severity(rule) else { return };
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
        let mut all = vec![("element", Argument::Text(page.quote(element)))];
        all.extend_from_slice(arguments);
        self.page(rule, &all);
    }

    pub(super) fn into_diagnostics(self) -> Vec<Diagnostic> {
        self.diagnostics
    }
}
