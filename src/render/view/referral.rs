//! For who sends a patient to a municipality, and what the patient takes home.

use serde::Serialize;

use super::{ContactView, FirstStepView, Html, Link, Need};

/// A municipality, for a GP or district nurse.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReferralView {
    /// The municipality's page for citizens.
    pub municipality: Link,
    /// Whom to call, by scheme: Wmo, Wlz, specialised.
    pub lines: Vec<ReferralLine>,
    /// The text for the file: plain text.
    pub text: String,
    /// The leaflet for the patient in each language, named in the language of this page.
    pub leaflets: Vec<Link>,
    /// Pages with more for referrers.
    pub more: Vec<Link>,
}

/// Whom to call under a scheme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReferralLine {
    /// The scheme.
    pub need: Need,
    /// Whom to call; the line for professionals where there is one. `None` where nobody is known, and where an earlier line has
    /// the same contact.
    pub contact: Option<ContactView>,
    /// What to know before calling, in sentences: whose task it is, and whom to ask.
    pub text: Vec<String>,
    /// The page that explains who it is for; where that isn't plain.
    pub more: Option<Link>,
}

/// A sheet to print for a patient.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LeafletView {
    /// The municipality's page for citizens.
    pub municipality: Link,
    /// Whom to call, and what to say. Nothing in it may be verified, not even a number.
    pub step: FirstStepView,
    /// The full address that the code holds; empty where the site's address isn't known.
    pub address: String,
    /// That address for a telephone to read, as SVG; empty where there is none.
    pub code: Html,
}
