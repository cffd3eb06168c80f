//! Lists of organisations and the catalogue: official, messy, checked and damaged.

use std::{
    cell::RefCell,
    fs,
    io::{Read as _, Write as _},
    net::TcpListener,
    path::{Path, PathBuf},
    sync::{Arc, Mutex},
    time::Duration,
};

use jiff::civil::{Date, date};

use super::{
    tests::{every_file, fixture, imported},
    *,
};

const TODAY: Date = date(2026, 11, 28);

fn list(name: &str) -> PathBuf {
    fixture(&format!("lists/{name}"))
}

/// The tables of the real site, in a folder of their own.
fn real() -> tempfile::TempDir {
    let root = tempfile::tempdir().unwrap();
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join(FOLDER);
    fs::create_dir_all(root.path().join(FOLDER)).unwrap();
    for file in fs::read_dir(from).unwrap() {
        let file = file.unwrap();
        fs::copy(file.path(), root.path().join(FOLDER).join(file.file_name())).unwrap();
    }
    root
}

fn supporters(root: &Path, file: &Path) -> Result<Proposal, ImportError> {
    propose(&Origins::Supporters(&[file.to_path_buf()]), TODAY, root)
}

fn count(new: usize, changed: usize, same: usize, refused: usize) -> Count {
    Count { new, changed, same, refused }
}

#[test]
fn the_shipped_lists_change_nothing_any_more() {
    let root = real();
    let before = every_file(root.path());
    let proposal = supporters(root.path(), &list("supporters.csv")).unwrap();
    // 99 rows aren't of grade A or B; three have no address where they can be read.
    assert_eq!(proposal.count(), count(0, 0, 15, 102), "{}", proposal.text(MessageLanguage::English));
    assert_eq!(proposal.write(root.path()).unwrap(), Vec::<PathBuf>::new());
    let pages = [list("pages-2023.csv")];
    let proposal =
        propose(&Origins::Catalogue(&pages, Some(date(2023, 10, 18))), TODAY, root.path()).unwrap();
    // Two stand on a domain that has changed.
    assert_eq!(proposal.count(), count(0, 0, 56, 2), "{}", proposal.text(MessageLanguage::English));
    assert_eq!(proposal.write(root.path()).unwrap(), Vec::<PathBuf>::new());
    assert_eq!(every_file(root.path()), before);
    // Another list is named beside the one before it.
    let other = root.path().join("lijst.csv");
    fs::write(&other, "gemeente;organisatie;bron;datum\nUtrecht;Stipe;https://www.example.nl;2026-05-01\n")
        .unwrap();
    supporters(root.path(), &other).unwrap().write(root.path()).unwrap();
    let sources = fs::read_to_string(root.path().join(FOLDER).join("SOURCES.md")).unwrap();
    assert!(
        sources
            .contains("- Source: supporters.csv (grades A and B), lijst.csv (`wegwijs import supporters`)"),
        "{sources}"
    );
    // On a site without reports they are all new, and then all the same.
    fs::remove_file(root.path().join(FOLDER).join("reported.csv")).unwrap();
    let proposal = supporters(root.path(), &list("supporters.csv")).unwrap();
    assert_eq!(proposal.count(), count(15, 0, 0, 102));
    proposal.write(root.path()).unwrap();
    assert_eq!(supporters(root.path(), &list("supporters.csv")).unwrap().count(), count(0, 0, 15, 102));
}

