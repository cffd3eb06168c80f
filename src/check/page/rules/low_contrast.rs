//! # Nederlands
//!
//! **Wat.** Twee kleuren die in het thema op elkaar staan, verschillen te weinig in helderheid, in de
//! lichte stand, in de donkere stand of op papier.
//!
//! **Waarom.** Wie slecht ziet, of wie in de zon op een telefoon kijkt, kan de tekst niet lezen.
//!
//! **Voorbeeld.** Grijs `#999999` op wit heeft een contrast van 2,8 op 1. Zwart op wit heeft 21 op 1.
//!
//! **Doe dit.** Pas de kleur aan. De paren staan in `palette.yaml` van het thema, met het contrast dat
//! nodig is: 7 voor tekst, 4,5 voor grote tekst, 3 voor randen en iconen.
//!
//! **Bron.** WCAG 2.2, succescriterium 1.4.3 (niveau AA), 1.4.6 (niveau AAA) en 1.4.11 (niveau AA); de
//! formule staat daar bij “contrast ratio”. Sta dit nooit toe.
//!
//! # English
//!
//! **What.** Two colours that stand on each other in the theme differ too little in brightness, in light
//! mode, in dark mode or on paper.
//!
//! **Why.** Whoever sees poorly, or looks at a phone in the sun, can't read the text.
//!
//! **Example.** Grey `#999999` on white has a contrast of 2.8 to 1. Black on white has 21 to 1.
//!
//! **Do this.** Change the colour. The pairs are in `palette.yaml` of the theme, with the contrast that is
//! needed: 7 for text, 4.5 for large text, 3 for borders and icons.
//!
//! **Source.** WCAG 2.2, success criteria 1.4.3 (level AA), 1.4.6 (level AAA) and 1.4.11 (level AA); the
//! formula is there under “contrast ratio”. Never allow this.

use crate::diagnostic::{Manual, Rule, Severity, Text};

/// { $mode
pub(in crate::check::page) static RULE: Rule = Rule {
    code: "low-contrast",
    severity: Severity::Error,
    message: Text {
        nl: "{ $mode ->
 [light] In de lichte stand
 [dark] In de donkere stand
 *[print] Op papier
 } is het contrast van “{ $use }” { $ratio } op 1; dat moet minstens { $minimum } zijn.",
        en: "{ $mode ->
 [light] In light mode
 [dark] In dark mode
 *[print] On paper
 } the contrast of “{ $use }” is { $ratio } to 1; it must be at least { $minimum }.",
    },
    help: Text {
        nl: "Maak { $foreground } ({ $foreground-colour }) of { $background } ({ $background-colour }) donkerder of lichter.",
        en: "Make { $foreground } ({ $foreground-colour }) or { $background } ({ $background-colour }) darker or lighter.",
    },
    manual: Manual::DocComment(include_str!("low_contrast.rs")),
};

/// The contrast of two colours by WCAG 2: from 1 (equal) to 21 (black on white). Which of the two is the text makes no
/// difference. Formula: <https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio>.
pub fn contrast(one: [u8; 3], other: [u8; 3]) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// The relative luminance of an sRGB colour: <https://www.w3.org/TR/WCAG22/#dfn-relative-luminance>.
fn luminance(colour: [u8; 3]) -> f64 {
    let [red, green, blue] = colour.map(|channel| {
        let value = f64::from(channel) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

#[cfg(test)]
mod tests {
    use super::contrast;

    #[test]
    fn the_contrast_is_that_of_wcag() {
        let rounded = |one, other| (contrast(one, other) * 100.0).round() / 100.0;
        assert_eq!(rounded([0, 0, 0], [255, 255, 255]), 21.0);
        assert_eq!(rounded([255, 255, 255], [255, 255, 255]), 1.0);
        // The grey that just passes, and the one that just doesn't.
        assert_eq!(rounded([0x76, 0x76, 0x76], [255, 255, 255]), 4.54);
        assert_eq!(rounded([0x77, 0x77, 0x77], [255, 255, 255]), 4.48);
    }

    proptest::proptest! {
        #[test]
        fn contrast_is_between_1_and_21_and_the_same_both_ways(one: [u8; 3], other: [u8; 3]) {
            let ratio = contrast(one, other);
            proptest::prop_assert!((1.0..=21.0 + 1e-9).contains(&ratio));
            proptest::prop_assert_eq!(ratio, contrast(other, one));
        }
    }
}
