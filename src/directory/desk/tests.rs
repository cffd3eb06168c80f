//! What there is to check, in which order, and what each answer makes of a file.

use jiff::civil::date;
use proptest::prelude::*;

use super::{
    change::{ChangeError, Told, all_hold, changed, channel_gone, holds, new_supporter, organisation_gone},
    *,
};
use crate::directory::{
    Method, SUPPORTERS_FOLDER,
    supporter::Law,
    tests::{read, supporter, tree},
    verify::{self, Check},
};

fn check() -> Check {
    Check {
        on: date(2026, 11, 21),
        by: "Ans de Vries".into(),
        method: Method::Phone,
        source: "gesprek".into(),
    }
}

const OWN: &str = "{on: 2026-11-21, by: Ans de Vries, method: phone, source: gesprek}";

/// The cards of a small site with these supporters.
fn cards_of(files: &[(&str, &str)]) -> Vec<Card> {
    let files: Vec<(String, &str)> =
        files.iter().map(|(name, text)| (format!("{SUPPORTERS_FOLDER}{name}.yaml"), *text)).collect();
    let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (path.as_str(), *text)).collect();
    cards(&read(&files).0, &tree(&files))
}

const FILE: &str = "name: De Meedenkers # zo heten zij\nrole: client-supporter\nlaws: [wmo]\nareas: {municipalities: [GM0344]}\n\
    channels:\n  # voor inwoners\n  - type: phone\n    value: 030 286 10 00\n    hours: \"Mo-Fr 09:00-17:00\"\n  - {type: email, value: \
    hulp@meedenkers.nl}\n  - type: address\n    value: {street: Plein 1, postcode: 3511 ED, place: Utrecht}\n    \
    verification: {on: 2026-01-01, by: x, method: visit, source: y}\nverification:\n  on: 2026-01-05\n  by: iemand\n  method: phone\n  \
    source: gesprek\nstatus: active\n";

fn the_card() -> Card {
    cards_of(&[("a", FILE)]).remove(0)
}

#[test]
fn what_more_people_depend_on_comes_first_and_then_what_is_due_first() {
    let near = supporter("Dichtbij", "{municipalities: [GM0344]}", "030 286 10 00", "2026-01-02");
    let oldest = supporter("Oudste", "{municipalities: [GM0202]}", "030 286 10 01", "2025-12-01");
    let wide = supporter("Wijd", "{country: true}", "030 286 10 02", "2026-11-20").replace("[wmo]", "[wlz]");
    let never = "name: Nooit\nrole: client-supporter\nlaws: [wmo]\nareas: {municipalities: [GM0344]}\nchannels: [{type: phone, value: 030 286 10 03}]\n";
    // Ended ones need no call; those that others stand before are no first step.
    let ended = near.clone().replace("Dichtbij", "Weg") + "status: ended\n";
    let behind = supporter("Achter", "{provinces: [PV26]}", "030 286 10 04", "2026-01-01");
    let found =
        cards_of(&[("a", &near), ("b", &oldest), ("c", &wide), ("d", never), ("e", &ended), ("f", &behind)]);
    let order: Vec<(&str, usize, bool)> =
        found.iter().map(|card| (card.id.as_str(), card.first_step_for, card.is_due())).collect();
    assert_eq!(order, [("b", 1, true), ("a", 1, true), ("d", 1, true), ("f", 0, true), ("c", 2, false)]);
    assert_eq!(found[0].call, Some(("030 286 10 01".into(), "tel:+31302861001".into())));
}

#[test]
fn whom_nobody_reached_today_comes_last_and_tomorrow_in_its_place_again() {
    let one = supporter("Een", "{municipalities: [GM0344]}", "030 286 10 00", "2026-01-02");
    let other = supporter("Twee", "{municipalities: [GM0202]}", "030 286 10 01", "2026-01-03");
    let (a, b) = (format!("{SUPPORTERS_FOLDER}a.yaml"), format!("{SUPPORTERS_FOLDER}b.yaml"));
    for (day, order) in [("2026-11-21", ["b", "a"]), ("2026-11-20", ["a", "b"])] {
        let table = format!("file,on\na,{day}\na,geen dag\n");
        let files = [(a.as_str(), one.as_str()), (&b, &other), (ATTEMPTS_FILE, &table)];
        let found = cards(&read(&files).0, &tree(&files));
        assert_eq!(found.iter().map(|card| card.id.as_str()).collect::<Vec<_>>(), order, "{day}");
    }
    let mut attempts = Attempts::parse("file,on\nb,2026-11-02\na,2026-11-01\nb,2026-11-01\n");
    assert_eq!(attempts.text().unwrap(), "file,on\na,2026-11-01\nb,2026-11-01\nb,2026-11-02\n");
    assert!(attempts.clear("b") && !attempts.clear("b"));
    attempts.add("a", date(2026, 11, 3));
    assert_eq!(attempts.of("a").len(), 2);
    assert!(attempts.clear("a"));
    assert_eq!(attempts.text(), None);
}

