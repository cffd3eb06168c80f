//! # Nederlands
//!
//! **Wat.** Een afbeelding heeft geen `alt`, of de `alt` is een bestandsnaam of een woord als “foto”.
//!
//! **Waarom.** Wie niet ziet, of wie afbeeldingen uitzet om data te sparen, krijgt alleen de beschrijving.
//!
//! **Voorbeeld.** Fout: `alt="IMG_2041.jpg"`. Goed: `alt="Een cliëntondersteuner zit met een vrouw aan de
//! keukentafel"`.
//!
//! **Doe dit.** Beschrijf in één zin wat telt. Versiering krijgt een lege `alt=""`; een schermlezer slaat
//! die over. Een afbeelding die het enige in een link is, heeft altijd een beschrijving nodig.
//!
//! **Bron.** WCAG 2.2, succescriterium 1.1.1 (niveau A). Sta dit nooit toe.
//!
//! # English
//!
//! **What.** A picture has no `alt`, or its `alt` is a file name or a word such as “photo”.
//!
//! **Why.** Whoever can't see, or turns pictures off to save data, gets only the description.
//!
//! **Example.** Wrong: `alt="IMG_2041.jpg"`. Right: `alt="A client supporter sits at the kitchen table with
//! a woman"`.
//!
//! **Do this.** Describe in one sentence what counts. Decoration gets an empty `alt=""`, which a screen
//! reader skips. A picture that is all there is in a link always needs a description.
//!
//! **Source.** WCAG 2.2, success criterion 1.1.1 (level A). Never allow this.

use html5ever::local_name;

use crate::{
    check::page::{parsed::Page, report::Report},
    diagnostic::{Manual, Rule, Severity, Text},
};

/// { $alt
pub(super) static RULE: Rule = Rule {
    code: "image-text",
    severity: Severity::Error,
    message: Text {
        nl: "{ $alt ->
 [missing] Op { $url } heeft een afbeelding geen beschrijving: { $element }
 *[other] Op { $url } is de beschrijving van een afbeelding een bestandsnaam (“{ $alt }”): { $element }
 }",
        en: "{ $alt ->
 [missing] On { $url }, a picture has no description: { $element }
 *[other] On { $url }, the description of a picture is a file name (“{ $alt }”): { $element }
 }",
    },
    help: Text {
        nl: "Schrijf in alt wat er te zien is en waarom dat ertoe doet. Is het versiering? Schrijf dan alt=\"\".",
        en: "Write in alt what can be seen and why it matters. Is it decoration? Then write alt=\"\".",
    },
    manual: Manual::DocComment(include_str!("image_text.rs")),
};

const EXTENSIONS: &[&str] = &[".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".bmp"];
/// Words that describe no picture, in lower case.
const EMPTY_WORDS: &[&str] =
    &["afbeelding", "foto", "plaatje", "image", "picture", "photo", "graphic", "icon", "icoon", "logo"];

pub(super) fn check(page: &Page<'_>, report: &mut Report<'_>) {
    for &image in &page.images {
        let named = [local_name!("aria-label"), local_name!("aria-labelledby")]
            .iter()
            .any(|name| page.attribute(image, name).is_some());
        match page.attribute(image, &local_name!("alt")) {
            None if !named && !page.is_hidden(image) => {
                report.element(&RULE, page, image, &[("alt", "missing".into())]);
            }
            Some(alt)
                if is_file_name(alt, page.attribute(image, &local_name!("src")).unwrap_or_default()) =>
            {
                report.element(&RULE, page, image, &[("alt", alt.into())]);
            }
            _ => {}
        }
    }
}

fn is_file_name(alt: &str, src: &str) -> bool {
    let alt = alt.trim().to_lowercase();
    let file = src.rsplit('/').next().unwrap_or_default().to_lowercase();
    let stem = file.rsplit_once('.').map_or(file.as_str(), |(stem, _)| stem);
    !alt.is_empty()
        && (EXTENSIONS.iter().any(|extension| alt.ends_with(extension))
            || EMPTY_WORDS.contains(&alt.as_str())
            || (alt == stem && alt.contains(['-', '_', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9'])))
}
