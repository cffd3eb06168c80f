//! `wegwijs check` and `wegwijs explain`, as people and machines call them.

#![allow(missing_docs, clippy::unwrap_used, reason = "a command that can't start fails the test")]

mod site;

use std::{
    fs,
    io::{BufRead, BufReader, Write},
    net::TcpListener,
    path::PathBuf,
    process::{Command, Output},
    thread,
};

use serde_json::Value;
use site::TestSite;

/// A copy of the small site, to change.
struct Site(TestSite);

impl Site {
    fn new() -> Self {
        Self(TestSite::new())
    }

    fn path(&self, below: &str) -> PathBuf {
        self.0.root().join(below)
    }

    fn replace(&self, path: &str, old: &str, new: &str) {
        let text = fs::read_to_string(self.path(path)).unwrap();
        assert!(text.contains(old), "{path}");
        fs::write(self.path(path), text.replace(old, new)).unwrap();
    }

    fn check(&self, arguments: &[&str]) -> Output {
        let mut command = wegwijs("check");
        command.arg("--root").arg(self.0.root());
        if !arguments.contains(&"--today") {
            command.args(["--today", "2026-02-01"]);
        }
        command.args(arguments).output().unwrap()
    }
}

fn wegwijs(command: &str) -> Command {
    let mut process = Command::new(env!("CARGO_BIN_EXE_wegwijs"));
    process.arg(command).args(["--lang", "nl"]).env("NO_COLOR", "1");
    process
}

fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

fn codes(output: &Output) -> Vec<String> {
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    let list = report["diagnostics"].as_array().unwrap();
    list.iter().map(|it| it["code"].as_str().unwrap().to_string()).collect()
}

#[test]
fn every_format_tells_the_same_problem_at_its_place() {
    let site = Site::new();
    site.replace("content/nl/uitleg/kosten.md", "title:", "titel: x\ntitle:");
    for (format, expected) in [
        ("json", "\"code\":\"unknown-key\""),
        ("sarif", "\"ruleId\":\"unknown-key\""),
        ("github", "file=content/nl/uitleg/kosten.md,line=2"),
        ("gitlab", "\"check_name\":\"unknown-key\""),
    ] {
        let output = site.check(&["--format", format]);
        assert_eq!(output.status.code(), Some(1), "{format}");
        assert!(stdout(&output).contains(expected), "{format}: {}", stdout(&output));
        if format != "github" {
            let _: Value = serde_json::from_str(&stdout(&output)).unwrap();
        }
    }
    let output = site.check(&[]);
    assert!(stderr(&output).contains("unknown-key"), "{}", stderr(&output));
    assert_eq!(stdout(&output), "");
}

#[test]
fn looking_ahead_tells_what_will_be_too_old() {
    let site = Site::new();
    assert!(!codes(&site.check(&["--format", "json"])).contains(&"page-check-outdated".to_string()));
    let ahead = site.check(&["--format", "json", "--today", "2027-01-03"]);
    assert!(codes(&ahead).contains(&"page-check-outdated".to_string()));
    assert!(ahead.status.success());
    assert_eq!(site.check(&["--today", "2027-01-03", "--deny-warnings"]).status.code(), Some(1));
}

