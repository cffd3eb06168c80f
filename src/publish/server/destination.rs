//! Where each name and each postcode leads, as far as a server can know.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use crate::{
    directory::{Postcode, Registry},
    finder::{Finder, Kind, alphabet},
};

/// Where what was typed leads.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Destination {
    /// To the page of the municipality with this slug.
    Municipality(String),
    /// To a name in the list from A to Z, since others begin with it.
    Names {
        /// The page of the list.
        page: String,
        /// The name on it.
        anchor: String,
    },
    /// To the page of a name that several municipalities have.
    Name {
        /// The page of the list that it stands on.
        page: String,
        /// The last part of its address.
        name: String,
    },
    /// To a postcode in the list of postcodes, since it lies in several municipalities.
    Postcode(Postcode),
}

/// Where each name and postcode leads.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Destinations {
    /// By name, as it is written. Different ways to write the same are each there.
    pub names: BTreeMap<String, Destination>,
    /// By postcode.
    pub postcodes: BTreeMap<Postcode, Destination>,
    /// Those of `names` that are the names themselves, in small letters.
    pub own_names: BTreeSet<String>,
    /// The names of municipalities as they are written.
    pub municipalities: BTreeSet<String>,
}

impl Destinations {
    /// Asks the finder for every name and every way to write it.
    pub fn new(registry: &Registry) -> Self {
        let finder = Finder::new(registry);
        let mut destinations = Self::default();
        for (postcode, shares) in &registry.postcodes {
            let single = match &shares[..] {
                [share] => registry.municipalities.get(&share.municipality),
                _ => None,
            };
            let destination = single.map_or(Destination::Postcode(*postcode), |municipality| {
                Destination::Municipality(municipality.slug.clone())
            });
            destinations.postcodes.insert(*postcode, destination);
        }
        for municipality in registry.municipalities.values() {
            destinations
                .municipalities
                .extend([&municipality.name, &municipality.display_name].map(String::clone));
        }
        let mut seen = BTreeSet::new();
        let mut asked: Vec<(String, Option<Destination>)> = Vec::new();
        let pages = alphabet::names(registry);
        let shared: BTreeMap<String, &str> =
            alphabet::shared(&pages).iter().map(|name| (name.slug(), &*name.page.slug)).collect();
        for page in &pages {
            for item in &page.items {
                let name = item.name.split_once(" (").map_or(&*item.name, |(name, _)| name);
                if seen.insert(name.to_owned()) {
                    let list = match shared.get(&item.anchor()) {
                        Some(&page) => Destination::Name { page: page.to_owned(), name: item.anchor() },
                        None => Destination::Names { page: page.slug.clone(), anchor: item.anchor() },
                    };
                    asked.push((name.to_owned(), Some(list)));
                }
                let municipality = registry.municipalities.get(&item.municipality);
                let province =
                    municipality.and_then(|municipality| registry.provinces.get(&municipality.province));
                if let (true, Some(municipality), Some(province)) = (item.ambiguous, municipality, province) {
                    asked.push((format!("{name} {}", municipality.display_name), None));
                    let keys = crate::finder::province_keys(province).into_iter();
                    asked.extend(keys.map(|province| (format!("{name} {province}"), None)));
                }
            }
        }
        destinations.own_names = seen.iter().map(|name: &String| name.to_lowercase()).collect();
        let answers: Vec<Vec<_>> =
            asked.par_iter().map(|(name, list)| ways(&finder, name, list.as_ref())).collect();
        for (written, destination) in answers.into_iter().flatten() {
            destinations.names.entry(written).or_insert(destination);
        }
        destinations
    }
}

/// Each way to write a name with where that leads.
fn ways(finder: &Finder, name: &str, list: Option<&Destination>) -> Vec<(String, Destination)> {
    let Some(own) = destination(finder, name, list) else { return Vec::new() };
    let others = spellings(name).into_iter().filter_map(|written| {
        let destination =
            destination(finder, &written, list).or_else(|| match &finder.find(&written)[..] {
                [only] => Some(Destination::Municipality(only.slug.clone())),
                _ => None,
            })?;
        Some((written, destination))
    });
    std::iter::once((name.to_lowercase(), own)).chain(others).collect()
}

fn destination(finder: &Finder, name: &str, list: Option<&Destination>) -> Option<Destination> {
    match &finder.find_name(name)[..] {
        [] => None,
        [only] => Some(Destination::Municipality(only.slug.clone())),
        [first, second, ..] if first.kind == Kind::Municipality && first.exact && !second.exact => {
            Some(Destination::Municipality(first.slug.clone()))
        }
        _ => list.cloned(),
    }
}

/// Other ways in which people write a name: with and without its article, `aan den` as `a/d`, `Sint` as `St`.
fn spellings(name: &str) -> BTreeSet<String> {
    let lower = name.to_lowercase();
    let mut spellings = BTreeSet::new();
    for article in ["'s-", "'s ", "'t ", "de ", "den ", "het "] {
        if let Some(rest) = lower.strip_prefix(article) {
            spellings.insert(rest.to_owned());
            spellings.insert(article.replace("'t", "het") + rest);
            spellings.insert(article.replace("het", "'t") + rest);
        }
    }
    for (from, to) in [
        (" aan den ", " a/d "),
        (" aan den ", " aan de "),
        (" aan de ", " a/d "),
        (" aan de ", " aan den "),
        (" en ", " & "),
        ("sint ", "st "),
        ("sint-", "st "),
        ("st.-", "sint "),
        ("st.-", "st "),
        ("1e ", "eerste "),
        ("2e ", "tweede "),
    ] {
        if lower.contains(from) {
            spellings.insert(lower.replace(from, to));
        }
    }
    spellings
}
