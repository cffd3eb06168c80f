//! Which slip of the pen made a YAML text unreadable.
//!
//! A parser says where it got lost, often lines further on and in words about itself. So the text is read once more, line by
//! line, for what people do wrong: the first such place up to where the parser stopped is the cause.

use std::ops::Range;

use super::rules;
use crate::diagnostic::{Argument, Rule};

/// A slip of the pen.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Mistake {
    pub(super) rule: &'static Rule,
    /// Its bytes in the YAML.
    pub(super) range: Range<usize>,
    pub(super) arguments: Vec<(&'static str, Argument)>,
    /// What to put in the place of which bytes.
    pub(super) fix: Option<(Range<usize>, String)>,
}

/// The first mistake in a YAML text that a parser gave up on at byte `stopped`.
pub(super) fn find(yaml: &str, stopped: usize) -> Option<Mistake> {
    // The cause may be on the line after: the parser stops at the end of what it understood.
    let next = yaml[stopped.min(yaml.len())..].find('\n').map_or(yaml.len(), |at| stopped + at + 1);
    Scan { yaml, lines: lines(yaml), levels: Vec::new(), flush_list: None, keys: Vec::new() }.find(next)
}

/// The first text that a parser takes for a name or a type, and drops: `title: &Co samen` and `title: !Let op`.
pub(super) fn lost(yaml: &str) -> Option<Mistake> {
    if ![": &", ": !", "- &", "- !"].iter().any(|sign| yaml.contains(sign)) {
        return None;
    }
    Scan { yaml, lines: lines(yaml), levels: Vec::new(), flush_list: None, keys: Vec::new() }
        .find(yaml.len())
        .filter(|mistake| mistake.rule == &rules::SPECIAL_START)
        .filter(|mistake| yaml[mistake.range.clone()].starts_with(['&', '!']))
}

/// The lines without their ends, each with its first byte.
fn lines(yaml: &str) -> Vec<(usize, &str)> {
    let mut at = 0;
    yaml.split_inclusive('\n')
        .map(|line| {
            let start = at;
            at += line.len();
            (start, line.trim_end())
        })
        .collect()
}

struct Scan<'a> {
    yaml: &'a str,
    lines: Vec<(usize, &'a str)>,
    /// The columns at which the open lists and mappings start, in bytes; the outermost first.
    levels: Vec<usize>,
    /// The column of a list that starts as far to the left as the key above it.
    flush_list: Option<usize>,
    /// The columns at which keys stand.
    keys: Vec<usize>,
}

/// Where reading goes on after a value.
enum After {
    /// On the next line, which may not stand deeper unless it continues the text.
    Value,
    /// On the next line, which may stand deeper: nothing stood behind the key.
    Nothing,
    /// At this line: the value took several.
    Line(usize),
}

