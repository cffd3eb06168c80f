//! The desk: a local page on which an editor checks facts, one after another, with a telephone in the other hand.
//!
//! ```text
//!  directory/desk (cards, what an answer makes of a text) ──▶ Sitting (files, who checks, steps) ──▶ page ──▶ http
//! ```
//!
//! It changes only files below `content` of its own site, only as they were shown, and each change can be undone to the byte. It
//! answers this machine alone, at an address that nobody else can guess. The pages are plain forms; the script only adds keys.

mod commit;
mod form;
mod http;
mod page;
mod sitting;

use std::{
    future::Future,
    io,
    net::{Ipv4Addr, SocketAddr, TcpListener},
    sync::{Arc, Mutex},
};

use crate::{pipeline::Run, preview::PreviewError};

use self::sitting::Sitting;
pub use commit::CommitError;

/// A desk that is ready to answer.
#[derive(Debug)]
pub struct Desk {
    listener: TcpListener,
    address: SocketAddr,
    shared: Arc<Shared>,
}

/// What the requests share.
#[derive(Debug)]
struct Shared {
    /// The first part of every address: who doesn't know it gets nothing.
    token: String,
    sitting: Mutex<Sitting>,
}

impl Desk {
    /// Opens the port on 127.0.0.1 (0 takes one that is free) and reads the facts of the site.
    ///
    /// # Errors
    /// When the port can't be had, or the system gives no random bytes. Mistakes in the content are no error.
    pub fn start(run: Run, port: u16) -> Result<Self, PreviewError> {
        let listener =
            TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|error| match error.kind() {
                io::ErrorKind::AddrInUse => PreviewError::PortTaken(port),
                _ => PreviewError::Network(error),
            })?;
        listener.set_nonblocking(true).map_err(PreviewError::Network)?;
        let address = listener.local_addr().map_err(PreviewError::Network)?;
        let shared =
            Shared { token: token().map_err(PreviewError::Network)?, sitting: Mutex::new(Sitting::new(run)) };
        Ok(Self { listener, address, shared: Arc::new(shared) })
    }

    /// The address to open in a browser. Whoever has it can change the facts of the site.
    pub fn url(&self) -> String {
        format!("http://{}/{}/", self.address, self.shared.token)
    }

    /// Answers browsers until `stop` is done.
    ///
    /// # Errors
    /// When the network fails.
    pub async fn serve(&self, stop: impl Future<Output = ()>) -> Result<(), PreviewError> {
        let listener = self.listener.try_clone().map_err(PreviewError::Network)?;
        let listener = tokio::net::TcpListener::from_std(listener).map_err(PreviewError::Network)?;
        tokio::select! {
            served = http::serve(listener, Arc::clone(&self.shared)) => served.map_err(PreviewError::Network),
            () = stop => Ok(()),
        }
    }

    /// Makes one commit of what was written since the last; `None` where nothing was.
    ///
    /// # Errors
    /// What git says, or that somebody else changed one of the files since.
    pub fn commit(&self) -> Result<Option<String>, CommitError> {
        self.shared.sitting.lock().unwrap_or_else(std::sync::PoisonError::into_inner).commit()
    }
}

/// 128 bits that nobody can guess.
fn token() -> io::Result<String> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).map_err(|error| io::Error::other(error.to_string()))?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}
