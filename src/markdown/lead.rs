//! What is told of a text by the events of Markdown: where its answer ends, and which lists are there to choose from.

use std::ops::Range;

use pulldown_cmark::{Event, HeadingLevel, Tag, TagEnd};

/// The first heading of level 2 that stands in no list or quote, by its place among the events.
pub(super) fn first_heading(events: &[(Event<'_>, Range<usize>)]) -> Option<usize> {
    let mut depth = 0;
    events.iter().position(|(event, _)| {
        let found = depth == 0 && matches!(event, Event::Start(Tag::Heading { level: HeadingLevel::H2, .. }));
        match event {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth -= 1,
            _ => {}
        }
        found
    })
}

/// Whether the list whose items start here is a list of links and nothing else, to choose from: such links have room around
/// them for a finger.
pub(super) fn only_links(events: &[(Event<'_>, Range<usize>)]) -> bool {
    let mut in_link = false;
    let mut links = 0;
    let mut items = 0;
    for (event, _) in events {
        match event {
            Event::End(TagEnd::List(_)) => break,
            Event::Start(Tag::Item) => items += 1,
            Event::Start(Tag::Link { dest_url, .. }) => {
                in_link = !dest_url.starts_with("lang:");
                links += usize::from(in_link);
            }
            Event::End(TagEnd::Link) => in_link = false,
            Event::End(TagEnd::Item) | Event::Start(Tag::Paragraph) | Event::End(TagEnd::Paragraph) => {}
            _ if in_link => {}
            // A full stop after the link is still a link alone.
            Event::Text(text) if text.trim_matches(['.', ' ']).is_empty() => {}
            _ => return false,
        }
    }
    links > 0 && links == items
}

#[cfg(test)]
mod tests {
    use pulldown_cmark::Parser;

    use super::*;

    fn events(text: &str) -> Vec<(Event<'_>, Range<usize>)> {
        Parser::new(text).into_offset_iter().collect()
    }

    fn lists_of_links(text: &str) -> usize {
        let events = events(text);
        let starts =
            events.iter().enumerate().filter(|(_, (event, _))| matches!(event, Event::Start(Tag::List(_))));
        starts.filter(|(at, _)| only_links(&events[at + 1..])).count()
    }

    #[test]
    fn the_answer_ends_at_the_first_heading_that_stands_by_itself() {
        let place = |text| first_heading(&events(text)).map(|at| events(text)[at].1.start);
        assert_eq!(place("Niets.\n\n## Wie betaalt het?\n\n## Waarom?"), Some(8));
        assert_eq!(place("Niets.\n\n> ## In een citaat\n\n- ## In een lijst"), None);
        assert_eq!(place("Niets.\n\n### Kleiner\n"), None);
        assert_eq!(place("> ## In een citaat\n\n## Buiten"), Some(20));
    }

    #[test]
    fn a_list_of_links_alone_is_there_to_choose_from() {
        assert_eq!(lists_of_links("- [Wat kost het?](/a)\n- [Voor **wie**?](/b)."), 1);
        assert_eq!(lists_of_links("- [Wat kost het?](/a)\n\n- [Voor wie?](/b)"), 1);
        assert_eq!(lists_of_links("- Lees [wat het kost](/a)"), 0);
        assert_eq!(lists_of_links("- [Wat kost het?](/a)\n- Voor wie"), 0);
        assert_eq!(lists_of_links("- [hulp](lang:en)"), 0);
        assert_eq!(lists_of_links("- [Een](/a) [twee](/b)"), 0);
    }
}