impl Scan<'_> {
    fn find(mut self, until: usize) -> Option<Mistake> {
        let mut at = 0;
        let mut may_deepen = true;
        while let Some(&(start, line)) = self.lines.get(at) {
            if start > until {
                return None;
            }
            let text = line.trim_start();
            let closes =
                ["---", "..."].iter().any(|mark| line == *mark || line.starts_with(&format!("{mark} ")));
            if closes && !self.levels.is_empty() {
                return Some(Mistake {
                    rule: &rules::DATA_CLOSED,
                    range: start..start + line.len(),
                    arguments: Vec::new(),
                    fix: None,
                });
            }
            if text.is_empty() || text.starts_with('#') || closes {
                at += 1;
                continue;
            }
            let indent = line.len() - text.len();
            if let Some(tab) = line[..indent].find('\t') {
                let tabs = line[tab..indent].len();
                let range = start + tab..start + indent;
                return Some(Mistake {
                    rule: &rules::TAB_INDENT,
                    fix: Some((range.clone(), "  ".repeat(tabs))),
                    range,
                    arguments: Vec::new(),
                });
            }
            let deeper = self.levels.last().is_some_and(|level| indent > *level);
            let continues = deeper && !may_deepen && !is_item(text) && !starts_with_key(text);
            if continues {
                // A text that goes on: its own colons are as wrong as on its first line.
                if let Some(colon) = colon_in(text) {
                    let range = start + indent + colon..start + indent + colon + 1;
                    return Some(simple(&rules::COLON_IN_TEXT, range, "\"…\""));
                }
                at += 1;
                continue;
            }
            if let Some(mistake) = self.check_indent(start, indent, may_deepen) {
                return Some(mistake);
            }
            if let Some(mistake) = self.check_hyphen(start, indent, text, may_deepen) {
                return Some(mistake);
            }
            match self.structure(at, start, indent, line) {
                Err(mistake) => return Some(*mistake),
                Ok(After::Line(next)) => (at, may_deepen) = (next, false),
                Ok(After::Value) => (at, may_deepen) = (at + 1, false),
                Ok(After::Nothing) => (at, may_deepen) = (at + 1, true),
            }
        }
        None
    }

    /// Whether a line that starts a key or an item stands where one may start.
    fn check_indent(&mut self, start: usize, indent: usize, may_deepen: bool) -> Option<Mistake> {
        let outer = self.levels.iter().rposition(|level| *level <= indent);
        let level = outer.map(|at| self.levels[at]);
        let closed = self.levels.get(outer.map_or(0, |at| at + 1)).copied();
        let wanted = match (level, closed) {
            // The first line of all.
            (None, None) => None,
            (Some(level), _) if level == indent => None,
            (Some(level), None) => (!may_deepen).then_some(level),
            // Between two levels: the nearer one was meant.
            (Some(level), Some(closed)) => {
                Some(if closed - indent <= indent - level { closed } else { level })
            }
            (None, Some(closed)) => Some(closed),
        };
        self.levels.truncate(outer.map_or(0, |at| at + 1));
        if level != Some(indent) {
            self.levels.push(indent);
        }
        wanted.map(|wanted| Mistake {
            rule: &rules::WRONG_INDENT,
            range: start + indent..start + indent,
            arguments: vec![("spaces", indent.into()), ("wanted", wanted.into())],
            fix: Some((start..start + indent, " ".repeat(wanted))),
        })
    }

    /// Whether a line with a hyphen stands among keys. A list may start as far to the left as its own key.
    fn check_hyphen(&mut self, start: usize, indent: usize, text: &str, may_deepen: bool) -> Option<Mistake> {
        let (list, keys) = (self.flush_list == Some(indent), self.keys.contains(&indent));
        if !is_item(text) {
            self.keys.retain(|column| *column < indent);
            self.keys.push(indent);
            self.flush_list = self.flush_list.filter(|column| *column < indent);
            return None;
        }
        if keys && !list && !may_deepen && self.levels.last() == Some(&indent) {
            let range = start + indent..start + indent + 1;
            let end = range.end + usize::from(text.starts_with("- "));
            return Some(Mistake {
                rule: &rules::HYPHEN_AMONG_KEYS,
                fix: Some((range.start..end, String::new())),
                range,
                arguments: Vec::new(),
            });
        }
        self.keys.retain(|column| *column <= indent);
        if keys {
            self.flush_list = Some(indent);
        }
        None
    }

    /// Reads the dashes, the key and the value of a line.
    fn structure(
        &mut self,
        at: usize,
        start: usize,
        indent: usize,
        line: &str,
    ) -> Result<After, Box<Mistake>> {
        let mut column = indent;
        let mut owner = indent;
        let mut item = false;
        while is_item(&line[column..]) {
            owner = column;
            item = true;
            column += 1;
            column += line[column..].len() - line[column..].trim_start().len();
            if column < line.len() && self.levels.last() != Some(&column) {
                self.levels.push(column);
            }
        }
        let text = &line[column..];
        if text.is_empty() || text.starts_with('#') {
            return Ok(After::Nothing);
        }
        let Some(key_end) = key_end(text) else {
            // Only a key stands at a column of keys.
            if item {
                self.levels.pop();
            }
            let followed = self.lines.get(at + 1).is_some_and(|(_, next)| {
                let text = next.trim_start();
                next.len() - text.len() == column && starts_with_key(text)
            });
            if let Some(colon) = joined_key(text).filter(|_| !item || followed) {
                let place = start + column + colon;
                let write = format!("{}: {}", &text[..colon], text[colon + 1..].trim_start());
                return Err(Box::new(Mistake {
                    fix: Some((place..place + 1, ": ".into())),
                    ..simple(&rules::NO_SPACE_AFTER_COLON, place..place + 1, &write)
                }));
            }
            let alone = self.lines.iter().filter(|(_, line)| !line.is_empty()).count() == 1;
            let flow = text.starts_with(['[', '{', '"', '\'']);
            if !item
                && !alone
                && !flow
                && self.levels.last() == Some(&indent)
                && !self.is_block_text(at, indent)
            {
                let range = start + column..start + line.len();
                let (word, rest) = text.split_once([' ', '=', ';', ':']).unwrap_or((text, "…"));
                let rest = rest.trim_start_matches([' ', '=', ';', ':']);
                return Err(Box::new(simple(&rules::NO_COLON, range, &format!("{word}: {rest}"))));
            }
            return self.value(at, start + column, owner, "");
        };
        let key = &text[..key_end];
        let value = column + key_end + 1;
        let value = value + line[value..].len() - line[value..].trim_start().len();
        if value == line.len() || line[value..].starts_with('#') {
            return Ok(After::Nothing);
        }
        self.value(at, start + value, column, key)
    }

    /// Whether a line without a key is the whole value of the key above it.
    fn is_block_text(&self, at: usize, indent: usize) -> bool {
        let before = self.lines[..at].iter().rev().find(|(_, line)| !line.is_empty());
        before.is_some_and(|(_, line)| {
            let text = line.trim_start();
            line.len() - text.len() < indent && (text.ends_with(':') || text == "-")
        })
    }

    /// Reads the value at byte `start` in line `at`. `owner` is the column of its key or dash.
    fn value(&self, at: usize, start: usize, owner: usize, key: &str) -> Result<After, Box<Mistake>> {
        let (line_start, line) = self.lines[at];
        let text = &line[start - line_start..];
        let write = |value: &str| if key.is_empty() { value.to_string() } else { format!("{key}: {value}") };
        let whole = start..start + text.len();
        let special = |sign: &str| {
            let quoted = quote(text);
            Err(Box::new(Mistake {
                rule: &rules::SPECIAL_START,
                range: whole.clone(),
                arguments: vec![("sign", sign.into()), ("write", write(&quoted).into())],
                fix: Some((whole.clone(), quoted)),
            }))
        };
        let first = text.chars().next().unwrap_or(' ');
        match first {
            '"' | '\'' => {
                let end = self.quote_end(at, start, owner);
                // A word such as 't opens nothing, whatever closes it by chance.
                let end = end.filter(|end| {
                    let last = self.lines[self.line_of(*end)];
                    !is_apostrophe(text) || is_end(&last.1[end - last.0..])
                });
                let Some(end) = end else {
                    let inside = match (first, is_apostrophe(text)) {
                        ('\'', true) => text,
                        _ => text[1..].trim_end_matches(['"', '\'']),
                    };
                    let sign = if is_apostrophe(text) { "apostrophe" } else { "quote" };
                    let quoted = quote(inside);
                    return Err(Box::new(Mistake {
                        rule: &rules::QUOTE_NOT_CLOSED,
                        range: start..start + 1,
                        arguments: vec![("sign", sign.into()), ("write", write(&quoted).into())],
                        fix: Some((whole, quoted)),
                    }));
                };
                let last = self.line_of(end);
                let behind = &self.lines[last].1[end - self.lines[last].0..];
                if !is_end(behind) {
                    let inside = text.strip_prefix(first).and_then(|text| text.strip_suffix(first));
                    let quoted = quote(if last == at { inside.unwrap_or(text) } else { "…" });
                    let place = end + behind.len() - behind.trim_start().len();
                    return Err(Box::new(simple(&rules::TEXT_AFTER_QUOTE, place..place, &write(&quoted))));
                }
                if first == '"'
                    && let Some(backslash) = bad_escape(&self.yaml[start + 1..end - 1])
                {
                    let place = start + 1 + backslash;
                    let inside = self.yaml[start + 1..end - 1].replace('\'', "''");
                    let write = write(&format!("'{inside}'"));
                    return Err(Box::new(simple(&rules::BACKSLASH_IN_QUOTES, place..place + 1, &write)));
                }
                Ok(After::Line(last + 1))
            }
            '[' | '{' => {
                let end = self.brackets(at, start, owner)?;
                let last = self.line_of(end);
                let behind = &self.lines[last].1[end - self.lines[last].0..];
                if is_end(behind) { Ok(After::Line(last + 1)) } else { special(&first.to_string()) }
            }
            '|' | '>' => {
                let header = text[1..].split(" #").next().unwrap_or_default().trim();
                if header.len() > 2
                    || !header.bytes().all(|byte| byte == b'+' || byte == b'-' || byte.is_ascii_digit())
                {
                    return special(&first.to_string());
                }
                let mut next = at + 1;
                let inside =
                    |line: &str| line.is_empty() || line.len() - line.trim_start_matches(' ').len() > owner;
                while self.lines.get(next).is_some_and(|(_, line)| inside(line)) {
                    next += 1;
                }
                Ok(After::Line(next))
            }
            '&' | '*' => {
                let name: String =
                    text[1..].chars().take_while(|c| !c.is_whitespace() && !",]}".contains(*c)).collect();
                let other = format!("{}{name}", if first == '&' { '*' } else { '&' });
                let used = !name.is_empty() && self.yaml.contains(&other);
                if used { Ok(After::Nothing) } else { special(&first.to_string()) }
            }
            '@' | '`' | '%' | '!' | ',' | ']' | '}' => special(&first.to_string()),
            '-' if !key.is_empty() && is_item(text) => special("-"),
            '?' if text == "?" || text.starts_with("? ") => special("?"),
            _ => match colon_in(text) {
                None => Ok(After::Value),
                Some(colon) => {
                    let quoted = quote(text);
                    Err(Box::new(Mistake {
                        fix: Some((whole, quoted.clone())),
                        ..simple(&rules::COLON_IN_TEXT, start + colon..start + colon + 1, &write(&quoted))
                    }))
                }
            },
        }
    }

    /// The byte behind the quotation mark that closes the one at byte `start` in line `at`.
    fn quote_end(&self, at: usize, start: usize, owner: usize) -> Option<usize> {
        let mark = self.yaml.as_bytes()[start];
        let mut from = start + 1;
        for (number, (line_start, line)) in self.lines.iter().enumerate().skip(at) {
            // A text goes on only in lines that stand deeper than its key.
            if number > at && !line.is_empty() && line.len() - line.trim_start().len() <= owner {
                return None;
            }
            if let Some(end) =
                closing(&self.yaml.as_bytes()[..line_start + line.len()], from.max(*line_start), mark)
            {
                return Some(end);
            }
            from = line_start + line.len();
        }
        None
    }

    /// The byte behind the bracket that closes the one at byte `start`.
    fn brackets(&self, at: usize, start: usize, owner: usize) -> Result<usize, Box<Mistake>> {
        let bytes = self.yaml.as_bytes();
        let mut open: Vec<(u8, usize)> = Vec::new();
        let mut cursor = start;
        let mut last = at;
        // Whether a value may start here: behind a bracket, a comma or a colon with a space.
        let mut fresh = true;
        let unclosed = |open: &[(u8, usize)]| {
            let (sign, place) = open.first().copied().unwrap_or((b'[', start));
            let close = if sign == b'[' { "]" } else { "}" };
            Box::new(Mistake {
                rule: &rules::BRACKET_NOT_CLOSED,
                range: place..place + 1,
                arguments: vec![("sign", char::from(sign).to_string().into()), ("close", close.into())],
                fix: None,
            })
        };
        loop {
            let (line_start, line) = self.lines[last];
            if cursor >= line_start + line.len() {
                last += 1;
                let Some((next_start, next)) = self.lines.get(last) else { return Err(unclosed(&open)) };
                let indent = next.len() - next.trim_start().len();
                let closes = next.trim_start().starts_with([']', '}']);
                if !next.is_empty() && !closes && indent <= owner && starts_with_key(next.trim_start()) {
                    return Err(unclosed(&open));
                }
                cursor = *next_start;
                continue;
            }
            match bytes[cursor] {
                byte @ (b'[' | b'{') if fresh => {
                    open.push((byte, cursor));
                    cursor += 1;
                }
                byte @ (b']' | b'}') => {
                    let matching = if byte == b']' { b'[' } else { b'{' };
                    if open.pop().is_none_or(|(sign, _)| sign != matching) {
                        return Err(unclosed(&open));
                    }
                    cursor += 1;
                    fresh = false;
                    if open.is_empty() {
                        return Ok(cursor);
                    }
                }
                b',' => (fresh, cursor) = (true, cursor + 1),
                b':' if matches!(bytes.get(cursor + 1), None | Some(b' ' | b'\n' | b'\r')) => {
                    (fresh, cursor) = (true, cursor + 1);
                }
                mark @ (b'"' | b'\'') if fresh => {
                    let from = cursor + 1;
                    let end = line_start + line.len();
                    let Some(close) = closing(&bytes[..end], from, mark) else {
                        return Err(self.quote_in_brackets(cursor, end));
                    };
                    let behind = self.yaml[close..end].trim_start();
                    if !(behind.is_empty() || behind.starts_with([',', ']', '}', ':', '#'])) {
                        return Err(self.quote_in_brackets(cursor, end));
                    }
                    (fresh, cursor) = (false, close);
                }
                b' ' | b'\t' => cursor += 1,
                b'#' if cursor == 0 || bytes[cursor - 1] == b' ' => cursor = line_start + line.len(),
                sign @ (b'@' | b'`' | b'%') if fresh => {
                    let text = self.token(cursor, line_start + line.len());
                    let quoted = quote(text);
                    return Err(Box::new(Mistake {
                        rule: &rules::SPECIAL_START,
                        range: cursor..cursor + text.len(),
                        arguments: vec![
                            ("sign", char::from(sign).to_string().into()),
                            ("write", quoted.clone().into()),
                        ],
                        fix: Some((cursor..cursor + text.len(), quoted)),
                    }));
                }
                _ => {
                    let text = self.token(cursor, line_start + line.len());
                    // A key and its value, and a colon in that value.
                    if let Some(key) = text.find(": ")
                        && let Some(colon) = colon_in(&text[key + 2..])
                        && !text[key + 2..].trim_start().starts_with(['"', '\'', '[', '{'])
                    {
                        let place = cursor + key + 2 + colon;
                        let write = format!("{}: {}", &text[..key], quote(text[key + 2..].trim_start()));
                        return Err(Box::new(simple(&rules::COLON_IN_TEXT, place..place + 1, &write)));
                    }
                    fresh = false;
                    cursor += 1;
                    // To the next sign that matters.
                    while cursor < line_start + line.len() && !b",]}:#".contains(&bytes[cursor]) {
                        cursor += 1;
                    }
                }
            }
        }
    }

    /// The text from byte `from` up to what ends it inside brackets.
    fn token(&self, from: usize, end: usize) -> &str {
        let text = &self.yaml[from..end];
        text[..text.find([',', ']', '}']).unwrap_or(text.len())].trim_end()
    }

    fn quote_in_brackets(&self, place: usize, end: usize) -> Box<Mistake> {
        let text = self.token(place, end);
        let apostrophe = is_apostrophe(text);
        let inside = if apostrophe { text } else { text[1..].trim_end_matches(['"', '\'']) };
        let quoted = quote(inside);
        let sign = if apostrophe { "apostrophe" } else { "quote" };
        Box::new(Mistake {
            rule: &rules::QUOTE_NOT_CLOSED,
            range: place..place + 1,
            arguments: vec![("sign", sign.into()), ("write", quoted.clone().into())],
            fix: Some((place..place + text.len(), quoted)),
        })
    }

    fn line_of(&self, byte: usize) -> usize {
        self.lines.partition_point(|(start, _)| *start <= byte.saturating_sub(1)).saturating_sub(1)
    }
}

