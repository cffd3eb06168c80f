//! What the directory promises, on small trees made here.

use jiff::civil::{Date, date};

use super::*;
use crate::diagnostic::{MessageLanguage, SourceLookup};

pub(crate) const TODAY: Date = date(2026, 11, 21);

const TABLES: [(&str, &str); 6] = [
    (
        "content/directory/registry/care-office-regions.csv",
        "code,name,care_office,care_office_as_of,iwlz_codes\nZK23,Utrecht,,,\nZK04,Arnhem,Menzis,2015,\n",
    ),
    (
        "content/directory/registry/municipalities.csv",
        "code,name,display_name,slug,province_code,province,phone,website,verified,care_office_region\n\
         GM0344,Utrecht,Utrecht,utrecht,PV26,Utrecht,14 030,https://www.utrecht.nl,2026-03-21,ZK23\n\
         GM0202,Arnhem,Arnhem,arnhem,PV25,Gelderland,0800 18 09,https://www.arnhem.nl,2024-01-01,ZK04\n",
    ),
    ("content/directory/registry/places.csv", "name,municipality,bag_code,source\nDe Meern,GM0344,,\n"),
    (
        "content/directory/registry/postcodes.csv",
        "postcode,municipality,share\n3511,GM0344,1.0000\n3512,GM0344,1.0000\n3513,GM0344,0.9900\n\
         3513,GM0202,0.0100\n6811,GM0202,1.0000\n",
    ),
    ("content/directory/registry/predecessors.csv", "name,code,year,successor,source\n"),
    ("content/directory/registry/aliases.csv", "name,municipality,source\n"),
];

pub(super) fn setting() -> Setting {
    Setting { today: TODAY, periods: Periods::default(), signpost: None, owner: None }
}

/// A small registry with these files beside it.
pub(crate) fn tree(files: &[(&str, &str)]) -> SourceTree {
    SourceTree::from_texts(TABLES.iter().chain(files).copied())
}

/// The directory and its problems, but for what the register itself lacks: Arnhem's facts are too old.
pub(super) fn read(files: &[(&str, &str)]) -> (Directory, Vec<Diagnostic>) {
    let mut problems = Vec::new();
    let directory = Directory::read(&tree(files), setting(), &mut problems);
    problems.retain(|problem| problem.rule.code != "registry-facts-expired");
    (directory, problems)
}

fn utrecht(directory: &Directory) -> &Municipality {
    directory.municipality(MunicipalityCode::parse("GM0344").unwrap()).unwrap()
}

/// A supporter file with a phone that was checked on a day.
pub(super) fn supporter(name: &str, areas: &str, phone: &str, checked: &str) -> String {
    format!(
        "name: {name}\nrole: client-supporter\nlaws: [wmo]\nareas: {areas}\nchannels:\n  - {{type: phone, value: {phone}}}\n\
         verification: {{on: {checked}, by: redactie, method: phone}}\n"
    )
}

fn names(answer: &Answer<'_>) -> Vec<String> {
    answer.supporters.iter().map(|one| one.supporter.name.clone()).collect()
}

#[test]
fn the_nearer_comes_first_and_then_the_one_that_was_checked_last() {
    let files = [
        ("a", supporter("Land", "{country: true}", "030 286 10 00", "2026-11-20")),
        ("b", supporter("Provincie", "{provinces: [PV26]}", "030 286 10 01", "2026-11-20")),
        ("c", supporter("Gemeente oud", "{municipalities: [GM0344]}", "030 286 10 02", "2026-09-01")),
        ("d", supporter("Postcodes nieuw", "{postcodes: [3511-3513]}", "030 286 10 03", "2026-11-01")),
        ("e", supporter("Elders", "{municipalities: [GM0202]}", "030 286 10 04", "2026-11-20")),
    ]
    .map(|(name, text)| (format!("{SUPPORTERS_FOLDER}{name}.yaml"), text));
    let files: Vec<_> = files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    let (directory, problems) = read(&files);
    assert_eq!(problems, []);
    let answer = directory.answer(utrecht(&directory), Need::Wmo);
    assert_eq!(names(&answer), ["Postcodes nieuw", "Gemeente oud", "Provincie", "Land"]);
    let FirstStep::Supporter { supporter, contact } = &answer.first_step else { panic!("{answer:?}") };
    assert_eq!((supporter.name.as_str(), contact.display()), ("Postcodes nieuw", "030 286 10 03".into()));
    assert_eq!(names(&directory.answer(utrecht(&directory), Need::Wlz)), Vec::<String>::new());
}

