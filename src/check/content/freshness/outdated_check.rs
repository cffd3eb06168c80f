//! # Nederlands
//!
//! **Wat.** Deze pagina is te lang geleden nagekeken. Standaard mag dat 365 dagen geleden zijn.
//!
//! **Waarom.** Wetten, bedragen en namen veranderen elk jaar. Een pagina die niet meer klopt, stuurt mensen de verkeerde
//! kant op.
//!
//! **Doe dit.** Lees de pagina en kijk de feiten na bij de bron. Pas aan wat niet meer klopt. Schrijf daarna de dag en uw
//! naam in de kop:
//!
//! ```yaml
//! checked: {on: 2026-11-21, by: redactie}
//! ```
//!
//! Verander de dag alleen als u echt keek. Hoeveel dagen een controle telt, staat in `site.yaml`:
//!
//! ```yaml
//! periods: {pages: 365}
//! ```
//!
//! Wilt u weten welke pagina's straks aan de beurt zijn? Kijk vooruit: `wegwijs check --today 2027-03-01`.
//!
//! # English
//!
//! **What.** It is too long ago that somebody checked this page. By default that may be 365 days ago.
//!
//! **Why.** Laws, amounts and names change every year. A page that isn't right any more sends people the wrong way.
//!
//! **Do this.** Read the page and check its facts against the source. Mend what isn't right any more. Then write the day and
//! your name into the front matter:
//!
//! ```yaml
//! checked: {on: 2026-11-21, by: editors}
//! ```
//!
//! Change the day only when you really looked. For how many days a check counts is said in `site.yaml`:
//!
//! ```yaml
//! periods: {pages: 365}
//! ```
//!
//! To see which pages come next, look ahead: `wegwijs check --today 2027-03-01`.

use super::{PAGE_DAYS, has_facts, period};
use crate::{
    diagnostic::{Diagnostic, Location, Manual, Rule, Severity, Text},
    site::Site,
};

/// The page was checked on `date`, `days` days ago; `limit` is the most.
pub(super) static RULE: Rule = Rule {
    code: "page-check-outdated",
    severity: Severity::Warning,
    message: Text {
        nl: "Deze pagina is { $days } dagen geleden nagekeken, op { $date }. Dat mag { $limit } dagen zijn.",
        en: "This page was checked { $days } days ago, on { $date }. { $limit } days are the most.",
    },
    help: Text {
        nl: "Kijk de feiten na. Schrijf daarna bij checked de dag en uw naam.",
        en: "Check the facts. Then write the day and your name at checked.",
    },
    manual: Manual::DocComment(include_str!("outdated_check.rs")),
};

pub(super) fn check(site: &Site, diagnostics: &mut Vec<Diagnostic>) {
    let limit = period(site, "pages").unwrap_or(PAGE_DAYS);
    for page in site.pages.iter().filter(|page| has_facts(page)) {
        let Some(checked) = &page.checked else { continue };
        let days = i64::from((site.today - checked.on.value).get_days());
        if days > limit {
            let location = Location::new(page.source.clone(), checked.on.range.clone());
            diagnostics.push(
                Diagnostic::new(&RULE, location)
                    .with("date", checked.on.value.to_string())
                    .with("days", days)
                    .with("limit", limit),
            );
        }
    }
}
