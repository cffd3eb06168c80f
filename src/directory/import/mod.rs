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
mod catalogue;
mod cbs;
mod checks;
mod cleaned;
mod delimited;
mod error;
mod headings;
mod hsds;
#[cfg(test)]
mod hsds_tests;
mod iwlz;
mod kadaster;
mod known;
mod origins;
mod proposal;
#[cfg(test)]
mod proposal_tests;
mod roo;
pub(in crate::directory) mod sheet;
mod supporters;
mod tables;
#[cfg(test)]
mod tests;

use std::{
    fs,
    path::{Path, PathBuf},
};

use jiff::civil::Date;

#[cfg(feature = "external")]
pub use catalogue::fetch::{ENDPOINT, Service};
pub use checks::CheckDefaults;
pub use supporters::MONTHS;
pub(in crate::directory) use supporters::hours_from_words;

pub use error::{Damage, Expected, ImportError};
pub use proposal::{Count, Proposal, closing};

use super::{Directory, Periods, SUPPORTERS_FOLDER, Setting, registry::FOLDER};
use crate::{
    diagnostic::{MessageLanguage, Severity, SourceLookup},
    source::SourceTree,
};
use tables::TableSet;

/// The sources that can be imported, by the name for the command line.
pub const SOURCES: [&str; 6] = ["cbs-municipalities", "cbs-places", "kadaster", "roo", "iwlz", "table"];

/// The sources that bring what nobody here has checked. They are shown before they are written; see [`propose`].
pub const REPORTING_SOURCES: [&str; 3] = ["catalogue", "supporters", "hsds"];

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

/// Where a proposal comes from.
pub enum Origins<'a> {
    /// Pages of the catalogue that were saved, and the day of which they are.
    Catalogue(&'a [PathBuf], Option<Date>),
    /// The catalogue as it is today.
    #[cfg(feature = "external")]
    CatalogueService(&'a Service<'a>),
    /// Lists of organisations, as CSV, XLSX or ODS.
    Supporters(&'a [PathBuf]),
    /// Tabular packages of HSDS, and who vouches for the checks in them; without somebody who does they count for nothing.
    Hsds(&'a [PathBuf], Option<&'a CheckDefaults>),
}

/// What a catalogue or a list of organisations would change. Nothing is written before [`Proposal::write`].
///
/// # Errors
/// A file that can't be read or is damaged as a whole, or tables that don't fit together. A row that is wrong is a
/// [refusal](Count::refused), not an error.
pub fn propose(from: &Origins<'_>, today: Date, root: &Path) -> Result<Proposal, ImportError> {
    let source = match from {
        Origins::Supporters(_) => REPORTING_SOURCES[1],
        Origins::Hsds(..) => REPORTING_SOURCES[2],
        _ => REPORTING_SOURCES[0],
    };
    let mut tables = TableSet::load(root)?;
    if tables.municipalities.is_empty() {
        return Err(ImportError::NoMunicipalities { source });
    }
    let read = |file: &PathBuf| {
        fs::read(file).map_err(|error| ImportError::File { path: file.clone(), reason: error.to_string() })
    };
    let damaged = |path: &Path| {
        let path = path.to_path_buf();
        move |damage| ImportError::Damaged { path, damage }
    };
    let (mut changes, mut notes, mut files) = (Vec::new(), Vec::new(), Vec::new());
    match from {
        Origins::Catalogue([], _) | Origins::Supporters([]) | Origins::Hsds([], _) => {
            return Err(ImportError::FileCount { source });
        }
        Origins::Catalogue(_, None) => return Err(ImportError::NoDay { source }),
        Origins::Catalogue(paths, Some(day)) => {
            let mut products = Vec::new();
            for path in *paths {
                products.extend(catalogue::answer(&read(path)?).map_err(damaged(path))?.products);
            }
            (changes, notes) = catalogue::propose(&products, *day, &mut tables);
        }
        #[cfg(feature = "external")]
        Origins::CatalogueService(service) => {
            (changes, notes) = catalogue::propose(&service.products()?, service.today, &mut tables);
        }
        Origins::Supporters(paths) => {
            for path in *paths {
                let taken = supporters::propose(path, &read(path)?, today, root, &mut tables);
                let taken = taken.map_err(damaged(path))?;
                changes.extend(taken.changes);
                notes.extend(taken.notes);
                files.extend(taken.files);
            }
        }
        Origins::Hsds(..) => {}
    }
    if let Origins::Hsds(paths, vouched) = from {
        for path in *paths {
            if !hsds::is_package(path) {
                return Err(hsds::not_a_package(path));
            }
            let taken = hsds::propose(path, *vouched, today, root, &tables)?;
            changes.extend(taken.changes);
            notes.extend(taken.notes);
            files.extend(taken.files);
        }
    }
    tables.check()?;
    check_files(&files, &tables, today)?;
    Ok(Proposal { changes, notes, tables, files })
}

/// What filled-in call lists would change: a new check in each file of a row that says `ja`.
///
/// # Errors
/// A list that can't be read or is damaged as a whole. A row that is wrong is a [refusal](Count::refused).
pub fn checks(
    paths: &[PathBuf],
    defaults: &CheckDefaults,
    today: Date,
    root: &Path,
) -> Result<Proposal, ImportError> {
    let (mut changes, mut notes, mut files) = (Vec::new(), Vec::new(), Vec::new());
    for path in paths {
        let bytes = fs::read(path)
            .map_err(|error| ImportError::File { path: path.clone(), reason: error.to_string() })?;
        let taken = checks::propose(&bytes, defaults, today, root)
            .map_err(|damage| ImportError::Damaged { path: path.clone(), damage })?;
        changes.extend(taken.changes);
        notes.extend(taken.notes);
        files.extend(taken.files);
    }
    Ok(Proposal { changes, notes, tables: TableSet::load(root)?, files })
}

/// Puts new files of supporters through the reader of the site: what it would refuse is not written.
fn check_files(files: &[(PathBuf, String)], tables: &TableSet, today: Date) -> Result<(), ImportError> {
    let registry = tables.files().into_iter().map(|(name, text)| (format!("{FOLDER}{name}"), text));
    let supporters = files.iter().map(|(path, text)| (path.to_string_lossy().into_owned(), text.clone()));
    let texts: Vec<(String, String)> = registry.chain(supporters).collect();
    let tree = SourceTree::from_texts(texts.iter().map(|(path, text)| (path.as_str(), text.as_str())));
    let mut problems = Vec::new();
    let setting = Setting { today, periods: Periods::default(), signpost: None, owner: None };
    Directory::read(&tree, setting, &mut problems);
    let problems: Vec<(String, String)> = problems
        .iter()
        .filter(|problem| {
            problem.location.path.starts_with(SUPPORTERS_FOLDER) && problem.rule.severity == Severity::Error
        })
        .take(10)
        .map(|problem| {
            let at = tree.position(&problem.location.path, problem.location.range.start).line;
            let told = |language| format!("{}:{at}: {}", problem.location.path, problem.message(language));
            (told(MessageLanguage::Dutch), told(MessageLanguage::English))
        })
        .collect();
    if problems.is_empty() { Ok(()) } else { Err(ImportError::Inconsistent { problems }) }
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
