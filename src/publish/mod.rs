//! Writing the site: minify, lay out, write aside and swap.

mod compress;
mod disk;
mod headers;
mod lock;
mod minify;
mod output;
mod portable;
pub mod rules;
pub mod script;
pub mod server;
mod sitemap;
mod swap;

pub use compress::compressed;
pub use headers::{head_bytes, security_headers};
pub use minify::minify;
pub use output::{Output, OutputFile, fingerprint, lay_out, unwritable};
pub use portable::{below, portable};
pub use sitemap::{robots, sitemap};
pub use swap::{MARKER, PublishError, publish, recover};

#[cfg(test)]
#[cfg(unix)]
mod swap_tests;
