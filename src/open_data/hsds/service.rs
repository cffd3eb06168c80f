//! A service with everything that belongs to it, as HSDS nests it.

use jiff::civil::Weekday;
use serde_json::{Map, Value, json};

use super::uuid;
use crate::{
    diagnostic::{MessageLanguage, Text},
    directory::{
        Answered, ChannelType, ChannelValue, Contact, FullPostcode, Municipality, OpeningHours, PhoneNumber,
        PostalAddress, ReachableSupporter, UPL, Verified,
    },
    site::{LanguageId, Site},
};

/// Every service: supporters by file name, then municipalities by code.
pub(super) fn all(site: &Site) -> Vec<Value> {
    let supporters = site.directory.reachable_supporters().map(|one| supporter(site, &one));
    let municipalities = site.directory.registry.municipalities.values();
    supporters.chain(municipalities.filter_map(|one| municipality(site, one))).collect()
}

/// What the notes of a schedule start with.
const TIME_ZONE: &str = "Nederlandse tijd (Europe/Amsterdam).";

/// A service while it is being put together. Its parts get names from its own, so that they stay the same too.
struct Service {
    key: String,
    fields: Map<String, Value>,
}

impl Service {
    fn new(kind: &str, id: &str, name: &str, description: &str) -> Self {
        let key = format!("{kind}/{id}");
        let mut fields = Map::new();
        fields.insert("id".into(), json!(uuid(&[&key])));
        fields.insert("name".into(), json!(name));
        fields.insert("status".into(), json!("active"));
        fields.insert("description".into(), json!(description));
        Self { key, fields }
    }

    fn set(&mut self, name: &str, value: impl Into<Value>) {
        self.fields.insert(name.into(), value.into());
    }

    fn push(&mut self, list: &str, value: Value) {
        match self.fields.get_mut(list).and_then(Value::as_array_mut) {
            Some(values) => values.push(value),
            None => {
                self.fields.insert(list.into(), json!([value]));
            }
        }
    }

    /// The name of a part.
    fn id(&self, part: &str) -> String {
        uuid(&[&self.key, part])
    }

    fn attribute(&mut self, label: &str, code: &str, name: &str, uri: Option<&str>) {
        let id = self.id(&format!("attribute/{label}/{code}"));
        let mut term = json!({
            "id": uuid(&["term", label, code]),
            "code": format!("{label}:{code}"),
            "name": name,
            "description": name,
            "taxonomy": if uri.is_some() { "UPL" } else { "wegwijs" },
        });
        if let Some(uri) = uri {
            term["term_uri"] = json!(uri);
        }
        self.push("attributes", json!({ "id": id, "label": label, "value": code, "taxonomy_term": term }));
    }

    fn area(&mut self, municipality: &Municipality) {
        let code = municipality.code.to_string();
        let id = self.id(&format!("area/{code}"));
        self.push(
            "service_areas",
            json!({ "id": id, "name": municipality.display_name, "uri": municipality.code.tooi() }),
        );
    }

    fn free(&mut self) {
        let id = self.id("cost");
        self.set("fees_description", "Gratis");
        self.push("cost_options", json!({ "id": id, "currency": "EUR", "amount": 0 }));
    }

    fn phone(&mut self, phone: &PhoneNumber, kind: &str, description: Option<String>) {
        let number = phone.tel_uri();
        let number = number.trim_start_matches("tel:");
        let mut value =
            json!({ "id": self.id(&format!("phone/{kind}/{number}")), "number": number, "type": kind });
        if let Some(description) = description {
            value["description"] = json!(description);
        }
        self.push("phones", value);
    }

