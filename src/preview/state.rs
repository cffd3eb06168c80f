//! What the parts of the preview share: the site as it is now, and as it last was without new errors.

use std::sync::{Arc, PoisonError, RwLock};

use tokio::sync::watch;

use super::generation::Generation;
use crate::diagnostic::MessageLanguage;

/// What the browser is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct News {
    /// The generation that answers now.
    pub(super) generation: u64,
    /// Whether the rules over its content have had their say.
    pub(super) checked: bool,
}

/// What the parts of the preview share.
#[derive(Debug)]
pub(super) struct State {
    pub(super) language: MessageLanguage,
    generations: RwLock<Generations>,
    news: watch::Sender<News>,
}

#[derive(Debug)]
struct Generations {
    current: Arc<Generation>,
    last_good: Arc<Generation>,
}

impl State {
    pub(super) fn new(language: MessageLanguage, first: Arc<Generation>) -> Self {
        let news = News { generation: first.number, checked: false };
        Self {
            language,
            generations: RwLock::new(Generations { last_good: Arc::clone(&first), current: first }),
            news: watch::Sender::new(news),
        }
    }

    /// The site as its files are now.
    pub(super) fn current(&self) -> Arc<Generation> {
        // Nothing in here can be half-done: what a panic elsewhere left is as good as ever.
        Arc::clone(&self.generations.read().unwrap_or_else(PoisonError::into_inner).current)
    }

    /// The latest site that had no more errors than the one before it: what to show while something is broken.
    pub(super) fn last_good(&self) -> Arc<Generation> {
        Arc::clone(&self.generations.read().unwrap_or_else(PoisonError::into_inner).last_good)
    }

    /// Shows a new generation from now on, and tells the browsers.
    pub(super) fn show(&self, generation: Arc<Generation>) {
        let news = News { generation: generation.number, checked: false };
        let good = generation.tally().errors <= self.last_good().tally().errors;
        let old = {
            let mut generations = self.generations.write().unwrap_or_else(PoisonError::into_inner);
            let last_good = if good { &generation } else { &generations.last_good };
            let next = Generations { last_good: Arc::clone(last_good), current: generation };
            std::mem::replace(&mut *generations, next)
        };
        self.news.send_replace(news);
        // Letting go of a large site takes a moment: nobody should wait for it.
        drop(old);
    }

    /// Tells the browsers that the content of a generation is checked.
    pub(super) fn announce_checked(&self, generation: &Generation) {
        self.news.send_if_modified(|news| {
            let new = news.generation == generation.number && !news.checked;
            news.checked |= new;
            new
        });
    }

    /// The news, from now on.
    pub(super) fn news(&self) -> watch::Receiver<News> {
        self.news.subscribe()
    }
}
