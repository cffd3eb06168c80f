//! Who stands beside somebody, here: the one question that this software exists for.
//!
//! The rules, in full:
//!
//! 1. **Who counts.** An active supporter whose area covers the home, in a role that fits the need, with at least one way of
//!    contact that may be shown today. Fiction counts in the example municipality only, and nothing else counts there.
//! 2. **Order.** Nearer before wider: municipality or postcode, then province or care-office region, then the whole country.
//!    Then the one that was verified more recently. Never the alphabet, never payment: a last tie is broken by a hash (FNV-1a) of
//!    the municipality's code and the supporter's name, so that no name comes first everywhere. Independence is shown, not
//!    scored.
//! 3. **The first step** is always exactly one: the first supporter that covers the whole home area and can be reached; else
//!    the municipality's own desk or number; else the national signpost; else the town hall, without a number.

use std::cmp::Reverse;

use jiff::civil::Date;

use super::{
    Directory,
    area::Reach,
    freshness::Verified,
    note::AccessDesk,
    owner::Owner,
    phone::{PhoneKind, PhoneNumber},
    registry::{CareOfficeRegion, Municipality, Postcode},
    signpost::Signpost,
    supporter::{Audience, Channel, Contact, Law, Role, Status, Supporter, Texts},
    web::WebAddress,
};

/// What somebody needs help under.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Need {
    /// The Wmo: the municipality is responsible.
    Wmo,
    /// The Wlz: the care office is responsible.
    Wlz,
    /// The national scheme for specialised client support.
    Specialised,
    /// They don't know; most people don't.
    Unknown,
}

impl Need {
    /// Every need.
    pub const ALL: [Need; 4] = [Need::Wmo, Need::Wlz, Need::Specialised, Need::Unknown];

    /// The word in content: `wmo`, `wlz`, `specialised` or `unknown`.
    pub fn as_str(self) -> &'static str {
        match self {
            Need::Wmo => "wmo",
            Need::Wlz => "wlz",
            Need::Specialised => "specialised",
            Need::Unknown => "unknown",
        }
    }

    /// Reads the word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|need| need.as_str() == word)
    }

    /// Whether a supporter in its role is what somebody with this need looks for.
    pub(super) fn is_met_by(self, supporter: &Supporter) -> bool {
        let supports = supporter.role == Role::ClientSupporter;
        match self {
            Need::Wmo => supports && supporter.laws.contains(&Law::Wmo),
            Need::Wlz => supports && supporter.laws.contains(&Law::Wlz),
            Need::Specialised => {
                supporter.role == Role::SpecialisedScheme || (supports && !supporter.specialisms.is_empty())
            }
            Need::Unknown => supports,
        }
    }
}

/// The answer for one municipality (or postcode) and one need.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer<'d> {
    /// The municipality.
    pub municipality: &'d Municipality,
    /// The need.
    pub need: Need,
    /// The one thing to do first, for a citizen.
    pub first_step: FirstStep<'d>,
    /// The one thing to do first, for a professional who refers somebody.
    pub referrer_step: FirstStep<'d>,
    /// Who helps, first the one to call first.
    pub supporters: Vec<Listed<'d>>,
    /// Who else is here: not client supporters, or under another law.
    pub others: Vec<Listed<'d>>,
    /// The municipality's own contact facts.
    pub own_contact: OwnContact,
    /// The municipality's own desk, where it can be reached.
    pub access_desk: Option<ReachableDesk<'d>>,
    /// The national signpost, where it can be reached.
    pub signpost: Option<ReachableSignpost<'d>>,
    /// The care-office region: who is responsible under the Wlz.
    pub care_office_region: Option<&'d CareOfficeRegion>,
    /// What an editor adds, in Markdown.
    pub note: Option<&'d Texts>,
}

/// The one thing to do first.
#[derive(Debug, Clone, PartialEq)]
pub enum FirstStep<'d> {
    /// Contact this supporter, this way.
    Supporter {
        /// Whom.
        supporter: &'d Supporter,
        /// How.
        contact: Contact<'d>,
    },
    /// Contact the municipality's own desk and ask for independent client support.
    AccessDesk {
        /// Which.
        desk: &'d AccessDesk,
        /// How.
        contact: Contact<'d>,
    },
    /// Call the municipality and ask for independent client support.
    CallMunicipality {
        /// Its number.
        phone: Verified<PhoneNumber>,
    },
    /// Look on the municipality's site and ask for independent client support.
    VisitMunicipalitySite {
        /// Its site.
        website: Verified<WebAddress>,
    },
    /// Contact the national signpost.
    Signpost {
        /// Which.
        signpost: &'d Signpost,
        /// How.
        contact: Contact<'d>,
    },
    /// No number may be shown: go to the town hall and ask for independent client support.
    AskTownHall,
}

