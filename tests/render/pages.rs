//! Every kind of page renders in every language, and every example of every component.

use std::{fs, path::Path};

use wegwijs::render::{Theme, WorkerSettings};

use crate::samples;

fn theme() -> Theme {
    let (theme, diagnostics) = Theme::load(Path::new(env!("CARGO_MANIFEST_DIR")), "helder");
    assert_eq!(diagnostics, []);
    theme
}

#[test]
fn every_kind_of_page_renders_in_every_language() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("helder");
    fs::create_dir_all(&folder).unwrap();
    let theme = theme();
    for (code, _, _) in samples::LANGUAGES {
        let renderer = theme.renderer(&samples::site(code));
        for (name, page) in samples::pages(&renderer) {
            let rendered =
                renderer.page(&page).unwrap_or_else(|problem| panic!("{code} {name}: {problem:?}"));
            assert!(rendered.contains(":root{"), "{name} has its style");
            fs::write(folder.join(format!("{name}.{code}.html")), rendered).unwrap();
        }
    }
    fs::write(folder.join("site.0a1b2c3d.js"), theme.script()).unwrap();
    let settings = WorkerSettings {
        files: vec!["/site.0a1b2c3d.js".into()],
        offline: vec![("/".into(), "/offline.nl.html".into())],
        keep: vec!["/municipality".into()],
    };
    fs::write(folder.join("worker.js"), theme.worker(&settings)).unwrap();
}

#[test]
fn every_component_has_examples_and_each_of_them_renders() {
    let theme = theme();
    assert_eq!(theme.check_components(), []);
    let renderer = theme.renderer(&samples::site("nl"));
    for component in theme.components() {
        assert!(!component.examples.is_empty(), "{} has an example", component.name);
        let view =
            component.view(&renderer).unwrap_or_else(|problem| panic!("{}: {problem:?}", component.name));
        for example in view.examples {
            assert!(!example.html.0.trim().is_empty(), "{}: {}", component.name, example.name);
        }
    }
}

#[test]
fn english_has_every_text_that_dutch_has() {
    assert_eq!(theme().strings().missing("en"), [""; 0]);
}

/// What a server sends for the text.
fn compressed(text: &str) -> usize {
    wegwijs::gzip::gzip(text.as_bytes(), wegwijs::gzip::Level::BEST).len()
}

#[test]
fn an_answer_with_a_page_its_style_and_its_headers_is_within_the_budget() {
    let theme = theme();
    for (code, _, _) in samples::LANGUAGES {
        let renderer = theme.renderer(&samples::site(code));
        for (name, page) in samples::pages(&renderer) {
            let bytes = compressed(&renderer.page(&page).unwrap()) + wegwijs::publish::head_bytes();
            assert!(bytes <= 8_000, "{name} in {code} takes {bytes} bytes");
        }
    }
}

#[test]
fn the_scripts_are_small_as_they_are_sent() {
    let theme = theme();
    let sent = |name: &str| compressed(&wegwijs::publish::script::minify(theme.file(name).unwrap()));
    let (own, worker) = (sent("scripts/site.js"), sent("scripts/worker.js"));
    assert!(own <= 1_500, "{own}");
    assert!(worker <= 2_000, "{worker}");
}

#[test]
fn a_page_has_no_style_attribute_no_handler_and_nothing_from_elsewhere() {
    let theme = theme();
    let renderer = theme.renderer(&samples::site("nl"));
    for (name, page) in samples::pages(&renderer) {
        let html = renderer.page(&page).unwrap();
        for forbidden in [
            " style=\"",
            " onclick",
            " onload",
            "<iframe",
            "<link rel=\"stylesheet",
            "src=\"http",
            "&shy;",
            "<wbr",
        ] {
            assert!(!html.contains(forbidden), "{name} has {forbidden}");
        }
    }
}
