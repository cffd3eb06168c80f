//! Why an import stopped. Nothing is written then.

use std::path::PathBuf;

use crate::diagnostic::MessageLanguage;

/// Why an import stopped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ImportError {
    /// There is no source of this name.
    UnknownSource {
        /// What was asked for.
        source: String,
    },
    /// A source takes one file, or at least one.
    FileCount {
        /// Which source.
        source: &'static str,
    },
    /// A file can't be read or written.
    File {
        /// Which.
        path: PathBuf,
        /// What the system says.
        reason: String,
    },
    /// A file isn't what its publisher makes.
    Damaged {
        /// Which.
        path: PathBuf,
        /// Where and what.
        damage: Damage,
    },
    /// Files have to be given before or together with these, since these refer to them.
    Missing {
        /// The cleaned tables to give too, by name.
        tables: Vec<&'static str>,
    },
    /// There are no municipalities yet for the facts of this source.
    NoMunicipalities {
        /// Which source.
        source: &'static str,
    },
    /// A file is whole, and nothing in it is about a municipality or region that is known.
    NothingKnown {
        /// Which.
        path: PathBuf,
    },
    /// A service on the internet doesn't answer, or not with what it should.
    Service {
        /// What was asked.
        url: String,
        /// What went wrong on the way.
        reason: Option<String>,
        /// What is wrong with the answer.
        damage: Option<Box<Damage>>,
    },
    /// A saved file doesn't say for which day it holds.
    NoDay {
        /// Which source.
        source: &'static str,
    },
    /// Each file is whole, but together the tables are not: what the reader of the registry says about them.
    Inconsistent {
        /// The problems in Dutch and English, as `table, row: message`.
        problems: Vec<(String, String)>,
    },
}

/// Where a file isn't what its publisher makes, and what was expected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Damage {
    /// The line, from 1.
    pub row: u64,
    /// The name of the column or element.
    pub column: String,
    /// What stands there.
    pub found: String,
    /// What was expected.
    pub expected: Expected,
}

