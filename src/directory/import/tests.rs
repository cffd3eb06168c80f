//! Small files in the official formats, whole and damaged.

use std::{fs, path::PathBuf};

use super::*;
use crate::{
    directory::{MunicipalityCode, Registry},
    source::{Limits, SourceTree},
};

fn fixture(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/directory/import").join(name)
}

fn tables() -> Vec<PathBuf> {
    ["municipalities.csv", "places.csv", "pc4.csv", "predecessors.csv", "care_office_regions.csv"]
        .map(fixture)
        .to_vec()
}

/// Imports every fixture into a new folder.
fn imported() -> tempfile::TempDir {
    let root = tempfile::tempdir().unwrap();
    for (source, files) in every_source() {
        run(source, &files, root.path()).unwrap_or_else(|error| panic!("{source}: {}", english(&error)));
    }
    root
}

fn every_source() -> Vec<(&'static str, Vec<PathBuf>)> {
    vec![
        ("table", tables()),
        ("cbs-municipalities", vec![fixture("cbs-gemeenten-2020.csv")]),
        ("cbs-places", vec![fixture("cbs-woonplaatsen.csv")]),
        ("roo", vec![fixture("roo.csv")]),
        ("kadaster", vec![fixture("gem-wpl.xml")]),
        ("iwlz", vec![fixture("cod001.json")]),
    ]
}

fn english(error: &ImportError) -> String {
    error.message(MessageLanguage::English)
}

#[test]
fn official_files_become_a_registry() {
    let root = imported();
    let (tree, _) = SourceTree::read(root.path(), "content", Limits::default());
    let mut problems = Vec::new();
    let registry = Registry::read(&tree, &mut problems);
    assert_eq!(problems, []);
    let the_hague = &registry.municipalities[&MunicipalityCode::parse("GM0518").unwrap()];
    assert_eq!((the_hague.name.as_str(), the_hague.display_name.as_str()), ("'s-Gravenhage", "Den Haag"));
    assert_eq!(the_hague.slug, "den-haag");
    assert_eq!(registry.provinces.len(), 3);
    // CBS has two places, the table adds one that is newer; the place of a municipality that ended is passed over.
    assert_eq!(registry.places.len(), 3);
    // The row that is an error in the register is left out.
    assert_eq!(registry.postcodes.len(), 3);
    assert_eq!(registry.predecessors[0].successors.len(), 2);
    let aliases: Vec<_> = registry.aliases.iter().map(|alias| alias.name.as_str()).collect();
    assert_eq!(aliases, ["De Bilt kort", "Ljouwert", "Loosduinen ZH", "The Hague"]);
    let page =
        fs::read_to_string(root.path().join(crate::directory::REGISTRY_FOLDER).join("SOURCES.md")).unwrap();
    insta::assert_snapshot!(page);
}

#[test]
fn importing_again_changes_nothing() {
    let root = imported();
    for (source, files) in every_source() {
        let report = run(source, &files, root.path()).unwrap();
        assert_eq!(report.written, Vec::<PathBuf>::new(), "{source}");
    }
}

#[test]
fn an_official_fact_goes_before_a_cleaned_table() {
    let root = imported();
    let file = root.path().join(crate::directory::REGISTRY_FOLDER).join("municipalities.csv");
    let text = fs::read_to_string(&file).unwrap();
    // The table says 14 070; the register says something else.
    assert!(text.contains("Den Haag,den-haag,PV28,Zuid-Holland,070 353 30 00,"), "{text}");
    run("table", &tables(), root.path()).unwrap();
    assert_eq!(fs::read_to_string(&file).unwrap(), text);
}

