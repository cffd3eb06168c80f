//! From text as people type it to keys that can be compared: letters without case, accents and signs, one spelling for
//! words that are written in several ways, and one letter for sounds that Dutch writes in several ways.

use icu::normalizer::DecomposingNormalizerBorrowed;

/// At most this many letters of a query are read: the longest name has 38, an address line with a name fits too.
pub(super) const LONGEST: usize = 96;

/// Words that are written in several ways, and the one that counts, between spaces. In both names and queries.
pub(super) const WORDS: &[(&str, &str)] = &[
    (" a d ", " aan de "),
    (" ad ", " aan de "),
    (" den ", " de "),
    (" der ", " de "),
    (" the ", " de "),
    (" het ", " t "),
    (" st ", " sint "),
    (" eerste ", " 1e "),
    (" 1ste ", " 1e "),
    (" tweede ", " 2e "),
    (" 2de ", " 2e "),
    (" en ", " "),
    (" r dam ", " rotterdam "),
    (" rdam ", " rotterdam "),
    (" a dam ", " amsterdam "),
    (" adam ", " amsterdam "),
    (" grunningen ", " groningen "),
    (" dordt ", " dordrecht "),
    (" boz ", " bergen op zoom "),
    (" b o z ", " bergen op zoom "),
];

/// Letters that sound alike in Dutch, replaced one rule after the other. Doubled letters become one letter afterwards.
pub(super) const SOUNDS: &[(&str, &str)] = &[
    ("uij", "y"),
    ("uy", "y"),
    ("ui", "y"),
    ("eij", "y"),
    ("ij", "y"),
    ("ei", "y"),
    ("ey", "y"),
    ("aj", "y"),
    ("ay", "y"),
    ("ouw", "ou"),
    ("auw", "ou"),
    ("au", "ou"),
    ("oe", "u"),
    ("ch", "g"),
    ("gh", "g"),
    ("kh", "g"),
    ("ph", "f"),
    ("th", "t"),
    ("rh", "r"),
    ("qu", "kw"),
    ("x", "ks"),
    ("ce", "se"),
    ("ci", "si"),
    ("c", "k"),
    // What was `sch`.
    ("sg", "sk"),
    ("ie", "i"),
    ("ae", "a"),
    ("z", "s"),
    ("v", "f"),
    ("d", "t"),
];

/// Sounds that somebody who learned another language first may not tell apart, or writes alike; replaced after [`SOUNDS`].
pub(super) const BLUR: &[(&str, &str)] =
    &[("um", "im"), ("y", "i"), ("e", "i"), ("ou", "u"), ("o", "u"), ("p", "b"), ("w", "f"), ("h", "")];

/// Cyrillic from а on, by one letter each; a space for what has no sound of its own.
const CYRILLIC: &[u8; 32] = b"abvgdezziiklmnoprstufgssss i eua";

/// The letter or digit in Latin script, if it is of another that is known; a dotless i gets its dot.
fn latin(letter: char) -> char {
    let code = usize::try_from(u32::from(letter)).unwrap_or(0);
    match letter {
        'а'..='я' => char::from(CYRILLIC[code - 0x430]),
        'ѐ'..='і' | 'ı' => 'i',
        '٠'..='٩' | '۰'..='۹' => char::from(b"0123456789"[code & 15]),
        _ => letter,
    }
}

/// Lower-case ASCII letters and digits without accents; whatever stands between them becomes one space.
pub(crate) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut gap = false;
    for letter in DecomposingNormalizerBorrowed::new_nfkd().normalize(text).to_lowercase().chars() {
        match latin(letter) {
            letter @ ('a'..='z' | '0'..='9') => {
                if std::mem::take(&mut gap) && !folded.is_empty() {
                    folded.push(' ');
                }
                folded.push(letter);
            }
            '\u{300}'..='\u{36f}' => {}
            _ => gap = true,
        }
    }
    folded
}

/// The folded words with one spelling for each of [`WORDS`].
pub(super) fn canonical(folded: &str) -> String {
    let mut padded = format!(" {folded} ");
    for (from, to) in WORDS {
        if padded.contains(from) {
            padded = padded.replace(from, to);
        }
    }
    padded.trim().to_owned()
}

/// The folded text without spaces: what names and queries are compared by.
pub(super) fn key(folded: &str) -> String {
    folded.replace(' ', "")
}

/// How a [`key`] sounds: after the rules in [`SOUNDS`], without doubled letters.
pub(super) fn sound(key: &str) -> String {
    replaced(key, SOUNDS)
}

/// A [`sound`] without the differences in [`BLUR`].
pub(super) fn blur(sound: &str) -> String {
    replaced(sound, BLUR)
}

fn replaced(text: &str, rules: &[(&str, &str)]) -> String {
    let mut text = text.to_owned();
    for (from, to) in rules {
        if text.contains(from) {
            text = text.replace(from, to);
        }
    }
    let mut single = String::with_capacity(text.len());
    for letter in text.chars() {
        if !single.ends_with(letter) {
            single.push(letter);
        }
    }
    single
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_case_and_signs_fall_away() {
        assert_eq!(fold("  Súdwest–Fryslân "), "sudwest fryslan");
        assert_eq!(fold("'s-Gravenhage"), "s gravenhage");
        assert_eq!(fold("ĲSSELSTEIN"), "ijsselstein");
        assert_eq!(fold("…"), "");
    }

    #[test]
    fn other_scripts_become_latin() {
        assert_eq!(fold("Утрехт"), "utregt");
        assert_eq!(fold("Київ"), "kiiv");
        assert_eq!(fold("٣٥١٢ ۰۹"), "3512 09");
        assert_eq!(fold("Dıemen"), "diemen");
    }

    #[test]
    fn connecting_words_have_one_spelling() {
        assert_eq!(canonical("krimpen a d ijssel"), canonical("krimpen aan den ijssel"));
        assert_eq!(canonical(&fold("St. Annaparochie")), canonical("sint annaparochie"));
        assert_eq!(canonical("gilze en rijen"), "gilze rijen");
    }

    #[test]
    fn what_is_mistaken_for_each_other_has_one_blur() {
        for (written, meant) in [("almiri", "almere"), ("vaalvijk", "waalwijk")] {
            assert_eq!(blur(&sound(written)), blur(&sound(meant)), "{written}");
        }
    }

    #[test]
    fn what_sounds_alike_has_one_key() {
        for (written, meant) in [
            ("utregt", "utrecht"),
            ("rurmond", "roermond"),
            ("nymeegen", "nijmegen"),
            ("zoudwest", "soutwest"),
            ("gent", "gendt"),
        ] {
            assert_eq!(sound(written), sound(meant), "{written}");
        }
    }
}
