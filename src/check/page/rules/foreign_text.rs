//! # Nederlands
//!
//! **Wat.** Een link heet naar een andere taal (“English”, “العربية”), of een tekst heeft letters van een
//! ander schrift, maar er staat geen `lang` bij.
//!
//! **Waarom.** Een schermlezer leest de tekst dan voor met de verkeerde stem, of slaat hem over. Wie zijn
//! taal zoekt, hoort die niet.
//!
//! **Voorbeeld.** Fout: `<a href="/en/" hreflang="en">English</a>`. Goed: `<a href="/en/" hreflang="en"
//! lang="en">English</a>`.
//!
//! **Doe dit.** Zet `lang` op het element met de tekst. Het attribuut `hreflang` gaat over de pagina achter
//! de link, niet over de tekst.
//!
//! **Bron.** WCAG 2.2, succescriterium 3.1.2 (niveau AA). Een eigennaam in het eigen schrift, en de naam
//! van een ondersteuner in welk schrift ook, hoeft geen `lang`.
//!
//! # English
//!
//! **What.** A link bears the name of another language (“English”, “العربية”), or a text has letters of
//! another script, without `lang`.
//!
//! **Why.** A screen reader then reads the text with the wrong voice, or skips it. Whoever looks for their
//! language doesn't hear it.
//!
//! **Example.** Wrong: `<a href="/en/" hreflang="en">English</a>`. Right: `<a href="/en/" hreflang="en"
//! lang="en">English</a>`.
//!
//! **Do this.** Put `lang` on the element with the text. The attribute `hreflang` is about the page behind
//! the link, not about the text.
//!
//! **Source.** WCAG 2.2, success criterion 3.1.2 (level AA). A proper name in the page's own script, and the name
//! of a supporter in any script, needs no `lang`.

use std::borrow::Cow;

use html5ever::local_name;
use icu::properties::{CodePointMapData, CodePointMapDataBorrowed, props::Script};

use crate::{
    check::page::{dom::Kind, parsed::Page, report::Report},
    diagnostic::{Manual, Rule, Severity, Text},
};

/// On `url`, text in another language is not marked: `element`
pub(super) static RULE: Rule = Rule {
    code: "foreign-text",
    severity: Severity::Error,
    message: Text {
        nl: "Op { $url } is tekst in een andere taal niet gemerkt: { $element }",
        en: "On { $url }, text in another language is not marked: { $element }",
    },
    help: Text {
        nl: "Zet de taal erbij, bijvoorbeeld: lang=\"{ $wanted }\".",
        en: "Add the language, for example: lang=\"{ $wanted }\".",
    },
    manual: Manual::DocComment(include_str!("foreign_text.rs")),
};

/// Languages by their own names, as language links have them.
const OWN_NAMES: &[(&str, &str)] = &[
    ("nederlands", "nl"),
    ("english", "en"),
    ("deutsch", "de"),
    ("français", "fr"),
    ("español", "es"),
    ("português", "pt"),
    ("italiano", "it"),
    ("polski", "pl"),
    ("türkçe", "tr"),
    ("română", "ro"),
    ("magyar", "hu"),
    ("čeština", "cs"),
    ("slovenčina", "sk"),
    ("hrvatski", "hr"),
    ("soomaali", "so"),
    ("af soomaali", "so"),
    ("tiếng việt", "vi"),
    ("frysk", "fy"),
    ("papiamentu", "pap"),
    ("papiamento", "pap"),
    ("bahasa indonesia", "id"),
    ("kiswahili", "sw"),
    ("kurdî", "ku"),
];

/// The bytes of the longest of [`OWN_NAMES`].
const LONGEST_NAME: usize = 16;

pub(super) fn check(page: &Page<'_>, report: &mut Report<'_>) {
    for link in &page.links {
        if link.name.len() > LONGEST_NAME {
            continue;
        }
        let name = link.name.to_lowercase();
        let Some((_, wanted)) = OWN_NAMES.iter().find(|(own, _)| *own == name) else { continue };
        // The text of the link can be marked on the link or on what it holds.
        let marked = page
            .dom
            .subtree(link.node)
            .filter(|&node| matches!(page.dom.kind(node), Kind::Text(text) if !text.trim().is_empty()))
            .all(|text| primary(page.language(text)) == *wanted);
        if !marked {
            report.element(&RULE, page, link.node, &[("wanted", (*wanted).into())]);
        }
    }
    for &text in &page.other_scripts {
        if page.inside(text, &local_name!("style")).is_some()
            || page.inside(text, &local_name!("script")).is_some()
        {
            continue;
        }
        let (Kind::Text(content), Some(parent)) = (page.dom.kind(text), page.dom.parent(text)) else {
            continue;
        };
        let expected = scripts_of(page.language(parent));
        let mut content = Cow::Borrowed(&**content);
        for name in &page.settings.proper_names {
            if content.contains(name.as_str()) {
                content = Cow::Owned(content.replace(name.as_str(), ""));
            }
        }
        let foreign = content.chars().filter(|letter| *letter >= '\u{370}').find_map(|letter| {
            let script = SCRIPTS.get(letter);
            let usual = matches!(script, Script::Latin | Script::Common | Script::Inherited);
            (!usual && !expected.contains(&script)).then_some(script)
        });
        if let Some(script) = foreign {
            report.element(&RULE, page, parent, &[("wanted", language_in(script).into())]);
        }
    }
}

fn primary(tag: &str) -> &str {
    tag.split('-').next().unwrap_or_default()
}

/// The scripts that a language is usually written in.
fn scripts_of(language: &str) -> &'static [Script] {
    match primary(language) {
        "ar" | "fa" | "prs" | "ps" | "ur" | "ckb" | "ug" => &[Script::Arabic],
        "ru" | "uk" | "bg" | "be" | "mk" | "kk" | "ky" | "mn" | "sr" => &[Script::Cyrillic],
        "ti" | "am" => &[Script::Ethiopic],
        "el" => &[Script::Greek],
        "he" | "yi" => &[Script::Hebrew],
        "hi" | "ne" | "mr" => &[Script::Devanagari],
        "zh" | "yue" => &[Script::Han],
        "ja" => &[Script::Han, Script::Hiragana, Script::Katakana],
        "ko" => &[Script::Hangul, Script::Han],
        "th" => &[Script::Thai],
        "ta" => &[Script::Tamil],
        "hy" => &[Script::Armenian],
        "ka" => &[Script::Georgian],
        "bn" => &[Script::Bengali],
        "pa" => &[Script::Gurmukhi, Script::Arabic],
        _ => &[],
    }
}

/// A language that is written in the script, as an example in the help.
fn language_in(script: Script) -> &'static str {
    match script {
        Script::Arabic => "ar",
        Script::Cyrillic => "uk",
        Script::Ethiopic => "ti",
        Script::Greek => "el",
        Script::Hebrew => "he",
        Script::Devanagari => "hi",
        Script::Han => "zh",
        Script::Hiragana | Script::Katakana => "ja",
        Script::Hangul => "ko",
        Script::Thai => "th",
        Script::Tamil => "ta",
        Script::Armenian => "hy",
        Script::Georgian => "ka",
        Script::Bengali => "bn",
        Script::Gurmukhi => "pa",
        _ => "und",
    }
}

static SCRIPTS: CodePointMapDataBorrowed<'static, Script> = CodePointMapData::<Script>::new();

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_is_longer_than_the_longest() {
        assert!(OWN_NAMES.iter().all(|(name, _)| name.len() <= LONGEST_NAME && name.to_lowercase() == *name));
    }
}
