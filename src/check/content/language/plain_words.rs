//! The formal words and what to write instead: a list of phrases, and a list of verbs whose forms follow from the lexicon.
//!
//! A word of the lists is as formal with an ending (*toegekende*, *verzochten*) and as a part of another word
//! (*betalings-termijn*), so those follow by rule.

use std::{borrow::Cow, sync::LazyLock};

use super::{
    hashing::{WordMap, WordSet},
    lexicon,
};

/// A phrase to avoid and what to write instead.
#[derive(Debug)]
pub(super) struct Plain {
    /// The words after the first.
    pub(super) rest: Vec<&'static str>,
    /// What to write, best first. Fits in the same place unless `hint`.
    pub(super) alternatives: Vec<Cow<'static, str>>,
    /// The alternatives say what to do; the sentence has to change with them.
    pub(super) hint: bool,
}

impl Plain {
    fn new(rest: Vec<&'static str>, plain: &'static str) -> Self {
        let (plain, hint) = plain.strip_prefix("~ ").map_or((plain, false), |plain| (plain, true));
        Self { rest, alternatives: plain.split("; ").map(Cow::Borrowed).collect(), hint }
    }
}

fn lines(list: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    list.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once('\t'))
}

const PHRASES: &str = include_str!("data/plain-words.nl.tsv");
const VERBS: &str = include_str!("data/plain-verbs.nl.tsv");

/// The list by first word; longer phrases first.
pub(super) static PLAIN: LazyLock<WordMap<&'static str, Vec<Plain>>> = LazyLock::new(|| {
    let mut list: WordMap<&'static str, Vec<Plain>> = WordMap::default();
    let mut single: WordSet<&'static str> = WordSet::default();
    for (phrase, plain) in lines(PHRASES) {
        let mut words = phrase.split(' ');
        let Some(first) = words.next() else { continue };
        let rest: Vec<_> = words.collect();
        if rest.is_empty() {
            single.insert(first);
        }
        list.entry(first).or_default().push(Plain::new(rest, plain));
    }
    // The forms of a verb that the list names, and of a verb in the list of verbs. What the list says itself comes first.
    for (infinitive, plain) in lines(PHRASES).chain(lines(VERBS)) {
        for (form, plain) in forms(infinitive, plain) {
            if single.insert(form) {
                list.entry(form).or_default().push(plain);
            }
        }
    }
    for phrases in list.values_mut() {
        phrases.sort_by_key(|phrase| std::cmp::Reverse(phrase.rest.len()));
    }
    list
});

/// What to write in the place of *ter controle* and *ten laste* that no list has: Dutch uses these old forms only on paper.
pub(super) static OLD_DATIVE: LazyLock<Plain> =
    LazyLock::new(|| Plain::new(Vec::new(), "~ zeg het met “om”, “voor” of “bij”"));

/// Whether a word after *ter* or *ten* makes an expression that everybody says: *ten eerste*, *ten noorden van*.
pub(super) fn is_said(second: &str) -> bool {
    matches!(
        second,
        "beste"
            | "eerste"
            | "tweede"
            | "derde"
            | "vierde"
            | "slotte"
            | "noorden"
            | "oosten"
            | "westen"
            | "zuiden"
            | "wereld"
    )
}

/// The forms of a verb with what to write for each: *aanlevert → geeft*, *aangeleverd → gegeven*.
fn forms(infinitive: &'static str, plain: &'static str) -> Vec<(&'static str, Plain)> {
    let own = lexicon::forms_of(infinitive);
    own.into_iter()
        .enumerate()
        .map(|(at, form)| {
            let mut plain = Plain::new(Vec::new(), plain);
            if !plain.hint && at > 0 {
                // The same form of the plain verb. One that parts with its first half has another order of words.
                let same: Option<Vec<_>> = plain
                    .alternatives
                    .iter()
                    .map(|verb| {
                        lexicon::forms_of(verb)
                            .get(at)
                            .filter(|_| lexicon::parts(verb).is_none())
                            .map(|form| Cow::Borrowed(*form))
                    })
                    .collect();
                match same {
                    Some(same) => plain.alternatives = same,
                    None => plain.hint = true,
                }
            }
            (form, plain)
        })
        .collect()
}

