//! `wegwijs find`: what a visitor gets for these words.

use std::io::{self, BufRead, Write};

use wegwijs::{
    diagnostic::MessageLanguage,
    directory::Registry,
    finder::{Finder, answers},
};

/// How to print what is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Format {
    /// For people.
    Text,
    /// One JSON object a line.
    Json,
}

/// Answers each query on its own, in order. `pattern` is the address of a municipality's page: `/gemeente/{slug}/`.
pub(super) fn run<Query: AsRef<str>>(
    registry: &Registry,
    queries: impl IntoIterator<Item = io::Result<Query>>,
    pattern: &str,
    format: Format,
    language: MessageLanguage,
    out: &mut dyn Write,
) -> io::Result<()> {
    let finder = Finder::new(registry);
    for query in queries {
        let query = query?;
        let query = query.as_ref();
        match format {
            Format::Json => writeln!(out, "{}", answers::json_line(&finder, query, pattern))?,
            Format::Text => write!(out, "{}", answers::text(&finder, registry, query, pattern, language))?,
        }
    }
    Ok(())
}

/// The queries of `--batch`: one a line. A line that is not UTF-8 is read as well as can be, so that none is lost.
pub(super) fn batch(file: impl BufRead) -> impl Iterator<Item = io::Result<String>> {
    file.split(b'\n').map(|line| {
        let line = line?;
        let line = line.strip_suffix(b"\r").unwrap_or(&line);
        Ok(String::from_utf8_lossy(line).into_owned())
    })
}
