//! Rules over the content, before rendering.

pub mod language;
pub mod report;
