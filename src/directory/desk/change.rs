//! What an answer makes of the text of a file: exactly the lines that it is about, and every other byte as it was.
//!
//! As with [`verify`], the result is parsed and compared before it is given back, so that an unusual file is refused, never
//! spoiled.

use std::ops::Range;

use super::{Card, Fact, FactPlace, Holder};
use crate::{
    diagnostic::MessageLanguage,
    directory::{
        import::hours_from_words,
        phone::PhoneNumber,
        supporter::Law,
        verify::{self, Check, Edit, Part, VerifyError, scalar},
    },
    source::{
        schema::Record,
        yaml::{Node, Value},
    },
};

/// Why an answer can't be written down. The file is to be left as it is.
#[derive(Debug, Clone, PartialEq)]
pub enum ChangeError {
    /// The check itself can't be written.
    Check(VerifyError),
    /// Nothing was typed.
    Empty,
    /// It says what the file says already.
    Same,
    /// These are no opening hours.
    Hours,
    /// This is no Dutch telephone number.
    Phone,
    /// A name needs a letter.
    Name,
    /// It is the only way of contact: then it is the organisation that can't be reached.
    Last,
    /// The file has no status that could say that it has ended.
    NoStatus,
    /// The file is written in a way that can't be changed without touching something else.
    Unusual,
}

impl ChangeError {
    /// What is wrong and what to do.
    pub fn message(&self, language: MessageLanguage) -> String {
        let (nl, en) = match self {
            ChangeError::Check(error) => return error.message(language),
            ChangeError::Empty => ("Vul in wat het nu is.", "Fill in what it is now."),
            ChangeError::Same => (
                "Dit staat er al zo. Klopt het? Kies dan “Klopt”.",
                "This is what it says already. Is it right? Then choose “Klopt”.",
            ),
            ChangeError::Hours => (
                "Dit zijn geen openingstijden. Schrijf ze zo: ma-do 9.00-17.00; vr 9.00-12.00",
                "These are no opening hours. Write them so: ma-do 9.00-17.00; vr 9.00-12.00",
            ),
            ChangeError::Phone => (
                "Dit is geen Nederlands telefoonnummer. Schrijf het zo: 030 286 10 00",
                "This is no Dutch telephone number. Write it so: 030 286 10 00",
            ),
            ChangeError::Name => ("Een naam heeft een letter nodig.", "A name needs a letter."),
            ChangeError::Last => (
                "Dit is het enige dat in het bestand staat. Bestaat de organisatie niet meer? Kies dan dat.",
                "This is all that the file has. Has the organisation ended? Then choose that.",
            ),
            ChangeError::NoStatus => (
                "Dit kan hier niet worden beëindigd. Verander het bestand zelf.",
                "This can't be ended here. Change the file yourself.",
            ),
            ChangeError::Unusual => (
                "Dit bestand is op een ongewone manier geschreven. Verander het zelf; er is niets veranderd.",
                "This file is written in an unusual way. Change it yourself; nothing was changed.",
            ),
        };
        match language {
            MessageLanguage::Dutch => nl.to_string(),
            MessageLanguage::English => en.to_string(),
        }
    }
}

impl From<VerifyError> for ChangeError {
    fn from(error: VerifyError) -> Self {
        match error {
            VerifyError::Unusual => ChangeError::Unusual,
            error => ChangeError::Check(error),
        }
    }
}

/// One fact is as the file says.
///
/// # Errors
/// Why that can't be written.
pub fn holds(text: &str, card: &Card, fact: &Fact, check: &Check) -> Result<String, ChangeError> {
    // The only fact of a file needs no check of its own.
    let whole = card.facts.len() == 1 && !fact.own_check;
    let part = if whole { whole_of(fact.place) } else { part(fact.place) };
    Ok(verify::apply_to(text, part, check)?)
}

