//! # Nederlands
//!
//! **Wat?** Hier staat een afkorting in hoofdletters die de pagina niet uitlegt en die niet in de begrippenlijst staat.
//!
//! **Waarom?** Wie de letters niet kent, kan ook niet raden wat ze betekenen.
//!
//! **Voorbeeld:** *De SPUK gaat naar de gemeente.*
//!
//! **Schrijf liever:** *De gemeente krijgt hiervoor geld van het Rijk.* Of leg de letters de eerste keer uit: *het Centrum
//! Indicatiestelling Zorg (CIZ)*. Of zet ze in de begrippenlijst: dan legt de site ze op elke pagina uit.
//!
//! **Bron van de regel:** WCAG 2.2, succescriterium 3.1.4: afkortingen.
//!
//! **Wanneer mag het?** Bij namen die iedereen kent, zoals *NS* en *EU*: die kent de regel.
//!
//! # English
//!
//! **What?** Here stands an acronym in capitals that the page doesn't explain and that isn't in the glossary.
//!
//! **Why?** A person who doesn't know the letters can't guess what they mean.
//!
//! **Example:** *De SPUK gaat naar de gemeente.*
//!
//! **Instead:** *De gemeente krijgt hiervoor geld van het Rijk.* Or explain the letters the first time: *het Centrum
//! Indicatiestelling Zorg (CIZ)*. Or put them into the glossary: then the site explains them on every page.
//!
//! **Source of the rule:** WCAG 2.2, success criterion 3.1.4: abbreviations.
//!
//! **When may it stay?** For names that everybody knows, such as *NS* and *EU*: the rule knows those.

use std::collections::HashSet;

use crate::{
    diagnostic::{Manual, Rule, Severity, Text},
    markdown::prose::Word,
};

use super::{Check, Findings, Reading, Tongues};

/// “`term`” isn't explained.
pub(super) static RULE: Rule = Rule {
    code: "unexplained-term",
    severity: Severity::Warning,
    message: Text {
        nl: "“{ $term }” wordt op deze pagina niet uitgelegd.",
        en: "“{ $term }” isn't explained on this page.",
    },
    help: Text {
        nl: "Schrijf het voluit, of zet het in de begrippenlijst.",
        en: "Write it in full, or put it into the glossary.",
    },
    manual: Manual::DocComment(include_str!("unexplained_term.rs")),
};

pub(super) const CHECK: Check = Check { rules: &[&RULE], tongues: Tongues::DutchAndEnglish, find };

/// Acronyms that everybody knows, and ordinary words that are sometimes written in capitals; in order.
const KNOWN: &[&str] = &[
    "aa", "aaa", "aids", "anwb", "apk", "bbc", "btw", "bv", "by", "cc", "cd", "covid", "de", "digid", "dvd",
    "een", "en", "eu", "gps", "hbo", "het", "hiv", "html", "http", "https", "ict", "id", "ja", "kb", "let",
    "mb", "mbo", "nee", "niet", "nl", "no", "nos", "nrc", "nu", "nv", "ok", "pc", "pdf", "pin", "qr", "rtl",
    "sms", "stop", "tv", "uk", "url", "us", "usa", "usb", "vmbo", "vn", "vs", "vwo", "wc", "wi-fi", "wifi",
    "ww", "www", "yes",
];

/// Short names of laws and the like that are not written in capitals alone.
const LAWS: &[&str] =
    &["anw", "avg", "awb", "ggz", "jw", "wajong", "wgbo", "wia", "wlz", "wmo", "wsnp", "wvggz", "wzd", "zvw"];

fn find(reading: &Reading<'_>, findings: &mut Findings<'_>) {
    let mut seen = HashSet::new();
    for read in reading.sentences() {
        let words = &read.sentence.words;
        // A sentence in capitals is shouting, not a row of acronyms.
        if words.len() > 1 && words.iter().all(|word| word.acronym() || word.numeric()) {
            continue;
        }
        for (at, word) in words.iter().enumerate() {
            let letters = word.lower.chars().count();
            let shaped =
                word.acronym() || LAWS.contains(&word.lower) && (word.capitalised() || word.lower == "ggz");
            if !shaped || word.quoted || word.literal || word.numeric() || !(2..=6).contains(&letters) {
                continue;
            }
            // 3811 MH, Utrecht CS: a postcode and a station.
            let before = at.checked_sub(1).map(|before| &words[before]);
            let postcode = letters == 2
                && before.is_some_and(|before| {
                    before.text.len() == 4 && before.text.bytes().all(|byte| byte.is_ascii_digit())
                });
            let station = word.lower == "cs" && before.is_some_and(Word::capitalised);
            if postcode || station {
                continue;
            }
            // What stands between brackets explains what stands before, or the other way round.
            let bracket = |at: usize, character: char| {
                read.sentence.marks_before(at).any(|mark| mark.character == character)
            };
            let explains = bracket(at, '(') && bracket(at + 1, ')') || bracket(at + 1, '(');
            // "CIZ betekent …", "Wmo: …"
            let told = words
                .get(at + 1)
                .is_some_and(|next| matches!(next.lower, "betekent" | "staat" | "means" | "stands"))
                || bracket(at + 1, ':');
            let unknown = !read.explained[at] && !KNOWN.contains(&word.lower) && !word.lower.contains('-');
            if seen.insert(word.lower) && unknown && !explains && !told && !is_roman(word.lower) {
                let finding = findings.at(&RULE, word.range.clone());
                findings.add(finding.with("term", word.text));
            }
        }
    }
}

fn is_roman(word: &str) -> bool {
    word.bytes().all(|byte| b"ivxlc".contains(&byte))
}
