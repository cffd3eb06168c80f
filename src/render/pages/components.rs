//! The components that editors use in their text, through the theme.

use std::sync::Arc;

use serde_json::{Map, Value, json};

use super::Frames;
use crate::{
    diagnostic::{Diagnostic, Location},
    directory::WebAddress,
    markdown::{Body, Component, Components, FootnoteWords},
    render::view::{ContactView, FirstStepKind, FirstStepView, Need, ShareView},
    site::{Audience, LanguageId, Page},
    source::schema::nearest_word,
};

/// The components of one page.
pub(super) struct PageComponents<'a> {
    pub(super) frames: &'a Frames<'a>,
    pub(super) language: LanguageId,
    pub(super) page: Option<&'a Page>,
    pub(super) path: Arc<str>,
}

/// The folder of pictures and documents.
const ASSETS: &str = "content/assets/";

impl Components for PageComponents<'_> {
    fn component(&self, component: &Component, body: &str, diagnostics: &mut Vec<Diagnostic>) -> String {
        let mut parameters = Map::new();
        for (name, value) in &component.attributes {
            parameters.insert(name.replace('-', "_"), Value::String(value.value.clone()));
        }
        let known = match component.kind.name {
            "figure" => self.figure(component, &mut parameters),
            "download" => self.download(component, &mut parameters),
            "quote" => self.quote(component, &mut parameters),
            "first-step" => {
                let need = component.attribute("need").map_or("unknown", |need| need.value.as_str());
                let step = self.frames.general_first_step(self.language, need);
                parameters.clear();
                parameters.insert("step".into(), json!(step));
                Ok(())
            }
            // Who reads a page for referrers looks for a patient.
            "finder" => {
                let own = self.page.map_or(Audience::Citizen, |page| page.audience);
                parameters
                    .entry("audience")
                    .or_insert_with(|| json!(if own == Audience::Referrer { "referrer" } else { "citizen" }));
                Ok(())
            }
            // Tables and lists of names are written by the Markdown stage itself, under the component's class.
            "compare" | "summary-list" => return body.to_string(),
            "copy" => {
                parameters.insert("text".into(), json!(body));
                Ok(())
            }
            "video" => self.outside(component),
            "share" => {
                let Some(share) = self.share() else { return String::new() };
                parameters.insert("share".into(), json!(share));
                Ok(())
            }
            _ => Ok(()),
        };
        if let Err(problem) = known {
            diagnostics.push(*problem);
            return String::new();
        }
        let body = (!body.is_empty() && component.kind.body != Body::PlainText).then_some(body);
        match self.frames.renderer(self.language).component(component.kind.name, &parameters, body) {
            Ok(html) => html,
            Err(problem) => {
                diagnostics.push(*problem);
                String::new()
            }
        }
    }

    fn footnote_words(&self, number: usize) -> FootnoteWords {
        let renderer = self.frames.renderer(self.language);
        let number = i64::try_from(number).unwrap_or(i64::MAX);
        let text =
            |key| renderer.text(key, &[("number", number.into())]).unwrap_or_else(|_| number.to_string());
        FootnoteWords { reference: text("footnote"), back: text("footnote-back") }
    }

    fn pictogram(
        &self,
        name: &str,
        place: std::ops::Range<usize>,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> String {
        let known = self.frames.theme.pictograms();
        if !known.contains_key(name) {
            let near = nearest_word(name, known.keys().map(String::as_str));
            let choices: Vec<&str> = known.keys().map(String::as_str).collect();
            diagnostics.push(
                Diagnostic::new(&crate::markdown::rules::UNKNOWN_PICTOGRAM, self.at(&place))
                    .with("name", name)
                    .with("known", if near.is_some() { "near" } else { "none" })
                    .with("near", near.unwrap_or_default())
                    .with("choices", choices.join(", ")),
            );
            return String::new();
        }
        let parameters = Map::from_iter([("name".to_string(), json!(name))]);
        match self.frames.renderer(self.language).component("pictogram", &parameters, None) {
            Ok(html) => html,
            Err(problem) => {
                diagnostics.push(*problem);
                String::new()
            }
        }
    }
}

