//! Every name that people use for a municipality or for a place in it, in one fixed order.
//!
//! The order is that of the postcodes, so that municipalities that lie side by side stand side by side: the index for the
//! browser is smaller for it.

use std::collections::{BTreeMap, BTreeSet};

use super::fold::{canonical, fold, key};
use crate::directory::{MunicipalityCode, Postcode, ProvinceCode, Registry};

/// What kind of name it is that matched; the first is the best.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// The municipality's own name.
    Municipality,
    /// A municipality that no longer exists.
    Predecessor,
    /// A village, town or city.
    Place,
    /// Another name that people use.
    Alias,
    /// Four digits of a postcode.
    Postcode,
}

impl Kind {
    /// The word in the machine-readable output.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Municipality => "municipality",
            Self::Predecessor => "predecessor",
            Self::Place => "place",
            Self::Alias => "alias",
            Self::Postcode => "postcode",
        }
    }
}

/// A municipality with its names.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    pub(super) code: MunicipalityCode,
    pub(super) name: String,
    pub(super) slug: String,
    pub(super) province: usize,
    /// In how many postcodes it lies: the measure of how likely it is that somebody means it.
    pub(super) size: usize,
    /// The names in the order of the kinds, those of one kind by alphabet; no two with the same key.
    pub(super) names: Vec<(Kind, String)>,
}

/// All names, provinces and postcodes that the finder knows.
#[derive(Debug, Clone, Default)]
pub(super) struct Names {
    pub(super) entries: Vec<Entry>,
    /// The provinces by code: name and the short forms that people write behind a place.
    pub(super) provinces: Vec<(ProvinceCode, String)>,
    /// The postcodes with the numbers of their municipalities, the largest share first.
    pub(super) postcodes: BTreeMap<Postcode, Vec<usize>>,
}

/// How people shorten a province behind the name of a place.
pub(super) const SHORT_PROVINCES: &[(&str, &[&str])] = &[
    ("drenthe", &["dr", "drente"]),
    ("flevoland", &["fl", "flev"]),
    ("fryslan", &["fr", "fri", "frl", "friesland"]),
    ("gelderland", &["gld", "gl", "ge", "geld"]),
    ("groningen", &["gr", "gn", "gron"]),
    ("limburg", &["l", "li", "lb", "lim", "limb"]),
    ("noordbrabant", &["nb", "br", "brabant", "nbrabant"]),
    ("noordholland", &["nh", "nholland"]),
    ("overijssel", &["ov", "ovijssel"]),
    ("utrecht", &["ut", "utr"]),
    ("zeeland", &["ze", "zld", "zl"]),
    ("zuidholland", &["zh", "zholland"]),
];

/// The keys that stand for a province: its name and the short forms.
pub(crate) fn province_keys(name: &str) -> Vec<String> {
    let own = key(&fold(name));
    let short = SHORT_PROVINCES.iter().find(|(full, _)| *full == own).map_or(&[][..], |(_, short)| short);
    std::iter::once(own).chain(short.iter().map(|short| (*short).to_owned())).collect()
}

/// A name without what stands in brackets: `Bergen (NH)` is called Bergen.
pub(super) fn bare(name: &str) -> &str {
    name.split_once(" (").map_or(name, |(bare, _)| bare)
}

