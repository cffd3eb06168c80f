//! Leaflets of earlier builds, by what they were made from.
//!
//! Nothing here is needed: what can't be read or written is set again. So no failure of the disk is an error.

use std::{
    collections::BTreeSet,
    fs,
    io::Write as _,
    path::{Path, PathBuf},
};

use sha2::{Digest, Sha256};

/// The folder in which they are kept.
#[derive(Debug)]
pub(super) struct Kept {
    folder: PathBuf,
}

/// The bytes of the checksum before each PDF.
const SUM: usize = 32;

impl Kept {
    pub(super) fn new(folder: &Path) -> Self {
        Self { folder: folder.to_path_buf() }
    }

    /// The PDF with this key, whole.
    pub(super) fn get(&self, key: &str) -> Option<Vec<u8>> {
        let mut bytes = fs::read(self.folder.join(key)).ok()?;
        if bytes.len() < SUM {
            return None;
        }
        let pdf = bytes.split_off(SUM);
        (Sha256::digest(&pdf)[..] == bytes[..]).then_some(pdf)
    }

    /// Keeps a PDF, at once or not at all.
    pub(super) fn put(&self, key: &str, pdf: &[u8]) {
        let write = || -> std::io::Result<()> {
            fs::create_dir_all(&self.folder)?;
            let mut file = tempfile::NamedTempFile::new_in(&self.folder)?;
            file.write_all(&Sha256::digest(pdf))?;
            file.write_all(pdf)?;
            file.persist(self.folder.join(key))?;
            Ok(())
        };
        let _ = write();
    }

    /// Removes the others.
    pub(super) fn keep_only(&self, used: &BTreeSet<String>) {
        let Ok(entries) = fs::read_dir(&self.folder) else { return };
        for entry in entries.flatten() {
            let name = entry.file_name();
            // Only what this module wrote.
            let is_key =
                |name: &&str| name.len() == 2 * SUM && name.bytes().all(|byte| byte.is_ascii_hexdigit());
            if let Some(name) = name.to_str().filter(is_key)
                && !used.contains(name)
            {
                let _ = fs::remove_file(entry.path());
            }
        }
    }
}
