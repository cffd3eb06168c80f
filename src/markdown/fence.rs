//! Cutting a page at the fences of its components.

use std::{ops::Range, sync::Arc};

use super::{
    code_fence::{CodeFence, run},
    component::{Attribute, Body, COMPONENTS, Component},
    contents, rules,
};
use crate::{
    diagnostic::{Diagnostic, Location},
    source::schema::{Spanned, nearest_word},
};

/// A piece of a page.
#[derive(Debug)]
pub enum Block {
    /// Markdown, as bytes of the file.
    Markdown(Range<usize>),
    /// A component and what stands in it.
    Component(Component, Vec<Block>),
}

/// The deepest nesting of components.
const DEEPEST: usize = 8;

struct Open {
    colons: usize,
    /// Absent for a component that doesn't exist: its inside is still read.
    component: Option<Component>,
    fence: Range<usize>,
    blocks: Vec<Block>,
}

/// Cuts the bytes `range` of a file into Markdown and components.
///
/// A component that doesn't exist is reported and its inside kept as if it stood there without.
pub fn split(
    path: &Arc<str>,
    text: &str,
    range: Range<usize>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Block> {
    let mut splitter = Splitter {
        path,
        text,
        diagnostics,
        open: Vec::new(),
        blocks: Vec::new(),
        pending: range.start,
        misplaced: 0,
    };
    let mut code = CodeFence::default();
    let mut code_from = 0..0;
    let mut at = range.start;
    for line in text[range.clone()].split_inclusive('\n') {
        let line_range = at..at + line.trim_end().len();
        at += line.len();
        let was_open = code.is_open();
        if code.holds(line) {
            if !was_open {
                code_from = line_range;
            }
        } else if line.starts_with(":::") {
            splitter.fence(line_range, at);
        } else if line.contains(":::") {
            splitter.misplaced(line_range, at);
        }
    }
    if code.is_open() {
        let problem = Diagnostic::new(&rules::CODE_NOT_CLOSED, Location::new(path.clone(), code_from));
        splitter.report(problem);
    }
    splitter.finish(range.end)
}

/// What can stand before the first word of a line: spaces and the signs of lists and quotations.
fn in_front(sign: char) -> bool {
    sign.is_whitespace() || sign.is_ascii_digit() || matches!(sign, '>' | '-' | '*' | '+' | '.' | ')')
}

/// Whether a line without its indent starts an item of a list.
fn is_item(line: &str) -> bool {
    let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
    match rest.len() == line.len() {
        true => line.starts_with("- ") || line.starts_with("* ") || line.starts_with("+ "),
        false => rest.starts_with(". ") || rest.starts_with(") "),
    }
}

struct Splitter<'a> {
    path: &'a Arc<str>,
    text: &'a str,
    diagnostics: &'a mut Vec<Diagnostic>,
    open: Vec<Open>,
    blocks: Vec<Block>,
    /// Where the Markdown starts that no block holds yet.
    pending: usize,
    /// How many components were begun in a list or a quotation, where they can't be.
    misplaced: usize,
}