#[test]
fn saved_answers_become_one_page_for_each_municipality() {
    let root = imported();
    let files = [list("sru-1.xml"), list("sru-2.xml")];
    let answers =
        |files: &[PathBuf], day| propose(&Origins::Catalogue(files, Some(day)), TODAY, root.path()).unwrap();
    // The first answer has only a page about the Wmo; the second one about client support, which goes before it.
    let proposal = answers(&files[..1], date(2026, 11, 1));
    assert_eq!(proposal.count(), count(1, 0, 0, 0), "{}", proposal.text(MessageLanguage::English));
    assert!(!root.path().join(FOLDER).join("reported.csv").exists());
    proposal.write(root.path()).unwrap();
    let table = || fs::read_to_string(root.path().join(FOLDER).join("reported.csv")).unwrap();
    assert!(
        table().contains("GM0518,page,Hulp van de Wmo,https://www.denhaag.nl/wmo-melden/?id=1&ch=x,"),
        "{}",
        table()
    );
    let proposal = answers(&files, date(2026, 11, 20));
    assert_eq!(proposal.count(), count(0, 1, 0, 0));
    proposal.write(root.path()).unwrap();
    assert!(table().contains(
        "GM0518,page,Onafhankelijke cliëntondersteuning,https://www.denhaag.nl/cli_ntondersteuning,"
    ));
    assert_eq!(table().matches("GM0518,page,").count(), 1);
    assert_eq!(answers(&files, date(2026, 11, 20)).count(), count(0, 0, 1, 0));
    // An older catalogue takes nothing away.
    assert_eq!(answers(&files[..1], date(2026, 11, 1)).count(), count(0, 0, 1, 0));
    assert_eq!(
        propose(&Origins::Catalogue(&files, None), TODAY, root.path()).unwrap_err(),
        ImportError::NoDay { source: "catalogue" }
    );
}

#[cfg(feature = "external")]
/// A server that speaks the protocol: two answers to the first question, one without pages to each other. Gives its address and
/// what was asked.
fn service(answers: Vec<(&'static str, String)>) -> (String, Arc<Mutex<Vec<String>>>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}/sru/Search", listener.local_addr().unwrap());
    let asked = Arc::new(Mutex::new(Vec::new()));
    let log = Arc::clone(&asked);
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            let mut head = Vec::new();
            let mut byte = [0];
            while !head.ends_with(b"\r\n\r\n") && stream.read(&mut byte).unwrap_or(0) == 1 {
                head.push(byte[0]);
            }
            let head = String::from_utf8_lossy(&head).into_owned();
            let line = head.lines().next().unwrap_or_default().to_string();
            let empty =
                "<searchRetrieveResponse><numberOfRecords>0</numberOfRecords></searchRetrieveResponse>"
                    .to_string();
            let body =
                answers.iter().find(|(part, _)| line.contains(part)).map_or(empty, |(_, body)| body.clone());
            log.lock().unwrap().push(line);
            let _ = write!(
                stream,
                "HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
                body.len()
            );
        }
    });
    (address, asked)
}

#[cfg(feature = "external")]
#[test]
fn the_service_is_asked_page_by_page_slowly_and_once_a_day() {
    let root = imported();
    let cache = tempfile::tempdir().unwrap();
    let saved = |name: &str| fs::read_to_string(list(name)).unwrap();
    let first =
        "maximumRecords=50&startRecord=1&query=uniformeProductnaam%3D%3D%22wmo%20cli%C3%ABntondersteuning%22";
    let second = "startRecord=3&query=uniformeProductnaam%3D%3D%22wmo%20cli";
    let (endpoint, asked) = service(vec![(first, saved("sru-1.xml")), (second, saved("sru-2.xml"))]);
    let waits = RefCell::new(Vec::new());
    let wait = |pause: Duration| waits.borrow_mut().push(pause);
    let service_of = |today| Service { endpoint: &endpoint, cache: cache.path(), today, wait: &wait };
    let proposal = propose(&Origins::CatalogueService(&service_of(TODAY)), TODAY, root.path()).unwrap();
    assert_eq!(proposal.count(), count(1, 0, 0, 0), "{}", proposal.text(MessageLanguage::English));
    assert!(proposal.text(MessageLanguage::English).contains("Onafhankelijke cliëntondersteuning"));
    proposal.write(root.path()).unwrap();
    // Five answers, and a wait of a second before each but the first.
    assert_eq!(asked.lock().unwrap().len(), 5, "{asked:?}");
    assert_eq!(*waits.borrow(), [Duration::from_secs(1); 4]);
    // The same day asks nobody again; the next day does, and finds the same.
    let again = propose(&Origins::CatalogueService(&service_of(TODAY)), TODAY, root.path()).unwrap();
    assert_eq!((again.count(), asked.lock().unwrap().len()), (count(0, 0, 1, 0), 5));
    let tomorrow = TODAY.tomorrow().unwrap();
    propose(&Origins::CatalogueService(&service_of(tomorrow)), tomorrow, root.path()).unwrap();
    assert_eq!(asked.lock().unwrap().len(), 10);
}

