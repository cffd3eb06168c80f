//! From the text of a file to a supporter, with every problem at its place.

use std::{ops::Range, sync::Arc};

use jiff::civil::Date;

use super::{
    Answered, Audience, CallCost, Channel, ChannelType, ChannelValue, Conditions, CostUnit, Domain,
    FullPostcode, Independence, Law, Payer, PostalAddress, Role, Specialism, Staff, Status, Supporter,
    TargetGroup, Texts,
    ages::{Basis, CheckPlace},
    schema,
};
use crate::{
    diagnostic::{Argument, Diagnostic, Fix, Location, Rule, Text},
    directory::{
        area,
        contact_text::contact_in,
        freshness::{Claim, FactKind, Method, Periods, Verification},
        hours::{HoursError, OpeningHours},
        phone::{PhoneError, PhoneKind, PhoneNumber},
        registry::Registry,
        rules,
        web::{self, EmailAddress, WebAddress},
    },
    source::{
        SourceFile,
        schema::{Record, Schema, Spanned, validate},
        yaml::{self, Node},
    },
};

/// What facts without a word of their own are called in messages.
const RESPONSE: Text = Text { nl: "reactietijd", en: "response time" };
const WAITING: Text = Text { nl: "wachttijd", en: "waiting time" };

/// What reading needs besides the file.
#[derive(Clone, Copy)]
pub(in crate::directory) struct Read<'a> {
    pub(in crate::directory) registry: &'a Registry,
    pub(in crate::directory) today: Date,
    pub(in crate::directory) periods: &'a Periods,
}

/// Parses a file and checks it against a schema.
pub(in crate::directory) fn checked_node(
    file: &SourceFile,
    schema: &'static Schema,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Node> {
    match yaml::parse(&file.path, &file.text, 0..file.text.len()) {
        Ok(node) => {
            validate(&file.path, &node, schema, diagnostics);
            Some(node)
        }
        Err(problem) => {
            diagnostics.push(*problem);
            None
        }
    }
}

impl Supporter {
    /// Reads a file of `content/directory/supporters/`. `None` where it has no name or no role; what is wrong otherwise is
    /// left out of the supporter and told.
    pub(in crate::directory) fn read(
        file: &SourceFile,
        with: Read<'_>,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Option<(Self, Range<usize>)> {
        let node = checked_node(file, &schema::SUPPORTER, diagnostics)?;
        let record = Record::new(&node);
        let name = record.text("name");
        let role = word(&record, "role", Role::parse);
        let example = record.boolean("example").unwrap_or(false);
        let mut reader = FactReader::new(&file.path, with, example, diagnostics);
        reader.read_check(&record);
        let (name, role) = (name?, role?);
        let public_name = reader.without_contact(name.clone())?;
        let laws = words(&record, "laws", Law::parse);
        if role == Role::ClientSupporter && laws.is_empty() {
            reader.report(&rules::LAW_MISSING, name.range.clone());
        }
        let area = match record.record("areas") {
            Some(areas) => area::read::read(&areas, &mut reader),
            None => area::ServiceArea::default(),
        };
        let supporter = Supporter {
            id: file.stem().to_string(),
            path: file.path.clone(),
            organisations: record
                .texts("organisations")
                .into_iter()
                .filter_map(|text| reader.without_contact(text))
                .collect(),
            role,
            staff: word(&record, "kind", Staff::parse).unwrap_or(Staff::Unknown),
            laws,
            domains: words(&record, "domains", Domain::parse),
            groups: words(&record, "groups", TargetGroup::parse),
            specialisms: words(&record, "specialisms", Specialism::parse),
            languages: record.texts("languages").into_iter().map(|text| text.value).collect(),
            text: reader.texts(&record, "text"),
            conditions: reader.conditions(&record, &name.value),
            area,
            channels: reader.channels(&record),
            independence: reader.independence(&record),
            status: word(&record, "status", Status::parse).unwrap_or(Status::Active),
            example,
            name: public_name,
        };
        if supporter.status == Status::Active {
            reader.channel_ages(&supporter.channels);
        }
        Some((supporter, name.range))
    }
}

