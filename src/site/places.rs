//! Whether every file stands where the site looks for it. A file elsewhere has no effect, and who wrote it must know.

use std::{collections::BTreeSet, sync::Arc};

use super::{Config, GLOSSARY_SCHEMA, GUIDE_SCHEMA, Site, names, rules};
use crate::{
    diagnostic::{Diagnostic, Location},
    directory,
    markdown::{self, Block},
    source::{
        SourceTree,
        schema::{Schema, nearest_word},
        yaml::{self, Node, Value},
    },
};

/// The folder of pictures and documents.
const ASSETS: &str = "content/assets/";

/// What people write for each other beside the content.
const FOR_PEOPLE: [&str; 7] =
    ["readme", "leesmij", "license", "licence", "sources", "changelog", "contributing"];

/// The folders of the site with the names that people give them by mistake.
const FOLDERS: [(&str, &[&str]); 6] = [
    ("directory/supporters", &["supporters", "supporter", "ondersteuners", "organisaties"]),
    ("directory/municipalities", &["municipalities", "municipality", "gemeenten", "gemeentes"]),
    ("directory/registry", &["registry", "register", "registers"]),
    ("guides", &["guides", "guide", "keuzehulp", "keuzehulpen"]),
    ("glossary", &["glossary", "glossaries", "begrippen", "woordenlijst"]),
    ("assets", &["assets", "asset", "images", "afbeeldingen", "plaatjes", "fotos", "bestanden", "static"]),
];

/// What a file is, by the end of its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sort {
    Page,
    Data,
    Table,
    Picture,
    /// Of a program that writes letters.
    Letter,
    /// A part of a theme.
    Theme,
    Other,
}

impl Sort {
    fn of(name: &str) -> Self {
        let extension = name.rsplit_once('.').map_or(String::new(), |(_, end)| end.to_lowercase());
        match extension.as_str() {
            "md" => Self::Page,
            "yaml" | "yml" => Self::Data,
            "csv" => Self::Table,
            "svg" | "png" | "jpg" | "jpeg" | "webp" | "gif" | "avif" | "heic" | "heif" | "bmp" | "tif"
            | "tiff" => Self::Picture,
            "txt" | "doc" | "docx" | "odt" | "rtf" | "pages" | "text" => Self::Letter,
            "html" | "htm" | "css" | "ftl" | "js" => Self::Theme,
            _ => Self::Other,
        }
    }
}

/// A file that counts for nothing where it stands.
struct Misplaced {
    /// The file, or the folder of which that is true.
    path: String,
    /// What it is, as the message names it.
    what: &'static str,
    /// Where it belongs; empty where there is no telling.
    to: String,
}

/// Tells every file that the site doesn't look at where it stands.
pub(super) fn check(tree: &SourceTree, config: &Config, diagnostics: &mut Vec<Diagnostic>) {
    let looker =
        Looker { tree, config, tags: config.languages.iter().map(|language| &*language.tag).collect() };
    let mut told = BTreeSet::new();
    let paths: BTreeSet<&str> =
        tree.files().map(|file| &*file.path).chain(tree.assets().map(|(path, _)| path)).collect();
    for path in paths {
        let Some(below) = path.strip_prefix("content/") else { continue };
        if names::right_extension(path).is_some() || tree.is_unread(path) {
            continue;
        }
        let Some(Misplaced { path, what, to }) = looker.misplaced(below) else { continue };
        if told.insert(path.clone()) {
            let name = path.rsplit('/').next().unwrap_or_default().to_string();
            let problem = Diagnostic::new(&rules::MISPLACED_FILE, Location::start_of(path))
                .with("what", what)
                .with("name", name)
                .with("known", if to.is_empty() { "none" } else { "near" })
                .with("to", to);
            diagnostics.push(problem);
        }
    }
}

struct Looker<'a> {
    tree: &'a SourceTree,
    config: &'a Config,
    tags: Vec<&'a str>,
}

