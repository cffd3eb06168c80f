//! What is thrown at the program, and what must be true whatever it is: one file per door that input comes in by.
//!
//! `cargo fuzz run page` makes inputs by itself; `tests/seeds.rs` puts those that are kept in `seeds/` through the same doors
//! at each `cargo test`. Each function panics when something isn't as it must be.

pub mod data;
pub mod finder;
pub mod import;
pub mod lsp;
pub mod page;
pub mod preview;
pub mod yaml;

use std::path::PathBuf;

use wegwijs::{
    diagnostic::{Diagnostic, MessageLanguage},
    site::Options,
    source::{Limits, SourceTree},
};

/// The folder of the program's source.
pub(crate) fn source() -> PathBuf {
    let here = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    if here.ends_with("fuzz") { here.join("..") } else { here }
}

/// The folder of the small site that everything is tried on.
pub(crate) fn small_site() -> PathBuf {
    source().join("tests/small")
}

/// The small site as it is read from disk.
pub(crate) fn small_tree() -> SourceTree {
    let (tree, problems) = SourceTree::read(&small_site(), "content", Limits::default());
    assert!(problems.is_empty(), "the small site is fine: {problems:?}");
    tree
}

/// Always the same day.
pub(crate) fn options() -> Options {
    Options { today: jiff::civil::date(2026, 11, 21), address: None }
}

/// A problem points into the text that it is about, between two characters, and has something to say.
pub(crate) fn assert_told_well(problems: &[Diagnostic], path: &str, text: &str) {
    for problem in problems {
        for language in [MessageLanguage::Dutch, MessageLanguage::English] {
            assert!(!problem.message(language).is_empty(), "{}: says nothing", problem.rule.code);
        }
        if &*problem.location.path != path {
            continue;
        }
        let ranges = [&problem.location.range].into_iter().chain(problem.fixes.iter().map(|fix| &fix.range));
        for range in ranges {
            assert!(text.get(range.clone()).is_some(), "{}: {range:?} of {}", problem.rule.code, text.len());
        }
    }
}
