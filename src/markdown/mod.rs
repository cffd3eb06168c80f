//! Markdown: CommonMark with components, glossary marks and links, as HTML and as plain prose with places.

pub mod prose;
