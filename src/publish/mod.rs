//! Writing the site: minify, lay out, write aside and swap.

mod minify;
mod output;
pub mod rules;
pub mod script;
mod sitemap;
mod swap;

pub use minify::minify;
pub use output::{Output, OutputFile, fingerprint, lay_out};
pub use sitemap::{robots, sitemap};
pub use swap::{MARKER, PublishError, publish};
