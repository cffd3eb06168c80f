//! Text that was read in the wrong encoding and kept so: “CliÃ«nten” for “Cliënten”.
//!
//! Each letter beyond ASCII takes two to four bytes in UTF-8. A program that takes those bytes for Windows-1252 shows as many
//! characters, and saves them. What was one letter is found again when these characters are bytes of UTF-8 together.

use std::ops::Range;

use super::{SourceFile, rules};
use crate::diagnostic::{Diagnostic, Location};

/// So many are told of one file: the cause is one.
const MOST: usize = 10;

/// The garbled characters of a file.
pub fn garbled(file: &SourceFile) -> Vec<Diagnostic> {
    find(&file.text)
        .take(MOST)
        .map(|(range, meant)| {
            let written = &file.text[range.clone()];
            let location = Location::new(file.path.clone(), range.clone());
            let problem = Diagnostic::new(&rules::GARBLED_TEXT, location).with("text", written);
            match meant {
                Some(meant) => {
                    problem.with("known", "yes").with("meant", meant.as_str()).fix(range, meant.as_str())
                }
                None => problem.with("known", "no").with("meant", ""),
            }
        })
        .collect()
}

/// Every stretch of garbled characters with what it was, where that can be told.
fn find(text: &str) -> impl Iterator<Item = (Range<usize>, Option<String>)> + '_ {
    // Few files have any: the characters that begin one, Â to ô, and U+FFFD have these first bytes.
    let suspect = text.bytes().any(|byte| matches!(byte, 0xc3 | 0xef));
    let mut at = if suspect { 0 } else { text.len() };
    std::iter::from_fn(move || {
        while at < text.len() {
            let start = at;
            let character = text[at..].chars().next()?;
            at += character.len_utf8();
            if character == char::REPLACEMENT_CHARACTER {
                return Some((start..at, None));
            }
            if let Some((length, meant)) = decoded(&text[start..]) {
                at = start + length;
                return Some((start..at, Some(meant)));
            }
        }
        None
    })
}

/// What the characters at the start of a text were, with how many bytes they take; nothing where they are what they seem.
fn decoded(text: &str) -> Option<(usize, String)> {
    let mut length = 0;
    let mut bytes = Vec::new();
    // Characters that are garbled once take two to four bytes; twice, they take up to four times as many.
    for character in text.chars().take(16) {
        let Some(byte) = windows_1252(character).filter(|byte| *byte >= 0x80) else { break };
        bytes.push(byte);
        length += character.len_utf8();
        let Ok(letter) = std::str::from_utf8(&bytes) else { continue };
        let meant = letter.chars().next()?;
        // “Â©” in a text in capitals is no slip of any program; control characters are no text.
        if meant.is_control() {
            return None;
        }
        return Some(match twice(&text[length..], meant) {
            Some((more, letter)) => (length + more, letter),
            None => (length, meant.to_string()),
        });
    }
    None
}

/// A letter that was garbled twice: its first byte came out of the first garbling, the others stand behind it.
fn twice(rest: &str, first: char) -> Option<(usize, String)> {
    let mut bytes = vec![windows_1252(first).filter(|byte| *byte >= 0xc2)?];
    let mut length = 0;
    for _ in 0..3 {
        let mut once = Vec::new();
        let mut taken = 0;
        for character in rest[length..].chars().take(4) {
            once.push(windows_1252(character).filter(|byte| *byte >= 0x80)?);
            taken += character.len_utf8();
            if std::str::from_utf8(&once).is_ok() {
                break;
            }
        }
        let next = std::str::from_utf8(&once).ok()?.chars().next()?;
        bytes.push(windows_1252(next).filter(|byte| *byte >= 0x80)?);
        length += taken;
        if let Ok(letter) = std::str::from_utf8(&bytes) {
            return Some((length, letter.to_string()));
        }
    }
    None
}

/// The byte of a character in Windows-1252, or in ISO 8859-1 where that has none.
fn windows_1252(character: char) -> Option<u8> {
    const FROM_0X80: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}',
        '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
    ];
    match FROM_0X80.iter().position(|known| *known == character) {
        Some(place) => u8::try_from(0x80 + place).ok(),
        None => u8::try_from(u32::from(character)).ok(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> Vec<(&str, Option<String>)> {
        find(text).map(|(range, meant)| (&text[range], meant)).collect()
    }

    /// As a program saves it that takes UTF-8 for Windows-1252.
    fn garble(text: &str) -> String {
        text.bytes()
            .map(|byte| {
                (0..=0xffff).filter_map(char::from_u32).find(|c| windows_1252(*c) == Some(byte)).unwrap()
            })
            .collect()
    }

    #[test]
    fn every_letter_that_was_read_wrongly_is_found_with_what_it_was() {
        for letter in ["ë", "é", "ö", "ï", "â", "€", "’", "“", "–", "…", "½", "ж", "ş", "م", "👋"]
        {
            let wrong = garble(letter);
            assert_eq!(told(&format!("Een {wrong}x.")), [(&*wrong, Some(letter.to_string()))], "{letter}");
        }
        let wrong = garble(&garble("ë"));
        assert_eq!(told(&wrong), [(&*wrong, Some("ë".to_string()))]);
        assert_eq!(told("Ook \u{fffd} hier"), [("\u{fffd}", None)]);
    }

    #[test]
    fn letters_that_are_what_they_seem_are_left_alone() {
        for text in [
            "Cliënten à € 5 – “één” façade",
            "ÀÉÊ Ünal Şişli",
            "Súdwest-Fryslân",
            "Ã",
            "ÂÊ",
            "Привіт",
            "مرحبا",
            "½ °C §3",
        ] {
            assert_eq!(told(text), [], "{text}");
        }
    }
}
