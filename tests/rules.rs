//! Every rule of the program says what it means, in both languages, and is tested.

#![allow(clippy::unwrap_used, reason = "a file that can't be read fails the test")]

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use fluent_bundle::FluentResource;
use wegwijs::{
    diagnostic::{MessageLanguage, Text},
    rules,
};

const MANUAL: &str = "docs/rules.md";

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The names that a pattern asks for: `days` for `{ $days }`.
fn arguments(pattern: &str) -> BTreeSet<&str> {
    let names = pattern.split('$').skip(1);
    names
        .map(|rest| rest.split(|c: char| !(c.is_alphanumeric() || c == '-' || c == '_')).next().unwrap_or(""))
        .collect()
}

#[test]
fn every_code_is_unique_and_written_in_small_letters() {
    let mut seen = BTreeSet::new();
    for rule in rules::all() {
        assert!(seen.insert(rule.code), "{} stands there twice", rule.code);
        let small = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        assert!(rule.code.bytes().all(small), "{}", rule.code);
    }
    assert!(seen.len() > 100);
}

#[test]
fn every_message_is_there_in_both_languages_and_can_be_filled_in() {
    for rule in rules::all() {
        for (text, may_be_empty) in [(&rule.message, false), (&rule.help, true)] {
            let Text { nl, en } = text;
            assert!(may_be_empty || !(nl.is_empty() || en.is_empty()), "{} has no message", rule.code);
            assert_eq!(nl.is_empty(), en.is_empty(), "{} has help in one language only", rule.code);
            for pattern in [nl, en] {
                let message = format!("m = {}\n", pattern.replace('\n', "\n    "));
                if pattern.contains('{') {
                    assert!(FluentResource::try_new(message).is_ok(), "{}: {pattern}", rule.code);
                }
            }
            // `wanted-nl` and `wanted-en` hold words of their own language.
            let of_language = |names: BTreeSet<&str>| -> BTreeSet<String> {
                names.iter().map(|name| name.replace("-nl", "").replace("-en", "")).collect()
            };
            assert_eq!(of_language(arguments(nl)), of_language(arguments(en)), "{}", rule.code);
        }
    }
}

#[test]
fn every_rule_has_a_page_in_the_manual_in_both_languages() {
    for rule in rules::all() {
        let pages = MessageLanguage::ALL.map(|language| rule.manual.markdown(language));
        for page in &pages {
            assert!(page.split_whitespace().count() >= 5, "{}: {page:?}", rule.code);
        }
        assert_ne!(pages[0], pages[1], "{}", rule.code);
    }
}

/// The text of every test: the files in `tests/` with their names, the test files in `src/`, and the test modules in it.
fn tests() -> Vec<String> {
    let mut found = Vec::new();
    for entry in walkdir::WalkDir::new(root().join("tests")) {
        let entry = entry.unwrap();
        if entry.file_type().is_file() && entry.file_name() != "rules.rs" {
            let text = String::from_utf8_lossy(&fs::read(entry.path()).unwrap()).into_owned();
            found.push(format!("{} {text}", entry.file_name().to_string_lossy()));
        }
    }
    for entry in walkdir::WalkDir::new(root().join("src")) {
        let entry = entry.unwrap();
        let path = entry.path().to_string_lossy().into_owned();
        if !path.ends_with(".rs") && !path.ends_with(".snap") {
            continue;
        }
        let text = fs::read_to_string(entry.path()).unwrap();
        if path.contains("tests") {
            found.push(text);
        } else if let Some((_, tests)) = text.split_once("#[cfg(test)]\nmod ") {
            found.push(tests.to_string());
        }
    }
    found
}

/// The names of the statics that hold the rules, by code. A rule that is called `RULE` stands in a file of its own.
fn names() -> BTreeMap<String, String> {
    let mut names = BTreeMap::new();
    for entry in walkdir::WalkDir::new(root().join("src")) {
        let entry = entry.unwrap();
        if entry.path().extension().is_none_or(|extension| extension != "rs") {
            continue;
        }
        let text = fs::read_to_string(entry.path()).unwrap();
        for part in text.split("static ").skip(1) {
            let Some((name, rest)) = part.split_once(": Rule = Rule {") else { continue };
            let code = rest.split('"').nth(1).unwrap_or_default();
            names.insert(code.to_string(), name.to_string());
        }
    }
    names
}

fn is_named(text: &str, word: &str) -> bool {
    let part = |c: char| c.is_alphanumeric() || c == '-' || c == '_';
    text.match_indices(word)
        .any(|(at, _)| !text[..at].ends_with(part) && !text[at + word.len()..].starts_with(part))
}

#[test]
fn every_rule_is_named_in_a_test() {
    let (tests, names) = (tests(), names());
    let untested: Vec<&str> = rules::all()
        .map(|rule| rule.code)
        .filter(|code| {
            let name = names.get(*code).filter(|name| *name != "RULE" && *name != "UNKNOWN_CHECK");
            !tests.iter().any(|text| is_named(text, code) || name.is_some_and(|name| is_named(text, name)))
        })
        .collect();
    assert!(untested.is_empty(), "no test names {untested:?}");
}

#[test]
fn the_manual_in_the_docs_is_up_to_date() {
    let manual = rules::manual(MessageLanguage::Dutch);
    let file = root().join(MANUAL);
    if std::env::var_os("WEGWIJS_UPDATE").is_some() {
        fs::write(&file, &manual).unwrap();
    }
    let written = fs::read_to_string(&file).unwrap_or_default();
    assert!(written == manual, "{MANUAL} is out of date: WEGWIJS_UPDATE=1 cargo test --test rules");
}
