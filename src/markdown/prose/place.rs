//! Where the characters of a derived text stand in its file.

use std::ops::Range;

/// Tells the bytes in the file of a stretch of a text that was taken from it.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Places {
    /// Pieces in the order of the text; the text between two pieces belongs to the earlier one.
    pieces: Vec<Piece>,
}

#[derive(Debug, Clone, PartialEq)]
struct Piece {
    text: Range<usize>,
    source: Range<usize>,
}

impl Piece {
    /// Whether each byte of the text is one byte of the source.
    fn literal(&self) -> bool {
        self.text.len() == self.source.len()
    }
}

impl Places {
    /// A text of `length` bytes that stands literally at `base`.
    pub(super) fn from_base(length: usize, base: usize) -> Self {
        Self { pieces: vec![Piece { text: 0..length, source: base..base + length }] }
    }

    /// Adds that the bytes `text` come from the bytes `source`.
    pub(super) fn push(&mut self, text: Range<usize>, source: Range<usize>) {
        if let Some(last) = self.pieces.last_mut()
            && last.literal()
            && text.len() == source.len()
            && last.text.end == text.start
            && last.source.end == source.start
        {
            last.text.end = text.end;
            last.source.end = source.end;
            return;
        }
        self.pieces.push(Piece { text, source });
    }

    /// Follows a YAML value through the way it is written at `range` in `source`.
    pub(super) fn align(value: &str, source: &str, range: Range<usize>) -> Self {
        let whole = || Self { pieces: vec![Piece { text: 0..value.len(), source: range.clone() }] };
        let Some(written) = source.get(range.clone()) else { return Self::from_base(0, 0) };
        if let Some(at) = written.find(value) {
            return Self::from_base(value.len(), range.start + at);
        }
        let mut places = Self::default();
        let mut rest = written.char_indices().peekable();
        for (at, character) in value.char_indices() {
            if character.is_whitespace() {
                continue;
            }
            loop {
                match rest.next() {
                    Some((from, found)) if found == character => {
                        let length = character.len_utf8();
                        let start = range.start + from;
                        places.push(at..at + length, start..start + length);
                        break;
                    }
                    // What YAML adds in writing: indentation, quotes, escapes, and the mark of a block.
                    Some((_, found)) if found.is_whitespace() || "\\\"'|>-+0123456789".contains(found) => {}
                    _ => return whole(),
                }
            }
        }
        if places.pieces.is_empty() { whole() } else { places }
    }

    /// These places, whose source is itself a text with places in the file.
    pub(super) fn through(self, outer: &Places) -> Self {
        let mut places = Self::default();
        for piece in self.pieces {
            if !piece.literal() {
                places.push(piece.text, outer.range(piece.source));
                continue;
            }
            // A literal piece may cover several pieces of the outer text.
            let shift = piece.text.start;
            let first = outer.pieces.partition_point(|other| other.text.end <= piece.source.start);
            let mut covered = false;
            for other in &outer.pieces[first..] {
                let from = piece.source.start.max(other.text.start);
                let to = piece.source.end.min(other.text.end);
                if other.text.start >= piece.source.end {
                    break;
                }
                if from < to {
                    let text = shift + from - piece.source.start..shift + to - piece.source.start;
                    places.push(text, outer.range(from..to));
                    covered = true;
                }
            }
            if !covered {
                places.push(piece.text, outer.range(piece.source));
            }
        }
        places
    }

    /// The bytes in the file of a stretch of the text.
    pub(super) fn range(&self, text: Range<usize>) -> Range<usize> {
        let start = self.start(text.start);
        let end = if text.is_empty() { start } else { self.end(text.end) };
        start..end.max(start)
    }

    fn start(&self, at: usize) -> usize {
        let next = self.pieces.partition_point(|piece| piece.text.end <= at);
        match self.pieces.get(next) {
            Some(piece) if piece.literal() && piece.text.start <= at => {
                piece.source.start + at - piece.text.start
            }
            Some(piece) => piece.source.start,
            None => self.pieces.last().map_or(0, |piece| piece.source.end),
        }
    }

    fn end(&self, at: usize) -> usize {
        let after = self.pieces.partition_point(|piece| piece.text.start < at);
        match after.checked_sub(1).and_then(|last| self.pieces.get(last)) {
            Some(piece) if piece.literal() && at <= piece.text.end => {
                piece.source.start + at - piece.text.start
            }
            Some(piece) => piece.source.end,
            None => self.pieces.first().map_or(0, |piece| piece.source.start),
        }
    }
}
