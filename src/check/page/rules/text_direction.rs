//! # Nederlands
//!
//! **Wat.** Een pagina in een taal die van rechts naar links loopt (zoals Arabisch) heeft geen `dir="rtl"`,
//! of een andere pagina heeft dat juist wel.
//!
//! **Waarom.** Leestekens, nummers en lijsten staan dan aan de verkeerde kant. Een zin wordt onleesbaar.
//!
//! **Voorbeeld.** Goed: `<html lang="ar" dir="rtl">`.
//!
//! **Doe dit.** Laat het thema de richting van de taal invullen.
//!
//! **Bron.** WCAG 2.2, succescriterium 1.3.2 (niveau A); de richting komt uit Unicode CLDR. Sta dit nooit
//! toe.
//!
//! # English
//!
//! **What.** A page in a language that runs from right to left (such as Arabic) has no `dir="rtl"`, or
//! another page has it.
//!
//! **Why.** Punctuation, numbers and lists then stand on the wrong side. A sentence becomes unreadable.
//!
//! **Example.** Right: `<html lang="ar" dir="rtl">`.
//!
//! **Do this.** Let the theme fill in the direction of the language.
//!
//! **Source.** WCAG 2.2, success criterion 1.3.2 (level A); the direction is from Unicode CLDR. Never allow
//! this.

use html5ever::local_name;
use icu::locale::{Locale, LocaleDirectionality};

use crate::{
    check::page::{parsed::Page, report::Report},
    diagnostic::{Manual, Rule, Severity, Text},
};

/// `url` is in the language “`language`”, but its text runs the wrong way.
pub(super) static RULE: Rule = Rule {
    code: "text-direction",
    severity: Severity::Error,
    message: Text {
        nl: "{ $url } is in de taal “{ $language }”, maar de tekst loopt de verkeerde kant op.",
        en: "{ $url } is in the language “{ $language }”, but its text runs the wrong way.",
    },
    help: Text {
        nl: "Zet in het thema: <html lang=\"{ $language }\" dir=\"{ $wanted }\">.",
        en: "Put into the theme: <html lang=\"{ $language }\" dir=\"{ $wanted }\">.",
    },
    manual: Manual::DocComment(include_str!("text_direction.rs")),
};

pub(super) fn check(page: &Page<'_>, report: &mut Report<'_>) {
    let Ok(language) = page.built.language.parse::<Locale>() else { return };
    let wanted = if DIRECTIONALITY.is_right_to_left(&language.id) { "rtl" } else { "ltr" };
    let found = page.html.and_then(|html| page.attribute(html, &local_name!("dir"))).unwrap_or("ltr");
    if !found.eq_ignore_ascii_case(wanted) {
        report.page(&RULE, &[("language", page.built.language.into()), ("wanted", wanted.into())]);
    }
}

const DIRECTIONALITY: LocaleDirectionality = LocaleDirectionality::new_extended();