/// Reads facts of one file, under the verification of the file or the channel's own.
pub(in crate::directory) struct FactReader<'a> {
    pub(in crate::directory) path: &'a Arc<str>,
    pub(in crate::directory) with: Read<'a>,
    pub(in crate::directory) fictional: bool,
    pub(in crate::directory) verification: Option<Verification>,
    pub(in crate::directory) valid_until: Option<Date>,
    /// What the facts of the file rest on where they have nothing of their own.
    basis: Basis,
    diagnostics: &'a mut Vec<Diagnostic>,
}

impl<'a> FactReader<'a> {
    /// A reader for a file; `fictional` files take only telephone numbers that can belong to nobody.
    pub(in crate::directory) fn new(
        path: &'a Arc<str>,
        with: Read<'a>,
        fictional: bool,
        diagnostics: &'a mut Vec<Diagnostic>,
    ) -> Self {
        Self {
            path,
            with,
            fictional,
            verification: None,
            valid_until: None,
            basis: Basis::default(),
            diagnostics,
        }
    }

    /// Tells a problem.
    pub(in crate::directory) fn report(&mut self, rule: &'static Rule, range: Range<usize>) {
        self.tell(rule, range, Vec::new());
    }

    /// Tells a problem with the values of its message.
    pub(in crate::directory) fn tell(
        &mut self,
        rule: &'static Rule,
        range: Range<usize>,
        arguments: Vec<(&'static str, Argument)>,
    ) {
        let mut problem = Diagnostic::new(rule, Location::new(self.path.clone(), range));
        problem.arguments = arguments;
        self.diagnostics.push(problem);
    }

    /// Adds a replacement to the problem that was told last.
    pub(in crate::directory) fn fix(&mut self, range: Range<usize>, replacement: String) {
        if let Some(problem) = self.diagnostics.last_mut() {
            problem.fixes.push(Fix { range, replacement });
        }
    }

    /// Reads what counts for all facts of the file: its verification, and the last day on which it says it is right.
    pub(in crate::directory) fn read_check(&mut self, record: &Record<'_>) {
        self.verification = self.verification_of(record);
        self.valid_until = self.valid_until_of(record);
        self.basis = Basis { check: check_place(record, false), ends: ends_place(record) };
    }

    /// The ways of contact in a mapping that has a check of its own, and what is to be said of their age.
    pub(in crate::directory) fn checked_channels(&mut self, record: &Record<'_>) -> Vec<Channel> {
        self.read_check(record);
        let channels = self.channels(record);
        self.channel_ages(&channels);
        channels
    }

    /// The verification written in a mapping. That of an example counts in an example only.
    fn verification_of(&mut self, record: &Record<'_>) -> Option<Verification> {
        let record = record.record("verification")?;
        let on = record.date("on")?;
        if on.value > self.with.today {
            let arguments = vec![("date", on.value.to_string().into())];
            self.tell(&rules::CHECK_IN_FUTURE, on.range, arguments);
        }
        let by = record.text("by")?;
        let is_of_example = is_example_name(&by.value);
        if is_of_example != self.fictional {
            let rule = if is_of_example { &rules::CHECK_OF_EXAMPLE } else { &rules::EXAMPLE_CHECKED };
            let arguments = vec![("name", self.file_name().into())];
            self.tell(rule, by.range.clone(), arguments);
        }
        if is_of_example && !self.fictional {
            return None;
        }
        // Both are shown with the facts, and a number in them would have no check of its own.
        let source = record.text("source").map(|source| self.without_contact(source));
        let by = self.without_contact(by)?;
        Some(Verification {
            on: on.value,
            by,
            method: word(&record, "method", Method::parse)?,
            source: source.flatten(),
        })
    }

    /// The last day on which a mapping says it is right; told when it lies before the check.
    fn valid_until_of(&mut self, record: &Record<'_>) -> Option<Date> {
        let until = record.date("valid-until")?;
        let checked = record.record("verification").and_then(|check| check.date("on"));
        let checked = checked.map(|on| on.value).or_else(|| self.verification.as_ref().map(|check| check.on));
        if let Some(on) = checked.filter(|on| *on > until.value) {
            let arguments = vec![("until", until.value.to_string().into()), ("on", on.to_string().into())];
            self.tell(&rules::INVERTED_DATES, until.range, arguments);
        }
        Some(until.value)
    }

    /// A name or a description. One that holds a telephone number or an e-mail address is told, and isn't taken.
    pub(in crate::directory) fn without_contact(&mut self, text: Spanned<String>) -> Option<String> {
        let Some(found) = contact_in(&text.value) else { return Some(text.value) };
        self.tell(&rules::CONTACT_IN_TEXT, text.range, vec![("found", found.into())]);
        None
    }

    /// Texts by language; a telephone number or e-mail address in them is told, since a text has no verification.
    pub(in crate::directory) fn texts(&mut self, record: &Record<'_>, key: &str) -> Texts {
        let mut texts = Vec::new();
        for (language, text) in record.by_language(key) {
            if let Some(found) = contact_in(&text.value) {
                self.tell(&rules::CONTACT_IN_TEXT, text.range, vec![("found", found.into())]);
            } else {
                texts.push((language, text.value));
            }
        }
        texts
    }

    fn conditions(&mut self, record: &Record<'_>, name: &str) -> Conditions {
        let record = record.record("conditions");
        let answered = |key| record.and_then(|record| word(&record, key, Answered::parse));
        let (free, referral) = (answered("free"), answered("referral"));
        let response = record.and_then(|r| self.reported(&r, ("response", "working-days", RESPONSE), name));
        let waiting = record.and_then(|r| self.reported(&r, ("waiting", "weeks", WAITING), name));
        Conditions {
            free: free.unwrap_or(Answered::Unknown),
            referral: referral.unwrap_or(Answered::Unknown),
            response,
            waiting,
        }
    }

    /// A number that the organisation reported on a day. It counts only in a file that somebody checked.
    fn reported(
        &mut self,
        record: &Record<'_>,
        (key, number, fact): (&str, &str, Text),
        name: &str,
    ) -> Option<Claim<u16>> {
        let record = record.record(key)?;
        let value = u16::try_from(record.integer(number)?).ok()?;
        let on = record.date("reported")?;
        if on.value > self.with.today {
            let arguments = vec![("date", on.value.to_string().into())];
            self.tell(&rules::CHECK_IN_FUTURE, on.range.clone(), arguments);
        }
        let reported = self.verification.as_ref().map(|check| Verification {
            on: on.value,
            by: name.to_string(),
            method: check.method,
            source: None,
        });
        let claim = Claim::new(value, FactKind::Waiting, reported, self.valid_until);
        let freshness = claim.freshness(self.with.today, self.with.periods);
        self.reported_age(freshness, fact, on.range);
        Some(claim)
    }

    fn independence(&mut self, record: &Record<'_>) -> Independence {
        let record = record.record("independence");
        let answered = |key: &str| {
            record.and_then(|record| word(&record, key, Answered::parse)).unwrap_or(Answered::Unknown)
        };
        Independence {
            paid_by: record.and_then(|r| word(&r, "paid-by", Payer::parse)).unwrap_or(Payer::Unknown),
            decides: answered("decides"),
            provides_care: answered("provides-care"),
            hours_capped: answered("hours-capped"),
            bcmb: answered("bcmb"),
            doubt: record.map(|record| self.texts(&record, "doubt")).unwrap_or_default(),
        }
    }

    /// The channels in a mapping. One that is wrong is told and left out.
    pub(in crate::directory) fn channels(&mut self, record: &Record<'_>) -> Vec<Channel> {
        let mut channels: Vec<Channel> = Vec::new();
        for record in record.records("channels") {
            let Some(channel) = self.channel(&record) else { continue };
            let same = |other: &Channel| {
                other.kind == channel.kind
                    && other.value.is_same_value(&channel.value)
                    && other.label == channel.label
            };
            if channels.iter().any(same) {
                self.report(&rules::CHANNEL_TWICE, channel.at.clone());
                continue;
            }
            channels.push(channel);
        }
        channels
    }

    fn channel(&mut self, record: &Record<'_>) -> Option<Channel> {
        let kind = word(record, "type", ChannelType::parse)?;
        let node = record.node("value")?;
        let value = self.channel_value(kind, record, node)?;
        let own = self.verification_of(record);
        let own_check = check_place(record, true);
        let verification = if own_check.is_some() { own } else { self.verification.clone() };
        // A whole file that isn't valid any more takes its channels with it.
        let own_end = self.valid_until_of(record);
        let (valid_until, ends) = match (own_end, self.valid_until) {
            (Some(own), of_file) if of_file.is_none_or(|of_file| own <= of_file) => {
                (Some(own), ends_place(record))
            }
            (_, of_file) => (of_file, self.basis.ends.clone()),
        };
        let basis = Basis { check: own_check.or_else(|| self.basis.check.clone()), ends };
        let cost = record.record("cost").and_then(|cost| {
            Some(CallCost {
                cents: u16::try_from(cost.integer("cents")?).ok()?,
                per: word(&cost, "per", CostUnit::parse)?,
            })
        });
        if let ChannelValue::Phone(phone) = &value
            && phone.kind() == PhoneKind::Paid
            && cost.is_none()
        {
            self.report(&rules::COST_MISSING, node.range.clone());
        }
        let hours = record
            .text("hours")
            .and_then(|text| self.hours(text))
            .map(|hours| Claim::new(hours, FactKind::OpeningHours, verification.clone(), valid_until));
        let audience = words(record, "audience", Audience::parse);
        Some(Channel {
            kind,
            audience: if audience.is_empty() { Audience::ALL.to_vec() } else { audience },
            cost,
            label: self.texts(record, "label"),
            value: Claim::new(value, fact_kind(kind), verification, valid_until),
            hours,
            at: node.range.clone(),
            basis,
        })
    }

    fn channel_value(&mut self, kind: ChannelType, record: &Record<'_>, node: &Node) -> Option<ChannelValue> {
        let range = node.range.clone();
        match kind {
            ChannelType::Phone | ChannelType::Mobile | ChannelType::TextMessage | ChannelType::WhatsApp => {
                let text = self.single_text(record, node, kind)?;
                self.phone(text, range).map(ChannelValue::Phone)
            }
            ChannelType::Email => {
                let text = self.single_text(record, node, kind)?;
                let email = EmailAddress::parse(&text);
                if email.as_ref().is_some_and(|email| self.refuses_host(email.host())) {
                    self.tell(&rules::FICTIONAL_ADDRESS, range, vec![("value", text.into())]);
                    return None;
                }
                if email.is_none() {
                    self.tell(&rules::BAD_EMAIL, range, vec![("value", text.into())]);
                }
                email.map(ChannelValue::Email)
            }
            ChannelType::Form | ChannelType::Website => {
                let text = self.single_text(record, node, kind)?;
                let address = WebAddress::parse(&text);
                if address.as_ref().is_some_and(|address| self.refuses_host(address.host())) {
                    self.tell(&rules::FICTIONAL_ADDRESS, range, vec![("value", text.into())]);
                    return None;
                }
                if address.is_none() {
                    self.tell(&rules::BAD_WEB_ADDRESS, range, vec![("value", text.into())]);
                }
                address.map(ChannelValue::Web)
            }
            ChannelType::Address | ChannelType::WalkIn => {
                let Some(address) = record.record("value") else {
                    self.wrong_value(kind, range);
                    return None;
                };
                let address = PostalAddress {
                    street: address.text("street")?.value,
                    postcode: address.text("postcode").and_then(|text| self.postcode(text)),
                    place: address.text("place")?.value,
                };
                if !self.fictional && address.is_fictional() {
                    self.tell(&rules::FICTIONAL_ADDRESS, range, vec![("value", address.display().into())]);
                    return None;
                }
                Some(ChannelValue::Address(address))
            }
        }
    }

    fn postcode(&mut self, text: Spanned<String>) -> Option<FullPostcode> {
        let postcode = FullPostcode::parse(&text.value);
        if postcode.is_none() {
            self.tell(&rules::BAD_POSTCODE, text.range, vec![("value", text.value.into())]);
        }
        postcode
    }

    /// Whether a host is kept for examples and this file is none.
    fn refuses_host(&self, host: &str) -> bool {
        !self.fictional && web::is_fictional_host(host)
    }

    fn single_text(&mut self, record: &Record<'_>, node: &Node, kind: ChannelType) -> Option<String> {
        let text = record.text("value").map(|text| text.value);
        if text.is_none() {
            self.wrong_value(kind, node.range.clone());
        }
        text
    }

    fn wrong_value(&mut self, kind: ChannelType, range: Range<usize>) {
        self.tell(&rules::WRONG_CHANNEL_VALUE, range, vec![("type", kind.as_str().into())]);
    }

    fn phone(&mut self, text: String, range: Range<usize>) -> Option<PhoneNumber> {
        let parsed =
            if self.fictional { PhoneNumber::parse_fictional(&text) } else { PhoneNumber::parse(&text) };
        match parsed {
            Ok(phone) => Some(phone),
            Err(_) if self.fictional => {
                self.tell(&rules::REAL_NUMBER_IN_FICTION, range, vec![("value", text.into())]);
                None
            }
            Err(error) => {
                let (nl, en) = phone_reason(error);
                let arguments =
                    vec![("value", text.into()), ("reason-nl", nl.into()), ("reason-en", en.into())];
                self.tell(&rules::BAD_PHONE, range, arguments);
                None
            }
        }
    }

    fn hours(&mut self, text: Spanned<String>) -> Option<OpeningHours> {
        match OpeningHours::parse(&text.value) {
            Ok(hours) => {
                if hours.loses_hours() {
                    self.tell(&rules::HOURS_REPLACED, text.range, vec![("value", text.value.into())]);
                }
                Some(hours)
            }
            Err(error) => {
                let rule = match error {
                    HoursError::Syntax => &rules::HOURS_SYNTAX,
                    HoursError::Unsupported => &rules::HOURS_UNSUPPORTED,
                    HoursError::EndsBeforeStart | HoursError::Overlap(_) | HoursError::NeverOpen => {
                        &rules::HOURS_CONTRADICT
                    }
                };
                self.tell(rule, text.range, vec![("value", text.value.into())]);
                None
            }
        }
    }
}

/// Who is named where an example says that it was checked: nobody.
const EXAMPLE: &str = "voorbeeld";

/// Whether a check is said to be that of an example.
pub(in crate::directory) fn is_example_name(by: &str) -> bool {
    by.trim().eq_ignore_ascii_case(EXAMPLE)
}

fn check_place(record: &Record<'_>, own: bool) -> Option<CheckPlace> {
    let node = record.node("verification")?;
    let on = record.record("verification").and_then(|check| Some(check.node("on")?.range.clone()));
    Some(CheckPlace { at: on.unwrap_or_else(|| node.range.clone()), own })
}

fn ends_place(record: &Record<'_>) -> Option<Range<usize>> {
    Some(record.node("valid-until")?.range.clone())
}

fn fact_kind(kind: ChannelType) -> FactKind {
    match kind {
        ChannelType::Phone | ChannelType::Mobile | ChannelType::TextMessage | ChannelType::WhatsApp => {
            FactKind::Phone
        }
        ChannelType::Email => FactKind::Email,
        ChannelType::Form | ChannelType::Website => FactKind::Website,
        ChannelType::Address | ChannelType::WalkIn => FactKind::Address,
    }
}

fn word<T>(record: &Record<'_>, key: &str, parse: impl Fn(&str) -> Option<T>) -> Option<T> {
    parse(&record.text(key)?.value)
}

fn words<T: PartialEq>(record: &Record<'_>, key: &str, parse: impl Fn(&str) -> Option<T>) -> Vec<T> {
    let mut words = Vec::new();
    for word in record.texts(key).iter().filter_map(|text| parse(&text.value)) {
        if !words.contains(&word) {
            words.push(word);
        }
    }
    words
}

fn phone_reason(error: PhoneError) -> (String, String) {
    match error {
        PhoneError::Character(found) => (
            format!("het teken “{found}” hoort niet in een nummer"),
            format!("the character “{found}” doesn't belong in a number"),
        ),
        PhoneError::Foreign => ("het is een buitenlands nummer".into(), "it is a foreign number".into()),
        PhoneError::Start => {
            ("het begint niet met 0, +31 of 14".into(), "it doesn't start with 0, +31 or 14".into())
        }
        PhoneError::Length { found, needed } => (
            format!("het heeft {found} cijfers en moet er {needed} hebben"),
            format!("it has {found} digits and must have {needed}"),
        ),
        PhoneError::UnknownPrefix => {
            ("geen netnummer begint zo".into(), "no area code starts like this".into())
        }
        PhoneError::Impossible => {
            ("zo'n nummer kan niet van iemand zijn".into(), "such a number can't belong to anybody".into())
        }
    }
}
