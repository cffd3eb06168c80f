//! What HSDS says comes back as files of supporters, and nothing of it is lost in silence.

use std::{fs, path::Path};

use jiff::civil::Date;

use super::{CheckDefaults, Count, ImportError, Origins, Proposal, propose};
use crate::{
    diagnostic::MessageLanguage,
    directory::{
        Method, SUPPORTERS_FOLDER,
        tests::{TODAY, tree},
    },
    open_data,
    site::{Options, Site},
};

const SITE: &str = "name: {nl: Test}\naddress: https://test.example\nlanguages: [{tag: nl, name: Nederlands}]\n\
                    open-data: {licence: CC0-1.0}\n";

/// A supporter with everything that the standard has a place for.
const FULL: &str = "name: Meedenkers\norganisations: [Stichting Meedenken]\nrole: client-supporter\nkind: mixed\nlaws: [wmo, wlz]\n\
    domains: [care]\ngroups: [carers]\nlanguages: [nl, tr]\ntext: {nl: \"=Wij denken mee.\"}\n\
    conditions: {free: yes, referral: no, waiting: {weeks: 3, reported: 2026-11-01}}\n\
    areas: {municipalities: [GM0202, GM0344]}\nchannels:\n\
    - {type: phone, value: 030 286 10 01, hours: \"Mo-Th 09:00-12:00,13:00-17:00; Fr 09:00-12:00; PH off\"}\n\
    - {type: phone, value: 030 286 10 02, audience: referrer, label: {nl: Voor huisartsen}}\n\
    - {type: whatsapp, value: 06 12 34 56 78}\n\
    - {type: email, value: info@meedenkers.nl}\n\
    - {type: email, value: verwijzen@meedenkers.nl, audience: referrer}\n\
    - {type: website, value: \"https://meedenkers.nl\"}\n\
    - {type: form, value: \"https://meedenkers.nl/vraag\", label: {nl: Vraag}}\n\
    - {type: walk-in, value: {street: Plein 1, postcode: 3511 AB, place: Utrecht}, hours: \"Tu 10:00-12:00\"}\n\
    - {type: address, value: {street: Laan 2, place: Nergens}}\n\
    independence: {paid-by: municipality, decides: no, provides-care: yes, bcmb: yes}\n\
    verification: {on: 2026-11-01, by: redactie, method: phone}\nstatus: active\n";

/// The tables of HSDS of a site with this supporter, by name.
fn exported(supporter: &str) -> Vec<(String, String)> {
    let path = format!("{SUPPORTERS_FOLDER}meedenkers.yaml");
    let tree = tree(&[("content/site.yaml", SITE), (&path, supporter)]);
    let (site, _) = Site::understand(&tree, &Options { today: TODAY, address: None });
    let files = open_data::files(&site, &tree).into_iter();
    files.filter_map(|(path, text)| Some((path.strip_prefix("open-data/hsds/")?.to_string(), text))).collect()
}

