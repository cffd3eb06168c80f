//! Reading the `areas` of a supporter.

use std::ops::RangeInclusive;

use super::ServiceArea;
use crate::{
    directory::{
        registry::{MunicipalityCode, Postcode, ProvinceCode},
        rules,
        supporter::FactReader,
    },
    source::schema::{Record, Spanned},
};

/// The area in a mapping. What isn't known is told and left out; an area that covers nothing is told.
pub(in crate::directory) fn read(record: &Record<'_>, reader: &mut FactReader<'_>) -> ServiceArea {
    let mut area =
        ServiceArea { country: record.boolean("country").unwrap_or(false), ..ServiceArea::default() };
    let mut named = area.country;
    let places = ["municipalities", "provinces", "regions", "postcodes"];
    if reader.with.registry.municipalities.is_empty() && !reader.fictional {
        // Without the registers every code is unknown, and to say so of each would send an editor the wrong way.
        if let Some(key) = places.into_iter().find(|key| record.node(key).is_some()) {
            let at = record.node(key).map_or(record.range(), |node| node.range.clone());
            reader.report(&rules::AREA_WITHOUT_REGISTRY, at);
            return area;
        }
    }
    for text in record.texts("municipalities") {
        named = true;
        area.municipalities.extend(municipality(text, reader));
    }
    for text in record.texts("provinces") {
        named = true;
        let code =
            ProvinceCode::parse(&text.value).filter(|code| reader.with.registry.provinces.contains_key(code));
        if code.is_none() {
            let known = reader.with.registry.provinces.iter();
            let near = known.map(|(code, name)| (name.clone(), code.to_string()));
            let near = best_name(&text.value, near);
            unknown(reader, text, ("provincie", "province"), near, "PV26");
        }
        area.provinces.extend(code);
    }
    for text in record.texts("regions") {
        named = true;
        if reader.with.registry.care_office_regions.contains_key(&text.value) {
            area.regions.insert(text.value);
        } else {
            let known = reader.with.registry.care_office_regions.values();
            let near = best_name(&text.value, known.map(|region| (region.name.clone(), region.code.clone())));
            unknown(reader, text, ("zorgkantoorregio", "care-office region"), near, "ZK23");
        }
    }
    for text in record.texts("postcodes") {
        named = true;
        let at = text.range.clone();
        let Some(range) = postcodes(text, reader) else { continue };
        let overlaps =
            |other: &RangeInclusive<Postcode>| other.start() <= range.end() && range.start() <= other.end();
        if area.postcodes.iter().any(overlaps) {
            reader.report(&rules::POSTCODES_OVERLAP, at);
        }
        area.postcodes.push(range);
    }
    area.postcodes.sort_by_key(|range| (*range.start(), *range.end()));
    // Names that aren't known were told one by one.
    if !named {
        reader.report(&rules::EMPTY_AREA, record.range());
    }
    area
}

fn municipality(text: Spanned<String>, reader: &mut FactReader<'_>) -> Option<MunicipalityCode> {
    let registry = reader.with.registry;
    let code = MunicipalityCode::parse(&text.value).filter(|code| {
        registry.municipalities.contains_key(code) || (reader.fictional && code.is_fictional())
    });
    if code.is_none() {
        let names = registry
            .municipalities
            .values()
            .flat_map(|one| [&one.name, &one.display_name].map(|name| (name.clone(), one.code.to_string())));
        let aliases = registry.aliases.iter().map(|one| (one.name.clone(), one.municipality.to_string()));
        let near = best_name(&text.value, names.chain(aliases));
        unknown(reader, text, ("gemeente", "municipality"), near, "GM0344");
    }
    code
}

/// Reads `3511` or `3511-3528`.
pub(in crate::directory) fn postcodes(
    text: Spanned<String>,
    reader: &mut FactReader<'_>,
) -> Option<RangeInclusive<Postcode>> {
    let (from, to) = text.value.split_once(['-', '–']).unwrap_or((&text.value, &text.value));
    let (Some(from), Some(to)) = (Postcode::parse(from.trim()), Postcode::parse(to.trim())) else {
        unknown(reader, text, ("postcode", "postcode"), None, "3511");
        return None;
    };
    if from > to {
        reader.tell(&rules::POSTCODES_INVERTED, text.range, vec![("value", text.value.into())]);
        return None;
    }
    let exists = reader.with.registry.postcodes.range(from..=to).next().is_some();
    // Postcodes of the example municipality must be nobody's.
    if exists == reader.fictional {
        unknown(reader, text, ("postcode", "postcode"), None, "3511");
        return None;
    }
    Some(from..=to)
}

/// The code of the name that was probably meant.
fn best_name(text: &str, known: impl Iterator<Item = (String, String)>) -> Option<(String, String)> {
    let text = text.to_lowercase();
    known
        .map(|(name, code)| (strsim::damerau_levenshtein(&text, &name.to_lowercase()), name, code))
        .filter(|(distance, name, _)| *distance <= name.chars().count().max(3) / 3)
        .min()
        .map(|(_, name, code)| (name, code))
}

fn unknown(
    reader: &mut FactReader<'_>,
    text: Spanned<String>,
    kind: (&str, &str),
    near: Option<(String, String)>,
    example: &str,
) {
    let mut arguments = vec![
        ("kind-nl", kind.0.into()),
        ("kind-en", kind.1.into()),
        ("value", text.value.into()),
        ("example", example.into()),
    ];
    let mut fix = None;
    match near {
        Some((name, code)) => {
            fix = Some(code.clone());
            arguments.extend([("near", "yes".into()), ("code", code.into()), ("name", name.into())]);
        }
        None => arguments.push(("near", "no".into())),
    }
    reader.tell(&rules::UNKNOWN_AREA, text.range.clone(), arguments);
    if let Some(code) = fix {
        reader.fix(text.range, code);
    }
}
