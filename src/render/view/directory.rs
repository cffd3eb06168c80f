//! Municipalities and what is known about them.

use serde::Serialize;

use super::{CheckedView, ContactView, DateView, FirstStepView, Html, Link, ReportedView};

/// A municipality, for a citizen.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MunicipalityView {
    /// The name that people know: Den Haag.
    pub name: String,
    /// The official name, where it differs: 's-Gravenhage.
    pub official_name: Option<String>,
    /// The province; a made-up municipality lies in none.
    pub province: Option<Link>,
    /// What to do first.
    pub first_step: FirstStepView,
    /// The supporters, those of the Wmo first.
    pub supporters: Vec<SupporterView>,
    /// What a supporter is: the page that says it.
    pub about: Option<Link>,
    /// What to do first in situations with a first step of their own: long-term care, the specialised scheme, an objection.
    pub needs: Vec<NeedStepView>,
    /// What to do where the municipality offers nothing; only where nobody is known.
    pub nothing: Option<Link>,
    /// What public sources reported about this municipality and nobody here checked.
    pub reports: Vec<ReportView>,
    /// National sites of which no number is checked.
    pub reported_signposts: Vec<Link>,
    /// The municipality itself.
    pub municipality: Option<ContactView>,
    /// What an editor adds.
    pub note: Option<Html>,
    /// The places in it, in alphabetical order.
    pub places: Vec<String>,
    /// Municipalities that are part of it now.
    pub predecessors: Vec<String>,
    /// The page for who sends a patient here.
    pub referral_url: Option<String>,
    /// The page about what is known where.
    pub coverage_url: Option<String>,
}

/// What to do first in a situation with a first step of its own. Never empty-handed: where nobody is known it names whom to ask,
/// and for what.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NeedStepView {
    /// The situation; also the fragment of this part of the page.
    pub need: super::Need,
    /// What to know first, in sentences.
    pub text: Vec<String>,
    /// Whom to call, and whose number it is.
    pub step: FirstStepView,
    /// What to say there, in Dutch.
    pub say: String,
    /// What that means, in the language of the page; empty where that is Dutch.
    pub means: String,
    /// What to do after that, in a sentence; empty where that call is all.
    pub then: String,
    /// The page that explains it.
    pub more: Option<Link>,
}

/// What a public source reported and nobody here checked. It has no place for a number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReportView {
    /// Who said what, in which year.
    pub text: String,
    /// Where it can be read; `None` where the link stands with another report already.
    pub link: Option<Link>,
}

/// A supporter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SupporterView {
    /// The public name.
    pub name: String,
    /// The fragment of the card, without `#`; unique on the page.
    pub id: String,
    /// The legal organisations behind it, where their names differ.
    pub organisations: Vec<String>,
    /// The laws under which it gives support: `wmo`, `wlz`, `specialised`.
    pub needs: Vec<super::Need>,
    /// For whom, and what it does; in its own plain words.
    pub description: Html,
    /// How to reach it: each with its own note. Only verified facts.
    pub contacts: Vec<ContactView>,
    /// What a reader needs to judge its independence.
    pub independence: IndependenceView,
    /// What to do in doubt about it, in its own words; `None` where it says nothing.
    pub doubt: Option<Html>,
    /// How soon it answers.
    pub response_time: Option<ReportedView>,
    /// How long the wait is.
    pub waiting_time: Option<ReportedView>,
    /// The languages that it speaks, by name.
    pub languages: Vec<String>,
    /// When its facts were last checked; `None` when nothing is verified (then it has no contacts either).
    pub checked: Option<CheckedView>,
    /// It is made up.
    pub example: bool,
}

/// The facts about independence. Unknown is a value, and is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct IndependenceView {
    /// Who pays for the support.
    pub paid_by: Payer,
    /// Whether the team also decides about your care.
    pub decides: Answer,
    /// Whether the organisation also provides care.
    pub provides_care: Answer,
    /// Whether the hours are capped.
    pub hours_capped: Answer,
    /// Who does the work.
    pub workers: Workers,
    /// Whether the people are registered with the professional association BCMB.
    pub registered: Answer,
}

