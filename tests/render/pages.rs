//! Every kind of page renders.

use std::{fs, path::Path};

use wegwijs::render::{Theme, view::*};

use crate::samples;

fn all() -> Vec<(&'static str, PageView)> {
    vec![
        ("municipality", samples::municipality(true)),
        ("municipality-uncovered", samples::municipality(false)),
        (
            "page",
            samples::page(
                "Wat kost het?",
                "/uitleg/kosten/",
                Body::Page { content: Html("<p>Niets. Het is gratis.</p>".into()) },
            ),
        ),
    ]
}

#[test]
fn every_kind_of_page_renders_in_every_language() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("helder");
    fs::create_dir_all(&folder).unwrap();
    let (theme, diagnostics) = Theme::load(root, "helder");
    assert_eq!(diagnostics, []);
    for (code, _, _) in samples::LANGUAGES {
        let renderer = theme.renderer(&samples::site(code));
        for (name, page) in all() {
            let rendered =
                renderer.page(&page).unwrap_or_else(|problem| panic!("{code} {name}: {problem:?}"));
            assert!(rendered.html.contains("<style>:root"), "{name} has its style");
            fs::write(folder.join(format!("{name}.{code}.html")), rendered.html).unwrap();
        }
    }
}
