//! Hosts that read `_redirects` and `_headers`: Netlify, and those that took over its format.
//!
//! A rule there compares a query literally, so that each spelling needs one. Netlify advises against 10,000 rules or more, so
//! only what is typed most has one: in the first language all names and postcodes, in the others the municipalities. Hosts
//! that don't compare queries, such as Cloudflare Pages, pass the rules over. Whatever has no rule leads to the search page.

use std::{collections::BTreeMap, fmt::Write};

use super::{Addresses, Destinations, FOREVER, FRESH, Settings};

/// `_redirects`: the finder without script.
pub fn netlify_redirects(destinations: &Destinations, settings: &Settings) -> String {
    let mut text = String::from("# The finder without script: where a name or a postcode leads.\n");
    let others =
        settings.languages.iter().skip(1).map(|language| (language, municipalities(destinations, language)));
    let first = settings.languages.first().map(|language| (language, everything(destinations, language)));
    for (language, rules) in first.into_iter().chain(others) {
        for (typed, to) in rules {
            let _ = writeln!(text, "{} q={typed} {to} 302!", language.search);
        }
    }
    text
}

/// Every name and postcode, and the municipalities with their capitals.
fn everything(destinations: &Destinations, language: &Addresses) -> BTreeMap<String, String> {
    let mut rules = municipalities(destinations, language);
    for (postcode, destination) in &destinations.postcodes {
        rules.insert(postcode.to_string(), language.to(destination));
    }
    for (name, destination) in &destinations.names {
        if destinations.own_names.contains(name) {
            for typed in [name.clone(), crate::finder::fold(name)] {
                rules.insert(encoded(&typed), language.to(destination));
            }
        }
    }
    for name in &destinations.municipalities {
        if let Some(destination) = destinations.names.get(&name.to_lowercase()) {
            rules.insert(encoded(name), language.to(destination));
        }
    }
    rules
}

/// The names of municipalities.
fn municipalities(destinations: &Destinations, language: &Addresses) -> BTreeMap<String, String> {
    let names = destinations.municipalities.iter().map(|name| name.to_lowercase());
    names
        .filter_map(|name| {
            let destination = destinations.names.get(&name)?;
            Some((encoded(&name), language.to(destination)))
        })
        .collect()
}

/// A rule is cut at spaces: those are encoded.
fn encoded(typed: &str) -> String {
    typed.replace(' ', "%20")
}

/// `_headers`: headers and caching.
pub fn netlify_headers(settings: &Settings) -> String {
    let mut text = format!("/*\n  Cache-Control: {FRESH}\n");
    for (name, value) in &settings.headers {
        let _ = writeln!(text, "  {name}: {value}");
    }
    if !settings.immutable.is_empty() {
        let _ = writeln!(text, "{}*\n  ! Cache-Control\n  Cache-Control: {FOREVER}", settings.immutable);
    }
    text
}
