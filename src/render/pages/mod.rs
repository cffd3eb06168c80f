//! Every page of the site, from what is understood to what templates see.
//!
//! `plan` lists the pages; [`Frames`] holds what pages of one language share; each `Job` becomes a
//! [`BuiltPage`] on its own, so that they can be rendered side by side.

mod asked;
mod components;
mod contact;
mod content;
mod frame;
mod gallery;
mod guide;
mod leaflet;
mod list;
mod municipality;
mod need;
mod on_request;
mod paper;
mod referral;
mod reported;
pub mod rules;
mod structured;
mod topics;

use std::collections::BTreeMap;

use rayon::prelude::*;

pub use asked::{referral_tail, served_only, unknown_url};
pub use frame::{AssetUrls, Frames};
pub use gallery::gallery_url;
pub use on_request::{Address, PagesOnRequest};
pub use paper::{Paper, PaperJob};

use super::{
    Theme,
    gallery::Component,
    view::{Body, Html, PageView, RedirectView},
};
use crate::{
    diagnostic::{Diagnostic, Location},
    directory::{MunicipalityCode, ProvinceCode},
    finder::alphabet,
    site::{Guide, LanguageId, Layout, Page, Site},
    source::SourceTree,
};

/// A page, ready but for minifying.
#[derive(Debug, Clone)]
pub struct BuiltPage {
    /// Its address from the root of the site.
    pub url: String,
    /// The HTML.
    pub html: String,
    /// What it was made from: where to tell an editor about problems.
    pub location: Location,
    /// Its language.
    pub language: LanguageId,
    /// Whether search engines may list it.
    pub indexed: bool,
    /// The addresses of the same page in other languages, this one among them: language tag and address.
    pub alternates: Vec<(String, String)>,
    /// The day on which somebody last checked its facts, as `2026-11-21`, if anybody did.
    pub checked: Option<String>,
    /// Whether it only redirects.
    pub redirect: bool,
    /// Parts of the HTML that the page can do without where it would be too heavy, the first to go first.
    pub spare: Vec<String>,
}

