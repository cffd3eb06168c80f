//! # Nederlands
//!
//! **Wat.** Een probleem dat op veel pagina's hetzelfde is, staat alleen bij de eerste pagina's. Deze regel
//! telt de andere.
//!
//! **Waarom.** Een fout in het thema staat op elke pagina. Duizend dezelfde meldingen verbergen de rest.
//!
//! **Doe dit.** Los het probleem één keer op. Met `repeats` onder `checks` in `site.yaml` bepaalt u hoeveel
//! pagina's er genoemd worden.
//!
//! # English
//!
//! **What.** A problem that is the same on many pages is told for the first pages only. This line counts
//! the others.
//!
//! **Why.** A mistake in the theme is on every page. A thousand equal messages hide the rest.
//!
//! **Do this.** Solve the problem once. By `repeats` under `checks` in `site.yaml` you decide how many
//! pages are named.

use std::collections::HashMap;

use crate::{
    check::page::Settings,
    diagnostic::{Argument, Diagnostic, Manual, Rule, Severity, Text},
};

/// { $count
pub(super) static RULE: Rule = Rule {
    code: "repeated-problem",
    severity: Severity::Info,
    message: Text {
        nl: "{ $count ->
 [one] Hetzelfde probleem ({ $code }) staat op nog { $count } pagina: { $element }
 *[other] Hetzelfde probleem ({ $code }) staat op nog { $count } pagina's: { $element }
 }",
        en: "{ $count ->
 [one] The same problem ({ $code }) is on { $count } more page: { $element }
 *[other] The same problem ({ $code }) is on { $count } more pages: { $element }
 }",
    },
    help: Text {
        nl: "Los het op bij de eerste melding: waarschijnlijk zit het in het thema of in een menu.",
        en: "Solve it at the first message: it is probably in the theme or in a menu.",
    },
    manual: Manual::DocComment(include_str!("repeated.rs")),
};

/// Keeps a problem that is the same on several pages for the first [`Settings::repeats`] pages, and counts the others.
///
/// Two problems are the same when they have one code and all their values but the address of the page are equal.
pub(in crate::check::page) fn fold(diagnostics: Vec<Diagnostic>, settings: &Settings) -> Vec<Diagnostic> {
    let mut counts: HashMap<String, (usize, usize)> = HashMap::new();
    let mut kept: Vec<Diagnostic> = Vec::new();
    for diagnostic in diagnostics {
        let mut key = String::from(diagnostic.rule.code);
        for (name, value) in diagnostic.arguments.iter().filter(|(name, _)| !PER_PAGE.contains(name)) {
            key.push_str(&format!("\0{name}\0{value:?}"));
        }
        let (count, first) = counts.entry(key).or_insert((0, kept.len()));
        *count += 1;
        if *count <= settings.repeats {
            if *count == 1 {
                *first = kept.len();
            }
            kept.push(diagnostic);
        }
    }
    let mut more: Vec<(usize, usize)> =
        counts.into_values().filter(|(count, _)| *count > settings.repeats).collect();
    more.sort_unstable_by_key(|&(_, first)| first);
    for (count, first) in more {
        let example = &kept[first];
        let element = example
            .arguments
            .iter()
            .find(|(name, _)| matches!(*name, "element" | "target" | "href" | "name" | "address"))
            .map_or(Argument::from("…"), |(_, value)| value.clone());
        let summary = Diagnostic::new(&RULE, example.location.clone())
            .with("count", count - settings.repeats)
            .with("code", example.rule.code)
            .with("element", element);
        kept.push(summary);
    }
    kept
}

/// Values that differ from page to page even when the problem doesn't.
const PER_PAGE: &[&str] = &["url", "line", "bytes", "parts"];
