//! # Nederlands
//!
//! **Wat.** De pagina heeft niet precies één kop (`header`), één inhoud (`main`) en één voet (`footer`).
//!
//! **Waarom.** Met deze delen springen mensen met een schermlezer in één keer naar de inhoud of naar de
//! contactgegevens.
//!
//! **Voorbeeld.** Goed: `<body><header>…</header><main>…</main><footer>…</footer></body>`.
//!
//! **Doe dit.** Herstel het sjabloon van de pagina. Een `header` of `footer` in een `article` of `section`
//! telt niet mee.
//!
//! **Bron.** WCAG 2.2, succescriterium 1.3.1 en 2.4.1 (niveau A); techniek ARIA11. Sta dit nooit toe.
//!
//! # English
//!
//! **What.** The page doesn't have exactly one head (`header`), one content (`main`) and one foot
//! (`footer`).
//!
//! **Why.** By these parts people with a screen reader jump to the content or the contact details at once.
//!
//! **Example.** Right: `<body><header>…</header><main>…</main><footer>…</footer></body>`.
//!
//! **Do this.** Mend the template of the page. A `header` or `footer` in an `article` or a `section`
//! doesn't count.
//!
//! **Source.** WCAG 2.2, success criteria 1.3.1 and 2.4.1 (level A); technique ARIA11. Never allow this.

use crate::{
    check::page::{
        parsed::{Landmark, Page},
        report::Report,
    },
    diagnostic::{Manual, Rule, Severity, Text},
};

/// { $count
pub(super) static RULE: Rule = Rule {
    code: "landmark-count",
    severity: Severity::Error,
    message: Text {
        nl: "{ $count ->
 [0] { $url } heeft geen <{ $tag }>.
 *[other] { $url } heeft { $count } keer een <{ $tag }>.
 }",
        en: "{ $count ->
 [0] { $url } has no <{ $tag }>.
 *[other] { $url } has { $count } times a <{ $tag }>.
 }",
    },
    help: Text {
        nl: "Laat het thema precies één <{ $tag }> op elke pagina zetten.",
        en: "Let the theme put exactly one <{ $tag }> on every page.",
    },
    manual: Manual::DocComment(include_str!("landmark_count.rs")),
};

pub(super) fn check(page: &Page<'_>, report: &mut Report<'_>) {
    for (landmark, tag) in
        [(Landmark::Main, "main"), (Landmark::Banner, "header"), (Landmark::ContentInfo, "footer")]
    {
        let count = page.landmarks.iter().filter(|(found, _)| *found == landmark).count();
        if count != 1 {
            report.page(&RULE, &[("count", count.into()), ("tag", tag.into())]);
        }
    }
}
