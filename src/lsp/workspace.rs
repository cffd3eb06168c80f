//! A site as an editor program sees it: the saved files, and over them the texts that are still being written.

use std::{
    collections::{BTreeMap, HashMap},
    fs,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::SystemTime,
};

use jiff::civil::Date;
use walkdir::WalkDir;

use super::{Completion, Workspace, completion, explanation};
use crate::{
    diagnostic::{self, Diagnostic, MessageLanguage, SourceLookup},
    pipeline::{self, Before, Understood},
    render::pages::{Address, AssetUrls, PagesOnRequest},
    site::Options,
    source::{Limits, Refreshed, SourceFile, SourceTree},
};

const CONTENT: &str = "content";
const THEMES: &str = "themes";

/// The site in a folder.
///
/// Files are read again only when they changed, and understood again only when their text did. All content is checked; of the
/// built pages only those whose files are open, since nobody waits for a whole build while typing.
#[derive(Debug)]
pub struct SiteWorkspace {
    root: PathBuf,
    today: Option<Date>,
    known: Mutex<Known>,
}

#[derive(Debug, Default)]
struct Known {
    /// The saved files.
    saved: SourceTree,
    /// What reading them said, by file.
    read_problems: BTreeMap<String, Vec<Diagnostic>>,
    /// When each file was last written, and how long it was.
    stamps: HashMap<PathBuf, Stamp>,
    /// The texts of open files, as they were at the last check: the same text stays the same piece of memory, so that nothing
    /// that is remembered about it is lost.
    open: HashMap<String, Arc<str>>,
    before: Before,
    understood: Option<Understood>,
    /// What pages load; the same until the theme or the directory changes.
    assets: Option<AssetUrls>,
}

type Stamp = (Option<SystemTime>, u64);

impl SiteWorkspace {
    /// The site in the folder `root`, as it is on a day; `None` is the day of each check.
    pub fn new(root: PathBuf, today: Option<Date>) -> Self {
        Self { root, today, known: Mutex::default() }
    }

    /// The site as it was at the last check, which is made where there was none.
    fn understood<'k>(&self, known: &'k mut Known) -> Option<&'k Understood> {
        if known.understood.is_none() {
            known.look(&self.root);
            let today = self.today.unwrap_or_else(|| jiff::Zoned::now().date());
            known.understand(&self.root, today, &BTreeMap::new());
        }
        known.understood.as_ref()
    }

    fn known(&self) -> MutexGuard<'_, Known> {
        // What a panic left half-done is done again at the next check.
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Workspace for SiteWorkspace {
    fn diagnostics(&self, overlay: &BTreeMap<String, String>) -> Vec<Diagnostic> {
        let mut known = self.known();
        known.look(&self.root);
        let today = self.today.unwrap_or_else(|| jiff::Zoned::now().date());
        known.understand(&self.root, today, overlay);
        let Known { understood: Some(understood), assets, read_problems, .. } = &mut *known else {
            return Vec::new();
        };
        let mut problems: Vec<Diagnostic> = read_problems
            .iter()
            .filter(|(path, _)| !overlay.contains_key(*path))
            .flat_map(|(_, problems)| problems.iter().cloned())
            .collect();
        problems.extend(understood.diagnostics.iter().cloned());
        problems.extend(pipeline::check_content(understood));
        problems.extend(built_pages(understood, assets, overlay));
        diagnostic::sort(&mut problems);
        problems
    }

    fn completions(
        &self,
        path: &str,
        text: &str,
        offset: usize,
        language: MessageLanguage,
    ) -> Vec<Completion> {
        let mut known = self.known();
        let Some(understood) = self.understood(&mut known) else { return Vec::new() };
        completion::at(&understood.site, &understood.tree, path, text, offset, language)
    }

    fn explanation(
        &self,
        path: &str,
        text: &str,
        offset: usize,
        language: MessageLanguage,
    ) -> Option<String> {
        let mut known = self.known();
        explanation::at(&self.understood(&mut known)?.site, path, text, offset, language)
    }

    fn text(&self, path: &str) -> Option<String> {
        let known = self.known();
        let of_theme = || known.understood.as_ref()?.theme.text(path).map(str::to_string);
        known.saved.text(path).map(str::to_string).or_else(of_theme)
    }
}

