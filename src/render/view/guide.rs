//! Guides and the glossary.

use serde::Serialize;

use super::{FirstStepView, Html, Link};

/// A question of a guide. The title of the page is the question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct QuestionView {
    /// The guide; its address is that of the first question.
    pub guide: Link,
    /// What helps to answer.
    pub hint: Option<String>,
    /// The answers to choose from.
    pub options: Vec<OptionView>,
    /// This is the first question of the guide.
    pub first: bool,
    /// Which question this is and how many there are, in words: "Vraag 2 van 4".
    pub progress: String,
    /// What was answered on the way here, where there is one way only.
    pub given: Vec<GivenView>,
}

/// A question that was answered on the way to a page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct GivenView {
    /// The question, with the address at which it can be answered anew.
    pub question: Link,
    /// The answers that lead on to the page; mostly one.
    pub answers: Vec<String>,
}

/// An answer to choose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OptionView {
    /// The words.
    pub text: String,
    /// The next question, or an ending.
    pub url: String,
}

/// An ending of a guide. The title of the page is that of the ending.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EndingView {
    /// The guide; its address is that of the first question.
    pub guide: Link,
    /// What was answered on the way here, where there is one way only.
    pub given: Vec<GivenView>,
    /// The text.
    pub content: Html,
    /// What to do first.
    pub first_step: Option<FirstStepView>,
    /// Pages that say more.
    pub read_more: Vec<Link>,
}

/// The glossary.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct GlossaryView {
    /// The text above.
    pub content: Html,
    /// The words, in alphabetical order.
    pub terms: Vec<TermView>,
}

/// A difficult word with its explanation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TermView {
    /// Its key: the explanation has the fragment `term-KEY`.
    pub key: String,
    /// The word.
    pub term: String,
    /// The words that an abbreviation stands for.
    pub stands_for: Option<String>,
    /// The explanation.
    pub explanation: String,
    /// A page that says more.
    pub more: Option<Link>,
}
