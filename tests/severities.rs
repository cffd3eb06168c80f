//! `checks: {severity: …}` in `site.yaml` holds for the rules of every stage.

#![allow(missing_docs, clippy::unwrap_used, reason = "a test")]

mod site;

use std::fs;

use serde_json::Value;
use site::TestSite;

const PAGE: &str = "content/nl/uitleg/kosten.md";

/// A mistake for each stage, and the code that is told of it.
const MISTAKES: &[(&str, &str, &str, &str)] = &[
    // stage, code, what stands there, what stands there now
    ("reading", "unknown-key", "title:", "titel-van-de-zaal: x\ntitle:"),
    ("understanding", "unknown-source", "sources: [boek]", "sources: [boek, niets]"),
    ("language", "passive", "---\n\n", "---\n\nU wordt door de gemeente geholpen.\n\n"),
    ("freshness", "page-never-checked", "checked: {on: 2026-01-02, by: redactie}\n", ""),
    ("Markdown", "raw-html", "---\n\n", "---\n\n<b>Let op</b>\n\n"),
];

/// The severities with which `check` tells a code.
fn told(site: &TestSite, code: &str) -> Vec<String> {
    let ran = site.run(&["check", "--format", "json"]);
    let told: Value = serde_json::from_str(&ran.stdout).unwrap();
    let of_code = told["diagnostics"].as_array().unwrap().iter().filter(|one| one["code"] == code);
    of_code.map(|one| one["severity"].as_str().unwrap().to_string()).collect()
}

#[test]
fn the_severity_of_a_rule_of_any_stage_can_be_set() {
    for (stage, code, old, new) in MISTAKES {
        for (setting, expected) in [("error", Some("error")), ("info", Some("info")), ("\"off\"", None)] {
            let site = TestSite::new();
            let change = |path: &str, old: &str, new: &str| {
                let path = site.root().join(path);
                let text = fs::read_to_string(&path).unwrap();
                assert!(text.contains(old), "{old}");
                fs::write(path, text.replacen(old, new, 1)).unwrap();
            };
            change(PAGE, old, new);
            assert!(!told(&site, code).is_empty(), "{stage}: {code} isn't told at all");
            change(
                "content/site.yaml",
                "languages:",
                &format!("checks: {{severity: {{{code}: {setting}}}}}\nlanguages:"),
            );
            let severities = told(&site, code);
            match expected {
                Some(severity) => {
                    assert!(!severities.is_empty(), "{stage}: {code} is gone");
                    assert!(severities.iter().all(|one| one == severity), "{stage}: {code}: {severities:?}");
                }
                None => assert_eq!(severities, Vec::<String>::new(), "{stage}: {code}"),
            }
        }
    }
}
