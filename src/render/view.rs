//! What templates see: plain values, already decided and already in the language of the page.
//!
//! A view carries no rules. Whoever fills it has decided what may be shown: a telephone number in a view is verified and
//! not expired. Addresses (`url`) are paths from the root of the site, with the path of its base address in front.

mod contact;
mod directory;
mod gallery;
mod guide;
mod page;
mod paper;
mod referral;
mod site;

pub use contact::{
    CheckedView, ContactView, EmailView, FirstStepKind, FirstStepView, HoursView, Need, PhoneView,
    ReportedView, SignpostView,
};
pub use directory::{
    Answer, CoverageRow, CoverageView, IndependenceView, LawCoverage, LetterGroup, MunicipalityView,
    NeedStepView, Payer, PostcodeRow, PostcodeView, ProvinceCoverage, ProvinceView, ReportView, Shares,
    SupporterView, Workers,
};
pub use gallery::{ComponentView, ExampleView, GalleryEntry, ParameterView};
pub use guide::{EndingView, GivenView, GlossaryView, OptionView, QuestionView, TermView};
pub use page::{
    Body, FeedbackView, Heading, Html, Link, ListView, NameRow, Notice, OwnerView, PageView, RedirectView,
    SectionEntry, ShareView, SourceView, TranslationView,
};
pub use paper::{
    PaperCode, PaperContact, PaperKind, PaperLine, PaperLink, PaperSheet, PaperStep, PaperView, PaperWay,
};
pub use referral::{LeafletView, ReferralLine, ReferralView};
pub use site::{Direction, FinderView, LanguageView, MenuItem, SiteView};

pub use super::date::{DateView, DateWriter};
