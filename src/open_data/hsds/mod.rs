//! The services in the standard for human services data (HSDS 3.1, Open Referral): one JSON file per service, a list of all, and
//! the same as a tabular data package.
//!
//! Two kinds of services are in it: supporters that can be reached today, and the municipalities themselves, which must arrange
//! client support (Wmo 2015, article 2.2.4) and tell whoever calls. What others only reported is in neither.

mod service;
mod tabular;

use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::Dataset;
use crate::{diagnostic::Text, site::Site};

/// The folder below that of the open data.
const FOLDER: &str = "hsds/";

const FACTS: &[&str] = &["municipalities, own names", "municipalities, which there are"];

/// All files.
pub(super) fn files(site: &Site) -> Vec<Dataset> {
    let services = service::all(site);
    let set = |name: String, path: String, nl, en, media_type, text| Dataset {
        name,
        path: format!("{FOLDER}{path}"),
        about: Text { nl, en },
        media_type,
        facts: FACTS,
        schema: None,
        text,
    };
    let list = set(
        "hsds-services".into(),
        "services.json".into(),
        "Alle diensten, in de standaard HSDS 3.1",
        "All services, in the standard HSDS 3.1",
        "application/json",
        list(&services),
    );
    let single = services.iter().map(|service| {
        let id = service["id"].as_str().unwrap_or_default();
        set(
            format!("hsds-service-{id}"),
            format!("services/{id}.json"),
            "Een dienst, in de standaard HSDS 3.1",
            "A service, in the standard HSDS 3.1",
            "application/json",
            format!("{service:#}\n"),
        )
    });
    let tables = tabular::package(&services).into_iter().map(|(file, text)| {
        let media_type = if file.ends_with(".csv") { "text/csv" } else { "application/json" };
        set(
            format!("hsds-{}", file.replace(['.', '_'], "-")),
            file,
            "Een tabel met diensten, in de standaard HSDS 3.1",
            "A table of services, in the standard HSDS 3.1",
            media_type,
            text,
        )
    });
    std::iter::once(list).chain(single).chain(tables).collect()
}

/// The list as its interface gives it: one page with what a list tells of each service.
fn list(services: &[Value]) -> String {
    // A list leaves out what has a place of its own in the whole service.
    const WHOLE_ONLY: [&str; 10] = [
        "phones",
        "schedules",
        "service_areas",
        "service_at_locations",
        "languages",
        "cost_options",
        "attributes",
        "capacities",
        "additional_urls",
        "contacts",
    ];
    let contents: Vec<Value> = services
        .iter()
        .map(|service| {
            let mut short = service.clone();
            if let Value::Object(short) = &mut short {
                short.retain(|name, _| !WHOLE_ONLY.contains(&name.as_str()));
            }
            short
        })
        .collect();
    let page = json!({
        "total_items": services.len(),
        "total_pages": 1,
        "page_number": 1,
        "size": services.len(),
        "first_page": true,
        "last_page": true,
        "empty": services.is_empty(),
        "contents": contents,
    });
    format!("{page:#}\n")
}

/// A name that is the same in every build, in the form of a UUID: version 8 (RFC 9562, section 5.8), from the SHA-256 of what it
/// names.
fn uuid(parts: &[&str]) -> String {
    let mut hash = Sha256::new();
    for part in ["wegwijs"].iter().chain(parts) {
        hash.update(part.as_bytes());
        hash.update([0]);
    }
    let mut bytes: [u8; 16] = [0; 16];
    bytes.copy_from_slice(&hash.finalize()[..16]);
    bytes[6] = (bytes[6] & 0x0f) | 0x80;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    [&hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..]].join("-")
}