impl Looker<'_> {
    /// What is wrong with the place of a file, given below `content/`.
    fn misplaced(&self, below: &str) -> Option<Misplaced> {
        let name = below.rsplit('/').next().unwrap_or(below);
        let sort = Sort::of(name);
        let Some((folder, rest)) = below.split_once('/') else {
            let known = ["site.yaml", "questions.yaml", "sources.yaml"].contains(&below);
            return (!known && !is_for_people(name)).then(|| self.elsewhere(below, sort));
        };
        let nested = rest.contains('/');
        let fine = match folder {
            "assets" => return self.in_assets(below, sort),
            "guides" => below.ends_with(".yaml"),
            "glossary" if sort == Sort::Data && !nested => {
                let tag = name.rsplit_once('.').map_or(name, |(tag, _)| tag);
                if self.tags.contains(&tag) || !self.knows_languages() {
                    true
                } else {
                    let to = nearest_word(tag, self.tags.iter().copied()).unwrap_or_default();
                    let to =
                        if to.is_empty() { String::new() } else { format!("content/glossary/{to}.yaml") };
                    return Some(Misplaced { path: format!("content/{below}"), what: "glossary", to });
                }
            }
            "directory" => match rest.split_once('/') {
                Some(("supporters" | "municipalities", _)) => sort == Sort::Data,
                Some(("registry", table)) => sort == Sort::Table && directory::is_table(table),
                // Whom the desk didn't reach.
                _ => directory::desk::ATTEMPTS_FILE.strip_prefix("content/") == Some(below),
            },
            tag if self.tags.contains(&tag) => sort == Sort::Page,
            _ => false,
        };
        if fine || (is_for_people(name) && !self.tags.contains(&folder)) {
            return None;
        }
        if sort == Sort::Page && !is_known_folder(folder) && !self.tags.contains(&folder) {
            return self.knows_languages().then(|| self.of_a_language(folder));
        }
        Some(self.elsewhere(below, sort))
    }

    /// Without a configuration it isn't known which languages there are.
    fn knows_languages(&self) -> bool {
        self.config.node.value != Value::Null
    }

    /// A folder with pages that is no folder of a language of the site.
    fn of_a_language(&self, folder: &str) -> Misplaced {
        let near = nearest_word(folder, self.tags.iter().copied());
        // `nl-nl` is `nl`, as far as this site is concerned.
        let base = folder.split(['-', '_']).next().filter(|base| self.tags.contains(base));
        let to = near.or(base).unwrap_or_default().to_string();
        Misplaced { path: format!("content/{folder}"), what: "language", to }
    }

    /// In `assets` everything may be offered; a page there is a mistake, unless it is offered too.
    fn in_assets(&self, below: &str, sort: Sort) -> Option<Misplaced> {
        let name = below.rsplit('/').next().unwrap_or(below);
        (sort == Sort::Page
            && !is_for_people(name)
            && !self.named_assets().contains(&below["assets/".len()..]))
        .then(|| self.elsewhere(below, sort))
    }

    fn elsewhere(&self, below: &str, sort: Sort) -> Misplaced {
        let name = below.rsplit('/').next().unwrap_or(below);
        let path = format!("content/{below}");
        let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
        let main = self.tags.first().copied().unwrap_or("nl");
        // Below a folder of a language the letter stays where it is, as a page.
        let in_language = below.split('/').next().is_some_and(|folder| self.tags.contains(&folder));
        let page = match below.rsplit_once('/') {
            Some((folder, _)) if in_language => format!("content/{folder}/{stem}.md"),
            _ => format!("content/{main}/{stem}.md"),
        };
        let (what, to) = match sort {
            Sort::Page => ("page", page),
            Sort::Data => ("data", self.place_of_data(&path, name)),
            Sort::Table if directory::is_table(name) => {
                ("table", format!("content/directory/registry/{name}"))
            }
            Sort::Table if below.starts_with("directory/registry/") => ("unknown-table", String::new()),
            Sort::Table => ("asset", format!("{ASSETS}{name}")),
            Sort::Picture => ("picture", format!("{ASSETS}{name}")),
            Sort::Letter => ("letter", page),
            Sort::Theme => ("theme", String::new()),
            Sort::Other => ("other", String::new()),
        };
        Misplaced { path, what, to }
    }

    /// Where a file with data belongs: by its name, by what is in it, by the folder that it is in.
    fn place_of_data(&self, path: &str, name: &str) -> String {
        let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
        if ["site", "questions", "sources"].contains(&stem)
            && self.tree.file(&format!("content/{stem}.yaml")).is_none()
        {
            return format!("content/{stem}.yaml");
        }
        let folder = if directory::MunicipalityCode::parse(stem).is_some() {
            Some("directory/municipalities")
        } else {
            self.sort_of_data(path).or_else(|| named_folder(path))
        };
        match folder {
            Some("glossary") if !self.tags.contains(&stem) => {
                format!("content/glossary/{}.yaml", self.tags.first().copied().unwrap_or("nl"))
            }
            Some(folder) => format!("content/{folder}/{stem}.yaml"),
            None => String::new(),
        }
    }

    /// The folder whose files have the keys that stand in a file.
    fn sort_of_data(&self, path: &str) -> Option<&'static str> {
        let file = self.tree.file(path)?;
        let node = yaml::parse(&file.path, &file.text, 0..file.text.len()).ok()?;
        if let Some(first) = node.items().and_then(<[Node]>::first) {
            return (known_keys(first, &GLOSSARY_SCHEMA) >= 2).then_some("glossary");
        }
        let kinds: [(&Schema, &str); 3] = [
            (&directory::schema::SUPPORTER, "directory/supporters"),
            (&directory::schema::MUNICIPALITY, "directory/municipalities"),
            (&GUIDE_SCHEMA, "guides"),
        ];
        let (count, folder) =
            kinds.map(|(schema, folder)| (known_keys(&node, schema), folder)).into_iter().max()?;
        (count * 2 > node.entries().map_or(0, <[_]>::len)).then_some(folder)
    }

    fn named_assets(&self) -> BTreeSet<String> {
        let mut named = BTreeSet::new();
        for file in self.tree.files().filter(|file| file.extension() == "md" && file.text.contains("file=")) {
            let path: Arc<str> = file.path.clone();
            let blocks = markdown::split(&path, &file.text, 0..file.text.len(), &mut Vec::new());
            collect(&blocks, &mut named);
        }
        named
    }
}

