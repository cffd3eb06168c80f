//! # Nederlands
//!
//! **Wat?** De tekst van deze link zegt niet waar de link heen gaat: *klik hier*, *hier*, *lees meer*, *deze link*, *deze
//! pagina*, of alleen een internetadres.
//!
//! **Waarom?** Wie een voorleesprogramma gebruikt, springt van link naar link en hoort alleen de tekst van de link. Ook wie
//! snel kijkt, ziet alleen de onderstreepte woorden.
//!
//! **Voorbeeld:** *Wilt u weten wat het kost? Klik [hier](kosten.md).*
//!
//! **Schrijf liever:** *Lees [wat het kost](kosten.md).*
//!
//! **Bron van de regel:** WCAG 2.2, succescriteria 2.4.4 en 2.4.9: het doel van een link.
//!
//! **Wanneer mag het?** Nooit. Er is altijd een tekst die zegt waar de link heen gaat.
//!
//! # English
//!
//! **What?** The text of this link doesn't say where it goes: *click here*, *here*, *read more*, *this link*, *this page*, or
//! a bare web address.
//!
//! **Why?** A person with a screen reader jumps from link to link and hears nothing but the link's text. A person who skims
//! sees nothing but the underlined words, too.
//!
//! **Example:** *Would you like to know what it costs? Click [here](costs.md).*
//!
//! **Instead:** *Read [what it costs](costs.md).*
//!
//! **Source of the rule:** WCAG 2.2, success criteria 2.4.4 and 2.4.9: link purpose.
//!
//! **When may it stay?** Never. There is always a text that says where the link goes.

use crate::{
    diagnostic::{Manual, Rule, Severity, Text},
    markdown::letters::seen,
};

use super::{Check, Findings, Reading, Tongues};

/// The link text “`text`” doesn't say where the link goes.
pub(super) static RULE: Rule = Rule {
    code: "link-text",
    severity: Severity::Warning,
    message: Text {
        nl: "De linktekst “{ $text }” zegt niet waar de link heen gaat.",
        en: "The link text “{ $text }” doesn't say where the link goes.",
    },
    help: Text {
        nl: "Gebruik de vraag of de titel van de pagina waar de link heen gaat.",
        en: "Use the question or the title of the page that the link goes to.",
    },
    manual: Manual::DocComment(include_str!("link_text.rs")),
};

pub(super) const CHECK: Check = Check { rules: &[&RULE], tongues: Tongues::DutchAndEnglish, find };

/// Texts that say nothing, in order.
const EMPTY_TEXTS: &[&str] = &[
    "ander bestand",
    "click",
    "click here",
    "click here for more information",
    "daar",
    "deze",
    "deze link",
    "deze pagina",
    "deze site",
    "deze website",
    "dit",
    "dit document",
    "dit formulier",
    "document",
    "download",
    "download hier",
    "find out more",
    "hier",
    "hier klikken",
    "hierop",
    "info",
    "kijk hier",
    "klik",
    "klik hier",
    "klik hier voor meer informatie",
    "klik op deze link",
    "learn more",
    "lees hier",
    "lees hier meer",
    "lees meer",
    "lees meer hierover",
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
    "pagina",
    "pdf",
    "read more",
    "see here",
    "site",
    "there",
    "this",
    "this link",
    "this page",
    "verder",
    "via deze link",
    "volg deze link",
    "website",
    "zie hier",
    "zie link",
];

fn find(reading: &Reading<'_>, findings: &mut Findings<'_>) {
    for link in &reading.page.body.links {
        let text = link.text.trim().trim_end_matches(['.', ',', '!', ':', '…', '›', '»', '>']).trim();
        let lower = seen(text).to_lowercase();
        let empty = EMPTY_TEXTS.binary_search(&lower.as_str()).is_ok();
        let address = ["http://", "https://", "www."].iter().any(|start| lower.starts_with(start))
            && !lower.contains(char::is_whitespace);
        if (empty || address) && !link.range.is_empty() {
            let finding = findings.at(&RULE, link.range.clone());
            findings.add(finding.with("text", text));
        }
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_texts_are_in_order_for_the_search() {
        assert!(super::EMPTY_TEXTS.is_sorted());
    }
}
