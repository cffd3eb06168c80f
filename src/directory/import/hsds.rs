//! Services in the standard for human services data (HSDS 3.1, Open Referral), from its tabular package: each becomes the file of a
//! supporter.
//!
//! A file says what it says: that a number was checked by somebody else is no check of ours. So without somebody who vouches for the
//! checks of the publisher the files carry none, and nothing of them is shown before it is checked.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use jiff::civil::Date;

use super::{
    ImportError,
    checks::CheckDefaults,
    delimited,
    error::{Damage, Expected},
    proposal::{Change, Outcome, Said},
    supporters::{Taken, settle},
    tables::TableSet,
};
use crate::directory::{
    registry::MunicipalityCode,
    slug,
    supporter::{Answered, Audience, ChannelType, Domain, Law, Payer, Role, Specialism, Staff, TargetGroup},
    verify::{self, Check},
};

/// The tables that are read, with the columns that are.
const TABLES: [(&str, &[&str]); 16] = [
    ("organizations", &["id", "name"]),
    (
        "services",
        &[
            "id",
            "organization_id",
            "name",
            "description",
            "url",
            "email",
            "status",
            "application_process",
            "fees_description",
            "assured_date",
        ],
    ),
    ("attributes", &["id", "link_id", "taxonomy_term_id", "link_entity", "value", "label"]),
    ("service_at_location", &["id", "service_id", "location_id", "description"]),
    ("locations", &["id", "description"]),
    ("phones", &["id", "service_id", "number", "type", "description"]),
    ("contacts", &["id", "service_id", "title", "email"]),
    ("addresses", &["id", "location_id", "address_1", "city", "postal_code"]),
    ("schedules", &["id", "service_id", "location_id", "byday", "opens_at", "closes_at", "notes"]),
    ("service_areas", &["id", "service_id", "uri"]),
    ("languages", &["id", "service_id", "code"]),
    ("taxonomy_terms", &["id"]),
    ("cost_options", &["id", "service_id", "amount"]),
    ("units", &["id"]),
    ("service_capacity", &["id", "service_id", "available", "updated"]),
    ("url", &["id", "service_id", "label", "url"]),
];

/// Which table a column of names points at.
const POINTERS: [(&str, &str); 5] = [
    ("organization_id", "organizations"),
    ("service_id", "services"),
    ("location_id", "locations"),
    ("taxonomy_term_id", "taxonomy_terms"),
    ("unit_id", "units"),
];

/// A row: its line, and its cells by column. What is empty isn't there.
#[derive(Debug, Clone)]
struct Row {
    line: u64,
    cells: BTreeMap<String, String>,
}

impl Row {
    fn text(&self, column: &str) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }
}

/// The tables of a package.
struct Package {
    tables: BTreeMap<&'static str, Vec<Row>>,
    notes: Vec<Said>,
}

/// Why a service isn't taken: the line, the table with the column, and the reason.
struct Refusal {
    line: u64,
    column: String,
    why: Said,
}

impl Refusal {
    fn new(row: &Row, table: &str, column: &str, nl: impl Into<String>, en: impl Into<String>) -> Self {
        Self { line: row.line, column: format!("{table}.csv/{column}"), why: Said::new(nl, en) }
    }
}