#[test]
fn a_damaged_file_is_refused_with_its_place_and_nothing_is_written() {
    let root = imported();
    let before: Vec<_> = every_file(root.path());
    let cases = [
        ("cbs-places", "cbs-woonplaatsen.csv", "GM0518", "GM51"),
        ("cbs-places", "cbs-woonplaatsen.csv", "\"Bron: CBS\"\r\n", ""),
        ("cbs-places", "cbs-woonplaatsen.csv", "Gemeente|Code ", "Gemeentecode"),
        ("cbs-places", "cbs-woonplaatsen.csv", "WP2000\"", "WP2000"),
        ("cbs-places", "cbs-woonplaatsen.csv", "\"GM0080\";\"Fry", "\"GM0080\";\"a\";\"Fry"),
        ("cbs-municipalities", "cbs-gemeenten-2020.csv", "0518;GM0518", "0517;GM0518"),
        ("roo", "roo.csv", "(070) 353 30 00", "(070) 353 30"),
        ("roo", "roo.csv", "21-03-2026", "31-02-2026"),
        ("roo", "roo.csv", "https://www.denhaag.nl", "http://www.denhaag.nl"),
        ("roo", "roo.csv", "gemeente/gm0518", "gemeente/0518"),
        ("roo", "roo.csv", "gemeente/gm0518", "gemeente/gm0080"),
        ("kadaster", "gem-wpl.xml", "<BAG", "<!DOCTYPE x [<!ENTITY a \"b\">]><BAG"),
        ("kadaster", "gem-wpl.xml", ">0518<", ">&a;<"),
        ("kadaster", "gem-wpl.xml", ">0518<", ">518<"),
        ("kadaster", "gem-wpl.xml", "2010-07-24", "24-07-2010"),
        ("kadaster", "gem-wpl.xml", "</BAG-GWR-Deelbestand-LVC>", ""),
        ("iwlz", "cod001.json", "\"5509\"", "\"55O9\""),
        ("iwlz", "cod001.json", "COD001\"", "COD002\""),
        ("iwlz", "cod001.json", "]", ""),
        ("iwlz", "cod001.json", "2015-01-01", "2015"),
        ("table", "pc4.csv", "0.9910", "1.9910"),
        ("table", "pc4.csv", "suspect", "verdacht"),
        ("table", "care_office_regions.csv", ",2015,", ",,"),
        ("table", "municipalities.csv", "14 070", "14 07O"),
    ];
    let mut told = String::new();
    let folder = tempfile::tempdir().unwrap();
    for (source, name, right, wrong) in cases {
        let text = fs::read_to_string(fixture(name)).unwrap();
        assert!(text.contains(right), "{name}: {right}");
        let file = folder.path().join(name);
        fs::write(&file, text.replacen(right, wrong, 1)).unwrap();
        let error = run(source, std::slice::from_ref(&file), root.path()).unwrap_err();
        for language in MessageLanguage::ALL {
            let message = error.message(language);
            told.push_str(&message.replace(&format!("{}/", folder.path().display()), ""));
            told.push('\n');
        }
    }
    assert_eq!(every_file(root.path()), before);
    insta::assert_snapshot!(told);
}

fn every_file(root: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let folder = root.join(crate::directory::REGISTRY_FOLDER);
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files.into_iter().map(|path| (path.clone(), fs::read(&path).unwrap())).collect()
}

#[test]
fn tables_that_do_not_fit_together_are_not_written() {
    let root = tempfile::tempdir().unwrap();
    let error = run("table", &[fixture("municipalities.csv")], root.path()).unwrap_err();
    assert!(matches!(error, ImportError::Inconsistent { .. }), "{}", english(&error));
    assert!(!root.path().join("content").exists());
}

#[test]
fn a_source_that_does_not_exist_is_told_with_those_that_do() {
    let error = run("bag", &[fixture("roo.csv")], Path::new("/nowhere")).unwrap_err();
    assert!(english(&error).contains("cbs-places"));
    assert_eq!(run("roo", &[], Path::new("/nowhere")), Err(ImportError::FileCount { source: "roo" }));
}

#[test]
fn a_packed_column_is_taken_apart() {
    let column = "14 0592, label: algemeen;(0592) 26 77 77, label: Omgevingsloket";
    let entries: Vec<_> = roo::packed(column).collect();
    assert_eq!(entries[0], ("14 0592", vec![("label", "algemeen")]));
    assert_eq!(entries[1].1, [("label", "Omgevingsloket")]);
    let address = "adresType: Bezoekadres, openbareRuimte: Spui, huisnummer: 70, postcode: 2511 BT, woonplaats: DEN HAAG";
    assert_eq!(roo::packed(address).next().unwrap().1.len(), 5);
}

proptest::proptest! {
    #[test]
    fn arbitrary_bytes_never_panic(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..200), text in "[<>/a-z&;!\\[\\]\" \\-{}:,0-9\r\n]{0,120}") {
        for input in [bytes.as_slice(), text.as_bytes()] {
            let _ = cbs::places(input);
            let _ = cbs::municipalities(input);
            let _ = kadaster::relations(input);
            let _ = roo::municipalities(input);
            let _ = iwlz::codes(input);
        }
    }
}
