//! One row of a list, understood.

use jiff::civil::Date;

use super::hours;
use crate::directory::{
    freshness::Method,
    import::{
        headings::{Column, SheetRow},
        known::KnownMunicipalities,
        proposal::Said,
    },
    phone::{PhoneKind, PhoneNumber},
    registry::Postcode,
    supporter::{Law, is_example_name},
    web::{EmailAddress, WebAddress},
};

/// Why a row isn't taken, and by which column.
#[derive(Debug)]
pub(super) struct Refusal {
    pub(super) column: String,
    pub(super) why: Said,
}

impl Refusal {
    pub(super) fn new(column: Column, nl: impl Into<String>, en: impl Into<String>) -> Self {
        Self { column: column.name().to_string(), why: Said::new(nl, en) }
    }
}

/// That somebody checked it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct RowCheck {
    pub(super) by: String,
    pub(super) method: Method,
}

/// One row.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    pub(super) line: u64,
    /// The name that people know.
    pub(super) name: String,
    /// The organisation behind it, where that has another name.
    pub(super) organisation: Option<String>,
    pub(super) municipalities: Vec<String>,
    pub(super) laws: Vec<Law>,
    pub(super) phone: Option<PhoneNumber>,
    pub(super) referrer_phone: Option<PhoneNumber>,
    pub(super) email: Option<EmailAddress>,
    pub(super) website: Option<WebAddress>,
    /// In the notation of files.
    pub(super) hours: Option<String>,
    pub(super) postcodes: Vec<String>,
    pub(super) source: String,
    /// Where the source can be read, else the organisation's site.
    pub(super) link: Option<WebAddress>,
    pub(super) on: Date,
    pub(super) check: Option<RowCheck>,
}

/// A row as it is told where it can't be taken.
pub(super) fn in_short(row: &SheetRow<'_>) -> String {
    let place = [Column::Municipality, Column::Code].map(|column| row.text(column));
    let place = place.into_iter().find(|text| !text.is_empty()).unwrap_or("?");
    let name = [Column::PublicName, Column::Organisation].map(|column| row.text(column));
    let name = name.into_iter().find(|text| !text.is_empty()).unwrap_or("?");
    format!("{place}: {name}")
}

impl Entry {
    pub(super) fn read(
        row: &SheetRow<'_>,
        known: &KnownMunicipalities,
        today: Date,
    ) -> Result<Self, Refusal> {
        let refuse = |column: Column, nl: String, en: String| Refusal {
            column: row.heading(column).to_string(),
            why: Said::new(nl, en),
        };
        if row.is_too_long() {
            return Err(refuse(
                Column::Organisation,
                "de rij heeft meer cellen dan er kolommen zijn".into(),
                "the row has more cells than there are columns".into(),
            ));
        }
        let grade = row.text(Column::Grade).trim();
        if !grade.is_empty() && !grade.to_ascii_uppercase().starts_with(['A', 'B']) {
            return Err(refuse(
                Column::Grade,
                format!("zekerheid {grade}; alleen A en B worden overgenomen"),
                format!("grade {grade}; only A and B are taken"),
            ));
        }
        let organisation = row.text(Column::Organisation);
        if organisation.is_empty() {
            return Err(refuse(
                Column::Organisation,
                "er staat geen organisatie".into(),
                "there is no organisation".into(),
            ));
        }
        let municipalities = municipalities(row, known)?;
        let public_name = row.text(Column::PublicName);
        let name = if public_name.is_empty() { organisation } else { public_name }.to_string();
        let text = row.text(Column::Source);
        let own_link = web(row.text(Column::SourceLink)).or_else(|| web(text));
        let website =
            optional(row, Column::Website, web, "geen adres van een website", "no address of a website")?;
        let source = source_name(text, own_link.as_ref());
        if source.is_empty() {
            return Err(refuse(
                Column::Source,
                "er staat niet waar dit gelezen is".into(),
                "it doesn't say where this was read".into(),
            ));
        }
        let (on, is_whole) = date(row.text(Column::Date)).ok_or_else(|| {
            let found = row.text(Column::Date);
            refuse(
                Column::Date,
                format!("“{found}” is geen dag, zoals 26-1-2026"),
                format!("“{found}” is no day, such as 2026-01-26"),
            )
        })?;
        if on > today {
            return Err(refuse(
                Column::Date,
                format!("{on} moet nog komen"),
                format!("{on} is still to come"),
            ));
        }
        let check = check(row, is_whole)?;
        let own_phone = phone(row, Column::Phone, check.is_some())?;
        let referrer_phone = phone(row, Column::ReferrerPhone, check.is_some())?;
        let email =
            optional(row, Column::Email, EmailAddress::parse, "geen e-mailadres", "no e-mail address");
        let email = if check.is_some() { email? } else { None };
        let laws = laws(row, check.is_some())?;
        let (hours, postcodes) = if check.is_some() {
            let hours = optional(
                row,
                Column::Hours,
                hours::from_words,
                "openingstijden die niet te lezen zijn; schrijf ze als “ma-do 9.00-17.00; vr 9.00-12.00”",
                "opening hours that can't be read; write them as “ma-do 9.00-17.00; vr 9.00-12.00”",
            )?;
            (hours, postcodes(row)?)
        } else {
            (None, Vec::new())
        };
        Ok(Self {
            line: row.line,
            organisation: (name != organisation).then(|| organisation.to_string()),
            name,
            municipalities,
            laws,
            phone: own_phone,
            referrer_phone,
            email,
            link: own_link.or_else(|| website.clone()),
            website,
            hours,
            postcodes,
            source,
            on,
            check,
        })
    }
}