#[test]
fn a_fact_that_holds_gets_a_day_of_its_own_and_nothing_else_does() {
    let card = the_card();
    let kinds: Vec<ChannelType> = card.facts.iter().map(|fact| fact.kind).collect();
    assert_eq!(kinds, [ChannelType::Phone, ChannelType::Email, ChannelType::Address]);
    assert_eq!(
        holds(FILE, &card, &card.facts[0], &check()).unwrap(),
        FILE.replace("  - type: phone\n", &format!("  - type: phone\n    verification: {OWN}\n"))
    );
    assert_eq!(
        holds(FILE, &card, &card.facts[1], &check()).unwrap(),
        FILE.replace("{type: email", &format!("{{verification: {OWN}, type: email"))
    );
    // All at once: the day of the file, and that of the channel that has one.
    let all = all_hold(FILE, &card, &check()).unwrap();
    let expected = FILE
        .replace(
            "on: 2026-01-01, by: x, method: visit, source: y",
            "on: 2026-11-21, by: Ans de Vries, method: phone, source: gesprek",
        )
        .replace("on: 2026-01-05\n  by: iemand", "on: 2026-11-21\n  by: Ans de Vries");
    assert_eq!(all, expected);
    // The only fact of a file needs no day of its own.
    let single = supporter("Een", "{municipalities: [GM0344]}", "030 286 10 00", "2026-01-02");
    let card = cards_of(&[("a", &single)]).remove(0);
    let done = holds(&single, &card, &card.facts[0], &check()).unwrap();
    assert_eq!(done.matches("verification").count(), 1, "{done}");
    assert!(done.contains("on: 2026-11-21"), "{done}");
}

#[test]
fn what_has_changed_is_typed_in_one_field_and_counts_as_checked() {
    let card = the_card();
    let typed = |field: &str, text: &str| vec![(field.to_string(), text.to_string())];
    let verified = FILE.replace("  - type: phone\n", &format!("  - type: phone\n    verification: {OWN}\n"));
    assert_eq!(
        changed(FILE, &card, &card.facts[0], &typed("value", " 030 286 10 09 "), &check()).unwrap(),
        verified.replace("030 286 10 00", "030 286 10 09")
    );
    // Hours as people say them.
    assert_eq!(
        changed(FILE, &card, &card.facts[0], &typed("hours", "ma-do 9.00-12.00"), &check()).unwrap(),
        verified.replace("Mo-Fr 09:00-17:00", "Mo-Th 09:00-12:00")
    );
    let address =
        changed(FILE, &card, &card.facts[2], &typed("street", "Singel 2: achter"), &check()).unwrap();
    assert!(
        address.contains("{street: \"Singel 2: achter\", postcode: 3511 ED, place: Utrecht}"),
        "{address}"
    );
    let refused =
        |field: &str, text: &str| changed(FILE, &card, &card.facts[0], &typed(field, text), &check());
    assert_eq!(refused("value", ""), Err(ChangeError::Empty));
    assert_eq!(refused("value", "030 286 10 00"), Err(ChangeError::Same));
    assert_eq!(refused("other", "x"), Err(ChangeError::Same));
    assert_eq!(refused("hours", "meestal wel"), Err(ChangeError::Hours));
}

#[test]
fn what_is_no_more_leaves_the_file_with_its_lines_alone() {
    let card = the_card();
    assert_eq!(
        channel_gone(FILE, &card, &card.facts[1]).unwrap(),
        FILE.replace("  - {type: email, value: hulp@meedenkers.nl}\n", "")
    );
    assert_eq!(
        channel_gone(FILE, &card, &card.facts[0]).unwrap(),
        FILE.replace("  - type: phone\n    value: 030 286 10 00\n    hours: \"Mo-Fr 09:00-17:00\"\n", "")
    );
    let last = channel_gone(FILE, &card, &card.facts[2]).unwrap();
    assert!(!last.contains("Plein 1") && last.contains("hulp@meedenkers.nl}\nverification:"), "{last}");
    assert_eq!(organisation_gone(FILE, &card).unwrap(), FILE.replace("status: active", "status: ended"));
    let single = supporter("Een", "{municipalities: [GM0344]}", "030 286 10 00", "2026-01-02");
    let one = cards_of(&[("a", &single)]).remove(0);
    assert_eq!(channel_gone(&single, &one, &one.facts[0]), Err(ChangeError::Last));
    assert_eq!(organisation_gone(&single, &one).unwrap(), format!("status: ended\n{single}"));
    // Between brackets.
    let flow = FILE.replace(
        &FILE[FILE.find("channels:").unwrap()..FILE.find("verification:\n").unwrap()],
        "channels: [{type: phone, value: 030 286 10 00}, {type: email, value: hulp@meedenkers.nl}]\n",
    );
    let card = cards_of(&[("a", &flow)]).remove(0);
    assert_eq!(
        channel_gone(&flow, &card, &card.facts[0]).unwrap(),
        flow.replace("{type: phone, value: 030 286 10 00}, ", "")
    );
    assert_eq!(
        channel_gone(&flow, &card, &card.facts[1]).unwrap(),
        flow.replace(", {type: email, value: hulp@meedenkers.nl}", "")
    );
}

