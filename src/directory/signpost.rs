//! The national signpost: where people are sent when nobody nearer is known.

use std::sync::Arc;

use jiff::civil::Date;

use super::{
    freshness::Periods,
    registry::Registry,
    supporter::{Channel, FactReader, Read},
};
use crate::{diagnostic::Diagnostic, source::schema::Record};

/// A national desk that tells people where to go.
#[derive(Debug, Clone, PartialEq)]
pub struct Signpost {
    /// Its name.
    pub name: String,
    /// How to reach it.
    pub channels: Vec<Channel>,
}

impl Signpost {
    /// Reads the `signpost` of `site.yaml` (a mapping by [`schema::SIGNPOST`](super::schema::SIGNPOST)). `None` where it has no
    /// name.
    pub fn read(
        path: &Arc<str>,
        record: &Record<'_>,
        today: Date,
        periods: &Periods,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Option<Self> {
        let registry = Registry::default();
        let with = Read { registry: &registry, today, periods };
        let mut reader = FactReader::new(path, with, false, diagnostics);
        let channels = reader.checked_channels(record);
        Some(Self { name: record.text("name")?.value, channels })
    }
}

impl Periods {
    /// Reads the `periods` of `site.yaml` (a mapping by [`schema::PERIODS`](super::schema::PERIODS)); what isn't there keeps its
    /// default.
    pub fn read(record: &Record<'_>) -> Self {
        let days = |key, otherwise| {
            record.integer(key).and_then(|days| u16::try_from(days).ok()).unwrap_or(otherwise)
        };
        let default = Self::default();
        Self {
            phone: days("phone", default.phone),
            email: days("email", default.email),
            opening_hours: days("opening-hours", default.opening_hours),
            website: days("website", default.website),
            address: days("address", default.address),
            waiting: days("waiting", default.waiting),
            registry_phone: days("registry-phone", default.registry_phone),
            reported: days("reported", default.reported),
            due: days("due", default.due),
        }
    }
}
