//! Where in a YAML text the cursor stands, while the text is half written and so no YAML yet.
//!
//! Only indentation, hyphens, colons and the brackets of the cursor's own line are looked at: enough for files by our
//! schemas, and never in the way of a text that can't be read.

use crate::source::schema::{Kind, Schema, variants};

/// A step on the way from the top of the file to the cursor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Step {
    /// Into the value of a key.
    Key(String),
    /// Into an item of a list.
    Item,
}

/// What is being written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Cursor {
    /// The way to the mapping or list that the cursor is in, or to the key whose value it is.
    pub(super) way: Vec<Step>,
    /// Whether a value is being written after its key, and not a key.
    pub(super) in_value: bool,
    /// Where the word that is being written starts.
    pub(super) word: usize,
}

impl Cursor {
    /// The cursor at the end of `before`, which starts at the top of the YAML.
    pub(super) fn at(before: &str) -> Self {
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        let mut stack: Vec<(usize, Step)> = Vec::new();
        for line in before[..line_start].lines() {
            let line = line.trim_end();
            if line.trim_start().starts_with('#') || line.trim().is_empty() {
                continue;
            }
            let (indent, rest) = enter(&mut stack, line);
            if let Some((key, _)) = rest.split_once(':') {
                enter_key(&mut stack, indent, key);
            }
        }
        let line = &before[line_start..];
        let (indent, rest) = enter(&mut stack, line);
        let mut at = line_start + line.len() - rest.len();
        let mut in_value = false;
        let mut rest = rest;
        if !rest.starts_with(['{', '[', '"', '\''])
            && let Some((key, value)) = rest.split_once(':')
        {
            enter_key(&mut stack, indent, key);
            at += key.len() + 1;
            rest = value;
            in_value = true;
        } else {
            // Deeper than here there is nothing yet.
            while stack.last().is_some_and(|(depth, step)| *depth >= indent && matches!(step, Step::Key(_))) {
                stack.pop();
            }
        }
        let mut cursor = Self { way: stack.into_iter().map(|(_, step)| step).collect(), in_value, word: at };
        cursor.flow(rest, at);
        cursor
    }

    /// Follows brackets on the cursor's own line: `{on: 2026-11-21, by: `.
    fn flow(&mut self, text: &str, start: usize) {
        // How long the way was at each open bracket, and whether the bracket is a list's.
        let mut open: Vec<(usize, bool)> = Vec::new();
        let mut quote = None;
        let mut word = start;
        for (at, character) in text.char_indices() {
            let next = start + at + character.len_utf8();
            if let Some(mark) = quote {
                if character == mark {
                    quote = None;
                }
                continue;
            }
            match character {
                '"' | '\'' => quote = Some(character),
                '{' | '[' => {
                    open.push((self.way.len(), character == '['));
                    if character == '[' {
                        self.way.push(Step::Item);
                    }
                    self.in_value = character == '[';
                    word = next;
                }
                '}' | ']' => {
                    if let Some((length, _)) = open.pop() {
                        self.way.truncate(length);
                    }
                    self.in_value = true;
                    word = next;
                }
                ',' if !open.is_empty() => {
                    if let Some((length, list)) = open.last() {
                        self.way.truncate(length + usize::from(*list));
                        self.in_value = *list;
                    }
                    word = next;
                }
                ':' if open.last().is_some_and(|(_, list)| !list) && !self.in_value => {
                    self.way.push(Step::Key(text[word - start..at].trim().to_string()));
                    self.in_value = true;
                    word = next;
                }
                _ => {}
            }
        }
        let written = &text[word - start..];
        let blank = written.len() - written.trim_start_matches([' ', '"', '\'']).len();
        self.word = word + blank;
    }

