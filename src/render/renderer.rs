//! From a view to a page.

use std::sync::Arc;

use fluent_bundle::{FluentArgs, FluentValue};
use serde::Serialize;
use tera::{Context, ErrorKind, Tera};

use super::{
    rules,
    strings::{StringError, Strings},
    style::{self, StyleSheet},
    view::{PageView, RedirectView},
};
use crate::{
    diagnostic::{Argument, Diagnostic, Location, SourceLookup},
    policy,
};

/// Renders the pages of one language. Made by [`Theme::renderer`](super::Theme::renderer); can be shared between threads.
pub struct Renderer {
    templates: Tera,
    strings: Arc<Strings>,
    language: String,
    styles: Arc<StyleSheet>,
    folder: String,
}

impl std::fmt::Debug for Renderer {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Renderer").field("folder", &self.folder).finish_non_exhaustive()
    }
}

impl Renderer {
    pub(super) fn new(
        templates: Tera,
        (strings, language): (Arc<Strings>, String),
        styles: Arc<StyleSheet>,
        folder: String,
    ) -> Self {
        Self { templates, strings, language, styles, folder }
    }

    /// A text of the theme in the language of these pages, such as `municipality-title` with a `name`.
    ///
    /// # Errors
    ///
    /// When the theme has no such text, or an argument is missing.
    pub fn text(&self, key: &str, arguments: &[(&str, Argument)]) -> Result<String, StringError> {
        let mut values = FluentArgs::new();
        for (name, value) in arguments {
            match value {
                Argument::Text(text) => values.set(*name, FluentValue::from(text.as_str())),
                Argument::Number(number) => values.set(*name, FluentValue::from(*number)),
            }
        }
        self.strings.text(&self.language, key, Some(&values))
    }

    /// The page, with the styles of the components on it and the policy that allows them. Complete but not yet minified:
    /// whoever minifies it must leave the style as it is, since the policy names the hash of its bytes.
    ///
    /// # Errors
    ///
    /// A diagnostic at the place in the theme where a template can't be filled in.
    pub fn page(&self, page: &PageView) -> Result<String, Box<Diagnostic>> {
        let mut context = Context::new();
        context.insert("page", page);
        self.render(&format!("{}.html", page.body.template()), &context)
    }

    /// The page that says where another one went.
    ///
    /// # Errors
    ///
    /// As [`Renderer::page`].
    pub fn redirect(&self, redirect: &RedirectView) -> Result<String, Box<Diagnostic>> {
        let mut context = Context::new();
        context.insert("redirect", redirect);
        self.render("redirect.html", &context)
    }

    /// A component by its name (`call-out`), with its parameters and, where it takes one, its body of safe HTML.
    ///
    /// # Errors
    ///
    /// As [`Renderer::page`]; also when there is no such component or a parameter is missing or of the wrong type.
    pub fn component(
        &self,
        name: &str,
        parameters: &impl Serialize,
        body: Option<&str>,
    ) -> Result<String, Box<Diagnostic>> {
        let parameters = Context::from_serialize(parameters).map_err(|error| self.diagnostic(&error))?;
        self.templates
            .render_component(&component_name(name), &parameters, body, true)
            .map_err(|error| self.diagnostic(&error))
    }

    fn render(&self, template: &str, context: &Context) -> Result<String, Box<Diagnostic>> {
        let html = self.templates.render(template, context).map_err(|error| self.diagnostic(&error))?;
        let style = self.styles.for_html(&html);
        let policy = format!(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">",
            policy::of_page(&style.hash)
        );
        Ok(html.replacen(policy::PLACEHOLDER, &policy, 1).replacen(style::PLACEHOLDER, &style.html, 1))
    }

    fn diagnostic(&self, error: &tera::Error) -> Box<Diagnostic> {
        let mut diagnostics = diagnostics_of(error, &self.folder, &NoFiles);
        Box::new(diagnostics.swap_remove(0))
    }
}

/// Errors of rendering carry byte ranges themselves: no file is needed to find their place.
struct NoFiles;

impl SourceLookup for NoFiles {
    fn text(&self, _: &str) -> Option<&str> {
        None
    }
}

/// The name of a component in templates: hyphens are no part of names there.
pub(super) fn component_name(folder: &str) -> String {
    folder.replace('-', "_")
}

/// What Tera says, as problems at their places in the theme.
pub(super) fn diagnostics_of(error: &tera::Error, folder: &str, files: &dyn SourceLookup) -> Vec<Diagnostic> {
    match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            let location = Location::new(path_of(report.filename(), folder), report.span().range.clone());
            vec![template_error(location, report.message())]
        }
        // Names that don't exist (components, filters, parents) come as one text with a frame for each.
        ErrorKind::Msg(text) if text.contains("error: ") => text
            .split("error: ")
            .filter(|part| !part.trim().is_empty())
            .map(|part| framed(part, folder, files))
            .collect(),
        other => vec![template_error(
            Location::start_of(format!("{folder}templates/base.html")),
            &other.to_string(),
        )],
    }
}

/// Reads a message and its place from a frame: `Unknown component …`, then `  --> base.html:38:4`.
fn framed(frame: &str, folder: &str, files: &dyn SourceLookup) -> Diagnostic {
    let message = frame.lines().next().unwrap_or_default();
    let place = frame.lines().find_map(|line| {
        let mut parts = line.trim().strip_prefix("--> ")?.rsplitn(3, ':');
        let column: usize = parts.next()?.parse().ok()?;
        let line: usize = parts.next()?.parse().ok()?;
        Some((path_of(parts.next()?, folder), line, column))
    });
    let Some((path, line, column)) = place else {
        return template_error(Location::start_of(format!("{folder}templates/base.html")), message);
    };
    let text = files.text(&path).unwrap_or_default();
    let before: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let rest = text[before..].lines().next().unwrap_or_default();
    let indent: usize = rest.chars().take(column.saturating_sub(1)).map(char::len_utf8).sum();
    template_error(Location::new(path, before + indent..before + rest.len()), message)
}

fn path_of(template: &str, folder: &str) -> String {
    let below = if template.starts_with("components/") { "" } else { "templates/" };
    format!("{folder}{below}{template}")
}

fn template_error(location: Location, problem: &str) -> Diagnostic {
    // “Available variables: …” lists everything that there is; the name and the place are enough.
    let problem = problem.split(" Available ").next().unwrap_or_default();
    Diagnostic::new(&rules::TEMPLATE_ERROR, location).with("problem", problem)
}
