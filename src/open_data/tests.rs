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
    assert_eq!(names, OpenData::FILES);
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
                // And what may be shown is there: nothing is left out for the sake of it.
                prop_assert_eq!(there, may_show, "{} of {:?}", value, case);
            }
        }
    }
}
