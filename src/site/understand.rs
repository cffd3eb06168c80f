//! From files to a site.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use jiff::civil::Date;
use rayon::prelude::*;

use super::{
    Audience, Checked, Config, GLOSSARY_SCHEMA, Glossary, Guide, LanguageId, Layout, Menu, PAGE_SCHEMA, Page,
    PageId, PageKey, PromisedQuestion, QUESTIONS_SCHEMA, Remembered, SOURCE_SCHEMA, Source, Term, guide,
    names, places, remembered::ReadPage, rules,
};
use crate::{
    diagnostic::{Diagnostic, Location, Severity},
    directory::{Directory, MunicipalityCode},
    markdown::{self, Absence},
    source::{
        FrontMatter, SourceFile, SourceTree, conflict, garbled, invisible,
        schema::{Record, Spanned, validate},
        yaml::{self, Node},
    },
};

/// What a run is told besides the files.
#[derive(Debug, Clone)]
pub struct Options {
    /// The day for which the site is made: decides what is published and which facts have expired.
    pub today: Date,
    /// The address of the site, where it isn't that of `site.yaml`.
    pub address: Option<String>,
}

/// Everything that is to be published, understood.
#[derive(Debug)]
pub struct Site {
    /// The configuration.
    pub config: Config,
    /// Where to tell that the site is unsafe.
    pub security: Option<super::Security>,
    /// The day for which the site is made.
    pub today: Date,
    /// The pages that are published today, by language and path.
    pub pages: Vec<Page>,
    /// The difficult words, by language.
    pub glossaries: Vec<Glossary>,
    /// The guides, in their order.
    pub guides: Vec<Guide>,
    /// The questions that the site promises to answer.
    pub questions: Vec<PromisedQuestion>,
    /// The sources, by id.
    pub sources: BTreeMap<String, Source>,
    /// Who helps where.
    pub directory: Directory,
    /// What stands in files that can't be read, so that nothing refers to it in vain.
    pub(super) unread: Unread,
    /// By language.
    indexes: Vec<Index>,
    /// The pages that are written and not published today.
    absent: BTreeMap<(LanguageId, PageKey), AbsentPage>,
}

/// What is there but couldn't be read. That has been told, and what refers to it is not wrong for that.
#[derive(Debug, Default)]
pub(super) struct Unread {
    /// Pages in any language.
    pub(super) pages: BTreeSet<PageKey>,
    /// Guides.
    pub(super) guides: BTreeSet<String>,
    pub(super) sources: bool,
    pub(super) questions: bool,
}

/// Where the pages of one language are, so that finding a few of them doesn't take a walk past all.
#[derive(Debug, Default)]
struct Index {
    by_key: BTreeMap<PageKey, PageId>,
    /// The first page with each layout.
    by_layout: BTreeMap<Layout, PageId>,
    by_section: BTreeMap<PageKey, Vec<PageId>>,
}

impl Index {
    fn add(&mut self, page: &Page, id: PageId) {
        self.by_key.insert(page.key.clone(), id);
        self.by_layout.entry(page.layout).or_insert(id);
        if let Some(section) = page.key.parent() {
            self.by_section.entry(section).or_default().push(id);
        }
    }
}

/// What is still known of a page that isn't published today.
#[derive(Debug)]
struct AbsentPage {
    why: Absence,
    /// Its part of the addresses of the pages below it, which don't change because it comes or goes.
    slug: String,
}

/// Layouts of which a language can have one page only.
pub(super) const SINGLE_LAYOUTS: [Layout; 10] = [
    Layout::Home,
    Layout::Search,
    Layout::Municipality,
    Layout::Province,
    Layout::Postcode,
    Layout::Glossary,
    Layout::Guides,
    Layout::Coverage,
    Layout::NotFound,
    Layout::Offline,
];

impl Site {
    /// Understands the files below `content/`. Every problem becomes a diagnostic, and everything that could be understood is
    /// in the site.
    pub fn understand(tree: &SourceTree, options: &Options) -> (Self, Vec<Diagnostic>) {
        Self::understand_with(tree, options, None)
    }

