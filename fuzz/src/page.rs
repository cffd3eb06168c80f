//! A page as an editor may write it: front matter, Markdown, components. It becomes a page or a message; never does anything
//! stand in the page that could run, or that leads somewhere by another way than a link may.

use std::{
    cell::RefCell,
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use scraper::{Html, Node};
use wegwijs::{
    diagnostic::{Severity, tally},
    pipeline::{self, Before},
    render::pages::{Address, AssetUrls, PagesOnRequest},
    site::Layout,
    source::{SourceFile, SourceTree},
};

const PATH: &str = "content/nl/uitleg/kosten.md";
const PLAIN: &str = "---\ntitle: Wat kost het?\nsummary: Het kost niets.\n---\n\nHet kost niets.\n";

thread_local! {
    static SITE: RefCell<Option<Site>> = const { RefCell::new(None) };
}

/// The small site, what is remembered of it, and what every page of it holds.
struct Site {
    tree: SourceTree,
    before: Before,
    assets: AssetUrls,
    usual: Dangers,
}

/// What could run, and what addresses start with.
#[derive(Debug, Default, PartialEq, Eq)]
struct Dangers {
    elements: BTreeMap<String, usize>,
    handlers: usize,
    schemes: BTreeSet<String>,
}

/// Puts the text in the place of a page.
pub fn attack(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    SITE.with_borrow_mut(|site| {
        let site = site.get_or_insert_with(|| {
            let tree = super::small_tree();
            let mut before = Before::default();
            let understood = pipeline::understand_again(
                &super::small_site(),
                tree.clone(),
                &super::options(),
                &mut before,
            );
            let (assets, _) = pipeline::assets(&understood);
            let mut site = Site { tree, before, assets, usual: Dangers::default() };
            site.usual = made(&mut site, PLAIN).expect("a plain page can be made");
            site
        });
        if let Some(found) = made(site, text) {
            let usual = &site.usual;
            assert!(found.handlers == 0, "a handler");
            assert!(
                found.elements == usual.elements,
                "{:?} in the place of {:?}",
                found.elements,
                usual.elements
            );
            let allowed = ["", "https", "http", "tel", "mailto", "sms"];
            let foreign: Vec<_> = found
                .schemes
                .difference(&usual.schemes)
                .filter(|scheme| !allowed.contains(&scheme.as_str()))
                .collect();
            assert!(foreign.is_empty(), "{foreign:?}");
        }
    });
}

/// Makes the page; `None` when it has errors, so that it would not be published.
fn made(site: &mut Site, text: &str) -> Option<Dangers> {
    let mut tree = site.tree.clone();
    tree.insert(SourceFile { path: Arc::from(PATH), text: Arc::from(text) });
    let root = super::small_site();
    let understood = pipeline::understand_again(&root, tree, &super::options(), &mut site.before);
    let mut problems = understood.diagnostics.clone();
    problems.extend(pipeline::check_content(&understood));
    let pages = PagesOnRequest::new(&understood.site, &understood.tree, &understood.theme, &site.assets);
    let settings = pipeline::page_settings(&understood.site, &mut Vec::new());
    let page = understood.site.pages.iter().find(|page| &*page.source == PATH);
    let mut dangers = None;
    if let Some(page) = page
        && let Some(Address::Page(made, found)) = pages.at(&page.url)
    {
        problems.extend(found);
        if let Some(made) = made {
            let (small, findings) =
                pipeline::check_page(&understood.site, &understood.tree, (*made).clone(), &settings);
            problems.extend(findings.diagnostics);
            let broken = problems.iter().any(|problem| problem.severity == Severity::Error);
            assert_eq!(broken, tally(&problems).errors > 0);
            // Other layouts hold other things.
            if !broken && page.layout == Layout::Page {
                let (before, after) = (dangers_in(&made.html), dangers_in(&small.html));
                assert_eq!(before, after, "the minifier changed what the page does");
                dangers = Some(after);
            }
        }
    }
    super::assert_told_well(&problems, PATH, text);
    dangers
}

fn dangers_in(html: &str) -> Dangers {
    let mut found = Dangers::default();
    for node in Html::parse_document(html).tree.values() {
        let Node::Element(element) = node else { continue };
        let name = element.name();
        let runs = [
            "script", "style", "iframe", "frame", "object", "embed", "applet", "base", "meta", "form",
            "link", "portal",
        ];
        if runs.contains(&name) {
            *found.elements.entry(name.to_string()).or_default() += 1;
        }
        for (attribute, value) in element.attrs() {
            found.handlers += usize::from(attribute.starts_with("on"));
            if ["href", "src", "action", "formaction", "srcset", "poster", "data", "xlink:href"]
                .contains(&attribute)
            {
                found.schemes.insert(scheme(value));
            }
        }
    }
    found
}

/// What an address starts with, as browsers read it: without control characters, in small letters. Of one on the site: nothing.
fn scheme(address: &str) -> String {
    let plain: String = address.chars().filter(|c| !c.is_control() && !c.is_whitespace()).collect();
    let Some((scheme, _)) = plain.split_once(':') else {
        return if plain.starts_with("//") { "//".into() } else { String::new() };
    };
    if scheme.contains(['/', '?', '#']) { String::new() } else { scheme.to_ascii_lowercase() }
}
