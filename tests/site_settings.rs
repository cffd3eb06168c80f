//! What `site.yaml` puts on the site besides pages: notices, a link to edit, `security.txt`, and a folder of a server.

#![allow(clippy::unwrap_used, reason = "a test that cannot be set up should fail")]

mod site;

use std::{fs, path::Path, process::Command};

use site::TestSite;

/// The small site with these lines in its configuration.
fn site_with(lines: &str) -> TestSite {
    let site = TestSite::new();
    let path = site.root().join("content/site.yaml");
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, format!("{text}{lines}")).unwrap();
    site
}

/// Builds the site as it is on a day. Gives what was told.
fn built_on(site: &TestSite, today: &str, arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_wegwijs"))
        .args(["build", "--lang", "en", "--today", today, "--root"])
        .arg(site.root())
        .args(arguments)
        .output()
        .unwrap();
    let told = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(0), "{told}");
    told
}

fn page(site: &TestSite, path: &str) -> String {
    fs::read_to_string(site.out().join(path)).unwrap()
}

const NOTICES: &str = "notices:\n\
  - {text: {nl: Op 24 december is iedereen vrij., en: Everybody is off on 24 December.}, expires: 2026-12-25}\n\
  - {text: {nl: Deze bedragen veranderen.}, expires: 2027-01-01, page: uitleg/kosten.md}\n";

#[test]
fn a_notice_stands_on_its_pages_in_its_languages_until_its_day() {
    let site = site_with(NOTICES);
    built_on(&site, "2026-12-24", &[]);
    let (home, english) = (page(&site, "index.html"), page(&site, "en/index.html"));
    assert!(home.contains("Op 24 december is iedereen vrij.") && !home.contains("Deze bedragen"), "{home}");
    assert!(english.contains("Everybody is off on 24 December."), "{english}");
    let (costs, english) =
        (page(&site, "uitleg/kosten/index.html"), page(&site, "en/explained/costs/index.html"));
    assert!(costs.contains("iedereen vrij") && costs.contains("Deze bedragen veranderen."), "{costs}");
    assert!(!english.contains("Deze bedragen"), "in a language that is missing nothing is said: {english}");
    // On its day it is gone, and nothing is told: a notice that ends never stops a build.
    let told = built_on(&site, "2026-12-25", &[]);
    assert!(!told.contains("notice"), "{told}");
    assert!(!page(&site, "index.html").contains("iedereen vrij"));
    assert!(page(&site, "uitleg/kosten/index.html").contains("Deze bedragen veranderen."));
}

#[test]
fn a_text_in_a_notice_is_text() {
    let site = site_with("notices: [{text: {nl: \"<b>Let op</b> & kijk.\"}, expires: 2026-12-25}]\n");
    built_on(&site, site::TODAY, &[]);
    let home = page(&site, "index.html");
    assert!(home.contains("&lt;b>Let op") || home.contains("&lt;b&gt;Let op"), "{home}");
}

#[test]
fn every_page_that_an_editor_wrote_leads_to_its_file() {
    let site = site_with("edit-link: \"https://example.org/gemeente/site/edit/main/{file}\"\n");
    built_on(&site, site::TODAY, &[]);
    for (path, file) in
        [("uitleg/kosten/index.html", "nl/uitleg/kosten.md"), ("en/index.html", "en/index.md")]
    {
        let html = page(&site, path);
        let address = format!("https://example.org/gemeente/site/edit/main/content/{file}");
        assert!(
            html.contains(&format!("href={address}")) || html.contains(&format!("href=\"{address}\"")),
            "{html}"
        );
    }
    // Without that line there is no such link.
    let plain = TestSite::new();
    built_on(&plain, site::TODAY, &[]);
    assert!(!page(&plain, "uitleg/kosten/index.html").contains("Verbeter deze pagina"));
}

const SECURITY: &str = "security: {contact: [\"mailto:veilig@klein.example\", \"https://klein.example/melden\"], expires: 2027-06-01}\n";

