//! Rules: over the content before rendering, over the pages after it, and over links to other sites.

pub mod content;
pub mod links;
pub mod page;
