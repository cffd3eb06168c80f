//! Dutch telephone numbers: which ones can exist, how people write them, and how a telephone dials them.
//!
//! The plan is the Dutch *Nummerplan telefoon- en ISDN-diensten* (BWBR0010198): nine digits after the 0 for ordinary numbers,
//! short 0800/0900 numbers, and `14` plus an area code for municipalities.

use std::fmt;

/// A telephone number that the Dutch numbering plan allows.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PhoneNumber {
    /// The digits as dialled inside the Netherlands: `0302861000`, `14030`, `08001809`.
    national: String,
    kind: PhoneKind,
}

/// What a number is for, as its first digits tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PhoneKind {
    /// A number of one area: `030 286 10 00`. Ordinary rate.
    Geographic,
    /// A mobile number: `06 12 34 56 78`. Ordinary rate.
    Mobile,
    /// A number of an organisation or internet telephony: `088 …`, `085 …`. Ordinary rate.
    National,
    /// The one number of a municipality: `14 030`. Ordinary rate.
    Municipal,
    /// Free of charge: `0800 …`.
    Free,
    /// The caller pays more than for an ordinary call: `0900 …`, `0906 …`, `0909 …`.
    Paid,
}

/// Why a text is not a telephone number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PhoneError {
    /// It holds something else than digits, spaces, points, hyphens, brackets and a leading `+`.
    Character(char),
    /// It starts with the code of another country.
    Foreign,
    /// It doesn't start with 0, `+31`, `0031` or `14`.
    Start,
    /// It has this many digits; so many are needed.
    Length {
        /// How many there are, counted as dialled inside the country.
        found: usize,
        /// How many there must be.
        needed: usize,
    },
    /// No area and no service has these first digits.
    UnknownPrefix,
    /// A local number can't start with 0 or 1: within its own area it is dialled without the area code, and 0 and 1 then mean
    /// something else. Such numbers belong to nobody; the example municipality uses them.
    Impossible,
}

/// Area codes of three digits, with the 0 (Nummerplan, annex; 2024).
const SHORT_AREAS: [&str; 30] = [
    "010", "013", "015", "020", "023", "024", "026", "030", "033", "035", "036", "038", "040", "043", "045",
    "046", "050", "053", "055", "058", "070", "071", "072", "073", "074", "075", "076", "077", "078", "079",
];

/// Area codes of four digits, by their first three: the last digits that exist.
const LONG_AREAS: [(&str, &str); 20] = [
    ("011", "134578"),
    ("016", "1245678"),
    ("017", "24"),
    ("018", "0123467"),
    ("022", "2346789"),
    ("025", "125"),
    ("029", "479"),
    ("031", "345678"),
    ("032", "01"),
    ("034", "12345678"),
    ("041", "12368"),
    ("047", "58"),
    ("048", "15678"),
    ("049", "23579"),
    ("051", "123456789"),
    ("052", "12345789"),
    ("054", "1345678"),
    ("056", "126"),
    ("057", "0123578"),
    ("059", "123456789"),
];

/// Prefixes of numbers that belong to no area: `084`/`087` personal assistants, `085`/`091` internet, `088` organisations.
const NATIONAL_PREFIXES: [&str; 5] = ["084", "085", "087", "088", "091"];

impl PhoneNumber {
    /// Reads a number as people write it: `030 - 286 10 00`, `(0181) 33 35 07`, `+31 30 286 1000`, `14 030`, `(014) 030`.
    ///
    /// # Errors
    /// Why it isn't one. Numbers that can belong to nobody are refused too; see [`PhoneNumber::parse_fictional`].
    pub fn parse(text: &str) -> Result<Self, PhoneError> {
        let number = Self::read(text)?;
        if number.is_fictional() { Err(PhoneError::Impossible) } else { Ok(number) }
    }

    /// Reads a number of the fictional example municipality. Only numbers that can belong to nobody are taken: those whose
    /// part after the area code (or after `06`) starts with five zeros, such as `010 000 00 12` and `06 00 00 00 12`.
    ///
    /// # Errors
    /// Why it isn't such a number; [`PhoneError::UnknownPrefix`] where it could belong to somebody.
    pub fn parse_fictional(text: &str) -> Result<Self, PhoneError> {
        let number = Self::read(text)?;
        let after = number.national.get(number.prefix_length()..).unwrap_or_default();
        if number.is_fictional() && after.starts_with("00000") {
            Ok(number)
        } else {
            Err(PhoneError::UnknownPrefix)
        }
    }

