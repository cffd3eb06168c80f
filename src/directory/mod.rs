//! Who stands beside you, here: municipalities, places, postcodes, care offices and supporters.
//!
//! [`Registry`] holds the facts of official registers, [`Supporter`] what editors write. [`Directory::answer`] puts them
//! together. A contact fact leaves this module only as a [`Verified`] value, so a page can't show one that was never checked or
//! whose check is too old.

mod answer;
mod area;
mod contact_text;
pub mod coverage;
pub mod desk;
mod freshness;
mod hours;
pub mod import;
mod note;
mod owner;
mod phone;
mod registry;
mod reported;
pub mod rules;
mod signpost;
mod slug;
mod supporter;
/// Tells which real supporters have the address of an example: somebody copied that and forgot its door.
fn tell_addresses_of_examples<'s>(
    supporters: impl Iterator<Item = &'s Supporter> + Clone,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let doors = |supporter: &'s Supporter| {
        supporter.channels.iter().filter_map(|channel| match channel.value.told() {
            ChannelValue::Address(address) => Some((address, channel)),
            _ => None,
        })
    };
    let examples: Vec<_> = supporters.clone().filter(|one| one.example).flat_map(doors).collect();
    for real in supporters.filter(|one| !one.example) {
        for (address, channel) in doors(real) {
            if examples.iter().any(|(example, _)| address.is_beside(example)) {
                let location = Location::new(real.path.clone(), channel.at.clone());
                let problem = Diagnostic::new(&rules::FICTIONAL_ADDRESS, location);
                diagnostics.push(problem.with("value", address.display()));
            }
        }
    }
}

#[cfg(test)]
pub(crate) mod tests;
pub mod vcard;
pub mod verify;
mod web;
#[cfg(test)]
pub(crate) mod withheld_tests;

use std::collections::BTreeMap;

use jiff::civil::Date;

pub use answer::{
    Answer, FirstStep, Listed, Need, OwnContact, ReachableDesk, ReachableSignpost, ReachableSupporter,
};
pub use area::{Nearness, Reach, ServiceArea};
pub use contact_text::{contact_in, contacts_in};
pub use freshness::{Claim, FactKind, Freshness, Method, Periods, Verification, Verified};
pub use hours::{ClockTime, DayGroup, Holidays, HoursError, OpeningHours, TimeRange};
pub use note::{AccessDesk, MunicipalityNote};
pub use owner::Owner;
pub use phone::{PhoneError, PhoneKind, PhoneNumber};
pub use registry::{
    CareOfficeRegion, FOLDER as REGISTRY_FOLDER, Municipality, MunicipalityCode, Place, Postcode,
    PostcodeShare, Predecessor, ProvinceCode, Registry, UPL,
};
pub use reported::{Name as ReportedName, Report, Reported, ReportedKind, Shown as ShownReport};
pub use signpost::Signpost;
pub use slug::slug;
pub use supporter::{
    Answered, Audience, CallCost, Channel, ChannelType, ChannelValue, Conditions, Contact, CostUnit, Domain,
    FullPostcode, Independence, Law, Payer, PostalAddress, Role, Specialism, Staff, Status, Supporter,
    TargetGroup, Texts, schema,
};
pub use web::{EmailAddress, WebAddress};

use crate::{
    diagnostic::{Diagnostic, Location},
    source::SourceTree,
};

/// The folder of the files of supporters.
pub const SUPPORTERS_FOLDER: &str = "content/directory/supporters/";
/// So many municipalities are named in a message about all of them.
const NAMES_TOLD: usize = 3;
/// The folder of the notes on municipalities.
pub const MUNICIPALITIES_FOLDER: &str = "content/directory/municipalities/";

/// What the directory needs to know of the site and the day.
#[derive(Debug, Clone, PartialEq)]
pub struct Setting {
    /// Today: an input, so that the same input always gives the same site.
    pub today: Date,
    /// For how long a check holds.
    pub periods: Periods,
    /// Where people are sent when nobody nearer is known.
    pub signpost: Option<Signpost>,
    /// Who is responsible for the site.
    pub owner: Option<Owner>,
}

