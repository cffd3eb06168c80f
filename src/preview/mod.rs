//! The local preview: the same pages, made on request, with live reload.
//!
//! ```text
//!  watch ──▶ Generation (what was understood of the files as they are now) ──▶ pages, one by one, on request
//!    │                                                                            ▲
//!    └──▶ checker (rules over content, once nobody saves for a moment)       http ┘ + overlay + reload
//! ```
//!
//! There is no second build path: a `Generation` holds what [`pipeline`](crate::pipeline) makes.

pub(crate) mod address;
mod checker;
mod finder;
mod generation;
mod http;
mod overlay;
mod state;
mod watch;

use std::{
    fmt,
    future::Future,
    io,
    net::{Ipv4Addr, SocketAddr, TcpListener},
    path::PathBuf,
    sync::Arc,
    time::Duration,
};

use crate::{
    diagnostic::{MessageLanguage, Tally},
    pipeline::Run,
};

use self::{state::State, watch::Watch};

/// What a preview needs to know.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The site.
    pub run: Run,
    /// The language of the messages about problems.
    pub language: MessageLanguage,
    /// The port on 127.0.0.1; 0 takes one that is free.
    pub port: u16,
}

/// A change of the files that the preview took over.
#[derive(Debug, Clone)]
pub struct Change {
    /// The files that were saved, by path from the root of the site.
    pub files: Vec<String>,
    /// From the first sign of the change until the new site answers.
    pub took: Duration,
    /// The errors and warnings of reading and understanding.
    pub tally: Tally,
}

/// Why there is no preview.
#[derive(Debug)]
pub enum PreviewError {
    /// Another program listens at the port.
    PortTaken(u16),
    /// The port can't be opened, or the server stopped.
    Network(io::Error),
    /// The machine has no room for another thread.
    Threads(io::Error),
    /// The folder can't be watched.
    Watch {
        /// The folder.
        path: PathBuf,
        /// What the system says.
        reason: String,
    },
}

impl fmt::Display for PreviewError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            PreviewError::PortTaken(port) => write!(formatter, "port {port} is taken by another program"),
            PreviewError::Network(error) | PreviewError::Threads(error) => write!(formatter, "{error}"),
            PreviewError::Watch { path, reason } => write!(formatter, "{}: {reason}", path.display()),
        }
    }
}

impl std::error::Error for PreviewError {}

/// A preview that is ready to answer.
#[derive(Debug)]
pub struct Preview {
    listener: TcpListener,
    address: SocketAddr,
    state: Arc<State>,
    // Kept for as long as the preview lives: dropping it ends the watching.
    _watch: Watch,
}

impl Preview {
    /// Opens the port, reads the site and starts to watch its folder. `on_change` hears of every change that was taken over.
    ///
    /// # Errors
    ///
    /// When the port can't be had or the folder can't be watched. Mistakes in the content are no error: the preview shows them.
    pub fn start(
        settings: Settings,
        on_change: impl Fn(&Change) + Send + 'static,
    ) -> Result<Self, PreviewError> {
        // The port first: whoever can't have it should not wait for the site to be read.
        let listener =
            TcpListener::bind((Ipv4Addr::LOCALHOST, settings.port)).map_err(|error| match error.kind() {
                io::ErrorKind::AddrInUse => PreviewError::PortTaken(settings.port),
                _ => PreviewError::Network(error),
            })?;
        listener.set_nonblocking(true).map_err(PreviewError::Network)?;
        let address = listener.local_addr().map_err(PreviewError::Network)?;
        let (watch, state) = Watch::start(settings.run, settings.language, on_change)?;
        Ok(Self { listener, address, state, _watch: watch })
    }

    /// The address to open in a browser.
    pub fn url(&self) -> String {
        format!("http://{}/", self.address)
    }

    /// The errors and warnings of reading and understanding the site as it is now.
    pub fn tally(&self) -> Tally {
        self.state.current().tally()
    }

    /// Answers browsers until `stop` is done.
    ///
    /// # Errors
    ///
    /// When the network fails.
    pub async fn serve(self, stop: impl Future<Output = ()>) -> Result<(), PreviewError> {
        let listener = tokio::net::TcpListener::from_std(self.listener).map_err(PreviewError::Network)?;
        tokio::select! {
            served = http::serve(listener, Arc::clone(&self.state)) => served.map_err(PreviewError::Network),
            // Browsers keep the connection for live reload open for ever, so open connections are not waited for.
            () = stop => Ok(()),
        }
    }
}
