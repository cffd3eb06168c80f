//! The rules for servers, in the real servers: the finder's form sent over HTTP without a script.

#![allow(clippy::unwrap_used, reason = "a test that can not be set up has failed")]

#[path = "../finder/registry.rs"]
mod registry;
mod running;

use std::{collections::BTreeMap, fs, path::Path};

use registry::registry;
use running::{Reply, Running};
use wegwijs::{
    directory::Registry,
    finder::{Finder, Kind},
    publish::server::{
        Addresses, Destinations, Settings, apache, caddy, netlify_headers, netlify_redirects, nginx_maps,
        nginx_server,
    },
};

const POLICY: &str = "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'sha256-abc='";

fn settings() -> Settings {
    let language = |search: &str, municipality: &str, postcodes: &str| Addresses {
        search: format!("/{search}/"),
        municipality: format!("/{municipality}/{{slug}}/"),
        referral: "verwijzen/".to_owned(),
        unknown: format!("/{search}/niet-gevonden/"),
        names: format!("/{search}/{{page}}/"),
        postcodes: format!("/{postcodes}/{{digits}}/"),
    };
    Settings {
        languages: vec![
            language("zoeken", "gemeente", "postcode"),
            language("en/search", "en/municipality", "en/postcode"),
        ],
        headers: vec![
            ("Content-Security-Policy".to_owned(), POLICY.to_owned()),
            ("X-Content-Type-Options".to_owned(), "nosniff".to_owned()),
        ],
        immutable: "/assets/".to_owned(),
        open_data: "/open-data/".to_owned(),
        not_found: vec![
            ("/en/".to_owned(), "/en/404.html".to_owned()),
            ("/".to_owned(), "/404.html".to_owned()),
        ],
        moved: [
            ("/gemeente/haren/", "/gemeente/groningen/"),
            ("/en/municipality/haren/", "/en/municipality/groningen/"),
            ("/oud/adres.html/", "/"),
            ("/oud-adres/", "/zoeken/"),
        ]
        .map(|(from, to)| (from.to_owned(), to.to_owned()))
        .into(),
    }
}

