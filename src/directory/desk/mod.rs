//! What an editor works through with a telephone: a card for each organisation, what to do next first.
//!
//! [`cards`] says what there is to check, [`change`] what an answer makes of the text of a file. Nothing here touches the disk.
//! A card holds facts as the file states them, too old or never checked: it is for who checks, never for a page.

mod attempts;
pub mod change;
mod letter;
#[cfg(test)]
mod mail_tests;
mod questions;
pub mod reply;
#[cfg(test)]
mod tests;

use std::{cmp::Reverse, collections::BTreeMap, sync::Arc};

use jiff::civil::Date;

use super::{
    Directory,
    answer::Need,
    area::Nearness,
    freshness::{Freshness, Verification},
    note::MunicipalityNote,
    registry::Municipality,
    reported::ReportedKind,
    slug::slug,
    supporter::{Audience, Channel, ChannelType, ChannelValue, Status, Supporter},
};
use crate::{
    diagnostic::MessageLanguage,
    source::{SourceTree, schema::Record, yaml::Node},
};

pub use attempts::{ATTEMPTS_FILE, Attempts};
pub use letter::{Sender, letter};
pub use questions::{about_all, heading, question};

/// Where answers to letters wait until an editor takes them over, below the root of a site. Not a part of the content.
pub const PROPOSALS_FOLDER: &str = ".wegwijs/answers";

/// The file of the site, where the signpost and the owner stand.
const SITE_FILE: &str = "content/site.yaml";

/// Somebody to ask, and everything to ask them.
#[derive(Debug, Clone, PartialEq)]
pub struct Card {
    /// The name of its file without `.yaml`, the code of a municipality, `signpost` or `contact`: as `wegwijs verify` takes it.
    pub id: String,
    /// Its file, by path from the root of the site.
    pub path: Arc<str>,
    /// What it is called.
    pub name: String,
    /// What kind of thing its file describes.
    pub holder: Holder,
    /// The municipalities that it is for, by name.
    pub places: Vec<String>,
    /// In how many municipalities it is the first step, or would be if its facts were checked.
    pub first_step_for: usize,
    /// The number to call as people read it, and what a link to it points at. It may be too old for the site.
    pub call: Option<(String, String)>,
    /// The address to write to. It may be too old for the site.
    pub email: Option<String>,
    /// What to check, in the order of the file.
    pub facts: Vec<Fact>,
    /// The days on which nobody answered since the last check.
    pub attempts: Vec<Date>,
}

/// What the file of a card describes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holder {
    /// An organisation with a file of its own.
    Supporter,
    /// A municipality of which an editor knows more than the register.
    Municipality,
    /// The national signpost.
    Signpost,
    /// Who is responsible for the site.
    Owner,
}

/// One way of contact, to be asked about.
#[derive(Debug, Clone, PartialEq)]
pub struct Fact {
    /// Where it stands in the file.
    pub place: FactPlace,
    /// Which way.
    pub kind: ChannelType,
    /// Whom it is for.
    pub audience: Vec<Audience>,
    /// What it is for, in Dutch, where the file says so.
    pub label: Option<String>,
    /// As people read it.
    pub shown: String,
    /// What a link to it points at.
    pub link: Option<String>,
    /// When somebody answers, in Dutch words.
    pub hours: Vec<String>,
    /// What can be typed anew: the key in the file and what stands there.
    pub fields: Vec<(&'static str, String)>,
    /// How it stands today; the worse of the number and its hours.
    pub freshness: Freshness,
    /// The last check.
    pub checked: Option<Verification>,
    /// Whether that is a check of this channel alone.
    pub own_check: bool,
}

/// Where a channel stands in its file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FactPlace {
    /// The key below which its list stands; `None` for the file itself.
    pub below: Option<&'static str>,
    /// Its place in that list; the first is 0.
    pub index: usize,
}

/// An organisation that a public source named and nobody here has called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lead {
    /// A name that only this lead has: `GM0344-stipe`.
    pub id: String,
    /// The organisation.
    pub name: String,
    /// The code of the municipality.
    pub code: String,
    /// Its name.
    pub municipality: String,
    /// Who said it, and when.
    pub source: (String, Date),
    /// Where it can be read.
    pub link: String,
    /// The municipality's own number, to ask there: as people read it, and what a link points at.
    pub call: Option<(String, String)>,
    /// The days on which nobody answered.
    pub attempts: Vec<Date>,
}