#[test]
fn a_supporter_for_some_postcodes_is_the_first_step_only_where_the_postcode_is_known() {
    let text = supporter("Noord", "{postcodes: [3511-3512]}", "030 286 10 00", "2026-11-01");
    let path = format!("{SUPPORTERS_FOLDER}noord.yaml");
    let (directory, _) = read(&[(&path, &text)]);
    let answer = directory.answer(utrecht(&directory), Need::Unknown);
    assert_eq!(names(&answer), ["Noord"]);
    assert_eq!(answer.supporters[0].reach.only.len(), 1);
    assert!(matches!(answer.first_step, FirstStep::CallMunicipality { .. }));
    let there = Postcode::parse("3512").unwrap();
    let answer = directory.answer_in_postcode(utrecht(&directory), there, Need::Unknown);
    assert!(matches!(answer.first_step, FirstStep::Supporter { .. }));
    let elsewhere = Postcode::parse("3513").unwrap();
    let answer = directory.answer_in_postcode(utrecht(&directory), elsewhere, Need::Unknown);
    assert_eq!(names(&answer), Vec::<String>::new());
}

#[test]
fn an_expired_number_never_reaches_an_answer_and_the_municipality_takes_its_place() {
    let text = supporter("Oud", "{municipalities: [GM0344]}", "030 286 10 00", "2025-01-01");
    let path = format!("{SUPPORTERS_FOLDER}oud.yaml");
    let (directory, problems) = read(&[(&path, &text)]);
    assert_eq!(problems.iter().map(|problem| problem.rule.code).collect::<Vec<_>>(), ["fact-expired"]);
    let answer = directory.answer(utrecht(&directory), Need::Wmo);
    assert_eq!(names(&answer), Vec::<String>::new());
    let FirstStep::CallMunicipality { phone } = &answer.first_step else { panic!("{answer:?}") };
    assert_eq!(phone.value().display(), "14 030");
}

#[test]
fn a_municipality_number_that_is_too_old_is_withheld_too() {
    let (directory, _) = read(&[]);
    let arnhem = directory.municipality(MunicipalityCode::parse("GM0202").unwrap()).unwrap();
    let answer = directory.answer(arnhem, Need::Wlz);
    assert_eq!(answer.first_step, FirstStep::AskTownHall);
    // So is the name of a care office from a list of 2015.
    assert_eq!(answer.care_office_region.unwrap().care_office, None);
    assert!(tree(&[]).files().any(|file| file.text.contains("Menzis,2015")));
}

#[test]
fn facts_of_the_register_that_end_are_told_once_for_all_municipalities() {
    let on = |today: Date, files: &[(&str, &str)]| {
        let mut problems = Vec::new();
        Directory::read(&tree(files), Setting { today, ..setting() }, &mut problems);
        let told = |problem: &Diagnostic| {
            format!("{}: {}", problem.rule.code, problem.message(MessageLanguage::Dutch))
        };
        problems.iter().map(told).collect::<Vec<_>>()
    };
    // Arnhem confirmed its facts on 2024-01-01, Utrecht on 2026-03-21.
    let of_arnhem = "Van 1 gemeente staan nummer en website nog op de site tot en met 2025-07-04: Arnhem.";
    assert_eq!(on(date(2025, 7, 4), &[]), [format!("registry-facts-due: {of_arnhem}")]);
    let problems = on(date(2027, 9, 1), &[]);
    assert_eq!(problems.len(), 2, "{problems:?}");
    assert!(problems[0].starts_with("registry-facts-due: Van 1 gemeente") && problems[0].contains("Utrecht"));
    assert!(
        problems[1].starts_with("registry-facts-expired: Van 1 gemeente") && problems[1].contains("Arnhem")
    );
    let problems = on(date(2027, 12, 1), &[]);
    assert_eq!(problems.len(), 1, "{problems:?}");
    assert!(
        problems[0].contains("Van 2 gemeenten")
            && problems[0].contains("2025-07-04 voorbij is: Arnhem, Utrecht.")
    );
    // Where an editor called the municipality, nothing is missing.
    let note = "channels: [{type: phone, value: 14 026}]\nverification: {on: 2026-11-01, by: redactie, method: phone}\n";
    assert_eq!(on(TODAY, &[("content/directory/municipalities/GM0202.yaml", note)]), [""; 0]);
}

