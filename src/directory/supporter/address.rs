//! Where a door is.

use std::fmt;

use crate::directory::registry::Postcode;

/// A street address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PostalAddress {
    /// Street and number.
    pub street: String,
    /// The postcode, where it is known.
    pub postcode: Option<FullPostcode>,
    /// The place.
    pub place: String,
}

impl PostalAddress {
    /// On one line: `Plein 1, 3511 AB Utrecht`.
    pub fn display(&self) -> String {
        [self.street.as_str(), &self.town()]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(", ")
    }

    /// Whether it is made up: all examples are in Voorbeeldstad, in streets that say so.
    pub fn is_fictional(&self) -> bool {
        [&self.street, &self.place].into_iter().any(|text| text.to_lowercase().contains("voorbeeld"))
    }

    /// Whether it is the same door, or so near it that one was copied from the other: a postcode is some twenty doors.
    pub fn is_beside(&self, other: &Self) -> bool {
        let alike = |one: &str, two: &str| one.trim().to_lowercase() == two.trim().to_lowercase();
        (self.postcode.is_some() && self.postcode == other.postcode)
            || (alike(&self.street, &other.street) && alike(&self.place, &other.place))
    }

    /// The postcode and the place: `3511 AB Utrecht`.
    pub fn town(&self) -> String {
        match self.postcode {
            Some(postcode) => format!("{postcode} {}", self.place),
            None => self.place.clone(),
        }
    }
}

/// A postcode with its letters, as on a letter: `3511 AB`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct FullPostcode {
    digits: u16,
    letters: [char; 2],
}

impl FullPostcode {
    /// Reads `3511 AB`, with or without the space, in capitals or not.
    ///
    /// `None` for what can't be a postcode: the first digit is never 0, and SA, SD and SS are not given out.
    pub fn parse(text: &str) -> Option<Self> {
        let signs: Vec<char> = text.trim().chars().collect();
        let (digits, rest) = signs.split_at_checked(4)?;
        if digits[0] == '0' || !digits.iter().all(char::is_ascii_digit) {
            return None;
        }
        let gap = rest.iter().take_while(|sign| sign.is_whitespace()).count();
        let &[first, second] = rest.get(gap..)? else { return None };
        if gap > 1 || !first.is_ascii_alphabetic() || !second.is_ascii_alphabetic() {
            return None;
        }
        let letters = [first.to_ascii_uppercase(), second.to_ascii_uppercase()];
        if matches!(letters, ['S', 'A' | 'D' | 'S']) {
            return None;
        }
        Some(Self { digits: digits.iter().collect::<String>().parse().ok()?, letters })
    }

    /// The part of digits: what the registry knows.
    pub fn number(self) -> Option<Postcode> {
        Postcode::parse(&format!("{:04}", self.digits))
    }
}

impl fmt::Display for FullPostcode {
    /// `3511 AB`
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [first, second] = self.letters;
        write!(formatter, "{:04} {first}{second}", self.digits)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_postcode_is_read_as_people_write_it_and_shown_in_one_way() {
        for text in ["3511 AB", "3511AB", " 3511 ab ", "3511\u{a0}Ab"] {
            assert_eq!(FullPostcode::parse(text).unwrap().to_string(), "3511 AB", "{text}");
        }
        for text in [
            "ABCD",
            "0511 AB",
            "3511 A",
            "3511",
            "3511 ABC",
            "35 11 AB",
            "3511  AB",
            "3511 SS",
            "3511 1B",
            "٣٥١١ AB",
            "",
        ] {
            assert_eq!(FullPostcode::parse(text), None, "{text}");
        }
    }
}
