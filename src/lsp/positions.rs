//! Places as editor programs count them: lines from 0, and columns in UTF-16 code units.

use std::ops::Range;

use lsp_types::Position;

/// A text that knows where its lines start.
#[derive(Debug, Clone)]
pub(super) struct Lines<'a> {
    text: &'a str,
    starts: Vec<usize>,
}

impl<'a> Lines<'a> {
    /// Lines end with a line feed, a carriage return, or both, as the protocol says.
    pub(super) fn of(text: &'a str) -> Self {
        let bytes = text.as_bytes();
        let mut starts = vec![0];
        for (at, byte) in bytes.iter().enumerate() {
            let ends_line = match byte {
                b'\n' => true,
                b'\r' => bytes.get(at + 1) != Some(&b'\n'),
                _ => false,
            };
            if ends_line {
                starts.push(at + 1);
            }
        }
        Self { text, starts }
    }

    /// The place of a byte. A byte past the end gives the end; one inside a character gives its start.
    pub(super) fn position(&self, byte: usize) -> Position {
        let mut byte = byte.min(self.text.len());
        while !self.text.is_char_boundary(byte) {
            byte -= 1;
        }
        let line = self.starts.partition_point(|&start| start <= byte) - 1;
        let column: usize = self.text[self.starts[line]..byte].chars().map(char::len_utf16).sum();
        Position { line: narrow(line), character: narrow(column) }
    }

    /// The byte at a place. A column past the end of its line gives the end of that line, a line past the end the end of
    /// the text, and a place inside a character its start.
    pub(super) fn byte(&self, position: Position) -> usize {
        let Some(&start) = self.starts.get(position.line as usize) else { return self.text.len() };
        let end = self.end_of_line(position.line as usize);
        let mut left = position.character as usize;
        for (at, character) in self.text[start..end].char_indices() {
            if left < character.len_utf16() {
                return start + at;
            }
            left -= character.len_utf16();
        }
        end
    }

    /// A range of bytes as a range of places. An empty one at the start of a line becomes that line: editor programs
    /// hardly show an empty range.
    pub(super) fn range(&self, bytes: &Range<usize>) -> lsp_types::Range {
        let mut end = bytes.end.max(bytes.start);
        if bytes.start == end {
            let line = self.starts.partition_point(|&start| start <= bytes.start) - 1;
            if self.starts[line] == bytes.start {
                end = self.end_of_line(line);
            }
        }
        lsp_types::Range { start: self.position(bytes.start), end: self.position(end) }
    }

    fn end_of_line(&self, line: usize) -> usize {
        let end = self.starts.get(line + 1).copied().unwrap_or(self.text.len());
        self.starts[line] + self.text[self.starts[line]..end].trim_end_matches(['\r', '\n']).len()
    }
}

/// The protocol counts in 32 bits; a text of more than 4 GB is never read.
fn narrow(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_utf16_code_units() {
        let lines = Lines::of("één\n😀x\r\ny\rz");
        for (byte, line, character) in [
            (0, 0, 0),
            (2, 0, 1),
            (5, 0, 3),
            (6, 1, 0),
            (10, 1, 2),
            (11, 1, 3),
            (13, 2, 0),
            (15, 3, 0),
            (99, 3, 1),
        ] {
            assert_eq!(lines.position(byte), Position { line, character }, "{byte}");
        }
        // Inside the pair of the face, past the end of a line, past the end.
        assert_eq!(lines.byte(Position { line: 1, character: 1 }), 6);
        assert_eq!(lines.byte(Position { line: 1, character: 99 }), 11);
        assert_eq!(lines.byte(Position { line: 9, character: 0 }), 16);
    }

    proptest::proptest! {
        #[test]
        fn every_character_comes_back_to_its_byte(text in "[aé😀\r\n]{0,40}") {
            let lines = Lines::of(&text);
            for (byte, character) in text.char_indices() {
                // The second half of a line end lies past the end of its line.
                if character != '\n' && character != '\r' {
                    proptest::prop_assert_eq!(lines.byte(lines.position(byte)), byte);
                }
            }
        }
    }
}
