//! `sarif`: SARIF 2.1.0, for code hosts and editor programs that show findings beside the lines.
//!
//! The format: <https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html>.

use std::{collections::BTreeMap, ops::Range};

use serde_json::{Value, json};

use super::fingerprint::fingerprints;
use crate::diagnostic::{Diagnostic, MessageLanguage, Rule, Severity, SourceLookup};

/// Paths in the log are relative to this base, which code hosts know as the root of the repository.
const ROOT: &str = "%SRCROOT%";

/// The diagnostics as one SARIF log with one run. Columns count characters, as everywhere in this program.
pub fn sarif(diagnostics: &[Diagnostic], sources: &dyn SourceLookup, language: MessageLanguage) -> String {
    let mut rules: BTreeMap<&str, &Rule> = BTreeMap::new();
    for diagnostic in diagnostics {
        rules.insert(diagnostic.rule.code, diagnostic.rule);
    }
    let numbers: BTreeMap<&str, usize> =
        rules.keys().enumerate().map(|(number, code)| (*code, number)).collect();
    let results: Vec<Value> = diagnostics
        .iter()
        .zip(fingerprints(diagnostics, sources))
        .map(|(diagnostic, fingerprint)| {
            let mut result = result(diagnostic, sources, language);
            result["ruleIndex"] = json!(numbers[diagnostic.rule.code]);
            result["partialFingerprints"] = json!({ "wegwijs/v1": fingerprint });
            result
        })
        .collect();
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": {
                "driver": {
                    "name": "wegwijs",
                    "semanticVersion": env!("CARGO_PKG_VERSION"),
                    "language": tag(language),
                    "rules": rules.values().map(|rule| descriptor(rule, language)).collect::<Vec<_>>(),
                },
            },
            "language": tag(language),
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    log.to_string()
}

fn tag(language: MessageLanguage) -> &'static str {
    match language {
        MessageLanguage::Dutch => "nl-NL",
        MessageLanguage::English => "en-GB",
    }
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "note",
    }
}

fn descriptor(rule: &Rule, language: MessageLanguage) -> Value {
    let manual = rule.manual.markdown(language);
    let plain = manual.replace("**", "").replace('`', "");
    // A manual page opens with a paragraph that says what the rule finds, after a word in bold.
    let opening = manual.split("\n\n").next().unwrap_or_default();
    let opening =
        opening.strip_prefix("**").and_then(|rest| rest.split_once("** ")).map_or(opening, |(_, text)| text);
    let first = opening.replace("**", "").replace('`', "").replace('\n', " ");
    json!({
        "id": rule.code,
        "shortDescription": { "text": first },
        "help": { "text": plain, "markdown": manual },
        "defaultConfiguration": { "level": level(rule.severity) },
    })
}

fn result(diagnostic: &Diagnostic, sources: &dyn SourceLookup, language: MessageLanguage) -> Value {
    let path = &*diagnostic.location.path;
    let artifact = json!({ "uri": uri(path), "uriBaseId": ROOT });
    let help = diagnostic.help(language);
    let message = diagnostic.message(language);
    let text = if help.is_empty() { message } else { format!("{message} {help}") };
    let mut result = json!({
        "ruleId": diagnostic.rule.code,
        "level": level(diagnostic.severity),
        "message": { "text": text },
        "locations": [{
            "physicalLocation": {
                "artifactLocation": artifact,
                "region": region(path, &diagnostic.location.range, sources),
            },
        }],
    });
    if !diagnostic.fixes.is_empty() {
        let fixes: Vec<Value> = diagnostic
            .fixes
            .iter()
            .map(|fix| {
                json!({
                    "description": { "text": help },
                    "artifactChanges": [{
                        "artifactLocation": artifact,
                        "replacements": [{
                            "deletedRegion": region(path, &fix.range, sources),
                            "insertedContent": { "text": fix.replacement },
                        }],
                    }],
                })
            })
            .collect();
        result["fixes"] = Value::Array(fixes);
    }
    result
}

fn region(path: &str, range: &Range<usize>, sources: &dyn SourceLookup) -> Value {
    let start = sources.position(path, range.start);
    let end = sources.position(path, range.end);
    json!({
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
    })
}

/// A path as a relative URI: everything that is not an unreserved character, a stroke or a few safe signs is encoded.
fn uri(path: &str) -> String {
    let mut uri = String::with_capacity(path.len());
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/!$&'()*+,;=@".contains(&byte) {
            uri.push(char::from(byte));
        } else {
            uri.push_str(&format!("%{byte:02X}"));
        }
    }
    uri
}
