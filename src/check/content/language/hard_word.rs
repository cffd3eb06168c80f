//! # Nederlands
//!
//! **Wat?** Dit woord is zeldzaam. Het hoort niet bij de 12.000 gewoonste woordvormen, is daar geen vorm of samenstelling
//! van en staat niet in de begrippenlijst.
//!
//! **Waarom?** Een woord dat iemand bijna nooit ziet, kost tijd of blijft onbegrepen.
//!
//! **Voorbeeld:** *De gemeente hanteert een modaliteit voor de bekostiging.*
//!
//! **Schrijf liever:** *De gemeente betaalt dit op haar eigen manier.* Of zet het woord met uitleg in de begrippenlijst.
//!
//! **Bron van de grens:** GGD Gelderland-Zuid raadt hooguit 4% moeilijke woorden aan. De woorden komen uit wordfreq (CC
//! BY-SA 4.0). De 10.000 gewoonste vormen zijn ongeveer 96% van alle Nederlandse tekst in een corpus van ondertitels.
//!
//! **Wanneer mag het?** Als u het woord in dezelfde zin uitlegt, of als het een naam is. Namen met een hoofdletter midden
//! in een zin tellen niet.
//!
//! # English
//!
//! **What?** This word is rare. It isn't among the 12,000 most common forms, nor an inflection or compound of those, nor in
//! the glossary.
//!
//! **Why?** A word that a person hardly ever sees costs time or isn't understood.
//!
//! **Example:** *De gemeente hanteert een modaliteit voor de bekostiging.*
//!
//! **Instead:** *De gemeente betaalt dit op haar eigen manier.* Or put the word into the glossary.
//!
//! **Source of the limit:** GGD Gelderland-Zuid advises 4% hard words at most. The words come from wordfreq (CC BY-SA 4.0).
//! The 10,000 most common forms make about 96% of Dutch text in a corpus of subtitles.
//!
//! **When may it stay?** When you explain the word in the same sentence, or when it is a name. Names with a capital inside a
//! sentence don't count.

use crate::{
    diagnostic::{Manual, Rule, Severity, Text},
    markdown::prose::Word,
};

use super::{Check, Findings, Reading, Tongues, jargon, lexicon, long_word, reading::Read};

/// “`word`” is a rare word.
pub(super) static RULE: Rule = Rule {
    code: "hard-word",
    severity: Severity::Warning,
    message: Text { nl: "“{ $word }” is een zeldzaam woord.", en: "“{ $word }” is a rare word." },
    help: Text {
        nl: "Kies een gewoon woord, of leg het uit in de begrippenlijst.",
        en: "Choose a common word, or explain it in the glossary.",
    },
    manual: Manual::DocComment(include_str!("hard_word.rs")),
};

pub(super) const CHECK: Check = Check { rules: &[&RULE], tongues: Tongues::Dutch, find };

fn find(reading: &Reading<'_>, findings: &mut Findings<'_>) {
    let mut seen = std::collections::HashSet::new();
    for read in reading.sentences() {
        for at in hard_words(read) {
            let word = &read.sentence.words[at];
            if long_word::is_long(word, reading.profile) || !seen.insert(word.lower) {
                continue;
            }
            let finding = findings.at(&RULE, word.range.clone());
            findings.add(finding.with("word", word.text));
        }
    }
}

/// The words of a sentence that most readers don't know, as indices; jargon has a rule of its own and is not among them.
pub(super) fn hard_words<'r>(read: &'r Read<'_>) -> impl Iterator<Item = usize> + use<'r> {
    let words = &read.sentence.words;
    let mut after_jargon = 0;
    (0..words.len()).filter(move |&at| {
        if !is_hard(&words[at], at == 0) || read.explained[at] || at < after_jargon {
            return false;
        }
        if let Some((_, length)) = jargon::at(read, at) {
            after_jargon = at + length;
            return false;
        }
        true
    })
}

/// Whether a word is rare Dutch and no name, number or address.
pub(super) fn is_hard(word: &Word<'_>, first: bool) -> bool {
    // Shorter words are mostly names, letters and sounds.
    const SHORTEST: usize = 5;
    if word.quoted
        || word.literal
        || word.lower.len() < SHORTEST
        || word.numeric()
        || word.lower.contains('.')
    {
        return false;
    }
    if !word.lower.chars().all(|character| character.is_alphabetic() || character == '-' || character == '\'')
    {
        return false;
    }
    // A capital inside a sentence makes a name; at the start nobody can tell, so the word is let go.
    if word.capitalised() && !(first && lexicon::is_common(word.lower)) {
        return false;
    }
    !lexicon::is_common(word.lower)
}