fn simple(rule: &'static Rule, range: Range<usize>, write: &str) -> Mistake {
    Mistake { rule, range, arguments: vec![("write", write.into())], fix: None }
}

/// Whether nothing but a comment stands behind a value.
fn is_end(behind: &str) -> bool {
    behind.trim().is_empty() || behind.trim_start().starts_with('#')
}

fn is_item(text: &str) -> bool {
    text == "-" || text.starts_with("- ")
}

/// The byte behind the mark that closes a quotation; a doubled `'` and an escaped `"` don't.
fn closing(bytes: &[u8], from: usize, mark: u8) -> Option<usize> {
    let mut at = from;
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'\\' if mark == b'"' => at += 2,
            byte if byte == mark && mark == b'\'' && bytes.get(at + 1) == Some(&mark) => at += 2,
            byte if byte == mark => return Some(at + 1),
            _ => at += 1,
        }
    }
    None
}

/// Where the key of a line ends: the place of its colon.
fn key_end(text: &str) -> Option<usize> {
    if text.starts_with(['[', '{', '#', '|', '>', '&', '*', '!', '@', '%', '`']) {
        return None;
    }
    if text.starts_with(['"', '\'']) {
        let end = closing(text.as_bytes(), 1, text.as_bytes()[0])?;
        let colon = end + text[end..].len() - text[end..].trim_start().len();
        return text[colon..].starts_with(':').then_some(colon);
    }
    let colon = text
        .match_indices(':')
        .map(|(at, _)| at)
        .find(|at| matches!(text.as_bytes().get(at + 1), None | Some(b' ' | b'\t')))?;
    (!text[..colon].contains(" #")).then_some(colon)
}

