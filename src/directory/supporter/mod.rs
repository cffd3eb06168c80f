//! An organisation (or team) that gives client support somewhere, and how to reach it.

mod address;
mod ages;
mod read;
pub mod schema;
mod words;

use std::{ops::Range, sync::Arc};

use jiff::civil::Date;

pub use address::{FullPostcode, PostalAddress};
pub(in crate::directory) use ages::Basis;
pub(in crate::directory) use read::{FactReader, Read, checked_node, is_example_name};
pub use words::{
    Answered, Audience, ChannelType, CostUnit, Domain, Law, Payer, Role, Specialism, Staff, Status,
    TargetGroup,
};

use super::{
    area::ServiceArea,
    freshness::{Claim, Freshness, Periods, Verified},
    hours::OpeningHours,
    phone::PhoneNumber,
    web::{EmailAddress, WebAddress},
};

/// The same text in several languages, by language tag, in the order of the file.
pub type Texts = Vec<(String, String)>;

/// An organisation or team. Its ways of contact are [claims](Claim): they reach a page only through
/// [`Directory::answer`](super::Directory::answer).
#[derive(Debug, Clone, PartialEq)]
pub struct Supporter {
    /// The name of its file, without `.yaml`: unique.
    pub id: String,
    /// Its file.
    pub path: Arc<str>,
    /// The name that people know.
    pub name: String,
    /// The legal organisations behind the name.
    pub organisations: Vec<String>,
    /// What it is to the person who looks for help.
    pub role: Role,
    /// Who does the work.
    pub staff: Staff,
    /// The laws under which it helps.
    pub laws: Vec<Law>,
    /// The parts of life that it helps with; none named means all.
    pub domains: Vec<Domain>,
    /// The people that it is there for; none named means everybody.
    pub groups: Vec<TargetGroup>,
    /// What it knows most about.
    pub specialisms: Vec<Specialism>,
    /// The languages spoken there, as BCP 47 tags; `dse` is Dutch sign language.
    pub languages: Vec<String>,
    /// What it is, in a few sentences.
    pub text: Texts,
    /// What somebody can count on.
    pub conditions: Conditions,
    /// Where it helps.
    pub area: ServiceArea,
    /// How to reach it.
    pub channels: Vec<Channel>,
    /// Facts to judge its independence by.
    pub independence: Independence,
    /// Whether it is there for people now.
    pub status: Status,
    /// Whether it is fiction, for the example municipality.
    pub example: bool,
}

/// What somebody can count on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conditions {
    /// Whether it costs nothing.
    pub free: Answered,
    /// Whether a referral is needed.
    pub referral: Answered,
    /// Within how many working days somebody answers.
    pub(in crate::directory) response: Option<Claim<u16>>,
    /// How many weeks the wait is.
    pub(in crate::directory) waiting: Option<Claim<u16>>,
}

impl Conditions {
    /// Within how many working days somebody answers, where that was reported recently.
    pub(in crate::directory) fn response_days(
        &self,
        today: Date,
        periods: &Periods,
    ) -> Option<Verified<u16>> {
        self.response.as_ref()?.verify(today, periods).ok()
    }

    /// How many weeks the wait is, where that was reported recently.
    pub(in crate::directory) fn waiting_weeks(
        &self,
        today: Date,
        periods: &Periods,
    ) -> Option<Verified<u16>> {
        self.waiting.as_ref()?.verify(today, periods).ok()
    }
}

/// Facts, not adjectives: each may be unknown and is shown as such.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Independence {
    /// Who pays.
    pub paid_by: Payer,
    /// Whether it sits in the team that also decides about help.
    pub decides: Answered,
    /// Whether the organisation also provides care.
    pub provides_care: Answered,
    /// Whether the hours for one person are capped.
    pub hours_capped: Answered,
    /// Whether it is registered with the professional association BCMB.
    pub bcmb: Answered,
    /// What to do if you doubt it.
    pub doubt: Texts,
}

