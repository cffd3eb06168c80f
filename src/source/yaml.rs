//! YAML as values that know where they stand.
//!
//! The parser (`serde-saphyr`, in the place of the archived `serde_yaml`) limits nesting and alias expansion. A scalar keeps
//! its text as written: whether `0181` is a number or a text is for the [schema](super::schema) to say, never for
//! guesswork, since a telephone number that loses its zero harms somebody.

mod comment;
mod mistake;
pub mod rules;

use std::{fmt, ops::Range, sync::Arc};

use serde::de::{Deserialize, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};

use super::rules::{DUPLICATE_KEY, EMPTY_FILE, YAML_SYNTAX, YAML_TOO_COMPLEX};
use super::{characters::in_text, conflict};
use crate::diagnostic::{Diagnostic, Location, Severity};
pub use comment::lost_words;
use mistake::Mistake;

/// A value and its place in the file.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// What it is.
    pub value: Value,
    /// Its bytes in the file. For an alias, the bytes of the anchored original.
    pub range: Range<usize>,
}

/// A YAML value.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Nothing, `~` or `null`.
    Null,
    /// Anything that is one piece of text.
    Scalar(Scalar),
    /// A list.
    Sequence(Vec<Node>),
    /// Keys with values, in the order of the file.
    Mapping(Vec<(Key, Node)>),
}

/// A piece of text and how it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scalar {
    /// The text, without quotes and with folded lines joined.
    pub text: String,
    /// Whether it stood without quotes on one line, so that it may be read as a number, a date or a truth value.
    pub plain: bool,
}

/// The key of a mapping entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Key {
    /// The key's text.
    pub text: String,
    /// Its bytes in the file.
    pub range: Range<usize>,
}

impl Node {
    /// The text, if this is a scalar.
    pub fn text(&self) -> Option<&str> {
        match &self.value {
            Value::Scalar(scalar) => Some(&scalar.text),
            _ => None,
        }
    }

    /// The items, if this is a list.
    pub fn items(&self) -> Option<&[Node]> {
        match &self.value {
            Value::Sequence(items) => Some(items),
            _ => None,
        }
    }

    /// The entries, if this is a mapping.
    pub fn entries(&self) -> Option<&[(Key, Node)]> {
        match &self.value {
            Value::Mapping(entries) => Some(entries),
            _ => None,
        }
    }

    /// The value of a key, if this is a mapping that has it.
    pub fn get(&self, key: &str) -> Option<&Node> {
        self.entries()?.iter().find(|(name, _)| name.text == key).map(|(_, node)| node)
    }
}

/// The deepest nesting of lists and mappings.
const DEEPEST: usize = 24;
/// The most values in one file, counted after aliases are expanded.
const MOST_NODES: usize = 200_000;

/// Parses the bytes `range` of a file as one YAML document. An empty one is [`Value::Null`].
///
/// # Errors
/// A diagnostic with the place of the first thing that is not YAML, of a file that is empty altogether, of a key that stands twice, or of a file that asks
/// too much (nesting, aliases).
pub fn parse(path: &Arc<str>, text: &str, range: Range<usize>) -> Result<Node, Box<Diagnostic>> {
    let yaml = &text[range.clone()];
    if yaml.trim_start_matches('\u{feff}').trim().is_empty() {
        if range == (0..text.len()) {
            return Err(Box::new(Diagnostic::new(&EMPTY_FILE, Location::start_of(path.clone()))));
        }
        return Ok(Node { value: Value::Null, range: range.start..range.start });
    }
    let options = serde_yaml::options! {
        strict_booleans: true,
        with_snippet: false,
        budget: serde_yaml::budget! { max_depth: DEEPEST, max_nodes: MOST_NODES, max_aliases: 1_000 },
    };
    let raw: RawNode = serde_yaml::from_str_with_options(yaml, options)
        .map_err(|error| Box::new(describe(path, text, range.clone(), &error)))?;
    match mistake::lost(yaml) {
        Some(mistake) => Err(Box::new(tell(path, range.start, mistake))),
        None => Ok(raw.place(yaml, range.start)),
    }
}

