//! What `site.yaml` may say about the checks of pages.

use crate::{
    diagnostic::Text,
    source::schema::{Choice, Field, Kind, Schema},
};

/// How bad a problem is, as a file says it.
pub(super) static SEVERITIES: &[Choice] = &[
    Choice {
        value: "error",
        about: Text { nl: "Moet weg; er wordt niets gepubliceerd.", en: "Must go; nothing is published." },
    },
    Choice {
        value: "warning",
        about: Text {
            nl: "Hoort weg; de site gaat wel door.",
            en: "Should go; the site is still published.",
        },
    },
    Choice { value: "info", about: Text { nl: "Goed om te weten.", en: "Good to know." } },
    Choice { value: "off", about: Text { nl: "Kijk hier niet naar.", en: "Don't look for it." } },
];

/// The mapping `checks` in `site.yaml`.
pub static CHECKS_SCHEMA: Schema = Schema {
    name: "checks",
    about: Text {
        nl: "Hoe streng de controles van de pagina's zijn.",
        en: "How strict the checks of the pages are.",
    },
    fields: &[
        Field {
            name: "page-weight",
            kind: Kind::Integer { least: 1_000, most: 1_000_000 },
            required: false,
            about: Text {
                nl: "Hoeveel bytes een pagina hooguit over de lijn kost: ingepakt zoals een server hem stuurt, met de kopregels van het antwoord. Standaard 8000.",
                en: "The most bytes that a page may be on the line: compressed as a server sends it, with the headers of the answer. 8000 by default.",
            },
            example: "8000",
        },
        Field {
            name: "start-pages",
            kind: Kind::List(&Kind::Text),
            required: false,
            about: Text {
                nl: "Adressen waar bezoekers binnenkomen. Van daaruit moet elke pagina te bereiken zijn.",
                en: "Addresses where visitors arrive. Every page must be reachable from there.",
            },
            example: "[/, /en/]",
        },
        Field {
            name: "severity",
            kind: Kind::Map(&Kind::Choice(SEVERITIES)),
            required: false,
            about: Text {
                nl: "Hoe erg een probleem is, per code: error, warning, info of off.",
                en: "How bad a problem is, by code: error, warning, info or off.",
            },
            example: "{same-link-text: info}",
        },
        Field {
            name: "repeats",
            kind: Kind::Integer { least: 1, most: 1_000_000 },
            required: false,
            about: Text {
                nl: "Staat hetzelfde probleem op meer pagina's dan dit, dan wordt het één keer gemeld. Standaard 3.",
                en: "The same problem on more pages than this is told once. 3 by default.",
            },
            example: "3",
        },
        Field {
            name: "skip-links",
            kind: Kind::List(&Kind::Text),
            required: false,
            about: Text {
                nl: "Andere sites (www.example.org) en beginnen van adressen die `check --external` overslaat.",
                en: "Other sites (www.example.org) and beginnings of addresses that `check --external` skips.",
            },
            example: "[www.example.org]",
        },
    ],
};
