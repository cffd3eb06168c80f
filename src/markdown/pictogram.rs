//! Drawings before a heading, a step or a paragraph: `## :phone: Wie belt u?`.

/// The name of the drawing that a block of text starts with, and the words after it. The name stands between two colons, in
/// small letters, digits and hyphens, with a space before the words.
pub fn pictogram(text: &str) -> Option<(&str, &str)> {
    let (name, rest) = text.strip_prefix(':')?.split_once(": ")?;
    let is_name = !name.is_empty()
        && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
    is_name.then(|| (name, rest.trim_start()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pictogram_is_a_name_between_colons_before_words() {
        assert_eq!(pictogram(":phone: Wie belt u?"), Some(("phone", "Wie belt u?")));
        assert_eq!(pictogram(":town-hall:  De gemeente"), Some(("town-hall", "De gemeente")));
        for text in [
            "Wie belt u?",
            ":phone:",
            ":Phone: Bel",
            ":: Bel",
            ": Bel",
            "Bel :phone: nu",
            ":twee woorden: Bel",
        ] {
            assert_eq!(pictogram(text), None, "{text}");
        }
    }
}
