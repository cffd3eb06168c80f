//! # Nederlands
//!
//! **Wat.** Het eerste wat iemand met de Tab-toets bereikt, is geen link naar de inhoud van de pagina, of
//! die inhoud is er niet.
//!
//! **Waarom.** Zonder die link moet iemand zonder muis op elke pagina eerst langs het hele menu.
//!
//! **Voorbeeld.** Goed: `<body><a href="#inhoud">Naar de inhoud</a><header>…`.
//!
//! **Doe dit.** Herstel het sjabloon van de pagina. De link mag onzichtbaar zijn tot hij de focus heeft.
//!
//! **Bron.** WCAG 2.2, succescriterium 2.4.1 (niveau A); techniek G1. Sta dit nooit toe.
//!
//! # English
//!
//! **What.** The first thing that the Tab key reaches is not a link to the content of the page, or that
//! content isn't there.
//!
//! **Why.** Without it, whoever has no mouse must pass the whole menu on every page.
//!
//! **Example.** Right: `<body><a href="#content">Skip to the content</a><header>…`.
//!
//! **Do this.** Mend the template of the page. The link may be invisible until it has the focus.
//!
//! **Source.** WCAG 2.2, success criterion 2.4.1 (level A); technique G1. Never allow this.

use html5ever::local_name;

use crate::{
    check::page::{
        parsed::{Landmark, Page},
        report::Report,
    },
    diagnostic::{Manual, Rule, Severity, Text},
};

/// { $problem
pub(super) static RULE: Rule = Rule {
    code: "skip-link",
    severity: Severity::Error,
    message: Text {
        nl: "{ $problem ->
 [missing] { $url } begint niet met een link naar de inhoud.
 *[target] Op { $url } wijst de link naar de inhoud nergens heen: { $element }
 }",
        en: "{ $problem ->
 [missing] { $url } doesn't begin with a link to the content.
 *[target] On { $url }, the link to the content points nowhere: { $element }
 }",
    },
    help: Text {
        nl: "Zet vooraan in body: <a href=\"#inhoud\">Naar de inhoud</a>, met <main id=\"inhoud\">.",
        en: "Put first in body: <a href=\"#content\">Skip to the content</a>, with <main id=\"content\">.",
    },
    manual: Manual::DocComment(include_str!("skip_link.rs")),
};

pub(super) fn check(page: &Page<'_>, report: &mut Report<'_>) {
    let Some(body) = page.body else { return };
    let first_stop = page.dom.subtree(body).find(|&node| {
        matches!(
            page.local_name(node),
            Some(
                &(local_name!("a")
                    | local_name!("button")
                    | local_name!("input")
                    | local_name!("select")
                    | local_name!("textarea")
                    | local_name!("summary")
                    | local_name!("main"))
            )
        )
    });
    let link = first_stop.filter(|&node| page.local_name(node) == Some(&local_name!("a")));
    let Some((link, id)) = link.and_then(|link| Some((link, page.href(link).strip_prefix('#')?))) else {
        return report.page(&RULE, &[("problem", "missing".into())]);
    };
    let into_content = page.by_id(id).is_some_and(|target| {
        page.local_name(target) == Some(&local_name!("main"))
            || page.inside(target, &local_name!("main")).is_some()
            || page.landmarks.contains(&(Landmark::Main, target))
    });
    if !into_content {
        report.element(&RULE, page, link, &[("problem", "target".into())]);
    }
}
