//! # Nederlands
//!
//! **Wat.** De pagina zegt niet zelf wat de browser mag laden en uitvoeren, of haar eigen stijl past niet bij
//! wat ze zegt.
//!
//! **Waarom.** Die regels (CSP) houden tegen dat iets vreemds in de pagina terechtkomt. Een stijl die er
//! niet bij past, gebruikt de browser niet: dan is de pagina kaal. Ook een host die geen eigen regels
//! meestuurt, is zo veilig.
//!
//! **Voorbeeld.** Fout: een eigen `base.html` zonder `<meta http-equiv="Content-Security-Policy">`. Of met
//! `'unsafe-inline'`.
//!
//! **Doe dit.** Laat in `base.html` van het thema deze twee regels staan, in deze volgorde, precies zo:
//! `<meta http-equiv="Content-Security-Policy">` en `<style></style>`. Het programma vult ze in.
//!
//! **Bron.** Content Security Policy Level 3. Sta dit nooit toe.
//!
//! # English
//!
//! **What.** The page doesn't say itself what the browser may load and run, or its own style doesn't fit
//! what it says.
//!
//! **Why.** These rules (CSP) keep anything foreign out of the page. The browser doesn't use a style that
//! doesn't fit: then the page is bare. Even a host that sends no rules of its own is safe this way.
//!
//! **Example.** Wrong: a `base.html` of your own without `<meta http-equiv="Content-Security-Policy">`. Or
//! with `'unsafe-inline'`.
//!
//! **Do this.** Keep these two lines in `base.html` of the theme, in this order, exactly so:
//! `<meta http-equiv="Content-Security-Policy">` and `<style></style>`. The program fills them in.
//!
//! **Source.** Content Security Policy Level 3. Never allow this.

use html5ever::{LocalName, local_name};

use crate::{
    check::page::{dom::Kind, parsed::Page, report::Report},
    diagnostic::{Manual, Rule, Severity, Text},
    policy,
};

/// { $problem
pub(super) static RULE: Rule = Rule {
    code: "page-policy",
    severity: Severity::Error,
    message: Text {
        nl: "{ $problem ->
 [missing] { $url } zegt niet zelf wat de browser mag laden en uitvoeren.
 [unsafe] De regels van { $url } staan toe wat onveilig is: { $element }
 *[style] De regels van { $url } houden deze stijl tegen: { $element }
 }",
        en: "{ $problem ->
 [missing] { $url } doesn't say itself what the browser may load and run.
 [unsafe] The rules of { $url } allow what is unsafe: { $element }
 *[style] The rules of { $url } block this style: { $element }
 }",
    },
    help: Text {
        nl: "Laat <meta http-equiv=\"Content-Security-Policy\"> en <style></style> in base.html van het thema staan; ze worden ingevuld.",
        en: "Keep <meta http-equiv=\"Content-Security-Policy\"> and <style></style> in base.html of the theme; they are filled in.",
    },
    manual: Manual::DocComment(include_str!("page_policy.rs")),
};

pub(super) fn check(page: &Page<'_>, report: &mut Report<'_>) {
    let is_policy = |name: &str| name.eq_ignore_ascii_case("content-security-policy");
    let own = page.metas.iter().copied().find_map(|node| {
        page.attribute(node, &local_name!("http-equiv")).filter(|name| is_policy(name))?;
        Some((node, page.attribute(node, &local_name!("content"))?))
    });
    let Some((node, own)) = own else {
        return report.page(&RULE, &[("problem", "missing".into())]);
    };
    if !own.contains("default-src 'none'") || own.contains("'unsafe-") {
        report.element(&RULE, page, node, &[("problem", "unsafe".into())]);
    }
    for &style in &page.styles {
        let css: String = page
            .dom
            .children(style)
            .filter_map(|child| match page.dom.kind(child) {
                Kind::Text(css) => Some(&**css),
                _ => None,
            })
            .collect();
        // The header of the site asks for the mark, the page for the hash.
        let marked = page.attribute(style, &LocalName::from("nonce")) == Some(policy::MARK);
        if !marked || !own.contains(&policy::hash(&css)) {
            report.element(&RULE, page, style, &[("problem", "style".into())]);
        }
    }
}