/// The code, place and message of every problem of a supporter whose file has these lines after its name.
fn problems_of(lines: &str) -> Vec<String> {
    let text = format!(
        "name: Hulp\nrole: client-supporter\nlaws: [wmo]\nareas: {{municipalities: [GM0344]}}\n{lines}"
    );
    let files = [("content/directory/supporters/hulp.yaml", text.as_str())];
    let tree = tree(&files);
    let (_, problems) = read(&files);
    let told = |problem: &Diagnostic| {
        let at = &tree.text(&problem.location.path).unwrap()[problem.location.range.clone()];
        format!("{} at {at}: {}", problem.rule.code, problem.message(MessageLanguage::Dutch))
    };
    problems.iter().map(told).collect()
}

/// Two ways of contact that age at the same speed and one that ages slower.
const CHANNELS: &str = "channels:\n  - {type: phone, value: 030 286 10 00, hours: \"Mo 09:00-10:00\"}\n  \
                        - {type: email, value: a@utrecht.nl}\n  - {type: website, value: \"https://www.utrecht.nl\"}\n";

#[test]
fn an_area_in_a_site_without_municipalities_is_told_once_without_a_wrong_suggestion() {
    let text = supporter(
        "Hulp",
        "{municipalities: [GM0344, GM0202], postcodes: [3511]}",
        "030 286 10 00",
        "2026-11-01",
    );
    let tree = SourceTree::from_texts([("content/directory/supporters/hulp.yaml", text.as_str())]);
    let mut problems = Vec::new();
    Directory::read(&tree, setting(), &mut problems);
    assert_eq!(problems.iter().map(|problem| problem.rule.code).collect::<Vec<_>>(), ["registry-empty"]);
}

#[test]
fn a_name_in_the_table_of_the_coverage_is_no_formula() {
    let path = format!("{SUPPORTERS_FOLDER}hulp.yaml");
    for (name, cell) in [
        ("=1+1", "'=1+1"),
        ("+31 Hulp", "'+31 Hulp"),
        ("-Hulp", "'-Hulp"),
        ("@Hulp", "'@Hulp"),
        ("Hulp = goed", "Hulp = goed"),
    ] {
        let text =
            supporter(&format!("\"{name}\""), "{municipalities: [GM0344]}", "030 286 10 00", "2026-11-01");
        let (directory, _) = read(&[(&path, &text)]);
        let table = coverage::report(&directory).csv();
        let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(table.as_bytes());
        let names: Vec<String> = reader.records().map(|row| row.unwrap()[4].to_string()).collect();
        assert!(names.iter().any(|found| found == cell), "{name}: {names:?}");
    }
}

#[test]
fn two_supporters_never_share_a_file_name() {
    let text = |name: &str| supporter(name, "{municipalities: [GM0344]}", "030 286 10 00", "2026-11-01");
    let codes = |files: [&str; 2]| {
        let texts = [text("Een"), text("Twee")];
        let paths = files.map(|name| format!("{SUPPORTERS_FOLDER}{name}"));
        let (_, problems) = read(&[(&paths[0], &texts[0]), (&paths[1], &texts[1])]);
        problems.iter().map(|problem| problem.rule.code).collect::<Vec<_>>()
    };
    assert_eq!(codes(["een.yaml", "twee.yaml"]), [""; 0]);
    assert_eq!(codes(["arnhem/hulp.yaml", "utrecht/hulp.yaml"]), ["supporter-file-name"]);
    assert_eq!(codes(["hulp.yaml", "hulp.yml"]), ["supporter-file-name"]);
    assert_eq!(codes(["Помощь.yaml", "twee.yaml"]), ["supporter-file-name"]);
}

