//! Facts that expire never stop a build: every page of the real site can be made on the last day of a fact and on the day
//! after, and on days that are far away.

#![allow(missing_docs, clippy::unwrap_used, reason = "a test")]

use std::{collections::BTreeSet, path::Path, sync::LazyLock};

use jiff::civil::{Date, date};
use wegwijs::{
    diagnostic::SourceLookup,
    directory::MunicipalityCode,
    pipeline::{self, Before, Understood},
    render::pages::{Address, AssetUrls, PagesOnRequest},
    site::Options,
    source::{Limits, SourceFile, SourceTree},
};

static TREE: LazyLock<SourceTree> = LazyLock::new(|| {
    let (mut tree, problems) = SourceTree::read(root(), "content", Limits::default());
    assert!(problems.is_empty());
    // The pages that no fact of the directory is on.
    let spare: Vec<String> = tree
        .files()
        .map(|file| file.path.to_string())
        .filter(|path| path.contains("/uitleg/") || path.contains("/achtergrond/"))
        .collect();
    for path in spare {
        tree.remove(&path);
    }
    tree
});

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn on(tree: &SourceTree, today: Date, before: &mut Before) -> Understood {
    pipeline::understand_again(root(), tree.clone(), &Options { today, address: None }, before)
}

/// The pages of a municipality in every language, for citizens and for referrers.
fn pages(understood: &Understood, code: MunicipalityCode) -> Vec<String> {
    let site = &understood.site;
    let assets = AssetUrls::default();
    let pages = PagesOnRequest::new(site, &understood.tree, &understood.theme, &assets);
    let mut made = Vec::new();
    for language in site.languages() {
        let citizens = site.municipality_url(code, language).unwrap();
        for url in [citizens.clone(), format!("{citizens}verwijzen/"), format!("{citizens}refer/")] {
            match pages.at(&url) {
                Some(Address::Page(Some(page), problems)) => {
                    assert_eq!(problems, [], "{url} on {}", site.today);
                    made.push(page.html);
                }
                Some(Address::Page(None, problems)) => panic!("{url} on {}: {problems:?}", site.today),
                Some(Address::Moved(_)) | None => assert_ne!(url, citizens),
            }
        }
    }
    made
}

#[test]
fn every_page_of_a_municipality_is_made_on_the_days_around_the_end_of_its_facts() {
    let mut before = Before::default();
    let now = on(&TREE, date(2026, 11, 21), &mut before);
    let directory = &now.site.directory;
    // For each day on which facts end, some municipality that loses them.
    let mut ends: BTreeSet<(Date, MunicipalityCode)> = BTreeSet::new();
    for municipality in directory.registry.municipalities.values() {
        let own = directory.own_contact(municipality);
        let days = [own.phone.map(|fact| fact.until()), own.website.map(|fact| fact.until())];
        for day in days.into_iter().flatten() {
            if !ends.iter().any(|(known, _)| *known == day) {
                ends.insert((day, municipality.code));
            }
        }
    }
    assert!(ends.len() > 20);
    for (at, (last, code)) in ends.into_iter().enumerate() {
        // The last day is an ordinary one; some are enough.
        let days =
            if at % 8 == 0 { vec![last, last.tomorrow().unwrap()] } else { vec![last.tomorrow().unwrap()] };
        for day in days {
            let then = on(&TREE, day, &mut before);
            // For citizens in seven languages, for referrers in at least one.
            assert!(pages(&then, code).len() > 7);
        }
    }
}

#[test]
fn on_far_days_the_leaflet_says_where_to_go_without_a_number() {
    let mut before = Before::default();
    let utrecht = MunicipalityCode::parse("GM0344").unwrap();
    for day in [date(2027, 12, 31), date(2030, 2, 28), date(2041, 1, 1)] {
        let then = on(&TREE, day, &mut before);
        for code in then.site.municipalities().step_by(40).chain([utrecht]) {
            let made = pages(&then, code);
            let leaflets: Vec<&String> =
                made.iter().filter(|html| html.contains("class=\"leaflet\"")).collect();
            assert!(!leaflets.is_empty());
            for html in leaflets {
                assert!(!html.contains("tel:"), "{code} on {day}");
            }
            assert!(made.iter().any(|html| html.contains("Ga naar het gemeentehuis.")), "{code} on {day}");
        }
    }
}

#[test]
fn a_municipality_without_a_number_in_the_register_has_a_leaflet_with_its_site() {
    const TABLE: &str = "content/directory/registry/municipalities.csv";
    let mut tree = TREE.clone();
    let text = tree.text(TABLE).unwrap().replace(",14 030,", ",,");
    tree.insert(SourceFile { path: TABLE.into(), text: text.into() });
    let now = on(&tree, date(2026, 11, 21), &mut Before::default());
    let made = pages(&now, MunicipalityCode::parse("GM0344").unwrap());
    let leaflet = made.iter().find_map(|html| html.split_once("class=\"leaflet\"")).unwrap().1;
    assert!(
        leaflet.contains("https://www.utrecht.nl") && leaflet.contains("Daar staat hoe u contact opneemt.")
    );
    assert!(!leaflet.contains("tel:"));
}
