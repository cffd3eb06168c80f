//! # Nederlands
//!
//! **Wat.** Een link om te bellen staat in `details`, dus achter een knop die eerst open moet.
//!
//! **Waarom.** Veel mensen klikken zo'n stuk niet open, en met stembediening lukt het soms niet. Een nummer
//! is het belangrijkste op de pagina.
//!
//! **Voorbeeld.** Fout: `::: details title="Bel ons"` met een nummer erin.
//!
//! **Doe dit.** Zet het nummer in het zicht, het liefst bovenaan.
//!
//! **Bron.** GOV.UK Design System, Details (niet voor wat de meeste mensen nodig hebben). Sta dit nooit
//! toe.
//!
//! # English
//!
//! **What.** A link to call is in `details`, so behind a button that must be opened first.
//!
//! **Why.** Many people don't open such a part, and by voice it sometimes fails. A number is the most
//! important thing on the page.
//!
//! **Example.** Wrong: `::: details title="Call us"` with a number in it.
//!
//! **Do this.** Put the number in sight, preferably at the top.
//!
//! **Source.** GOV.UK Design System, Details (not for what most people need). Never allow this.

use html5ever::local_name;

use crate::{
    check::page::{parsed::Page, report::Report, rules::phone_link::strip_scheme},
    diagnostic::{Manual, Rule, Severity, Text},
};

/// On `url`, a telephone number is in a folded part: `element`
pub(super) static RULE: Rule = Rule {
    code: "phone-in-details",
    severity: Severity::Error,
    message: Text {
        nl: "Op { $url } zit een telefoonnummer in een dichtgeklapt stuk: { $element }",
        en: "On { $url }, a telephone number is in a folded part: { $element }",
    },
    help: Text {
        nl: "Zet het nummer boven of onder het stuk dat dichtgeklapt is.",
        en: "Put the number above or below the folded part.",
    },
    manual: Manual::DocComment(include_str!("phone_in_details.rs")),
};

pub(super) fn check(page: &Page<'_>, report: &mut Report<'_>) {
    for link in &page.links {
        let calls = strip_scheme(page.href(link.node), "tel:").is_some();
        let folded = || page.inside(link.node, &local_name!("details")).is_some();
        // The line that stays in sight doesn't count.
        let in_sight = || page.inside(link.node, &local_name!("summary")).is_some();
        if calls && folded() && !in_sight() {
            report.element(&RULE, page, link.node, &[]);
        }
    }
}
