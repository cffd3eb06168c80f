//! One text file.

use std::sync::Arc;

/// A file of the content folder, as text.
#[derive(Debug, Clone)]
pub struct SourceFile {
    /// Relative to the root of the site, with `/` between folders: `content/nl/index.md`.
    pub path: Arc<str>,
    /// The whole text. Where the file was not UTF-8, bytes that aren't are read as older programs for Windows write them; where
    /// it is no text at all, it is empty. Such a file comes with an error and is not published.
    pub text: Arc<str>,
}

impl SourceFile {
    /// The file name without folders and extension.
    pub fn stem(&self) -> &str {
        let name = self.path.rsplit('/').next().unwrap_or(&self.path);
        name.rsplit_once('.').map_or(name, |(stem, _)| stem)
    }

    /// What comes after the last point of the file name, or nothing.
    pub fn extension(&self) -> &str {
        let name = self.path.rsplit('/').next().unwrap_or(&self.path);
        name.rsplit_once('.').map_or("", |(_, extension)| extension)
    }
}
