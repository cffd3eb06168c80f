//! From a saved file to a new generation.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
    sync::{Arc, mpsc},
    time::{Duration, Instant, SystemTime, UNIX_EPOCH},
};

use notify::{
    Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher,
    event::{AccessKind, AccessMode},
};

use super::{
    Change, PreviewError, checker,
    generation::{Generation, Loaded},
    state::State,
};
use crate::{
    diagnostic::{self, Diagnostic, MessageLanguage},
    pipeline::{self, Before, Run},
    source::{Limits, Refreshed, SourceTree},
    stack,
};

/// Programs save in several steps: empty the file, write it, rename it. After this long without another step it is saved.
const SETTLED: Duration = Duration::from_millis(3);

/// A change is taken over after this long at the latest, however much is still being written.
const LATEST: Duration = Duration::from_millis(50);

const CONTENT: &str = "content";
const THEMES: &str = "themes";

/// Watches the folder of the site until it is dropped.
#[derive(Debug)]
pub(super) struct Watch {
    stop: mpsc::Sender<Message>,
}

impl Drop for Watch {
    fn drop(&mut self) {
        // Nobody listens when the watching has ended by itself.
        let _ = self.stop.send(Message::Stop);
    }
}

enum Message {
    Event(notify::Result<Event>),
    Stop,
}

impl Watch {
    /// Reads the site, and from then on keeps the state as the files are.
    pub(super) fn start(
        run: Run,
        language: MessageLanguage,
        on_change: impl Fn(&Change) + Send + 'static,
    ) -> Result<(Self, Arc<State>), PreviewError> {
        let root = std::path::absolute(&run.root)
            .map_err(|error| PreviewError::Watch { path: run.root.clone(), reason: error.to_string() })?;
        let (stop, messages) = mpsc::channel();
        let events = stop.clone();
        let watcher = notify::recommended_watcher(move |event| {
            // The last event of a preview that is ending.
            let _ = events.send(Message::Event(event));
        })
        .map_err(|error| PreviewError::Watch { path: root.clone(), reason: error.to_string() })?;
        let mut folders = Folders { root: root.clone(), watcher, watched: BTreeSet::new() };
        // Watched before it is read, so that nothing is missed in between.
        folders.watch_all(&BTreeSet::new())?;

        let mut files = Files::read(Run { root, ..run });
        let first = Arc::new(files.generation());
        let state = Arc::new(State::new(language, Arc::clone(&first)));
        let checker = checker::start(Arc::clone(&state));
        // The checker lives as long as its sender, which the thread below owns.
        let _ = checker.send(first);
        let shown = Arc::clone(&state);
        stack::spawn("watch", move || {
            while let Some(batch) = next_batch(&messages) {
                let start = Instant::now();
                // A folder that can't be watched now is tried again at the next event.
                let new_folder = folders.watch_all(&batch.paths).unwrap_or(true);
                let Some(changed) = files.take_over(&batch, new_folder) else { continue };
                let generation = Arc::new(files.generation());
                let tally = generation.tally();
                shown.show(Arc::clone(&generation));
                let _ = checker.send(generation);
                on_change(&Change { files: changed, took: start.elapsed(), tally });
            }
        })
        .map_err(PreviewError::Threads)?;
        Ok((Self { stop }, state))
    }
}

/// The folders that are watched: `content` and `themes` with all below them, and the folder of the site itself so that a new
/// `themes` is noticed. Not what else lies there: `.git` and the published site are large and never matter.
struct Folders {
    root: PathBuf,
    watcher: RecommendedWatcher,
    watched: BTreeSet<&'static str>,
}

impl Folders {
    /// Watches what is there and isn't watched yet, and anew where `changed` names a folder: a folder that went and came back, with all
    /// in it, is no longer watched under its name, and one that is new has files from before it was. Says whether there was any;
    /// then what is there must be read again.
    ///
    /// # Errors
    ///
    /// When a folder can't be watched. It is tried again at the next call.
    fn watch_all(&mut self, changed: &BTreeSet<PathBuf>) -> Result<bool, PreviewError> {
        let mut any = false;
        for (folder, mode) in [
            ("", RecursiveMode::NonRecursive),
            (CONTENT, RecursiveMode::Recursive),
            (THEMES, RecursiveMode::Recursive),
        ] {
            let path = if folder.is_empty() { self.root.clone() } else { self.root.join(folder) };
            let moved = mode == RecursiveMode::Recursive
                && changed.iter().any(|one| one.starts_with(&path) && (*one == path || one.is_dir()));
            if moved && self.watched.remove(folder) {
                // It may have ended by itself.
                let _ = self.watcher.unwatch(&path);
            }
            if !path.is_dir() {
                self.watched.remove(folder);
            } else if !self.watched.contains(folder) {
                self.watcher
                    .watch(&path, mode)
                    .map_err(|error| PreviewError::Watch { path, reason: error.to_string() })?;
                self.watched.insert(folder);
                any = true;
            }
        }
        Ok(any)
    }
}