/// A folder with a site and the package to read.
fn folder(files: &[(String, String)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let registry = tree(&[]);
    for file in registry.files() {
        let path = folder.path().join(&*file.path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, &*file.text).unwrap();
    }
    for (name, text) in files.iter().filter(|(name, _)| !name.contains('/')) {
        fs::write(folder.path().join(name), text).unwrap();
    }
    folder
}

fn imported(root: &Path, by: Option<&str>, today: Date) -> Result<Proposal, ImportError> {
    let vouched = by.map(|by| CheckDefaults {
        by: Some(by.to_string()),
        method: Some(Method::Phone),
        ..CheckDefaults::default()
    });
    propose(&Origins::Hsds(&[root.join("datapackage.json")], vouched.as_ref()), today, root)
}

fn file(root: &Path) -> String {
    fs::read_to_string(root.join(SUPPORTERS_FOLDER).join("meedenkers.yaml")).unwrap()
}

#[test]
fn what_is_exported_and_imported_is_exported_the_same() {
    let before = exported(FULL);
    let folder = folder(&before);
    let proposal = imported(folder.path(), Some("redactie"), TODAY).unwrap();
    assert_eq!(
        proposal.count(),
        Count { new: 1, ..Count::default() },
        "{}",
        proposal.text(MessageLanguage::English)
    );
    // A trial writes nothing.
    assert!(!folder.path().join(SUPPORTERS_FOLDER).join("meedenkers.yaml").exists());
    proposal.write(folder.path()).unwrap();
    let text = file(folder.path());
    insta::assert_snapshot!(text);
    assert_eq!(exported(&text), before);
    // And again nothing is new.
    let again = imported(folder.path(), Some("redactie"), TODAY).unwrap();
    assert_eq!(
        again.count(),
        Count { same: 1, ..Count::default() },
        "{}",
        again.text(MessageLanguage::English)
    );
    // The file that it came from says all that the package says.
    fs::write(folder.path().join(SUPPORTERS_FOLDER).join("meedenkers.yaml"), FULL).unwrap();
    let original = imported(folder.path(), Some("redactie"), TODAY).unwrap();
    assert_eq!(
        original.count(),
        Count { same: 1, ..Count::default() },
        "{}",
        original.text(MessageLanguage::English)
    );
}

#[test]
fn without_somebody_who_vouches_nothing_is_checked() {
    let folder = folder(&exported(FULL));
    let proposal = imported(folder.path(), None, TODAY).unwrap();
    assert!(proposal.text(MessageLanguage::Dutch).contains("nog door niemand nagekeken"));
    proposal.write(folder.path()).unwrap();
    let text = file(folder.path());
    assert!(!text.contains("verification"));
    // So nothing of it is told to anybody.
    assert!(exported(&text).iter().all(|(_, text)| !text.contains("Meedenkers")));
}

#[test]
fn a_file_that_says_something_else_is_left_alone() {
    let folder = folder(&exported(FULL));
    let own = FULL.replace("030 286 10 01", "030 286 10 09");
    let path = folder.path().join(SUPPORTERS_FOLDER).join("meedenkers.yaml");
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(&path, &own).unwrap();
    let proposal = imported(folder.path(), Some("redactie"), TODAY).unwrap();
    assert_eq!(proposal.count(), Count { refused: 1, ..Count::default() });
    assert!(proposal.text(MessageLanguage::English).contains("under channels that file says something else"));
    proposal.write(folder.path()).unwrap();
    assert_eq!(file(folder.path()), own);
}

#[test]
fn a_damaged_table_is_told_with_its_row_and_column() {
    for (name, from, to, told) in [
        ("phones.csv", "voice", "voice,more", "line 2, column description: found"),
        ("services.csv", "Meedenkers", "\u{0}", "services.csv/name"),
        ("phones.csv", "+31302861001", "+4930123456", "phones.csv/number"),
        ("service_areas.csv", "gm0344", "gm9876", "service_areas.csv/uri"),
        ("attributes.csv", "client-supporter,role", "client-supporter,rol", "services.csv/id"),
        ("locations.csv", "\"Laan 2, Nergens\"", "Nergens", "locations.csv/description"),
        ("languages.csv", "id,service_id", "id,dienst", "languages.csv: columns that were not read: dienst"),
    ] {
        let mut files = exported(FULL);
        let table = files.iter_mut().find(|(known, _)| known == name).unwrap();
        assert!(table.1.contains(from), "{from} in {}", table.1);
        table.1 = table.1.replacen(from, to, 1);
        let folder = folder(&files);
        let text = match imported(folder.path(), Some("redactie"), TODAY) {
            Ok(proposal) => proposal.text(MessageLanguage::English),
            Err(error) => error.message(MessageLanguage::English),
        };
        assert!(text.contains(told), "{name} with {to}: {text}");
    }
}

#[test]
fn what_a_row_points_at_must_be_there() {
    let mut files = exported(FULL);
    let services = files.iter().find(|(name, _)| name == "services.csv").unwrap().1.clone();
    let id = services.lines().nth(1).unwrap().split(',').next().unwrap().to_string();
    let phones = files.iter_mut().find(|(name, _)| name == "phones.csv").unwrap();
    phones.1 = phones.1.replacen(&id, "nobody", 1);
    let folder = folder(&files);
    let error = imported(folder.path(), None, TODAY).unwrap_err().message(MessageLanguage::Dutch);
    assert!(error.contains("phones.csv") && error.contains("regel 2, kolom service_id"), "{error}");
    assert!(error.contains("services.csv"), "{error}");
}
