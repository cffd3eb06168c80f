//! Tables of Statistics Netherlands (CBS): places with their municipality and province, and the names of municipalities.

use super::{
    delimited::Delimited,
    error::{Damage, Expected},
};
use crate::directory::registry::{MunicipalityCode, ProvinceCode};

/// "Woonplaatsen in Nederland", exported from StatLine.
pub(super) struct PlaceTable {
    /// The year: the table holds for 1 January.
    pub(super) year: i16,
    pub(super) places: Vec<CbsPlace>,
}

pub(super) struct CbsPlace {
    pub(super) name: String,
    /// The code in the register of addresses and buildings (BAG): `WP1182`.
    pub(super) bag_code: String,
    pub(super) municipality: MunicipalityCode,
    pub(super) province: ProvinceCode,
    pub(super) province_name: String,
}

const PLACE_COLUMNS: [&str; 8] = [
    "Woonplaatsen",
    "Woonplaatscode",
    "Gemeente|Naam",
    "Gemeente|Code",
    "Provincie|Naam",
    "Provincie|Code",
    "Landsdeel|Naam",
    "Landsdeel|Code",
];

/// Reads the export: five rows of headings, then the places, then one row that names the source.
///
/// The names of municipalities in it are not read: in copies of this table they have lost their spaces ("DeBilt").
pub(super) fn places(bytes: &[u8]) -> Result<PlaceTable, Damage> {
    let file = Delimited::parse(bytes, b';')?;
    const TITLE: &str = "Woonplaatsen in Nederland ";
    let (line, title) = file.heading(0);
    let title = title.first().map(String::as_str).unwrap_or_default();
    let year = title
        .strip_prefix(TITLE)
        .and_then(|year| year.trim().parse().ok())
        .ok_or_else(|| Damage::new(line, "1", title, Expected::Exactly(format!("{TITLE}2024"))))?;
    file.expect_heading(
        3,
        &[
            "",
            "Woonplaatscode",
            "Gemeente|Naam ",
            "Gemeente|Code ",
            "Provincie|Naam",
            "Provincie|Code",
            "Landsdeel|Naam",
            "Landsdeel|Code",
        ],
    )?;
    file.expect_heading(4, &["Woonplaatsen", "Code", "Naam", "Code", "Naam", "Code", "Naam", "Code"])?;
    let mut places = Vec::new();
    let mut ended = false;
    for row in file.body(5, &PLACE_COLUMNS) {
        let row = match row {
            // The last row says where the table comes from, in one cell.
            Err(damage) if damage.found.starts_with("Bron:") => {
                ended = true;
                continue;
            }
            row => row?,
        };
        places.push(CbsPlace {
            name: row.name(0)?,
            bag_code: row.parse(1, bag_code, Expected::Place)?,
            municipality: row.parse(
                3,
                |text| MunicipalityCode::parse(text.trim()),
                Expected::Municipality,
            )?,
            province: row.parse(5, |text| ProvinceCode::parse(text.trim()), Expected::Province)?,
            province_name: row.name(4)?,
        });
    }
    if !ended {
        // Without its last row the file was cut off, and places would silently be missing.
        let row = places.len() as u64 + 6;
        return Err(Damage::new(row, PLACE_COLUMNS[0], "", Expected::Exactly("Bron: CBS".into())));
    }
    Ok(PlaceTable { year, places })
}

fn bag_code(text: &str) -> Option<String> {
    let digits = text.trim().strip_prefix("WP")?;
    (digits.len() == 4 && digits.bytes().all(|byte| byte.is_ascii_digit())).then(|| text.trim().to_string())
}

pub(super) struct CbsMunicipality {
    pub(super) code: MunicipalityCode,
    pub(super) name: String,
}

const MUNICIPALITY_COLUMNS: [&str; 6] =
    ["Gemeentecode", "GemeentecodeGM", "Gemeentenaam", "Provinciecode", "ProvinciecodePV", "Provincienaam"];

/// Reads "Gemeenten alfabetisch": one row of headings, then the municipalities.
pub(super) fn municipalities(bytes: &[u8]) -> Result<Vec<CbsMunicipality>, Damage> {
    let file = Delimited::parse(bytes, b';')?;
    file.expect_heading(0, &MUNICIPALITY_COLUMNS)?;
    file.body(1, &MUNICIPALITY_COLUMNS)
        .map(|row| {
            let row = row?;
            let code = row.parse(1, MunicipalityCode::parse, Expected::Municipality)?;
            let same = format!("GM{}", row.text(0));
            if same != code.to_string() {
                return Err(row.damage(0, Expected::Exactly(code.to_string().replacen("GM", "", 1))));
            }
            row.parse(4, ProvinceCode::parse, Expected::Province)?;
            Ok(CbsMunicipality { code, name: row.name(2)? })
        })
        .collect()
}
