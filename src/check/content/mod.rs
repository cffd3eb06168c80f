//! Rules over the content, before rendering.

pub mod freshness;
pub mod language;
pub mod report;

use std::{collections::BTreeMap, sync::Arc};

use rayon::prelude::*;

use self::language::{GlossaryTerms, PageText, Profile, Reading, Settings};
use crate::{
    diagnostic::Diagnostic,
    directory,
    markdown::prose::Prose,
    site::{self, Guide, LanguageId, Page, Site},
    source::{
        SourceFile, SourceTree,
        schema::{Record, Schema, Spanned, texts},
        yaml,
    },
};

/// Checks the language of all content (pages, glossaries, guides and supporters), and whether it is still fresh.
pub fn check(site: &Site, tree: &SourceTree) -> Vec<Diagnostic> {
    let (settings, mut diagnostics) = settings(site);
    let glossaries: Vec<GlossaryTerms> = site.languages().map(|language| glossary(site, language)).collect();
    let check = |language: LanguageId, text: PageText| {
        let profile = Profile::for_page(&text.language, text.audience, &settings);
        let mut found = language::check(&text, &profile, &glossaries[language.0]);
        found.extend(freshness::unchecked_contacts(&text));
        found
    };
    let outside_prose = site.pages.iter().filter_map(|page| tree.file(&page.source));
    let outside_prose: Vec<_> = outside_prose.flat_map(freshness::contacts_outside_prose).collect();
    // A text as words with their places is many times the text: each is read, checked and forgotten.
    let pages = site.pages.par_iter().filter_map(|page| Some((page.language, page_text(site, tree, page)?)));
    let others = short_texts(site, tree).into_par_iter();
    let found: Vec<Diagnostic> =
        pages.chain(others).flat_map_iter(|(language, text)| check(language, text)).collect();
    // What the rules over text told already isn't told once more.
    let told: BTreeMap<(&str, usize), usize> = found
        .iter()
        .filter(|problem| problem.rule.code == freshness::CONTACT_CODE)
        .map(|problem| ((&*problem.location.path, problem.location.range.start), problem.location.range.end))
        .collect();
    let is_told = |problem: &Diagnostic| {
        let (path, range) = (&*problem.location.path, &problem.location.range);
        let before = told.range(..(path, range.end)).next_back();
        before.is_some_and(|((other, _), end)| *other == path && *end > range.start)
    };
    let untold: Vec<_> = outside_prose.into_iter().filter(|problem| !is_told(problem)).collect();
    drop(told);
    diagnostics.extend(untold);
    diagnostics.extend(found);
    diagnostics.extend(freshness::check(site, tree));
    diagnostics
}

/// How hard the pages are. `earlier` is the site with earlier texts in the place of those that are different now.
pub fn report(site: &Site, tree: &SourceTree, earlier: Option<(&Site, &SourceTree)>) -> report::Report {
    let now = figures(site, tree, |_| true);
    let changed = |path: &str| {
        let text = |tree: &SourceTree| tree.file(path).map(|file| Arc::clone(&file.text));
        earlier.is_some_and(|(_, before)| text(before) != text(tree))
    };
    let mut before = earlier.map(|(site, tree)| figures(site, tree, changed)).unwrap_or_default();
    report::Report::new(now.into_iter().map(|(path, (language, figures))| report::PageReport {
        before: before.remove(&path).map(|(_, figures)| figures),
        path: path.to_string(),
        language,
        figures,
    }))
}

/// The language and the figures of each page whose file is wanted.
fn figures(
    site: &Site,
    tree: &SourceTree,
    wanted: impl Fn(&str) -> bool + Sync,
) -> BTreeMap<Arc<str>, (String, report::Figures)> {
    let (settings, _) = settings(site);
    let glossaries: Vec<GlossaryTerms> = site.languages().map(|language| glossary(site, language)).collect();
    let pages = site.pages.par_iter().filter(|page| wanted(&page.source));
    let counted = pages.filter_map(|page| {
        let text = page_text(site, tree, page)?;
        let profile = Profile::for_page(&text.language, text.audience, &settings);
        let figures = report::Figures::of(&Reading::new(&text, &profile, &glossaries[page.language.0]));
        Some((page.source.clone(), (text.language.clone(), figures)))
    });
    counted.collect()
}

/// How strict the rules are, as `site.yaml` says.
pub fn settings(site: &Site) -> (Settings, Vec<Diagnostic>) {
    match Record::new(&site.config.node).record("plain-language") {
        Some(record) => Settings::read(&Arc::from("content/site.yaml"), record),
        None => (Settings::default(), Vec::new()),
    }
}

/// The words that a language's glossary explains.
pub fn glossary(site: &Site, language: LanguageId) -> GlossaryTerms {
    let terms = site.glossaries[language.0].terms.iter();
    GlossaryTerms::new(terms.flat_map(|term| {
        std::iter::once(term.term.value.as_str()).chain(term.forms.iter().map(String::as_str))
    }))
}

