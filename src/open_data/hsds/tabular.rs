//! The nested services as flat tables that point at each other: the tabular data package of HSDS.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};

use crate::directory::coverage::harmless;

/// A table of the standard: its name, its file, its columns of text and of numbers, and the tables that its rows point at.
struct Sheet {
    name: &'static str,
    file: &'static str,
    columns: &'static [&'static str],
    numbers: &'static [&'static str],
    points_at: &'static [(&'static str, &'static str)],
}

/// The tables that we fill, with the columns that we fill, in the order of the standard.
const SHEETS: &[Sheet] = &[
    Sheet {
        name: "organization",
        file: "organizations.csv",
        columns: &["id", "name", "description", "website", "uri"],
        numbers: &[],
        points_at: &[],
    },
    Sheet {
        name: "service",
        file: "services.csv",
        columns: &[
            "id",
            "organization_id",
            "name",
            "description",
            "url",
            "email",
            "status",
            "application_process",
            "fees_description",
            "eligibility_description",
            "assured_date",
            "last_modified",
        ],
        numbers: &[],
        points_at: &[("organization_id", "organization")],
    },
    Sheet {
        name: "attribute",
        file: "attributes.csv",
        columns: &["id", "link_id", "taxonomy_term_id", "link_entity", "value", "label"],
        numbers: &[],
        points_at: &[("link_id", "service"), ("taxonomy_term_id", "taxonomy_term")],
    },
    Sheet {
        name: "service_at_location",
        file: "service_at_location.csv",
        columns: &["id", "service_id", "location_id", "description"],
        numbers: &[],
        points_at: &[("service_id", "service"), ("location_id", "location")],
    },
    Sheet {
        name: "location",
        file: "locations.csv",
        columns: &["id", "location_type", "name", "description"],
        numbers: &[],
        points_at: &[],
    },
    Sheet {
        name: "phone",
        file: "phones.csv",
        columns: &["id", "service_id", "number", "type", "description"],
        numbers: &[],
        points_at: &[("service_id", "service")],
    },
    Sheet {
        name: "contact",
        file: "contacts.csv",
        columns: &["id", "service_id", "name", "title", "email"],
        numbers: &[],
        points_at: &[("service_id", "service")],
    },
    Sheet {
        name: "address",
        file: "addresses.csv",
        columns: &[
            "id",
            "location_id",
            "address_1",
            "city",
            "state_province",
            "postal_code",
            "country",
            "address_type",
        ],
        numbers: &[],
        points_at: &[("location_id", "location")],
    },
    Sheet {
        name: "schedule",
        file: "schedules.csv",
        columns: &[
            "id",
            "service_id",
            "location_id",
            "valid_to",
            "wkst",
            "freq",
            "byday",
            "description",
            "opens_at",
            "closes_at",
            "notes",
        ],
        numbers: &[],
        points_at: &[("service_id", "service"), ("location_id", "location")],
    },
    Sheet {
        name: "service_area",
        file: "service_areas.csv",
        columns: &["id", "service_id", "name", "uri"],
        numbers: &[],
        points_at: &[("service_id", "service")],
    },
    Sheet {
        name: "language",
        file: "languages.csv",
        columns: &["id", "service_id", "code"],
        numbers: &[],
        points_at: &[("service_id", "service")],
    },
    Sheet {
        name: "taxonomy_term",
        file: "taxonomy_terms.csv",
        columns: &["id", "code", "name", "description", "taxonomy", "term_uri"],
        numbers: &[],
        points_at: &[],
    },
    Sheet {
        name: "cost_option",
        file: "cost_options.csv",
        columns: &["id", "service_id", "currency", "amount"],
        numbers: &["amount"],
        points_at: &[("service_id", "service")],
    },
    Sheet { name: "unit", file: "units.csv", columns: &["id", "name"], numbers: &[], points_at: &[] },
    Sheet {
        name: "service_capacity",
        file: "service_capacity.csv",
        columns: &["id", "service_id", "unit_id", "available", "description", "updated"],
        numbers: &["available"],
        points_at: &[("service_id", "service"), ("unit_id", "unit")],
    },
    Sheet {
        name: "url",
        file: "url.csv",
        columns: &["id", "service_id", "label", "url"],
        numbers: &[],
        points_at: &[("service_id", "service")],
    },
];

