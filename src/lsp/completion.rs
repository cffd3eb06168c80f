//! What could be written at the cursor: keys and values of data by their schema, link targets, components.

use std::ops::Range;

use super::{
    Completion,
    cursor::{Cursor, record},
};
use crate::{
    diagnostic::{MessageLanguage, SourceLookup},
    markdown::{Body, COMPONENTS},
    site::{Guide, LanguageId, PAGE_KIND, Page, Site, kind_of},
    source::{
        FrontMatter, SourceFile, SourceTree,
        schema::{Kind, Schema, variants},
    },
};

/// What the schema says of a place in a file.
pub(super) struct Place {
    /// What is written there.
    pub(super) kind: &'static Kind,
    /// Whether that is a value, and not a key.
    pub(super) in_value: bool,
}

/// What the schema says of the byte `offset` of a text, where it is YAML.
pub(super) fn kind_at(path: &str, text: &str, offset: usize) -> Option<Place> {
    let (top, start) = match kind_of(path) {
        Some(kind) => (kind, 0),
        None => {
            let file = SourceFile { path: path.into(), text: text.into() };
            let yaml = FrontMatter::find(&file).ok().filter(|_| path.ends_with(".md"))?.yaml.clone();
            (&PAGE_KIND, (yaml.start..=yaml.end).contains(&offset).then_some(yaml.start)?)
        }
    };
    let cursor = Cursor::at(text.get(start..offset)?);
    Some(Place { kind: cursor.kind(top)?, in_value: cursor.in_value })
}

/// The site, and the file that is being written.
struct Writing<'a> {
    site: &'a Site,
    tree: &'a SourceTree,
    path: &'a str,
    text: &'a str,
    language: MessageLanguage,
}

/// What could be written at the byte `offset` of the text, best first.
pub(super) fn at(
    site: &Site,
    tree: &SourceTree,
    path: &str,
    text: &str,
    offset: usize,
    language: MessageLanguage,
) -> Vec<Completion> {
    let Some(before) = text.get(..offset) else { return Vec::new() };
    let writing = Writing { site, tree, path, text, language };
    if let Some(kind) = kind_of(path) {
        return writing.yaml(kind, before, 0);
    }
    if !path.ends_with(".md") {
        return Vec::new();
    }
    let file = SourceFile { path: path.into(), text: text.into() };
    match FrontMatter::find(&file) {
        Ok(found) if offset > found.yaml.end => writing.markdown(before),
        Ok(found) if offset >= found.yaml.start => writing.yaml(&PAGE_KIND, before, found.yaml.start),
        // The second line of hyphens is still to come.
        Err(_) if text.starts_with("---\n") && offset >= 4 => writing.yaml(&PAGE_KIND, before, 4),
        _ => Vec::new(),
    }
}

