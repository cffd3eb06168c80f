//! For who sends a patient to a municipality.

use serde::Serialize;

use super::{ContactView, Html, Link, Need};

/// A municipality, for a GP or district nurse.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReferralView {
    /// The municipality's page for citizens.
    pub municipality: Link,
    /// Whom to call, by scheme: Wmo, Wlz, specialised.
    pub lines: Vec<ReferralLine>,
    /// The text for the file: plain text.
    pub text: String,
    /// The first step on the leaflet for the patient: a line for citizens. Nothing in it may be verified, not even a number.
    pub leaflet_contact: ContactView,
    /// The full address that the leaflet's code holds; empty where the site's address isn't known.
    pub leaflet_url: String,
    /// That code, as SVG; empty where there is none.
    pub leaflet_code: Html,
    /// The municipality's page in other languages, for a patient who reads one of them.
    pub patient_pages: Vec<Link>,
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
}
