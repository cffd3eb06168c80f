//! Checks written into files of every shape.

use jiff::civil::date;
use proptest::prelude::*;

use super::*;

fn check() -> Check {
    Check {
        on: date(2026, 11, 21),
        by: "Ans de Vries".into(),
        method: Method::Phone,
        source: "https://www.example.org/contact".into(),
    }
}

#[test]
fn a_block_changes_in_its_values_only() {
    let text = "name: A # eerst\r\nverification: # gebeld\r\n  on: 2025-01-01   # oud\r\n  by: \"iemand\"\r\n  \
                source: 'x: y'\r\nstatus: active\r\n";
    assert_eq!(
        apply(text, &check()).unwrap(),
        "name: A # eerst\r\nverification: # gebeld\r\n  method: phone\r\n  on: 2026-11-21   # oud\r\n  by: Ans de \
         Vries\r\n  source: \"https://www.example.org/contact\"\r\nstatus: active\r\n"
    );
}

#[test]
fn braces_stay_braces() {
    let text = "name: A\nverification: {on: 2025-01-01, by: x} # zie boven\nstatus: active";
    assert_eq!(
        apply(text, &check()).unwrap(),
        "name: A\nverification: {method: phone, source: \"https://www.example.org/contact\", on: 2026-11-21, by: Ans de \
         Vries} # zie boven\nstatus: active"
    );
}

#[test]
fn a_file_without_a_check_gets_one() {
    let block = "verification:\n  on: 2026-11-21\n  by: Ans de Vries\n  method: phone\n  source: \
                 \"https://www.example.org/contact\"\n";
    assert_eq!(apply("name: A", &check()).unwrap(), format!("name: A\n{block}"));
    assert_eq!(apply("name: A\n...\n", &check()).unwrap(), format!("name: A\n{block}...\n"));
    let text = "name: A\nverification: # nog doen\nstatus: active\n";
    assert!(apply(text, &check()).unwrap().contains("verification: {on: 2026-11-21, by: Ans de Vries, "));
    assert!(apply("{name: A}\n", &check()).unwrap().starts_with("{verification: {on: 2026-11-21, "));
    assert!(apply("name: A\nverification: {}\n", &check()).unwrap().contains("verification: {on: "));
}

#[test]
fn a_channel_or_a_key_gets_a_check_of_its_own_and_nothing_else_another_day() {
    let own =
        "{on: 2026-11-21, by: Ans de Vries, method: phone, source: \"https://www.example.org/contact\"}";
    let file = "name: A\nchannels:\n  - type: phone # bel\n    value: 030 286 10 00\n  - {type: email, value: \
                a@example.org}\n  -   value: 030 286 10 01\n      type: phone\n      verification: {on: 2025-01-01, by: \
                x}\nverification: {on: 2025-06-01, by: y, method: email}\n";
    let phones = apply_to(file, Part::Channels(ChannelType::Phone), &check()).unwrap();
    assert_eq!(
        phones,
        file.replace("  - type: phone # bel\n", &format!("  - type: phone # bel\n    verification: {own}\n"))
            .replace("{on: 2025-01-01, by: x}", "{method: phone, source: \"https://www.example.org/contact\", on: 2026-11-21, by: Ans de Vries}")
    );
    let mail = apply_to(file, Part::Channels(ChannelType::Email), &check()).unwrap();
    assert_eq!(mail, file.replace("{type: email", &format!("{{verification: {own}, type: email")));
    assert_eq!(apply_to(file, Part::Channels(ChannelType::WalkIn), &check()), Err(VerifyError::NoPart));
    // Once more changes nothing.
    assert_eq!(apply_to(&phones, Part::Channels(ChannelType::Phone), &check()).unwrap(), phones);
    let site = "name: {nl: Site}\r\nsignpost:\r\n  name: Wijzer\r\n  channels: [{type: phone, value: 030 286 10 00}]\r\ntheme: helder\r\n";
    assert_eq!(
        apply_to(site, Part::Key("signpost"), &check()).unwrap(),
        site.replace("  name: Wijzer\r\n", &format!("  name: Wijzer\r\n  verification: {own}\r\n"))
    );
    assert_eq!(apply_to("name: A\n", Part::Key("signpost"), &check()), Err(VerifyError::NoPart));
    // A later check of one channel isn't replaced.
    let later = file.replace("2025-01-01", "2026-11-22");
    let known = date(2026, 11, 22);
    assert_eq!(
        apply_to(&later, Part::Channels(ChannelType::Phone), &check()),
        Err(VerifyError::Older { known })
    );
}

