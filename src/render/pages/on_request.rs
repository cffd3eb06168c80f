//! One page at a time, by its address: for whoever shows a page while it is being written.

use std::{cell::OnceCell, collections::HashMap};

use super::{AssetUrls, BuiltPage, Frames, Job};
use crate::{
    diagnostic::Diagnostic,
    render::Theme,
    site::{Layout, Site},
    source::SourceTree,
};

/// The pages of a site, each rendered when it is asked for.
///
/// What every page shares is made once. The addresses of pages from data (municipalities, postcodes, guides) are worked out
/// when somebody first asks for an address that no editor's page has.
#[derive(Debug)]
pub struct PagesOnRequest<'a> {
    frames: Frames<'a>,
    written: HashMap<&'a str, Job<'a>>,
    from_data: OnceCell<HashMap<String, Job<'a>>>,
    redirects: OnceCell<HashMap<String, String>>,
}

/// What answers at an address.
#[derive(Debug)]
pub enum Address {
    /// A page, and what was noticed while it was made. Without a page, that says why.
    Page(Option<Box<BuiltPage>>, Vec<Diagnostic>),
    /// An old address: where the page is now.
    Moved(String),
}

impl<'a> PagesOnRequest<'a> {
    /// Prepares what all pages share.
    pub fn new(site: &'a Site, tree: &'a SourceTree, theme: &'a Theme, assets: &AssetUrls) -> Self {
        Self {
            frames: Frames::new(site, tree, theme, assets),
            written: site.pages.iter().map(|page| (page.url.as_str(), Job::Content(page))).collect(),
            from_data: OnceCell::new(),
            redirects: OnceCell::new(),
        }
    }

    /// What answers at the address `url`, if anything does: `/uitleg/kosten/`.
    pub fn at(&self, url: &str) -> Option<Address> {
        if let Some((page, diagnostics)) = self.job(url).and_then(|job| self.frames.built(job)) {
            return Some(Address::Page(page.map(Box::new), diagnostics));
        }
        let redirects = self.redirects.get_or_init(|| {
            // The first of two equal addresses counts, as it does where pages are laid out in files.
            let old = self.frames.old_addresses().into_iter().rev();
            old.map(|(from, to, ..)| (from, to)).collect()
        });
        redirects.get(url).cloned().map(Address::Moved)
    }

    fn job(&self, url: &str) -> Option<Job<'a>> {
        if let Some(&job) = self.written.get(url) {
            return Some(job);
        }
        if let Some(job) = self.municipality_at(url) {
            return Some(job);
        }
        let from_data = self.from_data.get_or_init(|| {
            let jobs = self.frames.plan_from_data().into_iter();
            jobs.filter_map(|job| Some((self.frames.url(job)?, job))).collect()
        });
        from_data.get(url).copied()
    }

    /// The page of a municipality. These are most of the pages from data, so they don't wait for the list of all.
    fn municipality_at(&self, url: &str) -> Option<Job<'a>> {
        let site = self.frames.site;
        site.languages().find_map(|language| {
            let below = url.strip_prefix(&site.layout_page(language, Layout::Municipality)?.url)?;
            let (slug, _) = below.split_once('/')?;
            let code = site
                .municipalities()
                .find(|&code| site.directory.municipality(code).is_some_and(|found| found.slug == slug))?;
            let referral =
                super::frame::has_referrals(site, language).then_some(Job::Referral(language, code));
            let jobs =
                [Some(Job::Municipality(language, code)), Some(Job::Leaflet(language, code)), referral];
            jobs.into_iter().flatten().find(|&job| self.frames.url(job).as_deref() == Some(url))
        })
    }
}

impl Frames<'_> {
    /// The address of a page, where it is known without making the page.
    fn url(&self, job: Job<'_>) -> Option<String> {
        match job {
            Job::Content(page) => Some(page.url.clone()),
            Job::Municipality(language, code) => self.site.municipality_url(code, language),
            Job::Referral(language, code) => {
                Some(self.referral_url(language, &self.site.municipality_url(code, language)?))
            }
            Job::Leaflet(language, code) => {
                Some(self.leaflet_url(language, &self.site.municipality_url(code, language)?))
            }
            Job::Province(language, code) => Some(self.province_link(language, code).url),
            Job::Postcode(language, prefix) => Some(self.postcode_url(language, prefix)),
            Job::Municipalities(language, list) => Some(self.municipalities_url(language, list)),
            Job::Names(language, list) => Some(self.names_url(language, list)),
            Job::SharedName(language, at) => self.shared_name_url(language, at),
            Job::Unknown(language) => {
                self.site.layout_page(language, Layout::Search).map(|page| super::unknown_url(&page.url))
            }
            Job::Words(language, at) => {
                let page = self.site.glossaries[language.0].pages().get(at)?;
                self.site.glossary_url(page, language)
            }
            Job::Topics(language, list) => self.topics_url(language, list),
            Job::Step(language, guide, id) => self.site.step_url(guide, id, language),
            Job::Gallery(language) => super::gallery_url(self.site, language),
            Job::Component(language, component) => self.component_url(language, component),
        }
    }
}