#[test]
fn one_old_verification_gives_one_message() {
    let check = |lines: &str| problems_of(&format!("{CHANNELS}{lines}"));
    let on = |day: &str| format!("verification: {{on: {day}, by: redactie, method: phone}}\n");
    assert_eq!(check(&on("2026-11-01")), [""; 0]);
    assert_eq!(
        check(&on("2026-06-01")),
        ["fact-due at 2026-06-01: Dit staat nog op de site tot en met 2026-11-28: telefoon, e-mail."]
    );
    assert_eq!(
        check(&on("2026-01-01")),
        [
            "fact-expired at 2026-01-01: Dit staat niet meer op de site, sinds 2026-06-30 voorbij is: telefoon, e-mail."
        ]
    );
    assert_eq!(
        check(""),
        [
            "fact-unverified at 030 286 10 00: Dit staat niet op de site, want niemand heeft het gecontroleerd: telefoon, e-mail, website."
        ]
    );
    // A day of its own is another thing to mend than the check.
    let ended = check(&format!("{}valid-until: 2026-11-20\n", on("2026-11-01")));
    assert_eq!(
        ended,
        [
            "fact-expired at 2026-11-20: Dit staat niet meer op de site, sinds 2026-11-20 voorbij is: telefoon, e-mail, website."
        ]
    );
}

#[test]
fn advice_on_an_example_can_be_followed() {
    let text = "example: true\nname: Verzonnen\nrole: signpost\nareas: {country: true}\nchannels:\n  - {type: phone, value: 010 000 00 12}\n\
                verification: {on: 2026-01-01, by: voorbeeld, method: phone}\n";
    let (_, problems) = read(&[("content/directory/supporters/verzonnen.yaml", text)]);
    let [problem] = problems.as_slice() else { panic!("{problems:?}") };
    let help = problem.help(MessageLanguage::Dutch);
    assert!(
        help.contains("zet bij verification een nieuwe dag") && !help.contains("wegwijs verify"),
        "{help}"
    );
}

#[test]
fn a_verification_that_cannot_be_read_is_not_told_as_if_nobody_had_checked() {
    let codes = |lines: &str| {
        let problems = problems_of(&format!("{CHANNELS}{lines}"));
        problems.iter().map(|problem| problem.split(' ').next().unwrap().to_string()).collect::<Vec<_>>()
    };
    assert_eq!(codes("verification: {on: 2026-02-30, by: redactie, method: phone}\n"), ["bad-date"]);
    assert_eq!(codes("verification: {on: 2026-11-01, method: phone}\n"), ["missing-key"]);
    assert_eq!(codes("verification: {on: 2027-11-01, by: redactie, method: phone}\n"), ["check-in-future"]);
}

#[test]
fn a_copied_example_is_never_published_as_checked() {
    let check = "verification: {on: 2026-11-20, by: voorbeeld, method: phone}\n";
    let lines = format!("{CHANNELS}{check}");
    assert_eq!(
        problems_of(&lines),
        [
            "check-of-example at voorbeeld: Deze controle komt uit het voorbeeld: niemand keek deze gegevens na."
        ]
    );
    let text = format!(
        "name: Hulp\nrole: client-supporter\nlaws: [wmo]\nareas: {{municipalities: [GM0344]}}\n{lines}"
    );
    let (directory, _) = read(&[("content/directory/supporters/hulp.yaml", &text)]);
    assert_eq!(names(&directory.answer(utrecht(&directory), Need::Wmo)), Vec::<String>::new());
    // What stays of the example's addresses is told too.
    let left = "channels:\n  - {type: email, value: hulp@example.org}\n  - {type: website, value: \"https://www.hulp.example/\"}\n\
                verification: {on: 2026-11-20, by: redactie, method: phone}\n";
    let problems = problems_of(left);
    assert!(
        problems.len() == 2 && problems.iter().all(|one| one.starts_with("example-address")),
        "{problems:?}"
    );
}

