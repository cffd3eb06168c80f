//! # Nederlands
//!
//! **Wat?** De zinnen van deze pagina zijn gemiddeld langer dan de grens. Voor burgers is die grens 10 woorden.
//!
//! **Waarom?** Eén langere zin kan. Een hele pagina met langere zinnen leest niemand uit.
//!
//! **Voorbeeld:** een pagina waarvan elke zin 14 woorden heeft. Geen zin is te lang, maar samen zijn ze zwaar.
//!
//! **Schrijf liever:** wissel korte zinnen af met een paar langere. Begin bij de langste zin.
//!
//! **Bron van de grens:** GGD Gelderland-Zuid raadt gemiddeld minder dan 12 woorden aan, Dijk en Waard voor A2 hooguit 10.
//!
//! **Wanneer mag het?** Deze melding gaat over de hele pagina. Stel de grens in `site.yaml` bij als uw lezers meer aankunnen.
//!
//! # English
//!
//! **What?** The sentences of this page are longer on average than the limit. For citizens, in Dutch, that is 10 words.
//!
//! **Why?** One longer sentence is fine. Nobody finishes a whole page of longer sentences.
//!
//! **Example:** a page on which every sentence has 14 words. None is too long, but together they are heavy.
//!
//! **Instead:** mix short sentences with a few longer ones. Start with the longest.
//!
//! **Source of the limit:** GGD Gelderland-Zuid advises fewer than 12 words on average; Dijk en Waard, for A2, 10 at most.
//!
//! **When may it stay?** This finding is about the whole page. Change the limit in `site.yaml` if your readers manage more.

use crate::diagnostic::{Manual, Rule, Severity, Text};

use super::{Check, Findings, Reading, Tongues, reading::Part};

/// The sentences have `whole`.`tenths` words on average; the limit is `limit`.
pub(super) static RULE: Rule = Rule {
    code: "average-sentence-length",
    severity: Severity::Warning,
    message: Text {
        nl: "De zinnen op deze pagina hebben gemiddeld { $whole },{ $tenths } woorden; de grens is { $limit }.",
        en: "The sentences on this page have { $whole }.{ $tenths } words on average; the limit is { $limit }.",
    },
    help: Text {
        nl: "Begin bij de langste zinnen en knip ze in tweeën.",
        en: "Start with the longest sentences and cut them in two.",
    },
    manual: Manual::DocComment(include_str!("average_length.rs")),
};

pub(super) const CHECK: Check = Check { rules: &[&RULE], tongues: Tongues::Every, find };

/// With fewer sentences an average says little.
const FEWEST: usize = 5;

fn find(reading: &Reading<'_>, findings: &mut Findings<'_>) {
    let running = reading.units.iter().filter(|unit| unit.part == Part::Body && unit.is_running());
    let (mut sentences, mut words, mut first) = (0, 0, None);
    for read in running.flat_map(|unit| &unit.sentences).filter(|read| !read.sentence.words.is_empty()) {
        sentences += 1;
        words += read.sentence.word_count();
        first.get_or_insert(read.sentence.range.clone());
    }
    let limit = reading.profile.limits.mean_words;
    if let Some(range) = first
        && sentences >= FEWEST
        && words > limit * sentences
    {
        let tenths = (words * 10).div_ceil(sentences);
        let finding = findings.at(&RULE, range);
        findings.add(finding.with("whole", tenths / 10).with("tenths", tenths % 10).with("limit", limit));
    }
}
