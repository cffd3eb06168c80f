//! Publishing with a file system of which any call can fail: each call in turn, in each way.

use std::{
    collections::BTreeMap,
    fs::{self, File},
    io::{self, Write as _},
    path::Path,
    sync::atomic::{AtomicBool, AtomicUsize, Ordering},
    thread,
};

use tempfile::TempDir;

use super::{
    disk::{Disk, Machine},
    output::{Output, OutputFile},
    swap::{PublishError, publish_to, recover},
};
use crate::diagnostic::Location;

/// How the file system fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Failure {
    /// One call says that something is wrong; all others work.
    Once,
    /// The disk is full from that call on; a write leaves half of its bytes. Removing and renaming still work.
    Full,
    /// The program is ended at that call: it and all that follow do nothing.
    Dead,
}

/// A file system that fails at its `at`th call, and may lack the exchange of two folders.
struct Failing {
    at: usize,
    failure: Failure,
    exchanges: bool,
    calls: AtomicUsize,
}

impl Failing {
    fn new(at: usize, failure: Failure, exchanges: bool) -> Self {
        Self { at, failure, exchanges, calls: AtomicUsize::new(0) }
    }

    /// Counts a call and fails it when its turn has come. `takes_room` is whether it needs room on the disk.
    fn call(&self, takes_room: bool) -> io::Result<()> {
        let number = self.calls.fetch_add(1, Ordering::SeqCst) + 1;
        let fails = match self.failure {
            Failure::Once => number == self.at,
            Failure::Full => number >= self.at && takes_room,
            Failure::Dead => number >= self.at,
        };
        if fails { Err(io::ErrorKind::StorageFull.into()) } else { Ok(()) }
    }

    /// Whether the failure came.
    fn failed(&self) -> bool {
        self.calls.load(Ordering::SeqCst) >= self.at
    }
}

impl Disk for Failing {
    fn create_folder(&self, folder: &Path) -> io::Result<()> {
        self.call(true)?;
        Machine.create_folder(folder)
    }

    fn create_file(&self, file: &Path) -> io::Result<File> {
        self.call(true)?;
        Machine.create_file(file)
    }

    fn write(&self, file: &mut File, bytes: &[u8]) -> io::Result<()> {
        self.call(true).inspect_err(|_| _ = file.write_all(&bytes[..bytes.len() / 2]))?;
        Machine.write(file, bytes)
    }

    fn sync(&self, folder: &Path) -> io::Result<()> {
        self.call(true)?;
        // The disk itself need not be waited for hundreds of times.
        fs::symlink_metadata(folder).map(drop)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.call(false)?;
        Machine.rename(from, to)
    }

    fn exchange(&self, one: &Path, other: &Path) -> io::Result<()> {
        if !self.exchanges {
            return Err(io::ErrorKind::Unsupported.into());
        }
        self.call(false)?;
        Machine.exchange(one, other)
    }

    fn remove_folder(&self, folder: &Path) -> io::Result<()> {
        self.call(false)?;
        Machine.remove_folder(folder)
    }
}

/// A small site of which every file holds `word`.
fn site(word: &str) -> Output {
    ["index.html", "404.html", "uitleg/index.html", "uitleg/kosten/index.html", "gemeente/utrecht/index.html"]
        .map(|path| {
            let bytes = format!("{word} {path}\n").repeat(20).into_bytes();
            (path.to_string(), OutputFile { bytes, location: Location::start_of("content/site.yaml") })
        })
        .into()
}

/// The published files; `None` when there is no site.
fn published(out: &Path) -> Option<BTreeMap<String, Vec<u8>>> {
    if !out.is_dir() {
        return None;
    }
    let files = walkdir::WalkDir::new(out).into_iter().map(Result::unwrap);
    let files = files.filter(|entry| entry.file_type().is_file() && entry.file_name() != super::MARKER);
    Some(
        files
            .map(|entry| {
                let path = entry.path().strip_prefix(out).unwrap().to_str().unwrap().to_string();
                (path, fs::read(entry.path()).unwrap())
            })
            .collect(),
    )
}

fn bytes(site: &Output) -> BTreeMap<String, Vec<u8>> {
    site.iter().map(|(path, file)| (path.clone(), file.bytes.clone())).collect()
}

/// Nothing but the site is left in the folder around it.
fn assert_tidy(folder: &TempDir, context: &str) {
    let names: Vec<_> =
        fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(names, ["site"], "{context}");
}

