//! One build at a time: a lock beside the published folder that the system frees when the program ends, however it ends.

use std::{
    fs::{self, File, OpenOptions, TryLockError},
    io,
    path::{Path, PathBuf},
};

use super::swap::PublishError;

/// The right to publish into a folder; given back when it is dropped.
#[derive(Debug)]
pub(super) struct Lock {
    path: PathBuf,
    file: File,
}

impl Lock {
    /// Takes the lock of the folder `out`, which is the file `path`.
    ///
    /// # Errors
    /// [`PublishError::Busy`] while another build holds it, [`PublishError::InTheWay`] when something else has its name: a
    /// link, a folder, a file that isn't empty. Those are neither opened for writing nor removed.
    pub(super) fn take(path: PathBuf, out: &Path) -> Result<Self, PublishError> {
        let failed = |error| PublishError::Io { path: path.clone(), error };
        loop {
            let Some(file) = open(&path).map_err(failed)? else { return Err(PublishError::InTheWay(path)) };
            match file.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => return Err(PublishError::Busy(out.to_path_buf())),
                Err(TryLockError::Error(error)) => return Err(failed(error)),
            }
            // Who held it before may have removed it in the meantime, and a third made a new one: only the file that has
            // the name now is the lock.
            if is_still(&file, &path).map_err(failed)? {
                return Ok(Self { path, file });
            }
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Removed while it is held: a build that waits for this file finds that it has lost its name. An empty file that
        // can't be removed is in nobody's way.
        let _ = fs::remove_file(&self.path);
        let _ = self.file.unlock();
    }
}

/// Opens the lock, or makes it; `None` when something else has its name.
fn open(path: &Path) -> io::Result<Option<File>> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false);
    #[cfg(unix)]
    {
        use rustix::fs::OFlags;
        use std::os::unix::fs::OpenOptionsExt;
        // A link is not followed, and a pipe is not waited for.
        let flags = OFlags::NOFOLLOW | OFlags::NONBLOCK | OFlags::CLOEXEC;
        options.custom_flags(flags.bits().cast_signed());
    }
    match options.open(path) {
        Ok(file) => {
            let metadata = file.metadata()?;
            Ok((metadata.is_file() && metadata.len() == 0).then_some(file))
        }
        Err(error) => match fs::symlink_metadata(path) {
            Ok(metadata) if !metadata.is_file() => Ok(None),
            _ => Err(error),
        },
    }
}

#[cfg(unix)]
fn is_still(file: &File, path: &Path) -> io::Result<bool> {
    use std::os::unix::fs::MetadataExt;

    let held = file.metadata()?;
    match fs::symlink_metadata(path) {
        Ok(named) => Ok((held.dev(), held.ino()) == (named.dev(), named.ino())),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error),
    }
}

/// A file that is open can't be removed there.
#[cfg(not(unix))]
fn is_still(_: &File, _: &Path) -> io::Result<bool> {
    Ok(true)
}
