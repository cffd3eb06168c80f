//! A page as a reader goes through it: sentence by sentence, with what the rules need to know of each.

use std::{ops::Range, sync::Arc};

use crate::markdown::prose::{Block, BlockKind, Prose, Sentence};

use super::{Audience, GlossaryTerms, Profile, clauses::clauses};

/// The texts of one page, with their places.
#[derive(Debug, Clone, PartialEq)]
pub struct PageText {
    /// The file, relative to the root of the site.
    pub path: Arc<str>,
    /// The language tag: `nl`, `nl-simple`, `en`, …
    pub language: String,
    /// For whom the page is.
    pub audience: Audience,
    /// The title.
    pub title: Prose,
    /// The summary.
    pub summary: Prose,
    /// The text.
    pub body: Prose,
}

/// A page, read for the rules.
#[derive(Debug)]
pub struct Reading<'a> {
    /// The page.
    pub page: &'a PageText,
    /// The limits.
    pub profile: &'a Profile,
    /// The words that are explained.
    pub glossary: &'a GlossaryTerms,
    /// Title, summary and body: every block that the editors wrote themselves, so not the literal quotations.
    pub units: Vec<Unit<'a>>,
}

/// A block with its sentences.
#[derive(Debug)]
pub struct Unit<'a> {
    /// The block.
    pub block: &'a Block,
    /// Which part of the page it is in.
    pub part: Part,
    /// Its sentences, each with its clauses.
    pub sentences: Vec<Read<'a>>,
}

/// A part of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The title.
    Title,
    /// The summary.
    Summary,
    /// The text.
    Body,
}

/// A sentence that was read.
#[derive(Debug)]
pub struct Read<'a> {
    /// The sentence.
    pub sentence: Sentence<'a>,
    /// Its clauses, as ranges of words.
    pub clauses: Vec<Range<usize>>,
    /// For each word, whether it belongs to a term of the glossary.
    pub explained: Vec<bool>,
}

impl<'a> Reading<'a> {
    /// Reads the page.
    pub fn new(page: &'a PageText, profile: &'a Profile, glossary: &'a GlossaryTerms) -> Self {
        let parts = [(Part::Title, &page.title), (Part::Summary, &page.summary), (Part::Body, &page.body)];
        let units = parts
            .into_iter()
            .flat_map(|(part, prose)| prose.blocks.iter().map(move |block| (part, block)))
            .filter(|(_, block)| block.component.as_deref() != Some("quote"))
            .map(|(part, block)| {
                let sentences = block.sentences().map(|sentence| read(sentence, glossary)).collect();
                Unit { block, part, sentences }
            })
            .collect();
        Self { page, profile, glossary, units }
    }

    /// The sentences of all units.
    pub fn sentences(&self) -> impl Iterator<Item = &Read<'a>> {
        self.units.iter().flat_map(|unit| &unit.sentences)
    }
}

impl Unit<'_> {
    /// Whether it is running text: a paragraph, an item of a list, a cell, a summary.
    pub fn is_running(&self) -> bool {
        self.part != Part::Title && !self.block.is_heading() && self.block.kind != BlockKind::TableHeader
    }
}

fn read<'a>(sentence: Sentence<'a>, glossary: &GlossaryTerms) -> Read<'a> {
    let clauses = clauses(&sentence);
    let mut explained = vec![false; sentence.words.len()];
    for at in 0..sentence.words.len() {
        let lower = sentence.words[at].lower;
        explained[at] |= glossary.explains(lower);
        let rest = sentence.words[at + 1..].iter().map(|word| word.lower);
        let length = glossary.phrase(lower, rest);
        explained[at..at + length].iter_mut().for_each(|explained| *explained = true);
    }
    Read { sentence, clauses, explained }
}
