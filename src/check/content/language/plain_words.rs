//! The formal words and what to write instead: a list of phrases, and a list of verbs whose forms follow from the lexicon.

use std::sync::LazyLock;

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
    pub(super) alternatives: Vec<&'static str>,
    /// The alternatives say what to do; the sentence has to change with them.
    pub(super) hint: bool,
}

impl Plain {
    fn new(rest: Vec<&'static str>, plain: &'static str) -> Self {
        let (plain, hint) = plain.strip_prefix("~ ").map_or((plain, false), |plain| (plain, true));
        Self { rest, alternatives: plain.split("; ").collect(), hint }
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
                        lexicon::forms_of(verb).get(at).copied().filter(|_| lexicon::parts(verb).is_none())
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

/// A formal verb that stands in two parts: *levert … aan*.
#[derive(Debug)]
pub(super) struct Parted {
    /// The part at the end: *aan*.
    pub(super) particle: &'static str,
    /// What to write, best first.
    pub(super) alternatives: Vec<&'static str>,
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
            let Plain { alternatives, .. } = Plain::new(Vec::new(), plain);
            list.entry(finite.to_string()).or_default().push(Parted { particle, alternatives });
        }
    }
    // "dient u zelf door te geven", "dienen voor 1 mei te betalen"
    for (finite, plain) in
        [("dient", "moet"), ("dienen", "moeten"), ("diende", "moest"), ("dienden", "moesten")]
    {
        list.entry(finite.to_string())
            .or_default()
            .push(Parted { particle: "te", alternatives: vec![plain] });
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
        let plain = |form: &str| PLAIN.get(form).map(|found| (found[0].alternatives.clone(), found[0].hint));
        assert_eq!(plain("aangeleverd"), Some((vec!["gegeven", "gestuurd"], false)));
        assert_eq!(plain("aanlevert"), Some((vec!["geeft", "stuurt"], false)));
        assert_eq!(plain("opgelegd").map(|(_, hint)| hint), Some(true));
        assert!(PARTED.get("vangt").is_some_and(|verbs| verbs.iter().any(|verb| verb.particle == "aan")));
    }
}
