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

use std::collections::BTreeSet;

use jiff::ToSpan;

use crate::{
    diagnostic::{Diagnostic, Location, Manual, Rule, Severity, Text},
    markdown::prose::Prose,
    site::{LanguageId, LinkTarget, Page, PageKey, Site},
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
    for page in &site.pages {
        let Some(expires) = page.expires.as_ref().filter(|expires| expires.value <= last) else { continue };
        let files = referring(site, tree, page);
        if !files.is_empty() {
            let files: Vec<&str> = files.into_iter().collect();
            let location = Location::new(page.source.clone(), expires.range.clone());
            let problem = Diagnostic::new(&RULE, location)
                .with("date", expires.value.to_string())
                .with("files", files.join(", "));
            diagnostics.push(problem);
        }
    }
}

/// The files with a link to the page.
fn referring<'a>(site: &'a Site, tree: &SourceTree, page: &Page) -> BTreeSet<&'a str> {
    let leads_here =
        |link: &str, language: LanguageId, from: &PageKey| match site.resolve(link, language, from) {
            Ok(LinkTarget::Internal { url, .. }) => url.split('#').next() == Some(page.url.as_str()),
            _ => false,
        };
    let in_text = |text: &str, language, from: &PageKey| {
        Prose::from_markdown(text, 0).links.iter().any(|link| leads_here(&link.destination, language, from))
    };
    let mut files = BTreeSet::new();
    for other in site.pages.iter().filter(|other| other.url != page.url) {
        let text = tree.file(&other.source).and_then(|file| file.text.get(other.body.clone()));
        if text.is_some_and(|text| in_text(text, other.language, &other.key)) {
            files.insert(&*other.source);
        }
    }
    for language in site.languages() {
        for term in &site.glossaries[language.0].terms {
            if term.more.as_ref().is_some_and(|more| leads_here(&more.value, language, &PageKey::home())) {
                files.insert(&*term.location.path);
            }
        }
        for guide in &site.guides {
            let tag = &site.language(language).tag;
            let refers = guide.endings.iter().any(|ending| {
                let listed = ending.read_more.iter().any(|key| {
                    let found = site.page_or_fallback(language, &PageKey::of_path(&key.value));
                    found.is_some_and(|found| found.url == page.url)
                });
                let text = ending.text.iter().find(|(known, _)| known == tag);
                listed || text.is_some_and(|(_, text)| in_text(&text.value, language, &PageKey::home()))
            });
            if refers {
                files.insert(&*guide.location.path);
            }
        }
    }
    files
}
