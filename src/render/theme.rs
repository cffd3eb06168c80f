//! Loading a theme: the files in the binary, and those of the site in their place.

use std::{
    collections::BTreeMap,
    fs,
    path::Path,
    sync::{Arc, OnceLock},
};

use fluent_bundle::{FluentArgs, FluentValue};
use rust_embed::Embed;
use serde::Serialize;
use tera::{Kwargs, State, Tera};

use super::{
    Renderer,
    gallery::{self, Component},
    renderer::diagnostics_of,
    rules,
    strings::Strings,
    style::StyleSheet,
    view::SiteView,
};
use crate::{
    diagnostic::{Diagnostic, Location, SourceLookup},
    source::{Limits, SourceTree},
};

/// The theme that the binary brings along.
const DEFAULT_THEME: &str = "helder";

#[derive(Embed)]
#[folder = "themes/helder/"]
struct Helder;

/// A theme: its templates, components, styles, words and scripts.
#[derive(Debug)]
pub struct Theme {
    /// The text of every file, by its path from the root of the site: `themes/helder/templates/page.html`.
    files: BTreeMap<String, Arc<str>>,
    /// `themes/helder/`
    folder: String,
    strings: Arc<Strings>,
    styles: Arc<StyleSheet>,
    templates: Tera,
    /// The drawings of `pictograms.svg` by name: what stands in each `symbol`.
    pictograms: Arc<BTreeMap<String, String>>,
    components: OnceLock<Vec<Component>>,
}

impl Theme {
    /// The theme `name`: the files of `helder` in the binary, and over them those in `root/themes/name/`, file by file.
    ///
    /// Every mistake in a file of the theme is a diagnostic. A theme with mistakes in its templates renders nothing.
    pub fn load(root: &Path, name: &str) -> (Self, Vec<Diagnostic>) {
        let mut diagnostics = Vec::new();
        let folder = format!("themes/{name}/");
        let own: BTreeMap<String, Arc<str>> = Helder::iter()
            .filter_map(|path| {
                let file = Helder::get(&path)?;
                let text = String::from_utf8(file.data.into_owned()).ok()?;
                Some((format!("{folder}{path}"), Arc::from(text)))
            })
            .collect();
        let mut replaced: BTreeMap<String, Arc<str>> = BTreeMap::new();
        if root.join(&folder).is_dir() {
            let (tree, problems) = SourceTree::read(root, folder.trim_end_matches('/'), Limits::default());
            diagnostics.extend(problems);
            replaced.extend(tree.files().map(|file| (file.path.to_string(), Arc::clone(&file.text))));
            // Scripts and leaflets are no text to the source tree, which is made for content.
            let is_text = |path: &str| path.ends_with(".js") || path.ends_with(".typ");
            replaced.extend(
                tree.assets().filter(|(path, _)| is_text(path)).filter_map(|(path, full)| {
                    Some((path.to_string(), fs::read_to_string(full).ok()?.into()))
                }),
            );
        } else if name != DEFAULT_THEME {
            let location = Location::start_of("content/site.yaml");
            diagnostics.push(Diagnostic::new(&rules::UNKNOWN_THEME, location).with("name", name));
        }
        let theme = Self::from_files(own, replaced, folder, &mut diagnostics);
        (theme, diagnostics)
    }

    /// Whether a file of the theme has these words in it.
    pub fn names(&self, words: &str) -> bool {
        self.files.values().any(|text| text.contains(words))
    }

