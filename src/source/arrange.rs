//! YAML in the order of its schema and in its short forms, so that one changed value is one changed line, whoever wrote the file: a
//! browser editor puts keys in an order of its own and unfolds `{on: …, by: …}`.
//!
//! Text is moved, never written anew: quotes, comments and the words of every value stay as they are. A comment goes with the key below
//! it; those above the first key of a file stay there. Whatever can't be moved without a doubt stays where it is.

use std::{ops::Range, sync::Arc};

use super::{
    schema::{Field, Kind, Schema, variants},
    yaml::{self, Key, Node, Value},
};
use crate::diagnostic::Diagnostic;

/// A short form is at most this wide, in characters.
const WIDEST: usize = 100;

/// The text with its YAML, the bytes `range`, as the schema has it. Holds the same values; arranged again it stays the same.
///
/// # Errors
/// When it is no YAML.
pub fn arrange(
    path: &Arc<str>,
    text: &str,
    range: Range<usize>,
    kind: &'static Kind,
) -> Result<String, Box<Diagnostic>> {
    let before = yaml::parse(path, text, range.clone())?;
    let mut yaml = text[range.clone()].to_string();
    if !yaml.is_empty() && !yaml.ends_with('\n') {
        yaml.push('\n');
    }
    let mut node = before.clone();
    let mut place = range.start;
    // Each step moves or folds one mapping, and none of them is ever moved back.
    while let Some(changed) = step(&yaml, &node, place, kind) {
        let parsed = yaml::parse(path, &changed, 0..changed.len()).ok().filter(|after| same(&before, after));
        // Such as an anchor that would come after its alias.
        let Some(after) = parsed else { return Ok(text.to_string()) };
        (yaml, node, place) = (changed, after, 0);
    }
    Ok(format!("{}{yaml}{}", &text[..range.start], &text[range.end..]))
}

/// Whether two files say the same, whatever the order of their keys.
fn same(a: &Node, b: &Node) -> bool {
    match (&a.value, &b.value) {
        (Value::Mapping(a), Value::Mapping(b)) => {
            a.len() == b.len()
                && a.iter().all(|(key, value)| {
                    b.iter().any(|(other, node)| other.text == key.text && same(value, node))
                })
        }
        (Value::Sequence(a), Value::Sequence(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b))
        }
        (a, b) => a == b,
    }
}

/// The YAML after the first thing that isn't as it should be is; nothing when all is. The places of the node start at `base`.
fn step(yaml: &str, node: &Node, base: usize, kind: &'static Kind) -> Option<String> {
    let text = Text { yaml, base };
    match &node.value {
        Value::Sequence(items) => {
            let kind = variants(kind).find_map(|kind| match kind {
                Kind::List(item) => Some(*item),
                _ => None,
            })?;
            items.iter().find_map(|item| step(yaml, item, base, kind))
        }
        Value::Mapping(entries) => {
            let deeper = entries.iter().find_map(|(key, value)| {
                let below = variants(kind).find_map(|kind| below(kind, &key.text))?;
                step(yaml, value, base, below)
            });
            deeper.or_else(|| {
                let schema = record(kind)?;
                text.reordered(entries, schema).or_else(|| {
                    entries.iter().enumerate().find_map(|(at, (key, value))| {
                        let next = entries.get(at + 1).map(|(key, _)| key.range.start - base);
                        text.folded(key, value, schema.field(&key.text)?, next)
                    })
                })
            })
        }
        _ => None,
    }
}

/// A YAML text, and where in the file its first byte stands.
struct Text<'a> {
    yaml: &'a str,
    base: usize,
}

