//! The gallery of components.

use serde::Serialize;

use super::Html;

/// A component in the list of all.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct GalleryEntry {
    /// What people call it.
    pub title: String,
    /// What it is for.
    pub summary: String,
    /// Its page; a component that is on every page anyway has none.
    pub url: Option<String>,
}

/// A component with its examples.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ComponentView {
    /// What it is for.
    pub summary: String,
    /// The values that it takes.
    pub parameters: Vec<ParameterView>,
    /// Ways to use it.
    pub examples: Vec<ExampleView>,
}

/// A value that a component takes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ParameterView {
    /// Its name.
    pub name: String,
    /// What it means.
    pub description: String,
    /// Must be given.
    pub required: bool,
}

/// A way to use a component.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ExampleView {
    /// What is special about it.
    pub name: String,
    /// The component, filled in.
    pub html: Html,
}
