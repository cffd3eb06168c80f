//! The pages of municipalities: what they say to citizens, to referrers and on the leaflet, and that facts that expire never stop a build:
//! every page of the real site can be made on the last day of a fact and on the day after, and on days that are far away.

#![allow(missing_docs, clippy::unwrap_used, reason = "a test")]

use std::{collections::BTreeSet, path::Path, sync::LazyLock};

use jiff::civil::{Date, date};
use wegwijs::{
    check::{
        self,
        page::{BuiltPage, Settings},
    },
    diagnostic::{Location, SourceLookup},
    directory::{Audience, MunicipalityCode},
    pipeline::{self, Before, Understood},
    render::pages::{Address, AssetUrls, PagesOnRequest},
    site::{Card, LanguageId, Layout, Options, Site},
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

/// The pages of a municipality in every language, for citizens, for referrers and the leaflet.
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
        let others = ["verwijzen", "refer", "folder", "leaflet", "brosur", "ulotka"];
        let others = others.map(|page| format!("{citizens}{page}/"));
        for url in std::iter::once(citizens.clone()).chain(others) {
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
            // For citizens and as a leaflet in seven languages, for referrers in two.
            assert!(pages(&then, code).len() > 15);
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
            let leaflets: Vec<&String> = leaflets(&made).collect();
            assert_eq!(leaflets.len(), 7);
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
    let leaflet = leaflets(&made).next().unwrap().split_once("class=\"leaflet\"").unwrap().1;
    assert!(
        leaflet.contains("https://www.utrecht.nl") && leaflet.contains("Daar staat hoe u contact opneemt.")
    );
    assert!(!leaflet.contains("tel:"));
}

#[test]
fn a_leaflet_says_to_a_patient_in_each_language_whom_to_call_and_what_to_say() {
    let now = on(&TREE, date(2026, 11, 21), &mut Before::default());
    let made = pages(&now, MunicipalityCode::parse("GM0344").unwrap());
    let starts = [
        "Heeft u zorg of hulp nodig?",
        "Heeft u zorg of hulp nodig? Iemand kan met u meedenken.",
        "Do you need care or help?",
        "هل تحتاجون إلى رعاية أو مساعدة؟",
        "Bakıma veya yardıma mı ihtiyacınız var?",
        "Вам потрібен догляд або допомога?",
        "Potrzebują Państwo opieki lub pomocy?",
    ];
    let leaflets: Vec<&String> = leaflets(&made).collect();
    assert_eq!(leaflets.len(), starts.len());
    for (html, start) in leaflets.into_iter().zip(starts) {
        let leaflet = html.split_once("class=\"leaflet\"").unwrap().1;
        let leaflet = leaflet.split_once("<p class=\"print\"").unwrap().0;
        assert!(leaflet.contains(start), "{start}: {leaflet}");
        assert!(leaflet.contains("href=\"tel:14030\""), "{start}");
        assert!(leaflet.contains("Ik zoek een onafhankelijke cliëntondersteuner."), "{start}");
        // Where a patient reads more, for who scans and for who types.
        let address = now.site.config.address.trim_start_matches("https://");
        assert!(leaflet.contains("<svg viewBox") && leaflet.contains(&format!("<bdi>{address}/")), "{start}");
        assert!(!leaflet.contains("patiënt"), "{start}");
    }
}

#[test]
fn the_page_for_referrers_leads_to_the_leaflet_in_every_language() {
    let now = on(&TREE, date(2026, 11, 21), &mut Before::default());
    let made = pages(&now, MunicipalityCode::parse("GM0344").unwrap());
    let part = under(referral(&made), "leaflet");
    let languages = ["Nederlands", "Makkelijk lezen", "Engels", "Arabisch", "Turks", "Oekraïens", "Pools"];
    let mut addresses = BTreeSet::new();
    for name in languages {
        let (before, _) =
            part.split_once(&format!(">{name}</a>")).unwrap_or_else(|| panic!("{name}: {part}"));
        let address = before.rsplit_once("href=\"").unwrap().1.split('"').next().unwrap();
        assert!(made_at(&now, address).contains("class=\"leaflet\""), "{address}");
        addresses.insert(address.to_string());
    }
    assert_eq!(addresses.len(), languages.len());
}

fn made_at(understood: &Understood, url: &str) -> String {
    let assets = AssetUrls::default();
    let pages = PagesOnRequest::new(&understood.site, &understood.tree, &understood.theme, &assets);
    match pages.at(url) {
        Some(Address::Page(Some(page), _)) => page.html,
        other => panic!("{url}: {other:?}"),
    }
}

const EXAMPLES: &str = "content/directory/supporters/";

fn example() -> MunicipalityCode {
    MunicipalityCode::parse("GM9999").unwrap()
}

/// The page for referrers in Dutch.
fn referral(made: &[String]) -> &str {
    made.iter().find(|html| html.contains("<div class=\"referral\"")).unwrap()
}

/// The leaflets, in the order of the languages.
fn leaflets(made: &[String]) -> impl Iterator<Item = &String> {
    made.iter().filter(|html| html.contains("<div class=\"leaflet\""))
}

/// What stands under a heading, up to the next.
fn under<'h>(html: &'h str, id: &str) -> &'h str {
    let from = ["h2", "h3"].iter().find_map(|level| html.split_once(&format!("<{level} id=\"{id}\">")));
    let from = from.unwrap_or_else(|| panic!("{id}")).1;
    let end = ["<h2 ", "<h3 "].iter().filter_map(|next| from.find(next)).min();
    &from[..end.unwrap_or(from.len())]
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
fn the_first_regional_supporter_makes_no_page_of_the_theme_complain() {
    let mut tree = TREE.clone();
    let text = "name: De Provinciehulp\nrole: client-supporter\nlaws: [wmo]\nareas: {provinces: [PV26, PV20]}\nchannels:\n  - {type: phone, \
                value: 030 286 10 00}\nverification: {on: 2026-11-01, by: Ans de Vries, method: phone, source: gesprek}\nstatus: active\n";
    let path = "content/directory/supporters/provinciehulp.yaml";
    tree.insert(SourceFile { path: path.into(), text: text.into() });
    let now = on(&tree, date(2026, 11, 21), &mut Before::default());
    let assets = AssetUrls::default();
    let pages = PagesOnRequest::new(&now.site, &now.tree, &now.theme, &assets);
    for language in now.site.languages() {
        let Some(url) = now.site.layout_page(language, Layout::Coverage).map(|page| page.url.clone()) else {
            continue;
        };
        let Some(Address::Page(Some(page), _)) = pages.at(&url) else { panic!("{url}") };
        // Utrecht is both a municipality and a province.
        assert_eq!(page.html.matches(">Utrecht</a>").count(), 2, "{url}");
        let location = Location::start_of("content/nl/dekking.md");
        let tag = now.site.language(language).tag.as_str();
        let built = BuiltPage { location, url: &url, language: tag, html: &page.html };
        let problems = check::page::check(&built, &Settings::default()).diagnostics;
        let codes: Vec<&str> = problems.iter().map(|problem| problem.rule.code).collect();
        assert!(!codes.contains(&"same-link-text"), "{url}: {codes:?}");
    }
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
fn the_text_for_the_file_is_the_same_everywhere_and_leaves_all_that_happened_to_who_uses_it() {
    const PAGE: &str = "content/nl/verwijzers/tekst-voor-dossier.md";
    let now = on(&TREE, date(2026, 11, 21), &mut Before::default());
    let made = pages(&now, example());
    let text = under(referral(&made), "file").split_once("<pre>").unwrap().1.split_once("</pre>").unwrap().0;
    let page = TREE.text(PAGE).unwrap();
    let written = page.split_once("::: copy title=\"Tekst voor het dossier\"\n").unwrap().1;
    assert_eq!(text, written.split_once("\n:::").unwrap().0);
    // Every line is to be filled in or to be chosen from: nothing is noted that may not have happened.
    for line in text.lines() {
        assert!(line.contains('…') || line.contains(" of "), "{line}");
    }
}

#[test]
fn who_refers_chooses_by_the_decision_of_the_ciz_and_hears_that_the_scheme_is_national() {
    let now = on(&TREE, date(2026, 11, 21), &mut Before::default());
    let made = pages(&now, MunicipalityCode::parse("GM0344").unwrap());
    let html = referral(&made);
    let question = "Heeft uw patiënt een CIZ-besluit voor zorg uit de Wlz?";
    assert!(html.contains(&format!("<h2 id=\"who\">{question}</h2>")), "{html}");
    assert!(html.contains("<h3 id=\"wlz\">Ja, ook als iemand thuis woont: Wlz</h3>"), "{html}");
    assert!(under(html, "specialised").contains("landelijke regeling, niet van de gemeente"));
    // A doctor knows what a doctor is.
    assert!(!html.contains("class=\"words\"") && !html.contains("href=\"#term-"));
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

#[test]
fn a_message_that_something_is_wrong_carries_the_page_and_the_number() {
    let now = on(&TREE, date(2026, 11, 21), &mut Before::default());
    let made = pages(&now, MunicipalityCode::parse("GM0344").unwrap());
    let link =
        made[0].split_once("?subject=https://").expect("a way to tell it").1.split_once('"').unwrap().0;
    assert!(link.contains("/gemeente/utrecht/&amp;body=14%20030"), "{link}");
}