/// Reads a package: its folder, or its `datapackage.json`.
pub(super) fn propose(
    path: &Path,
    vouched: Option<&CheckDefaults>,
    today: Date,
    root: &Path,
    tables: &TableSet,
) -> Result<Taken, ImportError> {
    let folder = if path.is_dir() { path } else { path.parent().unwrap_or(path) };
    let package = Package::read(folder)?;
    let mut taken = Taken::default();
    let mut others = 0;
    let known: BTreeSet<String> = tables.municipalities.rows().map(|row| row[0].clone()).collect();
    let mut names: BTreeMap<String, usize> = BTreeMap::new();
    for service in package.rows("services") {
        *names.entry(slug(service.text("name"))).or_default() += 1;
    }
    for service in package.rows("services") {
        let name = service.text("name");
        // A municipality as the way to support is no supporter: the registry has it.
        if package.words(service, "role").any(|role| role == "municipality") {
            others += 1;
            continue;
        }
        let id = slug(name);
        let what = format!("{name} ({id}.yaml)");
        if names.get(&id).is_some_and(|count| *count > 1) {
            let why = Said::new("deze naam staat er meer dan één keer", "this name is there more than once");
            let outcome = Outcome::Refused { column: "services.csv/name".into(), why };
            taken.changes.push(Change { line: service.line, what, outcome });
            continue;
        }
        let (line, outcome) = match package.file(service, &known, vouched) {
            Ok((text, check)) => (service.line, settle(&id, &text, check.as_ref(), today, root, &mut taken)),
            Err(Refusal { line, column, why }) => (line, Outcome::Refused { column, why }),
        };
        taken.changes.push(Change { line, what, outcome });
    }
    taken.notes.extend(package.notes);
    if others > 0 {
        taken.notes.push(Said::new(
            format!("{others} diensten zijn van gemeenten zelf. Die staan in het register en zijn niet overgenomen."),
            format!("{others} services are of municipalities themselves. The registry has those; they were not taken."),
        ));
    }
    let is_new = taken.changes.iter().any(|change| change.outcome == Outcome::New);
    if is_new && vouched.is_none() {
        taken.notes.push(Said::new(
            "De nieuwe bestanden zijn nog door niemand nagekeken: niets ervan komt op de site. Kijk ze na met wegwijs verify. \
             Of geef met --by en --method wie instaat voor de controle van de uitgever.",
            "Nobody has checked the new files: nothing of them is shown. Check them with wegwijs verify. Or give with --by and \
             --method who vouches for the publisher's checks.",
        ));
    }
    Ok(taken)
}

impl Package {
    fn read(folder: &Path) -> Result<Self, ImportError> {
        let mut tables = BTreeMap::new();
        let mut notes = Vec::new();
        for (name, columns) in TABLES {
            let file = folder.join(format!("{name}.csv"));
            let bytes = match fs::read(&file) {
                Ok(bytes) => bytes,
                // Only the services must be there; the standard leaves out tables without rows.
                Err(error) if error.kind() == std::io::ErrorKind::NotFound && name != "services" => continue,
                Err(error) => return Err(ImportError::File { path: file, reason: error.to_string() }),
            };
            let (rows, unread) = table(&bytes, columns)
                .map_err(|damage| ImportError::Damaged { path: file.clone(), damage })?;
            if !unread.is_empty() {
                let unread = unread.join(", ");
                notes.push(Said::new(
                    format!("{name}.csv: kolommen die niet gelezen zijn: {unread}."),
                    format!("{name}.csv: columns that were not read: {unread}."),
                ));
            }
            tables.insert(name, rows);
        }
        let package = Self { tables, notes };
        package.check_pointers(folder)?;
        Ok(package.with_other_files(folder))
    }

    /// Every name that a row points at must be there: else what belongs to a service would be lost in silence.
    fn check_pointers(&self, folder: &Path) -> Result<(), ImportError> {
        let names: BTreeMap<&str, BTreeSet<&str>> = self
            .tables
            .iter()
            .map(|(table, rows)| (*table, rows.iter().map(|row| row.text("id")).collect()))
            .collect();
        for (table, rows) in &self.tables {
            for row in rows {
                for (column, to) in POINTERS {
                    let id = row.text(column);
                    if !id.is_empty() && !names.get(to).is_some_and(|known| known.contains(id)) {
                        let damage = Damage::new(row.line, column, id, Expected::NameIn(to));
                        return Err(ImportError::Damaged {
                            path: folder.join(format!("{table}.csv")),
                            damage,
                        });
                    }
                }
            }
        }
        Ok(())
    }

