//! Links to other sites: whether they still answer. The only check that uses the network, and only when it is asked for.

mod cache;
mod collect;
mod external;
mod request;
pub mod rules;

pub use cache::Cache;
pub use collect::{external_links, pace};
pub use external::{ExternalLink, Outcome, Pace, Report, external};