/// Every fact of a card is as the file says.
///
/// # Errors
/// Why that can't be written; nothing is, then.
pub fn all_hold(text: &str, card: &Card, check: &Check) -> Result<String, ChangeError> {
    let mut changed = text.to_string();
    let mut wholes = Vec::new();
    for fact in &card.facts {
        let whole = whole_of(fact.place);
        let part = if fact.own_check {
            part(fact.place)
        } else if wholes.contains(&whole) {
            continue;
        } else {
            wholes.push(whole);
            whole
        };
        changed = verify::apply_to(&changed, part, check)?;
    }
    Ok(changed)
}

/// One fact is something else now: what was typed for the fields of [`Fact::fields`]. That counts as checked.
///
/// # Errors
/// Why that can't be written. Whether it is right for its kind is for the reader of the site to say.
pub fn changed(
    text: &str,
    card: &Card,
    fact: &Fact,
    typed: &[(String, String)],
    check: &Check,
) -> Result<String, ChangeError> {
    let root = verify::parse(text)?;
    let channel =
        verify::channel_at(&root, fact.place.below, fact.place.index).ok_or(ChangeError::Unusual)?;
    let mut edits = Vec::new();
    let mut wanted = channel.clone();
    for (field, old) in &fact.fields {
        let Some((_, new)) = typed.iter().find(|(name, _)| name == field) else { continue };
        let new = new.trim();
        if new == old.trim() {
            continue;
        }
        if new.is_empty() {
            return Err(ChangeError::Empty);
        }
        let new = if *field == "hours" {
            hours_from_words(new).ok_or(ChangeError::Hours)?
        } else {
            new.to_string()
        };
        let (key_end, node) = field_node(channel, field).ok_or(ChangeError::Unusual)?;
        // An alias shows the place of its original, which belongs to something else.
        if node.range.start < key_end {
            return Err(ChangeError::Unusual);
        }
        edits.push((node.range.clone(), as_scalar(&new)));
        set(&mut wanted, field, &new);
    }
    if edits.is_empty() {
        return Err(ChangeError::Same);
    }
    let new = verify::with_edits(text, edits);
    let after = verify::parse(&new).map_err(|_| ChangeError::Unusual)?;
    let expected = with_channel(&root, fact.place, Some(&wanted));
    if !verify::is_same(&expected, &after) {
        return Err(ChangeError::Unusual);
    }
    // The number that was told just now is checked; the others in the file aren't.
    holds(&new, card, fact, check)
}

/// One way of contact is no more: it leaves the file.
///
/// # Errors
/// Why not.
pub fn channel_gone(text: &str, card: &Card, fact: &Fact) -> Result<String, ChangeError> {
    let root = verify::parse(text)?;
    let place = fact.place;
    let above = place.below.map_or(Some(&root), |key| root.get(key)).ok_or(ChangeError::Unusual)?;
    let list = above.get("channels").ok_or(ChangeError::Unusual)?;
    let items = list.items().ok_or(ChangeError::Last)?;
    if items.len() < 2 || card.facts.len() < 2 {
        return Err(ChangeError::Last);
    }
    let range = item_range(text, items, place.index).ok_or(ChangeError::Unusual)?;
    let new = verify::with_edits(text, vec![(range, String::new())]);
    let after = verify::parse(&new).map_err(|_| ChangeError::Unusual)?;
    let expected = with_channel(&root, place, None);
    if verify::is_same(&expected, &after) { Ok(new) } else { Err(ChangeError::Unusual) }
}