/// What was expected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Expected {
    /// This very text.
    Exactly(String),
    /// So many columns.
    Columns(usize),
    /// Text in UTF-8.
    Utf8,
    /// Something that isn't empty.
    Something,
    /// `GM0344`.
    Municipality,
    /// `PV26`.
    Province,
    /// `WP1182`.
    Place,
    /// `3511`.
    Postcode,
    /// Above 0, at most 1.
    Share,
    /// A year.
    Year,
    /// A day, in the form of the file.
    Date,
    /// A Dutch telephone number.
    Phone,
    /// An address that starts with `https://`.
    Website,
    /// A care-office region `ZK23`.
    Region,
    /// A care-office region that is in `care_office_regions.csv`.
    KnownRegion,
    /// A municipality that is in `municipalities.csv`.
    KnownMunicipality,
    /// A code of iStandaarden: `5501`.
    CareOfficeCode,
    /// XML without a document type and without entities of its own.
    PlainXml,
    /// XML or JSON that ends where it should.
    Whole,
    /// A value that isn't in the file already.
    NotTwice,
    /// A number.
    Number,
    /// A table: CSV, XLSX or ODS.
    Sheet,
    /// A table of a size that a person can have made.
    SmallSheet,
    /// A quote that is closed.
    ClosedQuote,
    /// A row of headings.
    Headings,
    /// A column with this heading.
    Heading(&'static str),
    /// No column with the names of people.
    NoPerson,
    /// The name (`id`) of a row in this table.
    NameIn(&'static str),
}

impl Damage {
    /// Damage at a row and column.
    pub fn new(row: u64, column: impl Into<String>, found: impl Into<String>, expected: Expected) -> Self {
        // A cell can hold a whole page; enough of it to recognise is enough.
        let found: String = found.into().chars().take(80).collect();
        Self { row, column: column.into(), found, expected }
    }

    /// Where, what stands there and what was expected, without a point at the end.
    pub(super) fn sentence(&self, dutch: bool) -> String {
        let Self { row, column, found, expected } = self;
        let expected = expected.words(dutch);
        if dutch {
            format!("regel {row}, kolom {column}: gevonden “{found}”, verwacht {expected}")
        } else {
            format!("line {row}, column {column}: found “{found}”, expected {expected}")
        }
    }
}

impl Expected {
    fn words(&self, dutch: bool) -> String {
        let (nl, en) = match self {
            Expected::Exactly(text) => return format!("“{text}”"),
            Expected::Columns(count) if dutch => return format!("{count} kolommen"),
            Expected::Columns(count) => return format!("{count} columns"),
            Expected::Heading(name) if dutch => return format!("een kolom “{name}”"),
            Expected::Heading(name) => return format!("a column “{name}”"),
            Expected::NameIn(table) if dutch => return format!("een id dat in {table}.csv staat"),
            Expected::NameIn(table) => return format!("an id that is in {table}.csv"),
            Expected::Number => ("een getal", "a number"),
            Expected::Sheet => ("een tabel: CSV, XLSX of ODS", "a table: CSV, XLSX or ODS"),
            Expected::SmallSheet => {
                ("hooguit 50.000 rijen en 200 kolommen", "at most 50,000 rows and 200 columns")
            }
            Expected::ClosedQuote => ("een aanhalingsteken dat sluit", "a quote that is closed"),
            Expected::Headings => (
                "een rij met koppen, zoals: gemeente; organisatie; bron; datum",
                "a row of headings, such as: gemeente; organisatie; bron; datum",
            ),
            Expected::NoPerson => (
                "geen kolom met namen van mensen: haal die eerst weg",
                "no column with names of people: remove it first",
            ),
            Expected::Utf8 => ("tekst in UTF-8", "text in UTF-8"),
            Expected::Something => ("een waarde", "a value"),
            Expected::Municipality => ("een gemeentecode als GM0344", "a municipality code such as GM0344"),
            Expected::Province => ("een provinciecode als PV26", "a province code such as PV26"),
            Expected::Place => ("een woonplaatscode als WP1182", "a place code such as WP1182"),
            Expected::Postcode => ("vier cijfers van een postcode", "four digits of a postcode"),
            Expected::Share => ("een getal boven 0, hooguit 1", "a number above 0, at most 1"),
            Expected::Year => ("een jaar", "a year"),
            Expected::Date => ("een datum", "a date"),
            Expected::Phone => ("een telefoonnummer", "a telephone number"),
            Expected::Website => {
                ("een adres dat begint met https://", "an address that starts with https://")
            }
            Expected::Region => ("een zorgkantoorregio als ZK23", "a care-office region such as ZK23"),
            Expected::KnownRegion => (
                "een zorgkantoorregio die in care_office_regions.csv staat",
                "a care-office region that is in care_office_regions.csv",
            ),
            Expected::KnownMunicipality => (
                "een gemeente die in municipalities.csv staat",
                "a municipality that is in municipalities.csv",
            ),
            Expected::CareOfficeCode => ("een zorgkantoorcode als 5501", "a care-office code such as 5501"),
            Expected::PlainXml => (
                "XML zonder DOCTYPE en zonder eigen entiteiten",
                "XML without DOCTYPE and entities of its own",
            ),
            Expected::Whole => ("een bestand dat heel is", "a file that is whole"),
            Expected::NotTwice => ("een waarde die er nog niet staat", "a value that isn't there yet"),
        };
        (if dutch { nl } else { en }).to_string()
    }
}

impl ImportError {
    /// Whether the machine failed (disk, permissions), rather than the file.
    pub fn is_of_the_machine(&self) -> bool {
        matches!(self, ImportError::File { .. })
    }

    /// What is wrong and what to do, in the language of the person who ran the import.
    pub fn message(&self, language: MessageLanguage) -> String {
        let dutch = language == MessageLanguage::Dutch;
        match self {
            ImportError::UnknownSource { source } => {
                let known = super::SOURCES.join(", ");
                if dutch {
                    format!("De bron “{source}” bestaat niet. Kies uit: {known}.")
                } else {
                    format!("There is no source “{source}”. Choose from: {known}.")
                }
            }
            ImportError::FileCount { source } if dutch => {
                format!("Noem bij “{source}” het bestand dat u wilt lezen.")
            }
            ImportError::FileCount { source } => format!("Name the file to read for “{source}”."),
            ImportError::File { path, reason } if dutch => {
                format!("{} is niet te lezen of te schrijven: {reason}.", path.display())
            }
            ImportError::File { path, reason } => {
                format!("{} can't be read or written: {reason}.", path.display())
            }
            ImportError::Damaged { path, damage } => {
                let (path, told) = (path.display(), damage.sentence(dutch));
                let own = matches!(
                    damage.expected,
                    Expected::Headings | Expected::Heading(_) | Expected::NoPerson | Expected::ClosedQuote
                );
                match (own, dutch) {
                    (true, true) => format!("{path}, {told}. Er is niets gewijzigd."),
                    (true, false) => format!("{path}, {told}. Nothing was changed."),
                    (false, true) => {
                        format!(
                            "{path}, {told}. Er is niets gewijzigd. Haal het bestand opnieuw bij de uitgever."
                        )
                    }
                    (false, false) => {
                        format!("{path}, {told}. Nothing was changed. Get the file from its publisher again.")
                    }
                }
            }
            ImportError::Missing { tables } => {
                let tables = tables.join(", ");
                if dutch {
                    format!(
                        "Deze tabellen verwijzen naar {tables}. Er is niets gewijzigd. Geef dat bestand erbij: wegwijs \
                         import table {tables} …"
                    )
                } else {
                    format!(
                        "These tables refer to {tables}. Nothing was changed. Give that file too: wegwijs import table \
                         {tables} …"
                    )
                }
            }
            ImportError::Service { url, reason, damage } => {
                let wrong = match (reason, damage) {
                    (_, Some(damage)) => damage.sentence(dutch),
                    (reason, None) => reason.clone().unwrap_or_default(),
                };
                if dutch {
                    format!(
                        "{url} gaf geen goed antwoord: {wrong}. Er is niets gewijzigd. Probeer het later nog eens."
                    )
                } else {
                    format!("{url} gave no good answer: {wrong}. Nothing was changed. Try again later.")
                }
            }
            ImportError::NoDay { source } if dutch => {
                format!("Zeg bij “{source}” van welke dag de bestanden zijn: --on 2026-11-21.")
            }
            ImportError::NoDay { source } => {
                format!("Say for “{source}” of which day the files are: --on 2026-11-21.")
            }
            ImportError::NoMunicipalities { source } if dutch => format!(
                "Deze site kent nog geen gemeenten, en “{source}” vult alleen gemeenten aan die er al zijn. Er is niets \
                 gewijzigd. Importeer eerst de tabellen: wegwijs import table care_office_regions.csv municipalities.csv \
                 places.csv pc4.csv predecessors.csv. Of kopieer de map content/directory/registry van een site die ze heeft."
            ),
            ImportError::NoMunicipalities { source } => format!(
                "This site knows no municipalities yet, and “{source}” only adds to those that are there. Nothing was changed. \
                 Import the tables first: wegwijs import table care_office_regions.csv municipalities.csv places.csv pc4.csv \
                 predecessors.csv. Or copy the folder content/directory/registry of a site that has them."
            ),
            ImportError::NothingKnown { path } if dutch => format!(
                "In {} staat niets over een gemeente of regio die deze site kent. Er is niets gewijzigd. Is dit het \
                 goede bestand?",
                path.display()
            ),
            ImportError::NothingKnown { path } => format!(
                "{} holds nothing about a municipality or region that this site knows. Nothing was changed. Is it the \
                 right file?",
                path.display()
            ),
            ImportError::Inconsistent { problems } => {
                let list: Vec<&str> =
                    problems.iter().map(|(nl, en)| if dutch { nl.as_str() } else { en.as_str() }).collect();
                let list = list.join("\n  ");
                if dutch {
                    format!("De tabellen passen niet bij elkaar. Er is niets gewijzigd.\n  {list}")
                } else {
                    format!("The tables don't fit together. Nothing was changed.\n  {list}")
                }
            }
        }
    }
}
