//! # Nederlands
//!
//! **Wat.** Een link om te mailen heeft geen goed adres, of mailt naar een ander adres dan er staat.
//!
//! **Waarom.** Het bericht komt niet aan, of bij een ander. Er staan vaak persoonlijke dingen in.
//!
//! **Voorbeeld.** Goed: `<a href="mailto:info@voorbeeldstad.example">info@voorbeeldstad.example</a>`.
//!
//! **Doe dit.** Laat het thema de link maken uit het adres in de gegevens.
//!
//! **Bron.** RFC 6068 (mailto-adressen). Sta dit nooit toe.
//!
//! # English
//!
//! **What.** A link to mail has no right address, or mails to another address than it shows.
//!
//! **Why.** The message doesn't arrive, or reaches somebody else. It often holds personal things.
//!
//! **Example.** Right: `<a href="mailto:info@voorbeeldstad.example">info@voorbeeldstad.example</a>`.
//!
//! **Do this.** Let the theme make the link from the address in the data.
//!
//! **Source.** RFC 6068 (mailto addresses). Never allow this.

use crate::{
    check::page::{names, parsed::Page, report::Report, rules::phone_link::strip_scheme},
    diagnostic::{Manual, Rule, Severity, Text},
};

/// { $problem
pub(super) static RULE: Rule = Rule {
    code: "mail-link",
    severity: Severity::Error,
    message: Text {
        nl: "{ $problem ->
 [form] Op { $url } is dit geen e-mailadres: “{ $href }”.
 *[shown] Op { $url } staat “{ $text }”, maar de link mailt { $href }.
 }",
        en: "{ $problem ->
 [form] On { $url }, this is no e-mail address: “{ $href }”.
 *[shown] On { $url } it says “{ $text }”, but the link mails { $href }.
 }",
    },
    help: Text {
        nl: "{ $problem ->\n [form] Schrijf mailto: en dan het hele adres: mailto:info@gemeente.nl.\n *[shown] Zoek uit welk adres klopt, en gebruik dat 2 keer.\n }",
        en: "{ $problem ->\n [form] Write mailto: and then the whole address: mailto:info@gemeente.nl.\n *[shown] Find out which address is right, and use that one twice.\n }",
    },
    manual: Manual::DocComment(include_str!("mail_link.rs")),
};

pub(super) fn check(page: &Page<'_>, report: &mut Report<'_>) {
    for link in &page.links {
        let href = page.href(link.node);
        let Some(address) = strip_scheme(href, "mailto:") else { continue };
        let address = address.split('?').next().unwrap_or_default();
        // A message to share has no address yet, only a text.
        if address.is_empty() && href.contains('?') {
            continue;
        }
        if !is_address(address) {
            report.page(&RULE, &[("problem", "form".into()), ("href", href.into())]);
            continue;
        }
        let text = names::text(&page.dom, link.node);
        let shown = text
            .split_whitespace()
            .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()))
            .find(|word| is_address(word));
        if shown.is_some_and(|shown| !shown.eq_ignore_ascii_case(address)) {
            let arguments =
                [("problem", "shown".into()), ("href", address.into()), ("text", text.as_str().into())];
            report.page(&RULE, &arguments);
        }
    }
}

/// Whether the text looks like one e-mail address: something, an at sign, and a host name with a point in it.
fn is_address(text: &str) -> bool {
    let Some((mailbox, host)) = text.split_once('@') else { return false };
    !mailbox.is_empty()
        && !text.contains(|c: char| c.is_whitespace() || ",;<>()".contains(c))
        && !host.contains('@')
        && host.contains('.')
        && host
            .split('.')
            .all(|label| !label.is_empty() && label.chars().all(|c| c.is_alphanumeric() || c == '-'))
}