/// Everything that is known about who helps where.
#[derive(Debug, Clone, PartialEq)]
pub struct Directory {
    /// The facts of the registers; fiction is not in it. The aliases of notes are.
    pub registry: Registry,
    /// The supporters by file name, fiction included.
    supporters: Vec<Supporter>,
    notes: BTreeMap<MunicipalityCode, MunicipalityNote>,
    postcodes: BTreeMap<MunicipalityCode, Vec<Postcode>>,
    signpost: Option<Signpost>,
    owner: Option<Owner>,
    today: Date,
    periods: Periods,
}

impl Directory {
    /// Reads the registry, the supporters and the notes of a content folder.
    pub fn read(tree: &SourceTree, setting: Setting, diagnostics: &mut Vec<Diagnostic>) -> Self {
        let registry = Registry::read(tree, diagnostics);
        Self::read_with(registry, tree, setting, diagnostics)
    }

    /// As [`Directory::read`], where the registers are read already.
    pub fn read_with(
        mut registry: Registry,
        tree: &SourceTree,
        setting: Setting,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Self {
        let Setting { today, periods, signpost, owner } = setting;
        let with = supporter::Read { registry: &registry, today, periods: &periods };
        let mut supporters: Vec<(Supporter, std::ops::Range<usize>)> = Vec::new();
        for file in tree.files_below(SUPPORTERS_FOLDER).filter(|file| is_yaml(file.extension())) {
            let Some((supporter, name_at)) = Supporter::read(file, with, diagnostics) else { continue };
            let same =
                |(other, _): &&(Supporter, _)| other.name.to_lowercase() == supporter.name.to_lowercase();
            if let Some((other, _)) = supporters.iter().find(same) {
                let location = Location::new(file.path.clone(), name_at.clone());
                let problem = Diagnostic::new(&rules::SAME_NAME, location)
                    .with("name", supporter.name.as_str())
                    .with("other", &*other.path);
                diagnostics.push(problem);
            }
            let twice = supporters.iter().find(|(other, _)| other.id == supporter.id);
            let proper = slug(&supporter.id);
            if twice.is_some() || supporter.id != proper {
                let near = if proper.is_empty() || twice.is_some() { "meedenkers-utrecht" } else { &proper };
                let problem =
                    Diagnostic::new(&rules::SUPPORTER_FILE_NAME, Location::start_of(file.path.clone()))
                        .with("name", supporter.id.as_str())
                        .with("state", if twice.is_some() { "twice" } else { "letters" })
                        .with("other", twice.map_or("", |(other, _)| &*other.path))
                        .with("near", near);
                diagnostics.push(problem);
            }
            supporters.push((supporter, name_at));
        }
        tell_addresses_of_examples(supporters.iter().map(|(supporter, _)| supporter), diagnostics);
        let notes: BTreeMap<_, _> = tree
            .files_below(MUNICIPALITIES_FOLDER)
            .filter(|file| is_yaml(file.extension()))
            .filter_map(|file| MunicipalityNote::read(file, with, diagnostics))
            .map(|note| (note.code, note))
            .collect();
        let mut postcodes = registry.postcodes_by_municipality();
        for note in notes.values() {
            if let Some((_, own)) = &note.example {
                postcodes.insert(note.code, own.clone());
            } else {
                let aliases = note.aliases.iter().cloned();
                registry.aliases.extend(aliases.map(|name| Place { name, municipality: note.code }));
            }
        }
        // Care offices change hands: a name from an old list isn't shown as if it held.
        for region in registry.care_office_regions.values_mut() {
            region.care_office.take_if(|(_, year)| {
                let day = Date::new(*year, 12, 31).unwrap_or(Date::MIN);
                today > day.saturating_add(jiff::Span::new().days(periods.reported))
            });
        }
        registry.aliases.sort();
        registry.aliases.dedup();
        let supporters = supporters.into_iter().map(|(supporter, _)| supporter).collect();
        let directory = Self { registry, supporters, notes, postcodes, signpost, owner, today, periods };
        directory.tell_registry_ages(diagnostics);
        directory
    }

    /// Tells which facts of the register are withheld and which will be soon: once for all municipalities, since one import
    /// mends them all.
    fn tell_registry_ages(&self, diagnostics: &mut Vec<Diagnostic>) {
        let (mut due, mut expired) = (Vec::new(), Vec::new());
        for municipality in self.registry.municipalities.values() {
            match self.registry_freshness(municipality) {
                Some(Freshness::Due { until }) => due.push((until, municipality.display_name.as_str())),
                Some(Freshness::Expired { until }) => {
                    expired.push((until, municipality.display_name.as_str()));
                }
                _ => {}
            }
        }
        for (rule, mut municipalities) in [(&rules::REGISTRY_DUE, due), (&rules::REGISTRY_EXPIRED, expired)] {
            municipalities.sort_unstable();
            let Some((until, _)) = municipalities.first() else { continue };
            let location =
                Location::start_of(format!("{REGISTRY_FOLDER}{}", registry::tables::MUNICIPALITIES.file));
            let names: Vec<&str> = municipalities.iter().take(NAMES_TOLD).map(|(_, name)| *name).collect();
            let rest = if municipalities.len() > NAMES_TOLD { ", …" } else { "" };
            let problem = Diagnostic::new(rule, location)
                .with("count", municipalities.len())
                .with("until", until.to_string())
                .with("names", names.join(", ") + rest);
            diagnostics.push(problem);
        }
    }

    /// How the register's facts about a municipality stand; `None` where it has none, or where an editor's own take their place.
    fn registry_freshness(&self, municipality: &Municipality) -> Option<Freshness> {
        let (today, periods) = (self.today, &self.periods);
        let note = self.notes.get(&municipality.code).and_then(|note| note.phone.as_ref());
        if note.is_some_and(|claim| claim.freshness(today, periods).may_be_shown()) {
            return None;
        }
        let phone = municipality.phone.as_ref().map(|claim| claim.freshness(today, periods));
        phone.or_else(|| Some(municipality.website.as_ref()?.freshness(today, periods)))
    }

    /// The supporters that exist, by file name; fiction is not among them.
    pub fn supporters(&self) -> impl Iterator<Item = &Supporter> {
        self.supporters.iter().filter(|supporter| !supporter.example)
    }

    /// The supporters of the example municipality.
    pub fn example_supporters(&self) -> impl Iterator<Item = &Supporter> {
        self.supporters.iter().filter(|supporter| supporter.example)
    }

    /// The municipalities that don't exist, which show what a page looks like.
    pub fn example_municipalities(&self) -> impl Iterator<Item = &Municipality> {
        self.notes.values().filter_map(|note| Some(&note.example.as_ref()?.0))
    }

    /// A municipality, real or example.
    pub fn municipality(&self, code: MunicipalityCode) -> Option<&Municipality> {
        let example = || self.notes.get(&code).and_then(|note| Some(&note.example.as_ref()?.0));
        self.registry.municipalities.get(&code).or_else(example)
    }

    /// What an editor adds to a municipality.
    pub fn note(&self, code: MunicipalityCode) -> Option<&MunicipalityNote> {
        self.notes.get(&code)
    }

    /// The postcodes of a municipality, low to high.
    pub fn postcodes_of(&self, code: MunicipalityCode) -> &[Postcode] {
        self.postcodes.get(&code).map_or(&[], Vec::as_slice)
    }

    /// The day for which the answers hold.
    pub fn today(&self) -> Date {
        self.today
    }

    /// For how long a check holds.
    pub fn periods(&self) -> &Periods {
        &self.periods
    }
}

/// Whether the registry has a table in a file of this name.
pub fn is_table(file: &str) -> bool {
    registry::tables::is_table(file)
}

fn is_yaml(extension: &str) -> bool {
    matches!(extension, "yaml" | "yml")
}