impl Text<'_> {
    fn line_start(&self, at: usize) -> usize {
        self.yaml[..at].rfind('\n').map_or(0, |end| end + 1)
    }

    /// The end of the line that a place is in, with its line break.
    fn line_end(&self, at: usize) -> usize {
        self.yaml[at..].find('\n').map_or(self.yaml.len(), |end| at + end + 1)
    }

    /// Where a key with its value ends.
    fn end(&self, key: &Key, value: &Node) -> usize {
        // An alias stands where its anchor is; nothing may stand anywhere.
        let own = matches!(value.value, Value::Null) || value.range.start < key.range.end;
        (if own { key.range.end } else { value.range.end }) - self.base
    }

    /// Whether keys stand on lines of their own, the first one perhaps after hyphens.
    fn in_block(&self, entries: &[(Key, Node)]) -> bool {
        entries.iter().enumerate().all(|(at, (key, _))| {
            let start = key.range.start - self.base;
            let line = self.line_start(start);
            let before = &self.yaml[line..start];
            let hyphens = at == 0 && before.chars().all(|c| c == ' ' || c == '-');
            (hyphens || before.chars().all(|c| c == ' '))
                && !(at == 0 && self.yaml[..line].trim_end().ends_with(['{', '[']))
        })
    }

    /// The end of the comments at the top of the file, with the empty line after them: what they say is about the whole file.
    fn header(&self) -> usize {
        let mut end = 0;
        for line in self.yaml.split_inclusive('\n') {
            if !line.starts_with('#') && (end == 0 || !line.trim().is_empty()) {
                break;
            }
            end += line.len();
            if line.trim().is_empty() {
                break;
            }
        }
        end
    }

    /// The text with the keys of a mapping in the order of the schema, those that it doesn't know last.
    fn reordered(&self, entries: &[(Key, Node)], schema: &'static Schema) -> Option<String> {
        let rank =
            |key: &Key| schema.fields.iter().position(|field| field.name == key.text).unwrap_or(usize::MAX);
        if entries.is_sorted_by_key(|(key, _)| rank(key)) || !self.in_block(entries) {
            return None;
        }
        let first = entries.first()?.0.range.start - self.base;
        let lead = &self.yaml[self.line_start(first)..first];
        let top = self.with_comments(first, self.header().min(self.line_start(first)))?;
        let mut starts = vec![top];
        for pair in entries.windows(2) {
            let least = self.line_end(self.end(&pair[0].0, &pair[0].1));
            starts.push(self.with_comments(pair[1].0.range.start - self.base, least)?);
        }
        let (key, value) = entries.last()?;
        starts.push(self.line_end(self.end(key, value)));
        let mut parts: Vec<(usize, String)> = starts
            .windows(2)
            .zip(entries)
            .map(|(range, (key, _))| (rank(key), self.yaml[range[0]..range[1]].to_string()))
            .collect();
        // What comes after hyphens is moved as if they were spaces.
        let blank = " ".repeat(lead.len());
        if lead.contains('-') {
            parts[0].1.replace_range(..lead.len(), &blank);
        }
        let was_first = parts[0].0;
        parts.sort_by_key(|(rank, _)| *rank);
        if parts[0].0 != was_first {
            // Empty lines part one key from another, and the first one from nothing.
            let text = parts[0].1.trim_start_matches(['\r', '\n']).to_string();
            let empty = parts[0].1[..parts[0].1.len() - text.len()].to_string();
            parts[0].1 = text;
            let before = parts.iter_mut().find(|(rank, _)| *rank == was_first)?;
            before.1.insert_str(0, &empty);
        }
        if lead.contains('-') {
            if !parts[0].1.starts_with(&blank) {
                return None;
            }
            parts[0].1.replace_range(..lead.len(), lead);
        }
        let moved: String = parts.into_iter().map(|(_, part)| part).collect();
        Some(format!("{}{moved}{}", &self.yaml[..top], &self.yaml[*starts.last()?..]))
    }

    /// Where a key starts with the comments above it, not before `least`. None if it starts before that itself.
    fn with_comments(&self, key: usize, least: usize) -> Option<usize> {
        let mut start = self.line_start(key);
        if start < least {
            return None;
        }
        while start > least {
            let above = self.line_start(start - 1);
            let line = self.yaml[above..start].trim();
            if above < least || !(line.is_empty() || line.starts_with('#')) {
                break;
            }
            start = above;
        }
        Some(start)
    }

    /// The text with a value in its short form, where the schema's example has that: `{on: …, by: …}` or `[nl, en]`.
    fn folded(&self, key: &Key, value: &Node, field: &Field, next: Option<usize>) -> Option<String> {
        let (from, to) = (key.range.end - self.base, self.end(key, value));
        let after = self.line_end(to);
        let block = self.yaml.get(from..after)?;
        // It must start on a line of its own, and there is no place for a comment in a short form.
        let starts_below = block
            .strip_prefix(':')
            .is_some_and(|rest| rest.trim_start_matches([' ', '\r']).starts_with('\n'));
        if !starts_below || block.contains('#') || next.is_some_and(|next| next < after) {
            return None;
        }
        let short = match &value.value {
            Value::Mapping(entries) if field.example.starts_with('{') && self.in_block(entries) => {
                let parts: Option<Vec<String>> = entries
                    .iter()
                    .map(|(key, value)| {
                        Some(format!("{}: {}", self.short(&key.range)?, self.short_value(value)?))
                    })
                    .collect();
                format!("{{{}}}", parts?.join(", "))
            }
            Value::Sequence(items) if field.example.starts_with('[') && !items.is_empty() => {
                let parts: Option<Vec<&str>> = items.iter().map(|item| self.short_scalar(item)).collect();
                format!("[{}]", parts?.join(", "))
            }
            _ => return None,
        };
        let line = self.line_start(key.range.start - self.base);
        let width = self.yaml[line..from].chars().count() + 2 + short.chars().count();
        (width <= WIDEST).then(|| format!("{}: {short}{}", &self.yaml[..from], &self.yaml[to..]))
    }

    fn short_value(&self, value: &Node) -> Option<&str> {
        match &value.value {
            Value::Scalar(_) => self.short_scalar(value),
            // One that is short itself may stand in another.
            Value::Mapping(_) | Value::Sequence(_) => {
                let start = value.range.start.checked_sub(self.base)?;
                let written = self.yaml.get(start..value.range.end - self.base)?;
                let whole = written.starts_with('{') && written.ends_with('}')
                    || written.starts_with('[') && written.ends_with(']');
                (whole && !written.contains('\n')).then_some(written)
            }
            Value::Null => None,
        }
    }

    fn short_scalar(&self, value: &Node) -> Option<&str> {
        matches!(value.value, Value::Scalar(_)).then(|| self.short(&value.range)).flatten()
    }

    /// A word as it is written, if it means the same between brackets.
    fn short(&self, range: &Range<usize>) -> Option<&str> {
        let written =
            self.yaml.get(range.start.checked_sub(self.base)?..range.end.checked_sub(self.base)?)?;
        let quoted = |mark| written.len() >= 2 && written.starts_with(mark) && written.ends_with(mark);
        let plain = !written
            .contains([',', '[', ']', '{', '}', '"', '\'', '&', '*', '|', '>', '!', '%', '@', '`'])
            && !written.contains(": ")
            && !written.ends_with(':');
        (!written.is_empty() && !written.contains('\n') && (quoted('"') || quoted('\'') || plain))
            .then_some(written)
    }
}

