//! Whether what the files refer to is there, and whether two claim the same place.

use std::collections::BTreeMap;

use super::{Guide, Layout, PageKey, Site, rules, understand::SINGLE_LAYOUTS};
use crate::{
    diagnostic::{Diagnostic, Location},
    markdown,
    source::schema::{Spanned, nearest_word},
};

impl Site {
    /// Sources, promised questions and pages that files name and that aren't there.
    pub(super) fn check_references(&self, diagnostics: &mut Vec<Diagnostic>) {
        let near = |problem: Diagnostic, reference: &Spanned<String>, near: Option<&str>| match near {
            Some(near) => problem.with("known", "near").with("near", near).fix(reference.range.clone(), near),
            None => problem.with("known", "none").with("near", ""),
        };
        let mut check_sources = |path: &std::sync::Arc<str>, sources: &[Spanned<String>]| {
            for id in sources.iter().filter(|id| !self.has_source(&id.value)) {
                let location = Location::new(path.clone(), id.range.clone());
                let problem = Diagnostic::new(&rules::UNKNOWN_SOURCE, location).with("id", id.value.as_str());
                let nearest = nearest_word(&id.value, self.sources.keys().map(String::as_str));
                diagnostics.push(near(problem, id, nearest));
            }
        };
        for page in &self.pages {
            check_sources(&page.source, &page.sources);
        }
        for term in self.glossaries.iter().flat_map(|glossary| &glossary.terms) {
            check_sources(&term.location.path, &term.sources);
        }
        for guide in &self.guides {
            check_sources(&guide.location.path, &guide.sources);
        }
        for page in &self.pages {
            for id in &page.answers {
                let known = self.questions.iter().any(|question| question.id.value == id.value);
                if !known && !self.unread.questions {
                    let location = Location::new(page.source.clone(), id.range.clone());
                    let problem =
                        Diagnostic::new(&rules::UNKNOWN_QUESTION, location).with("id", id.value.as_str());
                    let names = self.questions.iter().map(|question| question.id.value.as_str());
                    diagnostics.push(near(problem, id, nearest_word(&id.value, names)));
                }
            }
        }
        for question in &self.questions {
            let answered =
                self.pages.iter().any(|page| page.answers.iter().any(|id| id.value == question.id.value));
            if !answered && self.unread.pages.is_empty() {
                let location = Location::new("content/questions.yaml", question.id.range.clone());
                let problem = Diagnostic::new(&rules::UNANSWERED_QUESTION, location);
                diagnostics.push(problem.with("id", question.id.value.as_str()));
            }
        }
        for guide in &self.guides {
            for reference in guide.endings.iter().flat_map(|ending| &ending.read_more) {
                let key = PageKey::of_path(&reference.value);
                let location = Location::new(guide.location.path.clone(), reference.range.clone());
                // In which languages of the guide the list lacks the page today, though it is written.
                let absence = self
                    .languages()
                    .filter(|&language| guide.slug.iter().any(|(tag, _)| *tag == self.language(language).tag))
                    .filter(|&language| self.page_or_fallback(language, &key).is_none())
                    .find_map(|language| self.absence(language, &key));
                if let Some(absence) = absence {
                    diagnostics.push(absence.told(Diagnostic::new(&markdown::rules::ABSENT_PAGE, location)));
                    continue;
                }
                let unread = self.unread.pages.contains(&key);
                if unread || self.languages().any(|language| self.page_in(language, &key).is_some()) {
                    continue;
                }
                let problem =
                    Diagnostic::new(&rules::UNKNOWN_PAGE, location).with("id", reference.value.as_str());
                let keys = self.pages.iter().map(|page| page.key.as_str());
                diagnostics.push(near(problem, reference, nearest_word(&reference.value, keys)));
            }
        }
        for language in self.languages() {
            for term in &self.glossaries[language.0].terms {
                let Some(more) = &term.more else { continue };
                if let Err(problem) = self.resolve(&more.value, language, &PageKey::home()) {
                    let path = term.location.path.clone();
                    diagnostics.extend(markdown::bad_link(&more.value, problem, path, more.range.clone()));
                }
            }
        }
    }

    /// Two guides with one address: mostly a copy whose slug was left as it was.
    pub(super) fn check_guide_addresses(&self, diagnostics: &mut Vec<Diagnostic>) {
        let mut owners: BTreeMap<(&str, &str), &Guide> = BTreeMap::new();
        for guide in &self.guides {
            let mut twice = guide.slug.iter().filter_map(|(tag, slug)| {
                let owner = *owners.entry((tag, &slug.value)).or_insert(guide);
                (owner.name != guide.name).then_some((slug, owner, tag))
            });
            if let Some((slug, owner, tag)) = twice.next() {
                let language = self.languages().find(|language| self.language(*language).tag == *tag);
                let url = language.and_then(|language| self.guide_url(guide, language));
                let location = Location::new(guide.location.path.clone(), slug.range.clone());
                diagnostics.push(
                    Diagnostic::new(&rules::DUPLICATE_ADDRESS, location)
                        .with("url", url.unwrap_or_else(|| slug.value.clone()))
                        .with("other", &*owner.location.path),
                );
            }
        }
    }

    /// Layouts that a language has twice, and what each language must have.
    pub(super) fn check_layouts(&self, diagnostics: &mut Vec<Diagnostic>) {
        for language in self.languages() {
            for layout in SINGLE_LAYOUTS {
                let mut pages =
                    self.pages.iter().filter(|page| page.language == language && page.layout == layout);
                let first = pages.next();
                for page in pages {
                    let other = first.map_or("", |first| &first.source);
                    let problem =
                        Diagnostic::new(&rules::LAYOUT_TWICE, Location::start_of(page.source.clone()))
                            .with("layout", layout.as_str())
                            .with("other", other);
                    diagnostics.push(problem);
                }
                // A page that can't be read may be the one.
                let needed = language.0 == 0 && layout != Layout::Coverage && self.unread.pages.is_empty();
                // Without a configuration there is nothing to build on: one message is enough.
                if needed && first.is_none() && !self.config.node.range.is_empty() {
                    let tag = &self.language(language).tag;
                    let name = if layout == Layout::Home { "index" } else { layout.as_str() };
                    let problem = Diagnostic::new(
                        &rules::MISSING_LAYOUT,
                        Location::start_of(super::config::CONFIG_PATH),
                    )
                    .with("language", tag.as_str())
                    .with("layout", layout.as_str())
                    .with("file", format!("content/{tag}/{name}.md"));
                    diagnostics.push(problem);
                }
            }
        }
    }
}