    /// As [`Site::understand`], with the same result, but files that are as they were `before` are not looked into again.
    pub fn understand_again(
        tree: &SourceTree,
        options: &Options,
        before: &mut Remembered,
    ) -> (Self, Vec<Diagnostic>) {
        Self::understand_with(tree, options, Some(before))
    }

    fn understand_with(
        tree: &SourceTree,
        options: &Options,
        mut before: Option<&mut Remembered>,
    ) -> (Self, Vec<Diagnostic>) {
        let mut diagnostics = Vec::new();
        let mut config = Config::read(tree, &mut diagnostics);
        if let Some(address) = &options.address {
            config.address = address.trim_end_matches('/').to_string();
        }
        let sources = read_sources(tree, &mut diagnostics);
        let questions = read_questions(tree, &mut diagnostics);
        let mut unread =
            Unread { sources: sources.is_none(), questions: questions.is_none(), ..Unread::default() };
        let setting = config.directory_setting(options.today, &mut diagnostics);
        let security = config.security(options.today, &setting.periods, &mut diagnostics);
        let directory = match &mut before {
            Some(before) => before.directory(tree, setting, &mut diagnostics),
            None => Directory::read(tree, setting, &mut diagnostics),
        };
        let glossaries = config
            .languages
            .iter()
            .enumerate()
            .map(|(id, language)| read_glossary(tree, &language.tag, LanguageId(id), &mut diagnostics))
            .collect();
        let mut guides: Vec<Guide> = tree
            .files_below("content/guides/")
            .filter(|file| file.extension() == "yaml")
            .filter_map(|file| {
                let guide = guide::read(file, &mut diagnostics);
                if guide.is_none() {
                    unread.guides.insert(file.stem().to_string());
                }
                guide
            })
            .collect();
        guides.sort_by(|a, b| (a.order, &a.name).cmp(&(b.order, &b.name)));
        let indexes = config.languages.iter().map(|_| Index::default()).collect();
        let mut site = Self {
            config,
            security,
            today: options.today,
            pages: Vec::new(),
            glossaries,
            guides,
            questions: questions.unwrap_or_default(),
            sources: sources.unwrap_or_default(),
            directory,
            unread,
            indexes,
            absent: BTreeMap::new(),
        };
        site.read_pages(tree, before, &mut diagnostics);
        // What was told when the file was read is enough.
        diagnostics.retain(|problem| !tree.is_unread(&problem.location.path));
        names::check(tree, &site.config.languages, &mut diagnostics);
        places::check(tree, &site.config, &mut diagnostics);
        // Pages are looked at when they are read, which need not be now.
        let others = tree.files().filter(|file| ["yaml", "yml", "csv"].contains(&file.extension()));
        for file in others {
            diagnostics.extend(invisible(file).into_iter().chain(garbled(file)).chain(conflict(file)));
            if file.extension() != "csv" {
                diagnostics.extend(yaml::lost_words(&file.path, &file.text, 0..file.text.len()));
            }
        }
        site.check_references(&mut diagnostics);
        site.check_layouts(&mut diagnostics);
        site.check_guide_addresses(&mut diagnostics);
        site.check_announcements(&mut diagnostics);
        (site, diagnostics)
    }

    /// A language.
    pub fn language(&self, id: LanguageId) -> &super::Language {
        &self.config.languages[id.0]
    }

    /// All languages, the main one first.
    pub fn languages(&self) -> impl Iterator<Item = LanguageId> + use<> {
        (0..self.config.languages.len()).map(LanguageId)
    }

    /// The page with this key in exactly this language.
    pub fn page_in(&self, language: LanguageId, key: &PageKey) -> Option<&Page> {
        self.indexes[language.0].by_key.get(key).map(|id| &self.pages[id.0])
    }

    /// The page with this layout in exactly this language.
    pub fn layout_page(&self, language: LanguageId, layout: Layout) -> Option<&Page> {
        self.indexes[language.0].by_layout.get(&layout).map(|id| &self.pages[id.0])
    }

    /// The pages of a section in a language, in their order.
    pub fn children(&self, language: LanguageId, section: &PageKey) -> Vec<&Page> {
        let children = self.indexes[language.0].by_section.get(section).into_iter().flatten();
        let mut children: Vec<&Page> = children.map(|id| &self.pages[id.0]).collect();
        children.sort_by(|a, b| (a.order, &a.url).cmp(&(b.order, &b.url)));
        children
    }

