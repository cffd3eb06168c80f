//! The stages one after another: what `build`, `check` and `serve` share.

use std::{
    collections::BTreeSet,
    ops::Deref,
    path::{Path, PathBuf},
    sync::Arc,
};

use crate::{
    check::{self, page::PageFindings},
    diagnostic::{self, Diagnostic, Location, SourceLookup},
    directory::{Audience, MUNICIPALITIES_FOLDER, Need, REGISTRY_FOLDER, SUPPORTERS_FOLDER, vcard},
    finder::{self, Finder, topics::Topics},
    open_data,
    publish::{
        self, Output, OutputFile,
        server::{Addresses, Destinations},
    },
    render::{
        Theme, WorkerSettings,
        pages::{self, AssetUrls, BuiltPage},
        rules::UNKNOWN_THEME,
    },
    rules,
    site::{Card, Layout, OpenData, Options, Remembered, Site},
    source::{
        self, Limits, SourceFile, SourceTree,
        schema::{Record, validate},
        yaml,
    },
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

impl Understood {
    /// Whether files may not be read: the machine is in the way, not the content.
    pub fn may_not_read(&self) -> bool {
        self.diagnostics.iter().any(|problem| *problem.rule == source::rules::NO_PERMISSION)
    }

    /// Where files may not be read, most other problems follow from that: a table that isn't there, municipalities that don't
    /// exist. They would hide what is wrong.
    fn leave_out_what_follows(&mut self) {
        if self.may_not_read() {
            self.diagnostics.retain(|problem| *problem.rule == source::rules::NO_PERMISSION);
        }
    }
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
    check::apply_severities(&understood.site, &mut diagnostics);
    understood.diagnostics = diagnostics;
    understood
}

/// Reads and understands without the checks of content: for commands that only need to know what there is.
pub fn understand_directory(run: &Run) -> Understood {
    let (tree, mut diagnostics) = SourceTree::read(&run.root, "content", Limits::default());
    let (site, problems) = Site::understand(&tree, &run.options);
    diagnostics.extend(problems);
    let theme = KnownTheme::load(&run.root, &site.config.theme.value);
    check::apply_severities(&site, &mut diagnostics);
    Understood { tree, site, theme, diagnostics }
}

/// Understands files that are read already.
pub fn understand_tree(root: &Path, tree: SourceTree, options: &Options) -> Understood {
    let (site, mut diagnostics) = Site::understand(&tree, options);
    let theme = KnownTheme::load(root, &site.config.theme.value);
    diagnostics.extend(theme.problems(&site));
    let mut understood = Understood { tree, site, theme, diagnostics };
    let problems = check_content(&understood);
    understood.diagnostics.extend(problems);
    check::apply_severities(&understood.site, &mut understood.diagnostics);
    understood
}

/// What a run leaves for the next, so that it need not do everything again.
#[derive(Debug, Default)]
pub struct Before {
    /// What was understood of single files.
    pub site: Remembered,
    /// The theme; `None` when its files may be different now.
    pub theme: Option<KnownTheme>,
}

/// As [`understand_tree`], with what is left from before, and without the rules over content.
pub fn understand_again(root: &Path, tree: SourceTree, options: &Options, before: &mut Before) -> Understood {
    let (site, mut diagnostics) = Site::understand_again(&tree, options, &mut before.site);
    let theme = match before.theme.take().filter(|theme| theme.name == site.config.theme.value) {
        Some(theme) => theme,
        None => KnownTheme::load(root, &site.config.theme.value),
    };
    before.theme = Some(theme.clone());
    diagnostics.extend(theme.problems(&site));
    check::apply_severities(&site, &mut diagnostics);
    Understood { tree, site, theme, diagnostics }
}

/// The rules over content.
pub fn check_content(understood: &Understood) -> Vec<Diagnostic> {
    let mut diagnostics = check::content::check(&understood.site, &understood.tree);
    let in_theme = |name: &str| understood.theme.names(&format!("/{OFFERED}{name}"));
    understood.site.unused_assets(&understood.tree, in_theme, &mut diagnostics);
    check::apply_severities(&understood.site, &mut diagnostics);
    diagnostics
}

/// How hard the pages are, and whether those that were changed since the last commit are harder or easier than before.
pub fn reading_report(run: &Run, understood: &Understood) -> check::content::report::Report {
    let (site, tree) = (&understood.site, &understood.tree);
    let committed = source::committed(&run.root, site.pages.iter().map(|page| &*page.source));
    let changed: Vec<(String, String)> =
        committed.into_iter().filter(|(path, text)| tree.text(path) != Some(text.as_str())).collect();
    if changed.is_empty() {
        return check::content::report(site, tree, None);
    }
    let mut before = tree.clone();
    for (path, text) in changed {
        before.insert(SourceFile { path: path.into(), text: text.into() });
    }
    let (earlier, _) = Site::understand(&before, &run.options);
    check::content::report(site, tree, Some((&earlier, &before)))
}

/// Where the answers of other sites are kept, below the root.
#[cfg(feature = "external")]
const LINKS_CACHE: &str = ".wegwijs/links.json";

/// Asks other sites whether the pages that the content links to are still there. The findings are added to the diagnostics.
/// Answers are kept for the next time; where that fails, the next time asks again.
#[cfg(feature = "external")]
pub fn check_external_links(run: &Run, understood: &mut Understood) -> check::links::Report {
    let links = check::links::external_links(&understood.site, &understood.tree);
    let file = run.root.join(LINKS_CACHE);
    let mut cache = check::links::Cache::read(&file);
    let pace = check::links::pace(&understood.site);
    let mut report = check::links::external(&links, &pace, &mut cache, jiff::Timestamp::now());
    let _ = cache.write(&file);
    check::apply_severities(&understood.site, &mut report.diagnostics);
    understood.diagnostics.append(&mut report.diagnostics);
    diagnostic::sort(&mut understood.diagnostics);
    report
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

    /// The mistakes in the theme. That there is no such theme is told where the site names it.
    fn problems(&self, site: &Site) -> Vec<Diagnostic> {
        let mut problems = self.diagnostics.clone();
        for problem in problems.iter_mut().filter(|problem| problem.rule == &UNKNOWN_THEME) {
            problem.location.range = site.config.theme.range.clone();
        }
        problems
    }
}

impl Deref for KnownTheme {
    type Target = Theme;

    fn deref(&self) -> &Theme {
        &self.theme
    }
}

/// Renders, checks and lays out what was understood.
pub fn finish(understood: Understood) -> Finished {
    finish_with(understood, Output::new(), Vec::new())
}

/// Where leaflets of earlier builds are kept, below the root.
#[cfg(feature = "leaflets")]
const LEAFLETS_FOLDER: &str = ".wegwijs/leaflets";

/// The same, with leaflets for paper; also how many there are, and how many of them weren't there after the last build.
#[cfg(feature = "leaflets")]
pub fn finish_with_leaflets(run: &Run, understood: Understood) -> (Finished, usize, usize) {
    // Nothing is published: then there is no need of leaflets.
    if diagnostic::tally(&understood.diagnostics).errors > 0 {
        return (finish(understood), 0, 0);
    }
    let frames =
        pages::Frames::new(&understood.site, &understood.tree, &understood.theme, &AssetUrls::default());
    let (leaflets, new, problems) =
        crate::leaflets::print(&frames, &understood.theme, &run.root.join(LEAFLETS_FOLDER));
    let count = leaflets.len();
    let files = leaflets.into_iter().map(|leaflet| {
        let file = OutputFile { bytes: leaflet.bytes, location: leaflet.location };
        (leaflet.url.trim_start_matches('/').to_string(), file)
    });
    let files = files.collect();
    (finish_with(understood, files, problems), count, new)
}

fn finish_with(mut understood: Understood, leaflets: Output, mut problems: Vec<Diagnostic>) -> Finished {
    let (output, more) = output_with(&understood, leaflets);
    problems.extend(more);
    understood.diagnostics.extend(problems);
    diagnostic::sort(&mut understood.diagnostics);
    understood.leave_out_what_follows();
    Finished { understood, output }
}

/// Runs all stages for their problems alone; also tells mistakes that are of no matter to a build.
pub fn check(run: &Run) -> Understood {
    let mut understood = finish(understand(run)).understood;
    understood.diagnostics.extend(understood.theme.check_components());
    check::apply_severities(&understood.site, &mut understood.diagnostics);
    diagnostic::sort(&mut understood.diagnostics);
    understood.leave_out_what_follows();
    understood
}

/// Every file to publish, and what is wrong with the pages.
pub fn output(understood: &Understood) -> (Output, Vec<Diagnostic>) {
    output_with(understood, Output::new())
}

fn output_with(understood: &Understood, leaflets: Output) -> (Output, Vec<Diagnostic>) {
    let site = &understood.site;
    let (mut assets, mut output) = assets(understood);
    assets.papers = leaflets.iter().map(|(path, file)| (format!("/{path}"), file.bytes.len())).collect();
    output.extend(leaflets);
    contact_cards(site, &mut output);
    for (path, text) in open_data::files(site, &understood.tree) {
        add(&mut output, &path, text);
    }
    let mut page_problems = Vec::new();
    let settings = page_settings(site, &mut page_problems);
    let fine = diagnostic::tally(&understood.diagnostics).errors == 0;
    let (made, mut diagnostics) = pages::render(site, &understood.tree, &understood.theme, &assets, |page| {
        if fine && !page.redirect {
            let (page, findings) = check_page(site, &understood.tree, page, &settings);
            (page, Some(findings))
        } else {
            (BuiltPage { html: publish::minify(&page.html), ..page }, None)
        }
    });
    let (pages, findings): (Vec<BuiltPage>, Vec<Option<PageFindings>>) = made.into_iter().unzip();
    let mut paths = BTreeSet::new();
    pages.iter().for_each(|page| offered_by(&page.html, &mut paths));
    let mut unreadable = Vec::new();
    for path in paths {
        unreadable.extend(offered(understood, &path, &mut output).err().map(|problem| *problem));
    }
    let mut addresses = BTreeSet::new();
    let one_page_each = pages.iter().all(|page| addresses.insert(page.url.as_str()));
    // Where a page couldn't be made, or two have one address, links to it would only repeat that.
    if fine && one_page_each && diagnostic::tally(&diagnostics).errors == 0 {
        let findings: Vec<PageFindings> = findings.into_iter().flatten().collect();
        let redirects = pages.iter().filter(|page| page.redirect).map(|page| page.url.clone());
        let others: Vec<String> = output.keys().map(|path| format!("/{path}")).chain(redirects).collect();
        page_problems.extend(check::page::problems(&findings, others.iter().map(String::as_str), &settings));
        locate(site, &understood.tree, &mut page_problems);
        diagnostics.append(&mut page_problems);
        diagnostics.extend(check_palette(understood));
    }
    let address = &site.config.address;
    add(&mut output, "sitemap.xml", publish::sitemap(&pages, address));
    add(&mut output, "robots.txt", publish::robots(address));
    if let Some(security) = site.security.as_ref().filter(|security| site.today < security.expires) {
        add(&mut output, ".well-known/security.txt", security.text(address, &site.config.languages[0].tag));
    }
    // They are for a site at the root of a server.
    if site.config.folder().is_empty() {
        server_rules(understood, &mut output);
    }
    // Of a guide with the address of another, not every step needs to be told.
    let told = |problem: &Diagnostic| {
        let mut known = understood.diagnostics.iter();
        known.any(|known| known.rule == problem.rule && known.location.path == problem.location.path)
    };
    diagnostics.extend(publish::lay_out(pages, &mut output).into_iter().filter(|problem| !told(problem)));
    diagnostics.extend(publish::unwritable(&output));
    diagnostics.extend(unreadable);
    check::apply_severities(site, &mut diagnostics);
    (output, diagnostics)
}

/// The contrast of the theme's colours, where it says which stands on which.
fn check_palette(understood: &Understood) -> Vec<Diagnostic> {
    let theme = &understood.theme;
    let Some(text) = theme.file("palette.yaml") else { return Vec::new() };
    let path: Arc<str> = Arc::from(format!("themes/{}/palette.yaml", understood.site.config.theme.value));
    let node = match yaml::parse(&path, text, 0..text.len()) {
        Ok(node) => node,
        Err(problem) => return vec![*problem],
    };
    let mut diagnostics = Vec::new();
    validate(&path, &node, &check::page::palette::SCHEMA, &mut diagnostics);
    let styles = ["base.css", "print.css"].map(|name| theme.file(name).unwrap_or_default()).concat();
    diagnostics.extend(check::page::palette::palette(&path, &node, &styles));
    diagnostics
}

/// Makes a page small and applies the rules over one built page, for itself. Where the page is too heavy, it goes without what it
/// can do without.
pub fn check_page(
    site: &Site,
    tree: &SourceTree,
    mut page: BuiltPage,
    settings: &check::page::Settings,
) -> (BuiltPage, PageFindings) {
    let mut whole = std::mem::take(&mut page.html);
    let mut spare = std::mem::take(&mut page.spare).into_iter();
    loop {
        page.html = publish::minify(&whole);
        let findings = page_findings(site, tree, &page, settings);
        match spare.next() {
            Some(part) if findings.diagnostics.iter().any(|problem| problem.rule.code == PAGE_WEIGHT) => {
                whole = whole.replacen(&part, "", 1);
            }
            _ => return (page, findings),
        }
    }
}

/// The rule over what a page weighs.
const PAGE_WEIGHT: &str = "page-weight";

fn page_findings(
    site: &Site,
    tree: &SourceTree,
    page: &BuiltPage,
    settings: &check::page::Settings,
) -> PageFindings {
    let built = check::page::BuiltPage {
        location: page.location.clone(),
        url: &page.url,
        language: &site.language(page.language).tag,
        html: &page.html,
    };
    let mut findings = check::page::check(&built, settings);
    locate(site, tree, &mut findings.diagnostics);
    findings
}

/// Gives problems of built pages the place of their words in what people wrote: the page's own text, or for a page that is
/// made from the directory what is written there.
fn locate(site: &Site, tree: &SourceTree, problems: &mut [Diagnostic]) {
    check::page::place::locate(problems, |path| {
        let writing = |file: &SourceFile, range| (file.path.clone(), range);
        let own = site.pages.iter().find(|page| &*page.source == path);
        let files: Vec<_> = match own {
            Some(page) => {
                let Some(file) = tree.file(path) else { return Vec::new() };
                // The text first: the title and the summary have the same words.
                vec![writing(file, page.body.clone()), writing(file, 0..page.body.start)]
            }
            None if [REGISTRY_FOLDER, MUNICIPALITIES_FOLDER]
                .iter()
                .any(|folder| path.starts_with(folder)) =>
            {
                let files = [SUPPORTERS_FOLDER, MUNICIPALITIES_FOLDER]
                    .into_iter()
                    .flat_map(|folder| tree.files_below(folder));
                files.map(|file| writing(file, 0..file.text.len())).collect()
            }
            None => tree.file(path).map(|file| writing(file, 0..file.text.len())).into_iter().collect(),
        };
        let text = |(path, range): (Arc<str>, std::ops::Range<usize>)| {
            let text = &*tree.file(&path)?.text;
            Some(check::page::place::Writing { path, text, range })
        };
        files.into_iter().filter_map(text).collect()
    });
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
    let supporters = site.directory.supporters().chain(site.directory.example_supporters());
    let names = supporters.flat_map(|supporter| supporter.organisations.iter().chain([&supporter.name]));
    settings.proper_names = names.filter(|name| !name.is_ascii()).cloned().collect();
    settings.head_bytes = publish::head_bytes();
    if config.record("checks").is_none_or(|checks| checks.node("start-pages").is_none()) {
        // Where visitors arrive without a link: the home pages, and what only a server or the service worker shows.
        let arrive = [Layout::Home, Layout::NotFound, Layout::Offline];
        settings.start_pages = site
            .pages
            .iter()
            .filter(|page| arrive.contains(&page.layout))
            .map(|page| page.url.clone())
            // No page leads to the gallery.
            .chain(site.languages().filter_map(|language| pages::gallery_url(site, language)))
            // What only the rules for servers lead to.
            .chain(pages::served_only(site))
            .collect();
    }
    settings
}

fn add(output: &mut Output, path: &str, text: String) {
    let location = Location::start_of("content/site.yaml");
    output.insert(path.to_string(), OutputFile { bytes: text.into_bytes(), location });
}

/// Files whose names change with their content stand here: browsers may keep them for ever.
const IMMUTABLE: &str = "/assets/";

/// What pages load, under names that change with the content.
pub fn assets(understood: &Understood) -> (AssetUrls, Output) {
    let mut output = Output::new();
    let mut urls = AssetUrls::default();
    let mut immutable = |name: &str, extension: &str, text: String| {
        let url = format!("{IMMUTABLE}{name}.{}.{extension}", publish::fingerprint(text.as_bytes()));
        add(&mut output, &url[1..], text);
        url
    };
    let script = understood.theme.script();
    if !script.is_empty() {
        urls.script = Some(immutable("site", "js", publish::script::minify(&script)));
    }
    let registry = &understood.site.directory.registry;
    if !registry.municipalities.is_empty() {
        let index = finder::index::encode(&Finder::new(registry));
        urls.finder_index = Some(immutable("finder", "js", finder::index::script(&index)));
        let matcher = understood.theme.script_on_use("matcher");
        urls.matcher = Some(immutable("matcher", "js", publish::script::minify(&matcher)));
    }
    let topics = understood.theme.script_on_use("topics");
    if !topics.is_empty() {
        urls.topics = Some(immutable("topics", "js", publish::script::minify(&topics)));
        let site = &understood.site;
        for language in site.languages() {
            let topics = Topics::new(site, &understood.tree, language);
            let text = (!topics.pages().is_empty()).then(|| finder::topics::index::script(&topics));
            let name = format!("words-{}", site.language(language).tag);
            urls.words.push(text.map(|text| immutable(&name, "js", text)));
        }
    }
    if let Some(icon) = understood.theme.file("icon.svg") {
        urls.icon = Some(immutable("icon", "svg", icon.to_string()));
    }
    let worker = worker(understood, &urls);
    if !worker.is_empty() {
        urls.worker = Some("/worker.js".into());
        add(&mut output, "worker.js", publish::script::minify(&worker));
    }
    (urls, output)
}

/// Files that people save stand here, under the names that they have in `content/assets/`.
const OFFERED: &str = "files/";

/// Adds a file of `content/assets/` by its path in the site, if there is one.
///
/// # Errors
/// What to tell when it can't be read.
pub fn offered(understood: &Understood, path: &str, output: &mut Output) -> Result<(), Box<Diagnostic>> {
    let Some(name) = path.strip_prefix(OFFERED) else { return Ok(()) };
    let source = format!("content/assets/{name}");
    let Some(on_disk) = understood.tree.asset(&source) else { return Ok(()) };
    let bytes = SourceTree::read_asset(&source, on_disk)?;
    output.insert(path.to_string(), OutputFile { bytes, location: Location::start_of(source) });
    Ok(())
}

/// The files of `content/assets/` that a page leads to, by their paths in the site. Their names have plain signs only.
fn offered_by(html: &str, paths: &mut BTreeSet<String>) {
    let start = format!("/{OFFERED}");
    for (at, _) in html.match_indices(&start) {
        let rest = &html[at + 1..];
        let end =
            rest.find(|c: char| !(c.is_ascii_alphanumeric() || "-_./".contains(c))).unwrap_or(rest.len());
        if !paths.contains(&rest[..end]) {
            paths.insert(rest[..end].to_string());
        }
    }
}

/// Contacts to save in a telephone: one for each municipality that has a number, and one for each supporter seen from it.
fn contact_cards(site: &Site, output: &mut Output) {
    for code in site.municipalities() {
        let Some(municipality) = site.directory.municipality(code) else { continue };
        let answer = site.directory.answer(municipality, Need::Unknown);
        let mut card = |card: Card<'_>, text: String| {
            if let Some(url) = site.card_url(code, card) {
                add(output, &url[1..], text);
            }
        };
        if answer.own_contact.phone.is_some() {
            let name = format!("Gemeente {}", municipality.display_name);
            let text = vcard::municipality(municipality, &answer.own_contact, &name, None);
            card(Card::Municipality, text);
        }
        let supporters = Need::ALL.map(|need| site.directory.answer(municipality, need).supporters);
        let listed = answer.supporters.iter().chain(&answer.others).chain(supporters.iter().flatten());
        for listed in listed {
            for audience in Audience::ALL {
                if listed.contacts_for(*audience).next().is_some() {
                    let text = vcard::supporter(listed, *audience, None);
                    card(Card::Supporter(listed.supporter, *audience), text);
                }
            }
        }
    }
}

