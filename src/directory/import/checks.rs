//! `wegwijs verify --batch FILE`: a call list that somebody filled in.
//!
//! A row with `ja` under `klopt` is a check of the file (or of one kind of channel in it) that it names. Day, method, name and
//! source come from the row, or else from the command. A row without an answer wasn't done yet.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use jiff::civil::Date;

use super::{
    error::Damage,
    headings::{Column, Headings, SheetRow},
    proposal::{Change, Outcome, Said},
    sheet::Sheet,
    supporters::{Taken, row},
};
use crate::{
    diagnostic::MessageLanguage,
    directory::{
        freshness::Method,
        supporter::ChannelType,
        verify::{self, Check, Part},
    },
};

/// What holds for the rows that don't say it themselves.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CheckDefaults {
    /// The day.
    pub on: Option<Date>,
    /// Who checked.
    pub by: Option<String>,
    /// How.
    pub method: Option<Method>,
    /// Where it was read, or who told.
    pub source: Option<String>,
}

/// Why a row isn't a check, and by which column.
struct Refusal(Column, Said);

impl Refusal {
    fn new(column: Column, nl: &str, en: &str) -> Self {
        Self(column, Said::new(nl, en))
    }
}

/// Reads a list and makes the checks in the texts of the files.
pub(super) fn propose(
    bytes: &[u8],
    defaults: &CheckDefaults,
    today: Date,
    root: &Path,
) -> Result<Taken, Damage> {
    let sheet = Sheet::read(bytes)?;
    let headings = Headings::find(&sheet, &[Column::File])?;
    headings.require(&[&[Column::File], &[Column::Holds]])?;
    let mut taken = Taken::default();
    let mut files: BTreeMap<PathBuf, (String, String)> = BTreeMap::new();
    let mut undone = 0;
    for row in headings.rows(&sheet) {
        let outcome = match row.text(Column::Holds).to_lowercase().as_str() {
            "" => {
                undone += 1;
                continue;
            }
            "ja" | "j" | "x" | "v" | "✓" | "ok" | "klopt" | "yes" | "y" | "true" => {
                one(&row, defaults, today, root, &mut files)
            }
            "nee" | "n" | "no" | "false" => Err(Refusal::new(
                Column::Holds,
                "het klopt niet meer; verander eerst het bestand",
                "it isn't right any more; change the file first",
            )),
            _ => Err(Refusal::new(Column::Holds, "schrijf ja of nee", "write ja or nee")),
        };
        let channel = row.text(Column::Channel);
        let what = [row.text(Column::File), channel].join(" ").trim().to_string();
        let outcome = outcome.unwrap_or_else(|Refusal(column, why)| {
            let column = row.heading(column).to_string();
            Outcome::Refused { column, why }
        });
        taken.changes.push(Change { line: row.line, what, outcome });
    }
    if undone > 0 {
        taken.notes.push(Said::new(
            format!("{undone} rijen zonder antwoord onder “klopt”: nog te doen."),
            format!("{undone} rows without an answer under “klopt”: still to do."),
        ));
    }
    let changed = files.into_iter().filter(|(_, (before, after))| before != after);
    taken.files = changed.map(|(path, (_, after))| (path, after)).collect();
    Ok(taken)
}

fn one(
    row: &SheetRow<'_>,
    defaults: &CheckDefaults,
    today: Date,
    root: &Path,
    files: &mut BTreeMap<PathBuf, (String, String)>,
) -> Result<Outcome, Refusal> {
    let check = check(row, defaults, today)?;
    let channel = row.text(Column::Channel);
    let channel = match channel {
        "" => None,
        word => Some(ChannelType::parse(word).ok_or_else(|| {
            Refusal::new(
                Column::Channel,
                "kies uit: phone, email, website, walk-in, address, form",
                "choose from: phone, email, website, walk-in, address, form",
            )
        })?),
    };
    let place = verify::find(root, row.text(Column::File)).map_err(|folder| {
        let folder = folder.strip_prefix(root).unwrap_or(&folder).display().to_string();
        Refusal(
            Column::File,
            Said::new(
                format!("geen bestand met deze naam in {folder}"),
                format!("no file of this name in {folder}"),
            ),
        )
    })?;
    let part = match (place.key, channel) {
        (Some(key), None) => Part::Key(key),
        (None, None) => Part::File,
        (None, Some(kind)) => Part::Channels(kind),
        (Some(_), Some(_)) => {
            return Err(Refusal::new(
                Column::Channel,
                "bij de landelijke wegwijzer geldt een controle voor alles",
                "with the national signpost a check is of everything",
            ));
        }
    };
    let relative = place.path.strip_prefix(root).unwrap_or(&place.path).to_path_buf();
    let text = match files.get(&relative) {
        Some((_, text)) => text.clone(),
        None => fs::read_to_string(&place.path).map_err(|error| {
            Refusal(
                Column::File,
                Said::new(format!("niet te lezen: {error}"), format!("can't be read: {error}")),
            )
        })?,
    };
    let changed = verify::apply_to(&text, part, &check).map_err(|error| {
        let told = |language| error.message(language);
        Refusal(Column::File, Said::new(told(MessageLanguage::Dutch), told(MessageLanguage::English)))
    })?;
    let outcome = if changed == text {
        Outcome::Same
    } else {
        Outcome::Changed { before: row.text(Column::Checked).to_string() }
    };
    files.entry(relative).or_insert_with(|| (text.clone(), text)).1 = changed;
    Ok(outcome)
}

fn check(row: &SheetRow<'_>, defaults: &CheckDefaults, today: Date) -> Result<Check, Refusal> {
    let on = match row.text(Column::Date) {
        "" => defaults.on.unwrap_or(today),
        text => match row::date(text) {
            Some((day, true)) => day,
            _ => {
                return Err(Refusal::new(
                    Column::Date,
                    "geen dag, zoals 26-1-2026",
                    "no day, such as 2026-01-26",
                ));
            }
        },
    };
    if on > today {
        return Err(Refusal::new(Column::Date, "die dag moet nog komen", "that day is still to come"));
    }
    let method = match row.text(Column::Method) {
        "" => defaults.method,
        word => row::method(word),
    };
    let method = method.ok_or_else(|| {
        Refusal::new(
            Column::Method,
            "kies uit: telefoon, mail, website, bezoek, register",
            "choose from: phone, email, website, visit, register",
        )
    })?;
    let or_else = |column: Column, otherwise: &Option<String>| match row.text(column) {
        "" => otherwise.clone().unwrap_or_default(),
        text => text.to_string(),
    };
    let (by, source) = (or_else(Column::By, &defaults.by), or_else(Column::Source, &defaults.source));
    if by.is_empty() {
        return Err(Refusal::new(
            Column::By,
            "er staat niet wie dit controleerde",
            "it doesn't say who checked this",
        ));
    }
    if source.is_empty() {
        return Err(Refusal::new(
            Column::Source,
            "er staat niet waar of bij wie",
            "it doesn't say where or with whom",
        ));
    }
    Ok(Check { on, by, method, source })
}