/// The text of a page as the rules read it.
pub fn page_text(site: &Site, tree: &SourceTree, page: &Page) -> Option<PageText> {
    let file = tree.file(&page.source)?;
    let value = |text: &Spanned<String>| Prose::from_value(&text.value, &file.text, text.range.clone());
    Some(PageText {
        path: page.source.clone(),
        language: site.language(page.language).tag.clone(),
        audience: match page.audience {
            site::Audience::Citizen => language::Audience::Citizen,
            site::Audience::Referrer => language::Audience::Referrer,
            site::Audience::Editor => language::Audience::Editor,
        },
        title: value(&page.title),
        summary: value(&page.summary),
        body: Prose::from_markdown(&file.text[page.body.clone()], page.body.start),
    })
}

/// The texts that an editor wrote and that aren't pages: explanations of words, guides, and texts in data files.
fn short_texts(site: &Site, tree: &SourceTree) -> Vec<(LanguageId, PageText)> {
    let mut texts = Vec::new();
    for language in site.languages() {
        for term in &site.glossaries[language.0].terms {
            let Some(file) = tree.file(&term.location.path) else { continue };
            let explanation = &term.explanation;
            let body = Prose::from_value(&explanation.value, &file.text, explanation.range.clone());
            texts.push((language, fragment(site, language, file.path.clone(), body)));
        }
        for guide in &site.guides {
            texts.extend(guide_texts(site, tree, guide, language).into_iter().map(|text| (language, text)));
        }
    }
    texts.extend(data_texts(site, tree));
    texts
}

/// The texts of data files: the name of the site, the questions, what supporters say of themselves and what an editor adds to
/// a municipality. Citizens read them all.
fn data_texts(site: &Site, tree: &SourceTree) -> Vec<(LanguageId, PageText)> {
    let in_file = |file: &SourceFile| {
        let Some(schema) = data_schema(&file.path) else { return Vec::new() };
        let Ok(node) = yaml::parse(&file.path, &file.text, 0..file.text.len()) else { return Vec::new() };
        let texts = texts::translated(&node, schema).into_iter().filter_map(|found| {
            let language =
                site.languages().find(|language| site.language(*language).tag == found.language)?;
            let (value, range) = (&found.text.value, found.text.range);
            // As the site shows it: what is added to a municipality is Markdown, all else isn't.
            let markdown = found.key == "text" && file.path.starts_with(directory::MUNICIPALITIES_FOLDER);
            let body = if markdown {
                Prose::from_markdown_value(value, &file.text, range)
            } else {
                Prose::from_value(value, &file.text, range)
            };
            Some((language, fragment(site, language, file.path.clone(), body)))
        });
        texts.collect()
    };
    tree.files().flat_map(in_file).collect()
}

/// The schema of a data file with texts in several languages that no other function reads.
fn data_schema(path: &str) -> Option<&'static Schema> {
    match path {
        "content/site.yaml" => Some(&site::SITE_SCHEMA),
        "content/questions.yaml" => Some(&site::QUESTIONS_SCHEMA),
        _ if !path.ends_with(".yaml") => None,
        _ if path.starts_with(directory::SUPPORTERS_FOLDER) => Some(&directory::schema::SUPPORTER),
        _ if path.starts_with(directory::MUNICIPALITIES_FOLDER) => Some(&directory::schema::MUNICIPALITY),
        _ => None,
    }
}

/// The texts of a guide in one language, each on its own: on the site each is a page.
fn guide_texts(site: &Site, tree: &SourceTree, guide: &Guide, language: LanguageId) -> Vec<PageText> {
    let Some(file) = tree.file(&guide.location.path) else { return Vec::new() };
    let tag = &site.language(language).tag;
    let questions = guide.questions.iter().flat_map(|question| [&question.question, &question.hint]);
    let options = guide.questions.iter().flat_map(|question| &question.options).map(|option| &option.text);
    let titles = guide.endings.iter().map(|ending| &ending.title);
    let plain = questions.chain(options).chain(titles).chain([&guide.title, &guide.summary]);
    let value =
        |texts: &site::ByLanguage| texts.iter().find(|(known, _)| known == tag).map(|(_, text)| text.clone());
    let plain = plain.filter_map(value).map(|text| Prose::from_value(&text.value, &file.text, text.range));
    let markdown = guide.endings.iter().filter_map(|ending| value(&ending.text));
    let markdown = markdown.map(|text| Prose::from_markdown_value(&text.value, &file.text, text.range));
    plain.chain(markdown).map(|body| fragment(site, language, file.path.clone(), body)).collect()
}

/// A text that is no page of its own.
fn fragment(site: &Site, language: LanguageId, path: Arc<str>, body: Prose) -> PageText {
    PageText {
        path,
        language: site.language(language).tag.clone(),
        audience: language::Audience::Citizen,
        title: Prose::from_plain("", 0),
        summary: Prose::from_plain("", 0),
        body,
    }
}
