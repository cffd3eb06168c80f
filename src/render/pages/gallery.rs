//! The gallery: a page for each component of the theme, for whoever changes the theme, and for the browser tests.
//!
//! It is no part of what visitors read: no menu leads to it and search engines are asked to leave it out.

use super::{Frames, Planned};
use crate::{
    diagnostic::{Diagnostic, Location},
    render::{
        gallery::Component,
        view::{Body, GalleryEntry, Link, PageView},
    },
    site::{LanguageId, Site},
};

/// The folder of the gallery in the addresses of every language.
const FOLDER: &str = "galerij";

/// The address of the gallery in a language, if the site has one.
pub fn gallery_url(site: &Site, language: LanguageId) -> Option<String> {
    site.config.gallery.then(|| format!("{}{FOLDER}/", site.language(language).root()))
}

impl<'a> Frames<'a> {
    /// The components that have a page of their own.
    pub(super) fn components(&self) -> impl Iterator<Item = &'a Component> {
        self.theme.components().iter().filter(|component| !component.on_every_page)
    }

    pub(super) fn component_url(&self, language: LanguageId, component: &Component) -> Option<String> {
        Some(format!("{}{}/", gallery_url(self.site, language)?, component.name))
    }

    /// The list of all components.
    pub(super) fn gallery(&self, language: LanguageId) -> Option<Planned> {
        let url = gallery_url(self.site, language)?;
        let entry = |component: &Component| GalleryEntry {
            title: component.title.clone(),
            summary: component.summary.clone(),
            url: self.component_url(language, component).filter(|_| !component.on_every_page),
        };
        let components = self.theme.components().iter().map(entry).collect();
        let title = self.text(language, "gallery-title", &[]);
        let summary = self.text(language, "gallery-summary", &[]);
        let same_page = |other| gallery_url(self.site, other);
        let view = self.page(language, url, title, summary, &same_page, Body::Gallery { components });
        let location = Location::start_of(format!("{}templates/gallery.html", self.theme.folder()));
        Some(self.planned(unlisted(view), location, language))
    }

    /// A component with its examples. An example that can't be filled in is a problem of the theme.
    pub(super) fn component(
        &self,
        language: LanguageId,
        component: &Component,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Option<Planned> {
        let url = self.component_url(language, component)?;
        let body = match component.view(self.renderer(language)) {
            Ok(view) => Body::Component(view),
            Err(problem) => {
                diagnostics.push(*problem);
                return None;
            }
        };
        let title = self.text(language, "component-title", &[("name", &component.title)]);
        let summary = self.text(language, "component-summary", &[("name", &component.title)]);
        let same_page = |other| self.component_url(other, component);
        let mut view = self.page(language, url, title, summary, &same_page, body);
        let list = gallery_url(self.site, language)?;
        view.breadcrumbs = vec![Link::new(self.text(language, "gallery-title", &[]), list)];
        let path = format!("{}components/{}/component.yaml", self.theme.folder(), component.name);
        Some(self.planned(unlisted(view), Location::start_of(path), language))
    }
}

fn unlisted(view: PageView) -> PageView {
    PageView { noindex: true, share: None, feedback: None, ..view }
}