    /// Adds a way of contact in the place that the standard has for it.
    fn contact(&mut self, site: &Site, contact: &Contact<'_>, organisation: &str) {
        let about = described(contact);
        match contact.value().value() {
            ChannelValue::Phone(phone) if contact.kind() == ChannelType::WhatsApp => {
                if let Some(uri) = phone.whatsapp_uri() {
                    self.url(&uri, named(contact));
                }
            }
            ChannelValue::Phone(phone) => {
                let kind = match contact.kind() {
                    ChannelType::Mobile => "cell",
                    ChannelType::TextMessage => "text",
                    _ => "voice",
                };
                self.phone(phone, kind, about);
            }
            // The standard's own places for an address and a site are for everybody.
            ChannelValue::Email(email) if about.is_none() && !self.fields.contains_key("email") => {
                self.set("email", email.as_str())
            }
            ChannelValue::Email(email) => {
                let id = self.id(&format!("contact/{email}"));
                let mut value = json!({ "id": id, "name": organisation, "email": email.as_str() });
                if let Some(about) = about {
                    value["title"] = json!(about);
                }
                self.push("contacts", value);
            }
            ChannelValue::Web(address)
                if about.is_none()
                    && !self.fields.contains_key("url")
                    && contact.kind() == ChannelType::Website =>
            {
                self.set("url", address.as_str());
            }
            ChannelValue::Web(address) => {
                self.url(address.as_str(), named(contact));
            }
            ChannelValue::Address(address) => {
                let place = self.location(site, address, contact);
                self.push("service_at_locations", place);
                return;
            }
        }
        if let Some(hours) = contact.hours() {
            let part = format!("hours/{}", contact.display());
            for schedule in self.schedules(hours, &part, &contact.display()) {
                self.push("schedules", schedule);
            }
        }
    }

    fn url(&mut self, url: &str, label: String) {
        let id = self.id(&format!("url/{url}"));
        self.push("additional_urls", json!({ "id": id, "label": label, "url": url }));
    }

    /// A door. The standard wants a province with every address: where it isn't known for sure, the address is told in words.
    fn location(&self, site: &Site, address: &PostalAddress, contact: &Contact<'_>) -> Value {
        let shown = address.display();
        let part = |name: &str| self.id(&format!("{name}/{shown}"));
        let mut location = json!({
            "id": part("location"),
            "location_type": "physical",
            "name": address.street,
            "description": shown,
        });
        if let (Some(province), Some(postcode)) = (province(site, address), address.postcode) {
            location["addresses"] = json!([{
                "id": part("address"),
                "address_1": address.street,
                "city": address.place,
                "state_province": province,
                "postal_code": postcode.to_string(),
                "country": "NL",
                "address_type": "physical",
            }]);
        }
        if let Some(hours) = contact.hours() {
            location["schedules"] = self.schedules(hours, &format!("hours/{shown}"), &shown).into();
        }
        json!({ "id": part("at"), "location": location, "description": named(contact) })
    }

    /// Opening hours as events that come back every week, in Dutch time. They hold as long as the check does. The standard has no
    /// place for whose hours they are and for holidays: the notes say that, as OpenStreetMap writes hours.
    fn schedules(&self, hours: &Verified<OpeningHours>, part: &str, whose: &str) -> Vec<Value> {
        let words = hours.value().in_words(MessageLanguage::Dutch).join("; ");
        let mut schedules = Vec::new();
        for group in hours.value().groups() {
            let days: Vec<&str> = group
                .first
                .cycle_forward()
                .scan(false, |done, day| {
                    let past = std::mem::replace(done, *done || day == group.last);
                    (!past).then_some(day)
                })
                .map(day)
                .collect();
            let days = days.join(",");
            for time in &group.times {
                schedules.push(json!({
                    "id": self.id(&format!("{part}/{days}/{}", time.from)),
                    "valid_to": hours.until().to_string(),
                    "freq": "WEEKLY",
                    "wkst": "MO",
                    "byday": days,
                    "opens_at": time.from.to_string(),
                    "closes_at": time.to.to_string(),
                    "description": words,
                    "notes": format!("{TIME_ZONE} {whose}: {}", hours.value().as_str()),
                }));
            }
        }
        schedules
    }