/// A page to render.
#[derive(Debug, Clone, Copy)]
pub(super) enum Job<'a> {
    /// A page that an editor wrote.
    Content(&'a Page),
    /// A municipality, for citizens.
    Municipality(LanguageId, MunicipalityCode),
    /// A municipality, for referrers.
    Referral(LanguageId, MunicipalityCode),
    /// A municipality, for a patient: a sheet to print.
    Leaflet(LanguageId, MunicipalityCode),
    /// A province.
    Province(LanguageId, ProvinceCode),
    /// The postcodes that start with two digits.
    Postcode(LanguageId, u16),
    /// The municipalities with some first letters: the place of that list.
    Municipalities(LanguageId, usize),
    /// A list of names with the same first letters: its place among those lists.
    Names(LanguageId, usize),
    /// A name that several municipalities have: the places of its list among the lists and of the name on it.
    SharedName(LanguageId, (usize, usize)),
    /// What nobody knows.
    Unknown(LanguageId),
    /// Words of the glossary with some first letters: the place of that page.
    Words(LanguageId, usize),
    /// What words lead to, with some first letters: the place of that list.
    Topics(LanguageId, usize),
    /// A question or ending of a guide.
    Step(LanguageId, &'a Guide, &'a str),
    /// The components of the theme.
    Gallery(LanguageId),
    /// One of them, with its examples.
    Component(LanguageId, &'a Component),
}

/// A page as a template sees it, and what is told about it elsewhere.
pub(super) struct Planned {
    view: PageView,
    location: Location,
    language: LanguageId,
}

/// Renders every page of the site and gives what `then` makes of each. A page goes to `then` as soon as it is there, on the
/// same thread: a large site is never in memory as it was rendered.
///
/// Pages come in a fixed order, whatever the number of threads.
pub fn render<T: Send>(
    site: &Site,
    tree: &SourceTree,
    theme: &Theme,
    assets: &AssetUrls,
    then: impl Fn(BuiltPage) -> T + Sync,
) -> (Vec<T>, Vec<Diagnostic>) {
    let frames = Frames::new(site, tree, theme, assets);
    let made: Vec<(Option<T>, Vec<Diagnostic>)> = frames
        .plan()
        .into_par_iter()
        .filter_map(|job| frames.built(job))
        .map(|(page, problems)| (page.map(&then), problems))
        .collect();
    let mut pages = Vec::with_capacity(made.len());
    let mut diagnostics = Vec::new();
    for (page, problems) in made {
        pages.extend(page);
        diagnostics.extend(problems);
    }
    let (redirects, problems) = frames.redirects();
    pages.extend(redirects.into_iter().map(then));
    diagnostics.extend(problems);
    (pages, diagnostics)
}

impl<'a> Frames<'a> {
    /// All pages, by language.
    fn plan(&self) -> Vec<Job<'a>> {
        let mut jobs: Vec<Job<'a>> = self.site.pages.iter().map(Job::Content).collect();
        jobs.extend(self.plan_from_data());
        jobs
    }

    /// The pages that no editor wrote one by one, by language.
    fn plan_from_data(&self) -> Vec<Job<'a>> {
        let site = self.site;
        let shared = alphabet::shared(self.lists());
        let mut jobs = Vec::new();
        // The pages for referrers lead to the leaflets, in every language.
        let has_leaflets = site.languages().any(|language| frame::has_referrals(site, language));
        for language in site.languages() {
            if site.layout_page(language, Layout::Municipality).is_some() {
                for code in site.municipalities() {
                    jobs.push(Job::Municipality(language, code));
                    if has_leaflets {
                        jobs.push(Job::Leaflet(language, code));
                    }
                    if frame::has_referrals(site, language) {
                        jobs.push(Job::Referral(language, code));
                    }
                }
                let lists = self.municipality_lists().len();
                // A single list stands on the page that the editor wrote.
                jobs.extend((0..lists).filter(|_| lists > 1).map(|list| Job::Municipalities(language, list)));
            }
            if site.layout_page(language, Layout::Province).is_some() {
                jobs.extend(
                    site.directory.registry.provinces.keys().map(|&code| Job::Province(language, code)),
                );
            }
            if site.layout_page(language, Layout::Postcode).is_some() {
                jobs.extend(
                    list::postcode_prefixes(site).into_iter().map(|prefix| Job::Postcode(language, prefix)),
                );
            }
            if site.layout_page(language, Layout::Search).is_some() {
                jobs.extend((0..self.lists().len()).map(|list| Job::Names(language, list)));
                jobs.extend(shared.iter().map(|name| Job::SharedName(language, name.at)));
                jobs.push(Job::Unknown(language));
                let topics = self.topic_lists(language).len();
                jobs.extend((0..topics).map(|list| Job::Topics(language, list)));
            }
            let words = site.glossaries[language.0].pages();
            if site.layout_page(language, Layout::Glossary).is_some() && words.len() > 1 {
                jobs.extend((0..words.len()).map(|at| Job::Words(language, at)));
            }
            for guide in &site.guides {
                if site.guide_url(guide, language).is_some() {
                    let questions = guide.questions.iter().map(|question| question.id.value.as_str());
                    let endings = guide.endings.iter().map(|ending| ending.id.value.as_str());
                    jobs.extend(questions.chain(endings).map(|id| Job::Step(language, guide, id)));
                }
            }
            if site.config.gallery {
                jobs.push(Job::Gallery(language));
                jobs.extend(self.components().map(|component| Job::Component(language, component)));
            }
        }
        jobs
    }

    /// Renders one page. `None` when there is no such page; no page when it can't be made: then the diagnostics say why.
    fn built(&self, job: Job<'_>) -> Option<(Option<BuiltPage>, Vec<Diagnostic>)> {
        let mut diagnostics = Vec::new();
        let Some(planned) = self.view(job, &mut diagnostics) else {
            return (!diagnostics.is_empty()).then_some((None, diagnostics));
        };
        let html = match self.renderer(planned.language).page(&planned.view) {
            Ok(html) => html,
            Err(problem) => {
                diagnostics.push(*problem);
                return Some((None, diagnostics));
            }
        };
        let spare = spare(&planned.view);
        let translations = planned.view.translations.into_iter();
        let page = BuiltPage {
            url: planned.view.url,
            html,
            location: planned.location,
            language: planned.language,
            indexed: !planned.view.noindex,
            alternates: translations
                .filter_map(|translation| Some((translation.tag, translation.absolute_url?)))
                .collect(),
            checked: planned.view.checked.map(|checked| checked.on.iso),
            redirect: false,
            spare,
        };
        Some((Some(page), diagnostics))
    }

    fn view(&self, job: Job<'_>, diagnostics: &mut Vec<Diagnostic>) -> Option<Planned> {
        Some(match job {
            Job::Content(page) => self.content(page, diagnostics),
            Job::Municipality(language, code) => self.municipality(language, code, diagnostics)?,
            Job::Referral(language, code) => self.referral(language, code)?,
            Job::Leaflet(language, code) => self.leaflet(language, code)?,
            Job::Province(language, code) => self.province(language, code),
            Job::Postcode(language, prefix) => self.postcodes(language, prefix),
            Job::Municipalities(language, list) => self.municipalities(language, list),
            Job::Names(language, list) => self.names(language, list),
            Job::SharedName(language, at) => self.shared_name(language, at)?,
            Job::Unknown(language) => self.unknown(language)?,
            Job::Words(language, at) => self.words_page(language, at)?,
            Job::Topics(language, list) => self.topic_page(language, list)?,
            Job::Step(language, guide, id) => self.step(language, guide, id, diagnostics),
            Job::Gallery(language) => self.gallery(language)?,
            Job::Component(language, component) => self.component(language, component, diagnostics)?,
        })
    }

    /// The pages that old addresses redirect with, for hosts without rules for that.
    fn redirects(&self) -> (Vec<BuiltPage>, Vec<Diagnostic>) {
        let mut pages = Vec::new();
        let mut diagnostics = Vec::new();
        for (from, to, title, language, location) in self.old_addresses() {
            let view = RedirectView { canonical_url: self.absolute(&to), url: to, title };
            match self.renderer(language).redirect(&view) {
                Ok(html) => pages.push(BuiltPage {
                    url: from,
                    html,
                    location,
                    language,
                    indexed: false,
                    alternates: Vec::new(),
                    checked: None,
                    redirect: true,
                    spare: Vec::new(),
                }),
                Err(problem) => diagnostics.push(*problem),
            }
        }
        (pages, diagnostics)
    }
}

/// Every address that has changed, with the one that it has now: aliases of pages and municipalities that were merged.
pub fn moved(site: &Site) -> BTreeMap<String, String> {
    frame::old_addresses(site).into_iter().map(|(from, to, ..)| (from, to)).collect()
}

/// The parts that a page can do without, as they stand in its HTML. Leaflets stand on a page of their own too.
fn spare(view: &PageView) -> Vec<String> {
    let data =
        view.json_ld.as_ref().map(|data| format!("<script type=\"application/ld+json\">{}</script>", data.0));
    let papers = match view.body {
        Body::Municipality(_) | Body::Province(_) => Some(view.papers.0.clone()),
        _ => None,
    };
    data.into_iter().chain(papers).filter(|part| !part.is_empty()).collect()
}

/// A page without a text of its own.
pub(super) fn no_text() -> Html {
    Html(String::new())
}