impl Names {
    pub(super) fn new(registry: &Registry) -> Self {
        let mut order: Vec<MunicipalityCode> = Vec::new();
        let mut seen = BTreeSet::new();
        let mut sizes: BTreeMap<MunicipalityCode, usize> = BTreeMap::new();
        for share in registry.postcodes.values().flatten() {
            *sizes.entry(share.municipality).or_default() += 1;
        }
        let first_by_postcode = registry.postcodes.values().filter_map(|shares| shares.first());
        for code in
            first_by_postcode.map(|share| share.municipality).chain(registry.municipalities.keys().copied())
        {
            if registry.municipalities.contains_key(&code) && seen.insert(code) {
                order.push(code);
            }
        }
        let provinces: Vec<_> = registry.provinces.iter().map(|(code, name)| (*code, name.clone())).collect();
        let number: BTreeMap<_, _> = order.iter().enumerate().map(|(at, code)| (*code, at)).collect();
        let mut names: Vec<Vec<(Kind, String)>> = vec![Vec::new(); order.len()];
        let mut add = |code: &MunicipalityCode, kind: Kind, name: &str| {
            if let Some(at) = number.get(code) {
                names[*at].push((kind, name.to_owned()));
            }
        };
        for (code, municipality) in &registry.municipalities {
            add(code, Kind::Municipality, &municipality.display_name);
            add(code, Kind::Municipality, bare(&municipality.name));
        }
        for predecessor in &registry.predecessors {
            for code in &predecessor.successors {
                add(code, Kind::Predecessor, &predecessor.name);
            }
        }
        for place in &registry.places {
            add(&place.municipality, Kind::Place, &place.name);
        }
        for alias in &registry.aliases {
            add(&alias.municipality, Kind::Alias, &alias.name);
        }
        let entries = order
            .iter()
            .zip(names)
            .filter_map(|(code, names)| {
                let municipality = registry.municipalities.get(code)?;
                Some(Entry {
                    code: *code,
                    name: municipality.display_name.clone(),
                    slug: municipality.slug.clone(),
                    province: provinces
                        .iter()
                        .position(|(code, _)| *code == municipality.province)
                        .unwrap_or(0),
                    size: sizes.get(code).copied().unwrap_or(0),
                    names: distinct(names),
                })
            })
            .collect();
        let postcodes = registry
            .postcodes
            .iter()
            .map(|(postcode, shares)| {
                let numbers = shares.iter().filter_map(|share| number.get(&share.municipality).copied());
                (*postcode, numbers.collect())
            })
            .collect();
        let mut all = Self { entries, provinces, postcodes };
        all.leave_out_what_is_a_name_with_its_whereabouts();
        all
    }

    /// Postal registers write `Hengelo OV` and `Beek Gem Montferland`. The matcher reads such words behind any name, so
    /// that only the name itself need be kept.
    fn leave_out_what_is_a_name_with_its_whereabouts(&mut self) {
        // A province tells nothing where two of its municipalities have the name: then the register's own words do.
        let mut bearers: BTreeMap<(usize, String), BTreeSet<MunicipalityCode>> = BTreeMap::new();
        for entry in &self.entries {
            for (_, name) in &entry.names {
                bearers.entry((entry.province, key(&fold(bare(name))))).or_default().insert(entry.code);
            }
        }
        for entry in &mut self.entries {
            let own = |key: String| {
                let in_province = bearers.get(&(entry.province, key));
                let here = in_province.is_some_and(|bearers| bearers.contains(&entry.code));
                (here, here && in_province.is_some_and(|bearers| bearers.len() == 1))
            };
            let province = self.provinces.get(entry.province);
            let province = province.map(|(_, name)| province_keys(name)).unwrap_or_default();
            let municipality = key(&fold(&entry.name));
            entry.names.retain(|(kind, name)| {
                let folded = fold(name);
                let found_without = |at: usize| {
                    let behind = key(folded[at..].trim_start().strip_prefix("gem ").unwrap_or(&folded[at..]));
                    let (here, only_here) = own(key(&folded[..at]));
                    here && behind == municipality || only_here && province.contains(&behind)
                };
                *kind == Kind::Municipality
                    || name.contains('(')
                    || !folded.match_indices(' ').any(|(at, _)| found_without(at))
            });
        }
    }
}

/// The names by kind and alphabet, each key once, under its best kind.
fn distinct(mut names: Vec<(Kind, String)>) -> Vec<(Kind, String)> {
    let first = names.first().cloned();
    names.sort();
    // The municipality's own name leads, also where its official name comes first in the alphabet.
    if let Some(first) = first {
        names.retain(|name| *name != first);
        names.insert(0, first);
    }
    let mut keys = BTreeSet::new();
    names.retain(|(_, name)| keys.insert(canonical(&fold(bare(name)))));
    names
}
