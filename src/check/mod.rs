//! Rules: over the content before rendering, and over the pages after it.

pub mod content;
pub mod page;
