//! Columns by their headings, in any order and under any of the names that people give them.

use super::{
    error::{Damage, Expected},
    sheet::Sheet,
};
use crate::directory::slug;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Column {
    Municipality,
    Code,
    Organisation,
    PublicName,
    Law,
    Phone,
    ReferrerPhone,
    Email,
    Website,
    Hours,
    Postcodes,
    Source,
    SourceLink,
    Date,
    By,
    Method,
    Grade,
    /// The name of a person, which no table of this site may hold.
    Person,
    /// The title and address of a page, and what it says.
    Title,
    Page,
    ProductName,
    Text,
    /// The name of a supporter's file.
    File,
    Channel,
    /// Whether it is still right.
    Holds,
    /// When it was checked before.
    Checked,
}

/// The headings of each column, as [`slug`] writes them; the first is the one to recommend.
const NAMES: [(Column, &[&str]); 26] = [
    (
        Column::Municipality,
        &[
            "gemeente",
            "gemeenten",
            "municipality",
            "municipalities",
            "gemeentenaam",
            "authority",
            "werkgebied",
        ],
    ),
    (Column::Code, &["gemeentecode", "municipality-code", "gm-code", "gmcode", "code", "cbs-code"]),
    (
        Column::Organisation,
        &[
            "organisatie",
            "organisation",
            "organization",
            "naam",
            "name",
            "instelling",
            "aanbieder",
            "organisatienaam",
            "naam-organisatie",
        ],
    ),
    (Column::PublicName, &["naam-op-de-site", "public-name", "publieksnaam", "roepnaam"]),
    (Column::Law, &["wet", "wetten", "law", "laws"]),
    (
        Column::Phone,
        &["telefoon", "telefoonnummer", "tel", "tel-nr", "telnr", "phone", "nummer", "telefoon-inwoners"],
    ),
    (
        Column::ReferrerPhone,
        &["telefoon-verwijzers", "telefoon-professionals", "phone-referrers", "overlegnummer"],
    ),
    (Column::Email, &["email", "e-mail", "mail", "e-mailadres", "emailadres", "mailadres"]),
    (Column::Website, &["website", "site", "web", "url", "webadres", "internet", "internetpagina"]),
    (Column::Hours, &["openingstijden", "bereikbaar", "bereikbaarheid", "tijden", "hours", "opening-hours"]),
    (Column::Postcodes, &["postcodes", "postcode", "postcodegebied"]),
    (Column::Source, &["bron", "source", "source-title", "bronvermelding", "gevonden-op", "bronnaam"]),
    (Column::SourceLink, &["bron-link", "bronlink", "bron-url", "source-url", "link"]),
    (
        Column::Date,
        &["datum", "date", "source-date", "peildatum", "gecontroleerd-op", "datum-controle", "modified"],
    ),
    (Column::By, &["gecontroleerd-door", "door", "by", "checked-by", "gebeld-door"]),
    (Column::Method, &["hoe", "method", "methode", "wijze", "manier"]),
    (Column::Grade, &["zekerheid", "confidence", "grade"]),
    (
        Column::Person,
        &[
            "contactpersoon",
            "contact-persoon",
            "contactpersonen",
            "contact-person",
            "naam-contactpersoon",
            "medewerker",
            "voornaam",
            "achternaam",
            "aanspreekpunt",
            "consulent",
            "naam-medewerker",
        ],
    ),
    (Column::Title, &["titel", "title", "page-title", "paginatitel"]),
    (Column::Page, &["pagina", "page-url", "identifier", "adres-pagina", "paginalink"]),
    (Column::ProductName, &["uniforme-productnaam", "uniformeproductnaam", "upl"]),
    (Column::Text, &["samenvatting", "abstract", "tekst"]),
    (Column::File, &["bestand", "file"]),
    (Column::Channel, &["kanaal", "channel"]),
    (Column::Holds, &["klopt", "klopt-het", "holds"]),
    (Column::Checked, &["laatst-nagekeken"]),
];

impl Column {
    fn of(heading: &str) -> Option<Self> {
        let name = slug(heading);
        NAMES.iter().find(|(_, names)| names.contains(&name.as_str())).map(|(column, _)| *column)
    }