impl Known {
    /// Takes over what was saved since the last look.
    fn look(&mut self, root: &Path) {
        let stamps = stamps(root);
        let different: Vec<&PathBuf> = stamps
            .iter()
            .filter(|(path, stamp)| self.stamps.get(*path) != Some(*stamp))
            .map(|(path, _)| path)
            .chain(self.stamps.keys().filter(|path| !stamps.contains_key(*path)))
            .collect();
        let themes = root.join(THEMES);
        if different.iter().any(|path| path.starts_with(&themes)) {
            self.before.theme = None;
        }
        let pages = |path: &Path| path.extension().is_some_and(|extension| extension == "md");
        if different.iter().any(|path| !pages(path)) {
            self.assets = None;
        }
        let mut unclear = self.understood.is_none();
        for path in different {
            if unclear {
                break;
            }
            match self.saved.refresh(root, CONTENT, path, Limits::default()) {
                Refreshed::Same => {}
                Refreshed::Changed(problems) => {
                    let below = path.strip_prefix(root).unwrap_or(path).to_string_lossy().replace('\\', "/");
                    self.read_problems.insert(below, problems);
                }
                Refreshed::Unclear => unclear = true,
            }
        }
        if unclear {
            let (tree, problems) = SourceTree::read(root, CONTENT, Limits::default());
            self.saved = tree;
            self.read_problems.clear();
            for problem in problems {
                self.read_problems.entry(problem.location.path.to_string()).or_default().push(problem);
            }
        }
        self.stamps = stamps;
    }

    fn understand(&mut self, root: &Path, today: Date, overlay: &BTreeMap<String, String>) {
        let mut tree = self.saved.clone();
        let mut open = HashMap::new();
        for (path, text) in overlay.iter().filter(|(path, _)| path.starts_with("content/")) {
            // A file that isn't different from the saved one is the saved one.
            if tree.text(path) == Some(text.as_str()) {
                continue;
            }
            let text = match self.open.remove(path) {
                Some(known) if *known == **text => known,
                _ => Arc::from(text.as_str()),
            };
            open.insert(path.clone(), Arc::clone(&text));
            tree.insert(SourceFile { path: Arc::from(path.as_str()), text });
        }
        self.open = open;
        let options = Options { today, address: None };
        self.understood = Some(pipeline::understand_again(root, tree, &options, &mut self.before));
    }
}

/// When the files below `content` and `themes` were written.
fn stamps(root: &Path) -> HashMap<PathBuf, Stamp> {
    [CONTENT, THEMES]
        .into_iter()
        .flat_map(|folder| WalkDir::new(root.join(folder)).follow_links(true))
        .flatten()
        .filter(|entry| entry.file_type().is_file())
        .filter_map(|entry| {
            let metadata = fs::metadata(entry.path()).ok()?;
            Some((entry.into_path(), (metadata.modified().ok(), metadata.len())))
        })
        .collect()
}

/// What is wrong with the pages that are made from open files.
fn built_pages(
    understood: &Understood,
    assets: &mut Option<AssetUrls>,
    overlay: &BTreeMap<String, String>,
) -> Vec<Diagnostic> {
    let site = &understood.site;
    let open: Vec<&str> = site
        .pages
        .iter()
        .filter(|page| overlay.contains_key(&*page.source))
        .map(|page| page.url.as_str())
        .collect();
    if open.is_empty() {
        return Vec::new();
    }
    let assets = assets.get_or_insert_with(|| pipeline::assets(understood).0);
    let pages = PagesOnRequest::new(site, &understood.tree, &understood.theme, assets);
    let mut problems = Vec::new();
    let settings = pipeline::page_settings(site, &mut problems);
    for url in open {
        let Some(Address::Page(page, found)) = pages.at(url) else { continue };
        problems.extend(found);
        if let Some(page) = page {
            problems.extend(pipeline::check_page(site, &understood.tree, *page, &settings).1.diagnostics);
        }
    }
    problems
}
