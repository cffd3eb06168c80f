//! Tables as people save them: CSV from any program, XLSX and ODS.

use std::io::Cursor;

use calamine::{Data, Ods, Reader, Xlsx};
use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::error::{Damage, Expected};

/// More rows than all municipalities, laws and organisations together could need.
const MOST_ROWS: u32 = 50_000;
const MOST_COLUMNS: u32 = 200;

/// The rows of a file, each with its line from 1; empty rows are left out.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::directory) struct Sheet {
    pub(in crate::directory) rows: Vec<(u64, Vec<String>)>,
}

impl Sheet {
    /// Reads a file whatever program saved it.
    pub(in crate::directory) fn read(bytes: &[u8]) -> Result<Self, Damage> {
        let mut sheet =
            if bytes.starts_with(b"PK\x03\x04") { Self::workbook(bytes)? } else { Self::delimited(bytes)? };
        sheet.rows.retain(|(_, cells)| cells.iter().any(|cell| !cell.is_empty()));
        Ok(sheet)
    }

    fn workbook(bytes: &[u8]) -> Result<Self, Damage> {
        let damage = |reason: String| Damage::new(1, "1", reason, Expected::Sheet);
        // Both kinds are a ZIP; this name stands uncompressed at the start of an ODS.
        let start = &bytes[..bytes.len().min(200)];
        let is_ods = start.windows(14).any(|part| part == b"opendocument.s");
        let mut rows: Vec<(u64, Vec<String>)> = Vec::new();
        let mut put = |row: u32, column: u32, text: String| {
            if row >= MOST_ROWS || column >= MOST_COLUMNS {
                return Err(Damage::new(
                    u64::from(row) + 1,
                    (column + 1).to_string(),
                    text,
                    Expected::SmallSheet,
                ));
            }
            let line = u64::from(row) + 1;
            if rows.last().is_none_or(|(last, _)| *last != line) {
                rows.push((line, Vec::new()));
            }
            if let Some((_, cells)) = rows.last_mut() {
                let at = column as usize;
                if cells.len() <= at {
                    cells.resize(at + 1, String::new());
                }
                cells[at] = tidy(&text);
            }
            Ok(())
        };
        if is_ods {
            let mut book: Ods<_> = Ods::new(Cursor::new(bytes)).map_err(|error| damage(error.to_string()))?;
            let range = book
                .worksheet_range_at(0)
                .ok_or_else(|| damage(String::new()))?
                .map_err(|error| damage(error.to_string()))?;
            let (top, left) = range.start().unwrap_or_default();
            for (row, column, value) in range.used_cells() {
                let (row, column) = (row as u32 + top, column as u32 + left);
                put(row, column, in_words(value))?;
            }
        } else {
            let mut book: Xlsx<_> =
                Xlsx::new(Cursor::new(bytes)).map_err(|error| damage(error.to_string()))?;
            let name = book.sheet_names().first().cloned().ok_or_else(|| damage(String::new()))?;
            let mut cells = book.worksheet_cells_reader(&name).map_err(|error| damage(error.to_string()))?;
            // Cell by cell: a table with one cell in its last corner would take all memory at once.
            while let Some(cell) = cells.next_cell().map_err(|error| damage(error.to_string()))? {
                let (row, column) = cell.get_position();
                put(row, column, in_words(&Data::from(cell.get_value().clone())))?;
            }
        }
        Ok(Self { rows })
    }