#[cfg(feature = "external")]
#[test]
fn a_service_that_says_something_else_is_told_and_nothing_is_kept() {
    let root = imported();
    let before = every_file(root.path());
    let diagnostics = "<searchRetrieveResponse><diagnostics><diagnostic>\n<message>Query syntax error</message></diagnostic></diagnostics></searchRetrieveResponse>";
    for body in ["<html><body>Storing</body></html>", diagnostics, "<searchRetrieveResponse><records>", ""] {
        let cache = tempfile::tempdir().unwrap();
        let (endpoint, _) = service(vec![("sru", body.to_string())]);
        let service = Service { endpoint: &endpoint, cache: cache.path(), today: TODAY, wait: &|_| {} };
        let error = propose(&Origins::CatalogueService(&service), TODAY, root.path()).unwrap_err();
        assert!(matches!(error, ImportError::Service { .. }), "{body}: {error:?}");
        assert_eq!(fs::read_dir(cache.path()).unwrap().count(), 0, "{body}");
    }
    assert_eq!(every_file(root.path()), before);
}

/// A list as somebody keeps it: odd headings in an odd order, a title above them, names in other spellings, dates in words.
const MESSY: [[&str; 8]; 7] = [
    ["Lijst cliëntondersteuning", "", "", "", "", "", "", ""],
    ["Peildatum", "Gemeenten", "Instelling", "Bron", "Wet", "Tel.nr", "Hoe", "Gecontroleerd door"],
    [
        "20-4-2026",
        "'s-Gravenhage; Gemeente De Bilt",
        "De Meedenkers",
        "https://www.example.nl/mee",
        "",
        "",
        "",
        "",
    ],
    [
        "3 maart 2026",
        "gm0080",
        "Súd Stipe",
        "Jaarverslag 2025; blz. 3",
        "wmo",
        "058 234 56 78",
        "gebeld",
        "Ans de Vries",
    ],
    [
        "2026-04-21",
        "Ljouwert",
        "Súd-Stipe",
        "Jaarverslag 2025",
        "Wmo",
        "0582345678",
        "telefoon",
        "Ans de Vries",
    ],
    ["vorige week", "Leeuwarden", "Zonder dag", "https://www.example.nl", "", "", "", ""],
    ["1-5-2026", "Nergens", "Zonder gemeente", "https://www.example.nl", "", "", "", ""],
];

fn csv_text(delimiter: &str, end: &str) -> String {
    MESSY
        .iter()
        .map(|row| {
            let cells: Vec<String> = row
                .iter()
                .map(
                    |cell| {
                        if cell.contains([';', ',']) { format!("\"{cell}\"") } else { (*cell).to_string() }
                    },
                )
                .collect();
            cells.join(delimiter) + end
        })
        .collect()
}

fn xlsx() -> Vec<u8> {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    for (row, cells) in (0..).zip(MESSY) {
        for (column, cell) in (0..).zip(cells) {
            match (cell, cell.parse::<f64>()) {
                // A spreadsheet makes a day of a day, and takes the zero of a number away.
                ("20-4-2026", _) => {
                    let day = rust_xlsxwriter::ExcelDateTime::from_ymd(2026, 4, 20).unwrap();
                    let format = rust_xlsxwriter::Format::new().set_num_format("d-m-yyyy");
                    sheet.write_with_format(row, column, &day, &format).unwrap();
                }
                (_, Ok(number)) => {
                    sheet.write_number(row, column, number).unwrap();
                }
                ("", _) => {}
                _ => {
                    sheet.write_string(row, column, cell).unwrap();
                }
            }
        }
    }
    book.save_to_buffer().unwrap()
}

