//! Which links to other sites the content has, and where.

use std::{collections::BTreeMap, ops::Range, sync::Arc};

use super::{ExternalLink, Pace};
use crate::{
    diagnostic::Location,
    markdown::{self, Block, prose::Prose},
    site::Site,
    source::{
        SourceFile, SourceTree,
        schema::Record,
        yaml::{self, Node, Value},
    },
};

/// Endings of names that never lead anywhere (RFC 2606): what is made up as an example needs no answer.
const RESERVED: [&str; 4] = [".example", ".invalid", ".localhost", ".test"];

/// Every address on another site that pages, sources, guides, glossaries and the directory lead to, with all places.
pub fn external_links(site: &Site, tree: &SourceTree) -> Vec<ExternalLink> {
    let mut found = Found::default();
    for page in &site.pages {
        if let Some(file) = tree.file(&page.source) {
            found.markdown(file, page.body.clone());
        }
    }
    for file in tree.files_below("content/") {
        match file.extension() {
            "yaml" | "yml" => {
                // What isn't YAML is told elsewhere.
                let Ok(node) = yaml::parse(&file.path, &file.text, 0..file.text.len()) else { continue };
                if &*file.path == "content/site.yaml" {
                    node.get("signpost").into_iter().for_each(|signpost| found.yaml(file, signpost));
                } else {
                    found.yaml(file, &node);
                }
            }
            "csv" => found.table(file),
            _ => {}
        }
    }
    found.0.into_iter().map(|(url, places)| ExternalLink { url, places }).collect()
}

/// How to ask: the usual pace, without the hosts and addresses at `checks: {skip-links: […]}` in `site.yaml`.
pub fn pace(site: &Site) -> Pace {
    let checks = Record::new(&site.config.node).record("checks");
    let skip = checks.map(|checks| checks.texts("skip-links")).unwrap_or_default();
    Pace { skip: skip.into_iter().map(|text| text.value).collect(), ..Pace::default() }
}

#[derive(Default)]
struct Found(BTreeMap<String, Vec<Location>>);

impl Found {
    fn add(&mut self, path: &Arc<str>, url: &str, range: Range<usize>) {
        let Some(rest) = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://")) else { return };
        let host = rest.split(['/', '?', '#', ':']).next().unwrap_or_default();
        if host.is_empty() || RESERVED.iter().any(|ending| host.ends_with(ending)) {
            return;
        }
        self.0.entry(url.to_string()).or_default().push(Location::new(path.clone(), range));
    }

    fn markdown(&mut self, file: &SourceFile, body: Range<usize>) {
        let prose = Prose::from_markdown(&file.text[body.clone()], body.start);
        for link in prose.links {
            self.add(&file.path, &link.destination, link.range);
        }
        // What is wrong with components is told by whoever renders them.
        self.components(&file.path, markdown::split(&file.path, &file.text, body, &mut Vec::new()));
    }

    fn components(&mut self, path: &Arc<str>, blocks: Vec<Block>) {
        for block in blocks {
            if let Block::Component(component, inside) = block {
                for (_, value) in component.attributes {
                    self.add(path, &value.value, value.range);
                }
                self.components(path, inside);
            }
        }
    }

    fn yaml(&mut self, file: &SourceFile, node: &Node) {
        match &node.value {
            Value::Null => {}
            Value::Scalar(scalar) if scalar.text.contains("](http") => {
                let prose = Prose::from_markdown_value(&scalar.text, &file.text, node.range.clone());
                for link in prose.links {
                    self.add(&file.path, &link.destination, link.range);
                }
            }
            Value::Scalar(scalar) if !scalar.text.contains(char::is_whitespace) => {
                self.add(&file.path, &scalar.text, node.range.clone());
            }
            Value::Scalar(_) => {}
            Value::Sequence(items) => items.iter().for_each(|item| self.yaml(file, item)),
            Value::Mapping(entries) => entries.iter().for_each(|(_, value)| self.yaml(file, value)),
        }
    }

    fn table(&mut self, file: &SourceFile) {
        let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(file.text.as_bytes());
        // Rows that can't be read are told by the registry.
        for record in reader.records().flatten() {
            let row = record.position().and_then(|at| usize::try_from(at.byte()).ok()).unwrap_or(0);
            for cell in record.iter().filter(|cell| cell.starts_with("http")) {
                let start = file.text.get(row..).and_then(|rest| rest.find(cell)).map_or(0, |at| row + at);
                self.add(&file.path, cell, start..(start + cell.len()).min(file.text.len()));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::Options;

    #[test]
    fn links_of_pages_components_data_and_tables_are_found_at_their_place() {
        let texts = [
            (
                "content/site.yaml",
                "name: {nl: A}\naddress: https://own.nl\nlanguages: [{tag: nl, name: N}]\nchecks: {skip-links: [b.nl]}\n",
            ),
            (
                "content/nl/a.md",
                "---\ntitle: A\nsummary: A\n---\n\n[b](https://b.nl/x) `https://code.nl` [mooi](https://mooi.example)\n\n::: video url=\"https://v.nl\" title=\"V\"\nTekst.\n:::\n",
            ),
            ("content/sources.yaml", "# https://comment.nl\nb:\n  title: B\n  url: https://b.nl/x\n"),
            ("content/guides/g.yaml", "endings:\n  - text: {nl: \"Lees [c](https://c.nl).\"}\n"),
            ("content/directory/registry/t.csv", "name,website\nEén,https://één.nl\n"),
        ];
        let tree = SourceTree::from_texts(texts);
        let options = Options { today: "2026-11-21".parse().unwrap(), address: None };
        let (site, _) = Site::understand(&tree, &options);
        let links = external_links(&site, &tree);
        let shown: Vec<String> = links
            .iter()
            .flat_map(|link| {
                link.places.iter().map(|place| {
                    let text = &tree.file(&place.path).unwrap().text;
                    format!("{} in {}: {}", link.url, place.path, &text[place.range.clone()])
                })
            })
            .collect();
        assert_eq!(
            shown,
            [
                "https://b.nl/x in content/nl/a.md: b",
                "https://b.nl/x in content/sources.yaml: https://b.nl/x",
                "https://c.nl in content/guides/g.yaml: c",
                "https://v.nl in content/nl/a.md: https://v.nl",
                "https://één.nl in content/directory/registry/t.csv: https://één.nl",
            ]
        );
        assert_eq!(pace(&site).skip, ["b.nl"]);
    }
}
