//! The problems that publishing can find.

use crate::diagnostic::Rule;
pub use crate::site::rules::DUPLICATE_ADDRESS;

/// Every rule of this stage that no other stage has.
pub static ALL: &[&Rule] = &[];
