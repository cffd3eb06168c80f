//! Typed access to a mapping that was validated: what is missing or wrong reads as absent.

use std::ops::Range;

use jiff::civil::Date;

use crate::source::yaml::{Node, Value};

/// A value and its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// Its bytes in the file.
    pub range: Range<usize>,
}

impl<T> Spanned<T> {
    /// The value changed, at the same place.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Spanned<U> {
        Spanned { value: change(self.value), range: self.range }
    }
}

/// A mapping of a YAML file.
#[derive(Debug, Clone, Copy)]
pub struct Record<'a> {
    node: &'a Node,
}

impl<'a> Record<'a> {
    /// The mapping in a node; anything else reads as a mapping without keys.
    pub fn new(node: &'a Node) -> Self {
        Self { node }
    }

    /// Where the mapping is.
    pub fn range(&self) -> Range<usize> {
        self.node.range.clone()
    }

    /// The value of a key, unless it is empty.
    pub fn node(&self, key: &str) -> Option<&'a Node> {
        self.node.get(key).filter(|node| node.value != Value::Null)
    }

    /// The text of a key.
    pub fn text(&self, key: &str) -> Option<Spanned<String>> {
        spanned_text(self.node(key)?)
    }

    /// A truth value.
    pub fn boolean(&self, key: &str) -> Option<bool> {
        self.text(key)?.value.parse().ok()
    }

    /// A whole number.
    pub fn integer(&self, key: &str) -> Option<i64> {
        self.text(key)?.value.parse().ok()
    }

    /// A day.
    pub fn date(&self, key: &str) -> Option<Spanned<Date>> {
        let text = self.text(key)?;
        Some(Spanned { value: text.value.parse().ok()?, range: text.range })
    }

    /// The items of a list; a single value is a list of one; an absent key is an empty list.
    pub fn list(&self, key: &str) -> &'a [Node] {
        match self.node(key) {
            Some(node) => node.items().unwrap_or(std::slice::from_ref(node)),
            None => &[],
        }
    }

    /// The texts of a list.
    pub fn texts(&self, key: &str) -> Vec<Spanned<String>> {
        self.list(key).iter().filter_map(spanned_text).collect()
    }

    /// The mapping of a key.
    pub fn record(&self, key: &str) -> Option<Record<'a>> {
        self.node(key).filter(|node| node.entries().is_some()).map(Record::new)
    }

    /// The mappings of a list.
    pub fn records(&self, key: &str) -> impl Iterator<Item = Record<'a>> + use<'a> {
        self.list(key).iter().map(Record::new)
    }

    /// The names and values of a mapping of free names, in the order of the file.
    pub fn entries(&self) -> impl Iterator<Item = (&'a str, &'a Node)> + use<'a> {
        self.node.entries().unwrap_or_default().iter().map(|(key, node)| (key.text.as_str(), node))
    }

    /// The texts by language of a key.
    pub fn by_language(&self, key: &str) -> Vec<(String, Spanned<String>)> {
        let Some(record) = self.record(key) else { return Vec::new() };
        record
            .entries()
            .filter_map(|(language, node)| Some((language.to_string(), spanned_text(node)?)))
            .collect()
    }
}

fn spanned_text(node: &Node) -> Option<Spanned<String>> {
    Some(Spanned { value: node.text()?.to_string(), range: node.range.clone() })
}
