//! # Nederlands
//!
//! **Wat.** De pagina heeft geen `meta name="viewport"` met `width=device-width`, of verbiedt inzoomen met
//! `user-scalable=no` of een `maximum-scale` onder 5.
//!
//! **Waarom.** Zonder `viewport` toont een telefoon de pagina piepklein. Wie slecht ziet, moet de tekst
//! groter kunnen maken.
//!
//! **Voorbeeld.** Goed: `<meta name="viewport" content="width=device-width">`.
//!
//! **Doe dit.** Herstel het sjabloon van de pagina.
//!
//! **Bron.** WCAG 2.2, succescriterium 1.4.4 en 1.4.10 (niveau AA). Sta dit nooit toe.
//!
//! # English
//!
//! **What.** The page has no `meta name="viewport"` with `width=device-width`, or forbids zooming by
//! `user-scalable=no` or a `maximum-scale` below 5.
//!
//! **Why.** Without `viewport` a phone shows the page tiny. Whoever sees poorly must be able to enlarge the
//! text.
//!
//! **Example.** Right: `<meta name="viewport" content="width=device-width">`.
//!
//! **Do this.** Mend the template of the page.
//!
//! **Source.** WCAG 2.2, success criteria 1.4.4 and 1.4.10 (level AA). Never allow this.

use html5ever::local_name;

use crate::{
    check::page::{parsed::Page, report::Report},
    diagnostic::{Manual, Rule, Severity, Text},
};

/// { $content
pub(super) static RULE: Rule = Rule {
    code: "zoom-blocked",
    severity: Severity::Error,
    message: Text {
        nl: "{ $content ->
 [missing] { $url } past zich niet aan de breedte van een telefoon aan.
 *[other] { $url } laat de bezoeker niet inzoomen: “{ $content }”.
 }",
        en: "{ $content ->
 [missing] { $url } doesn't adapt to the width of a phone.
 *[other] { $url } doesn't let the visitor zoom in: “{ $content }”.
 }",
    },
    help: Text {
        nl: "Schrijf: <meta name=\"viewport\" content=\"width=device-width\">.",
        en: "Write: <meta name=\"viewport\" content=\"width=device-width\">.",
    },
    manual: Manual::DocComment(include_str!("zoom_blocked.rs")),
};

/// The smallest enlargement that must be possible; below it, axe speaks of a barrier too.
const LEAST_ZOOM: f64 = 5.0;

pub(super) fn check(page: &Page<'_>, report: &mut Report<'_>) {
    let viewport = page.metas.iter().find(|&&meta| {
        page.attribute(meta, &local_name!("name")).is_some_and(|name| name.eq_ignore_ascii_case("viewport"))
    });
    let content =
        viewport.and_then(|&meta| page.attribute(meta, &local_name!("content"))).unwrap_or_default();
    let mut adapts = false;
    let mut blocked = false;
    for part in content.split([',', ';']) {
        let (name, value) = part.split_once('=').unwrap_or((part, ""));
        let value = value.trim();
        match name.trim().to_ascii_lowercase().as_str() {
            "width" => adapts |= value.eq_ignore_ascii_case("device-width"),
            "user-scalable" => blocked |= matches!(value, "no" | "0"),
            "maximum-scale" => blocked |= value.parse::<f64>().is_ok_and(|scale| scale < LEAST_ZOOM),
            _ => {}
        }
    }
    if blocked {
        report.page(&RULE, &[("content", content.into())]);
    } else if !adapts {
        report.page(&RULE, &[("content", "missing".into())]);
    }
}