#[test]
fn a_messy_list_is_read_whatever_program_saved_it() {
    let utf_16 = |text: &str, mark: bool| {
        let units = mark.then_some(0xfeff).into_iter().chain(text.encode_utf16());
        units.flat_map(u16::to_le_bytes).collect::<Vec<u8>>()
    };
    let files: [(&str, Vec<u8>); 8] = [
        ("utf8.csv", csv_text(";", "\n").into_bytes()),
        ("excel.csv", format!("\u{feff}sep=,\r\n{}", csv_text(",", "\r\n")).into_bytes()),
        ("windows.csv", encoding_rs::WINDOWS_1252.encode(&csv_text(";", "\r\n")).0.into_owned()),
        ("tabs.txt", csv_text("\t", "\n").into_bytes()),
        ("unicode.txt", utf_16(&csv_text("\t", "\r\n"), true)),
        ("unmarked.csv", utf_16(&csv_text(";", "\r\n"), false)),
        ("book.xlsx", xlsx()),
        ("book.ods", fs::read(list("messy.ods")).unwrap()),
    ];
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes) in files {
        let root = imported();
        let file = folder.path().join(name);
        fs::write(&file, bytes).unwrap();
        let proposal = supporters(root.path(), &file).unwrap();
        let told = proposal.text(MessageLanguage::Dutch);
        // Two municipalities of one row, two rows of one organisation, and two that are wrong.
        assert_eq!(proposal.count(), count(4, 0, 0, 2), "{name}\n{told}");
        let shift = u64::from(name == "excel.csv");
        for (line, column) in [(6, "Peildatum"), (7, "Gemeenten")] {
            assert!(told.contains(&format!("regel {}, kolom {column}: ", line + shift)), "{name}\n{told}");
        }
        proposal.write(root.path()).unwrap();
        let reported = fs::read_to_string(root.path().join(FOLDER).join("reported.csv")).unwrap();
        let row = "supporter,De Meedenkers,https://www.example.nl/mee,example.nl,2026-04-20";
        assert!(
            reported.contains(&format!("GM0518,{row}")) && reported.contains(&format!("GM0310,{row}")),
            "{reported}"
        );
        let supporter =
            fs::read_to_string(root.path().join(SUPPORTERS_FOLDER).join("sud-stipe.yaml")).unwrap();
        // The older of two checks: all of the file was true then.
        let wanted = "name: \"S\u{fa}d Stipe\"";
        assert!(
            supporter.contains("on: 2026-03-03") && supporter.contains("value: 058 234 56 78"),
            "{supporter}"
        );
        assert!(supporter.starts_with(wanted) || supporter.starts_with("name: Súd Stipe"), "{supporter}");
        assert_eq!(supporters(root.path(), &file).unwrap().count(), count(0, 0, 4, 2), "{name}");
    }
}

#[test]
fn a_checked_row_renews_its_file_and_one_that_differs_leaves_it_alone() {
    let root = imported();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("lijst.csv");
    let take = |day: &str, phone: &str| {
        fs::write(&file, format!("gemeente;organisatie;wet;telefoon;openingstijden;bron;datum;hoe;gecontroleerd door\nLeeuwarden;Stipe;wmo;{phone};ma-vr 9-17 uur;gesprek;{day};telefoon;Ans de Vries\n")).unwrap();
        supporters(root.path(), &file).unwrap()
    };
    let path = root.path().join(SUPPORTERS_FOLDER).join("stipe.yaml");
    take("1-3-2026", "058 234 56 78").write(root.path()).unwrap();
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains("hours: \"Mo-Fr 09:00-17:00\""), "{text}");
    // An editor adds to it: that stays.
    fs::write(&path, format!("# van ons\n{text}languages: [nl, fy]\n")).unwrap();
    let proposal = take("1-9-2026", "058-2345678");
    assert_eq!(proposal.count(), count(0, 1, 0, 0), "{}", proposal.text(MessageLanguage::English));
    proposal.write(root.path()).unwrap();
    let renewed = fs::read_to_string(&path).unwrap();
    assert_eq!(
        renewed,
        format!("# van ons\n{}languages: [nl, fy]\n", text.replace("2026-03-01", "2026-09-01"))
    );
    // Older, and different.
    assert_eq!(take("1-5-2026", "058 234 56 78").count(), count(0, 0, 1, 0));
    let proposal = take("1-10-2026", "058 234 56 79");
    assert_eq!(proposal.count(), count(0, 0, 0, 1));
    assert!(proposal.text(MessageLanguage::Dutch).contains("in stipe.yaml staat iets anders"));
    proposal.write(root.path()).unwrap();
    assert_eq!(fs::read_to_string(&path).unwrap(), renewed);
}