/// The words of the lists by themselves, without the phrases.
fn singles() -> impl Iterator<Item = (&'static str, &'static Plain)> {
    PLAIN.iter().flat_map(|(word, phrases)| {
        phrases.iter().filter(|phrase| phrase.rest.is_empty()).map(move |plain| (*word, plain))
    })
}

/// Words that look like a listed one with an ending, or with another word before it, and are something else.
const OTHERS: &[&str] = &[
    "benodigdheden",
    "gedachtegoed",
    "gevoelens",
    "hinderlaag",
    "instruments",
    "kredietkaart",
    "levensmiddelen",
    "notitieblok",
    "notitieboek",
    "notitieboekje",
    "oppervlaktewater",
    "piloten",
    "shoptegoed",
    "toelatingsexamen",
    "uniformen",
    "uitverkorene",
    "uitverkorenen",
    "verpleegkundige",
    "verpleegkundigen",
    "vervolgen",
    "voornamen",
    "wijzen",
];

/// Listed words that mean something else at the end of another one: *zenuwstelsel*, *rookmelder*, *slaapmiddelen*.
const NO_HEADS: &[&str] = &[
    "conditie",
    "gemeenschap",
    "gemeenschappen",
    "gronden",
    "instrument",
    "instrumenten",
    "melder",
    "melders",
    "middelen",
    "organen",
    "stelsel",
    "stelsels",
    "stoornis",
    "stoornissen",
    "tegoed",
    "vermogen",
    "weerstand",
];

/// The listed words with another ending: an adjective or a participle with -e, a noun in the plural, the past of a verb.
pub(super) static DERIVED: LazyLock<WordMap<String, Plain>> = LazyLock::new(|| {
    /// Shorter words have too many neighbours.
    const SHORTEST: usize = 5;
    let mut list: WordMap<String, Plain> = WordMap::default();
    let mut add = |form: String, plain: Plain| {
        let known =
            PLAIN.get(form.as_str()).is_some_and(|phrases| phrases.iter().any(|it| it.rest.is_empty()));
        if !known
            && !lexicon::is_verb_form(&form)
            && !lexicon::is_everyday(&form)
            && !OTHERS.contains(&form.as_str())
        {
            list.entry(form).or_insert(plain);
        }
    };
    // First, since "verstrekte" is the past more often than the participle with -e.
    for (verb, plain) in lines(PHRASES).chain(lines(VERBS)).filter(|(verb, _)| lexicon::is_infinitive(verb)) {
        for form in lexicon::past_and_present_participles(verb) {
            let mut plain = Plain::new(Vec::new(), plain);
            if !plain.hint {
                plain.alternatives =
                    vec![Cow::Owned(format!("een vorm van {}", plain.alternatives.join(" of van ")))];
                plain.hint = true;
            }
            add(form, plain);
        }
    }
    for (word, plain) in singles() {
        if word.chars().count() < SHORTEST || !word.chars().all(char::is_alphabetic) {
            continue;
        }
        let participle = lexicon::is_participle(word) && !lexicon::is_infinitive(word);
        for form in lexicon::with_e(word) {
            add(form, inflected(word, plain, lexicon::with_e));
        }
        if participle || lexicon::is_verb_form(word) {
            continue;
        }
        for form in lexicon::plurals(word) {
            add(form, inflected(word, plain, lexicon::plurals));
        }
    }
    list
});

/// What to write for a word with an ending: the plain word with that ending where people know it, or else the advice.
fn inflected(word: &str, plain: &Plain, ending: fn(&str) -> Vec<String>) -> Plain {
    let own = |alternative: &Cow<'static, str>| {
        let known = |form: &String| lexicon::is_listed(form) || lexicon::is_participle(alternative);
        ending(alternative).into_iter().find(known).map(Cow::Owned)
    };
    let same: Option<Vec<_>> = (!plain.hint).then(|| plain.alternatives.iter().map(own).collect()).flatten();
    let hint = same.is_none();
    let alternatives = same.unwrap_or_else(|| {
        if plain.hint {
            plain.alternatives.clone()
        } else {
            vec![Cow::Owned(format!("{} is: {}", word, plain.alternatives.join(", ")))]
        }
    });
    Plain { rest: Vec::new(), alternatives, hint }
}

