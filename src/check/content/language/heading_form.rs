//! # Nederlands
//!
//! **Wat?** Deze kop is geen vraag en geen opdracht. Er staat alleen een onderwerp.
//!
//! **Waarom?** Mensen zoeken hun eigen vraag. Een kop als *Procedure* zegt niet of het antwoord eronder staat.
//!
//! **Voorbeeld:** *Aanvraagprocedure*
//!
//! **Schrijf liever:** *Hoe vraagt u hulp aan?* Of: *Vraag hulp aan*
//!
//! **Bron van de regel:** eigen stijl van de site: een kop is een vraag die mensen stellen of wat ze moeten doen.
//!
//! **Wanneer mag het?** In een lijst van namen of wetten. De regel kijkt alleen naar pagina's voor burgers en verwijzers.
//!
//! # English
//!
//! **What?** This heading is no question and no action. It only names a subject.
//!
//! **Why?** People look for their own question. A heading such as *Procedure* doesn't say whether the answer stands below it.
//!
//! **Example:** *Aanvraagprocedure*
//!
//! **Instead:** *Hoe vraagt u hulp aan?* Or: *Vraag hulp aan*
//!
//! **Source of the rule:** the site's own style: a heading is a question that people ask or the thing to do.
//!
//! **When may it stay?** In a list of names or laws. The rule only looks at pages for citizens and referrers.

use crate::{
    diagnostic::{Manual, Rule, Severity, Text},
    markdown::prose::{BlockKind, Word},
};

use super::{Audience, Check, Findings, Reading, Tongues, lexicon};

/// This heading is no question and no action.
pub(super) static RULE: Rule = Rule {
    code: "heading-form",
    severity: Severity::Warning,
    message: Text {
        nl: "Deze kop is geen vraag en geen opdracht.",
        en: "This heading is no question and no action.",
    },
    help: Text {
        nl: "Maak er de vraag van die mensen stellen, of begin met wat ze moeten doen.",
        en: "Make it the question that people ask, or start with what they must do.",
    },
    manual: Manual::DocComment(include_str!("heading_form.rs")),
};

pub(super) const CHECK: Check = Check { rules: &[&RULE], tongues: Tongues::Dutch, find };

/// Persons and frequent forms of verbs: a heading with one of them says something.
const SAYS_SOMETHING: &[&str] = &[
    "als", "ben", "bent", "beslist", "bestaat", "betekent", "doe", "doet", "er", "ga", "gaat", "geeft",
    "geen", "geldt", "haal", "heb", "hebben", "hebt", "heeft", "hij", "hoe", "hoeft", "hoort", "ik", "is",
    "kan", "kiest", "kom", "komt", "kost", "krijgen", "krijgt", "kunnen", "kunt", "laat", "mag", "mijn",
    "moet", "moeten", "mogen", "niet", "nodig", "past", "sta", "staat", "te", "u", "uw", "vindt", "waar",
    "waarom", "wanneer", "wat", "we", "wees", "weet", "wel", "welke", "werkt", "wie", "wij", "wil", "willen",
    "wilt", "woont", "word", "worden", "wordt", "zie", "zij", "zijn", "zo",
];

fn find(reading: &Reading<'_>, findings: &mut Findings<'_>) {
    if reading.profile.audience == Audience::Editor {
        return;
    }
    for unit in &reading.units {
        if !matches!(unit.block.kind, BlockKind::Heading(_)) {
            continue;
        }
        // Dates and names of laws and organisations are headings of their own kind.
        let words = unit.sentences.iter().flat_map(|read| &read.sentence.words);
        let asks =
            unit.sentences.iter().any(|read| read.sentence.ends_with('?') || read.sentence.ends_with('!'));
        if asks || words.clone().next().is_none() || words.clone().any(|word| word.numeric() || word.quoted) {
            continue;
        }
        let named = words.clone().skip(1).any(Word::capitalised);
        let all: Vec<&Word<'_>> = words.collect();
        let says = all.iter().enumerate().any(|(at, word)| {
            let lower = |at: usize| all.get(at).map(|word| word.lower);
            says_something(word, at.checked_sub(1).and_then(lower), lower(at + 1))
        });
        if !named && !says {
            findings.add(findings.at(&RULE, unit.block.range.clone()));
        }
    }
}

