//! # Nederlands
//!
//! **Wat.** Deze pagina verdwijnt binnenkort van de site (`expires`), en andere bestanden linken ernaar.
//!
//! **Waarom.** Vanaf die dag staan daar woorden zonder link. Wie verder wil lezen, kan dat dan niet.
//!
//! **Doe dit.** Kijk de pagina na en zet bij `expires` een latere dag. Of haal de links weg in de bestanden die de melding
//! noemt. Hoeveel dagen van tevoren u dit leest, staat in `site.yaml` onder `periods` bij `due`.
//!
//! # English
//!
//! **What.** This page leaves the site soon (`expires`), and other files link to it.
//!
//! **Why.** From that day on there are words without a link. Who wants to read on can't.
//!
//! **Do this.** Check the page and set a later day at `expires`. Or remove the links in the files that the message names. How
//! many days ahead you read this is in `site.yaml` under `periods` at `due`.

use std::collections::{BTreeMap, BTreeSet};

use jiff::ToSpan;

use crate::{
    diagnostic::{Diagnostic, Location, Manual, Rule, Severity, Text},
    markdown::prose::Prose,
    site::{LanguageId, LinkTarget, PageKey, Site},
    source::SourceTree,
};

/// The page goes on `date`; `count` files refer to it, `files` names them.
pub(super) static RULE: Rule = Rule {
    code: "page-expires-soon",
    severity: Severity::Warning,
    message: Text {
        nl: "Deze pagina verdwijnt op { $date } van de site. Hier staat een link ernaar: { $files }.",
        en: "This page leaves the site on { $date }. These link to it: { $files }.",
    },
    help: Text {
        nl: "Kijk de pagina na en zet bij expires een latere dag, of haal die links weg.",
        en: "Check the page and set a later day at expires, or remove those links.",
    },
    manual: Manual::DocComment(include_str!("expires_soon.rs")),
};

pub(super) fn check(site: &Site, tree: &SourceTree, diagnostics: &mut Vec<Diagnostic>) {
    let last = site.today.saturating_add(i32::from(site.directory.periods().due).days());
    let soon = site.pages.iter().filter_map(|page| Some((page, page.expires.as_ref()?)));
    let soon: Vec<_> = soon.filter(|(_, expires)| expires.value <= last).collect();
    // Reading the links of all texts is only worth it when a page goes.
    if soon.is_empty() {
        return;
    }
    let referring = referring(site, tree);
    for (page, expires) in soon {
        let files: Vec<&str> = referring
            .get(&page.url)
            .into_iter()
            .flatten()
            .copied()
            .filter(|&file| *file != *page.source)
            .collect();
        if !files.is_empty() {
            let location = Location::new(page.source.clone(), expires.range.clone());
            let problem = Diagnostic::new(&RULE, location)
                .with("date", expires.value.to_string())
                .with("files", files.join(", "));
            diagnostics.push(problem);
        }
    }
}

/// The files with a link to each address.
fn referring<'a>(site: &'a Site, tree: &SourceTree) -> BTreeMap<String, BTreeSet<&'a str>> {
    let mut files: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    let mut add = |file: &'a str, url: String| files.entry(url).or_default().insert(file);
    let address = |link: &str, language: LanguageId, from: &PageKey| match site.resolve(link, language, from)
    {
        Ok(LinkTarget::Internal { url, .. }) => url.split('#').next().map(str::to_string),
        _ => None,
    };
    let links = |text: &str| Prose::from_markdown(text, 0).links.into_iter().map(|link| link.destination);
    for page in &site.pages {
        let text = tree.file(&page.source).and_then(|file| file.text.get(page.body.clone()));
        for destination in text.into_iter().flat_map(links) {
            if let Some(url) = address(&destination, page.language, &page.key) {
                add(&page.source, url);
            }
        }
    }
    let home = PageKey::home();
    for language in site.languages() {
        for term in &site.glossaries[language.0].terms {
            if let Some(url) = term.more.as_ref().and_then(|more| address(&more.value, language, &home)) {
                add(&term.location.path, url);
            }
        }
        let tag = &site.language(language).tag;
        for guide in &site.guides {
            for ending in &guide.endings {
                for key in &ending.read_more {
                    if let Some(page) = site.page_or_fallback(language, &PageKey::of_path(&key.value)) {
                        add(&guide.location.path, page.url.clone());
                    }
                }
                let text = ending.text.iter().find(|(known, _)| known == tag);
                for destination in text.into_iter().flat_map(|(_, text)| links(&text.value)) {
                    if let Some(url) = address(&destination, language, &home) {
                        add(&guide.location.path, url);
                    }
                }
            }
        }
    }
    files
}
