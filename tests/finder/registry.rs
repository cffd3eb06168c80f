//! The registers, straight from their tables.

use std::{collections::BTreeMap, path::Path};

use wegwijs::directory::*;

fn rows(folder: &Path, file: &str) -> Vec<BTreeMap<String, String>> {
    let mut reader = csv::Reader::from_path(folder.join(file)).unwrap();
    reader.deserialize().map(|row| row.unwrap()).collect()
}

fn code(text: &str) -> MunicipalityCode {
    MunicipalityCode::parse(text).unwrap()
}

fn slug(name: &str) -> String {
    let plain: String = name.to_lowercase().replace(['û', 'ú'], "u").replace('â', "a").replace('é', "e");
    plain.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-")
}

/// All of it.
pub fn registry() -> Registry {
    let folder = Path::new("/work/shared/data");
    let mut registry = Registry::default();
    for row in rows(folder, "municipalities.csv") {
        let province = ProvinceCode::parse(&row["province_code"]).unwrap();
        registry.provinces.insert(province, row["province"].clone());
        registry.municipalities.insert(code(&row["code"]), Municipality {
            code: code(&row["code"]),
            name: row["name"].clone(),
            display_name: row["display_name"].clone(),
            slug: slug(&row["display_name"]),
            province,
            phone: None,
            website: None,
            verified: None,
            care_office_region: row["care_office_region_code"].clone(),
        });
    }
    for row in rows(folder, "places.csv") {
        let place = Place { name: row["place"].clone(), municipality: code(&row["municipality_code"]) };
        match row["flag"].as_str() {
            "municipality_alias" => registry.aliases.push(place),
            _ => registry.places.push(place),
        }
    }
    for row in rows(folder, "pc4.csv").into_iter().filter(|row| row["flag"] != "suspect") {
        registry.postcodes.entry(Postcode::parse(&row["pc4"]).unwrap()).or_default().push(PostcodeShare {
            municipality: code(&row["municipality_code"]),
            share: row["share"].parse().unwrap(),
        });
    }
    for shares in registry.postcodes.values_mut() {
        shares.sort_by(|one, other| other.share.total_cmp(&one.share));
    }
    for row in rows(folder, "predecessors.csv") {
        let successor = code(&row["current_code"]);
        let old = code(&row["old_code"]);
        match registry.predecessors.iter_mut().find(|known| known.code == old) {
            Some(known) if known.successors.contains(&successor) => {}
            Some(known) => known.successors.push(successor),
            None => registry.predecessors.push(Predecessor {
                name: row["old_name"].clone(),
                code: old,
                year: row["year"].parse().unwrap(),
                successors: vec![successor],
            }),
        }
    }
    registry
}