impl PageComponents<'_> {
    fn at(&self, range: &std::ops::Range<usize>) -> Location {
        Location::new(self.path.clone(), range.clone())
    }

    /// Refuses an address that isn't a page on a secure site: it would become a link that nobody expects.
    fn outside(&self, component: &Component) -> Result<(), Box<Diagnostic>> {
        let Some(url) = component.attribute("url") else { return Ok(()) };
        let rule = match WebAddress::parse(&url.value) {
            Some(address) if address.is_a_chat() => &crate::markdown::rules::CONTACT_IN_TEXT,
            Some(_) => return Ok(()),
            None => &crate::markdown::rules::LINK_SCHEME,
        };
        Err(Box::new(Diagnostic::new(rule, self.at(&url.range)).with("link", url.value.as_str())))
    }

    /// Puts the drawing itself into the page: no further request.
    fn figure(
        &self,
        component: &Component,
        parameters: &mut Map<String, Value>,
    ) -> Result<(), Box<Diagnostic>> {
        let Some(file) = component.attribute("file") else { return Ok(()) };
        let source = self.frames.tree.file(&format!("{ASSETS}{}", file.value));
        let Some(source) = source.filter(|source| source.extension() == "svg") else {
            let names = self
                .frames
                .tree
                .files_below(ASSETS)
                .filter(|file| file.extension() == "svg")
                .map(|file| &file.path[ASSETS.len()..]);
            return Err(self.no_asset(&file.value, &file.range, names));
        };
        let drawing = source.text.trim();
        if let Some(problem) = unsafe_svg(drawing) {
            return Err(Box::new(
                Diagnostic::new(&super::rules::UNSAFE_PICTURE, self.at(&file.range))
                    .with("file", file.value.as_str())
                    .with("part", problem),
            ));
        }
        parameters.remove("file");
        // The figure around it has the description.
        let drawing = drawing.replacen("<svg", "<svg aria-hidden=\"true\"", 1);
        parameters.insert("svg".into(), json!(drawing));
        Ok(())
    }

    fn download(
        &self,
        component: &Component,
        parameters: &mut Map<String, Value>,
    ) -> Result<(), Box<Diagnostic>> {
        let Some(file) = component.attribute("file") else { return Ok(()) };
        let path = format!("{ASSETS}{}", file.value);
        let asset = self.frames.tree.assets().find(|(known, _)| *known == path);
        let Some((_, on_disk)) = asset else {
            let names = self.frames.tree.assets().filter_map(|(path, _)| path.strip_prefix(ASSETS));
            return Err(self.no_asset(&file.value, &file.range, names));
        };
        let bytes = std::fs::metadata(on_disk).map_or(0, |metadata| metadata.len());
        let kind = file.value.rsplit_once('.').map_or(String::new(), |(_, kind)| kind.to_uppercase());
        parameters.remove("file");
        parameters.insert("url".into(), json!(format!("/files/{}", file.value)));
        parameters.insert("kind".into(), json!(kind));
        parameters.insert("kilobytes".into(), json!(bytes.div_ceil(1000)));
        Ok(())
    }

    fn quote(
        &self,
        component: &Component,
        parameters: &mut Map<String, Value>,
    ) -> Result<(), Box<Diagnostic>> {
        let Some(id) = component.attribute("source") else { return Ok(()) };
        let Some(source) = self.frames.site.sources.get(&id.value) else {
            if self.frames.site.has_source(&id.value) {
                return Ok(());
            }
            let names = self.frames.site.sources.keys().map(String::as_str);
            let problem = Diagnostic::new(&crate::site::rules::UNKNOWN_SOURCE, self.at(&id.range))
                .with("id", id.value.as_str());
            return Err(Box::new(match nearest_word(&id.value, names) {
                Some(near) => problem.with("known", "near").with("near", near).fix(id.range.clone(), near),
                None => problem.with("known", "none").with("near", ""),
            }));
        };
        parameters.insert("source".into(), json!(source.title));
        if let Some(url) = &source.url {
            parameters.insert("url".into(), json!(url));
        }
        Ok(())
    }

    fn no_asset<'a>(
        &self,
        name: &str,
        range: &std::ops::Range<usize>,
        known: impl Iterator<Item = &'a str>,
    ) -> Box<Diagnostic> {
        let problem = Diagnostic::new(&super::rules::MISSING_PICTURE, self.at(range)).with("file", name);
        Box::new(match nearest_word(name, known) {
            Some(near) => problem.with("known", "near").with("near", near).fix(range.clone(), near),
            None => problem.with("known", "none").with("near", ""),
        })
    }

    fn share(&self) -> Option<ShareView> {
        let page = self.page?;
        let address = self.frames.absolute(&page.url)?;
        Some(super::frame::share(&address, &page.title.value, ""))
    }
}

/// What may not be in a drawing that becomes part of a page: the first such part.
fn unsafe_svg(drawing: &str) -> Option<&'static str> {
    let lower = drawing.to_ascii_lowercase();
    let parts = [
        "<script",
        "<style",
        "<foreignobject",
        "<image",
        "<use",
        "<animate",
        "<!doctype",
        "<?xml",
        "style=",
        " id=",
        "href",
        "url(",
    ];
    let handler = lower
        .split(|c: char| c.is_ascii_whitespace())
        .any(|part| part.starts_with("on") && part.contains('='));
    if !lower.starts_with("<svg") {
        return Some("<svg>");
    }
    parts.into_iter().find(|part| lower.contains(part)).or(handler.then_some("on…="))
}

impl Frames<'_> {
    /// The first step on a page that is for no municipality in particular: find yours.
    pub(super) fn general_first_step(&self, _language: LanguageId, need: &str) -> FirstStepView {
        FirstStepView {
            kind: FirstStepKind::Find,
            need: match need {
                "wmo" => Need::Wmo,
                "wlz" => Need::Wlz,
                "specialised" => Need::Specialised,
                "objection" => Need::Objection,
                _ => Need::Unknown,
            },
            contact: ContactView::default(),
            municipality: None,
            nobody_known: false,
        }
    }
}