/// The table that the things in a list or field are rows of.
fn table_of(field: &str) -> Option<&'static str> {
    Some(match field {
        "organization" => "organization",
        "phones" => "phone",
        "contacts" => "contact",
        "schedules" => "schedule",
        "service_areas" => "service_area",
        "service_at_locations" => "service_at_location",
        "location" => "location",
        "addresses" => "address",
        "languages" => "language",
        "cost_options" => "cost_option",
        "attributes" => "attribute",
        "taxonomy_term" => "taxonomy_term",
        "capacities" => "service_capacity",
        "unit" => "unit",
        "additional_urls" => "url",
        _ => return None,
    })
}

type Rows = BTreeMap<&'static str, Vec<Map<String, Value>>>;

/// The files of the package by name: a table each, and its description.
pub(super) fn package(services: &[Value]) -> Vec<(String, String)> {
    let (mut rows, mut seen) = (Rows::new(), BTreeSet::new());
    for service in services {
        flatten("service", service, Map::new(), &mut rows, &mut seen);
    }
    let filled = |name: &str| rows.contains_key(name);
    let sheets: Vec<&Sheet> = SHEETS.iter().filter(|sheet| filled(sheet.name)).collect();
    let mut files: Vec<(String, String)> =
        sheets.iter().map(|sheet| (sheet.file.to_string(), csv(sheet, &rows[sheet.name]))).collect();
    let resources: Vec<Value> = sheets.iter().map(|sheet| describe(sheet, &filled)).collect();
    let package = json!({
        "profile": "tabular-data-package",
        "name": "human_services_data",
        "title": "Human Services Data Specification 3.1",
        "resources": resources,
    });
    files.push(("datapackage.json".to_string(), format!("{package:#}\n")));
    files
}

/// Adds a thing as a row of its table, and what is in it as rows of theirs. `own` are the columns that point at what it is in.
fn flatten(
    table: &'static str,
    thing: &Value,
    own: Map<String, Value>,
    rows: &mut Rows,
    seen: &mut BTreeSet<(&'static str, String)>,
) {
    let Value::Object(fields) = thing else { return };
    let id = fields.get("id").cloned().unwrap_or_default();
    let mut row = own;
    for (name, value) in fields {
        match (table_of(name), value) {
            (Some(child), Value::Array(values)) => {
                let pointer = match child {
                    "attribute" => json!({ "link_id": id, "link_entity": table }),
                    _ => json!({ format!("{table}_id"): id }),
                };
                for value in values {
                    flatten(child, value, pointer.as_object().cloned().unwrap_or_default(), rows, seen);
                }
            }
            (Some(child), Value::Object(inner)) => {
                row.insert(format!("{child}_id"), inner.get("id").cloned().unwrap_or_default());
                flatten(child, value, Map::new(), rows, seen);
            }
            _ => {
                row.insert(name.clone(), value.clone());
            }
        }
    }
    // An organisation or a term is told once, however many services have it.
    if seen.insert((table, id.as_str().unwrap_or_default().to_string())) {
        rows.entry(table).or_default().push(row);
    }
}

fn csv(sheet: &Sheet, rows: &[Map<String, Value>]) -> String {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    // Writing to memory can't fail.
    let _ = writer.write_record(sheet.columns);
    for row in rows {
        let cells = sheet.columns.iter().map(|column| match row.get(*column) {
            // A number to dial starts with `+`, which the standard wants and no program that reads it takes for a formula.
            Some(Value::String(text)) if *column == "number" => text.clone(),
            Some(Value::String(text)) => harmless(text).into_owned(),
            None | Some(Value::Null) => String::new(),
            Some(value) => value.to_string(),
        });
        let _ = writer.write_record(cells);
    }
    String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default()
}

fn describe(sheet: &Sheet, filled: &impl Fn(&str) -> bool) -> Value {
    let fields: Vec<Value> = sheet
        .columns
        .iter()
        .map(|column| {
            let number = sheet.numbers.contains(column);
            json!({
                "name": column,
                "type": if number { "number" } else { "string" },
                "constraints": { "required": *column == "id", "unique": *column == "id" },
            })
        })
        .collect();
    let keys: Vec<Value> = sheet
        .points_at
        .iter()
        .filter(|(_, table)| filled(table))
        .map(
            |(column, table)| json!({ "fields": column, "reference": { "resource": table, "fields": "id" } }),
        )
        .collect();
    json!({
        "profile": "tabular-data-resource",
        "name": sheet.name,
        "path": sheet.file,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": { "fields": fields, "primaryKey": "id", "foreignKeys": keys },
    })
}
