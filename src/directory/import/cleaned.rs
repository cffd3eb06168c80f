//! Cleaned tables: for facts of which the official file isn't at hand (postcodes, mergers, care-office regions).

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use super::{
    Report,
    apply::{DISPLAY_NAME, NAME, SLUG},
    delimited::{Delimited, Row},
    error::{Damage, Expected},
    origins::Origin,
    tables::TableSet,
};
use crate::directory::{
    phone::PhoneNumber,
    registry::{MunicipalityCode, Postcode, ProvinceCode},
    slug,
    web::WebAddress,
};

/// The tables that others refer to.
const REGIONS_FILE: &str = "care_office_regions.csv";
const MUNICIPALITIES_FILE: &str = "municipalities.csv";

/// In which order the tables are taken: those that others refer to first.
pub(super) fn order(file: &Path) -> (usize, String) {
    let name = file_name(file);
    let first = [REGIONS_FILE, MUNICIPALITIES_FILE];
    (first.iter().position(|known| *known == name).unwrap_or(first.len()), name)
}

/// The tables that these refer to and that are neither there already nor among them.
pub(super) fn missing(files: &[&PathBuf], tables: &TableSet) -> Vec<&'static str> {
    let names: Vec<String> = files.iter().map(|file| file_name(file)).collect();
    let given = |name: &str| names.iter().any(|given| given == name);
    let refers_to_municipalities = ["places.csv", "pc4.csv", "predecessors.csv"].into_iter().any(given);
    let no_municipalities = tables.municipalities.is_empty() && !given(MUNICIPALITIES_FILE);
    let needs_municipalities = refers_to_municipalities && no_municipalities;
    let needs_regions = (given(MUNICIPALITIES_FILE) || needs_municipalities)
        && tables.regions.is_empty()
        && !given(REGIONS_FILE);
    let needed = [(needs_regions, REGIONS_FILE), (needs_municipalities, MUNICIPALITIES_FILE)];
    needed.into_iter().filter(|(is_needed, _)| *is_needed).map(|(_, name)| name).collect()
}

