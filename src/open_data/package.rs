//! What there is, in one file: every file with its size, fingerprint, licence and sources (a Data Package by Frictionless,
//! version 1).

use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::{Dataset, table::Table};
use crate::{
    diagnostic::SourceLookup,
    site::{LanguageId, OpenData, Site},
    source::SourceTree,
};

/// Where `wegwijs import` writes down what came from where.
const SOURCES: &str = "content/directory/registry/sources.csv";

/// The description of all data sets, for machines and for people who want to know where facts come from.
pub(super) fn describe(site: &Site, tree: &SourceTree, data: OpenData, sets: &[Dataset]) -> String {
    let sources = Sources::read(tree);
    let resources: Vec<Value> = sets
        .iter()
        .map(|set| {
            let mut resource = json!({
                "name": set.name,
                "path": set.path,
                "title": set.about.nl,
                "description": set.about.en,
                "format": set.path.rsplit('.').next(),
                "mediatype": set.media_type,
                "encoding": "utf-8",
                "bytes": set.text.len(),
                "hash": format!("sha256:{}", sha256(set.text.as_bytes())),
                "sources": sources.of(set.facts, site),
                "licenses": [licence(data)],
            });
            if let Some(schema) = &set.schema {
                resource["profile"] = json!("tabular-data-resource");
                resource["schema"] = schema.clone();
            }
            resource
        })
        .collect();
    let name = site.config.name(LanguageId(0));
    let package = json!({
        "profile": "data-package",
        "name": "wegwijs",
        "version": VERSION,
        "title": name,
        "homepage": site.config.address,
        "created": format!("{}T00:00:00Z", site.today),
        "licenses": [licence(data)],
        "resources": resources,
    });
    format!("{package:#}\n")
}

/// The version of what the files look like. The first number goes up when something that was there is no longer or means
/// something else; the second when something is added.
const VERSION: &str = "1.0.0";

fn licence(data: OpenData) -> Value {
    json!({ "name": data.licence.as_str(), "path": data.licence.address() })
}

pub(super) fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Where the facts of the registry come from.
struct Sources {
    rows: Vec<csv::StringRecord>,
}

impl Sources {
    fn read(tree: &SourceTree) -> Self {
        let text = tree.text(SOURCES).unwrap_or_default();
        let rows = csv::Reader::from_reader(text.as_bytes()).into_records().flatten().collect();
        Self { rows }
    }

    /// The sources of the facts whose names start so, and what isn't sure about them; of a table without such facts the site
    /// itself.
    fn of(&self, facts: &[&str], site: &Site) -> Vec<Value> {
        let told = |row: &&csv::StringRecord| {
            facts.iter().any(|start| row.get(0).is_some_and(|name| name.starts_with(start)))
        };
        let named: Vec<Value> = self
            .rows
            .iter()
            .filter(told)
            .map(|row| {
                let cell = |at| row.get(at).unwrap_or_default();
                json!({
                    "title": cell(5),
                    "publisher": cell(2),
                    "facts": cell(0),
                    "date": cell(3),
                    "licence": cell(4),
                    "unsure": cell(6),
                })
            })
            .collect();
        if named.is_empty() {
            return vec![json!({ "title": site.config.name(LanguageId(0)), "path": site.config.address })];
        }
        named
    }
}

impl Table {
    /// The table as files: CSV with what its columns hold, and JSON.
    pub(super) fn files(&self, today: jiff::civil::Date) -> [Dataset; 2] {
        let set = |name: String, extension: &str, media_type, text, schema| Dataset {
            name,
            path: format!("{}.{extension}", self.name),
            about: self.about,
            media_type,
            facts: self.facts,
            schema,
            text,
        };
        [
            set(self.name.to_string(), "csv", "text/csv", self.csv(), Some(self.schema())),
            set(format!("{}-json", self.name), "json", "application/json", self.json(today), None),
        ]
    }
}
