//! Hosts that read `_redirects` and `_headers`: Netlify, and those that took over its format.
//!
//! A rule there compares a query literally, so that each spelling needs one: postcodes by their four digits, and names in
//! small letters, with and without accents.

use std::{collections::BTreeMap, fmt::Write};

use super::{Addresses, Destinations, FOREVER, FRESH, Settings};

/// `_redirects`: the finder without script.
pub fn netlify_redirects(destinations: &Destinations, settings: &Settings) -> String {
    let mut text = String::from("# The finder without script: where a name or a postcode leads.\n");
    for language in &settings.languages {
        for (typed, to) in rules(destinations, language) {
            let _ = writeln!(text, "{} q={typed} {to} 302!", language.search);
        }
    }
    text
}

fn rules(destinations: &Destinations, language: &Addresses) -> BTreeMap<String, String> {
    let mut rules = BTreeMap::new();
    for (postcode, destination) in &destinations.postcodes {
        rules.insert(postcode.to_string(), language.to(destination));
    }
    for (name, destination) in &destinations.names {
        for typed in [name.clone(), crate::finder::fold(name)] {
            // A rule is cut at spaces: those are encoded.
            rules.insert(typed.replace(' ', "%20"), language.to(destination));
        }
    }
    rules
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