    fn read(text: &str) -> Result<Self, PhoneError> {
        let mut digits = String::new();
        for (at, character) in text.trim().char_indices() {
            match character {
                '0'..='9' => digits.push(character),
                '+' if at == 0 => digits.push('+'),
                // "+31 (0)30 …" writes the 0 that is left out abroad.
                ' ' | '\u{a0}' | '.' | '-' | '–' | '(' | ')' | '/' => {}
                other => return Err(PhoneError::Character(other)),
            }
        }
        let national = if let Some(rest) = digits.strip_prefix("+31").or_else(|| digits.strip_prefix("0031"))
        {
            let rest = rest.strip_prefix('0').unwrap_or(rest);
            // `+31 14 030` is how a municipality's number is dialled from abroad.
            if rest.starts_with("14") && rest.len() <= 6 { rest.to_string() } else { format!("0{rest}") }
        } else if digits.starts_with('+') || (digits.starts_with("00") && digits.len() > 10) {
            return Err(PhoneError::Foreign);
        } else if digits.starts_with("014") && digits.len() <= 7 {
            // Registers write "(014) 030" for 14 030.
            digits.split_off(1)
        } else {
            digits
        };
        Self::from_national(national)
    }

    fn from_national(national: String) -> Result<Self, PhoneError> {
        let length = |needed: usize| {
            if national.len() == needed {
                Ok(())
            } else {
                Err(PhoneError::Length { found: national.len(), needed })
            }
        };
        let kind = if let Some(area) = national.strip_prefix("14") {
            if !is_area(area) {
                return Err(PhoneError::UnknownPrefix);
            }
            PhoneKind::Municipal
        } else if !national.starts_with('0') {
            return Err(PhoneError::Start);
        } else if let Some(free) = national.strip_prefix("0800") {
            service_length(free)?;
            PhoneKind::Free
        } else if let Some(paid) =
            ["0900", "0906", "0909"].iter().find_map(|paid| national.strip_prefix(paid))
        {
            service_length(paid)?;
            PhoneKind::Paid
        } else if national.starts_with("06") {
            length(10)?;
            PhoneKind::Mobile
        } else if NATIONAL_PREFIXES.iter().any(|prefix| national.starts_with(prefix)) {
            length(10)?;
            PhoneKind::National
        } else if area_length(&national).is_some() {
            length(10)?;
            PhoneKind::Geographic
        } else if national.len() < 4 {
            return Err(PhoneError::Length { found: national.len(), needed: 10 });
        } else {
            return Err(PhoneError::UnknownPrefix);
        };
        Ok(Self { national, kind })
    }

    /// What the number is for.
    pub fn kind(&self) -> PhoneKind {
        self.kind
    }

    /// Whether the number can belong to nobody.
    fn is_fictional(&self) -> bool {
        let after = self.national.get(self.prefix_length()..).unwrap_or_default();
        match self.kind {
            PhoneKind::Geographic => after.starts_with(['0', '1']),
            // The plan gives out 061 to 065 and 068; 0600 is nobody's.
            PhoneKind::Mobile => !after.starts_with(['1', '2', '3', '4', '5', '8']),
            _ => false,
        }
    }

    fn prefix_length(&self) -> usize {
        match self.kind {
            PhoneKind::Geographic => area_length(&self.national).unwrap_or(3),
            PhoneKind::National => 3,
            PhoneKind::Mobile | PhoneKind::Municipal => 2,
            PhoneKind::Free | PhoneKind::Paid => 4,
        }
    }

    /// The number as people in the Netherlands write it: `030 286 10 00`, `0181 33 35 07`, `06 12 34 56 78`, `14 030`,
    /// `0800 18 09`, `0900 123 45 67`.
    pub fn display(&self) -> String {
        let (prefix, rest) = self.national.split_at(self.prefix_length());
        // `14 0592`: what follows is an area code, which is one word.
        if self.kind == PhoneKind::Municipal {
            return format!("{prefix} {rest}");
        }
        // Groups of two; an odd number of digits starts with a group of three.
        let mut groups = vec![prefix];
        let mut at = 0;
        while at < rest.len() {
            let group = if (rest.len() - at) % 2 == 1 { 3.min(rest.len() - at) } else { 2 };
            groups.push(&rest[at..at + group]);
            at += group;
        }
        groups.join(" ")
    }

    /// The address that makes a telephone dial: `tel:+31302861000`. Short service numbers and 14-numbers can't be reached
    /// from every foreign network and are dialled as they stand, as RFC 3966 allows with `phone-context`: `tel:14030`.
    pub fn tel_uri(&self) -> String {
        match self.kind {
            PhoneKind::Municipal | PhoneKind::Free | PhoneKind::Paid => format!("tel:{}", self.national),
            _ => format!("tel:{}", self.e164()),
        }
    }

    /// The number as the whole world dials it (E.164): `+31302861000`.
    pub fn e164(&self) -> String {
        format!("+31{}", self.national.strip_prefix('0').unwrap_or(&self.national))
    }

    /// The number as it is dialled inside the Netherlands, digits only: `0302861000`, `14030`.
    pub fn national(&self) -> &str {
        &self.national
    }

