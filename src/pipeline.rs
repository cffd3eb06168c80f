//! The stages one after another: what `build`, `check` and `serve` share.

use std::{
    ops::Deref,
    path::{Path, PathBuf},
    sync::Arc,
};

use rayon::prelude::*;

use crate::{
    check,
    diagnostic::{self, Diagnostic, Location, SourceLookup},
    publish::{self, Output, OutputFile},
    render::{
        Theme,
        pages::{self, AssetUrls, BuiltPage},
    },
    rules,
    site::{Layout, Options, Site},
    source::{Limits, SourceTree, schema::Record},
};

/// Everything that a run needs to know.
#[derive(Debug, Clone)]
pub struct Run {
    /// The folder with `content/` and perhaps `themes/` in it.
    pub root: PathBuf,
    /// The day, and the address if it isn't that of `site.yaml`.
    pub options: Options,
}

/// What was read and understood, with every problem so far.
#[derive(Debug)]
pub struct Understood {
    /// The files.
    pub tree: SourceTree,
    /// The site.
    pub site: Site,
    /// The theme. Shared, so that it need not be read again while only texts change.
    pub theme: KnownTheme,
    /// The problems of the stages up to here.
    pub diagnostics: Vec<Diagnostic>,
}

/// A finished run.
#[derive(Debug)]
pub struct Finished {
    /// What was understood. Its diagnostics are those of all stages, sorted.
    pub understood: Understood,
    /// The files to publish; complete only when there is no error.
    pub output: Output,
}

impl SourceLookup for Understood {
    fn text(&self, path: &str) -> Option<&str> {
        self.tree.text(path).or_else(|| self.theme.text(path))
    }
}

/// Reads and understands.
pub fn understand(run: &Run) -> Understood {
    let (tree, mut diagnostics) = SourceTree::read(&run.root, "content", Limits::default());
    let mut understood = understand_tree(&run.root, tree, &run.options);
    diagnostics.append(&mut understood.diagnostics);
    understood.diagnostics = diagnostics;
    understood
}

/// Understands files that are read already.
pub fn understand_tree(root: &Path, tree: SourceTree, options: &Options) -> Understood {
    let mut understood = understand_files(root, tree, options, None);
    let problems = check_content(&understood);
    understood.diagnostics.extend(problems);
    understood
}

/// Understands files that are read already, without the rules over content. A theme that is known to be as it was on the
/// disk is used again when the site still asks for it.
pub fn understand_files(
    root: &Path,
    tree: SourceTree,
    options: &Options,
    known: Option<&KnownTheme>,
) -> Understood {
    let (site, mut diagnostics) = Site::understand(&tree, options);
    let theme = match known.filter(|known| known.name == site.config.theme) {
        Some(known) => known.clone(),
        None => KnownTheme::load(root, &site.config.theme),
    };
    diagnostics.extend(theme.diagnostics.iter().cloned());
    Understood { tree, site, theme, diagnostics }
}

/// The rules over content.
pub fn check_content(understood: &Understood) -> Vec<Diagnostic> {
    check::content::check(&understood.site, &understood.tree)
}

/// A theme as it was read, with the mistakes in it. Cheap to clone.
#[derive(Debug, Clone)]
pub struct KnownTheme {
    name: String,
    theme: Arc<Theme>,
    diagnostics: Vec<Diagnostic>,
}

impl KnownTheme {
    /// Loads the theme `name` of the site in the folder `root`.
    pub fn load(root: &Path, name: &str) -> Self {
        let (theme, diagnostics) = Theme::load(root, name);
        Self { name: name.to_string(), theme: Arc::new(theme), diagnostics }
    }
}

impl Deref for KnownTheme {
    type Target = Theme;

    fn deref(&self) -> &Theme {
        &self.theme
    }
}

/// Renders, checks and lays out what was understood.
pub fn finish(mut understood: Understood) -> Finished {
    let (output, problems) = output(&understood);
    understood.diagnostics.extend(problems);
    diagnostic::sort(&mut understood.diagnostics);
    Finished { understood, output }
}

