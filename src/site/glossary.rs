//! Difficult words and their explanations.

use std::collections::BTreeMap;

use super::LanguageId;
use crate::{
    diagnostic::{Location, Text},
    directory::slug,
    markdown::TermMatcher,
    source::schema::{Field, Kind, Schema, Spanned},
};

/// The difficult words of one language.
#[derive(Debug, Clone)]
pub struct Glossary {
    /// The words, in the order of the file.
    pub terms: Vec<Term>,
    pages: Vec<GlossaryPage>,
}

impl Default for Glossary {
    fn default() -> Self {
        Self::new(Vec::new())
    }
}

impl Glossary {
    /// Finds these words and their other forms in a text.
    pub fn matcher(&self) -> TermMatcher {
        TermMatcher::new(self.terms.iter().map(|term| {
            let forms = std::iter::once(&term.term.value).chain(&term.forms).map(String::as_str);
            (term.key.as_str(), forms)
        }))
    }

    /// A glossary of these words.
    pub fn new(terms: Vec<Term>) -> Self {
        let pages = spread(&terms);
        Self { terms, pages }
    }

    /// The pages of the glossary: one for all words when they are few, else one for the words of some first letters each. A
    /// letter is never cut in two.
    pub fn pages(&self) -> &[GlossaryPage] {
        &self.pages
    }

    /// The word with this key.
    pub fn term(&self, key: &str) -> Option<&Term> {
        self.terms.iter().find(|term| term.key == key)
    }
}

/// At most this many words are explained on one page: about 3,000 bytes compressed, so that the page stays within its
/// budget.
const WORDS_ON_A_PAGE: usize = 40;

/// The words that are explained on one page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GlossaryPage {
    /// The last part of its address: `a-d`; empty when all words fit on the glossary's own page.
    pub slug: String,
    /// The first letters of its words, as people read them: `A – D`.
    pub letters: String,
    /// The words, by their place in the glossary.
    pub terms: Vec<usize>,
}

/// Spreads words over pages.
fn spread(terms: &[Term]) -> Vec<GlossaryPage> {
    if terms.len() <= WORDS_ON_A_PAGE {
        let all = (0..terms.len()).collect();
        return vec![GlossaryPage { slug: String::new(), letters: String::new(), terms: all }];
    }
    let mut by_letter: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, term) in terms.iter().enumerate() {
        by_letter.entry(slug(&term.term.value).chars().take(1).collect()).or_default().push(at);
    }
    let mut pages: Vec<(String, String, Vec<usize>)> = Vec::new();
    for (letter, terms) in by_letter {
        match pages.last_mut().filter(|(_, _, known)| known.len() + terms.len() <= WORDS_ON_A_PAGE) {
            Some((_, last, known)) => {
                *last = letter;
                known.extend(terms);
            }
            None => pages.push((letter.clone(), letter, terms)),
        }
    }
    pages
        .into_iter()
        .map(|(first, last, terms)| {
            let upper = |letter: &str| letter.to_uppercase();
            if first == last {
                GlossaryPage { slug: first.clone(), letters: upper(&first), terms }
            } else {
                let letters = format!("{} – {}", upper(&first), upper(&last));
                GlossaryPage { slug: format!("{first}-{last}"), letters, terms }
            }
        })
        .collect()
}

/// A difficult word.
#[derive(Debug, Clone)]
pub struct Term {
    /// The same in every language; its fragment in the glossary.
    pub key: String,
    /// The language of the explanation.
    pub language: LanguageId,
    /// The word as people read it.
    pub term: Spanned<String>,
    /// Other forms of the word.
    pub forms: Vec<String>,
    /// For an abbreviation: the words in full.
    pub stands_for: Option<String>,
    /// What it means, plainly.
    pub explanation: Spanned<String>,
    /// A page that says more, as a link from Markdown.
    pub more: Option<Spanned<String>>,
    /// The sources of what it says, by their id.
    pub sources: Vec<Spanned<String>>,
    /// Where it is written.
    pub location: Location,
}

/// One entry of `glossary/<language>.yaml`.
pub static GLOSSARY_SCHEMA: Schema = Schema {
    name: "term",
    about: Text { nl: "Een moeilijk woord met uitleg.", en: "A difficult word with its explanation." },
    fields: &[
        Field {
            name: "key",
            kind: Kind::Pattern(&super::page::SLUG),
            required: true,
            about: Text { nl: "Hetzelfde in elke taal.", en: "The same in every language." },
            example: "indicatie",
        },
        Field {
            name: "term",
            kind: Kind::Text,
            required: true,
            about: Text { nl: "Het woord zoals mensen het lezen.", en: "The word as people read it." },
            example: "indicatie",
        },
        Field {
            name: "forms",
            kind: Kind::List(&Kind::Text),
            required: false,
            about: Text { nl: "Andere vormen van het woord.", en: "Other forms of the word." },
            example: "[indicaties]",
        },
        Field {
            name: "stands-for",
            kind: Kind::Text,
            required: false,
            about: Text {
                nl: "Bij een afkorting: de hele naam.",
                en: "For an abbreviation: the words in full.",
            },
            example: "Wet maatschappelijke ondersteuning",
        },
        Field {
            name: "explanation",
            kind: Kind::Text,
            required: true,
            about: Text { nl: "De uitleg, in gewone woorden.", en: "The explanation, in plain words." },
            example: "Een besluit over welke hulp u krijgt.",
        },
        Field {
            name: "more",
            kind: Kind::Text,
            required: false,
            about: Text { nl: "Een pagina die meer vertelt.", en: "A page that says more." },
            example: "/uitleg/wmo.md",
        },
        Field {
            name: "sources",
            kind: Kind::List(&Kind::Text),
            required: false,
            about: Text { nl: "De bronnen uit sources.yaml.", en: "The sources of sources.yaml." },
            example: "[rapport-2025]",
        },
    ],
};
