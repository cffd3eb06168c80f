//! # Nederlands
//!
//! **Wat?** Twee delen die bij elkaar horen, staan ver uit elkaar: *kunt … aanvragen*, *wordt … beoordeeld*, *wijst … af*. Of
//! er staat een hele bepaling tussen lidwoord en naamwoord: *de door de gemeente geboden hulp*. Dit heet een tangconstructie.
//!
//! **Waarom?** De lezer moet het eerste deel onthouden tot het tweede komt. Pas dan weet hij wat er gebeurt.
//!
//! **Voorbeeld:** *U kunt bij het loket van de gemeente in het gemeentehuis hulp aanvragen.*
//!
//! **Schrijf liever:** *U kunt hulp aanvragen. Ga naar het loket in het gemeentehuis.*
//!
//! **Bron van de grens:** adviezen raden tangconstructies af. De grens van 6 woorden ertussen is onze keuze.
//!
//! **Wanneer mag het?** Als de zin kort en duidelijk is en anders vreemd klinkt.
//!
//! # English
//!
//! **What?** Two parts that belong together stand far apart: *kunt … aanvragen*, *wordt … beoordeeld*, *wijst … af*. Or a whole
//! phrase stands between article and noun: *de door de gemeente geboden hulp*.
//!
//! **Why?** The reader has to remember the first part until the second comes, and only then knows what happens.
//!
//! **Example:** *U kunt bij het loket van de gemeente in het gemeentehuis hulp aanvragen.*
//!
//! **Instead:** *U kunt hulp aanvragen. Ga naar het loket in het gemeentehuis.*
//!
//! **Source of the limit:** advice warns against it; the limit of 6 words in between is our own choice.
//!
//! **When may it stay?** When the sentence is short and clear and would otherwise sound strange.

use std::ops::Range;

use crate::{
    diagnostic::{Manual, Rule, Severity, Text},
    markdown::prose::Word,
};

use super::{Check, Findings, Reading, Tongues, lexicon, reading::Read};

/// `words` words stand between “`first`” and “`second`”.
pub(super) static RULE: Rule = Rule {
    code: "separated-verb",
    severity: Severity::Warning,
    message: Text {
        nl: "Tussen “{ $first }” en “{ $second }” staan { $words } woorden.",
        en: "{ $words } words stand between “{ $first }” and “{ $second }”.",
    },
    help: Text {
        nl: "Zet de 2 delen dichter bij elkaar, of maak 2 zinnen.",
        en: "Put the two parts closer together, or make two sentences.",
    },
    manual: Manual::DocComment(include_str!("separated_verb.rs")),
};

pub(super) const CHECK: Check = Check { rules: &[&RULE], tongues: Tongues::Dutch, find };

/// Verbs that need another verb at the end of the clause.
const AUXILIARIES: &[&str] = &[
    "gaan", "gaat", "had", "hadden", "heb", "hebben", "hebt", "heeft", "kan", "kon", "konden", "kunnen",
    "kunt", "laat", "mag", "mocht", "mochten", "moest", "moesten", "moet", "moeten", "mogen", "werd",
    "werden", "wil", "willen", "wilt", "wordt", "worden", "wou", "zal", "zou", "zouden", "zullen", "zult",
];

/// Parts of separable verbs.
const PARTICLES: &[&str] =
    &["aan", "af", "bij", "in", "mee", "op", "over", "terug", "toe", "uit", "vast", "voor"];

fn find(reading: &Reading<'_>, findings: &mut Findings<'_>) {
    let limit = reading.profile.limits.verb_distance;
    for unit in reading.units.iter().filter(|unit| unit.is_running()) {
        for read in &unit.sentences {
            for (at, clause) in read.clauses.iter().enumerate() {
                let found = far_verb(read, clause, limit)
                    .or_else(|| far_particle(read, clause, limit))
                    .or_else(|| verb_behind_clauses(read, at, limit));
                if let Some((first, second)) = found.or_else(|| far_noun(read, clause)) {
                    report(
                        &read.sentence.words[first],
                        &read.sentence.words[second],
                        second - first - 1,
                        findings,
                    );
                }
            }
        }
    }
}

fn report(first: &Word<'_>, second: &Word<'_>, words: usize, findings: &mut Findings<'_>) {
    if first.range.start < second.range.end {
        let finding = findings.at(&RULE, first.range.start..second.range.end);
        findings.add(finding.with("first", first.text).with("second", second.text).with("words", words));
    }
}

