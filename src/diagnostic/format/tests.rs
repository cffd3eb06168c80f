//! The same two problems in every machine format and both languages.

use serde_json::Value;

use super::{github, gitlab, sarif};
use crate::{
    diagnostic::{Diagnostic, Location, MessageLanguage, Severity},
    source::{SourceTree, rules},
};

const PATH: &str = "content/nl/één, twee.md";

fn sources() -> SourceTree {
    SourceTree::from_texts([(PATH, "---\ntitle: één\ntitel: 100%\n---\nTekst.\n")])
}

fn problems() -> Vec<Diagnostic> {
    let key = 17..22;
    let mut info = Diagnostic::new(&rules::MISSING_FRONT_MATTER, Location::start_of("weg.md"));
    info.severity = Severity::Info;
    vec![
        Diagnostic::new(&rules::UNKNOWN_KEY, Location::new(PATH, key.clone()))
            .with("key", "titel")
            .with("known", "near")
            .with("near", "100%\nof: title")
            .fix(key, "title"),
        info,
    ]
}

fn pretty(json: &str) -> String {
    let value: Value = serde_json::from_str(json).unwrap();
    serde_json::to_string_pretty(&value).unwrap()
}

#[test]
fn sarif_in_dutch() {
    insta::assert_snapshot!(pretty(&sarif(&problems(), &sources(), MessageLanguage::Dutch)));
}

#[test]
fn sarif_in_english() {
    insta::assert_snapshot!(pretty(&sarif(&problems(), &sources(), MessageLanguage::English)));
}

#[test]
fn github_in_dutch() {
    insta::assert_snapshot!(github(&problems(), &sources(), MessageLanguage::Dutch));
}

#[test]
fn github_in_english() {
    insta::assert_snapshot!(github(&problems(), &sources(), MessageLanguage::English));
}

#[test]
fn gitlab_in_dutch() {
    insta::assert_snapshot!(pretty(&gitlab(&problems(), &sources(), MessageLanguage::Dutch)));
}

#[test]
fn gitlab_in_english() {
    insta::assert_snapshot!(pretty(&gitlab(&problems(), &sources(), MessageLanguage::English)));
}

/// What the official schema of SARIF 2.1.0 requires of the parts that are used here.
#[test]
fn sarif_has_what_its_schema_requires() {
    let log: Value = serde_json::from_str(&sarif(&problems(), &sources(), MessageLanguage::Dutch)).unwrap();
    assert_eq!(log["version"], "2.1.0");
    let run = &log["runs"][0];
    assert_eq!(run["columnKind"], "unicodeCodePoints");
    let driver = &run["tool"]["driver"];
    assert!(driver["name"].is_string());
    let rules = driver["rules"].as_array().unwrap();
    for rule in rules {
        assert!(!rule["shortDescription"]["text"].as_str().unwrap().is_empty());
        assert!(!rule["help"]["text"].as_str().unwrap().is_empty());
    }
    for result in run["results"].as_array().unwrap() {
        let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
        assert_eq!(rules[index]["id"], result["ruleId"]);
        assert!(["error", "warning", "note"].contains(&result["level"].as_str().unwrap()));
        assert!(!result["message"]["text"].as_str().unwrap().is_empty());
        for location in result["locations"].as_array().unwrap() {
            let place = &location["physicalLocation"];
            let uri = place["artifactLocation"]["uri"].as_str().unwrap();
            assert!(!uri.starts_with('/') && uri.is_ascii() && !uri.contains(' '), "{uri}");
            for key in ["startLine", "startColumn", "endLine", "endColumn"] {
                assert!(place["region"][key].as_u64().unwrap() >= 1);
            }
        }
        for fix in result["fixes"].as_array().into_iter().flatten() {
            for change in fix["artifactChanges"].as_array().unwrap() {
                assert!(change["artifactLocation"]["uri"].is_string());
                for replacement in change["replacements"].as_array().unwrap() {
                    assert!(replacement["deletedRegion"]["startLine"].as_u64().unwrap() >= 1);
                    assert!(replacement["insertedContent"]["text"].is_string());
                }
            }
        }
    }
}

#[test]
fn a_fingerprint_stays_when_lines_move_and_in_another_language() {
    let fingerprint = |report: String| {
        let value: Value = serde_json::from_str(&report).unwrap();
        value[0]["fingerprint"].as_str().unwrap().to_string()
    };
    let before = fingerprint(gitlab(&problems(), &sources(), MessageLanguage::Dutch));
    let moved = SourceTree::from_texts([(PATH, "---\n\n\ntitle: één\ntitel: 100%\n---\nTekst.\n")]);
    let mut problems = problems();
    problems[0].location.range = 19..24;
    assert_eq!(fingerprint(gitlab(&problems, &moved, MessageLanguage::English)), before);
}

#[test]
fn equal_problems_have_fingerprints_of_their_own() {
    let twice = [problems(), problems()].concat();
    let report: Value = serde_json::from_str(&gitlab(&twice, &sources(), MessageLanguage::Dutch)).unwrap();
    let mut fingerprints: Vec<_> =
        report.as_array().unwrap().iter().map(|it| it["fingerprint"].to_string()).collect();
    fingerprints.sort();
    fingerprints.dedup();
    assert_eq!(fingerprints.len(), 4);
}
