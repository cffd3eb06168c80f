//! Files in a wrong place, under a wrong name or of another program: each is told once, with where it is and what to do, and
//! nothing of it is published. What programs leave behind is nobody's business.

#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, reason = "a test")]

mod site;

use std::{collections::BTreeSet, fs};

use rayon::prelude::*;
use serde_json::Value;
use site::TestSite;

const PAGE: &[u8] =
    "---\ntitle: Een vraag?\nsummary: Een antwoord.\nchecked: {on: 2026-11-21, by: redactie}\n---\n\nTekst.\n".as_bytes();
const SUPPORTER: &[u8] = b"name: Hulp\nrole: local\norganisations: [Hulp]\nexample: true\nchannels: []\n";
const GUIDE: &[u8] = b"slug: {nl: x}\ntitle: {nl: X}\nsummary: {nl: X.}\nquestions: []\nendings: []\n";
const GLOSSARY: &[u8] = b"- key: indicatie\n  term: indicatie\n  explanation: Een besluit.\n";
const WORD: &[u8] = b"PK\x03\x04\x14\0\x06\0[Content_Types].xml word/document.xml";
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR";
const JPEG: &[u8] = b"\xff\xd8\xff\xe0\0\x10JFIF";
const SVG: &[u8] = b"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"><path d=\"M0 0\"/></svg>";

