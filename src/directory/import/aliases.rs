//! Names that people type and no register carries.

use super::{origins::Origin, tables::TableSet};

/// The mark of these names in the table.
const OWN_KNOWLEDGE: &str = "own knowledge";

/// Frisian and Dutch names beside the official one, and the English name of The Hague: generally known, in no source that is
/// imported here.
const WELL_KNOWN: [(&str, &str); 25] = [
    ("Boalsert", "GM1900"),
    ("Dantumadeel", "GM1891"),
    ("De Friese Meren", "GM1940"),
    ("Eaststellingwerf", "GM0085"),
    ("Flylân", "GM0096"),
    ("Frjentsjer", "GM1949"),
    ("Harns", "GM0072"),
    ("Hearrenfean", "GM0074"),
    ("Hylpen", "GM1900"),
    ("It Amelân", "GM0060"),
    ("It Hearrenfean", "GM0074"),
    ("Ljouwert", "GM0080"),
    ("Noordoost-Friesland", "GM1970"),
    ("Opsterlân", "GM0086"),
    ("Skiermûntseach", "GM0088"),
    ("Skylge", "GM0093"),
    ("Smellingerlân", "GM0090"),
    ("Snits", "GM1900"),
    ("Starum", "GM1900"),
    ("Sudwest Friesland", "GM1900"),
    ("The Hague", "GM0518"),
    ("Tietjerksteradeel", "GM0737"),
    ("Warkum", "GM1900"),
    ("Zuidwest-Friesland", "GM1900"),
    ("Zuidwest Friesland", "GM1900"),
];

/// Adds the well-known names of the municipalities that are there.
pub(super) fn add_well_known(tables: &mut TableSet) {
    tables.aliases.retain(|[_, _, source]| source != OWN_KNOWLEDGE);
    for (name, code) in WELL_KNOWN {
        if tables.municipalities.get(&[code]).is_some() {
            tables.aliases.put([name, code, OWN_KNOWLEDGE].map(str::to_string));
        }
    }
    // A name that is a place of that same municipality needs no alias.
    let places: Vec<[String; 2]> =
        tables.places.rows().map(|[name, code, ..]| [name.clone(), code.clone()]).collect();
    tables.aliases.retain(|[name, code, _]| places.binary_search(&[name.clone(), code.clone()]).is_err());
    tables.set_origin(&Origin {
        facts: "aliases, well known",
        source: "table",
        publisher: "own knowledge",
        date: "2026",
        licence: "none needed",
        title: "Frisian names, Dutch names of Frisian municipalities, The Hague",
        unsure: "not from a source; marked `own knowledge` in the table",
    });
}
