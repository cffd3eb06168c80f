//! The rules for servers, in the real servers: the finder's form sent over HTTP without a script.

#![allow(clippy::unwrap_used, reason = "a test that can not be set up has failed")]

#[path = "../finder/registry.rs"]
mod registry;
mod running;

use std::{collections::BTreeMap, fs, path::Path, process::Command};

use registry::registry;
use running::{Reply, Running};
use wegwijs::{
    directory::Registry,
    finder::{Finder, Kind},
    publish::server::{
        Addresses, Destinations, Settings, apache_root, apache_search, caddy, netlify_headers,
        netlify_redirects, nginx_maps, nginx_server,
    },
};

const POLICY: &str = "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'sha256-abc='";

fn settings() -> Settings {
    let language = |search: &str, municipality: &str, postcodes: &str| Addresses {
        search: format!("/{search}/"),
        municipality: format!("/{municipality}/{{slug}}/"),
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
        not_found: "/404.html".to_owned(),
    }
}

/// A site of three pages.
fn write_site(folder: &Path) {
    for (file, text) in [
        ("index.html", "home"),
        ("zoeken/index.html", "search"),
        ("en/search/index.html", "search in English"),
        ("assets/finder.abc.txt", "index"),
        ("404.html", "not found"),
    ] {
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
        ("Bergen", Some("/zoeken/ba-bl/#bergen")),
        ("bergen", Some("/zoeken/ba-bl/#bergen")),
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
                None => reply.status == 200 && reply.body == "search",
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
    assert_eq!(server.get("/?q=Den+Haag").body, "home", "only the search page answers");
    assert_eq!(server.get("/zoeken/").body, "search");
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

#[test]
fn nginx_leads_the_plain_form_to_the_right_page() {
    let folder = tempfile::tempdir().unwrap();
    let site = folder.path().join("site");
    write_site(&site);
    let destinations = Destinations::new(&registry());
    fs::write(folder.path().join("maps.conf"), nginx_maps(&destinations)).unwrap();
    fs::write(folder.path().join("rules.conf"), nginx_server(&settings())).unwrap();
    let server = Running::nginx(folder.path(), &site);
    answers_all_questions(&server);
    carries_the_headers(&server);
}

#[test]
fn caddy_leads_the_plain_form_to_the_right_page() {
    let folder = tempfile::tempdir().unwrap();
    let site = folder.path().join("site");
    write_site(&site);
    fs::write(folder.path().join("rules.caddy"), caddy(&Destinations::new(&registry()), &settings()))
        .unwrap();
    let server = Running::caddy(folder.path(), &site);
    answers_all_questions(&server);
    carries_the_headers(&server);
}

#[test]
fn the_rules_for_apache_lead_to_the_right_page() {
    let folder = tempfile::tempdir().unwrap();
    let (rules, queries) = (folder.path().join("rules"), folder.path().join("queries.json"));
    let registry = registry();
    fs::write(&rules, apache_search(&Destinations::new(&registry), &settings().languages[0])).unwrap();
    let questions = questions(&registry);
    let asked: Vec<String> =
        questions.iter().map(|(typed, _)| format!("lang=nl&q={}", encoded(typed))).collect();
    fs::write(&queries, serde_json::to_string(&asked).unwrap()).unwrap();
    // Apache's expressions are those of Perl, as are those of node for what is used here.
    let output = Command::new("node").arg("tests/server/apache.mjs").arg(&rules).arg(&queries).output();
    let output = output.expect("node is needed for this test: apt-get install nodejs");
    let answers: Vec<Option<String>> = serde_json::from_slice(&output.stdout).unwrap();
    for ((typed, to), answer) in questions.iter().zip(answers) {
        assert_eq!(*to, answer, "{typed}");
    }
}

#[test]
fn the_files_for_rented_web_space_stay_within_reason() {
    let destinations = Destinations::new(&registry());
    let apache = apache_search(&destinations, &settings().languages[0]);
    assert!(apache.len() < 400_000, "{}", apache.len());
    assert!(apache.contains("RewriteRule ^(?:index\\.html)?$ /gemeente/utrecht/ [R=302,L,NE,QSD]"));
    assert!(apache_root(&settings()).contains(POLICY));
    let netlify = netlify_redirects(&destinations, &settings());
    assert!(netlify.contains("\n/zoeken/ q=3512 /gemeente/utrecht/ 302!\n"));
    assert!(netlify.contains("\n/zoeken/ q=den%20haag /gemeente/den-haag/ 302!\n"));
    assert!(netlify.contains("\n/zoeken/ q=Utrecht /gemeente/utrecht/ 302!\n"));
    // Seven languages, as the site has.
    let languages =
        (0..7).map(|number| Addresses { search: format!("/{number}/"), ..settings().languages[0].clone() });
    let seven = Settings { languages: languages.collect(), ..settings() };
    let rules = netlify_redirects(&destinations, &seven).lines().count() - 1;
    assert!(rules < 10_000, "{rules}: from there on the host advises against it");
    assert!(netlify_headers(&settings()).contains(POLICY));
}