/// What happened since the last batch, by path; `None` when the preview ends.
struct Batch {
    paths: BTreeSet<PathBuf>,
    /// Whether something may have happened that no path tells.
    unclear: bool,
}

fn next_batch(messages: &mpsc::Receiver<Message>) -> Option<Batch> {
    let mut batch = Batch { paths: BTreeSet::new(), unclear: false };
    let mut message = messages.recv().ok()?;
    let start = Instant::now();
    loop {
        match message {
            Message::Stop => return None,
            Message::Event(Ok(event)) => {
                batch.unclear |= event.need_rescan();
                if matters(&event.kind) {
                    batch.paths.extend(event.paths);
                }
            }
            Message::Event(Err(_)) => batch.unclear = true,
        }
        let left = LATEST.saturating_sub(start.elapsed());
        match messages.recv_timeout(SETTLED.min(left)) {
            Ok(next) => message = next,
            Err(_) => return Some(batch),
        }
    }
}

/// Reading a file is an event too, and we read them.
fn matters(kind: &EventKind) -> bool {
    match kind {
        EventKind::Access(access) => *access == AccessKind::Close(AccessMode::Write),
        _ => true,
    }
}

/// The files of the site in memory.
struct Files {
    run: Run,
    tree: SourceTree,
    /// What reading said, by path of the file.
    problems: BTreeMap<Arc<str>, Vec<Diagnostic>>,
    before: Before,
    /// What pages load; a new one when a file that goes into it may be different.
    loaded: Arc<Loaded>,
    generations: u64,
}

impl Files {
    fn read(run: Run) -> Self {
        // Milliseconds, so that they are exact in a script.
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        let generations = u64::try_from(now.as_millis()).unwrap_or_default();
        let mut files = Self {
            run,
            tree: SourceTree::default(),
            problems: BTreeMap::new(),
            before: Before::default(),
            loaded: Arc::default(),
            generations,
        };
        files.read_again();
        files
    }

    fn read_again(&mut self) {
        let (tree, problems) = SourceTree::read(&self.run.root, CONTENT, Limits::default());
        self.tree = tree;
        self.problems.clear();
        for problem in problems {
            self.problems.entry(problem.location.path.clone()).or_default().push(problem);
        }
    }

    /// Takes over what happened. `None` when nothing of it matters; else the paths that do.
    fn take_over(&mut self, batch: &Batch, new_folder: bool) -> Option<Vec<String>> {
        let mut unclear = batch.unclear || new_folder;
        let mut changed = Vec::new();
        for path in &batch.paths {
            let name = relative(&self.run.root, path);
            if path.starts_with(self.run.root.join(THEMES)) {
                self.before.theme = None;
                if !is_only_looks(&name) {
                    self.loaded = Arc::default();
                }
                changed.push(name);
                continue;
            }
            match self.tree.refresh(&self.run.root, CONTENT, path, Limits::default()) {
                Refreshed::Same => {}
                Refreshed::Unclear => {
                    unclear = true;
                    changed.push(name);
                }
                Refreshed::Changed(problems) => {
                    if problems.is_empty() {
                        self.problems.remove(name.as_str());
                    } else {
                        self.problems.insert(Arc::from(name.as_str()), problems);
                    }
                    if !is_only_text(&name) {
                        self.loaded = Arc::default();
                    }
                    changed.push(name);
                }
            }
        }
        if unclear {
            self.before.theme = None;
            self.loaded = Arc::default();
            self.read_again();
        }
        (unclear || !changed.is_empty()).then_some(changed)
    }

    fn generation(&mut self) -> Generation {
        self.generations += 1;
        let Run { root, options } = &self.run;
        let mut understood = pipeline::understand_again(root, self.tree.clone(), options, &mut self.before);
        understood.diagnostics.extend(self.problems.values().flatten().cloned());
        diagnostic::sort(&mut understood.diagnostics);
        Generation::new(self.generations, understood, Arc::clone(&self.loaded))
    }
}

/// Whether pages load the same things whatever the file of the theme says: what is no script and no picture stands in the
/// pages themselves.
fn is_only_looks(path: &str) -> bool {
    [".html", ".css", ".ftl", ".yaml"].iter().any(|extension| path.ends_with(extension))
}

/// Whether pages load the same things whatever the file says: those come from the theme, the pictures and the registers, and
/// only the configuration says which theme.
fn is_only_text(path: &str) -> bool {
    path.ends_with(".md") || (path.ends_with(".yaml") && path != "content/site.yaml")
}

fn relative(root: &Path, path: &Path) -> String {
    let below = path.strip_prefix(root).unwrap_or(path);
    below.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
}
