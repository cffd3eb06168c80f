//! What a page defines for all of its text: footnotes (`[^1]: …`) and the addresses of links (`[kosten]: kosten.md`).
//!
//! A page is cut at its components before it is read as Markdown, but a reader of the file sees one text: a note below the page
//! belongs to a reference in a component too.

use std::{borrow::Cow, ops::Range};

use pulldown_cmark::{Event, Parser, Tag};

use super::{Block, heading::options};

/// Where the definitions of a page stand.
#[derive(Debug, Default)]
pub(super) struct Definitions {
    places: Vec<Range<usize>>,
}

impl Definitions {
    /// The definitions in a page that was cut into `blocks`. Nothing for a page in one piece, which has all of its own.
    pub(super) fn find(text: &str, range: &Range<usize>, blocks: &[Block]) -> Self {
        let one = matches!(blocks, [] | [Block::Markdown(_)]);
        if one || !text[range.clone()].contains("]:") {
            return Self::default();
        }
        let mut places = Vec::new();
        gather(text, blocks, &mut places);
        Self { places }
    }

    /// A piece of the page, with the definitions from elsewhere behind it.
    pub(super) fn with_all<'a>(&self, text: &'a str, piece: &Range<usize>) -> Cow<'a, str> {
        let elsewhere = |place: &&Range<usize>| !(piece.start <= place.start && place.end <= piece.end);
        let mut whole = Cow::Borrowed(&text[piece.clone()]);
        // Most pieces refer to nothing.
        if whole.contains('[') {
            for place in self.places.iter().filter(elsewhere) {
                let whole = whole.to_mut();
                whole.push_str("\n\n");
                whole.push_str(text[place.clone()].trim_end());
            }
        }
        whole
    }
}

fn gather(text: &str, blocks: &[Block], places: &mut Vec<Range<usize>>) {
    for block in blocks {
        match block {
            Block::Component(_, inner) => gather(text, inner, places),
            Block::Markdown(range) => {
                let mut events = Parser::new_ext(&text[range.clone()], options()).into_offset_iter();
                let mut found: Vec<Range<usize>> = Vec::new();
                for (event, place) in events.by_ref() {
                    if matches!(event, Event::Start(Tag::FootnoteDefinition(_))) {
                        found.push(place);
                    }
                }
                found.extend(events.reference_definitions().iter().map(|(_, link)| link.span.clone()));
                found.sort_by_key(|place| place.start);
                places.extend(
                    found.into_iter().map(|place| range.start + place.start..range.start + place.end),
                );
            }
        }
    }
}
