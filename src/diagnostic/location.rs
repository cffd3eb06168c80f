//! Places in files: byte ranges, and the lines and columns that people read.

use std::{cell::RefCell, ops::Range, sync::Arc};

/// A stretch of bytes in a file.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Location {
    /// The file, relative to the root of the site, with `/` between folders.
    pub path: Arc<str>,
    /// Bytes from the start of the file; never past its end; on character boundaries.
    pub range: Range<usize>,
}

impl Location {
    /// The bytes `range` of the file `path`.
    pub fn new(path: impl Into<Arc<str>>, range: Range<usize>) -> Self {
        Self { path: path.into(), range }
    }

    /// The very start of the file: for what is wrong with the file as a whole.
    pub fn start_of(path: impl Into<Arc<str>>) -> Self {
        Self::new(path, 0..0)
    }
}

/// A line and a column, both counted from 1; a column counts characters (Unicode scalar values), not bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position {
    /// The line, from 1.
    pub line: usize,
    /// The column in that line, from 1.
    pub column: usize,
}

/// Whoever knows the text of the files: needed to turn bytes into lines and to show a code frame.
pub trait SourceLookup {
    /// The text of the file, if it was read.
    fn text(&self, path: &str) -> Option<&str>;

    /// The line and column of a byte in a file. A byte past the end gives the end; an unknown file gives 1:1.
    fn position(&self, path: &str, byte: usize) -> Position {
        let Some(text) = self.text(path) else { return Position { line: 1, column: 1 } };
        let mut byte = byte.min(text.len());
        while !text.is_char_boundary(byte) {
            byte -= 1;
        }
        let before = &text[..byte];
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        Position {
            line: before.bytes().filter(|&b| b == b'\n').count() + 1,
            column: text[line_start..byte].chars().count() + 1,
        }
    }
}

/// Sources that remember the last place they were asked for, so that many places of one file, in order, cost no more than
/// reading it once.
pub struct InOrder<'a> {
    sources: &'a dyn SourceLookup,
    last: RefCell<Option<(String, usize, Position)>>,
}

impl<'a> InOrder<'a> {
    /// The same sources.
    pub fn new(sources: &'a dyn SourceLookup) -> Self {
        Self { sources, last: RefCell::default() }
    }
}

impl SourceLookup for InOrder<'_> {
    fn text(&self, path: &str) -> Option<&str> {
        self.sources.text(path)
    }

    fn position(&self, path: &str, byte: usize) -> Position {
        let Some(text) = self.text(path) else { return self.sources.position(path, byte) };
        let mut byte = byte.min(text.len());
        while !text.is_char_boundary(byte) {
            byte -= 1;
        }
        let mut last = self.last.borrow_mut();
        let (from, at) = match &*last {
            Some((known, from, at)) if known == path && *from <= byte => (*from, *at),
            _ => (0, Position { line: 1, column: 1 }),
        };
        let between = &text[from..byte];
        let position = match between.rfind('\n') {
            Some(end) => Position {
                line: at.line + between.bytes().filter(|&b| b == b'\n').count(),
                column: between[end + 1..].chars().count() + 1,
            },
            None => Position { line: at.line, column: at.column + between.chars().count() },
        };
        *last = Some((path.to_string(), byte, position));
        position
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    struct One(String);

    impl SourceLookup for One {
        fn text(&self, path: &str) -> Option<&str> {
            (path == "a").then_some(self.0.as_str())
        }
    }

    proptest! {
        #[test]
        fn places_in_any_order_are_those_of_the_text(
            text in "[aé\n👨]{0,40}",
            asked in prop::collection::vec((any::<bool>(), 0..120_usize), 0..20),
        ) {
            let sources = One(text);
            let in_order = InOrder::new(&sources);
            for (known, byte) in asked {
                let path = if known { "a" } else { "b" };
                prop_assert_eq!(in_order.position(path, byte), sources.position(path, byte));
            }
        }
    }
}
