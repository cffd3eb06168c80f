//! What answers at which address.

use crate::{
    client::{get, send},
    running::Running,
};

#[test]
fn a_page_is_shown_as_it_will_be_published_with_the_reload_script_added() {
    let site = Running::new();
    let page = get(&site.address, "/uitleg/kosten/");
    assert_eq!(page.status, 200, "{}", page.body);
    assert_eq!(page.header("content-type"), Some("text/html; charset=utf-8"));
    assert_eq!(page.header("cache-control"), Some("no-store"));
    assert!(page.body.contains("<h1>"), "{}", page.body);
    assert!(page.body.contains("src=\"/_wegwijs/reload.js\""));
    // The policy is the one on the web, with the preview's own style besides.
    let policy = page.header("content-security-policy").unwrap();
    assert!(policy.starts_with("default-src 'none'; style-src 'self' 'nonce-wegwijs';"), "{policy}");
    assert!(policy.contains("; script-src 'self';") && !policy.contains("unsafe"), "{policy}");
    assert!(page.body.contains("default-src 'none'; style-src 'self' 'sha256-"), "the page's own policy");
    assert_eq!(page.header("strict-transport-security"), None);
    for (path, kind) in [("reload.js", "text/javascript"), ("overlay.css", "text/css")] {
        let file = get(&site.address, &format!("/_wegwijs/{path}"));
        assert_eq!(file.status, 200);
        assert!(file.header("content-type").unwrap().starts_with(kind));
    }
}

#[test]
fn guides_municipalities_scripts_and_the_site_map_answer_too() {
    let site = Running::new();
    let step = get(&site.address, "/keuzehulp/welke-wet/bellen/");
    assert_eq!(step.status, 200, "{}", step.body);
    let map = get(&site.address, "/sitemap.xml");
    assert_eq!((map.status, map.header("content-type")), (200, Some("application/xml")));
    assert!(map.body.contains("<urlset"), "{}", map.body);
    let home = get(&site.address, "/").body;
    let at = home.find("/assets/site.").unwrap();
    let script = home[at..].split(['"', ' ', '>']).next().unwrap();
    let script = get(&site.address, script);
    assert_eq!((script.status, script.header("content-type")), (200, Some("text/javascript; charset=utf-8")));
}

#[test]
fn an_unknown_address_gets_the_sites_own_page_for_that_in_the_nearest_language() {
    let site = Running::new();
    let missing = get(&site.address, "/bestaat-niet/");
    assert_eq!(missing.status, 404);
    assert!(missing.body.contains("Deze pagina is er niet"), "{}", missing.body);
    assert_eq!(get(&site.address, "/en/nothing/").status, 404);
    assert_eq!(get(&site.address, "/favicon.ico").status, 404);
}

#[test]
fn an_address_without_its_last_stroke_and_an_old_address_lead_to_the_page() {
    let site = Running::with(|root| {
        let page = "---\ntitle: Nieuw\nsummary: Nieuw.\naliases: [/oud-adres/]\n---\n\nTekst.\n";
        std::fs::write(root.join("content/nl/uitleg/nieuw.md"), page).unwrap();
    });
    for (from, to) in [
        ("/uitleg/kosten", "/uitleg/kosten/"),
        ("/oud-adres/", "/uitleg/nieuw/"),
        ("/oud-adres", "/uitleg/nieuw/"),
    ] {
        let moved = get(&site.address, from);
        assert_eq!((moved.status, moved.header("location")), (302, Some(to)), "{from}");
    }
}

#[test]
fn a_search_for_an_exact_name_leads_to_the_municipality_and_any_other_to_the_page() {
    let registry = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("content/directory/registry");
    let site =
        Running::with(|root| crate::running::copy(&registry, &root.join("content/directory/registry")));
    let found = get(&site.address, "/zoeken/?q=utrecht");
    assert_eq!((found.status, found.header("location")), (302, Some("/gemeente/utrecht/")));
    assert_eq!(get(&site.address, "/gemeente/utrecht/").status, 200);
    // Two municipalities were called Bergen; nobody is called Xqzw.
    for words in ["bergen", "xqzw", ""] {
        assert_eq!(get(&site.address, &format!("/zoeken/?q={words}")).status, 200, "{words}");
    }
}

#[test]
fn nothing_outside_the_site_can_be_read() {
    let site = Running::new();
    std::fs::write(site.path("geheim.txt"), "geheim").unwrap();
    for target in [
        "/../geheim.txt",
        "/../../../../../../etc/passwd",
        "/%2e%2e/geheim.txt",
        "/..%2fgeheim.txt",
        "/uitleg/../../geheim.txt",
        "/..\\geheim.txt",
        "//etc/passwd",
        "/_wegwijs/../../geheim.txt",
        "/_wegwijs/last-good/../geheim.txt",
        "/content/site.yaml",
        "/%00",
        "/%zz",
    ] {
        let answer = get(&site.address, target);
        assert!(matches!(answer.status, 400 | 404), "{target}: {}", answer.status);
        assert!(!answer.body.contains("root:") && !answer.body.contains("geheim\n"), "{target}");
    }
}

#[test]
fn only_this_machine_may_ask_and_only_to_read() {
    let site = Running::new();
    for host in [Some("evil.example"), Some("localhost.evil.example"), Some("evil.example:4040"), Some("")] {
        assert_eq!(send(&site.address, "GET", "/", host).status, 403, "{host:?}");
    }
    assert!(send(&site.address, "GET", "/", None).status >= 400);
    assert_eq!(send(&site.address, "GET", "/", Some("localhost")).status, 200);
    for method in ["POST", "PUT", "DELETE", "OPTIONS"] {
        let refused = send(&site.address, method, "/", Some("localhost"));
        assert_eq!((refused.status, refused.header("allow")), (405, Some("GET, HEAD")), "{method}");
    }
    let head = send(&site.address, "HEAD", "/", Some("localhost"));
    assert_eq!((head.status, head.body.as_str()), (200, ""));
}