    /// What the schema says of the place, and the key whose value is being written.
    pub(super) fn kind(&self, top: &'static Kind) -> Option<&'static Kind> {
        let mut kind = top;
        for step in &self.way {
            kind = match step {
                Step::Item => match variants(kind).find(|kind| matches!(kind, Kind::List(_)))? {
                    Kind::List(item) => item,
                    _ => return None,
                },
                Step::Key(key) => variants(kind).find_map(|kind| below(kind, key))?,
            };
        }
        Some(kind)
    }

    /// The innermost key on the way.
    pub(super) fn key(&self) -> Option<&str> {
        self.way.iter().rev().find_map(|step| match step {
            Step::Key(key) => Some(key.as_str()),
            Step::Item => None,
        })
    }
}

/// Leaves what a line at this depth isn't part of, enters the items that its hyphens start, and says how deep its text
/// stands and what it is.
fn enter<'a>(stack: &mut Vec<(usize, Step)>, line: &'a str) -> (usize, &'a str) {
    let mut rest = line.trim_start_matches(' ');
    let mut indent = line.len() - rest.len();
    let mut entered = false;
    while let Some(after) = rest.strip_prefix("- ").or_else(|| (rest == "-").then_some("")) {
        // A list may stand as deep as its key.
        while stack
            .last()
            .is_some_and(|(depth, step)| *depth > indent || (*depth == indent && *step == Step::Item))
        {
            stack.pop();
        }
        stack.push((indent, Step::Item));
        let text = after.trim_start_matches(' ');
        indent += rest.len() - text.len();
        rest = text;
        entered = true;
    }
    if !entered {
        while stack.last().is_some_and(|(depth, _)| *depth >= indent && !rest.is_empty()) {
            stack.pop();
        }
        // An empty line belongs to what its own depth says.
        while rest.is_empty() && stack.last().is_some_and(|(depth, _)| *depth >= indent) {
            stack.pop();
        }
    }
    (indent, rest)
}

fn enter_key(stack: &mut Vec<(usize, Step)>, indent: usize, key: &str) {
    while stack.last().is_some_and(|(depth, step)| *depth >= indent && matches!(step, Step::Key(_))) {
        stack.pop();
    }
    stack.push((indent, Step::Key(key.trim().trim_matches(['"', '\'']).to_string())));
}

/// The kind of a key's value.
fn below(kind: &'static Kind, key: &str) -> Option<&'static Kind> {
    match kind {
        Kind::Record(schema) => schema.field(key).map(|field| &field.kind),
        Kind::Map(kind) => Some(kind),
        Kind::Texts => Some(&Kind::Text),
        // A single value stands for a list of one.
        Kind::List(item) => variants(item).find_map(|kind| below(kind, key)),
        _ => None,
    }
}

/// The mapping that a kind can be.
pub(super) fn record(kind: &'static Kind) -> Option<&'static Schema> {
    variants(kind).find_map(|kind| match kind {
        Kind::Record(schema) => Some(*schema),
        Kind::List(item) => record(item),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn way(before: &str) -> (String, bool, &str) {
        let cursor = Cursor::at(before);
        let way: Vec<&str> = cursor
            .way
            .iter()
            .map(|step| match step {
                Step::Key(key) => key.as_str(),
                Step::Item => "-",
            })
            .collect();
        (way.join("/"), cursor.in_value, &before[cursor.word..])
    }

    #[test]
    fn the_way_to_the_cursor_is_found_in_half_written_text() {
        for (before, expected) in [
            ("", ("", false, "")),
            ("ti", ("", false, "ti")),
            ("title: Wat is het?\nau", ("", false, "au")),
            ("audience: ", ("audience", true, "")),
            ("audience: ci", ("audience", true, "ci")),
            ("checked: {o", ("checked", false, "o")),
            ("checked: {on: 2026-11-21, by", ("checked", false, "by")),
            ("checked: {on: ", ("checked/on", true, "")),
            ("sources: [rap", ("sources/-", true, "rap")),
            ("sources: [\"a, b\", rap", ("sources/-", true, "rap")),
            ("sources:\n  - rap", ("sources/-", false, "rap")),
            ("sources:\n- rap", ("sources/-", false, "rap")),
            ("checked:\n  on: 2026-11-21\n  b", ("checked", false, "b")),
            ("checked:\n  on: 2026-11-21\nb", ("", false, "b")),
            (
                "questions:\n  - id: a\n    options:\n      - text: {nl: Ja}\n        go",
                ("questions/-/options/-", false, "go"),
            ),
            (
                "questions:\n  - id: a\n    options:\n      - text: {nl: Ja}\n        goto: ",
                ("questions/-/options/-/goto", true, ""),
            ),
            ("questions:\n  - id: a\n  - i", ("questions/-", false, "i")),
            ("boek:\n  title: x\n  # note: y\n\n  ", ("boek", false, "")),
            ("- key: a\n  te", ("-", false, "te")),
        ] {
            assert_eq!(way(before), (expected.0.to_string(), expected.1, expected.2), "{before:?}");
        }
    }

    proptest::proptest! {
        #[test]
        fn any_text_has_a_cursor_inside_it(text in "[a-zé:\\-\\[\\]{},\"' \n#]{0,80}|\\PC{0,60}") {
            let cursor = Cursor::at(&text);
            assert!(text.get(cursor.word..).is_some());
        }
    }
}