    fn end(self) -> Value {
        Value::Object(self.fields)
    }
}

fn supporter(site: &Site, one: &ReachableSupporter<'_>) -> Value {
    let directory = &site.directory;
    let supporter = one.supporter;
    let text = supporter.text.iter().find(|(tag, _)| tag == "nl").or(supporter.text.first());
    let role = supporter.role.label().nl;
    let description = text.map_or(role, |(_, text)| text.as_str());
    let mut service = Service::new("supporter", &supporter.id, &supporter.name, description);
    let organisation = supporter.organisations.first().unwrap_or(&supporter.name);
    service.set(
        "organization",
        json!({ "id": uuid(&["organisation", organisation]), "name": organisation, "description": role }),
    );
    // The day on which all of it was known to be true: that of the oldest check.
    let assured = one.contacts.iter().map(|contact| contact.value().on()).min().unwrap_or(one.verified_on);
    service.set("assured_date", assured.to_string());
    service.set("last_modified", format!("{}T00:00:00Z", one.verified_on));
    match supporter.conditions.free {
        Answered::Yes => service.free(),
        Answered::No => service.set("fees_description", "Niet gratis"),
        Answered::Unknown => {}
    }
    match supporter.conditions.referral {
        Answered::Yes => service.set("application_process", "Een verwijzing is nodig."),
        Answered::No => service.set("application_process", "Een verwijzing is niet nodig."),
        Answered::Unknown => {}
    }
    let groups: Vec<&str> = supporter.groups.iter().map(|group| group.label().nl).collect();
    let groups = if groups.is_empty() { "iedereen".to_string() } else { groups.join(", ") };
    service.set("eligibility_description", groups);
    for contact in &one.contacts {
        service.contact(site, contact, organisation);
    }
    for municipality in directory.registry.municipalities.values() {
        let postcodes = directory.postcodes_of(municipality.code);
        if supporter.area.reach(municipality, postcodes, None).is_some() {
            service.area(municipality);
        }
    }
    for tag in &supporter.languages {
        let id = service.id(&format!("language/{tag}"));
        service.push("languages", json!({ "id": id, "code": tag }));
    }
    if let Some(weeks) = &one.waiting_weeks {
        let id = service.id("waiting");
        service.push(
            "capacities",
            json!({
                "id": id,
                "unit": { "id": uuid(&["unit", "weeks"]), "name": "weken wachttijd" },
                "available": weeks.value(),
                "description": "Zo veel weken is de wachttijd.",
                "updated": format!("{}T00:00:00Z", weeks.on()),
            }),
        );
    }
    let mut words = vec![("role", supporter.role.as_str(), supporter.role.label())];
    words.extend(supporter.laws.iter().map(|law| ("law", law.as_str(), law.label())));
    words.extend(supporter.domains.iter().map(|domain| ("domain", domain.as_str(), domain.label())));
    words.extend(supporter.groups.iter().map(|group| ("group", group.as_str(), group.label())));
    words.extend(supporter.specialisms.iter().map(|one| ("specialism", one.as_str(), one.label())));
    words.push(("staff", supporter.staff.as_str(), supporter.staff.label()));
    let independence = &supporter.independence;
    words.push(("paid-by", independence.paid_by.as_str(), independence.paid_by.label()));
    let answers = [
        ("decides", independence.decides),
        ("provides-care", independence.provides_care),
        ("hours-capped", independence.hours_capped),
        ("bcmb", independence.bcmb),
    ];
    let answers = answers.into_iter().filter(|(_, answer)| *answer != Answered::Unknown);
    words.extend(answers.map(|(label, answer)| (label, answer.as_str(), answer.label())));
    for (label, code, Text { nl, .. }) in words {
        service.attribute(label, code, nl, None);
    }
    service.end()
}