    /// The pages of a menu in a language, in their order.
    pub fn menu(&self, language: LanguageId, menu: Menu) -> Vec<&Page> {
        let mut pages: Vec<&Page> =
            self.pages.iter().filter(|page| page.language == language && page.menu == Some(menu)).collect();
        pages.sort_by(|a, b| (a.order, &a.url).cmp(&(b.order, &b.url)));
        pages
    }

    /// All municipalities that get a page: the real ones by code, then the examples.
    pub fn municipalities(&self) -> impl Iterator<Item = MunicipalityCode> + '_ {
        let examples = self.directory.example_municipalities().map(|municipality| municipality.code);
        self.directory.registry.municipalities.keys().copied().chain(examples)
    }

    /// Whether there is a source with this id, as far as is known.
    pub fn has_source(&self, id: &str) -> bool {
        self.unread.sources || self.sources.contains_key(id)
    }

    fn read_pages(
        &mut self,
        tree: &SourceTree,
        mut before: Option<&mut Remembered>,
        diagnostics: &mut Vec<Diagnostic>,
    ) {
        let known = before.as_deref_mut().map(|before| before.take_pages(self.today)).unwrap_or_default();
        for language in self.languages() {
            let folder = format!("content/{}/", self.language(language).tag);
            let files: Vec<&SourceFile> =
                tree.files_below(&folder).filter(|file| file.extension() == "md").collect();
            let read = |file: &SourceFile| {
                ReadPage::known(&known, file, language).unwrap_or_else(|| {
                    let key = PageKey::of_path(&file.path[folder.len()..]);
                    let mut diagnostics = Vec::new();
                    let page = self.read_page(file, key, language, &mut diagnostics);
                    Arc::new(ReadPage { text: Arc::clone(&file.text), language, page, diagnostics })
                })
            };
            let pages: Vec<Arc<ReadPage>> = files.par_iter().map(|file| read(file)).collect();
            for (file, read) in files.into_iter().zip(pages) {
                if let Some(before) = &mut before {
                    before.pages.insert(file.path.clone(), Arc::clone(&read));
                }
                let read = Arc::unwrap_or_clone(read);
                if read.page.is_none() && read.diagnostics.iter().any(|it| it.severity == Severity::Error) {
                    self.unread.pages.insert(PageKey::of_path(&file.path[folder.len()..]));
                }
                diagnostics.extend(read.diagnostics);
                match read.page {
                    Some((page, None)) => {
                        self.indexes[language.0].add(&page, PageId(self.pages.len()));
                        self.pages.push(page);
                    }
                    Some((page, Some(why))) => {
                        self.absent.insert((language, page.key), AbsentPage { why, slug: page.slug.value });
                    }
                    None => {}
                }
            }
        }
        // An address is made of the slugs of all sections on the way, so it comes after all pages are read.
        let urls: Vec<String> = self.pages.iter().map(|page| self.url_of(page)).collect();
        for (page, url) in self.pages.iter_mut().zip(urls) {
            page.url = url;
        }
    }

    fn url_of(&self, page: &Page) -> String {
        if page.layout == Layout::NotFound {
            return format!("{}404.html", self.language(page.language).root());
        }
        let mut parts = Vec::new();
        let mut key = page.key.clone();
        while let Some(parent) = key.parent() {
            let slug = match self.page_in(page.language, &key) {
                Some(page) => page.slug.value.clone(),
                // A folder without a page of its own, or without one today.
                None => match self.absent.get(&(page.language, key.clone())) {
                    Some(absent) => absent.slug.clone(),
                    None => key.as_str().rsplit('/').next().unwrap_or_default().to_string(),
                },
            };
            parts.push(slug);
            key = parent;
        }
        let mut url = self.language(page.language).root();
        for part in parts.iter().rev() {
            url.push_str(part);
            url.push('/');
        }
        url
    }

    fn read_page(
        &self,
        file: &SourceFile,
        key: PageKey,
        language: LanguageId,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Option<(Page, Option<Absence>)> {
        let front_matter = match FrontMatter::find(file) {
            Ok(front_matter) => front_matter,
            Err(problem) => {
                diagnostics.push(*problem);
                return None;
            }
        };
        let mut node = match yaml::parse(&file.path, &file.text, front_matter.yaml.clone()) {
            Ok(node) => node,
            Err(problem) => {
                diagnostics.push(*problem);
                return None;
            }
        };
        if node.range.is_empty() {
            // What is missing from an empty front matter is reported at its first line, not at its end.
            node.range = front_matter.yaml.start..front_matter.yaml.start;
        }
        diagnostics.extend(invisible(file).into_iter().chain(garbled(file)).chain(conflict(file)));
        diagnostics.extend(yaml::lost_words(&file.path, &file.text, front_matter.yaml.clone()));
        validate(&file.path, &node, &PAGE_SCHEMA, diagnostics);
        let record = Record::new(&node);
        let at = |range| Location::new(file.path.clone(), range);
        let publish = record.date("publish");
        let expires = record.date("expires");
        if let (Some(publish), Some(expires)) = (&publish, &expires)
            && expires.value <= publish.value
        {
            let problem = Diagnostic::new(&rules::DATES_INVERTED, at(expires.range.clone()))
                .with("publish", publish.value.to_string())
                .with("expires", expires.value.to_string());
            diagnostics.push(problem);
        }
        let checked = record
            .record("checked")
            .and_then(|checked| Some(Checked { on: checked.date("on")?, by: checked.text("by")?.value }));
        if let Some(checked) = checked.as_ref().filter(|checked| checked.on.value > self.today) {
            let problem = Diagnostic::new(&rules::CHECKED_IN_FUTURE, at(checked.on.range.clone()))
                .with("date", checked.on.value.to_string());
            diagnostics.push(problem);
        }
        let stem = key.as_str().rsplit('/').next().unwrap_or_default().to_string();
        let missing =
            |name: &str| Spanned { value: name.to_string(), range: node.range.start..node.range.start };
        let page = Page {
            key,
            language,
            source: file.path.clone(),
            body: front_matter.body.clone(),
            url: String::new(),
            title: record.text("title").unwrap_or_else(|| missing(&stem)),
            summary: record.text("summary").unwrap_or_else(|| missing("")),
            slug: record.text("slug").unwrap_or_else(|| missing(&stem)),
            nav: record.text("nav"),
            menu: record.text("menu").and_then(|menu| match menu.value.as_str() {
                "main" => Some(Menu::Main),
                "footer" => Some(Menu::Footer),
                _ => None,
            }),
            order: record.integer("order").unwrap_or(1_000),
            audience: match record.text("audience").map(|audience| audience.value).as_deref() {
                Some("referrer") => Audience::Referrer,
                Some("editor") => Audience::Editor,
                _ => Audience::Citizen,
            },
            layout: record
                .text("layout")
                .and_then(|layout| Layout::parse(&layout.value))
                .unwrap_or(if file.path.ends_with("/index.md") { Layout::Section } else { Layout::Page }),
            answers: record.texts("answers"),
            search: record.texts("search"),
            sources: record.texts("sources"),
            checked,
            unchecked: record.text("unchecked"),
            reviewed: record.boolean("reviewed").unwrap_or(true),
            expires,
            aliases: record.texts("aliases"),
            headings: markdown::headings(&file.text, front_matter.body),
        };
        let absence = if record.boolean("draft").unwrap_or(false) {
            Some(Absence::Draft)
        } else if let Some(publish) = publish.filter(|publish| publish.value > self.today) {
            Some(Absence::Early(publish.value))
        } else {
            let ended = page.expires.as_ref().filter(|expires| expires.value <= self.today);
            ended.map(|expires| Absence::Expired(expires.value))
        };
        if let Some(expires) = page.expires.as_ref().filter(|_| SINGLE_LAYOUTS.contains(&page.layout)) {
            // Told on the day it is written: on the day itself it would stop the whole site.
            let problem = Diagnostic::new(&rules::LAYOUT_EXPIRES, at(expires.range.clone()));
            diagnostics.push(problem.with("layout", page.layout.as_str()));
            return Some((page, absence.filter(|absence| !matches!(absence, Absence::Expired(_)))));
        }
        Some((page, absence))
    }

    /// Why a page that is written isn't published today, in a language or the nearest one that has it.
    pub fn absence(&self, language: LanguageId, key: &PageKey) -> Option<Absence> {
        let languages = std::iter::once(&language).chain(&self.language(language).fallback);
        languages.into_iter().find_map(|&language| Some(self.absent.get(&(language, key.clone()))?.why))
    }
}

