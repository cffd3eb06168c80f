//! # Nederlands
//!
//! **Wat?** Hier is van een werkwoord een naamwoord gemaakt: *het aanvragen van*, *de beoordeling van*.
//!
//! **Waarom?** Een zin met een werkwoord zegt wie iets doet. Een zin met zo'n naamwoord zegt dat niet, en wordt langer.
//!
//! **Voorbeeld:** *Voor het aanvragen van hulp kunt u bellen. De beoordeling van uw vraag duurt 8 weken.*
//!
//! **Schrijf liever:** *Wilt u hulp aanvragen? Bel dan. Binnen 8 weken weet u of u hulp krijgt.*
//!
//! **Bron van de regel:** adviezen voor B1-teksten: werkwoorden in plaats van naamwoorden. De lijst met uitgangen en
//! uitzonderingen is van ons.
//!
//! **Wanneer mag het?** Als het de vaste naam van iets is.
//!
//! # English
//!
//! **What?** Here a verb was turned into a noun: *het aanvragen van*, *de beoordeling van*.
//!
//! **Why?** A sentence with a verb says who does something. A sentence with such a noun doesn't, and grows longer.
//!
//! **Example:** *Voor het aanvragen van hulp kunt u bellen. De beoordeling van uw vraag duurt 8 weken.*
//!
//! **Instead:** *Wilt u hulp aanvragen? Bel dan. Binnen 8 weken weet u of u hulp krijgt.*
//!
//! **Source of the rule:** advice for texts at B1: verbs instead of nouns. The list of endings and exceptions is our own.
//!
//! **When may it stay?** When it is the fixed name of something.

use crate::diagnostic::{Manual, Rule, Severity, Text};

use super::{Check, Findings, Reading, Tongues, lexicon, reading::Read};

/// “`phrase`” is a noun made of a verb.
pub(super) static RULE: Rule = Rule {
    code: "nominalisation",
    severity: Severity::Warning,
    message: Text {
        nl: "“{ $phrase }” maakt van een werkwoord een naamwoord.",
        en: "“{ $phrase }” turns a verb into a noun.",
    },
    help: Text {
        nl: "Gebruik het werkwoord en zeg wie het doet: “u vraagt hulp aan” in plaats van “het aanvragen van hulp”.",
        en: "Use the verb and say who does it: “u vraagt hulp aan” instead of “het aanvragen van hulp”.",
    },
    manual: Manual::DocComment(include_str!("nominalisation.rs")),
};

pub(super) const CHECK: Check = Check { rules: &[&RULE], tongues: Tongues::Dutch, find };

fn find(reading: &Reading<'_>, findings: &mut Findings<'_>) {
    for unit in reading.units.iter().filter(|unit| unit.is_running()) {
        for read in &unit.sentences {
            for at in nominalisations(read) {
                let words = &read.sentence.words[at - 1..at + 2];
                if words[0].range.start < words[2].range.end {
                    let phrase = words.iter().map(|word| word.text).collect::<Vec<_>>().join(" ");
                    let finding = findings.at(&RULE, words[0].range.start..words[2].range.end);
                    findings.add(finding.with("phrase", phrase));
                }
            }
        }
    }
}

/// The nouns made of verbs in a sentence, as indices of words; a word stands before and after each.
pub(super) fn nominalisations(read: &Read<'_>) -> Vec<usize> {
    let words = &read.sentence.words;
    (1..words.len().saturating_sub(1))
        .filter(|&at| {
            let (before, word, after) = (&words[at - 1], &words[at], &words[at + 1]);
            if word.quoted || word.literal || read.explained[at] || word.capitalised() {
                return false;
            }
            if read.sentence.marks_before(at).next().is_some()
                || read.sentence.marks_before(at + 1).next().is_some()
            {
                return false;
            }
            let of = matches!(after.lower, "van" | "door");
            let infinitive = before.lower == "het"
                && after.lower == "van"
                && lexicon::is_infinitive(word.lower)
                && !NOUNS.contains(&word.lower);
            let noun = of
                && matches!(before.lower, "de" | "een" | "bij" | "voor" | "na" | "door" | "tot" | "ter")
                && is_action(word.lower);
            infinitive || noun
        })
        .collect()
}

