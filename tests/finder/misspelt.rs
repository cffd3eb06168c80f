//! Names with the mistakes that people make, always the same ones.

use wegwijs::directory::Registry;

/// A name with a mistake, and the municipalities that have that name.
pub(crate) struct Misspelt {
    pub(crate) typed: String,
    pub(crate) name: String,
    pub(crate) mistakes: Vec<&'static str>,
    pub(crate) codes: Vec<String>,
}

/// Numbers that look random and are the same each time (Knuth's MMIX generator).
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    pub(crate) fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % bound
    }
}

/// Spelling mistakes: what is written, and what people write for it.
const SPELLING: &[(&str, &str, &str)] = &[
    ("ij/ei/y", "ij", "ei"),
    ("ij/ei/y", "ij", "y"),
    ("ij/ei/y", "ei", "ij"),
    ("ij/ei/y", "ei", "y"),
    ("ij/ei/y", "y", "ij"),
    ("ou/au", "ou", "au"),
    ("ou/au", "au", "ou"),
    ("g/ch", "ch", "g"),
    ("g/ch", "g", "ch"),
    ("d/t/dt", "d", "t"),
    ("d/t/dt", "t", "d"),
    ("d/t/dt", "dt", "t"),
    ("c/k/s", "c", "k"),
    ("c/k/s", "k", "c"),
    ("c/k/s", "ce", "se"),
    ("s/z", "s", "z"),
    ("s/z", "z", "s"),
    ("v/f", "v", "f"),
    ("v/f", "f", "v"),
];

const KEYS: &[&str] = &["qwertyuiop", "asdfghjkl", "zxcvbnm"];

const KINDS: &[&str] =
    &["spelling", "spelling", "spelling", "single", "double", "missing", "extra", "swapped", "neighbour"];

/// One mistake of some kind in the text; none where that kind has no place in it.
fn slip(text: &str, dice: &mut Dice) -> Option<(String, &'static str)> {
    let letters: Vec<char> = text.chars().collect();
    let inside = |at: &usize| letters[*at].is_ascii_alphabetic();
    let places: Vec<usize> = (0..letters.len()).filter(inside).collect();
    let pick =
        |dice: &mut Dice, places: &[usize]| (!places.is_empty()).then(|| places[dice.below(places.len())]);
    let kind = KINDS[dice.below(KINDS.len())];
    let mut typed = letters.clone();
    match kind {
        "spelling" => {
            let rules: Vec<_> = SPELLING.iter().filter(|(_, from, _)| text.contains(from)).collect();
            let (kind, from, to) = rules[pick(dice, &(0..rules.len()).collect::<Vec<_>>())?];
            let hits: Vec<usize> = text.match_indices(from).map(|(at, _)| at).collect();
            let at = pick(dice, &hits)?;
            return Some((format!("{}{to}{}", &text[..at], &text[at + from.len()..]), kind));
        }
        "single" => {
            let doubled: Vec<_> =
                places.iter().copied().filter(|at| *at > 0 && letters[*at] == letters[*at - 1]).collect();
            typed.remove(pick(dice, &doubled)?);
        }
        "double" => {
            let at = pick(dice, &places)?;
            typed.insert(at, letters[at]);
        }
        "missing" => {
            typed.remove(pick(dice, &places)?);
        }
        "extra" => {
            let at = pick(dice, &places)?;
            typed.insert(at + 1, char::from(b'a' + dice.below(26) as u8));
        }
        "swapped" => {
            let pairs: Vec<_> = places
                .iter()
                .copied()
                .filter(|at| *at > 0 && inside(&(at - 1)) && letters[*at] != letters[at - 1])
                .collect();
            let at = pick(dice, &pairs)?;
            typed.swap(at, at - 1);
        }
        _ => {
            let at = pick(dice, &places)?;
            let row = KEYS.iter().find(|row| row.contains(letters[at].to_ascii_lowercase()))?;
            let key = row.find(letters[at].to_ascii_lowercase())?;
            let beside: Vec<char> = row
                .chars()
                .enumerate()
                .filter(|(other, _)| other.abs_diff(key) == 1)
                .map(|(_, key)| key)
                .collect();
            typed[at] = beside[dice.below(beside.len())];
        }
    }
    Some((typed.into_iter().collect(), kind))
}

/// `count` names of four letters or more with one mistake, a fifth of those of eight letters or more with two.
///
/// Names are taken from all kinds. A mistake that makes another name of it is no mistake: `known` tells.
pub(crate) fn misspelt(registry: &Registry, count: usize, known: impl Fn(&str) -> bool) -> Vec<Misspelt> {
    let mut dice = Dice(20_261_121);
    let mut names: Vec<(String, Vec<String>)> = Vec::new();
    for municipality in registry.municipalities.values() {
        let name = municipality.display_name.split(" (").next().unwrap().to_owned();
        // A municipality's name is asked for more often than that of a place: it has five tickets.
        names.extend((0..5).map(|_| (name.clone(), vec![municipality.code.to_string()])));
    }
    names.extend(registry.places.iter().map(|place| {
        (place.name.split(" (").next().unwrap().to_owned(), vec![place.municipality.to_string()])
    }));
    for predecessor in &registry.predecessors {
        names.push((
            predecessor.name.clone(),
            predecessor.successors.iter().map(ToString::to_string).collect(),
        ));
    }
    let same_name = |name: &str| {
        names
            .iter()
            .filter(|(other, _)| other == name)
            .flat_map(|(_, codes)| codes.clone())
            .collect::<Vec<_>>()
    };
    let mut found = Vec::new();
    while found.len() < count {
        let name = names[dice.below(names.len())].0.clone();
        if name.chars().filter(|letter| letter.is_alphabetic()).count() < 4 {
            continue;
        }
        let lower = name.to_lowercase();
        let Some((mut typed, kind)) = slip(&lower, &mut dice) else { continue };
        let mut mistakes = vec![kind];
        if name.len() > 7 && dice.below(5) == 0 {
            let Some((twice, kind)) = slip(&typed, &mut dice) else { continue };
            typed = twice;
            mistakes.push(kind);
        }
        if typed == lower || known(&typed) {
            continue;
        }
        found.push(Misspelt { typed, codes: same_name(&name), name, mistakes });
    }
    found
}
