//! The components of a theme with their examples: one source for the pages of the gallery, and so for the browser tests.

use std::{collections::BTreeMap, sync::Arc};

use serde::Deserialize;

use super::{
    Renderer, rules,
    view::{ComponentView, ExampleView, Html, ParameterView},
};
use crate::diagnostic::{Diagnostic, Location};

/// A component, as its `component.yaml` describes it.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Component {
    /// Its folder: `call-out`.
    #[serde(skip)]
    pub name: String,
    /// What people call it.
    pub title: String,
    /// What it is for, in a sentence.
    pub summary: String,
    /// It is part of the frame of every page, so the gallery names it and has no need to show it again.
    #[serde(default, rename = "on-every-page")]
    pub on_every_page: bool,
    /// The values that it takes.
    #[serde(default)]
    pub parameters: Vec<Parameter>,
    /// Ways to use it.
    pub examples: Vec<Example>,
}

/// A value that a component takes.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Parameter {
    /// Its name; `body` is the HTML inside.
    pub name: String,
    /// What it means.
    pub description: String,
    /// Must be given.
    #[serde(default)]
    pub required: bool,
}

/// A way to use a component.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Example {
    /// What is special about it.
    pub name: String,
    /// The values.
    #[serde(default)]
    pub parameters: serde_json::Map<String, serde_json::Value>,
    /// The HTML inside.
    pub body: Option<String>,
    /// HTML that a page with this component has too: what its links lead to. The gallery shows it before the component.
    #[serde(default)]
    pub beside: String,
}

impl Component {
    /// The component with all its examples filled in.
    ///
    /// # Errors
    ///
    /// When one can't be filled in with its values.
    pub fn view(&self, renderer: &Renderer) -> Result<ComponentView, Box<Diagnostic>> {
        let examples = self.examples.iter().map(|example| {
            Ok(ExampleView { name: example.name.clone(), html: example.render(self, renderer)? })
        });
        let parameters = self.parameters.iter().map(|parameter| ParameterView {
            name: parameter.name.clone(),
            description: parameter.description.clone(),
            required: parameter.required,
        });
        Ok(ComponentView {
            summary: self.summary.clone(),
            parameters: parameters.collect(),
            examples: examples.collect::<Result<_, Box<Diagnostic>>>()?,
        })
    }
}

impl Example {
    /// The example as HTML, with what stands beside it.
    ///
    /// # Errors
    ///
    /// When the component can't be filled in with these values.
    pub fn render(&self, component: &Component, renderer: &Renderer) -> Result<Html, Box<Diagnostic>> {
        let html = renderer.component(&component.name, &self.parameters, self.body.as_deref())?;
        Ok(Html(format!("{}{html}", self.beside)))
    }
}

/// The components among the files of a theme, by name, and what is wrong with their descriptions.
pub(super) fn read(files: &BTreeMap<String, Arc<str>>, folder: &str) -> (Vec<Component>, Vec<Diagnostic>) {
    let mut components = Vec::new();
    let mut diagnostics = Vec::new();
    for (path, text) in files {
        let Some(name) = path
            .strip_prefix(folder)
            .and_then(|path| path.strip_prefix("components/"))
            .and_then(|path| path.strip_suffix("/component.yaml"))
        else {
            continue;
        };
        match serde_yaml::from_str::<Component>(text) {
            Ok(component) => components.push(Component { name: name.to_string(), ..component }),
            Err(error) => {
                let line = error.location().map_or(1, |location| location.line()) as usize;
                let start: usize =
                    text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
                let end = text[start..].find('\n').map_or(text.len(), |at| start + at);
                let problem = error.to_string();
                let problem = problem.lines().next().unwrap_or_default();
                diagnostics.push(
                    Diagnostic::new(&rules::COMPONENT_EXAMPLES, Location::new(path.as_str(), start..end))
                        .with("problem", problem),
                );
            }
        }
    }
    (components, diagnostics)
}