impl Fact {
    /// Whether it should be checked now: it may not be shown, or not for long.
    pub fn is_due(&self) -> bool {
        !matches!(self.freshness, Freshness::Fresh { .. })
    }
}

impl Card {
    /// Whether there is something to check now.
    pub fn is_due(&self) -> bool {
        self.facts.iter().any(Fact::is_due)
    }

    /// The last day on which the first of its facts is shown; `None` where one was never checked and none is shown.
    pub fn due(&self) -> Option<Date> {
        self.facts.iter().filter_map(|fact| fact.freshness.until()).min()
    }

    /// Where it helps, in few words.
    pub fn place(&self) -> String {
        match self.places.as_slice() {
            [] => String::new(),
            [one] => one.clone(),
            [first, rest @ ..] => format!("{first} +{}", rest.len()),
        }
    }
}

/// Everything that can be checked: first what is due, by how many municipalities it is the first step for and then by day; whom
/// nobody reached today last; then what isn't due yet.
pub fn cards(directory: &Directory, tree: &SourceTree) -> Vec<Card> {
    let attempts = Attempts::read(tree);
    let first_steps = first_steps(directory);
    let first_step_for = |id: &str| first_steps.get(id).copied().unwrap_or_default();
    let nodes = |path: &str| tree.file(path).and_then(|file| super::verify::parse(&file.text).ok());
    let mut cards = Vec::new();
    for supporter in directory.supporters().filter(|supporter| supporter.status != Status::Ended) {
        let Some(node) = nodes(&supporter.path) else { continue };
        let places = places_of(directory, supporter);
        let facts = facts(directory, &node, None, &supporter.channels);
        cards.push(Card {
            first_step_for: first_step_for(&supporter.id),
            ..card(&supporter.id, &supporter.path, &supporter.name, Holder::Supporter, facts, places)
        });
    }
    for note in directory.notes.values().filter(|note| note.example.is_none()) {
        let path: Arc<str> = tree
            .files_below(super::MUNICIPALITIES_FOLDER)
            .find(|file| file.stem() == note.code.to_string())
            .map_or_else(|| Arc::from(""), |file| Arc::clone(&file.path));
        let (Some(node), Some(municipality)) = (nodes(&path), directory.municipality(note.code)) else {
            continue;
        };
        cards.push(of_municipality(directory, note, municipality, &path, &node));
    }
    if let Some(node) = nodes(SITE_FILE) {
        let path: Arc<str> = Arc::from(SITE_FILE);
        if let Some(signpost) = &directory.signpost {
            let facts = facts(directory, &node, Some("signpost"), &signpost.channels);
            cards.push(Card {
                first_step_for: first_step_for("signpost"),
                ..card("signpost", &path, &signpost.name, Holder::Signpost, facts, Vec::new())
            });
        }
        if let Some(owner) = directory.owner.as_ref().filter(|owner| !owner.example) {
            let facts = facts(directory, &node, Some("contact"), &owner.channels);
            cards.push(card("contact", &path, &owner.name, Holder::Owner, facts, Vec::new()));
        }
    }
    cards.retain(|card| !card.facts.is_empty());
    for card in &mut cards {
        card.attempts = attempts.of(&card.id).to_vec();
    }
    let today = directory.today();
    cards.sort_by_cached_key(|card| {
        (
            !card.is_due(),
            card.attempts.last() == Some(&today),
            Reverse(card.first_step_for),
            card.due().is_none(),
            card.due(),
            card.id.clone(),
        )
    });
    cards
}

