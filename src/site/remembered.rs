//! What was understood of single files, for the next time.

use std::{collections::HashMap, sync::Arc};

use jiff::civil::Date;

use super::{LanguageId, Page};
use crate::markdown::Absence;
use crate::{
    diagnostic::Diagnostic,
    directory::{Directory, Registry, Setting},
    source::{SourceFile, SourceTree},
};

/// What was understood of files one by one. It is used again for files whose text is the very same piece of memory: those that
/// were not read again. What one file says about another is worked out anew every time.
#[derive(Debug, Default)]
pub struct Remembered {
    pub(super) pages: Pages,
    /// The day on which the pages were like this.
    today: Option<Date>,
    directory: Option<ReadDirectory>,
    registry: Option<ReadRegistry>,
}

/// Pages by file.
pub(super) type Pages = HashMap<Arc<str>, Arc<ReadPage>>;

/// A page, as its file alone gives it: its address is not known yet.
#[derive(Debug, Clone)]
pub(super) struct ReadPage {
    pub(super) text: Arc<str>,
    pub(super) language: LanguageId,
    /// None where the file can't be read as a page; else the page, and why it isn't published today, if it isn't.
    pub(super) page: Option<(Page, Option<Absence>)>,
    pub(super) diagnostics: Vec<Diagnostic>,
}

impl ReadPage {
    /// The page of a file, if it is still what it was.
    pub(super) fn known(pages: &Pages, file: &SourceFile, language: LanguageId) -> Option<Arc<Self>> {
        let read = pages.get(&file.path)?;
        (Arc::ptr_eq(&read.text, &file.text) && read.language == language).then(|| Arc::clone(read))
    }
}

#[derive(Debug)]
struct ReadDirectory {
    texts: Vec<Arc<str>>,
    setting: Setting,
    directory: Directory,
    diagnostics: Vec<Diagnostic>,
}

#[derive(Debug)]
struct ReadRegistry {
    texts: Vec<Arc<str>>,
    registry: Registry,
    diagnostics: Vec<Diagnostic>,
}

/// The texts of the files in a folder.
fn texts_below(tree: &SourceTree, folder: &str) -> Vec<Arc<str>> {
    tree.files_below(folder).map(|file| Arc::clone(&file.text)).collect()
}

/// Whether no file was read again, and none came or went.
fn same_texts(old: &[Arc<str>], new: &[Arc<str>]) -> bool {
    old.len() == new.len() && old.iter().zip(new).all(|(old, new)| Arc::ptr_eq(old, new))
}

impl Remembered {
    /// Hands out the pages of this day, to be put back as far as they are still there.
    pub(super) fn take_pages(&mut self, today: Date) -> Pages {
        let pages = std::mem::take(&mut self.pages);
        let same_day = self.today.replace(today) == Some(today);
        if same_day { pages } else { Pages::new() }
    }

    /// The directory of this setting: that of before where none of its files was read again.
    pub(super) fn directory(
        &mut self,
        tree: &SourceTree,
        setting: Setting,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Directory {
        let texts = texts_below(tree, "content/directory/");
        let same = |known: &&ReadDirectory| known.setting == setting && same_texts(&known.texts, &texts);
        if let Some(known) = self.directory.as_ref().filter(same) {
            diagnostics.extend(known.diagnostics.iter().cloned());
            return known.directory.clone();
        }
        let mut problems = Vec::new();
        let registry = self.registry(tree, &mut problems);
        let directory = Directory::read_with(registry, tree, setting.clone(), &mut problems);
        diagnostics.extend(problems.iter().cloned());
        self.directory =
            Some(ReadDirectory { texts, setting, directory: directory.clone(), diagnostics: problems });
        directory
    }
    fn registry(&mut self, tree: &SourceTree, diagnostics: &mut Vec<Diagnostic>) -> Registry {
        let texts = texts_below(tree, "content/directory/registry/");
        let known = match self.registry.take().filter(|known| same_texts(&known.texts, &texts)) {
            Some(known) => known,
            None => {
                let mut diagnostics = Vec::new();
                let registry = Registry::read(tree, &mut diagnostics);
                ReadRegistry { texts, registry, diagnostics }
            }
        };
        diagnostics.extend(known.diagnostics.iter().cloned());
        self.registry.insert(known).registry.clone()
    }
}
