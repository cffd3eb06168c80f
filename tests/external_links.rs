//! The check of links to other sites, against a server on this machine that answers well and badly.

#![allow(clippy::unwrap_used, reason = "a server that can't start fails the test")]

use std::{
    collections::HashMap,
    io::{BufRead, BufReader, Write},
    net::{TcpListener, TcpStream},
    sync::{Arc, Mutex},
    thread,
    time::{Duration, Instant},
};

use jiff::{SignedDuration, Timestamp};
use wegwijs::{
    check::links::{Cache, ExternalLink, Outcome, Pace, external},
    diagnostic::{Location, MessageLanguage},
};

/// The questions that the server got: method and path, in order.
type Asked = Arc<Mutex<Vec<String>>>;

/// Starts a server on a free port; it lives as long as the test.
fn server() -> (String, Asked) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let base = format!("http://{}", listener.local_addr().unwrap());
    let asked = Asked::default();
    let log = asked.clone();
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let log = log.clone();
            thread::spawn(move || answer(stream, &log));
        }
    });
    (base, asked)
}

fn answer(mut stream: TcpStream, log: &Asked) {
    let mut reader = BufReader::new(stream.try_clone().unwrap());
    let mut request = String::new();
    reader.read_line(&mut request).unwrap();
    let mut line = String::new();
    while reader.read_line(&mut line).is_ok_and(|read| read > 2) {
        line.clear();
    }
    let question = request.trim_end_matches(" HTTP/1.1\r\n").to_string();
    let times = {
        let mut log = log.lock().unwrap();
        log.push(question.clone());
        let path = question.split_once(' ').unwrap_or_default().1;
        log.iter().filter(|asked| asked.ends_with(path)).count()
    };
    let (method, path) = question.split_once(' ').unwrap_or_default();
    let (status, header) = match path {
        "/moved" => ("301 Moved", "Location: /fine\r\n"),
        "/for-now" => ("302 Found", "Location: /fine\r\n"),
        "/circle" => ("301 Moved", "Location: /circle\r\n"),
        "/gone" => ("404 Not Found", ""),
        "/no-head" if method == "HEAD" => ("405 Method Not Allowed", ""),
        "/busy" if times == 1 => ("429 Too Many Requests", "Retry-After: 1\r\n"),
        "/flaky" if times < 3 => ("503 Service Unavailable", ""),
        "/down" => ("500 Internal Server Error", ""),
        "/slow" => {
            // Until whoever asked gives up.
            let _ = reader.read_line(&mut String::new());
            return;
        }
        _ => ("200 OK", ""),
    };
    let _ = write!(stream, "HTTP/1.1 {status}\r\n{header}Content-Length: 0\r\nConnection: close\r\n\r\n");
}

fn quick() -> Pace {
    Pace { pause: Duration::from_millis(1), backoff: Duration::from_millis(5), ..Pace::default() }
}

fn links(base: &str, paths: &[&str]) -> Vec<ExternalLink> {
    let place = Location::new("content/nl/index.md", 3..7);
    paths
        .iter()
        .map(|path| ExternalLink { url: format!("{base}{path}"), places: vec![place.clone()] })
        .collect()
}

fn now() -> Timestamp {
    "2026-11-21T12:00:00Z".parse().unwrap()
}

