//! `wegwijs new`: a complete small site that builds as it is, and never writes over anything.

#![allow(clippy::unwrap_used, reason = "a test that cannot be set up should fail")]

use std::{
    fs,
    path::Path,
    process::{Command, Output},
};

use wegwijs::{diagnostic::format, pipeline, site::Options, starter};

fn wegwijs(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_wegwijs")).args(arguments).env("LANG", "nl_NL.UTF-8").output().unwrap()
}

#[test]
fn a_new_site_builds_without_any_error_or_warning() {
    let folder = tempfile::tempdir().unwrap();
    let today = jiff::civil::date(2031, 3, 14);
    starter::write(folder.path(), today, &starter::Requirements::without_checksums()).unwrap();
    let run = pipeline::Run { root: folder.path().to_path_buf(), options: Options { today, address: None } };
    let finished = pipeline::finish(pipeline::understand(&run));
    let problems: Vec<String> = finished
        .understood
        .diagnostics
        .iter()
        // What has to be filled in before the site is published is a note, so that a new site can be seen at once.
        .filter(|problem| problem.rule.code != "site-contact-example")
        .map(|problem| {
            format::text(problem, &finished.understood, wegwijs::diagnostic::MessageLanguage::English, false)
        })
        .collect();
    assert!(problems.is_empty(), "{}", problems.concat());
    let told = &finished.understood.diagnostics;
    assert!(told.iter().any(|problem| problem.rule.code == "site-contact-example"));
    for page in ["index.html", "uitleg/kosten/index.html", "keuzehulp/wie-belt-u/index.html", "404.html"] {
        assert!(finished.output.contains_key(page), "{page}");
    }
    // The supporter is an example: fiction is never published outside an example municipality.
    for (path, file) in &finished.output {
        assert!(!String::from_utf8_lossy(&file.bytes).contains("Steunpunt Voorbeeld"), "{path}");
    }
}

#[test]
fn the_command_makes_a_site_that_build_publishes() {
    let folder = tempfile::tempdir().unwrap();
    let site = folder.path().join("mijn-site");
    let site = site.to_str().unwrap();
    let made = wegwijs(&["new", site]);
    assert_eq!(made.status.code(), Some(0), "{}", String::from_utf8_lossy(&made.stderr));
    assert!(String::from_utf8(made.stdout).unwrap().contains("wegwijs serve --open --root"));
    let built = wegwijs(&["build", "--root", site]);
    assert_eq!(built.status.code(), Some(0), "{}", String::from_utf8_lossy(&built.stderr));
    assert!(Path::new(site).join("public/index.html").is_file());
    let checked = wegwijs(&["check", "--deny-warnings", "--root", site]);
    assert_eq!(checked.status.code(), Some(0), "{}", String::from_utf8_lossy(&checked.stderr));
}

#[test]
fn a_copy_of_the_example_is_not_published_as_checked_until_somebody_checks() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().join("site");
    let site = root.to_str().unwrap();
    wegwijs(&["new", site]);
    let folder = root.join("content/directory/supporters");
    let text = fs::read_to_string(folder.join("voorbeeld-steunpunt.yaml")).unwrap();
    let text = text.replace("\nexample: true\n", "\n").replace("010 000 00 12", "14 030");
    let text = text.replace("name: Steunpunt Voorbeeld", "name: Een ander steunpunt");
    fs::write(folder.join("echt.yaml"), text.replace("steunpunt@example.org", "info@utrecht.nl")).unwrap();
    let verify = |arguments: &[&str]| {
        let fixed = ["verify", "echt", "--method", "phone", "--source", "gebeld", "--root", site];
        wegwijs(&[&fixed, arguments].concat())
    };
    let checked = wegwijs(&["check", "--root", site]);
    let told = String::from_utf8(checked.stderr).unwrap();
    assert_eq!(checked.status.code(), Some(1), "{told}");
    assert!(
        told.contains("check-of-example") && told.contains("wegwijs verify echt --method phone"),
        "{told}"
    );
    // Not even with the example's own name, nor with none.
    assert_eq!(verify(&["--by", "voorbeeld"]).status.code(), Some(2));
    assert_eq!(verify(&["--by", " "]).status.code(), Some(2));
    assert_eq!(verify(&["--by", "Ans"]).status.code(), Some(0));
    assert_eq!(wegwijs(&["check", "--root", site]).status.code(), Some(0));
    let before = fs::read(folder.join("echt.yaml")).unwrap();
    let older = verify(&["--by", "Ans", "--on", "2020-01-01"]);
    assert_eq!(older.status.code(), Some(2));
    assert!(String::from_utf8(older.stderr).unwrap().contains("Er staat al een latere controle in"));
    assert_eq!(fs::read(folder.join("echt.yaml")).unwrap(), before);
}

