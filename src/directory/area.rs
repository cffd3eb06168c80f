//! Where a supporter helps.

pub(super) mod read;

use std::{collections::BTreeSet, ops::RangeInclusive};

use super::registry::{Municipality, MunicipalityCode, Postcode, ProvinceCode};

/// Any mix of municipalities, provinces, care-office regions and postcodes, or the whole country.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ServiceArea {
    /// Whole municipalities.
    pub municipalities: BTreeSet<MunicipalityCode>,
    /// Whole provinces.
    pub provinces: BTreeSet<ProvinceCode>,
    /// Whole care-office regions, by code.
    pub regions: BTreeSet<String>,
    /// Postcodes from one up to and including another.
    pub postcodes: Vec<RangeInclusive<Postcode>>,
    /// The whole country.
    pub country: bool,
}

/// How far a supporter's area reaches around somebody's home: nearer comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Nearness {
    /// Their municipality or postcode.
    Local,
    /// Their province or care-office region.
    Regional,
    /// The whole country.
    National,
}

/// That an area covers somebody's home, and how.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reach {
    /// How near.
    pub nearness: Nearness,
    /// The postcodes of the municipality that are covered, where it isn't the whole municipality.
    pub only: Vec<RangeInclusive<Postcode>>,
}

impl ServiceArea {
    /// Whether nothing is in it.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// How the area covers a municipality that has the postcodes `theirs`, or one postcode in it; `None` where it doesn't.
    pub fn reach(
        &self,
        municipality: &Municipality,
        theirs: &[Postcode],
        postcode: Option<Postcode>,
    ) -> Option<Reach> {
        let whole = |nearness| Some(Reach { nearness, only: Vec::new() });
        if self.municipalities.contains(&municipality.code) {
            return whole(Nearness::Local);
        }
        let part = self.postcodes_in(theirs, postcode);
        if matches!(part, Part::Whole) {
            return whole(Nearness::Local);
        }
        if self.provinces.contains(&municipality.province)
            || self.regions.contains(&municipality.care_office_region)
        {
            return whole(Nearness::Regional);
        }
        if self.country {
            return whole(Nearness::National);
        }
        match part {
            Part::Some(only) => Some(Reach { nearness: Nearness::Local, only }),
            Part::Whole | Part::None => None,
        }
    }

    fn postcodes_in(&self, theirs: &[Postcode], postcode: Option<Postcode>) -> Part {
        let covers = |code: Postcode| self.postcodes.iter().any(|range| range.contains(&code));
        if let Some(postcode) = postcode {
            return if covers(postcode) { Part::Whole } else { Part::None };
        }
        let covered: Vec<Postcode> = theirs.iter().copied().filter(|code| covers(*code)).collect();
        if covered.is_empty() {
            Part::None
        } else if covered.len() == theirs.len() {
            Part::Whole
        } else {
            Part::Some(ranges(theirs, &covered))
        }
    }
}

enum Part {
    None,
    Some(Vec<RangeInclusive<Postcode>>),
    Whole,
}

/// The covered postcodes as ranges; a range goes on over numbers that the municipality doesn't have.
fn ranges(theirs: &[Postcode], covered: &[Postcode]) -> Vec<RangeInclusive<Postcode>> {
    let mut ranges: Vec<RangeInclusive<Postcode>> = Vec::new();
    let mut goes_on = false;
    for code in theirs {
        if !covered.contains(code) {
            goes_on = false;
            continue;
        }
        match ranges.last_mut() {
            Some(last) if goes_on => *last = *last.start()..=*code,
            _ => ranges.push(*code..=*code),
        }
        goes_on = true;
    }
    ranges
}