impl Splitter<'_> {
    fn report(&mut self, problem: Diagnostic) {
        self.diagnostics.push(problem);
    }

    fn at(&self, range: Range<usize>) -> Location {
        Location::new(self.path.clone(), range)
    }

    fn blocks(&mut self) -> &mut Vec<Block> {
        match self.open.last_mut() {
            Some(open) => &mut open.blocks,
            None => &mut self.blocks,
        }
    }

    fn flush(&mut self, end: usize) {
        if !self.text[self.pending..end].trim().is_empty() {
            let range = self.pending..end;
            self.blocks().push(Block::Markdown(range));
        }
    }

    fn fence(&mut self, line: Range<usize>, next: usize) {
        self.flush(line.start);
        self.pending = next;
        let written = &self.text[line.clone()];
        let colons = run(written, b':');
        if written[colons..].trim().is_empty() {
            self.close(colons, line);
        } else {
            self.open(colons, line);
        }
    }

    /// A line with three colons that aren't its first signs: in a list, in a quotation, or behind spaces.
    fn misplaced(&mut self, line: Range<usize>, next: usize) {
        let written = &self.text[line.clone()];
        let start = written.len() - written.trim_start_matches(in_front).len();
        let Some(marker) = Some(&written[start..]).filter(|rest| rest.starts_with(":::")) else { return };
        let name = marker.trim_start_matches(':').trim_start();
        let known = COMPONENTS.iter().any(|kind| {
            name.strip_prefix(kind.name).is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric()))
        });
        let spaces_only = written[..start].trim().is_empty();
        if name.is_empty() && self.misplaced > 0 {
            // The end of what was told at its start.
            self.misplaced -= 1;
            return;
        }
        // Other words behind colons are a component with a slip in its name only where it stands alone on its line.
        if !(known || spaces_only) {
            return;
        }
        let place = line.start + start..line.end;
        let list = !spaces_only || self.in_list(&line);
        let problem = Diagnostic::new(&rules::COMPONENT_INDENTED, self.at(place.clone()))
            .with("place", if list { "list" } else { "spaces" });
        if list {
            self.misplaced += usize::from(!name.is_empty());
            return self.report(problem);
        }
        self.report(problem.fix(line.start..place.start, ""));
        self.flush(line.start);
        self.pending = next;
        // Read as it was meant, so that its end isn't told as well.
        if name.is_empty() {
            if self.open.iter().any(|open| open.colons == run(marker, b':')) {
                self.close(run(marker, b':'), place);
            }
        } else {
            self.open(run(marker, b':'), place);
        }
    }

    /// Whether a line that starts with spaces belongs to an item of a list above it.
    fn in_list(&self, line: &Range<usize>) -> bool {
        let above = self.text[self.pending..line.start].lines().rev().filter(|line| !line.trim().is_empty());
        for line in above {
            let start = line.trim_start();
            if is_item(start) {
                return true;
            }
            if start.len() == line.len() {
                return false;
            }
        }
        false
    }

    fn close(&mut self, colons: usize, line: Range<usize>) {
        if !self.open.iter().any(|open| open.colons == colons) {
            let problem = Diagnostic::new(&rules::FENCE_NOT_OPENED, self.at(line));
            return self.report(problem);
        }
        while let Some(open) = self.open.pop() {
            let matches = open.colons == colons;
            if !matches {
                self.unclosed(&open);
            }
            self.complete(open);
            if matches {
                break;
            }
        }
    }

    fn unclosed(&mut self, open: &Open) {
        let problem = Diagnostic::new(&rules::FENCE_NOT_CLOSED, self.at(open.fence.clone()))
            .with("colons", ":".repeat(open.colons));
        self.report(problem);
    }

    fn complete(&mut self, open: Open) {
        let Some(component) = open.component else {
            self.blocks().extend(open.blocks);
            return;
        };
        match (component.kind.body, open.blocks.is_empty()) {
            (Body::Required | Body::PlainText, true) => {
                let problem = Diagnostic::new(&rules::COMPONENT_EMPTY, self.at(open.fence.clone()));
                self.report(problem.with("component", component.kind.name));
            }
            (Body::Required, false) if component.sound => {
                let problem = contents::check(&component, &open.blocks, self.path, self.text);
                self.diagnostics.extend(problem);
            }
            (Body::Empty, false) => {
                let problem = Diagnostic::new(&rules::COMPONENT_NOT_EMPTY, self.at(open.fence.clone()));
                self.report(problem.with("component", component.kind.name));
            }
            _ => {}
        }
        self.blocks().push(Block::Component(component, open.blocks));
    }

    fn open(&mut self, colons: usize, line: Range<usize>) {
        if self.open.len() >= DEEPEST {
            let problem = Diagnostic::new(&rules::FENCE_TOO_DEEP, self.at(line));
            return self.report(problem.with("limit", DEEPEST));
        }
        let component = self.read_component(colons, &line);
        self.open.push(Open { colons, component, fence: line, blocks: Vec::new() });
    }

    fn read_component(&mut self, colons: usize, line: &Range<usize>) -> Option<Component> {
        let text = &self.text[line.clone()];
        let start = text.len() - text[colons..].trim_start().len();
        let end = text[start..].find(char::is_whitespace).map_or(text.len(), |length| start + length);
        let name = &text[start..end];
        let name_range = line.start + start..line.start + end;
        let Some(kind) = COMPONENTS.iter().find(|kind| kind.name == name) else {
            let names = COMPONENTS.iter().map(|kind| kind.name);
            let mut problem = Diagnostic::new(&rules::UNKNOWN_COMPONENT, self.at(name_range.clone()))
                .with("component", name);
            problem = match nearest_word(name, names.clone()) {
                Some(near) => problem.with("known", "near").with("near", near).fix(name_range, near),
                None => problem.with("known", "none").with("near", names.collect::<Vec<_>>().join(", ")),
            };
            self.report(problem);
            return None;
        };
        let before = self.diagnostics.len();
        let attributes = self.read_attributes(kind, line.start + end..line.end);
        for attribute in kind.attributes {
            let written = attributes.iter().find(|(name, _)| *name == attribute.name).map(|(_, value)| value);
            let empty = written.is_none_or(|value| value.value.trim().is_empty());
            if attribute.required && empty && self.diagnostics.len() == before {
                let place = written.map_or(name_range.clone(), |value| value.range.clone());
                let problem = Diagnostic::new(&rules::MISSING_ATTRIBUTE, self.at(place))
                    .with("component", kind.name)
                    .with("attribute", attribute.name);
                self.report(problem);
            }
            if let Some(value) = written {
                self.check_value(attribute, value);
            }
        }
        let sound = self.diagnostics.len() == before;
        Some(Component { kind, attributes, fence: line.clone(), sound })
    }

    /// Whether an attribute holds one of the words that it can hold.
    fn check_value(&mut self, attribute: &Attribute, value: &Spanned<String>) {
        let written = value.value.trim().to_lowercase().replace(' ', "-");
        if attribute.values.is_empty() || attribute.words().any(|word| word == value.value) {
            return;
        }
        let translated = attribute.values.iter().find(|(_, dutch)| dutch.contains(&written.as_str()));
        let near = translated.map(|(word, _)| *word).or_else(|| nearest_word(&written, attribute.words()));
        let problem = Diagnostic::new(&rules::UNKNOWN_VALUE, self.at(value.range.clone()))
            .with("attribute", attribute.name)
            .with("value", value.value.as_str())
            .with("choices", attribute.words().collect::<Vec<_>>().join(", "));
        let problem = match near {
            Some(near) => problem.with("known", "near").with("near", near).fix(value.range.clone(), near),
            None => problem.with("known", "none").with("near", ""),
        };
        self.report(problem);
    }

    /// Reads `name="value"` and `name=value`, separated by spaces.
    fn read_attributes(
        &mut self,
        kind: &'static super::ComponentKind,
        range: Range<usize>,
    ) -> Vec<(&'static str, Spanned<String>)> {
        let mut attributes: Vec<(&'static str, Spanned<String>)> = Vec::new();
        let mut at = range.start;
        loop {
            let rest = &self.text[at..range.end];
            at += rest.len() - rest.trim_start().len();
            let rest = &self.text[at..range.end];
            if rest.is_empty() {
                return attributes;
            }
            let name_end = rest.find(|c: char| c == '=' || c.is_whitespace()).unwrap_or(rest.len());
            let name_range = at..at + name_end;
            let name = self.text[name_range.clone()].to_string();
            let value = rest[name_end..].strip_prefix('=').and_then(|value| match value.strip_prefix('"') {
                Some(quoted) => {
                    let length = quoted.find('"')?;
                    Some((name_end + 2..name_end + 2 + length, name_end + 3 + length))
                }
                None => {
                    let length = value.find(char::is_whitespace).unwrap_or(value.len());
                    (length > 0).then_some((name_end + 1..name_end + 1 + length, name_end + 1 + length))
                }
            });
            let Some((value, consumed)) = value else {
                let problem = Diagnostic::new(&rules::ATTRIBUTE_SYNTAX, self.at(at..range.end));
                self.report(problem.with("attribute", name));
                return attributes;
            };
            let value = at + value.start..at + value.end;
            at += consumed;
            match kind.attributes.iter().find(|known| known.name == name).map(|known| known.name) {
                Some(known) if !attributes.iter().any(|(other, _)| *other == known) => {
                    let text = self.text[value.clone()].to_string();
                    attributes.push((known, Spanned { value: text, range: value }));
                }
                Some(_) => {
                    let problem = Diagnostic::new(&crate::source::rules::DUPLICATE_KEY, self.at(name_range));
                    self.report(problem.with("key", name));
                }
                None => {
                    let known = kind.attributes.iter().map(|known| known.name).collect::<Vec<_>>().join(", ");
                    let problem = Diagnostic::new(&rules::UNKNOWN_ATTRIBUTE, self.at(name_range))
                        .with("component", kind.name)
                        .with("attribute", name)
                        .with("known", if known.is_empty() { "—".to_string() } else { known });
                    self.report(problem);
                }
            }
        }
    }

    fn finish(mut self, end: usize) -> Vec<Block> {
        self.flush(end);
        while let Some(open) = self.open.pop() {
            self.unclosed(&open);
            self.complete(open);
        }
        self.blocks
    }
}