#[test]
fn a_folder_with_anything_in_it_and_a_file_are_refused_untouched() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join(".verborgen"), "van mij").unwrap();
    let refused = wegwijs(&["new", folder.path().to_str().unwrap()]);
    assert_eq!(refused.status.code(), Some(2));
    let message = String::from_utf8(refused.stderr).unwrap();
    assert!(message.contains("staat al iets. Er is niets veranderd."), "{message}");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);

    let file = folder.path().join(".verborgen");
    assert_eq!(wegwijs(&["new", file.to_str().unwrap()]).status.code(), Some(2));
    assert_eq!(fs::read_to_string(file).unwrap(), "van mij");
}

#[test]
fn a_fresh_clone_is_filled_and_what_is_in_it_stays() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join(".git")).unwrap();
    fs::write(folder.path().join("README.md"), "# Van ons\n").unwrap();
    fs::write(folder.path().join("LICENSE"), "EUPL\n").unwrap();
    let made = Command::new(env!("CARGO_BIN_EXE_wegwijs"))
        .args(["new", ".", "--lang", "nl"])
        .current_dir(folder.path())
        .output()
        .unwrap();
    assert_eq!(made.status.code(), Some(0), "{}", String::from_utf8_lossy(&made.stderr));
    let told = String::from_utf8(made.stdout).unwrap();
    assert!(told.contains("LEESMIJ.md"), "{told}");
    assert_eq!(fs::read_to_string(folder.path().join("README.md")).unwrap(), "# Van ons\n");
    assert!(fs::read_to_string(folder.path().join("LEESMIJ.md")).unwrap().contains("wegwijs serve"));
    assert!(folder.path().join("content/site.yaml").is_file());
    // A second time there is a site already.
    assert_eq!(wegwijs(&["new", folder.path().to_str().unwrap()]).status.code(), Some(2));
}

#[test]
fn a_file_with_checksums_that_is_none_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let (site, file) = (folder.path().join("site"), folder.path().join("sommen.txt"));
    for (text, said) in [
        (None, "niet te lezen"),
        (Some("wegwijs==1.0\n"), "controlegetal"),
        (Some("iets==1.0\n"), "regel 1"),
        (Some(""), "wegwijs=="),
    ] {
        if let Some(text) = text {
            fs::write(&file, text).unwrap();
        }
        let refused = wegwijs(&["new", site.to_str().unwrap(), "--requirements", file.to_str().unwrap()]);
        let told = String::from_utf8(refused.stderr).unwrap();
        assert_eq!(refused.status.code(), Some(2), "{told}");
        assert!(told.contains(said), "{told}");
        assert!(!site.exists());
    }
}

#[test]
fn an_empty_folder_is_filled() {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(wegwijs(&["new", folder.path().to_str().unwrap()]).status.code(), Some(0));
    assert!(folder.path().join(".gitignore").is_file());
}

#[test]
fn the_files_are_those_that_people_and_programs_expect() {
    let files = starter::files(jiff::civil::date(2026, 11, 21), &starter::Requirements::without_checksums());
    let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
    insta::assert_snapshot!(names.join("\n"), @r"
    .forgejo/workflows/site.yml
    .github/workflows/site.yml
    .gitignore
    .gitlab-ci.yml
    .vscode/extensions.json
    .vscode/settings.json
    .wegwijs/requirements.txt
    .wegwijs/schemas/glossary.json
    .wegwijs/schemas/guide.json
    .wegwijs/schemas/municipality.json
    .wegwijs/schemas/questions.json
    .wegwijs/schemas/site.json
    .wegwijs/schemas/sources.json
    .wegwijs/schemas/supporter.json
    README.md
    content/directory/supporters/voorbeeld-steunpunt.yaml
    content/glossary/nl.yaml
    content/guides/wie-belt-u.yaml
    content/nl/404.md
    content/nl/begrippen.md
    content/nl/gemeente.md
    content/nl/index.md
    content/nl/keuzehulp.md
    content/nl/offline.md
    content/nl/over/fout-doorgeven.md
    content/nl/over/index.md
    content/nl/postcode.md
    content/nl/provincie.md
    content/nl/uitleg/index.md
    content/nl/uitleg/kosten.md
    content/nl/uitleg/wat-is-het.md
    content/nl/zoeken.md
    content/questions.yaml
    content/site.yaml
    content/sources.yaml
    ");
    for (name, text) in &files {
        assert!(!text.contains("TODAY"), "{name}");
        if name.ends_with(".json") {
            serde_json::from_str::<serde_json::Value>(text).unwrap();
        }
    }
    let text = |wanted: &str| &files.iter().find(|(name, _)| name == wanted).unwrap().1;
    // Every schema that the settings bind is there.
    let settings: serde_json::Value = serde_json::from_str(text(".vscode/settings.json")).unwrap();
    for schema in settings["yaml.schemas"].as_object().unwrap().keys() {
        assert!(names.contains(&schema.trim_start_matches("./")), "{schema}");
    }
}