/// Yes, no, or not known.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Answer {
    /// Yes.
    Yes,
    /// No.
    No,
    /// Not known.
    #[default]
    Unknown,
}

/// Who pays.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Payer {
    /// The municipality.
    Municipality,
    /// The care office.
    CareOffice,
    /// The central government.
    Government,
    /// A fund or gifts.
    Fund,
    /// The members of an association.
    Members,
    /// More than one of these.
    Several,
    /// Not known.
    #[default]
    Unknown,
}

/// Who does the work.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Workers {
    /// People who are paid for it.
    Professionals,
    /// Volunteers.
    Volunteers,
    /// People who have been through it themselves.
    LivedExperience,
    /// Both.
    Both,
    /// Not known.
    #[default]
    Unknown,
}

/// The municipalities that start with a letter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LetterGroup {
    /// The letter.
    pub letter: String,
    /// Where its municipalities stand: `#letter-a`, or on another page `/gemeente/a-d/#letter-a`.
    pub url: String,
    /// Its municipalities, if they stand on this page.
    pub entries: Vec<Link>,
}

/// A province.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ProvinceView {
    /// Its name.
    pub name: String,
    /// The text above.
    pub content: Html,
    /// Its municipalities.
    pub entries: Vec<Link>,
    /// A map, as SVG. Everything in it is in the list too.
    pub map: Option<Html>,
}

/// The postcodes that start with two digits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PostcodeView {
    /// The two digits.
    pub prefix: String,
    /// The text above.
    pub content: Html,
    /// The postcodes.
    pub rows: Vec<PostcodeRow>,
}

/// Postcodes that follow on each other and lie in the same municipalities.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PostcodeRow {
    /// The first one.
    pub first: String,
    /// The last one; the same as the first for a single postcode.
    pub last: String,
    /// The municipalities, the largest share first.
    pub municipalities: Vec<Link>,
}

/// Who is covered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CoverageView {
    /// The text above.
    pub content: Html,
    /// How many municipalities have a verified supporter.
    pub covered: usize,
    /// How many municipalities there are.
    pub total: usize,
    /// One row a municipality where somebody is known.
    pub rows: Vec<CoverageRow>,
    /// How much is known for each law.
    pub laws: Vec<LawCoverage>,
    /// How much is known in each province.
    pub provinces: Vec<ProvinceCoverage>,
    /// The same as open data.
    pub downloads: Vec<Link>,
}

/// A municipality where somebody is known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CoverageRow {
    /// The municipality.
    pub municipality: Link,
    /// The names of the supporters.
    pub supporters: Vec<String>,
    /// The day of the oldest check among their facts.
    pub checked: Option<DateView>,
}

/// How much is known of a province.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ProvinceCoverage {
    /// The province.
    pub province: Link,
    /// Its municipalities.
    pub shares: Shares,
}

/// How much is known for a law.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LawCoverage {
    /// Its short name, the same in every language: `Wmo`.
    pub name: String,
    /// The municipalities.
    pub shares: Shares,
}

/// Municipalities by what is known of them; each counts once.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Shares {
    /// Somebody there was checked and can be reached.
    pub checked: usize,
    /// Nobody was checked, but a public source named somebody, or the municipality has a page about it.
    pub reported: usize,
    /// Nothing is known.
    pub nothing: usize,
    /// All of them.
    pub total: usize,
}

impl Shares {
    /// Counts one municipality.
    pub fn count(&mut self, checked: bool, reported: bool) {
        self.total += 1;
        *match (checked, reported) {
            (true, _) => &mut self.checked,
            (false, true) => &mut self.reported,
            (false, false) => &mut self.nothing,
        } += 1;
    }
}