fn file_name(file: &Path) -> String {
    file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// Takes one table; its file name says which.
pub(super) fn table(
    file: &Path,
    bytes: &[u8],
    tables: &mut TableSet,
    report: &mut Report,
) -> Result<usize, Damage> {
    let read = Delimited::parse(bytes, b',')?;
    let name = file_name(file);
    let count = match name.as_str() {
        "municipalities.csv" => municipalities(&read, tables)?,
        "places.csv" => places(&read, tables)?,
        "pc4.csv" => postcodes(&read, tables)?,
        "predecessors.csv" => predecessors(&read, tables)?,
        "care_office_regions.csv" => regions(&read, tables)?,
        _ => {
            let known = "municipalities.csv, places.csv, pc4.csv, predecessors.csv, care_office_regions.csv";
            return Err(Damage::new(0, "file name", name, Expected::Exactly(known.into())));
        }
    };
    report.note(format!("{name}: {count} regels."), format!("{name}: {count} rows."));
    Ok(count)
}

/// The code of a municipality that is there.
fn known_municipality(row: &Row<'_>, column: usize, tables: &TableSet) -> Result<String, Damage> {
    let code = row.parse(column, MunicipalityCode::parse, Expected::Municipality)?.to_string();
    match tables.municipalities.get(&[&code]) {
        Some(_) => Ok(code),
        None => Err(row.damage(column, Expected::KnownMunicipality)),
    }
}

const MUNICIPALITIES: [&str; 18] = [
    "code",
    "name",
    "province_code",
    "province",
    "phone",
    "website",
    "care_office_region",
    "display_name",
    "email",
    "visit_street",
    "visit_number",
    "visit_postcode",
    "visit_place",
    "visit_lat",
    "visit_lon",
    "care_office_region_code",
    "phone_as_published",
    "roo_verified",
];

/// Which municipalities there are. Facts that an official source gave before stay as they are.
fn municipalities(read: &Delimited, tables: &mut TableSet) -> Result<usize, Damage> {
    read.expect_heading(0, &MUNICIPALITIES)?;
    let (names, contacts, provinces) = (
        tables.is_official("municipalities, official names"),
        tables.is_official("municipalities, own names, telephone numbers and websites"),
        tables.is_official("places and provinces"),
    );
    let mut rows = Vec::new();
    for row in read.body(1, &MUNICIPALITIES) {
        let row = row?;
        let code = row.parse(0, MunicipalityCode::parse, Expected::Municipality)?.to_string();
        let old = tables.municipalities.get(&[&code]);
        let keep = |official: bool, cell: usize, new: String| match old {
            Some(old) if official && !old[cell].is_empty() => old[cell].clone(),
            _ => new,
        };
        let display_name = keep(contacts, DISPLAY_NAME, row.name(7)?);
        let phone = optional(
            &row,
            4,
            |text| PhoneNumber::parse(text).ok().map(|phone| phone.to_string()),
            Expected::Phone,
        )?;
        let website = optional(
            &row,
            5,
            |text| WebAddress::parse(text).map(|site| site.to_string()),
            Expected::Website,
        )?;
        let verified = optional(
            &row,
            17,
            |text| text.parse::<jiff::civil::Date>().ok().map(|day| day.to_string()),
            Expected::Date,
        )?;
        rows.push([
            code.clone(),
            keep(names, NAME, row.name(1)?),
            display_name.clone(),
            keep(contacts, SLUG, slug(&display_name)),
            keep(provinces, 4, row.parse(2, ProvinceCode::parse, Expected::Province)?.to_string()),
            keep(provinces, 5, row.name(3)?),
            keep(contacts, 6, phone),
            keep(contacts, 7, website),
            keep(contacts, 8, verified),
            known_region(&row, tables)?,
        ]);
    }
    let count = rows.len();
    tables.municipalities.retain(|_| false);
    rows.into_iter().for_each(|row| tables.municipalities.put(row));
    tables.set_origin(&Origin {
        facts: "municipalities, which there are",
        source: "table",
        publisher: "compiled from ROO (2026-04), CBS (2020, 2024) and NLExtract (2025)",
        date: "2026-04",
        licence: "see the single facts",
        title: "municipalities.csv",
        unsure: "no municipality ended after 2023-01-01",
    });
    tables.set_origin(&Origin {
        facts: "municipalities, care-office region",
        source: "table",
        publisher: "derived from CBS borders of municipalities (2023) and of care-office regions (2025)",
        date: "2025",
        licence: "CC BY 4.0, naming CBS",
        title: "municipalities.csv",
        unsure: "an overlay of areas: every municipality has at least 87.6% of its area in its region",
    });
    Ok(count)
}

const PLACES: [&str; 5] = ["place", "municipality_code", "bag_code", "source", "flag"];

/// Places that are newer than the official table, and other spellings. The places of CBS itself are taken only where the
/// official table was not imported.
fn places(read: &Delimited, tables: &mut TableSet) -> Result<usize, Damage> {
    read.expect_heading(0, &PLACES)?;
    let official = tables.is_official("places and provinces");
    tables.places.retain(|row| row[3] == "cbs" && official);
    tables.aliases.retain(|row| row[2] != "roo, places");
    let mut count = 0;
    for row in read.body(1, &PLACES) {
        let row = row?;
        let name = row.name(0)?;
        let code = known_municipality(&row, 1, tables)?;
        count += 1;
        match (row.text(3), row.text(4)) {
            ("cbs2024", _) if official => {}
            ("cbs2024", _) => tables.places.put([name, code, row.text(2).into(), "cbs".into()]),
            (source, "new_since_2024") => {
                let source = if source == "pdok2026" { "pdok" } else { "roo" };
                tables.places.put([name, code, row.text(2).into(), source.into()]);
            }
            (_, "municipality_alias") => add_alias(tables, name, code),
            (_, "spelling_variant") if is_typed(&name) => add_alias(tables, name, code),
            (_, "spelling_variant") => {}
            _ => return Err(row.damage(4, Expected::Exactly("new_since_2024".into()))),
        }
    }
    tables.set_origin(&Origin {
        facts: "places, newer than the official table",
        source: "table",
        publisher: "ROO (\"Bevat plaatsen\", 2026-04) and PDOK (2026)",
        date: "2026",
        licence: "open data (ROO), public domain (BAG)",
        title: "places.csv",
        unsure: "five of about eight places that are newer than the table of CBS",
    });
    tables.set_origin(&Origin {
        facts: "aliases, postal spelling of places",
        source: "table",
        publisher: "Register van Overheidsorganisaties (ROO)",
        date: "2026-04",
        licence: "open data; CC0 is likely, but was not confirmed in a source",
        title: "places.csv",
        unsure: "spellings that nobody types (cut off, or with \"Gem\") are left out",
    });
    Ok(count)
}

/// Adds a name from this table, unless an official source carries it too.
fn add_alias(tables: &mut TableSet, name: String, code: String) {
    if tables.aliases.get(&[&name, &code]).is_none() {
        tables.aliases.put([name, code, "roo, places".into()]);
    }
}

/// Whether people write a name like this: as on an envelope, with two or three capitals for the province (`Hengelo OV`), or a
/// plain name. Names that the register cut off, or that hold the name of a municipality, are its own.
fn is_typed(name: &str) -> bool {
    const PROVINCES: [&str; 12] = ["DR", "FL", "FR", "GLD", "GN", "LB", "NB", "NH", "OV", "UT", "ZH", "ZLD"];
    let mut words = name.split(' ');
    let last = words.next_back().unwrap_or_default();
    PROVINCES.contains(&last) || words.next().is_none()
}

const POSTCODES: [&str; 5] = ["pc4", "municipality_code", "share", "pc6_count", "flag"];

/// Postcodes; rows marked `suspect` are errors in the register and are left out.
fn postcodes(read: &Delimited, tables: &mut TableSet) -> Result<usize, Damage> {
    read.expect_heading(0, &POSTCODES)?;
    let mut rows: Vec<[String; 3]> = Vec::new();
    for row in read.body(1, &POSTCODES) {
        let row = row?;
        let postcode = row.parse(0, Postcode::parse, Expected::Postcode)?.to_string();
        row.parse(1, MunicipalityCode::parse, Expected::Municipality)?;
        let in_bounds = |text: &str| text.parse::<f32>().ok().filter(|share| *share > 0.0 && *share <= 1.0);
        row.parse(2, in_bounds, Expected::Share)?;
        match row.text(4) {
            "suspect" => continue,
            "" => {
                let code = known_municipality(&row, 1, tables)?;
                rows.push([postcode, code, row.text(2).to_string()]);
            }
            _ => return Err(row.damage(4, Expected::Exactly("suspect".into()))),
        }
    }
    let count = rows.len();
    tables.postcodes.retain(|_| false);
    rows.into_iter().for_each(|row| tables.postcodes.put(row));
    tables.set_origin(&Origin {
        facts: "postcodes",
        source: "table",
        publisher: "Kadaster (PDOK Locatieserver), counted by a public repository",
        date: "2026-10-01",
        licence: "public domain (BAG); the licence of the service was not confirmed",
        title: "pc4.csv",
        unsure: "the share counts six-position postcodes, not people; postcodes with only PO boxes are missing; 1357 in \
                 Maasgouw and 7311 in Noordenveld are errors in the register and are left out",
    });
    Ok(count)
}

const PREDECESSORS: [&str; 8] =
    ["old_name", "old_code", "successor_code", "year", "end_date", "current_code", "split", "source"];

fn predecessors(read: &Delimited, tables: &mut TableSet) -> Result<usize, Damage> {
    read.expect_heading(0, &PREDECESSORS)?;
    let mut rows: BTreeMap<[String; 3], [String; 5]> = BTreeMap::new();
    for row in read.body(1, &PREDECESSORS) {
        let row = row?;
        let name = row.name(0)?;
        let code = row.parse(1, MunicipalityCode::parse, Expected::Municipality)?.to_string();
        let year = row.parse(3, |text| text.parse::<i16>().ok(), Expected::Year)?;
        let successor = known_municipality(&row, 5, tables)?;
        let key = [name.clone(), code.clone(), successor.clone()];
        rows.insert(key, [name, code, year.to_string(), successor, row.name(7)?]);
    }
    let count = rows.len();
    tables.predecessors.retain(|_| false);
    rows.into_values().for_each(|row| tables.predecessors.put(row));
    tables.set_origin(&Origin {
        facts: "former municipalities",
        source: "table",
        publisher: "NLExtract (names, codes, dates), CBS change list 2010-2017 (successors)",
        date: "2010-2023",
        licence: "public facts; CBS: CC BY 4.0",
        title: "predecessors.csv",
        unsure: "successors from 2018 on and five partial transfers are own knowledge, marked in the column `source`; those \
                 with `cbs_address_check` agree with address counts of CBS",
    });
    Ok(count)
}

const REGIONS: [&str; 9] = [
    "region",
    "care_office",
    "municipality_codes",
    "region_code",
    "iwlz_code",
    "region_name_2015",
    "holder_2015",
    "care_office_as_of",
    "municipality_count",
];

fn regions(read: &Delimited, tables: &mut TableSet) -> Result<usize, Damage> {
    read.expect_heading(0, &REGIONS)?;
    let checked = tables.is_official("care-office regions, iWlz codes");
    let mut rows = Vec::new();
    for row in read.body(1, &REGIONS) {
        let row = row?;
        let code = row.parse(3, region, Expected::Region)?.to_string();
        let office = row.text(1).trim().to_string();
        let year = row.text(7).trim().to_string();
        // A care office is named with its year or not at all: they change hands.
        if !office.is_empty() && year.parse::<i16>().is_err() {
            return Err(row.damage(7, Expected::Year));
        }
        let codes = match tables.regions.get(&[&code]) {
            Some(old) if checked => old[4].clone(),
            _ => row.text(4).replace(';', " "),
        };
        rows.push([code, row.name(0)?, office, year, codes]);
    }
    let count = rows.len();
    tables.regions.retain(|_| false);
    rows.into_iter().for_each(|row| tables.regions.put(row));
    tables.set_origin(&Origin {
        facts: "care-office regions",
        source: "table",
        publisher: "CBS gebiedsindeling 2025 (regions); Besluit aanwijzing zorgkantoren, BWBR0035987 (holders)",
        date: "2025; holders 2015",
        licence: "CC BY 4.0, naming CBS; the law text has no copyright",
        title: "care_office_regions.csv",
        unsure: "the care office is the holder of 2015, given for 17 regions where the brand still exists; 14 are empty; \
                 verify all with Zorgverzekeraars Nederland",
    });
    Ok(count)
}

/// The code of a municipality's care-office region that is there.
fn known_region(row: &Row<'_>, tables: &TableSet) -> Result<String, Damage> {
    let code = row.parse(15, region, Expected::Region)?;
    match tables.regions.get(&[code]) {
        Some(_) => Ok(code.to_string()),
        None => Err(row.damage(15, Expected::KnownRegion)),
    }
}

fn region(text: &str) -> Option<&str> {
    let digits = text.strip_prefix("ZK")?;
    (digits.len() == 2 && digits.bytes().all(|byte| byte.is_ascii_digit())).then_some(text)
}

fn optional(
    row: &Row<'_>,
    column: usize,
    read: impl FnOnce(&str) -> Option<String>,
    expected: Expected,
) -> Result<String, Damage> {
    if row.text(column).is_empty() { Ok(String::new()) } else { row.parse(column, read, expected) }
}