/// A server that says that everything is gone; it lives as long as the test.
fn server() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let base = format!("http://{}", listener.local_addr().unwrap());
    thread::spawn(move || {
        for mut stream in listener.incoming().flatten() {
            let mut reader = BufReader::new(stream.try_clone().unwrap());
            let mut line = String::new();
            while reader.read_line(&mut line).is_ok_and(|read| read > 2) {
                line.clear();
            }
            let _ = stream.write_all(b"HTTP/1.1 404 Gone\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        }
    });
    base
}

#[test]
fn other_sites_are_asked_only_when_wanted_and_answers_are_kept() {
    let site = Site::new();
    let base = server();
    site.replace("content/sources.yaml", "date: 2025", &format!("date: 2025\n  url: {base}/boek"));
    assert!(codes(&site.check(&["--format", "json"])).iter().all(|code| !code.starts_with("external")));
    assert!(!site.path(".wegwijs").exists());
    let output = site.check(&["--format", "json", "--external"]);
    assert_eq!(codes(&output).iter().filter(|code| *code == "external-link-broken").count(), 1);
    assert!(stderr(&output).contains("1 weg"), "{}", stderr(&output));
    assert!(site.path(".wegwijs/links.json").is_file());
    site.replace(
        "content/site.yaml",
        "languages:",
        "checks: {severity: {external-link-broken: off}}\nlanguages:",
    );
    assert!(
        !codes(&site.check(&["--format", "json", "--external"])).contains(&"external-link-broken".into())
    );
}

#[test]
fn the_report_gives_figures_and_what_changed_since_the_last_commit() {
    let site = Site::new();
    let git = |arguments: &[&str]| {
        let name = ["-c", "user.name=T", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false"];
        let output = Command::new("git").arg("-C").arg(site.0.root()).args(name).args(arguments).output();
        assert!(output.unwrap().status.success(), "git is needed to work on this program");
    };
    let change = |output: &Output| -> Value {
        let report: Value = serde_json::from_str(&stdout(output)).unwrap();
        let pages = report["pages"].as_array().unwrap().clone();
        let page = pages.iter().find(|page| page["file"] == "content/nl/uitleg/kosten.md").unwrap();
        page["change"].clone()
    };
    assert_eq!(change(&site.check(&["--report", "--format", "json"])), Value::Null);
    git(&["init", "-q"]);
    git(&["add", "."]);
    git(&["commit", "-qm", "x"]);
    assert_eq!(change(&site.check(&["--report", "--format", "json"])), Value::Null);
    site.replace(
        "content/nl/uitleg/kosten.md",
        "U betaalt niets.",
        "Teneinde voor een voorziening in aanmerking te komen, wordt uw aanvraag conform de vigerende regels beoordeeld.",
    );
    assert!(change(&site.check(&["--report", "--format", "json"])).as_f64().unwrap() > 1.0);
    let text = site.check(&["--report"]);
    assert!(stdout(&text).contains("moeilijker dan eerst"), "{}", stdout(&text));
    let page = stdout(&site.check(&["--report", "--format", "html"]));
    assert!(page.starts_with("<!doctype html>") && page.contains("content/nl/uitleg/kosten.md"), "{page}");
}

#[test]
fn formats_that_do_not_exist_for_what_is_asked_are_wrong_usage() {
    let site = Site::new();
    assert_eq!(site.check(&["--format", "html"]).status.code(), Some(2));
    assert_eq!(site.check(&["--report", "--format", "sarif"]).status.code(), Some(2));
}

#[test]
fn explain_prints_one_page_or_all() {
    let one = wegwijs("explain").arg("unknown-key").output().unwrap();
    assert!(stdout(&one).starts_with("# unknown-key (fout)\n\n"), "{}", stdout(&one));
    let all = wegwijs("explain").arg("--all").output().unwrap();
    assert!(stdout(&all).contains("\n### unknown-key (fout)\n"));
    assert!(stdout(&all).contains("\n### external-link-broken (waarschuwing)\n"));
}

/// Rules that look at more than one file or at a whole page, each with a change that breaks them.
#[test]
fn tables_settings_themes_and_whole_pages_are_checked() {
    const PAGE: &str = "content/nl/uitleg/kosten.md";
    let body = |text: &str| {
        format!(
            "---\ntitle: Wat kost het?\nsummary: Het kost u niets.\nchecked: {{on: 2026-01-02, by: redactie}}\n---\n\n{text}\n"
        )
    };
    let short = "U belt de gemeente en u krijgt hulp. ";
    let long = "U belt de gemeente of u gaat er heen en dan krijgt u hulp van iemand. ";
    let regions = "code,name,care_office,care_office_as_of,iwlz_codes\nregio,Een,Een,2015,5516\n";
    for (code, path, text) in [
        ("answer-first", PAGE, body(&format!("Op deze pagina leest u meer.\n\n{}", [short; 8].join("\n\n")))),
        ("paragraph-length", PAGE, body(&short.repeat(9))),
        ("average-sentence-length", PAGE, body(&[long; 8].join("\n\n"))),
        ("registry-table-missing", "content/directory/registry/care-office-regions.csv", regions.into()),
        ("registry-table-damaged", "content/directory/registry/care-office-regions.csv", regions.into()),
        (
            "component-examples",
            "themes/helder/components/call-out/component.yaml",
            "title: 1\nweg: 2\n".into(),
        ),
    ] {
        let site = Site::new();
        assert!(!codes(&site.check(&["--format", "json"])).contains(&code.to_string()), "{code}");
        fs::create_dir_all(site.path(path).parent().unwrap()).unwrap();
        fs::write(site.path(path), text).unwrap();
        let found = codes(&site.check(&["--format", "json"]));
        assert!(found.contains(&code.to_string()), "{code}: {found:?}");
    }
    let site = Site::new();
    site.replace("content/site.yaml", "languages:", "plain-language: {rules: {pasive: off}}\nlanguages:");
    assert!(codes(&site.check(&["--format", "json"])).contains(&"unknown-language-rule".to_string()));
}

#[test]
fn a_flood_in_one_file_is_told_as_far_as_anybody_reads_and_the_rest_is_counted() {
    let site = Site::new();
    let page = "---\ntitle: Wat kost het?\nsummary: Het kost niets.\n---\n\n";
    fs::write(site.path("content/nl/uitleg/kosten.md"), format!("{page}{}\n", "a@b.nl ".repeat(20_000)))
        .unwrap();
    let output = site.check(&["--format", "json"]);
    assert_eq!(output.status.code(), Some(1));
    let found: Value = serde_json::from_slice(&output.stdout).unwrap();
    let here = found["diagnostics"].as_array().unwrap().iter();
    let here: Vec<&Value> = here.filter(|it| it["file"] == "content/nl/uitleg/kosten.md").collect();
    assert_eq!(here.len(), 1_001);
    let told = here.iter().find(|it| it["code"] == "too-many-problems").unwrap();
    assert!(told["message"].as_str().unwrap().starts_with("In dit bestand staan nog "), "{told}");
    assert!(stderr(&site.check(&[])).len() < 100_000);
}