    fn with_other_files(mut self, folder: &Path) -> Self {
        let known: Vec<String> = TABLES.iter().map(|(name, _)| format!("{name}.csv")).collect();
        let entries = fs::read_dir(folder).into_iter().flatten().flatten();
        let mut others: Vec<String> = entries
            .filter_map(|entry| entry.file_name().into_string().ok())
            .filter(|name| name.ends_with(".csv") && !known.contains(name))
            .collect();
        others.sort();
        if !others.is_empty() {
            let others = others.join(", ");
            self.notes.push(Said::new(
                format!("Tabellen die niet gelezen zijn: {others}."),
                format!("Tables that were not read: {others}."),
            ));
        }
        self
    }

    fn rows(&self, table: &str) -> impl Iterator<Item = &Row> {
        self.tables.get(table).into_iter().flatten()
    }

    /// The rows of a table that belong to a row of another.
    fn of<'p>(&'p self, table: &str, column: &'static str, owner: &'p Row) -> impl Iterator<Item = &'p Row> {
        let id = owner.text("id");
        self.rows(table).filter(move |row| row.text(column) == id)
    }

    /// The values of a service's attributes with a label.
    fn words<'p>(&'p self, service: &'p Row, label: &'static str) -> impl Iterator<Item = &'p str> {
        self.of("attributes", "link_id", service)
            .filter(move |row| row.text("link_entity") == "service" && row.text("label") == label)
            .map(|row| row.text("value"))
    }

    /// The attributes of a service with a label, each read as a word.
    fn read_words<T>(
        &self,
        service: &Row,
        label: &'static str,
        read: impl Fn(&str) -> Option<T>,
    ) -> Result<Vec<T>, Refusal> {
        let rows = self
            .of("attributes", "link_id", service)
            .filter(|row| row.text("link_entity") == "service" && row.text("label") == label);
        rows.map(|row| {
            let value = row.text("value");
            read(value).ok_or_else(|| {
                Refusal::new(
                    row,
                    "attributes",
                    "value",
                    format!("“{value}” is geen woord voor {label} dat wegwijs kent"),
                    format!("“{value}” is no word for {label} that wegwijs knows"),
                )
            })
        })
        .collect()
    }

    /// A service as the text of a file, with the check that somebody vouches for.
    fn file(
        &self,
        service: &Row,
        known: &BTreeSet<String>,
        vouched: Option<&CheckDefaults>,
    ) -> Result<(String, Option<Check>), Refusal> {
        let scalar = verify::scalar;
        let name = service.text("name");
        if slug(name).is_empty() || name.chars().any(char::is_control) {
            return Err(Refusal::new(
                service,
                "services",
                "name",
                "er staat geen naam die mensen kunnen lezen",
                "there is no name that people can read",
            ));
        }
        let status = service.text("status");
        if !status.is_empty() && status != "active" {
            return Err(Refusal::new(
                service,
                "services",
                "status",
                format!("deze dienst is “{status}”, niet “active”"),
                format!("this service is “{status}”, not “active”"),
            ));
        }
        let Some(&role) = self.read_words(service, "role", Role::parse)?.first() else {
            return Err(Refusal::new(
                service,
                "services",
                "id",
                "er staat niet wat deze dienst is: voeg in attributes.csv een rij toe met label role",
                "it doesn't say what this service is: add a row with the label role to attributes.csv",
            ));
        };
        let mut out = format!("name: {}\n", scalar(name));
        let organisation =
            self.rows("organizations").find(|row| row.text("id") == service.text("organization_id"));
        if let Some(organisation) = organisation.map(|row| row.text("name")).filter(|other| *other != name) {
            out.push_str(&format!("organisations: [{}]\n", scalar(organisation)));
        }
        out.push_str(&format!("role: {}\n", role.as_str()));
        if let Some(staff) = self.read_words(service, "staff", Staff::parse)?.first() {
            out.push_str(&format!("kind: {}\n", staff.as_str()));
        }
        let mut list = |key: &str, words: Vec<&str>| {
            if !words.is_empty() {
                out.push_str(&format!("{key}: [{}]\n", words.join(", ")));
            }
        };
        let words = |words: Vec<&'static str>| words;
        list(
            "laws",
            words(self.read_words(service, "law", Law::parse)?.into_iter().map(Law::as_str).collect()),
        );
        list(
            "domains",
            self.read_words(service, "domain", Domain::parse)?.into_iter().map(Domain::as_str).collect(),
        );
        list(
            "groups",
            self.read_words(service, "group", TargetGroup::parse)?
                .into_iter()
                .map(TargetGroup::as_str)
                .collect(),
        );
        list(
            "specialisms",
            self.read_words(service, "specialism", Specialism::parse)?
                .into_iter()
                .map(Specialism::as_str)
                .collect(),
        );
        list("languages", self.of("languages", "service_id", service).map(|row| row.text("code")).collect());
        let description = service.text("description");
        if !description.is_empty() && description != role.label().nl {
            out.push_str(&format!("text: {{nl: {}}}\n", scalar(description)));
        }
        out.push_str(&self.conditions(service)?);
        out.push_str(&format!("areas: {{municipalities: [{}]}}\n", self.areas(service, known)?.join(", ")));
        out.push_str(&self.channels(service)?);
        out.push_str(&self.independence(service)?);
        let assured = service.text("assured_date");
        let check = match vouched {
            Some(CheckDefaults { by: Some(by), method: Some(method), source, .. }) if !assured.is_empty() => {
                let on: Date = assured.parse().map_err(|_| {
                    Refusal::new(
                        service,
                        "services",
                        "assured_date",
                        format!("“{assured}” is geen datum als 2026-11-21"),
                        format!("“{assured}” is no date such as 2026-11-21"),
                    )
                })?;
                let source = source.clone().unwrap_or_else(|| "HSDS".into());
                Some(Check { on, by: by.clone(), method: *method, source })
            }
            _ => None,
        };
        if let Some(Check { on, by, method, source }) = &check {
            out.push_str(&format!(
                "verification: {{on: {on}, by: {}, method: {}, source: {}}}\n",
                scalar(by),
                method.as_str(),
                scalar(source)
            ));
        }
        out.push_str("status: active\n");
        Ok((out, check))
    }

    fn conditions(&self, service: &Row) -> Result<String, Refusal> {
        let mut parts = Vec::new();
        let is_free = self.of("cost_options", "service_id", service).any(|row| row.text("amount") == "0");
        match service.text("fees_description") {
            _ if is_free => parts.push("free: yes".to_string()),
            "Niet gratis" => parts.push("free: no".to_string()),
            _ => {}
        }
        match service.text("application_process") {
            "Een verwijzing is nodig." => parts.push("referral: yes".to_string()),
            "Een verwijzing is niet nodig." => parts.push("referral: no".to_string()),
            _ => {}
        }
        for row in self.of("service_capacity", "service_id", service) {
            let weeks = row.text("available").trim_end_matches(".0");
            let day = row.text("updated").get(..10).unwrap_or_default();
            if weeks.parse::<u16>().is_err() || day.parse::<Date>().is_err() {
                return Err(Refusal::new(
                    row,
                    "service_capacity",
                    "available",
                    "dit zijn geen weken met een dag waarop dat gezegd is",
                    "these are no weeks with a day on which that was said",
                ));
            }
            parts.push(format!("waiting: {{weeks: {weeks}, reported: {day}}}"));
        }
        Ok(if parts.is_empty() { String::new() } else { format!("conditions: {{{}}}\n", parts.join(", ")) })
    }

    fn areas(&self, service: &Row, known: &BTreeSet<String>) -> Result<Vec<String>, Refusal> {
        let mut codes = BTreeSet::new();
        for row in self.of("service_areas", "service_id", service) {
            let uri = row.text("uri");
            let code = uri
                .strip_prefix("https://identifier.overheid.nl/tooi/id/gemeente/")
                .map(str::to_ascii_uppercase)
                .filter(|code| MunicipalityCode::parse(code).is_some() && known.contains(code));
            codes.insert(code.ok_or_else(|| {
                Refusal::new(
                    row,
                    "service_areas",
                    "uri",
                    format!(
                        "“{uri}” is geen gemeente die wegwijs kent (verwacht: …/tooi/id/gemeente/gm0344)"
                    ),
                    format!(
                        "“{uri}” is no municipality that wegwijs knows (expected: …/tooi/id/gemeente/gm0344)"
                    ),
                )
            })?);
        }
        if codes.is_empty() {
            return Err(Refusal::new(
                service,
                "services",
                "id",
                "er staat in service_areas.csv niet waar deze dienst helpt",
                "service_areas.csv doesn't say where this service helps",
            ));
        }
        Ok(codes.into_iter().collect())
    }

    fn independence(&self, service: &Row) -> Result<String, Refusal> {
        let mut parts = Vec::new();
        if let Some(payer) = self.read_words(service, "paid-by", Payer::parse)?.first() {
            parts.push(format!("paid-by: {}", payer.as_str()));
        }
        for label in ["decides", "provides-care", "hours-capped", "bcmb"] {
            if let Some(answer) = self.read_words(service, label, Answered::parse)?.first() {
                parts.push(format!("{label}: {}", answer.as_str()));
            }
        }
        Ok(if parts.is_empty() { String::new() } else { format!("independence: {{{}}}\n", parts.join(", ")) })
    }

    fn channels(&self, service: &Row) -> Result<String, Refusal> {
        let scalar = verify::scalar;
        let hours = self.hours(service)?;
        let mut used = BTreeSet::new();
        let mut out = String::new();
        let mut channel = |kind: ChannelType, value: String, whose: &str, about: &str| {
            out.push_str(&format!("  - type: {}\n    value: {value}\n", kind.as_str()));
            let (label, audience) = for_whom(about);
            if let Some(audience) = audience {
                out.push_str(&format!("    audience: [{}]\n", audience.as_str()));
            }
            if let Some(hours) = hours.get(whose) {
                out.push_str(&format!("    hours: {}\n", scalar(hours)));
                used.insert(whose.to_string());
            }
            if !label.is_empty() {
                out.push_str(&format!("    label: {{nl: {}}}\n", scalar(label)));
            }
        };
        for row in self.of("phones", "service_id", service) {
            let number = row.text("number");
            let kind = match row.text("type") {
                "cell" => ChannelType::Mobile,
                "text" => ChannelType::TextMessage,
                _ => ChannelType::Phone,
            };
            let Ok(phone) = crate::directory::PhoneNumber::parse(number) else {
                return Err(Refusal::new(
                    row,
                    "phones",
                    "number",
                    format!("“{number}” is geen Nederlands telefoonnummer"),
                    format!("“{number}” is no Dutch telephone number"),
                ));
            };
            channel(kind, phone.display(), &phone.display(), row.text("description"));
        }
        for (email, about) in std::iter::once((service.text("email"), ""))
            .chain(
                self.of("contacts", "service_id", service).map(|row| (row.text("email"), row.text("title"))),
            )
            .filter(|(email, _)| !email.is_empty())
        {
            channel(ChannelType::Email, scalar(email), email, about);
        }
        let own = service.text("url");
        if !own.is_empty() {
            channel(ChannelType::Website, scalar(own), own, "");
        }
        for row in self.of("url", "service_id", service) {
            let (kind, about) =
                kind_of(row.text("label")).unwrap_or((ChannelType::Website, row.text("label")));
            let url = row.text("url");
            match url
                .strip_prefix("https://wa.me/")
                .map(|number| crate::directory::PhoneNumber::parse(&format!("+{number}")))
            {
                Some(Ok(phone)) => {
                    channel(ChannelType::WhatsApp, phone.display(), &phone.display(), about);
                }
                Some(Err(_)) => {
                    return Err(Refusal::new(
                        row,
                        "url",
                        "url",
                        format!("“{url}” is geen Nederlands nummer"),
                        format!("“{url}” is no Dutch number"),
                    ));
                }
                None => channel(kind, scalar(url), url, about),
            }
        }
        for row in self.of("service_at_location", "service_id", service) {
            let Some(location) =
                self.rows("locations").find(|place| place.text("id") == row.text("location_id"))
            else {
                continue;
            };
            let (kind, about) =
                kind_of(row.text("description")).unwrap_or((ChannelType::Address, row.text("description")));
            let shown = location.text("description");
            let address = self.of("addresses", "location_id", location).next();
            let (street, postcode, place) = match address {
                Some(address) => {
                    (address.text("address_1"), address.text("postal_code"), address.text("city"))
                }
                // Where the province wasn't known, the address is told in words: street, then place.
                None => match shown.split_once(", ") {
                    Some((street, place)) => (street, "", place),
                    None => {
                        return Err(Refusal::new(
                            location,
                            "locations",
                            "description",
                            format!("“{shown}” is geen straat en plaats"),
                            format!("“{shown}” is no street and place"),
                        ));
                    }
                },
            };
            let postcode =
                if postcode.is_empty() { String::new() } else { format!("postcode: {}, ", scalar(postcode)) };
            let value = format!("{{street: {}, {postcode}place: {}}}", scalar(street), scalar(place));
            channel(kind, value, shown, about);
        }
        if let Some((whose, _)) = hours.iter().find(|(whose, _)| !used.contains(*whose)) {
            return Err(Refusal::new(
                service,
                "schedules",
                "notes",
                format!("de openingstijden van “{whose}” horen bij niets dat er staat"),
                format!("the opening hours of “{whose}” belong to nothing that is there"),
            ));
        }
        Ok(if out.is_empty() { out } else { format!("channels:\n{out}") })
    }

    /// Opening hours by what they are of: a number, an address.
    fn hours(&self, service: &Row) -> Result<BTreeMap<String, String>, Refusal> {
        let places = self.of("service_at_location", "service_id", service).map(|row| row.text("location_id"));
        let places: BTreeSet<&str> = places.collect();
        let mut hours = BTreeMap::new();
        let mut bare: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for row in self.rows("schedules") {
            let at_place = places.contains(row.text("location_id")) && !row.text("location_id").is_empty();
            if row.text("service_id") != service.text("id") && !at_place {
                continue;
            }
            let notes = row.text("notes");
            if let Some((whose, written)) =
                notes.strip_prefix(TIME_ZONE).and_then(|rest| rest.trim().split_once(": "))
            {
                hours.insert(whose.to_string(), written.to_string());
                continue;
            }
            // Of others: the days and times themselves, for the place or the first number.
            let whose = if at_place {
                self.rows("locations")
                    .find(|place| place.text("id") == row.text("location_id"))
                    .map(|place| place.text("description").to_string())
            } else {
                self.of("phones", "service_id", service)
                    .next()
                    .and_then(|phone| crate::directory::PhoneNumber::parse(phone.text("number")).ok())
                    .map(|phone| phone.display())
            };
            let days: Vec<String> = row.text("byday").split(',').map(title_case).collect();
            let (from, to) = (row.text("opens_at"), row.text("closes_at"));
            let Some(whose) = whose.filter(|_| !from.is_empty() && !to.is_empty()) else {
                return Err(Refusal::new(
                    row,
                    "schedules",
                    "opens_at",
                    "deze tijden horen bij geen nummer of adres, of zijn niet heel",
                    "these times belong to no number or address, or are not whole",
                ));
            };
            let clock = |time: &str| time.get(..5).unwrap_or(time).to_string();
            bare.entry(whose).or_default().push(format!("{} {}-{}", days.join(","), clock(from), clock(to)));
        }
        for (whose, times) in bare {
            hours.entry(whose).or_insert_with(|| times.join("; "));
        }
        Ok(hours)
    }
}

