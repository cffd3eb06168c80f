//! Telephone numbers and e-mail addresses in running text, however they are disguised: a text has no verification, so a number
//! in it would stay when it has long been wrong.
//!
//! Text is first read as a person reads it: digits of every script and width are digits, every dash is a hyphen, every space a
//! space, what can't be seen isn't there, and `(at)` is `@`.

use std::ops::Range;

use super::{phone::PhoneNumber, web::EmailAddress};

/// So many groups of digits can make up one number: `+31 (0)6 12 34 56 78` has seven.
const MOST_GROUPS: usize = 8;

/// What people write for `@` between brackets.
const AT: [&str; 4] = ["at", "@", "apenstaartje", "apestaartje"];
/// What people write for a point between brackets.
const DOT: [&str; 3] = ["dot", "punt", "."];
/// Addresses that open a chat with a number.
const CHATS: [&str; 4] = ["wa.me/", "api.whatsapp.com/", "signal.me/", "viber.click/"];

/// The first telephone number or e-mail address in a text, as it stands there.
pub fn contact_in(text: &str) -> Option<String> {
    contacts_in(text).into_iter().next().map(|range| text[range].to_string())
}

/// Where the telephone numbers and e-mail addresses in a text stand, in bytes, in order.
pub fn contacts_in(text: &str) -> Vec<Range<usize>> {
    let read = Reading::of(text);
    let mut found: Vec<Range<usize>> = read.phones().chain(read.emails()).chain(read.chats()).collect();
    found.sort_by_key(|range| (range.start, std::cmp::Reverse(range.end)));
    let mut end = 0;
    // A number in an address of a chat is told with that address.
    found.retain(|range| {
        let is_new = range.start >= end;
        end = end.max(range.end);
        is_new
    });
    found.into_iter().map(|range| read.source(range)).collect()
}

/// A text as people read it, with the place of every character in the original.
struct Reading {
    chars: Vec<char>,
    places: Vec<Range<usize>>,
}

impl Reading {
    fn of(text: &str) -> Self {
        let mut reading = Self { chars: Vec::new(), places: Vec::new() };
        for (at, c) in text.char_indices() {
            if let Some(plain) = plain(c) {
                reading.push(plain, at..at + c.len_utf8());
            }
        }
        reading.replace_bracketed(&AT, '@');
        reading.replace_bracketed(&DOT, '.');
        reading
    }

    /// Puts one character where a word stands between brackets, with the spaces around them.
    fn replace_bracketed(&mut self, words: &[&str], by: char) {
        let mut replaced = Self { chars: Vec::new(), places: Vec::new() };
        let mut at = 0;
        while at < self.chars.len() {
            let Some(mut end) = self.bracketed(at, words) else {
                replaced.push(self.chars[at], self.places[at].clone());
                at += 1;
                continue;
            };
            let mut start = self.places[at].start;
            while replaced.chars.last() == Some(&' ') {
                replaced.chars.pop();
                start = replaced.places.pop().map_or(start, |place| place.start);
            }
            while self.chars.get(end) == Some(&' ') {
                end += 1;
            }
            replaced.push(by, start..self.places[end - 1].end);
            at = end;
        }
        *self = replaced;
    }

    fn push(&mut self, c: char, place: Range<usize>) {
        self.chars.push(c);
        self.places.push(place);
    }

    /// The end of `(word)` that starts here.
    fn bracketed(&self, start: usize, words: &[&str]) -> Option<usize> {
        let close = match self.chars[start] {
            '(' => ')',
            '[' => ']',
            '{' => '}',
            _ => return None,
        };
        const LONGEST: usize = 16;
        let inside = &self.chars[start + 1..self.chars.len().min(start + 1 + LONGEST)];
        let length = inside.iter().position(|c| *c == close)?;
        let word: String = inside[..length].iter().collect();
        words.contains(&word.trim().to_lowercase().as_str()).then_some(start + length + 2)
    }

    fn source(&self, range: Range<usize>) -> Range<usize> {
        self.places[range.start].start..self.places[range.end - 1].end
    }

    fn phones(&self) -> impl Iterator<Item = Range<usize>> {
        self.words(|c| !is_of_number(c)).flat_map(|run| self.phones_in(run))
    }

