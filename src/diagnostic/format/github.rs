//! `github`: workflow commands, which GitHub Actions and Forgejo show beside the lines of a pull request.

use crate::diagnostic::{Diagnostic, MessageLanguage, Severity, SourceLookup};

/// The diagnostics as `::error file=…,line=…,col=…,title=…::message`, one a line.
pub fn github(diagnostics: &[Diagnostic], sources: &dyn SourceLookup, language: MessageLanguage) -> String {
    diagnostics.iter().map(|diagnostic| command(diagnostic, sources, language)).collect()
}

fn command(diagnostic: &Diagnostic, sources: &dyn SourceLookup, language: MessageLanguage) -> String {
    let path = &*diagnostic.location.path;
    let start = sources.position(path, diagnostic.location.range.start);
    let end = sources.position(path, diagnostic.location.range.end);
    let name = match diagnostic.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "notice",
    };
    let mut message = diagnostic.message(language);
    let help = diagnostic.help(language);
    if !help.is_empty() {
        message.push('\n');
        message.push_str(&help);
    }
    // An end column only has a meaning on the line of the start.
    let end_column = if end.line == start.line && end.column > start.column {
        format!(",endColumn={}", end.column)
    } else {
        String::new()
    };
    format!(
        "::{name} file={},line={},endLine={},col={}{end_column},title={}::{}\n",
        property(path),
        start.line,
        end.line,
        start.column,
        property(diagnostic.rule.code),
        data(&message),
    )
}

/// Text after the second pair of colons.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// The value of a property: its separators are encoded too.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
