//! What a visitor types into the search box.

use std::sync::LazyLock;

use wegwijs::{
    directory::Registry,
    finder::{Finder, MOST, topics::Topics},
    site::{LanguageId, Site},
    source::{Limits, SourceTree},
};

static REAL: LazyLock<(Finder, Vec<Topics>)> = LazyLock::new(|| {
    let (tree, _) = SourceTree::read(&super::source(), "content", Limits::default());
    let registry = Registry::read(&tree, &mut Vec::new());
    let (site, _) = Site::understand(&tree, &super::options());
    let topics = site.languages().map(|language: LanguageId| Topics::new(&site, &tree, language)).collect();
    (Finder::new(&registry), topics)
});

/// Asks the finder of the real site: at most so many answers, none of them twice, the same each time.
pub fn attack(data: &[u8]) {
    let Ok(query) = std::str::from_utf8(data) else { return };
    let (finder, topics) = &*REAL;
    let found = finder.find(query);
    assert!(found.len() <= MOST, "{} answers", found.len());
    let codes: std::collections::BTreeSet<String> =
        found.iter().map(|found| found.code.to_string()).collect();
    assert_eq!(codes.len(), found.len(), "the same municipality twice");
    assert_eq!(format!("{found:?}"), format!("{:?}", finder.find(query)));
    for topics in topics {
        topics.find(query);
    }
}
