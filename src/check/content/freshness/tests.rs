use super::*;
use crate::{diagnostic::MessageLanguage, site::Options, source::SourceTree};

const SITE: &str = "name: {nl: Proef}\naddress: https://proef.example\ncontact: {example: true, name: R, channels: \
    [{type: phone, value: 010 000 00 12}], verification: {on: 2026-01-05, by: voorbeeld, method: phone}}\n\
    languages:\n  - {tag: nl, name: Nederlands}\n";
const SOURCES: &str =
    "oud: {title: Oud, date: 2011}\nnieuw: {title: Nieuw, date: 2025-11}\nzonder: {title: Zonder}\n";

/// The findings about a site with one page and these settings, as `code: message`.
fn findings(settings: &str, front_matter: &str, today: &str) -> Vec<String> {
    let config = format!("{SITE}{settings}");
    let page = format!("---\ntitle: Wat is het?\nsummary: Hulp.\n{front_matter}---\n\nTekst.\n");
    let texts = [
        ("content/site.yaml", config.as_str()),
        ("content/sources.yaml", SOURCES),
        ("content/nl/wat.md", page.as_str()),
    ];
    let tree = SourceTree::from_texts(texts);
    let options = Options { today: today.parse().unwrap(), address: None };
    let (site, _) = Site::understand(&tree, &options);
    check(&site, &tree)
        .iter()
        .map(|it| {
            format!("{} {}: {}", it.severity.as_str(), it.rule.code, it.message(MessageLanguage::Dutch))
        })
        .collect()
}

const CHECKED: &str = "checked: {on: 2025-11-21, by: redactie}\n";

#[test]
fn a_check_counts_for_a_year_and_not_a_day_longer() {
    assert!(findings("", CHECKED, "2026-11-21").is_empty());
    assert_eq!(
        findings("", CHECKED, "2026-11-22"),
        [
            "warning page-check-outdated: Deze pagina is 366 dagen geleden nagekeken, op 2025-11-21. Dat mag 365 dagen zijn."
        ]
    );
}

#[test]
fn a_site_sets_its_own_period() {
    assert_eq!(findings("periods: {pages: 30}\n", CHECKED, "2026-01-01").len(), 1);
    assert!(findings("periods: {pages: 800}\n", CHECKED, "2027-11-21").is_empty());
}

#[test]
fn a_page_that_nobody_checked_is_told_unless_the_program_fills_it() {
    assert_eq!(
        findings("", "", "2026-11-21"),
        ["warning page-never-checked: Er staat niet wie de feiten op deze pagina nakeek."]
    );
    assert!(findings("", "layout: search\n", "2026-11-21").is_empty());
    // Who says why nobody could check it yet has told the reader.
    assert!(findings("", "unchecked: Een jurist moet dit nakijken.\n", "2026-11-21").is_empty());
}

#[test]
fn the_newest_source_counts_and_only_when_the_site_asks_for_it() {
    let old = format!("{CHECKED}sources: [oud, zonder]\n");
    assert!(findings("", &old, "2026-01-01").is_empty());
    let ask = "periods: {sources: 3650}\n";
    assert_eq!(
        findings(ask, &old, "2026-01-01"),
        ["info page-sources-old: De nieuwste bron van deze pagina is oud: oud, van 2011."]
    );
    assert!(findings(ask, &format!("{CHECKED}sources: [oud, nieuw]\n"), "2026-01-01").is_empty());
    assert!(findings(ask, &format!("{CHECKED}sources: [zonder]\n"), "2026-01-01").is_empty());
    // The whole of 2011 is as new as its last day.
    assert!(findings(ask, &old, "2021-12-28").is_empty());
    assert_eq!(findings(ask, &old, "2021-12-29").len(), 1);
}

#[test]
fn a_language_that_lacks_pages_gets_one_line() {
    assert_eq!(
        findings("  - {tag: en, name: English}\n", CHECKED, "2026-01-01"),
        ["info pages-missing: In de taal “en” ontbreekt 1 pagina: wat.md."]
    );
}

/// What is told about a small site with this front matter on the page `kosten.md`, which three others refer to.
fn told(front_matter: &str, today: &str) -> Vec<String> {
    let kosten = format!(
        "---\ntitle: Wat kost het?\nsummary: Niets.\n{CHECKED}{front_matter}---\n\n## Wie betaalt?\n\nJa.\n"
    );
    let page = format!(
        "---\ntitle: Wat is het?\nsummary: Hulp.\n{CHECKED}---\n\nLees [wat het kost](kosten.md#wie-betaalt).\n"
    );
    let guide = "slug: {nl: hulp}\ntitle: {nl: Hulp}\nsummary: {nl: Hulp}\nquestions:\n  - id: een\n    question: {nl: Ja?}\n    \
                 options: [{text: {nl: Ja}, goto: eind}]\nendings:\n  - id: eind\n    title: {nl: Bel}\n    text: {nl: Bel.}\n    \
                 first-step: wmo\n    read-more: [kosten]\n";
    let glossary = "- key: geld\n  term: geld\n  explanation: Munten.\n  more: /kosten.md\n";
    let texts = [
        ("content/site.yaml", SITE),
        ("content/sources.yaml", SOURCES),
        ("content/nl/kosten.md", kosten.as_str()),
        ("content/nl/wat.md", page.as_str()),
        ("content/guides/hulp.yaml", guide),
        ("content/glossary/nl.yaml", glossary),
    ];
    let tree = SourceTree::from_texts(texts);
    let options = Options { today: today.parse().unwrap(), address: None };
    let (site, mut problems) = Site::understand(&tree, &options);
    problems.retain(|problem| problem.location.path.as_ref() != "content/site.yaml");
    problems.extend(check(&site, &tree));
    let told = |it: &Diagnostic| {
        format!("{} {}: {}", it.location.path, it.rule.code, it.message(MessageLanguage::Dutch))
    };
    problems.iter().map(told).collect()
}

#[test]
fn who_links_to_a_page_that_goes_soon_is_told_before_and_nothing_is_an_error_after() {
    let expires = "expires: 2026-06-01\n";
    assert_eq!(told(expires, "2026-04-01"), [""; 0]);
    assert_eq!(
        told(expires, "2026-05-31"),
        [
            "content/nl/kosten.md page-expires-soon: Deze pagina verdwijnt op 2026-06-01 van de site. Hier staat een link ernaar: \
          content/glossary/nl.yaml, content/guides/hulp.yaml, content/nl/wat.md."
        ]
    );
    let gone = "Hier staat nu geen link: die pagina is verlopen sinds 2026-06-01.";
    assert_eq!(
        told(expires, "2026-06-01"),
        [
            format!("content/guides/hulp.yaml page-not-shown: {gone}"),
            format!("content/glossary/nl.yaml page-not-shown: {gone}"),
        ]
    );
    let early = told("publish: 2026-06-01\n", "2026-05-31");
    assert!(early.iter().all(|one| one.ends_with("die pagina verschijnt op 2026-06-01.")), "{early:?}");
    let draft = told("draft: true\n", "2026-05-31");
    assert!(
        draft.iter().all(|one| one.ends_with("die pagina is nog een concept (draft: true).")),
        "{draft:?}"
    );
}