/// Whether a line starts with one word and a colon, as keys do.
fn starts_with_key(text: &str) -> bool {
    key_end(text).is_some_and(|end| !text[..end].contains(' '))
}

/// The colon of `name:x`, where a space was forgotten.
fn joined_key(text: &str) -> Option<usize> {
    let colon = text.find(':')?;
    let key = &text[..colon];
    let word = !key.is_empty()
        && key.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_');
    (word && !text[colon + 1..].starts_with("//")).then_some(colon)
}

/// The first colon in a text that a parser takes for the end of a key.
fn colon_in(text: &str) -> Option<usize> {
    let text = text.split(" #").next().unwrap_or_default();
    text.match_indices(':')
        .map(|(at, _)| at)
        .find(|at| matches!(text.as_bytes().get(at + 1), None | Some(b' ')))
}

/// Whether a text starts with a Dutch word such as 't or 's.
fn is_apostrophe(text: &str) -> bool {
    let mut letters = text.chars();
    letters.next() == Some('\'')
        && letters.next().is_some_and(char::is_alphabetic)
        && letters.next().is_some_and(|c| c == ' ' || c == '-')
}

/// The place of a backslash that is no escape.
fn bad_escape(text: &str) -> Option<usize> {
    let mut at = 0;
    while let Some(found) = text[at..].find('\\') {
        let place = at + found;
        let next = text[place + 1..].chars().next()?;
        // A character may be given by its number, which has so many digits.
        let digits = match next {
            'x' => 2,
            'u' => 4,
            'U' => 8,
            _ => 0,
        };
        let number =
            text[place + 1 + next.len_utf8()..].chars().take(digits).filter(char::is_ascii_hexdigit).count();
        if !"0abtnvfre \"/\\N_LPxuU\t\n\r".contains(next) || number < digits {
            return Some(place);
        }
        at = place + 1 + next.len_utf8();
    }
    None
}

