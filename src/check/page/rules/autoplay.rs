//! # Nederlands
//!
//! **Wat.** Een film of geluid heeft `autoplay`.
//!
//! **Waarom.** Geluid overstemt een schermlezer. Beweging leidt af. En het kost data die iemand misschien
//! niet heeft.
//!
//! **Voorbeeld.** Fout: `<video autoplay>`.
//!
//! **Doe dit.** Gebruik het onderdeel `video`: dat begint pas als iemand erop drukt.
//!
//! **Bron.** WCAG 2.2, succescriterium 1.4.2 en 2.2.2 (niveau A). Sta dit nooit toe.
//!
//! # English
//!
//! **What.** A film or a sound has `autoplay`.
//!
//! **Why.** Sound drowns out a screen reader. Movement distracts. And it costs data that somebody may not
//! have.
//!
//! **Example.** Wrong: `<video autoplay>`.
//!
//! **Do this.** Use the component `video`, which only starts when somebody presses it.
//!
//! **Source.** WCAG 2.2, success criteria 1.4.2 and 2.2.2 (level A). Never allow this.

use crate::{
    check::page::{parsed::Page, report::Report},
    diagnostic::{Manual, Rule, Severity, Text},
};

/// On `url`, something starts to play by itself: `element`
pub(super) static RULE: Rule = Rule {
    code: "autoplay",
    severity: Severity::Error,
    message: Text {
        nl: "Op { $url } begint iets vanzelf te spelen: { $element }",
        en: "On { $url }, something starts to play by itself: { $element }",
    },
    help: Text {
        nl: "Haal autoplay weg en laat de bezoeker zelf starten.",
        en: "Remove autoplay and let the visitor start it.",
    },
    manual: Manual::DocComment(include_str!("autoplay.rs")),
};

pub(super) fn check(page: &Page<'_>, report: &mut Report<'_>) {
    for &node in &page.playing {
        report.element(&RULE, page, node, &[]);
    }
}
