//! `github`: workflow commands, which GitHub Actions and Forgejo show beside the lines of a pull request.

use crate::diagnostic::{Diagnostic, MessageLanguage, Severity, SourceLookup};

/// GitHub shows so many annotations of each kind for a step and drops the others without a word.
const SHOWN: usize = 10;

/// The diagnostics as `::error file=…,line=…,col=…,title=…::message`, one a line; at most ten of each severity, errors first.
/// A line that is no annotation counts the others.
pub fn github(diagnostics: &[Diagnostic], sources: &dyn SourceLookup, language: MessageLanguage) -> String {
    let mut out = String::new();
    let mut left = 0;
    for severity in [Severity::Error, Severity::Warning, Severity::Info] {
        let of_kind = || diagnostics.iter().filter(|diagnostic| diagnostic.severity == severity);
        out.extend(of_kind().take(SHOWN).map(|diagnostic| command(diagnostic, sources, language)));
        left += of_kind().count().saturating_sub(SHOWN);
    }
    if left > 0 {
        out.push_str(&match language {
            MessageLanguage::Dutch => format!("En nog {left}. Zie ze met: wegwijs check --all\n"),
            MessageLanguage::English => format!("And {left} more. See them with: wegwijs check --all\n"),
        });
    }
    out
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