/// A file, the code that it is told with, where, and a part of what there is to do, in Dutch.
type Case = (&'static str, &'static [u8], &'static str, &'static str, &'static str);

/// Cases whose place is the file itself have an empty place.
const CASES: &[Case] = &[
    // The folder of a language that isn't there.
    ("content/n1/kosten.md", PAGE, "misplaced-file", "content/n1", "Noem de map: nl"),
    ("content/nl-nl/kosten.md", PAGE, "misplaced-file", "content/nl-nl", "Noem de map: nl"),
    ("content/fr/kosten.md", PAGE, "misplaced-file", "content/fr", "Zet de taal bij languages"),
    ("content/Nederlands/kosten.md", PAGE, "misplaced-file", "content/Nederlands", "de map van een taal"),
    ("content/glossary/n1.yaml", GLOSSARY, "misplaced-file", "", "content/glossary/nl.yaml"),
    ("content/glossary/fr.yaml", GLOSSARY, "misplaced-file", "", "Zet de taal bij languages"),
    // Pages.
    ("content/los.md", PAGE, "misplaced-file", "", "content/nl/los.md"),
    ("content/directory/kosten.md", PAGE, "misplaced-file", "", "content/nl/kosten.md"),
    ("content/directory/supporters/hulp.md", PAGE, "misplaced-file", "", "content/nl/hulp.md"),
    ("content/guides/hulp.md", PAGE, "misplaced-file", "", "content/nl/hulp.md"),
    ("content/glossary/hulp.md", PAGE, "misplaced-file", "", "content/nl/hulp.md"),
    ("content/assets/hulp.md", PAGE, "misplaced-file", "", "content/nl/hulp.md"),
    ("content/nl/hulp.MD", PAGE, "file-passed-over", "", "hulp.md"),
    ("content/nl/hulp.md.txt", PAGE, "file-passed-over", "", "hulp.md"),
    ("content/nl/hulp.markdown", PAGE, "file-passed-over", "", "hulp.md"),
    // Data.
    ("content/hulp.yaml", SUPPORTER, "misplaced-file", "", "content/directory/supporters/hulp.yaml"),
    (
        "content/supporters/hulp.yaml",
        SUPPORTER,
        "misplaced-file",
        "",
        "content/directory/supporters/hulp.yaml",
    ),
    ("content/nl/hulp.yaml", SUPPORTER, "misplaced-file", "", "content/directory/supporters/hulp.yaml"),
    (
        "content/directory/hulp.yaml",
        SUPPORTER,
        "misplaced-file",
        "",
        "content/directory/supporters/hulp.yaml",
    ),
    (
        "content/directory/registry/hulp.yaml",
        SUPPORTER,
        "misplaced-file",
        "",
        "content/directory/supporters/hulp.yaml",
    ),
    ("content/assets/hulp.yaml", SUPPORTER, "unused-asset", "", "download"),
    ("content/guide/keuze.yaml", GUIDE, "misplaced-file", "", "content/guides/keuze.yaml"),
    ("content/nl/keuze.yaml", GUIDE, "misplaced-file", "", "content/guides/keuze.yaml"),
    ("content/nl/begrippen.yaml", GLOSSARY, "misplaced-file", "", "content/glossary/nl.yaml"),
    (
        "content/directory/GM0344.yaml",
        b"code: GM0344\n",
        "misplaced-file",
        "",
        "content/directory/municipalities/GM0344.yaml",
    ),
    ("content/nl/iets.yaml", b"een: twee\n", "misplaced-file", "", "een keuzehulp in content/guides"),
    ("content/guides/keuze.yml", GUIDE, "file-passed-over", "", "keuze.yaml"),
    ("content/directory/supporters/hulp.YML", SUPPORTER, "file-passed-over", "", "hulp.yaml"),
    ("content/directory/supporters/hulp.yaml.txt", SUPPORTER, "file-passed-over", "", "hulp.yaml"),
    // Tables.
    (
        "content/municipalities.csv",
        b"code,name\n",
        "misplaced-file",
        "",
        "content/directory/registry/municipalities.csv",
    ),
    ("content/nl/lijst.csv", b"a,b\n", "misplaced-file", "", "content/assets/lijst.csv"),
    // Pictures and documents.
    ("content/nl/uitleg/foto.jpg", JPEG, "misplaced-file", "", "content/assets/foto.jpg"),
    ("content/nl/tekening.svg", SVG, "misplaced-file", "", "content/assets/tekening.svg"),
    ("content/plaatje.png", PNG, "misplaced-file", "", "content/assets/plaatje.png"),
    ("content/assets/foto.jpg", JPEG, "unused-asset", "", "figure file=\"foto.jpg\""),
    ("content/assets/oud/plan.pdf", b"%PDF-1.7", "unused-asset", "", "download file=\"oud/plan.pdf\""),
    ("content/assets/aantekeningen.txt", b"Geheim", "unused-asset", "", "download"),
    ("content/nl/uitleg/hulp.txt", b"Tekst", "misplaced-file", "", "content/nl/uitleg/hulp.md"),
    ("content/nl/uitleg/hulp.docx", WORD, "misplaced-file", "", "content/nl/uitleg/hulp.md"),
    ("content/hulp.odt", WORD, "misplaced-file", "", "content/nl/hulp.md"),
    ("content/nl/hulp.rtf", b"{\\rtf1 x}", "misplaced-file", "", "content/nl/hulp.md"),
    ("content/nl/hulp.pages", WORD, "misplaced-file", "", "content/nl/hulp.md"),
    ("content/nl/kosten.xyz", b"x", "misplaced-file", "", "Haal het weg"),
    ("content/nl/zonder-einde", b"x", "misplaced-file", "", "Haal het weg"),
    ("content/nl/page.html", b"<p>x", "misplaced-file", "", "themes/helder/"),
    // Not what the name says.
    ("content/nl/uitleg/kosten.md", WORD, "not-a-text-file", "", "kopieer de tekst"),
    ("content/nl/uitleg/kosten.md", b"{\\rtf1\\ansi Hulp}", "not-a-text-file", "", "kopieer de tekst"),
    ("content/nl/nieuw.md", JPEG, "not-a-text-file", "", "content/assets"),
    ("content/guides/welke-wet.yaml", WORD, "not-a-text-file", "", "kopieer de tekst"),
    ("content/sources.yaml", WORD, "not-a-text-file", "", "kopieer de tekst"),
    ("content/questions.yaml", WORD, "not-a-text-file", "", "kopieer de tekst"),
    ("content/nl/nieuw.md", PAGE, "saved-as-utf-16", "", "Codering: UTF-8"),
    // Nothing at all.
    ("content/nl/nieuw.md", b"", "empty-file", "", "zet een oude versie terug"),
    ("content/guides/nieuw.yaml", b"\n \n", "empty-file", "", "zet een oude versie terug"),
    ("content/directory/supporters/hulp.yaml", b"", "empty-file", "", "zet een oude versie terug"),
    ("content/glossary/en.yaml", b"", "empty-file", "", "zet een oude versie terug"),
    ("content/site.yaml", b"", "empty-file", "", "zet een oude versie terug"),
];

/// What programs leave behind, and what people write for each other.
const NOBODYS_BUSINESS: &[&str] = &[
    "content/.DS_Store",
    "content/nl/._kosten.md",
    "content/nl/Thumbs.db",
    "content/assets/Thumbs.db",
    "content/assets/desktop.ini",
    "content/nl/~$kosten.docx",
    "content/nl/.kosten.md.swp",
    "content/nl/uitleg/kosten.md~",
    "content/nl/.~lock.kosten.odt#",
    "content/README.md",
    "content/LICENSE",
    "content/assets/README.md",
    "content/directory/registry/SOURCES.md",
];

fn told(site: &TestSite) -> BTreeSet<(String, String, String)> {
    let output = site.run(&["check", "--format", "json", "--lang", "nl"]).stdout;
    let output: Value = serde_json::from_str(&output).unwrap();
    let of = |problem: &Value, key: &str| problem[key].as_str().unwrap_or_default().to_string();
    let all = output["diagnostics"].as_array().unwrap().iter();
    all.map(|problem| {
        let place = format!("{}:{}", of(problem, "file"), problem["line"]);
        (of(problem, "code"), place, of(problem, "help"))
    })
    .collect()
}

fn write(site: &TestSite, path: &str, bytes: &[u8]) {
    let path = site.root().join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, bytes).unwrap();
}

