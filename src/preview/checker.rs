//! The rules over content, in the background: they need not delay the page that somebody waits for.

use std::{
    sync::{Arc, mpsc},
    time::Duration,
};

use super::{generation::Generation, state::State};
use crate::stack;

/// The rules over content keep every core busy for a while. They start once the browser has had time to fetch the page that
/// was just saved, with its style and pictures.
const QUIET: Duration = Duration::from_millis(150);

/// Starts to check generations as they are sent: only the latest, when more come soon after each other. Ends with the sender.
pub(super) fn start(state: Arc<State>) -> mpsc::Sender<Arc<Generation>> {
    let (sender, generations) = mpsc::channel::<Arc<Generation>>();
    // Without room for a thread the pages are shown without what the rules say.
    let _ = stack::spawn("rules", move || {
        while let Ok(mut generation) = generations.recv() {
            while let Ok(later) = generations.recv_timeout(QUIET) {
                generation = later;
            }
            generation.check_content();
            state.announce_checked(&generation);
        }
    });
    sender
}
