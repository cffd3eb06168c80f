//! What the open data promise: the same facts as the pages, whole, and nothing that is withheld.

use proptest::prelude::*;

use super::*;
use crate::{
    directory::{
        SUPPORTERS_FOLDER,
        tests::{TODAY, tree},
        withheld_tests::case,
    },
    site::Options,
};

const SITE: &str = "name: {nl: Test}\naddress: https://test.example\nlanguages: [{tag: nl, name: Nederlands}]\n\
                    open-data: {licence: CC0-1.0}\n";

fn site(files: &[(&str, &str)]) -> (Site, SourceTree) {
    let all: Vec<(&str, &str)> = files.iter().copied().chain([("content/site.yaml", SITE)]).collect();
    let tree = tree(&all);
    let (site, _) = Site::understand(&tree, &Options { today: TODAY, address: None });
    (site, tree)
}

#[test]
fn a_site_that_gives_nothing_away_has_no_files() {
    let tree = tree(&[("content/site.yaml", "name: {nl: Test}\naddress: https://test.example\n")]);
    let (site, _) = Site::understand(&tree, &Options { today: TODAY, address: None });
    assert!(files(&site, &tree).is_empty());
}

#[test]
fn every_file_is_known_to_links_and_told_with_its_fingerprint() {
    let (site, tree) = site(&[]);
    let files = files(&site, &tree);
    let names: Vec<&str> = files.iter().filter_map(|(path, _)| path.strip_prefix("open-data/")).collect();
    let linked: Vec<&&str> = OpenData::FILES.iter().filter(|file| !names.contains(file)).collect();
    assert!(linked.is_empty(), "{linked:?} can be linked and isn't there");
    let (_, package) = files.last().unwrap();
    let package: Value = serde_json::from_str(package).unwrap();
    for resource in package["resources"].as_array().unwrap() {
        let path = format!("open-data/{}", resource["path"].as_str().unwrap());
        let (_, text) = files.iter().find(|(known, _)| *known == path).unwrap();
        assert_eq!(resource["bytes"], text.len());
        assert_eq!(resource["hash"], format!("sha256:{}", package::sha256(text.as_bytes())));
    }
    assert_eq!(package["resources"].as_array().unwrap().len(), files.len() - 1);
}

