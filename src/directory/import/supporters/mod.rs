//! `wegwijs import supporters FILE`: a list of organisations, as people keep it in a spreadsheet.
//!
//! A row says who helps in which municipality, where that was read, and when. One that somebody checked (`hoe`) becomes a
//! part of a supporter's file; any other is only *reported*: a name and a link. What can't be taken is told with its line, and the
//! rest is taken. Nothing that the site has is lost: an older row changes nothing, and a file that an editor wrote is left alone
//! where it says something else.

mod file;
mod hours;
pub(super) mod row;

use std::{collections::BTreeMap, path::Path};

use jiff::civil::Date;

use super::{
    error::{Damage, Expected},
    headings::{Column, Headings},
    known::KnownMunicipalities,
    origins::Origin,
    proposal::{Change, Outcome, Said},
    sheet::Sheet,
    tables::TableSet,
};
use crate::directory::{reported::Name, slug};
pub(super) use file::settle;
pub(in crate::directory) use hours::from_words as hours_from_words;
pub use row::MONTHS;
use row::{Entry, Refusal};

const KIND: &str = "supporter";

/// What a list would change.
#[derive(Debug, Default)]
pub(super) struct Taken {
    pub(super) changes: Vec<Change>,
    pub(super) notes: Vec<Said>,
    /// Files of supporters: below the folder of the site, with their text.
    pub(super) files: Vec<(std::path::PathBuf, String)>,
}

/// Reads a list and puts its reports into the tables.
pub(super) fn propose(
    path: &Path,
    bytes: &[u8],
    today: Date,
    root: &Path,
    tables: &mut TableSet,
) -> Result<Taken, Damage> {
    let sheet = Sheet::read(bytes)?;
    let headings = Headings::find(&sheet, &[Column::Organisation, Column::Municipality, Column::Code])?;
    if let Some((line, heading)) = headings.place(Column::Person) {
        return Err(Damage::new(line, heading, heading, Expected::NoPerson));
    }
    headings.require(&[
        &[Column::Organisation],
        &[Column::Municipality, Column::Code],
        &[Column::Source, Column::SourceLink],
        &[Column::Date],
    ])?;
    let known = KnownMunicipalities::new(tables);
    let mut taken = Taken::default();
    let mut checked: Vec<Entry> = Vec::new();
    let mut reported: Vec<(Entry, Vec<String>)> = Vec::new();
    for row in headings.rows(&sheet) {
        match Entry::read(&row, &known, today) {
            Ok(entry) if entry.check.is_some() => checked.push(entry),
            Ok(entry) => {
                let codes = entry.municipalities.clone();
                reported.push((entry, codes));
            }
            Err(Refusal { column, why }) => taken.changes.push(Change {
                line: row.line,
                what: row::in_short(&row),
                outcome: Outcome::Refused { column, why },
            }),
        }
    }
    let mut dates: Vec<String> = Vec::new();
    for (entry, codes) in reported {
        for code in codes {
            let what = format!("{}: {} ({})", known.display(&code), entry.name, entry.on);
            let outcome = match report(&entry, &code, tables) {
                Ok(outcome) => outcome,
                Err(Refusal { column, why }) => Outcome::Refused { column, why },
            };
            if matches!(outcome, Outcome::New | Outcome::Changed { .. }) {
                dates.push(entry.on.to_string());
            }
            taken.changes.push(Change { line: entry.line, what, outcome });
        }
    }
    if !dates.is_empty() {
        said_where_from(path, &dates, tables);
    }
    file::propose(checked, &known, today, root, &mut taken);
    taken.changes.sort_by_key(|change| change.line);
    let unknown: Vec<&str> = headings.unknown().collect();
    if !unknown.is_empty() {
        let unknown = unknown.join(", ");
        taken.notes.push(Said::new(
            format!("Kolommen die niet gelezen zijn: {unknown}."),
            format!("Columns that were not read: {unknown}."),
        ));
    }
    Ok(taken)
}

/// Puts a name and a link into the table of what was reported.
fn report(entry: &Entry, code: &str, tables: &mut TableSet) -> Result<Outcome, Refusal> {
    let link = entry.link.as_ref().ok_or_else(|| {
        Refusal::new(
            Column::SourceLink,
            "er is geen adres waar het te lezen is, dat met https:// begint",
            "there is no address where it can be read, that starts with https://",
        )
    })?;
    if link.is_a_chat() {
        return Err(Refusal::new(
            Column::SourceLink,
            "dit is een chat, geen pagina",
            "this is a chat, no page",
        ));
    }
    let named = |text: &str, column| {
        Name::parse(text).map(|_| ()).ok_or_else(|| {
            Refusal::new(
                column,
                "hier staat een nummer of adres in, of het is te lang voor een naam",
                "it holds a number or address, or is too long for a name",
            )
        })
    };
    named(&entry.name, Column::Organisation)?;
    named(&entry.source, Column::Source)?;
    let row =
        [code, KIND, &entry.name, link.as_str(), &entry.source, &entry.on.to_string()].map(str::to_string);
    let same_name = |old: &&[String; 6]| old[0] == code && old[1] == KIND && key(&old[2]) == key(&entry.name);
    let Some(old) = tables.reported.rows().find(same_name).cloned() else {
        tables.reported.put(row);
        return Ok(Outcome::New);
    };
    if old[5] >= row[5] {
        return Ok(Outcome::Same);
    }
    let before = format!("{}, {} ({})", old[2], old[5], old[3]);
    let mut row = row;
    // The spelling that the site has stays.
    row[2].clone_from(&old[2]);
    tables.reported.put(row);
    Ok(Outcome::Changed { before })
}

/// What makes two names the same: letters and digits, without a remark in brackets at the end.
fn key(name: &str) -> String {
    let name = match name.rfind('(') {
        Some(at) if at > 0 && name.ends_with(')') => &name[..at],
        _ => name,
    };
    slug(name).replace('-', "")
}

fn said_where_from(path: &Path, dates: &[String], tables: &mut TableSet) {
    let file = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let all = tables.reported.rows().filter(|row| row[1] == KIND).map(|row| row[5].clone());
    let years: Vec<String> =
        all.chain(dates.iter().cloned()).filter_map(|day| day.get(..4).map(str::to_string)).collect();
    let (first, last) = (years.iter().min().cloned(), years.iter().max().cloned());
    let (first, last) = (first.unwrap_or_default(), last.unwrap_or_default());
    let date = if first == last { first } else { format!("{first}-{last}") };
    // The lists before this one stay named, and so does what was unsure about them.
    const FACTS: &str = "reported, names of supporters";
    let (title, unsure) = match tables.origins.get(&[FACTS]) {
        Some(old)
            if old[5].split(", ").any(|known| known == file || known.starts_with(&format!("{file} ("))) =>
        {
            (old[5].clone(), old[6].clone())
        }
        Some(old) => (format!("{}, {file}", old[5]), old[6].clone()),
        None => (file, "not checked by anybody; only names and links were taken".to_string()),
    };
    tables.set_origin(&Origin {
        facts: FACTS,
        source: "supporters",
        publisher: "pages of municipalities and organisations; each row names its own",
        date: &date,
        licence: "public facts",
        title: &title,
        unsure: &unsure,
    });
}

/// Facts that belong together: the rows of one organisation that say the same about how to reach it.
type Groups = BTreeMap<(String, String), Vec<Entry>>;
