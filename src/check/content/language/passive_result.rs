//! # Nederlands
//!
//! **Wat?** *Is*, *zijn*, *was* of *waren* met een voltooid deelwoord, van iets wat iemand doet. Er staat niet wie het deed.
//! Dit is alleen een wenk: hij houdt niets tegen.
//!
//! **Waarom?** De lezer weet niet bij wie hij moet zijn als het niet klopt.
//!
//! **Voorbeeld:** *Uw verzoek is afgewezen.*
//!
//! **Schrijf liever:** *De gemeente heeft uw verzoek afgewezen.*
//!
//! **Bron van de regel:** adviezen voor B1-teksten: schrijf actief.
//!
//! **Wanneer mag het?** Als het om een toestand gaat: *het loket is gesloten*. Veel van die woorden kent de regel.
//!
//! # English
//!
//! **What?** *Is*, *zijn*, *was* or *waren* with a past participle of something that somebody does. It doesn't say who did it.
//! This is a hint only: it stops nothing.
//!
//! **Why?** The reader doesn't know whom to turn to when it is wrong.
//!
//! **Example:** *Uw verzoek is afgewezen.*
//!
//! **Instead:** *De gemeente heeft uw verzoek afgewezen.*
//!
//! **Source of the rule:** advice for texts at B1: write actively.
//!
//! **When may it stay?** When it is about a state: *het loket is gesloten*. The rule knows many of those words.

use crate::diagnostic::{Manual, Rule, Severity, Text};

use super::{Check, Findings, Reading, Tongues, passive, reading::Read};

/// Perhaps a passive: “`auxiliary`” with “`participle`”.
pub(super) static RULE: Rule = Rule {
    code: "passive-result",
    severity: Severity::Info,
    message: Text {
        nl: "Misschien een lijdende zin: “{ $auxiliary } … { $participle }”.",
        en: "Perhaps a passive sentence: “{ $auxiliary } … { $participle }”.",
    },
    help: Text {
        nl: "Weet u wie het deed? Schrijf dan: “… heeft { $participle }”.",
        en: "Do you know who did it? Then write: “… heeft { $participle }”.",
    },
    manual: Manual::DocComment(include_str!("passive_result.rs")),
};

pub(super) const CHECK: Check = Check { rules: &[&RULE], tongues: Tongues::Dutch, find };

fn find(reading: &Reading<'_>, findings: &mut Findings<'_>) {
    for unit in reading.units.iter().filter(|unit| unit.is_running()) {
        for read in &unit.sentences {
            for (auxiliary, participle) in results(read) {
                let words = &read.sentence.words;
                let finding = findings.at(&RULE, words[auxiliary].range.clone());
                findings.add(
                    finding
                        .with("auxiliary", words[auxiliary].text)
                        .with("participle", words[participle].text),
                );
            }
        }
    }
}

fn results(read: &Read<'_>) -> Vec<(usize, usize)> {
    let words = &read.sentence.words;
    let mut found = Vec::new();
    for clause in &read.clauses {
        for at in clause.clone() {
            let subject = at.checked_sub(1).map_or("", |before| words[before].lower);
            let after = words.get(at + 1).map_or("", |after| after.lower);
            if words[at].quoted
                || !matches!(words[at].lower, "is" | "zijn" | "was" | "waren")
                // "zijn aanvraag" is his; whoever is, is something: "u", "ik".
                || matches!(subject, "wie" | "ik" | "hij" | "ze" | "wij")
                || matches!(after, "ik" | "hij" | "ze" | "wij")
            {
                continue;
            }
            let participle = passive::participle_after(read, clause, at);
            // The verb that ends a clause, with nothing after it that it could describe.
            if let Some(participle) = participle
                && (participle + 1 == clause.end || words[participle + 1].lower == "om")
                && is_done_by_somebody(words[participle].lower)
                && (words[at].lower != "zijn" || at > clause.start)
                && !words[at + 1..participle]
                    .iter()
                    .any(|word| matches!(word.lower, "te" | "geweest" | "zeer" | "heel"))
            {
                found.push((at, participle));
            }
        }
    }
    found
}

/// Whether a participle names what somebody does to something: not how things went, and no state.
fn is_done_by_somebody(participle: &str) -> bool {
    !STATES.contains(&participle)
        && !WENT.iter().any(|end| participle.strip_suffix(end).is_some_and(|start| start.len() < 8))
        // "verbeterd", "verergerd", "verhuisd": mostly by themselves; what an office does is listed.
        && (!participle.starts_with("ver") || OFFICE.contains(&participle))
}

/// The ends of participles with which *zijn* makes a perfect.
const WENT: &[&str] = &[
    "begonnen",
    "bevallen",
    "bleken",
    "gebleken",
    "gebleven",
    "gebeurd",
    "gedaald",
    "gegaan",
    "gegroeid",
    "gekomen",
    "gelopen",
    "gelukt",
    "genezen",
    "geraakt",
    "gereden",
    "geschrokken",
    "geslaagd",
    "gestegen",
    "gestopt",
    "gestorven",
    "gevallen",
    "gevlogen",
    "gevolgd",
    "geweest",
    "geworden",
    "gezakt",
    "mislukt",
    "omgegaan",
    "ontstaan",
    "overleden",
    "veranderd",
    "verdwenen",
    "verhuisd",
    "verlopen",
    "verschenen",
    "vertrokken",
    "toegenomen",
    "afgenomen",
    "opgehouden",
    "opgetreden",
    "getreden",
    "gesprongen",
    "gevorderd",
];

/// Participles that say how something is.
const STATES: &[&str] = &[
    "aangepast",
    "best",
    "geweld",
    "aangesloten",
    "aangewezen",
    "afgebeeld",
    "afgelopen",
    "afgesloten",
    "bedekt",
    "bedoeld",
    "beperkt",
    "bekend",
    "benieuwd",
    "bereid",
    "beschikt",
    "bestemd",
    "bevestigd",
    "bevoegd",
    "bezet",
    "bezig",
    "bezorgd",
    "betrokken",
    "bewaard",
    "gebaat",
    "gebaseerd",
    "gebonden",
    "geboren",
    "gebouwd",
    "gebrekkig",
    "gedeeld",
    "gedaan",
    "geëindigd",
    "geholpen",
    "gehecht",
    "gehouden",
    "gehuwd",
    "geïnteresseerd",
    "gekoppeld",
    "geldig",
    "gelegen",
    "gelijk",
    "gemaakt",
    "geneigd",
    "geopend",
    "gericht",
    "gerust",
    "gescheiden",
    "geschikt",
    "geschreven",
    "gesloten",
    "gespecialiseerd",
    "getrouwd",
    "gevestigd",
    "gevoelig",
    "gewend",
    "gewenst",
    "gewoond",
    "gezakt",
    "ingericht",
    "ingeschreven",
    "klaar",
    "onbekend",
    "ontevreden",
    "opgegroeid",
    "opgelost",
    "opgeleid",
    "opgenomen",
    "overtuigd",
    "samengesteld",
    "uitgeput",
    "verbonden",
    "vergeten",
    "verplicht",
    "verrast",
    "verschillend",
    "verzekerd",
    "voorzien",
    "wakker",
];

/// What offices do that starts with ver-.
const OFFICE: &[&str] = &[
    "verbroken",
    "verhoogd",
    "verkort",
    "verlaagd",
    "verleend",
    "verlengd",
    "vermeld",
    "vernieuwd",
    "verrekend",
    "verricht",
    "verspreid",
    "verstrekt",
    "verstuurd",
    "vervangen",
    "verwerkt",
    "verwijderd",
    "verzocht",
    "verzonden",
];