    fn from_files(
        own: BTreeMap<String, Arc<str>>,
        replaced: BTreeMap<String, Arc<str>>,
        folder: String,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Self {
        // Words are added text by text, so that a site can change one of them; other files are replaced as a whole.
        let strings_folder = format!("{folder}strings/");
        let (strings, problems) = Strings::parse(own.iter().chain(&replaced).filter_map(|(path, text)| {
            let language = path.strip_prefix(&strings_folder)?.strip_suffix(".ftl")?;
            Some((language, path.as_str(), &**text))
        }));
        diagnostics.extend(problems);
        let strings = Arc::new(strings);
        let mut files = own;
        files.extend(replaced);

        let style = |path: &str| files.get(&format!("{folder}{path}")).map_or("", |text| &**text);
        let component_styles = files
            .iter()
            .filter_map(|(path, text)| {
                let name =
                    path.strip_prefix(&folder)?.strip_prefix("components/")?.strip_suffix("/style.css")?;
                Some((name.to_string(), text.to_string()))
            })
            .collect();
        let on_every_page: Vec<String> = files
            .iter()
            .filter(|(_, text)| text.lines().any(|line| line == "on-every-page: true"))
            .filter_map(|(path, _)| {
                path.strip_prefix(&folder)?.strip_prefix("components/")?.strip_suffix("/component.yaml")
            })
            .map(str::to_string)
            .collect();
        let styles = Arc::new(StyleSheet::new(
            style("base.css"),
            style("print.css"),
            &component_styles,
            &on_every_page,
        ));

        let mut templates = Tera::new();
        register_text_function(&mut templates, Arc::clone(&strings), "nl");
        templates.register_filter("json", json);
        let sprite = files.get(&format!("{folder}pictograms.svg")).map_or("", |text| &**text);
        let pictograms = Arc::new(drawings(sprite));
        register_drawing_function(&mut templates, Arc::clone(&pictograms));
        let sources = files
            .iter()
            .filter(|(path, _)| path.ends_with(".html"))
            .map(|(path, text)| (template_name(&folder, path), &**text));
        let problem = templates.add_raw_templates(sources).err();
        let theme =
            Self { files, folder, strings, styles, templates, pictograms, components: OnceLock::new() };
        if let Some(error) = problem {
            diagnostics.extend(diagnostics_of(&error, &theme.folder, &theme));
        }
        theme
    }

    /// What renders the pages of one language.
    pub fn renderer(&self, site: &SiteView) -> Renderer {
        let mut templates = self.templates.clone();
        register_text_function(&mut templates, Arc::clone(&self.strings), &site.language.code);
        templates.global_context().insert("site", site);
        let words = (Arc::clone(&self.strings), site.language.code.clone());
        Renderer::new(templates, words, Arc::clone(&self.styles), self.folder.clone())
    }

    /// Where its files stand, from the root of the site: `themes/helder/`.
    pub fn folder(&self) -> &str {
        &self.folder
    }

    /// The theme's words.
    pub fn strings(&self) -> &Strings {
        &self.strings
    }

    /// The drawings that texts can have before a heading or a step, by name, as SVG without its frame.
    pub fn pictograms(&self) -> &BTreeMap<String, String> {
        &self.pictograms
    }

    /// The theme's components with their examples, by name.
    pub fn components(&self) -> &[Component] {
        self.components.get_or_init(|| gallery::read(&self.files, &self.folder).0)
    }

    /// The mistakes in the descriptions of components; told by `check`, of no matter to a build.
    pub fn check_components(&self) -> Vec<Diagnostic> {
        gallery::read(&self.files, &self.folder).1
    }

    /// The text of a file of the theme: `scripts/finder.js`.
    pub fn file(&self, path: &str) -> Option<&str> {
        self.files.get(&format!("{}{path}", self.folder)).map(|text| &**text)
    }

    /// The files of the theme whose paths start so, by path below its folder: `leaflet/`.
    pub fn files_below<'t>(&'t self, start: &'t str) -> impl Iterator<Item = (&'t str, &'t str)> {
        self.files.iter().filter_map(move |(path, text)| {
            let path = path.strip_prefix(&self.folder)?;
            path.starts_with(start).then_some((path, &**text))
        })
    }

    /// The one script of the site: the files in `scripts/` in order of their names, except those that are loaded when they are
    /// needed. A module, not yet made small; what its files name at the top must differ. What a file exports is for its
    /// tests and stays inside, so that the script also runs where browsers load no modules: from a folder.
    pub fn script(&self) -> String {
        let folder = format!("{}scripts/", self.folder);
        let apart = ["worker.js", "matcher.js", "topics.js"].map(|name| format!("{folder}{name}"));
        self.files
            .iter()
            .filter(|(path, _)| {
                path.starts_with(&folder)
                    && path.ends_with(".js")
                    && !apart.iter().any(|known| **path == **known)
            })
            .flat_map(|(_, text)| text.split_inclusive('\n'))
            .map(|line| line.strip_prefix("export ").unwrap_or(line))
            .collect()
    }