impl Writing<'_> {
    fn yaml(&self, top: &'static Kind, before: &str, start: usize) -> Vec<Completion> {
        let cursor = Cursor::at(&before[start..]);
        let replaces = start + cursor.word..before.len();
        let Some(kind) = cursor.kind(top) else { return Vec::new() };
        match record(kind) {
            Some(schema) if !cursor.in_value => self.keys(schema, cursor.way.is_empty(), start, &replaces),
            _ => self.values(kind, cursor.key().unwrap_or_default(), &replaces),
        }
    }

    /// The keys of a mapping; at the top of a file without those that are there.
    fn keys(
        &self,
        schema: &'static Schema,
        top: bool,
        start: usize,
        replaces: &Range<usize>,
    ) -> Vec<Completion> {
        let there = |name: &str| {
            top && self.text[start..]
                .lines()
                .take_while(|line| *line != "---")
                .any(|line| line.strip_prefix(name).is_some_and(|rest| rest.starts_with(':')))
        };
        let mut fields: Vec<_> = schema.fields.iter().filter(|field| !there(field.name)).collect();
        fields.sort_by_key(|field| !field.required);
        let complete = |field: &crate::source::schema::Field| Completion {
            label: field.name.to_string(),
            about: format!("{}\n\n`{}: {}`", field.about.get(self.language), field.name, field.example),
            insert: format!("{}: ", field.name),
            replaces: replaces.clone(),
        };
        fields.into_iter().map(complete).collect()
    }

    /// The values of a key.
    fn values(&self, kind: &'static Kind, key: &str, replaces: &Range<usize>) -> Vec<Completion> {
        let mut found = Vec::new();
        let mut add = |label: &str, about: &str| found.push(completion(label, about, replaces));
        for kind in variants(kind) {
            match kind {
                Kind::Choice(choices) => {
                    choices.iter().for_each(|choice| add(choice.value, choice.about.get(self.language)));
                }
                Kind::Boolean => ["true", "false"].iter().for_each(|word| add(word, "")),
                Kind::Date => add(&self.site.today.to_string(), ""),
                Kind::List(item) => {
                    for kind in variants(item) {
                        if let Kind::Choice(choices) = kind {
                            choices.iter().for_each(|it| add(it.value, it.about.get(self.language)));
                        }
                    }
                }
                _ => {}
            }
        }
        match key {
            "sources" | "source" => {
                self.site.sources.values().for_each(|source| add(&source.id.value, &source.title));
            }
            "answers" => {
                for question in &self.site.questions {
                    let tag = if self.language == MessageLanguage::English { "en" } else { "nl" };
                    let text = question.text.iter().find(|(known, _)| known == tag).or(question.text.first());
                    add(&question.id.value, text.map_or("", |(_, text)| text));
                }
            }
            "read-more" => {
                let pages = self.site.pages.iter().filter(|page| page.language == LanguageId(0));
                pages.for_each(|page| add(page.key.as_str(), &page.title.value));
            }
            "goto" => {
                if let Some(guide) = self.guide() {
                    let steps = guide.questions.iter().map(|it| (&it.id.value, &it.question));
                    let steps = steps.chain(guide.endings.iter().map(|it| (&it.id.value, &it.title)));
                    for (id, texts) in steps {
                        add(id, texts.first().map_or("", |(_, text)| &text.value));
                    }
                }
            }
            "more" => found.extend(self.pages(replaces)),
            "municipalities" | "municipality" => {
                let all = self.site.directory.registry.municipalities.values();
                found.extend(all.map(|it| coded(&it.display_name, &it.code.to_string(), replaces)));
            }
            "regions" => {
                let all = self.site.directory.registry.care_office_regions.iter();
                found.extend(all.map(|(code, region)| coded(&region.name, code, replaces)));
            }
            _ => {}
        }
        found
    }

    fn guide(&self) -> Option<&Guide> {
        self.site.guides.iter().find(|guide| *guide.location.path == *self.path)
    }

    fn markdown(&self, before: &str) -> Vec<Completion> {
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        let line = &before[line_start..];
        if line.starts_with(":::") {
            return self.component(line, line_start);
        }
        let Some(open) = line.rfind("](").map(|at| line_start + at + 2) else { return Vec::new() };
        let written = &before[open..];
        if written.contains([')', ' ']) {
            return Vec::new();
        }
        if let Some((target, _)) = written.split_once('#') {
            return self.headings(target, open + target.len() + 1..before.len());
        }
        self.targets(written, &(open..before.len()))
    }

    /// The language of the file's folder, else the main one.
    fn page_language(&self) -> LanguageId {
        let tag = self.path.strip_prefix("content/").and_then(|path| path.split('/').next());
        tag.and_then(|tag| self.site.config.language(tag)).unwrap_or(LanguageId(0))
    }

    /// The pages that a text in this language can link to: its own, then those of the languages that it falls back on.
    fn linked_pages(&self) -> Vec<&Page> {
        let language = self.page_language();
        let fallback = &self.site.language(language).fallback;
        let mut pages: Vec<&Page> = Vec::new();
        for language in std::iter::once(&language).chain(fallback) {
            let more = self.site.pages.iter().filter(|page| page.language == *language);
            let new: Vec<&Page> = more.filter(|page| pages.iter().all(|it| it.key != page.key)).collect();
            pages.extend(new);
        }
        pages
    }

    fn pages(&self, replaces: &Range<usize>) -> Vec<Completion> {
        self.linked_pages()
            .into_iter()
            .filter_map(|page| Some(completion(link_to(page)?, &page.title.value, replaces)))
            .collect()
    }

    fn targets(&self, written: &str, replaces: &Range<usize>) -> Vec<Completion> {
        let mut found = self.pages(replaces);
        for guide in &self.site.guides {
            let title = guide.title.first().map_or("", |(_, text)| &text.value);
            found.push(completion(&format!("guide:{}", guide.name), title, replaces));
        }
        for term in &self.site.glossaries[self.page_language().0].terms {
            found.push(completion(&format!("term:{}", term.key), &term.explanation.value, replaces));
        }
        // There are hundreds: only for who starts to write one.
        if written.starts_with('m') {
            for municipality in self.site.directory.registry.municipalities.values() {
                let target = format!("municipality:{}", municipality.code);
                found.push(completion(&target, &municipality.display_name, replaces));
            }
        }
        found
    }

    fn headings(&self, target: &str, replaces: Range<usize>) -> Vec<Completion> {
        let page = if target.is_empty() {
            self.site.pages.iter().find(|page| *page.source == *self.path)
        } else {
            self.linked_pages().into_iter().find(|page| link_to(page) == Some(target))
        };
        let Some(page) = page else { return Vec::new() };
        let text = self.tree.text(&page.source).unwrap_or_default();
        let heading = |range: &Range<usize>| text.get(range.clone()).unwrap_or_default().trim();
        page.headings.iter().map(|it| completion(&it.value, heading(&it.range), &replaces)).collect()
    }

    /// `::: name attribute="value"`.
    fn component(&self, line: &str, line_start: usize) -> Vec<Completion> {
        let colons = line.len() - line.trim_start_matches(':').len();
        let rest = line[colons..].trim_start();
        let start = line_start + line.len() - rest.len();
        let end = line_start + line.len();
        let Some((name, attributes)) = rest.split_once(' ') else {
            let fence = ":".repeat(colons);
            let space = if line.len() == colons { " " } else { "" };
            return COMPONENTS
                .iter()
                .map(|kind| {
                    let required = kind.attributes.iter().filter(|attribute| attribute.required);
                    let attributes: String = required.map(|it| format!(" {}=\"\"", it.name)).collect();
                    let body = if kind.body == Body::Empty { "\n" } else { "\n\n" };
                    Completion {
                        label: kind.name.to_string(),
                        about: format!("`{fence} {}{attributes}`", kind.name),
                        insert: format!("{space}{}{attributes}{body}{fence}", kind.name),
                        replaces: start..end,
                    }
                })
                .collect();
        };
        let Some(kind) = COMPONENTS.iter().find(|kind| kind.name == name) else { return Vec::new() };
        let in_value = attributes.matches('"').count() % 2 == 1;
        if in_value {
            let Some((head, value)) = attributes.rsplit_once('"') else { return Vec::new() };
            let attribute = head.trim_end_matches('=').rsplit(' ').next().unwrap_or_default();
            let known = kind.attributes.iter().find(|known| known.name == attribute);
            return match known.filter(|known| !known.values.is_empty()) {
                Some(known) => {
                    let replaces = end - value.len()..end;
                    known.words().map(|word| completion(word, "", &replaces)).collect()
                }
                None => self.attribute_values(attribute, &(end - value.len()..end)),
            };
        }
        let word = attributes.rsplit(' ').next().unwrap_or_default();
        let unused = kind.attributes.iter().map(|attribute| attribute.name);
        unused
            .filter(|name| !attributes.contains(&format!("{name}=")))
            .map(|name| Completion {
                insert: format!("{name}=\""),
                ..completion(name, "", &(end - word.len()..end))
            })
            .collect()
    }

    fn attribute_values(&self, attribute: &str, replaces: &Range<usize>) -> Vec<Completion> {
        match attribute {
            "source" => {
                let sources = self.site.sources.values();
                sources.map(|source| completion(&source.id.value, &source.title, replaces)).collect()
            }
            "file" => {
                let names = self.tree.assets().filter_map(|(path, _)| path.strip_prefix("content/assets/"));
                names.map(|name| completion(name, "", replaces)).collect()
            }
            _ => Vec::new(),
        }
    }
}

/// How a page is linked: its file, from the language's folder.
fn link_to(page: &Page) -> Option<&str> {
    let below = page.source.strip_prefix("content/")?;
    below.find('/').map(|at| &below[at..])
}

/// A code that people know by its name: they type the name, and the code is written.
fn coded(name: &str, code: &str, replaces: &Range<usize>) -> Completion {
    Completion { insert: code.to_string(), ..completion(&format!("{name} ({code})"), "", replaces) }
}

fn completion(label: &str, about: &str, replaces: &Range<usize>) -> Completion {
    Completion {
        label: label.to_string(),
        about: about.to_string(),
        insert: label.to_string(),
        replaces: replaces.clone(),
    }
}