    /// The numbers in a run of digits and what may stand between them: the whole run, or groups in it from a `0` or `+` on.
    fn phones_in(&self, run: Range<usize>) -> Vec<Range<usize>> {
        let groups = self.groups(run);
        let is_number = |range: &Range<usize>| {
            let text: String = self.chars[range.clone()]
                .iter()
                .map(|c| if matches!(c, '/' | '_' | '|' | '·') { ' ' } else { *c })
                .collect();
            let digits: String = text
                .char_indices()
                .filter(|(at, c)| c.is_ascii_digit() || (*at == 0 && *c == '+'))
                .map(|(_, c)| c)
                .collect();
            [text, digits]
                .iter()
                .any(|text| PhoneNumber::parse(text).is_ok() || PhoneNumber::parse_fictional(text).is_ok())
        };
        let (Some(first), Some(last)) = (groups.first(), groups.last()) else { return Vec::new() };
        let whole = first.start..last.end;
        if groups.len() <= MOST_GROUPS && is_number(&whole) {
            return vec![whole];
        }
        let mut found: Vec<Range<usize>> = Vec::new();
        for (first, group) in groups.iter().enumerate() {
            let is_start = matches!(self.chars[group.start], '0' | '+');
            if !is_start || found.last().is_some_and(|last| group.start < last.end) {
                continue;
            }
            let ends = groups[first..].iter().take(MOST_GROUPS);
            found.extend(ends.map(|last| group.start..last.end).rfind(is_number));
        }
        found
    }

    /// The groups of digits of a run, each with the `+` before it.
    fn groups(&self, run: Range<usize>) -> Vec<Range<usize>> {
        let mut groups: Vec<Range<usize>> = Vec::new();
        for at in run {
            let c = self.chars[at];
            match groups.last_mut() {
                _ if !c.is_ascii_digit() && c != '+' => {}
                Some(last) if last.end == at && c != '+' => last.end = at + 1,
                _ => groups.push(at..at + 1),
            }
        }
        // A plus on its own is no group.
        groups.retain(|group| group.len() > 1 || self.chars[group.start] != '+');
        groups
    }

    fn emails(&self) -> impl Iterator<Item = Range<usize>> {
        let ends = |c: char| {
            c == ' ' || matches!(c, '(' | ')' | '<' | '>' | '[' | ']' | ',' | ';' | ':' | '"' | '`' | '|')
        };
        self.words(ends).filter(|range| {
            let word: String = self.chars[range.clone()].iter().collect();
            word.contains('@') && EmailAddress::parse(&word).is_some()
        })
    }

    fn chats(&self) -> impl Iterator<Item = Range<usize>> {
        self.words(|c| c == ' ' || matches!(c, '(' | ')' | '<' | '>' | '[' | ']' | '"' | '`')).filter(
            |range| {
                let word: String = self.chars[range.clone()].iter().collect::<String>().to_lowercase();
                CHATS.iter().any(|chat| {
                    word.split_once(chat).is_some_and(|(before, after)| {
                        (before.is_empty() || before.ends_with(['/', '.']))
                            && after.contains(|c: char| c.is_ascii_digit())
                    })
                })
            },
        )
    }

    /// The words between these characters, without punctuation around them.
    fn words(&self, ends: impl Fn(char) -> bool) -> impl Iterator<Item = Range<usize>> {
        let mut at = 0;
        std::iter::from_fn(move || {
            while at < self.chars.len() && ends(self.chars[at]) {
                at += 1;
            }
            let start = at;
            while at < self.chars.len() && !ends(self.chars[at]) {
                at += 1;
            }
            (start < at).then_some(start..at)
        })
        .filter_map(|mut range| {
            let is_around = |c: char| matches!(c, '.' | '!' | '?' | '"' | '\'' | '*' | '_' | '/');
            while !range.is_empty() && is_around(self.chars[range.start]) {
                range.start += 1;
            }
            while !range.is_empty() && is_around(self.chars[range.end - 1]) {
                range.end -= 1;
            }
            (!range.is_empty()).then_some(range)
        })
    }
}

/// Whether a character can stand inside a written number.
fn is_of_number(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, ' ' | '+' | '(' | ')' | '-' | '.' | '/' | '_' | '|' | '·')
}

