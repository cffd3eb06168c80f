//! Municipalities by any of their names: their own, the official one, another spelling, or that of one that joined them.

use std::collections::{BTreeMap, BTreeSet};

use super::tables::TableSet;
use crate::directory::{registry::MunicipalityCode, slug};

/// Names of municipalities, each with the codes that it can mean.
pub(super) struct KnownMunicipalities {
    names: BTreeMap<String, BTreeSet<String>>,
    display: BTreeMap<String, String>,
}

impl KnownMunicipalities {
    pub(super) fn new(tables: &TableSet) -> Self {
        let mut own: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        let mut display = BTreeMap::new();
        for row in tables.municipalities.rows() {
            display.insert(row[0].clone(), row[2].clone());
            for name in [&row[1], &row[2]] {
                own.entry(slug(name)).or_default().insert(row[0].clone());
            }
        }
        // A name of today goes before one of the past, such as that of a place elsewhere.
        let mut others: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        let aliases = tables.aliases.rows().map(|row| (&row[0], &row[1]));
        for (name, code) in aliases.chain(tables.predecessors.rows().map(|row| (&row[0], &row[3]))) {
            others.entry(slug(name)).or_default().insert(code.clone());
        }
        for (name, codes) in others {
            own.entry(name).or_insert(codes);
        }
        Self { names: own, display }
    }

    /// The one municipality that a name or a code means. `Gemeente Utrecht`, `Utrecht (gemeente)`, `Bergen (L)`, `GM0344`.
    pub(super) fn find(&self, text: &str) -> Option<String> {
        let text = text.trim();
        let code = text.to_ascii_uppercase();
        let code = if code.len() == 4 && code.bytes().all(|byte| byte.is_ascii_digit()) {
            format!("GM{code}")
        } else {
            code
        };
        if MunicipalityCode::parse(&code).is_some() {
            return self.display.contains_key(&code).then_some(code);
        }
        let name = slug(&text.replace('_', " "));
        let name = name.strip_prefix("gemeente-").unwrap_or(&name);
        let name = name.strip_suffix("-gemeente").unwrap_or(name);
        let codes = self.names.get(name)?;
        if codes.len() == 1 { codes.first().cloned() } else { None }
    }

    /// The name that a municipality uses itself.
    pub(super) fn display<'a>(&'a self, code: &'a str) -> &'a str {
        self.display.get(code).map_or(code, String::as_str)
    }
}
