//! Where to tell that the site is unsafe: what `/.well-known/security.txt` says (RFC 9116).

use jiff::{ToSpan, civil::Date};

use super::{config::CONFIG_PATH, rules};
use crate::{
    diagnostic::{Diagnostic, Location, Text},
    source::schema::{Field, Kind, Pattern, Record, Schema},
};

/// Whom to tell, until when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Security {
    /// Where to write to: `mailto:`, `tel:` or `https:`, the best first.
    pub contact: Vec<String>,
    /// The first day on which this no longer holds: then the file isn't there.
    pub expires: Date,
    /// What happens with a report.
    pub policy: Option<String>,
}

fn is_way(text: &str) -> bool {
    ["https://", "mailto:", "tel:"].iter().any(|start| {
        text.strip_prefix(start).is_some_and(|rest| !rest.is_empty() && !rest.contains(char::is_whitespace))
    })
}

fn is_https(text: &str) -> bool {
    text.strip_prefix("https://").is_some_and(|rest| !rest.is_empty() && !rest.contains(char::is_whitespace))
}

static WAY: Pattern = Pattern {
    name: Text {
        nl: "een adres dat met https://, mailto: of tel: begint",
        en: "an address that starts with https://, mailto: or tel:",
    },
    accepts: is_way,
    regex: "^(https://|mailto:|tel:)\\S+$",
    example: "mailto:security@example.org",
};

static HTTPS: Pattern = Pattern {
    name: Text { nl: "een adres dat met https:// begint", en: "an address that starts with https://" },
    accepts: is_https,
    regex: "^https://\\S+$",
    example: "https://example.org/melden",
};

/// `security` in `site.yaml`.
pub(super) static SECURITY_SCHEMA: Schema = Schema {
    name: "security",
    about: Text {
        nl: "Waar mensen melden dat de site onveilig is. Dat staat in /.well-known/security.txt.",
        en: "Where people tell that the site is unsafe. It is in /.well-known/security.txt.",
    },
    fields: &[
        Field {
            name: "contact",
            kind: Kind::List(&Kind::Pattern(&WAY)),
            required: true,
            about: Text {
                nl: "Waar zij schrijven, het beste eerst.",
                en: "Where they write to, the best first.",
            },
            example: "mailto:security@example.org",
        },
        Field {
            name: "expires",
            kind: Kind::Date,
            required: true,
            about: Text {
                nl: "De eerste dag waarop dit niet meer geldt, hooguit een jaar vooruit.",
                en: "The first day on which this no longer holds, a year ahead at most.",
            },
            example: "2027-06-01",
        },
        Field {
            name: "policy",
            kind: Kind::Pattern(&HTTPS),
            required: false,
            about: Text {
                nl: "De pagina die zegt wat u met een melding doet.",
                en: "The page that says what you do with a report.",
            },
            example: "https://example.org/melden",
        },
    ],
};

impl Security {
    /// Reads it, and tells when its day is near, past, or further than a year away. `due` days ahead is near.
    pub(super) fn read(
        config: &Record<'_>,
        today: Date,
        due: u16,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Option<Self> {
        let record = config.record("security")?;
        let contact: Vec<String> =
            record.texts("contact").into_iter().map(|way| way.value).filter(|way| is_way(way)).collect();
        let expires = record.date("expires")?;
        let state = if expires.value <= today {
            Some("past")
        } else if expires.value <= today.saturating_add(i32::from(due).days()) {
            Some("soon")
        } else if expires.value > today.saturating_add(1.year()) {
            Some("far")
        } else {
            None
        };
        if let Some(state) = state {
            let location = Location::new(CONFIG_PATH, expires.range.clone());
            diagnostics.push(
                Diagnostic::new(&rules::SECURITY_EXPIRES, location)
                    .with("state", state)
                    .with("date", expires.value.to_string()),
            );
        }
        let policy = record.text("policy").map(|policy| policy.value).filter(|policy| is_https(policy));
        (!contact.is_empty()).then_some(Self { contact, expires: expires.value, policy })
    }

    /// The file, for the site at this address, whose editors write this language.
    pub fn text(&self, address: &str, language: &str) -> String {
        let mut text = String::new();
        for contact in &self.contact {
            text.push_str(&format!("Contact: {contact}\n"));
        }
        text.push_str(&format!("Expires: {}T00:00:00Z\n", self.expires));
        text.push_str(&format!("Preferred-Languages: {language}\n"));
        text.push_str(&format!("Canonical: {address}/.well-known/security.txt\n"));
        if let Some(policy) = &self.policy {
            text.push_str(&format!("Policy: {policy}\n"));
        }
        text
    }
}