#[test]
fn every_file_that_counts_for_nothing_is_told_once_with_its_place_and_what_to_do() {
    let before = told(&TestSite::new());
    let wrong: Vec<String> = CASES
        .par_iter()
        .filter_map(|(path, bytes, code, place, remedy)| {
            let site = TestSite::new();
            match *code {
                "saved-as-utf-16" => {
                    let text = str::from_utf8(bytes).unwrap();
                    let units = std::iter::once(0xfeff).chain(text.encode_utf16());
                    write(&site, path, &units.flat_map(u16::to_le_bytes).collect::<Vec<u8>>());
                }
                _ => write(&site, path, bytes),
            }
            let after = told(&site);
            let new: Vec<_> = after.difference(&before).collect();
            let place = format!("{}:1", if place.is_empty() { path } else { place });
            let right = matches!(new[..], [(told, at, help)] if told == code && *at == place && help.contains(remedy));
            (!right).then(|| format!("{path} ({code}): {new:#?}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{} of {}: {}", wrong.len(), CASES.len(), wrong.join("\n"));
}

#[test]
fn what_programs_leave_behind_is_neither_told_nor_published() {
    let site = TestSite::new();
    let before = told(&site);
    assert_eq!(site.run(&["build"]).code, 0);
    let published: Vec<_> = site.published().into_keys().collect();
    for path in NOBODYS_BUSINESS {
        write(&site, path, b"x");
    }
    assert_eq!(told(&site), before);
    assert_eq!(site.run(&["build"]).code, 0);
    assert_eq!(site.published().into_keys().collect::<Vec<_>>(), published);
}

#[test]
fn only_what_a_page_uses_is_published() {
    let site = TestSite::new();
    write(&site, "content/assets/geheim.pdf", b"%PDF-1.7 geheim");
    write(&site, "content/assets/folder.pdf", b"%PDF-1.7 folder");
    write(&site, "content/assets/concept.pdf", b"%PDF-1.7 concept");
    let page = "---\ntitle: Folders?\nsummary: Haal ze op.\n---\n\n::: download file=\"folder.pdf\" title=\"De folder\"\n:::\n";
    write(&site, "content/nl/folders.md", page.as_bytes());
    let draft = page.replace("---\n\n", "draft: true\n---\n\n").replace("folder.pdf", "concept.pdf");
    write(&site, "content/nl/later.md", draft.as_bytes());
    let built = site.run(&["build", "--lang", "nl"]);
    assert_eq!(built.code, 0, "{}", built.stderr);
    let offered: Vec<String> = site
        .published()
        .into_keys()
        .filter_map(|path| path.strip_prefix("files").ok().map(|name| name.display().to_string()))
        .collect();
    assert_eq!(offered, ["folder.pdf"]);
    // What a page that isn't shown today uses is no mistake.
    assert!(built.stderr.contains("“geheim.pdf”"), "{}", built.stderr);
    assert!(!built.stderr.contains("“concept.pdf”"), "{}", built.stderr);
}
