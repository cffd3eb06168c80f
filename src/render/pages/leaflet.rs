//! The leaflet of a municipality: one sheet for a patient, with whom to call, what to say and a code to scan.

use std::fmt::Write as _;

use super::{Frames, Planned, contact::Expiry};
use crate::{
    directory::{MunicipalityCode, Need, slug},
    render::view::{Body, Html, LeafletView, Link},
    site::{LanguageId, Layout},
};

impl Frames<'_> {
    pub(super) fn leaflet(&self, language: LanguageId, code: MunicipalityCode) -> Option<Planned> {
        let municipality = self.site.directory.municipality(code)?;
        let name = municipality.display_name.as_str();
        let mut expiry = Expiry::default();
        let answer = self.site.directory.answer(municipality, Need::Unknown);
        let step = self.first_step(language, &answer.first_step, Need::Unknown, name, false, &mut expiry);
        let citizen_url = self.site.municipality_url(code, language)?;
        let address = self.absolute(&citizen_url);
        let body = LeafletView {
            municipality: Link::new(name, citizen_url.clone()),
            step,
            code: address.as_deref().and_then(qr_code).unwrap_or_default(),
            address: address.unwrap_or_default(),
        };
        let url = self.leaflet_url(language, &citizen_url);
        let title = self.text(language, "leaflet-title", &[("name", name)]);
        let summary = self.text(language, "leaflet-summary", &[("name", name)]);
        let same_page = |other| Some(self.leaflet_url(other, &self.site.municipality_url(code, other)?));
        let mut view = self.page(language, url, title, summary, &same_page, Body::Leaflet(Box::new(body)));
        self.finish_municipality(&mut view, language, municipality, expiry);
        view.papers = self.papers_html(language, self.paper_links(language, code));
        view.breadcrumbs.push(Link::new(name, citizen_url));
        Some(self.planned(view, self.place_of(code), language))
    }

    /// The address of the leaflet beside the page of its municipality.
    pub(super) fn leaflet_url(&self, language: LanguageId, municipality_url: &str) -> String {
        let page = self.text(language, "leaflet-slug", &[]);
        format!("{municipality_url}{}/", slug(&page))
    }

    /// The leaflet in every language that has it, named in the words of `language`: whoever hands it over has to know which
    /// language a patient reads, not how that language calls itself.
    pub(super) fn leaflets(&self, language: LanguageId, code: MunicipalityCode) -> Vec<Link> {
        let leaflet = |other: LanguageId| {
            let info = self.site.language(other);
            let url = self.leaflet_url(other, &self.site.municipality_url(code, other)?);
            Some(Link {
                text: self.named(language, other),
                url,
                lang: (other != language).then(|| info.tag.clone()),
            })
        };
        let languages = self.site.languages();
        languages
            .filter(|&other| self.site.layout_page(other, Layout::Municipality).is_some())
            .filter_map(leaflet)
            .collect()
    }

    /// The name of a language of the site in the words of another: whoever hands a leaflet over has to know it.
    pub(super) fn named(&self, language: LanguageId, other: LanguageId) -> String {
        let info = self.site.language(other);
        let known = self.language_name(language, &info.tag);
        if known == info.tag { info.name.clone() } else { known }
    }
}

/// The code that a telephone reads from paper, as a drawing of one path.
pub(super) fn qr_code(address: &str) -> Option<Html> {
    // A low level of correction keeps the squares large: a leaflet is seldom torn.
    let code = qrcode::QrCode::with_error_correction_level(address, qrcode::EcLevel::M).ok()?;
    let width = code.width();
    let mut path = String::new();
    for (row, colours) in code.to_colors().chunks(width).enumerate() {
        let mut at = 0;
        for run in colours.chunk_by(PartialEq::eq) {
            if run[0] == qrcode::Color::Dark {
                // A quiet zone of 4 squares on every side, as ISO/IEC 18004 asks.
                // Writing to a string can't fail.
                let length = run.len();
                let _ = write!(path, "M{} {}h{length}v1h-{length}z", at + 4, row + 4);
            }
            at += run.len();
        }
    }
    let side = width + 8;
    Some(Html(format!("<svg viewBox=\"0 0 {side} {side}\" aria-hidden=\"true\"><path d=\"{path}\"/></svg>")))
}
