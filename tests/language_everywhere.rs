//! Whatever a citizen reads is judged, in whichever file an editor wrote it.

#![allow(missing_docs, clippy::unwrap_used, reason = "a test")]

mod site;

use std::fs;

use serde_json::Value;
use site::TestSite;

/// Where a text stands: the file, what stands there, and the same with a formal word in it.
const TEXTS: &[(&str, &str, &str)] = &[
    ("content/site.yaml", "nl: Kleine site", "nl: Tevens een site"),
    ("content/questions.yaml", "nl: \"Kost het iets?\"", "nl: \"Kost het tevens iets?\""),
    ("content/guides/welke-wet.yaml", "nl: \"Nee, soms\"", "nl: \"Nee, tevens soms\""),
    ("content/guides/welke-wet.yaml", "nl: \"Bel uw gemeente\"", "nl: \"Bel tevens uw gemeente\""),
    ("content/glossary/nl.yaml", "explanation: ", "explanation: Tevens. "),
];

fn told(site: &TestSite, file: &str) -> usize {
    let ran = site.run(&["check", "--format", "json"]);
    let told: Value = serde_json::from_str(&ran.stdout).unwrap();
    let told = told["diagnostics"].as_array().unwrap().iter();
    told.filter(|one| one["code"] == "jargon" && one.to_string().contains(file)).count()
}

#[test]
fn a_formal_word_is_told_in_every_text_of_a_data_file() {
    for (file, old, new) in TEXTS {
        let site = TestSite::new();
        let path = site.root().join(file);
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.contains(old), "{file}: {old}");
        fs::write(&path, text.replacen(old, new, 1)).unwrap();
        assert_eq!(told(&site, file), 1, "{file}: {new}");
    }
}

#[test]
fn what_supporters_and_municipalities_add_is_judged() {
    let site = TestSite::new();
    let added = [
        ("content/directory/supporters/voorbeeld-meedenkers.yaml", "  nl: \""),
        ("content/directory/municipalities/GM9999.yaml", "  nl: \""),
    ];
    for (file, opening) in added {
        let real = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
        let text = fs::read_to_string(real).unwrap();
        assert!(text.contains(opening), "{file}: {opening}");
        let path = site.root().join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, text.replacen(opening, &format!("{opening}Tevens helpen wij u. "), 1)).unwrap();
        assert!(told(&site, file) >= 1, "{file}");
    }
}