#[test]
fn a_row_that_cannot_be_right_is_told_and_the_others_are_taken() {
    let root = imported();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("lijst.csv");
    let head = "gemeente;organisatie;wet;telefoon;email;website;openingstijden;postcodes;bron;datum;hoe;gecontroleerd door\n";
    let good = "Leeuwarden;Stipe;;;;;;;https://www.example.nl/a;2026-05-01;;\n";
    for (row, column) in [
        (";Stipe2;;;;;;;https://www.example.nl;2026-05-01;;", "gemeente"),
        ("Leeuwarden;;;;;;;;https://www.example.nl;2026-05-01;;", "organisatie"),
        ("Leeuwarden;Een;;;;;;;;2026-05-01;;", "bron"),
        ("Leeuwarden;Een;;;;;;;https://www.example.nl;;;", "datum"),
        ("Leeuwarden;Een;;;;;;;https://www.example.nl;2027-05-01;;", "datum"),
        ("Leeuwarden;Bel 058 234 56 78;;;;;;;https://www.example.nl;2026-05-01;;", "organisatie"),
        ("Leeuwarden;Een;;;;;;;https://wa.me/31582345678;2026-05-01;;", "bron-link"),
        ("Leeuwarden;Een;;;;;;;gesprek;2026-05-01;;", "bron-link"),
        ("Leeuwarden;Een;wmo;058 234;;;;;gesprek;2026-05-01;gebeld;Ans", "telefoon"),
        ("Leeuwarden;Een;wmo;06 12 34 56 78;;;;;gesprek;2026-05-01;gebeld;Ans", "telefoon"),
        ("Leeuwarden;Een;wmo;;ans;;;;gesprek;2026-05-01;gebeld;Ans", "email"),
        ("Leeuwarden;Een;wmo;;;http://a.nl;;;gesprek;2026-05-01;gebeld;Ans", "website"),
        ("Leeuwarden;Een;wmo;058 234 56 78;;;soms;;gesprek;2026-05-01;gebeld;Ans", "openingstijden"),
        ("Leeuwarden;Een;wmo;058 234 56 78;;;;89;gesprek;2026-05-01;gebeld;Ans", "postcodes"),
        ("Leeuwarden;Een;;058 234 56 78;;;;;gesprek;2026-05-01;gebeld;Ans", "wet"),
        ("Leeuwarden;Een;abc;058 234 56 78;;;;;gesprek;2026-05-01;gebeld;Ans", "wet"),
        ("Leeuwarden;Een;wmo;058 234 56 78;;;;;gesprek;2026-05-01;gegokt;Ans", "hoe"),
        ("Leeuwarden;Een;wmo;058 234 56 78;;;;;gesprek;2026-05-01;gebeld;", "gecontroleerd-door"),
        ("Leeuwarden;Een;wmo;058 234 56 78;;;;;gesprek;2026-05-01;gebeld;voorbeeld", "gecontroleerd-door"),
        ("Leeuwarden;Een;wmo;058 234 56 78;;;;;gesprek;mei 2026;gebeld;Ans", "datum"),
        ("Leeuwarden;Een;wmo;058 234 56 78;;;;;gesprek;2026-05-01;gebeld;Ans;te veel", "organisatie"),
    ] {
        fs::write(&file, format!("{head}{row}\n{good}")).unwrap();
        let proposal = supporters(root.path(), &file).unwrap();
        let told = proposal.text(MessageLanguage::Dutch).replace("gecontroleerd door", "gecontroleerd-door");
        assert_eq!(proposal.count(), count(1, 0, 0, 1), "{row}\n{told}");
        assert!(told.contains(&format!("regel 2, kolom {column}: ")), "{row}\n{told}");
    }
}