/// The organisations that were named by a source that isn't too old, where no file says more: by municipality.
pub fn leads(directory: &Directory, tree: &SourceTree) -> Vec<Lead> {
    let attempts = Attempts::read(tree);
    let mut leads: Vec<Lead> = directory
        .registry
        .municipalities
        .values()
        .flat_map(|municipality| {
            let call = directory.own_contact(municipality).phone;
            let has_file = move |name: &str| {
                directory.supporters().any(|one| {
                    let names = one.organisations.iter().chain([&one.name]);
                    names.into_iter().any(|other| slug(other) == slug(name))
                        && one
                            .area
                            .reach(municipality, directory.postcodes_of(municipality.code), None)
                            .is_some()
                })
            };
            let call = call.map(|phone| (phone.value().display(), phone.value().tel_uri()));
            directory
                .reported(municipality)
                .into_iter()
                .filter(move |shown| {
                    shown.kind == ReportedKind::Supporter && !has_file(shown.reported.value().as_str())
                })
                .map(move |shown| {
                    let name = shown.reported.value().as_str().to_string();
                    Lead {
                        id: format!("{}-{}", municipality.code, slug(&name)),
                        name,
                        code: municipality.code.to_string(),
                        municipality: municipality.display_name.clone(),
                        source: (shown.reported.source().to_string(), shown.reported.on()),
                        link: shown.reported.link().to_string(),
                        call: call.clone(),
                        attempts: Vec::new(),
                    }
                })
        })
        .collect();
    for lead in &mut leads {
        lead.attempts = attempts.of(&lead.id).to_vec();
    }
    let today = directory.today();
    leads.sort_by_cached_key(|lead| {
        (lead.attempts.last() == Some(&today), lead.municipality.clone(), lead.name.clone())
    });
    leads
}

/// The e-mail address of who is responsible for the site, as its file has it: letters come from there. An example has none.
pub fn owner_address(directory: &Directory) -> Option<String> {
    let owner = directory.owner.as_ref().filter(|owner| !owner.example)?;
    owner.channels.iter().find_map(|channel| match channel.value.stated() {
        ChannelValue::Email(email) => Some(email.to_string()),
        _ => None,
    })
}

fn card(
    id: &str,
    path: &Arc<str>,
    name: &str,
    holder: Holder,
    facts: Vec<(Fact, ChannelValue)>,
    places: Vec<String>,
) -> Card {
    let phone = |audience: Option<Audience>| {
        facts.iter().find_map(|(fact, value)| match value {
            ChannelValue::Phone(phone) if audience.is_none_or(|one| fact.audience.contains(&one)) => {
                Some((phone.display(), phone.tel_uri()))
            }
            _ => None,
        })
    };
    Card {
        id: id.to_string(),
        path: Arc::clone(path),
        name: name.to_string(),
        holder,
        places,
        first_step_for: 0,
        call: phone(Some(Audience::Citizen)).or_else(|| phone(None)),
        email: facts.iter().find_map(|(_, value)| match value {
            ChannelValue::Email(email) => Some(email.to_string()),
            _ => None,
        }),
        facts: facts.into_iter().map(|(fact, _)| fact).collect(),
        attempts: Vec::new(),
    }
}

fn of_municipality(
    directory: &Directory,
    note: &MunicipalityNote,
    municipality: &Municipality,
    path: &Arc<str>,
    node: &Node,
) -> Card {
    let mut all = facts(directory, node, None, &note.channels);
    if let Some(desk) = &note.access_desk {
        all.extend(facts(directory, node, Some("access-desk"), &desk.channels));
    }
    let name = match &note.access_desk {
        Some(desk) => format!("{} ({})", desk.name, municipality.display_name),
        None => municipality.display_name.clone(),
    };
    let places = vec![municipality.display_name.clone()];
    Card { first_step_for: 1, ..card(&note.code.to_string(), path, &name, Holder::Municipality, all, places) }
}

/// The channels of a list as facts, each with its value.
fn facts(
    directory: &Directory,
    root: &Node,
    below: Option<&'static str>,
    channels: &[Channel],
) -> Vec<(Fact, ChannelValue)> {
    let (today, periods) = (directory.today(), directory.periods());
    let above = match below {
        Some(key) => root.get(key),
        None => Some(root),
    };
    let list = above.map(|above| Record::new(above).list("channels")).unwrap_or_default();
    let fact = |channel: &Channel| {
        // The list that was read lacks what is wrong, so its places are not those of the file.
        let index =
            list.iter().position(|node| node.get("value").is_some_and(|value| value.range == channel.at))?;
        let value = channel.value.stated();
        let states = [
            Some(channel.freshness(today, periods)),
            channel.hours.as_ref().map(|hours| hours.freshness(today, periods)),
        ];
        let freshness =
            states.into_iter().flatten().max_by_key(|state| (worse(*state), Reverse(state.until())));
        Some((
            Fact {
                place: FactPlace { below, index },
                kind: channel.kind,
                audience: channel.audience.clone(),
                label: channel.label.iter().find(|(tag, _)| tag == "nl").map(|(_, text)| text.clone()),
                shown: shown(value),
                link: link(value),
                hours: channel
                    .hours
                    .as_ref()
                    .map(|hours| hours.stated().in_words(MessageLanguage::Dutch))
                    .unwrap_or_default(),
                fields: change::fields(list.get(index)?),
                freshness: freshness.unwrap_or(Freshness::Unverified),
                checked: channel.value.verification().cloned(),
                own_check: channel.basis.check.as_ref().is_some_and(|check| check.own),
            },
            value.clone(),
        ))
    };
    channels.iter().filter_map(fact).collect()
}

