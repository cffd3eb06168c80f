//! What happens when a file is saved.

use std::{
    fs,
    time::{Duration, Instant},
};

use crate::{
    client::{Answer, Events, get},
    running::Running,
};

/// Asks until the answer is as wanted. Far longer than it should take: the machine may be busy.
fn until(site: &Running, target: &str, wanted: impl Fn(&Answer) -> bool) -> (Answer, Duration) {
    let start = Instant::now();
    loop {
        let answer = get(&site.address, target);
        if wanted(&answer) {
            return (answer, start.elapsed());
        }
        assert!(start.elapsed() < Duration::from_secs(120), "{target}: {} {}", answer.status, answer.body);
        std::thread::sleep(Duration::from_millis(2));
    }
}

const PAGE: &str = "content/nl/uitleg/kosten.md";

#[test]
fn a_saved_page_is_shown_at_once_and_the_browser_is_told() {
    let site = Running::new();
    let mut events = Events::listen(&site.address);
    let first = events.next().1;
    assert!(get(&site.address, "/uitleg/kosten/").body.contains(&format!("data-site=\"{first}\"")));

    let text = fs::read_to_string(site.path(PAGE)).unwrap();
    site.write(PAGE, &format!("{text}\nEen kakelverse zin.\n"));
    let second = events.next_named("site");
    assert_ne!(first, second);
    let page = get(&site.address, "/uitleg/kosten/");
    assert!(page.body.contains("Een kakelverse zin."), "{}", page.body);
    assert!(page.body.contains(&format!("data-site=\"{second}\"")));
    assert_eq!(events.next_named("problems"), second);
}

#[test]
fn pages_that_come_go_and_move_are_noticed() {
    let site = Running::new();
    let page = "---\ntitle: Nieuw\nsummary: Nieuw.\n---\n\nTekst.\n";
    site.write("content/nl/map/dieper/nieuw.md", page);
    until(&site, "/map/dieper/nieuw/", |answer| answer.status == 200);
    fs::rename(site.path("content/nl/map"), site.path("content/nl/elders")).unwrap();
    until(&site, "/elders/dieper/nieuw/", |answer| answer.status == 200);
    assert_eq!(get(&site.address, "/map/dieper/nieuw/").status, 404);
    site.write("content/nl/elders/dieper/nog-een.md", page);
    until(&site, "/elders/dieper/nog-een/", |answer| answer.status == 200);
    fs::remove_file(site.path("content/nl/elders/dieper/nieuw.md")).unwrap();
    until(&site, "/elders/dieper/nieuw/", |answer| answer.status == 404);
}

#[test]
fn a_program_that_saves_by_renaming_is_noticed() {
    let site = Running::new();
    let text = fs::read_to_string(site.path(PAGE)).unwrap();
    fs::write(site.path("content/nl/uitleg/.kosten.md.tmp"), format!("{text}\nOmgezet.\n")).unwrap();
    fs::rename(site.path("content/nl/uitleg/.kosten.md.tmp"), site.path(PAGE)).unwrap();
    until(&site, "/uitleg/kosten/", |answer| answer.body.contains("Omgezet."));
}

#[test]
fn a_new_theme_folder_and_a_changed_template_show_on_every_page() {
    let site = Running::new();
    let home = "{% extends \"base.html\" %}{% block content %}<p>EIGEN SJABLOON</p>{% endblock content %}\n";
    site.write("themes/helder/templates/home.html", home);
    until(&site, "/", |answer| answer.body.contains("EIGEN SJABLOON"));
    site.replace("themes/helder/templates/home.html", "EIGEN SJABLOON", "ANDERS");
    until(&site, "/", |answer| answer.body.contains("ANDERS"));
    fs::remove_dir_all(site.path("themes")).unwrap();
    until(&site, "/", |answer| answer.status == 200 && !answer.body.contains("ANDERS"));
}

