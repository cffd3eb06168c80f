//! Tables with a delimiter, as their publishers make them.

use super::error::{Damage, Expected};

/// The rows of a file, each with its line.
pub(super) struct Delimited {
    rows: Vec<(u64, Vec<String>)>,
}

impl Delimited {
    /// Splits a file that is UTF-8, with or without a byte-order mark.
    pub(super) fn parse(bytes: &[u8], delimiter: u8) -> Result<Self, Damage> {
        let text = text(bytes)?;
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(delimiter)
            .from_reader(text.as_bytes());
        let mut rows = Vec::new();
        let (mut counted, mut line) = (0, 1);
        for record in reader.records() {
            // The text is UTF-8 and rows may differ in length, so that no record can fail; a torn file shows in its columns.
            let Ok(record) = record else { break };
            // The reader's own count is one short after CRLF: it takes the line feed as the start of the next record.
            let at = record.position().map_or(0, |position| usize::try_from(position.byte()).unwrap_or(0));
            let line_ends =
                text.as_bytes()[at..].iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
            let start = at + line_ends;
            line += text.as_bytes()[counted..start].iter().filter(|byte| **byte == b'\n').count() as u64;
            counted = start;
            rows.push((line, record.iter().map(str::to_string).collect()));
        }
        Ok(Self { rows })
    }

    /// Every row with its line, headings among them.
    pub(super) fn cells(&self) -> impl Iterator<Item = (u64, &[String])> {
        self.rows.iter().map(|(line, cells)| (*line, cells.as_slice()))
    }

    /// The row at a place from 0: for headings.
    pub(super) fn heading(&self, at: usize) -> (u64, &[String]) {
        self.rows.get(at).map_or((at as u64 + 1, &[]), |(line, cells)| (*line, cells))
    }

    /// The rows from a place on, each with as many cells as there are columns.
    pub(super) fn body<'a, const N: usize>(
        &'a self,
        from: usize,
        columns: &'a [&'a str; N],
    ) -> impl Iterator<Item = Result<Row<'a>, Damage>> {
        self.rows.iter().skip(from).map(move |(line, cells)| {
            if cells.len() == N {
                Ok(Row { line: *line, cells, columns })
            } else {
                let column = columns[cells.len().saturating_sub(1).min(N - 1)];
                let found = cells.last().map(String::as_str).unwrap_or_default();
                Err(Damage::new(*line, column, found, Expected::Columns(N)))
            }
        })
    }

    /// The same table with these columns only, in this order, found by their headings; spaces around a heading don't count. A row
    /// with more or fewer cells than the headings keeps its own cells, so that [`Delimited::body`] tells it.
    pub(super) fn with_columns(self, columns: &[&str]) -> Result<Self, Damage> {
        let (line, heading) = self.heading(0);
        let mut places = Vec::new();
        for column in columns {
            let mut found = (0..heading.len()).filter(|at| heading[*at].trim() == *column);
            let place = found.next().ok_or_else(|| {
                let first = heading.first().map(String::as_str).unwrap_or_default();
                Damage::new(line, *column, first, Expected::Exactly((*column).to_string()))
            })?;
            if found.next().is_some() {
                return Err(Damage::new(line, *column, *column, Expected::NotTwice));
            }
            places.push(place);
        }
        let width = heading.len();
        let rows = self.rows.into_iter().map(|(line, cells)| {
            if cells.len() == width {
                (line, places.iter().map(|at| cells[*at].clone()).collect())
            } else {
                // One cell, whatever there was: not a row of this table.
                (line, cells.into_iter().take(1).collect())
            }
        });
        Ok(Self { rows: rows.collect() })
    }

    /// Checks that a heading row is exactly this.
    pub(super) fn expect_heading(&self, at: usize, columns: &[&str]) -> Result<(), Damage> {
        let (line, cells) = self.heading(at);
        for (place, wanted) in columns.iter().enumerate() {
            let found = cells.get(place).map(String::as_str).unwrap_or_default();
            if found != *wanted {
                let column = format!("{}", place + 1);
                return Err(Damage::new(line, column, found, Expected::Exactly((*wanted).to_string())));
            }
        }
        if cells.len() == columns.len() {
            Ok(())
        } else {
            let column = format!("{}", columns.len() + 1);
            Err(Damage::new(line, column, cells[columns.len()].as_str(), Expected::Columns(columns.len())))
        }
    }
}

/// A file as text, without byte-order mark.
pub(super) fn text(bytes: &[u8]) -> Result<&str, Damage> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(text.strip_prefix('\u{feff}').unwrap_or(text)),
        Err(error) => {
            let at = error.valid_up_to();
            let row = bytes[..at].iter().filter(|byte| **byte == b'\n').count() as u64 + 1;
            let found = bytes.get(at).map(|byte| format!("byte {byte:02X}")).unwrap_or_default();
            Err(Damage::new(row, "1", found, Expected::Utf8))
        }
    }
}

/// One row of a file.
#[derive(Clone, Copy)]
pub(super) struct Row<'a> {
    line: u64,
    cells: &'a [String],
    columns: &'a [&'a str],
}

impl<'a> Row<'a> {
    /// A cell as it is.
    pub(super) fn text(&self, column: usize) -> &'a str {
        self.cells.get(column).map(String::as_str).unwrap_or_default()
    }

    /// A cell that isn't empty, without spaces around it.
    pub(super) fn name(&self, column: usize) -> Result<String, Damage> {
        self.parse(
            column,
            |text| (!text.trim().is_empty()).then(|| text.trim().to_string()),
            Expected::Something,
        )
    }

    /// A cell read as something.
    pub(super) fn parse<T>(
        &self,
        column: usize,
        read: impl FnOnce(&'a str) -> Option<T>,
        expected: Expected,
    ) -> Result<T, Damage> {
        read(self.text(column)).ok_or_else(|| self.damage(column, expected))
    }

    /// That a cell isn't what it should be.
    pub(super) fn damage(&self, column: usize, expected: Expected) -> Damage {
        let name = self.columns.get(column).copied().unwrap_or_default().trim();
        Damage::new(self.line, name, self.text(column), expected)
    }
}