/// The organisation is no more: its file says so, and the site shows nothing of it.
///
/// # Errors
/// Why not.
pub fn organisation_gone(text: &str, card: &Card) -> Result<String, ChangeError> {
    const ENDED: &str = "ended";
    if card.holder != Holder::Supporter {
        return Err(ChangeError::NoStatus);
    }
    let root = verify::parse(text)?;
    let entries = root.entries().ok_or(ChangeError::Unusual)?;
    let edit: Edit = match entries.iter().find(|(key, _)| key.text == "status") {
        Some((key, Node { value: Value::Null, .. })) => {
            let at = verify::after_colon(text, key.range.end).ok_or(ChangeError::Unusual)?;
            (at..at, format!(" {ENDED}"))
        }
        Some((key, Node { value: Value::Scalar(_), range })) if range.start >= key.range.end => {
            (range.clone(), ENDED.to_string())
        }
        Some(_) => return Err(ChangeError::Unusual),
        None => {
            let first = entries.first().ok_or(ChangeError::Unusual)?.0.range.start;
            let before = verify::line_break(text, first).ok_or(ChangeError::Unusual)?;
            let (indent, end) = (before.trim_start_matches(['\r', '\n']), before.trim_end_matches(' '));
            (first..first, format!("status: {ENDED}{end}{indent}"))
        }
    };
    let new = verify::with_edits(text, vec![edit]);
    let after = verify::parse(&new).map_err(|_| ChangeError::Unusual)?;
    let others = |node: &Node| -> Vec<(String, Node)> {
        let entries = node.entries().unwrap_or_default().iter();
        entries
            .filter(|(key, _)| key.text != "status")
            .map(|(key, node)| (key.text.clone(), node.clone()))
            .collect()
    };
    let (old, left) = (others(&root), others(&after));
    let is_right = after.get("status").and_then(Node::text) == Some(ENDED)
        && old.len() == left.len()
        && old.iter().zip(&left).all(|((a, x), (b, y))| a == b && verify::is_same(x, y));
    if is_right { Ok(new) } else { Err(ChangeError::Unusual) }
}

/// What somebody said of an organisation that was only reported until now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told<'a> {
    /// The name that people know.
    pub name: &'a str,
    /// The code of the municipality where it helps.
    pub municipality: &'a str,
    /// Under which laws it helps there.
    pub laws: &'a [Law],
    /// The number that people can call.
    pub phone: &'a str,
}

/// The text of a file for it, checked just now.
///
/// # Errors
/// What of it can't be right.
pub fn new_supporter(told: &Told<'_>, check: &Check) -> Result<String, ChangeError> {
    let phone = PhoneNumber::parse(told.phone).map_err(|_| ChangeError::Phone)?;
    if told.laws.is_empty() {
        return Err(ChangeError::Empty);
    }
    let laws: Vec<&str> = told.laws.iter().map(|law| law.as_str()).collect();
    let text = format!(
        "name: {}\nrole: client-supporter\nlaws: [{}]\nareas:\n  municipalities: [{}]\nchannels:\n  - type: phone\n    value: {}\n    \
         audience: citizen\nstatus: active\n",
        scalar(told.name.trim()),
        laws.join(", "),
        told.municipality,
        phone.display(),
    );
    Ok(verify::apply(&text, check)?)
}

fn part(place: FactPlace) -> Part<'static> {
    Part::Channel { below: place.below, index: place.index }
}

/// The part of the file whose check counts for a fact without one of its own.
fn whole_of(place: FactPlace) -> Part<'static> {
    match place.below {
        Some(key @ ("signpost" | "contact")) => Part::Key(key),
        _ => Part::File,
    }
}

/// What can be typed anew in a channel.
pub(super) fn fields(channel: &Node) -> Vec<(&'static str, String)> {
    let record = Record::new(channel);
    let mut fields = Vec::new();
    match record.record("value") {
        Some(address) => {
            for key in ["street", "postcode", "place"] {
                fields.extend(address.text(key).map(|text| (key, text.value)));
            }
        }
        None => fields.extend(record.text("value").map(|text| ("value", text.value))),
    }
    fields.extend(record.text("hours").map(|text| ("hours", text.value)));
    fields
}

