//! Where the facts come from: kept in a table, told in `SOURCES.md`.

use std::path::Path;

use super::tables::{Table, TableSet};

/// In the place of a source's name, for facts that an editor chose and wrote down.
const BY_HAND: &str = "by hand";

/// Where one kind of fact comes from.
pub(super) struct Origin<'a> {
    /// Which facts; the key.
    pub(super) facts: &'a str,
    /// The name of the source for the command line.
    pub(super) source: &'a str,
    pub(super) publisher: &'a str,
    /// The day or year for which the facts hold.
    pub(super) date: &'a str,
    pub(super) licence: &'a str,
    pub(super) title: &'a str,
    /// What is unsure about them.
    pub(super) unsure: &'a str,
}

impl TableSet {
    /// Says where facts come from.
    pub(super) fn set_origin(&mut self, origin: &Origin<'_>) {
        let Origin { facts, source, publisher, date, licence, title, unsure } = *origin;
        self.origins.put([facts, source, publisher, date, licence, title, unsure].map(str::to_string));
    }

    /// Whether these facts came from an official source, so that a cleaned table doesn't overwrite them.
    pub(super) fn is_official(&self, facts: &str) -> bool {
        self.origins.get(&[facts]).is_some_and(|row| row[1] != "table")
    }

    /// The day or year for which these facts hold.
    pub(super) fn date_of(&self, facts: &str) -> Option<&str> {
        self.origins.get(&[facts]).map(|row| row[3].as_str())
    }
}

/// The year in a file name, for a file that carries no date itself.
pub(super) fn year_in_name(file: &Path) -> String {
    let name = file.file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    name.split(|c: char| !c.is_ascii_digit())
        .find(|digits| digits.len() == 4 && (digits.starts_with("19") || digits.starts_with("20")))
        .unwrap_or("unknown")
        .to_string()
}

/// The page for people.
pub(super) fn markdown(origins: &Table<7>) -> String {
    let mut page = String::from(
        "# Sources of the registry\n\nMade by `wegwijs import`; don't edit these files by hand. UTF-8, LF, sorted. \
         `sources.csv` holds the same as this page for machines.\n\n",
    );
    for [facts, source, publisher, date, licence, title, unsure] in origins.rows() {
        let how = if source == BY_HAND {
            "taken over by hand".to_string()
        } else {
            format!("`wegwijs import {source}`")
        };
        page.push_str(&format!(
            "## {facts}\n\n- Source: {title} ({how})\n- Publisher: {publisher}\n- Holds for: {date}\n- \
             Licence: {licence}\n"
        ));
        if !unsure.is_empty() {
            page.push_str(&format!("- Unsure: {unsure}\n"));
        }
        page.push('\n');
    }
    page.push_str("Statistics Netherlands asks to be named: *Bron: CBS*.\n");
    page
}
