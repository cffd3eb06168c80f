//! The registers of the site itself.

use std::path::Path;

use wegwijs::{
    directory::{REGISTRY_FOLDER, Registry},
    source::{Limits, SourceTree},
};

/// All of it.
pub(crate) fn registry() -> Registry {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (tree, mut diagnostics) =
        SourceTree::read(root, REGISTRY_FOLDER.trim_end_matches('/'), Limits::default());
    let registry = Registry::read(&tree, &mut diagnostics);
    assert!(diagnostics.is_empty(), "{diagnostics:?}");
    assert_eq!(registry.municipalities.len(), 342);
    registry
}
