//! The page of a municipality for who refers somebody: whom to call under each law, a text for the file and the leaflet.

use super::{
    Frames, Planned,
    contact::{Expiry, need_view},
    municipality::SPECIALISED_PAGE,
};
use crate::{
    directory::{Answer, Audience, FirstStep, MunicipalityCode, Need, slug},
    render::view::{Body, ContactView, Link, ReferralLine, ReferralView},
    site::{Card, LanguageId},
};

const REFERRER_PAGES: [&str; 3] =
    ["verwijzers/huisarts.md", "verwijzers/delen-en-toestemming.md", "verwijzers/folder.md"];

impl Frames<'_> {
    pub(super) fn referral(&self, language: LanguageId, code: MunicipalityCode) -> Option<Planned> {
        let directory = &self.site.directory;
        let municipality = directory.municipality(code)?;
        let name = municipality.display_name.as_str();
        let mut expiry = Expiry::default();
        // A contact stands once: the same number under another heading looks as if it were another one.
        let mut shown: Vec<ContactView> = Vec::new();
        let mut line = |need: Need| {
            let answer = directory.answer(municipality, need);
            let step = &answer.referrer_step;
            let view = self.first_step(language, step, need, name, answer.supporters.is_empty(), &mut expiry);
            let mut contact = view.contact;
            contact.vcard_url = match step {
                FirstStep::Supporter { supporter, .. } => {
                    self.site.card_url(code, Card::Supporter(supporter, Audience::Referrer))
                }
                other => self.card_of(code, other),
            };
            // Who says so is on the page for citizens: here all has to fit on one screen.
            if let Some(checked) = &mut contact.checked {
                checked.source = None;
            }
            if contact.name == name {
                contact.name = self.text(language, "municipality-named", &[("name", name)]);
            }
            let mut text = self.referral_text(language, &answer);
            let is_new = !shown.contains(&contact);
            if matches!(step, FirstStep::AskTownHall) {
                text.extend(is_new.then(|| self.text(language, "first-step-town-hall", &[])));
            }
            shown.extend(is_new.then(|| contact.clone()));
            let has_way = is_new && !matches!(step, FirstStep::AskTownHall);
            // Who does this here can say for whom it is.
            let is_unknown = !matches!(step, FirstStep::Supporter { .. });
            let explained = (need == Need::Specialised && is_unknown).then_some(SPECIALISED_PAGE);
            let more = explained.and_then(|page| self.explanation(language, page));
            ReferralLine { need: need_view(need), contact: has_way.then_some(contact), text, more }
        };
        let lines = vec![line(Need::Wmo), line(Need::Wlz), line(Need::Specialised)];
        let citizen_url = self.site.municipality_url(code, language)?;
        let body = ReferralView {
            municipality: Link::new(name, citizen_url.clone()),
            lines,
            text: self.text(language, "referral-text", &[]),
            leaflets: self.leaflets(language, code),
            more: REFERRER_PAGES.iter().filter_map(|page| self.explanation(language, page)).collect(),
        };
        let url = self.referral_url(language, &citizen_url);
        let title = self.text(language, "referral-title", &[("name", name)]);
        let summary = self.text(language, "referral-summary", &[("name", name)]);
        let same_page = |other| {
            super::frame::has_referrals(self.site, other)
                .then(|| Some(self.referral_url(other, &self.site.municipality_url(code, other)?)))
                .flatten()
        };
        let mut view = self.page(language, url, title, summary, &same_page, Body::Referral(Box::new(body)));
        self.finish_municipality(&mut view, language, municipality, expiry);
        view.papers = self.papers_html(language, self.referral_paper_links(language, code));
        view.breadcrumbs.push(Link::new(name, citizen_url));
        Some(self.planned(view, self.place_of(code), language))
    }

    /// What a referrer has to know before calling: whose task it is, where that isn't the one whose number follows.
    fn referral_text(&self, language: LanguageId, answer: &Answer<'_>) -> Vec<String> {
        let say = |key: &str| self.text(language, key, &[]);
        let is_municipality = matches!(
            answer.referrer_step,
            FirstStep::AccessDesk { .. }
                | FirstStep::CallMunicipality { .. }
                | FirstStep::VisitMunicipalitySite { .. }
                | FirstStep::AskTownHall
        );
        let is_supporter = matches!(answer.referrer_step, FirstStep::Supporter { .. });
        let mut text = Vec::new();
        if answer.need == Need::Wlz && !is_supporter {
            if let Some(region) = answer.care_office_region {
                text.push(self.text(language, "referral-region", &[("region", &region.name)]));
                if let Some((office, year)) = &region.care_office {
                    let year = year.to_string();
                    text.push(self.text(language, "wlz-office", &[("office", office), ("year", &year)]));
                }
            }
            text.push(say("referral-wlz-ask"));
            text.extend(is_municipality.then(|| say("referral-wlz-municipality")));
        }
        if answer.need == Need::Specialised {
            text.extend((!is_supporter).then(|| say("referral-specialised-ask")));
        }
        text
    }

    pub(super) fn referral_url(&self, language: LanguageId, municipality_url: &str) -> String {
        let page = self.text(language, "referral-slug", &[]);
        format!("{municipality_url}{}/", slug(&page))
    }
}