/// Infinitives that are nouns of their own.
const NOUNS: &[&str] = &[
    "bestaan",
    "besturen",
    "denken",
    "drinken",
    "eten",
    "gedragen",
    "inkomen",
    "kunnen",
    "leven",
    "lijden",
    "nemen",
    "optreden",
    "overlijden",
    "schrijven",
    "spreken",
    "tekenen",
    "teken",
    "vermoeden",
    "vermogen",
    "verleden",
    "vertrouwen",
    "wapen",
    "weten",
    "wezen",
    "willen",
];

/// Whether a noun in -ing or -atie names an action that a verb could name.
fn is_action(word: &str) -> bool {
    if word.len() < 7 || THINGS.binary_search(&word).is_ok() {
        return false;
    }
    let Some(stem) = word.strip_suffix("ing") else { return ACTIONS.contains(&word) };
    // beoordel-ing, verstrekk-ing, uitvoer-ing, aanpass-ing, vaststell-ing; -ling only for verbs in -elen.
    [format!("{stem}en"), format!("{stem}n")].iter().any(|verb| lexicon::is_infinitive(verb))
}

/// Nouns of actions that don't end in -ing.
const ACTIONS: &[&str] = &[
    "aanschaf",
    "communicatie",
    "consultatie",
    "continuering",
    "evaluatie",
    "implementatie",
    "indicatiestelling",
    "inventarisatie",
    "organisatiewijziging",
    "participatie",
    "realisatie",
    "rapportage",
    "registratie",
    "toekenning",
    "toename",
    "uitgifte",
    "verstrekking",
];

/// Nouns in -ing that are things, people or ideas of their own; in order.
const THINGS: &[&str] = &[
    "aandoening",
    "aanleiding",
    "aanvulling",
    "afbeelding",
    "afdeling",
    "afleiding",
    "afspiegeling",
    "afstemming",
    "afwijking",
    "begeleiding",
    "begroting",
    "behandeling",
    "behuizing",
    "belasting",
    "beleving",
    "belichting",
    "beperking",
    "beschikking",
    "bespreking",
    "bestemming",
    "bestrating",
    "besturing",
    "betaling",
    "betekening",
    "bevolking",
    "bewaring",
    "beweging",
    "bezetting",
    "bijdrage",
    "dekking",
    "ervaring",
    "gemeenschap",
    "handeling",
    "herinnering",
    "houding",
    "huisvesting",
    "inleiding",
    "inrichting",
    "instelling",
    "kleding",
    "leiding",
    "levering",
    "mededeling",
    "mening",
    "neiging",
    "omgeving",
    "onderneming",
    "ondersteuning",
    "ontmoeting",
    "opening",
    "opleiding",
    "oplossing",
    "opvoeding",
    "regeling",
    "regering",
    "rekening",
    "richting",
    "schatting",
    "scheiding",
    "spanning",
    "stelling",
    "stemming",
    "stichting",
    "storing",
    "tekening",
    "tentoonstelling",
    "toelichting",
    "toestemming",
    "uitdaging",
    "uitkering",
    "uitleg",
    "uitnodiging",
    "uitspraak",
    "uitzondering",
    "verbinding",
    "verdieping",
    "vereniging",
    "vergadering",
    "vergoeding",
    "vergunning",
    "verhouding",
    "verklaring",
    "verpakking",
    "verpleging",
    "verwachting",
    "verwarming",
    "verzameling",
    "verzekering",
    "verzorging",
    "voeding",
    "vooropleiding",
    "voorstelling",
    "voorziening",
    "vordering",
    "waarneming",
    "warming",
    "weging",
    "werking",
    "woning",
    "zitting",
];

#[cfg(test)]
mod tests {
    #[test]
    fn the_things_are_in_order_for_the_search() {
        let mut sorted = super::THINGS.to_vec();
        sorted.sort_unstable();
        assert_eq!(super::THINGS, sorted);
    }
}
