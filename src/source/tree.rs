//! Walking the content folder.

mod refresh;

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    io::{self, ErrorKind},
    path::{Path, PathBuf},
    sync::Arc,
};

use rayon::prelude::*;
use walkdir::WalkDir;

pub use refresh::Refreshed;

use super::{SourceFile, foreign, rules};
use crate::diagnostic::{Diagnostic, Location, SourceLookup};

/// How much a content folder may ask of the machine.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// The largest text file that is read, in bytes.
    pub file_bytes: u64,
    /// The deepest nesting of folders.
    pub depth: usize,
}

impl Default for Limits {
    fn default() -> Self {
        // The largest file of the real site is the table of postcodes, under 100 kB; a long book is under 2 MB.
        Self { file_bytes: 8 * 1024 * 1024, depth: 16 }
    }
}

/// The text files below a folder, by path, and the other files (pictures, documents) by path only.
#[derive(Debug, Clone, Default)]
pub struct SourceTree {
    files: BTreeMap<Arc<str>, SourceFile>,
    assets: BTreeMap<String, PathBuf>,
    unread: BTreeSet<Arc<str>>,
}

/// The extensions of files that are read as text.
const TEXT_EXTENSIONS: [&str; 8] = ["md", "yaml", "yml", "csv", "svg", "html", "css", "ftl"];

/// What is in a folder without anybody having put it there: hidden files, and what Windows, Office and editor programs leave.
fn passed_over(name: &str) -> bool {
    let left_behind = ["thumbs.db", "ehthumbs.db", "desktop.ini", "icon\r"];
    name.starts_with('.')
        || name.starts_with("~$")
        || name.starts_with("~WRL")
        || name.ends_with('~')
        || left_behind.iter().any(|known| name.eq_ignore_ascii_case(known))
}

/// As what a file is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kept {
    /// As text: what the site is made of.
    Text,
    /// By its place on disk: what the site passes on as it is.
    Asset,
    /// As both: a drawing to download, or to take into a page.
    Both,
}

impl Kept {
    /// As what the file `path` in `folder` is kept. Below `assets` everything is an asset, also a table or a page of text.
    fn of(path: &str, folder: &str) -> Self {
        let extension = path.rsplit_once('.').map_or("", |(_, extension)| extension);
        if path.strip_prefix(folder).is_some_and(|below| below.starts_with("/assets/")) {
            if extension == "svg" { Self::Both } else { Self::Asset }
        } else if TEXT_EXTENSIONS.contains(&extension) {
            Self::Text
        } else {
            Self::Asset
        }
    }

    fn as_asset(self) -> bool {
        self != Self::Text
    }

    fn as_text(self) -> bool {
        self != Self::Asset
    }
}

impl SourceTree {
    /// Reads every text file below `root/folder`. Paths in the tree start with `folder`.
    ///
    /// Hidden files (`.git`, `.DS_Store`) and what programs leave behind (`Thumbs.db`, `~$brief.docx`) are passed over. What can't be read, is too large, is not UTF-8, or is a symbolic
    /// link that leaves `root` or loops, becomes a diagnostic; the rest is read all the same.
    pub fn read(root: &Path, folder: &str, limits: Limits) -> (Self, Vec<Diagnostic>) {
        let mut diagnostics = Vec::new();
        let mut text_files = Vec::new();
        let mut assets = BTreeMap::new();
        let start = root.join(folder);
        let real_root = fs::canonicalize(&start).unwrap_or_else(|_| start.clone());
        let mut walk = WalkDir::new(&start)
            .follow_links(true)
            .max_depth(limits.depth + 1)
            .sort_by_file_name()
            .into_iter();
        while let Some(entry) = walk.next() {
            let entry = match entry {
                Ok(entry) => entry,
                Err(error) => {
                    let path = error.path().unwrap_or(&start);
                    let location = Location::start_of(relative(root, path));
                    diagnostics.push(if error.loop_ancestor().is_some() {
                        Diagnostic::new(&rules::LINK_LEAVES_ROOT, location)
                    } else {
                        let reason = error.to_string();
                        unreadable(location, error.io_error().map(io::Error::kind), &reason)
                    });
                    continue;
                }
            };
            let path = relative(root, entry.path());
            let is_folder = entry.file_type().is_dir();
            let hidden = entry.depth() > 0 && passed_over(&entry.file_name().to_string_lossy());
            let leaves_root = entry.depth() > 0
                && entry.path_is_symlink()
                && !fs::canonicalize(entry.path()).is_ok_and(|target| target.starts_with(&real_root));
            if hidden || leaves_root {
                if leaves_root && !hidden {
                    diagnostics.push(Diagnostic::new(&rules::LINK_LEAVES_ROOT, Location::start_of(path)));
                }
                if is_folder {
                    walk.skip_current_dir();
                }
            } else if is_folder {
                if entry.depth() > limits.depth {
                    let problem = Diagnostic::new(&rules::TOO_DEEP, Location::start_of(path));
                    diagnostics.push(problem.with("limit", limits.depth));
                }
            } else if entry.file_type().is_file() {
                let kept = Kept::of(&path, folder);
                if kept.as_asset() {
                    assets.insert(path.clone(), entry.path().to_path_buf());
                }
                if kept.as_text() {
                    text_files.push((path, entry.into_path()));
                }
            }
        }
        let read: Vec<_> =
            text_files.into_par_iter().map(|(path, full_path)| read_text(path, &full_path, limits)).collect();
        let mut tree = Self { files: BTreeMap::new(), assets, unread: BTreeSet::new() };
        for read in read {
            diagnostics.extend(tree.keep(read));
        }
        (tree, diagnostics)
    }

