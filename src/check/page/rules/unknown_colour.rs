//! # Nederlands
//!
//! **Wat.** `palette.yaml` noemt een eigenschap die in het stijlblad van het thema niet bij `:root` staat,
//! of waarvan de waarde niet uit te rekenen is.
//!
//! **Waarom.** Dan is niet te zeggen of de tekst te lezen is.
//!
//! **Voorbeeld.** Goed: `:root { --ink: #1a1a1a; --paper: light-dark(#fff, #121212) }`.
//!
//! **Doe dit.** Schrijf kleuren als `#rrggbb`, `rgb(…)` of een naam, eventueel in `var(…)` of
//! `light-dark(…, …)`.
//!
//! **Bron.** Afspraak van deze site: elk kleurenpaar is nagerekend.
//!
//! # English
//!
//! **What.** `palette.yaml` names a property that isn't in `:root` in the style sheet of the theme, or
//! whose value can't be computed.
//!
//! **Why.** Then it can't be said whether the text can be read.
//!
//! **Example.** Right: `:root { --ink: #1a1a1a; --paper: light-dark(#fff, #121212) }`.
//!
//! **Do this.** Write colours as `#rrggbb`, `rgb(…)` or a name, if need be in `var(…)` or `light-dark(…,
//! …)`.
//!
//! **Source.** A promise of this site: every pair of colours is computed.

use crate::diagnostic::{Manual, Rule, Severity, Text};

/// { $value
pub(in crate::check::page) static RULE: Rule = Rule {
    code: "unknown-colour",
    severity: Severity::Error,
    message: Text {
        nl: "{ $value ->
 [missing] In het stijlblad staat geen { $property }.
 *[other] De waarde van { $property } is niet uit te rekenen: { $value }.
 }",
        en: "{ $value ->
 [missing] The style sheet has no { $property }.
 *[other] The value of { $property } can't be computed: { $value }.
 }",
    },
    help: Text {
        nl: "Zet in :root een kleur als #1a1a1a of rgb(26 26 26), of een maat in rem of px.",
        en: "Put into :root a colour such as #1a1a1a or rgb(26 26 26), or a size in rem or px.",
    },
    manual: Manual::DocComment(include_str!("unknown_colour.rs")),
};
