//! The matches of a query as `wegwijs find` prints them.

use std::fmt::Write;

use serde_json::json;

use super::{
    Finder, Match,
    names::Kind,
    together::{Found, together},
    topics::{Topic, Topics},
};
use crate::{diagnostic::MessageLanguage, directory::Registry};

/// The address of a municipality's page: `/gemeente/{slug}/` with its slug.
pub fn address(pattern: &str, found: &Match) -> String {
    pattern.replace("{slug}", &found.slug)
}

/// One JSON object on one line:
/// `{"query":"utregt","matches":[{"code":"GM0344","name":"Utrecht","via":"Utrecht","kind":"municipality","url":"/gemeente/utrecht/"}]}`.
/// A page that answers has the kind `topic` and no code.
pub fn json_line(finder: &Finder, topics: &Topics, query: &str, pattern: &str) -> String {
    let found = together(topics, query, finder.find(query));
    let matches: Vec<_> = found
        .iter()
        .map(|found| match found {
            Found::Place(place) => json!({
                "code": place.code.to_string(),
                "name": place.name,
                "via": place.via,
                "kind": place.kind.as_str(),
                "url": address(pattern, place),
            }),
            Found::Topic(Topic { title, url, .. }) => json!({
                "code": null,
                "name": title,
                "via": title,
                "kind": "topic",
                "url": url,
            }),
        })
        .collect();
    json!({ "query": query, "matches": matches }).to_string()
}

/// A few lines for people: the query, and under it what a visitor gets.
pub fn text(
    finder: &Finder,
    topics: &Topics,
    registry: &Registry,
    query: &str,
    pattern: &str,
    language: MessageLanguage,
) -> String {
    let (nothing, now, within, topic) = match language {
        MessageLanguage::Dutch => ("niets gevonden", "nu gemeente", "gemeente", "uitleg"),
        MessageLanguage::English => ("nothing found", "now part of", "municipality of", "explanation"),
    };
    let found = together(topics, query, finder.find(query));
    let mut text = format!("{query}\n");
    if found.is_empty() {
        let _ = writeln!(text, "  {nothing}");
    }
    for found in &found {
        let found = match found {
            Found::Place(place) => place,
            Found::Topic(Topic { title, url, .. }) => {
                let _ = writeln!(text, "  {topic}: {title}  {url}");
                continue;
            }
        };
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