    /// A script that is loaded when it is needed, `scripts/<name>.js`, not yet made small. A plain script, so that it runs from a
    /// folder too: it hands over what it exports as `self.<name>`. Empty where the theme has none.
    pub fn script_on_use(&self, name: &str) -> String {
        match self.file(&format!("scripts/{name}.js")) {
            Some(text) => {
                let inside = text.replace("\nexport const", "\nconst");
                format!("(() => {{\n{inside}\nself.{name} = {name};\n}})();\n")
            }
            None => String::new(),
        }
    }

    /// The service worker with its settings; not yet made small.
    pub fn worker(&self, settings: &WorkerSettings) -> String {
        // Text, numbers and lists always become JSON.
        let settings = serde_json::to_string(settings).unwrap_or_default();
        self.file("scripts/worker.js").unwrap_or_default().replace("__SETTINGS__", &settings)
    }
}

/// What the service worker must know. Addresses are paths from the root of the site.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct WorkerSettings {
    /// The files of every page, which a first visit has loaded already: the script. Their names change with their content. What
    /// only some visitors use, such as the finder's index, is kept when it is used.
    pub files: Vec<String>,
    /// The offline page of each language: the start of the language's addresses (`/en/`), and the page. The longest start
    /// first; `/` last. A visitor gets that of their own language alone.
    pub offline: Vec<(String, String)>,
    /// The starts of addresses whose pages are dropped last: those of municipalities.
    pub keep: Vec<String>,
}

impl SourceLookup for Theme {
    fn text(&self, path: &str) -> Option<&str> {
        self.files.get(path).map(|text| &**text)
    }
}

/// The name under which templates refer to each other: `page.html`, `components/call-out/template.html`.
fn template_name(folder: &str, path: &str) -> String {
    let below = path.strip_prefix(folder).unwrap_or(path);
    below.strip_prefix("templates/").unwrap_or(below).to_string()
}

/// Gives templates `t(key="…", argument=…)`: a text in the language.
fn register_text_function(templates: &mut Tera, strings: Arc<Strings>, language: &str) {
    let language = language.to_string();
    templates.register_function("t", move |arguments: Kwargs, _: &State| -> tera::TeraResult<String> {
        let key = arguments.must_get::<&str>("key")?;
        let mut values = FluentArgs::new();
        for (name, value) in arguments.iter() {
            let name = name.to_string();
            if name == "key" {
                continue;
            }
            let value = match value.as_i64() {
                Some(number) => FluentValue::from(number),
                None => FluentValue::from(value.to_string()),
            };
            values.set(name, value);
        }
        strings.text(&language, key, Some(&values)).map_err(tera::Error::message)
    });
}

/// The drawings in a file of symbols: `<symbol id="phone">…</symbol>`.
fn drawings(sprite: &str) -> BTreeMap<String, String> {
    sprite
        .split("<symbol id=\"")
        .skip(1)
        .filter_map(|symbol| {
            let (name, rest) = symbol.split_once("\">")?;
            let (drawing, _) = rest.split_once("</symbol>")?;
            Some((name.to_string(), drawing.trim().to_string()))
        })
        .collect()
}

/// Gives templates `drawing(name="…")`: a pictogram's lines, for inside an `svg` element.
fn register_drawing_function(templates: &mut Tera, pictograms: Arc<BTreeMap<String, String>>) {
    templates.register_function("drawing", move |arguments: Kwargs, _: &State| -> tera::TeraResult<String> {
        let name = arguments.must_get::<&str>("name")?;
        pictograms
            .get(name)
            .cloned()
            .ok_or_else(|| tera::Error::message(format!("There is no pictogram “{name}”.")))
    });
}

/// The filter `json`: a value for a script, in an attribute. Its keys are in alphabetical order, so that the same page is the
/// same bytes every time.
fn json(value: &tera::Value, _: Kwargs, _: &State) -> tera::TeraResult<String> {
    let mut value = serde_json::to_value(value).map_err(tera::Error::message)?;
    value.sort_all_objects();
    Ok(value.to_string())
}
