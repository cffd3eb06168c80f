//! What publishing asks of a file system, one system call each, so that tests can make any of them fail.

use std::{
    fs::{self, File},
    io::{self, Write as _},
    path::Path,
};

/// A file system to publish to.
///
/// Each method is one call that can fail by itself; all name their paths in full. [`Machine`] is the real one.
pub(super) trait Disk: Sync {
    /// Makes a folder; its parent is there.
    fn create_folder(&self, folder: &Path) -> io::Result<()>;
    /// Makes an empty file that isn't there yet.
    fn create_file(&self, file: &Path) -> io::Result<File>;
    /// Writes all bytes to a file. After an error some of them may be written.
    fn write(&self, file: &mut File, bytes: &[u8]) -> io::Result<()>;
    /// Has all that was written in and below a folder reach the disk itself, so that it outlives a power failure.
    fn sync(&self, folder: &Path) -> io::Result<()>;
    /// Gives a folder another name. What has that name already must be an empty folder.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Has two folders change names in one step.
    ///
    /// # Errors
    /// [`io::ErrorKind::Unsupported`] where the file system can't do that.
    fn exchange(&self, one: &Path, other: &Path) -> io::Result<()>;
    /// Removes a folder with all that is in it; links are removed and not followed.
    fn remove_folder(&self, folder: &Path) -> io::Result<()>;
}

/// The file system of this machine.
pub(super) struct Machine;

impl Disk for Machine {
    fn create_folder(&self, folder: &Path) -> io::Result<()> {
        fs::create_dir(folder)
    }

    fn create_file(&self, file: &Path) -> io::Result<File> {
        File::create_new(file)
    }

    fn write(&self, file: &mut File, bytes: &[u8]) -> io::Result<()> {
        file.write_all(bytes)
    }

    #[cfg(target_os = "linux")]
    fn sync(&self, folder: &Path) -> io::Result<()> {
        // One call for the whole file system: asking for each of thousands of files takes many times as long.
        Ok(rustix::fs::syncfs(File::open(folder)?)?)
    }

    #[cfg(not(target_os = "linux"))]
    fn sync(&self, _: &Path) -> io::Result<()> {
        Ok(())
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    #[cfg(target_os = "linux")]
    fn exchange(&self, one: &Path, other: &Path) -> io::Result<()> {
        use rustix::{
            fs::{CWD, RenameFlags, renameat_with},
            io::Errno,
        };
        match renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE) {
            Err(Errno::INVAL | Errno::NOSYS | Errno::NOTSUP) => Err(io::ErrorKind::Unsupported.into()),
            done => Ok(done?),
        }
    }

    #[cfg(not(target_os = "linux"))]
    fn exchange(&self, _: &Path, _: &Path) -> io::Result<()> {
        Err(io::ErrorKind::Unsupported.into())
    }

    fn remove_folder(&self, folder: &Path) -> io::Result<()> {
        fs::remove_dir_all(folder)
    }
}