/// What to write for a word that has a listed one for its part.
static PARTS: LazyLock<WordMap<&'static str, Plain>> = LazyLock::new(|| {
    /// Shorter ones are in everything.
    const SHORTEST: usize = 6;
    singles()
        .filter(|(word, _)| {
            word.chars().count() >= SHORTEST
                && word.chars().all(char::is_alphabetic)
                && !lexicon::is_verb_form(word)
                && !NO_HEADS.contains(word)
        })
        .map(|(word, plain)| {
            let advice = format!("meer woorden; “{word}” is: {}", plain.alternatives.join(", "));
            (word, Plain { rest: Vec::new(), alternatives: vec![Cow::Owned(advice)], hint: true })
        })
        .collect()
});

/// A word put together with a listed one, which makes it as formal: *klacht-procedure*, *subsidie-regel*.
pub(super) fn compound(word: &str) -> Option<&'static Plain> {
    /// A part of three letters and one of six, and a letter to join them.
    const SHORTEST: usize = 10;
    /// Longer ones are told for their length.
    const LONGEST: usize = 16;
    const FIRST: usize = 3;
    const LAST: usize = 4;
    if !(SHORTEST..=LONGEST).contains(&word.len())
        || lexicon::is_listed(word)
        || lexicon::is_everyday(word)
        || OTHERS.contains(&word)
        || !word.chars().all(char::is_alphabetic)
    {
        return None;
    }
    (FIRST..=word.len() - LAST).filter(|&at| word.is_char_boundary(at)).find_map(|at| {
        let (first, last) = word.split_at(at);
        if let Some(plain) =
            PARTS.get(last).filter(|_| lexicon::is_first_part(first) || PARTS.contains_key(first))
        {
            return Some(plain);
        }
        let first = PARTS.get(first).or_else(|| PARTS.get(first.strip_suffix('s')?));
        first.filter(|_| lexicon::is_listed(last))
    })
}

/// A formal verb that stands in two parts: *levert … aan*.
#[derive(Debug)]
pub(super) struct Parted {
    /// The part at the end: *aan*.
    pub(super) particle: &'static str,
    /// What to write, best first.
    pub(super) alternatives: Vec<Cow<'static, str>>,
    /// What to write with *te*: *aan te leveren*.
    pub(super) with_te: Plain,
}

/// What to write in the place of *aan te leveren*: *te geven*, *te sturen*.
fn with_te(plain: Plain) -> Plain {
    let parts = plain.alternatives.iter().any(|verb| lexicon::parts(verb).is_some() || verb.contains(' '));
    if plain.hint || parts {
        return Plain { hint: true, ..plain };
    }
    let alternatives = plain.alternatives.iter().map(|verb| Cow::Owned(format!("te {verb}"))).collect();
    Plain { alternatives, ..plain }
}

