//! # Nederlands
//!
//! **Wat.** Twee links op een pagina heten hetzelfde, maar gaan ergens anders heen.
//!
//! **Waarom.** In een lijst van links is niet te horen welke de goede is. Met stembediening kiest de
//! computer misschien de verkeerde.
//!
//! **Voorbeeld.** Fout: 2 keer “Utrecht”, één keer de gemeente en één keer de provincie. Goed: “Utrecht” en
//! “Provincie Utrecht”.
//!
//! **Doe dit.** Voeg een woord toe dat het verschil maakt. Dat mag met `aria-label`, als de zichtbare tekst
//! er ook in staat.
//!
//! **Bron.** WCAG 2.2, succescriterium 2.4.4 (niveau A) en 2.4.9 (niveau AAA). Links naar een plek op
//! dezelfde pagina tellen niet mee.
//!
//! # English
//!
//! **What.** Two links of a page have the same name but go to different places.
//!
//! **Why.** In a list of links it can't be heard which is the right one. With voice control the computer
//! may choose the wrong one.
//!
//! **Example.** Wrong: “Utrecht” twice, once the municipality and once the province. Right: “Utrecht” and
//! “Province of Utrecht”.
//!
//! **Do this.** Add a word that makes the difference. That can be done with `aria-label`, if the visible
//! text is in it too.
//!
//! **Source.** WCAG 2.2, success criteria 2.4.4 (level A) and 2.4.9 (level AAA). Links to a place on the
//! same page don't count.

use std::collections::{HashMap, hash_map::Entry};

use crate::{
    check::page::{address, parsed::Page, report::Report},
    diagnostic::{Manual, Rule, Severity, Text},
};

/// On `url`, links with the text “`name`” go to different places: `first` and `second`.
pub(super) static RULE: Rule = Rule {
    code: "same-link-text",
    severity: Severity::Warning,
    message: Text {
        nl: "Op { $url } gaan links met de tekst “{ $name }” naar verschillende plekken: { $first } en { $second }.",
        en: "On { $url }, links with the text “{ $name }” go to different places: { $first } and { $second }.",
    },
    help: Text { nl: "Geef elke link een eigen tekst.", en: "Give each link a text of its own." },
    manual: Manual::DocComment(include_str!("same_link_text.rs")),
};

pub(super) fn check(page: &Page<'_>, report: &mut Report<'_>) {
    let base_url = page.settings.base_url.as_deref();
    // The first place of each text; nothing once a difference was told.
    let mut seen: HashMap<String, Option<&str>> = HashMap::with_capacity(page.links.len());
    for link in &page.links {
        let href = page.href(link.node).trim();
        if link.name.is_empty() || href.starts_with('#') {
            continue;
        }
        match seen.entry(link.name.to_lowercase()) {
            Entry::Vacant(vacant) => {
                vacant.insert(Some(href));
            }
            Entry::Occupied(mut occupied) => {
                let same = |first| {
                    let place = |href| address::resolve(page.built.url, base_url, href);
                    first == href || place(first) == place(href)
                };
                if let Some(first) = *occupied.get()
                    && !same(first)
                {
                    occupied.insert(None);
                    let arguments = [
                        ("name", link.name.as_str().into()),
                        ("first", first.into()),
                        ("second", href.into()),
                    ];
                    report.page(&RULE, &arguments);
                }
            }
        }
    }
}
