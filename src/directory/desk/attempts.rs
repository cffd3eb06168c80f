//! Whom nobody reached, and on which days: so that they come back, and others see that somebody tried.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::source::SourceTree;

/// Where it is kept: a table that an editor can read, beside the files that it is about.
pub const ATTEMPTS_FILE: &str = "content/directory/not-reached.csv";

/// The days on which nobody answered, by organisation. A check of the organisation takes its days out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Attempts {
    days: BTreeMap<String, Vec<Date>>,
}

impl Attempts {
    /// Reads the table; no table is no attempts, and a line that can't be read is passed over.
    pub fn read(tree: &SourceTree) -> Self {
        tree.file(ATTEMPTS_FILE).map(|file| Self::parse(&file.text)).unwrap_or_default()
    }

    /// Reads the text of the table.
    pub fn parse(text: &str) -> Self {
        let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(text.as_bytes());
        let mut days: BTreeMap<String, Vec<Date>> = BTreeMap::new();
        for row in reader.records().flatten() {
            let (Some(id), Some(day)) = (row.get(0), row.get(1).and_then(|day| day.trim().parse().ok()))
            else {
                continue;
            };
            days.entry(id.trim().to_string()).or_default().push(day);
        }
        days.values_mut().for_each(|days| days.sort_unstable());
        Self { days }
    }

    /// The days of one organisation, the last one last.
    pub fn of(&self, id: &str) -> &[Date] {
        self.days.get(id).map_or(&[], Vec::as_slice)
    }

    /// Adds a day; twice on a day is two attempts.
    pub fn add(&mut self, id: &str, day: Date) {
        let days = self.days.entry(id.to_string()).or_default();
        days.push(day);
        days.sort_unstable();
    }

    /// Forgets the attempts at one organisation: somebody answered. Says whether there were any.
    pub fn clear(&mut self, id: &str) -> bool {
        self.days.remove(id).is_some()
    }

    /// The text of the table; `None` where nothing is left to keep.
    pub fn text(&self) -> Option<String> {
        if self.days.is_empty() {
            return None;
        }
        let mut writer = csv::Writer::from_writer(Vec::new());
        // Writing to memory can't fail.
        let _ = writer.write_record(["file", "on"]);
        for (id, days) in &self.days {
            for day in days {
                let _ = writer.write_record([id.as_str(), &day.to_string()]);
            }
        }
        String::from_utf8(writer.into_inner().unwrap_or_default()).ok()
    }
}
