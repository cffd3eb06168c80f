//! What must stand in a component for it to be one: steps need a numbered list, a comparison needs a table.

use std::{ops::Range, sync::Arc};

use pulldown_cmark::{Event, Parser, Tag};

use super::{Block, Component, heading::options, rules};
use crate::diagnostic::{Diagnostic, Location};

/// What stands in a component by itself, not in a list, a quotation or another component.
#[derive(Default)]
struct Inside {
    /// The lists: where each stands, whether it is numbered, and its items.
    lists: Vec<(Range<usize>, bool, Vec<Item>)>,
    tables: usize,
}

/// An item of a list.
struct Item {
    place: Range<usize>,
    starts_bold: bool,
    has_box: bool,
}

/// The first thing that a component lacks, if it lacks anything; told at the item where it is missing, else at the first line.
pub(super) fn check(
    component: &Component,
    blocks: &[Block],
    path: &Arc<str>,
    text: &str,
) -> Option<Diagnostic> {
    let name = component.kind.name;
    if !matches!(name, "steps" | "timeline" | "checklist" | "compare") {
        return None;
    }
    let inside = read(blocks, text);
    let items = || inside.lists.iter().flat_map(|(.., items)| items);
    let wrong = match name {
        "compare" => (inside.tables == 0).then(|| component.fence.clone()),
        "steps" if inside.lists.is_empty() => Some(component.fence.clone()),
        "steps" => inside.lists.iter().find(|(_, numbered, _)| !numbered).map(|(place, ..)| place.clone()),
        _ if inside.lists.is_empty() => Some(component.fence.clone()),
        "timeline" => items().find(|item| !item.starts_bold).map(|item| item.place.clone()),
        _ => items().find(|item| !item.has_box).map(|item| item.place.clone()),
    }?;
    let first_line = text[wrong.clone()].lines().next().unwrap_or_default().len();
    let location = Location::new(path.clone(), wrong.start..wrong.start + first_line);
    Some(Diagnostic::new(&rules::COMPONENT_CONTENT, location).with("component", name))
}

fn read(blocks: &[Block], text: &str) -> Inside {
    let mut inside = Inside::default();
    for block in blocks {
        let Block::Markdown(range) = block else { continue };
        let mut depth = 0;
        // Whether the words of an item are still to come.
        let mut begins = false;
        for (event, place) in Parser::new_ext(&text[range.clone()], options()).into_offset_iter() {
            let place = range.start + place.start..range.start + place.end;
            let items = inside.lists.last_mut().map(|(.., items)| items);
            match &event {
                Event::Start(Tag::List(first)) if depth == 0 => {
                    inside.lists.push((place, first.is_some(), Vec::new()));
                }
                Event::Start(Tag::Table(_)) if depth == 0 => inside.tables += 1,
                Event::Start(Tag::Item) if depth == 1 => {
                    if let Some(items) = items {
                        items.push(Item { place, starts_bold: false, has_box: false });
                    }
                    begins = true;
                }
                Event::TaskListMarker(_) if begins => {
                    if let Some(item) = items.and_then(|items| items.last_mut()) {
                        item.has_box = true;
                    }
                }
                Event::Start(Tag::Strong) if begins => {
                    if let Some(item) = items.and_then(|items| items.last_mut()) {
                        item.starts_bold = true;
                    }
                    begins = false;
                }
                Event::Start(Tag::Paragraph) => {}
                _ => begins = false,
            }
            match event {
                Event::Start(_) => depth += 1,
                Event::End(_) => depth -= 1,
                _ => {}
            }
        }
    }
    inside
}
