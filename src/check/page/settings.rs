//! What a site may set about these checks, in `site.yaml` under `checks`.

use std::{collections::BTreeMap, sync::Arc};

use crate::{
    diagnostic::{Diagnostic, Location, Manual, Rule, Severity, Text},
    source::schema::Record,
};

/// How strict the checks over the built pages are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// The most bytes that the answer with a page may be on the wire: its [headers](Self::head_bytes), and the page by gzip,
    /// level 6.
    pub page_weight: usize,
    /// The bytes of the headers before each page.
    pub head_bytes: usize,
    /// The address at which the site is published: `https://wegwijs.example`. Links below it are the site's own.
    pub base_url: Option<String>,
    /// The pages where visitors arrive: `/` and the home pages of the languages, and what only a server shows (`/404.html`).
    pub start_pages: Vec<String>,
    /// How bad a problem is, by the code of its rule, where it isn't as the rule says; `None` is not to look for it.
    pub severities: BTreeMap<String, Option<Severity>>,
    /// Names of organisations. A name is the same in every language, so that nothing need mark it (WCAG 2.2, 3.1.2).
    pub proper_names: Vec<String>,
    /// The same problem on more pages than this is told once, with the number of pages.
    pub repeats: usize,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            page_weight: 8_000,
            head_bytes: 0,
            base_url: None,
            start_pages: vec!["/".to_string()],
            severities: BTreeMap::new(),
            proper_names: Vec::new(),
            repeats: 3,
        }
    }
}

impl Settings {
    /// How bad a problem of this rule is; `None` when the site doesn't want it looked for.
    pub fn severity(&self, rule: &'static Rule) -> Option<Severity> {
        self.severities.get(rule.code).copied().unwrap_or(Some(rule.severity))
    }

    /// Reads the mapping `checks` of the file `path`, which was validated against [its schema](crate::site::CHECKS_SCHEMA). `known` says whether a code
    /// exists at all, since severities can be set for the rules of every stage.
    pub fn read(
        record: Record<'_>,
        path: &Arc<str>,
        known: impl Fn(&str) -> bool,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Self {
        let mut settings = Self::default();
        let number = |key| record.integer(key).and_then(|number| usize::try_from(number).ok());
        settings.page_weight = number("page-weight").unwrap_or(settings.page_weight);
        settings.repeats = number("repeats").unwrap_or(settings.repeats);
        if record.node("start-pages").is_some() {
            settings.start_pages = record.texts("start-pages").into_iter().map(|text| text.value).collect();
        }
        if let Some(severities) = record.record("severity") {
            for (code, node) in severities.entries() {
                if !known(code) {
                    let location = Location::new(path.clone(), node.range.clone());
                    diagnostics.push(Diagnostic::new(&UNKNOWN_CHECK, location).with("code", code));
                    continue;
                }
                let severity = match node.text() {
                    Some("error") => Some(Severity::Error),
                    Some("warning") => Some(Severity::Warning),
                    Some("info") => Some(Severity::Info),
                    Some("off") => None,
                    // Anything else was told by the schema.
                    _ => continue,
                };
                settings.severities.insert(code.to_string(), severity);
            }
        }
        settings
    }
}

/// There is no check with this code.
pub static UNKNOWN_CHECK: Rule = Rule {
    code: "unknown-check",
    severity: Severity::Error,
    message: Text {
        nl: "Er is geen controle met de code “{ $code }”.",
        en: "There is no check with the code “{ $code }”.",
    },
    help: Text {
        nl: "Neem de code over uit een melding. Daar staat hij tussen blokhaken.",
        en: "Take the code over from a message, where it stands in square brackets.",
    },
    manual: Manual::Text(Text {
        nl: "Onder `checks` en `severity` in `site.yaml` staat hoe erg een probleem is, per code. Een code die niet bestaat, is meestal een tikfout. Dan gebeurt er niets, en dat is niet wat u wilt.",
        en: "Under `checks` and `severity`, `site.yaml` says how bad a problem is, by code. A code that doesn't exist is mostly a typing error. Then nothing happens, which is not what you want.",
    }),
};
