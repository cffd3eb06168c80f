//! # Nederlands
//!
//! **Wat?** Dit woord heeft meer letters dan de grens. Voor burgers is die grens 16. Woorden uit de begrippenlijst en woorden
//! met een streepje tellen niet mee, en ook niet de 12.000 gewoonste vormen.
//!
//! **Waarom?** Een lang woord is vaak een hele zin in één woord. De lezer moet het eerst in stukken breken.
//!
//! **Voorbeeld:** *zorgverzekeringsvoorwaarden*
//!
//! **Schrijf liever:** *de voorwaarden van uw zorgverzekering*
//!
//! **Bron van de grens:** eigen keuze. Een gewoon Nederlands woord telt 5 letters; samenstellingen van 2 gewone woorden
//! blijven meestal onder de 16.
//!
//! **Wanneer mag het?** Als het de naam is van wat de lezer zoekt, zoals *cliëntondersteuner*. Zet het woord dan in de
//! begrippenlijst.
//!
//! # English
//!
//! **What?** This word has more letters than the limit, which is 16 for citizens. Words of the glossary and words with a
//! hyphen don't count, nor do the 12,000 most common forms.
//!
//! **Why?** A long Dutch word is often a whole sentence in one word. The reader has to break it up first.
//!
//! **Example:** *zorgverzekeringsvoorwaarden*
//!
//! **Instead:** *de voorwaarden van uw zorgverzekering*
//!
//! **Source of the limit:** our own choice. An ordinary Dutch word has 5 letters; compounds of two common words mostly stay
//! within 16.
//!
//! **When may it stay?** When it is the name of what the reader looks for, such as *cliëntondersteuner*. Then put it into the
//! glossary.

use crate::{
    diagnostic::{Manual, Rule, Severity, Text},
    markdown::prose::Word,
};

use super::{Check, Findings, Profile, Reading, Tongues, jargon, lexicon};

/// “`word`” has `letters` letters; the limit is `limit`.
pub(super) static RULE: Rule = Rule {
    code: "long-word",
    severity: Severity::Warning,
    message: Text {
        nl: "“{ $word }” heeft { $letters } letters; de grens is { $limit }.",
        en: "“{ $word }” has { $letters } letters; the limit is { $limit }.",
    },
    help: Text {
        nl: "Breek het woord in stukken: “zorgverzekeringsvoorwaarden” wordt “de voorwaarden van uw zorgverzekering”.",
        en: "Break the word up: “zorgverzekeringsvoorwaarden” becomes “de voorwaarden van uw zorgverzekering”.",
    },
    manual: Manual::DocComment(include_str!("long_word.rs")),
};

pub(super) const CHECK: Check = Check { rules: &[&RULE], tongues: Tongues::Dutch, find };

fn find(reading: &Reading<'_>, findings: &mut Findings<'_>) {
    let mut seen = std::collections::HashSet::new();
    for read in reading.sentences() {
        for (at, word) in read.sentence.words.iter().enumerate() {
            if !is_long(word, reading.profile)
                || word.quoted
                || at > 0 && word.capitalised()
                || read.explained[at]
                || jargon::at(read, at).is_some()
                || !seen.insert(word.lower)
            {
                continue;
            }
            let finding = findings.at(&RULE, word.range.clone());
            findings.add(
                finding
                    .with("word", word.text)
                    .with("letters", word.lower.chars().count())
                    .with("limit", reading.profile.limits.word_letters),
            );
        }
    }
}

/// Whether a word has more letters than the profile allows.
pub(super) fn is_long(word: &Word<'_>, profile: &Profile) -> bool {
    let limit = profile.limits.word_letters;
    word.lower.len() > limit
        && !word.literal
        && !word.lower.contains(['-', '.'])
        && !word.numeric()
        && word.lower.chars().count() > limit
        // A long word that is among the most common isn't taken to pieces: onafhankelijkheid.
        && !lexicon::is_listed(word.lower)
}
