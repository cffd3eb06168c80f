//! The stack of every thread that works on a site: of a size that is known, wherever the program runs.
//!
//! Without this the main thread has what the system's settings give it, and other threads have 2 MB. What is nested deeper
//! than the limits for text, components, YAML and pages allow is a diagnostic, and what is within them fits in this stack many
//! times; `tests/long_inputs.rs` tries each.

use std::{io, panic, thread};

/// The bytes of a stack. The system gives the memory when it is used: what isn't needed costs nothing.
pub const BYTES: usize = 16 << 20;

/// Does the work on a thread with such a stack, and has what is done side by side run on such threads too.
///
/// # Errors
/// When the machine has no room for another thread.
pub fn with_known_stack<T: Send>(work: impl FnOnce() -> T + Send) -> io::Result<T> {
    // The threads that are shared by all can be chosen once. Whoever chose them before has chosen.
    let _ = rayon::ThreadPoolBuilder::new().stack_size(BYTES).build_global();
    thread::scope(|scope| {
        let thread = thread::Builder::new().stack_size(BYTES).spawn_scoped(scope, work)?;
        Ok(thread.join().unwrap_or_else(|panicked| panic::resume_unwind(panicked)))
    })
}

/// Starts a thread with such a stack that works on by itself.
///
/// # Errors
/// When the machine has no room for another thread.
#[cfg(feature = "preview")]
pub(crate) fn spawn(name: &str, work: impl FnOnce() + Send + 'static) -> io::Result<thread::JoinHandle<()>> {
    thread::Builder::new().name(name.into()).stack_size(BYTES).spawn(work)
}
