//! What the template of a leaflet sees: text that is ready, in the order in which it is read. Made from the views of the pages, so
//! what a page may not show can't be here.

use serde::Serialize;

use super::{Direction, Html};

/// A file for paper: one sheet, or many to print at once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PaperView {
    /// What kind of leaflet it is.
    pub kind: PaperKind,
    /// The language, as ISO 639 has it: `nl`.
    pub language: String,
    /// Which way it is written.
    pub direction: Direction,
    /// The title of the file.
    pub title: String,
    /// The name of the site.
    pub site: String,
    /// The sheets.
    pub sheets: Vec<PaperSheet>,
}

/// A kind of leaflet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum PaperKind {
    /// For a patient, on A5.
    Leaflet,
    /// The same in large print, on A4.
    Large,
    /// For a referrer, on A4.
    Referral,
}

/// A sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum PaperSheet {
    /// For a patient.
    Patient {
        /// The heading.
        title: String,
        /// What must be known before reading: that all of it is made up.
        notice: Option<String>,
        /// What a supporter is.
        intro: String,
        /// What a supporter does.
        points: Vec<PaperLine>,
        /// Whom to call, and what to say.
        step: PaperStep,
        /// The code that leads to the page.
        code: Option<PaperCode>,
        /// Until when it holds.
        valid: Option<String>,
    },
    /// For a referrer.
    Referrer {
        /// The heading.
        title: String,
        /// What must be known before reading: that all of it is made up.
        notice: Option<String>,
        /// What holds for all that follows.
        intro: String,
        /// What decides whom to call.
        question: String,
        /// Whom to call, by scheme.
        ways: Vec<PaperWay>,
        /// The heading of the text for the file.
        file_heading: String,
        /// The text for the file, in lines.
        file: Vec<String>,
        /// The code that leads to the page.
        code: Option<PaperCode>,
        /// Until when it holds.
        valid: Option<String>,
    },
}

/// A line, perhaps with a drawing before it that says the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PaperLine {
    /// The words.
    pub text: String,
    /// The drawing, as SVG.
    pub drawing: Option<Html>,
}

/// The one thing to do first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PaperStep {
    /// The heading.
    pub heading: String,
    /// The number to call, or else where to go.
    pub way: PaperLink,
    /// Who answers there, and what it costs.
    pub about: Vec<String>,
    /// The words before the sentence to say.
    pub say_intro: String,
    /// The sentence to say, in Dutch.
    pub say: String,
    /// What that sentence means; empty in Dutch.
    pub means: String,
    /// What else there is to know: hours, that it is free.
    pub lines: Vec<PaperLine>,
    /// When it was last checked.
    pub checked: Option<String>,
}

/// A way to reach somebody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PaperLink {
    /// The word before it: “Bel”. Often empty.
    pub label: String,
    /// As people write it.
    pub text: String,
    /// Its address; `None` for a place to go to.
    pub url: Option<String>,
    /// Whether it is a telephone number.
    pub number: bool,
}

/// Whom a referrer calls under a scheme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PaperWay {
    /// The scheme.
    pub heading: String,
    /// What to know before calling.
    pub text: Vec<String>,
    /// Whom to call, where somebody is known.
    pub contact: Option<PaperContact>,
}

/// A contact on paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PaperContact {
    /// Who answers.
    pub name: String,
    /// The ways to reach them and the hours.
    pub lines: Vec<PaperLine>,
    /// When it was last checked.
    pub checked: Option<String>,
}

/// A code for a telephone to read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PaperCode {
    /// What to do with it.
    pub text: String,
    /// What it is, for who can't see it.
    pub alt: String,
    /// The address that it holds.
    pub url: String,
    /// The address as people type it.
    pub address: String,
    /// The drawing, as SVG.
    pub drawing: Html,
}
