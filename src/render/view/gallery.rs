//! The gallery of components.

use serde::Serialize;

use super::Html;

/// A component in the gallery.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct GalleryEntry {
    /// Its folder, which is its fragment too.
    pub name: String,
    /// What people call it.
    pub title: String,
    /// What it is for.
    pub summary: String,
    /// Ways to use it.
    pub examples: Vec<GalleryExample>,
}

/// A way to use a component.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct GalleryExample {
    /// What is special about it.
    pub name: String,
    /// The component, filled in.
    pub html: Html,
}