/// A character as people read it; `None` where it can't be seen.
fn plain(c: char) -> Option<char> {
    Some(match c {
        // Soft hyphen, joiners, marks of direction, byte-order mark, variation selectors.
        '\u{ad}'
        | '\u{34f}'
        | '\u{61c}'
        | '\u{180e}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2064}'
        | '\u{2066}'..='\u{206f}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}' => return None,
        c if c.is_whitespace() => ' ',
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{2043}' | '\u{fe58}' | '\u{fe63}' => '-',
        // Full width: the whole of ASCII once more.
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        '\u{2022}' | '\u{2027}' | '\u{22c5}' => '·',
        c => digit(c).unwrap_or(c),
    })
}

/// The ASCII digit for a decimal digit of another script that people in this country read, or of mathematics.
fn digit(c: char) -> Option<char> {
    // Arabic, Persian, Devanagari, Bengali: each row of ten starts at its zero.
    const ZEROS: [u32; 4] = [0x660, 0x6f0, 0x966, 0x9e6];
    let code = u32::from(c);
    let value = if (0x1d7ce..=0x1d7ff).contains(&code) {
        (code - 0x1d7ce) % 10
    } else {
        let zero = ZEROS.into_iter().find(|zero| (*zero..zero + 10).contains(&code))?;
        code - zero
    };
    char::from_digit(value, 10)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_number_or_an_address_is_found_in_every_disguise() {
        for (text, found) in [
            ("Bel 030 286 00 00.", "030 286 00 00"),
            ("Bel 030/2860002 nu", "030/2860002"),
            ("Bel 030\u{202f}286\u{2011}00\u{2011}00", "030\u{202f}286\u{2011}00\u{2011}00"),
            ("03\u{ad}0 286\u{200b} 00 00", "03\u{ad}0 286\u{200b} 00 00"),
            ("０３０ ２８６ ００ ００", "０３０ ２８６ ００ ００"),
            ("اتصل ٠٣٠ ٢٨٦ ٠٠ ٠٠ الآن", "٠٣٠ ٢٨٦ ٠٠ ٠٠"),
            ("+31 (0)30 286 00 00", "+31 (0)30 286 00 00"),
            ("sinds 2011. 030 286 10 00", "030 286 10 00"),
            ("030_286_00_00", "030_286_00_00"),
            ("030|286|00|00", "030|286|00|00"),
            ("(030) 286–0000", "030) 286–0000"),
            ("jan@thuis.nl", "jan@thuis.nl"),
            ("mail jan (at) thuis.nl!", "jan (at) thuis.nl"),
            ("jan[at]thuis[punt]nl", "jan[at]thuis[punt]nl"),
            ("jan＠thuis．nl", "jan＠thuis．nl"),
            ("https://wa.me/31612345678", "https://wa.me/31612345678"),
            ("tel:0612345678", "0612345678"),
        ] {
            assert_eq!(contact_in(text).as_deref(), Some(found), "{text}");
        }
    }

    #[test]
    fn other_numbers_are_left_alone() {
        for text in [
            "op 21-11-2026 om 10.00 uur",
            "van 2011 tot 2026 in 342 gemeenten",
            "postcode 3511-3528",
            "bel 112",
            "€ 1.250.000",
            "ISBN 978 90 12 34567 8",
            "artikel 2.2.4",
            "kom (at) ons",
            "@wegwijs",
            "wa.me",
        ] {
            assert_eq!(contact_in(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn whatever_stands_between_its_digits_a_number_is_found(
            spaces in proptest::collection::vec(proptest::sample::select(vec![
                "", " ", "\u{a0}", "\u{202f}", "\u{2009}", "-", "\u{2011}", "–", ".", "\u{ad}", "\u{200b}", "/", " - ",
            ]), 4),
            wide in proptest::bool::ANY,
        ) {
            let number: String = ["030", "286", "10", "00"].iter().zip(&spaces).map(|(group, space)| format!("{group}{space}")).collect();
            let number: String = number.chars().map(|c| match c {
                '0'..='9' if wide => char::from_u32(u32::from(c) + 0xfee0).unwrap_or(c),
                c => c,
            }).collect();
            let found = contact_in(&format!("Bel {number} nu"));
            prop_assert!(found.is_some_and(|found| number.starts_with(&found)));
        }

        #[test]
        fn arbitrary_text_never_panics(text in "\\PC{0,60}|[0-9+() ./@\\[\\]at{}-]{0,60}") {
            for range in contacts_in(&text) {
                prop_assert!(text.get(range).is_some_and(|found| !found.is_empty()));
            }
        }
    }
}
