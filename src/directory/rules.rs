//! The problems that the directory can have.

use crate::diagnostic::{Manual, Rule, Severity, Text};

/// Every rule of the directory.
pub static ALL: &[&Rule] = &[&MISSING_TABLE, &DAMAGED_TABLE];

/// A table of the registry is missing or empty.
pub static MISSING_TABLE: Rule = Rule {
    code: "registry-table-missing",
    severity: Severity::Error,
    message: Text { nl: "Deze tabel ontbreekt of is leeg.", en: "This table is missing or empty." },
    help: Text {
        nl: "Maak de tabellen opnieuw met `wegwijs import`, of haal ze terug uit git.",
        en: "Make the tables again with `wegwijs import`, or take them back from git.",
    },
    manual: Manual::Text(Text {
        nl: "De map `content/directory/registry` bevat zes tabellen met gemeenten, plaatsen, postcodes, oude gemeenten, andere namen en zorgkantoorregio's. Ze horen bij elkaar. Zonder een ervan vindt de zoeker mensen niet.",
        en: "The folder `content/directory/registry` holds six tables: municipalities, places, postcodes, former municipalities, other names and care-office regions. They belong together. Without one of them the finder misses people.",
    }),
};

/// In column `column` stands `value`; something else was expected.
pub static DAMAGED_TABLE: Rule = Rule {
    code: "registry-table-damaged",
    severity: Severity::Error,
    message: Text {
        nl: "In de kolom { $column } staat “{ $value }”. Verwacht: { $expected-nl }.",
        en: "Column { $column } holds “{ $value }”. Expected: { $expected-en }.",
    },
    help: Text {
        nl: "Deze tabel wordt niet met de hand gewijzigd. Maak haar opnieuw met `wegwijs import`, of haal haar terug uit git.",
        en: "This table is not edited by hand. Make it again with `wegwijs import`, or take it back from git.",
    },
    manual: Manual::Text(Text {
        nl: "De tabellen in `content/directory/registry` komen uit officiële bronnen. `wegwijs import` maakt ze, gesorteerd en gecontroleerd. Een regel die niet klopt, telt niet mee, en dan ontbreekt een gemeente, plaats of postcode.",
        en: "The tables in `content/directory/registry` come from official sources. `wegwijs import` makes them, sorted and checked. A row that is wrong doesn't count, and then a municipality, place or postcode is missing.",
    }),
};
