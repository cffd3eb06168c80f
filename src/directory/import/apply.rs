//! What was read from an official file, merged into the tables.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Report,
    cbs::{CbsMunicipality, PlaceTable},
    iwlz::CodeList,
    kadaster::Relations,
    origins::Origin,
    roo::{Register, RooMunicipality},
    tables::TableSet,
};
use crate::directory::slug;

const CBS: &str = "Centraal Bureau voor de Statistiek (CBS)";
const CC_BY: &str = "CC BY 4.0, naming CBS";

/// The cells of a municipality's row.
pub(super) const NAME: usize = 1;
pub(super) const DISPLAY_NAME: usize = 2;
pub(super) const SLUG: usize = 3;
const PROVINCE_CODE: usize = 4;
const PROVINCE: usize = 5;
const PHONE: usize = 6;
const WEBSITE: usize = 7;
const VERIFIED: usize = 8;

/// Names: the official spelling. Municipalities that don't exist any more are passed over, and so is a file that is older than
/// the names that are there.
pub(super) fn cbs_municipalities(
    read: &[CbsMunicipality],
    year: &str,
    tables: &mut TableSet,
    report: &mut Report,
) -> usize {
    let names: BTreeMap<String, &str> =
        read.iter().map(|one| (one.code.to_string(), one.name.as_str())).collect();
    let mut known = 0;
    for row in tables.municipalities.rows_mut() {
        if let Some(name) = names.get(&row[0]) {
            row[NAME] = (*name).to_string();
            known += 1;
        }
    }
    tables.set_origin(&Origin {
        facts: "municipalities, official names",
        source: "cbs-municipalities",
        publisher: CBS,
        date: year,
        licence: CC_BY,
        title: "Gemeenten alfabetisch",
        unsure: "municipalities that came after this edition have their name from the cleaned table (NLExtract, 2025)",
    });
    let gone = names.len() - known;
    report.note(
        format!("{} gemeenten gelezen, {known} namen gezet, {gone} bestaan niet meer.", names.len()),
        format!("{} municipalities read, {known} names set, {gone} no longer exist.", names.len()),
    );
    known
}

/// Places, and the province of each municipality. Replaces all places that came from CBS before.
pub(super) fn cbs_places(read: &PlaceTable, tables: &mut TableSet, report: &mut Report) -> usize {
    let date = format!("{}-01-01", read.year);
    tables.places.retain(|row| row[3] != "cbs");
    let mut gone = BTreeSet::new();
    for place in &read.places {
        let code = place.municipality.to_string();
        if tables.municipalities.get(&[&code]).is_none() {
            gone.insert(code);
            continue;
        }
        tables.places.put([place.name.clone(), code, place.bag_code.clone(), "cbs".into()]);
    }
    let provinces: BTreeMap<String, (String, &str)> = read
        .places
        .iter()
        .map(|place| {
            (place.municipality.to_string(), (place.province.to_string(), place.province_name.as_str()))
        })
        .collect();
    let mut provinces_set = 0;
    for row in tables.municipalities.rows_mut() {
        if let Some((code, name)) = provinces.get(&row[0]) {
            provinces_set += 1;
            row[PROVINCE_CODE].clone_from(code);
            row[PROVINCE] = (*name).to_string();
        }
    }
    tables.set_origin(&Origin {
        facts: "places and provinces",
        source: "cbs-places",
        publisher: CBS,
        date: &date,
        licence: CC_BY,
        title: "Woonplaatsen in Nederland (StatLine)",
        unsure: "the copy that was read had lost the spaces in names of municipalities; codes are whole and names were not used",
    });
    report.note(
        format!("{} woonplaatsen gelezen; gemeenten die niet bestaan: {}.", read.places.len(), gone.len()),
        format!("{} places read; municipalities that don't exist: {}.", read.places.len(), gone.len()),
    );
    provinces_set
}

/// The relation of places and municipalities. A file that is older than the places themselves changes nothing.
pub(super) fn kadaster(read: &Relations, tables: &mut TableSet, report: &mut Report) -> usize {
    let day = read.day.to_string();
    let newer = tables.date_of("places and provinces").is_none_or(|date| day.as_str() > date);
    let now: BTreeMap<&str, String> = read
        .relations
        .iter()
        .filter(|relation| relation.holds_on(read.day))
        .filter_map(|relation| Some((relation.bag_code.as_str(), relation.municipality?.to_string())))
        .collect();
    let moved: Vec<[String; 4]> = tables
        .places
        .rows()
        .filter(|row| now.get(row[2].as_str()).is_some_and(|code| *code != row[1]))
        .cloned()
        .collect();
    if newer {
        for [name, old, bag_code, source] in &moved {
            let code = &now[bag_code.as_str()];
            if tables.municipalities.get(&[code]).is_some() {
                tables.places.retain(|row| !(row[0] == *name && row[1] == *old));
                tables.places.put([name.clone(), code.clone(), bag_code.clone(), source.clone()]);
            }
        }
    }
    tables.set_origin(&Origin {
        facts: "places, municipality checked against the land registry",
        source: "kadaster",
        publisher: "Kadaster",
        date: &day,
        licence: "public domain (BAG); the file says that it is no official BAG product",
        title: "GEM-WPL-RELATIE",
        unsure: if newer { "" } else { "older than the places: used as a check only, nothing was changed" },
    });
    let (all, count) = (read.relations.len(), moved.len());
    if newer {
        report.note(
            format!("{all} relaties gelezen; {count} plaatsen liggen nu in een andere gemeente."),
            format!("{all} relations read; {count} places now lie in another municipality."),
        );
    } else {
        report.note(
            format!("{all} relaties gelezen van {day}: ouder dan de plaatsen. {count} verschillen, niets gewijzigd."),
            format!("{all} relations read of {day}: older than the places. {count} differ, nothing changed."),
        );
    }
    all
}

