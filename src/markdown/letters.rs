//! Letters as readers see them, however the file writes them: é as one character or as e and an accent, without marks
//! that nobody sees.

use std::{borrow::Cow, sync::LazyLock};

use icu::normalizer::ComposingNormalizerBorrowed;

static COMPOSE: LazyLock<ComposingNormalizerBorrowed<'static>> =
    LazyLock::new(ComposingNormalizerBorrowed::new_nfkc);

/// Characters that take no room: a soft hyphen, a joiner, a mark of byte order. The joiners of Arabic (U+200C and U+200D)
/// change what is seen and stay.
fn is_unseen(character: char) -> bool {
    matches!(character, '\u{AD}' | '\u{34F}' | '\u{200B}' | '\u{2060}' | '\u{FEFF}')
}

/// An accent that follows its letter.
fn is_accent(character: char) -> bool {
    matches!(character, '\u{300}'..='\u{36F}') && !is_unseen(character)
}

/// A letter in a form of its own: ﬁ in one character, 𝗩 from a tool for fat letters.
fn is_dressed(character: char) -> bool {
    matches!(character, '\u{FB00}'..='\u{FB06}' | '\u{1D400}'..='\u{1D7FF}')
}

/// Whether a text has characters that [`seen`] changes.
fn has_any(text: &str) -> bool {
    !text.is_ascii()
        && text.chars().any(|character| is_unseen(character) || is_accent(character) || is_dressed(character))
}

/// The text with every letter as one character and without what nobody sees.
pub fn seen(text: &str) -> Cow<'_, str> {
    if has_any(text) { Cow::Owned(seen_with_places(text).0) } else { Cow::Borrowed(text) }
}

/// As [`seen`], with the byte of the original at which each byte of the result starts, and its length at the end; `None`
/// when nothing changes.
pub fn seen_apart(text: &str) -> Option<(String, Vec<usize>)> {
    has_any(text).then(|| seen_with_places(text))
}

fn seen_with_places(text: &str) -> (String, Vec<usize>) {
    let (mut seen, mut places) = (String::with_capacity(text.len()), Vec::with_capacity(text.len() + 1));
    let mut add = |letter: &str, start: usize| {
        // Only what is written apart or dressed up is changed: ½ and ² mean something.
        let changes = letter.chars().any(|character| is_accent(character) || is_dressed(character));
        let letter = if changes { COMPOSE.normalize(letter) } else { Cow::Borrowed(letter) };
        places.resize(places.len() + letter.len(), start);
        seen.push_str(&letter);
    };
    // A letter with the accents that follow it, and where it starts.
    let (mut letter, mut start) = (String::new(), 0);
    for (at, character) in text.char_indices().filter(|(_, character)| !is_unseen(*character)) {
        if !is_accent(character) {
            add(&letter, start);
            letter.clear();
            start = at;
        }
        letter.push(character);
    }
    add(&letter, start);
    places.push(text.len());
    (seen, places)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_accent_that_stands_apart_joins_its_letter() {
        assert_eq!(seen("clie\u{308}nt"), "cliënt");
        assert_eq!(seen("cliënt"), "cliënt");
        assert!(matches!(seen("cliënt"), Cow::Borrowed(_)));
    }

    #[test]
    fn what_nobody_sees_is_gone_and_every_place_is_known() {
        let text = "een clie\u{308}nt\u{AD}onder\u{AD}steuner";
        let (seen, places) = seen_apart(text).expect("a text with soft hyphens");
        assert_eq!(seen, "een cliëntondersteuner");
        assert_eq!(places.len(), seen.len() + 1);
        let at = seen.find("onder").expect("the part");
        assert!(text[places[at]..].starts_with("onder"));
        assert_eq!(places[seen.len()], text.len());
    }

    #[test]
    fn fat_letters_and_ligatures_are_letters() {
        assert_eq!(seen("de ﬁets \u{1D5E9}et"), "de fiets Vet");
    }

    #[test]
    fn a_half_and_a_square_stay() {
        assert_eq!(seen("\u{AD}½ m²"), "½ m²");
    }
}
