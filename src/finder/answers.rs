//! The matches of a query as `wegwijs find` prints them.

use std::fmt::Write;

use serde_json::json;

use super::{Finder, Match, names::Kind};
use crate::{diagnostic::MessageLanguage, directory::Registry};

/// The address of a municipality's page: `/gemeente/{slug}/` with its slug.
pub fn address(pattern: &str, found: &Match) -> String {
    pattern.replace("{slug}", &found.slug)
}

/// One JSON object on one line:
/// `{"query":"utregt","matches":[{"code":"GM0344","name":"Utrecht","via":"Utrecht","kind":"municipality","url":"/gemeente/utrecht/"}]}`.
pub fn json_line(finder: &Finder, query: &str, pattern: &str) -> String {
    let matches: Vec<_> = finder
        .find(query)
        .iter()
        .map(|found| {
            json!({
                "code": found.code.to_string(),
                "name": found.name,
                "via": found.via,
                "kind": found.kind.as_str(),
                "url": address(pattern, found),
            })
        })
        .collect();
    json!({ "query": query, "matches": matches }).to_string()
}

/// A few lines for people: the query, and under it what a visitor gets.
pub fn text(
    finder: &Finder,
    registry: &Registry,
    query: &str,
    pattern: &str,
    language: MessageLanguage,
) -> String {
    let (nothing, now, within) = match language {
        MessageLanguage::Dutch => ("niets gevonden", "nu gemeente", "gemeente"),
        MessageLanguage::English => ("nothing found", "now part of", "municipality of"),
    };
    let found = finder.find(query);
    let mut text = format!("{query}\n");
    if found.is_empty() {
        let _ = writeln!(text, "  {nothing}");
    }
    for found in &found {
        let name = match found.kind {
            _ if found.via == found.name => found.name.clone(),
            Kind::Predecessor => format!("{}, {now} {}", found.via, found.name),
            _ => format!("{}, {within} {}", found.via, found.name),
        };
        let province = registry.provinces.get(&found.province).map_or("", String::as_str);
        let _ = writeln!(text, "  {name} ({province})  {}", address(pattern, found));
    }
    text
}
