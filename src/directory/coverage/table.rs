//! Tables for spreadsheet programs.

use std::borrow::Cow;

use jiff::civil::Date;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, XlsxError};

/// A table with headings; every cell is text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// What stands above the columns, and how many characters wide they are.
    pub headings: Vec<(&'static str, u16)>,
    /// The rows, each with a cell for every heading.
    pub rows: Vec<Vec<String>>,
}

impl Table {
    /// As CSV that a Dutch Excel opens in columns and with accents: UTF-8 with a byte-order mark, semicolons, CRLF. A cell that
    /// starts like a formula has an apostrophe before it.
    pub fn csv(&self) -> String {
        let mut writer = csv::WriterBuilder::new()
            .delimiter(b';')
            .terminator(csv::Terminator::CRLF)
            .from_writer(Vec::new());
        // Writing to memory can't fail.
        let _ = writer.write_record(self.headings.iter().map(|(heading, _)| *heading));
        for row in &self.rows {
            let _ = writer.write_record(row.iter().map(|cell| harmless(cell).into_owned()));
        }
        format!("\u{feff}{}", String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default())
    }

    /// As XLSX: one sheet that prints on the width of a page, with its headings on each. The cells are text, so that no number
    /// loses its zero and nothing is run. The same table gives the same bytes on the same day.
    ///
    /// # Errors
    /// More rows or longer texts than the format allows.
    pub fn xlsx(&self, name: &str, today: Date) -> Result<Vec<u8>, XlsxError> {
        let mut book = Workbook::new();
        let (year, month, day) = (today.year(), today.month(), today.day());
        let made = ExcelDateTime::from_ymd(
            u16::try_from(year).unwrap_or(2000),
            u8::try_from(month).unwrap_or(1),
            u8::try_from(day).unwrap_or(1),
        )?;
        book.set_properties(&DocProperties::new().set_creation_datetime(&made));
        let sheet = book.add_worksheet();
        sheet.set_name(name)?;
        sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0);
        sheet.set_margins(0.4, 0.4, 0.5, 0.5, 0.3, 0.3);
        sheet.set_repeat_rows(0, 0)?;
        sheet.set_freeze_panes(1, 0)?;
        let (bold, plain) = (Format::new().set_bold(), Format::new().set_num_format("@"));
        for (column, (heading, width)) in (0..).zip(&self.headings) {
            sheet.write_string_with_format(0, column, *heading, &bold)?;
            sheet.set_column_width(column, f64::from(*width))?;
        }
        for (row, cells) in (1..).zip(&self.rows) {
            for (column, cell) in (0..).zip(cells).filter(|(_, cell)| !cell.is_empty()) {
                sheet.write_string_with_format(row, column, cell, &plain)?;
            }
        }
        book.save_to_buffer()
    }
}

/// Text as a cell that no spreadsheet takes for a formula: with an apostrophe before it where it starts like one, as OWASP
/// advises against CSV injection. Names come from editors, and whoever opens the table trusts it. A telephone number that starts
/// with `+` is no formula, but a spreadsheet would do the sum.
pub(crate) fn harmless(text: &str) -> Cow<'_, str> {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']) {
        format!("'{text}").into()
    } else {
        text.into()
    }
}
