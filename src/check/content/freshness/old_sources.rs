//! # Nederlands
//!
//! **Wat.** De nieuwste bron van deze pagina is oud.
//!
//! **Waarom.** Een rapport van 10 jaar geleden zegt weinig over nu. Misschien is er een nieuwer.
//!
//! **Doe dit.** Zoek een nieuwere bron en zet die erbij. Is die er niet, schrijf dan in de tekst van welk jaar de kennis is.
//!
//! Deze controle doet niets tot u zegt hoe oud een bron mag zijn. Zet in `site.yaml` een aantal dagen; 3650 is 10 jaar:
//!
//! ```yaml
//! periods: {sources: 3650}
//! ```
//!
//! Een bron met alleen een jaartal telt tot het einde van dat jaar. Een bron zonder datum telt niet mee.
//!
//! # English
//!
//! **What.** The newest source of this page is old.
//!
//! **Why.** A report of ten years ago says little about today. Perhaps there is a newer one.
//!
//! **Do this.** Look for a newer source and add it. If there is none, say in the text of which year the knowledge is.
//!
//! This check does nothing until you say how old a source may be. Put a number of days into `site.yaml`; 3650 is ten years:
//!
//! ```yaml
//! periods: {sources: 3650}
//! ```
//!
//! A source with only a year counts to the end of that year. A source without a date doesn't count.

use jiff::civil::Date;

use super::period;
use crate::{
    diagnostic::{Diagnostic, Location, Manual, Rule, Severity, Text},
    site::Site,
};

/// The newest source of the page is `source`, of `date`.
pub(super) static RULE: Rule = Rule {
    code: "page-sources-old",
    severity: Severity::Info,
    message: Text {
        nl: "De nieuwste bron van deze pagina is oud: { $source }, van { $date }.",
        en: "The newest source of this page is old: { $source }, of { $date }.",
    },
    help: Text {
        nl: "Zoek een nieuwere bron, of schrijf in de tekst van welk jaar dit is.",
        en: "Look for a newer source, or say in the text of which year this is.",
    },
    manual: Manual::DocComment(include_str!("old_sources.rs")),
};

pub(super) fn check(site: &Site, diagnostics: &mut Vec<Diagnostic>) {
    let Some(limit) = period(site, "sources") else { return };
    for page in &site.pages {
        let dated = page.sources.iter().filter_map(|id| {
            let written = site.sources.get(&id.value)?.date.as_deref()?;
            Some((last_day(written)?, written, id))
        });
        let Some((day, written, id)) = dated.max_by_key(|(day, ..)| *day) else { continue };
        if i64::from((site.today - day).get_days()) > limit {
            let location = Location::new(page.source.clone(), id.range.clone());
            diagnostics.push(
                Diagnostic::new(&RULE, location).with("source", id.value.as_str()).with("date", written),
            );
        }
    }
}

/// The last day of a year (`2025`), a month (`2025-11`) or a day.
fn last_day(written: &str) -> Option<Date> {
    let first = match written.len() {
        4 => return Date::new(written.parse().ok()?, 12, 31).ok(),
        7 => format!("{written}-01"),
        _ => return written.parse().ok(),
    };
    Some(first.parse::<Date>().ok()?.last_of_month())
}
