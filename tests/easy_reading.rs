//! Easy reading is easier: every page of `nl-simple` against the same page in `nl`, over the real content.

use std::{collections::BTreeMap, path::Path, process::Command};

use wegwijs::{
    check::content::{
        language::{Audience, GlossaryTerms, PageText},
        report::Figures,
    },
    markdown::{pictogram, prose::Prose},
};

/// The files of `content/nl-simple` that have the same name in `content/nl`.
fn pairs() -> Vec<String> {
    fn walk(folder: &Path, below: &str, found: &mut Vec<String>) {
        for entry in std::fs::read_dir(folder).expect("a folder of pages") {
            let entry = entry.expect("an entry");
            let name = format!("{below}{}", entry.file_name().to_string_lossy());
            if entry.path().is_dir() {
                walk(&entry.path(), &format!("{name}/"), found);
            } else {
                found.push(name);
            }
        }
    }
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    let mut names = Vec::new();
    walk(&content.join("nl-simple"), "", &mut names);
    names.retain(|name| content.join("nl").join(name).is_file());
    names.sort();
    assert!(names.len() >= 50, "only {} pairs", names.len());
    names
}

/// The difficulty of each file, as `wegwijs check --report` tells it.
fn difficulties() -> BTreeMap<String, f64> {
    let output = Command::new(env!("CARGO_BIN_EXE_wegwijs"))
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .args(["check", "--today", "2026-11-21", "--report", "--format", "json"])
        .output()
        .expect("the report");
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).expect("the report as JSON");
    let pages = report["pages"].as_array().expect("pages");
    let difficulty =
        |page: &serde_json::Value| Some((page["file"].as_str()?.to_string(), page["difficulty"].as_f64()?));
    pages.iter().filter_map(difficulty).collect()
}

#[test]
fn every_page_in_easy_reading_is_easier_than_the_same_page_in_dutch() {
    let of = difficulties();
    let harder: Vec<String> = pairs()
        .into_iter()
        .filter_map(|name| {
            let simple = of[&format!("content/nl-simple/{name}")];
            let dutch = of[&format!("content/nl/{name}")];
            (simple >= dutch).then(|| format!("{name}: {simple} in easy reading, {dutch} in Dutch"))
        })
        .collect();
    assert!(harder.is_empty(), "{harder:#?}");
}

/// The rare, formal and long words in the text of a page, those of the glossary too, and all its words.
fn hard_words(language: &str, name: &str) -> (usize, usize) {
    let path = format!("content/{language}/{name}");
    let text = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(&path)).expect("a page");
    let body = text.splitn(3, "---\n").nth(2).expect("a text after the front matter");
    let page = PageText {
        path: path.into(),
        language: language.into(),
        audience: Audience::Citizen,
        title: Prose::default(),
        summary: Prose::default(),
        body: Prose::from_markdown(body, 0),
    };
    let figures = Figures::of_text(&page, &GlossaryTerms::default());
    (figures.hard_words, figures.words)
}

#[test]
fn easy_reading_has_no_more_hard_words_even_where_the_glossary_explains_them() {
    let (mut simple_total, mut dutch_total) = ((0, 0), (0, 0));
    let harder: Vec<String> = pairs()
        .into_iter()
        .filter_map(|name| {
            let (simple, dutch) = (hard_words("nl-simple", &name), hard_words("nl", &name));
            simple_total = (simple_total.0 + simple.0, simple_total.1 + simple.1);
            dutch_total = (dutch_total.0 + dutch.0, dutch_total.1 + dutch.1);
            (simple.0 > dutch.0).then(|| format!("{name}: {} hard words, in Dutch {}", simple.0, dutch.0))
        })
        .collect();
    assert!(harder.is_empty(), "{harder:#?}");
    // As a share of all words too, so that short pages don't hide it.
    assert!(
        simple_total.0 * dutch_total.1 < dutch_total.0 * simple_total.1,
        "{simple_total:?} {dutch_total:?}"
    );
}

/// What an explanation doesn't need a drawing for: lists of links alone.
const WITHOUT: [&str; 3] = ["Lees dit eerst", "Wat past bij u?", "Wilt u meer lezen?"];

#[test]
fn every_question_of_an_explanation_in_easy_reading_has_a_pictogram() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("content/nl-simple/uitleg");
    let mut bare = Vec::new();
    let mut headings = 0;
    for name in pairs().iter().filter_map(|name| name.strip_prefix("uitleg/")) {
        let text = std::fs::read_to_string(folder.join(name)).expect("a page");
        for heading in text.lines().filter_map(|line| line.strip_prefix("## ")) {
            headings += 1;
            if pictogram(heading).is_none() && !WITHOUT.contains(&heading) {
                bare.push(format!("{name}: {heading}"));
            }
        }
    }
    assert!(headings > 100, "{headings}");
    assert!(bare.is_empty(), "{bare:#?}");
}
