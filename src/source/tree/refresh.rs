//! Looking at one file again, after it was saved.

use std::{fs, io, path::Path};

use super::{Kept, Limits, SourceTree, passed_over, read_text, relative};
use crate::diagnostic::Diagnostic;

/// What looking at one file again brought.
#[derive(Debug, Clone, PartialEq)]
pub enum Refreshed {
    /// Nothing that matters to the site.
    Same,
    /// The tree is up to date again. Whatever reading said about this file before is replaced by these problems.
    Changed(Vec<Diagnostic>),
    /// More than one file may be different: a folder came or went, or a symbolic link is in play. The whole folder is to be
    /// read again.
    Unclear,
}

impl SourceTree {
    /// Looks again at the file `full_path`, which lies below `root/folder`, by the same rules as [`SourceTree::read`].
    pub fn refresh(&mut self, root: &Path, folder: &str, full_path: &Path, limits: Limits) -> Refreshed {
        let path = relative(root, full_path);
        let Some(below) = path.strip_prefix(folder).and_then(|below| below.strip_prefix('/')) else {
            return if path == folder { Refreshed::Unclear } else { Refreshed::Same };
        };
        if below.split('/').any(passed_over) {
            return Refreshed::Same;
        }
        let metadata = match fs::symlink_metadata(full_path) {
            Ok(metadata) => metadata,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return self.forget(&path),
            Err(_) => return Refreshed::Unclear,
        };
        if !metadata.is_file() || below.split('/').count() > limits.depth {
            return Refreshed::Unclear;
        }
        let kept = Kept::of(&path, folder);
        let is_new = kept.as_asset() && self.assets.insert(path.clone(), full_path.to_path_buf()).is_none();
        if !kept.as_text() {
            return Refreshed::Changed(Vec::new());
        }
        let read = read_text(path.clone(), full_path, limits);
        let same = match (&read.text, self.file(&path)) {
            (Some(new), Some(old)) => *new == old.text && !self.is_unread(&path),
            _ => false,
        };
        if same && read.problem.is_none() && !is_new {
            return Refreshed::Same;
        }
        Refreshed::Changed(self.keep(read).into_iter().collect())
    }

    fn forget(&mut self, path: &str) -> Refreshed {
        let folder = format!("{path}/");
        if self.files_below(&folder).next().is_some()
            || self.assets.range(folder.clone()..).next().is_some_and(|(asset, _)| asset.starts_with(&folder))
        {
            return Refreshed::Unclear;
        }
        if self.files.contains_key(path) || self.assets.contains_key(path) {
            self.remove(path);
            return Refreshed::Changed(Vec::new());
        }
        Refreshed::Same
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::rules;

    fn look(tree: &mut SourceTree, root: &Path, path: &str) -> Refreshed {
        tree.refresh(root, "content", &root.join(path), Limits::default())
    }

    #[test]
    fn looking_at_each_change_gives_the_tree_that_reading_everything_gives() {
        let root = tempfile::tempdir().unwrap();
        let root = root.path();
        let write = |path: &str, bytes: &[u8]| {
            fs::create_dir_all(root.join(path).parent().unwrap()).unwrap();
            fs::write(root.join(path), bytes).unwrap();
        };
        write("content/nl/index.md", b"een");
        let (mut tree, _) = SourceTree::read(root, "content", Limits::default());

        assert_eq!(look(&mut tree, root, "content/nl/index.md"), Refreshed::Same);
        write("content/nl/index.md", b"twee");
        assert_eq!(look(&mut tree, root, "content/nl/index.md"), Refreshed::Changed(Vec::new()));
        write("content/nl/nieuw.md", b"drie");
        assert_eq!(look(&mut tree, root, "content/nl/nieuw.md"), Refreshed::Changed(Vec::new()));
        write("content/assets/foto.jpg", b"\xff\xd8");
        assert_eq!(look(&mut tree, root, "content/assets/foto.jpg"), Refreshed::Changed(Vec::new()));

        let (whole, _) = SourceTree::read(root, "content", Limits::default());
        let texts =
            |tree: &SourceTree| tree.files().map(|f| (f.path.clone(), f.text.clone())).collect::<Vec<_>>();
        assert_eq!(texts(&tree), texts(&whole));
        assert_eq!(tree.assets().collect::<Vec<_>>(), whole.assets().collect::<Vec<_>>());

        fs::remove_file(root.join("content/nl/nieuw.md")).unwrap();
        assert_eq!(look(&mut tree, root, "content/nl/nieuw.md"), Refreshed::Changed(Vec::new()));
        assert!(tree.file("content/nl/nieuw.md").is_none());
        fs::remove_dir_all(root.join("content/nl")).unwrap();
        assert_eq!(look(&mut tree, root, "content/nl"), Refreshed::Unclear);
    }

    #[test]
    fn hidden_and_foreign_files_do_not_matter_and_wrong_bytes_are_told() {
        let root = tempfile::tempdir().unwrap();
        let root = root.path();
        fs::create_dir_all(root.join("content")).unwrap();
        fs::write(root.join("content/.index.md.swp"), "x").unwrap();
        fs::write(root.join("README.md"), "x").unwrap();
        fs::write(root.join("content/a.md"), b"caf\xe9").unwrap();
        let mut tree = SourceTree::default();
        assert_eq!(look(&mut tree, root, "content/.index.md.swp"), Refreshed::Same);
        assert_eq!(look(&mut tree, root, "README.md"), Refreshed::Same);
        assert_eq!(look(&mut tree, root, "content/../README.md"), Refreshed::Same);
        let Refreshed::Changed(problems) = look(&mut tree, root, "content/a.md") else { panic!() };
        assert_eq!(problems[0].rule, &rules::INVALID_UTF8);
    }
}