#[test]
fn fiction_and_reality_never_meet() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let (tree, _) = SourceTree::read(root, "content/directory", crate::source::Limits::default());
    let mut problems = Vec::new();
    let directory = Directory::read(&tree, setting(), &mut problems);
    assert_eq!(problems, []);
    assert_eq!(directory.example_supporters().count(), 3);
    for municipality in directory.registry.municipalities.values() {
        for need in Need::ALL {
            let answer = directory.answer(municipality, need);
            assert!(answer.supporters.iter().chain(&answer.others).all(|one| !one.supporter.example));
        }
    }
    let example = directory.example_municipalities().next().unwrap();
    let answer = directory.answer(example, Need::Unknown);
    assert_eq!(names(&answer), ["De Voorbeeld-Meedenkers", "Voorbeeld Zorgwijzer"]);
    assert_eq!(names(&directory.answer(example, Need::Specialised)), ["Voorbeeld Naasten"]);
    let FirstStep::Supporter { contact, .. } = &answer.referrer_step else { panic!("{answer:?}") };
    assert_eq!(contact.display(), "010 000 00 13");
}

/// One line per problem: place, code, message and help.
fn told(files: &[(&str, &str)]) -> String {
    let tree = tree(files);
    let mut problems = Vec::new();
    Directory::read(&tree, setting(), &mut problems);
    crate::diagnostic::sort(&mut problems);
    let mut out = String::new();
    for problem in &problems {
        let at = tree.position(&problem.location.path, problem.location.range.start);
        let path = problem.location.path.rsplit('/').next().unwrap();
        out.push_str(&format!("{path}:{}:{} {}\n", at.line, at.column, problem.rule.code));
        for language in MessageLanguage::ALL {
            out.push_str(&format!("  {}\n    {}\n", problem.message(language), problem.help(language)));
        }
    }
    out
}

#[test]
fn every_mistake_is_told_at_its_place_with_what_to_do() {
    let wrong = include_str!("../../tests/fixtures/directory/wrong.yaml");
    let dates = include_str!("../../tests/fixtures/directory/dates.yaml");
    let fiction = include_str!("../../tests/fixtures/directory/fiction.yaml");
    let told = told(&[
        ("content/directory/supporters/wrong.yaml", wrong),
        ("content/directory/supporters/dates.yaml", dates),
        ("content/directory/supporters/fiction.yaml", fiction),
        ("content/directory/supporters/Hulp!.yaml", "name: Hulp\nrole: signpost\nareas: {country: true}\n"),
        ("content/directory/municipalities/GM0001.yaml", "text: {nl: \"Bel 030 286 10 00.\"}\n"),
        ("content/directory/municipalities/GM0344.yaml", "aliases: [Arnhem]\n"),
        ("content/directory/municipalities/GM9901.yaml", "example: true\nname: Verzonnen\nprovince: PV99\n"),
    ]);
    for rule in rules::ALL.iter().filter(|rule| !rule.code.starts_with("registry-")) {
        assert!(told.contains(rule.code), "{} has no fixture\n{told}", rule.code);
    }
    insta::assert_snapshot!(told);
}

#[test]
fn every_rule_speaks_both_languages() {
    for rule in rules::ALL {
        for language in MessageLanguage::ALL {
            assert!(
                !rule.message.get(language).is_empty() && !rule.help.get(language).is_empty(),
                "{}",
                rule.code
            );
            assert!(!rule.manual.markdown(language).is_empty(), "{}", rule.code);
        }
    }
}

#[test]
fn a_fact_is_fresh_then_due_then_expired() {
    let periods = Periods::default();
    let check = |on: Date| Verification { on, by: "redactie".into(), method: Method::Phone, source: None };
    let state = |on: Date, until| Freshness::of(FactKind::Phone, Some(&check(on)), until, TODAY, &periods);
    let last = date(2027, 5, 20);
    assert_eq!(state(TODAY, None), Freshness::Fresh { until: last });
    assert_eq!(state(date(2026, 7, 24), None), Freshness::Due { until: date(2027, 1, 20) });
    assert_eq!(state(date(2026, 7, 25), None), Freshness::Fresh { until: date(2027, 1, 21) });
    assert_eq!(state(date(2026, 5, 25), None), Freshness::Due { until: TODAY });
    assert_eq!(state(date(2026, 5, 24), None), Freshness::Expired { until: date(2026, 11, 20) });
    assert_eq!(state(TODAY, Some(TODAY)), Freshness::Due { until: TODAY });
    assert_eq!(state(date(2026, 11, 22), None), Freshness::InFuture { on: date(2026, 11, 22) });
    assert_eq!(Freshness::of(FactKind::Phone, None, None, TODAY, &periods), Freshness::Unverified);
}

