//! # Nederlands
//!
//! **Wat.** Het element `html` heeft geen `lang`, een `lang` die niet bestaat, of een andere taal dan de
//! pagina.
//!
//! **Waarom.** Een schermlezer kiest zijn stem naar de taal. Nederlands dat als Engels wordt voorgelezen,
//! is niet te volgen.
//!
//! **Voorbeeld.** Fout: `<html>`, `<html lang="nl_NL">`, `<html lang="dutch">`. Goed: `<html lang="nl">`.
//!
//! **Doe dit.** Laat het thema de taal van de pagina invullen. Schrijf de taal zoals BCP 47 voorschrijft:
//! `nl`, `en`, `ar`, `nl-simple`.
//!
//! **Bron.** WCAG 2.2, succescriterium 3.1.1 (niveau A); BCP 47. Sta dit nooit toe.
//!
//! # English
//!
//! **What.** The `html` element has no `lang`, a `lang` that doesn't exist, or another language than the
//! page.
//!
//! **Why.** A screen reader chooses its voice by the language. Dutch that is read out as English can't be
//! followed.
//!
//! **Example.** Wrong: `<html>`, `<html lang="nl_NL">`, `<html lang="dutch">`. Right: `<html lang="nl">`.
//!
//! **Do this.** Let the theme fill in the language of the page, written as BCP 47 says: `nl`, `en`, `ar`,
//! `nl-simple`.
//!
//! **Source.** WCAG 2.2, success criterion 3.1.1 (level A); BCP 47. Never allow this.

use html5ever::local_name;
use icu::locale::{LanguageIdentifier, Locale, LocaleExpander};

use crate::{
    check::page::{parsed::Page, report::Report},
    diagnostic::{Manual, Rule, Severity, Text},
};

/// { $found
pub(super) static RULE: Rule = Rule {
    code: "page-language",
    severity: Severity::Error,
    message: Text {
        nl: "{ $found ->
 [missing] { $url } zegt niet in welke taal de pagina is.
 *[other] { $url } zegt dat de taal “{ $found }” is.
 }",
        en: "{ $found ->
 [missing] { $url } doesn't say in which language it is.
 *[other] { $url } says that its language is “{ $found }”.
 }",
    },
    help: Text {
        nl: "Zet in het thema: <html lang=\"{ $wanted }\">.",
        en: "Put into the theme: <html lang=\"{ $wanted }\">.",
    },
    manual: Manual::DocComment(include_str!("page_language.rs")),
};

pub(super) fn check(page: &Page<'_>, report: &mut Report<'_>) {
    let found = page.html.and_then(|html| page.attribute(html, &local_name!("lang"))).unwrap_or_default();
    if !found.eq_ignore_ascii_case(page.built.language) || !is_language(found) {
        let found = if found.trim().is_empty() { "missing" } else { found };
        report.page(&RULE, &[("found", found.into()), ("wanted", page.built.language.into())]);
    }
}

/// Whether the text is a BCP 47 tag whose language is known: one for which CLDR knows the likely script.
pub(in crate::check::page) fn is_language(tag: &str) -> bool {
    // The parser is lenient about underscores, which BCP 47 is not.
    if tag.contains('_') {
        return false;
    }
    let Ok(locale) = tag.parse::<Locale>() else { return false };
    EXPANDER.get_likely_script(&LanguageIdentifier::from(locale.id.language)).is_some()
}

const EXPANDER: LocaleExpander = LocaleExpander::new_extended();

#[cfg(test)]
mod tests {
    use super::is_language;

    #[test]
    fn tags_of_existing_languages_are_accepted() {
        for tag in
            ["nl", "nl-simple", "nl-NL", "en", "ar", "fy", "pap", "ti", "uk", "zh-Hans", "tr", "so", "fa"]
        {
            assert!(is_language(tag), "{tag}");
        }
        for tag in ["", "dutch", "nl_NL", "n", "xx", "nl NL", "nederlands"] {
            assert!(!is_language(tag), "{tag}");
        }
    }
}
