//! The register of government organisations (Register van Overheidsorganisaties, ROO), exported as CSV.

use jiff::civil::Date;

use super::{
    delimited::{Delimited, Row},
    error::{Damage, Expected},
};
use crate::directory::{phone::PhoneNumber, registry::MunicipalityCode, web::WebAddress};

/// A municipality in the register.
pub(super) struct RooMunicipality {
    pub(super) code: MunicipalityCode,
    /// The name that it uses itself: `Den Haag`.
    pub(super) display_name: String,
    /// A shorter name, where that differs: `Den Bosch`.
    pub(super) short_name: Option<String>,
    pub(super) phone: Option<PhoneNumber>,
    pub(super) website: Option<WebAddress>,
    /// When it last confirmed its entry.
    pub(super) verified: Date,
    /// When its entry last changed.
    pub(super) changed: Date,
}

/// The columns that are read, in any place of the export. The others may come and go.
const COLUMNS: [&str; 9] = [
    "Officiële naam",
    "Afkorting",
    "Type",
    "Einddatum",
    "Datum ter verificatie",
    "Laatste mutatie",
    "Telefoonnummers",
    "Internetpagina's",
    "TOOi URI",
];

const NAME: usize = 0;
const SHORT_NAME: usize = 1;
const TYPE: usize = 2;
const END: usize = 3;
const VERIFIED: usize = 4;
const CHANGED: usize = 5;
const PHONES: usize = 6;
const WEBSITES: usize = 7;
/// The only code that every municipality has; `Organisatiecode` is empty for some.
const TOOI: usize = 8;

/// What the export says.
pub(super) struct Register {
    /// The municipalities of today.
    pub(super) municipalities: Vec<RooMunicipality>,
    /// The rows that could not be read: their municipalities keep the facts that they have.
    pub(super) skipped: Vec<Damage>,
}

/// Reads the municipalities of today from the export. A row that is wrong is skipped; a file without a column that is needed, or
/// without any municipality, is damaged.
pub(super) fn municipalities(bytes: &[u8]) -> Result<Register, Damage> {
    let file = Delimited::parse(bytes, b';')?.with_columns(&COLUMNS)?;
    let (mut municipalities, mut skipped) = (Vec::<RooMunicipality>::new(), Vec::new());
    for row in file.body(1, &COLUMNS) {
        let read = row.and_then(|row| {
            if row.text(TYPE) != "Gemeente" || !row.text(END).is_empty() {
                return Ok(None);
            }
            let one = municipality(&row)?;
            if municipalities.iter().any(|other| other.code == one.code) {
                return Err(row.damage(TOOI, Expected::NotTwice));
            }
            Ok(Some(one))
        });
        match read {
            Ok(one) => municipalities.extend(one),
            Err(damage) => skipped.push(damage),
        }
    }
    if municipalities.is_empty() {
        let nothing = || Damage::new(2, COLUMNS[TYPE], "", Expected::Exactly("Gemeente".into()));
        return Err(skipped.into_iter().next().unwrap_or_else(nothing));
    }
    Ok(Register { municipalities, skipped })
}

fn municipality(row: &Row<'_>) -> Result<RooMunicipality, Damage> {
    let code = row.parse(TOOI, municipality_of_uri, Expected::Municipality)?;
    let display_name = row.parse(
        NAME,
        |text| {
            text.strip_prefix("Gemeente ")
                .filter(|name| !name.trim().is_empty())
                .map(|name| name.trim().to_string())
        },
        Expected::Exactly("Gemeente …".into()),
    )?;
    let short_name = Some(row.text(SHORT_NAME).trim().to_string());
    let phone = general(row.text(PHONES))
        .map(|text| PhoneNumber::parse(text).map_err(|_| row.damage(PHONES, Expected::Phone)))
        .transpose()?;
    let website = general(row.text(WEBSITES))
        .map(|text| WebAddress::parse(text).ok_or_else(|| row.damage(WEBSITES, Expected::Website)))
        .transpose()?;
    Ok(RooMunicipality {
        code,
        short_name: short_name.filter(|short| !short.is_empty() && *short != display_name),
        display_name,
        phone,
        website,
        verified: row.parse(VERIFIED, day_month_year, Expected::Date)?,
        changed: row.parse(CHANGED, day_month_year, Expected::Date)?,
    })
}

/// `https://identifier.overheid.nl/tooi/id/gemeente/gm1680` → `GM1680`.
fn municipality_of_uri(uri: &str) -> Option<MunicipalityCode> {
    let code = uri.strip_prefix("https://identifier.overheid.nl/tooi/id/gemeente/")?;
    MunicipalityCode::parse(&code.to_ascii_uppercase())
}

/// `21-03-2026`
fn day_month_year(text: &str) -> Option<Date> {
    let mut parts = text.split('-').map(|part| part.parse::<i16>().ok());
    let (day, month, year) = (parts.next()??, parts.next()??, parts.next()??);
    if parts.next().is_some() {
        return None;
    }
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// One entry of a packed column: entries are divided by `;`, their parts by `, `, and a part is a value or `name: value`.
pub(super) fn packed(column: &str) -> impl Iterator<Item = (&str, Vec<(&str, &str)>)> {
    column.split(';').map(str::trim).filter(|entry| !entry.is_empty()).map(|entry| {
        let mut value = "";
        let mut named = Vec::new();
        for part in entry.split(", ") {
            // The `:` of an address is followed by `//`.
            match part.split_once(": ") {
                Some((name, content)) => named.push((name, content)),
                None if value.is_empty() => value = part,
                None => {}
            }
        }
        (value, named)
    })
}

/// The value that is for general use: the first with `label: algemeen`, else the first without a label.
fn general(column: &str) -> Option<&str> {
    let label = |named: &[(&str, &str)]| {
        named.iter().find(|(name, _)| *name == "label").map(|(_, label)| label.to_string())
    };
    packed(column)
        .find(|(_, named)| label(named).as_deref() == Some("algemeen"))
        .or_else(|| packed(column).find(|(_, named)| label(named).is_none()))
        .map(|(value, _)| value)
        .filter(|value| !value.is_empty())
}
