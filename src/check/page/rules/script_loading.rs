//! # Nederlands
//!
//! **Wat.** Een script staat in de pagina zelf, of houdt de pagina op omdat `defer` of `type="module"`
//! mist.
//!
//! **Waarom.** Script in de pagina mag niet van de veiligheidsregels van de site (CSP). Een script dat
//! ophoudt, laat iemand met slecht bereik naar een wit scherm kijken.
//!
//! **Voorbeeld.** Goed: `<script src="/wegwijs.js" defer></script>`. Gegevens zoals `<script
//! type="application/ld+json">` mogen wel: die voert de browser niet uit.
//!
//! **Doe dit.** Gebruik het ene script van het thema.
//!
//! **Bron.** Content Security Policy Level 3; HTML Standard, 4.12.1. Sta dit nooit toe.
//!
//! # English
//!
//! **What.** A script stands in the page itself, or holds up the page since `defer` or `type="module"` is
//! missing.
//!
//! **Why.** The safety rules of the site (CSP) forbid script in the page. A script that holds up makes
//! somebody with poor reception look at a white screen.
//!
//! **Example.** Right: `<script src="/wegwijs.js" defer></script>`. Data such as `<script
//! type="application/ld+json">` are fine: the browser doesn't run them.
//!
//! **Do this.** Use the one script of the theme.
//!
//! **Source.** Content Security Policy Level 3; HTML Standard, 4.12.1. Never allow this.

use html5ever::local_name;

use crate::{
    check::page::{parsed::Page, report::Report},
    diagnostic::{Manual, Rule, Severity, Text},
};

/// { $problem
pub(super) static RULE: Rule = Rule {
    code: "script-loading",
    severity: Severity::Error,
    message: Text {
        nl: "{ $problem ->
 [inline] Op { $url } staat script in de pagina zelf: { $element }
 *[blocking] Op { $url } wacht de pagina op een script: { $element }
 }",
        en: "{ $problem ->
 [inline] On { $url } there is script in the page itself: { $element }
 *[blocking] On { $url }, the page waits for a script: { $element }
 }",
    },
    help: Text {
        nl: "Zet het script in een eigen bestand en laad het met defer of type=\"module\".",
        en: "Put the script into a file of its own, and load it with defer or type=\"module\".",
    },
    manual: Manual::DocComment(include_str!("script_loading.rs")),
};

pub(super) fn check(page: &Page<'_>, report: &mut Report<'_>) {
    for &script in &page.scripts {
        let kind = page.attribute(script, &local_name!("type")).unwrap_or_default();
        let is_module = kind.eq_ignore_ascii_case("module");
        let is_run = kind.is_empty() || is_module || kind.to_ascii_lowercase().contains("javascript");
        if !is_run {
            continue;
        }
        let waits = [local_name!("defer"), local_name!("async")]
            .iter()
            .all(|name| page.attribute(script, name).is_none());
        if page.attribute(script, &local_name!("src")).is_none() {
            report.element(&RULE, page, script, &[("problem", "inline".into())]);
        } else if waits && !is_module {
            report.element(&RULE, page, script, &[("problem", "blocking".into())]);
        }
    }
}
