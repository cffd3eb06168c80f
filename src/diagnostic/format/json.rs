//! `json`: one object with the list of diagnostics, for scripts.

use serde_json::json;

use crate::diagnostic::{Diagnostic, MessageLanguage, SourceLookup};

/// The diagnostics as `{"diagnostics":[{"code","severity","file","line","column","endLine","endColumn","message","help"}]}`.
pub fn json(diagnostics: &[Diagnostic], sources: &dyn SourceLookup, language: MessageLanguage) -> String {
    let list: Vec<_> = diagnostics
        .iter()
        .map(|diagnostic| {
            let start = sources.position(&diagnostic.location.path, diagnostic.location.range.start);
            let end = sources.position(&diagnostic.location.path, diagnostic.location.range.end);
            json!({
                "code": diagnostic.rule.code,
                "severity": diagnostic.severity.as_str(),
                "file": &*diagnostic.location.path,
                "line": start.line,
                "column": start.column,
                "endLine": end.line,
                "endColumn": end.column,
                "message": diagnostic.message(language),
                "help": diagnostic.help(language),
            })
        })
        .collect();
    json!({ "diagnostics": list }).to_string()
}