#[test]
fn an_unusual_file_is_refused() {
    for text in [
        "a: &check {on: 2025-01-01}\nverification: *check\n",
        "name: A\nverification: ja\n",
        "name: A\nverification: [1]\n",
        "just text",
        "name: [\n",
    ] {
        assert!(apply(text, &check()).is_err(), "{text}");
    }
    assert_eq!(apply("name: A", &Check { by: " ".into(), ..check() }), Err(VerifyError::Empty));
}

#[test]
fn a_later_check_is_never_replaced_by_an_earlier_one() {
    let text = "name: A\nverification: {on: 2026-11-22, by: x, method: phone}\n";
    assert_eq!(apply(text, &check()), Err(VerifyError::Older { known: date(2026, 11, 22) }));
    // That of an example was never a check.
    assert!(apply(&text.replace("by: x", "by: voorbeeld"), &check()).is_ok());
    assert!(apply(&text.replace("2026-11-22", "2026-11-21"), &check()).is_ok());
}

#[test]
fn a_check_that_would_not_help_is_refused() {
    let ended = VerifyError::Ended { until: date(2026, 11, 20) };
    assert_eq!(apply("name: A\nvalid-until: 2026-11-20\n", &check()), Err(ended));
    assert!(apply("name: A\nvalid-until: 2026-11-21\n", &check()).is_ok());
    assert_eq!(apply("name: A\nexample: true\n", &check()), Err(VerifyError::Example));
    let nobody = Check { by: "Voorbeeld".into(), ..check() };
    assert_eq!(apply("name: A\n", &nobody), Err(VerifyError::NameOfExample));
}

/// Lines around the check: comments, texts over several lines, lists, odd spaces.
const AROUND: [&str; 8] = [
    "# een opmerking",
    "name: \"De Meedenkers\"   # naam",
    "text:\n  nl: |\n    regel één\n\n    regel twee: met punt\n",
    "channels:\n- {type: phone, value: 030 286 10 00}\n-   type: email\n    value: a@example.org",
    "laws: [ wmo,wlz ]",
    "valid-until: 2027-01-01",
    "",
    "areas:\n    municipalities:\n    - GM0344 # Utrecht",
];

const CHECKS: [&str; 7] = [
    "verification:\n  on: 2025-01-01\n  by: iemand\n  method: website\n  source: x",
    "verification:\n    # wie belde?\n    by: 'ie''mand'   # hij\n    on: 2025-01-01\n\n    method: \"email\"",
    "verification: {on: 2025-01-01, by: \"x, y\", method: visit, source: 'a: b'}",
    "verification: {\n  on: 2025-01-01,\n  by: x }",
    "verification:",
    "verification: {}",
    "",
];

proptest! {
    #[test]
    fn everything_outside_the_check_stays_byte_for_byte(
        before in proptest::sample::subsequence(AROUND.to_vec(), 1..6),
        after in 0..5usize,
        written in proptest::sample::select(CHECKS.to_vec()),
        crlf in proptest::bool::ANY,
        (by, source) in ("\\PC{1,20}", "\\PC{1,40}"),
    ) {
        let cut = after.min(before.len());
        let (head, tail) = (before[..cut].join("\n"), before[cut..].join("\n"));
        let end = if crlf { "\r\n" } else { "\n" };
        let lines = |text: &str| text.replace('\n', end);
        let (head, written, tail) = (lines(&(head + "\n")), lines(written), lines(&("\n".to_string() + &tail + "\n")));
        let text = format!("{head}{written}{tail}");
        let check = Check { by, source, ..check() };
        prop_assume!(!check.by.trim().is_empty() && !check.source.trim().is_empty());
        prop_assume!(parse(&text).is_ok_and(|node| node.entries().is_some()));
        let changed = apply(&text, &check).unwrap();
        // Without a check in the file the new one stands at the end.
        if written.is_empty() {
            prop_assert!(changed.starts_with(&text), "{changed}");
        } else {
            prop_assert!(changed.starts_with(&head) && changed.ends_with(&tail), "{changed}");
        }
        // Comments inside the check stay too.
        for comment in text.lines().filter_map(|line| line.split_once("# ")) {
            prop_assert!(changed.contains(comment.1), "{changed}");
        }
        let node = parse(&changed).unwrap();
        let verification = node.get("verification").unwrap();
        prop_assert_eq!(verification.get("by").unwrap().text(), Some(check.by.trim()));
        prop_assert_eq!(verification.get("source").unwrap().text(), Some(check.source.trim()));
        // Once more changes nothing.
        prop_assert_eq!(apply(&changed, &check).unwrap(), changed);
    }

    #[test]
    fn arbitrary_text_never_panics(text in "\\PC{0,80}|[a-z:{}\\[\\], &*'\"\n\t#|>-]{0,80}|verification: [a-z:{}&*, \n]{0,40}") {
        let _ = apply(&text, &check());
    }
}
