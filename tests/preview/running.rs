//! A site in a folder of its own, with a preview on a free port.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::mpsc,
    thread,
};

use tempfile::TempDir;
use wegwijs::{
    diagnostic::MessageLanguage,
    pipeline::Run,
    preview::{Preview, Settings},
    site::Options,
};

/// A preview of a copy of the small site.
pub(crate) struct Running {
    folder: TempDir,
    pub(crate) address: String,
    stop: Option<tokio::sync::oneshot::Sender<()>>,
    server: Option<thread::JoinHandle<()>>,
}

impl Running {
    pub(crate) fn new() -> Self {
        Self::with(|_| {})
    }

    /// A preview of the small site, after something was changed in it.
    pub(crate) fn with(change: impl FnOnce(&Path)) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let small = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/small/content");
        copy(&small, &folder.path().join("content"));
        change(folder.path());
        let options = Options { today: jiff::civil::date(2026, 11, 21), address: None };
        let settings = Settings {
            run: Run { root: folder.path().to_path_buf(), options },
            language: MessageLanguage::Dutch,
            port: 0,
        };
        let preview = Preview::start(settings, |_| {}).unwrap();
        let address = preview.url().trim_start_matches("http://").trim_end_matches('/').to_string();
        let (stop, stopped) = tokio::sync::oneshot::channel();
        let (ready, is_ready) = mpsc::channel();
        let server = thread::spawn(move || {
            let runtime =
                tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
            ready.send(()).unwrap();
            runtime
                .block_on(preview.serve(async {
                    let _ = stopped.await;
                }))
                .unwrap();
            runtime.shutdown_background();
        });
        is_ready.recv().unwrap();
        Self { folder, address, stop: Some(stop), server: Some(server) }
    }

    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    pub(crate) fn write(&self, path: &str, text: &str) {
        fs::create_dir_all(self.path(path).parent().unwrap()).unwrap();
        fs::write(self.path(path), text).unwrap();
    }

    pub(crate) fn replace(&self, path: &str, old: &str, new: &str) {
        let text = fs::read_to_string(self.path(path)).unwrap();
        assert!(text.contains(old), "{path} has no {old}");
        self.write(path, &text.replace(old, new));
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.stop.take().unwrap().send(());
        let ended = self.server.take().unwrap().join();
        if !thread::panicking() {
            ended.unwrap();
        }
    }
}

/// Copies a folder with all below it.
pub(crate) fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}
