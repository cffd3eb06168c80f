//! How hard a text may be for whom.

use std::{collections::BTreeMap, sync::Arc};

use crate::diagnostic::{Rule, Severity};

use super::{Settings, term_choice::TermChoices};

/// For whom a page is written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Audience {
    /// Anybody.
    #[default]
    Citizen,
    /// A GP, a nurse, a teacher: a professional with little time.
    Referrer,
    /// Whoever writes for the site.
    Editor,
}

/// What the rules know of a language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Tongue {
    /// Dutch: every rule.
    Dutch,
    /// Dutch that is easy to read (`nl-simple`): every rule, with stricter limits.
    SimpleDutch,
    /// English: lengths, structure, links.
    English,
    /// Any other language: lengths and structure.
    Other,
}

impl Tongue {
    /// The tongue of a language tag (BCP 47).
    pub fn of(tag: &str) -> Self {
        let mut parts = tag.split('-');
        let language = parts.next().unwrap_or_default();
        let simple = parts.any(|part| part.eq_ignore_ascii_case("simple"));
        if language.eq_ignore_ascii_case("nl") {
            if simple { Tongue::SimpleDutch } else { Tongue::Dutch }
        } else if language.eq_ignore_ascii_case("en") {
            Tongue::English
        } else {
            Tongue::Other
        }
    }
}

/// The limits; anything over them is reported.
///
/// The defaults rest on published advice: Direct Duidelijk (NRC, 2019): at most 12 words a sentence, 1 comma, paragraphs of 6
/// lines; GGD Gelderland-Zuid: 12 words on average; Onze Taal: 15 on average; Yoast: sentences over 20 words are long and
/// paragraphs end at 150 words; Gemeente Dijk en Waard, for A2: 10 words; GOV.UK, for English: 25 words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// The most words in a sentence.
    pub sentence_words: usize,
    /// Over so many words a sentence is far too long.
    pub sentence_words_far: usize,
    /// The most words in a sentence on average over a page.
    pub mean_words: usize,
    /// The most words in a paragraph.
    pub paragraph_words: usize,
    /// The most commas in a sentence, not counting those of a list.
    pub commas: usize,
    /// The most letters in a word.
    pub word_letters: usize,
    /// The most words between two parts of one verb.
    pub verb_distance: usize,
}

impl Limits {
    /// The limits unless `site.yaml` says otherwise.
    pub const fn default_for(tongue: Tongue, audience: Audience) -> Self {
        let citizen = Self {
            sentence_words: 15,
            sentence_words_far: 20,
            mean_words: 10,
            paragraph_words: 60,
            commas: 2,
            word_letters: 16,
            verb_distance: 6,
        };
        match (tongue, audience) {
            (Tongue::SimpleDutch, _) => Self {
                sentence_words: 10,
                sentence_words_far: 12,
                mean_words: 8,
                paragraph_words: 40,
                commas: 1,
                word_letters: 14,
                verb_distance: 4,
            },
            (Tongue::Dutch, Audience::Citizen) => citizen,
            (Tongue::Dutch, _) => Self {
                sentence_words: 18,
                sentence_words_far: 25,
                mean_words: 14,
                paragraph_words: 90,
                word_letters: 18,
                verb_distance: 8,
                ..citizen
            },
            (Tongue::English | Tongue::Other, Audience::Citizen) => Self {
                sentence_words: 20,
                sentence_words_far: 25,
                mean_words: 14,
                paragraph_words: 80,
                ..citizen
            },
            (Tongue::English | Tongue::Other, _) => Self {
                sentence_words: 25,
                sentence_words_far: 30,
                mean_words: 17,
                paragraph_words: 110,
                ..citizen
            },
        }
    }
}

/// What counts as a problem on one page.
#[derive(Debug, Clone, PartialEq)]
pub struct Profile {
    /// What is known of the language.
    pub tongue: Tongue,
    /// For whom the page is.
    pub audience: Audience,
    /// The limits.
    pub limits: Limits,
    severities: BTreeMap<String, Option<Severity>>,
    /// The words that the site has chosen.
    pub(super) terms: Arc<TermChoices>,
}

impl Profile {
    /// The profile of a page in the language with this tag, for these readers.
    pub fn for_page(language: &str, audience: Audience, settings: &Settings) -> Self {
        let tongue = Tongue::of(language);
        let mut limits = Limits::default_for(tongue, audience);
        settings.apply(language, tongue, audience, &mut limits);
        Self {
            tongue,
            audience,
            limits,
            severities: settings.severities.clone(),
            terms: settings.terms.clone(),
        }
    }

    /// How bad a finding of the rule is; `None` when the rule is off.
    pub fn severity(&self, rule: &Rule) -> Option<Severity> {
        self.severities.get(rule.code).copied().unwrap_or(Some(rule.severity))
    }
}
