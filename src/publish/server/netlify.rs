//! Hosts that read `_redirects` and `_headers`: Netlify, and those that took over its format.
//!
//! A rule there compares a query literally, so that each spelling needs one. Netlify advises against 10,000 rules or more, so
//! only what is typed most has one: in the first language all names and postcodes, in the others the municipalities. Hosts
//! that don't compare queries, such as Cloudflare Pages, pass the rules over. Whatever has no rule leads to the page that
//! says so.

use std::{collections::BTreeMap, fmt::Write};

use super::{Addresses, CONTACT, Destinations, FOR_EVERYBODY, FOREVER, Settings, TABLE, pattern::percent};

/// `_redirects`: old addresses, the finder without script, and the page for what doesn't exist. Of the old addresses those of the first
/// language and those of which there are few; at the others a page leads on, as on a host without rules.
pub fn netlify_redirects(destinations: &Destinations, settings: &Settings) -> String {
    let mut text = String::from("# Old addresses\n");
    // Merged municipalities are many, in every language.
    let elsewhere: Vec<&str> = settings.languages.iter().skip(1).map(Addresses::municipalities).collect();
    let many = |from: &str| elsewhere.iter().any(|start| from.starts_with(start));
    for (from, to) in settings.moved.iter().filter(|(from, _)| !many(from)) {
        let _ = writeln!(text, "{from} {to} 301!");
    }
    text.push_str("\n# The finder without script: where a name or a postcode leads.\n");
    let others =
        settings.languages.iter().skip(1).map(|language| (language, municipalities(destinations, language)));
    let first = settings.languages.first().map(|language| (language, everything(destinations, language)));
    for (language, rules) in first.into_iter().chain(others) {
        for (typed, to) in rules {
            let _ = writeln!(text, "{} q={typed} {to} 302!", language.search);
        }
        let _ = writeln!(text, "{} q=:q {} 200!", language.search, language.unknown);
    }
    text.push_str("\n# What does not exist, in the language of the visitor\n");
    for (start, page) in settings.not_found_below() {
        let _ = writeln!(text, "{start}* {page} 404");
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

/// A rule is cut at spaces and has signs of its own: those are encoded.
fn encoded(typed: &str) -> String {
    let special =
        |letter: char| letter.is_whitespace() || letter.is_control() || "%&#+=?!:*".contains(letter);
    typed
        .chars()
        .map(|letter| if special(letter) { percent(&letter.to_string()) } else { letter.to_string() })
        .collect()
}

/// `_headers`: headers and caching.
///
/// Nothing is said of how long pages may be kept: these hosts let a browser ask again each time of their own accord. Rules that fit
/// the same file are added together there, so that one for all files would stay in force for those that may be kept for ever.
pub fn netlify_headers(settings: &Settings) -> String {
    let mut text = String::from("/*\n");
    for (name, value) in &settings.headers {
        let _ = writeln!(text, "  {name}: {value}");
    }
    if !settings.immutable.is_empty() {
        let _ = writeln!(text, "{}*\n  Cache-Control: {FOREVER}", settings.immutable);
    }
    let _ = writeln!(text, "/*.vcf\n  Content-Type: {CONTACT}");
    if !settings.open_data.is_empty() {
        let (folder, (name, value)) = (&settings.open_data, FOR_EVERYBODY);
        let _ = writeln!(text, "{folder}*\n  {name}: {value}\n{folder}*.csv\n  Content-Type: {TABLE}");
    }
    text
}
