//! Headings and their fragments.

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
};

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
    used: BTreeSet<String>,
    /// The last number behind a fragment that several headings want: counting goes on from there.
    counts: BTreeMap<String, usize>,
}

/// The ids that the theme gives to elements of its own. A heading never gets one of them.
const THEME_IDS: &[&str] = &[
    "contents",
    "file",
    "languages",
    "leaflet",
    "lists",
    "main",
    "more",
    "municipality",
    "nothing",
    "objection",
    "owner",
    "q",
    "q-hint",
    "referrers",
    "reported",
    "share",
    "specialised",
    "supporters",
    "unknown",
    "ways",
    "who",
    "wlz",
    "wmo",
];

/// How those ids of the theme begin that end in something else every time.
const THEME_ID_STARTS: &[&str] =
    &["find-", "first-step-", "fn-", "fnref-", "letter-", "need-", "supporter-", "term-"];

/// Whether a theme could use this id for an element of its own.
fn belongs_to_theme(id: &str) -> bool {
    THEME_IDS.contains(&id) || THEME_ID_STARTS.iter().any(|start| id.starts_with(start))
}

impl HeadingIds {
    /// The fragment of the next heading: the one that the editor wrote, or one made from its text.
    pub fn next(&mut self, written: Option<&str>, text: &str) -> String {
        let mut wanted = written.map_or_else(|| fragment(text), str::to_string);
        if belongs_to_theme(&wanted) {
            wanted.insert_str(0, "h-");
        }
        if self.used.insert(wanted.clone()) {
            return wanted;
        }
        let count = self.counts.entry(wanted.clone()).or_insert(1);
        loop {
            *count += 1;
            let id = format!("{wanted}-{count}");
            if self.used.insert(id.clone()) {
                return id;
            }
        }
    }
}

/// The fragment that an editor wrote behind a heading, `## Wie betaalt het? {#wie-betaalt}`: where the braces stand in the
/// heading as it is written, and the fragment. Other words between braces are words.
pub(super) fn written_id(heading: &str) -> Option<(usize, &str)> {
    let line = heading.lines().next()?.trim_end();
    // A heading may be closed by the signs that it began with.
    let line = match line.trim_end_matches('#') {
        closed if closed.len() < line.len() && closed.ends_with(' ') => closed.trim_end(),
        _ => line,
    };
    let at = line.rfind("{#")?;
    let id = line[at + 2..].strip_suffix('}')?;
    let fits = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | ':');
    (!id.is_empty() && id.chars().all(fits)).then_some((at, id))
}

/// The Markdown that pages are written in.
pub(super) fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_SMART_PUNCTUATION
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
    let events: Vec<_> = Parser::new_ext(&markdown, options()).into_offset_iter().collect();
    for (at, (event, place)) in events.iter().enumerate() {
        if !matches!(event, Event::Start(Tag::Heading { .. })) {
            continue;
        }
        let written = written_id(&markdown[place.clone()]);
        let text = heading_text(&events[at + 1..], written.map(|(braces, _)| place.start + braces));
        let value = ids.next(written.map(|(_, id)| id), &text);
        found.push(Spanned { value, range: range.start + place.start..range.start + place.end });
    }
    found
}

/// The words of a heading whose events start here, without its pictogram and without what stands from byte `braces` on.
pub(super) fn heading_text(events: &[(Event<'_>, Range<usize>)], braces: Option<usize>) -> String {
    let mut text = String::new();
    for (event, place) in events {
        match event {
            Event::Text(part) => text.push_str(before_braces(part, place, braces)),
            Event::Code(part) => text.push_str(part),
            Event::End(TagEnd::Heading(_)) => break,
            _ => {}
        }
    }
    match pictogram(&text) {
        Some((_, words)) => words.to_string(),
        None => text,
    }
}

/// What of a text stands before the byte `braces`. Only text that is as long as it is written can be cut.
pub(super) fn before_braces<'a>(text: &'a str, place: &Range<usize>, braces: Option<usize>) -> &'a str {
    match braces {
        Some(braces) if place.start >= braces => "",
        Some(braces) if place.end > braces && place.len() == text.len() => {
            text[..braces - place.start].trim_end()
        }
        _ => text,
    }
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
    fn every_id_that_the_theme_writes_is_kept_from_headings() {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/helder");
        let mut folders = vec![folder];
        let mut ids = 0;
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else if path.extension().is_some_and(|kind| kind == "html") {
                    let template = std::fs::read_to_string(&path).unwrap();
                    for written in template.split(" id=\"").skip(1) {
                        let id = written.split('"').next().unwrap();
                        let start = id.split("{{").next().unwrap();
                        let known = match start {
                            "" => true,
                            _ if start == id => THEME_IDS.contains(&id),
                            _ => THEME_ID_STARTS.contains(&start),
                        };
                        assert!(known, "{id} of {}", path.display());
                        ids += 1;
                    }
                }
            }
        }
        assert!(ids > 20);
    }

    fn found(text: &str) -> Vec<String> {
        headings(text, 0..text.len()).into_iter().map(|heading| heading.value).collect()
    }

    #[test]
    fn a_heading_never_gets_an_id_of_the_theme() {
        for id in THEME_IDS {
            assert_eq!(HeadingIds::default().next(None, id), format!("h-{id}"));
            assert_eq!(HeadingIds::default().next(Some(id), "Iets"), format!("h-{id}"));
        }
        assert_eq!(found("## Share\n\n## Term wmo\n\n## Fn 1\n"), ["h-share", "h-term-wmo", "h-fn-1"]);
    }

    #[test]
    fn headings_that_are_alike_get_ids_that_differ() {
        let text = "## Hoe werkt het?\n\n## Hoe werkt het 2?\n\n## Hoe werkt het?\n";
        assert_eq!(found(text), ["hoe-werkt-het", "hoe-werkt-het-2", "hoe-werkt-het-3"]);
    }

    #[test]
    fn only_braces_with_a_fragment_are_no_words() {
        let text = "## Vul in {uw naam}\n\n## Wie dan? {#wie}\n\n## Wat dan? {#wat} ##\n\n## {Tip}\n\n## Dit {#is een}\n";
        assert_eq!(found(text), ["vul-in-uw-naam", "wie", "wat", "tip", "dit-is-een"]);
    }

    #[test]
    fn a_pictogram_is_no_part_of_a_fragment() {
        let found = headings("## :phone: Wie belt u?\n", 0..23);
        assert_eq!(found[0].value, "wie-belt-u");
    }
}
