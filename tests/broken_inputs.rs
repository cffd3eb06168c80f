//! Every mistake that an editor can make in a file: the right code at the right line and column, in Dutch and English, and the
//! published folder keeps its old bytes.
//!
//! Each case changes one file of the small site in `tests/small`. `‸` marks the place where the problem must be told.

#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, reason = "a test")]

mod site;

use std::{fs, os::unix::fs::symlink, path::Path};

use rayon::prelude::*;
use serde_json::Value;
use site::TestSite;

/// What a case does to the site.
enum Change {
    /// Writes a file. The text holds the marker.
    Write(&'static str, &'static str),
    /// Writes a file with a text that is too long to stand here.
    Made(&'static str, fn() -> String),
    /// Writes two files; the second holds the marker.
    WriteTwo(&'static str, &'static str, &'static str, &'static str),
    /// Replaces text in a file that is there; what replaces it holds the marker.
    Replace(&'static str, &'static str, &'static str),
    /// Anything else; the problem is at the start of the file.
    Other(&'static str, fn(&Path)),
}
use Change::{Made, Other, Replace, Write, WriteTwo};

const PAGE: &str = "content/nl/uitleg/kosten.md";
const GUIDE: &str = "content/guides/welke-wet.yaml";

/// The front matter of a page that is fine.
macro_rules! page {
    ($body:literal) => {
        concat!("---\ntitle: Een vraag?\nsummary: Een antwoord.\n---\n\n", $body)
    };
}

const CASES: &[(&str, Change)] = &[
    (
        "unreadable-file",
        Other("content/nl/weg.md", |root| symlink("nergens.md", root.join("content/nl/weg.md")).unwrap()),
    ),
    ("file-too-large", Other(PAGE, |root| fs::write(root.join(PAGE), vec![b'a'; 9 << 20]).unwrap())),
    (
        "folders-too-deep",
        Other("content/nl/1/2/3/4/5/6/7/8/9/10/11/12/13/14/15/16", |root| {
            fs::create_dir_all(root.join("content/nl/1/2/3/4/5/6/7/8/9/10/11/12/13/14/15/16/17")).unwrap();
        }),
    ),
    (
        "link-leaves-root",
        Other("content/nl/buiten", |root| symlink("/etc", root.join("content/nl/buiten")).unwrap()),
    ),
    ("link-leaves-root", Other("content/nl/lus", |root| symlink("..", root.join("content/nl/lus")).unwrap())),
    ("missing-front-matter", Write(PAGE, "‸Zomaar tekst.\n")),
    ("missing-front-matter", Write(PAGE, "‸---\ntitle: Niet afgesloten\n")),
    ("yaml-syntax", Replace(PAGE, "sources: [boek]", "sources: [‸*boek]")),
    (
        "unknown-source",
        Replace("content/glossary/nl.yaml", "  more: /uitleg", "  sources: [boek, ‸boekje]\n  more: /uitleg"),
    ),
    ("data-closed", Replace("content/sources.yaml", "boek:", "oud: {title: Oud}\n‸---\nboek:")),
    ("hyphen-among-keys", Write(PAGE, "---\ntitle: Een\n‸- summary: Ja.\n---\n")),
    ("merge-conflict", Write(PAGE, page!("‸<<<<<<< HEAD\nEen.\n=======\nTwee.\n>>>>>>> ander\n"))),
    (
        "merge-conflict",
        Write(
            PAGE,
            "---\ntitle: Een\n‸<<<<<<< HEAD\nsummary: Ja.\n=======\nsummary: Nee.\n>>>>>>> ander\n---\n",
        ),
    ),
    ("colon-in-text", Write(PAGE, "---\ntitle: Bellen‸: zo doet u dat: nu\nsummary: Ja.\n---\n")),
    ("colon-in-text", Write(PAGE, "---\ntitle: Wmo‸: wat is dat?\nsummary: Ja.\n---\n")),
    ("quote-not-closed", Write(PAGE, "---\ntitle: ‸'t Steunpunt\nsummary: Ja.\n---\n")),
    ("quote-not-closed", Write(PAGE, "---\ntitle: ‸\"Wmo of Wlz?\nsummary: Ja.\n---\n")),
    ("text-after-quote", Write(PAGE, "---\ntitle: \"Wmo\" ‸of Wlz?\nsummary: Ja.\n---\n")),
    ("backslash-in-quotes", Write(PAGE, "---\ntitle: \"Map ‸\\klant\"\nsummary: Ja.\n---\n")),
    ("no-space-after-colon", Write(PAGE, "---\ntitle: Een\nsummary‸:Ja.\n---\n")),
    ("no-space-after-colon", Write(PAGE, "---\ntitle‸:Een\n---\n")),
    ("no-colon", Write(PAGE, "---\ntitle: Een\n‸summary Ja.\norder: 10\n---\n")),
    ("special-first-sign", Write(PAGE, "---\ntitle: ‸@thuis\nsummary: Ja.\n---\n")),
    ("special-first-sign", Write(PAGE, "---\ntitle: ‸&Co helpt u\nsummary: Ja.\n---\n")),
    ("special-first-sign", Write(PAGE, "---\ntitle: ‸- Wat kost het?\nsummary: Ja.\n---\n")),
    ("bracket-not-closed", Replace(PAGE, "sources: [boek]", "sources: ‸[boek")),
    ("tab-indent", Replace("content/sources.yaml", "boek:\n", "boek:\n‸\tnote: Oud.\n")),
    ("wrong-indent", Write(PAGE, "---\ntitle: Een\n  ‸summary: Ja.\n---\n")),
    ("keys-expected", Write(PAGE, "---\n‸- title: Een\n- summary: Ja.\n---\n")),
    ("keys-expected", Write(PAGE, "---\n‸Zomaar tekst\n---\n")),
    ("invisible-character", Write(PAGE, page!("Bel ‸\u{202e}0800 met ons.\n"))),
    ("invisible-character", Write(PAGE, "---\ntitle: Een‸\u{0} vraag\nsummary: Ja.\n---\n")),
    ("invisible-character", Write("content/sources.yaml", "boek: {title: Het‸\u{2066} boek}\n")),
    (
        "file-name",
        Other("content/nl/uitleg/Wat Kost Het?.md", |root| {
            fs::write(root.join("content/nl/uitleg/Wat Kost Het?.md"), page!("Niets.\n")).unwrap();
        }),
    ),
    (
        "file-name",
        Other("content/nl/Mijn Map", |root| {
            fs::create_dir(root.join("content/nl/Mijn Map")).unwrap();
            fs::write(root.join("content/nl/Mijn Map/een.md"), page!("Niets.\n")).unwrap();
            fs::write(root.join("content/nl/Mijn Map/twee.md"), page!("Niets.\n")).unwrap();
        }),
    ),
    ("unknown-value", Write(PAGE, page!("::: call-out kind=\"‸gevaar\"\nTekst.\n:::\n"))),
    ("unknown-value", Write(PAGE, page!("::: first-step need=\"‸wmoo\"\n:::\n"))),
    ("missing-attribute", Write(PAGE, page!("::: details title=\"‸\"\nTekst.\n:::\n"))),
    ("broken-fragment", Write(PAGE, page!("Lees [wie het betaalt](‸#wie-betaalt).\n"))),
    (
        "yaml-too-complex",
        Replace(
            "content/sources.yaml",
            "boek:",
            "x: [[[[[[[[[[[[[[[[[[[[[[[‸[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]\nboek:",
        ),
    ),
    ("duplicate-key", Write(PAGE, "---\ntitle: Een\n‸title: Twee\nsummary: Ja.\n---\n")),
    ("unknown-key", Replace(PAGE, "answers:", "‸anwsers:")),
    ("missing-key", Write(PAGE, "---\n‸summary: Zonder titel.\n---\n")),
    ("wrong-type", Replace(PAGE, "sources:", "draft: ‸misschien\nsources:")),
    ("wrong-type", Replace(PAGE, "sources:", "order: ‸tien\nsources:")),
    ("bad-date", Replace(PAGE, "sources:", "publish: ‸2026-02-30\nsources:")),
    ("unknown-choice", Replace(PAGE, "sources:", "audience: ‸citizens\nsources:")),
    (
        "missing-config",
        Other("content/site.yaml", |root| fs::remove_file(root.join("content/site.yaml")).unwrap()),
    ),
    (
        "language-twice",
        Replace(
            "content/site.yaml",
            "  - {tag: en, name: English",
            "  - {tag: ‸nl, name: Nog eens}\n  - {tag: en, name: English",
        ),
    ),
    (
        "site-contact-missing",
        Other("content/site.yaml", |root| {
            let path = root.join("content/site.yaml");
            let text = fs::read_to_string(&path).unwrap();
            fs::write(path, text.split("contact:").next().unwrap()).unwrap();
        }),
    ),
    ("unknown-language", Replace("content/site.yaml", "fallback: [nl]", "fallback: [‸fr]")),
    (
        "notice-nowhere",
        Replace(
            "content/site.yaml",
            "languages:",
            "notices: [{text: {nl: Wij zijn dicht.}, expires: 2027-01-01, municipality: ‸GM0001}]\nlanguages:",
        ),
    ),
    (
        "notice-nowhere",
        Replace(
            "content/site.yaml",
            "languages:",
            "notices: [{text: {nl: Wij zijn dicht.}, expires: 2027-01-01, page: ‸uitleg/weg.md}]\nlanguages:",
        ),
    ),
    (
        "duplicate-address",
        WriteTwo(
            "content/nl/uitleg/prijs.md",
            page!("Tekst.\n"),
            "content/nl/uitleg/tarief.md",
            "‸---\ntitle: Een ander?\nsummary: Ja.\nslug: prijs\n---\n\nTekst.\n",
        ),
    ),
    ("unknown-question", Replace(PAGE, "[what-does-it-cost]", "[what-does-it-cost, ‸wat-kost-het]")),
    ("unknown-source", Replace(PAGE, "[boek]", "[‸boeken]")),
    ("unknown-page", Replace(GUIDE, "[uitleg/kosten]", "[‸uitleg/kost]")),
    ("checked-in-future", Replace(PAGE, "2026-01-02", "‸2027-01-02")),
    ("dates-inverted", Replace(PAGE, "sources:", "publish: 2026-03-01\nexpires: ‸2026-02-01\nsources:")),
    (
        "missing-layout",
        Other("content/site.yaml", |root| fs::remove_file(root.join("content/nl/postcode.md")).unwrap()),
    ),
    ("layout-expires", Replace("content/nl/index.md", "layout: home", "layout: home\nexpires: ‸2027-01-01")),
    (
        "layout-twice",
        Write("content/nl/zzz.md", "‸---\ntitle: Nog een?\nsummary: Ja.\nlayout: search\n---\n\nTekst.\n"),
    ),
    (
        "term-twice",
        Replace(
            "content/glossary/nl.yaml",
            "- key: indicatie",
            "- key: indicatie\n  term: besluit\n  explanation: Wat er besloten is.\n- key: ‸indicatie",
        ),
    ),
    ("guide-dead-end", Replace(GUIDE, "goto: zorg}", "goto: ‸zorgen}")),
    (
        "guide-unreachable",
        Replace(
            GUIDE,
            "endings:\n",
            "endings:\n  - id: ‸eiland\n    title: {nl: \"Hier komt niemand\"}\n    text: {nl: \"Tekst.\"}\n    first-step: wmo\n",
        ),
    ),
    (
        "guide-loop",
        Replace(
            GUIDE,
            "{text: {nl: \"Nee, soms\"}, goto: bellen}",
            "{text: {nl: \"Nee, soms\"}, goto: ‸thuis}",
        ),
    ),
    ("guide-too-long", Made(GUIDE, long_guide)),
    (
        "guide-step-twice",
        Replace(
            GUIDE,
            "  - id: bellen",
            "  - id: bellen\n    title: {nl: \"Bel iemand\"}\n    text: {nl: \"Tekst.\"}\n    first-step: wmo\n  - id: ‸bellen",
        ),
    ),
    ("missing-translation", Replace(GUIDE, "slug: {nl: welke-wet}", "‸slug: {nl: welke-wet, en: which-law}")),
    ("unknown-pictogram", Write(PAGE, page!("## :‸fone: Wie belt u?\n\nBel ons.\n"))),
    ("unknown-component", Write(PAGE, page!("::: ‸stappen\n1. Bel.\n:::\n"))),
    ("missing-attribute", Write(PAGE, page!("::: ‸details\nTekst.\n:::\n"))),
    ("unknown-attribute", Write(PAGE, page!("::: steps ‸titel=\"Zo\"\n1. Bel.\n:::\n"))),
    ("attribute-syntax", Write(PAGE, page!("::: call-out ‸title=\"Let op\nTekst.\n:::\n"))),
    ("component-not-closed", Write(PAGE, page!("‸::: call-out\nTekst.\n"))),
    ("component-not-opened", Write(PAGE, page!("Tekst.\n\n‸:::\n"))),
    (
        "component-too-deep",
        Write(
            PAGE,
            page!(
                "::::::::::: call-out\n:::::::::: call-out\n::::::::: call-out\n:::::::: call-out\n::::::: call-out\n:::::: call-out\n::::: call-out\n:::: call-out\n‸::: call-out\nDiep.\n:::\n::::\n:::::\n::::::\n:::::::\n::::::::\n:::::::::\n::::::::::\n:::::::::::\n"
            ),
        ),
    ),
    ("text-too-deep", Write(PAGE, page!("> > > > > > > > > > > > > > > > > > > > ‸> Diep.\n"))),
    ("contact-without-check", Write(PAGE, page!("Belt u 3 keer? Bel dan ‸030 286 99 89.\n"))),
    ("contact-without-check", Write(PAGE, page!("Vraag het gerust. Bel dan ‸030 286 99 89 of kom langs.\n"))),
    ("contact-without-check", Write(PAGE, page!("Typ `‸030 286 99 89` in.\n"))),
    ("contact-without-check", Write(PAGE, page!("Tekst.\n\n    Of bel ‸030 286 99 89.\n"))),
    ("contact-without-check", Write(PAGE, page!("Bel ‸030/2869989.\n"))),
    ("contact-without-check", Write(PAGE, page!("Bel ‸０３０ ２８６ ９９ ８９.\n"))),
    ("contact-without-check", Write(PAGE, page!("Bel ‸030\u{202f}286\u{2011}99\u{2011}89.\n"))),
    ("contact-without-check", Write(PAGE, page!("Mail ‸jan (at) thuis.nl.\n"))),
    ("contact-without-check", Write(PAGE, page!("Mail ‸jan[at]thuis.nl.\n"))),
    ("contact-in-text", Write(PAGE, page!("Stuur [ons een bericht](‸https://wa.me/31302869989).\n"))),
    (
        "link-scheme",
        Write(PAGE, page!("::: video url=\"‸sms:0612345678\" title=\"Een film\"\nDit zegt de film.\n:::\n")),
    ),
    (
        "link-scheme",
        Write(PAGE, page!("::: video url=\"‸mailto:jan\" title=\"Een film\"\nDit zegt de film.\n:::\n")),
    ),
    (
        "link-scheme",
        Write(
            PAGE,
            page!("::: video url=\"‸http://example.org/film\" title=\"Een film\"\nDit zegt de film.\n:::\n"),
        ),
    ),
    (
        "link-scheme",
        Write(
            PAGE,
            page!("::: video url=\"‸//evil.example/film\" title=\"Een film\"\nDit zegt de film.\n:::\n"),
        ),
    ),
    (
        "link-scheme",
        Write(
            PAGE,
            page!("::: video url=\"‸javascript:alert(1)\" title=\"Een film\"\nDit zegt de film.\n:::\n"),
        ),
    ),
    (
        "link-scheme",
        Write(
            PAGE,
            page!("::: video url=\"‸data:text/html,film\" title=\"Een film\"\nDit zegt de film.\n:::\n"),
        ),
    ),
    (
        "link-scheme",
        Write(PAGE, page!("::: video url=\"‸vbscript:film\" title=\"Een film\"\nDit zegt de film.\n:::\n")),
    ),
    (
        "link-scheme",
        Write(
            PAGE,
            page!("::: video url=\"‸file:///etc/passwd\" title=\"Een film\"\nDit zegt de film.\n:::\n"),
        ),
    ),
    (
        "link-scheme",
        Write(PAGE, page!("::: video url=\"‸intent:film\" title=\"Een film\"\nDit zegt de film.\n:::\n")),
    ),
    (
        "link-scheme",
        Write(PAGE, page!("::: video url=\"‸blob:film\" title=\"Een film\"\nDit zegt de film.\n:::\n")),
    ),
    (
        "link-scheme",
        Write(
            PAGE,
            page!("::: video url=\"‸ftp://example.org/film\" title=\"Een film\"\nDit zegt de film.\n:::\n"),
        ),
    ),
    (
        "contact-in-text",
        Write(
            PAGE,
            page!(
                "::: video url=\"‸https://wa.me/31302869989\" title=\"Een film\"\nDit zegt de film.\n:::\n"
            ),
        ),
    ),
    ("component-empty", Write(PAGE, page!("‸::: steps\n:::\n"))),
    ("component-content", Write(PAGE, page!("‸::: compare caption=\"Namen\"\n| A | B |\n| c | d |\n:::\n"))),
    ("component-content", Write(PAGE, page!("::: steps\n‸- Bel.\n:::\n"))),
    ("component-content", Write(PAGE, page!("‸::: steps\nBel eerst.\n:::\n"))),
    ("component-content", Write(PAGE, page!("::: timeline\n- **1922** Begin.\n‸- 1923 Verder.\n:::\n"))),
    ("component-content", Write(PAGE, page!("::: checklist\n- [ ] Brief\n‸- []Pas\n:::\n"))),
    ("component-indented", Write(PAGE, page!(" ‸::: call-out title=\"Let op\"\nBel eerst.\n:::\n"))),
    ("component-indented", Write(PAGE, page!("::: call-out title=\"Let op\"\nBel eerst.\n  ‸:::\n"))),
    (
        "component-indented",
        Write(PAGE, page!("1. Bel.\n\n   ‸::: call-out title=\"Let op\"\n   Nu.\n   :::\n\n2. Vraag.\n")),
    ),
    ("component-indented", Write(PAGE, page!("- ‸::: finder\n  :::\n"))),
    ("component-indented", Write(PAGE, page!("> ‸::: call-out title=\"Let op\"\n> Nu.\n> :::\n"))),
    ("code-not-closed", Write(PAGE, page!("‸```\nBel.\n\n::: finder\n:::\n"))),
    (
        "table-cells",
        Write(PAGE, page!("::: compare caption=\"Namen\"\n| A | B |\n|---|---|\n| c | d |‸ e |\n:::\n")),
    ),
    ("garbled-text", Write(PAGE, page!("Voor cli‸Ã«nten.\n"))),
    ("garbled-text", Write(PAGE, page!("Het kost ‸â‚¬ 0.\n"))),
    ("garbled-text", Write(PAGE, page!("Ook ‸\u{fffd} hier.\n"))),
    (
        "garbled-text",
        Replace(
            "content/glossary/nl.yaml",
            "  term: indicatie",
            "  term: indicatie\n  stands-for: co‸Ã¶rdinatie",
        ),
    ),
    ("duplicate-address", Replace(PAGE, "[/prijs/]", "[‸/index.html]")),
    ("duplicate-address", Replace(PAGE, "[/prijs/]", "[‸/uitleg/kosten/index.html]")),
    ("duplicate-address", Replace(PAGE, "[/prijs/]", "[‸/robots.txt]")),
    ("duplicate-address", Replace(PAGE, "[/prijs/]", "[‸/404.html]")),
    (
        "address-too-long",
        Made(PAGE, || format!("‸---\ntitle: Een?\nsummary: Ja.\nslug: {}\n---\n\nTekst.\n", "a".repeat(300))),
    ),
    ("component-not-empty", Write(PAGE, page!("‸::: finder\nTekst.\n:::\n"))),
    ("second-title", Write(PAGE, page!("‸# Nog een titel\n\nTekst.\n"))),
    ("image-in-text", Write(PAGE, page!("‸![Een foto](foto.jpg)\n"))),
    ("link-name", Write(PAGE, page!("Eerst dit.\n\nLees [‸hier](/uitleg/index.md).\n"))),
    ("raw-html", Write(PAGE, page!("Dit is ‸<b>vet</b>.\n"))),
    ("table-without-caption", Write(PAGE, page!("‸| a | b |\n|---|---|\n| 1 | 2 |\n"))),
    ("summary-without-name", Write(PAGE, page!("::: summary-list\n‸- Kosten: gratis.\n:::\n"))),
    ("broken-link", Write(PAGE, page!("Lees [meer over wachten](‸/uitleg/wachten.md).\n"))),
    ("broken-fragment", Write(PAGE, page!("## Wie betaalt?\n\nLees [wie het betaalt](‸#wie-betaald).\n"))),
    ("contact-in-text", Write(PAGE, page!("Bel [ons nummer](‸tel:+31101234567).\n"))),
    ("link-scheme", Write(PAGE, page!("Kijk op [die website](‸http://example.org).\n"))),
    ("address-for-file", Write(PAGE, page!("Ga naar [de zoekpagina](‸/zoeken/).\n"))),
    ("unknown-language-tag", Write(PAGE, page!("Zeg ‸[hallo](lang:n).\n"))),
    ("missing-asset", Write(PAGE, page!("::: figure file=\"‸vakje.svg\" alt=\"Een vak\"\n:::\n"))),
    (
        "unsafe-picture",
        WriteTwo(
            "content/assets/kwaad.svg",
            "<svg viewBox=\"0 0 1 1\"><script>1</script></svg>",
            PAGE,
            page!("::: figure file=\"‸kwaad.svg\" alt=\"Een vak\"\n:::\n"),
        ),
    ),
    (
        "template-error",
        Write(
            "themes/helder/templates/section.html",
            "{% extends \"base.html\" %}\n{% block content %}\n{{ page.‸boddy.content }}\n{% endblock content %}\n",
        ),
    ),
    ("theme-string-syntax", Write("themes/helder/strings/nl.ftl", "skip ‸Ga naar de tekst\n")),
    (
        "unknown-check",
        Replace("content/site.yaml", "languages:", "checks:\n  severity: {plaatje: ‸error}\nlanguages:"),
    ),
];

/// Problems that don't stop a build.
const WARNINGS: &[(&str, Change)] = &[
    (
        "security-expires",
        Replace(
            "content/site.yaml",
            "languages:",
            "security: {contact: mailto:veilig@klein.example, expires: ‸2026-11-21}\nlanguages:",
        ),
    ),
    (
        "unanswered-question",
        Replace(
            "content/questions.yaml",
            "citizen:\n",
            "citizen:\n  ‸how-long: {nl: \"Hoe lang?\", en: \"How long?\"}\n",
        ),
    ),
    ("page-expires-soon", Replace(PAGE, "sources:", "expires: ‸2026-12-01\nsources:")),
    (
        "page-not-shown",
        WriteTwo(
            PAGE,
            "---\ntitle: Wat kost het?\nsummary: Het kost u niets.\ndraft: true\n---\n\nTekst.\n",
            "content/nl/uitleg/index.md",
            "---\ntitle: Wat wilt u weten?\nsummary: Alle uitleg.\nmenu: main\n---\n\nLees [wat het kost](‸kosten.md).\n",
        ),
    ),
    ("invisible-character", Write(PAGE, page!("Bel ons‸\u{200b} gerust.\n"))),
    ("words-as-comment", Replace(PAGE, "summary: Het kost u niets.", "summary: Bel ‸#112 of vraag het.")),
    ("footnote-lost", Write(PAGE, page!("Bel ons.\n\n‸[^wet]: Dat staat in de wet.\n"))),
    ("footnote-lost", Write(PAGE, page!("Bel ons.[^1]\n\n[^1]: Een.\n\n‸[^1]: Twee.\n"))),
    ("markup-as-text", Write(PAGE, page!("Het is ‸**gratis **.\n"))),
    ("markup-as-text", Write(PAGE, page!("Een noot.‸[^7]\n"))),
    ("markup-as-text", Write(PAGE, page!("‸• eerste punt\n"))),
    ("markup-as-text", Write(PAGE, page!("::: call-out\nTekst.\n:::\n\n‸##Kop\n"))),
    ("text-as-markup", Write(PAGE, page!("\t‸Uit Word geplakt.\n"))),
    ("text-as-markup", Write(PAGE, page!("‸Een zin.\n---\n"))),
    ("file-passed-over", Write("content/nl/kosten.md.txt", "‸---\ntitle: Een\nsummary: Twee\n---\n")),
    ("file-passed-over", Write("content/guides/wet.yml", "‸title: {nl: Een}\n")),
];

/// Mistakes from which others follow, and the one error to tell about each.
const ALONE: &[(&str, Change)] = &[
    ("special-first-sign", Write(PAGE, "---\ntitle: ‸@thuis\nsummary: Ja.\n---\n")),
    ("missing-front-matter", Write(PAGE, "‸Zomaar tekst.\n")),
    ("tab-indent", Replace("content/sources.yaml", "boek:\n", "boek:\n‸\tnote: Oud.\n")),
    ("no-colon", Replace("content/questions.yaml", "citizen:\n", "‸vragen\ncitizen:\n")),
    ("tab-indent", Replace(GUIDE, "questions:\n", "‸\tquestions:\n")),
    ("unknown-value", Write(PAGE, page!("::: call-out kind=\"‸gevaar\"\nTekst.\n:::\n"))),
    ("missing-attribute", Write(PAGE, page!("::: ‸details\nTekst.\n:::\n"))),
    ("missing-attribute", Write(PAGE, page!("::: ‸compare\n| a | b |\n|---|---|\n| 1 | 2 |\n:::\n"))),
    ("unknown-key", Write(PAGE, "---\n‸titel: Een\nsummary: Ja.\n---\n")),
    ("invisible-character", Write(PAGE, "---\ntitle: Een‸\u{0} vraag\nsummary: Ja.\n---\n")),
    ("invisible-character", Write(PAGE, page!("Bel‸\u{0} ons.\n"))),
    ("unknown-theme", Replace("content/site.yaml", "languages:", "theme: ‸helderder\nlanguages:")),
    ("wrong-type", Replace("content/site.yaml", "languages:", "theme: ‸Mijn Thema\nlanguages:")),
    (
        "duplicate-address",
        WriteTwo(
            "content/nl/uitleg/prijs.md",
            page!("## Kop\n\nLees [dit](#kop).\n"),
            "content/nl/uitleg/tarief.md",
            "‸---\ntitle: Een ander?\nsummary: Ja.\nslug: prijs\n---\n\n## Anders\n\nLees [dit](#anders).\n",
        ),
    ),
    (
        "duplicate-address",
        Other("content/guides/zzz.yaml", |root| {
            fs::copy(root.join(GUIDE), root.join("content/guides/zzz.yaml")).unwrap();
        }),
    ),
];

#[test]
fn a_mistake_is_told_once_without_what_follows_from_it() {
    let wrong: Vec<String> = ALONE
        .par_iter()
        .filter_map(|(code, change)| {
            let site = TestSite::new();
            let (file, ..) = apply(&site, change);
            let output: Value =
                serde_json::from_str(&site.run(&["check", "--format", "json"]).stdout).unwrap();
            let told: Vec<String> = output["diagnostics"]
                .as_array()
                .unwrap()
                .iter()
                .filter(|it| it["severity"] == "error")
                .map(|it| {
                    format!(
                        "{} {}:{}",
                        it["code"].as_str().unwrap(),
                        it["file"].as_str().unwrap(),
                        it["line"]
                    )
                })
                .collect();
            let alone = told.len() == 1 && told[0].starts_with(&format!("{code} {file}:"));
            (!alone).then(|| format!("{code}: {told:?}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What an editor reads about the slips of the pen that are made most, in both languages.
#[test]
fn the_messages_about_slips_of_the_pen_read_well() {
    let mut told = String::new();
    let slips = [
        "title: 't Steunpunt\nsummary: Ja.",
        "title: \"Wmo of Wlz?\nsummary: Ja.",
        "title: \"Wmo\" of Wlz?\nsummary: Ja.",
        "title: Wmo: wat is dat?\nsummary: Ja.",
        "title: @thuis\nsummary: Ja.",
        "title:Een\nsummary: Ja.",
        "title: Een\nsummary Ja.\norder: 10",
        "title: Een\n  summary: Ja.",
        "title: Een\n\tsummary: Ja.",
        "title: Een\nsummary: Ja.\nsources: [boek",
        "- title: Een\n- summary: Ja.",
        "title: Een\ntitle: Twee\nsummary: Ja.",
        "titel: Een\nsamenvatting: Ja.",
        "title: Een\u{202e}\nsummary: Ja.",
        "title: Een\nsummary: Ja.\u{200b}",
    ];
    for slip in slips {
        for language in ["nl", "en"] {
            let site = TestSite::new();
            fs::write(site.root().join(PAGE), format!("---\n{slip}\n---\n\nTekst.\n")).unwrap();
            let all = site.run(&["check", "--lang", language]).stderr;
            let here = |message: &&str| message.contains(PAGE) && !message.contains("[page-never-checked]");
            told.extend(all.split("\n\n").filter(here).map(|message| format!("{message}\n\n")));
        }
    }
    insta::assert_snapshot!(told);
}

#[test]
fn joiners_and_marks_are_a_part_of_arabic() {
    let site = TestSite::new();
    fs::write(site.root().join(PAGE), page!("[می\u{200c}خواهم\u{200f}](lang:fa) is Perzisch.\n")).unwrap();
    let told = site.run(&["check"]);
    assert!(!told.stderr.contains("invisible-character"), "{}", told.stderr);
}

#[test]
fn every_mistake_is_told_at_its_place_in_both_languages_and_the_old_site_stays() {
    let site = TestSite::new();
    let built = site.run(&["build"]);
    assert_eq!(built.code, 0, "{}", built.stderr);
    let before = site.published();
    assert!(before.len() > 10);
    let check = |(code, change): &(&str, Change)| {
        let site = site.copy();
        let place = apply(&site, change);
        let built = site.run(&["build"]);
        assert_eq!(built.code, 1, "{code}: {}", built.stderr);
        assert_eq!(site.published(), before, "{code}: the published folder changed");
        told(&site, code, &place).err()
    };
    let wrong: Vec<String> = CASES.par_iter().filter_map(check).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_only_deserves_a_warning_is_told_and_published() {
    for (code, change) in WARNINGS {
        let site = TestSite::new();
        let place = apply(&site, change);
        let built = site.run(&["build"]);
        assert_eq!(built.code, 0, "{code}: {}", built.stderr);
        assert_told(&site, code, &place);
        assert_eq!(site.run(&["check", "--deny-warnings"]).code, 1, "{code}");
    }
}

#[test]
fn a_page_that_expires_leaves_its_words_without_a_link_and_never_stops_a_build() {
    let site = TestSite::new();
    let page = site.root().join(PAGE);
    let text = fs::read_to_string(&page).unwrap();
    for state in ["expires: 2026-11-21", "publish: 2026-11-22", "draft: true"] {
        fs::write(&page, text.replace("sources:", &format!("{state}\nsources:"))).unwrap();
        let built = site.run(&["build"]);
        assert_eq!(built.code, 0, "{state}: {}", built.stderr);
        // Once in the text of the home page, once in the guide, once in the glossary; never a suggestion to link elsewhere.
        assert_eq!(built.stderr.matches("page-not-shown").count(), 3, "{}", built.stderr);
        assert!(!built.stderr.contains("Bedoelt u"), "{}", built.stderr);
        let home = fs::read_to_string(site.out().join("index.html")).unwrap();
        assert!(home.contains("Lees wat het kost."), "{home}");
        assert!(!site.out().join("uitleg/kosten").exists());
        for (path, bytes) in site.published() {
            assert!(!String::from_utf8_lossy(&bytes).contains("/uitleg/kosten"), "{}", path.display());
        }
    }
}

#[test]
fn a_byte_that_is_not_utf8_is_told_with_its_offset() {
    let site = TestSite::new();
    site.run(&["build"]);
    let before = site.published();
    let mut bytes = page!("Een cli").as_bytes().to_vec();
    let offset = bytes.len();
    bytes.extend(b"\xEBnt.\n");
    fs::write(site.root().join(PAGE), bytes).unwrap();
    assert_eq!(site.run(&["build"]).code, 1);
    assert_eq!(site.published(), before);
    assert_told(&site, "invalid-utf8", &(PAGE.into(), 6, 8));
    let english = site.run(&["check", "--lang", "en"]).stderr;
    assert!(english.contains(&format!("byte {offset} is EB")), "{english}");
}

#[test]
fn all_problems_of_a_run_are_told_at_once() {
    let site = TestSite::new();
    fs::write(
        site.root().join(PAGE),
        "---\ntitel: Fout\nsummary: Ja.\norder: tien\npublish: morgen\n---\n\n[x](weg.md) <b>y</b>\n\n::: stap\n:::\n",
    )
    .unwrap();
    let output = site.run(&["check", "--lang", "nl"]).stderr;
    insta::assert_snapshot!(output);
}

#[test]
fn messages_in_english_are_as_clear() {
    let site = TestSite::new();
    fs::write(
        site.root().join(PAGE),
        "---\ntitel: Fout\nsummary: Ja.\norder: tien\npublish: morgen\n---\n\n[x](weg.md) <b>y</b>\n\n::: stap\n:::\n",
    )
    .unwrap();
    let output = site.run(&["check", "--lang", "en"]).stderr;
    insta::assert_snapshot!(output);
}

type Place = (String, u64, u64);

/// Changes the site; gives the file, line and column of the marker.
/// A guide with one question more than the most, each of which leads to the next.
fn long_guide() -> String {
    const MOST: usize = 200;
    let questions: Vec<String> = (0..=MOST)
        .map(|number| {
            let mark = if number == MOST { "‸" } else { "" };
            let next = if number == MOST { "klaar".into() } else { format!("v{}", number + 1) };
            format!(
                "  - id: {mark}v{number}\n    question: {{nl: \"Wat wilt u?\"}}\n    options: [{{text: {{nl: Hulp}}, goto: {next}}}]\n"
            )
        })
        .collect();
    format!(
        "slug: {{nl: lang}}\ntitle: {{nl: \"Wie helpt u?\"}}\nsummary: {{nl: \"Kies een antwoord.\"}}\nquestions:\n{}endings:\n  - id: klaar\n    title: {{nl: Bel}}\n    text: {{nl: \"Bel iemand.\"}}\n    first-step: wmo\n",
        questions.concat()
    )
}

fn apply(site: &TestSite, change: &Change) -> Place {
    let write = |path: &str, text: &str| {
        let path = site.root().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text.replace('‸', "")).unwrap();
    };
    match change {
        Write(path, text) => {
            write(path, text);
            place_in(path, text)
        }
        Made(path, text) => {
            let text = text();
            write(path, &text);
            place_in(path, &text)
        }
        WriteTwo(first, first_text, path, text) => {
            write(first, first_text);
            write(path, text);
            place_in(path, text)
        }
        Replace(path, from, to) => {
            let text = fs::read_to_string(site.root().join(path)).unwrap();
            assert!(text.contains(from), "{path} has no {from}");
            let text = text.replacen(from, to, 1);
            write(path, &text);
            place_in(path, &text)
        }
        Other(path, act) => {
            act(site.root());
            ((*path).to_string(), 1, 1)
        }
    }
}

fn place_in(path: &str, text: &str) -> Place {
    let before = &text[..text.find('‸').expect("the case has a marker")];
    let line = before.matches('\n').count() as u64 + 1;
    let column = before.rsplit('\n').next().unwrap().chars().count() as u64 + 1;
    (path.to_string(), line, column)
}

fn assert_told(site: &TestSite, code: &str, place: &Place) {
    told(site, code, place).unwrap();
}

/// Looks for the problem at its place, in both languages.
fn told(site: &TestSite, code: &str, (file, line, column): &Place) -> Result<(), String> {
    let mut messages = Vec::new();
    for language in ["nl", "en"] {
        let output = site.run(&["check", "--format", "json", "--lang", language]).stdout;
        let output: Value =
            serde_json::from_str(&output).map_err(|error| format!("{code}: {error}: {output}"))?;
        let all = output["diagnostics"].as_array().unwrap();
        let at = |problem: &Value| format!("{}:{}:{}", problem["file"], problem["line"], problem["column"]);
        let found = all.iter().find(|problem| {
            problem["code"] == code
                && problem["file"] == file.as_str()
                && problem["line"] == *line
                && problem["column"] == *column
        });
        let Some(found) = found else {
            let told: Vec<String> =
                all.iter().map(|problem| format!("{} {}", problem["code"], at(problem))).collect();
            return Err(format!("{code} at {file}:{line}:{column} is not among {told:?}"));
        };
        let message = found["message"].as_str().unwrap().to_string();
        assert!(!message.is_empty() && !message.contains('{'), "{code}: {message}");
        messages.push(message);
    }
    assert_ne!(messages[0], messages[1], "{code}: the same words in both languages");
    Ok(())
}