/// The kind of a key's value.
fn below(kind: &'static Kind, key: &str) -> Option<&'static Kind> {
    match kind {
        Kind::Record(schema) => schema.field(key).map(|field| &field.kind),
        Kind::Map(kind) => Some(kind),
        _ => None,
    }
}

/// The mapping that a kind can be.
fn record(kind: &'static Kind) -> Option<&'static Schema> {
    variants(kind).find_map(|kind| match kind {
        Kind::Record(schema) => Some(*schema),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{directory::schema::SUPPORTER, site::PAGE_SCHEMA};

    static PAGE: Kind = Kind::Record(&PAGE_SCHEMA);
    static ONE: Kind = Kind::Record(&SUPPORTER);

    fn arranged(yaml: &str, kind: &'static Kind) -> String {
        let path: Arc<str> = Arc::from("a.yaml");
        let once = arrange(&path, yaml, 0..yaml.len(), kind).unwrap();
        let twice = arrange(&path, &once, 0..once.len(), kind).unwrap();
        assert_eq!(once, twice, "arranged again it stays the same");
        once
    }

    #[test]
    fn keys_come_in_the_order_of_the_schema_and_unknown_ones_last() {
        assert_eq!(
            arranged("zzz: 1\nsummary: Niets.\ntitle: \"Wat: kost het?\"\n", &PAGE),
            "title: \"Wat: kost het?\"\nsummary: Niets.\nzzz: 1\n"
        );
    }

    #[test]
    fn a_comment_goes_with_the_key_below_it_and_one_at_the_top_stays() {
        assert_eq!(
            arranged(
                "# Over dit bestand.\n\n# Bij de samenvatting.\nsummary: |\n  Niets.\n  # geen opmerking\n\n# Bij de titel,\n# 2 regels.\ntitle: Wat?   # achteraan\nslug: wat\n# Slot.\n",
                &PAGE
            ),
            "# Over dit bestand.\n\n# Bij de titel,\n# 2 regels.\ntitle: Wat?   # achteraan\n\n# Bij de samenvatting.\nsummary: |\n  Niets.\n  # geen opmerking\nslug: wat\n# Slot.\n"
        );
    }

    #[test]
    fn what_another_program_unfolded_is_short_again() {
        assert_eq!(
            arranged(
                "title: Wat?\nchecked:\n  by: Ans\n  on: 2026-11-21\nsources:\n  - boek\n  - \"wet, 2015\"\n",
                &PAGE
            ),
            "title: Wat?\nsources: [boek, \"wet, 2015\"]\nchecked: {on: 2026-11-21, by: Ans}\n"
        );
        // Not where it would lose a comment, mean something else or be too wide.
        for stays in [
            "title: Wat?\nchecked:\n  on: 2026-11-21 # dinsdag\n  by: Ans\n",
            "title: Wat?\nsources:\n  - a, b\n",
            "title: Wat?\nchecked:\n  on: 2026-11-21\n  by: een heel lange naam van een werkgroep die samen alles nakeek, met iedereen die daarbij was en meer\n",
        ] {
            assert_eq!(arranged(stays, &PAGE), stays);
        }
    }

    #[test]
    fn mappings_in_lists_are_arranged_too() {
        let name = "name: X\nchannels:\n  - value: 010 000 00 12\n    # De wijkverpleegkundige.\n    audience: referrer\n    type: phone\n  - {value: a@example.org, type: email}\n";
        assert_eq!(
            arranged(name, &ONE),
            "name: X\nchannels:\n  - type: phone\n    value: 010 000 00 12\n    # De wijkverpleegkundige.\n    audience: referrer\n  - {value: a@example.org, type: email}\n"
        );
    }

    #[test]
    fn what_depends_on_its_order_and_what_is_no_yaml_stays() {
        let anchored = "summary: &a Niets.\ntitle: *a\n";
        assert_eq!(arranged(anchored, &PAGE), anchored);
        let path: Arc<str> = Arc::from("a.yaml");
        assert!(arrange(&path, "a: [", 0..4, &PAGE).is_err());
        assert!(arrange(&path, "", 0..0, &PAGE).is_err());
        assert_eq!(arranged("title: Wat?", &PAGE), "title: Wat?\n");
    }

    proptest::proptest! {
        #[test]
        fn nothing_is_lost_whatever_the_file_looks_like(
            yaml in "((title|summary|slug|checked|sources|x): ?(\\{on: 2026-11-21\\}|\\[a, b\\]|tekst|\\|\n  regel|\n  - a\n  - b|\n  by: x\n  on: y|)( # op)?\r?\n|# los\n|\n){0,8}"
        ) {
            let path: Arc<str> = Arc::from("a.yaml");
            let Ok(before) = yaml::parse(&path, &yaml, 0..yaml.len()) else { return Ok(()) };
            let once = arrange(&path, &yaml, 0..yaml.len(), &PAGE).unwrap();
            let after = yaml::parse(&path, &once, 0..once.len()).unwrap();
            proptest::prop_assert!(same(&before, &after), "{yaml}\n→\n{once}");
            proptest::prop_assert_eq!(yaml.matches('#').count(), once.matches('#').count());
            let twice = arrange(&path, &once, 0..once.len(), &PAGE).unwrap();
            proptest::prop_assert_eq!(once, twice);
        }
    }
}