fn worse(state: Freshness) -> u8 {
    match state {
        Freshness::Fresh { .. } => 0,
        Freshness::Due { .. } => 1,
        Freshness::Expired { .. } => 2,
        Freshness::Unverified | Freshness::InFuture { .. } => 3,
    }
}

fn shown(value: &ChannelValue) -> String {
    match value {
        ChannelValue::Phone(phone) => phone.display(),
        ChannelValue::Email(email) => email.to_string(),
        ChannelValue::Web(address) => address.display().to_string(),
        ChannelValue::Address(address) => address.display(),
    }
}

fn link(value: &ChannelValue) -> Option<String> {
    match value {
        ChannelValue::Phone(phone) => Some(phone.tel_uri()),
        ChannelValue::Email(email) => Some(format!("mailto:{email}")),
        ChannelValue::Web(address) => Some(address.to_string()),
        ChannelValue::Address(_) => None,
    }
}

fn places_of(directory: &Directory, supporter: &Supporter) -> Vec<String> {
    let reached = |place: &&Municipality| {
        supporter.area.reach(place, directory.postcodes_of(place.code), None).is_some()
    };
    let mut places: Vec<String> = directory
        .registry
        .municipalities
        .values()
        .filter(reached)
        .map(|place| place.display_name.clone())
        .collect();
    places.sort_unstable();
    places
}

/// For how many municipalities each file is the first step for a citizen, or would be if all facts were checked today. By the
/// rules of the directory's answers, the nearest; of several that are as near, all count.
fn first_steps(directory: &Directory) -> BTreeMap<String, usize> {
    let for_citizens =
        |channels: &[Channel]| channels.iter().any(|channel| channel.audience.contains(&Audience::Citizen));
    let candidates: Vec<&Supporter> = directory
        .supporters()
        .filter(|one| one.status == Status::Active && for_citizens(&one.channels))
        .collect();
    let mut counts = BTreeMap::new();
    for municipality in directory.registry.municipalities.values() {
        let postcodes = directory.postcodes_of(municipality.code);
        let reached: Vec<(&Supporter, Nearness)> = candidates
            .iter()
            .filter_map(|one| {
                let reach = one.area.reach(municipality, postcodes, None)?;
                reach.only.is_empty().then_some((*one, reach.nearness))
            })
            .collect();
        let mut first: Vec<&str> = Vec::new();
        for need in [Need::Wmo, Need::Wlz, Need::Specialised] {
            let fits = || reached.iter().filter(|(one, _)| need.is_met_by(one));
            let nearest = fits().map(|(_, nearness)| *nearness).min();
            first.extend(
                fits().filter(|(_, nearness)| Some(*nearness) == nearest).map(|(one, _)| one.id.as_str()),
            );
        }
        if first.is_empty() && directory.own_contact(municipality).phone.is_none() {
            first.push("signpost");
        }
        first.sort_unstable();
        first.dedup();
        for id in first {
            *counts.entry(id.to_string()).or_default() += 1;
        }
    }
    counts
}

/// The table of reports without the one that a lead was made of.
///
/// # Errors
/// Where it isn't on one line of its own.
pub fn without_report(text: &str, lead: &Lead) -> Result<String, change::ChangeError> {
    let is_it = |line: &str| {
        let mut reader =
            csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(line.as_bytes());
        let row = reader.records().next().and_then(Result::ok).unwrap_or_default();
        let cell = |at: usize| row.get(at).unwrap_or_default();
        cell(0) == lead.code && cell(1) == ReportedKind::Supporter.as_str() && cell(2) == lead.name
    };
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let left: String = lines.iter().copied().filter(|line| !is_it(line)).collect();
    if left.split_inclusive('\n').count() + 1 == lines.len() {
        Ok(left)
    } else {
        Err(change::ChangeError::Unusual)
    }
}