fn parse_file<'a>(
    tree: &'a SourceTree,
    path: &str,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<(&'a SourceFile, Node)> {
    let file = tree.file(path)?;
    match yaml::parse(&file.path, &file.text, 0..file.text.len()) {
        Ok(node) => Some((file, node)),
        Err(problem) => {
            diagnostics.push(*problem);
            None
        }
    }
}

/// The sources; `None` when their file can't be read.
fn read_sources(tree: &SourceTree, diagnostics: &mut Vec<Diagnostic>) -> Option<BTreeMap<String, Source>> {
    const PATH: &str = "content/sources.yaml";
    let Some((file, node)) = parse_file(tree, PATH, diagnostics) else {
        return tree.file(PATH).is_none().then(BTreeMap::new);
    };
    let mut sources = BTreeMap::new();
    for (key, node) in node.entries().unwrap_or_default() {
        validate(&file.path, node, &SOURCE_SCHEMA, diagnostics);
        let record = Record::new(node);
        let text = |name| record.text(name).map(|text: Spanned<String>| text.value);
        let source = Source {
            id: Spanned { value: key.text.clone(), range: key.range.clone() },
            title: text("title").unwrap_or_default(),
            publisher: text("publisher"),
            date: text("date"),
            url: text("url"),
            licence: text("licence"),
            note: text("note"),
        };
        sources.insert(key.text.clone(), source);
    }
    Some(sources)
}