/// A cell that may be empty.
fn optional<T>(
    row: &SheetRow<'_>,
    column: Column,
    read: impl FnOnce(&str) -> Option<T>,
    nl: &str,
    en: &str,
) -> Result<Option<T>, Refusal> {
    let text = row.text(column);
    if text.is_empty() {
        return Ok(None);
    }
    match read(text) {
        Some(value) => Ok(Some(value)),
        None => Err(Refusal {
            column: row.heading(column).to_string(),
            why: Said::new(format!("“{text}”: {nl}"), format!("“{text}”: {en}")),
        }),
    }
}

fn municipalities(row: &SheetRow<'_>, known: &KnownMunicipalities) -> Result<Vec<String>, Refusal> {
    let code = row.text(Column::Code);
    let (column, text) = if code.is_empty() {
        (Column::Municipality, row.text(Column::Municipality))
    } else {
        (Column::Code, code)
    };
    if let Some(code) = known.find(text) {
        return Ok(vec![code]);
    }
    let mut codes = Vec::new();
    let mut unknown = Vec::new();
    for part in text.split([';', ',', '/', '|']).map(str::trim).filter(|part| !part.is_empty()) {
        match known.find(part) {
            Some(code) if codes.contains(&code) => {}
            Some(code) => codes.push(code),
            None => unknown.push(part),
        }
    }
    if unknown.is_empty() && !codes.is_empty() {
        return Ok(codes);
    }
    let unknown = if unknown.is_empty() { text.to_string() } else { unknown.join(", ") };
    Err(Refusal {
        column: row.heading(column).to_string(),
        why: Said::new(
            format!("geen gemeente die deze site kent: “{unknown}”"),
            format!("no municipality that this site knows: “{unknown}”"),
        ),
    })
}

/// An address as people write it: `www.mee.nl` too, but not `http://`.
fn web(text: &str) -> Option<WebAddress> {
    let text = text.trim();
    let text = if text.starts_with("www.") { format!("https://{text}") } else { text.to_string() };
    WebAddress::parse(&text)
}

/// The title of a source: what stands before a remark after `;`, without quotes; the host of an address.
fn source_name(text: &str, link: Option<&WebAddress>) -> String {
    if web(text).is_some() || text.is_empty() {
        return link.map(|link| link.host().trim_start_matches("www.").to_string()).unwrap_or_default();
    }
    let title = text.split(';').next().unwrap_or_default();
    title.chars().filter(|c| !matches!(c, '"' | '“' | '”')).collect::<String>().trim().to_string()
}

fn check(row: &SheetRow<'_>, is_whole: bool) -> Result<Option<RowCheck>, Refusal> {
    let how = row.text(Column::Method);
    if how.is_empty() {
        return Ok(None);
    }
    let refuse = |column: Column, nl: &str, en: &str| Refusal {
        column: row.heading(column).to_string(),
        why: Said::new(nl, en),
    };
    let method = method(how).ok_or_else(|| {
        refuse(
            Column::Method,
            "kies uit: telefoon, mail, website, bezoek, register",
            "choose from: phone, email, website, visit, register",
        )
    })?;
    let by = row.text(Column::By);
    if by.is_empty() || is_example_name(by) {
        return Err(refuse(
            Column::By,
            "er staat niet wie dit controleerde",
            "it doesn't say who checked this",
        ));
    }
    if !is_whole {
        return Err(refuse(Column::Date, "bij een controle hoort een hele dag", "a check needs a whole day"));
    }
    Ok(Some(RowCheck { by: by.to_string(), method }))
}

pub(in crate::directory::import) fn method(word: &str) -> Option<Method> {
    Some(match word.to_lowercase().trim() {
        "telefoon" | "gebeld" | "bellen" | "phone" | "tel" | "telefonisch" => Method::Phone,
        "mail" | "e-mail" | "email" | "gemaild" => Method::Email,
        "website" | "site" | "gelezen" => Method::Website,
        "bezoek" | "langs" | "geweest" | "visit" => Method::Visit,
        "register" => Method::Register,
        _ => return None,
    })
}

/// A number. One that nobody checked isn't taken anyway, so that it needn't be right.
fn phone(row: &SheetRow<'_>, column: Column, checked: bool) -> Result<Option<PhoneNumber>, Refusal> {
    if !checked {
        return Ok(None);
    }
    let read = |text: &str| {
        // A spreadsheet takes the first zero of a number away.
        let digits = text.bytes().filter(u8::is_ascii_digit).count();
        let lost = digits == 9 && digits == text.len() && !text.starts_with('0');
        PhoneNumber::parse(&if lost { format!("0{text}") } else { text.to_string() }).ok()
    };
    let number = optional(row, column, read, "geen telefoonnummer", "no telephone number")?;
    if number.as_ref().is_some_and(|number| number.kind() == PhoneKind::Mobile) {
        return Err(Refusal {
            column: row.heading(column).to_string(),
            why: Said::new(
                "een 06-nummer is vaak van één mens; schrijf zelf het bestand als het van de organisatie is",
                "a mobile number is often one person's; write the file yourself if it is the organisation's",
            ),
        });
    }
    Ok(number)
}

