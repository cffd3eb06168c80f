//! From files in memory to a published folder, in one step.
//!
//! The new site is written into a folder beside the old one; then the two change places in a single system call. Whenever
//! the program stops (an error, a full disk, `kill -9`), the published folder is the complete old site or the complete new one.
//!
//! A file system that can't exchange two folders gets two renames. A program that is ended between them leaves no site under
//! its name but two beside it, both complete: [`recover`], which every command does first, gives one of them the name.

use std::{
    collections::BTreeSet,
    ffi::OsString,
    fmt, fs, io,
    path::{Path, PathBuf},
};

use rayon::prelude::*;

use super::{
    Output,
    disk::{Disk, Machine},
    lock::Lock,
};

/// The file by which a published folder is known to be ours: a folder without it is never touched.
pub const MARKER: &str = ".wegwijs-site";

/// Why nothing was published. The old site is as it was.
#[derive(Debug)]
pub enum PublishError {
    /// The folder exists, isn't empty, and wasn't made by wegwijs.
    NotOurs(PathBuf),
    /// Something that wegwijs didn't make has a name that publishing needs.
    InTheWay(PathBuf),
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
            PublishError::InTheWay(path) => {
                write!(formatter, "{} is in the way and was not made by wegwijs; remove it", path.display())
            }
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

/// The folders and the lock that publishing needs beside the published folder.
struct Beside {
    out: PathBuf,
    lock: PathBuf,
    /// Where the new site is made; after an exchange the old one lies here.
    new: PathBuf,
    /// Where the old site lies between two renames.
    old: PathBuf,
}

impl Beside {
    fn of(out: &Path) -> Result<Self, PublishError> {
        let out = std::path::absolute(out).map_err(io_error(out))?;
        let (Some(parent), Some(name)) = (out.parent(), out.file_name()) else {
            return Err(PublishError::NotOurs(out));
        };
        let beside = |suffix: &str| {
            let mut hidden = OsString::from(".");
            hidden.push(name);
            hidden.push(suffix);
            parent.join(hidden)
        };
        let (lock, new, old) = (beside(".wegwijs-lock"), beside(".wegwijs-new"), beside(".wegwijs-old"));
        Ok(Self { out, lock, new, old })
    }
}

/// Publishes the files into the folder `out`.
///
/// # Errors
/// When `out` is a folder of somebody else, when another build is busy with it, or when the machine fails. In every case
/// `out` is untouched.
pub fn publish(output: &Output, out: &Path) -> Result<(), PublishError> {
    publish_to(&Machine, output, out)
}

/// Gives a site its name back where a build was ended between two renames. Does nothing where there is nothing to do, or
/// where a build is at work. What can't be done now is told by the next build.
pub fn recover(out: &Path) {
    let Ok(beside) = Beside::of(out) else { return };
    if beside.out.exists() || !is_ours(&beside.old) {
        return;
    }
    if let Ok(_lock) = Lock::take(beside.lock.clone(), &beside.out) {
        let _ = recover_old(&Machine, &beside);
    }
}

pub(super) fn publish_to(disk: &impl Disk, output: &Output, out: &Path) -> Result<(), PublishError> {
    let beside = Beside::of(out)?;
    if let Some(parent) = beside.out.parent() {
        fs::create_dir_all(parent).map_err(io_error(parent))?;
    }
    refuse_what_is_not_ours(&beside.out)?;
    let _lock = Lock::take(beside.lock.clone(), &beside.out)?;
    recover_old(disk, &beside)?;
    // Left by a build that was killed: nobody else holds the lock, so nobody else is writing there.
    for left in [&beside.new, &beside.old] {
        remove(disk, left)?;
    }
    let written = write_all(disk, output, &beside.new).and_then(|()| swap(disk, &beside));
    // The old site after a swap, or a half-written new one after an error. It is no longer of use to anybody, and the next
    // build removes what can't be removed now.
    for left in [&beside.new, &beside.old] {
        let _ = remove(disk, left);
    }
    written
}

/// The old site gets its name back where a build was ended between two renames.
fn recover_old(disk: &impl Disk, beside: &Beside) -> Result<(), PublishError> {
    if beside.out.exists() || !is_ours(&beside.old) {
        return Ok(());
    }
    disk.rename(&beside.old, &beside.out).map_err(io_error(&beside.out))
}

/// Whether a folder was made by wegwijs.
fn is_ours(folder: &Path) -> bool {
    let is =
        |path: &Path, kind: fn(&fs::Metadata) -> bool| fs::symlink_metadata(path).is_ok_and(|it| kind(&it));
    is(folder, fs::Metadata::is_dir) && is(&folder.join(MARKER), fs::Metadata::is_file)
}

fn refuse_what_is_not_ours(out: &Path) -> Result<(), PublishError> {
    if is_free(out)? || is_ours(out) { Ok(()) } else { Err(PublishError::NotOurs(out.to_path_buf())) }
}

/// Whether nothing is there, or an empty folder.
fn is_free(path: &Path) -> Result<bool, PublishError> {
    match fs::symlink_metadata(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(true),
        Err(error) => Err(PublishError::Io { path: path.to_path_buf(), error }),
        Ok(metadata) => Ok(metadata.is_dir() && fs::read_dir(path).map_err(io_error(path))?.next().is_none()),
    }
}

/// Removes a folder that an earlier build left, with all that is in it, if it is there.
fn remove(disk: &impl Disk, folder: &Path) -> Result<(), PublishError> {
    if fs::symlink_metadata(folder).is_err_and(|error| error.kind() == io::ErrorKind::NotFound) {
        return Ok(());
    }
    if !is_free(folder)? && !is_ours(folder) {
        return Err(PublishError::InTheWay(folder.to_path_buf()));
    }
    remove_parts(disk, folder).and_then(|()| disk.remove_folder(folder)).map_err(io_error(folder))
}

/// Removes the folders directly in a folder, side by side: a large site has as many folders as pages. What a link leads to is
/// somebody else's.
fn remove_parts(disk: &impl Disk, folder: &Path) -> io::Result<()> {
    let parts = fs::read_dir(folder)?.collect::<io::Result<Vec<_>>>()?;
    parts.into_par_iter().try_for_each(|part| {
        if part.file_type()?.is_dir() { disk.remove_folder(&part.path()) } else { Ok(()) }
    })
}

fn write_all(disk: &impl Disk, output: &Output, folder: &Path) -> Result<(), PublishError> {
    let create = |path: &Path| disk.create_folder(path).map_err(io_error(path));
    let write = |path: &Path, bytes: &[u8]| {
        disk.create_file(path).and_then(|mut new| disk.write(&mut new, bytes)).map_err(io_error(path))
    };
    create(folder)?;
    // First, so that what a killed build leaves is known to be ours.
    write(&folder.join(MARKER), b"This folder was made by wegwijs and is replaced by each build.\n")?;
    // Each folder after the one that it is in.
    let folders: BTreeSet<&str> =
        output.keys().flat_map(|path| path.match_indices('/').map(|(end, _)| &path[..end])).collect();
    folders.into_iter().try_for_each(|below| create(&folder.join(below)))?;
    output.par_iter().try_for_each(|(path, file)| write(&folder.join(path), &file.bytes))?;
    disk.sync(folder).map_err(io_error(folder))
}

/// Puts the new folder in the place of the old one.
fn swap(disk: &impl Disk, beside: &Beside) -> Result<(), PublishError> {
    let Beside { out, new, old, .. } = beside;
    if is_free(out)? {
        return disk.rename(new, out).map_err(io_error(out));
    }
    match disk.exchange(new, out) {
        Err(error) if error.kind() == io::ErrorKind::Unsupported => {}
        done => return done.map_err(io_error(out)),
    }
    disk.rename(out, old).map_err(io_error(out))?;
    disk.rename(new, out).map_err(|error| {
        // The old site comes back. When that fails too, the next command does it.
        let _ = disk.rename(old, out);
        PublishError::Io { path: out.clone(), error }
    })
}
