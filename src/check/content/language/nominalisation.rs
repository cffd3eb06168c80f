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

use std::borrow::Cow;

use crate::{
    diagnostic::{Manual, Rule, Severity, Text},
    markdown::prose::Word,
};

use super::{Check, Findings, Reading, Tongues, jargon, lexicon, reading::Read};

/// “`phrase`” is a noun made of a verb.
pub(super) static RULE: Rule = Rule {
    code: "nominalisation",
    severity: Severity::Warning,
    message: Text {
        nl: "“{ $phrase }” maakt van een werkwoord een naamwoord.",
        en: "“{ $phrase }” turns a verb into a noun.",
    },
    help: Text {
        nl: "Zeg wie het doet, met het werkwoord “{ $verb }”.",
        en: "Say who does it, with the verb “{ $verb }”.",
    },
    manual: Manual::DocComment(include_str!("nominalisation.rs")),
};

pub(super) const CHECK: Check = Check { rules: &[&RULE], tongues: Tongues::Dutch, find };

fn find(reading: &Reading<'_>, findings: &mut Findings<'_>) {
    for unit in reading.units.iter().filter(|unit| unit.is_running()) {
        for read in &unit.sentences {
            for at in nominalisations(read) {
                let words = &read.sentence.words[at.saturating_sub(1)..at + 2];
                let (first, last) = (&words[0], &words[words.len() - 1]);
                if first.range.start < last.range.end {
                    let phrase = words.iter().map(|word| word.text).collect::<Vec<_>>().join(" ");
                    // A noun that isn't made of a verb is the infinitive itself: "het aanvragen van".
                    let noun = read.sentence.words[at].lower;
                    let verb = made_of(noun).unwrap_or(Cow::Borrowed(noun));
                    let finding = findings.at(&RULE, first.range.start..last.range.end);
                    findings.add(finding.with("phrase", phrase).with("verb", &*verb));
                }
            }
        }
    }
}

/// The nouns made of verbs in a sentence, as indices of words; a word stands after each.
pub(super) fn nominalisations(read: &Read<'_>) -> Vec<usize> {
    let words = &read.sentence.words;
    (0..words.len().saturating_sub(1))
        .filter(|&at| {
            let word = &words[at];
            let parted = |at: usize| read.sentence.marks_before(at).next().is_some();
            if word.quoted || word.literal || parted(at + 1) {
                return false;
            }
            if at == 0 {
                return opens_sentence(read);
            }
            if word.capitalised() || parted(at) {
                return false;
            }
            (is_infinitive_as_noun(words, at) || is_noun_of_action(read, at)) && !in_phrase(read, at)
        })
        .collect()
}

/// Whether the noun stands in a longer phrase that is told as officialese: "ter bestrijding van".
fn in_phrase(read: &Read<'_>, at: usize) -> bool {
    jargon::at(read, at - 1).is_some_and(|(_, length)| length > 1)
}

/// "Overtreding van deze regel", without an article at the start of a sentence.
fn opens_sentence(read: &Read<'_>) -> bool {
    let words = &read.sentence.words;
    words[1].lower == "van"
        && words.get(2).is_some_and(|next| {
            matches!(next.lower, "de" | "het" | "een" | "uw" | "deze" | "dit" | "die" | "dat" | "alle")
        })
        && !names_doer(read, 0)
        && !read.explained[0]
        && is_action(words[0].lower)
}

/// Whether who does it stands behind the noun: "een beslissing van de gemeente".
fn names_doer(read: &Read<'_>, at: usize) -> bool {
    read.sentence.words[at + 1].lower == "van"
        && read.sentence.words[at + 2..].iter().take(3).any(|word| DOERS.contains(&word.lower))
}

