//! What a YAML file may hold, said once.
//!
//! A [`Schema`] is data. From it come the checks with their places and remedies ([`validate`]), the JSON Schema that editor
//! programs use ([`json_schema`]), and typed access to what was found ([`Record`]).

mod dutch;
mod export;
mod record;
pub mod texts;
mod validate;

pub use export::json_schema;
pub use record::{Record, Spanned};
pub use validate::{nearest as nearest_word, validate};

use crate::diagnostic::Text;

/// The keys that a mapping may have.
#[derive(Debug)]
pub struct Schema {
    /// The name for `wegwijs schema NAME`.
    pub name: &'static str,
    /// What such a mapping describes.
    pub about: Text,
    /// Its keys.
    pub fields: &'static [Field],
}

impl Schema {
    /// The field with this name.
    pub fn field(&self, name: &str) -> Option<&'static Field> {
        self.fields.iter().find(|field| field.name == name)
    }
}

/// One key of a mapping.
#[derive(Debug)]
pub struct Field {
    /// The key.
    pub name: &'static str,
    /// What its value looks like.
    pub kind: Kind,
    /// Whether it must be there.
    pub required: bool,
    /// What it means, for the person who fills it in.
    pub about: Text,
    /// An example of a value, as YAML.
    pub example: &'static str,
}

/// What a value looks like.
#[derive(Debug, Clone, Copy)]
pub enum Kind {
    /// Text that is not empty; may be Markdown or several lines.
    Text,
    /// `true` or `false`.
    Boolean,
    /// A whole number between two bounds, both included.
    Integer {
        /// The smallest that is allowed.
        least: i64,
        /// The largest that is allowed.
        most: i64,
    },
    /// A day as `2026-11-21` that exists in the calendar.
    Date,
    /// One of a few words.
    Choice(&'static [Choice]),
    /// Text of a certain form.
    Pattern(&'static Pattern),
    /// A list of values of one kind; a single value stands for a list of one.
    List(&'static Kind),
    /// A mapping with known keys.
    Record(&'static Schema),
    /// A mapping from free names to values of one kind.
    Map(&'static Kind),
    /// The same text in several languages: a mapping from language tag to text.
    Texts,
    /// Any of these; the first whose shape (text, list, mapping) fits decides.
    Either(&'static [Kind]),
}

/// A kind itself, or the kinds that it may be.
pub fn variants(kind: &'static Kind) -> impl Iterator<Item = &'static Kind> {
    match kind {
        Kind::Either(kinds) => kinds.iter(),
        _ => std::slice::from_ref(kind).iter(),
    }
}

/// A word to choose, and what it means.
#[derive(Debug)]
pub struct Choice {
    /// The word.
    pub value: &'static str,
    /// What it means.
    pub about: Text,
}

/// A form that text must have.
#[derive(Debug)]
pub struct Pattern {
    /// What such a text is called: "an address that starts with https://".
    pub name: Text,
    /// Whether the text has that form.
    pub accepts: fn(&str) -> bool,
    /// The same as a regular expression, for JSON Schema; may be wider than `accepts`.
    pub regex: &'static str,
    /// An example of what is right.
    pub example: &'static str,
}