/// The node of a field, and where its key ends.
fn field_node<'n>(channel: &'n Node, field: &str) -> Option<(usize, &'n Node)> {
    let above =
        if matches!(field, "street" | "postcode" | "place") { channel.get("value")? } else { channel };
    let (key, node) = above.entries()?.iter().find(|(key, _)| key.text == field)?;
    node.text()?;
    Some((key.range.end, node))
}

fn set(channel: &mut Node, field: &str, new: &str) {
    let Value::Mapping(entries) = &mut channel.value else { return };
    let inner = matches!(field, "street" | "postcode" | "place");
    for (key, node) in entries {
        if inner && key.text == "value" {
            if let Value::Mapping(parts) = &mut node.value {
                parts
                    .iter_mut()
                    .filter(|(key, _)| key.text == field)
                    .for_each(|(_, node)| set_text(node, new));
            }
        } else if !inner && key.text == field {
            set_text(node, new);
        }
    }
}

fn set_text(node: &mut Node, new: &str) {
    if let Value::Scalar(scalar) = &mut node.value {
        scalar.text = new.to_string();
        scalar.plain = as_scalar(new) == new;
    }
}

/// Text as a scalar; a telephone number stands without quotes, as everywhere.
fn as_scalar(text: &str) -> String {
    let is_number = text.starts_with(|c: char| c.is_ascii_digit())
        && text.ends_with(|c: char| c.is_ascii_digit())
        && text.contains(' ')
        && text.chars().all(|c| c.is_ascii_digit() || c == ' ');
    if is_number { text.to_string() } else { scalar(text) }
}

/// The file with another channel at a place, or without it.
fn with_channel(root: &Node, place: FactPlace, channel: Option<&Node>) -> Node {
    let mut root = root.clone();
    let replace = |above: &mut Node| {
        let Value::Mapping(entries) = &mut above.value else { return };
        let Some((_, list)) = entries.iter_mut().find(|(key, _)| key.text == "channels") else { return };
        match (&mut list.value, channel) {
            (Value::Sequence(items), Some(channel)) => items[place.index] = channel.clone(),
            (Value::Sequence(items), None) => {
                items.remove(place.index);
            }
            // A single value stands for a list of one.
            (_, Some(channel)) => *list = channel.clone(),
            (_, None) => {}
        }
    };
    match place.below {
        None => replace(&mut root),
        Some(below) => {
            if let Value::Mapping(entries) = &mut root.value {
                entries.iter_mut().filter(|(key, _)| key.text == below).for_each(|(_, node)| replace(node));
            }
        }
    }
    root
}

/// The bytes of an item of a list with all that belongs to it alone: its lines, or in a list between brackets its comma.
fn item_range(text: &str, items: &[Node], index: usize) -> Option<Range<usize>> {
    let item = items.get(index)?;
    let start_of_line = |at: usize| text[..at].rfind('\n').map_or(0, |end| end + 1);
    let dash_line = |node: &Node| {
        let start = start_of_line(node.range.start);
        let before = text.get(start..node.range.start)?.trim();
        (before == "-").then_some(start)
    };
    match dash_line(item) {
        Some(start) => {
            let last = text[last_byte(item)..].find('\n').map_or(text.len(), |end| last_byte(item) + end + 1);
            Some(start..last)
        }
        None => match (items.get(index + 1), index.checked_sub(1).and_then(|before| items.get(before))) {
            (Some(next), _) => Some(item.range.start..next.range.start),
            (None, Some(before)) => Some(before.range.end..item.range.end),
            (None, None) => None,
        },
    }
}

/// Where what is written of a node ends: a mapping in lines ends with its last value.
fn last_byte(node: &Node) -> usize {
    let inner = match &node.value {
        Value::Mapping(entries) => entries.iter().map(|(key, node)| key.range.end.max(last_byte(node))).max(),
        Value::Sequence(items) => items.iter().map(last_byte).max(),
        Value::Null | Value::Scalar(_) => Some(node.range.end),
    };
    inner.unwrap_or(node.range.end).max(node.range.start)
}