/// A supporter in an answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Listed<'d> {
    /// Who.
    pub supporter: &'d Supporter,
    /// How its area covers the home: why it is listed, and where.
    pub reach: Reach,
    /// How to reach it, best first; never empty.
    pub contacts: Vec<Contact<'d>>,
    /// The day of the most recent check of a contact.
    pub verified_on: Date,
    /// Within how many working days somebody answers, where that was reported recently.
    pub response_days: Option<Verified<u16>>,
    /// How many weeks the wait is, where that was reported recently.
    pub waiting_weeks: Option<Verified<u16>>,
}

/// A supporter that somebody can reach today, wherever they live.
#[derive(Debug, Clone, PartialEq)]
pub struct ReachableSupporter<'d> {
    /// Who.
    pub supporter: &'d Supporter,
    /// How to reach it, best first; never empty.
    pub contacts: Vec<Contact<'d>>,
    /// The day of the most recent check of a contact.
    pub verified_on: Date,
    /// Within how many working days somebody answers, where that was reported recently.
    pub response_days: Option<Verified<u16>>,
    /// How many weeks the wait is, where that was reported recently.
    pub waiting_weeks: Option<Verified<u16>>,
}

/// The municipality's own contact facts that may be shown.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OwnContact {
    /// Its number.
    pub phone: Option<Verified<PhoneNumber>>,
    /// Its site.
    pub website: Option<Verified<WebAddress>>,
}

/// The municipality's own desk, with the contacts that may be shown.
#[derive(Debug, Clone, PartialEq)]
pub struct ReachableDesk<'d> {
    /// Which.
    pub desk: &'d AccessDesk,
    /// How, best first; never empty.
    pub contacts: Vec<Contact<'d>>,
}

/// The national signpost, with the contacts that may be shown.
#[derive(Debug, Clone, PartialEq)]
pub struct ReachableSignpost<'d> {
    /// Which.
    pub signpost: &'d Signpost,
    /// How, best first; never empty.
    pub contacts: Vec<Contact<'d>>,
}

impl Directory {
    /// Who stands beside somebody in this municipality with this need. The rules stand at the head of this file.
    pub fn answer<'d>(&'d self, municipality: &'d Municipality, need: Need) -> Answer<'d> {
        self.answer_for(municipality, None, need)
    }

