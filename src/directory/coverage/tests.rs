//! Tables for spreadsheets, and whom to call next.

use std::fs;

use jiff::civil::date;

use super::*;
use crate::directory::{
    Method, SUPPORTERS_FOLDER,
    import::{self, CheckDefaults, Count, sheet::Sheet},
    tests::{TODAY, read, supporter},
};

/// Files of supporters: one that holds, one that is due, one that is too old and one that nobody checked.
fn files() -> Vec<(String, String)> {
    let unchecked = supporter("Nooit", "{municipalities: [GM0344]}", "030 286 10 04", "2026-11-20");
    let (unchecked, _) = unchecked.split_once("verification").unwrap();
    [
        ("vers", supporter("Vers", "{municipalities: [GM0344]}", "030 286 10 00", "2026-11-20")),
        ("bijna", supporter("Bijna Súdwest; ja", "{country: true}", "0800 18 09", "2026-06-10")),
        ("oud", supporter("Oud", "{municipalities: [GM0202]}", "026 286 10 02", "2025-06-10")),
        ("nooit", unchecked.to_string()),
    ]
    .map(|(name, text)| (format!("{SUPPORTERS_FOLDER}{name}.yaml"), text))
    .to_vec()
}

fn directory() -> crate::directory::Directory {
    let files = files();
    let files: Vec<_> = files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    read(&files).0
}

#[test]
fn the_table_opens_in_columns_with_accents_in_every_form() {
    let table = report(&directory()).table();
    let csv = table.csv();
    assert!(csv.starts_with("\u{feff}gemeentecode;gemeente;wet;") && csv.contains("\r\n"), "{csv}");
    assert!(
        csv.contains("GM0344;Utrecht;wmo;bijna;\"Bijna Súdwest; ja\";land;nee;bijna te oud;2026-12-07;"),
        "{csv}"
    );
    let xlsx = table.xlsx("Dekking", TODAY).unwrap();
    assert_eq!(xlsx, table.xlsx("Dekking", TODAY).unwrap(), "the same table gives the same bytes");
    // What a spreadsheet program reads from both is the same, and nothing of it became a number.
    let (from_csv, from_xlsx) = (Sheet::read(csv.as_bytes()).unwrap(), Sheet::read(&xlsx).unwrap());
    let full = |sheet: Sheet| {
        let trimmed = sheet.rows.into_iter().map(|(line, mut cells)| {
            let last = cells.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1);
            cells.truncate(last);
            (line, cells)
        });
        trimmed.collect::<Vec<_>>()
    };
    assert_eq!(full(from_csv), full(from_xlsx));
}

#[test]
fn the_call_list_is_in_the_order_in_which_facts_fall_due() {
    let directory = directory();
    let list = calls(&directory, false);
    let ids: Vec<&str> = list.calls.iter().map(|call| call.id.as_str()).collect();
    assert_eq!(ids, ["oud", "bijna", "nooit"]);
    assert_eq!(calls(&directory, true).calls.len(), 4);
    let text = list.text(MessageLanguage::Dutch);
    let mut lines = text.lines();
    assert_eq!(
        lines.next().unwrap().split_whitespace().collect::<Vec<_>>().join(" "),
        "2025-12-07 026 286 10 02 Oud (Arnhem) 2025-06-10 redactie"
    );
    assert!(lines.next().unwrap().contains("Bijna Súdwest; ja (Arnhem +1)"));
    assert!(lines.next().unwrap().starts_with("nooit"));
    let calendar = list.calendar();
    assert_eq!(calendar.matches("BEGIN:VEVENT").count(), 2);
    // What is too old is for today; a semicolon is escaped.
    assert!(
        calendar.contains("DTSTART;VALUE=DATE:20261121\r\nSUMMARY:Nakijken: Oud (Arnhem)\r\n"),
        "{calendar}"
    );
    assert!(
        calendar
            .contains("DTSTART;VALUE=DATE:20261207\r\nSUMMARY:Nakijken: Bijna Súdwest\\; ja (Arnhem +1)\r\n")
    );
    assert!(calendar.split("\r\n").all(|line| line.len() <= 75));
}

