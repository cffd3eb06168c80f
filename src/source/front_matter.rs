//! The YAML between two `---` lines at the head of a Markdown file.

use std::ops::Range;

use super::{SourceFile, rules};
use crate::diagnostic::{Diagnostic, Location};

/// Where the front matter and the text of a page are, as byte ranges in its file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FrontMatter {
    /// The YAML, without the `---` lines.
    pub yaml: Range<usize>,
    /// The Markdown after it.
    pub body: Range<usize>,
}

impl FrontMatter {
    /// Finds the front matter.
    ///
    /// # Errors
    /// A file that is empty, that doesn't start with `---`, or in which the second `---` line is missing.
    pub fn find(file: &SourceFile) -> Result<Self, Box<Diagnostic>> {
        let text = &*file.text;
        let start = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
        let missing = |range| {
            Err(Box::new(Diagnostic::new(
                &rules::MISSING_FRONT_MATTER,
                Location::new(file.path.clone(), range),
            )))
        };
        if text[start..].trim().is_empty() {
            return Err(Box::new(Diagnostic::new(&rules::EMPTY_FILE, Location::start_of(file.path.clone()))));
        }
        let mut lines = lines_with_ranges(text, start);
        match lines.next() {
            Some((line, _)) if line.trim_end() == "---" => {}
            _ => return missing(start..start),
        }
        let mut yaml_start = None;
        for (line, range) in lines {
            let yaml_start = *yaml_start.get_or_insert(range.start);
            if line.trim_end() == "---" {
                return Ok(Self { yaml: yaml_start..range.start, body: range.end..text.len() });
            }
        }
        missing(start..start + 3)
    }
}

/// The lines of a text from a byte on, each with its range including the line end.
fn lines_with_ranges(text: &str, from: usize) -> impl Iterator<Item = (&str, Range<usize>)> {
    let mut at = from;
    text[from..].split_inclusive('\n').map(move |line| {
        let range = at..at + line.len();
        at = range.end;
        (line, range)
    })
}
