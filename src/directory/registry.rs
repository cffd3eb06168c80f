//! The facts of the official registers: which municipalities, places and postcodes there are, and what belongs to what.

use std::{collections::BTreeMap, fmt};

use super::{freshness::Claim, phone::PhoneNumber, reported::Report, web::WebAddress};

mod read;
pub(in crate::directory) mod tables;

pub use read::FOLDER;

/// The code of Statistics Netherlands (CBS) for a municipality: `GM` and four digits, such as `GM0344`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MunicipalityCode(u16);

impl MunicipalityCode {
    /// Reads `GM0344`.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix("GM")?;
        (digits.len() == 4 && digits.bytes().all(|byte| byte.is_ascii_digit()))
            .then(|| digits.parse().ok().map(Self))
            .flatten()
    }
}

impl MunicipalityCode {
    /// Whether this code is kept for fiction: `GM9900` and up. Statistics Netherlands counts up and is at about 2000.
    pub fn is_fictional(self) -> bool {
        self.0 >= 9900
    }

    /// The address that stands for a municipality in the government's own lists (TOOI).
    pub fn tooi(self) -> String {
        format!("https://identifier.overheid.nl/tooi/id/gemeente/gm{:04}", self.0)
    }
}

/// The name of client support under the Wmo in the government's list of products (UPL), and the address that stands for it.
pub const UPL: (&str, &str) =
    ("wmo cliëntondersteuning", "http://standaarden.overheid.nl/owms/terms/wmoclntond");

impl fmt::Display for MunicipalityCode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "GM{:04}", self.0)
    }
}

/// The CBS code of a province: `PV` and two digits, such as `PV26`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ProvinceCode(u8);

impl ProvinceCode {
    /// Reads `PV26`.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix("PV")?;
        (digits.len() == 2 && digits.bytes().all(|byte| byte.is_ascii_digit()))
            .then(|| digits.parse().ok().map(Self))
            .flatten()
    }
}

impl fmt::Display for ProvinceCode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "PV{:02}", self.0)
    }
}

/// Four digits of a postcode (PC4), 1000 to 9999.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Postcode(u16);

impl Postcode {
    /// Reads four digits of which the first is not 0.
    pub fn parse(text: &str) -> Option<Self> {
        (text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit()) && !text.starts_with('0'))
            .then(|| text.parse().ok().map(Self))
            .flatten()
    }

    /// The postcode with this number, 1000 to 9999.
    pub fn from_number(number: u16) -> Option<Self> {
        (1000..=9999).contains(&number).then_some(Self(number))
    }

    /// The four digits as a number.
    pub fn number(self) -> u16 {
        self.0
    }
}

impl fmt::Display for Postcode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:04}", self.0)
    }
}

/// A municipality of today.
#[derive(Debug, Clone, PartialEq)]
pub struct Municipality {
    /// Its code.
    pub code: MunicipalityCode,
    /// The official name: `'s-Gravenhage`.
    pub name: String,
    /// The name that the municipality itself uses and people know: `Den Haag`.
    pub display_name: String,
    /// The last part of its address on the site: `den-haag`; unique.
    pub slug: String,
    /// Its province.
    pub province: ProvinceCode,
    /// The municipality's own general telephone number, as its register gives it.
    pub phone: Option<Claim<PhoneNumber>>,
    /// The municipality's own website, as its register gives it.
    pub website: Option<Claim<WebAddress>>,
    /// The code of its care-office region: `ZK04`.
    pub care_office_region: String,
}

/// A place where people live, as people write it on an envelope.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Its name; the same name can occur in several municipalities.
    pub name: String,
    /// The municipality it lies in.
    pub municipality: MunicipalityCode,
}

/// How much of a postcode lies in a municipality.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PostcodeShare {
    /// The municipality.
    pub municipality: MunicipalityCode,
    /// The share of the six-position postcodes in it, from 0 to 1.
    pub share: f32,
}

/// A municipality that no longer exists, and where its territory went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Predecessor {
    /// Its name.
    pub name: String,
    /// Its code, when it existed.
    pub code: MunicipalityCode,
    /// The year in which it ended.
    pub year: i16,
    /// The municipalities of today that its territory is in; several when it was split.
    pub successors: Vec<MunicipalityCode>,
}

/// A care-office region (zorgkantoorregio): who arranges client support under the Wlz.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CareOfficeRegion {
    /// Its CBS code: `ZK04`.
    pub code: String,
    /// Its name.
    pub name: String,
    /// The care office, where the source names one that still exists; with the year of that source.
    pub care_office: Option<(String, i16)>,
}

/// All facts of the registers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Registry {
    /// The municipalities by code.
    pub municipalities: BTreeMap<MunicipalityCode, Municipality>,
    /// The names of the provinces by code.
    pub provinces: BTreeMap<ProvinceCode, String>,
    /// The places, by name and municipality.
    pub places: Vec<Place>,
    /// The postcodes, each with its municipalities, the largest share first.
    pub postcodes: BTreeMap<Postcode, Vec<PostcodeShare>>,
    /// The municipalities that no longer exist, by name.
    pub predecessors: Vec<Predecessor>,
    /// Other names that people use for a municipality (`Den Bosch`, `Ljouwert`), by name.
    pub aliases: Vec<Place>,
    /// What public sources reported and nobody here checked, by municipality and kind.
    pub reports: Vec<Report>,
    /// The care-office regions by code.
    pub care_office_regions: BTreeMap<String, CareOfficeRegion>,
}

/// A postcode counts as a municipality's when at least this share of it lies there: below it are a handful of houses over the
/// border.
const LEAST_SHARE: f32 = 0.05;

impl Registry {
    /// Whether a name is that of another municipality than this one. The finder would send people to the wrong place.
    pub fn is_name_of_another(&self, name: &str, municipality: MunicipalityCode) -> bool {
        let name = name.trim().to_lowercase();
        let called =
            |one: &&Municipality| [&one.name, &one.display_name].iter().any(|it| it.to_lowercase() == name);
        let mut called = self.municipalities.values().filter(called).peekable();
        called.peek().is_some() && called.all(|one| one.code != municipality)
    }

    /// The postcodes of every municipality, low to high. One of which almost nothing lies in a municipality isn't counted.
    pub fn postcodes_by_municipality(&self) -> BTreeMap<MunicipalityCode, Vec<Postcode>> {
        let mut postcodes: BTreeMap<MunicipalityCode, Vec<Postcode>> = BTreeMap::new();
        for (code, shares) in &self.postcodes {
            for share in shares.iter().filter(|one| one.share >= LEAST_SHARE) {
                postcodes.entry(share.municipality).or_default().push(*code);
            }
        }
        postcodes
    }
}