/// kunt … aanvragen
fn far_verb(read: &Read<'_>, clause: &Range<usize>, limit: usize) -> Option<(usize, usize)> {
    let words = &read.sentence.words;
    let last = clause.end.checked_sub(1)?;
    if clause.len() < limit + 2 || !ends_with_verb(words, last) {
        return None;
    }
    // The verbs at the end stand together: "kunnen worden aangevraagd".
    let mut second = last;
    while second > clause.start + 1 && is_verb(words[second - 1].lower) {
        second -= 1;
    }
    // "dient … te melden": the verb stands with "te" then, and with no other auxiliary.
    let with_te = second > clause.start && words[second - 1].lower == "te";
    let first = (clause.start..second).rev().find(|&at| {
        let word = words[at].lower;
        let kind = if with_te {
            TE.contains(&word)
        } else {
            AUXILIARIES.contains(&word)
                || STATES.contains(&word)
                    && lexicon::is_participle(words[second].lower)
                    && !lexicon::is_infinitive(words[second].lower)
        };
        kind && !words[at].quoted
    })?;
    // "kan vormen door …": the verb is here already.
    if is_verb(words[first + 1].lower) {
        return None;
    }
    // With another clause in between, the last verb may belong to something else: "en" and "of" join nouns, too.
    let between = &words[first + 1..second - usize::from(with_te)];
    let joined = between.iter().enumerate().any(|(at, word)| match word.lower {
        "die" => true,
        // "om te sturen", but not "om een vergoeding".
        "om" => between[at..].iter().any(|word| word.lower == "te"),
        // "te sturen", but not "te veel".
        "te" => between.get(at + 1).is_none_or(|next| is_verb(next.lower)),
        "en" | "of" => {
            at > 0 && is_verb(between[at - 1].lower)
                || between[at + 1..].iter().take(3).any(|next| is_finite(next.lower))
        }
        _ => false,
    });
    (second - first > limit + 1 && !joined).then_some((first, second))
}

/// kunt u voor de datum waarop de verhoging ingaat een brief sturen; moet uw naam, uw adres en uw handtekening bevatten
///
/// The verb of a clause comes only after other clauses, or after parts of a list, that stand in the middle of it.
fn verb_behind_clauses(read: &Read<'_>, at: usize, limit: usize) -> Option<(usize, usize)> {
    let words = &read.sentence.words;
    let clause = &read.clauses[at];
    let (first, kind) = clause.clone().find_map(|word| Some((word, needed(words[word].lower)?)))?;
    // "Geconstateerd werd dat …": the verb is here already.
    if words[clause.start..first].iter().any(|word| lexicon::is_participle(word.lower)) {
        return None;
    }
    if words[first].quoted
        || words[first + 1..clause.end].iter().any(|word| is_verb(word.lower) || word.lower == "te")
    {
        return None;
    }
    for next in &read.clauses[at + 1..] {
        let last = next.end - 1;
        let cluster = verbs_at_end(words, next);
        let own = (next.start..cluster).find(|&word| is_finite(words[word].lower));
        let whole = own.is_some_and(|own| own + 1 < cluster || cluster > last);
        let subordinate = matches!(
            words[next.start].lower,
            "als" | "die" | "dat" | "indien" | "wanneer" | "zodra" | "zonder"
        ) || words[next.start].lower.starts_with("waar");
        // A clause with a verb of its own is in the middle; one that starts anew ends the first.
        if own.is_some() && !(whole && subordinate) {
            return None;
        }
        if cluster > last {
            continue;
        }
        let fits = match kind {
            Needed::Infinitive => lexicon::is_infinitive(words[last].lower),
            Needed::Participle => {
                let last = words[last].lower;
                lexicon::is_participle(last) && !lexicon::is_infinitive(last)
            }
            Needed::Te => lexicon::is_infinitive(words[last].lower) && words[last - 1].lower == "te",
        };
        let with_te = kind != Needed::Te && cluster > 0 && words[cluster - 1].lower == "te";
        return (fits && !with_te && ends_with_verb(words, last) && cluster - first > limit + 1)
            .then_some((first, cluster));
    }
    None
}

/// Where the verbs begin that a clause ends with; the end of the clause when it ends with none.
fn verbs_at_end(words: &[Word<'_>], clause: &Range<usize>) -> usize {
    let mut start = clause.end;
    while start > clause.start && is_verb(words[start - 1].lower) {
        start -= 1;
    }
    start
}

/// In which form the verb stands that an auxiliary waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Needed {
    Infinitive,
    Participle,
    Te,
}