/// Contact facts and the name that a municipality uses itself.
pub(super) fn roo(register: &Register, tables: &mut TableSet, report: &mut Report) -> usize {
    let read = &register.municipalities;
    let by_code: BTreeMap<String, &RooMunicipality> =
        read.iter().map(|one| (one.code.to_string(), one)).collect();
    let mut known = 0;
    for row in tables.municipalities.rows_mut() {
        let Some(one) = by_code.get(&row[0]) else { continue };
        known += 1;
        row[DISPLAY_NAME].clone_from(&one.display_name);
        row[SLUG] = slug(&one.display_name);
        row[PHONE] = one.phone.as_ref().map(ToString::to_string).unwrap_or_default();
        row[WEBSITE] = one.website.as_ref().map(ToString::to_string).unwrap_or_default();
        row[VERIFIED] = one.verified.to_string();
    }
    tables.aliases.retain(|[_, _, source]| source != "roo");
    for one in read {
        let code = one.code.to_string();
        if let (Some(short), Some(_)) = (&one.short_name, tables.municipalities.get(&[&code])) {
            tables.aliases.put([short.clone(), code, "roo".into()]);
        }
    }
    let changed = read.iter().map(|one| one.changed).max().map(|day| day.to_string()).unwrap_or_default();
    tables.set_origin(&Origin {
        facts: "municipalities, own names, telephone numbers and websites",
        source: "roo",
        publisher: "Register van Overheidsorganisaties (ROO)",
        date: &changed,
        licence: "open data; CC0 is likely, but was not confirmed in a source",
        title: "Register van Overheidsorganisaties, export of municipalities",
        unsure: "the verification date is the register's own; check before going live",
    });
    let missing = read.len() - known;
    report.note(
        format!("{} gemeenten gelezen, {known} bijgewerkt, {missing} staan niet in de tabel.", read.len()),
        format!("{} municipalities read, {known} updated, {missing} are not in the table.", read.len()),
    );
    for damage in &register.skipped {
        report.note(
            format!("Overgeslagen, {}.", damage.sentence(true)),
            format!("Skipped, {}.", damage.sentence(false)),
        );
    }
    known
}

/// Codes of care-office regions that have ended are taken out; codes that don't exist are told.
pub(super) fn iwlz(read: &CodeList, tables: &mut TableSet, report: &mut Report) -> usize {
    let valid: BTreeSet<&str> =
        read.codes.iter().filter(|code| code.ended.is_none()).map(|code| code.code.as_str()).collect();
    let mut dropped = Vec::new();
    for row in tables.regions.rows_mut() {
        let (keep, drop): (Vec<&str>, Vec<&str>) =
            row[4].split(' ').filter(|code| !code.is_empty()).partition(|code| valid.contains(code));
        dropped.extend(drop.iter().map(ToString::to_string));
        row[4] = keep.join(" ");
    }
    let used: BTreeSet<&str> = tables.regions.rows().flat_map(|row| row[4].split(' ')).collect();
    let unused: Vec<&str> = valid.difference(&used).copied().collect();
    report.note(
        format!(
            "{} codes gelezen, {} geldig; zonder regio: {}; vervallen: {}.",
            read.codes.len(),
            valid.len(),
            list(&unused),
            dropped.len()
        ),
        format!(
            "{} codes read, {} valid; without a region: {}; ended: {}.",
            read.codes.len(),
            valid.len(),
            list(&unused),
            dropped.len()
        ),
    );
    tables.set_origin(&Origin {
        facts: "care-office regions, iWlz codes",
        source: "iwlz",
        publisher: "Zorginstituut Nederland (iStandaarden)",
        date: &read.day.to_string(),
        licence: "public",
        title: "COD001: Zorgkantoor",
        unsure: "the repository that it was read from is marked as a development version",
    });
    read.codes.len()
}

fn list(codes: &[&str]) -> String {
    if codes.is_empty() { "0".into() } else { codes.join(", ") }
}
