//! Rendering: the theme, the values that its templates see, and the pages.
//!
//! A [`Theme`] is a folder of templates, styles, strings and scripts; a site may replace any of its files. For a
//! language it gives a [`Renderer`], which turns a [`view`] into a page that carries the styles of exactly the
//! components on it.

mod date;
pub mod gallery;
pub mod pages;
mod renderer;
pub mod rules;
pub mod strings;
pub mod style;
mod theme;
pub mod view;

pub use date::DateWriter;
pub use renderer::Renderer;
pub use theme::{Theme, WorkerSettings};
