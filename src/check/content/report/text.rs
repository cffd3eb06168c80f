//! The report as text for a terminal.

use std::fmt::Write;

use super::{Ease, Figures, PageReport, Report};
use crate::diagnostic::{MessageLanguage, Text};

impl Ease {
    /// The judgement in a sentence that promises nothing.
    pub fn describe(self, language: MessageLanguage) -> &'static str {
        let text = match self {
            Ease::SlowReaders => Text {
                nl: "Korte zinnen, gewone woorden. Ook wie langzaam leest, kan dit vaak volgen.",
                en: "Short sentences, common words. People who read slowly can often follow this, too.",
            },
            Ease::MostReaders => Text {
                nl: "Meestal goed te lezen. Wie moeite heeft met lezen, kan hier en daar vastlopen.",
                en: "Mostly easy to read. People who read with difficulty may get stuck here and there.",
            },
            Ease::PractisedReaders => Text {
                nl: "Lange zinnen of veel zeldzame woorden. Moeilijk voor wie weinig leest.",
                en: "Long sentences or many rare words. Hard for people who read little.",
            },
            Ease::Professionals => Text {
                nl: "Lange zinnen en veel zeldzame woorden. Moeilijk voor bijna iedereen buiten het vak.",
                en: "Long sentences and many rare words. Hard for nearly everybody outside the field.",
            },
        };
        text.get(language)
    }
}

/// The eight heights of a bar.
const HEIGHTS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
/// A sentence of so many words has a full bar.
const FULL: usize = 24;
/// The most bars in a row; a longer text shows the longest sentence of each stretch.
const WIDEST: usize = 60;

/// The lengths of sentences as a row of bars.
pub fn sparkline(lengths: &[usize]) -> String {
    let stretch = lengths.len().div_ceil(WIDEST).max(1);
    lengths
        .chunks(stretch)
        .map(|chunk| {
            let longest = chunk.iter().copied().max().unwrap_or(0);
            HEIGHTS[(longest.min(FULL) * (HEIGHTS.len() - 1)).div_ceil(FULL)]
        })
        .collect()
}

/// A share from 0 to 1 as a bar of ten blocks.
pub fn bar(share: f64) -> String {
    // From 0 to 10 after clamping, so the cast is exact.
    let full = (share.clamp(0.0, 1.0) * 10.0).round() as usize;
    "█".repeat(full) + &"░".repeat(10 - full)
}

impl Report {
    /// The report for people: the site per language, then the pages, hardest first, at most `most` of them.
    pub fn text(&self, language: MessageLanguage, most: usize) -> String {
        let mut out = String::new();
        for tag in self.languages() {
            let total = self.total(tag);
            let _ = writeln!(out, "{tag}");
            figures(&mut out, &total, language);
            let pages: Vec<&PageReport> = self.pages.iter().filter(|page| page.language == tag).collect();
            for page in pages.iter().take(most) {
                let _ = writeln!(out, "\n  {}{}", page.path, change(page, language));
                let _ = writeln!(out, "  {}", sparkline(&page.figures.lengths));
                figures(&mut out, &page.figures, language);
            }
            if pages.len() > most {
                let rest = pages.len() - most;
                let _ = match language {
                    MessageLanguage::Dutch => writeln!(out, "\n  … en {rest} pagina's die makkelijker zijn."),
                    MessageLanguage::English => writeln!(out, "\n  … and {rest} pages that are easier."),
                };
            }
            out.push('\n');
        }
        out
    }
}

fn figures(out: &mut String, figures: &Figures, language: MessageLanguage) {
    let decimal = |value: f64| match language {
        MessageLanguage::Dutch => format!("{value:.1}").replace('.', ","),
        MessageLanguage::English => format!("{value:.1}"),
    };
    let (words, sentences, longest, minutes) =
        (figures.words, figures.sentences, figures.longest(), figures.minutes());
    let mean = decimal(figures.mean());
    let hard = decimal(figures.hard_share() * 100.0);
    let passive = decimal(figures.passive_share() * 100.0);
    // Ten blocks stand for a share of 20%, so that a few percent can be seen.
    let (hard_bar, passive_bar) = (bar(figures.hard_share() * 5.0), bar(figures.passive_share() * 5.0));
    let _ = match language {
        MessageLanguage::Dutch => writeln!(
            out,
            "  {words} woorden in {sentences} zinnen, gemiddeld {mean}, langste {longest}; ongeveer {minutes} min lezen"
        ),
        MessageLanguage::English => writeln!(
            out,
            "  {words} words in {sentences} sentences, mean {mean}, longest {longest}; about {minutes} min to read"
        ),
    };
    if let Some(flesch) = figures.flesch_douma() {
        let flesch = decimal(flesch);
        let _ = match language {
            MessageLanguage::Dutch => writeln!(
                out,
                "  moeilijke woorden {hard_bar} {hard}%   lijdende zinnen {passive_bar} {passive}%   Flesch-Douma {flesch}"
            ),
            MessageLanguage::English => writeln!(
                out,
                "  hard words {hard_bar} {hard}%   passive sentences {passive_bar} {passive}%   Flesch-Douma {flesch}"
            ),
        };
    }
    if let Some(ease) = figures.ease() {
        let _ = writeln!(out, "  {}", ease.describe(language));
    }
}

fn change(page: &PageReport, language: MessageLanguage) -> String {
    let Some(before) = &page.before else { return String::new() };
    let difference = page.figures.difficulty() - before.difficulty();
    let text = if difference < -1.0 {
        Text { nl: "makkelijker dan eerst", en: "easier than before" }
    } else if difference > 1.0 {
        Text { nl: "moeilijker dan eerst", en: "harder than before" }
    } else {
        Text { nl: "even moeilijk als eerst", en: "as hard as before" }
    };
    format!("  ({})", text.get(language))
}
