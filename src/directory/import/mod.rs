//! `wegwijs import`: official open data become the tables of the registry.
//!
//! Each source has a reader that knows its publisher's format and refuses a damaged file. What was read is merged into the
//! tables that are there; the result is put through the registry's own [reader](crate::directory::Registry::read), and only then
//! written, sorted. The same files give the same bytes, however often.
//!
//! The cleaned tables (`table`) come first: they say which municipalities and regions there are, and the other sources only add
//! to those. A fact that came from an official source after that is not overwritten by a cleaned table.

mod aliases;
mod apply;
mod cbs;
mod cleaned;
mod delimited;
mod error;
mod iwlz;
mod kadaster;
mod origins;
mod roo;
mod tables;
#[cfg(test)]
mod tests;

use std::{
    fs,
    path::{Path, PathBuf},
};

pub use error::{Damage, Expected, ImportError};

use crate::diagnostic::MessageLanguage;
use tables::TableSet;

/// The sources that can be imported, by the name for the command line.
pub const SOURCES: [&str; 6] = ["cbs-municipalities", "cbs-places", "kadaster", "roo", "iwlz", "table"];

/// What an import did.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    /// What was read, what was changed and what was passed over, in Dutch and English.
    notes: Vec<(String, String)>,
    /// The files that changed.
    pub written: Vec<PathBuf>,
}

impl Report {
    fn note(&mut self, nl: impl Into<String>, en: impl Into<String>) {
        self.notes.push((nl.into(), en.into()));
    }

    /// What was read, what was changed and what was passed over, one line each.
    pub fn text(&self, language: MessageLanguage) -> String {
        let dutch = language == MessageLanguage::Dutch;
        let mut lines: Vec<String> =
            self.notes.iter().map(|(nl, en)| if dutch { nl.clone() } else { en.clone() }).collect();
        lines.push(match (self.written.len(), dutch) {
            (0, true) => "Er is niets veranderd.".into(),
            (0, false) => "Nothing has changed.".into(),
            (_, true) => format!("Geschreven: {}.", names(&self.written)),
            (_, false) => format!("Written: {}.", names(&self.written)),
        });
        lines.join("\n") + "\n"
    }
}

fn names(files: &[PathBuf]) -> String {
    let names = files.iter().filter_map(|file| file.file_name()).map(|name| name.to_string_lossy());
    names.collect::<Vec<_>>().join(", ")
}

/// Reads files of a source and brings the tables below `root/content/directory/registry` up to date.
///
/// # Errors
/// A source that doesn't exist, a file that can't be read or is damaged, or tables that don't fit together. Nothing is written
/// then.
pub fn run(source: &str, files: &[PathBuf], root: &Path) -> Result<Report, ImportError> {
    let Some(source) = SOURCES.into_iter().find(|known| *known == source) else {
        return Err(ImportError::UnknownSource { source: source.to_string() });
    };
    if files.is_empty() {
        return Err(ImportError::FileCount { source });
    }
    let mut report = Report::default();
    let mut tables = TableSet::load(root)?;
    // The cleaned tables build on each other.
    let mut files: Vec<&PathBuf> = files.iter().collect();
    files.sort_by_key(|file| cleaned::order(file));
    if source == "table" {
        let missing = cleaned::missing(&files, &tables);
        if !missing.is_empty() {
            return Err(ImportError::Missing { tables: missing });
        }
    } else if tables.municipalities.is_empty() {
        return Err(ImportError::NoMunicipalities { source });
    }
    for file in files {
        let bytes = fs::read(file)
            .map_err(|error| ImportError::File { path: file.clone(), reason: error.to_string() })?;
        let used = take(source, file, &bytes, &mut tables, &mut report)
            .map_err(|damage| ImportError::Damaged { path: file.clone(), damage })?;
        if used == 0 {
            return Err(ImportError::NothingKnown { path: file.clone() });
        }
    }
    aliases::add_well_known(&mut tables);
    tables.check()?;
    report.written = tables.write(root)?;
    Ok(report)
}

/// Takes one file. Gives how many of its facts are about something that is known.
fn take(
    source: &str,
    file: &Path,
    bytes: &[u8],
    tables: &mut TableSet,
    report: &mut Report,
) -> Result<usize, Damage> {
    Ok(match source {
        "cbs-municipalities" => {
            let year = origins::year_in_name(file);
            apply::cbs_municipalities(&cbs::municipalities(bytes)?, &year, tables, report)
        }
        "cbs-places" => apply::cbs_places(&cbs::places(bytes)?, tables, report),
        "kadaster" => apply::kadaster(&kadaster::relations(bytes)?, tables, report),
        "roo" => apply::roo(&roo::municipalities(bytes)?, tables, report),
        "iwlz" => apply::iwlz(&iwlz::codes(bytes)?, tables, report),
        _ => cleaned::table(file, bytes, tables, report)?,
    })
}