/// The formal verbs that part, by each finite form of their second half: *levert*, *leveren*, *lever*.
pub(super) static PARTED: LazyLock<WordMap<String, Vec<Parted>>> = LazyLock::new(|| {
    let mut list: WordMap<String, Vec<Parted>> = WordMap::default();
    for (infinitive, plain) in lines(PHRASES).chain(lines(VERBS)) {
        let Some((particle, base)) = lexicon::parts(infinitive) else { continue };
        // "Staat uw woord er niet bij?" is everybody's.
        if base == "staan" {
            continue;
        }
        let Some(present) = lexicon::forms_of(base).get(1).copied() else { continue };
        // vangt → vang; "haalt" ends in the t of the person, "zet" in its own.
        let stem = present.strip_suffix('t').filter(|_| !base.starts_with(present));
        for finite in [Some(base), Some(present), stem].into_iter().flatten() {
            let plain = Plain::new(Vec::new(), plain);
            list.entry(finite.to_string()).or_default().push(Parted {
                particle,
                alternatives: plain.alternatives.clone(),
                with_te: with_te(plain),
            });
        }
    }
    // "dient u zelf door te geven", "dienen voor 1 mei te betalen"
    for (finite, plain) in
        [("dient", "moet"), ("dienen", "moeten"), ("diende", "moest"), ("dienden", "moesten")]
    {
        list.entry(finite.to_string()).or_default().push(Parted {
            particle: "te",
            alternatives: vec![Cow::Borrowed(plain)],
            with_te: Plain::new(Vec::new(), plain),
        });
    }
    list
});

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn the_lists_have_more_than_two_thousand_entries_and_none_twice() {
        let mut seen = HashSet::new();
        for list in [PHRASES, VERBS] {
            for line in list.lines().filter(|line| !line.starts_with('#')) {
                let (phrase, plain) = line.split_once('\t').unwrap_or_else(|| panic!("no tab: {line}"));
                assert!(!plain.trim().is_empty(), "{line}");
                assert_eq!(phrase, phrase.to_lowercase());
                assert!(seen.insert(phrase), "twice: {phrase}");
            }
        }
        assert!(seen.len() >= 2_000, "{}", seen.len());
    }

    #[test]
    fn every_formal_verb_has_its_forms() {
        for (verb, _) in lines(VERBS) {
            assert!(lexicon::is_infinitive(verb), "{verb}");
        }
        let plain =
            |form: &str| PLAIN.get(form).map(|found| (found[0].alternatives.join(", "), found[0].hint));
        assert_eq!(plain("aangeleverd"), Some(("gegeven, gestuurd".to_string(), false)));
        assert_eq!(plain("aanlevert"), Some(("geeft, stuurt".to_string(), false)));
        assert_eq!(plain("opgelegd").map(|(_, hint)| hint), Some(true));
        assert!(PARTED.get("vangt").is_some_and(|verbs| verbs.iter().any(|verb| verb.particle == "aan")));
    }

    #[test]
    fn a_listed_word_is_formal_with_every_ending() {
        let derived = |form: &str| DERIVED.get(form).map(|plain| (plain.alternatives.join(", "), plain.hint));
        assert_eq!(derived("aangeleverde"), Some(("gegeven, gestuurde".to_string(), false)));
        assert_eq!(derived("verstrekte"), Some(("een vorm van geven".to_string(), true)));
        for form in ["toegekende", "verstrekte", "hanteerde", "hanterende", "procedures", "rechtsgangen"] {
            assert!(derived(form).is_some() || PLAIN.contains_key(form), "{form}");
        }
        for form in ["wijzen", "indienen", "verweren", "verpleegkundigen", "gevoelens"] {
            assert!(derived(form).is_none() && !PLAIN.contains_key(form), "{form}");
        }
    }

    #[test]
    fn a_word_with_a_formal_part_is_formal_and_an_everyday_one_is_not() {
        for word in ["klachtprocedure", "subsidieregel", "huurwijziging"] {
            assert!(compound(word).is_some(), "{word}");
        }
        for word in
            ["rookmelder", "zenuwstelsel", "levensmiddelen", "notitieboek", "huisbezoek", "ziekenhuis"]
        {
            assert!(compound(word).is_none(), "{word}");
        }
    }

    #[test]
    fn a_verb_in_two_parts_has_its_plain_form_with_te() {
        let with_te = |finite: &str, particle: &str| {
            let verbs = PARTED.get(finite)?;
            let verb = verbs.iter().find(|verb| verb.particle == particle)?;
            Some((verb.with_te.alternatives.join(", "), verb.with_te.hint))
        };
        assert_eq!(with_te("leveren", "aan"), Some(("te geven, te sturen".to_string(), false)));
        assert_eq!(with_te("vorderen", "terug").map(|(_, hint)| hint), Some(true));
    }
}