#[test]
fn a_table_reads_as_what_it_says_of_itself() {
    let supporter = "name: Meedenkers\nrole: client-supporter\nlaws: [wmo]\nareas: {municipalities: [GM0344]}\n\
                     channels:\n  - {type: phone, value: 030 286 10 01, hours: \"Mo-Fr 09:00-17:00\"}\n\
                     verification: {on: 2026-11-01, by: redactie, method: phone}\n";
    let reported = "municipality,kind,name,link,source,on\n\
                    GM0344,page,Cliëntondersteuning,https://www.utrecht.nl/oco,Catalogus van 2026,2026-10-18\n";
    let (site, _) = site(&[
        ("content/directory/supporters/meedenkers.yaml", supporter),
        ("content/directory/registry/reported.csv", reported),
    ]);
    let tables = tables(&site);
    let csv: Vec<String> = tables.iter().map(|table| format!("{}\n{}", table.name, table.csv())).collect();
    insta::assert_snapshot!(csv.join("\n"));
    for table in &tables {
        assert!(table.rows.iter().all(|row| row.len() == table.columns.len()), "{}", table.name);
        let at = |name| table.columns.iter().position(|column| column.name == name).unwrap();
        let mut keys: Vec<Vec<&Cell>> =
            table.rows.iter().map(|row| table.key.iter().map(|name| &row[at(*name)]).collect()).collect();
        let all = keys.len();
        keys.sort_by_key(|key| format!("{key:?}"));
        keys.dedup();
        assert_eq!(keys.len(), all, "{}: a key occurs twice", table.name);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn no_schedule_lets_a_withheld_fact_into_the_open_data(cases in proptest::collection::vec(case(), 0..5)) {
        let supporters: Vec<(String, String)> = cases
            .iter()
            .enumerate()
            .map(|(at, case)| (format!("{SUPPORTERS_FOLDER}s{at}.yaml"), case.yaml(at)))
            .collect();
        let all: Vec<(&str, &str)> = supporters.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
        let (site, tree) = site(&all);
        let text: String = files(&site, &tree).into_iter().map(|(_, text)| text).collect();
        for (at, case) in cases.iter().enumerate() {
            for fact in &case.facts {
                let value = fact.value(at);
                let there = text.contains(&value) || (fact.kind == 0 && text.contains(&value.replace(' ', "")[1..]));
                let may_show = case.facts.iter().any(|twin| twin.value(at) == value && case.may_show(twin));
                prop_assert!(may_show || !there, "{value} of {case:?}");
                // And what may be shown is there: nothing is left out for the sake of it. Of a value that is written twice only the
                // first counts.
                let once = case.facts.iter().filter(|twin| twin.value(at) == value).count() == 1;
                prop_assert!(there || !may_show || !once, "{value} of {case:?}");
            }
        }
    }
}

/// A supporter with everything that a file can say.
const FULL: &str = "name: Meedenkers\norganisations: [Stichting Meedenken]\nrole: client-supporter\nkind: mixed\nlaws: [wmo, wlz]\n\
    domains: [care]\ngroups: [carers]\nlanguages: [nl, tr]\ntext: {nl: Wij denken mee.}\n\
    conditions: {free: yes, referral: no, waiting: {weeks: 3, reported: 2026-11-01}}\n\
    areas: {municipalities: [GM0344]}\nchannels:\n\
    - {type: phone, value: 030 286 10 01, hours: \"Mo-Th 09:00-12:00,13:00-17:00; Fr 09:00-12:00; PH off\"}\n\
    - {type: phone, value: 030 286 10 02, audience: referrer, label: {nl: Voor huisartsen}}\n\
    - {type: whatsapp, value: 06 12 34 56 78}\n\
    - {type: email, value: info@meedenkers.nl}\n\
    - {type: email, value: verwijzen@meedenkers.nl, audience: referrer}\n\
    - {type: website, value: \"https://meedenkers.nl\"}\n\
    - {type: walk-in, value: {street: Plein 1, postcode: 3511 AB, place: Utrecht}, hours: \"Tu 10:00-12:00\"}\n\
    - {type: address, value: {street: Laan 2, place: Nergens}}\n\
    verification: {on: 2026-11-01, by: redactie, method: phone}\n";

#[test]
fn a_service_of_hsds_holds_what_the_file_says() {
    let (site, tree) = site(&[("content/directory/supporters/meedenkers.yaml", FULL)]);
    let files = files(&site, &tree);
    let services: Vec<&String> =
        files.iter().filter(|(path, _)| path.contains("hsds/services/")).map(|(_, text)| text).collect();
    // The supporter, and Utrecht; the facts of Arnhem are too old.
    assert_eq!(services.len(), 2);
    let tables = files.iter().filter(|(path, _)| path.contains("hsds/") && path.ends_with(".csv"));
    let tables: Vec<String> = tables.map(|(path, text)| format!("{path}\n{text}")).collect();
    insta::assert_snapshot!("hsds", format!("{}{}\n{}", services[0], services[1], tables.join("\n")));
}

#[test]
fn every_row_of_hsds_has_one_name_and_points_at_a_row_that_is_there() {
    let (site, tree) = site(&[("content/directory/supporters/meedenkers.yaml", FULL)]);
    let files = files(&site, &tree);
    let (_, package) = files.iter().find(|(path, _)| path == "open-data/hsds/datapackage.json").unwrap();
    let package: Value = serde_json::from_str(package).unwrap();
    let rows = |resource: &Value, column: &str| -> Vec<String> {
        let path = format!("open-data/hsds/{}", resource["path"].as_str().unwrap());
        let (_, text) = files.iter().find(|(known, _)| *known == path).unwrap();
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let at = reader.headers().unwrap().iter().position(|name| name == column).unwrap();
        reader.records().map(|row| row.unwrap()[at].to_string()).collect()
    };
    let resources = package["resources"].as_array().unwrap();
    assert_eq!(resources.len(), 16);
    for resource in resources {
        let ids = rows(resource, "id");
        let mut once = ids.clone();
        once.sort();
        once.dedup();
        assert_eq!(once.len(), ids.len(), "{}", resource["name"]);
        for key in resource["schema"]["foreignKeys"].as_array().unwrap() {
            let to = resources.iter().find(|one| one["name"] == key["reference"]["resource"]).unwrap();
            let known = rows(to, "id");
            for id in rows(resource, key["fields"].as_str().unwrap()) {
                assert!(id.is_empty() || known.contains(&id), "{} points at {id}", resource["name"]);
            }
        }
    }
}

#[test]
fn the_finder_for_others_leads_where_ours_leads() {
    let (site, tree) = site(&[]);
    let files = files(&site, &tree);
    let (_, text) = files.iter().find(|(path, _)| path == "open-data/finder/1.json").unwrap();
    let index: Value = serde_json::from_str(text).unwrap();
    let ours = crate::finder::Finder::new(&site.directory.registry);
    for name in index["names"].as_array().unwrap() {
        let found = ours.find_name(name[0].as_str().unwrap());
        let code = name[2].as_str().unwrap();
        assert!(found.iter().any(|one| one.code.to_string() == code), "{name}");
    }
    assert_eq!(index["postcodes"]["3513"], serde_json::json!(["GM0344", "GM0202"]));
}

#[test]
fn the_catalogue_describes_every_file_that_a_person_would_look_for() {
    let (site, tree) = site(&[("content/directory/supporters/meedenkers.yaml", FULL)]);
    let files = files(&site, &tree);
    let (_, text) = files.iter().find(|(path, _)| path == "open-data/catalogue.jsonld").unwrap();
    let catalogue: Value = serde_json::from_str(text).unwrap();
    let graph = catalogue["@graph"].as_array().unwrap();
    let told: Vec<&Value> =
        graph.iter().filter_map(|node| node["dcat:distribution"].as_array()).flatten().collect();
    let own = ["datapackage.json", "catalogue.jsonld"].map(|name| format!("open-data/{name}"));
    let looked_for = files.iter().filter(|(path, _)| !path.contains("hsds/services/") && !own.contains(path));
    let mut count = 0;
    for (path, text) in looked_for {
        let address = format!("https://test.example/{path}");
        let one = told.iter().find(|one| one["@id"] == address.as_str()).unwrap_or_else(|| panic!("{path}"));
        assert_eq!(one["spdx:checksum"]["spdx:checksumValue"]["@value"], package::sha256(text.as_bytes()));
        count += 1;
    }
    assert_eq!(count, told.len());
    // Every data set is in the catalogue, and named once.
    let listed = graph[0]["dcat:dataset"].as_array().unwrap();
    assert_eq!(listed.len(), graph.len() - 1);
    assert!(listed.iter().zip(&graph[1..]).all(|(listed, set)| listed["@id"] == set["@id"]));
}