/// A municipality as the way to client support: it must arrange it, and tells whoever calls. `None` where neither its number nor
/// its site may be shown.
fn municipality(site: &Site, one: &Municipality) -> Option<Value> {
    let own = site.directory.own_contact(one);
    let checked = [own.phone.as_ref().map(Verified::on), own.website.as_ref().map(Verified::on)];
    let checked = checked.into_iter().flatten().max()?;
    let code = one.code.to_string();
    let name = format!("Gemeente {}", one.display_name);
    let mut service = Service::new(
        "municipality",
        &code,
        &format!("Onafhankelijke cliëntondersteuning vragen bij de gemeente {}", one.display_name),
        "Vraag de gemeente naar onafhankelijke cliëntondersteuning. Dat is gratis. De gemeente zegt wie u helpt.",
    );
    let mut organisation = json!({
        "id": uuid(&["municipality", &code]),
        "name": name,
        "description": "De gemeente moet cliëntondersteuning regelen (Wmo 2015, artikel 2.2.4).",
        "uri": one.code.tooi(),
    });
    if let Some(website) = &own.website {
        organisation["website"] = json!(website.value().as_str());
    }
    service.set("organization", organisation);
    service.set("assured_date", checked.to_string());
    service.set("last_modified", format!("{checked}T00:00:00Z"));
    if let Some(url) = site.municipality_url(one.code, LanguageId(0)) {
        service.set("url", format!("{}{url}", site.config.address));
    }
    service.free();
    if let Some(phone) = &own.phone {
        service.phone(phone.value(), "voice", None);
    }
    let answer = site.directory.answer(one, crate::directory::Need::Unknown);
    if let Some(desk) = &answer.access_desk {
        for contact in &desk.contacts {
            service.contact(site, contact, &desk.desk.name);
        }
    }
    service.area(one);
    let (name, uri) = UPL;
    service.attribute("product", "wmoclntond", name, Some(uri));
    service.attribute("role", "municipality", "gemeente", None);
    Some(service.end())
}

/// What a way of contact is for, in Dutch, where the file says so or it isn't for everybody.
fn described(contact: &Contact<'_>) -> Option<String> {
    let label = contact.label().iter().find(|(tag, _)| tag == "nl").or(contact.label().first());
    let audience = match contact.audience() {
        [one] => Some(format!("voor {}", one.label().nl)),
        _ => None,
    };
    let parts: Vec<String> = label.map(|(_, text)| text.clone()).into_iter().chain(audience).collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// What kind of way of contact it is, and what it is for.
fn named(contact: &Contact<'_>) -> String {
    let kind = contact.kind().label().nl;
    described(contact).map_or_else(|| kind.to_string(), |about| format!("{kind}: {about}"))
}

/// The province of an address: that of its postcode, or else of its place where only one province has such a place.
fn province<'s>(site: &'s Site, address: &PostalAddress) -> Option<&'s str> {
    let registry = &site.directory.registry;
    let of = |code| registry.provinces.get(&registry.municipalities.get(code)?.province).map(String::as_str);
    let postcode = address.postcode.and_then(FullPostcode::number);
    if let Some(share) =
        postcode.and_then(|code| registry.postcodes.get(&code)).and_then(|shares| shares.first())
    {
        return of(&share.municipality);
    }
    let place = address.place.to_lowercase();
    let mut found: Vec<&str> = registry
        .places
        .iter()
        .filter(|known| known.name.to_lowercase() == place)
        .filter_map(|known| of(&known.municipality))
        .collect();
    found.sort_unstable();
    found.dedup();
    if let [only] = found[..] { Some(only) } else { None }
}

/// The letters for a day in RFC 5545.
fn day(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "MO",
        Weekday::Tuesday => "TU",
        Weekday::Wednesday => "WE",
        Weekday::Thursday => "TH",
        Weekday::Friday => "FR",
        Weekday::Saturday => "SA",
        Weekday::Sunday => "SU",
    }
}
