//! *Samenwerkende Catalogi* 4.0: the pages about products that municipalities register with overheid.nl.
//!
//! From it each municipality gets one link: to its own page about client support, or else about the Wmo. That is a report, never
//! a checked fact.

#[cfg(feature = "external")]
pub(super) mod fetch;
mod read;

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{
    known::KnownMunicipalities,
    origins::Origin,
    proposal::{Change, Outcome, Said},
    tables::TableSet,
};
use crate::directory::{reported::Name, slug, web::WebAddress};

#[cfg(feature = "external")]
pub(super) use read::Answer;
pub(super) use read::answer;

/// Who publishes the catalogue, as the pages of municipalities name it.
const SOURCE: &str = "Samenwerkende Catalogi (overheid.nl)";
const KIND: &str = "page";

/// A page that somebody registered.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Product {
    /// The line of the file at which it ends.
    pub(super) line: u64,
    /// Its address.
    pub(super) identifier: String,
    pub(super) title: String,
    /// Who registered it: a name, and where it has one an address that ends in a name or code.
    pub(super) authority: String,
    pub(super) authority_uri: String,
    /// `overheid:Gemeente`, where it says so.
    pub(super) scheme: String,
    /// The standard name of the product.
    pub(super) product_name: String,
    pub(super) text: String,
    pub(super) modified: Option<Date>,
}

/// How much a page is about client support: the least is the best.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Subject {
    /// Its title or its standard name says so.
    ClientSupport,
    /// Its text says so.
    MentionsClientSupport,
    /// It is about the Wmo.
    Wmo,
}

impl Product {
    fn subject(&self) -> Option<Subject> {
        if is_about_client_support(&self.title) || is_about_client_support(&self.product_name) {
            return Some(Subject::ClientSupport);
        }
        if is_about_client_support(&self.text) {
            return Some(Subject::MentionsClientSupport);
        }
        let title = slug(&self.title);
        let is_wmo = title.split('-').any(|word| word == "wmo")
            || title.contains("wet-maatschappelijke-ondersteuning");
        (is_wmo || slug(&self.product_name).starts_with("wmo")).then_some(Subject::Wmo)
    }

    fn municipality(&self, known: &KnownMunicipalities) -> Option<String> {
        let last = self.authority_uri.rsplit(['/', ':']).next().unwrap_or_default();
        // “Utrecht” is a municipality and a province; the scheme or the address says which.
        let other = |text: &str| {
            let text = text.to_lowercase();
            ["provincie", "waterschap", "ministerie", "(utr)"].iter().any(|word| text.contains(word))
        };
        if other(&self.scheme) || other(&self.authority_uri) || other(&self.authority) {
            return None;
        }
        let by_uri = if last.is_empty() { None } else { known.find(last) };
        by_uri.or_else(|| known.find(&self.authority))
    }
}

/// Whether a text names client support, also as it stands in addresses: `cliëntondersteuning`, `cli_ntondersteuner`,
/// `cliënt ondersteuning`.
fn is_about_client_support(text: &str) -> bool {
    let text: String = slug(text).chars().filter(|c| *c != '-').collect();
    ["clientondersteun", "clintondersteun", "clientenondersteun"].iter().any(|word| text.contains(word))
}

/// What the pages change in the tables: at most one link for each municipality.
pub(super) fn propose(products: &[Product], on: Date, tables: &mut TableSet) -> (Vec<Change>, Vec<Said>) {
    let known = KnownMunicipalities::new(tables);
    let mut best: BTreeMap<String, (Subject, &Product)> = BTreeMap::new();
    let mut changes = Vec::new();
    let (mut elsewhere, mut other_subject) = (0, 0);
    for product in products {
        let Some(subject) = product.subject() else {
            other_subject += 1;
            continue;
        };
        let Some(code) = product.municipality(&known) else {
            elsewhere += 1;
            continue;
        };
        let what = format!("{}: {}", known.display(&code), product.title);
        if let Some((column, why)) = refusal(product, &code, tables) {
            changes.push(Change {
                line: product.line,
                what,
                outcome: Outcome::Refused { column: column.into(), why },
            });
            continue;
        }
        let rank = |subject: Subject, product: &Product| {
            (
                subject,
                std::cmp::Reverse(product.modified),
                product.identifier.len(),
                product.identifier.clone(),
            )
        };
        let is_better =
            best.get(&code).is_none_or(|(other, known)| rank(subject, product) < rank(*other, known));
        if is_better {
            best.insert(code, (subject, product));
        }
    }
    for (code, (_, product)) in best {
        let what = format!("{}: {} ({})", known.display(&code), product.title, product.identifier);
        let row =
            [&code, KIND, &product.title, &product.identifier, SOURCE, &on.to_string()].map(str::to_string);
        changes.push(Change { line: product.line, what, outcome: put(row, tables) });
    }
    changes.sort_by_key(|change| change.line);
    if changes.iter().any(|change| matches!(change.outcome, Outcome::New | Outcome::Changed { .. })) {
        tables.set_origin(&Origin {
            facts: "reported, pages of municipalities",
            source: "catalogue",
            publisher: SOURCE,
            date: &on.to_string(),
            licence: "CC0 by the note of a public repository, not confirmed at the publisher",
            title: "Samenwerkende Catalogi 4.0",
            unsure: "no link was opened; pages on another domain than that of their municipality are left out",
        });
    }
    let notes = vec![Said::new(
        format!(
            "{} pagina's gelezen; {other_subject} gaan over iets anders, {elsewhere} zijn niet van een gemeente die deze site kent.",
            products.len()
        ),
        format!(
            "{} pages read; {other_subject} are about something else, {elsewhere} are of no municipality that this site knows.",
            products.len()
        ),
    )];
    (changes, notes)
}

/// Why a page can't be shown.
fn refusal(product: &Product, code: &str, tables: &TableSet) -> Option<(&'static str, Said)> {
    let Some(link) = WebAddress::parse(&product.identifier) else {
        return Some((
            "identifier",
            Said::new("het adres begint niet met https://", "the address doesn't start with https://"),
        ));
    };
    let own = tables.municipalities.get(&[code]).and_then(|row| WebAddress::parse(&row[7]));
    if let Some(own) = own.filter(|own| own.site() != link.site()) {
        let (own, link) = (own.site(), link.site());
        return Some((
            "identifier",
            Said::new(
                format!("staat op {link}, de site van de gemeente is {own}"),
                format!("is on {link}, the municipality's site is {own}"),
            ),
        ));
    }
    Name::parse(&product.title).is_none().then(|| {
        ("title", Said::new("geen titel zonder nummer of adres", "no title without a number or address"))
    })
}

/// Puts the page of a municipality in the place of an older one. One that is as old or newer stays.
fn put(row: [String; 6], tables: &mut TableSet) -> Outcome {
    let old = tables.reported.rows().find(|old| old[0] == row[0] && old[1] == KIND).cloned();
    let Some(old) = old else {
        tables.reported.put(row);
        return Outcome::New;
    };
    if old[5] > row[5] || old == row {
        return Outcome::Same;
    }
    let before = format!("{} ({}), {}", old[2], old[3], old[5]);
    tables.reported.retain(|other| *other != old);
    tables.reported.put(row);
    Outcome::Changed { before }
}
