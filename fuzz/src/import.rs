//! A file of a publisher of open data, whole or damaged: the first line is the source and the name of the file, the rest its bytes.

use std::{
    cell::RefCell,
    fs,
    path::{Path, PathBuf},
};

use tempfile::TempDir;
use wegwijs::{diagnostic::MessageLanguage, directory::import};

thread_local! {
    static ROOT: RefCell<Option<TempDir>> = const { RefCell::new(None) };
}

fn fixture(name: &str) -> PathBuf {
    super::source().join("tests/fixtures/directory/import").join(name)
}

/// A folder with the tables of the fixtures.
fn root() -> TempDir {
    let root = tempfile::tempdir().expect("there is a place for temporary files");
    let names =
        ["municipalities.csv", "places.csv", "pc4.csv", "predecessors.csv", "care_office_regions.csv"];
    import::run("table", &names.map(fixture), root.path()).expect("the fixtures can be imported");
    root
}

fn tables(root: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let folder = fs::read_dir(root.join("content/directory/registry")).expect("the tables are there");
    let mut tables: Vec<_> = folder
        .map(|entry| entry.expect("a table").path())
        .map(|path| (path.clone(), fs::read(&path).expect("a table can be read")))
        .collect();
    tables.sort();
    tables
}

/// Imports the file: tables that fit together, or a message and the tables as they were.
pub fn attack(data: &[u8]) {
    let Some(end) = data.iter().position(|&byte| byte == b'\n') else { return };
    let Ok(first) = std::str::from_utf8(&data[..end]) else { return };
    let Some((source, name)) = first.split_once(' ') else { return };
    // A name that is no folder of the site.
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_.".contains(c);
    if !import::SOURCES.contains(&source)
        || !name.contains('.')
        || name.starts_with('.')
        || !name.chars().all(plain)
        || name.len() > 100
    {
        return;
    }
    ROOT.with_borrow_mut(|kept| {
        let folder = kept.take().unwrap_or_else(root);
        let before = tables(folder.path());
        let file = folder.path().join(name);
        fs::write(&file, &data[end + 1..]).expect("there is room for a file");
        match import::run(source, std::slice::from_ref(&file), folder.path()) {
            Ok(report) => {
                assert!(!report.text(MessageLanguage::Dutch).is_empty());
                // The next starts from the fixtures again.
                if !report.written.is_empty() {
                    return;
                }
            }
            Err(error) => {
                assert!(!error.message(MessageLanguage::Dutch).is_empty());
                assert!(tables(folder.path()) == before, "a damaged file changed the tables");
            }
        }
        let _ = fs::remove_file(&file);
        *kept = Some(folder);
    });
}
