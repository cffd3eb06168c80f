//! The tables of the registry while they are being made: rows by key, so that they are sorted and nothing stands twice.

use std::{
    collections::BTreeMap,
    fs,
    io::Write,
    path::{Path, PathBuf},
};

use super::{ImportError, origins};
use crate::{
    diagnostic::{MessageLanguage, SourceLookup},
    directory::registry::{
        FOLDER, Registry,
        tables::{self as forms, TableForm},
    },
    source::SourceTree,
};

/// Rows of `N` cells, by the cells that make a row unique.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Table<const N: usize> {
    form: &'static TableForm<N>,
    key: &'static [usize],
    rows: BTreeMap<Vec<String>, [String; N]>,
}

impl<const N: usize> Table<N> {
    fn empty(form: &'static TableForm<N>, key: &'static [usize]) -> Self {
        Self { form, key, rows: BTreeMap::new() }
    }

    /// Reads a table that an import wrote; one that isn't there is empty, and rows of another shape are left for the
    /// registry's reader to tell.
    fn load(root: &Path, form: &'static TableForm<N>, key: &'static [usize]) -> Result<Self, ImportError> {
        let mut table = Self::empty(form, key);
        let path = root.join(FOLDER).join(form.file);
        let text = match fs::read_to_string(&path) {
            Ok(text) => text,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(table),
            Err(error) => return Err(ImportError::File { path, reason: error.to_string() }),
        };
        for record in csv::Reader::from_reader(text.as_bytes()).records().flatten() {
            let cells: Vec<String> = record.iter().map(str::to_string).collect();
            if let Ok(row) = cells.try_into() {
                table.put(row);
            }
        }
        Ok(table)
    }

    /// Adds a row, or replaces the one with the same key.
    pub(super) fn put(&mut self, row: [String; N]) {
        let key = self.key.iter().map(|at| row[*at].clone()).collect();
        self.rows.insert(key, row);
    }

    /// The row with this key.
    pub(super) fn get(&self, key: &[&str]) -> Option<&[String; N]> {
        self.rows.get(&key.iter().map(|part| (*part).to_string()).collect::<Vec<_>>())
    }

    /// Whether there are no rows.
    pub(super) fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The rows, to change the cells that are not part of the key.
    pub(super) fn rows_mut(&mut self) -> impl Iterator<Item = &mut [String; N]> {
        self.rows.values_mut()
    }

    /// The rows, sorted.
    pub(super) fn rows(&self) -> impl Iterator<Item = &[String; N]> {
        self.rows.values()
    }

    /// Keeps the rows for which this is true.
    pub(super) fn retain(&mut self, keep: impl Fn(&[String; N]) -> bool) {
        self.rows.retain(|_, row| keep(row));
    }

    fn csv(&self) -> String {
        let mut writer = csv::WriterBuilder::new().from_writer(Vec::new());
        // Writing to memory can't fail.
        let _ = writer.write_record(self.form.columns);
        for row in self.rows.values() {
            let _ = writer.write_record(row);
        }
        String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default()
    }
}

/// All tables.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct TableSet {
    pub(super) municipalities: Table<10>,
    pub(super) places: Table<4>,
    pub(super) postcodes: Table<3>,
    pub(super) predecessors: Table<5>,
    pub(super) aliases: Table<3>,
    pub(super) regions: Table<5>,
    pub(super) reported: Table<6>,
    pub(super) origins: Table<7>,
}

impl TableSet {
    /// The tables that are there.
    pub(super) fn load(root: &Path) -> Result<Self, ImportError> {
        Ok(Self {
            municipalities: Table::load(root, &forms::MUNICIPALITIES, &[0])?,
            places: Table::load(root, &forms::PLACES, &[0, 1])?,
            postcodes: Table::load(root, &forms::POSTCODES, &[0, 1])?,
            predecessors: Table::load(root, &forms::PREDECESSORS, &[0, 1, 3])?,
            aliases: Table::load(root, &forms::ALIASES, &[0, 1])?,
            regions: Table::load(root, &forms::REGIONS, &[0])?,
            reported: Table::load(root, &forms::REPORTED, &[0, 1, 2])?,
            origins: Table::load(root, &forms::ORIGINS, &[0])?,
        })
    }

    /// The files as they will be written: name and text.
    pub(super) fn files(&self) -> Vec<(&'static str, String)> {
        let mut files = vec![
            (forms::MUNICIPALITIES.file, self.municipalities.csv()),
            (forms::PLACES.file, self.places.csv()),
            (forms::POSTCODES.file, self.postcodes.csv()),
            (forms::PREDECESSORS.file, self.predecessors.csv()),
            (forms::ALIASES.file, self.aliases.csv()),
            (forms::REGIONS.file, self.regions.csv()),
            (forms::ORIGINS.file, self.origins.csv()),
            ("SOURCES.md", origins::markdown(&self.origins)),
        ];
        if !self.reported.is_empty() {
            files.push((forms::REPORTED.file, self.reported.csv()));
        }
        files
    }

    /// Puts the tables through the registry's own reader: what it would refuse is not written.
    pub(super) fn check(&self) -> Result<(), ImportError> {
        let texts: Vec<_> =
            self.files().into_iter().map(|(name, text)| (format!("{FOLDER}{name}"), text)).collect();
        let tree = SourceTree::from_texts(texts.iter().map(|(path, text)| (path.as_str(), text.as_str())));
        let mut problems = Vec::new();
        Registry::read(&tree, &mut problems);
        if problems.is_empty() {
            return Ok(());
        }
        // A table that is missing breaks thousands of rows; the first few say why.
        let told = |problem: &crate::diagnostic::Diagnostic, language| {
            // These tables are nowhere yet: a row is known by what is in it, not by its line.
            let start = tree.position(&problem.location.path, problem.location.range.start).line;
            let text = tree.text(&problem.location.path).unwrap_or_default();
            let row = text.lines().nth(start.saturating_sub(1)).unwrap_or_default();
            let name = problem.location.path.trim_start_matches(FOLDER);
            format!("{name}, “{row}”: {}", problem.message(language))
        };
        let problems = problems
            .iter()
            .take(10)
            .map(|problem| (told(problem, MessageLanguage::Dutch), told(problem, MessageLanguage::English)))
            .collect();
        Err(ImportError::Inconsistent { problems })
    }

    /// Writes the files that changed, each in one step. Gives their paths.
    pub(super) fn write(&self, root: &Path) -> Result<Vec<PathBuf>, ImportError> {
        let folder = root.join(FOLDER);
        let failed = |path: &Path| {
            let path = path.to_path_buf();
            move |error: std::io::Error| ImportError::File { path, reason: error.to_string() }
        };
        fs::create_dir_all(&folder).map_err(failed(&folder))?;
        let mut written = Vec::new();
        for (name, text) in self.files() {
            let path = folder.join(name);
            if fs::read(&path).is_ok_and(|old| old == text.as_bytes()) {
                continue;
            }
            let mut file = new_file(&folder).map_err(failed(&path))?;
            file.write_all(text.as_bytes()).map_err(failed(&path))?;
            file.persist(&path).map_err(|error| failed(&path)(error.error))?;
            written.push(path);
        }
        Ok(written)
    }
}

/// A file to write aside. It can be read by everybody whom the system's mask allows, unlike other temporary files: the tables
/// are public, and a server that builds the site is often another user.
pub(super) fn new_file(folder: &Path) -> std::io::Result<tempfile::NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    builder.tempfile_in(folder)
}