/// The questions; `None` when their file can't be read.
fn read_questions(tree: &SourceTree, diagnostics: &mut Vec<Diagnostic>) -> Option<Vec<PromisedQuestion>> {
    const PATH: &str = "content/questions.yaml";
    let Some((file, node)) = parse_file(tree, PATH, diagnostics) else {
        return tree.file(PATH).is_none().then(Vec::new);
    };
    validate(&file.path, &node, &QUESTIONS_SCHEMA, diagnostics);
    let mut questions = Vec::new();
    for (audience, node) in node.entries().unwrap_or_default() {
        for (key, node) in node.entries().unwrap_or_default() {
            let texts = node.entries().unwrap_or_default().iter();
            let text =
                texts.filter_map(|(tag, text)| Some((tag.text.clone(), text.text()?.to_string()))).collect();
            questions.push(PromisedQuestion {
                id: Spanned { value: key.text.clone(), range: key.range.clone() },
                audience: audience.text.clone(),
                text,
            });
        }
    }
    Some(questions)
}

fn read_glossary(
    tree: &SourceTree,
    tag: &str,
    language: LanguageId,
    diagnostics: &mut Vec<Diagnostic>,
) -> Glossary {
    let path = format!("content/glossary/{tag}.yaml");
    let Some((file, node)) = parse_file(tree, &path, diagnostics) else { return Glossary::default() };
    let mut terms: Vec<Term> = Vec::new();
    let mut keys = BTreeSet::new();
    for node in node.items().unwrap_or(std::slice::from_ref(&node)) {
        validate(&file.path, node, &GLOSSARY_SCHEMA, diagnostics);
        let record = Record::new(node);
        let (Some(key), Some(term), Some(explanation)) =
            (record.text("key"), record.text("term"), record.text("explanation"))
        else {
            continue;
        };
        if !keys.insert(key.value.clone()) {
            let location = Location::new(file.path.clone(), key.range.clone());
            diagnostics.push(Diagnostic::new(&rules::TERM_TWICE, location).with("key", key.value.as_str()));
            continue;
        }
        terms.push(Term {
            key: key.value,
            language,
            term,
            forms: record.texts("forms").into_iter().map(|form| form.value).collect(),
            stands_for: record.text("stands-for").map(|text| text.value),
            explanation,
            more: record.text("more"),
            sources: record.texts("sources"),
            location: Location::new(file.path.clone(), key.range),
        });
    }
    Glossary::new(terms)
}
