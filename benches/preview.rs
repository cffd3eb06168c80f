//! From a saved file to new bytes over HTTP, on a site of 2,000 pages of about 450 words with every municipality.
//!
//! `cargo bench --bench preview`
//!
//! The goals are 25 ms for a page, 50 ms for a template or a supporter. Time runs from just before the file is written until
//! the last byte of the new page is there, with a request every millisecond; half of 20 runs were quicker than the median. On a machine that is busy with other work, the quickest says most.

#![allow(clippy::unwrap_used, reason = "a measurement that cannot be taken should stop at once")]

use std::{
    fs,
    io::Write as _,
    path::Path,
    time::{Duration, Instant},
};

#[path = "../tests/preview/client.rs"]
#[expect(dead_code, reason = "the tests use all of it")]
mod client;
#[path = "../tests/preview/running.rs"]
#[expect(dead_code, reason = "the tests use all of it")]
mod running;
#[path = "../tests/preview/site.rs"]
mod site;

use running::{Running, copy};

const RUNS: usize = 20;

fn main() {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("content/directory");
    let running = Running::with(|root| {
        copy(&directory, &root.join("content/directory"));
        site::write_pages(root, 2_000);
        let template = "themes/helder/templates/page.html";
        fs::create_dir_all(root.join("themes/helder/templates")).unwrap();
        fs::copy(Path::new(env!("CARGO_MANIFEST_DIR")).join(template), root.join(template)).unwrap();
    });
    let page = ("a page", "content/nl/uitleg/vraag-01000.md", "Bel gerust", "/uitleg/vraag-01000/");
    let template = ("a template", "themes/helder/templates/page.html", "{% block", "/uitleg/vraag-01000/");
    let supporter = (
        "a supporter",
        "content/directory/supporters/voorbeeld-meedenkers.yaml",
        "Meedenkers",
        "/gemeente/voorbeeldstad/",
    );
    for (name, path, old, url) in [page, template, supporter] {
        let text = fs::read_to_string(running.path(path)).unwrap();
        assert!(text.contains(old), "{path}");
        let mut times: Vec<Duration> = (0..RUNS)
            .map(|run| {
                // The checks of the content in the background are over by then.
                std::thread::sleep(Duration::from_millis(600));
                let mark = format!("x{run}y");
                let new = if path.ends_with(".html") {
                    text.replace("{% block content %}", &format!("{{% block content %}}<p>{mark}</p>"))
                } else {
                    text.replace(old, &format!("{old} {mark}"))
                };
                assert_ne!(new, text, "{path}");
                time(&running, path, &new, url, &mark)
            })
            .collect();
        times.sort();
        let (quickest, median, slowest) = (times[0], times[RUNS / 2], times[RUNS - 1]);
        let line =
            format!("{name:12} quickest {quickest:>6.1?}  median {median:>6.1?}  slowest {slowest:>6.1?}\n");
        std::io::stdout().write_all(line.as_bytes()).unwrap();
    }
}

fn time(running: &Running, path: &str, text: &str, url: &str, mark: &str) -> Duration {
    let start = Instant::now();
    fs::write(running.path(path), text).unwrap();
    loop {
        let answer = client::get(&running.address, url);
        if answer.body.contains(mark) {
            return start.elapsed();
        }
        assert!(start.elapsed() < Duration::from_secs(10), "{url}: {}", answer.body);
        std::thread::sleep(Duration::from_millis(1));
    }
}
