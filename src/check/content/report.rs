//! How hard the texts of a site are, in figures.
//!
//! The figures describe; they don't grade. A reading level such as B1 belongs to a reader, not to a text, and no formula
//! measures whether somebody understands: so a report says how long the sentences are and how rare the words, for whom that
//! is mostly hard, and nothing about levels.

mod html;
mod syllables;
mod text;

pub use syllables::syllables;
pub use text::{bar, sparkline};

use serde::{Deserialize, Serialize};

use super::language::{GlossaryTerms, PageText, Profile, Reading, Settings, Tongue, figures};

/// Words that a calm reader takes in a minute: our own choice, about the pace of reading aloud.
const WORDS_A_MINUTE: usize = 150;

/// What was counted in a text.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Figures {
    /// Words.
    pub words: usize,
    /// Sentences, also those of list items; headings and heads of tables are not counted.
    pub sentences: usize,
    /// Words of each sentence, in the order of the text.
    pub lengths: Vec<usize>,
    /// Rare words, jargon and words that are too long; 0 for other languages than Dutch.
    pub hard_words: usize,
    /// Sentences with *worden* and a participle; 0 for other languages than Dutch.
    pub passive_sentences: usize,
    /// Syllables; 0 for other languages than Dutch.
    pub syllables: usize,
}

impl Figures {
    /// Counts the running text of a page: summary and body, without headings.
    pub fn of(reading: &Reading<'_>) -> Self {
        let dutch = matches!(reading.profile.tongue, Tongue::Dutch | Tongue::SimpleDutch);
        let mut counted = Self::default();
        for read in reading.units.iter().filter(|unit| unit.is_running()).flat_map(|unit| &unit.sentences) {
            let words = read.sentence.word_count();
            if words == 0 {
                continue;
            }
            counted.words += words;
            counted.sentences += 1;
            counted.lengths.push(words);
            if dutch {
                counted.hard_words += figures::hard_words(read, reading.profile);
                counted.passive_sentences += usize::from(figures::is_passive(read));
                counted.syllables += read
                    .sentence
                    .words
                    .iter()
                    .map(|word| if word.literal { 1 } else { syllables(word.lower) })
                    .sum::<usize>();
            }
        }
        counted
    }

    /// Counts a Markdown text that belongs to no page: an earlier version, a text to compare with.
    pub fn of_text(page: &PageText, glossary: &GlossaryTerms) -> Self {
        let profile = Profile::for_page(&page.language, page.audience, &Settings::default());
        Self::of(&Reading::new(page, &profile, glossary))
    }

    /// Adds what was counted elsewhere.
    pub fn add(&mut self, other: &Self) {
        self.words += other.words;
        self.sentences += other.sentences;
        self.lengths.extend(&other.lengths);
        self.hard_words += other.hard_words;
        self.passive_sentences += other.passive_sentences;
        self.syllables += other.syllables;
    }

    /// Words a sentence on average; 0 for a text without sentences.
    pub fn mean(&self) -> f64 {
        ratio(self.words, self.sentences)
    }

    /// The words of the longest sentence.
    pub fn longest(&self) -> usize {
        self.lengths.iter().copied().max().unwrap_or(0)
    }

    /// The share of sentences over this many words, from 0 to 1.
    pub fn share_over(&self, words: usize) -> f64 {
        ratio(self.lengths.iter().filter(|&&length| length > words).count(), self.sentences)
    }

    /// The share of hard words, from 0 to 1.
    pub fn hard_share(&self) -> f64 {
        ratio(self.hard_words, self.words)
    }

    /// The share of passive sentences, from 0 to 1.
    pub fn passive_share(&self) -> f64 {
        ratio(self.passive_sentences, self.sentences)
    }

    /// The reading ease of Flesch, for Dutch by Douma (1960): 206.84 − 0.93 × words a sentence − 77 × syllables a word.
    /// Higher is easier; it knows length only. `None` where syllables were not counted.
    pub fn flesch_douma(&self) -> Option<f64> {
        (self.syllables > 0).then(|| 206.84 - 0.93 * self.mean() - 77.0 * ratio(self.syllables, self.words))
    }

    /// Minutes to read it calmly, rounded up.
    pub fn minutes(&self) -> usize {
        self.words.div_ceil(WORDS_A_MINUTE)
    }