/// A text between quotation marks, so that YAML reads it as it is.
fn quote(text: &str) -> String {
    let text = text.trim();
    if !text.contains(['"', '\\']) {
        format!("\"{text}\"")
    } else if !text.contains('\'') {
        format!("'{text}'")
    } else {
        format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The code and the place of the mistake that `‸` marks.
    fn told(text: &str) -> (String, String) {
        let place = text.find('‸').unwrap();
        let yaml = text.replace('‸', "");
        let path = std::sync::Arc::from("test.yaml");
        let problem = super::super::parse(&path, &yaml, 0..yaml.len()).unwrap_err();
        assert_eq!(problem.location.range.start, place, "{text}: {}", problem.rule.code);
        let help =
            problem.help(crate::diagnostic::MessageLanguage::Dutch).replace("Schrijf anders", "Schrijf");
        (problem.rule.code.to_string(), help.rsplit("Schrijf: ").next().unwrap_or_default().to_string())
    }

    #[test]
    fn each_slip_of_the_pen_is_found_where_it_was_made() {
        for (text, code, write) in [
            ("name: ‸'t Steunpunt\nphone: unknown\n", "quote-not-closed", "name: \"'t Steunpunt\""),
            ("- name: ‸'t Steunpunt\n  by: 'x'\n", "quote-not-closed", "name: \"'t Steunpunt\""),
            (
                "name: ‸'t Steunpunt in 's-Gravenland\n",
                "quote-not-closed",
                "name: \"'t Steunpunt in 's-Gravenland\"",
            ),
            ("title: ‸\"Wmo of Wlz?\nsummary: Ja.\n", "quote-not-closed", "title: \"Wmo of Wlz?\""),
            ("title: \"Wmo\" ‸of Wlz?\nsummary: Ja.\n", "text-after-quote", "title: '\"Wmo\" of Wlz?'"),
            ("name: {nl: ‸'t Steunpunt, en: Help}\n", "quote-not-closed", "\"'t Steunpunt\""),
            ("title: Wmo‸: wat is dat?\n", "colon-in-text", "title: \"Wmo: wat is dat?\""),
            ("name: {nl: Wmo‸: wat is dat?}\n", "colon-in-text", "nl: \"Wmo: wat is dat?\""),
            ("title: Ja\nname‸:x\n", "no-space-after-colon", "name: x"),
            ("name‸:x\ntitle: Ja\n", "no-space-after-colon", "name: x"),
            ("title: ‸@thuis\n", "special-first-sign", "title: \"@thuis\""),
            ("title: ‸% korting\n", "special-first-sign", "title: \"% korting\""),
            ("title: ‸*Nieuw* op de site\n", "special-first-sign", "title: \"*Nieuw* op de site\""),
            ("title: ‸&Co helpt\n", "special-first-sign", "title: \"&Co helpt\""),
            ("title: ‸!Let op\n", "special-first-sign", "title: \"!Let op\""),
            ("title: ‸`code`\n", "special-first-sign", "title: \"`code`\""),
            ("title: ‸- iets\n", "special-first-sign", "title: \"- iets\""),
            ("title: ‸[Nieuw] Wat kost het\n", "special-first-sign", "title: \"[Nieuw] Wat kost het\""),
            ("title: \"C:‸\\xyz\"\n", "backslash-in-quotes", "title: 'C:\\xyz'"),
            ("name: \"Hulp \"‸Naast u\"\"\n", "text-after-quote", "name: 'Hulp \"Naast u\"'"),
            ("title: Ja\n‸name = x\n", "no-colon", "name: x"),
            ("title: \"C:‸\\klant\"\n", "backslash-in-quotes", "title: 'C:\\klant'"),
        ] {
            assert_eq!(told(text), (code.to_string(), write.to_string()), "{text}");
        }
        for (text, code) in [
            ("a: 1\n‸\tb: 2\n", "tab-indent"),
            ("title: Een\n  ‸summary: Twee\n", "wrong-indent"),
            ("a:\n  b: 1\n ‸c: 2\n", "wrong-indent"),
            ("a:\n  - b: 1\n   ‸c: 2\n", "wrong-indent"),
            ("sources: ‸[boek, rapport\ntitle: Ja\n", "bracket-not-closed"),
            ("title: Ja\n‸summary Nee\norder: 1\n", "no-colon"),
            ("a: 1\n‸a: 2\n", "duplicate-key"),
            ("a: 1\n‸- b: 2\n", "hyphen-among-keys"),
            ("a:\n- b: 1\n  c: 2\nd: 1\n‸- e\n", "hyphen-among-keys"),
            ("a: 1\n‸---\nb: 2\n", "data-closed"),
            ("a: 1\n‸<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> ander\n", "merge-conflict"),
        ] {
            assert_eq!(told(text).0, code, "{text}");
        }
    }

    #[test]
    fn a_wrong_indent_names_the_spaces_that_were_meant() {
        let found = |yaml: &str| match &find(yaml, yaml.len()).unwrap().arguments[..] {
            [("spaces", Argument::Number(spaces)), ("wanted", Argument::Number(wanted))] => {
                (*spaces, *wanted)
            }
            other => panic!("{other:?}"),
        };
        assert_eq!(found("title: Een\n  summary: Twee\n"), (2, 0));
        assert_eq!(found("a:\n   b: 1\n  c: 2\n"), (2, 3));
        assert_eq!(found("a:\n  - b: 1\n   c: 2\n"), (3, 4));
    }

    #[test]
    fn good_yaml_has_no_mistakes() {
        let good = "# Uitleg\nname: \"'t Steunpunt\"\nabout: |\n  Dit: is tekst.\n  \t- 'zo\n\nmore: >-\n   ja: nee\nlist:\n- a\n- b: 1\n  c: 'it''s'\n- d\nflow: {nl: \"a: b\", en: [x, y], url: https://x.nl/?a=b}\nlong: een tekst\n  gaat door, zo.\nquoted: \"twee\n  regels\"\nmultiline: [\n  a,\n  b\n]\nbase: &base 1\ncopy: *base\nempty:\nlast: 10:30\n";
        assert_eq!(find(good, good.len()), None);
        assert_eq!(lost(good), None);
        assert!(super::super::parse(&std::sync::Arc::from("good.yaml"), good, 0..good.len()).is_ok());
    }

    #[test]
    fn no_file_of_the_site_has_a_mistake() {
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
        let (tree, _) = crate::source::SourceTree::read(root, "content", crate::source::Limits::default());
        for file in tree.files().filter(|file| file.extension() == "yaml") {
            assert_eq!(find(&file.text, file.text.len()), None, "{}", file.path);
        }
    }

    proptest::proptest! {
        #[test]
        fn arbitrary_text_never_panics(text in "\\PC{0,200}|([a-z:\\-\\[\\]{}&*'\" \n\t#>|é😀\\\\]{0,120})", stopped in 0_usize..200) {
            let mut stopped = stopped.min(text.len());
            while !text.is_char_boundary(stopped) {
                stopped -= 1;
            }
            if let Some(mistake) = find(&text, stopped) {
                assert!(text.get(mistake.range).is_some());
                assert!(mistake.fix.is_none_or(|(range, _)| text.get(range).is_some()));
            }
        }
    }
}