fn laws(row: &SheetRow<'_>, checked: bool) -> Result<Vec<Law>, Refusal> {
    if !checked {
        return Ok(Vec::new());
    }
    let text = row.text(Column::Law).to_lowercase();
    let mut laws: Vec<Law> = Vec::new();
    for word in text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty() && *word != "en") {
        let law = Law::parse(word).ok_or_else(|| Refusal {
            column: row.heading(Column::Law).to_string(),
            why: Said::new(
                format!("“{word}” is hier geen wet; schrijf wmo of wlz"),
                format!("“{word}” is no law here; write wmo or wlz"),
            ),
        })?;
        if !laws.contains(&law) {
            laws.push(law);
        }
    }
    if laws.is_empty() {
        return Err(Refusal {
            column: row.heading(Column::Law).to_string(),
            why: Said::new("er staat niet voor welke wet", "it doesn't say under which law"),
        });
    }
    Ok(laws)
}

fn postcodes(row: &SheetRow<'_>) -> Result<Vec<String>, Refusal> {
    let text = row.text(Column::Postcodes).replace('–', "-").replace(" t/m ", "-").replace(" - ", "-");
    let mut codes = Vec::new();
    for part in text.split([',', ';', ' ']).filter(|part| !part.is_empty()) {
        let ends: Vec<&str> = part.split('-').collect();
        if ends.len() > 2 || ends.iter().any(|end| Postcode::parse(end).is_none()) {
            return Err(Refusal {
                column: row.heading(Column::Postcodes).to_string(),
                why: Said::new(
                    format!("“{part}” is geen postcode van vier cijfers"),
                    format!("“{part}” is no postcode of four digits"),
                ),
            });
        }
        codes.push(part.to_string());
    }
    Ok(codes)
}

/// The months in Dutch, as they stand in a date.
pub const MONTHS: [&str; 12] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];

/// A day as people write it, and whether it is a whole one: of a month or a year the first day is taken, so that it rather ages
/// too soon. `2023-04-20`, `20-4-2023`, `20/04/2023`, `20 april 2023`, `2022-02`, `2021 (about 2020)`.
pub(in crate::directory::import) fn date(text: &str) -> Option<(Date, bool)> {
    let text = text.to_lowercase();
    let text = text.split('(').next()?.trim();
    let parts: Vec<&str> = text.split(['-', '/', '.', ' ']).filter(|part| !part.is_empty()).collect();
    let number = |part: &str| {
        let is_short = part.len() <= 4 && part.bytes().all(|byte| byte.is_ascii_digit());
        is_short.then(|| part.parse::<i16>().ok()).flatten()
    };
    let month = |part: &str| {
        let by_name =
            MONTHS.iter().position(|month| *month == part || (part.len() == 3 && month.starts_with(part)));
        let by_name = by_name.or((part == "mrt").then_some(2));
        by_name.and_then(|at| i8::try_from(at + 1).ok()).or_else(|| i8::try_from(number(part)?).ok())
    };
    let year = |part: &str| number(part).filter(|year| (1990..=2200).contains(year));
    let (day, is_whole) = match parts.as_slice() {
        [only] => (Date::new(year(only)?, 1, 1), false),
        [first, second] => match year(first) {
            Some(year) => (Date::new(year, month(second)?, 1), false),
            None => (Date::new(year(second)?, month(first)?, 1), false),
        },
        [first, second, third] => match year(first) {
            Some(year) => (Date::new(year, month(second)?, i8::try_from(number(third)?).ok()?), true),
            None => (Date::new(year(third)?, month(second)?, i8::try_from(number(first)?).ok()?), true),
        },
        _ => return None,
    };
    day.ok().map(|day| (day, is_whole))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date as day;

    use super::*;

    #[test]
    fn a_day_is_read_as_people_write_it() {
        for (text, read) in [
            ("2023-04-20", (day(2023, 4, 20), true)),
            ("20-4-2023", (day(2023, 4, 20), true)),
            ("20/04/2023", (day(2023, 4, 20), true)),
            ("20 april 2023", (day(2023, 4, 20), true)),
            ("3 mrt 2023", (day(2023, 3, 3), true)),
            ("2022-02", (day(2022, 2, 1), false)),
            ("april 2023", (day(2023, 4, 1), false)),
            ("2021 (about 2020)", (day(2021, 1, 1), false)),
        ] {
            assert_eq!(date(text), Some(read), "{text}");
        }
        for text in ["", "vorige week", "31-02-2023", "2023-13-01", "20-4-23", "1-2-3-4"] {
            assert_eq!(date(text), None, "{text}");
        }
    }
}