#[test]
fn a_call_list_that_was_filled_in_comes_back_as_checks() {
    let root = tempfile::tempdir().unwrap();
    fs::create_dir_all(root.path().join(SUPPORTERS_FOLDER)).unwrap();
    for (path, text) in files() {
        fs::write(root.path().join(path), text).unwrap();
    }
    let read_file =
        |id: &str| fs::read_to_string(root.path().join(format!("{SUPPORTERS_FOLDER}{id}.yaml"))).unwrap();
    let table = calls(&directory(), false).table();
    // The first holds, the second has changed, the third wasn't reached.
    let mut filled = table;
    for (row, cells) in filled.rows.iter_mut().enumerate() {
        let answer =
            [["ja", "20-11-2026", "telefoon", "Ans de Vries", "gesprek"], ["nee", "", "", "", ""], [""; 5]]
                [row];
        let first = cells.len() - 5;
        cells.splice(first.., answer.map(str::to_string));
    }
    let list = root.path().join("lijst.xlsx");
    let before = (read_file("bijna"), read_file("nooit"), read_file("vers"));
    for (name, bytes) in
        [("lijst.xlsx", filled.xlsx("Bellijst", TODAY).unwrap()), ("lijst.csv", filled.csv().into_bytes())]
    {
        let list = list.with_file_name(name);
        fs::write(&list, bytes).unwrap();
        let checked = || {
            import::checks(std::slice::from_ref(&list), &CheckDefaults::default(), TODAY, root.path())
                .unwrap()
        };
        let proposal = checked();
        let wanted = if name == "lijst.xlsx" { (1, 0) } else { (0, 1) };
        assert_eq!(
            proposal.count(),
            Count { new: 0, changed: wanted.0, same: wanted.1, refused: 1 },
            "{name}"
        );
        assert!(
            proposal
                .text(MessageLanguage::Dutch)
                .contains("regel 3, kolom klopt: bijna: het klopt niet meer")
        );
        proposal.write(root.path()).unwrap();
        assert_eq!(checked().count().same, 1);
    }
    let text = read_file("oud");
    assert!(text.contains("{source: gesprek, on: 2026-11-20, by: Ans de Vries, method: phone}"), "{text}");
    assert_eq!((read_file("bijna"), read_file("nooit"), read_file("vers")), before);
}

#[test]
fn a_row_of_a_batch_that_is_no_check_is_told_at_its_line() {
    let root = tempfile::tempdir().unwrap();
    fs::create_dir_all(root.path().join(SUPPORTERS_FOLDER)).unwrap();
    let text = supporter("Oud", "{municipalities: [GM0202]}", "026 286 10 02", "2025-06-10");
    fs::write(root.path().join(format!("{SUPPORTERS_FOLDER}oud.yaml")), &text).unwrap();
    let list = root.path().join("lijst.csv");
    let defaults = CheckDefaults {
        on: Some(date(2026, 11, 1)),
        by: Some("Ans de Vries".into()),
        method: Some(Method::Phone),
        source: Some("gesprek".into()),
    };
    for (row, column) in [
        ("onbekend;;ja;;;;", "bestand"),
        ("../../site;;ja;;;;", "bestand"),
        ("oud;;misschien;;;;", "klopt"),
        ("oud;fax;ja;;;;", "kanaal"),
        ("oud;email;ja;;;;", "bestand"),
        ("oud;;ja;morgen;;;", "datum"),
        ("oud;;ja;2027-01-01;;;", "datum"),
        ("oud;;ja;2025-01-01;;;", "bestand"),
        ("oud;;ja;;gegokt;;", "hoe"),
        ("oud;;ja;;;voorbeeld;", "bestand"),
        ("signpost;phone;ja;;;;", "kanaal"),
    ] {
        fs::write(&list, format!("bestand;kanaal;klopt;datum;hoe;gecontroleerd door;bron\n{row}\n")).unwrap();
        let proposal = import::checks(std::slice::from_ref(&list), &defaults, TODAY, root.path()).unwrap();
        let told = proposal.text(MessageLanguage::Dutch);
        assert_eq!(proposal.count(), Count { refused: 1, ..Count::default() }, "{row}: {told}");
        assert!(told.contains(&format!("regel 2, kolom {column}: ")), "{row}: {told}");
    }
    // One channel, with what the command says.
    fs::write(&list, "bestand;kanaal;klopt\noud;phone;ja\n").unwrap();
    let proposal = import::checks(std::slice::from_ref(&list), &defaults, TODAY, root.path()).unwrap();
    proposal.write(root.path()).unwrap();
    let changed = fs::read_to_string(root.path().join(format!("{SUPPORTERS_FOLDER}oud.yaml"))).unwrap();
    let own =
        "{verification: {on: 2026-11-01, by: Ans de Vries, method: phone, source: gesprek}, type: phone";
    assert_eq!(changed, text.replace("{type: phone", own));
}

#[test]
fn the_calls_of_a_whole_country_fit_on_a_few_pages() {
    let texts: Vec<_> = (0..342)
        .map(|number| {
            let day = date(2026, 6, 1).saturating_add(jiff::Span::new().days(number % 170));
            let phone = format!("030 286 {:02} {:02}", 10 + number / 100, number % 100);
            let name = format!("Onafhankelijke Cliëntondersteuning {number}");
            let text = supporter(&name, "{municipalities: [GM0344]}", &phone, &day.to_string());
            (format!("{SUPPORTERS_FOLDER}hulp-{number}.yaml"), text)
        })
        .collect();
    let files: Vec<_> = texts.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    let (directory, _) = read(&files);
    let list = calls(&directory, false);
    let days: Vec<_> = list.calls.iter().map(|call| call.due).collect();
    assert!(days.is_sorted() && days.iter().all(|day| day.is_some_and(|day| day <= date(2027, 1, 20))));
    let text = list.text(MessageLanguage::Dutch);
    // A page on its side takes 75 lines of 132 characters in a letter of 7 points.
    let lines = text.lines().count();
    assert_eq!(lines, list.calls.len());
    assert!(lines <= 2 * 75, "{lines}");
    assert!(text.lines().all(|line| line.chars().count() <= 132));
}
