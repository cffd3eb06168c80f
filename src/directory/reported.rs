//! What a public source said on a day, and nobody here has checked: a name and a link, never a way to reach somebody.
//!
//! The municipality's own page about client support, or the name of an organisation that it gave there, helps who calls. But it
//! isn't a checked fact: it is never the first step, never counts as covered, and goes when its source is too old.

use jiff::{ToSpan, civil::Date};

use super::{
    Directory,
    contact_text::contact_in,
    freshness::Periods,
    registry::{Municipality, MunicipalityCode},
    web::WebAddress,
};

/// A name without any way to reach who has it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Name(String);

impl Name {
    /// So many characters are enough for a name or a title.
    const LONGEST: usize = 120;

    /// Reads a name on one line. One that holds a telephone number, an e-mail address, or so many digits that they could be a
    /// number in disguise is refused.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.chars().filter(|c| c.is_numeric()).count();
        let is_name = !text.is_empty()
            && text.trim() == text
            && text.chars().count() <= Self::LONGEST
            && digits < 7
            && !text.chars().any(|c| c.is_control() || matches!(c, '@' | '＠' | '<' | '>'))
            && contact_in(text).is_none();
        is_name.then(|| Self(text.to_string()))
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What a report is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ReportedKind {
    /// The municipality's own page about client support, or else about the Wmo.
    Page,
    /// An organisation that was named as the supporter here.
    Supporter,
    /// A national site that shows the way.
    Signpost,
}

impl ReportedKind {
    /// The word in `reported.csv`.
    pub const fn as_str(self) -> &'static str {
        match self {
            ReportedKind::Page => "page",
            ReportedKind::Supporter => "supporter",
            ReportedKind::Signpost => "signpost",
        }
    }

    /// Reads the word in `reported.csv`.
    pub fn parse(word: &str) -> Option<Self> {
        [ReportedKind::Page, ReportedKind::Supporter, ReportedKind::Signpost]
            .into_iter()
            .find(|kind| kind.as_str() == word)
    }
}

/// A report as the registry holds it. Its value can be read only where it isn't too old.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Report {
    /// Where it is about; `None` for the whole country.
    pub(in crate::directory) municipality: Option<MunicipalityCode>,
    pub(in crate::directory) kind: ReportedKind,
    pub(in crate::directory) reported: Reported<Name>,
}

/// What a public source says, and no more than that: `T` is a name, and there is no place for a number.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Reported<T> {
    value: T,
    link: WebAddress,
    source: Name,
    on: Date,
}

impl<T> Reported<T> {
    /// What a source, named so, said on a day; `link` leads to where it can be read.
    ///
    /// `None` where the link leads to a chat with a telephone number instead of a page.
    pub fn new(value: T, link: WebAddress, source: Name, on: Date) -> Option<Self> {
        (!link.is_a_chat()).then_some(Self { value, link, source, on })
    }

    /// What was said.
    pub fn value(&self) -> &T {
        &self.value
    }

    /// Where it can be read.
    pub fn link(&self) -> &WebAddress {
        &self.link
    }

    /// Who said it.
    pub fn source(&self) -> &str {
        self.source.as_str()
    }

    /// When.
    pub fn on(&self) -> Date {
        self.on
    }

    /// The last day on which it may be shown.
    pub fn until(&self, periods: &Periods) -> Date {
        self.on.saturating_add(i32::from(periods.reported).days())
    }

    fn may_be_shown(&self, today: Date, periods: &Periods) -> bool {
        self.on <= today && today <= self.until(periods)
    }
}

/// A report that may be shown today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shown<'d> {
    /// What it is about.
    pub kind: ReportedKind,
    /// What was said, by whom, when.
    pub reported: &'d Reported<Name>,
    /// Whether the municipality itself said it: the link leads to its own site.
    pub by_municipality: bool,
}

impl Directory {
    /// What was reported about a municipality and isn't too old: its own page first. A municipality that doesn't exist has
    /// nothing.
    pub fn reported(&self, municipality: &Municipality) -> Vec<Shown<'_>> {
        let own = self.own_contact(municipality).website;
        let own = own.as_ref().map(|site| site.value().site());
        let mut shown: Vec<Shown<'_>> = self
            .fresh_reports()
            .filter(|report| report.municipality == Some(municipality.code))
            .map(|report| Shown {
                kind: report.kind,
                reported: &report.reported,
                by_municipality: own == Some(report.reported.link.site()),
            })
            .collect();
        shown.sort_by_key(|one| one.kind);
        shown
    }

    /// National sites that show the way, of which nobody here has checked a number.
    pub fn reported_signposts(&self) -> impl Iterator<Item = &Reported<Name>> {
        let national = |report: &&Report| report.municipality.is_none();
        self.fresh_reports().filter(national).map(|report| &report.reported)
    }

    fn fresh_reports(&self) -> impl Iterator<Item = &Report> {
        let fresh = |report: &&Report| report.reported.may_be_shown(self.today, &self.periods);
        self.registry.reports.iter().filter(fresh)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_name_that_holds_a_way_to_reach_somebody_is_none() {
        for text in
            ["", " MEE", "MEE 030 286 10 00", "info@mee.nl", "MEE 0302861000", "a\nb", "MEE +31 30 2861000"]
        {
            assert_eq!(Name::parse(text), None, "{text}");
        }
        for text in ["MEE Rotterdam-Rijnmond", "Carrefour (welzijnsorganisatie)", "Catalogus van 2023"] {
            assert!(Name::parse(text).is_some(), "{text}");
        }
    }

    #[test]
    fn a_link_to_a_chat_is_no_report() {
        let name = || Name::parse("MEE").unwrap();
        let report = |link| Reported::new(name(), WebAddress::parse(link).unwrap(), name(), date(2023, 1, 1));
        for link in ["https://wa.me/31302861000", "https://api.whatsapp.com/send?phone=31302861000"] {
            assert_eq!(report(link), None, "{link}");
        }
        assert!(report("https://www.mee.nl").is_some());
    }
}
