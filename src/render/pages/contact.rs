//! Contact facts as pages show them. Only [`Verified`] facts come in, so only those can come out.

use jiff::civil::{Date, Weekday, date};

use super::Frames;
use crate::{
    directory::{
        AccessDesk, Audience, ChannelType, ChannelValue, ClockTime, Contact, DayGroup, FirstStep, Holidays,
        Method, Need, OpeningHours, OwnContact, PhoneNumber, Texts, TimeRange, Verified, WebAddress,
    },
    markdown::escape,
    render::view::{
        self, CheckedView, ContactView, EmailView, FirstStepKind, FirstStepView, HoursView, Html, Link,
        PhoneView,
    },
    site::LanguageId,
};

/// The earliest of the last days on which facts may be shown.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Expiry(Option<Date>);

impl Expiry {
    fn note<T>(&mut self, fact: &Verified<T>) {
        let until = fact.until();
        self.0 = Some(self.0.map_or(until, |earliest| earliest.min(until)));
    }

    /// The first day on which a fact on the page has expired.
    pub(super) fn first_day(self) -> Option<Date> {
        self.0.and_then(|last| last.tomorrow().ok())
    }
}

/// What an editor wrote, in the language of the page or the nearest one that has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct NearestText<'t> {
    /// The text.
    pub(super) text: &'t str,
    /// The tag of its language, where that isn't the language of the page.
    pub(super) other_language: Option<&'t str>,
}

impl NearestText<'_> {
    /// HTML of this text in an `element` that says its language, where that is another one (WCAG 3.1.2).
    pub(super) fn html(&self, element: &str, html: &str) -> Html {
        Html(match self.other_language {
            Some(tag) => format!("<{element} lang=\"{tag}\" dir=\"auto\">{html}</{element}>"),
            None if element == "span" => html.to_string(),
            None => format!("<{element}>{html}</{element}>"),
        })
    }
}

