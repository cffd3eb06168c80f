//! No schedule of dates, statuses and verifications lets a withheld fact reach anything that is published: pages in every
//! language, pages for referrers, vCards, and the coverage as text, JSON and CSV.

#![allow(missing_docs, clippy::unwrap_used, reason = "a test")]

use std::{path::Path, sync::LazyLock};

use jiff::{ToSpan, civil::Date};
use proptest::prelude::*;
use wegwijs::{
    diagnostic::MessageLanguage,
    directory::{Audience, MunicipalityCode, Need, coverage, vcard},
    pipeline,
    render::pages::{Address, AssetUrls, PagesOnRequest},
    site::Options,
    source::{Limits, SourceFile, SourceTree},
};

const NUMBER: &str = "010 000 00 77";
/// The ways in which the facts could be written in an output.
const TRACES: [&str; 5] = ["000 00 77", "0000077", "100000077", "geheim@example.org", "geheim.example.org"];

static TREE: LazyLock<SourceTree> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (mut tree, problems) = SourceTree::read(root, "content", Limits::default());
    assert!(problems.is_empty());
    // Only what the example municipality needs: the proof is the same, and it is quick.
    let spare: Vec<String> = tree
        .files()
        .map(|file| file.path.to_string())
        .filter(|path| {
            path.contains("/uitleg/") || path.contains("/achtergrond/") || path.contains("voorbeeld-")
        })
        .collect();
    for path in spare {
        tree.remove(&path);
    }
    tree
});

/// Everything that is published about the example municipality.
fn published(verification: &str, status: &str, today: Date) -> String {
    published_with_hours("Mo 09:00-10:00", verification, status, today)
}

fn published_with_hours(hours: &str, verification: &str, status: &str, today: Date) -> String {
    let mut tree = TREE.clone();
    let text = format!(
        "example: true\nname: De Geheime Hulp\nrole: client-supporter\nlaws: [wmo]\nareas: {{municipalities: [GM9999]}}\n\
         channels:\n  - {{type: phone, value: {NUMBER}, hours: \"{hours}\"}}\n  - {{type: email, value: geheim@example.org}}\n  \
         - {{type: website, value: \"https://geheim.example.org/\"}}\n{verification}{status}"
    );
    tree.insert(SourceFile {
        path: "content/directory/supporters/voorbeeld-geheim.yaml".into(),
        text: text.into(),
    });
    let options = Options { today, address: None };
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let understood = pipeline::understand_again(root, tree, &options, &mut pipeline::Before::default());
    let site = &understood.site;
    let code = MunicipalityCode::parse("GM9999").unwrap();
    let assets = AssetUrls::default();
    let pages = PagesOnRequest::new(site, &understood.tree, &understood.theme, &assets);
    let mut all = String::new();
    for language in site.languages() {
        let Some(url) = site.municipality_url(code, language) else { continue };
        for url in [url.clone(), format!("{url}verwijzen/"), format!("{url}refer/")] {
            if let Some(Address::Page(Some(page), _)) = pages.at(&url) {
                all.push_str(&page.html);
            }
        }
    }
    assert!(all.contains("Voorbeeldstad"));
    let municipality = site.directory.municipality(code).unwrap();
    for need in Need::ALL {
        let answer = site.directory.answer(municipality, need);
        for listed in answer.supporters.iter().chain(&answer.others) {
            all.push_str(&vcard::supporter(listed, Audience::Citizen, None));
            all.push_str(&vcard::supporter(listed, Audience::Referrer, None));
        }
    }
    let coverage = coverage::report(&site.directory);
    all.push_str(&coverage.text(MessageLanguage::Dutch));
    all.push_str(&coverage.json());
    all.push_str(&coverage.csv());
    all
}

fn verification(on: Date) -> String {
    format!("verification: {{on: {on}, by: redactie, method: phone, source: gesprek}}\n")
}

#[test]
fn a_fresh_fact_is_there() {
    let today: Date = "2026-11-21".parse().unwrap();
    let all = published(&verification(today), "", today);
    assert!(all.contains("010 000 00 77") && all.contains("geheim@example.org"));
}

#[test]
fn who_always_answers_is_open_day_and_night_in_every_language() {
    let today: Date = "2026-11-21".parse().unwrap();
    for hours in ["24/7", "Mo-Su 00:00-24:00"] {
        let all = published_with_hours(hours, &verification(today), "", today);
        for words in [
            "dag en nacht, alle dagen",
            "day and night, every day",
            "gece gündüz, her gün",
            "цілодобово, щодня",
            "całą dobę, codziennie",
            "ليلاً ونهارًا، كل الأيام",
        ] {
            assert!(all.contains(words), "{hours}: {words}");
        }
        assert!(!all.contains("24.00"));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn a_withheld_fact_reaches_no_output(
        age in prop_oneof![366_i32..4_000, -400_i32..-1],
        unverified in any::<bool>(),
        status in prop_oneof![Just(""), Just("status: paused\n"), Just("status: ended\n"), Just("status: active\n")],
        day in 0_i32..2_000,
    ) {
        let today = "2025-01-01".parse::<Date>().unwrap() + day.days();
        // Older than any period, or in the future; or never checked at all.
        let verification = if unverified { String::new() } else { verification(today - age.days()) };
        let all = published(&verification, status, today);
        for trace in TRACES {
            prop_assert!(!all.contains(trace), "{trace} with age {age}, {verification:?} and {status:?} on {today}");
        }
    }

    #[test]
    fn who_has_stopped_is_nowhere_however_fresh(status in prop_oneof![Just("paused"), Just("ended")], day in 0_i32..2_000) {
        let today = "2025-01-01".parse::<Date>().unwrap() + day.days();
        let all = published(&verification(today), &format!("status: {status}\n"), today);
        for trace in TRACES {
            prop_assert!(!all.contains(trace), "{trace} while {status}");
        }
    }
}
