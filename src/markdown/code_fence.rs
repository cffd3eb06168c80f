//! Blocks of code between lines of three or more backticks or tildes (CommonMark 4.5), a line at a time.

/// Whether the line that is looked at stands in a block of code.
#[derive(Debug, Default)]
pub(super) struct CodeFence {
    open: Option<(u8, usize)>,
}

impl CodeFence {
    /// Whether a line belongs to a block of code, its fences included. To be asked for every line, in their order.
    pub(super) fn holds(&mut self, line: &str) -> bool {
        let line = line.trim();
        if let Some((sign, length)) = self.open {
            if run(line, sign) >= length && line.bytes().all(|other| other == sign) {
                self.open = None;
            }
            return true;
        }
        for sign in [b'`', b'~'] {
            let length = run(line, sign);
            // Backticks that close on the same line are code in a sentence.
            if length >= 3 && !(sign == b'`' && line[length..].contains('`')) {
                self.open = Some((sign, length));
                return true;
            }
        }
        false
    }

    /// Whether a block is open.
    pub(super) fn is_open(&self) -> bool {
        self.open.is_some()
    }
}

/// How often a sign stands at the start of a line.
pub(super) fn run(line: &str, sign: u8) -> usize {
    line.bytes().take_while(|&other| other == sign).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_in_a_sentence_opens_no_block() {
        let held = |text: &str| {
            let mut fence = CodeFence::default();
            text.lines().map(|line| fence.holds(line)).collect::<Vec<_>>()
        };
        assert_eq!(held("```een``` en\ntwee"), [false, false]);
        assert_eq!(held("```yaml\na\n```\nb"), [true, true, true, false]);
        assert_eq!(held("~~~ a`b\n```\n~~~~\nb"), [true, true, true, false]);
    }
}
