//! # Nederlands
//!
//! **Wat.** Een veld vraagt naar iets over de bezoeker (naam, postcode, telefoon, e-mail), maar zegt dat
//! niet met `autocomplete`, of met een woord dat niet bestaat.
//!
//! **Waarom.** Met `autocomplete` vult de telefoon het veld in. Dat scheelt wie moeilijk typt of spelt.
//!
//! **Voorbeeld.** Goed: `<input name="postcode" autocomplete="postal-code">`.
//!
//! **Doe dit.** Kies het woord uit de lijst in de HTML Standard. Met `autocomplete="off"` kiest u bewust
//! van niet.
//!
//! **Bron.** WCAG 2.2, succescriterium 1.3.5 (niveau AA).
//!
//! # English
//!
//! **What.** A field asks for something about the visitor (name, postcode, phone, e-mail) but doesn't say
//! so by `autocomplete`, or says it by a word that doesn't exist.
//!
//! **Why.** With `autocomplete` the phone fills in the field. That helps whoever types or spells with
//! difficulty.
//!
//! **Example.** Right: `<input name="postcode" autocomplete="postal-code">`.
//!
//! **Do this.** Choose the word from the list in the HTML Standard. With `autocomplete="off"` you choose
//! not to.
//!
//! **Source.** WCAG 2.2, success criterion 1.3.5 (level AA).

use html5ever::local_name;

use crate::{
    check::page::{dom::NodeId, parsed::Page, report::Report},
    diagnostic::{Manual, Rule, Severity, Text},
};

/// { $found
pub(super) static RULE: Rule = Rule {
    code: "autocomplete",
    severity: Severity::Error,
    message: Text {
        nl: "{ $found ->
 [missing] Op { $url } vult de telefoon dit veld niet zelf in: { $element }
 *[other] Op { $url } bestaat autocomplete “{ $found }” niet: { $element }
 }",
        en: "{ $found ->
 [missing] On { $url }, the phone doesn't fill in this field by itself: { $element }
 *[other] On { $url }, there is no autocomplete “{ $found }”: { $element }
 }",
    },
    help: Text {
        nl: "Zet autocomplete=\"{ $wanted }\" op het veld.",
        en: "Put autocomplete=\"{ $wanted }\" on the field.",
    },
    manual: Manual::DocComment(include_str!("autocomplete.rs")),
};

/// Names that fields about the visitor have, and what to fill in there.
const ASKED: &[(&str, &str)] = &[
    ("postcode", "postal-code"),
    ("postal", "postal-code"),
    ("postal-code", "postal-code"),
    ("zip", "postal-code"),
    ("naam", "name"),
    ("name", "name"),
    ("voornaam", "given-name"),
    ("achternaam", "family-name"),
    ("email", "email"),
    ("e-mail", "email"),
    ("mail", "email"),
    ("telefoon", "tel"),
    ("telefoonnummer", "tel"),
    ("tel", "tel"),
    ("phone", "tel"),
    ("straat", "street-address"),
    ("adres", "street-address"),
    ("address", "street-address"),
    ("woonplaats", "address-level2"),
    ("city", "address-level2"),
];

/// The field names of the HTML Standard, 4.10.18.7.1, sorted.
const TOKENS: &[&str] = &[
    "additional-name",
    "address-level1",
    "address-level2",
    "address-level3",
    "address-level4",
    "address-line1",
    "address-line2",
    "address-line3",
    "bday",
    "bday-day",
    "bday-month",
    "bday-year",
    "cc-additional-name",
    "cc-csc",
    "cc-exp",
    "cc-exp-month",
    "cc-exp-year",
    "cc-family-name",
    "cc-given-name",
    "cc-name",
    "cc-number",
    "cc-type",
    "country",
    "country-name",
    "current-password",
    "email",
    "family-name",
    "given-name",
    "honorific-prefix",
    "honorific-suffix",
    "impp",
    "language",
    "name",
    "new-password",
    "nickname",
    "off",
    "on",
    "one-time-code",
    "organization",
    "organization-title",
    "photo",
    "postal-code",
    "sex",
    "street-address",
    "tel",
    "tel-area-code",
    "tel-country-code",
    "tel-extension",
    "tel-local",
    "tel-local-prefix",
    "tel-local-suffix",
    "tel-national",
    "transaction-amount",
    "transaction-currency",
    "url",
    "username",
];

/// Words that may stand before the field name.
const BEFORE: &[&str] = &["shipping", "billing", "home", "work", "mobile", "fax", "pager"];

pub(super) fn check(page: &Page<'_>, report: &mut Report<'_>) {
    for &field in &page.fields {
        let asked = asked(page, field);
        match page.attribute(field, &local_name!("autocomplete")) {
            None | Some("") => {
                if let Some(wanted) = asked {
                    report.element(
                        &RULE,
                        page,
                        field,
                        &[("found", "missing".into()), ("wanted", wanted.into())],
                    );
                }
            }
            Some(found) => {
                let mut words = found.split_ascii_whitespace().map(str::to_ascii_lowercase).peekable();
                while words
                    .next_if(|word| word.starts_with("section-") || BEFORE.contains(&word.as_str()))
                    .is_some()
                {}
                let token = words.next();
                let rest = words.next();
                let known = token.is_some_and(|token| TOKENS.binary_search(&token.as_str()).is_ok());
                if !known || rest.is_some_and(|rest| rest != "webauthn") {
                    let wanted = asked.unwrap_or("off");
                    report.element(&RULE, page, field, &[("found", found.into()), ("wanted", wanted.into())]);
                }
            }
        }
    }
}

/// What the field asks about the visitor, if it does.
fn asked(page: &Page<'_>, field: NodeId) -> Option<&'static str> {
    match page.attribute(field, &local_name!("type")) {
        Some("email") => return Some("email"),
        Some("tel") => return Some("tel"),
        Some("checkbox" | "radio" | "search" | "date" | "file" | "range" | "color") => return None,
        _ => {}
    }
    let name = page.attribute(field, &local_name!("name")).or(page.attribute(field, &local_name!("id")))?;
    let name = name.to_lowercase();
    ASKED.iter().find(|(asked, _)| *asked == name).map(|(_, wanted)| *wanted)
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_field_names_are_sorted() {
        assert!(super::TOKENS.is_sorted());
    }
}