#[test]
fn security_txt_is_there_until_its_day_and_that_is_told_ahead() {
    let site = site_with(SECURITY);
    let told = built_on(&site, site::TODAY, &[]);
    assert!(!told.contains("security-expires"), "{told}");
    assert_eq!(
        page(&site, ".well-known/security.txt"),
        "Contact: mailto:veilig@klein.example\nContact: https://klein.example/melden\nExpires: 2027-06-01T00:00:00Z\nPreferred-Languages: nl\nCanonical: https://klein.example/.well-known/security.txt\n"
    );
    for (today, words, there) in [
        ("2027-04-02", "This holds until 2027-06-01", true),
        ("2027-05-31", "This holds until 2027-06-01", true),
        ("2027-06-01", "The site has no security.txt now", false),
        ("2026-05-31", "more than a year", true),
    ] {
        let told = built_on(&site, today, &[]);
        assert!(told.contains("security-expires") && told.contains(words), "{today}: {told}");
        assert_eq!(site.out().join(".well-known/security.txt").exists(), there, "{today}");
    }
    assert!(!built_on(&site, "2027-04-01", &[]).contains("security-expires"));
}

#[test]
fn the_sitemap_says_when_facts_were_last_checked() {
    let site = TestSite::new();
    let path = site.root().join("content/nl/uitleg/kosten.md");
    let text = fs::read_to_string(&path).unwrap();
    let text: Vec<&str> = text.lines().filter(|line| !line.starts_with("checked:")).collect();
    let text = text.join("\n").replacen("---\n", "---\nchecked: {on: 2026-10-03, by: Ans}\n", 1);
    fs::write(&path, text).unwrap();
    built_on(&site, site::TODAY, &[]);
    let sitemap = page(&site, "sitemap.xml");
    assert!(
        sitemap.contains("<loc>https://klein.example/uitleg/kosten/</loc><lastmod>2026-10-03</lastmod>"),
        "{sitemap}"
    );
}

#[test]
fn a_site_in_a_folder_of_a_server_stays_in_it() {
    let site = TestSite::new();
    let page_that_moved = "---\ntitle: Is dit verhuisd?\nsummary: Ja, dit is verhuisd.\naliases: [/oud/adres/]\n---\n\nDit is [verhuisd](kosten.md).\n";
    fs::write(site.root().join("content/nl/uitleg/verhuisd.md"), page_that_moved).unwrap();
    built_on(&site, site::TODAY, &["--base-url", "https://gemeente.example/hulp/online/"]);
    let mut followed = 0;
    let mut whole = 0;
    for entry in walk(&site.out()) {
        let html = fs::read_to_string(&entry).unwrap();
        let html = scraper::Html::parse_document(&html);
        for attribute in ["href", "src", "action", "content", "data-index", "data-matcher", "data-worker"] {
            let selector = scraper::Selector::parse(&format!("[{attribute}]")).unwrap();
            for value in html.select(&selector).filter_map(|element| element.attr(attribute)) {
                let address = value.strip_prefix("0; url=").unwrap_or(value);
                let path = match address.strip_prefix("https://gemeente.example") {
                    Some(path) => path,
                    None if address.starts_with('/') => address,
                    None => continue,
                };
                whole += usize::from(path != address);
                let inside = path.strip_prefix("/hulp/online/");
                let inside = inside.unwrap_or_else(|| panic!("{}: {address}", entry.display()));
                let file = inside.split(['#', '?']).next().unwrap();
                let target = site.out().join(file);
                assert!(
                    target.is_file() || target.join("index.html").is_file(),
                    "{}: {address}",
                    entry.display()
                );
                followed += 1;
            }
        }
    }
    assert!(followed > 100 && whole > 10, "{followed}, {whole}");
    assert!(page(&site, "oud/adres/index.html").contains("0; url=/hulp/online/uitleg/verhuisd/"));
    assert!(
        page(&site, "sitemap.xml").contains("<loc>https://gemeente.example/hulp/online/uitleg/kosten/</loc>")
    );
    let worker = page(&site, "worker.js");
    assert!(
        worker.contains("/hulp/online/offline/")
            && !worker.contains("`/offline/")
            && !worker.contains("\"/offline/")
    );
    // The rules for servers are for a site at the root.
    for rules in ["server", ".htaccess", "_redirects", "_headers"] {
        assert!(!site.out().join(rules).exists(), "{rules}");
    }
    // From a folder it works whatever its address is.
    built_on(&site, site::TODAY, &["--base-url", "https://gemeente.example/hulp", "--portable"]);
    assert!(!page(&site, "uitleg/kosten/index.html").contains("=/hulp"));
}

/// The pages in a folder.
fn walk(folder: &Path) -> Vec<std::path::PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries
        .flat_map(|path| if path.is_dir() { walk(&path) } else { vec![path] })
        .filter(|path| path.extension().is_some_and(|kind| kind == "html"))
        .collect()
}
