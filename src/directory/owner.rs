//! Who is responsible for the site, and how to reach them: for whoever sees a mistake or has a complaint.

use std::sync::Arc;

use jiff::civil::Date;

use super::{
    freshness::Periods,
    registry::Registry,
    supporter::{Channel, FactReader, Read},
};
use crate::{diagnostic::Diagnostic, source::schema::Record};

/// The owner of the site.
#[derive(Debug, Clone, PartialEq)]
pub struct Owner {
    /// Its name.
    pub name: String,
    /// How to reach it.
    pub channels: Vec<Channel>,
    /// Whether this is still an example, to be replaced before the site is published.
    pub example: bool,
}

impl Owner {
    /// Reads the `contact` of `site.yaml` (a mapping by [`schema::OWNER`](super::schema::OWNER)). `None` where it has no name.
    pub fn read(
        path: &Arc<str>,
        record: &Record<'_>,
        today: Date,
        periods: &Periods,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Option<Self> {
        let registry = Registry::default();
        let example = record.boolean("example").unwrap_or(false);
        let with = Read { registry: &registry, today, periods };
        let mut reader = FactReader::new(path, with, example, diagnostics);
        let channels = reader.checked_channels(record);
        Some(Self { name: record.text("name")?.value, channels, example })
    }
}
