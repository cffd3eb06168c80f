//! Signs that look like Markdown and reach the page as they were typed, and text that became something else than was meant.
//!
//! What is looked at are the bytes of the file that the reader will see as text: code, addresses and signs that did their work
//! are left out, and so is what a backslash stands before.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, Tag, TagEnd};

use super::{Component, heading::written_id};

/// Something to tell about, with its bytes in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Leftover {
    /// Signs of a kind that do nothing.
    Signs(&'static str, Range<usize>),
    /// Text that became something of a kind.
    Became(&'static str, Range<usize>),
    /// Cells of a table that have no column.
    Cells(Range<usize>),
}

/// How far is looked for the end of something that was begun, in bytes.
const REACH: usize = 300;

/// Stands for bytes that the reader doesn't see as text.
const UNSEEN: char = '\u{1}';
/// Stands for a sign behind a backslash.
const LITERAL: char = '\u{2}';

/// What is left over in the bytes `range` of a text, by the events of its Markdown.
pub(super) fn find(
    text: &str,
    range: &Range<usize>,
    events: &[(Event<'_>, Range<usize>)],
    inside: Option<&Component>,
) -> Vec<Leftover> {
    let mut found = became(text, events, inside);
    let seen = seen(text, range, events);
    let component = inside.map(|component| component.kind.name);
    let mut at = 0;
    for line in seen.text.split_inclusive('\n') {
        let start = line.len() - line.trim_start_matches([UNSEEN, ' ', '\t']).len();
        let content = line[start..].trim_end();
        let base = at + start;
        at += line.len();
        let mut tell = |kind, place: Range<usize>| {
            let told = match kind {
                "box" => component == Some("checklist"),
                "table" => component == Some("compare"),
                "address" => seen.linked.iter().any(|link| link.contains(&(base + place.start))),
                _ => false,
            };
            if !told {
                let start = range.start + base;
                found.push(Leftover::Signs(kind, start + place.start..start + place.end));
            }
        };
        if let Some((kind, length)) = at_start(content) {
            tell(kind, 0..length);
        }
        // Most lines have no sign in them.
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || b" ,.?!".contains(&byte);
        if !content.bytes().all(plain) || content.contains("www.") {
            in_line(content, &mut tell);
        }
    }
    found
}

/// A text as the reader sees it, byte for byte in its place.
struct Seen {
    text: String,
    /// The texts of links.
    linked: Vec<Range<usize>>,
}

fn seen(text: &str, range: &Range<usize>, events: &[(Event<'_>, Range<usize>)]) -> Seen {
    let mut seen: Vec<u8> =
        text[range.clone()].bytes().map(|byte| if byte == b'\n' { b'\n' } else { UNSEEN as u8 }).collect();
    let mut linked = Vec::new();
    let mut code = false;
    // Where the fragment starts that is written behind the heading which is read.
    let mut fragment = usize::MAX;
    for (event, place) in events {
        match event {
            Event::Start(Tag::CodeBlock(_)) => code = true,
            Event::End(TagEnd::CodeBlock) => code = false,
            Event::Start(Tag::Heading { .. }) => {
                fragment = written_id(&text[place.clone()]).map_or(usize::MAX, |(at, _)| place.start + at);
            }
            Event::End(TagEnd::Heading(_)) => fragment = usize::MAX,
            Event::Text(_) if place.start >= fragment => {}
            Event::Start(Tag::Link { .. }) => linked.push(place.start - range.start..place.end - range.start),
            Event::Text(_) if !code => {
                let own = place.start - range.start..place.end.min(fragment) - range.start;
                seen[own.clone()].copy_from_slice(&text.as_bytes()[place.start..place.end.min(fragment)]);
                let escaped = place.start > range.start && text.as_bytes()[place.start - 1] == b'\\';
                if escaped && seen[own.start].is_ascii() {
                    seen[own.start] = LITERAL as u8;
                }
            }
            _ => {}
        }
    }
    // Whole texts were put in the place of as many bytes of one letter.
    Seen { text: String::from_utf8(seen).unwrap_or_default(), linked }
}

/// What text became that its writer may not have meant.
fn became(text: &str, events: &[(Event<'_>, Range<usize>)], inside: Option<&Component>) -> Vec<Leftover> {
    let mut found = Vec::new();
    let mut depth = 0;
    let mut columns = 0;
    for (at, (event, place)) in events.iter().enumerate() {
        let first_line = || place.start..place.start + text[place.clone()].lines().next().map_or(0, str::len);
        match event {
            Event::Start(Tag::CodeBlock(CodeBlockKind::Indented)) => {
                found.push(Leftover::Became("code", first_line()));
            }
            Event::Start(Tag::Heading { .. }) => {
                let underlined = !text[place.clone()].trim_start().starts_with('#');
                if underlined && text[place.clone()].trim_end().ends_with('-') {
                    found.push(Leftover::Became("heading", first_line()));
                }
            }
            Event::Start(Tag::List(Some(first))) if *first >= 100 => {
                found.push(Leftover::Became("list", first_line()));
            }
            Event::Start(Tag::Paragraph)
                if depth == 0 && inside.is_none() && is_bold_question(&events[at + 1..]) =>
            {
                found.push(Leftover::Became("bold", first_line()));
            }
            Event::Start(Tag::Strikethrough) if !text[place.clone()].starts_with("~~") => {
                found.push(Leftover::Signs("foreign", place.clone()));
            }
            Event::Start(Tag::Table(alignments)) => columns = alignments.len(),
            Event::Start(Tag::TableRow) => {
                found.extend(spare_cells(text, place, columns).map(Leftover::Cells))
            }
            _ => {}
        }
        match event {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth -= 1,
            _ => {}
        }
    }
    found
}

/// Whether a paragraph is one bold question, which is a heading that isn't one.
fn is_bold_question(events: &[(Event<'_>, Range<usize>)]) -> bool {
    let mut ends_with = None;
    for (at, (event, _)) in events.iter().enumerate() {
        match event {
            Event::Start(Tag::Strong) if at == 0 => {}
            Event::Text(text) if at > 0 => ends_with = text.chars().next_back(),
            Event::End(TagEnd::Strong) => {
                return ends_with == Some('?')
                    && matches!(events.get(at + 1), Some((Event::End(TagEnd::Paragraph), _)));
            }
            _ => return false,
        }
    }
    false
}

/// The cells of a row behind the last column, where one of them has text.
fn spare_cells(text: &str, row: &Range<usize>, columns: usize) -> Option<Range<usize>> {
    let line = text[row.clone()].lines().next()?;
    let start = line.len() - line.trim_start().trim_start_matches('|').len();
    let mut cells = 0;
    let mut escaped = false;
    for (at, sign) in line.char_indices().skip_while(|(at, _)| *at < start) {
        if sign == '|' && !escaped {
            cells += 1;
            if cells == columns {
                let spare = line[at + 1..].trim_end().trim_end_matches('|');
                let words = !spare.replace('|', "").trim().is_empty();
                return words.then(|| row.start + at + 1..row.start + at + 1 + spare.len());
            }
        }
        escaped = sign == '\\' && !escaped;
    }
    None
}

/// What stands at the start of a line, and how many bytes it takes.
fn at_start(line: &str) -> Option<(&'static str, usize)> {
    let first = line.chars().next()?;
    let rest = &line[first.len_utf8()..];
    let letter = |text: &str| text.starts_with(char::is_alphabetic);
    match first {
        '#' => {
            let signs = line.len() - line.trim_start_matches('#').len();
            let words = &line[signs..];
            let heading = letter(words) || (signs > 1 && !words.is_empty());
            heading.then_some(("heading", signs))
        }
        '•' | '·' | '▪' | '◦' | '‣' | '●' | '○' | '■' | '□' | '►' => {
            Some(("list", first.len_utf8()))
        }
        '–' | '—' if rest.starts_with([' ', '\u{a0}']) => Some(("list", first.len_utf8())),
        '-' | '+' if letter(rest) => Some(("list", 1)),
        '*' if letter(rest) && !rest.contains('*') => Some(("list", 1)),
        'a' if rest.starts_with(". ") || rest.starts_with(") ") => Some(("list", 2)),
        '1'..='9' => {
            let digits = line.len() - line.trim_start_matches(|c: char| c.is_ascii_digit()).len();
            let words = line[digits..].strip_prefix(['.', ')'])?;
            (digits <= 2 && letter(words)).then_some(("number", digits + 1))
        }
        '|' => rest.contains('|').then_some(("table", line.len())),
        '[' => {
            let closed = rest.strip_prefix([' ', 'x', 'X']).unwrap_or(rest);
            let words = closed.strip_prefix(']')?;
            let box_length = line.len() - words.len();
            (letter(words) || words.starts_with(' ')).then_some(("box", box_length))
        }
        '!' => rest.starts_with("!! ").then_some(("foreign", 3)),
        ':' => rest.starts_with(' ').then_some(("foreign", 1)),
        _ => None,
    }
}

/// What stands anywhere in a line.
fn in_line(line: &str, tell: &mut impl FnMut(&'static str, Range<usize>)) {
    emphasis(line, tell);
    brackets(line, tell);
    addresses(line, tell);
    let pairs = [("==", "=="), ("{{", "}}"), ("{%", "%}"), ("{.", "}"), ("{#", "}"), ("{:", "}")];
    for (open, close) in pairs {
        if let Some(at) = line.find(open) {
            let inside = at + open.len();
            let words = line[inside..].starts_with(|c: char| !c.is_whitespace() && c != '=')
                || ["{{", "{%"].contains(&open);
            if let Some(length) = within_reach(line, inside).find(close).filter(|length| *length > 0)
                && words
            {
                tell("foreign", at..inside + length + close.len());
            }
        }
    }
    if let Some(at) = line.find('^')
        && line[at + 1..].starts_with(|c: char| c.is_alphanumeric())
        && at > 0
        && !line[..at].ends_with('[')
        && let Some(length) = within_reach(line, at + 1).find('^')
        && !line[at + 1..at + 1 + length].contains(' ')
    {
        tell("foreign", at..at + length + 2);
    }
    if let Some(at) = line.find('~')
        && line[..at].ends_with(char::is_alphanumeric)
        && let Some(length) = within_reach(line, at + 1).find('~')
        && (1..=4).contains(&length)
        && line[at + 1..at + 1 + length].bytes().all(|byte| byte.is_ascii_alphanumeric())
    {
        tell("foreign", at..at + length + 2);
    }
    if let Some(at) = line.find('`') {
        tell("code", at..at + 1);
    }
    for (at, _) in line.match_indices('&') {
        let name = &line[at + 1..];
        let known = ["nbsp", "amp", "lt", "gt", "quot", "euro", "shy"].into_iter().find(|known| {
            // Only the space is typed without one behind it.
            name.strip_prefix(known)
                .is_some_and(|rest| *known == "nbsp" || !rest.starts_with(|c: char| c.is_alphanumeric()))
        });
        if let Some(known) = known
            && !name[known.len()..].starts_with(';')
        {
            tell("entity", at..at + 1 + known.len());
        }
    }
}

/// Stars and underscores that make nothing bold or slanted. One message a line.
fn emphasis(line: &str, tell: &mut impl FnMut(&'static str, Range<usize>)) {
    if let Some(at) = line.find("**") {
        return tell("emphasis", at..at + 2);
    }
    let word = |c: Option<char>| c.is_some_and(|c| !c.is_whitespace() && c != UNSEEN);
    for sign in ['*', '_'] {
        let mut opened = None;
        for (at, _) in line.match_indices(sign) {
            let before = line[..at].chars().next_back();
            let after = line[at + 1..].chars().next();
            match opened {
                None => {
                    let opens =
                        after.is_some_and(char::is_alphabetic) && !before.is_some_and(char::is_alphanumeric);
                    if opens && before != Some(sign) {
                        opened = Some(at);
                    }
                }
                Some(start) if word(before) && before != Some(sign) && at - start <= REACH => {
                    return tell("emphasis", start..at + 1);
                }
                Some(_) => {}
            }
        }
    }
}

/// Links and notes that are none.
fn brackets(line: &str, tell: &mut impl FnMut(&'static str, Range<usize>)) {
    for (at, _) in line.match_indices('[') {
        let rest = within_reach(line, at + 1);
        if rest.starts_with('^') {
            if let Some(length) = rest.find(']').filter(|length| *length > 1) {
                tell("note", at..at + length + 2);
            }
            continue;
        }
        if rest.starts_with('[') || rest.starts_with('!') || rest.to_ascii_lowercase().starts_with("toc]") {
            if let Some(length) = rest.find(']') {
                return tell("foreign", at..at + length + 2);
            }
            continue;
        }
        let Some(close) = rest.find(']').filter(|close| *close > 0) else { continue };
        let behind = &line[at + 1 + close + 1..];
        let spaces = behind.len() - behind.trim_start_matches(' ').len();
        let target = &behind[spaces..];
        let end = |sign| within_reach(target, 1).find(sign);
        if target.starts_with('(')
            && let Some(length) = end(')')
        {
            let inside = &target[1..1 + length];
            let leads = inside.contains(".md")
                || inside.contains("://")
                || inside.starts_with(['/', '#'])
                || inside.starts_with("www.")
                || ["guide:", "term:", "municipality:", "mailto:", "tel:", "lang:"]
                    .iter()
                    .any(|it| inside.starts_with(it));
            if leads || (spaces == 0 && inside.contains(' ')) {
                return tell("link", at..line.len() - target.len() + length + 2);
            }
        } else if target.starts_with('[')
            && spaces == 0
            && let Some(length) = end(']')
        {
            return tell("link", at..line.len() - target.len() + length + 2);
        }
    }
    // The two kinds of brackets the wrong way round.
    if let Some(at) = line.find(")[")
        && let Some(open) = line[..at].rfind('(')
        && let Some(length) = within_reach(line, at + 2).find(']')
        && length > 0
        && !line[at + 2..].starts_with('^')
    {
        tell("link", open..at + length + 3);
    }
}

/// Addresses of pages in running text.
fn addresses(line: &str, tell: &mut impl FnMut(&'static str, Range<usize>)) {
    for start in ["https://", "http://", "www."] {
        // What lies within an address belongs to it.
        let mut until = 0;
        for (at, _) in line.match_indices(start) {
            if at < until {
                continue;
            }
            let before = line[..at].chars().next_back();
            let length =
                line[at..].find(|c: char| c.is_whitespace() || c == UNSEEN).unwrap_or(line.len() - at);
            until = at + length;
            let names = line[at + start.len()..].starts_with(char::is_alphanumeric);
            if !before.is_some_and(|c| c.is_alphanumeric() || c == '/') && names {
                let address = line[at..at + length].trim_end_matches(['.', ',', ')', ';', ':', '?', '!']);
                tell("address", at..at + address.len());
            }
        }
    }
}

/// The text from a byte on, as far as is looked.
fn within_reach(line: &str, from: usize) -> &str {
    let rest = &line[from..];
    let mut end = rest.len().min(REACH);
    while !rest.is_char_boundary(end) {
        end -= 1;
    }
    &rest[..end]
}

#[cfg(test)]
mod tests {
    use pulldown_cmark::Parser;

    use super::*;
    use crate::markdown::heading::options;

    fn told(text: &str) -> Vec<String> {
        let events: Vec<_> = Parser::new_ext(text, options()).into_offset_iter().collect();
        let found = find(text, &(0..text.len()), &events, None);
        found
            .into_iter()
            .map(|one| match one {
                Leftover::Signs(kind, place) | Leftover::Became(kind, place) => {
                    format!("{kind} {}", &text[place])
                }
                Leftover::Cells(place) => format!("cells {}", &text[place]),
            })
            .collect()
    }

    /// Forms of Markdown that don't work here, each with the kind by which it is told.
    const FORMS: &[(&str, &str)] = &[
        ("Het is ** gratis **.", "emphasis"),
        ("Het is **gratis **.", "emphasis"),
        ("En **let op:**nu bellen.", "emphasis"),
        ("Dit is *niet-*medisch.", "emphasis"),
        ("Dit is _niet:_nu.", "emphasis"),
        ("Dit is **heel belangrijk.", "emphasis"),
        ("[Wat kost het?] (/uitleg/kosten.md)", "link"),
        ("(wat kost het)[kosten.md]", "link"),
        ("Lees [dit](wat kost het.md).", "link"),
        ("Lees [dit](kosten.md “Titel”).", "link"),
        ("Lees [dit][weg].", "link"),
        ("##Kop", "heading"),
        ("#Kop", "heading"),
        ("####### Kop", "heading"),
        ("Een noot.[^7]", "note"),
        ("Dit is ==nieuw==.", "foreign"),
        ("• punt", "list"),
        ("·punt", "list"),
        ("– punt", "list"),
        ("-punt", "list"),
        ("*punt", "list"),
        ("a. punt", "list"),
        ("a) punt", "list"),
        ("1.punt", "number"),
        ("12)punt", "number"),
        ("| A | B |\n| c | d |", "table"),
        ("Bel `nu.", "code"),
        ("- []Brief", "box"),
        ("- [ ]Pas", "box"),
        ("Zie [[kosten]].", "foreign"),
        ("Zie {{ kosten }}.", "foreign"),
        ("{% include x %}", "foreign"),
        ("!!! note", "foreign"),
        ("> [!NOTE]\n> Let op.", "foreign"),
        ("[TOC]", "foreign"),
        ("Tekst {.rood}", "foreign"),
        ("Tekst {#plek}", "foreign"),
        ("Kijk op www.voorbeeld.nl.", "address"),
        ("Kijk op https://voorbeeld.nl/a.", "address"),
        ("Bel&nbspnu.", "entity"),
        ("H~2~O", "foreign"),
        ("m^2^", "foreign"),
        ("Wmo\n: een wet", "foreign"),
        ("\tUit Word geplakt.", "code"),
        ("    Uit Word geplakt.", "code"),
        ("2025. Dat was een goed jaar.", "list"),
        ("Een zin.\n---", "heading"),
        ("**Wat vertelt u?**", "bold"),
        ("| A | B |\n|---|---|\n| c | d | e |", "cells"),
    ];

    #[test]
    fn every_form_of_markdown_that_does_nothing_is_told_once() {
        for (form, kind) in FORMS {
            let told = told(form);
            let start = format!("{kind} ");
            // A table without its line has several lines, each of which stays as it is.
            assert!(!told.is_empty() && told.iter().all(|one| one.starts_with(&start)), "{form}: {told:?}");
            assert!(told.len() == 1 || *kind == "table", "{form}: {told:?}");
        }
    }

    #[test]
    fn what_works_or_is_meant_as_text_is_left_alone() {
        for text in [
            "Dit is **vet**, *schuin* en `code *met* **sterren**`.",
            "Lees [wat het kost](/uitleg/kosten.md) of [dit][k].\n\n[k]: kosten.md",
            "Kijk op [www.voorbeeld.nl](https://www.voorbeeld.nl) of <https://voorbeeld.nl>.",
            "## Wie betaalt het? {#wie}",
            "- [ ] De brief\n- [x] De pas",
            "Een noot.[^1]\n\n[^1]: De noot.",
            "De prijs* is 5 euro.\n\n\\* Inclusief btw.",
            "Bel #112 of 3 * 4 = 12.",
            "Het is 9.30 uur. 1.000 euro. -5 graden.",
            "B&W; en B&amp;W en &euro; 5",
            "Niet \\**vet\\** en \\[x\\] \\(y\\).",
            "Naam: ________ datum: ____",
            "Artikel 2.3.2 (lid 4) [van de wet] (2015).",
            "**Let op.** Bel eerst.",
            "| A | B |\n|---|---|\n| c |",
            "| A | B |\n|---|---|\n| c \\| d | e |",
            "1. Een\n2. Twee",
            "```\n##Kop\n[x] (y.md)\n```",
            "De heer/mevrouw – of wie u belt – weet het.",
            "a, b en c. U. en ik.",
        ] {
            assert_eq!(told(text), Vec::<String>::new(), "{text}");
        }
    }
}
