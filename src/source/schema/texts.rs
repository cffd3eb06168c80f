//! The texts that editors write in data files, each in several languages, wherever a schema has them.

use super::{Kind, Schema, Spanned};
use crate::source::yaml::{Node, Value};

/// A text in one language, below the key that it is the value of.
#[derive(Debug, Clone, PartialEq)]
pub struct Translated<'a> {
    /// The key in the schema: `text`, `doubt`, `label`, …
    pub key: &'a str,
    /// The language tag.
    pub language: &'a str,
    /// The text and its place.
    pub text: Spanned<String>,
}

/// Every text in several languages of a value that has this schema, in the order of the file.
pub fn translated<'a>(node: &'a Node, schema: &'static Schema) -> Vec<Translated<'a>> {
    let mut found = Vec::new();
    record(node, schema, &mut found);
    found
}

fn record<'a>(node: &'a Node, schema: &'static Schema, found: &mut Vec<Translated<'a>>) {
    let Value::Mapping(entries) = &node.value else { return };
    for (name, value) in entries {
        if let Some(field) = schema.fields.iter().find(|field| field.name == name.text) {
            walk(value, &field.kind, &name.text, found);
        }
    }
}

fn walk<'a>(node: &'a Node, kind: &'static Kind, key: &'a str, found: &mut Vec<Translated<'a>>) {
    match (kind, &node.value) {
        (Kind::Texts, Value::Mapping(entries)) => {
            found.extend(entries.iter().filter_map(|(language, value)| {
                let text = Spanned { value: value.text()?.to_string(), range: value.range.clone() };
                Some(Translated { key, language: &language.text, text })
            }))
        }
        (Kind::Record(schema), _) => record(node, schema, found),
        (Kind::List(kind), Value::Sequence(items)) => {
            items.iter().for_each(|item| walk(item, kind, key, found));
        }
        // A single value stands for a list of one.
        (Kind::List(kind), _) => walk(node, kind, key, found),
        (Kind::Map(kind), Value::Mapping(entries)) => {
            entries.iter().for_each(|(_, value)| walk(value, kind, key, found));
        }
        (Kind::Either(kinds), _) => kinds.iter().for_each(|kind| walk(node, kind, key, found)),
        _ => {}
    }
}
