//! The page of a municipality for citizens.

use super::{Frames, Planned, contact::Expiry};
use crate::{
    diagnostic::{Diagnostic, Location},
    directory::{
        Answered, Audience, FirstStep, Independence, Law, Listed, Municipality, MunicipalityCode, Need,
        Payer, Role, Staff,
    },
    markdown::{MarkdownSource, escape},
    render::view::{
        self, Body, FirstStepKind, Html, IndependenceView, Link, MunicipalityView, Notice, PageView,
        ReportedView, SupporterView, Workers,
    },
    site::{Card, LanguageId, Layout, PageKey},
};

/// The pages that explain what a municipality's page names.
pub(super) const WLZ_PAGE: &str = "uitleg/wlz.md";
pub(super) const SPECIALISED_PAGE: &str = "uitleg/gespecialiseerd.md";
pub(super) const OBJECTION_PAGE: &str = "uitleg/niet-eens.md";
const ABOUT_PAGE: &str = "uitleg/wat-is-het.md";
const NOTHING_PAGE: &str = "uitleg/gemeente-biedt-niets.md";

impl Frames<'_> {
    pub(super) fn municipality(
        &self,
        language: LanguageId,
        code: MunicipalityCode,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Option<Planned> {
        let directory = &self.site.directory;
        let municipality = directory.municipality(code)?;
        let name = municipality.display_name.as_str();
        let mut expiry = Expiry::default();
        let answer = directory.answer(municipality, Need::Unknown);
        let nobody_known = answer.supporters.is_empty();
        let mut first_step =
            self.first_step(language, &answer.first_step, Need::Unknown, name, nobody_known, &mut expiry);
        first_step.contact.vcard_url = self.card_of(code, &answer.first_step);
        if first_step.kind == FirstStepKind::Municipality && first_step.contact.phone.is_some() {
            // Who can't or won't call finds the way to write on the municipality's own site.
            let own = self.own_contact(language, name, &answer.own_contact, &mut expiry);
            first_step.contact.website = own.website;
        }
        let supporters = answer.supporters.iter().chain(&answer.others);
        let supporters =
            supporters.map(|listed| self.supporter(language, code, listed, &mut expiry)).collect();
        let mut own = self.own_contact(language, name, &answer.own_contact, &mut expiry);
        own.vcard_url = self.site.card_url(code, Card::Municipality).filter(|_| own.phone.is_some());
        let mut words = Vec::new();
        let note = answer.note.and_then(|note| self.nearest_text(note, language)).map(|text| {
            let source = MarkdownSource {
                path: format!("{}{code}.yaml", crate::directory::MUNICIPALITIES_FOLDER).into(),
                text: text.text,
                range: 0..text.text.len(),
                language: text.other_language.unwrap_or(&self.site.language(language).tag),
            };
            let mut problems = Vec::new();
            let rendered = self.markdown(&source, language, &PageKey::home(), None, &mut problems);
            diagnostics.extend(problems.into_iter().map(|mut problem| {
                // The place in the file isn't known here: the file itself is.
                problem.location.range = 0..0;
                problem.fixes.clear();
                problem
            }));
            words = rendered.terms;
            if text.other_language.is_some() { text.html("div", &rendered.html) } else { Html(rendered.html) }
        });
        let own_place = |place: &&crate::directory::Place| place.municipality == code;
        let places = directory.registry.places.iter().filter(own_place).map(|place| place.name.clone());
        let mut places: Vec<String> = places.filter(|place| place != name).collect();
        self.sort_by_name(language, &mut places, |place| place);
        let predecessors = directory
            .registry
            .predecessors
            .iter()
            .filter(|predecessor| predecessor.successors.contains(&code) && predecessor.name != name)
            .map(|predecessor| predecessor.name.clone());
        let url = self.site.municipality_url(code, language)?;
        let phone = first_step.contact.phone.as_ref().map(|phone| phone.display.clone());
        let body = MunicipalityView {
            name: name.to_string(),
            official_name: (municipality.name != name).then(|| municipality.name.clone()),
            province: directory
                .registry
                .municipalities
                .contains_key(&code)
                .then(|| self.province_link(language, municipality.province)),
            first_step,
            supporters,
            about: self.explanation(language, ABOUT_PAGE),
            needs: self.need_steps(language, municipality, &mut expiry),
            nothing: self.explanation(language, NOTHING_PAGE).filter(|_| nobody_known),
            reports: self.reports(language, municipality),
            // What exists has no place on a page where all is made up.
            reported_signposts: if code.is_fictional() {
                Vec::new()
            } else {
                self.reported_signposts(language)
            },
            municipality: Some(own),
            note,
            places,
            predecessors: predecessors.collect(),
            referral_url: super::frame::has_referrals(self.site, language)
                .then(|| self.referral_url(language, &url)),
            coverage_url: self.site.layout_page(language, Layout::Coverage).map(|page| page.url.clone()),
        };
        let title = self.text(language, "municipality-title", &[("name", name)]);
        let summary = self.text(language, "municipality-summary", &[("name", name)]);
        let same_page = |other| self.site.municipality_url(code, other);
        // What a site gives to others it gives to search engines too. What is made up is for neither.
        let told = self.site.config.open_data.is_some() && !code.is_fictional();
        let json_ld = self
            .absolute(&url)
            .filter(|_| told)
            .map(|address| super::structured::service(code, &body, &address));
        let mut view =
            self.page(language, url, title, summary, &same_page, Body::Municipality(Box::new(body)));
        view.json_ld = json_ld;
        // The number too, so that who reads the message sees what was shown.
        if let Some(phone) = &phone {
            view.feedback = self.feedback(language, &view.url, phone);
        }
        let say = self.text(language, "say-unknown", &[]);
        view.share = view.canonical_url.as_ref().map(|address| {
            let text = phone.map(|phone| {
                self.text(language, "share-text", &[("name", name), ("phone", &phone), ("say", &say)])
            });
            super::frame::share(address, &view.title, &text.unwrap_or_default())
        });
        self.finish_municipality(&mut view, language, municipality, expiry);
        view.words = self.words(language, &words);
        view.papers = self.papers_html(language, self.paper_links(language, code));
        Some(self.planned(view, self.place_of(code), language))
    }

    /// What the pages of a municipality share: for citizens, for referrers and the leaflet.
    pub(super) fn finish_municipality(
        &self,
        view: &mut PageView,
        language: LanguageId,
        municipality: &Municipality,
        expiry: Expiry,
    ) {
        view.expires = expiry.first_day().map(|day| self.date(language, day));
        if let Some(parent) = self.site.layout_page(language, Layout::Municipality) {
            let mut way = self.ancestors(parent);
            way.push(parent);
            view.breadcrumbs = self.breadcrumbs(language, way.into_iter());
            view.notices.extend(self.parent_notice(parent));
        }
        if municipality.code.is_fictional() {
            view.noindex = true;
            view.notices.insert(0, Notice::Example);
        }
    }

    pub(super) fn place_of(&self, code: MunicipalityCode) -> Location {
        let note = format!("{}{code}.yaml", crate::directory::MUNICIPALITIES_FOLDER);
        match self.tree.file(&note) {
            Some(file) => Location::start_of(file.path.clone()),
            None => Location::start_of(format!("{}municipalities.csv", crate::directory::REGISTRY_FOLDER)),
        }
    }

    pub(super) fn explanation(&self, language: LanguageId, page: &str) -> Option<Link> {
        let page = self.site.page_or_fallback(language, &PageKey::of_path(page))?;
        Some(self.full_link_to(page, language))
    }

    /// The card to save of who a citizen's first step goes to, where there is one.
    pub(super) fn card_of(&self, code: MunicipalityCode, step: &FirstStep<'_>) -> Option<String> {
        match step {
            FirstStep::Supporter { supporter, .. } => {
                self.site.card_url(code, Card::Supporter(supporter, Audience::Citizen))
            }
            FirstStep::CallMunicipality { .. } => self.site.card_url(code, Card::Municipality),
            _ => None,
        }
    }

    fn supporter(
        &self,
        language: LanguageId,
        code: MunicipalityCode,
        listed: &Listed<'_>,
        expiry: &mut Expiry,
    ) -> SupporterView {
        let supporter = listed.supporter;
        let number = |key: &str, count: u16| self.count(language, key, i64::from(count));
        let mut needs = Vec::new();
        if supporter.laws.contains(&Law::Wmo) {
            needs.push(view::Need::Wmo);
        }
        if supporter.laws.contains(&Law::Wlz) {
            needs.push(view::Need::Wlz);
        }
        if supporter.role == Role::SpecialisedScheme || !supporter.specialisms.is_empty() {
            needs.push(view::Need::Specialised);
        }
        let mut contacts =
            self.contact_views(language, &supporter.name, &listed.contacts, Audience::Citizen, expiry);
        if let Some(first) = contacts.first_mut() {
            first.vcard_url = self.site.card_url(code, Card::Supporter(supporter, Audience::Citizen));
        }
        let description =
            self.nearest_text(&supporter.text, language).map(|text| text.html("p", &escape(text.text)));
        let doubt = self
            .nearest_text(&supporter.independence.doubt, language)
            .map(|text| text.html("p", &escape(text.text)));
        SupporterView {
            name: supporter.name.clone(),
            id: format!("supporter-{}", supporter.id),
            organisations: supporter.organisations.clone(),
            needs,
            description: description.unwrap_or_default(),
            checked: contacts.iter().find_map(|contact| contact.checked.clone()),
            contacts,
            independence: independence(&supporter.independence, supporter.staff),
            doubt,
            response_time: listed.response_days.as_ref().map(|days| ReportedView {
                text: number("response-days", *days.value()),
                on: self.date(language, days.on()),
            }),
            waiting_time: listed.waiting_weeks.as_ref().map(|weeks| ReportedView {
                text: number("waiting-weeks", *weeks.value()),
                on: self.date(language, weeks.on()),
            }),
            languages: supporter.languages.iter().map(|tag| self.language_name(language, tag)).collect(),
            example: supporter.example,
        }
    }

    /// The name of a language that a supporter speaks.
    pub(super) fn language_name(&self, language: LanguageId, tag: &str) -> String {
        let key = format!("speaks-{tag}");
        let name = self.text(language, &key, &[]);
        if name == key { tag.to_string() } else { name }
    }
}

fn independence(facts: &Independence, staff: Staff) -> IndependenceView {
    let answer = |answered: Answered| match answered {
        Answered::Yes => view::Answer::Yes,
        Answered::No => view::Answer::No,
        Answered::Unknown => view::Answer::Unknown,
    };
    IndependenceView {
        paid_by: match facts.paid_by {
            Payer::Municipality => view::Payer::Municipality,
            Payer::CareOffice => view::Payer::CareOffice,
            Payer::State => view::Payer::Government,
            Payer::Fund => view::Payer::Fund,
            Payer::Members => view::Payer::Members,
            Payer::Several => view::Payer::Several,
            Payer::Unknown => view::Payer::Unknown,
        },
        decides: answer(facts.decides),
        provides_care: answer(facts.provides_care),
        hours_capped: answer(facts.hours_capped),
        workers: match staff {
            Staff::Professional => Workers::Professionals,
            Staff::Volunteer => Workers::Volunteers,
            Staff::LivedExperience => Workers::LivedExperience,
            Staff::Mixed => Workers::Both,
            Staff::Unknown => Workers::Unknown,
        },
        registered: answer(facts.bcmb),
    }
}
