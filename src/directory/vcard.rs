//! Contacts to save in a telephone: vCard 3.0 (RFC 2426), the version that Android, iOS, Outlook and KaiOS all read.
//!
//! `N` is there for readers that pass over `FN`. Numbers are plain text: many readers keep the `tel:` of an address as a part
//! of the number.

use super::{
    answer::{Listed, OwnContact},
    phone::PhoneNumber,
    registry::Municipality,
    supporter::{Audience, ChannelType, ChannelValue, Contact},
};

/// A supporter as a vCard, with the ways of contact that are for this audience and may be shown. `note` is a sentence in the
/// reader's language, such as the day of the check.
pub fn supporter(listed: &Listed<'_>, audience: Audience, note: Option<&str>) -> String {
    let mut card = Card::new(&listed.supporter.name);
    if !listed.supporter.organisations.is_empty() {
        card.line("ORG", &escape(&listed.supporter.organisations.join(", ")));
    }
    for contact in listed.contacts_for(audience) {
        card.contact(contact);
    }
    card.line("REV", &format!("{}T00:00:00Z", listed.verified_on));
    card.end(note)
}

/// A municipality's own contact facts as a vCard.
pub fn municipality(municipality: &Municipality, own: &OwnContact, name: &str, note: Option<&str>) -> String {
    let mut card = Card::new(name);
    card.line("ORG", &escape(&municipality.name));
    if let Some(phone) = &own.phone {
        card.phone(phone.value(), "WORK,VOICE");
    }
    if let Some(website) = &own.website {
        card.line("URL", website.value().as_str());
    }
    let days = [own.phone.as_ref().map(|fact| fact.on()), own.website.as_ref().map(|fact| fact.on())];
    if let Some(day) = days.into_iter().flatten().max() {
        card.line("REV", &format!("{day}T00:00:00Z"));
    }
    card.end(note)
}

struct Card {
    text: String,
}

impl Card {
    fn new(name: &str) -> Self {
        let mut card = Self { text: String::new() };
        card.line("BEGIN", "VCARD");
        card.line("VERSION", "3.0");
        card.line("N", &format!("{};;;;", escape(name)));
        card.line("FN", &escape(name));
        card
    }

    fn contact(&mut self, contact: &Contact<'_>) {
        match contact.value().value() {
            ChannelValue::Phone(phone) => {
                let kind = match contact.kind() {
                    ChannelType::Mobile => "CELL,VOICE",
                    ChannelType::TextMessage | ChannelType::WhatsApp => "CELL,MSG",
                    _ => "WORK,VOICE",
                };
                self.phone(phone, kind);
            }
            ChannelValue::Email(email) => self.line("EMAIL;TYPE=INTERNET", &escape(email.as_str())),
            ChannelValue::Web(address) => self.line("URL", address.as_str()),
            ChannelValue::Address(address) => {
                let [street, place] = [&address.street, &address.place].map(|part| escape(part));
                let postcode = address.postcode.map(|postcode| postcode.to_string()).unwrap_or_default();
                self.line("ADR;TYPE=WORK", &format!(";;{street};{place};;{postcode};"));
            }
        }
    }

    fn phone(&mut self, phone: &PhoneNumber, kind: &str) {
        self.line(&format!("TEL;TYPE={kind}"), phone.tel_uri().trim_start_matches("tel:"));
    }

    /// Adds a line, folded at 75 bytes: the rest goes on after a line end and a space (RFC 2426, section 2.6).
    fn line(&mut self, name: &str, value: &str) {
        let start = self.text.len();
        let mut width = 0;
        for character in name.chars().chain([':']).chain(value.chars()) {
            if width + character.len_utf8() > 75 {
                self.text.push_str("\r\n ");
                width = 1;
            }
            self.text.push(character);
            width += character.len_utf8();
        }
        self.text.push_str("\r\n");
        // One number can serve for texts and for WhatsApp, which a card doesn't tell apart.
        if self.text[..start].contains(&format!("\r\n{}", &self.text[start..])) {
            self.text.truncate(start);
        }
    }

    fn end(mut self, note: Option<&str>) -> String {
        if let Some(note) = note {
            self.line("NOTE", &escape(note));
        }
        self.line("END", "VCARD");
        self.text
    }
}

/// Text as a value: commas, semicolons, backslashes and line ends are marked (RFC 2426, section 4); other control characters
/// have no place in one.
fn escape(text: &str) -> String {
    let mut escaped = String::new();
    for character in text.chars() {
        match character {
            '\\' | ',' | ';' => escaped.extend(['\\', character]),
            '\n' => escaped.push_str("\\n"),
            c if c.is_control() => {}
            c => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_line_is_folded_between_letters() {
        let mut card = Card::new(&"é".repeat(100));
        card.line("NOTE", &escape("a,b;c\\d\ne"));
        for line in card.text.split("\r\n") {
            assert!(line.len() <= 75, "{line}");
        }
        let unfolded = card.text.replace("\r\n ", "");
        assert!(unfolded.contains(&format!("FN:{}\r\n", "é".repeat(100))));
        assert!(unfolded.contains("NOTE:a\\,b\\;c\\\\d\\ne\r\n"));
    }

    proptest::proptest! {
        #[test]
        fn no_text_can_add_a_line_of_its_own(text in "(\\PC|[\r\n,;:\\\\]){0,120}") {
            let card = Card::new(&text).end(Some(&text));
            let unfolded = card.replace("\r\n ", "");
            let names: Vec<_> = unfolded.split_terminator("\r\n").map(|line| line.split(':').next().unwrap()).collect();
            assert_eq!(names, ["BEGIN", "VERSION", "N", "FN", "NOTE", "END"]);
            assert!(card.split("\r\n").all(|line| line.len() <= 75 && !line.contains(['\r', '\n'])));
        }
    }
}
