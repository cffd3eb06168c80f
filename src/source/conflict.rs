//! What git leaves in a file that two people changed: both versions between marks.

use std::sync::Arc;

use super::{SourceFile, rules};
use crate::diagnostic::{Diagnostic, Location};

/// The first mark of a conflict in a file.
pub fn conflict(file: &SourceFile) -> Option<Diagnostic> {
    in_text(&file.path, &file.text)
}

pub(super) fn in_text(path: &Arc<str>, text: &str) -> Option<Diagnostic> {
    let at = if text.starts_with("<<<<<<< ") { 0 } else { text.find("\n<<<<<<< ")? + 1 };
    let end = text[at..].find('\n').map_or(text.len(), |end| at + end);
    // Seven signs are also typed by hand; the end of the conflict is what tells.
    text[end..].contains("\n>>>>>>> ").then(|| {
        Diagnostic::new(
            &rules::MERGE_CONFLICT,
            Location::new(path.clone(), at..at + text[at..end].trim_end().len()),
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_conflict_is_told_at_its_first_mark() {
        let place = |text| in_text(&"a.md".into(), text).map(|problem| problem.location.range);
        assert_eq!(place("a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> x\n"), Some(2..14));
        assert_eq!(place("<<<<<<< HEAD\r\nb\r\n=======\r\nc\r\n>>>>>>> x\r\n"), Some(0..12));
        assert_eq!(place("a\n<<<<<<< pijlen\n"), None);
        assert_eq!(place("=======\n"), None);
    }
}
