//! What earlier checks found, so that a site is not asked every day whether a page is still there.

use std::{collections::BTreeMap, io, path::Path};

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::Outcome;

/// Answers with the moment at which they were given.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cache {
    links: BTreeMap<String, Entry>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Entry {
    /// When, as `2026-11-21T12:00:00Z`.
    checked: String,
    outcome: Outcome,
}

impl Entry {
    /// Whether the answer is at most `age` old; what isn't a moment is old.
    fn is_within(&self, age: SignedDuration, now: Timestamp) -> bool {
        self.checked.parse::<Timestamp>().is_ok_and(|checked| now.duration_since(checked) <= age)
    }
}

/// What isn't linked any more is forgotten after this many days.
const FORGOTTEN_AFTER: SignedDuration = SignedDuration::from_hours(24 * 90);

impl Cache {
    /// Reads the file. One that isn't there or can't be understood gives an empty cache: it only saves work.
    pub fn read(path: &Path) -> Self {
        std::fs::read(path).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default()
    }

    /// Writes the file beside its place and then moves it there, so that it is never half written.
    ///
    /// # Errors
    /// What the disk says when the folder can't be written to.
    pub fn write(&self, path: &Path) -> io::Result<()> {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        std::fs::create_dir_all(folder)?;
        let file = tempfile::NamedTempFile::new_in(folder)?;
        serde_json::to_writer_pretty(&file, self)?;
        file.persist(path)?;
        Ok(())
    }

    /// The answer of at most `age` ago, if the link was fine or had moved then. Anything else is worth asking again.
    pub(super) fn fresh(&self, url: &str, now: Timestamp, age: SignedDuration) -> Option<&Outcome> {
        let entry = self.links.get(url)?;
        let known = matches!(entry.outcome, Outcome::Fine { .. } | Outcome::Moved { .. });
        (known && entry.is_within(age, now)).then_some(&entry.outcome)
    }

    pub(super) fn remember(&mut self, url: &str, outcome: Outcome, now: Timestamp) {
        self.links.insert(url.to_string(), Entry { checked: now.to_string(), outcome });
    }

    pub(super) fn forget_old(&mut self, now: Timestamp) {
        self.links.retain(|_, entry| entry.is_within(FORGOTTEN_AFTER, now));
    }
}