    /// The same for somebody whose postcode is known: supporters that serve other postcodes of the municipality are left out,
    /// and one that serves this postcode can be the first step.
    pub fn answer_in_postcode<'d>(
        &'d self,
        municipality: &'d Municipality,
        postcode: Postcode,
        need: Need,
    ) -> Answer<'d> {
        self.answer_for(municipality, Some(postcode), need)
    }

    fn answer_for<'d>(
        &'d self,
        municipality: &'d Municipality,
        postcode: Option<Postcode>,
        need: Need,
    ) -> Answer<'d> {
        let fiction = municipality.code.is_fictional();
        let postcodes = self.postcodes_of(municipality.code);
        let mut listed: Vec<Listed<'d>> = self
            .supporters
            .iter()
            .filter(|supporter| supporter.status == Status::Active && supporter.example == fiction)
            .filter_map(|supporter| {
                let reach = supporter.area.reach(municipality, postcodes, postcode)?;
                self.listed(supporter, reach)
            })
            .collect();
        listed.sort_by_cached_key(|one| {
            let tie = hash(&[&municipality.code.to_string(), &one.supporter.name]);
            (one.reach.nearness, Reverse(one.verified_on), tie, one.supporter.id.clone())
        });
        let (supporters, others): (Vec<_>, Vec<_>) =
            listed.into_iter().partition(|one| need.is_met_by(one.supporter));
        let note = self.notes.get(&municipality.code);
        let desk = note.and_then(|note| note.access_desk.as_ref());
        let access_desk = desk
            .and_then(|desk| self.contacts(&desk.channels).map(|contacts| ReachableDesk { desk, contacts }));
        let signpost = self.signpost.as_ref().and_then(|signpost| {
            self.contacts(&signpost.channels).map(|contacts| ReachableSignpost { signpost, contacts })
        });
        let own_contact = self.own_contact(municipality);
        let step = |audience| {
            first_step(&supporters, access_desk.as_ref(), &own_contact, signpost.as_ref(), audience)
        };
        Answer {
            first_step: step(Audience::Citizen),
            referrer_step: step(Audience::Referrer),
            municipality,
            need,
            supporters,
            others,
            own_contact,
            access_desk,
            signpost,
            care_office_region: self.registry.care_office_regions.get(&municipality.care_office_region),
            note: note.map(|note| &note.text).filter(|text| !text.is_empty()),
        }
    }

    /// The municipality's own number and site, where they may be shown: an editor's note goes before the register.
    pub fn own_contact(&self, municipality: &Municipality) -> OwnContact {
        let (today, periods) = (self.today, &self.periods);
        let note = self.notes.get(&municipality.code);
        let phones = note.and_then(|note| note.phone.as_ref()).into_iter().chain(&municipality.phone);
        let sites = note.and_then(|note| note.website.as_ref()).into_iter().chain(&municipality.website);
        OwnContact {
            phone: phones.filter_map(|claim| claim.verify(today, periods).ok()).next(),
            website: sites.filter_map(|claim| claim.verify(today, periods).ok()).next(),
        }
    }

    /// Who is responsible for the site, with the ways of contact that may be shown today, best first.
    pub fn owner(&self) -> Option<(&Owner, Vec<Contact<'_>>)> {
        let owner = self.owner.as_ref()?;
        Some((owner, self.contacts(&owner.channels).unwrap_or_default()))
    }

    /// The supporters that exist and that somebody can reach today, by file name.
    pub fn reachable_supporters(&self) -> impl Iterator<Item = ReachableSupporter<'_>> {
        let active = |supporter: &&Supporter| supporter.status == Status::Active;
        self.supporters().filter(active).filter_map(|supporter| self.reachable(supporter))
    }

    fn reachable<'d>(&self, supporter: &'d Supporter) -> Option<ReachableSupporter<'d>> {
        let contacts = self.contacts(&supporter.channels)?;
        let verified_on = contacts.iter().map(|contact| contact.value().on()).max()?;
        Some(ReachableSupporter {
            supporter,
            contacts,
            verified_on,
            response_days: supporter.conditions.response_days(self.today, &self.periods),
            waiting_weeks: supporter.conditions.waiting_weeks(self.today, &self.periods),
        })
    }

    fn listed<'d>(&self, supporter: &'d Supporter, reach: Reach) -> Option<Listed<'d>> {
        let ReachableSupporter { supporter, contacts, verified_on, response_days, waiting_weeks } =
            self.reachable(supporter)?;
        Some(Listed { supporter, reach, contacts, verified_on, response_days, waiting_weeks })
    }

    /// The channels that may be shown today, best first: a telephone before a link, a number that costs money last. `None`
    /// where there are none.
    fn contacts<'d>(&self, channels: &'d [Channel]) -> Option<Vec<Contact<'d>>> {
        let mut contacts: Vec<Contact<'d>> =
            channels.iter().filter_map(|channel| channel.verify(self.today, &self.periods).ok()).collect();
        contacts.sort_by_key(|contact| {
            (contact.phone().is_some_and(|phone| phone.kind() == PhoneKind::Paid), contact.kind())
        });
        (!contacts.is_empty()).then_some(contacts)
    }
}

impl<'d> Listed<'d> {
    /// The ways of contact that are for this audience, best first.
    pub fn contacts_for(&self, audience: Audience) -> impl Iterator<Item = &Contact<'d>> {
        self.contacts.iter().filter(move |contact| contact.audience().contains(&audience))
    }
}

fn first_step<'d>(
    supporters: &[Listed<'d>],
    desk: Option<&ReachableDesk<'d>>,
    own: &OwnContact,
    signpost: Option<&ReachableSignpost<'d>>,
    audience: Audience,
) -> FirstStep<'d> {
    let fits = |contact: &&Contact<'d>| contact.audience().contains(&audience);
    let supporter = supporters
        .iter()
        // A supporter for some postcodes only could be the wrong one.
        .filter(|one| one.reach.only.is_empty())
        .find_map(|one| Some((one.supporter, one.contacts.iter().find(fits)?.clone())));
    if let Some((supporter, contact)) = supporter {
        return FirstStep::Supporter { supporter, contact };
    }
    if let Some((desk, contact)) = desk.and_then(|desk| Some((desk.desk, desk.contacts.iter().find(fits)?))) {
        return FirstStep::AccessDesk { desk, contact: contact.clone() };
    }
    if let Some(phone) = &own.phone {
        return FirstStep::CallMunicipality { phone: phone.clone() };
    }
    // A number to call goes before a site to search.
    let signpost = signpost.and_then(|one| Some((one.signpost, one.contacts.iter().find(fits)?)));
    match (&own.website, signpost) {
        (_, Some((signpost, contact))) if contact.phone().is_some() => {
            FirstStep::Signpost { signpost, contact: contact.clone() }
        }
        (Some(website), _) => FirstStep::VisitMunicipalitySite { website: website.clone() },
        (None, Some((signpost, contact))) => FirstStep::Signpost { signpost, contact: contact.clone() },
        (None, None) => FirstStep::AskTownHall,
    }
}

/// FNV-1a, 64 bits, over the parts: the same on every machine, unlike the standard library's hash.
fn hash(parts: &[&str]) -> u64 {
    parts
        .iter()
        .flat_map(|part| part.bytes().chain([0]))
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}
