//! # Nederlands
//!
//! **Wat.** Een knop, link of veld is kleiner dan het thema belooft in `palette.yaml`.
//!
//! **Waarom.** Wie trilt, dikke vingers heeft of een klein scherm gebruikt, raakt de verkeerde knop.
//!
//! **Voorbeeld.** `--target: 2rem` is 32 pixels; 44 is nodig.
//!
//! **Doe dit.** Maak de maat groter. Reken 1 rem als 16 pixels.
//!
//! **Bron.** WCAG 2.2, succescriterium 2.5.5 (niveau AAA, 44 pixels) en 2.5.8 (niveau AA, 24 pixels).
//!
//! # English
//!
//! **What.** A button, link or field is smaller than the theme promises in `palette.yaml`.
//!
//! **Why.** Whoever trembles, has thick fingers or uses a small screen hits the wrong button.
//!
//! **Example.** `--target: 2rem` is 32 pixels; 44 are needed.
//!
//! **Do this.** Enlarge the size. Count 1 rem as 16 pixels.
//!
//! **Source.** WCAG 2.2, success criteria 2.5.5 (level AAA, 44 pixels) and 2.5.8 (level AA, 24 pixels).

use crate::diagnostic::{Manual, Rule, Severity, Text};

/// “`use`” is `size` pixels in size; it must be at least `minimum`.
pub(in crate::check::page) static RULE: Rule = Rule {
    code: "small-target",
    severity: Severity::Error,
    message: Text {
        nl: "“{ $use }” is { $size } pixels groot; dat moet minstens { $minimum } zijn.",
        en: "“{ $use }” is { $size } pixels in size; it must be at least { $minimum }.",
    },
    help: Text {
        nl: "Maak { $property } in het thema groter.",
        en: "Make { $property } in the theme larger.",
    },
    manual: Manual::DocComment(include_str!("small_target.rs")),
};