#[test]
fn the_national_signpost_is_the_step_where_the_municipality_has_no_number() {
    let text = "name: Wegwijzer\nchannels:\n  - {type: phone, value: 0800 12 34}\n\
                verification: {on: 2026-11-01, by: redactie, method: phone}\n";
    let node = crate::source::yaml::parse(&"site.yaml".into(), text, 0..text.len()).unwrap();
    let record = crate::source::schema::Record::new(&node);
    let mut problems = Vec::new();
    let signpost = Signpost::read(&"site.yaml".into(), &record, TODAY, &Periods::default(), &mut problems);
    assert_eq!(problems, []);
    let directory = Directory::read(&tree(&[]), Setting { signpost, ..setting() }, &mut problems);
    let arnhem = directory.municipality(MunicipalityCode::parse("GM0202").unwrap()).unwrap();
    let answer = directory.answer(arnhem, Need::Unknown);
    let FirstStep::Signpost { contact, .. } = &answer.first_step else { panic!("{answer:?}") };
    assert_eq!(contact.display(), "0800 12 34");
    assert_eq!(directory.answer(utrecht(&directory), Need::Unknown).signpost.unwrap().contacts.len(), 1);
}

#[test]
fn a_note_goes_before_the_register_and_gives_other_names() {
    let note = "aliases: [Domstad]\nchannels:\n  - {type: phone, value: 030 286 10 00}\n\
                access-desk: {name: Wmo-loket, channels: [{type: phone, value: 030 286 10 01}]}\n\
                verification: {on: 2026-11-01, by: redactie, method: phone}\n";
    let (directory, problems) = read(&[("content/directory/municipalities/GM0344.yaml", note)]);
    assert_eq!(problems, []);
    assert_eq!(directory.registry.aliases[0].name, "Domstad");
    let answer = directory.answer(utrecht(&directory), Need::Wmo);
    assert_eq!(answer.own_contact.phone.as_ref().unwrap().value().display(), "030 286 10 00");
    assert!(matches!(answer.first_step, FirstStep::AccessDesk { .. }));
}

#[test]
fn the_name_of_another_municipality_is_no_alias() {
    let note = "aliases: [Domstad, arnhem, Utrecht]\n";
    let (_, problems) = read(&[("content/directory/municipalities/GM0344.yaml", note)]);
    let told: Vec<_> =
        problems.iter().map(|one| (one.rule.code, &note[one.location.range.clone()])).collect();
    assert_eq!(told, [("alias-taken", "arnhem")]);
}

#[test]
fn the_example_page_and_card_are_what_people_get() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let (tree, _) = SourceTree::read(root, "content/directory", crate::source::Limits::default());
    let directory = Directory::read(&tree, setting(), &mut Vec::new());
    let example = directory.example_municipalities().next().unwrap();
    let answer = directory.answer(example, Need::Wmo);
    let mut out = String::new();
    for contact in &answer.supporters[0].contacts {
        let hours = contact.hours().map(|hours| hours.value().in_words(MessageLanguage::Dutch).join("; "));
        out.push_str(&format!("{:?} {} {:?} {hours:?}\n", contact.kind(), contact.display(), contact.uri()));
    }
    out.push_str(&vcard::supporter(
        &answer.supporters[0],
        Audience::Citizen,
        Some("Gecontroleerd op 2 november 2026."),
    ));
    out.push_str(&vcard::municipality(example, &answer.own_contact, "Gemeente Voorbeeldstad", None));
    insta::assert_snapshot!(out.replace("\r\n", "\n"));
}