#[test]
fn a_name_that_was_reported_becomes_a_file_with_the_number_that_was_told() {
    let told = Told { name: "Stipe: hulp", municipality: "GM0344", laws: &[Law::Wmo], phone: "030-2861000" };
    let text = new_supporter(&told, &check()).unwrap();
    let files = [("content/directory/supporters/stipe.yaml", text.as_str())];
    let (directory, problems) = read(&files);
    assert_eq!(problems, []);
    let card = cards(&directory, &tree(&files)).remove(0);
    assert_eq!((card.name.as_str(), card.is_due()), ("Stipe: hulp", false));
    assert_eq!(new_supporter(&Told { phone: "112x", ..told.clone() }, &check()), Err(ChangeError::Phone));
    assert_eq!(new_supporter(&Told { laws: &[], ..told }, &check()), Err(ChangeError::Empty));
}

#[test]
fn a_report_leaves_its_table_with_its_line_alone() {
    let table = "municipality,kind,name,link,source,on\nGM0344,page,\"Hulp, bij u\",https://www.utrecht.nl/x,Bron,2026-01-01\n\
                 GM0344,supporter,\"Stipe, hulp\",https://www.utrecht.nl/x,Bron,2026-01-01\n";
    let files = [("content/directory/registry/reported.csv", table)];
    let (directory, _) = read(&files);
    let found = leads(&directory, &tree(&files));
    assert_eq!(found.len(), 1);
    assert_eq!(
        (found[0].id.as_str(), found[0].call.as_ref().unwrap().0.as_str()),
        ("GM0344-stipe-hulp", "14 030")
    );
    let left = without_report(table, &found[0]).unwrap();
    assert_eq!(left, table.split_inclusive('\n').take(2).collect::<String>());
    assert!(without_report(&left, &found[0]).is_err());
    // Who has a file is no lead any more.
    let file = supporter("Stipe, hulp", "{municipalities: [GM0344]}", "030 286 10 00", "2026-11-02")
        .replace("Stipe, hulp", "\"Stipe, hulp\"");
    let files = [files[0], ("content/directory/supporters/stipe.yaml", file.as_str())];
    let (directory, _) = read(&files);
    assert_eq!(leads(&directory, &tree(&files)), []);
}

/// Channels as people write them, each of which can be any of three.
const CHANNELS: [&str; 6] = [
    "  - type: phone   # bel\n    value: 030 286 10 00\n",
    "  - {type: email, value: a@meedenkers.nl} # post\n",
    "  -   value: https://www.meedenkers.nl\n      type: website\n\n",
    "  # een opmerking\n  - type: email\n    value: \"b@meedenkers.nl\"\n    label:\n      nl: |\n        regel één\n\n        regel twee\n",
    "  - type: walk-in\n    value:\n      street: Plein 1\n      place: Utrecht\n    hours: 'Tu 10:00-12:00'\n",
    "  - type: phone\n    value: 030 286 10 01\n    verification: {on: 2026-01-01, by: x, method: phone, source: y}\n",
];

proptest! {
    #[test]
    fn every_answer_is_right_or_refused_whatever_the_file_looks_like(
        channels in proptest::sample::subsequence(CHANNELS.to_vec(), 1..6),
        crlf in proptest::bool::ANY,
        tail in proptest::sample::select(vec!["", "verification: {on: 2026-01-05, by: x, method: email}\n", "status: active\n# einde"]),
        which in 0..6usize,
        typed in "\\PC{0,30}|030 286 10 0[0-9]",
    ) {
        let text = format!("name: A\nrole: client-supporter\nlaws: [wmo]\nareas: {{municipalities: [GM0344]}}\nchannels:\n{}{tail}", channels.concat());
        let text = if crlf { text.replace('\n', "\r\n") } else { text };
        let card = cards_of(&[("a", &text)]).remove(0);
        prop_assert_eq!(card.facts.len(), channels.len());
        let fact = &card.facts[which % card.facts.len()];
        let value = |text: &str, index: usize| {
            let root = verify::parse(text).unwrap();
            verify::channel_at(&root, None, index).and_then(|channel| channel.get("value").cloned())
        };
        let done = holds(&text, &card, fact, &check()).unwrap();
        prop_assert!(done.contains("2026-11-21"));
        for index in 0..channels.len() {
            prop_assert!(verify::is_same(&value(&done, index).unwrap(), &value(&text, index).unwrap()));
        }
        all_hold(&text, &card, &check()).unwrap();
        organisation_gone(&text, &card).unwrap();
        if channels.len() > 1 {
            let gone = channel_gone(&text, &card, fact).unwrap();
            prop_assert_eq!(cards_of(&[("a", &gone)]).remove(0).facts.len(), channels.len() - 1);
        }
        let field = fact.fields[0].0;
        if let Ok(new) = changed(&text, &card, fact, &[(field.to_string(), typed.clone())], &check()) {
            let there = value(&new, fact.place.index).unwrap();
            let there = if field == "street" { there.get("street").cloned().unwrap() } else { there };
            prop_assert_eq!(there.text(), Some(typed.trim()));
        }
    }
}
