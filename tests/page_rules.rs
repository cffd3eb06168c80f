//! The rules over the built pages, each with a page that breaks it, and pages that nearly do.
//!
//! `page_rules/<code>.<what>.html` breaks the rule `<code>` and no other; `page_rules/near-miss.<what>.html` breaks none.

use std::{collections::BTreeMap, fmt::Write, fs, path::Path};

use wegwijs::{
    check::page::{self, BuiltPage, PageFindings, Settings},
    diagnostic::{Location, MessageLanguage, Severity},
};

fn check_at(url: &str, html: &str, settings: &Settings) -> PageFindings {
    let location = Location::start_of(format!("content/nl{}.md", url.trim_end_matches('/')));
    page::check(&BuiltPage { location, url, language: "nl", html }, settings)
}

fn check(html: &str) -> PageFindings {
    check_at("/uitleg/kosten/", html, &Settings::default())
}

fn pages() -> BTreeMap<String, String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/page_rules");
    let entries = fs::read_dir(folder).expect("the folder with pages is part of the repository");
    entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "html"))
        .filter_map(|path| Some((path.file_stem()?.to_str()?.to_string(), fs::read_to_string(&path).ok()?)))
        .collect()
}

#[test]
fn each_defect_is_found_by_its_rule_and_by_no_other() {
    let mut wrong = String::new();
    for (name, html) in pages() {
        let expected = match name.split('.').next().unwrap() {
            "clean" | "near-miss" => Vec::new(),
            code => vec![code.to_string()],
        };
        let findings = check(&html);
        let mut found: Vec<String> = findings.diagnostics.iter().map(|it| it.rule.code.to_string()).collect();
        found.sort();
        found.dedup();
        if found != expected {
            writeln!(wrong, "{name}: {found:?}").unwrap();
            for it in &findings.diagnostics {
                writeln!(wrong, "    {}", it.message(MessageLanguage::English)).unwrap();
            }
        }
    }
    assert_eq!(wrong, "");
}

#[test]
fn every_rule_of_a_page_has_a_defect_that_triggers_it() {
    let pages = pages();
    let elsewhere = [
        "page-broken-link",
        "page-broken-fragment",
        "duplicate-title",
        "orphan-page",
        "repeated-problem",
        "unknown-check",
        "low-contrast",
        "small-target",
        "unknown-colour",
    ];
    for rule in page::ALL.iter().filter(|rule| !elsewhere.contains(&rule.code)) {
        let prefix = format!("{}.", rule.code);
        assert!(pages.keys().any(|name| name.starts_with(&prefix)), "no page breaks {}", rule.code);
    }
}

#[test]
fn the_messages_read_well() {
    let mut text = String::new();
    for (name, html) in pages() {
        for diagnostic in check(&html).diagnostics {
            writeln!(text, "{name}").unwrap();
            for language in MessageLanguage::ALL {
                let (message, help) = (diagnostic.message(language), diagnostic.help(language));
                writeln!(text, "  {message}\n    {help}").unwrap();
            }
        }
    }
    insta::assert_snapshot!(text);
}

#[test]
fn every_rule_has_its_manual_in_both_languages() {
    for rule in page::ALL {
        for language in MessageLanguage::ALL {
            let manual = rule.manual.markdown(language);
            assert!(manual.len() > 80, "{} in {language:?}: {manual}", rule.code);
            assert!(!manual.lines().any(|line| line.starts_with("# ")), "{} in {language:?}", rule.code);
        }
    }
    let mut codes: Vec<_> = page::ALL.iter().map(|rule| rule.code).collect();
    codes.sort();
    codes.dedup();
    assert_eq!(codes.len(), page::ALL.len());
}

#[test]
fn a_right_to_left_page_says_so() {
    let clean = &pages()["clean"];
    let arabic = clean.replacen("<html lang=\"nl\">", "<html lang=\"ar\" dir=\"rtl\">", 1);
    let codes = |html: &str| -> Vec<&str> {
        let location = Location::start_of("content/ar/index.md");
        let built = BuiltPage { location, url: "/ar/", language: "ar", html };
        page::check(&built, &Settings::default()).diagnostics.iter().map(|it| it.rule.code).collect()
    };
    assert_eq!(codes(&arabic), Vec::<&str>::new());
    assert_eq!(codes(&arabic.replacen(" dir=\"rtl\"", "", 1)), ["text-direction"]);
}

#[test]
fn severities_and_limits_are_the_sites() {
    let html = &pages()["link-name.klik-hier"];
    let mut settings = Settings::default();
    settings.severities.insert("link-name".into(), Some(Severity::Info));
    assert_eq!(check_at("/", html, &settings).diagnostics[0].severity, Severity::Info);
    settings.severities.insert("link-name".into(), None);
    assert_eq!(check_at("/", html, &settings).diagnostics, []);
    let heavy = &pages()["page-weight.long-list"];
    settings.page_weight = 100_000;
    assert_eq!(check_at("/", heavy, &settings).diagnostics, []);
}

