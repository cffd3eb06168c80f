//! A table for others: rows with named columns of a kind, as CSV and as JSON.

use jiff::civil::Date;
use serde_json::{Map, Value, json};

use crate::{diagnostic::Text, directory::coverage::harmless};

/// A table as it is published.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// The name of its files, without extension.
    pub name: &'static str,
    /// What it holds.
    pub about: Text,
    /// Its columns, in order.
    pub columns: &'static [Column],
    /// The columns that together say which row it is.
    pub key: &'static [&'static str],
    /// The facts of the registry that it is made from: the start of their names in `sources.csv`.
    pub facts: &'static [&'static str],
    /// Its rows, each with a cell for every column.
    pub rows: Vec<Vec<Cell>>,
}

/// A column.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Column {
    /// Its name.
    pub name: &'static str,
    /// What its cells hold.
    pub kind: Kind,
    /// What it means.
    pub about: Text,
}

/// What the cells of a column hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Words.
    Text,
    /// Several texts: separated by semicolons in CSV, a list in JSON.
    List,
    /// A day.
    Date,
    /// A whole number.
    Count,
    /// Yes or no.
    Boolean,
    /// An address with a scheme.
    Uri,
}

/// A cell. Where nothing is known it is empty, and `null` in JSON.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Nothing is known.
    Empty,
    /// For [`Kind::Text`] and [`Kind::Uri`].
    Text(String),
    /// For [`Kind::List`].
    List(Vec<String>),
    /// For [`Kind::Date`].
    Date(Date),
    /// For [`Kind::Count`].
    Count(usize),
    /// For [`Kind::Boolean`].
    Boolean(bool),
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        if text.is_empty() { Cell::Empty } else { Cell::Text(text.to_string()) }
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        if text.is_empty() { Cell::Empty } else { Cell::Text(text) }
    }
}

impl From<Date> for Cell {
    fn from(day: Date) -> Self {
        Cell::Date(day)
    }
}

impl From<usize> for Cell {
    fn from(count: usize) -> Self {
        Cell::Count(count)
    }
}

impl From<u16> for Cell {
    fn from(count: u16) -> Self {
        Cell::Count(count.into())
    }
}

impl From<bool> for Cell {
    fn from(answer: bool) -> Self {
        Cell::Boolean(answer)
    }
}

impl From<Vec<String>> for Cell {
    fn from(texts: Vec<String>) -> Self {
        Cell::List(texts)
    }
}

impl<T: Into<Cell>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Self {
        value.map_or(Cell::Empty, Into::into)
    }
}

impl Cell {
    /// As CSV. A text that a spreadsheet would take for a formula has an apostrophe before it.
    fn csv(&self) -> String {
        match self {
            Cell::Empty => String::new(),
            Cell::Text(text) => harmless(text).into_owned(),
            Cell::List(texts) => harmless(&texts.join("; ")).into_owned(),
            Cell::Date(day) => day.to_string(),
            Cell::Count(count) => count.to_string(),
            Cell::Boolean(answer) => answer.to_string(),
        }
    }

    fn json(&self) -> Value {
        match self {
            Cell::Empty => Value::Null,
            Cell::Text(text) => json!(text),
            Cell::List(texts) => json!(texts),
            Cell::Date(day) => json!(day.to_string()),
            Cell::Count(count) => json!(count),
            Cell::Boolean(answer) => json!(answer),
        }
    }
}

impl Table {
    /// The table as CSV by RFC 4180: UTF-8, commas, a line with names first.
    pub fn csv(&self) -> String {
        let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
        // Writing to memory can't fail.
        let _ = writer.write_record(self.columns.iter().map(|column| column.name));
        for row in &self.rows {
            let _ = writer.write_record(row.iter().map(Cell::csv));
        }
        String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default()
    }

    /// The table as JSON, a row on each line so that two versions can be compared.
    pub fn json(&self, today: Date) -> String {
        let mut text = format!("{{\"table\":\"{}\",\"day\":\"{today}\",\"rows\":[", self.name);
        for (at, row) in self.rows.iter().enumerate() {
            let object: Map<String, Value> = self
                .columns
                .iter()
                .zip(row)
                .map(|(column, cell)| (column.name.to_string(), cell.json()))
                .collect();
            text.push_str(if at == 0 { "\n" } else { ",\n" });
            text.push_str(&Value::Object(object).to_string());
        }
        text.push_str("\n]}\n");
        text
    }

    /// What its columns hold, as a Table Schema (Frictionless, version 1).
    pub fn schema(&self) -> Value {
        let fields: Vec<Value> = self
            .columns
            .iter()
            .map(|column| {
                let (kind, format) = match column.kind {
                    Kind::Text | Kind::List => ("string", "default"),
                    Kind::Uri => ("string", "uri"),
                    Kind::Date => ("date", "default"),
                    Kind::Count => ("integer", "default"),
                    Kind::Boolean => ("boolean", "default"),
                };
                let required = self.key.contains(&column.name);
                json!({
                    "name": column.name,
                    "title": column.about.nl,
                    "description": column.about.en,
                    "type": kind,
                    "format": format,
                    "constraints": { "required": required },
                })
            })
            .collect();
        json!({ "fields": fields, "primaryKey": self.key, "missingValues": [""] })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ABOUT: Text = Text { nl: "iets", en: "something" };
    const COLUMNS: &[Column] = &[
        column("name", Kind::Text),
        column("codes", Kind::List),
        column("day", Kind::Date),
        column("count", Kind::Count),
        column("free", Kind::Boolean),
    ];

    const fn column(name: &'static str, kind: Kind) -> Column {
        Column { name, kind, about: ABOUT }
    }

    #[test]
    fn the_same_cells_are_in_csv_and_json_and_no_cell_is_a_formula() {
        let day: Date = "2026-11-21".parse().unwrap();
        let rows = vec![
            vec![
                "=1+1".into(),
                vec!["a".to_string(), "b".to_string()].into(),
                day.into(),
                3_u16.into(),
                true.into(),
            ],
            vec!["a, \"b\"\nc".into(), Vec::<String>::new().into(), Cell::Empty, Cell::Empty, Cell::Empty],
        ];
        let table = Table { name: "test", about: ABOUT, columns: COLUMNS, key: &["name"], facts: &[], rows };
        insta::assert_snapshot!(table.csv(), @r#"
        name,codes,day,count,free
        '=1+1,a; b,2026-11-21,3,true
        "a, ""b""
        c",,,,
        "#);
        insta::assert_snapshot!(table.json(day), @r#"
        {"table":"test","day":"2026-11-21","rows":[
        {"name":"=1+1","codes":["a","b"],"day":"2026-11-21","count":3,"free":true},
        {"name":"a, \"b\"\nc","codes":[],"day":null,"count":null,"free":null}
        ]}
        "#);
    }
}
