//! Every component that an editor can use, written in Markdown as the documents show it, through the whole build.

#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, reason = "a test")]

mod site;

use std::{fs, io::Write as _};

use site::TestSite;
use wegwijs::markdown::COMPONENTS;

const PAGE: &str = "content/nl/uitleg/kosten.md";

/// What an editor writes for each component, and a text or tag of the page that shows that it did its work.
const WRITTEN: &[(&str, &str, &str)] = &[
    (
        "call-out",
        "::: call-out title=\"Goed om te weten\" kind=\"warning\"\nHet kost u niets.\n:::",
        "Goed om te weten",
    ),
    ("steps", "::: steps\n1. Bel ons.\n2. Vertel wat u wilt.\n:::", "Vertel wat u wilt."),
    ("checklist", "::: checklist title=\"Neem mee\"\n- [ ] De brief\n- [ ] Uw pas\n:::", "Neem mee"),
    ("details", "::: details title=\"Wat nog meer?\"\nEen beetje meer.\n:::", "<summary>Wat nog meer?"),
    ("quote", "::: quote source=\"boek\" by=\"een lezer\"\nDit staat er.\n:::", "Een boek"),
    ("timeline", "::: timeline\n- **1922** Het begin.\n- **2015** De wet.\n:::", "1922"),
    ("summary-list", "::: summary-list\n- **Kosten** Gratis.\n:::", "<dt>Kosten"),
    (
        "compare",
        "::: compare caption=\"Twee wetten\"\n| Vraag | Wmo |\n|---|---|\n| Wie | De gemeente |\n:::",
        "Twee wetten",
    ),
    ("figure", "::: figure file=\"vak.svg\" alt=\"Een vak\" caption=\"Het vak\"\n:::", "<svg"),
    ("finder", "::: finder\n:::", "class=finder"),
    ("first-step", "::: first-step need=\"wlz\"\n:::", "class=first-step"),
    ("copy", "::: copy title=\"Tekst\"\nKopieer dit.\n:::", "Kopieer dit."),
    ("download", "::: download file=\"cijfers.csv\" title=\"De cijfers\"\n:::", "href=/files/cijfers.csv"),
    ("share", "::: share\n:::", "class=share"),
    ("print", "::: print\n:::", "class=print"),
    (
        "video",
        "::: video url=\"https://example.org/film\" title=\"Een film\"\nWat er wordt gezegd.\n:::",
        "https://example.org/film",
    ),
];

/// A site with a page that holds `text`, and files to offer.
fn site_with(text: &str) -> TestSite {
    let site = TestSite::new();
    let mut page = fs::OpenOptions::new().append(true).open(site.root().join(PAGE)).unwrap();
    writeln!(page, "\n{text}").unwrap();
    fs::write(site.root().join("content/assets/cijfers.csv"), "gemeente;aantal\nUtrecht;1\n").unwrap();
    site
}

#[test]
fn every_component_works_from_markdown() {
    let unwritten: Vec<&str> = COMPONENTS
        .iter()
        .map(|kind| kind.name)
        .filter(|name| !WRITTEN.iter().any(|(written, ..)| written == name))
        .collect();
    assert_eq!(unwritten, Vec::<&str>::new(), "write these as an editor does");
    for (name, text, shown) in WRITTEN {
        // Some stand at the end of each page too: this one must stand where it was written.
        let site = site_with(&format!("{text}\n\nDit staat daarna."));
        let ran = site.run(&["build"]);
        assert_eq!(ran.code, 0, "{name}: {}{}", ran.stdout, ran.stderr);
        let html = fs::read_to_string(site.out().join("uitleg/kosten/index.html")).unwrap().replace('"', "");
        let (_, text) = html.split_once("<main").unwrap();
        let (before, _) = text.split_once("Dit staat daarna.").unwrap();
        assert!(before.contains(&shown.replace('"', "")), "{name} doesn't show {shown}");
    }
}

#[test]
fn a_download_names_the_kind_and_the_size_of_its_file_and_the_file_is_published() {
    for name in ["cijfers.csv", "tabel.svg", "uitleg.md", "folder.pdf", "lijst.yaml"] {
        let site = site_with(&format!("::: download file=\"{name}\" title=\"Om te bewaren\"\n:::"));
        fs::write(site.root().join("content/assets").join(name), vec![b'x'; 2_001]).unwrap();
        let ran = site.run(&["build"]);
        assert_eq!(ran.code, 0, "{name}: {}{}", ran.stdout, ran.stderr);
        assert_eq!(fs::read(site.out().join("files").join(name)).unwrap().len(), 2_001, "{name}");
        let html = fs::read_to_string(site.out().join("uitleg/kosten/index.html")).unwrap();
        let kind = name.rsplit('.').next().unwrap().to_uppercase();
        assert!(html.contains(&format!("({kind}, 3 kB)")), "{name}: {html}");
    }
}