/// One way to reach an organisation.
#[derive(Debug, Clone, PartialEq)]
pub struct Channel {
    /// Which way.
    pub kind: ChannelType,
    /// Whom it is for; never empty.
    pub audience: Vec<Audience>,
    /// What a call to a paid number costs.
    pub cost: Option<CallCost>,
    /// What it is for, where that isn't plain: "for the north of town".
    pub label: Texts,
    pub(in crate::directory) value: Claim<ChannelValue>,
    pub(in crate::directory) hours: Option<Claim<OpeningHours>>,
    pub(in crate::directory) at: Range<usize>,
    pub(in crate::directory) basis: Basis,
}

impl Channel {
    /// The channel, if its fact may be shown today; opening hours that may not be shown are left out.
    ///
    /// # Errors
    /// Why it is withheld.
    pub(in crate::directory) fn verify(
        &self,
        today: Date,
        periods: &Periods,
    ) -> Result<Contact<'_>, Freshness> {
        Ok(Contact {
            channel: self,
            value: self.value.verify(today, periods)?,
            hours: self.hours.as_ref().and_then(|hours| hours.verify(today, periods).ok()),
        })
    }

    /// How its fact stands today.
    pub fn freshness(&self, today: Date, periods: &Periods) -> Freshness {
        self.value.freshness(today, periods)
    }
}

/// What a call to a paid number costs, besides the ordinary rate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CallCost {
    /// Euro cents.
    pub cents: u16,
    /// For what.
    pub per: CostUnit,
}

/// The value of a channel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ChannelValue {
    /// For `phone`, `mobile`, `text-message` and `whatsapp`.
    Phone(PhoneNumber),
    /// For `email`.
    Email(EmailAddress),
    /// For `form` and `website`.
    Web(WebAddress),
    /// For `address` and `walk-in`.
    Address(PostalAddress),
}

/// A way to reach an organisation that may be shown today.
#[derive(Debug, Clone, PartialEq)]
pub struct Contact<'d> {
    channel: &'d Channel,
    value: Verified<ChannelValue>,
    hours: Option<Verified<OpeningHours>>,
}

impl<'d> Contact<'d> {
    /// Which way.
    pub fn kind(&self) -> ChannelType {
        self.channel.kind
    }

    /// Whom it is for.
    pub fn audience(&self) -> &'d [Audience] {
        &self.channel.audience
    }

    /// The number or address, with its verification.
    pub fn value(&self) -> &Verified<ChannelValue> {
        &self.value
    }

    /// When somebody answers, where that may be shown.
    pub fn hours(&self) -> Option<&Verified<OpeningHours>> {
        self.hours.as_ref()
    }

    /// What a call costs, for a paid number.
    pub fn cost(&self) -> Option<CallCost> {
        self.channel.cost
    }

    /// What it is for, where that isn't plain.
    pub fn label(&self) -> &'d Texts {
        &self.channel.label
    }

    /// The telephone number, if this is one.
    pub fn phone(&self) -> Option<&PhoneNumber> {
        match self.value.value() {
            ChannelValue::Phone(phone) => Some(phone),
            _ => None,
        }
    }

    /// What a link points at: `tel:`, `sms:`, `mailto:` or `https:`. A street address has none.
    pub fn uri(&self) -> Option<String> {
        match (self.channel.kind, self.value.value()) {
            (ChannelType::TextMessage, ChannelValue::Phone(phone)) => {
                Some(format!("sms:{}", phone.tel_uri().trim_start_matches("tel:")))
            }
            (ChannelType::WhatsApp, ChannelValue::Phone(phone)) => phone.whatsapp_uri(),
            (_, ChannelValue::Phone(phone)) => Some(phone.tel_uri()),
            (_, ChannelValue::Email(email)) => Some(format!("mailto:{email}")),
            (_, ChannelValue::Web(address)) => Some(address.to_string()),
            (_, ChannelValue::Address(_)) => None,
        }
    }

    /// What people read: `030 286 10 00`, `info@example.org`, `example.org`, `Plein 1, 3511 AB Utrecht`.
    pub fn display(&self) -> String {
        match self.value.value() {
            ChannelValue::Phone(phone) => phone.display(),
            ChannelValue::Email(email) => email.to_string(),
            ChannelValue::Web(address) => address.display().to_string(),
            ChannelValue::Address(address) => address.display(),
        }
    }
}