fn needed(auxiliary: &str) -> Option<Needed> {
    Some(match auxiliary {
        "had" | "hadden" | "heb" | "hebben" | "hebt" | "heeft" | "werd" | "werden" | "wordt" | "worden" => {
            Needed::Participle
        }
        "behoort" | "behoren" | "dienen" | "dient" => Needed::Te,
        "kan" | "kon" | "konden" | "kunnen" | "kunt" | "mag" | "mocht" | "mochten" | "moest" | "moesten"
        | "moet" | "moeten" | "mogen" | "zal" | "zou" | "zouden" | "zullen" | "zult" => Needed::Infinitive,
        _ => return None,
    })
}

/// Verbs that need a verb with "te".
const TE: &[&str] = &["behoort", "behoren", "dienen", "dient"];

/// Verbs that need a participle.
const STATES: &[&str] = &["ben", "bent", "is", "was", "waren"];

fn is_finite(word: &str) -> bool {
    AUXILIARIES.contains(&word)
        || TE.contains(&word)
        || STATES.contains(&word)
        || lexicon::is_present(word) && !lexicon::is_participle(word)
}

fn is_verb(word: &str) -> bool {
    lexicon::is_infinitive(word) || lexicon::is_participle(word)
}

/// Whether the last word of a clause is an infinitive or participle, not a noun in the plural or a verb after "te".
fn ends_with_verb(words: &[Word<'_>], last: usize) -> bool {
    let (word, Some(before)) = (&words[last], last.checked_sub(1).map(|at| &words[at])) else { return false };
    let noun_before = matches!(
        before.lower,
        "de" | "het"
            | "een"
            | "uw"
            | "uit"
            | "van"
            | "voor"
            | "met"
            | "op"
            | "in"
            | "bij"
            | "aan"
            | "over"
            | "door"
            | "zijn"
            | "haar"
            | "hun"
            | "mijn"
            | "onze"
            | "deze"
            | "die"
            | "alle"
            | "veel"
            | "meer"
            | "geen"
            | "andere"
            | "zonder"
            | "om"
            | "naar"
            | "onder"
            | "als"
            | "welke"
    ) || before.lower.ends_with("ige")
        || before.lower.ends_with("ende")
        || before.lower.ends_with("lijke")
        || before.numeric();
    let noun_before = noun_before && !(before.lower == "meer" && last > 1 && words[last - 2].lower == "niet");
    is_verb(word.lower) && !word.capitalised() && !word.quoted && !noun_before
}

/// wijst … af
fn far_particle(read: &Read<'_>, clause: &Range<usize>, limit: usize) -> Option<(usize, usize)> {
    let words = &read.sentence.words;
    let last = clause.end.checked_sub(1)?;
    if clause.len() < limit + 3 || !PARTICLES.contains(&words[last].lower) {
        return None;
    }
    // The verb is near the start of the clause; with its particle it must be a verb that the lexicon knows.
    let first = (clause.start..clause.start + 4).find(|&at| {
        let joined = format!("{}{}", words[last].lower, words[at].lower);
        // "Staat het woord er niet bij?" has no verb of its own.
        if words[at].lower.starts_with("sta") {
            return false;
        }
        lexicon::is_present(&joined) || lexicon::is_infinitive(&joined)
    })?;
    (last - first > limit + 1).then_some((first, last))
}

/// de door de gemeente geboden hulp
fn far_noun(read: &Read<'_>, clause: &Range<usize>) -> Option<(usize, usize)> {
    let words = &read.sentence.words;
    for at in clause.start..clause.end.saturating_sub(4) {
        let article = matches!(words[at].lower, "de" | "een" | "deze" | "het" | "dit" | "alle" | "uw");
        let preposition = matches!(
            words[at + 1].lower,
            "door" | "met" | "namens" | "tijdens" | "volgens" | "bij" | "in" | "aan" | "voor" | "op" | "uit"
        );
        if !article || !preposition {
            continue;
        }
        let reach = clause.end.min(at + 12);
        let noun = (at + 4..reach).find(|&noun| {
            let adjective = words[noun - 1].lower;
            is_inflected_participle(adjective) && !words[noun - 1].capitalised()
        });
        if let Some(noun) = noun {
            return Some((at, noun));
        }
    }
    None
}

/// geboden, verleende, aangewezen, ingevoerde
fn is_inflected_participle(word: &str) -> bool {
    match word.strip_suffix("de").or_else(|| word.strip_suffix("te")) {
        Some(_) => lexicon::is_participle(&word[..word.len() - 1]) && !lexicon::is_infinitive(word),
        None => word.ends_with("en") && lexicon::is_participle(word) && !lexicon::is_infinitive(word),
    }
}
