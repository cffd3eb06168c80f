//! One renderer per output format.

mod fingerprint;
mod github;
mod gitlab;
mod json;
mod sarif;
mod text;

pub use github::github;
pub use gitlab::gitlab;
pub use json::json;
pub use sarif::sarif;
pub use text::text;

#[cfg(test)]
mod tests;
