//! The problems that pictures and documents can have.

use crate::diagnostic::{Manual, Rule, Severity, Text};

/// Every rule of this stage.
pub static ALL: &[&Rule] = &[&MISSING_PICTURE, &UNSAFE_PICTURE];

/// A file that isn't in `content/assets/`.
pub static MISSING_PICTURE: Rule = Rule {
    code: "missing-asset",
    severity: Severity::Error,
    message: Text {
        nl: "In content/assets staat geen bruikbaar bestand “{ $file }”.",
        en: "content/assets has no usable file “{ $file }”.",
    },
    help: Text {
        nl: "{ $known ->\n [near] Bedoelt u “{ $near }”?\n *[none] Zet het bestand in content/assets; een plaatje is een SVG.\n }",
        en: "{ $known ->\n [near] Did you mean “{ $near }”?\n *[none] Put the file into content/assets; a picture is an SVG.\n }",
    },
    manual: Manual::Text(Text {
        nl: "Plaatjes en documenten staan in `content/assets/`. Een plaatje bij `figure` is een SVG-tekening: die is klein en blijft scherp.",
        en: "Pictures and documents are in `content/assets/`. A picture in a `figure` is an SVG drawing: it is small and stays sharp.",
    }),
};

/// A drawing with something in it that can't become part of a page.
pub static UNSAFE_PICTURE: Rule = Rule {
    code: "unsafe-picture",
    severity: Severity::Error,
    message: Text {
        nl: "De tekening “{ $file }” kan niet in een pagina: { $part }",
        en: "The drawing “{ $file }” can't be part of a page: { $part }",
    },
    help: Text {
        nl: "Haal dat deel uit de SVG: alleen lijnen en vlakken, zonder script, stijl, id of verwijzing.",
        en: "Take that part out of the SVG: only lines and shapes, without script, style, id or reference.",
    },
    manual: Manual::Text(Text {
        nl: "Een tekening wordt deel van de pagina zelf. Daarom mag er niets in staan wat iets uitvoert, iets ophaalt of botst met de rest.",
        en: "A drawing becomes part of the page itself. So nothing may be in it that runs, fetches or clashes with the rest.",
    }),
};