#[test]
fn every_kind_of_answer_is_understood() {
    let (base, _) = server();
    let paths = ["/fine", "/moved", "/for-now", "/circle", "/gone", "/no-head", "/flaky", "/down"];
    let report = external(&links(&base, &paths), &quick(), &mut Cache::default(), now());
    let outcomes: HashMap<&str, &Outcome> =
        report.outcomes.iter().map(|(url, outcome)| (&url[base.len()..], outcome)).collect();
    let fine = &Outcome::Fine { status: 200 };
    assert_eq!(outcomes["/fine"], fine);
    assert_eq!(outcomes["/moved"], &Outcome::Moved { to: format!("{base}/fine") });
    assert_eq!(outcomes["/for-now"], fine);
    assert_eq!(outcomes["/circle"], &Outcome::Unreachable { reason: "redirects without end".into() });
    assert_eq!(outcomes["/gone"], &Outcome::Broken { status: 404 });
    assert_eq!(outcomes["/no-head"], fine);
    assert_eq!(outcomes["/flaky"], fine);
    assert_eq!(outcomes["/down"], &Outcome::Unreachable { reason: "500".into() });

    let mut codes: Vec<_> = report.diagnostics.iter().map(|it| it.rule.code).collect();
    codes.sort();
    assert_eq!(
        codes,
        [
            "external-link-broken",
            "external-link-moved",
            "external-link-unreachable",
            "external-link-unreachable"
        ]
    );
    assert_eq!(
        report.summary(MessageLanguage::Dutch),
        "8 adressen op andere sites: 4 goed, 1 verhuisd, 1 weg, 2 zonder antwoord (0 uit een eerdere controle; 0 overgeslagen)."
    );
}

#[test]
fn a_host_that_says_when_to_come_back_is_obeyed() {
    let (base, asked) = server();
    let started = Instant::now();
    let report = external(&links(&base, &["/busy"]), &quick(), &mut Cache::default(), now());
    assert_eq!(report.outcomes[&format!("{base}/busy")], Outcome::Fine { status: 200 });
    // However busy the machine is, it can't be less.
    assert!(started.elapsed() >= Duration::from_secs(1));
    assert_eq!(asked.lock().unwrap().len(), 2);
}

#[test]
fn a_host_is_asked_one_thing_at_a_time_with_a_pause() {
    let (base, asked) = server();
    let pace = Pace { pause: Duration::from_millis(60), ..quick() };
    let started = Instant::now();
    external(&links(&base, &["/a", "/b", "/c", "/a"]), &pace, &mut Cache::default(), now());
    // The time on this side, which two pauses at least take; the server may hear late of what was asked in time.
    assert!(started.elapsed() >= 2 * pace.pause);
    assert_eq!(asked.lock().unwrap().len(), 3);
}

#[test]
fn a_host_that_never_answers_is_given_up() {
    let (base, _) = server();
    let pace = Pace { timeout: Duration::from_millis(300), ..quick() };
    let report = external(&links(&base, &["/slow"]), &pace, &mut Cache::default(), now());
    let outcome = &report.outcomes[&format!("{base}/slow")];
    assert_eq!(outcome, &Outcome::Unreachable { reason: "timeout".into() });
}

#[test]
fn what_was_fine_lately_is_not_asked_again_and_what_was_not_is() {
    let (base, asked) = server();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("below/links.json");
    let mut cache = Cache::read(&file);
    let links = links(&base, &["/fine", "/gone"]);
    external(&links, &quick(), &mut cache, now());
    cache.write(&file).unwrap();
    let first = asked.lock().unwrap().len();

    let mut cache = Cache::read(&file);
    let report = external(&links, &quick(), &mut cache, now() + SignedDuration::from_hours(24));
    assert_eq!((report.remembered, report.outcomes.len()), (1, 2));
    assert_eq!(asked.lock().unwrap()[first..], ["HEAD /gone", "GET /gone"]);

    let report = external(&links, &quick(), &mut cache, now() + SignedDuration::from_hours(24 * 8));
    assert_eq!(report.remembered, 0);

    std::fs::write(&file, "{").unwrap();
    assert_eq!(Cache::read(&file), Cache::default());
}

#[test]
fn skipped_hosts_and_other_schemes_are_not_asked() {
    let (base, asked) = server();
    let host = base.trim_start_matches("http://").to_string();
    for skip in [host, format!("{base}/log")] {
        let mut links = links(&base, &["/login"]);
        links.push(ExternalLink { url: "tel:14030".into(), places: Vec::new() });
        let report = external(&links, &Pace { skip: vec![skip], ..quick() }, &mut Cache::default(), now());
        assert_eq!((report.skipped, report.outcomes.len()), (1, 0));
    }
    assert!(asked.lock().unwrap().is_empty());
}
