//! The preview as a browser meets it: a real server, real files.

mod changes;
mod client;
mod command;
mod pages;
mod running;
mod site;