/// A small page with this title and these links.
fn page_with(title: &str, links: &str) -> String {
    pages()["near-miss.headings"]
        .replace("Wat kost het? – Wegwijs", title)
        .replace("<h2>A</h2>", &format!("<h2 id=\"a\">A</h2>{links}"))
}

#[test]
fn links_between_pages_are_followed() {
    let settings = Settings::default();
    let site = [
        ("/", page_with("Begin", "<a href=\"/uitleg/#a\">Uitleg</a> <a href=\"folder.pdf\">De folder</a>")),
        (
            "/uitleg/",
            page_with(
                "Uitleg",
                "<a href=\"../weg/\">Weg</a> <a href=\"/#b\">Plek b</a> <a href=\"/privacy\">Regels</a>",
            ),
        ),
        ("/privacy/", page_with("Uitleg", "")),
        ("/eiland/", page_with("Eiland", "<a href=\"/eiland-2/\">Verder varen</a>")),
        ("/eiland-2/", page_with("Eiland 2", "<a href=\"/eiland/\">Terug varen</a>")),
        (
            "/404.html",
            page_with("Niet gevonden", "")
                .replace("</title>", "</title><meta name=\"robots\" content=\"noindex\">"),
        ),
    ];
    let findings: Vec<_> = site.iter().map(|(url, html)| check_at(url, html, &settings)).collect();
    assert!(findings.iter().all(|page| page.diagnostics.is_empty()));
    let mut messages: Vec<_> = page::site(&findings, ["/folder.pdf"], &settings)
        .iter()
        .map(|it| {
            format!(
                "{} | {} | {}",
                it.rule.code,
                it.message(MessageLanguage::Dutch),
                it.help(MessageLanguage::Dutch)
            )
        })
        .collect();
    messages.sort();
    insta::assert_snapshot!(messages.join("\n"));
}

#[test]
fn the_same_problem_on_many_pages_is_told_once_with_its_number() {
    let settings = Settings::default();
    let html = &pages()["image-text.missing"];
    let urls: Vec<String> = (0..50).map(|number| format!("/p{number}/")).collect();
    let findings: Vec<_> = urls.iter().map(|url| check_at(url, html, &settings)).collect();
    let mut quiet = settings.clone();
    for code in ["page-broken-link", "duplicate-title", "orphan-page"] {
        quiet.severities.insert(code.into(), None);
    }
    let problems = page::problems(&findings, [], &quiet);
    assert_eq!(problems.len(), settings.repeats + 1);
    let last = problems.last().unwrap();
    assert_eq!(
        last.message(MessageLanguage::Dutch),
        "Hetzelfde probleem (image-text) staat op nog 47 pagina's: <img src=\"/a.png\">"
    );
}

#[test]
fn deep_nesting_ends_in_time_and_is_told() {
    let page = |element: &str, count: usize| {
        pages()["near-miss.headings"].replace("<h2>A</h2>", &format!("<{element}>").repeat(count))
    };
    for element in ["div", "blockquote", "ul", "svg"] {
        let started = std::time::Instant::now();
        let findings = check(&page(element, 200_000));
        let codes: Vec<_> = findings.diagnostics.iter().map(|it| it.rule.code).collect();
        assert_eq!(codes, ["nested-too-deep"], "{element}");
        assert!(started.elapsed().as_secs() < 20, "{element}");
    }
    assert!(check(&page("div", 200)).diagnostics.iter().all(|it| it.rule.code != "nested-too-deep"));
}

#[test]
fn a_rule_tells_at_most_20_problems_of_a_page() {
    let pictures = "<img src=\"/a.png\">".repeat(5_000);
    let html = pages()["near-miss.headings"].replace("<h2>A</h2>", &pictures);
    let findings = check(&html);
    assert_eq!(findings.diagnostics.iter().filter(|it| it.rule.code == "image-text").count(), 20);
}

proptest::proptest! {
    #[test]
    fn arbitrary_pages_never_panic(
        html in "(<[a-z1-6/!]{0,8}( (id|href|for|lang|role|tabindex|alt|style|autocomplete|srcset)=\"[^\"]{0,12}\"){0,2}>|[ -~]{0,6}|é|ع|<table>|<a href=\"tel:|<svg>|<li>|<dd>){0,50}",
        url in "/[a-z/.]{0,10}",
    ) {
        let findings = check_at(&url, &html, &Settings::default());
        for diagnostic in &findings.diagnostics {
            for language in MessageLanguage::ALL {
                proptest::prop_assert!(!diagnostic.message(language).is_empty());
            }
        }
        page::problems(&[findings], [], &Settings::default());
    }
}
