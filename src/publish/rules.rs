//! The problems that publishing can find.

use crate::diagnostic::{Manual, Rule, Severity, Text};
pub use crate::site::rules::DUPLICATE_ADDRESS;

/// Every rule of this stage that no other stage has.
pub static ALL: &[&Rule] = &[&ADDRESS_TOO_LONG];

/// An address of which a part is longer than the name of a file can be.
pub static ADDRESS_TOO_LONG: Rule = Rule {
    code: "address-too-long",
    severity: Severity::Error,
    message: Text {
        nl: "Het adres van deze pagina is te lang: een deel heeft meer dan { $limit } tekens.",
        en: "The address of this page is too long: a part of it has more than { $limit } characters.",
    },
    help: Text {
        nl: "Kies een kortere slug of een korter oud adres.",
        en: "Choose a shorter slug or old address.",
    },
    manual: Manual::Text(Text {
        nl: "Elk deel van een adres wordt de naam van een map. Die kan niet langer zijn dan 255 tekens. Een kort adres is ook beter te lezen: een paar woorden zijn genoeg.",
        en: "Every part of an address becomes the name of a folder, which can't be longer than 255 characters. A short address is easier to read as well: a few words are enough.",
    }),
};
