//! A site replaces files of the theme, and is told where they are wrong.

use std::{fs, path::Path};

use wegwijs::{
    diagnostic::{Diagnostic, MessageLanguage, format},
    render::{Theme, view::*},
};

use crate::samples;

/// The theme `helder` with files of a site's own in the place of its own.
fn with_files(name: &str, files: &[(&str, &str)]) -> (Theme, Vec<Diagnostic>) {
    let root = tempfile::tempdir().expect("a folder");
    for (path, text) in files {
        let path = root.path().join("themes").join(name).join(path);
        fs::create_dir_all(path.parent().expect("in a folder")).expect("a folder");
        fs::write(path, text).expect("a file");
    }
    Theme::load(root.path(), name)
}

fn simple_page() -> PageView {
    samples::page(
        "Wat kost het?",
        "/uitleg/kosten/",
        Body::Page { lead: Html::default(), content: Html("<p>Niets.</p>".into()) },
    )
}

fn told(theme: &Theme, problem: &Diagnostic) -> String {
    format::text(problem, theme, MessageLanguage::Dutch, false)
}

#[test]
fn a_site_without_theme_files_gets_the_theme_of_the_binary() {
    let (theme, diagnostics) = Theme::load(Path::new("/nowhere"), "helder");
    assert_eq!(diagnostics, []);
    let page = theme.renderer(&samples::site("nl")).page(&simple_page()).unwrap();
    assert!(page.contains("<p>Niets.</p>"));
}

#[test]
fn a_file_of_the_site_takes_the_place_of_the_theme_s_own() {
    let (theme, diagnostics) = with_files(
        "helder",
        &[
            (
                "components/footer/template.html",
                "{% component footer() %}<footer>Van ons</footer>{% endcomponent footer %}",
            ),
            ("components/header/style.css", ".header { color: red }"),
            ("strings/nl.ftl", "skip = Spring\n"),
        ],
    );
    assert_eq!(diagnostics, []);
    assert_eq!(theme.strings().text("nl", "skip", None).unwrap(), "Spring");
    assert!(theme.strings().missing("nl").is_empty(), "the site's own texts are added to the theme's");
    let page = theme.renderer(&samples::site("nl")).page(&simple_page()).unwrap();
    assert!(page.contains("<footer>Van ons</footer>"));
    assert!(page.contains(".header{color:red}"));
}

#[test]
fn a_theme_of_another_name_builds_on_the_theme_of_the_binary() {
    let (theme, diagnostics) = with_files("eigen", &[("strings/nl.ftl", "skip = Spring\n")]);
    assert_eq!(diagnostics, []);
    assert_eq!(theme.strings().text("nl", "skip", None).unwrap(), "Spring");
    assert_eq!(theme.strings().text("nl", "menu", None).unwrap(), "Menu");
}

#[test]
fn a_theme_that_is_not_there_is_told() {
    let (_, diagnostics) = with_files("helder", &[]);
    assert_eq!(diagnostics, []);
    let (_, diagnostics) = Theme::load(Path::new("/nowhere"), "zonder");
    assert_eq!(diagnostics.len(), 1);
    assert_eq!(diagnostics[0].rule.code, "unknown-theme");
}

#[test]
fn a_name_that_a_template_uses_and_that_is_not_there_is_told_at_its_place() {
    let template =
        "{% extends \"base.html\" %}\n{% block content %}\n<p>{{ page.titel }}</p>\n{% endblock content %}\n";
    let (theme, diagnostics) = with_files("helder", &[("templates/page.html", template)]);
    assert_eq!(diagnostics, []);
    let problem = theme.renderer(&samples::site("nl")).page(&simple_page()).unwrap_err();
    insta::assert_snapshot!(told(&theme, &problem));
}

#[test]
fn components_that_are_not_there_are_told_at_their_places_all_at_once() {
    let template = "{% extends \"base.html\" %}\n{% block content %}\n{{ <finderr /> }}\n  {{ <stepz /> }}\n{% endblock content %}\n";
    let (theme, diagnostics) = with_files("helder", &[("templates/page.html", template)]);
    let all: Vec<String> = diagnostics.iter().map(|problem| told(&theme, problem)).collect();
    insta::assert_snapshot!(all.join("\n"));
}

#[test]
fn a_template_with_a_syntax_error_is_told_at_its_place() {
    let (theme, diagnostics) = with_files("helder", &[("templates/page.html", "{% if %}\n")]);
    assert_eq!(diagnostics.len(), 1);
    insta::assert_snapshot!(told(&theme, &diagnostics[0]));
}

#[test]
fn a_text_of_the_theme_that_is_not_there_is_told_at_its_place() {
    let template = "{% extends \"base.html\" %}\n{% block content %}{{ t(key=\"bestaat-niet\") }}{% endblock content %}\n";
    let (theme, diagnostics) = with_files("helder", &[("templates/page.html", template)]);
    assert_eq!(diagnostics, []);
    let problem = theme.renderer(&samples::site("nl")).page(&simple_page()).unwrap_err();
    insta::assert_snapshot!(told(&theme, &problem));
}

#[test]
fn a_component_with_a_parameter_that_is_not_there_is_told() {
    let (theme, _) = with_files("helder", &[]);
    let renderer = theme.renderer(&samples::site("nl"));
    let problem = renderer.component("details", &serde_json::json!({}), Some("<p>Tekst.</p>")).unwrap_err();
    assert_eq!(problem.rule.code, "template-error");
    assert!(problem.message(MessageLanguage::English).contains("title"), "{problem:?}");
    let problem = renderer.component("nothing", &serde_json::json!({}), None).unwrap_err();
    assert!(problem.message(MessageLanguage::English).contains("nothing"), "{problem:?}");
}

#[test]
fn what_people_write_is_escaped_and_the_style_fits_its_hash() {
    let (theme, _) = with_files("helder", &[]);
    let mut page = simple_page();
    page.title = "<script>alert(1)</script> & \"zo\"".into();
    let html = theme.renderer(&samples::site("nl")).page(&page).unwrap();
    assert!(!html.contains("<script>alert"));
    let (_, style) = html.split_once("<style nonce=\"wegwijs\">").unwrap();
    let (style, after) = style.split_once("</style>").unwrap();
    assert!(!after.contains("<style"), "one style for the whole page");
    let digest = <sha2::Sha256 as sha2::Digest>::digest(style.as_bytes());
    let hash = base64::Engine::encode(&base64::engine::general_purpose::STANDARD, digest);
    assert!(html.contains(&format!("style-src 'sha256-{hash}'")));
    assert!(!html.contains("style=\""), "the content security policy allows no style attributes");
}

#[test]
fn every_pictogram_is_small_made_of_lines_alone_and_in_the_manual() {
    let (theme, _) = Theme::load(Path::new("/nowhere"), "helder");
    let manual =
        std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/content-format.md")).unwrap();
    assert!(theme.pictograms().len() >= 20);
    for (name, drawing) in theme.pictograms() {
        assert!(drawing.len() <= 400, "{name} takes {} bytes", drawing.len());
        for element in drawing.split('<').skip(1) {
            assert!(
                ["path d=", "circle cx="].iter().any(|known| element.starts_with(known)),
                "{name}: <{element}"
            );
        }
        for word in ["style", "fill", "stroke"] {
            assert!(!drawing.contains(word), "{name} has {word}");
        }
        assert!(manual.contains(&format!("`{name}`")), "docs/content-format.md doesn't name {name}");
    }
}
