//! # Nederlands
//!
//! Met een opmerking kunt u één regel uitzetten voor de volgende zin:
//!
//! ```markdown
//! <!-- allow sentence-length: dit is de zin van de wet zelf -->
//! ```
//!
//! De reden is verplicht. Zo weet een collega later waarom de zin zo mag blijven. Een opmerking die niets meer uitzet, is
//! een melding waard: misschien is de zin al verbeterd. Haal de opmerking dan weg. Een code die niet bestaat, is een
//! tikfout.
//!
//! # English
//!
//! With a comment you can turn off one rule for the next sentence:
//!
//! ```markdown
//! <!-- allow sentence-length: this is the law's own sentence -->
//! ```
//!
//! The reason is required, so that a colleague knows later why the sentence may stay. A comment that no longer turns off
//! anything is worth a message: perhaps the sentence has been mended. Then remove the comment. A code that doesn't exist
//! is a typing error.

use std::{collections::HashMap, ops::Range};

use crate::diagnostic::{Manual, Rule, Severity, Text};

use super::{Findings, Reading, reading::Part};

const MANUAL: Manual = Manual::DocComment(include_str!("suppression.rs"));

/// This comment turns off a rule and gives no reason.
pub(super) static WITHOUT_REASON: Rule = Rule {
    code: "allow-without-reason",
    severity: Severity::Warning,
    message: Text {
        nl: "Deze opmerking zet een regel uit, maar zegt niet waarom.",
        en: "This comment turns off a rule but doesn't say why.",
    },
    help: Text {
        nl: "Schrijf de reden achter een dubbele punt: <!-- allow { $code }: uw reden -->",
        en: "Write the reason after a colon: <!-- allow { $code }: your reason -->",
    },
    manual: MANUAL,
};

/// This comment turns off a rule that doesn't exist.
pub(super) static UNKNOWN_RULE: Rule = Rule {
    code: "allow-unknown-rule",
    severity: Severity::Warning,
    message: Text {
        nl: "Deze opmerking noemt een regel die niet bestaat: “{ $code }”.",
        en: "This comment names a rule that doesn't exist: “{ $code }”.",
    },
    help: Text { nl: "Bedoelt u “{ $near }”?", en: "Did you mean “{ $near }”?" },
    manual: MANUAL,
};

/// This comment turns off nothing.
pub(super) static UNUSED: Rule = Rule {
    code: "allow-unused",
    severity: Severity::Warning,
    message: Text {
        nl: "Deze opmerking zet “{ $code }” uit, maar de volgende zin heeft die melding niet.",
        en: "This comment turns off “{ $code }”, but the next sentence doesn't have that finding.",
    },
    help: Text { nl: "Haal de opmerking weg.", en: "Remove the comment." },
    manual: MANUAL,
};

/// A comment that allows something.
struct Allowance<'a> {
    code: &'a str,
    comment: Range<usize>,
    /// The next sentence, or nothing.
    sentence: Range<usize>,
    /// The block of that sentence when it is the first one in it: a finding about the block counts too.
    block: Option<Range<usize>>,
}

/// Takes away what comments allow, and reports comments that are not right.
pub(super) fn apply(reading: &Reading<'_>, findings: &mut Findings<'_>) {
    if reading.page.body.comments.is_empty() {
        return;
    }
    let sentences = body_sentences(reading);
    let allowances: Vec<Allowance<'_>> = reading
        .page
        .body
        .comments
        .iter()
        .filter_map(|comment| {
            let rest = comment
                .text
                .strip_prefix("allow")
                .filter(|rest| rest.starts_with([' ', ':']) || rest.is_empty())?;
            let (code, reason) = rest.split_once(':').unwrap_or((rest, ""));
            Some((code.trim(), reason.trim(), comment.range.clone()))
        })
        .filter_map(|(code, reason, comment)| {
            if !super::is_rule(code) {
                let near = super::ALL
                    .iter()
                    .map(|rule| rule.code)
                    .min_by_key(|rule| strsim::damerau_levenshtein(rule, code))
                    .unwrap_or_default();
                let finding = findings.at(&UNKNOWN_RULE, comment);
                findings.add(finding.with("code", code).with("near", near));
                return None;
            }
            if reason.chars().filter(|character| character.is_alphanumeric()).count() < 3 {
                let finding = findings.at(&WITHOUT_REASON, comment);
                findings.add(finding.with("code", code));
                return None;
            }
            let next = sentences.partition_point(|(sentence, _)| sentence.start < comment.end);
            let (sentence, block) = sentences.get(next).cloned().unwrap_or((comment.end..comment.end, None));
            Some(Allowance { code, comment, sentence, block })
        })
        .collect();
    if allowances.is_empty() {
        return;
    }
    let mut used = vec![false; allowances.len()];
    let by_sentence: HashMap<(&str, usize), usize> = allowances
        .iter()
        .enumerate()
        .map(|(at, allowance)| ((allowance.code, allowance.sentence.start), at))
        .collect();
    let by_block: HashMap<(&str, &Range<usize>), usize> = allowances
        .iter()
        .enumerate()
        .filter_map(|(at, allowance)| Some(((allowance.code, allowance.block.as_ref()?), at)))
        .collect();
    findings.diagnostics.retain(|diagnostic| {
        let (code, range) = (diagnostic.rule.code, &diagnostic.location.range);
        let before = sentences.partition_point(|(sentence, _)| sentence.start <= range.start);
        let in_sentence =
            before.checked_sub(1).map(|at| &sentences[at].0).filter(|sentence| range.start < sentence.end);
        let allowed = in_sentence
            .and_then(|sentence| by_sentence.get(&(code, sentence.start)))
            .or_else(|| by_block.get(&(code, range)));
        if let Some(&at) = allowed {
            used[at] = true;
        }
        allowed.is_none()
    });
    for (allowance, used) in allowances.into_iter().zip(used) {
        // A rule that is off finds nothing; its comments may wait until it is on again.
        let off = super::ALL
            .iter()
            .any(|rule| rule.code == allowance.code && reading.profile.severity(rule).is_none());
        if !used && !off {
            let finding = findings.at(&UNUSED, allowance.comment);
            findings.add(finding.with("code", allowance.code));
        }
    }
}

/// The sentences of the body in the order of the text, each with its block when it is the first one in it.
fn body_sentences(reading: &Reading<'_>) -> Vec<(Range<usize>, Option<Range<usize>>)> {
    let mut sentences: Vec<_> = reading
        .units
        .iter()
        .filter(|unit| unit.part == Part::Body)
        .flat_map(|unit| {
            unit.sentences
                .iter()
                .enumerate()
                .map(|(at, read)| (read.sentence.range.clone(), (at == 0).then(|| unit.block.range.clone())))
        })
        .collect();
    sentences.sort_by_key(|(range, _)| range.start);
    sentences
}
