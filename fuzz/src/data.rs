//! A file of data: the first line is its path, the rest its text. It becomes part of the site or a message.

use std::{cell::RefCell, sync::Arc};

use wegwijs::{
    diagnostic::tally,
    pipeline::{self, Before},
    source::{SourceFile, SourceTree},
};

thread_local! {
    static SITE: RefCell<Option<(SourceTree, Before)>> = const { RefCell::new(None) };
}

/// The files that hold data, each of another kind.
const FILES: &[&str] = &[
    "content/site.yaml",
    "content/sources.yaml",
    "content/questions.yaml",
    "content/glossary/nl.yaml",
    "content/guides/welke-wet.yaml",
    "content/directory/supporters/naast-u.yaml",
    "content/directory/signpost.yaml",
    "content/directory/municipalities/gm0344.yaml",
    "content/directory/registry/municipalities.csv",
];

/// Puts the text in the place of a file of data, and lays the site out.
pub fn attack(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let Some((path, text)) = text.split_once('\n') else { return };
    let Some(path) = FILES.iter().find(|known| **known == path) else { return };
    SITE.with_borrow_mut(|site| {
        let (tree, before) = site.get_or_insert_with(|| (super::small_tree(), Before::default()));
        let mut tree = tree.clone();
        tree.insert(SourceFile { path: Arc::from(*path), text: Arc::from(text) });
        let root = super::small_site();
        let mut understood = pipeline::understand_again(&root, tree, &super::options(), before);
        let problems = pipeline::check_content(&understood);
        understood.diagnostics.extend(problems);
        if tally(&understood.diagnostics).errors == 0 {
            let (_, problems) = pipeline::output(&understood);
            understood.diagnostics.extend(problems);
        }
        super::assert_told_well(&understood.diagnostics, path, text);
    });
}
