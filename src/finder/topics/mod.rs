//! Words find pages: from what people type to the pages that answer, in one language.
//!
//! # The rules
//!
//! One set of rules, followed twice: by [`Topics`] here and by `topics` in `themes/helder/scripts/topics.js`, which reads the
//! [index]. A test puts many queries to both and wants the same lists.
//!
//! **Words.** Text is decomposed (NFKD) and put in small letters; accents fall away; letters and digits of any script make words.
//! Words that say nothing (`de`, `ik`, `hoe`) are left out. A word becomes a *stem*: letters that sound alike become one,
//! doubled letters single, and endings fall off, twice at most. So `klachten`, `klacht` and `klagt` are one. The lists are those
//! of the language.
//!
//! **What is compared.** Of each page the *phrases*: what editors say that people type (`search:`), difficult words that it
//! explains, its title and its headings. And the single words of its text that stand on few pages.
//! A stem *counts* for more the fewer pages have it: as often as a quarter can be added to their number before it is that of all.
//!
//! **Likeness of a word and a stem, in hundredths.** Same: 100, and 95 in a phrase that has another form of the word; if the word itself
//! stands in no phrase of the site, 95, and of fewer than four letters nothing. Else the word may be like the *chief* stems, those that are a phrase on their own: it is
//! a beginning, of four letters for the last word and five for others: 90, less 6 for each letter that lacks, at least 40. The
//! stem, of five letters or more, begins the word: 70; of six or more, ends it or is ended by it: 60. Of five letters or more, one
//! missing or too many, or of six or more, one wrong or swapped with its neighbour: 80, for any stem of the phrases; two slips, of
//! nine or more: 60; the first letter must be right.
//!
//! Words that are together one stem of the site (`keuken tafel gesprek`) are read as one.
//!
//! **Score, in thousandths.** Of a page: how alike the query and its best phrase are (twice what they share of what their
//! words count, by what both count), and half of what the page has of the query, a word in a heading or a text
//! counting for less than one in a title. A page is shown if a phrase is half alike, or if it has four tenths of what
//! was typed in more words than one, or if each word is on it as it was typed in its texts; and if its score is six tenths of the best. Five at most;
//! of equals, the first in the order of the site.

mod collect;
pub mod index;
mod search;
mod words;

use std::collections::{BTreeMap, HashMap, HashSet};

use words::Rules;

/// No list is longer.
pub const MOST: usize = 5;

/// A page that words can lead to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TopicPage {
    /// Its title, or the difficult word that it explains.
    pub title: String,
    /// Its address from the root of the site.
    pub url: String,
    /// What people type who look for it.
    pub words: Vec<String>,
    /// Its headings.
    pub headings: Vec<String>,
}

/// A page that answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Topic {
    /// The title of the page.
    pub title: String,
    /// Its address.
    pub url: String,
    /// How well it fits, in thousandths: from some 300 up to 1,500.
    pub score: u32,
    /// Whether no word was guessed, and nearly all that was typed is on the page or one of its phrases.
    pub sure: bool,
}

/// Where a phrase stands; what a word in it counts, of ten.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Words,
    Title,
    Heading,
}

/// A phrase of a page as stems.
#[derive(Debug)]
struct Phrase {
    page: usize,
    part: Part,
    /// The words, folded, and their places in the vocabulary.
    words: Vec<(String, usize)>,
    /// What they count together.
    counts: u32,
}

/// A stem of the site.
#[derive(Debug)]
struct Stem {
    letters: Vec<char>,
    /// What it counts: more, the fewer pages have it.
    counts: u32,
    /// Whether it is a phrase on its own: then a word may be a slip of it.
    chief: bool,
    /// Whether it stands in texts only.
    unphrased: bool,
}

/// The topics of one language. Made once, asked often.
#[derive(Debug)]
pub struct Topics {
    rules: &'static Rules,
    root: String,
    pages: Vec<TopicPage>,
    texts: BTreeMap<String, Vec<usize>>,
    stems: Vec<Stem>,
    by_stem: HashMap<String, usize>,
    /// The words of the phrases, folded.
    literal: HashSet<String>,
    phrases: Vec<Phrase>,
    /// The pages whose text has a stem.
    in_texts: HashMap<usize, Vec<usize>>,
}

impl Topics {
    /// The pages, in the order of the site.
    pub fn pages(&self) -> &[TopicPage] {
        &self.pages
    }

    /// The words of a text, folded, with those that say nothing.
    pub(super) fn folded(&self, text: &str) -> Vec<String> {
        words::fold(text).split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect()
    }
}

impl Default for Topics {
    /// No topics.
    fn default() -> Self {
        Self::of(Rules::of(""), "/".to_owned(), Vec::new(), BTreeMap::new())
    }
}