#[test]
fn coverage_counts_who_can_be_reached_and_what_expires_soon() {
    let files = [
        ("a", supporter("Vers", "{municipalities: [GM0344]}", "030 286 10 00", "2026-11-20")),
        ("b", supporter("Bijna", "{postcodes: [3511]}", "030 286 10 01", "2026-06-10")),
        ("c", supporter("Oud", "{country: true}", "030 286 10 02", "2025-06-10")),
    ]
    .map(|(name, text)| (format!("{SUPPORTERS_FOLDER}{name}.yaml"), text));
    let files: Vec<_> = files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    let (directory, _) = read(&files);
    let report = coverage::report(&directory);
    assert_eq!(report.covered(Law::Wmo), (1, 2));
    assert_eq!(report.covered(Law::Wlz), (0, 2));
    let out = format!("{}\n{}\n{}", report.text(MessageLanguage::Dutch), report.csv(), report.json());
    insta::assert_snapshot!(out);
}

#[test]
fn every_field_of_a_supporter_and_a_municipality_is_explained() {
    fn fields(schema: &'static crate::source::schema::Schema) {
        use crate::source::schema::Kind;
        fn inside(kind: &'static Kind) {
            match kind {
                Kind::Record(schema) => fields(schema),
                Kind::List(kind) | Kind::Map(kind) => inside(kind),
                Kind::Either(kinds) => kinds.iter().for_each(inside),
                _ => {}
            }
        }
        for field in schema.fields {
            assert!(
                !field.about.nl.is_empty() && !field.about.en.is_empty(),
                "{}.{}",
                schema.name,
                field.name
            );
            assert!(!field.example.is_empty(), "{}.{}", schema.name, field.name);
            // The example of a field is right by its own schema.
            let text = format!("{}: {}\n", field.name, field.example);
            let node = crate::source::yaml::parse(&"example.yaml".into(), &text, 0..text.len()).unwrap();
            let mut problems = Vec::new();
            crate::source::schema::validate(&"example.yaml".into(), &node, schema, &mut problems);
            problems.retain(|problem| problem.rule.code != "missing-key" || problem.location.range.start > 0);
            assert_eq!(problems, [], "{text}");
            inside(&field.kind);
        }
    }
    for schema in [&schema::SUPPORTER, &schema::MUNICIPALITY, &schema::SIGNPOST, &schema::PERIODS] {
        fields(schema);
        let json = crate::source::schema::json_schema(schema, MessageLanguage::Dutch);
        assert_eq!(json["title"], schema.name);
    }
}

proptest::proptest! {
    #[test]
    fn arbitrary_files_never_panic(text in "(name: a\nrole: signpost\n)?(areas|channels|verification|text|conditions): [\\PC\n]{0,80}", note in "\\PC{0,60}") {
        let path = format!("{SUPPORTERS_FOLDER}x.yaml");
        let (directory, _) = read(&[(&path, &text), ("content/directory/municipalities/GM0344.yaml", &note)]);
        let answer = directory.answer(utrecht(&directory), Need::Unknown);
        assert!(matches!(answer.first_step, FirstStep::CallMunicipality { .. } | FirstStep::AccessDesk { .. }));
    }
}

#[test]
fn a_number_in_who_checked_where_it_was_read_or_a_name_is_told_and_shown_nowhere() {
    let right = supporter("De Steun", "{municipalities: [GM0344]}", "030 286 10 00", "2026-11-20");
    let right = right.replace("method: phone}", "method: phone, source: gebeld met Jan}")
        + "organisations: [Stichting Steun]\n";
    for place in ["name: De Steun", "by: redactie", "gebeld met Jan", "Stichting Steun"] {
        for contact in [
            "06 12 34 56 78",
            "06\u{2011}12345678",
            "jan@thuis.nl",
            "jan (at) thuis.nl",
            "https://wa.me/31612345678",
        ] {
            let text = right.replace(place, &format!("{place} {contact}"));
            let path = format!("{SUPPORTERS_FOLDER}steun.yaml");
            let (directory, problems) = read(&[(path.as_str(), text.as_str())]);
            let codes: Vec<_> = problems.iter().map(|problem| problem.rule.code).collect();
            assert!(codes.contains(&rules::CONTACT_IN_TEXT.code), "{text}: {codes:?}");
            let shown = format!("{:?}", directory.answer(utrecht(&directory), Need::Wmo));
            for trace in ["1234", "thuis.nl", "wa.me"] {
                assert!(!shown.contains(trace), "{text}: {shown}");
            }
        }
    }
}
