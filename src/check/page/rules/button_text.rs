//! # Nederlands
//!
//! **Wat.** Een knop is leeg, of de tekst is een woord als “OK” of “klik hier”.
//!
//! **Waarom.** Wie luistert, hoort alleen “knop”. Wie met zijn stem bedient, kan een knop zonder naam niet
//! noemen.
//!
//! **Voorbeeld.** Fout: `<button><svg aria-hidden="true">…</svg></button>`. Goed: met `<span>Zoek</span>`
//! erbij.
//!
//! **Doe dit.** Begin de tekst van een knop met een werkwoord.
//!
//! **Bron.** WCAG 2.2, succescriterium 2.4.6 (niveau AA) en 4.1.2 (niveau A). Sta dit nooit toe.
//!
//! # English
//!
//! **What.** A button is empty, or its text is a word such as “OK” or “click here”.
//!
//! **Why.** Whoever listens hears just “button”. Whoever uses their voice can't name a button without a
//! name.
//!
//! **Example.** Wrong: `<button><svg aria-hidden="true">…</svg></button>`. Right: with
//! `<span>Search</span>` in it.
//!
//! **Do this.** Start the text of a button with a verb.
//!
//! **Source.** WCAG 2.2, success criteria 2.4.6 (level AA) and 4.1.2 (level A). Never allow this.

use html5ever::local_name;

use crate::{
    check::page::{names, parsed::Page, report::Report},
    diagnostic::{Manual, Rule, Severity, Text},
};

/// { $name
pub(super) static RULE: Rule = Rule {
    code: "button-text",
    severity: Severity::Error,
    message: Text {
        nl: "{ $name ->
 [empty] Op { $url } heeft een knop geen tekst: { $element }
 *[other] Op { $url } zegt een knop niet wat hij doet: “{ $name }”.
 }",
        en: "{ $name ->
 [empty] On { $url }, a button has no text: { $element }
 *[other] On { $url }, a button doesn't say what it does: “{ $name }”.
 }",
    },
    help: Text {
        nl: "Schrijf wat er gebeurt: “Zoek hulp”, “Kopieer de tekst”.",
        en: "Write what happens: “Find help”, “Copy the text”.",
    },
    manual: Manual::DocComment(include_str!("button_text.rs")),
};

/// Texts that don't say what happens, in lower case.
const EMPTY_WORDS: &[&str] =
    &["button", "click", "click here", "go", "hier", "klik", "klik hier", "knop", "ok", "oké"];

pub(super) fn check(page: &Page<'_>, report: &mut Report<'_>) {
    for &button in &page.buttons {
        let mut name = names::of_content(page, button);
        if name.is_empty() && page.local_name(button) == Some(&local_name!("input")) {
            name = page.attribute(button, &local_name!("value")).unwrap_or_default().trim().to_string();
            // Without `value`, the browser writes its own word for "send" and "reset".
            let own_word = matches!(page.attribute(button, &local_name!("type")), Some("submit" | "reset"));
            if own_word && page.attribute(button, &local_name!("value")).is_none() {
                continue;
            }
        }
        if name.is_empty() {
            report.element(&RULE, page, button, &[("name", "empty".into())]);
        } else if EMPTY_WORDS.contains(&name.to_lowercase().trim_end_matches('.')) {
            report.element(&RULE, page, button, &[("name", name.into())]);
        }
    }
}
