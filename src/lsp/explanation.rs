//! What the word under the pointer means: a key or a choice by its schema, a code by its name.

use std::ops::Range;

use super::{
    completion::{Place, kind_at},
    cursor::record,
};
use crate::{
    diagnostic::MessageLanguage,
    directory::MunicipalityCode,
    site::Site,
    source::schema::{Choice, Field, Kind, variants},
};

/// What the word at the byte `offset` of the text means, as Markdown.
pub(super) fn at(
    site: &Site,
    path: &str,
    text: &str,
    offset: usize,
    language: MessageLanguage,
) -> Option<String> {
    let word = word_at(text, offset)?;
    let written = text.get(word.clone())?;
    let Place { kind, in_value } = kind_at(path, text, word.end)?;
    if !in_value && let Some(schema) = record(kind) {
        return schema.field(written).map(|field| of_field(field, language));
    }
    if let Some(choice) = choices(kind).into_iter().find(|choice| choice.value == written) {
        return Some(choice.about.get(language).to_string());
    }
    of_code(site, written)
}

/// The letters, digits and hyphens around a place.
fn word_at(text: &str, offset: usize) -> Option<Range<usize>> {
    let part = |c: char| c.is_alphanumeric() || c == '-' || c == '_';
    let (before, after) = (text.get(..offset)?, text.get(offset..)?);
    let start =
        before.rfind(|c| !part(c)).map_or(0, |at| at + before[at..].chars().next().map_or(1, char::len_utf8));
    let end = offset + after.find(|c| !part(c)).unwrap_or(after.len());
    (start < end).then_some(start..end)
}

fn of_field(field: &'static Field, language: MessageLanguage) -> String {
    let mut text = format!("{}\n\n`{}: {}`", field.about.get(language), field.name, field.example);
    for choice in choices(&field.kind) {
        text.push_str(&format!("\n- `{}`: {}", choice.value, choice.about.get(language)));
    }
    if field.required {
        text.push_str(match language {
            MessageLanguage::Dutch => "\n\nDit moet er staan.",
            MessageLanguage::English => "\n\nThis is required.",
        });
    }
    text
}

/// The words that a value, or each of a list, may be.
fn choices(kind: &'static Kind) -> Vec<&'static Choice> {
    variants(kind)
        .flat_map(|kind| match kind {
            Kind::Choice(choices) => choices.iter().collect(),
            Kind::List(item) => choices(item),
            _ => Vec::new(),
        })
        .collect()
}

/// The name that goes with the code of a municipality or a care-office region.
fn of_code(site: &Site, written: &str) -> Option<String> {
    if let Some(municipality) =
        MunicipalityCode::parse(written).and_then(|code| site.directory.municipality(code))
    {
        return Some(municipality.display_name.clone());
    }
    site.directory.registry.care_office_regions.get(written).map(|region| region.name.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_found_from_any_of_its_letters() {
        let text = "vóór care-law: x";
        for offset in 7..=15 {
            assert_eq!(word_at(text, offset).map(|word| &text[word]), Some("care-law"), "{offset}");
        }
        assert_eq!(word_at(text, 0).map(|word| &text[word]), Some("vóór"));
        assert_eq!(word_at(": :", 1), None);
        assert_eq!(word_at("é", 1), None);
    }
}