#[test]
fn ten_damaged_files_are_refused_at_their_place_and_nothing_is_written() {
    let root = imported();
    let before = every_file(root.path());
    let head = "gemeente;organisatie;bron;datum";
    let row = "Leeuwarden;Stipe;https://www.example.nl;2026-05-01";
    let torn = {
        let whole = xlsx();
        whole[..whole.len() / 2].to_vec()
    };
    let wide = {
        let mut book = rust_xlsxwriter::Workbook::new();
        book.add_worksheet().write_string(1_048_575, 16_383, "x").unwrap();
        book.save_to_buffer().unwrap()
    };
    let sru = fs::read_to_string(list("sru-1.xml")).unwrap();
    let cases: Vec<(&str, Vec<u8>, u64, &str)> = vec![
        ("empty.csv", Vec::new(), 1, "1"),
        ("no-headings.csv", format!("{row}\n{row}\n").into_bytes(), 1, "1"),
        ("no-source.csv", format!("gemeente;organisatie;datum\n{row}\n").into_bytes(), 1, "bron"),
        ("no-date.csv", format!("gemeente;organisatie;bron\n{row}\n").into_bytes(), 1, "datum"),
        ("person.csv", format!("{head};Contactpersoon\n{row};J. Jansen\n").into_bytes(), 1, "Contactpersoon"),
        ("twice.csv", format!("{head};Peildatum\n{row};\n").into_bytes(), 1, "Peildatum"),
        (
            "quote.csv",
            format!("{head}\n{row}\nLeeuwarden;\"Stipe;https://www.example.nl;2026-05-01\n{row}\n")
                .into_bytes(),
            3,
            "2",
        ),
        ("picture.png", b"\x89PNG\r\n\x1a\n\x00\x01\x02".to_vec(), 2, "1"),
        ("torn.xlsx", torn, 1, "1"),
        ("wide.xlsx", wide, 1_048_576, "16384"),
        ("torn.xml", sru.as_bytes()[..sru.len() - 40].to_vec(), 59, "nextRecordPosition"),
        (
            "no-title.xml",
            sru.replace("<dcterms:title>Hulp van de Wmo</dcterms:title>", "").into_bytes(),
            34,
            "title",
        ),
        ("day.xml", sru.replace("2026-03-01", "1 maart").into_bytes(), 19, "modified"),
        ("entity.xml", sru.replace("&amp;", "&bom;").into_bytes(), 15, "identifier"),
        ("page.xml", b"<html/>\n<html></html>".to_vec(), 1, "html"),
    ];
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes, row, column) in cases {
        let file = folder.path().join(name);
        fs::write(&file, bytes).unwrap();
        let files = [file.clone()];
        let from = if name.ends_with("xml") {
            Origins::Catalogue(&files, Some(TODAY))
        } else {
            Origins::Supporters(&files)
        };
        let ImportError::Damaged { path, damage } = propose(&from, TODAY, root.path()).unwrap_err() else {
            panic!("{name}");
        };
        assert_eq!((path, damage.row, damage.column.as_str()), (file, row, column), "{name}: {damage:?}");
    }
    assert_eq!(every_file(root.path()), before);
}

proptest::proptest! {
    #[test]
    fn arbitrary_lists_never_panic(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..200), text in "(gemeente;organisatie;bron;datum\n)?[a-z;,\"\t\n0-9/:. -]{0,120}") {
        for input in [bytes.as_slice(), text.as_bytes(), &[b"PK\x03\x04", bytes.as_slice()].concat(), format!("<scproducten>{text}").as_bytes()] {
            let _ = sheet::Sheet::read(input);
            let _ = catalogue::answer(input);
        }
    }
}
