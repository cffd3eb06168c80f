//! The minifier on every page of the real site: the page parses to the same tree as before.

#![allow(missing_docs, clippy::unwrap_used, reason = "a test")]

use std::{
    path::Path,
    sync::atomic::{AtomicUsize, Ordering},
};

use rayon::prelude::*;
use scraper::{Html, Node};
use wegwijs::{
    check,
    pipeline::{self, Run},
    publish,
    render::pages::{self, AssetUrls},
    site::Options,
};

/// Elements between which white space is never shown.
const BLOCKS: &[&str] = &[
    "html",
    "head",
    "body",
    "title",
    "meta",
    "link",
    "style",
    "script",
    "header",
    "main",
    "footer",
    "nav",
    "section",
    "article",
    "div",
    "p",
    "h1",
    "h2",
    "h3",
    "h4",
    "ul",
    "ol",
    "li",
    "dl",
    "dt",
    "dd",
    "table",
    "caption",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "form",
    "figure",
    "figcaption",
    "blockquote",
    "details",
    "summary",
    "pre",
    "br",
    "hr",
    "svg",
];

#[test]
fn every_page_of_the_real_site_parses_to_the_same_tree_after_minifying() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).to_path_buf();
    let today = "2026-11-21".parse().unwrap();
    let understood = pipeline::understand_directory(&Run { root, options: Options { today, address: None } });
    let (pages, problems) =
        pages::render(&understood.site, &understood.tree, &understood.theme, &AssetUrls::default(), |page| {
            page
        });
    assert!(problems.is_empty(), "{:?}", problems.first());
    assert!(pages.len() > 1_500, "{}", pages.len());
    // Pages of one kind are alike: of those that the program makes by hundreds every seventh is enough, and all others.
    let many =
        |url: &str| url.matches('/').count() > 3 && url.contains("/postcode/") || url.contains("gemeente/");
    let quick = AtomicUsize::new(0);
    let looked_at: Vec<_> =
        pages.iter().enumerate().filter(|(at, page)| at % 7 == 0 || !many(&page.url)).collect();
    looked_at.par_iter().for_each(|(_, page)| {
        let small = publish::minify(&page.html);
        match check::page::is_read_quickly(&small) {
            Ok(true) => {
                quick.fetch_add(1, Ordering::Relaxed);
            }
            Ok(false) => {}
            Err(difference) => panic!("{}: {difference}", page.url),
        }
        assert!(small.len() < page.html.len(), "{}", page.url);
        let (before, after) = (Reading::of(&page.html), Reading::of(&small));
        for (before, after) in before.elements.iter().zip(&after.elements) {
            assert_eq!(before, after, "{}", page.url);
        }
        assert_eq!(before.elements.len(), after.elements.len(), "{}", page.url);
        assert_eq!(before.text, after.text, "{}", page.url);
    });
    // The rules read what this program writes without the standard's parser, but for pages that only lead on.
    let quick = quick.into_inner();
    println!("{quick} of {} pages are read quickly", looked_at.len());
    assert!(
        quick * 10 >= looked_at.iter().filter(|(_, page)| !page.redirect).count() * 9,
        "{quick} of {}",
        looked_at.len()
    );
}

#[test]
fn what_is_hard_for_a_minifier_survives() {
    for html in [
        "<!doctype html><html lang=nl><head><title>T</title></head><body><p>een <b>twee</b> drie <i> vier</i>vijf</p></body></html>",
        "<!doctype html><html lang=nl><head><title>T</title></head><body><p>a &lt; b &amp;amp; c &quot;d&quot;</p><p title='a \"b\" c'>x</p></body></html>",
        "<!doctype html><html lang=nl><head><title>T</title></head><body><pre>  a\n   b </pre><textarea> x\n y</textarea></body></html>",
        "<!doctype html><html lang=nl><head><title>T</title></head><body><p>Bel <a href=\"tel:14030\">14 030</a> <span>nu</span> .</p></body></html>",
        "<!doctype html><html lang=nl><head><title>T</title><style>a > b::after{content:\"  </\"}</style></head><body><ul><li>a<li>b</ul></body></html>",
    ] {
        let small = publish::minify(html);
        let (before, after) = (Reading::of(html), Reading::of(&small));
        assert_eq!(before.elements, after.elements, "{html}\n{small}");
        assert_eq!(before.text, after.text, "{html}\n{small}");
    }
}

/// A page as a browser takes it: its elements with their attributes, and its text with the white space that is shown.
struct Reading {
    elements: Vec<String>,
    text: String,
}

impl Reading {
    fn of(html: &str) -> Self {
        let document = Html::parse_document(html);
        let mut reading = Reading { elements: Vec::new(), text: String::new() };
        reading.read(document.tree.root(), false);
        reading
    }

    fn read(&mut self, node: ego_tree::NodeRef<'_, Node>, exact: bool) {
        for child in node.children() {
            match child.value() {
                Node::Text(text) if exact => self.text.push_str(text),
                Node::Text(text) => {
                    for character in text.chars() {
                        if !character.is_ascii_whitespace() {
                            self.text.push(character);
                        } else if !self.text.ends_with([' ', '\n']) {
                            self.text.push(' ');
                        }
                    }
                }
                Node::Element(element) => {
                    let name = element.name();
                    let mut attributes: Vec<String> = element
                        .attrs()
                        .map(|(attribute, value)| {
                            // White space in these doesn't count: a list of words, and the settings of the viewport.
                            let value = match (name, attribute) {
                                (_, "class") => value.split_whitespace().collect::<Vec<_>>().join(" "),
                                ("meta", "content") => value.replace(", ", ","),
                                _ => value.to_string(),
                            };
                            format!("{attribute}={value}")
                        })
                        .collect();
                    attributes.sort();
                    self.elements.push(format!("{name} {}", attributes.join(" ")));
                    let block = BLOCKS.contains(&name);
                    if block {
                        self.new_line();
                    }
                    self.read(child, matches!(name, "pre" | "textarea" | "style" | "script"));
                    if block {
                        self.new_line();
                    }
                }
                _ => self.read(child, exact),
            }
        }
    }

    fn new_line(&mut self) {
        self.text.truncate(self.text.trim_end_matches(' ').len());
        if !self.text.ends_with('\n') {
            self.text.push('\n');
        }
    }
}
