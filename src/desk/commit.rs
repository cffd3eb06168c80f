//! One commit for a sitting.

use std::{fmt, io, path::Path, process::Command};

use crate::diagnostic::MessageLanguage;

/// Why there is no commit. The files are as they were.
#[derive(Debug)]
pub enum CommitError {
    /// Git can't be started.
    Start(io::Error),
    /// What git said.
    Git(String),
    /// Somebody else changed this file after the desk did.
    Changed(String),
}

impl CommitError {
    /// What is wrong and what to do.
    pub fn message(&self, language: MessageLanguage) -> String {
        match (self, language) {
            (CommitError::Start(error), MessageLanguage::Dutch) => {
                format!("git start niet: {error}. De bestanden zijn wel bewaard.")
            }
            (CommitError::Start(error), MessageLanguage::English) => {
                format!("git doesn't start: {error}. The files are saved.")
            }
            (CommitError::Git(said), MessageLanguage::Dutch) => {
                format!("git weigert: {said} De bestanden zijn wel bewaard.")
            }
            (CommitError::Git(said), MessageLanguage::English) => {
                format!("git refuses: {said} The files are saved.")
            }
            (CommitError::Changed(path), MessageLanguage::Dutch) => {
                format!("Iemand anders veranderde {path} ook. Bekijk dat bestand en maak de commit zelf.")
            }
            (CommitError::Changed(path), MessageLanguage::English) => {
                format!("Somebody else changed {path} too. Look at that file and make the commit yourself.")
            }
        }
    }
}

impl fmt::Display for CommitError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.message(MessageLanguage::English))
    }
}

impl std::error::Error for CommitError {}

/// Commits exactly these files, whatever else is changed or staged.
pub(super) fn commit(root: &Path, paths: &[String], message: &str) -> Result<(), CommitError> {
    git(root, &["add", "--all", "--"], paths)?;
    git(root, &["commit", "--quiet", "--only", "--message", message, "--"], paths)
}

fn git(root: &Path, command: &[&str], paths: &[String]) -> Result<(), CommitError> {
    let done = Command::new("git")
        .arg("-C")
        .arg(root)
        // A name with a star in it is a name.
        .arg("--literal-pathspecs")
        .args(command)
        .args(paths)
        .output()
        .map_err(CommitError::Start)?;
    if done.status.success() {
        return Ok(());
    }
    let said = String::from_utf8_lossy(if done.stderr.is_empty() { &done.stdout } else { &done.stderr });
    Err(CommitError::Git(said.trim().lines().take(4).collect::<Vec<_>>().join(" ")))
}