/// "het aanvragen van", "het optimaal benutten van", "het regelen en krijgen van", "bij het deelnemen aan".
fn is_infinitive_as_noun(words: &[Word<'_>], at: usize) -> bool {
    let (word, after) = (words[at].lower, words[at + 1].lower);
    // A glossary may explain "aanvragen"; that doesn't make it a verb again.
    if !lexicon::is_infinitive(word) || NOUNS.contains(&word) {
        return false;
    }
    let start = at.saturating_sub(4);
    let Some(article) = (start..at).rev().find(|&before| words[before].lower == "het") else { return false };
    let between = words[article + 1..at].iter().all(|word| {
        let word = word.lower;
        word == "en"
            || lexicon::is_infinitive(word)
            || matches!(
                word,
                "zo" | "niet"
                    | "weer"
                    | "zelf"
                    | "samen"
                    | "goed"
                    | "beter"
                    | "snel"
                    | "sneller"
                    | "vroeg"
                    | "op"
                    | "tijd"
            )
            || word.len() > 5
                && ["ig", "lijk", "nieuw", "maal", "tief", "baar", "isch", "daan", "der", "eel"]
                    .iter()
                    .any(|end| word.ends_with(end))
    });
    let linked = matches!(after, "aan" | "naar" | "over" | "tot" | "voor" | "op")
        && article.checked_sub(1).is_some_and(|before| {
            matches!(
                words[before].lower,
                "aan" | "bij" | "door" | "in" | "met" | "na" | "op" | "over" | "tot" | "van" | "voor"
            )
        })
        && words
            .get(at + 2)
            .is_some_and(|next| matches!(next.lower, "de" | "het" | "een" | "uw" | "deze" | "dit"));
    between && (after == "van" || linked)
}

/// "de beoordeling van", "een zorgvuldige afweging van", "na ontvangst van"
fn is_noun_of_action(read: &Read<'_>, at: usize) -> bool {
    let words = &read.sentence.words;
    if !matches!(words[at + 1].lower, "van" | "door") {
        return false;
    }
    let opener = |word: &str| {
        matches!(
            word,
            "de" | "een"
                | "deze"
                | "die"
                | "uw"
                | "bij"
                | "voor"
                | "na"
                | "door"
                | "tot"
                | "ter"
                | "over"
                | "met"
                | "wegens"
                | "vóór"
                | "en"
                | "aan"
                | "om"
                | "tijdens"
        )
    };
    // An adjective in between: it ends in -e and something opens the phrase before it.
    let opened = opener(words[at - 1].lower)
        || at > 1
            && words[at - 1].lower.len() > 4
            && words[at - 1].lower.ends_with('e')
            && opener(words[at - 2].lower);
    let mut object = words[at + 2..].iter().take(3);
    let doer = names_doer(read, at);
    let mut of_papers =
        || words[at].lower == "behandeling" && object.any(|word| PAPERS.contains(&word.lower));
    opened && !doer && (of_papers() || !read.explained[at] && is_action(words[at].lower))
}

/// Who does things: "een beslissing van de gemeente" tells who decides.
const DOERS: &[&str] = &[
    "arts",
    "bestuur",
    "bestuursorgaan",
    "ciz",
    "cliëntondersteuner",
    "college",
    "commissie",
    "gemeente",
    "gemeenten",
    "huisarts",
    "kabinet",
    "kamer",
    "medewerker",
    "minister",
    "overheid",
    "raad",
    "rechtbank",
    "rechter",
    "rijk",
    "staatssecretaris",
    "uwv",
    "wijkteam",
    "zorgaanbieder",
    "zorgkantoor",
    "zorgverzekeraar",
];

/// What an office treats; a doctor treats people.
const PAPERS: &[&str] = &[
    "aanvraag",
    "aanvragen",
    "begroting",
    "beroep",
    "beroepschrift",
    "beroepschriften",
    "bezwaar",
    "bezwaarschrift",
    "bezwaarschriften",
    "dossier",
    "dossiers",
    "klacht",
    "klachten",
    "melding",
    "meldingen",
    "verzoek",
    "verzoeken",
    "voorstel",
    "vraag",
    "wetsvoorstel",
    "zaak",
];

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
    word.len() >= 5 && THINGS.binary_search(&word).is_err() && made_of(word).is_some()
}

/// The verb that a noun of an action was made of.
fn made_of(noun: &str) -> Option<Cow<'static, str>> {
    if let Some((_, verb)) = ACTIONS.iter().find(|(action, _)| *action == noun) {
        return Some(Cow::Borrowed(verb));
    }
    let stem = noun.strip_suffix("ing")?;
    // beoordel-ing, verstrekk-ing, uitvoer-ing, aanpass-ing, vaststell-ing; -ling only for verbs in -elen.
    [format!("{stem}en"), format!("{stem}n")]
        .into_iter()
        .find(|verb| lexicon::is_infinitive(verb))
        .map(Cow::Owned)
}

/// Nouns of actions that don't follow from their verb, and the verb to use.
const ACTIONS: &[(&str, &str)] = &[
    ("aankoop", "kopen"),
    ("aanschaf", "kopen"),
    ("aanwijzing", "aanwijzen"),
    ("afbouw", "afbouwen"),
    ("afgifte", "afgeven"),
    ("afname", "afnemen"),
    ("beheer", "beheren"),
    ("communicatie", "vertellen"),
    ("consultatie", "vragen"),
    ("continuering", "doorgaan"),
    ("coördinatie", "regelen"),
    ("evaluatie", "bekijken"),
    ("financiering", "betalen"),
    ("implementatie", "invoeren"),
    ("indicatiestelling", "bepalen"),
    ("indiening", "indienen"),
    ("inname", "innemen"),
    ("integratie", "samenvoegen"),
    ("inventarisatie", "opschrijven"),
    ("inzet", "inzetten"),
    ("monitoring", "volgen"),
    ("ontvangst", "krijgen"),
    ("opbouw", "opbouwen"),
    ("opname", "opnemen"),
    ("organisatiewijziging", "veranderen"),
    ("overdracht", "overdragen"),
    ("participatie", "meedoen"),
    ("publicatie", "publiceren"),
    ("rapportage", "vertellen"),
    ("realisatie", "maken"),
    ("registratie", "opschrijven"),
    ("selectie", "kiezen"),
    ("toekenning", "toekennen"),
    ("toename", "toenemen"),
    ("uitgifte", "uitgeven"),
    ("verkoop", "verkopen"),
    ("verlening", "verlenen"),
    ("verstrekking", "verstrekken"),
];

/// Nouns in -ing that are things, people or ideas of their own; in order.
const THINGS: &[&str] = &[
    "aandoening",
    "aanleiding",
    "afbeelding",
    "afdeling",
    "afleiding",
    "afspiegeling",
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
    "bestemming",
    "bestrating",
    "besturing",
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
    "warming",
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
