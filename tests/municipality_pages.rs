//! The pages of municipalities: what they say to citizens and to referrers, and that facts that expire never stop a build:
//! every page of the real site can be made on the last day of a fact and on the day after, and on days that are far away.

#![allow(missing_docs, clippy::unwrap_used, reason = "a test")]

use std::{collections::BTreeSet, path::Path, sync::LazyLock};

use jiff::civil::{Date, date};
use wegwijs::{
    diagnostic::SourceLookup,
    directory::{Audience, MunicipalityCode},
    pipeline::{self, Before, Understood},
    render::pages::{Address, AssetUrls, PagesOnRequest},
    site::{Card, LanguageId, Options, Site},
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
    pages_of(understood, &[code]).remove(0)
}

/// The same for several municipalities.
fn pages_of(understood: &Understood, codes: &[MunicipalityCode]) -> Vec<Vec<String>> {
    let assets = AssetUrls::default();
    let pages = PagesOnRequest::new(&understood.site, &understood.tree, &understood.theme, &assets);
    codes.iter().map(|&code| made(&understood.site, &pages, code)).collect()
}

fn made(site: &Site, pages: &PagesOnRequest<'_>, code: MunicipalityCode) -> Vec<String> {
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
    // Every fourth of those days is proof enough.
    for (last, code) in ends.into_iter().step_by(4) {
        let days = [last, last.tomorrow().unwrap()];
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
        let codes: Vec<MunicipalityCode> = then.site.municipalities().step_by(40).chain([utrecht]).collect();
        for (code, made) in codes.iter().zip(pages_of(&then, &codes)) {
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

const EXAMPLES: &str = "content/directory/supporters/";

fn example() -> MunicipalityCode {
    MunicipalityCode::parse("GM9999").unwrap()
}

/// The page for referrers, of which there is one in Dutch.
fn referral(made: &[String]) -> &str {
    made.iter().find(|html| html.contains("class=\"leaflet\"")).unwrap()
}

/// What stands under a heading, up to the next.
fn under<'h>(html: &'h str, id: &str) -> &'h str {
    let from = html.split_once(&format!("<h2 id=\"{id}\">")).unwrap_or_else(|| panic!("{id}")).1;
    from.split("<h2 ").next().unwrap()
}

#[test]
fn the_card_on_the_page_for_referrers_holds_the_number_on_that_page() {
    let now = on(&TREE, date(2026, 11, 21), &mut Before::default());
    let made = pages(&now, example());
    let (html, site) = (referral(&made), &now.site);
    let helper = site.directory.example_supporters().find(|one| one.id == "voorbeeld-meedenkers").unwrap();
    let card = |audience| site.card_url(example(), Card::Supporter(helper, audience)).unwrap();
    let wmo = under(html, "wmo");
    assert!(wmo.contains("010 000 00 13") && wmo.contains(&card(Audience::Referrer)), "{wmo}");
    let (output, _) = pipeline::output(&now);
    let saved = |audience| String::from_utf8(output[&card(audience)[1..]].bytes.clone()).unwrap();
    assert!(
        saved(Audience::Referrer).contains("+31100000013")
            && !saved(Audience::Referrer).contains("+31100000012")
    );
    assert!(
        saved(Audience::Citizen).contains("+31100000012")
            && !saved(Audience::Citizen).contains("+31100000013")
    );
}

#[test]
fn no_name_of_a_supporter_takes_the_card_of_another_or_of_the_municipality() {
    let mut tree = TREE.clone();
    let text = tree.text(&format!("{EXAMPLES}voorbeeld-meedenkers.yaml")).unwrap().to_string();
    let names = [
        ("contact", "Contact"),
        ("een", "Meedenkers Fictie"),
        ("twee", "Meedenkers-Fictie!"),
        ("drie", "Помощь"),
    ];
    for (file, name) in names {
        let text = text.replace("name: De Voorbeeld-Meedenkers", &format!("name: {name}"));
        tree.insert(SourceFile { path: format!("{EXAMPLES}{file}.yaml").into(), text: text.into() });
    }
    let now = on(&tree, date(2026, 11, 21), &mut Before::default());
    let citizens = pages(&now, example()).remove(0);
    let (output, _) = pipeline::output(&now);
    let folder = now.site.municipality_url(example(), LanguageId(0)).unwrap();
    let named = |file: &str| {
        let card = &output[&format!("{}{file}.vcf", &folder[1..])];
        let text = String::from_utf8(card.bytes.clone()).unwrap();
        text.lines().find_map(|line| line.strip_prefix("FN:").map(str::to_string)).unwrap()
    };
    assert_eq!(named("contact"), "Gemeente Voorbeeldstad");
    for (file, name) in names {
        assert_eq!(citizens.matches(&format!("id=\"supporter-{file}\"")).count(), 1, "{file}");
        assert_eq!(named(&format!("contact-{file}")), name);
        assert_eq!(named(&format!("referrer-{file}")), name);
    }
}

#[test]
fn who_refers_under_the_wlz_is_told_to_ask_the_care_office_and_sees_the_number_once() {
    let now = on(&TREE, date(2026, 11, 21), &mut Before::default());
    let made = pages(&now, MunicipalityCode::parse("GM0344").unwrap());
    let html = referral(&made);
    let (wmo, wlz, specialised) = (under(html, "wmo"), under(html, "wlz"), under(html, "specialised"));
    assert!(wmo.contains("tel:"));
    assert!(wlz.contains("Voor de Wlz belt u het zorgkantoor van die regio."), "{wlz}");
    assert!(wlz.contains("De gemeente is niet het zorgkantoor"), "{wlz}");
    assert!(!wlz.contains("tel:") && !specialised.contains("tel:"), "{wlz}{specialised}");
    // Somebody who does this under the Wlz goes before all that.
    let made = pages(&now, example());
    let wlz = under(referral(&made), "wlz");
    assert!(wlz.contains("06 00 00 00 34") && !wlz.contains("zorgkantoor van die regio"), "{wlz}");
}

#[test]
fn a_supporter_says_in_its_own_words_what_to_do_in_doubt() {
    let now = on(&TREE, date(2026, 11, 21), &mut Before::default());
    let made = pages(&now, example());
    let has = |text: &str| made.iter().any(|html| html.contains(text));
    assert!(has("<p>Twijfelt u? Vraag om iemand anders, of vraag het de landelijke wegwijzer.</p>"));
    assert!(has("<p>In doubt? Ask for somebody else.</p>"));
    assert!(has("<p lang=\"en\" dir=\"auto\">In doubt?"));
}

#[test]
fn the_text_for_the_file_leaves_the_date_to_who_uses_it() {
    let now = on(&TREE, date(2026, 11, 21), &mut Before::default());
    let made = pages(&now, example());
    let text = under(referral(&made), "file");
    assert!(text.contains("Datum: … Besproken:") && !text.contains("2026"), "{text}");
}

#[test]
fn each_situation_has_its_own_first_step_and_its_own_sentence() {
    let mut before = Before::default();
    let utrecht = MunicipalityCode::parse("GM0344").unwrap();
    let own = [
        ("wlz", "Welk nummer heeft het zorgkantoor?"),
        ("specialised", "gespecialiseerde cliëntondersteuning?"),
        ("objection", "Ik wil bezwaar maken."),
    ];
    for (day, way) in
        [(date(2026, 11, 21), "href=\"tel:14030\""), (date(2041, 1, 1), "Ga naar het gemeentehuis.")]
    {
        let now = on(&TREE, day, &mut before);
        let made = pages(&now, utrecht);
        // The first page is that for citizens, in Dutch.
        for (id, words) in own {
            let part = made[0].split_once(&format!("<section id=\"{id}\"")).unwrap().1;
            let part = part.split_once("</section>").unwrap().0;
            assert!(part.contains(way) && part.contains(words), "{id} on {day}: {part}");
        }
        assert!(made[0].contains("<section id=\"wmo\" class=\"first-step\""), "{day}");
    }
}

#[test]
fn what_is_sent_to_somebody_carries_the_number_and_what_to_say() {
    let now = on(&TREE, date(2026, 11, 21), &mut Before::default());
    let made = pages(&now, MunicipalityCode::parse("GM0344").unwrap());
    for way in ["sms:?&amp;body=", "mailto:?subject=", "https://wa.me/?text="] {
        let link = made[0].split_once(way).unwrap_or_else(|| panic!("{way}")).1.split_once('"').unwrap().0;
        assert!(link.contains("bel%2014%20030"), "{link}");
        assert!(link.contains("onafhankelijke%20cliëntondersteuner"), "{link}");
    }
}
