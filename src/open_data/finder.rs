//! The finder for others: every name and postcode with the municipality that it leads to, in one file with a version.
//!
//! It holds no way to reach anybody: who builds a finder with it sends people to the page of the municipality here, where the
//! facts of today are.

use serde_json::{Map, Value, json};

use super::Dataset;
use crate::{
    diagnostic::Text,
    directory::MunicipalityCode,
    site::{LanguageId, Layout, Site},
};

/// Goes up when something that was there is no longer, or means something else. It is a part of the address, so that a program
/// that reads the old form finds nothing rather than something wrong.
const VERSION: u8 = 1;

/// How names are compared, for who builds a finder. The rules of our own are in the documentation of the program.
const RULES: [&str; 5] = [
    "Compare names in small letters, without accents (NFKD) and without anything but letters and digits.",
    "A postcode is four digits; two letters and a space may follow. Take the municipality with the largest share first.",
    "One name can lie in several municipalities: show all of them and let people choose.",
    "A name with kind 'predecessor' is a municipality that no longer exists.",
    "Send people to the page of the municipality. Don't copy telephone numbers from it: they expire.",
];

pub(super) fn file(site: &Site) -> Dataset {
    let registry = &site.directory.registry;
    let address = &site.config.address;
    let mut municipalities = Map::new();
    let mut names: Vec<(&str, &'static str, MunicipalityCode)> = Vec::new();
    for one in registry.municipalities.values() {
        let page = site.municipality_url(one.code, LanguageId(0)).map(|url| format!("{address}{url}"));
        municipalities.insert(one.code.to_string(), json!({ "name": one.display_name, "page": page }));
        names.push((&one.display_name, "municipality", one.code));
        names.push((&one.name, "municipality", one.code));
    }
    names.extend(registry.places.iter().map(|place| (place.name.as_str(), "place", place.municipality)));
    names.extend(registry.aliases.iter().map(|alias| (alias.name.as_str(), "alias", alias.municipality)));
    for old in &registry.predecessors {
        names.extend(old.successors.iter().map(|code| (old.name.as_str(), "predecessor", *code)));
    }
    names.sort_unstable();
    names.dedup();
    let names: Vec<Value> =
        names.into_iter().map(|(name, kind, code)| json!([name, kind, code.to_string()])).collect();
    let postcodes: Map<String, Value> = registry
        .postcodes
        .iter()
        .map(|(postcode, shares)| {
            let codes: Vec<String> = shares.iter().map(|share| share.municipality.to_string()).collect();
            (postcode.to_string(), json!(codes))
        })
        .collect();
    let search = site.layout_page(LanguageId(0), Layout::Search);
    let lines = |values: &[Value]| values.iter().map(Value::to_string).collect::<Vec<_>>().join(",\n");
    // A name on each line, so that two versions can be compared.
    let text = format!(
        "{{\"version\":{VERSION},\"day\":{},\"search\":{},\"rules\":{},\n\"municipalities\":{},\n\"postcodes\":{},\n\"names\":[\n{}\n]}}\n",
        json!(site.today.to_string()),
        json!(search.map(|page| format!("{address}{}?q=", page.url))),
        json!(RULES),
        Value::Object(municipalities),
        Value::Object(postcodes),
        lines(&names),
    );
    Dataset {
        name: format!("finder-{VERSION}"),
        path: format!("finder/{VERSION}.json"),
        about: Text {
            nl: "Alle namen en postcodes, met de gemeente waar ze bij horen",
            en: "All names and postcodes, with the municipality that they belong to",
        },
        media_type: "application/json",
        facts: &["municipalities, which", "places", "postcodes", "aliases", "former municipalities"],
        schema: None,
        text,
    }
}