/// Every file to publish, and what is wrong with the pages.
pub fn output(understood: &Understood) -> (Output, Vec<Diagnostic>) {
    let (assets, mut output) = assets(understood);
    let (pages, mut diagnostics) =
        pages::render(&understood.site, &understood.tree, &understood.theme, &assets);
    let address = &understood.site.config.address;
    let pages: Vec<BuiltPage> =
        pages.into_par_iter().map(|page| BuiltPage { html: publish::minify(&page.html), ..page }).collect();
    // Where a page couldn't be made, links to it would only repeat that.
    if diagnostic::tally(&understood.diagnostics).errors + diagnostic::tally(&diagnostics).errors == 0 {
        diagnostics.extend(check_pages(&understood.site, &pages, &output));
    }
    add(&mut output, "sitemap.xml", publish::sitemap(&pages, address));
    add(&mut output, "robots.txt", publish::robots(address));
    diagnostics.extend(publish::lay_out(pages, &mut output));
    (output, diagnostics)
}

/// The rules over built pages: each page for itself, side by side, then all together.
fn check_pages(site: &Site, pages: &[BuiltPage], assets: &Output) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    let settings = page_settings(site, &mut diagnostics);
    let findings: Vec<_> = pages
        .par_iter()
        .filter(|page| !page.redirect)
        .map(|page| check_page(site, page, &settings))
        .collect();
    let files: Vec<String> = assets.keys().map(|path| format!("/{path}")).collect();
    let redirects = pages.iter().filter(|page| page.redirect).map(|page| page.url.as_str());
    let files = files.iter().map(String::as_str).chain(redirects);
    diagnostics.extend(check::page::problems(&findings, files, &settings));
    diagnostics
}

/// The rules over one built page, for itself.
pub fn check_page(
    site: &Site,
    page: &BuiltPage,
    settings: &check::page::Settings,
) -> check::page::PageFindings {
    let built = check::page::BuiltPage {
        location: page.location.clone(),
        url: &page.url,
        language: &site.language(page.language).tag,
        html: &page.html,
    };
    check::page::check(&built, settings)
}

/// How strict the rules over built pages are on this site. Mistakes in the configuration become diagnostics.
pub fn page_settings(site: &Site, diagnostics: &mut Vec<Diagnostic>) -> check::page::Settings {
    let config = Record::new(&site.config.node);
    let mut settings = match config.record("checks") {
        None => check::page::Settings::default(),
        Some(checks) => {
            let known = |code: &str| rules::all().any(|rule| rule.code == code);
            check::page::Settings::read(checks, &Arc::from("content/site.yaml"), known, diagnostics)
        }
    };
    settings.base_url = Some(site.config.address.clone());
    if config.record("checks").is_none_or(|checks| checks.node("start-pages").is_none()) {
        // Where visitors arrive without a link: the home pages, and what only a server or the service worker shows.
        let arrive = [Layout::Home, Layout::NotFound, Layout::Offline];
        settings.start_pages = site
            .pages
            .iter()
            .filter(|page| arrive.contains(&page.layout))
            .map(|page| page.url.clone())
            .collect();
    }
    settings
}

fn add(output: &mut Output, path: &str, text: String) {
    let location = Location::start_of("content/site.yaml");
    output.insert(path.to_string(), OutputFile { bytes: text.into_bytes(), location });
}

/// What pages load, under names that change with the content.
pub fn assets(understood: &Understood) -> (AssetUrls, Output) {
    let mut output = Output::new();
    let mut urls = AssetUrls::default();
    let script = understood.theme.script();
    if !script.is_empty() {
        let name = format!("site.{}.js", publish::fingerprint(script.as_bytes()));
        urls.script = Some(format!("/{name}"));
        add(&mut output, &name, script);
    }
    if let Some(icon) = understood.theme.file("icon.svg") {
        urls.icon = Some("/icon.svg".into());
        add(&mut output, "icon.svg", icon.to_string());
    }
    (urls, output)
}