/// A site of a few pages, with all files for servers in it.
fn write_site(folder: &Path) {
    for (file, text) in [
        ("index.html", "home"),
        ("zoeken/index.html", "search"),
        ("zoeken/niet-gevonden/index.html", "nothing found"),
        ("en/search/index.html", "search in English"),
        ("en/search/niet-gevonden/index.html", "nothing found, in English"),
        ("assets/finder.abc.txt", "index"),
        ("open-data/municipalities.csv", "code,name"),
        ("open-data/finder/1.json", "{}"),
        ("404.html", "not found"),
        ("en/404.html", "not found, in English"),
        ("gemeente/groningen/index.html", "Groningen"),
        ("gemeente/groningen/contact.vcf", "BEGIN:VCARD"),
        ("gemeente/haren/index.html", "a page that leads on"),
        ("en/municipality/haren/index.html", "a page that leads on"),
        ("oud/adres.html/index.html", "a page that leads on"),
        ("oud-adres/index.html", "a page that leads on"),
        ("server/nginx-maps.conf", "secret"),
        ("server/nginx-server.conf", "secret"),
        ("server/Caddyfile", "secret"),
        ("_redirects", "secret"),
        ("_headers", "secret"),
        (".wegwijs-site", "secret"),
    ] {
        let path = folder.join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    for (file, text) in apache(&Destinations::new(&registry()), &settings()) {
        let path = folder.join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
}

/// What people type, and where they should come; none where the page itself must answer.
fn questions(registry: &Registry) -> Vec<(String, Option<String>)> {
    let mut questions: Vec<(String, Option<String>)> = [
        ("Utrecht", Some("/gemeente/utrecht/")),
        ("UTRECHT", Some("/gemeente/utrecht/")),
        (" utrecht ", Some("/gemeente/utrecht/")),
        ("gemeente Utrecht", Some("/gemeente/utrecht/")),
        ("3512", Some("/gemeente/utrecht/")),
        ("3512JE", Some("/gemeente/utrecht/")),
        ("3512 je", Some("/gemeente/utrecht/")),
        ("3512.JE", Some("/gemeente/utrecht/")),
        ("Vleuten", Some("/gemeente/utrecht/")),
        ("'s-Gravenhage", Some("/gemeente/den-haag/")),
        ("s gravenhage", Some("/gemeente/den-haag/")),
        ("Den Haag", Some("/gemeente/den-haag/")),
        ("den bosch", Some("/gemeente/s-hertogenbosch/")),
        ("hertogenbosch", Some("/gemeente/s-hertogenbosch/")),
        ("Súdwest-Fryslân", Some("/gemeente/sudwest-fryslan/")),
        ("SÚDWEST-FRYSLÂN", Some("/gemeente/sudwest-fryslan/")),
        ("Su\u{301}dwest-Frysla\u{302}n", Some("/gemeente/sudwest-fryslan/")),
        ("sudwest fryslan", Some("/gemeente/sudwest-fryslan/")),
        ("2e Exloërmond", Some("/gemeente/borger-odoorn/")),
        ("2e exloermond", Some("/gemeente/borger-odoorn/")),
        ("Alphen a/d Rijn", Some("/gemeente/alphen-aan-den-rijn/")),
        ("Alphen aan den Rijn", Some("/gemeente/alphen-aan-den-rijn/")),
        ("Wieringermeer", Some("/gemeente/hollands-kroon/")),
        ("Bergen NH", Some("/gemeente/bergen-nh/")),
        ("Bergen (L)", Some("/gemeente/bergen-l/")),
        ("Hengelo Gelderland", Some("/gemeente/bronckhorst/")),
        ("Bergen", Some("/zoeken/ba-bl/bergen/")),
        ("bergen", Some("/zoeken/ba-bl/bergen/")),
        ("4062", Some("/postcode/40/#4062")),
        ("4062 AB", Some("/postcode/40/#4062")),
        ("utregt", None),
        ("hallo", None),
        ("1234567", None),
        ("0612345678", None),
        ("1000", None),
        ("", None),
        ("<script>", None),
        ("a&b=c%", None),
        ("%00", None),
        ("((((", None),
        ("$wegwijs_typed {x} \\1", None),
    ]
    .map(|(typed, to)| (typed.to_owned(), to.map(str::to_owned)))
    .into();
    let page = |code| format!("/gemeente/{}/", registry.municipalities[code].slug);
    let finder = Finder::new(registry);
    let alone = |name: &str| matches!(&finder.find(name)[..], [only] if only.kind != Kind::Postcode);
    for municipality in
        registry.municipalities.values().filter(|municipality| alone(&municipality.display_name))
    {
        questions.push((municipality.display_name.clone(), Some(page(&municipality.code))));
        questions.push((municipality.name.to_uppercase(), Some(page(&municipality.code))));
    }
    for place in registry.places.iter().step_by(5).filter(|place| alone(&place.name)) {
        questions.push((place.name.clone(), Some(page(&place.municipality))));
    }
    for (number, (postcode, shares)) in registry.postcodes.iter().enumerate().step_by(9) {
        let typed =
            [format!("{postcode}"), format!("{postcode}AB"), format!("{postcode} xy")][number % 3].clone();
        if let [share] = &shares[..] {
            questions.push((typed, Some(page(&share.municipality))));
        }
    }
    questions
}

/// What a browser makes of a form's field.
fn encoded(text: &str) -> String {
    text.bytes()
        .map(|byte| match byte {
            b' ' => "+".to_owned(),
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'*' => {
                char::from(byte).to_string()
            }
            _ => format!("%{byte:02X}"),
        })
        .collect()
}

fn answers_all_questions(server: &Running) {
    let registry = registry();
    let questions = questions(&registry);
    assert!(questions.len() > 1_000, "{} questions", questions.len());
    let mut wrong = BTreeMap::new();
    for (typed, to) in &questions {
        let plus = encoded(typed);
        for query in [plus.clone(), plus.replace('+', "%20")] {
            let reply = server.get(&format!("/zoeken/?q={query}"));
            let right = match to {
                Some(to) => reply.status == 302 && reply.header("location") == Some(to.as_str()),
                None if typed.is_empty() => reply.status == 200 && reply.body == "search",
                None => reply.status == 200 && reply.body == "nothing found",
            };
            if !right {
                let came = reply.header("location").map(str::to_owned);
                wrong.insert(query, (to.clone(), reply.status, came));
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {} wrong: {wrong:?}", wrong.len(), questions.len());

    let english = server.get("/en/search/?q=Den+Haag");
    assert_eq!(english.header("location"), Some("/en/municipality/den-haag/"));
    assert_eq!(server.get("/en/search/?q=xqzjkw").body, "nothing found, in English");
    assert_eq!(server.get("/?q=Den+Haag").body, "home", "only the search page answers");
    assert_eq!(server.get("/zoeken/").body, "search");
}

/// What somebody needs, and that they ask for a patient, isn't lost on the way.
fn carries_what_was_asked(server: &Running) {
    for (query, to) in [
        ("q=3512&need=wlz", "/gemeente/utrecht/#wlz"),
        ("need=objection&q=Den+Haag", "/gemeente/den-haag/#objection"),
        ("q=Den+Haag&need=wmo", "/gemeente/den-haag/#wmo"),
        ("q=Den+Haag&need=specialised", "/gemeente/den-haag/#specialised"),
        ("q=Den+Haag&need=wlzx", "/gemeente/den-haag/"),
        ("q=Den+Haag&need=%23x", "/gemeente/den-haag/"),
        ("q=Den+Haag&need=", "/gemeente/den-haag/"),
        ("q=3512&for=referrer", "/gemeente/utrecht/verwijzen/"),
        ("q=3512&for=referrer&need=wlz", "/gemeente/utrecht/verwijzen/#wlz"),
        ("q=3512&for=others", "/gemeente/utrecht/"),
    ] {
        let reply = server.get(&format!("/zoeken/?{query}"));
        assert_eq!((reply.status, reply.header("location")), (302, Some(to)), "{query}");
    }
}

fn carries_the_headers(server: &Running) {
    let page = server.get("/zoeken/");
    assert_eq!(page.header("content-security-policy"), Some(POLICY));
    assert_eq!(page.header("x-content-type-options"), Some("nosniff"));
    assert_eq!(page.header("cache-control"), Some("no-cache"));
    let asset = server.get("/assets/finder.abc.txt");
    assert_eq!((asset.status, &*asset.body), (200, "index"));
    assert_eq!(asset.header("cache-control"), Some("public, max-age=31536000, immutable"));
    assert_eq!(asset.header("content-security-policy"), Some(POLICY));
    let absent: Reply = server.get("/nergens/");
    assert_eq!((absent.status, &*absent.body), (404, "not found"));
    assert_eq!(absent.header("content-security-policy"), Some(POLICY));
}

fn speaks_the_language_of_the_visitor(server: &Running) {
    for path in ["/nope", "/nope/", "/gemeente/nope/", "/nope.html", "/ennope/"] {
        let reply = server.get(path);
        assert_eq!((reply.status, &*reply.body), (404, "not found"), "{path}");
    }
    for path in ["/en/nope", "/en/nope/", "/en/municipality/nope/", "/en/search/nope/"] {
        let reply = server.get(path);
        assert_eq!((reply.status, &*reply.body), (404, "not found, in English"), "{path}");
        assert_eq!(reply.header("content-security-policy"), Some(POLICY), "{path}");
    }
}

fn sends_old_addresses_on(server: &Running) {
    for (from, to) in settings().moved {
        let reply = server.get(&from);
        let led = reply.header("location").unwrap_or_default();
        assert_eq!((reply.status, led), (301, &*to), "{from}");
        assert_eq!(server.get(&format!("{from}nope/")).status, 404, "only the address itself: {from}");
        // Without its last stroke in one step or in two.
        let reply = server.get(from.trim_end_matches('/'));
        let led = reply.header("location").unwrap_or_default();
        assert!(led == to || led == from, "{from}: {} {led}", reply.status);
    }
}

fn keeps_files_for_servers_to_itself(server: &Running) {
    for path in [
        "/server/nginx-maps.conf",
        "/server/nginx-server.conf",
        "/server/Caddyfile",
        "/_redirects",
        "/_headers",
        "/.wegwijs-site",
        "/.htaccess",
        "/zoeken/.htaccess",
        "/en/.htaccess",
        "//_redirects",
        "/server/../_redirects",
        "/%5fredirects",
    ] {
        let reply = server.get(path);
        assert!((400..500).contains(&reply.status), "{path}: {}", reply.status);
        assert!(!reply.body.contains("secret") && !reply.body.contains("Rewrite"), "{path}");
    }
}

fn says_that_a_contact_is_one(server: &Running) {
    let card = server.get("/gemeente/groningen/contact.vcf");
    assert_eq!((card.status, &*card.body), (200, "BEGIN:VCARD"));
    assert_eq!(
        card.header("content-type").map(str::to_lowercase).as_deref(),
        Some("text/vcard; charset=utf-8")
    );
    assert_eq!(card.header("x-content-type-options"), Some("nosniff"));
}

/// Data for pages of other sites: a browser lets them read it, and only it.
fn opens_its_data_to_other_sites(server: &Running) {
    for (path, kind) in [("municipalities.csv", "text/csv"), ("finder/1.json", "application/json")] {
        let reply = server.get(&format!("/open-data/{path}"));
        assert_eq!(reply.status, 200, "{path}");
        assert_eq!(reply.header("access-control-allow-origin"), Some("*"), "{path}");
        assert!(reply.header("content-type").is_some_and(|is| is.starts_with(kind)), "{path}");
        assert_eq!(reply.header("content-security-policy"), Some(POLICY), "{path}");
        assert_eq!(reply.header("x-content-type-options"), Some("nosniff"), "{path}");
    }
    assert_eq!(server.get("/").header("access-control-allow-origin"), None);
}

/// What nobody types: it must not be compared with all names, and the server goes on.
fn does_not_stumble_over_long_questions(server: &Running) {
    for part in ["a", "%20", "-", "%C3%BA", "3512", "nl", "utrecht", "gemeente+", "'s-"] {
        for length in [400, 3_900, 7_900, 10_000, 60_000] {
            let question: String = part.chars().cycle().take(length).collect();
            let reply = server.get(&format!("/zoeken/?q={question}"));
            let right = reply.status == 200 && ["search", "nothing found"].contains(&&*reply.body);
            // A server may find such an address too long.
            assert!(right || (400..500).contains(&reply.status), "{part} × {length}: {}", reply.status);
        }
    }
    assert_eq!(server.get("/zoeken/?q=Utrecht").status, 302);
}

fn behaves(server: &Running) {
    answers_all_questions(server);
    carries_what_was_asked(server);
    carries_the_headers(server);
    speaks_the_language_of_the_visitor(server);
    sends_old_addresses_on(server);
    keeps_files_for_servers_to_itself(server);
    says_that_a_contact_is_one(server);
    opens_its_data_to_other_sites(server);
    does_not_stumble_over_long_questions(server);
}

#[test]
fn nginx_leads_the_plain_form_to_the_right_page() {
    let folder = tempfile::tempdir().unwrap();
    let site = folder.path().join("site");
    write_site(&site);
    let destinations = Destinations::new(&registry());
    fs::write(folder.path().join("maps.conf"), nginx_maps(&destinations, &settings())).unwrap();
    fs::write(folder.path().join("rules.conf"), nginx_server(&settings())).unwrap();
    let server = Running::nginx(folder.path(), &site);
    behaves(&server);
}

#[test]
fn caddy_leads_the_plain_form_to_the_right_page() {
    let folder = tempfile::tempdir().unwrap();
    let site = folder.path().join("site");
    write_site(&site);
    fs::write(folder.path().join("rules.caddy"), caddy(&Destinations::new(&registry()), &settings()))
        .unwrap();
    let server = Running::caddy(folder.path(), &site);
    behaves(&server);
}

#[test]
fn apache_leads_the_plain_form_to_the_right_page() {
    let folder = tempfile::tempdir().unwrap();
    let site = folder.path().join("site");
    write_site(&site);
    let server = Running::apache(folder.path(), &site);
    behaves(&server);
}

#[test]
fn the_files_for_rented_web_space_stay_within_reason() {
    let destinations = Destinations::new(&registry());
    let files = apache(&destinations, &settings());
    let apache = &files["zoeken/.htaccess"];
    assert!(apache.len() < 400_000, "{}", apache.len());
    assert!(apache.contains("RewriteRule ^(?:index\\.html)?$ /gemeente/utrecht/%{ENV:WEGWIJS_FOR}%{ENV:WEGWIJS_NEED} [R=302,L,NE,QSD]"));
    assert!(files[".htaccess"].contains(POLICY));
    let netlify = netlify_redirects(&destinations, &settings());
    assert!(netlify.contains("\n/zoeken/ q=3512 /gemeente/utrecht/ 302!\n"));
    assert!(netlify.contains("\n/zoeken/ q=den%20haag /gemeente/den-haag/ 302!\n"));
    assert!(netlify.contains("\n/zoeken/ q=:q /zoeken/niet-gevonden/ 200!\n"));
    assert!(netlify.contains("\n/zoeken/ q=Utrecht /gemeente/utrecht/ 302!\n"));
    // Seven languages, as the site has.
    let languages =
        (0..7).map(|number| Addresses { search: format!("/{number}/"), ..settings().languages[0].clone() });
    let seven = Settings { languages: languages.collect(), ..settings() };
    let rules = netlify_redirects(&destinations, &seven).lines().count() - 1;
    assert!(rules < 10_000, "{rules}: from there on the host advises against it");
    assert!(netlify.contains("\n/gemeente/haren/ /gemeente/groningen/ 301!\n"));
    assert!(netlify.ends_with("\n/en/* /en/404.html 404\n"));
    let headers = netlify_headers(&settings());
    assert!(
        headers.contains(POLICY) && headers.contains("/*.vcf\n  Content-Type: text/vcard; charset=utf-8\n")
    );
    // Rules for one file are added together: a second line about the same would contradict the first.
    assert_eq!(headers.matches("Cache-Control").count(), 1, "{headers}");
}
