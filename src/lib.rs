//! # wegwijs
//!
//! Turns a folder of plain-language Markdown and YAML about free, independent client support in the Netherlands into an
//! accessible, low-bandwidth website with a finder.
//!
//! ```text
//!  read       understand          check           render              check           publish
//!  source/ ─▶ site/, directory/ ─▶ content rules ─▶ Markdown + theme ─▶ page rules    ─▶ publish/
//! ```
//!
//! Each stage is a plain function from values to values plus [diagnostics](diagnostic). Only the first and the last touch
//! the disk; none prints; none keeps global state. The same input gives the same bytes.

pub mod check;
#[cfg(feature = "preview")]
pub mod desk;
pub mod diagnostic;
pub mod directory;
pub mod finder;
pub mod gzip;
#[cfg(feature = "leaflets")]
pub mod leaflets;
#[cfg(feature = "lsp")]
pub mod lsp;
pub mod markdown;
pub mod open_data;
pub mod pipeline;
pub mod policy;
#[cfg(feature = "preview")]
pub mod preview;
pub mod publish;
pub mod render;
pub mod rules;
pub mod site;
pub mod source;
pub mod stack;
pub mod starter;