impl Frames<'_> {
    pub(super) fn checked_view<T>(&self, language: LanguageId, fact: &Verified<T>) -> CheckedView {
        // A source can be an address or words; both are shown, only an address is a link.
        let source = fact.source().map(|source| {
            let url = if source.starts_with("https://") { source } else { "" };
            Link::new(source.trim_start_matches("https://").trim_end_matches('/'), url)
        });
        CheckedView {
            on: self.date(language, fact.on()),
            by: Some(fact.by().to_string()).filter(|_| fact.method() != Method::Register),
            method: Some(fact.method().as_str().to_string()),
            source,
        }
    }

    /// The text in the language or the nearest one that has it.
    pub(super) fn nearest_text<'t>(&self, texts: &'t Texts, language: LanguageId) -> Option<NearestText<'t>> {
        let languages = std::iter::once(&language).chain(&self.site.language(language).fallback);
        let (tag, text) = languages
            .map(|&language| &self.site.language(language).tag)
            .find_map(|tag| texts.iter().find(|(known, _)| known == tag))
            .or(texts.first())?;
        let other_language = (*tag != self.site.language(language).tag).then_some(tag.as_str());
        Some(NearestText { text, other_language })
    }

    /// Ways of contact as cards: one for what has no label of its own, one for each label.
    ///
    /// What isn't for `audience` is left out.
    pub(super) fn contact_views(
        &self,
        language: LanguageId,
        name: &str,
        contacts: &[Contact<'_>],
        audience: Audience,
        expiry: &mut Expiry,
    ) -> Vec<ContactView> {
        let mut views: Vec<ContactView> = Vec::new();
        for contact in contacts.iter().filter(|contact| contact.audience().contains(&audience)) {
            let note = self
                .nearest_text(contact.label(), language)
                .map(|label| label.html("span", &escape(label.text)));
            let at = match views.iter().position(|view| view.note == note && has_room(view, contact)) {
                Some(at) => at,
                None => {
                    views.push(ContactView { name: name.to_string(), note, ..ContactView::default() });
                    views.len() - 1
                }
            };
            self.add(language, contact, &mut views[at], expiry);
        }
        views
    }

    fn add(&self, language: LanguageId, contact: &Contact<'_>, view: &mut ContactView, expiry: &mut Expiry) {
        expiry.note(contact.value());
        let checked = self.checked_view(language, contact.value());
        // A card shows the oldest of its checks: never younger than it is.
        if view.checked.as_ref().is_none_or(|known| checked.on.iso < known.on.iso) {
            view.checked = Some(checked);
        }
        let hours = contact.hours().map(|hours| {
            expiry.note(hours);
            self.hours(language, hours.value())
        });
        match (contact.kind(), contact.value().value()) {
            (ChannelType::TextMessage | ChannelType::WhatsApp, _) | (ChannelType::Form, _) => {
                let words = self.text(language, &format!("channel-{}", contact.kind().as_str()), &[]);
                let text = match contact.value().value() {
                    ChannelValue::Phone(phone) => format!("{words}: {}", phone.display()),
                    _ => words,
                };
                view.messages.push(Link::new(text, contact.uri().unwrap_or_default()));
            }
            (_, ChannelValue::Phone(phone)) => {
                view.phone = Some(phone_view(phone));
                view.hours = hours.unwrap_or_default();
                view.cost = contact.cost().map(|cost| {
                    let euros = format!("{},{:02}", cost.cents / 100, cost.cents % 100);
                    self.text(language, &format!("cost-{}", cost.per.as_str()), &[("euros", &euros)])
                });
            }
            (_, ChannelValue::Email(email)) => view.email = Some(EmailView(email.to_string())),
            (_, ChannelValue::Web(address)) => view.website = Some(web_link(address)),
            (_, ChannelValue::Address(address)) => {
                view.address = vec![address.street.clone(), address.town()];
                view.walk_in = hours.unwrap_or_default();
            }
        }
    }

    /// Opening hours in the words of the language.
    pub(super) fn hours(&self, language: LanguageId, hours: &OpeningHours) -> Vec<HoursView> {
        if hours.is_always() {
            let [days, times] = ["hours-always", "hours-every-day"].map(|key| self.text(language, key, &[]));
            return vec![HoursView { days, times }];
        }
        let mut lines: Vec<HoursView> =
            hours.groups().iter().map(|group| self.day_group(language, group)).collect();
        // What holds on all days stands after the last of them.
        let mut remark = |text: String| match lines.last_mut() {
            Some(last) if !last.times.is_empty() => last.times = format!("{}. {text}", last.times),
            _ => lines.push(HoursView { days: text, times: String::new() }),
        };
        match hours.holidays() {
            Holidays::Unstated => {}
            Holidays::Closed => remark(self.text(language, "hours-no-holidays", &[])),
            Holidays::Open(times) => {
                let times = self.times(language, times);
                remark(self.text(language, "hours-holidays", &[("times", &times)]));
            }
        }
        if hours.is_by_appointment() {
            remark(self.text(language, "hours-appointment", &[]));
        }
        lines
    }

    fn day_group(&self, language: LanguageId, group: &DayGroup) -> HoursView {
        let (first, last) = (self.weekday(language, group.first), self.weekday(language, group.last));
        let days = if group.first == group.last {
            first
        } else {
            self.text(language, "hours-days", &[("from", &first), ("to", &last)])
        };
        HoursView { days, times: self.times(language, &group.times) }
    }

    fn times(&self, language: LanguageId, times: &[TimeRange]) -> String {
        let times: Vec<String> = times
            .iter()
            .map(|range| {
                let (from, to) = (clock(range.from), clock(range.to));
                self.text(language, "hours-times", &[("from", &from), ("to", &to)])
            })
            .collect();
        let and = format!(" {} ", self.text(language, "and", &[]));
        times.join(&and)
    }

    fn weekday(&self, language: LanguageId, day: Weekday) -> String {
        // Any week will do; this one starts on a Monday.
        let monday = date(2026, 1, 5);
        let days = i64::from(day.to_monday_zero_offset());
        let day = monday.saturating_add(jiff::Span::new().days(days));
        self.dates(language).weekday(day)
    }

    /// The first step of an answer, as the page shows it.
    pub(super) fn first_step(
        &self,
        language: LanguageId,
        step: &FirstStep<'_>,
        need: Need,
        municipality: &str,
        nobody_known: bool,
        expiry: &mut Expiry,
    ) -> FirstStepView {
        let mut one = |name: &str, contact: &Contact<'_>| {
            let mut view = ContactView { name: name.to_string(), ..ContactView::default() };
            self.add(language, contact, &mut view, expiry);
            view
        };
        let (kind, contact) = match step {
            FirstStep::Supporter { supporter, contact } => {
                (FirstStepKind::Supporter, one(&supporter.name, contact))
            }
            FirstStep::AccessDesk { desk, contact } => {
                let AccessDesk { name, .. } = desk;
                // It answers by its own name, not by that of the municipality.
                (FirstStepKind::Signpost, one(name, contact))
            }
            FirstStep::CallMunicipality { phone } => {
                let own = OwnContact { phone: Some(phone.clone()), website: None };
                (FirstStepKind::Municipality, self.own_contact(language, municipality, &own, expiry))
            }
            FirstStep::VisitMunicipalitySite { website } => {
                let own = OwnContact { phone: None, website: Some(website.clone()) };
                (FirstStepKind::Municipality, self.own_contact(language, municipality, &own, expiry))
            }
            FirstStep::Signpost { signpost, contact } => {
                (FirstStepKind::Signpost, one(&signpost.name, contact))
            }
            FirstStep::AskTownHall => (
                FirstStepKind::Municipality,
                ContactView { name: municipality.to_string(), ..ContactView::default() },
            ),
        };
        FirstStepView {
            kind,
            need: need_view(need),
            contact,
            municipality: Some(municipality.to_string()),
            nobody_known,
        }
    }

    /// The municipality's own number and site.
    pub(super) fn own_contact(
        &self,
        language: LanguageId,
        name: &str,
        own: &OwnContact,
        expiry: &mut Expiry,
    ) -> ContactView {
        let mut view = ContactView { name: name.to_string(), ..ContactView::default() };
        if let Some(website) = &own.website {
            expiry.note(website);
            view.checked = Some(self.checked_view(language, website));
            view.website = Some(web_link(website.value()));
        }
        if let Some(phone) = &own.phone {
            expiry.note(phone);
            view.checked = Some(self.checked_view(language, phone));
            view.phone = Some(phone_view(phone.value()));
        }
        view
    }
}