/// The service worker, told what belongs to the site.
fn worker(understood: &Understood, urls: &AssetUrls) -> String {
    let site = &understood.site;
    let pages = |layout| site.pages.iter().filter(move |page| page.layout == layout);
    // The worker is no page: its addresses are made whole here.
    let below = |url: &str| format!("{}{url}", site.config.folder());
    let mut offline: Vec<(String, String)> = pages(Layout::Offline)
        .map(|page| (below(&site.language(page.language).root()), below(&page.url)))
        .collect();
    // The longest start first: `/en/` before `/`.
    offline.sort_by_key(|(root, _)| (std::cmp::Reverse(root.len()), root.clone()));
    understood.theme.worker(&WorkerSettings {
        files: urls.script.iter().map(|url| below(url)).collect(),
        offline,
        keep: pages(Layout::Municipality).map(|page| below(&page.url)).collect(),
    })
}

/// Rules for web servers: the finder without script, headers, caching.
fn server_rules(understood: &Understood, output: &mut Output) {
    let site = &understood.site;
    let languages: Vec<Addresses> = site
        .languages()
        .filter_map(|language| {
            let url = |layout| site.layout_page(language, layout).map(|page| page.url.clone());
            let search = url(Layout::Search)?;
            Some(Addresses {
                names: format!("{search}{{page}}/"),
                referral: pages::referral_tail(site, &understood.theme, language),
                unknown: pages::unknown_url(&search),
                municipality: format!("{}{{slug}}/", url(Layout::Municipality)?),
                postcodes: format!("{}{{digits}}/", url(Layout::Postcode)?),
                search,
            })
        })
        .collect();
    let mut not_found: Vec<(String, String)> = site
        .pages
        .iter()
        .filter(|page| page.layout == Layout::NotFound)
        .map(|page| (site.language(page.language).root(), page.url.clone()))
        .collect();
    // The longest start first: `/en/` before `/`.
    not_found.sort_by_key(|(root, _)| (std::cmp::Reverse(root.len()), root.clone()));
    let settings = publish::server::Settings {
        languages,
        headers: publish::security_headers(),
        immutable: IMMUTABLE.into(),
        open_data: site.config.open_data.map_or_else(String::new, |_| OpenData::FOLDER.into()),
        not_found,
        moved: pages::moved(site),
    };
    let destinations = Destinations::new(&site.directory.registry);
    add(output, "server/nginx-maps.conf", publish::server::nginx_maps(&destinations, &settings));
    add(output, "server/nginx-server.conf", publish::server::nginx_server(&settings));
    add(output, "server/Caddyfile", publish::server::caddy(&destinations, &settings));
    add(output, "_redirects", publish::server::netlify_redirects(&destinations, &settings));
    add(output, "_headers", publish::server::netlify_headers(&settings));
    for (path, text) in publish::server::apache(&destinations, &settings) {
        add(output, &path, text);
    }
}
