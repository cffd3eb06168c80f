//! # Nederlands
//!
//! **Wat.** Een kop is meer dan één niveau dieper dan de kop ervoor.
//!
//! **Waarom.** Koppen zijn de inhoudsopgave voor wie luistert. Een niveau dat mist, klinkt alsof er tekst
//! is weggevallen.
//!
//! **Voorbeeld.** Fout: `## Kosten` en dan `#### Wie betaalt?`. Goed: `### Wie betaalt?`.
//!
//! **Doe dit.** Kies een kop om zijn plaats in het verhaal, niet om hoe groot hij is.
//!
//! **Bron.** WCAG 2.2, succescriterium 1.3.1 (niveau A); techniek G141. Sta dit nooit toe.
//!
//! # English
//!
//! **What.** A heading is more than one level deeper than the one before.
//!
//! **Why.** Headings are the table of contents for whoever listens. A missing level sounds as if text was
//! dropped.
//!
//! **Example.** Wrong: `## Costs` and then `#### Who pays?`. Right: `### Who pays?`.
//!
//! **Do this.** Choose a heading by its place in the story, not by its size.
//!
//! **Source.** WCAG 2.2, success criterion 1.3.1 (level A); technique G141. Never allow this.

use crate::{
    check::page::{parsed::Page, report::Report},
    diagnostic::{Manual, Rule, Severity, Text},
};

/// On `url`, a heading skips a level: after h`before` comes `element`
pub(super) static RULE: Rule = Rule {
    code: "heading-order",
    severity: Severity::Error,
    message: Text {
        nl: "Op { $url } slaat een kop een niveau over: na h{ $before } komt { $element }",
        en: "On { $url }, a heading skips a level: after h{ $before } comes { $element }",
    },
    help: Text {
        nl: "Maak hier een h{ $wanted } van: in een tekst is dat { $hashes }.",
        en: "Make this an h{ $wanted }: in a text that is { $hashes }.",
    },
    manual: Manual::DocComment(include_str!("heading_order.rs")),
};

pub(super) fn check(page: &Page<'_>, report: &mut Report<'_>) {
    // A first heading of level 2, such as an error summary above the title, is fine.
    let mut before = 1;
    for &(level, heading) in &page.headings {
        if level > before + 1 {
            let wanted = usize::from(before) + 1;
            let arguments = [
                ("before", usize::from(before).into()),
                ("wanted", wanted.into()),
                ("hashes", "#".repeat(wanted).into()),
            ];
            report.element(&RULE, page, heading, &arguments);
        }
        before = level;
    }
}