    /// A tree from texts in memory: for tests, and for what an editor program holds unsaved.
    pub fn from_texts<'a>(texts: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let files = texts
            .into_iter()
            .map(|(path, text)| {
                let path: Arc<str> = Arc::from(path);
                (path.clone(), SourceFile { path, text: Arc::from(text) })
            })
            .collect();
        Self { files, ..Self::default() }
    }

    /// Takes in what reading a file gave; gives what is to be told of it.
    fn keep(&mut self, read: ReadText) -> Option<Diagnostic> {
        let ReadText { path, text, problem } = read;
        if text.is_none() {
            self.unread.insert(path.clone());
        } else {
            self.unread.remove(&path);
        }
        // A file that is there but can't be read has no text; so what refers to it doesn't refer in vain.
        self.insert(SourceFile { path, text: text.unwrap_or_default() });
        problem
    }

    /// Whether the file is there without its text: it is too large or no text at all. That was told when it was read; what
    /// is wrong with its empty text is no matter.
    pub fn is_unread(&self, path: &str) -> bool {
        self.unread.contains(path)
    }

    /// Adds a text file, or replaces the one with the same path.
    pub fn insert(&mut self, file: SourceFile) {
        self.files.insert(file.path.clone(), file);
    }

    /// Takes a file out.
    pub fn remove(&mut self, path: &str) {
        self.files.remove(path);
        self.assets.remove(path);
        self.unread.remove(path);
    }

    /// The file with exactly this path.
    pub fn file(&self, path: &str) -> Option<&SourceFile> {
        self.files.get(path)
    }

    /// All text files, by path.
    pub fn files(&self) -> impl Iterator<Item = &SourceFile> {
        self.files.values()
    }

    /// The text files whose path starts with `prefix`, by path.
    pub fn files_below<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = &'a SourceFile> {
        self.files
            .range::<str, _>((std::ops::Bound::Included(prefix), std::ops::Bound::Unbounded))
            .map(|(_, file)| file)
            .take_while(move |file| file.path.starts_with(prefix))
    }

    /// The place on disk of a file that is passed on as it is.
    pub fn asset(&self, path: &str) -> Option<&Path> {
        self.assets.get(path).map(PathBuf::as_path)
    }

    /// The bytes of a file that is not text.
    ///
    /// # Errors
    ///
    /// What to tell when it can't be read, or may not be.
    pub fn read_asset(path: &str, on_disk: &Path) -> Result<Vec<u8>, Box<Diagnostic>> {
        fs::read(on_disk).map_err(|error| {
            Box::new(unreadable(Location::start_of(path), Some(error.kind()), &error.to_string()))
        })
    }

    /// The files that are not text, and all files in the folder `assets`, by path, with the place on disk.
    pub fn assets(&self) -> impl Iterator<Item = (&str, &Path)> {
        self.assets.iter().map(|(path, full_path)| (path.as_str(), full_path.as_path()))
    }
}

impl SourceLookup for SourceTree {
    fn text(&self, path: &str) -> Option<&str> {
        self.files.get(path).map(|file| &*file.text)
    }
}

fn relative(root: &Path, path: &Path) -> String {
    let below = path.strip_prefix(root).unwrap_or(path);
    below.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
}

fn unreadable(location: Location, kind: Option<ErrorKind>, reason: &str) -> Diagnostic {
    if kind == Some(ErrorKind::PermissionDenied) {
        let path = location.path.to_string();
        return Diagnostic::new(&rules::NO_PERMISSION, location).with("path", path);
    }
    Diagnostic::new(&rules::UNREADABLE_FILE, location).with("reason", reason)
}

/// A file that was read as text; without one where it can't be.
struct ReadText {
    path: Arc<str>,
    text: Option<Arc<str>>,
    problem: Option<Diagnostic>,
}

fn read_text(path: String, full_path: &Path, limits: Limits) -> ReadText {
    let path: Arc<str> = Arc::from(path);
    let location = Location::start_of(path.clone());
    let unread = |problem| ReadText { path: path.clone(), text: None, problem: Some(problem) };
    match fs::metadata(full_path) {
        Ok(metadata) if metadata.len() > limits.file_bytes => {
            let problem = Diagnostic::new(&rules::FILE_TOO_LARGE, location)
                .with("megabytes", usize::try_from(metadata.len() / 1024 / 1024).unwrap_or(usize::MAX))
                .with("limit", usize::try_from(limits.file_bytes / 1024 / 1024).unwrap_or(usize::MAX));
            return unread(problem);
        }
        Err(error) => return unread(unreadable(location, Some(error.kind()), &error.to_string())),
        Ok(_) => {}
    }
    let bytes = match fs::read(full_path) {
        Ok(bytes) => bytes,
        Err(error) => return unread(unreadable(location, Some(error.kind()), &error.to_string())),
    };
    if let Some(kind) = foreign::kind(&bytes) {
        return unread(Diagnostic::new(&rules::NOT_TEXT, location).with("kind", kind));
    }
    let (text, problem) = if let Some(text) = foreign::utf16(&bytes) {
        (text, Some(Diagnostic::new(&rules::UTF16, location)))
    } else {
        match String::from_utf8(bytes) {
            Ok(text) => (text, None),
            Err(error) => {
                let offset = error.utf8_error().valid_up_to();
                let byte = error.as_bytes()[offset];
                let problem =
                    Diagnostic::new(&rules::INVALID_UTF8, Location::new(path.clone(), offset..offset))
                        .with("offset", offset)
                        .with("byte", format!("{byte:02X}"));
                (foreign::as_windows_1252(error.as_bytes()), Some(problem))
            }
        }
    };
    ReadText { text: Some(Arc::from(text)), path, problem }
}
