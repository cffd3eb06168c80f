//! The description for catalogues of open data, such as data.overheid.nl: DCAT-AP 3 as JSON-LD.

use serde_json::{Value, json};

use super::{Dataset, package::sha256};
use crate::{
    diagnostic::Text,
    site::{LanguageId, OpenData, Site},
};

/// The lists of the Publications Office of the European Union that DCAT-AP takes its words from.
const AUTHORITY: &str = "http://publications.europa.eu/resource/authority";

/// The catalogue with every data set that a person would look for: not each service by itself.
pub(super) fn describe(site: &Site, data: OpenData, sets: &[Dataset]) -> Dataset {
    let base = format!("{}{}", site.config.address, OpenData::FOLDER);
    let name = site.config.name(LanguageId(0));
    let owner = site.directory.owner().map_or(name, |(owner, _)| owner.name.as_str());
    let publisher = format!("{base}#publisher");
    let mut graph = Vec::new();
    // A data set is what has one description, in however many forms.
    let mut described: Vec<(&str, Vec<&Dataset>)> = Vec::new();
    for set in sets.iter().filter(|set| !set.path.starts_with("hsds/services/")) {
        match described.iter_mut().find(|(about, _)| *about == set.about.nl) {
            Some((_, forms)) => forms.push(set),
            None => described.push((set.about.nl, vec![set])),
        }
    }
    let mut ids = Vec::new();
    for (_, forms) in &described {
        let Some(first) = forms.first() else { continue };
        let id = format!("{base}#{}", first.name);
        ids.push(json!({ "@id": id }));
        let forms: Vec<Value> =
            forms.iter().map(|set| distribution(&base, data, set, &site.today.to_string())).collect();
        graph.push(json!({
            "@id": id,
            "@type": "dcat:Dataset",
            "dct:title": in_both(first.about.nl, first.about.en),
            "dct:description": in_both(first.about.nl, first.about.en),
            "dct:identifier": id,
            "dct:publisher": { "@id": publisher },
            "dct:language": { "@id": format!("{AUTHORITY}/language/NLD"), "@type": "dct:LinguisticSystem" },
            "dct:spatial": { "@id": format!("{AUTHORITY}/country/NLD"), "@type": "dct:Location" },
            "dcat:theme": { "@id": format!("{AUTHORITY}/data-theme/SOCI"), "@type": "skos:Concept" },
            "dct:modified": day(&site.today.to_string()),
            "dcat:distribution": forms,
        }));
    }
    let catalogue = json!({
        "@id": format!("{base}#catalogue"),
        "@type": "dcat:Catalog",
        "dct:title": { "@value": name, "@language": "nl" },
        "dct:description": in_both(
            "Wie mensen gratis en onafhankelijk bijstaat bij zorg en ondersteuning, per gemeente",
            "Who gives people free and independent client support, by municipality",
        ),
        "dct:publisher": { "@id": publisher, "@type": "foaf:Agent", "foaf:name": { "@value": owner, "@language": "nl" } },
        "foaf:homepage": { "@id": site.config.address, "@type": "foaf:Document" },
        "dct:language": { "@id": format!("{AUTHORITY}/language/NLD"), "@type": "dct:LinguisticSystem" },
        "dct:license": { "@id": data.licence.address(), "@type": "dct:LicenseDocument" },
        "dct:modified": day(&site.today.to_string()),
        "dcat:dataset": ids,
    });
    graph.insert(0, catalogue);
    let all = json!({
        "@context": {
            "dcat": "http://www.w3.org/ns/dcat#",
            "dct": "http://purl.org/dc/terms/",
            "foaf": "http://xmlns.com/foaf/0.1/",
            "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
            "skos": "http://www.w3.org/2004/02/skos/core#",
            "spdx": "http://spdx.org/rdf/terms#",
            "xsd": "http://www.w3.org/2001/XMLSchema#",
        },
        "@graph": graph,
    });
    Dataset {
        name: "catalogue".into(),
        path: "catalogue.jsonld".into(),
        about: Text {
            nl: "De beschrijving voor catalogi van open data (DCAT-AP)",
            en: "The description for catalogues of open data (DCAT-AP)",
        },
        media_type: "application/ld+json",
        facts: &[],
        schema: None,
        text: format!("{all:#}\n"),
    }
}

/// A file of a data set.
fn distribution(base: &str, data: OpenData, set: &Dataset, today: &str) -> Value {
    let address = format!("{base}{}", set.path);
    let format = if set.media_type == "text/csv" { "CSV" } else { "JSON" };
    json!({
        "@id": address,
        "@type": "dcat:Distribution",
        "dct:title": in_both(&format!("{} ({format})", set.about.nl), &format!("{} ({format})", set.about.en)),
        "dcat:accessURL": { "@id": address, "@type": "rdfs:Resource" },
        "dcat:downloadURL": { "@id": address, "@type": "rdfs:Resource" },
        "dct:format": { "@id": format!("{AUTHORITY}/file-type/{format}"), "@type": "dct:MediaTypeOrExtent" },
        "dcat:mediaType": {
            "@id": format!("http://www.iana.org/assignments/media-types/{}", set.media_type),
            "@type": "dct:MediaType",
        },
        "dct:license": { "@id": data.licence.address(), "@type": "dct:LicenseDocument" },
        "dct:modified": day(today),
        "dcat:byteSize": { "@value": set.text.len().to_string(), "@type": "xsd:nonNegativeInteger" },
        "spdx:checksum": {
            "@type": "spdx:Checksum",
            "spdx:algorithm": { "@id": "spdx:checksumAlgorithm_sha256" },
            "spdx:checksumValue": { "@value": sha256(set.text.as_bytes()), "@type": "xsd:hexBinary" },
        },
    })
}

fn day(day: &str) -> Value {
    json!({ "@value": day, "@type": "xsd:date" })
}

fn in_both(nl: &str, en: &str) -> Value {
    json!([{ "@value": nl, "@language": "nl" }, { "@value": en, "@language": "en" }])
}
