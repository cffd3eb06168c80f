//! # Nederlands
//!
//! **Wat.** Een link om te bellen heeft een nummer in een verkeerde vorm, of belt een ander nummer dan er
//! staat.
//!
//! **Waarom.** Wie op de link tikt, krijgt niemand of de verkeerde aan de lijn. Voor wie hulp nodig heeft,
//! is dat ernstig.
//!
//! **Voorbeeld.** Fout: `tel:030-1234567`. Goed: `<a href="tel:+31301234567">030 123 45 67</a>` of `<a
//! href="tel:14030">14 030</a>`.
//!
//! **Doe dit.** Laat het thema de link maken uit het nummer in de gegevens. Typ hem niet zelf.
//!
//! **Bron.** RFC 3966 (tel-adressen), ITU-T E.164. Sta dit nooit toe.
//!
//! # English
//!
//! **What.** A link to call has a number in a wrong form, or calls another number than it shows.
//!
//! **Why.** Whoever taps the link gets nobody or the wrong person on the line. For somebody who needs help
//! that is serious.
//!
//! **Example.** Wrong: `tel:030-1234567`. Right: `<a href="tel:+31301234567">030 123 45 67</a>` or `<a
//! href="tel:14030">14 030</a>`.
//!
//! **Do this.** Let the theme make the link from the number in the data. Don't type it yourself.
//!
//! **Source.** RFC 3966 (tel addresses), ITU-T E.164. Never allow this.

use crate::{
    check::page::{names, parsed::Page, report::Report},
    diagnostic::{Manual, Rule, Severity, Text},
};

/// { $problem
pub(super) static RULE: Rule = Rule {
    code: "phone-link",
    severity: Severity::Error,
    message: Text {
        nl: "{ $problem ->
 [form] Op { $url } is dit geen nummer dat een telefoon kan bellen: “{ $href }”.
 *[shown] Op { $url } staat “{ $text }”, maar de link belt { $href }.
 }",
        en: "{ $problem ->
 [form] On { $url }, this is no number that a telephone can call: “{ $href }”.
 *[shown] On { $url } it says “{ $text }”, but the link calls { $href }.
 }",
    },
    help: Text {
        nl: "{ $problem ->\n [form] Schrijf het nummer als tel:+31 en dan 9 cijfers zonder de eerste 0, of als tel:14 en het netnummer.\n *[shown] Zoek uit welk nummer klopt, en gebruik dat 2 keer.\n }",
        en: "{ $problem ->\n [form] Write the number as tel:+31 and then 9 digits without the first 0, or as tel:14 and the area code.\n *[shown] Find out which number is right, and use that one twice.\n }",
    },
    manual: Manual::DocComment(include_str!("phone_link.rs")),
};

pub(super) fn check(page: &Page<'_>, report: &mut Report<'_>) {
    for link in &page.links {
        let href = page.href(link.node);
        let Some(number) = strip_scheme(href, "tel:") else { continue };
        if !can_be_called(number) {
            report.page(
                &RULE,
                &[("problem", "form".into()), ("href", href.into()), ("text", link.name.as_str().into())],
            );
            continue;
        }
        // What the eye sees counts, not only what the name says.
        for text in [names::text(&page.dom, link.node), link.name.clone()] {
            if shown_number(&text).is_some_and(|shown| shown != number) {
                let arguments =
                    [("problem", "shown".into()), ("href", number.into()), ("text", text.as_str().into())];
                report.page(&RULE, &arguments);
                break;
            }
        }
    }
}

/// What comes after the scheme of an address, whose case doesn't matter.
pub(super) fn strip_scheme<'a>(href: &'a str, scheme: &str) -> Option<&'a str> {
    let href = href.trim();
    let start = href.get(..scheme.len())?;
    start.eq_ignore_ascii_case(scheme).then(|| &href[scheme.len()..])
}

/// Whether the number is E.164 with a plus sign, a 14 number, or a short number without an area.
fn can_be_called(number: &str) -> bool {
    let digits = number.strip_prefix('+').unwrap_or(number);
    if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return false;
    }
    if let Some(national) = number.strip_prefix("+31") {
        // 800 and 900 numbers have 4 or more digits after the prefix, all others 9 digits in all.
        let service = national.starts_with("800") || national.starts_with("90");
        return !national.starts_with('0')
            && (national.len() == 9 || (service && (7..=10).contains(&national.len())));
    }
    if number.starts_with('+') {
        return (8..=15).contains(&digits.len()) && !digits.starts_with('0');
    }
    match digits {
        // The European emergency number, and the national suicide prevention line.
        "112" | "113" => true,
        // 14 and an area code of 3 or 4 digits, such as 14 030 and 14 0182.
        _ if digits.starts_with("140") => (5..=6).contains(&digits.len()),
        // The European numbers of social value, such as 116 111.
        _ if digits.starts_with("116") => digits.len() == 6,
        _ if digits.starts_with("0800") || digits.starts_with("090") => (8..=11).contains(&digits.len()),
        _ => false,
    }
}

/// The number that a text shows, in the form of a link; `None` where it shows none.
fn shown_number(text: &str) -> Option<String> {
    // The longest run of digits with only number signs between them.
    let mut longest = String::new();
    let mut run = String::new();
    let text = text.replace("(0)", "");
    for character in text.chars().chain(std::iter::once('|')) {
        match character {
            '0'..='9' | '+' => run.push(character),
            '-' | '–' | '‑' | '.' | '(' | ')' | '/' => {}
            _ if character.is_whitespace() => {}
            _ => {
                if run.len() > longest.len() {
                    longest = std::mem::take(&mut run);
                }
                run.clear();
            }
        }
    }
    // Fewer digits are a house number or a year, unless they are all there is.
    if longest.len() < 3 || (longest.len() < 5 && text.chars().any(char::is_alphabetic)) {
        return None;
    }
    if let Some(international) = longest.strip_prefix("00") {
        return Some(format!("+{international}"));
    }
    match longest.strip_prefix('0') {
        Some(national) if longest.starts_with("0800") || longest.starts_with("090") => {
            // Both ways of linking these numbers are right; the caller compares one.
            Some(if longest.len() <= 11 { longest.clone() } else { format!("+31{national}") })
        }
        Some(national) => Some(format!("+31{national}")),
        None => Some(longest),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_that_a_telephone_can_call() {
        for number in [
            "+31301234567",
            "+31612345678",
            "14030",
            "140182",
            "112",
            "113",
            "116111",
            "+3228880000",
            "08001234",
        ] {
            assert!(can_be_called(number), "{number}");
        }
        for number in [
            "",
            "+",
            "030-1234567",
            "0301234567",
            "+310301234567",
            "+3130123456",
            "+31 30 1234567",
            "14",
            "abc",
        ] {
            assert!(!can_be_called(number), "{number}");
        }
    }

    #[test]
    fn the_shown_number_is_read_as_people_write_it() {
        for (text, number) in [
            ("030 123 45 67", Some("+31301234567")),
            ("Bel 0181 33 35 07 (gratis)", Some("+31181333507")),
            ("071 – 5147420", Some("+31715147420")),
            ("+31 (0)30 123 45 67", Some("+31301234567")),
            ("14 030", Some("14030")),
            ("112", Some("112")),
            ("Bel ons", None),
            ("Bel Team 12", None),
        ] {
            assert_eq!(shown_number(text).as_deref(), number, "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn arbitrary_text_never_panics(text in "\\PC{0,40}") {
            let _ = (can_be_called(&text), shown_number(&text), strip_scheme(&text, "tel:"));
        }
    }
}
