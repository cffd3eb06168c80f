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

/// The page of [`PAGE`] as it is built with `text` in it.
fn page_with(text: &str) -> String {
    let site = site_with(text);
    let ran = site.run(&["build"]);
    assert_eq!(ran.code, 0, "{text}: {}{}", ran.stdout, ran.stderr);
    let html = fs::read_to_string(site.out().join("uitleg/kosten/index.html")).unwrap();
    let (_, main) = html.split_once("<main").unwrap();
    main.split_once("</main>").unwrap().0.replace('"', "")
}

#[test]
fn footnotes_are_numbered_as_the_text_names_them_and_lead_back_to_every_place() {
    let html = page_with(
        "Eerst.[^b] Dan.[^a] Weer.[^b]\n\n::: call-out title=\"Let op\"\nOok hier.[^c]\n:::\n\n\
         [^a]: Noot twee.\n\n[^b]: Noot een.\n\n[^c]: Noot drie.",
    );
    let list = html.split_once("class=footnotes").unwrap().1;
    let at = |words: &str| list.find(words).unwrap_or_else(|| panic!("{words} is not in {list}"));
    assert!(at("Noot een.") < at("Noot twee.") && at("Noot twee.") < at("Noot drie."), "{list}");
    for id in ["fnref-1", "fnref-1-2", "fnref-2", "fnref-3"] {
        assert_eq!(html.matches(&format!("id={id}>")).count(), 1, "{id}: {html}");
        assert_eq!(list.matches(&format!("href=#{id}>")).count(), 1, "{id}: {list}");
    }
    assert!(list.contains("aria-label=Terug naar de tekst bij noot 1 href"), "{list}");
}

#[test]
fn what_a_page_defines_counts_in_all_of_it() {
    let html = page_with(
        "Lees [wat het kost][k].\n\n::: call-out title=\"Let op\"\nOf lees [de uitleg][U].\n:::\n\n[k]: kosten.md\n[u]: index.md",
    );
    assert!(html.contains("<a href=/uitleg/kosten/>wat het kost</a>"), "{html}");
    assert!(html.contains("<a href=/uitleg/>de uitleg</a>"), "{html}");
}

#[test]
fn words_with_signs_in_them_reach_the_page() {
    let html = page_with(
        "Het college van B&W; beslist. Ook R&amp;D; telt.\n\n## Vul in {uw naam}\n\n## Share\n\nTekst.",
    );
    assert!(html.contains("B&amp;W; beslist. Ook R&amp;D; telt."), "{html}");
    assert!(html.contains(">Vul in {uw naam}</h2>") && html.contains("<h2 id=h-share>Share"), "{html}");
    // A line that starts with code in a sentence opens no block of code.
    let html =
        page_with("```Bel de gemeente``` en vraag hulp.\n\n::: call-out title=\"Let op\"\nBel eerst.\n:::");
    assert!(html.contains("Let op") && !html.contains(":::"), "{html}");
    // Accents that are written apart from their letters are joined.
    assert!(page_with("De clie\u{308}nt.").contains("De cliënt."));
}