/// What to tell about a text that the parser gave up on. The cause is looked for in the text; the parser's own words are
/// the last resort.
fn describe(path: &Arc<str>, text: &str, range: Range<usize>, error: &serde_yaml::Error) -> Diagnostic {
    let (yaml, base) = (&text[range.clone()], range.start);
    let at = error.location().map_or(0, |location| {
        let span = location.span();
        span.byte_offset()
            .and_then(|byte| usize::try_from(byte).ok())
            .or_else(|| {
                let characters = usize::try_from(span.offset()).ok()?;
                yaml.char_indices().nth(characters).map(|(byte, _)| byte)
            })
            .unwrap_or(yaml.len())
    });
    let at = at.min(yaml.trim_end().len());
    let location = Location::new(path.clone(), base + at..base + at);
    let message = error.render_with_formatter(&serde_yaml::UserMessageFormatter);
    if let serde_yaml::Error::DuplicateMappingKey { key, .. } = error.without_snippet() {
        let key = key.clone().unwrap_or_default();
        let end = if yaml[at..].starts_with(&key) { at + key.len() } else { at };
        return Diagnostic::new(&DUPLICATE_KEY, Location::new(path.clone(), base + at..base + end))
            .with("key", key);
    }
    // The parser has many errors for its limits, and they share these words.
    if message.contains("limits breached") || message.contains("recursion limit") {
        return Diagnostic::new(&YAML_TOO_COMPLEX, location);
    }
    // A character that nobody sees is told in the words of its own rule.
    let end = yaml[at..].chars().next().map_or(at, |character| at + character.len_utf8());
    if let Some(problem) = in_text(path, text, base..base + end).find(|it| it.severity == Severity::Error) {
        return problem;
    }
    if let Some(problem) = conflict::in_text(path, text) {
        return problem;
    }
    if let Some(mistake) = mistake::find(yaml, at) {
        return tell(path, base, mistake);
    }
    // The first line without its "line 3 column 4:", which counts from the start of the YAML, not of the file.
    let first_line = message.lines().next().unwrap_or_default();
    let reason = first_line
        .split_once("column ")
        .map_or(first_line, |(_, rest)| rest.split_once(": ").map_or(first_line, |(_, reason)| reason));
    let reason = format!(" ({})", reason.trim_start_matches("error: ").trim_end_matches('.'));
    Diagnostic::new(&YAML_SYNTAX, location).with("reason-nl", "").with("reason-en", reason)
}

fn tell(path: &Arc<str>, base: usize, mistake: Mistake) -> Diagnostic {
    let range = base + mistake.range.start..base + mistake.range.end;
    let mut problem = Diagnostic::new(mistake.rule, Location::new(path.clone(), range));
    problem.arguments = mistake.arguments;
    match mistake.fix {
        Some((range, text)) => problem.fix(base + range.start..base + range.end, text),
        None => problem,
    }
}

/// A value as the parser gives it: text and place, not yet tied to the file.
struct RawNode {
    value: RawValue,
    span: Option<(usize, usize)>,
}

enum RawValue {
    Null,
    Text(String),
    /// A number or truth value: its text is read from the file.
    Other,
    Sequence(Vec<RawNode>),
    Mapping(Vec<(RawNode, RawNode)>),
}

impl RawNode {
    /// Ties the value to the file in which `yaml` starts at byte `base`.
    fn place(self, yaml: &str, base: usize) -> Node {
        let (start, end) = self
            .span
            .filter(|&(start, end)| {
                end <= yaml.len() && yaml.is_char_boundary(start) && yaml.is_char_boundary(end)
            })
            .unwrap_or((0, 0));
        let written = yaml[start..end].trim_end();
        let mut range = base + start..base + start + written.len();
        let value = match self.value {
            RawValue::Null => Value::Null,
            RawValue::Other => Value::Scalar(Scalar { text: written.to_string(), plain: true }),
            RawValue::Text(text) => {
                let plain = written == text;
                Value::Scalar(Scalar { text, plain })
            }
            RawValue::Sequence(items) => {
                let items: Vec<Node> = items.into_iter().map(|item| item.place(yaml, base)).collect();
                range.end = items.last().map_or(range.end, |item| item.range.end.max(range.end));
                Value::Sequence(items)
            }
            RawValue::Mapping(entries) => {
                let entries: Vec<(Key, Node)> = entries
                    .into_iter()
                    .map(|(key, value)| {
                        let key = key.place(yaml, base);
                        let text = match key.value {
                            Value::Scalar(scalar) => scalar.text,
                            _ => text_of(yaml, base, &key.range),
                        };
                        (Key { text, range: key.range }, value.place(yaml, base))
                    })
                    .collect();
                if let (Some((first, _)), Some((_, last))) = (entries.first(), entries.last()) {
                    range = first.range.start.min(range.start.max(base))..last.range.end.max(range.end);
                    range.start = range.start.min(first.range.start);
                }
                Value::Mapping(entries)
            }
        };
        Node { value, range }
    }
}

fn text_of(yaml: &str, base: usize, range: &Range<usize>) -> String {
    yaml.get(range.start - base..range.end - base).unwrap_or_default().to_string()
}

impl<'de> Deserialize<'de> for RawNode {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let spanned = serde_yaml::Spanned::<RawValue>::deserialize(deserializer)?;
        let span = spanned.defined.span();
        let span = span.byte_offset().zip(span.byte_len()).and_then(|(offset, length)| {
            let offset = usize::try_from(offset).ok()?;
            Some((offset, offset + usize::try_from(length).ok()?))
        });
        Ok(RawNode { value: spanned.value, span })
    }
}

impl<'de> Deserialize<'de> for RawValue {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(RawVisitor)
    }
}

struct RawVisitor;

impl<'de> Visitor<'de> for RawVisitor {
    type Value = RawValue;

    fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str("a YAML value")
    }

    fn visit_unit<E>(self) -> Result<RawValue, E> {
        Ok(RawValue::Null)
    }

    fn visit_none<E>(self) -> Result<RawValue, E> {
        Ok(RawValue::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<RawValue, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_bool<E>(self, _: bool) -> Result<RawValue, E> {
        Ok(RawValue::Other)
    }

    fn visit_i64<E>(self, _: i64) -> Result<RawValue, E> {
        Ok(RawValue::Other)
    }

    fn visit_u64<E>(self, _: u64) -> Result<RawValue, E> {
        Ok(RawValue::Other)
    }

    fn visit_i128<E>(self, _: i128) -> Result<RawValue, E> {
        Ok(RawValue::Other)
    }

    fn visit_u128<E>(self, _: u128) -> Result<RawValue, E> {
        Ok(RawValue::Other)
    }

    fn visit_f64<E>(self, _: f64) -> Result<RawValue, E> {
        Ok(RawValue::Other)
    }

    fn visit_str<E>(self, text: &str) -> Result<RawValue, E> {
        Ok(RawValue::Text(text.to_string()))
    }

    fn visit_bytes<E: serde::de::Error>(self, _: &[u8]) -> Result<RawValue, E> {
        Err(E::custom("binary values are not used here"))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<RawValue, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = access.next_element()? {
            if items.len() > MOST_NODES {
                return Err(A::Error::custom("limits breached"));
            }
            items.push(item);
        }
        Ok(RawValue::Sequence(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<RawValue, A::Error> {
        let mut entries = Vec::new();
        while let Some(entry) = access.next_entry()? {
            entries.push(entry);
        }
        Ok(RawValue::Mapping(entries))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn node(text: &str) -> Node {
        parse(&Arc::from("test.yaml"), text, 0..text.len()).unwrap()
    }

    fn problem(text: &str) -> Diagnostic {
        *parse(&Arc::from("test.yaml"), text, 0..text.len()).unwrap_err()
    }

    #[test]
    fn a_scalar_keeps_its_text_as_written() {
        let text = "phone: 0181\nyes: on\non: 2026-11-21\nfloat: 1.50\nquoted: '12'\n";
        let node = node(text);
        for (key, expected, plain) in [
            ("phone", "0181", true),
            ("yes", "on", true),
            ("on", "2026-11-21", true),
            ("float", "1.50", true),
            ("quoted", "12", false),
        ] {
            let value = node.get(key).unwrap();
            assert_eq!(value.value, Value::Scalar(Scalar { text: expected.into(), plain }), "{key}");
            assert!(text[value.range.clone()].contains(expected));
        }
    }

    #[test]
    fn every_value_knows_its_place() {
        let text = "a: 'é'\nlist:\n  - één\n  - {b: 2}\n";
        let node = node(text);
        let list = node.get("list").unwrap();
        assert_eq!(&text[list.range.clone()], "- één\n  - {b: 2");
        let items = list.items().unwrap();
        assert_eq!(&text[items[0].range.clone()], "één");
        assert_eq!(&text[items[1].get("b").unwrap().range.clone()], "2");
    }

    #[test]
    fn a_key_that_stands_twice_is_an_error_at_the_second() {
        let problem = problem("a: 1\na: 2\n");
        assert_eq!((problem.rule.code, problem.location.range), ("duplicate-key", 5..6));
    }

    #[test]
    fn aliases_that_multiply_are_refused() {
        let mut bomb = String::from("a: &a [x,x,x,x,x,x,x,x,x,x]\n");
        for (previous, next) in "abcdefghij".chars().zip("bcdefghijk".chars()) {
            let many = vec![format!("*{previous}"); 10].join(",");
            bomb.push_str(&format!("{next}: &{next} [{many}]\n"));
        }
        assert_eq!(problem(&bomb).rule.code, "yaml-too-complex");
    }

    #[test]
    fn deep_nesting_is_refused() {
        assert_eq!(problem(&"[".repeat(100_000)).rule.code, "yaml-too-complex");
    }

    proptest::proptest! {
        #[test]
        fn arbitrary_text_never_panics_and_spans_stay_inside(text in "\\PC{0,200}|([a-z:\\-\\[\\]{}&*'\" \n\t#>|é😀]{0,120})") {
            let path: Arc<str> = Arc::from("test.yaml");
            match parse(&path, &text, 0..text.len()) {
                Ok(node) => assert_inside(&node, &text),
                Err(problem) => {
                    let range = problem.location.range;
                    assert!(range.start <= range.end && range.end <= text.len());
                    assert!(text.is_char_boundary(range.start) && text.is_char_boundary(range.end));
                }
            }
        }
    }

    fn assert_inside(node: &Node, text: &str) {
        assert!(text.get(node.range.clone()).is_some(), "{:?}", node.range);
        match &node.value {
            Value::Sequence(items) => items.iter().for_each(|item| assert_inside(item, text)),
            Value::Mapping(entries) => entries.iter().for_each(|(key, value)| {
                assert!(text.get(key.range.clone()).is_some());
                assert_inside(value, text);
            }),
            _ => {}
        }
    }
}
