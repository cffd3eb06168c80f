//! # Nederlands
//!
//! **Wat.** De tekst van een link is leeg, is een los woord als “hier” of “lees meer”, of is een adres als
//! “https://…”.
//!
//! **Waarom.** Wie een schermlezer gebruikt, vraagt vaak een lijst van links op. Tien keer “lees meer” zegt
//! dan niets. Een adres wordt letter voor letter voorgelezen.
//!
//! **Voorbeeld.** Fout: `[Klik hier](/uitleg/kosten.md) voor de kosten.` Goed: `[Wat kost
//! het?](/uitleg/kosten.md)`
//!
//! **Doe dit.** Neem de titel van de andere pagina als tekst.
//!
//! **Bron.** WCAG 2.2, succescriterium 2.4.4 (niveau A) en 2.4.9 (niveau AAA). Sta dit nooit toe.
//!
//! # English
//!
//! **What.** The text of a link is empty, is a bare word such as “here” or “read more”, or is an address
//! such as “https://…”.
//!
//! **Why.** Whoever uses a screen reader often asks for the list of links. “Read more” ten times says
//! nothing. An address is read out letter by letter.
//!
//! **Example.** Wrong: `[Click here](/uitleg/kosten.md) for the costs.` Right: `[What does it
//! cost?](/uitleg/kosten.md)`
//!
//! **Do this.** Take the title of the other page as the text.
//!
//! **Source.** WCAG 2.2, success criteria 2.4.4 (level A) and 2.4.9 (level AAA). Never allow this.

use crate::{
    check::page::{parsed::Page, report::Report},
    diagnostic::{Manual, Rule, Severity, Text},
};

/// { $name
pub(super) static RULE: Rule = Rule {
    code: "link-name",
    severity: Severity::Error,
    message: Text {
        nl: "{ $name ->
 [empty] Op { $url } heeft een link geen tekst: { $element }
 *[other] Op { $url } zegt een link niet waar hij heen gaat: “{ $name }”.
 }",
        en: "{ $name ->
 [empty] On { $url }, a link has no text: { $element }
 *[other] On { $url }, a link doesn't say where it goes: “{ $name }”.
 }",
    },
    help: Text {
        nl: "Schrijf wat de bezoeker daar vindt: niet “klik hier”, maar “Wat kost het?”.",
        en: "Write what the visitor finds there: not “click here” but “What does it cost?”.",
    },
    manual: Manual::DocComment(include_str!("link_text.rs")),
};

/// Texts that say nothing about where a link goes, in lower case, sorted.
const EMPTY_WORDS: &[&str] = &[
    "bekijk",
    "click",
    "click here",
    "continue",
    "details",
    "deze link",
    "deze pagina",
    "download",
    "ga verder",
    "go",
    "here",
    "hier",
    "informatie",
    "klik",
    "klik hier",
    "learn more",
    "lees alles",
    "lees hier",
    "lees hier meer",
    "lees meer",
    "lees verder",
    "link",
    "meer",
    "meer info",
    "meer informatie",
    "meer lezen",
    "meer weten",
    "more",
    "more info",
    "more information",
    "naar pagina",
    "open",
    "page",
    "pagina",
    "read",
    "read more",
    "see more",
    "this link",
    "this page",
    "verder",
    "via deze link",
    "website",
];

/// The longest of [`EMPTY_WORDS`], with room for signs around it.
const LONGEST: usize = 24;

pub(super) fn check(page: &Page<'_>, report: &mut Report<'_>) {
    for link in &page.links {
        if link.name.is_empty() {
            // What is hidden from a screen reader and can't be reached by keyboard is for nobody.
            if !page.is_hidden(link.node) {
                report.element(&RULE, page, link.node, &[("name", "empty".into())]);
            }
        } else if says_nothing(&link.name) {
            report.element(&RULE, page, link.node, &[("name", link.name.as_str().into())]);
        }
    }
}

fn says_nothing(name: &str) -> bool {
    if name.starts_with("https://") || name.starts_with("http://") || name.starts_with("www.") {
        return true;
    }
    if name.len() > LONGEST {
        return false;
    }
    let bare = name.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    bare.is_empty() && name.parse::<u32>().is_err() || EMPTY_WORDS.binary_search(&bare.as_str()).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_are_sorted_and_short() {
        assert!(EMPTY_WORDS.is_sorted());
        assert!(EMPTY_WORDS.iter().all(|word| word.len() + 4 <= LONGEST));
    }

    #[test]
    fn words_that_say_nothing_are_found_with_signs_around_them() {
        for name in ["Klik hier", "hier.", "Lees meer »", "→", "https://voorbeeld.nl/", "www.voorbeeld.nl"]
        {
            assert!(says_nothing(name), "{name}");
        }
        for name in ["Hier woont u", "Lees meer over de Wmo", "2024", "Wmo", "A", "ع", "14 030"] {
            assert!(!says_nothing(name), "{name}");
        }
    }
}
