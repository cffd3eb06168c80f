//! # Nederlands
//!
//! **Wat.** Op de pagina liggen meer dan 256 elementen in elkaar, zoals een citaat in een citaat in een
//! citaat. De andere regels kijken dan niet naar deze pagina.
//!
//! **Waarom.** Browsers breken zoiets af, en een schermlezer raakt de weg kwijt. Meestal is het een
//! ongeluk, of een bestand van iemand die de computer wil laten vastlopen.
//!
//! **Voorbeeld.** Fout: een regel die begint met honderden keren `>`.
//!
//! **Doe dit.** Haal de extra tekens weg.
//!
//! **Bron.** Chromium breekt een pagina af bij 512 elementen in elkaar. Sta dit nooit toe.
//!
//! # English
//!
//! **What.** On the page, more than 256 elements lie inside each other, such as a quotation in a quotation
//! in a quotation. The other rules then don't look at this page.
//!
//! **Why.** Browsers cut such a thing off, and a screen reader gets lost. Mostly it is an accident, or a
//! file of somebody who wants to hang the machine.
//!
//! **Example.** Wrong: a line that starts with `>` hundreds of times.
//!
//! **Do this.** Remove the extra signs.
//!
//! **Source.** Chromium cuts a page off at 512 elements inside each other. Never allow this.

use crate::diagnostic::{Manual, Rule, Severity, Text};

/// `url` has more than `limit` elements inside each other.
pub(in crate::check::page) static RULE: Rule = Rule {
    code: "nested-too-deep",
    severity: Severity::Error,
    message: Text {
        nl: "{ $url } heeft meer dan { $limit } elementen in elkaar.",
        en: "{ $url } has more than { $limit } elements inside each other.",
    },
    help: Text {
        nl: "Gebruik minder citaten of lijsten in elkaar.",
        en: "Use fewer quotations or lists inside each other.",
    },
    manual: Manual::DocComment(include_str!("nested_too_deep.rs")),
};
