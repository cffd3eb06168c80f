//! Footnotes: numbered by where the text first refers to them, with a way back from each to every such place.

use std::{collections::BTreeMap, fmt::Write as _, ops::Range};

use super::{Components, escape};

/// What a footnote is called in the language of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FootnoteWords {
    /// What stands before the number in the text, for who hears the page: “Noot”.
    pub reference: String,
    /// The name of the link back: “Terug naar de tekst bij noot 1”.
    pub back: String,
}

/// The footnotes of a page, by their names in small letters.
#[derive(Debug, Default)]
pub(super) struct Footnotes {
    notes: BTreeMap<String, Note>,
    /// The notes that have a name which another has already.
    twice: Vec<Range<usize>>,
    numbered: usize,
}

#[derive(Debug, Default)]
struct Note {
    /// From 1, once the text has referred to it.
    number: Option<usize>,
    references: usize,
    /// Its place and its HTML, once it was met.
    text: Option<(Range<usize>, String)>,
}

impl Footnotes {
    /// The HTML of a reference in the text.
    pub(super) fn refer(&mut self, name: &str, components: &dyn Components) -> String {
        let note = self.notes.entry(name.to_lowercase()).or_default();
        let number = *note.number.get_or_insert_with(|| {
            self.numbered += 1;
            self.numbered
        });
        note.references += 1;
        let words = components.footnote_words(number).reference;
        format!(
            "<sup><a href=\"#fn-{number}\" id=\"{}\"><span class=\"unseen\">{} </span>[{number}]</a></sup>",
            reference_id(number, note.references),
            escape(&words)
        )
    }

    /// Keeps the text of a note.
    pub(super) fn define(&mut self, name: &str, place: Range<usize>, html: String) {
        let note = self.notes.entry(name.to_lowercase()).or_default();
        if note.text.is_some() {
            self.twice.push(place);
        } else {
            note.text = Some((place, html));
        }
    }

    /// The list below the page, in the order of the numbers; empty without notes.
    pub(super) fn list(&self, components: &dyn Components) -> String {
        let mut notes: Vec<(usize, &Note, &str)> = self
            .notes
            .values()
            .filter_map(|note| Some((note.number?, note, note.text.as_ref()?.1.as_str())))
            .collect();
        if notes.is_empty() {
            return String::new();
        }
        notes.sort_by_key(|(number, ..)| *number);
        let mut html = String::from("<ol class=\"footnotes\">");
        for (number, note, text) in notes {
            let back = escape(&components.footnote_words(number).back);
            let _ = write!(html, "<li id=\"fn-{number}\">{text}");
            for reference in 1..=note.references {
                let id = reference_id(number, reference);
                // Links with the same name lead to the same place: a second way back says which it is.
                let (which, sign) = match reference {
                    1 => (String::new(), String::new()),
                    other => (format!(" ({other})"), format!("<sup>{other}</sup>")),
                };
                let _ = write!(html, " <a href=\"#{id}\" aria-label=\"{back}{which}\">↩{sign}</a>");
            }
            html.push_str("</li>");
        }
        html.push_str("</ol>");
        html
    }

    /// The notes that don't reach the page, with why: `unused` or `twice`.
    pub(super) fn problems(&self) -> Vec<(&'static str, Range<usize>)> {
        let unused = self.notes.values().filter(|note| note.number.is_none());
        let unused = unused.filter_map(|note| Some(("unused", note.text.as_ref()?.0.clone())));
        unused.chain(self.twice.iter().map(|place| ("twice", place.clone()))).collect()
    }
}

/// The id of the place that refers to a note: `reference` counts those places from 1.
fn reference_id(number: usize, reference: usize) -> String {
    match reference {
        1 => format!("fnref-{number}"),
        other => format!("fnref-{number}-{other}"),
    }
}
