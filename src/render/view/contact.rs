//! Whom to reach, and how. Every fact here is verified and not expired.

use serde::Serialize;

use super::{DateView, Html, Link};

/// A telephone number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PhoneView {
    /// As people write it: `030 286 00 00`.
    pub display: String,
    /// The address of a link: `tel:+31302860000`.
    pub url: String,
}

/// An e-mail address.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct EmailView(pub String);

/// When somebody answers, in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct HoursView {
    /// The days: “maandag tot en met vrijdag”. Or what holds for all of them: “Niet op feestdagen”.
    pub days: String,
    /// The times: “9.00 tot 17.00 uur”; empty where `days` says it all.
    pub times: String,
}

/// Who checked a fact, when and how.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CheckedView {
    /// The day.
    pub on: DateView,
    /// Who.
    pub by: Option<String>,
    /// How: `phone`, `email`, `website`, `visit` or `register`.
    pub method: Option<String>,
    /// Where the fact comes from; the address is empty where the source isn't on the web.
    pub source: Option<Link>,
}

/// What a supporter reported about its time, and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReportedView {
    /// In words: “binnen 3 werkdagen”.
    pub text: String,
    /// The day on which it was reported.
    pub on: DateView,
}

/// A way to reach somebody.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct ContactView {
    /// Who answers.
    pub name: String,
    /// For whom this is, where not for everybody: “voor de postcodes 3511 tot en met 3515”.
    pub note: Option<Html>,
    /// The telephone number.
    pub phone: Option<PhoneView>,
    /// The e-mail address.
    pub email: Option<EmailView>,
    /// What a call costs besides the ordinary rate, in words.
    pub cost: Option<String>,
    /// Other ways to write: text message, WhatsApp, a form.
    pub messages: Vec<Link>,
    /// The website.
    pub website: Option<Link>,
    /// Where to walk in: lines of an address.
    pub address: Vec<String>,
    /// When the telephone is answered.
    pub hours: Vec<HoursView>,
    /// When you can walk in.
    pub walk_in: Vec<HoursView>,
    /// A vCard to save.
    pub vcard_url: Option<String>,
    /// When these facts were last checked.
    pub checked: Option<CheckedView>,
}

/// For whom to look when even the municipality gives no answer.
pub type SignpostView = ContactView;

/// What somebody needs a first step for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Need {
    /// Support from the municipality.
    Wmo,
    /// Long-term care.
    Wlz,
    /// The national scheme for specialised support.
    Specialised,
    /// Somebody doesn't agree with a decision.
    Objection,
    /// Not known yet.
    Unknown,
}

impl Need {
    /// As templates and texts call it.
    pub fn as_str(self) -> &'static str {
        match self {
            Need::Wmo => "wmo",
            Need::Wlz => "wlz",
            Need::Specialised => "specialised",
            Need::Objection => "objection",
            Need::Unknown => "unknown",
        }
    }
}

/// Who the first step goes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum FirstStepKind {
    /// A supporter whose number is verified.
    Supporter,
    /// The municipality's own number.
    Municipality,
    /// A care office.
    CareOffice,
    /// The national signpost.
    Signpost,
    /// The place isn't known on this page: look it up first.
    Find,
}

impl FirstStepKind {
    /// As templates and texts call it.
    pub fn as_str(self) -> &'static str {
        match self {
            FirstStepKind::Supporter => "supporter",
            FirstStepKind::Municipality => "municipality",
            FirstStepKind::CareOffice => "care-office",
            FirstStepKind::Signpost => "signpost",
            FirstStepKind::Find => "find",
        }
    }
}

/// The one thing to do first: whom to call and what to say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FirstStepView {
    /// Who it goes to.
    pub kind: FirstStepKind,
    /// What it is for.
    pub need: Need,
    /// Whom to call; without a telephone number, whose website to open. Ignored for [`FirstStepKind::Find`].
    pub contact: ContactView,
    /// The municipality, where one is known.
    pub municipality: Option<String>,
    /// Nobody is known who does this here; the municipality must arrange it.
    pub nobody_known: bool,
}