/// The need as templates know it.
pub(super) fn need_view(need: Need) -> view::Need {
    match need {
        Need::Wmo => view::Need::Wmo,
        Need::Wlz => view::Need::Wlz,
        Need::Specialised => view::Need::Specialised,
        Need::Unknown => view::Need::Unknown,
    }
}

/// Whether a card has no value yet where this one would go.
fn has_room(view: &ContactView, contact: &Contact<'_>) -> bool {
    match (contact.kind(), contact.value().value()) {
        (ChannelType::TextMessage | ChannelType::WhatsApp | ChannelType::Form, _) => true,
        (_, ChannelValue::Phone(_)) => view.phone.is_none(),
        (_, ChannelValue::Email(_)) => view.email.is_none(),
        (_, ChannelValue::Web(_)) => view.website.is_none(),
        (_, ChannelValue::Address(_)) => view.address.is_empty(),
    }
}

fn phone_view(phone: &PhoneNumber) -> PhoneView {
    PhoneView { display: phone.display(), url: phone.tel_uri() }
}

fn web_link(address: &WebAddress) -> Link {
    Link::new(address.display(), address.to_string())
}

/// A time as people write it: `9.00`.
fn clock(time: ClockTime) -> String {
    format!("{}.{:02}", time.hour(), time.minute())
}
