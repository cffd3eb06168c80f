//! # Nederlands
//!
//! **Wat.** In een gewone tekst staat een telefoonnummer of een e-mailadres.
//!
//! **Waarom.** Een tekst heeft geen controledatum. Het nummer blijft staan als het al lang niet meer klopt, en dan
//! belt iemand die hulp nodig heeft voor niets.
//!
//! **Voorbeeld.** Fout: “Bel het steunpunt: 010 000 00 12.”
//!
//! **Doe dit.** Zet het nummer bij de ondersteuner (`content/directory/supporters`) of bij de landelijke wegwijzer
//! (`signpost` in `site.yaml`), met wie het nakeek en wanneer. Gebruik in de tekst het onderdeel `first-step`, of
//! link naar de gemeente: `[Bel uw gemeente](/gemeente.md)`.
//!
//! Korte nummers voor nood, zoals 112, mogen wel.
//!
//! # English
//!
//! **What.** An ordinary text holds a telephone number or an e-mail address.
//!
//! **Why.** A text has no date of a check. The number stays when it has long been wrong, and then somebody who needs
//! help calls in vain.
//!
//! **Example.** Wrong: “Call the desk: 010 000 00 12.”
//!
//! **Do this.** Put the number with the supporter (`content/directory/supporters`) or with the national signpost
//! (`signpost` in `site.yaml`), with who checked it and when. In the text use the component `first-step`, or link to the
//! municipality: `[Call your municipality](/gemeente.md)`.
//!
//! Short emergency numbers such as 112 are fine.

use std::ops::Range;

use crate::{
    check::content::language::PageText,
    diagnostic::{Diagnostic, Location, Manual, Rule, Severity, Text},
    directory::contacts_in,
    markdown::prose::{Block, Word},
    source::SourceFile,
};

pub(super) const CODE: &str = "contact-without-check";

/// In the text stands `found`.
pub(super) static RULE: Rule = Rule {
    code: CODE,
    severity: Severity::Error,
    message: Text {
        nl: "In deze tekst staat “{ $found }”. Niemand ziet of dat nog klopt.",
        en: "This text holds “{ $found }”. Nobody can see whether that is still right.",
    },
    help: Text {
        nl: "Zet het bij een ondersteuner, met een controle, en laat het hier weg. Link bijvoorbeeld naar /zoeken.md.",
        en: "Put it with a supporter, with a check, and leave it out here. Link to /zoeken.md, for example.",
    },
    manual: Manual::DocComment(include_str!("unchecked_contact.rs")),
};

/// Telephone numbers and e-mail addresses in the texts of a page.
pub(in crate::check::content) fn check(page: &PageText) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for block in [&page.title, &page.summary, &page.body].into_iter().flat_map(|prose| &prose.blocks) {
        let text = block.text();
        let mut words: Option<Vec<Word<'_>>> = None;
        // Numbers and addresses come in the order of the text, so what is behind is not looked at again.
        let mut first = 0;
        for range in contacts_in(text) {
            let found = &text[range.clone()];
            let words =
                words.get_or_insert_with(|| block.sentences().flat_map(|sentence| sentence.words).collect());
            let location = Location::new(page.path.clone(), place(block, words, &mut first, found));
            diagnostics.push(Diagnostic::new(&RULE, location).with("found", found));
        }
    }
    diagnostics
}

/// Telephone numbers and e-mail addresses elsewhere in a file: in code, in the words of a component, in a note. Addresses of
/// pages are passed over, since many have long numbers.
pub(in crate::check::content) fn outside_prose(file: &SourceFile) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    let mut at = 0;
    for line in file.text.split_inclusive('\n') {
        for range in contacts_in(line) {
            if is_address_of_page(line, &range) {
                continue;
            }
            let location = Location::new(file.path.clone(), at + range.start..at + range.end);
            diagnostics.push(Diagnostic::new(&RULE, location).with("found", &line[range]));
        }
        at += line.len();
    }
    diagnostics
}

/// Whether a place in a line is part of an address that starts with a scheme, or of a link's target.
fn is_address_of_page(line: &str, range: &Range<usize>) -> bool {
    let before = &line[..range.start];
    let word =
        before.rsplit(|c: char| c.is_whitespace() || matches!(c, '(' | '"' | '<')).next().unwrap_or_default();
    let is_chat = line[range.clone()].contains("wa.me") || line[range.clone()].contains("whatsapp");
    (word.contains("://") || word.starts_with('/')) && !is_chat
}

/// Where the number or address stands: the words in succession that it is made of, from the word `first` on, which moves
/// behind them.
fn place(block: &Block, words: &[Word<'_>], first: &mut usize, found: &str) -> Range<usize> {
    let from = |start: usize| {
        let mut rest = found;
        for (at, word) in words.iter().enumerate().skip(start) {
            rest = rest.trim_start_matches(|c: char| !c.is_alphanumeric()).strip_prefix(word.text)?;
            if !rest.contains(char::is_alphanumeric) {
                return Some((at + 1, words[start].range.start..word.range.end));
            }
        }
        None
    };
    match (*first..words.len()).find_map(from) {
        Some((next, range)) => {
            *first = next;
            range
        }
        None => block.range.clone(),
    }
}
