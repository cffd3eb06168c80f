//! Names as parts of addresses.

use icu::{
    normalizer::DecomposingNormalizerBorrowed,
    properties::{CodePointMapData, props::GeneralCategory},
};

/// A name as the last part of an address: small letters without accents, digits and single hyphens.
///
/// `Súdwest-Fryslân` gives `sudwest-fryslan`, `Bergen (NH.)` gives `bergen-nh`, `'s-Gravenhage` gives `s-gravenhage`.
pub fn slug(name: &str) -> String {
    let categories = CodePointMapData::<GeneralCategory>::new();
    let mut slug = String::with_capacity(name.len());
    for character in DecomposingNormalizerBorrowed::new_nfkd().normalize(name).chars() {
        if categories.get(character) == GeneralCategory::NonspacingMark {
            continue;
        }
        if character.is_ascii_alphanumeric() {
            slug.push(character.to_ascii_lowercase());
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.truncate(slug.trim_end_matches('-').len());
    slug
}