    fn delimited(bytes: &[u8]) -> Result<Self, Damage> {
        let text = decode(bytes);
        let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
        let control = |c: char| c.is_control() && !matches!(c, '\t' | '\r' | '\n');
        if let Some(at) = text.find(control) {
            let row = text[..at].matches('\n').count() as u64 + 1;
            return Err(Damage::new(
                row,
                "1",
                text[at..].escape_default().take(8).collect::<String>(),
                Expected::Sheet,
            ));
        }
        // Excel's own line about the delimiter.
        let (text, skipped) = match text.split_once('\n') {
            Some((first, rest)) if first.to_ascii_lowercase().starts_with("sep=") => (rest, 1),
            _ => (text, 0),
        };
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(delimiter(text))
            .from_reader(text.as_bytes());
        let mut rows = Vec::new();
        let (mut counted, mut line) = (0, 1 + skipped);
        for record in reader.records() {
            // The text is UTF-8 and rows may differ in length, so that no record can fail.
            let Ok(record) = record else { break };
            let at = record.position().map_or(0, |position| usize::try_from(position.byte()).unwrap_or(0));
            let ends = text.as_bytes()[at..].iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
            let start = at + ends;
            line += text.as_bytes()[counted..start].iter().filter(|byte| **byte == b'\n').count() as u64;
            counted = start;
            rows.push((line, record.iter().map(tidy).collect::<Vec<_>>()));
        }
        // A quote that nobody closed swallows the rest of the file.
        if text.matches('"').count() % 2 == 1 {
            let swallowing = rows.iter().max_by_key(|(_, cells)| cells.iter().map(String::len).max());
            let (line, cells) = swallowing.cloned().unwrap_or_default();
            let column =
                cells.iter().enumerate().max_by_key(|(_, cell)| cell.len()).map_or(1, |(at, _)| at + 1);
            let found = cells.get(column - 1).cloned().unwrap_or_default();
            return Err(Damage::new(line, column.to_string(), found, Expected::ClosedQuote));
        }
        Ok(Self { rows })
    }
}

/// Bytes as text: by the byte-order mark, as UTF-8, as UTF-16 without a mark, or as what Windows programs wrote.
fn decode(bytes: &[u8]) -> String {
    if let Some((encoding, _)) = encoding_rs::Encoding::for_bom(bytes) {
        return encoding.decode(bytes).0.into_owned();
    }
    // In UTF-16 every second byte of Latin text is zero.
    let start = &bytes[..bytes.len().min(200)];
    let zeros = |parity: usize| start.iter().skip(parity).step_by(2).filter(|byte| **byte == 0).count();
    let most = start.len() / 4;
    if start.len() > 3 && zeros(1) > most {
        return UTF_16LE.decode(bytes).0.into_owned();
    }
    if start.len() > 3 && zeros(0) > most {
        return UTF_16BE.decode(bytes).0.into_owned();
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_string(),
        Err(_) => WINDOWS_1252.decode(bytes).0.into_owned(),
    }
}

/// What divides the cells: the sign that the first lines have most of, outside quotes.
fn delimiter(text: &str) -> u8 {
    let mut counts = [(b';', 0), (b',', 0), (b'\t', 0)];
    let mut quoted = false;
    let mut lines = 0;
    for byte in text.bytes() {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' if !quoted => {
                lines += 1;
                // A title can stand above the headings.
                if lines == 3 {
                    break;
                }
            }
            _ if !quoted => {
                if let Some((_, count)) = counts.iter_mut().find(|(sign, _)| *sign == byte) {
                    *count += 1;
                }
            }
            _ => {}
        }
    }
    counts.into_iter().rev().max_by_key(|(_, count)| *count).map_or(b';', |(sign, _)| sign)
}

/// A cell as a person reads it.
fn in_words(value: &Data) -> String {
    match value {
        Data::String(text) => text.clone(),
        Data::Int(number) => number.to_string(),
        Data::Float(number) if number.fract() == 0.0 => format!("{number:.0}"),
        Data::Float(number) => number.to_string(),
        Data::Bool(value) => if *value { "ja" } else { "nee" }.to_string(),
        Data::DateTime(moment) => {
            let (year, month, day, ..) = moment.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        Data::DateTimeIso(moment) => moment.get(..10).unwrap_or(moment).to_string(),
        Data::DurationIso(text) => text.clone(),
        _ => String::new(),
    }
}

/// A cell without soft hyphens, and with single ordinary spaces.
fn tidy(text: &str) -> String {
    let text: String = text.chars().filter(|c| !matches!(c, '\u{ad}' | '\u{200b}' | '\u{feff}')).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