    /// The number as WhatsApp addresses want it: country code and digits, without `+`. Only for numbers that can have it.
    pub fn whatsapp_uri(&self) -> Option<String> {
        matches!(self.kind, PhoneKind::Mobile | PhoneKind::Geographic | PhoneKind::National)
            .then(|| format!("https://wa.me/{}", self.e164().trim_start_matches('+')))
    }
}

impl fmt::Display for PhoneNumber {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.display())
    }
}

/// Service numbers have 4 or 7 digits after 0800 and 0900.
fn service_length(after: &str) -> Result<(), PhoneError> {
    match after.len() {
        4 | 7 => Ok(()),
        length if length < 4 => Err(PhoneError::Length { found: length + 4, needed: 8 }),
        length => Err(PhoneError::Length { found: length + 4, needed: 11 }),
    }
}

fn area_length(national: &str) -> Option<usize> {
    if SHORT_AREAS.iter().any(|area| national.starts_with(area)) {
        return Some(3);
    }
    let (three, fourth) = (national.get(..3)?, national.get(3..4)?);
    LONG_AREAS.iter().any(|(start, last)| *start == three && last.contains(fourth)).then_some(4)
}

fn is_area(text: &str) -> bool {
    area_length(text) == Some(text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> (String, String, PhoneKind) {
        let number = PhoneNumber::parse(text).unwrap_or_else(|error| panic!("{text}: {error:?}"));
        (number.display(), number.tel_uri(), number.kind())
    }

    #[test]
    fn a_number_is_read_as_people_write_it_and_shown_the_dutch_way() {
        for (text, display, uri, kind) in [
            ("0181 33 35 07", "0181 33 35 07", "tel:+31181333507", PhoneKind::Geographic),
            ("088 - 633 0633", "088 633 06 33", "tel:+31886330633", PhoneKind::National),
            ("071 – 5147420", "071 514 74 20", "tel:+31715147420", PhoneKind::Geographic),
            ("14 030", "14 030", "tel:14030", PhoneKind::Municipal),
            ("(014) 013", "14 013", "tel:14013", PhoneKind::Municipal),
            ("0140529", "14 0529", "tel:140529", PhoneKind::Municipal),
            ("+31 (0)30 286 10 00", "030 286 10 00", "tel:+31302861000", PhoneKind::Geographic),
            ("0031302861000", "030 286 10 00", "tel:+31302861000", PhoneKind::Geographic),
            ("06-12345678", "06 12 34 56 78", "tel:+31612345678", PhoneKind::Mobile),
            ("(0800) 18 09", "0800 18 09", "tel:08001809", PhoneKind::Free),
            ("0900-1852", "0900 18 52", "tel:09001852", PhoneKind::Paid),
            ("0900 123 45 67", "0900 123 45 67", "tel:09001234567", PhoneKind::Paid),
        ] {
            assert_eq!(shown(text), (display.into(), uri.into(), kind), "{text}");
        }
    }

    #[test]
    fn what_cannot_be_a_number_is_refused_with_the_reason() {
        for (text, error) in [
            ("030 286 10 0", PhoneError::Length { found: 9, needed: 10 }),
            ("030 286 10 000", PhoneError::Length { found: 11, needed: 10 }),
            ("0189 12 34 56", PhoneError::UnknownPrefix),
            ("14 031", PhoneError::UnknownPrefix),
            ("+32 2 123 45 67", PhoneError::Foreign),
            ("286 10 00", PhoneError::Start),
            ("030-HULP", PhoneError::Character('H')),
            ("0800 12 34 5", PhoneError::Length { found: 9, needed: 11 }),
            ("010 000 00 12", PhoneError::Impossible),
            ("06 00 00 00 12", PhoneError::Impossible),
            ("", PhoneError::Start),
        ] {
            assert_eq!(PhoneNumber::parse(text), Err(error), "{text}");
        }
    }

    #[test]
    fn fiction_takes_only_numbers_that_belong_to_nobody() {
        assert!(PhoneNumber::parse_fictional("010 000 00 12").is_ok());
        assert!(PhoneNumber::parse_fictional("06 00 00 00 12").is_ok());
        for text in ["010 123 45 67", "06 12 34 56 78", "14 030", "088 000 00 12"] {
            assert!(PhoneNumber::parse_fictional(text).is_err(), "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn what_is_shown_reads_as_the_same_number(text in "[0-9+() -]{0,16}|0[1-9][0-9]{8}|0[89]00[0-9]{4}|\\PC{0,20}") {
            if let Ok(number) = PhoneNumber::parse(&text) {
                proptest::prop_assert_eq!(PhoneNumber::parse(&number.display()), Ok(number.clone()));
                if !matches!(number.kind(), PhoneKind::Municipal | PhoneKind::Free | PhoneKind::Paid) {
                    proptest::prop_assert_eq!(PhoneNumber::parse(&number.e164()), Ok(number));
                }
            }
        }
    }
}
