//! What to ask, in Dutch: the desk and the letters say the same.

use super::{Card, Fact, Holder};
use crate::directory::supporter::{Audience, ChannelType};

/// What a fact is called: `Telefoon voor inwoners`.
pub fn heading(fact: &Fact) -> String {
    let who = match fact.audience.as_slice() {
        [Audience::Citizen] => " voor inwoners",
        [Audience::Referrer] => " voor verwijzers",
        _ => "",
    };
    let label = fact.label.as_ref().map(|label| format!(" ({label})")).unwrap_or_default();
    let mut kind = fact.kind.label().nl.to_string();
    if let Some(first) = kind.get(..1).map(str::to_uppercase) {
        kind.replace_range(..1, &first);
    }
    format!("{kind}{who}{label}")
}

/// What to ask about one fact.
pub fn question(fact: &Fact) -> String {
    let only_referrers = fact.audience == [Audience::Referrer];
    let about = match fact.kind {
        ChannelType::Phone | ChannelType::Mobile if only_referrers => {
            "Is dit nog het nummer voor verwijzers?"
        }
        ChannelType::Phone | ChannelType::Mobile => "Is dit nog het nummer dat inwoners kunnen bellen?",
        ChannelType::TextMessage => "Kunnen mensen een sms sturen naar dit nummer?",
        ChannelType::WhatsApp => "Kunnen mensen u met WhatsApp bereiken op dit nummer?",
        ChannelType::Email => "Komt een e-mail op dit adres goed aan?",
        ChannelType::Form => "Staat uw formulier nog op dit adres?",
        ChannelType::Website => "Is dit nog uw website?",
        ChannelType::Address => "Is dit nog uw adres?",
        ChannelType::WalkIn => "Kunnen mensen hier nog binnenlopen?",
    };
    if fact.hours.is_empty() {
        about.to_string()
    } else {
        format!("{about} En is er iemand op deze tijden: {}?", fact.hours.join("; "))
    }
}

/// What else to ask while somebody is on the line: what a file says and a check of a number doesn't cover.
pub fn about_all(card: &Card) -> Vec<String> {
    if card.holder != Holder::Supporter {
        return Vec::new();
    }
    let places = match card.places.len() {
        0 => String::new(),
        1..=6 => card.places.join(", "),
        more => format!("{} en nog {} gemeenten", card.places[..4].join(", "), more - 4),
    };
    vec![
        format!("Heet u nog {}?", card.name),
        format!("Helpt u nog mensen in {places}?"),
        "Is het gratis, en kan iemand zonder verwijzing komen?".to_string(),
    ]
}