#[test]
fn each_call_that_fails_leaves_the_old_site_or_the_new_one() {
    let (old, new) = (site("oud"), site("nieuw"));
    for exchanges in [true, false] {
        for failure in [Failure::Once, Failure::Full, Failure::Dead] {
            for at in 1.. {
                let context = format!("{failure:?} at call {at}, exchanges: {exchanges}");
                let folder = TempDir::new().unwrap();
                let out = folder.path().join("site");
                publish_to(&Machine, &old, &out).unwrap();
                let disk = Failing::new(at, failure, exchanges);
                let told = publish_to(&disk, &new, &out);
                // What the next command does first, whichever it is.
                recover(&out);
                let found = published(&out).unwrap_or_else(|| panic!("{context}: there is no site"));
                match told {
                    Ok(()) => assert_eq!(found, bytes(&new), "{context}"),
                    Err(PublishError::Io { .. }) if failure == Failure::Dead => {
                        assert!(found == bytes(&new) || found == bytes(&old), "{context}");
                    }
                    Err(PublishError::Io { .. }) => assert_eq!(found, bytes(&old), "{context}"),
                    Err(other) => panic!("{context}: {other}"),
                }
                publish_to(&Machine, &new, &out).unwrap_or_else(|error| panic!("{context}: {error}"));
                assert_eq!(published(&out), Some(bytes(&new)), "{context}");
                assert_tidy(&folder, &context);
                if !disk.failed() {
                    assert!(at > 20, "{context}: every call was counted");
                    println!("{failure:?}, exchanges: {exchanges}: {} calls failed in turn", at - 1);
                    break;
                }
            }
        }
    }
}

#[test]
fn who_reads_while_a_site_is_published_sees_whole_files_of_one_build() {
    let folder = TempDir::new().unwrap();
    let out = folder.path().join("site");
    let sites = [site("een"), site("twee")];
    publish_to(&Machine, &sites[0], &out).unwrap();
    let done = AtomicBool::new(false);
    thread::scope(|scope| {
        let reader = scope.spawn(|| {
            let mut read = 0;
            while !done.load(Ordering::SeqCst) {
                for path in sites[0].keys() {
                    let bytes = fs::read(out.join(path)).unwrap_or_else(|error| panic!("{path}: {error}"));
                    assert!(sites.iter().any(|site| site[path].bytes == bytes), "{path} is neither");
                    read += 1;
                }
            }
            read
        });
        for round in 0..200 {
            publish_to(&Machine, &sites[(round + 1) % 2], &out).unwrap();
        }
        done.store(true, Ordering::SeqCst);
        let read = reader.join().unwrap();
        assert!(read > sites[0].len(), "something was read");
        println!("{read} files read while 200 sites were published");
    });
}

#[test]
fn what_somebody_else_made_is_neither_followed_nor_emptied_nor_removed() {
    for name in [".site.wegwijs-lock", ".site.wegwijs-new", ".site.wegwijs-old"] {
        for kind in ["link to a file", "link to a folder", "folder", "file"] {
            let folder = TempDir::new().unwrap();
            let elsewhere = TempDir::new().unwrap();
            let (file, place) = (elsewhere.path().join("dagboek.txt"), folder.path().join(name));
            fs::write(&file, "van iemand anders").unwrap();
            match kind {
                "link to a file" => std::os::unix::fs::symlink(&file, &place).unwrap(),
                "link to a folder" => std::os::unix::fs::symlink(elsewhere.path(), &place).unwrap(),
                "folder" => {
                    fs::create_dir(&place).unwrap();
                    fs::write(place.join("foto.jpg"), "foto").unwrap();
                }
                _ => fs::write(&place, "van iemand anders").unwrap(),
            }
            let told = publish_to(&Machine, &site("nieuw"), &folder.path().join("site"));
            assert!(matches!(told, Err(PublishError::InTheWay(_))), "{name}, {kind}: {told:?}");
            assert_eq!(fs::read_to_string(&file).unwrap(), "van iemand anders", "{name}, {kind}");
            assert!(fs::symlink_metadata(&place).is_ok(), "{name}, {kind}");
            if kind == "folder" {
                assert_eq!(fs::read_to_string(place.join("foto.jpg")).unwrap(), "foto");
            }
        }
    }
}

#[test]
fn one_of_many_builds_at_a_time_has_the_lock() {
    let folder = TempDir::new().unwrap();
    let out = folder.path().join("site");
    let sites = [site("een"), site("twee"), site("drie")];
    publish_to(&Machine, &sites[0], &out).unwrap();
    let (published_, busy) = (AtomicUsize::new(0), AtomicUsize::new(0));
    thread::scope(|scope| {
        for site in &sites {
            let (out, published_, busy) = (&out, &published_, &busy);
            scope.spawn(move || {
                for _ in 0..100 {
                    match publish_to(&Machine, site, out) {
                        Ok(()) => published_.fetch_add(1, Ordering::SeqCst),
                        Err(PublishError::Busy(_)) => busy.fetch_add(1, Ordering::SeqCst),
                        Err(error) => panic!("{error}"),
                    };
                }
            });
        }
    });
    let found = published(&out).unwrap();
    assert!(sites.iter().any(|site| bytes(site) == found));
    let (published_, busy) = (published_.into_inner(), busy.into_inner());
    assert_eq!(published_ + busy, 300);
    println!("{published_} builds published, {busy} found another at work");
    assert_tidy(&folder, "after 300 builds");
}
