//! The finder: from what people type to the municipalities that they may mean.

pub mod alphabet;
pub mod answers;
mod distance;
mod fold;
pub mod index;
pub mod map;
mod matcher;
mod names;

pub(crate) use fold::fold;
pub use matcher::{Finder, MOST, Match};
pub use names::Kind;
pub(crate) use names::province_keys;

/// What a name is compared by: its letters and digits, without accents.
pub(crate) fn key_of(name: &str) -> String {
    fold::key(&fold::fold(name))
}
