//! Open data: what the site knows, as files for other systems.
//!
//! Every file is made from the same answers of the [`directory`](crate::directory) as the pages. So a fact that may not be
//! shown is in none of them, and one that may is there with the day of its check and the last day on which it holds. The
//! municipality that doesn't exist isn't in them.

mod answers;
mod catalogue;
mod finder;
mod hsds;
mod municipalities;
mod package;
mod supporters;
mod table;
#[cfg(test)]
mod tests;

use serde_json::Value;

use crate::{
    diagnostic::Text,
    site::{OpenData, Site},
    source::SourceTree,
};

pub use table::{Cell, Column, Kind, Table};

/// A file of the open data.
#[derive(Debug, Clone, PartialEq)]
struct Dataset {
    /// Its name among the others.
    name: String,
    /// Where it is, below the folder of the open data.
    path: String,
    /// What it holds.
    about: Text,
    /// Its type.
    media_type: &'static str,
    /// The facts of the registry that it is made from.
    facts: &'static [&'static str],
    /// What its columns hold, for a table.
    schema: Option<Value>,
    /// Its content.
    text: String,
}

/// The files by their path from the root of the site, without a slash at the start. None where the site gives nothing away.
pub fn files(site: &Site, tree: &SourceTree) -> Vec<(String, String)> {
    let Some(data) = site.config.open_data else { return Vec::new() };
    let mut sets: Vec<Dataset> = tables(site).iter().flat_map(|table| table.files(site.today)).collect();
    sets.extend([finder::file(site), answers::file(site, tree)]);
    sets.extend(hsds::files(site));
    let catalogue = catalogue::describe(site, data, &sets);
    sets.push(catalogue);
    let package = package::describe(site, tree, data, &sets);
    let folder = &OpenData::FOLDER[1..];
    sets.into_iter()
        .map(|set| (set.path, set.text))
        .chain([("datapackage.json".to_string(), package)])
        .map(|(path, text)| (format!("{folder}{path}"), text))
        .collect()
}

/// The tables.
pub fn tables(site: &Site) -> Vec<Table> {
    vec![
        municipalities::municipalities(site),
        municipalities::coverage(site),
        municipalities::reported(site),
        supporters::supporters(site),
        supporters::contacts(site),
    ]
}
