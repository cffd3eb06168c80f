//! `gitlab`: a Code Quality report, which GitLab shows in a merge request.
//!
//! The format: <https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format>.

use serde_json::{Value, json};

use super::fingerprint::fingerprints;
use crate::diagnostic::{Diagnostic, MessageLanguage, Severity, SourceLookup};

/// The diagnostics as a JSON list.
pub fn gitlab(diagnostics: &[Diagnostic], sources: &dyn SourceLookup, language: MessageLanguage) -> String {
    let list: Vec<Value> = diagnostics
        .iter()
        .zip(fingerprints(diagnostics, sources))
        .map(|(diagnostic, fingerprint)| {
            let path = &*diagnostic.location.path;
            let start = sources.position(path, diagnostic.location.range.start);
            let end = sources.position(path, diagnostic.location.range.end);
            let help = diagnostic.help(language);
            let message = diagnostic.message(language);
            json!({
                "description": if help.is_empty() { message } else { format!("{message} {help}") },
                "check_name": diagnostic.rule.code,
                "fingerprint": fingerprint,
                "severity": severity(diagnostic.severity),
                "location": { "path": path, "lines": { "begin": start.line, "end": end.line } },
            })
        })
        .collect();
    Value::Array(list).to_string()
}

/// GitLab knows five grades; an error here stops publication, a warning doesn't.
fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "critical",
        Severity::Warning => "minor",
        Severity::Info => "info",
    }
}
