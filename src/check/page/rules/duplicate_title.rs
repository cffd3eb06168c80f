//! # Nederlands
//!
//! **Wat.** Twee pagina's hebben dezelfde tekst in `title`.
//!
//! **Waarom.** In tabbladen, in zoekresultaten en in de geschiedenis zijn ze niet uit elkaar te houden.
//!
//! **Voorbeeld.** Fout: 2 keer “Contact – Wegwijs”. Goed: “Contact met de redactie” en “Contact met uw
//! gemeente”.
//!
//! **Doe dit.** Verander `title:` van een van de twee.
//!
//! **Bron.** WCAG 2.2, succescriterium 2.4.2 (niveau A); techniek G88. Pagina's die niet in zoekmachines
//! komen, tellen niet mee.
//!
//! # English
//!
//! **What.** Two pages have the same text in `title`.
//!
//! **Why.** In tabs, in search results and in the history they can't be told apart.
//!
//! **Example.** Wrong: “Contact – Wegwijs” twice. Right: “Contact the editors” and “Contact your
//! municipality”.
//!
//! **Do this.** Change `title:` of one of the two.
//!
//! **Source.** WCAG 2.2, success criterion 2.4.2 (level A); technique G88. Pages that search engines don't
//! list don't count.

use std::collections::{HashMap, hash_map::Entry};

use crate::{
    check::page::{PageFindings, Settings, rules},
    diagnostic::{Diagnostic, Manual, Rule, Severity, Text},
};

/// `url` and `other` have the same title: “`title`”.
pub(super) static RULE: Rule = Rule {
    code: "duplicate-title",
    severity: Severity::Error,
    message: Text {
        nl: "{ $url } en { $other } hebben dezelfde titel: “{ $title }”.",
        en: "{ $url } and { $other } have the same title: “{ $title }”.",
    },
    help: Text { nl: "Geef elke pagina een eigen title.", en: "Give each page a title of its own." },
    manual: Manual::DocComment(include_str!("duplicate_title.rs")),
};

/// Pages whose title another page, earlier in the list, has too.
pub(in crate::check::page) fn check(findings: &[PageFindings], settings: &Settings) -> Vec<Diagnostic> {
    let mut seen: HashMap<(&str, &str), &PageFindings> = HashMap::with_capacity(findings.len());
    let mut diagnostics = Vec::new();
    for page in findings.iter().filter(|page| page.indexed && !page.title.is_empty()) {
        // The same name in two languages is no confusion: nobody has both in one list.
        match seen.entry((&page.language, &page.title)) {
            Entry::Vacant(vacant) => {
                vacant.insert(page);
            }
            Entry::Occupied(first) => {
                let diagnostic = rules::of_site(&RULE, page, settings);
                diagnostics.extend(
                    diagnostic.map(|it| it.with("other", &*first.get().url).with("title", &*page.title)),
                );
            }
        }
    }
    diagnostics
}