    /// The heading to recommend.
    pub(super) fn name(self) -> &'static str {
        NAMES.iter().find(|(column, _)| *column == self).map_or("", |(_, names)| names[0])
    }
}

/// Which column stands where.
pub(super) struct Headings {
    line: u64,
    /// In the order of the file: what it holds, where it is known, and its heading.
    columns: Vec<(Option<Column>, String)>,
}

/// A title and an empty line can stand above the headings.
const DEEPEST: usize = 10;

impl Headings {
    /// Finds the row of headings: the first in which two are known, among them one of these.
    pub(super) fn find(sheet: &Sheet, one_of: &[Column]) -> Result<Self, Damage> {
        for (line, cells) in sheet.rows.iter().take(DEEPEST) {
            let columns: Vec<_> = cells.iter().map(|cell| (Column::of(cell), cell.clone())).collect();
            let known = columns.iter().filter(|(column, _)| column.is_some()).count();
            if known < 2
                || !columns.iter().any(|(column, _)| column.is_some_and(|column| one_of.contains(&column)))
            {
                continue;
            }
            for (at, (column, heading)) in columns.iter().enumerate() {
                if column.is_some() && columns[..at].iter().any(|(other, _)| other == column) {
                    return Err(Damage::new(*line, heading.as_str(), heading.as_str(), Expected::NotTwice));
                }
            }
            return Ok(Self { line: *line, columns });
        }
        let (line, cells) = sheet.rows.first().cloned().unwrap_or((1, Vec::new()));
        Err(Damage::new(line, "1", cells.join(", "), Expected::Headings))
    }

    /// Asks for one column of each of these lists.
    pub(super) fn require(&self, lists: &[&[Column]]) -> Result<(), Damage> {
        for list in lists {
            if !list.iter().any(|column| self.has(*column)) {
                let name = list.first().map_or("", |column| column.name());
                let found: Vec<&str> = self.columns.iter().map(|(_, heading)| heading.as_str()).collect();
                return Err(Damage::new(self.line, name, found.join(", "), Expected::Heading(name)));
            }
        }
        Ok(())
    }

    /// Whether there is such a column.
    pub(super) fn has(&self, column: Column) -> bool {
        self.columns.iter().any(|(known, _)| *known == Some(column))
    }

    /// The line and the heading of a column.
    pub(super) fn place(&self, column: Column) -> Option<(u64, &str)> {
        let found = self.columns.iter().find(|(known, _)| *known == Some(column))?;
        Some((self.line, found.1.as_str()))
    }

    /// The headings that aren't known.
    pub(super) fn unknown(&self) -> impl Iterator<Item = &str> {
        self.columns
            .iter()
            .filter(|(column, heading)| column.is_none() && !heading.is_empty())
            .map(|(_, heading)| heading.as_str())
    }

    /// The rows below the headings.
    pub(super) fn rows<'s>(&'s self, sheet: &'s Sheet) -> impl Iterator<Item = SheetRow<'s>> {
        let below = sheet.rows.iter().filter(|(line, _)| *line > self.line);
        below.map(|(line, cells)| SheetRow { line: *line, cells, headings: self })
    }
}

/// One row, by column.
#[derive(Clone, Copy)]
pub(super) struct SheetRow<'s> {
    pub(super) line: u64,
    cells: &'s [String],
    headings: &'s Headings,
}

impl<'s> SheetRow<'s> {
    /// What a column holds; empty where there is no such column.
    pub(super) fn text(&self, column: Column) -> &'s str {
        let at = self.headings.columns.iter().position(|(known, _)| *known == Some(column));
        at.and_then(|at| self.cells.get(at)).map_or("", String::as_str)
    }

    /// The heading of a column, as the file has it.
    pub(super) fn heading(&self, column: Column) -> &'s str {
        self.headings.place(column).map_or(column.name(), |(_, heading)| heading)
    }

    /// Whether the row has more cells than there are headings: it was cut wrongly.
    pub(super) fn is_too_long(&self) -> bool {
        let last = self.cells.iter().rposition(|cell| !cell.is_empty());
        last.is_some_and(|last| last >= self.headings.columns.len())
    }
}
