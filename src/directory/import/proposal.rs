//! What an import would change, to look at before anything is written.

use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
};

use super::{ImportError, names, tables::TableSet};
use crate::diagnostic::MessageLanguage;

/// Something said in Dutch and in English.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Said {
    pub(super) nl: String,
    pub(super) en: String,
}

impl Said {
    pub(super) fn new(nl: impl Into<String>, en: impl Into<String>) -> Self {
        Self { nl: nl.into(), en: en.into() }
    }

    fn text(&self, language: MessageLanguage) -> &str {
        if language == MessageLanguage::Dutch { &self.nl } else { &self.en }
    }
}

/// What becomes of one fact of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Outcome {
    /// It isn't on the site yet.
    New,
    /// It replaces this.
    Changed { before: String },
    /// The site says so already, or something later.
    Same,
    /// It isn't taken.
    Refused { column: String, why: Said },
}

/// One fact of a file and what becomes of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Change {
    /// The line of the file, from 1.
    pub(super) line: u64,
    /// What it says, short.
    pub(super) what: String,
    pub(super) outcome: Outcome,
}

/// How many facts of a file are new, changed, the same and refused.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Count {
    /// Not on the site yet.
    pub new: usize,
    /// Later than what the site says.
    pub changed: usize,
    /// What the site says already.
    pub same: usize,
    /// Not taken, each with its reason.
    pub refused: usize,
}

/// What an import would change. Nothing is written before [`Proposal::write`].
#[derive(Debug)]
pub struct Proposal {
    pub(super) changes: Vec<Change>,
    /// What was passed over without a line of its own.
    pub(super) notes: Vec<Said>,
    pub(super) tables: TableSet,
    /// The files of supporters that are new or change: below the folder of the site, with their text.
    pub(super) files: Vec<(PathBuf, String)>,
}

impl Proposal {
    /// How many facts are new, changed, the same and refused.
    pub fn count(&self) -> Count {
        let mut count = Count::default();
        for change in &self.changes {
            match change.outcome {
                Outcome::New => count.new += 1,
                Outcome::Changed { .. } => count.changed += 1,
                Outcome::Same => count.same += 1,
                Outcome::Refused { .. } => count.refused += 1,
            }
        }
        count
    }

    /// One line for each fact that is new, changed or refused, and how many there are of each.
    pub fn text(&self, language: MessageLanguage) -> String {
        let dutch = language == MessageLanguage::Dutch;
        let pick = |nl: &'static str, en: &'static str| if dutch { nl } else { en };
        let line = pick("regel", "line");
        let mut out = String::new();
        for Change { line: at, what, outcome } in &self.changes {
            let told = match outcome {
                Outcome::New => format!("{:<10} {line} {at}: {what}", pick("nieuw", "new")),
                Outcome::Changed { before } => {
                    let (word, was) = (pick("veranderd", "changed"), pick("stond er", "was"));
                    format!("{word:<10} {line} {at}: {what} ({was}: {before})")
                }
                Outcome::Same => continue,
                Outcome::Refused { column, why } => {
                    let (word, name) = (pick("geweigerd", "refused"), pick("kolom", "column"));
                    format!("{word:<10} {line} {at}, {name} {column}: {what}: {}", why.text(language))
                }
            };
            out.push_str(told.trim_end());
            out.push('\n');
        }
        for note in &self.notes {
            out.push_str(note.text(language));
            out.push('\n');
        }
        let Count { new, changed, same, refused } = self.count();
        out.push_str(&if dutch {
            format!("{new} nieuw, {changed} veranderd, {same} hetzelfde, {refused} geweigerd.\n")
        } else {
            format!("{new} new, {changed} changed, {same} the same, {refused} refused.\n")
        });
        out
    }

    /// Writes what changes. Gives the files.
    ///
    /// # Errors
    /// A file can't be written.
    pub fn write(&self, root: &Path) -> Result<Vec<PathBuf>, ImportError> {
        let mut written = self.tables.write(root)?;
        for (path, text) in &self.files {
            let path = root.join(path);
            let failed =
                |error: std::io::Error| ImportError::File { path: path.clone(), reason: error.to_string() };
            let folder = path.parent().unwrap_or(root);
            fs::create_dir_all(folder).map_err(failed)?;
            let mut file = super::tables::new_file(folder).map_err(failed)?;
            file.write_all(text.as_bytes()).map_err(failed)?;
            file.persist(&path).map_err(|error| failed(error.error))?;
            written.push(path);
        }
        Ok(written)
    }
}

/// What to tell after a proposal was written, or that it was not.
pub fn closing(written: Option<&[PathBuf]>, language: MessageLanguage) -> String {
    let dutch = language == MessageLanguage::Dutch;
    match (written, dutch) {
        (None, true) => {
            "Dit was een proef: er is niets geschreven. Klopt het? Geef de opdracht nog eens, met --write.\n"
                .into()
        }
        (None, false) => {
            "This was a trial: nothing was written. Is it right? Give the command again, with --write.\n"
                .into()
        }
        (Some([]), true) => "Er is niets veranderd.\n".into(),
        (Some([]), false) => "Nothing has changed.\n".into(),
        (Some(files), true) => format!("Geschreven: {}.\n", names(files)),
        (Some(files), false) => format!("Written: {}.\n", names(files)),
    }
}