    /// A figure to compare two versions of one text: higher is harder, about 20 for plain pages and over 60 for policy
    /// documents. It weighs the length of sentences, of words, rare words and passives; the weights are our own, tried on
    /// pairs of official and plain texts (`tests/language/pairs.yaml`).
    pub fn difficulty(&self) -> f64 {
        let syllables = ratio(self.syllables, self.words);
        self.mean()
            + self.share_over(15) * 10.0
            + self.hard_share() * 150.0
            + self.passive_share() * 8.0
            + (syllables - 1.0).max(0.0) * 20.0
    }

    /// For whom the text is hard. `None` where words were not judged, as in other languages than Dutch.
    pub fn ease(&self) -> Option<Ease> {
        (self.syllables > 0).then(|| self.judge())
    }

    fn judge(&self) -> Ease {
        // Where readers part ways, tried on official and plain paragraphs; one figure, so that no single long sentence decides.
        match self.difficulty() {
            ..=25.0 => Ease::SlowReaders,
            ..=32.0 => Ease::MostReaders,
            ..=45.0 => Ease::PractisedReaders,
            _ => Ease::Professionals,
        }
    }
}

fn ratio(part: usize, whole: usize) -> f64 {
    // Counts of words stay far below 2^53.
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

/// Who will mostly manage a text, judged by its sentences and words alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Ease {
    /// Short sentences, common words.
    SlowReaders,
    /// Some longer sentences or rare words.
    MostReaders,
    /// Long sentences or many rare words.
    PractisedReaders,
    /// Long sentences and many rare words.
    Professionals,
}

/// The figures of one page.
#[derive(Debug, Clone, PartialEq)]
pub struct PageReport {
    /// The file.
    pub path: String,
    /// The language tag.
    pub language: String,
    /// Now.
    pub figures: Figures,
    /// As they were in an earlier version, where one was given.
    pub before: Option<Figures>,
}

/// The figures of a site.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Report {
    /// The pages, hardest first; pages that are equally hard by path.
    pub pages: Vec<PageReport>,
}

impl Report {
    /// A report of these pages.
    pub fn new(pages: impl IntoIterator<Item = PageReport>) -> Self {
        let mut pages: Vec<PageReport> = pages.into_iter().collect();
        pages.sort_by(|a, b| {
            b.figures.difficulty().total_cmp(&a.figures.difficulty()).then_with(|| a.path.cmp(&b.path))
        });
        Self { pages }
    }

    /// All pages of a language together.
    pub fn total(&self, language: &str) -> Figures {
        let mut total = Figures::default();
        self.pages.iter().filter(|page| page.language == language).for_each(|page| total.add(&page.figures));
        total
    }

    /// The languages, in order.
    pub fn languages(&self) -> Vec<&str> {
        let mut languages: Vec<&str> = self.pages.iter().map(|page| page.language.as_str()).collect();
        languages.sort_unstable();
        languages.dedup();
        languages
    }

    /// The report as JSON; also what a page of the site shows.
    pub fn json(&self) -> serde_json::Value {
        let figures = |figures: &Figures| {
            serde_json::json!({
                "words": figures.words,
                "sentences": figures.sentences,
                "meanWords": round(figures.mean()),
                "longest": figures.longest(),
                "hardShare": round(figures.hard_share() * 100.0),
                "passiveShare": round(figures.passive_share() * 100.0),
                "fleschDouma": figures.flesch_douma().map(round),
                "minutes": figures.minutes(),
                "ease": figures.ease(),
                "difficulty": figures.ease().map(|_| round(figures.difficulty())),
                "sparkline": sparkline(&figures.lengths),
            })
        };
        let languages: serde_json::Map<String, serde_json::Value> = self
            .languages()
            .into_iter()
            .map(|language| {
                let mut total = figures(&self.total(language));
                if let Some(total) = total.as_object_mut() {
                    total.remove("sparkline");
                }
                (language.to_string(), total)
            })
            .collect();
        let pages: Vec<serde_json::Value> = self
            .pages
            .iter()
            .map(|page| {
                let mut value = figures(&page.figures);
                if let Some(object) = value.as_object_mut() {
                    object.insert("file".into(), page.path.clone().into());
                    object.insert("language".into(), page.language.clone().into());
                    if let Some(before) = &page.before {
                        let change = page.figures.difficulty() - before.difficulty();
                        object.insert("change".into(), round(change).into());
                    }
                }
                value
            })
            .collect();
        serde_json::json!({ "languages": languages, "pages": pages })
    }
}

/// One decimal is as exact as these figures are.
fn round(value: f64) -> f64 {
    (value * 10.0).round() / 10.0
}
