//! The preview as a browser meets it: a real server, real files.

#![allow(clippy::unwrap_used, reason = "a test that cannot be set up should fail")]

mod again;
mod changes;
mod client;
mod command;
mod hostile;
mod pages;
mod running;
mod site;
