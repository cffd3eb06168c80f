//! The `:::` lines of components: structure, with a few attributes that are prose.

use std::ops::Range;

use crate::markdown::code_fence::CodeFence;

/// The deepest nesting that is followed; deeper components count as text of the outer one.
const DEEPEST: usize = 8;

/// The components of a Markdown text.
#[derive(Debug, Default)]
pub(super) struct Fences {
    /// Every `:::` line, by its bytes without the line end.
    pub(super) lines: Vec<Range<usize>>,
    /// Where each component goes from and to, and its name; outer ones before inner ones.
    pub(super) components: Vec<(Range<usize>, String)>,
    /// Attributes that people read: name and bytes of the value.
    pub(super) texts: Vec<(Attribute, Range<usize>)>,
}

/// An attribute that is prose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Attribute {
    Title,
    Caption,
}

impl Fences {
    /// Finds the components; lines in code blocks don't count.
    pub(super) fn find(markdown: &str) -> Self {
        let mut fences = Self::default();
        if !markdown.contains(":::") {
            return fences;
        }
        let mut open: Vec<(usize, usize)> = Vec::new();
        let mut code = CodeFence::default();
        let mut at = 0;
        for line in markdown.split_inclusive('\n') {
            let range = at..at + line.trim_end().len();
            at += line.len();
            let content = line.trim();
            if code.holds(line) {
                continue;
            }
            if !line.trim_start().starts_with(":::") || range.is_empty() {
                continue;
            }
            let colons = content.bytes().take_while(|&byte| byte == b':').count();
            let rest = content[colons..].trim();
            fences.lines.push(range.clone());
            if rest.is_empty() {
                // A closing line ends the innermost component with as many colons; without one it ends the innermost.
                let closes = open
                    .iter()
                    .rposition(|&(count, _)| count == colons)
                    .unwrap_or(open.len().saturating_sub(1));
                for (_, index) in open.drain(closes.min(open.len())..) {
                    fences.components[index].0.end = range.end;
                }
            } else {
                let name = rest.split(|c: char| c.is_whitespace() || c == '{').next().unwrap_or_default();
                if open.len() < DEEPEST {
                    open.push((colons, fences.components.len()));
                    fences.components.push((range.start..markdown.len(), name.to_string()));
                }
                fences.attributes(markdown, &range);
            }
        }
        fences.texts.sort_by_key(|(_, range)| range.start);
        fences
    }

    fn attributes(&mut self, markdown: &str, line: &Range<usize>) {
        for (key, attribute) in [(" title=\"", Attribute::Title), (" caption=\"", Attribute::Caption)] {
            let text = &markdown[line.clone()];
            let Some(found) = text.find(key) else { continue };
            let start = line.start + found + key.len();
            let length = markdown[start..line.end].find('"').unwrap_or(line.end - start);
            self.texts.push((attribute, start..start + length));
        }
    }

    /// The innermost component around a byte.
    pub(super) fn component(&self, at: usize) -> Option<&str> {
        let before = self.components.partition_point(|(range, _)| range.start <= at);
        // A few components back, so that a page with very many of them takes no longer a byte.
        self.components[..before]
            .iter()
            .rev()
            .take(4 * DEEPEST)
            .find(|(range, _)| range.contains(&at))
            .map(|(_, name)| name.as_str())
    }

    /// The text with spaces in the place of the component lines; every byte keeps its place.
    pub(super) fn blanked(&self, markdown: &str) -> String {
        let mut blank = String::with_capacity(markdown.len());
        let mut at = 0;
        for line in &self.lines {
            blank.push_str(&markdown[at..line.start]);
            blank.extend(std::iter::repeat_n(' ', line.len()));
            at = line.end;
        }
        blank.push_str(&markdown[at..]);
        blank
    }
}
