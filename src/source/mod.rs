//! Reading: a folder becomes text files with their places, and YAML becomes values with theirs.
//!
//! The only stage that reads the content folder. It knows nothing of what the files mean.

pub mod arrange;
mod characters;
mod conflict;
mod file;
mod foreign;
mod front_matter;
mod garbled;
mod history;
pub mod rules;
pub mod schema;
mod tree;
pub mod yaml;

pub use characters::invisible;
pub use conflict::conflict;
pub use file::SourceFile;
pub use front_matter::FrontMatter;
pub use garbled::garbled;
pub use history::committed;
pub use tree::{Limits, Refreshed, SourceTree};
