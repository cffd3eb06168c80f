//! Whether the site gives its facts away as open data, and under which licence.

use crate::{
    diagnostic::Text,
    source::schema::{Choice, Field, Kind, Record, Schema},
};

/// What `site.yaml` says of open data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OpenData {
    /// The licence for what the editors of the site found out. What comes from others keeps theirs.
    pub licence: Licence,
}

/// An open licence, by the Open Definition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Licence {
    /// No rights are kept.
    Cc0,
    /// The source must be named.
    CcBy,
}

impl Licence {
    const ALL: [Licence; 2] = [Licence::Cc0, Licence::CcBy];

    /// Its name in the list of SPDX, which is also the word in `site.yaml`.
    pub fn as_str(self) -> &'static str {
        match self {
            Licence::Cc0 => "CC0-1.0",
            Licence::CcBy => "CC-BY-4.0",
        }
    }

    /// The address of its text.
    pub fn address(self) -> &'static str {
        match self {
            Licence::Cc0 => "https://creativecommons.org/publicdomain/zero/1.0/",
            Licence::CcBy => "https://creativecommons.org/licenses/by/4.0/",
        }
    }
}

impl OpenData {
    /// Where the files are, from the root of the site.
    pub const FOLDER: &str = "/open-data/";
    /// The files in it that a text can link to, as `open-data:municipalities.csv`.
    pub const FILES: &[&str] = &[
        "municipalities.csv",
        "municipalities.json",
        "coverage.csv",
        "coverage.json",
        "reported.csv",
        "reported.json",
        "supporters.csv",
        "supporters.json",
        "supporter-contacts.csv",
        "supporter-contacts.json",
        "finder/1.json",
        "vac.json",
        "hsds/services.json",
        "hsds/datapackage.json",
        "catalogue.jsonld",
        "datapackage.json",
    ];

    /// Reads the `open-data` of `site.yaml`. `None` without a licence that is known: who may use it would be unclear.
    pub(super) fn read(record: &Record<'_>) -> Option<Self> {
        let word = record.text("licence")?.value;
        let licence = Licence::ALL.into_iter().find(|licence| licence.as_str() == word)?;
        Some(Self { licence })
    }
}

/// The `open-data` of `site.yaml`.
pub(super) static SCHEMA: Schema = Schema {
    name: "open-data",
    about: Text {
        nl: "Gegevens die anderen mogen gebruiken, als bestanden in /open-data/.",
        en: "Data for others to use, as files in /open-data/.",
    },
    fields: &[Field {
        name: "licence",
        kind: Kind::Choice(&[
            Choice {
                value: "CC0-1.0",
                about: Text {
                    nl: "Iedereen mag alles met de gegevens doen.",
                    en: "Everybody may do anything with the data.",
                },
            },
            Choice {
                value: "CC-BY-4.0",
                about: Text {
                    nl: "Iedereen mag de gegevens gebruiken, en noemt daarbij de bron.",
                    en: "Everybody may use the data, and names the source.",
                },
            },
        ]),
        required: true,
        about: Text {
            nl: "De licentie voor wat de redactie zelf uitzocht.",
            en: "The licence for what the editors found out themselves.",
        },
        example: "CC-BY-4.0",
    }],
};
