//! Small files in the official formats, whole and damaged.

use std::{fs, path::PathBuf};

use super::*;
use crate::{
    directory::{MunicipalityCode, Registry},
    source::{Limits, SourceTree},
};

pub(super) fn fixture(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/directory/import").join(name)
}

fn tables() -> Vec<PathBuf> {
    ["municipalities.csv", "places.csv", "pc4.csv", "predecessors.csv", "care_office_regions.csv"]
        .map(fixture)
        .to_vec()
}

/// Imports every fixture into a new folder.
pub(super) fn imported() -> tempfile::TempDir {
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
        ("roo", "roo.csv", "Datum ter verificatie", "Datum"),
        ("roo", "roo.csv", "\"TOOi URI\"", "\"Type\""),
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

pub(super) fn every_file(root: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let folder = root.join(crate::directory::REGISTRY_FOLDER);
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files.into_iter().map(|path| (path.clone(), fs::read(&path).unwrap())).collect()
}

#[test]
fn one_bad_row_or_new_column_of_the_register_keeps_no_other_from_being_renewed() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("roo.csv");
    let text = fs::read_to_string(fixture("roo.csv")).unwrap();
    let renewed = |root: &tempfile::TempDir| {
        let table = root.path().join(crate::directory::REGISTRY_FOLDER).join("municipalities.csv");
        fs::read_to_string(table)
            .unwrap()
            .contains("Leeuwarden,leeuwarden,PV21,Fryslân,14 058,https://www.leeuwarden.nl,2026-06-01")
    };
    // What the file says of Leeuwarden is new each time.
    let later = text.replacen("\"10-04-2026\"", "\"01-06-2026\"", 1);
    for (right, wrong, column) in [
        ("(070) 353 30 00", "(070) 353 30", "Telefoonnummers"),
        ("21-03-2026", "31-02-2026", "Datum ter verificatie"),
        ("https://www.denhaag.nl", "http://www.denhaag.nl", "Internetpagina's"),
        ("gemeente/gm0518", "gemeente/0518", "TOOi URI"),
        ("\"Gemeente Den Haag\";", "", "Officiële naam"),
    ] {
        let root = imported();
        assert!(later.contains(right), "{right}");
        fs::write(&file, later.replacen(right, wrong, 1)).unwrap();
        let report = run("roo", std::slice::from_ref(&file), root.path()).unwrap();
        let told = report.text(MessageLanguage::Dutch);
        assert!(told.contains("Overgeslagen, regel 2, kolom") && told.contains(column), "{told}");
        assert!(renewed(&root), "{wrong}");
    }
    // A column more at the start, a heading without the publisher's space, and columns in another order.
    let root = imported();
    let widened: String = later
        .lines()
        .enumerate()
        .map(|(at, line)| format!("{};{line}\n", if at == 0 { "Nieuw" } else { "" }))
        .collect();
    fs::write(&file, widened.replace("Telefoonnummers \"", "Telefoonnummers\"").replace('\u{feff}', ""))
        .unwrap();
    let report = run("roo", std::slice::from_ref(&file), root.path()).unwrap();
    assert!(!report.text(MessageLanguage::Dutch).contains("Overgeslagen"));
    assert!(renewed(&root));
}

#[test]
fn a_table_that_refers_to_another_asks_for_that_one() {
    let root = tempfile::tempdir().unwrap();
    let missing = |names: &[&str]| {
        let files: Vec<PathBuf> = names.iter().map(|name| fixture(name)).collect();
        match run("table", &files, root.path()) {
            Err(ImportError::Missing { tables }) => tables,
            other => panic!("{names:?}: {other:?}"),
        }
    };
    assert_eq!(missing(&["municipalities.csv"]), ["care_office_regions.csv"]);
    assert_eq!(missing(&["places.csv"]), ["care_office_regions.csv", "municipalities.csv"]);
    assert_eq!(missing(&["pc4.csv", "care_office_regions.csv"]), ["municipalities.csv"]);
    assert!(!root.path().join("content").exists());
    // One after another works too.
    for name in ["care_office_regions.csv", "municipalities.csv", "places.csv", "pc4.csv", "predecessors.csv"]
    {
        let done = run("table", &[fixture(name)], root.path());
        assert!(done.is_ok(), "{name}: {done:?}");
    }
}

#[test]
fn a_reference_that_leads_nowhere_is_told_at_its_place_in_the_file_that_was_given() {
    let root = imported();
    let folder = tempfile::tempdir().unwrap();
    for (name, right, wrong, column) in [
        ("pc4.csv", "GM0518", "GM0009", "municipality_code"),
        ("municipalities.csv", "ZK", "ZK99\n", "care_office_region_code"),
    ] {
        let text = fs::read_to_string(fixture(name)).unwrap();
        let (head, body) = text.split_once('\n').unwrap();
        // In a region, the two digits after ZK.
        let body = match wrong.strip_suffix('\n') {
            Some(code) => {
                let at = body.find(right).unwrap();
                format!("{}{code}{}", &body[..at], &body[at + 4..])
            }
            None => body.replacen(right, wrong, 1),
        };
        let file = folder.path().join(name);
        fs::write(&file, format!("{head}\n{body}")).unwrap();
        let Err(ImportError::Damaged { path, damage }) =
            run("table", std::slice::from_ref(&file), root.path())
        else {
            panic!("{name}");
        };
        assert_eq!((path, damage.column.as_str()), (file, column));
        assert!(damage.row > 1);
    }
}

#[test]
fn an_official_source_without_municipalities_says_what_comes_first() {
    let root = tempfile::tempdir().unwrap();
    for (source, files) in every_source().into_iter().skip(1) {
        let error = run(source, &files, root.path()).unwrap_err();
        assert_eq!(error, ImportError::NoMunicipalities { source });
        assert!(
            error
                .message(MessageLanguage::Dutch)
                .contains("Importeer eerst de tabellen: wegwijs import table")
        );
    }
    assert!(!root.path().join("content").exists());
}

#[cfg(unix)]
#[test]
fn the_tables_can_be_read_by_the_user_that_builds_the_site() {
    use std::os::unix::fs::PermissionsExt;
    let ordinary = tempfile::tempdir().unwrap();
    fs::write(ordinary.path().join("x"), "").unwrap();
    let mode = |path: PathBuf| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let root = imported();
    let folder = root.path().join(crate::directory::REGISTRY_FOLDER);
    for name in ["municipalities.csv", "SOURCES.md"] {
        assert_eq!(mode(folder.join(name)), mode(ordinary.path().join("x")), "{name}");
    }
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
