//! Writing the site: minify, lay out, write aside and swap.

pub mod script;
pub mod server;