/// Whether a word makes a heading more than a subject: a person, a verb, an imperative. A word such as *onderzoek* is an
/// imperative only where something follows that it could be done to: "Onderzoek en beschikking" has nouns alone.
fn says_something(word: &Word<'_>, before: Option<&str>, next: Option<&str>) -> bool {
    let lower = word.lower;
    let noun = || {
        NOUNS_LIKE_VERBS.contains(&lower)
            || EITHER.contains(&lower)
                && next.is_none_or(|next| {
                    matches!(
                        next,
                        "en" | "of"
                            | "van"
                            | "voor"
                            | "in"
                            | "bij"
                            | "door"
                            | "over"
                            | "met"
                            | "op"
                            | "naar"
                            | "aan"
                    )
                })
    };
    let imperative = || {
        // vraag → vraagt, bel → belt, lees → leest
        lower.len() > 2 && lexicon::is_present(&format!("{lower}t")) && !noun()
    };
    // "Hulp aanvragen" is something to do, "Aanvragen en besluiten" has nouns alone.
    let plural = || {
        EITHER_IN_EN.contains(&lower)
            && before.is_none_or(|before| {
                matches!(
                    before,
                    "aan"
                        | "alle"
                        | "andere"
                        | "bij"
                        | "de"
                        | "en"
                        | "met"
                        | "of"
                        | "over"
                        | "uit"
                        | "van"
                        | "voor"
                )
            })
    };
    SAYS_SOMETHING.contains(&lower)
        || lexicon::is_infinitive(lower) && !NOUNS_IN_EN.contains(&lower) && !plural()
        || lexicon::is_present(lower) && !NOUNS_LIKE_VERBS.contains(&lower)
        || imperative()
}

/// Words that are as often a noun as an imperative.
const EITHER: &[&str] = &[
    "aanvraag",
    "antwoord",
    "beheer",
    "bestel",
    "bezoek",
    "bouw",
    "gebruik",
    "herstel",
    "keur",
    "onderzoek",
    "ontwerp",
    "oordeel",
    "overleg",
    "rapport",
    "reis",
    "toets",
    "verblijf",
    "verhaal",
    "verkoop",
    "vertrek",
    "verzoek",
    "vraag",
    "vervoer",
    "vergelijk",
];

/// Nouns that look like a present or an imperative.
const NOUNS_LIKE_VERBS: &[&str] = &[
    "aanbod",
    "antwoord",
    "bericht",
    "beroep",
    "besluit",
    "bezoek",
    "deel",
    "dienst",
    "doel",
    "eis",
    "feest",
    "geld",
    "groep",
    "kaart",
    "klacht",
    "kop",
    "kost",
    "land",
    "leer",
    "loon",
    "naam",
    "overzicht",
    "plan",
    "punt",
    "raad",
    "recht",
    "regel",
    "rol",
    "school",
    "stand",
    "start",
    "steun",
    "taak",
    "tekst",
    "werk",
    "wens",
    "wet",
    "zaak",
    "zicht",
    "zorg",
];

/// Infinitives that are a noun where nothing stands before them that it could be done to.
const EITHER_IN_EN: &[&str] = &[
    "aanvragen",
    "antwoorden",
    "bezoeken",
    "oordelen",
    "onderzoeken",
    "overleggen",
    "reizen",
    "testen",
    "verhalen",
    "verzoeken",
    "voorstellen",
];

/// Nouns that are also infinitives.
const NOUNS_IN_EN: &[&str] = &[
    "inkomen",
    "vermogen",
    "middelen",
    "schulden",
    "uitgaven",
    "delen",
    "diensten",
    "eisen",
    "feiten",
    "gevolgen",
    "kosten",
    "plannen",
    "punten",
    "regels",
    "rollen",
    "stappen",
    "taken",
    "vragen",
    "werken",
    "wensen",
    "zaken",
    "zorgen",
    "besluiten",
    "klachten",
    "rechten",
    "berichten",
];
