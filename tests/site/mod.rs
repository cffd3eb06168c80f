//! A copy of the small site in a folder of its own, and the program run on it.

#![allow(unreachable_pub, dead_code, clippy::unwrap_used, reason = "a test; not every one needs all of it")]

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use tempfile::TempDir;

/// The day for which test sites are made.
pub const TODAY: &str = "2026-11-21";

/// A site in a temporary folder.
pub struct TestSite {
    folder: TempDir,
}

/// What a run of the program gave.
pub struct Ran {
    /// The exit code.
    pub code: i32,
    /// What it printed.
    pub stdout: String,
    /// What it told.
    pub stderr: String,
}

impl TestSite {
    /// A copy of `tests/small`.
    pub fn new() -> Self {
        let site = Self { folder: TempDir::new().unwrap() };
        copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/small"), site.root());
        site
    }

    /// A copy of this site with what it has published.
    pub fn copy(&self) -> Self {
        let site = Self { folder: TempDir::new().unwrap() };
        copy(self.root(), site.root());
        site
    }

    /// Its folder.
    pub fn root(&self) -> &Path {
        self.folder.path()
    }

    /// The folder that it publishes into.
    pub fn out(&self) -> PathBuf {
        self.root().join("public")
    }

    /// Runs the program on the site.
    pub fn run(&self, arguments: &[&str]) -> Ran {
        let output = Command::new(env!("CARGO_BIN_EXE_wegwijs"))
            .args(arguments)
            .args(["--root", self.root().to_str().unwrap(), "--today", TODAY])
            .env_remove("LANG")
            .env_remove("LC_ALL")
            .output()
            .unwrap();
        Ran {
            code: output.status.code().unwrap_or(-1),
            stdout: String::from_utf8(output.stdout).unwrap(),
            stderr: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// Every published file with its bytes.
    pub fn published(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        files(&self.out())
    }
}

/// Every file below a folder with its bytes, by path.
pub fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    walkdir::WalkDir::new(folder)
        .into_iter()
        .map(Result::unwrap)
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            let path = entry.path().strip_prefix(folder).unwrap().to_path_buf();
            (path, fs::read(entry.path()).unwrap())
        })
        .collect()
}

fn copy(from: &Path, to: &Path) {
    for entry in walkdir::WalkDir::new(from) {
        let entry = entry.unwrap();
        let target = to.join(entry.path().strip_prefix(from).unwrap());
        if entry.file_type().is_dir() {
            fs::create_dir_all(target).unwrap();
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}
