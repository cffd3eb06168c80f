//! The finder: from what people type to the municipalities that they may mean.

mod distance;
mod fold;
pub mod index;
mod matcher;
mod names;

pub use matcher::{Finder, MOST, Match};
pub use names::Kind;
