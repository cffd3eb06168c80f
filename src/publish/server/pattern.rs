//! Regular expressions for servers that can't fold what was typed.

use std::collections::BTreeMap;

use super::{Destination, Destinations};

/// How a kind of server sees what was typed.
pub(super) struct Sight {
    /// What may stand between words and around them.
    pub(super) gap: &'static str,
    /// The spellings of a letter with an accent that the server can meet, besides the plain letter.
    pub(super) accented: fn(letter: char) -> Vec<String>,
}

/// For each destination one expression with everything that leads to it; the ambiguous first, since the first that fits wins.
pub(super) fn by_destination(destinations: &Destinations, sight: &Sight) -> Vec<(Destination, String)> {
    let mut alternatives: BTreeMap<&Destination, Vec<String>> = BTreeMap::new();
    for (name, destination) in &destinations.names {
        let pattern = name_pattern(name, sight);
        let known = alternatives.entry(destination).or_default();
        if !known.contains(&pattern) {
            known.push(pattern);
        }
    }
    for (postcode, destination) in &destinations.postcodes {
        alternatives.entry(destination).or_default().push(format!("{postcode}{}", Postcodes::MARK));
    }
    let gap = sight.gap;
    let letters = format!("{gap}[a-z]?{gap}[a-z]?");
    let mut sorted: Vec<_> = alternatives.into_iter().collect();
    sorted.sort_by_key(|(destination, _)| matches!(destination, Destination::Municipality(_)));
    sorted
        .into_iter()
        .map(|(destination, alternatives)| {
            let (postcodes, names): (Vec<_>, Vec<_>) =
                alternatives.into_iter().partition(|text| text.ends_with(Postcodes::MARK));
            let postcodes: Vec<_> =
                postcodes.iter().map(|text| text.trim_end_matches(Postcodes::MARK).to_owned()).collect();
            let mut all = names;
            if !postcodes.is_empty() {
                all.push(format!("(?:{}){letters}", Postcodes::shortened(&postcodes)));
            }
            (destination.clone(), format!("{gap}(?:gem(?:eente)?{gap})?(?:{}){gap}", all.join("|")))
        })
        .collect()
}

/// A name as an expression: any gap between its words, any known spelling of its letters with accents.
fn name_pattern(name: &str, sight: &Sight) -> String {
    let mut pattern = String::new();
    let mut gap = false;
    for letter in name.to_lowercase().chars() {
        if letter.is_ascii_alphanumeric() || !letter.is_ascii() {
            if std::mem::take(&mut gap) && !pattern.is_empty() {
                pattern.push_str(sight.gap);
            }
            match plain(letter) {
                None => pattern.push(letter),
                Some(plain) => {
                    let accented = (sight.accented)(letter).join("|");
                    pattern.push_str(&format!("(?:{plain}|{accented})"));
                }
            }
        } else {
            gap = true;
        }
    }
    pattern
}

/// The letter without its accent, if it has one.
pub(super) fn plain(letter: char) -> Option<char> {
    decomposed(letter).and_then(|letters| letters.chars().next())
}

/// The letter and its accent as two characters, if it has one.
pub(super) fn decomposed(letter: char) -> Option<String> {
    let apart = icu::normalizer::DecomposingNormalizerBorrowed::new_nfd()
        .normalize(letter.encode_utf8(&mut [0; 4]))
        .into_owned();
    (!letter.is_ascii() && apart.chars().count() > 1).then_some(apart)
}

/// Every character percent-encoded, in small letters: servers compare without regard to case.
pub(super) fn percent(text: &str) -> String {
    text.bytes()
        .map(
            |byte| {
                if byte.is_ascii_alphanumeric() {
                    char::from(byte).to_string()
                } else {
                    format!("%{byte:02x}")
                }
            },
        )
        .collect()
}

struct Postcodes;

impl Postcodes {
    /// Marks an alternative as four digits until they are put together.
    const MARK: char = '\u{1}';

    /// `3511|3512` as `351[12]`.
    fn shortened(postcodes: &[String]) -> String {
        let mut tens: BTreeMap<&str, String> = BTreeMap::new();
        for postcode in postcodes {
            tens.entry(&postcode[..3]).or_default().push_str(&postcode[3..]);
        }
        let tens: Vec<_> = tens
            .into_iter()
            .map(
                |(first, last)| {
                    if last.len() == 1 { format!("{first}{last}") } else { format!("{first}[{last}]") }
                },
            )
            .collect();
        tens.join("|")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_fits_with_and_without_its_accents() {
        let sight = Sight { gap: "_*", accented: |letter| vec![percent(&letter.to_string())] };
        assert_eq!(name_pattern("'s-Gravenhage", &sight), "s_*gravenhage");
        assert_eq!(name_pattern("Súdwest-Fryslân", &sight), "s(?:u|%c3%ba)dwest_*frysl(?:a|%c3%a2)n");
    }

    #[test]
    fn postcodes_are_put_together_by_ten() {
        let postcodes = ["3511", "3512", "3521"].map(str::to_owned);
        assert_eq!(Postcodes::shortened(&postcodes), "351[12]|3521");
    }
}
