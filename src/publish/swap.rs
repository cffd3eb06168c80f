//! From files in memory to a published folder, in one step.
//!
//! The new site is written into a folder beside the old one; then the two change places in a single system call. Whenever
//! the program stops (an error, a full disk, `kill -9`), the published folder is the complete old site or the complete new one.

use std::{
    collections::BTreeMap,
    ffi::OsString,
    fmt,
    fs::{self, File},
    io::{self, Write as _},
    path::{Path, PathBuf},
};

use rayon::prelude::*;

use super::{Output, OutputFile};

/// The file by which a published folder is known to be ours: a folder without it is never touched.
pub const MARKER: &str = ".wegwijs-site";

/// Why nothing was published. The old site is as it was.
#[derive(Debug)]
pub enum PublishError {
    /// The folder exists, isn't empty, and wasn't made by wegwijs.
    NotOurs(PathBuf),
    /// Another build is publishing to the same folder right now.
    Busy(PathBuf),
    /// The machine failed: the disk is full, a permission is missing.
    Io {
        /// Where.
        path: PathBuf,
        /// What the system says.
        error: io::Error,
    },
}

impl fmt::Display for PublishError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            PublishError::NotOurs(path) => write!(
                formatter,
                "{} is not empty and was not made by wegwijs; choose another folder with --out",
                path.display()
            ),
            PublishError::Busy(path) => {
                write!(formatter, "another build is publishing to {} right now", path.display())
            }
            PublishError::Io { path, error } => write!(formatter, "{}: {error}", path.display()),
        }
    }
}

impl std::error::Error for PublishError {}

fn io_error(path: &Path) -> impl Fn(io::Error) -> PublishError + '_ {
    move |error| PublishError::Io { path: path.to_path_buf(), error }
}

/// Publishes the files into the folder `out`.
///
/// # Errors
/// When `out` is a folder of somebody else, when another build is busy with it, or when the machine fails. In every case
/// `out` is untouched.
pub fn publish(output: &Output, out: &Path) -> Result<(), PublishError> {
    let out = &std::path::absolute(out).map_err(io_error(out))?;
    let (Some(parent), Some(name)) = (out.parent(), out.file_name()) else {
        return Err(PublishError::NotOurs(out.clone()));
    };
    fs::create_dir_all(parent).map_err(io_error(parent))?;
    refuse_what_is_not_ours(out)?;

    let beside = |suffix: &str| {
        let mut hidden = OsString::from(".");
        hidden.push(name);
        hidden.push(suffix);
        parent.join(hidden)
    };
    let lock_path = beside(".wegwijs-lock");
    let lock = File::create(&lock_path).map_err(io_error(&lock_path))?;
    if lock.try_lock().is_err() {
        return Err(PublishError::Busy(out.clone()));
    }
    // Left by a build that was killed: nobody else holds the lock, so nobody else is writing there.
    let staging = beside(".wegwijs-new");
    remove(&staging)?;
    let written = write_all(output, &staging).and_then(|()| swap(&staging, out));
    // The old site after a swap, or a half-written new one after an error. It is no longer of use to anybody, and the next
    // build removes what can't be removed now.
    let _ = remove(&staging);
    let _ = fs::remove_file(&lock_path);
    written
}

fn refuse_what_is_not_ours(out: &Path) -> Result<(), PublishError> {
    let metadata = match fs::symlink_metadata(out) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(PublishError::Io { path: out.to_path_buf(), error }),
        Ok(metadata) => metadata,
    };
    if !metadata.is_dir() {
        return Err(PublishError::NotOurs(out.to_path_buf()));
    }
    let empty = fs::read_dir(out).map_err(io_error(out))?.next().is_none();
    if !empty && !out.join(MARKER).is_file() {
        return Err(PublishError::NotOurs(out.to_path_buf()));
    }
    Ok(())
}

/// Removes a folder with all that is in it, if it is there.
fn remove(folder: &Path) -> Result<(), PublishError> {
    match remove_parts(folder).and_then(|()| fs::remove_dir_all(folder)) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            Err(PublishError::Io { path: folder.to_path_buf(), error })
        }
        _ => Ok(()),
    }
}

/// Removes the folders directly in a folder, side by side: a large site has as many folders as pages. What a link leads to is
/// somebody else's.
fn remove_parts(folder: &Path) -> io::Result<()> {
    if !fs::symlink_metadata(folder)?.is_dir() {
        return Ok(());
    }
    let parts = fs::read_dir(folder)?.collect::<io::Result<Vec<_>>>()?;
    parts.into_par_iter().try_for_each(|part| {
        if part.file_type()?.is_dir() { fs::remove_dir_all(part.path()) } else { Ok(()) }
    })
}

fn write_all(output: &Output, folder: &Path) -> Result<(), PublishError> {
    fs::create_dir(folder).map_err(io_error(folder))?;
    let mut folders: BTreeMap<&str, Vec<(&str, &OutputFile)>> = BTreeMap::new();
    for (path, file) in output {
        let (below, name) = path.rsplit_once('/').unwrap_or(("", path));
        folders.entry(below).or_default().push((name, file));
    }
    folders.into_par_iter().try_for_each(|(below, files)| {
        let folder = folder.join(below);
        fs::create_dir_all(&folder).map_err(io_error(&folder))?;
        files.into_iter().try_for_each(|(name, file)| {
            let path = folder.join(name);
            File::create_new(&path).and_then(|mut new| new.write_all(&file.bytes)).map_err(io_error(&path))
        })
    })?;
    let marker = folder.join(MARKER);
    fs::write(&marker, "This folder was made by wegwijs and is replaced by each build.\n")
        .map_err(io_error(&marker))
}

/// Puts the new folder in the place of the old one.
#[cfg(target_os = "linux")]
fn swap(new: &Path, out: &Path) -> Result<(), PublishError> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};

    if !out.exists() {
        return fs::rename(new, out).map_err(io_error(out));
    }
    match renameat_with(CWD, new, CWD, out, RenameFlags::EXCHANGE) {
        Ok(()) => Ok(()),
        // A file system that can't exchange two folders.
        Err(rustix::io::Errno::INVAL | rustix::io::Errno::NOSYS | rustix::io::Errno::NOTSUP) => {
            swap_in_two_steps(new, out)
        }
        Err(error) => Err(PublishError::Io { path: out.to_path_buf(), error: error.into() }),
    }
}

#[cfg(not(target_os = "linux"))]
fn swap(new: &Path, out: &Path) -> Result<(), PublishError> {
    if out.exists() { swap_in_two_steps(new, out) } else { fs::rename(new, out).map_err(io_error(out)) }
}

/// Where two folders can't be exchanged in one step: for a moment there is none, and when the second step fails the old one
/// comes back.
fn swap_in_two_steps(new: &Path, out: &Path) -> Result<(), PublishError> {
    let old = new.with_extension("wegwijs-old");
    remove(&old)?;
    fs::rename(out, &old).map_err(io_error(out))?;
    if let Err(error) = fs::rename(new, out) {
        fs::rename(&old, out).map_err(io_error(out))?;
        return Err(PublishError::Io { path: out.to_path_buf(), error });
    }
    // As after an exchange: the old site lies where the new one was made.
    fs::rename(&old, new).map_err(io_error(new))
}
