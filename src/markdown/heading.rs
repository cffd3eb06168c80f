//! Headings and their fragments.

use std::{collections::BTreeMap, ops::Range};

use icu::{
    normalizer::DecomposingNormalizerBorrowed,
    properties::{CodePointMapData, props::GeneralCategory},
};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::pictogram;
use crate::source::schema::Spanned;

/// A heading in a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// From 2 to 6; the title of the page is 1.
    pub level: u8,
    /// Its fragment.
    pub id: String,
    /// Its text without markup.
    pub text: String,
}

/// Gives every heading of a page a fragment of its own.
#[derive(Debug, Default)]
pub struct HeadingIds {
    used: BTreeMap<String, usize>,
}

impl HeadingIds {
    /// The fragment of the next heading: the one that the editor wrote, or one made from its text.
    pub fn next(&mut self, written: Option<&str>, text: &str) -> String {
        let wanted = written.map_or_else(|| fragment(text), str::to_string);
        let count = self.used.entry(wanted.clone()).or_insert(0);
        *count += 1;
        if *count == 1 { wanted } else { format!("{wanted}-{count}") }
    }
}

/// The Markdown that pages are written in.
pub(super) fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_SMART_PUNCTUATION
        | Options::ENABLE_HEADING_ATTRIBUTES
}

/// The fragments of all headings of a page, in order, with their places.
pub fn headings(text: &str, range: Range<usize>) -> Vec<Spanned<String>> {
    let mut ids = HeadingIds::default();
    let mut found = Vec::new();
    // The fences of components are no part of the Markdown: blank lines of the same length keep every place.
    let mut markdown = String::with_capacity(range.len());
    for line in text[range.clone()].split_inclusive('\n') {
        if line.starts_with(":::") {
            markdown.extend(line.bytes().map(|byte| if byte == b'\n' { '\n' } else { ' ' }));
        } else {
            markdown.push_str(line);
        }
    }
    let mut current: Option<(Option<String>, String, Range<usize>)> = None;
    for (event, place) in Parser::new_ext(&markdown, options()).into_offset_iter() {
        match event {
            Event::Start(Tag::Heading { id, .. }) => {
                let place = range.start + place.start..range.start + place.end;
                current = Some((id.map(|id| id.to_string()), String::new(), place));
            }
            Event::Text(part) | Event::Code(part) => {
                if let Some((_, text, _)) = &mut current {
                    text.push_str(&part);
                }
            }
            Event::End(TagEnd::Heading(_)) => {
                if let Some((id, text, place)) = current.take() {
                    let words = pictogram(&text).map_or(&*text, |(_, words)| words);
                    found.push(Spanned { value: ids.next(id.as_deref(), words), range: place });
                }
            }
            _ => {}
        }
    }
    found
}

/// Makes a fragment from the text of a heading: small letters without accents, digits and single hyphens.
fn fragment(text: &str) -> String {
    let decomposed = DecomposingNormalizerBorrowed::new_nfkd().normalize(text);
    let categories = CodePointMapData::<GeneralCategory>::new();
    let mut fragment = String::new();
    for character in decomposed.chars() {
        if categories.get(character) == GeneralCategory::NonspacingMark || "'’‘".contains(character) {
            continue;
        }
        if character.is_alphanumeric() {
            fragment.extend(character.to_lowercase());
        } else if !fragment.ends_with('-') {
            fragment.push('-');
        }
    }
    let fragment = fragment.trim_matches('-');
    if fragment.is_empty() { "h".to_string() } else { fragment.to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fragments_are_plain_and_unique() {
        let mut ids = HeadingIds::default();
        assert_eq!(ids.next(None, "Wat kóst ’t? (2025)"), "wat-kost-t-2025");
        assert_eq!(ids.next(None, "Wat kost 't 2025"), "wat-kost-t-2025-2");
        assert_eq!(ids.next(Some("eigen"), "Iets anders"), "eigen");
        assert_eq!(ids.next(None, "ما هذا؟"), "ما-هذا");
        assert_eq!(ids.next(None, "…"), "h");
    }

    #[test]
    fn headings_inside_components_count_and_those_in_code_do_not() {
        let text = "## Eén\n\n::: call-out\n### Twee\n:::\n\n```\n## geen\n```\n";
        let found: Vec<_> = headings(text, 0..text.len()).into_iter().map(|heading| heading.value).collect();
        assert_eq!(found, ["een", "twee"]);
    }

    #[test]
    fn a_pictogram_is_no_part_of_a_fragment() {
        let found = headings("## :phone: Wie belt u?\n", 0..23);
        assert_eq!(found[0].value, "wie-belt-u");
    }
}