fn collect(blocks: &[Block], named: &mut BTreeSet<String>) {
    for block in blocks {
        if let Block::Component(component, inside) = block {
            named.extend(component.attribute("file").map(|file| file.value.clone()));
            collect(inside, named);
        }
    }
}

impl Site {
    /// The files in `content/assets/` that no page names, and that `also_used` doesn't know either. They aren't published.
    pub fn unused_assets(
        &self,
        tree: &SourceTree,
        also_used: impl Fn(&str) -> bool,
        diagnostics: &mut Vec<Diagnostic>,
    ) {
        let mut assets =
            tree.assets().filter_map(|(path, _)| Some((path, path.strip_prefix(ASSETS)?))).peekable();
        if assets.peek().is_none() {
            return;
        }
        let looker = Looker { tree, config: &self.config, tags: Vec::new() };
        let named = looker.named_assets();
        for (path, name) in assets {
            let sort = Sort::of(name);
            let base = name.rsplit('/').next().unwrap_or(name);
            let told = sort == Sort::Page || is_for_people(base) || !names::is_fine(path);
            if told || named.contains(name) || also_used(name) {
                continue;
            }
            let problem = Diagnostic::new(&rules::UNUSED_ASSET, Location::start_of(path))
                .with("sort", if sort == Sort::Picture { "picture" } else { "document" })
                .with("name", name);
            diagnostics.push(problem);
        }
    }
}

fn known_keys(node: &Node, schema: &Schema) -> usize {
    let keys = node.entries().unwrap_or_default().iter();
    keys.filter(|(key, _)| schema.fields.iter().any(|field| field.name == key.text)).count()
}

fn is_known_folder(folder: &str) -> bool {
    ["assets", "guides", "glossary", "directory"].contains(&folder)
        || named_folder(&format!("content/{folder}/")).is_some()
}

/// The folder of the site that a folder in the path is meant to be.
fn named_folder(path: &str) -> Option<&'static str> {
    path.split('/').skip(1).find_map(|part| {
        let part = part.to_lowercase();
        FOLDERS.iter().find(|(_, called)| called.contains(&part.as_str())).map(|(folder, _)| *folder)
    })
}

fn is_for_people(name: &str) -> bool {
    let lower = name.to_lowercase();
    let (stem, extension) = lower.split_once('.').unwrap_or((&lower, ""));
    FOR_PEOPLE.contains(&stem) && ["", "md", "txt"].contains(&extension)
}