/// What the notes of a schedule of ours start with.
const TIME_ZONE: &str = "Nederlandse tijd (Europe/Amsterdam).";

/// `MO` → `Mo`
fn title_case(day: &str) -> String {
    let day = day.trim();
    let lower = day.to_lowercase();
    lower.get(..1).map_or_else(String::new, |first| first.to_uppercase()) + lower.get(1..).unwrap_or_default()
}

/// `formulier: voor Noord` → a form, and what it is for.
fn kind_of(label: &str) -> Option<(ChannelType, &str)> {
    let (kind, about) = label.split_once(": ").unwrap_or((label, ""));
    let kind = ChannelType::ALL.iter().copied().find(|known| known.label().nl == kind)?;
    Some((kind, about))
}

/// `Voor huisartsen, voor verwijzers` → the label, and whom it is for.
fn for_whom(about: &str) -> (&str, Option<Audience>) {
    let audience = |part: &str| {
        let word = part.strip_prefix("voor ")?;
        Audience::ALL.iter().copied().find(|one| one.label().nl == word)
    };
    let (label, last) = about.rsplit_once(", ").unwrap_or(("", about));
    match audience(last) {
        Some(found) => (label, Some(found)),
        None => (about, None),
    }
}

/// The rows of a table with the columns that are read, and the names of those that aren't and hold something.
fn table(bytes: &[u8], columns: &[&str]) -> Result<(Vec<Row>, Vec<String>), Damage> {
    let parsed = delimited::Delimited::parse(bytes, b',')?;
    let (line, heading) = parsed.heading(0);
    let names: Vec<String> = heading.iter().map(|name| name.trim().to_string()).collect();
    for (at, name) in names.iter().enumerate() {
        if names[..at].contains(name) {
            return Err(Damage::new(line, name, name, Expected::NotTwice));
        }
    }
    if !names.iter().any(|name| name == "id") {
        let first = names.first().cloned().unwrap_or_default();
        return Err(Damage::new(line, "1", first, Expected::Heading("id")));
    }
    let mut seen = BTreeSet::new();
    let (mut rows, mut unread) = (Vec::new(), BTreeSet::new());
    for (line, cells) in parsed.cells().skip(1) {
        if cells.len() != names.len() {
            let column = &names[cells.len().saturating_sub(1).min(names.len() - 1)];
            let found = cells.last().cloned().unwrap_or_default();
            return Err(Damage::new(line, column, found, Expected::Columns(names.len())));
        }
        let mut row = Row { line, cells: BTreeMap::new() };
        for (name, cell) in names.iter().zip(cells) {
            let cell = unprotected(cell.trim());
            if cell.is_empty() {
                continue;
            }
            if columns.contains(&name.as_str()) {
                row.cells.insert(name.clone(), cell.to_string());
            } else if !is_known_elsewhere(name) {
                unread.insert(name.clone());
            }
        }
        let id = row.text("id").to_string();
        if id.is_empty() {
            return Err(Damage::new(line, "id", "", Expected::Something));
        }
        if !seen.insert(id.clone()) {
            return Err(Damage::new(line, "id", id, Expected::NotTwice));
        }
        rows.push(row);
    }
    Ok((rows, unread.into_iter().collect()))
}

/// Columns that say in other words what is read from somewhere else: nothing is lost without them.
fn is_known_elsewhere(column: &str) -> bool {
    const SAID: [&str; 23] = [
        "description",
        "eligibility_description",
        "last_modified",
        "location_type",
        "name",
        "uri",
        "website",
        "unit_id",
        "valid_to",
        "wkst",
        "freq",
        "currency",
        "code",
        "taxonomy",
        "term_uri",
        "state_province",
        "country",
        "address_type",
        "taxonomy_term_id",
        "status",
        "label",
        "type",
        "organization_id",
    ];
    SAID.contains(&column)
}

/// A cell without the mark that keeps a program from taking it for a formula.
fn unprotected(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if rest.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']) => rest,
        _ => cell,
    }
}

/// The files in which a package can be given.
pub(super) fn is_package(path: &Path) -> bool {
    path.is_dir() || path.file_name().is_some_and(|name| name == "datapackage.json")
}

/// Where a path isn't a package: what to give instead.
pub(super) fn not_a_package(path: &Path) -> ImportError {
    let found = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let damage = Damage::new(1, "1", found, Expected::Exactly("datapackage.json".into()));
    ImportError::Damaged { path: PathBuf::from(path), damage }
}
