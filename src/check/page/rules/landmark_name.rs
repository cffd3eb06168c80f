//! # Nederlands
//!
//! **Wat.** Er zijn meer menu's (`nav`), zijstukken (`aside`) of zoekvakken (`search`), en ze zijn niet uit
//! elkaar te houden.
//!
//! **Waarom.** Een schermlezer toont een lijst van delen. “Navigatie, navigatie, navigatie” helpt niemand.
//!
//! **Voorbeeld.** Goed: `<nav aria-label="Hoofdmenu">` en `<nav aria-label="Kruimelpad">`.
//!
//! **Doe dit.** Geef elk deel een korte, eigen naam. Zet er niet “menu” of “navigatie” in als de rol dat al
//! zegt.
//!
//! **Bron.** WCAG 2.2, succescriterium 1.3.1 en 2.4.1 (niveau A); ARIA Authoring Practices, Landmark
//! Regions. Sta dit nooit toe.
//!
//! # English
//!
//! **What.** There are several menus (`nav`), asides (`aside`) or search boxes (`search`), and they can't
//! be told apart.
//!
//! **Why.** A screen reader lists the parts. “Navigation, navigation, navigation” helps nobody.
//!
//! **Example.** Right: `<nav aria-label="Main">` and `<nav aria-label="Breadcrumbs">`.
//!
//! **Do this.** Give each part a short name of its own.
//!
//! **Source.** WCAG 2.2, success criteria 1.3.1 and 2.4.1 (level A); ARIA Authoring Practices, Landmark
//! Regions. Never allow this.

use crate::{
    check::page::{
        names,
        parsed::{Landmark, Page},
        report::Report,
    },
    diagnostic::{Manual, Rule, Severity, Text},
};

/// { $name
pub(super) static RULE: Rule = Rule {
    code: "landmark-name",
    severity: Severity::Error,
    message: Text {
        nl: "{ $name ->
 [none] Op { $url } heeft een van de delen met dezelfde rol geen naam: { $element }
 *[other] Op { $url } heten 2 delen met dezelfde rol “{ $name }”: { $element }
 }",
        en: "{ $name ->
 [none] On { $url }, one of the parts with the same role has no name: { $element }
 *[other] On { $url }, 2 parts with the same role are called “{ $name }”: { $element }
 }",
    },
    help: Text {
        nl: "Geef elk deel een eigen naam: aria-label=\"…\" of aria-labelledby=\"id van de kop\".",
        en: "Give each part a name of its own: aria-label=\"…\" or aria-labelledby=\"id of the heading\".",
    },
    manual: Manual::DocComment(include_str!("landmark_name.rs")),
};

pub(super) fn check(page: &Page<'_>, report: &mut Report<'_>) {
    let mut seen: Vec<(Landmark, String)> = Vec::new();
    for &(landmark, node) in &page.landmarks {
        // How many of these there may be is for another rule.
        if matches!(landmark, Landmark::Main | Landmark::Banner | Landmark::ContentInfo) {
            continue;
        }
        let name = names::of_attributes(page, node);
        let alone = page.landmarks.iter().filter(|(other, _)| *other == landmark).count() == 1;
        // A region without a name is no landmark at all, but `role=region` promises one.
        if name.is_empty() && (!alone || landmark == Landmark::Region) {
            report.element(&RULE, page, node, &[("name", "none".into())]);
        } else if !name.is_empty() {
            let key = (landmark, name.to_lowercase());
            if seen.contains(&key) {
                report.element(&RULE, page, node, &[("name", name.into())]);
            } else {
                seen.push(key);
            }
        }
    }
}
