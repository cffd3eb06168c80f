//! Which file holds what.

use std::{collections::BTreeMap, fmt::Write as _};

use sha2::{Digest, Sha256};

use super::rules;
use crate::{
    diagnostic::{Diagnostic, Location},
    render::pages::BuiltPage,
};

/// A file to publish.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutputFile {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// What it was made from.
    pub location: Location,
}

/// The files to publish by path, without a slash at the start.
pub type Output = BTreeMap<String, OutputFile>;

/// Puts pages into files: `/uitleg/` becomes `uitleg/index.html`. Two pages with one address are an error at the second.
pub fn lay_out(pages: Vec<BuiltPage>, output: &mut Output) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for page in pages {
        let path = path_of(&page.url);
        let file = OutputFile { bytes: page.html.into_bytes(), location: page.location };
        match output.get(&path) {
            Some(other) => diagnostics.push(
                Diagnostic::new(&rules::DUPLICATE_ADDRESS, file.location)
                    .with("url", page.url)
                    .with("other", &*other.location.path),
            ),
            None => {
                output.insert(path, file);
            }
        }
    }
    diagnostics
}

/// What a disk can't hold: a file that has the address of a folder, and a name that is too long.
pub fn unwritable(output: &Output) -> Vec<Diagnostic> {
    /// The longest name of a file or folder on the file systems in use, in bytes.
    const LONGEST: usize = 255;
    let mut diagnostics = Vec::new();
    for (path, file) in output {
        if path.split('/').any(|name| name.len() > LONGEST) {
            diagnostics.push(
                Diagnostic::new(&rules::ADDRESS_TOO_LONG, file.location.clone()).with("limit", LONGEST),
            );
            continue;
        }
        let folders = path.match_indices('/').map(|(at, _)| &path[..at]);
        if let Some((folder, other)) = folders.filter_map(|folder| Some((folder, output.get(folder)?))).next()
        {
            diagnostics.push(
                Diagnostic::new(&rules::DUPLICATE_ADDRESS, file.location.clone())
                    .with("url", format!("/{folder}"))
                    .with("other", &*other.location.path),
            );
        }
    }
    diagnostics
}

fn path_of(url: &str) -> String {
    let path = url.trim_start_matches('/');
    if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_string() }
}

/// A short name for content, so that it can be kept by browsers for ever: the first 8 hexadecimal digits of its SHA-256.
pub fn fingerprint(bytes: &[u8]) -> String {
    let mut name = String::with_capacity(8);
    for byte in &Sha256::digest(bytes)[..4] {
        // Writing to a string can't fail.
        let _ = write!(name, "{byte:02x}");
    }
    name
}