#[test]
fn problems_of_the_page_stand_on_the_page_with_their_line_and_remedy() {
    let site = Running::new();
    site.replace(PAGE, "summary:", "sumary: fout\nsummary:");
    let (page, _) = until(&site, "/uitleg/kosten/", |answer| answer.body.contains("unknown-key"));
    assert_eq!(page.status, 200);
    let overlay = page.body.split("<template shadowrootmode=\"open\">").nth(1).unwrap();
    // What the rules over content say of other files may be there already or not yet.
    let (before, rest) = overlay.split_once("<h2>Op deze pagina</h2>").unwrap();
    assert!(before.contains("aria-label=\"Wat er niet klopt\"><details open><summary>1 fout"), "{before}");
    let list = rest.split_once("</ul>").unwrap().0;
    insta::assert_snapshot!(list.replace("><", ">\n<"), @r#"
    <ul>
    <li>
    <p>
    <span class="severity">Fout:</span> De sleutel “sumary” bestaat niet.</p>
    <p>
    <code>content/nl/uitleg/kosten.md:3:1</code>
    </p>
    <p>Bedoelt u “summary”?</p>
    <p>
    <code>wegwijs explain unknown-key</code>
    </p>
    </li>
    "#);
    // The same list alone, for the script that brings it up to date.
    let alone = get(&site.address, "/_wegwijs/problems?page=%2Fuitleg%2Fkosten%2F");
    assert!(alone.body.contains(list) && !alone.body.contains("<h1>"), "{}", alone.body);
}

#[test]
fn a_page_that_breaks_says_why_and_its_last_good_version_stays() {
    let site = Running::new();
    let good = fs::read_to_string(site.path(PAGE)).unwrap();
    site.write(PAGE, "---\ntitle: \"Zonder eind\nsummary: x\n---\n\nTekst.\n");
    let (broken, _) = until(&site, "/uitleg/kosten/", |answer| answer.status == 500);
    assert!(broken.body.contains("quote-not-closed"), "{}", broken.body);
    assert!(broken.body.contains(&format!("<code>{PAGE}:")), "{}", broken.body);
    assert!(broken.body.contains("href=\"/_wegwijs/last-good/uitleg/kosten/\""), "{}", broken.body);
    assert!(broken.body.contains("/_wegwijs/reload.js"));
    let last_good = get(&site.address, "/_wegwijs/last-good/uitleg/kosten/");
    assert_eq!(last_good.status, 200);
    // The rest of the site works on.
    assert_eq!(get(&site.address, "/").status, 200);
    site.write(PAGE, &good);
    until(&site, "/uitleg/kosten/", |answer| answer.status == 200);
}

#[test]
fn a_template_with_a_mistake_is_told_and_the_site_recovers() {
    let site = Running::new();
    site.write("themes/helder/templates/page.html", "{% extends \"base.html\" %}{% block content %}{{ ");
    let (broken, _) = until(&site, "/uitleg/kosten/", |answer| answer.status == 500);
    assert!(broken.body.contains("template-error"), "{}", broken.body);
    assert!(broken.body.contains("themes/helder/templates/page.html:1:"), "{}", broken.body);
    assert_eq!(get(&site.address, "/_wegwijs/last-good/uitleg/kosten/").status, 200);
    fs::remove_file(site.path("themes/helder/templates/page.html")).unwrap();
    until(&site, "/uitleg/kosten/", |answer| answer.status == 200);
}

#[test]
fn a_site_without_configuration_says_so_and_starts_to_work_when_there_is_one() {
    let mut configuration = String::new();
    let site = Running::with(|root| {
        configuration = fs::read_to_string(root.join("content/site.yaml")).unwrap();
        fs::remove_dir_all(root.join("content")).unwrap();
    });
    let empty = get(&site.address, "/");
    assert_eq!(empty.status, 500);
    assert!(empty.body.contains("missing-config"), "{}", empty.body);
    site.write("content/site.yaml", &configuration);
    site.write("content/nl/index.md", "---\ntitle: Daar\nsummary: Daar.\nlayout: home\n---\n\nTekst.\n");
    until(&site, "/", |answer| answer.status == 200 && answer.body.contains("Daar"));
}

#[test]
fn two_thousand_pages_are_no_reason_to_wait() {
    let mut begun = Instant::now();
    let site = Running::with(|root| {
        crate::site::write_pages(root, 2_000);
        begun = Instant::now();
    });
    let whole = begun.elapsed();
    let page = "content/nl/uitleg/vraag-01000.md";
    until(&site, "/uitleg/vraag-01000/", |answer| answer.status == 200);
    let mut shortest = Duration::MAX;
    for (before, after) in [("U beslist zelf", "U BESLIST ZELF"), ("ZELF", "zelf"), ("zelf", "ZELF")] {
        site.replace(page, before, after);
        let (_, took) = until(&site, "/uitleg/vraag-01000/", |answer| answer.body.contains(after));
        shortest = shortest.min(took);
    }
    // The goal is 25 ms, measured in benches/preview.rs. Here it is compared with what reading all of it took on the same machine.
    assert!(shortest < whole, "{shortest:?} for one page, {whole:?} for all");
}
