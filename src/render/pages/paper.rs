//! The leaflets as files for paper: made from the views of the pages, so that nothing else can be on them.

use jiff::civil::Date;

use super::{Frames, Job, Planned, frame, leaflet::qr_code};
use crate::{
    diagnostic::Location,
    directory::{MunicipalityCode, ProvinceCode, slug},
    markdown,
    render::view::{
        Body, CheckedView, ContactView, FirstStepKind, FirstStepView, HoursView, Html, LeafletView, Link,
        Notice, PageView, PaperCode, PaperContact, PaperKind, PaperLine, PaperLink, PaperSheet, PaperStep,
        PaperView, PaperWay, ReferralView,
    },
    site::{LanguageId, Layout},
};

/// A file for paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paper {
    /// Its address, from the root of the site: `/gemeente/utrecht/folder.pdf`.
    pub url: String,
    /// What is on it.
    pub view: PaperView,
    /// What it was made from.
    pub location: Location,
}

/// Which file for paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PaperJob {
    /// A leaflet of a municipality.
    Municipality(PaperKind, LanguageId, MunicipalityCode),
    /// The leaflets of a whole province, to print at once.
    Province(LanguageId, ProvinceCode),
}

impl Frames<'_> {
    /// Every file for paper, in a fixed order: of each municipality in each language that has its page, and of each province.
    pub fn papers(&self) -> Vec<PaperJob> {
        let site = self.site;
        let mut jobs = Vec::new();
        for language in site.languages() {
            if site.layout_page(language, Layout::Municipality).is_none() {
                continue;
            }
            for code in site.municipalities() {
                jobs.extend(
                    [PaperKind::Leaflet, PaperKind::Large]
                        .map(|kind| PaperJob::Municipality(kind, language, code)),
                );
                if frame::has_referrals(site, language) {
                    jobs.push(PaperJob::Municipality(PaperKind::Referral, language, code));
                }
            }
            if site.layout_page(language, Layout::Province).is_some() {
                let provinces = site.directory.registry.provinces.keys();
                jobs.extend(provinces.map(|&code| PaperJob::Province(language, code)));
            }
        }
        jobs
    }

    /// What is on a file for paper. `None` where there is nothing to put on it.
    pub fn paper(&self, job: PaperJob) -> Option<Paper> {
        match job {
            PaperJob::Municipality(kind, language, code) => {
                let url = self.paper_url(kind, language, code)?;
                let sheet = self.sheet(kind, language, code)?;
                let title = match &sheet {
                    PaperSheet::Patient { title, .. } | PaperSheet::Referrer { title, .. } => title.clone(),
                };
                let view = self.paper_view(kind, language, title, vec![sheet]);
                Some(Paper { url, view, location: self.place_of(code) })
            }
            PaperJob::Province(language, code) => {
                let link = self.province_link(language, code);
                let municipalities = self.site.directory.registry.municipalities.values();
                let mut inside: Vec<_> =
                    municipalities.filter(|municipality| municipality.province == code).collect();
                self.sort_by_name(language, &mut inside, |municipality| &municipality.display_name);
                let sheets: Vec<PaperSheet> = inside
                    .into_iter()
                    .filter_map(|municipality| self.sheet(PaperKind::Leaflet, language, municipality.code))
                    .collect();
                if sheets.is_empty() {
                    return None;
                }
                let title = self.text(language, "leaflet-pdf-province", &[("name", &link.text)]);
                let view = self.paper_view(PaperKind::Leaflet, language, title, sheets);
                let location =
                    Location::start_of(format!("{}municipalities.csv", crate::directory::REGISTRY_FOLDER));
                Some(Paper { url: self.province_paper_url(language, &link.url), view, location })
            }
        }
    }

    fn paper_view(
        &self,
        kind: PaperKind,
        language: LanguageId,
        title: String,
        sheets: Vec<PaperSheet>,
    ) -> PaperView {
        let info = self.site.language(language);
        PaperView {
            kind,
            language: info.base().to_string(),
            direction: frame::direction(info.direction),
            title,
            site: self.site.config.name(language).to_string(),
            sheets,
        }
    }

    fn paper_url(&self, kind: PaperKind, language: LanguageId, code: MunicipalityCode) -> Option<String> {
        let municipality = self.site.municipality_url(code, language)?;
        let file = |key: &str| slug(&self.text(language, key, &[]));
        Some(match kind {
            PaperKind::Leaflet => format!("{municipality}{}.pdf", file("leaflet-slug")),
            PaperKind::Large => format!("{municipality}{}-a4.pdf", file("leaflet-slug")),
            PaperKind::Referral => format!("{municipality}{}.pdf", file("referral-slug")),
        })
    }

    fn province_paper_url(&self, language: LanguageId, province_url: &str) -> String {
        format!("{province_url}{}.pdf", slug(&self.text(language, "leaflet-slug", &[])))
    }

    /// A link to a file for paper, with its kind and size, where the file was made.
    fn paper_link(&self, text: &str, url: String, lang: Option<String>) -> Option<Link> {
        let bytes = self.assets.papers.get(&url)?;
        Some(Link { text: format!("{text} (PDF, {} kB)", bytes.div_ceil(1000)), url, lang })
    }

    /// The leaflets of a municipality in a language, as links to their files.
    pub(super) fn paper_links(&self, language: LanguageId, code: MunicipalityCode) -> Vec<Link> {
        [(PaperKind::Leaflet, "leaflet-pdf"), (PaperKind::Large, "leaflet-pdf-large")]
            .into_iter()
            .filter_map(|(kind, key)| {
                let url = self.paper_url(kind, language, code)?;
                self.paper_link(&self.text(language, key, &[]), url, None)
            })
            .collect()
    }

    /// The referrer's sheet and the leaflet in every language, named in the words of `language`.
    pub(super) fn referral_paper_links(&self, language: LanguageId, code: MunicipalityCode) -> Vec<Link> {
        let own = self
            .paper_url(PaperKind::Referral, language, code)
            .and_then(|url| self.paper_link(&self.text(language, "referral-pdf", &[]), url, None));
        let leaflets = self.site.languages().filter_map(|other| {
            let url = self.paper_url(PaperKind::Leaflet, other, code)?;
            let tag = &self.site.language(other).tag;
            self.paper_link(&self.named(language, other), url, (other != language).then(|| tag.clone()))
        });
        own.into_iter().chain(leaflets).collect()
    }

    /// All leaflets of a province in one file.
    pub(super) fn province_paper_link(&self, language: LanguageId, province: &Link) -> Option<Link> {
        let text = self.text(language, "leaflet-pdf-province", &[("name", &province.text)]);
        self.paper_link(&text, self.province_paper_url(language, &province.url), None)
    }

    /// Links to files for paper, as HTML; empty where there are none.
    pub(super) fn papers_html(&self, language: LanguageId, links: Vec<Link>) -> Html {
        if links.is_empty() {
            return Html::default();
        }
        let parameters = serde_json::json!({ "links": links });
        // A mistake in the component is told where its description is checked.
        Html(self.renderer(language).component("papers", &parameters, None).unwrap_or_default())
    }

    fn sheet(&self, kind: PaperKind, language: LanguageId, code: MunicipalityCode) -> Option<PaperSheet> {
        let job = match kind {
            PaperKind::Referral => Job::Referral(language, code),
            PaperKind::Leaflet | PaperKind::Large => Job::Leaflet(language, code),
        };
        let Planned { view, .. } = self.view(job, &mut Vec::new())?;
        match &view.body {
            Body::Leaflet(body) => Some(self.patient_sheet(language, &view, body)),
            Body::Referral(body) => {
                let address = view.canonical_url.clone().unwrap_or_default();
                Some(self.referrer_sheet(language, &view, body, &address))
            }
            _ => None,
        }
    }

    fn patient_sheet(&self, language: LanguageId, page: &PageView, leaflet: &LeafletView) -> PaperSheet {
        let say = |key: &str| self.text(language, key, &[]);
        // What is easier with a drawing, for who reads easy language.
        let easy = self.site.language(language).tag.ends_with("-simple");
        let point = |key: &str, drawing: &str| PaperLine {
            text: say(key),
            drawing: easy.then(|| self.pictogram(drawing)).flatten(),
        };
        PaperSheet::Patient {
            title: page.title.clone(),
            notice: self.example_notice(language, page),
            intro: format!("{} {}", say("leaflet-text"), say("leaflet-who")),
            points: vec![
                point("leaflet-explains", "talk"),
                point("leaflet-letters", "letter"),
                point("leaflet-decide", "yes"),
            ],
            step: self.paper_step(language, &leaflet.step),
            code: self.paper_code(language, &leaflet.municipality.text, &leaflet.address),
            valid: self.valid(language, page),
        }
    }

    fn referrer_sheet(
        &self,
        language: LanguageId,
        page: &PageView,
        referral: &ReferralView,
        address: &str,
    ) -> PaperSheet {
        let say = |key: &str| self.text(language, key, &[]);
        let way = |line: &crate::render::view::ReferralLine| {
            let mut text = line.text.clone();
            if text.is_empty() && line.contact.is_none() {
                text.push(say("referral-unknown"));
            }
            PaperWay {
                heading: say(&format!("referral-{}", line.need.as_str())),
                text,
                contact: line.contact.as_ref().map(|contact| self.paper_contact(language, contact)),
            }
        };
        PaperSheet::Referrer {
            title: page.title.clone(),
            notice: self.example_notice(language, page),
            intro: say("referral-intro"),
            question: say("referral-question"),
            ways: referral.lines.iter().map(way).collect(),
            file_heading: say("referral-file"),
            file: referral.text.lines().map(str::to_string).collect(),
            code: self.paper_code(language, &referral.municipality.text, address),
            valid: self.valid(language, page),
        }
    }

    /// That all is made up, where it is.
    fn example_notice(&self, language: LanguageId, page: &PageView) -> Option<String> {
        page.notices.contains(&Notice::Example).then(|| {
            let [title, text] = ["example-title", "example-text"].map(|key| self.text(language, key, &[]));
            format!("{title} {text}")
        })
    }

    /// The last day on which all facts on the page hold.
    fn valid(&self, language: LanguageId, page: &PageView) -> Option<String> {
        let expired: Date = page.expires.as_ref()?.iso.parse().ok()?;
        let last = self.date(language, expired.yesterday().ok()?);
        Some(self.text(language, "leaflet-valid", &[("date", &last.text)]))
    }

    fn paper_code(&self, language: LanguageId, name: &str, address: &str) -> Option<PaperCode> {
        let drawing = qr_code(address)?;
        Some(PaperCode {
            text: self.text(language, "leaflet-scan", &[]),
            alt: self.text(language, "leaflet-code", &[("name", name)]),
            url: address.to_string(),
            address: address.trim_start_matches("https://").trim_start_matches("http://").to_string(),
            drawing: Html(standalone(&drawing.0)),
        })
    }

    /// The first step, as the component `first-step` tells it on pages.
    fn paper_step(&self, language: LanguageId, step: &FirstStepView) -> PaperStep {
        let say = |key: &str| self.text(language, key, &[]);
        let contact = &step.contact;
        let link = |label: String, text: &str, url: Option<&str>, number| PaperLink {
            label,
            text: text.to_string(),
            url: url.map(str::to_string),
            number,
        };
        let named = || vec![contact.name.clone()];
        let (way, about) = if let Some(phone) = &contact.phone {
            let key = format!("first-step-who-{}", step.kind.as_str());
            let who = self.text(language, &key, &[("name", &contact.name)]);
            let about = contact.cost.iter().cloned().chain([who]).collect();
            (link(say("call"), &phone.display, Some(&phone.url), true), about)
        } else if let Some(email) = &contact.email {
            (link(String::new(), &email.0, Some(&format!("mailto:{}", email.0)), false), named())
        } else if let Some(message) = contact.messages.first() {
            (link(String::new(), &message.text, Some(&message.url), false), named())
        } else if let Some(website) = &contact.website {
            (link(String::new(), &website.text, Some(&website.url), false), vec![say("first-step-site")])
        } else if !contact.address.is_empty() {
            let place = format!("{}: {}", contact.name, contact.address.join(", "));
            (link(String::new(), &place, None, false), Vec::new())
        } else {
            (link(String::new(), &say("first-step-town-hall"), None, false), Vec::new())
        };
        let mut lines: Vec<PaperLine> =
            contact.hours.iter().map(|hours| self.hours_line(language, "open", hours)).collect();
        if contact.phone.is_some() && step.kind == FirstStepKind::Municipality {
            lines.push(PaperLine { text: say("phone-menu"), drawing: None });
        }
        let free = match &step.municipality {
            Some(_) => format!("{} {}", say("free"), say("for-another")),
            None => say("free"),
        };
        lines.push(PaperLine { text: free, drawing: self.icon(language, "check") });
        if step.nobody_known {
            lines.push(PaperLine { text: say("nobody-known"), drawing: None });
        }
        if let (Some(_), Some(website)) = (&contact.phone, &contact.website) {
            lines.push(PaperLine { text: website.text.clone(), drawing: self.icon(language, "globe") });
        }
        let heading = if contact.phone.is_some() { step.kind.as_str() } else { "here" };
        PaperStep {
            heading: say(&format!("first-step-heading-{heading}")),
            way,
            about,
            say_intro: say("first-step-say"),
            say: say(&format!("say-{}", step.need.as_str())),
            means: say("say-means"),
            lines,
            checked: contact.checked.as_ref().map(|checked| self.checked_line(language, checked)),
        }
    }

    /// A contact, as the component `contact` tells it on pages.
    fn paper_contact(&self, language: LanguageId, contact: &ContactView) -> PaperContact {
        let mut lines = Vec::new();
        let mut add = |icon: &str, text: String| {
            lines.push(PaperLine { text, drawing: self.icon(language, icon) });
        };
        if let Some(note) = &contact.note {
            add("talk", markdown::plain(&note.0));
        }
        if let Some(phone) = &contact.phone {
            let cost = contact.cost.as_ref().map_or_else(String::new, |cost| format!(" ({cost})"));
            add("phone", format!("{} {}{cost}", self.text(language, "call", &[]), phone.display));
        }
        for message in &contact.messages {
            add("sms", message.text.clone());
        }
        for hours in &contact.hours {
            add("clock", self.hours_text(language, "open", hours));
        }
        if let Some(email) = &contact.email {
            add("mail", email.0.clone());
        }
        if let Some(website) = &contact.website {
            add("globe", website.text.clone());
        }
        if !contact.address.is_empty() {
            add("pin", contact.address.join(", "));
            for hours in &contact.walk_in {
                add("clock", self.hours_text(language, "walk-in", hours));
            }
        }
        PaperContact {
            name: contact.name.clone(),
            lines,
            checked: contact.checked.as_ref().map(|checked| self.checked_line(language, checked)),
        }
    }

    fn hours_line(&self, language: LanguageId, key: &str, hours: &HoursView) -> PaperLine {
        PaperLine { text: self.hours_text(language, key, hours), drawing: self.icon(language, "clock") }
    }

    fn hours_text(&self, language: LanguageId, key: &str, hours: &HoursView) -> String {
        if hours.times.is_empty() {
            return hours.days.clone();
        }
        self.text(language, key, &[("days", &hours.days), ("times", &hours.times)])
    }

    /// When and by whom something was checked, as the component `checked` tells it.
    fn checked_line(&self, language: LanguageId, checked: &CheckedView) -> String {
        let say = |key: &str| self.text(language, key, &[]);
        let mut text = format!("{} {}", say("checked-on"), checked.on.text);
        if let Some(method) = &checked.method {
            text.push_str(&format!(" {}", say(&format!("checked-{method}"))));
        }
        if let Some(by) = &checked.by {
            text.push_str(&format!(" {}", self.text(language, "checked-by", &[("name", by)])));
        }
        text.push('.');
        if let Some(source) = &checked.source {
            text.push_str(&format!(" {}: {}.", say("source"), source.text));
        }
        text
    }

    /// A drawing of the theme that stands before a line on pages too.
    fn icon(&self, language: LanguageId, name: &str) -> Option<Html> {
        let parameters = serde_json::json!({ "name": name });
        let svg = self.renderer(language).component("icon", &parameters, None).ok()?;
        Some(Html(standalone(svg.trim())))
    }

    fn pictogram(&self, name: &str) -> Option<Html> {
        let lines = self.theme.pictograms().get(name)?;
        Some(Html(format!(
            "<svg xmlns=\"{SVG}\" viewBox=\"0 0 48 48\" fill=\"none\" stroke=\"#000\" stroke-width=\"3\" \
             stroke-linecap=\"round\" stroke-linejoin=\"round\">{lines}</svg>"
        )))
    }
}

const SVG: &str = "http://www.w3.org/2000/svg";

/// A drawing from a page as a file of its own: it names what it is, and its black is black.
fn standalone(svg: &str) -> String {
    svg.replacen("<svg", &format!("<svg xmlns=\"{SVG}\""), 1).replace("currentColor", "#000")
}
