//! Links to other sites: whether they still answer. The only check that uses the network, and only when it is asked for.

#[cfg(feature = "external")]
mod cache;
#[cfg(feature = "external")]
mod collect;
#[cfg(feature = "external")]
mod external;
#[cfg(feature = "external")]
mod request;
pub mod rules;

#[cfg(feature = "external")]
pub use self::{
    cache::Cache,
    collect::{external_links, pace},
    external::{ExternalLink, Outcome, Pace, Report, external},
};
