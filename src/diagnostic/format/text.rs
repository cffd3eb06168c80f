//! `text`: for people, with a frame of the lines in question.

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};

use crate::diagnostic::{Diagnostic, MessageLanguage, Severity, SourceLookup};

/// Frames are cut from this many lines around the problem, so that a huge file costs nothing.
const LINES_AROUND: usize = 1;

/// A line longer than this many bytes is shown without a frame: nobody reads it in a terminal.
const LONGEST_FRAMED_LINE: usize = 2_000;

/// The diagnostic as a few lines of text: severity, code, message, frame, help.
pub fn text(
    diagnostic: &Diagnostic,
    sources: &dyn SourceLookup,
    language: MessageLanguage,
    colour: bool,
) -> String {
    let (level, name) = match (diagnostic.severity, language) {
        (Severity::Error, MessageLanguage::Dutch) => (Level::ERROR, "fout"),
        (Severity::Error, MessageLanguage::English) => (Level::ERROR, "error"),
        (Severity::Warning, MessageLanguage::Dutch) => (Level::WARNING, "let op"),
        (Severity::Warning, MessageLanguage::English) => (Level::WARNING, "warning"),
        (Severity::Info, MessageLanguage::Dutch) => (Level::INFO, "tip"),
        (Severity::Info, MessageLanguage::English) => (Level::INFO, "note"),
    };
    let message = diagnostic.message(language);
    let help = diagnostic.help(language);
    let path = &*diagnostic.location.path;
    let position = sources.position(path, diagnostic.location.range.start);
    let place = format!("{path}:{}:{}", position.line, position.column);
    let help_name = match language {
        MessageLanguage::Dutch => "doe dit",
        MessageLanguage::English => "do this",
    };

    let mut group = annotate_snippets::Group::with_title(
        level.clone().with_name(name).primary_title(message.as_str()).id(diagnostic.rule.code),
    );
    let excerpt = sources
        .text(path)
        .and_then(|source| Excerpt::around(source, &diagnostic.location.range, position.line));
    match &excerpt {
        Some(excerpt) => {
            group = group.element(
                Snippet::source(excerpt.text)
                    .line_start(excerpt.first_line)
                    .path(path)
                    .annotation(AnnotationKind::Primary.span(excerpt.range.clone())),
            );
        }
        None => group = group.element(annotate_snippets::Origin::path(place.as_str())),
    }
    if !help.is_empty() {
        group = group.element(Level::HELP.with_name(help_name).message(help.as_str()));
    }
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    let mut rendered = renderer.render(&[group]).to_string();
    rendered.push('\n');
    rendered
}

/// The lines around a range, and that range within them.
struct Excerpt<'a> {
    text: &'a str,
    first_line: usize,
    range: std::ops::Range<usize>,
}

impl<'a> Excerpt<'a> {
    /// The lines around a range that starts in the line `line`; `None` where these are too long to show.
    fn around(source: &'a str, range: &std::ops::Range<usize>, line: usize) -> Option<Self> {
        if range.start > source.len() || !source.is_char_boundary(range.start) {
            return None;
        }
        // No more of the file is looked at than could be shown.
        let most = (LINES_AROUND + 1) * (LONGEST_FRAMED_LINE + 1);
        let floor = source.floor_char_boundary(range.start.saturating_sub(most));
        let ceiling = source.ceil_char_boundary(range.start.saturating_add(most).min(source.len()));
        let start_of_line = |byte: usize| {
            let before = &source[floor.min(byte)..byte];
            before.rfind('\n').map_or(floor.min(byte), |at| byte - before.len() + at + 1)
        };
        let end_of_line = |byte: usize| {
            let after = &source[byte..ceiling.max(byte)];
            after.find('\n').map_or(ceiling.max(byte), |at| byte + at)
        };
        let mut first = start_of_line(range.start);
        for _ in 0..LINES_AROUND {
            first = start_of_line(first.saturating_sub(1));
        }
        // A range over many lines is shown by its first line.
        let end = range.end.min(end_of_line(range.start)).max(range.start);
        let mut last = end_of_line(range.start);
        for _ in 0..LINES_AROUND {
            last = end_of_line((last + 1).min(source.len()));
        }
        let text = &source[first..last];
        if text.lines().any(|line| line.len() > LONGEST_FRAMED_LINE) {
            return None;
        }
        let first_line = line - source[first..range.start].bytes().filter(|&byte| byte == b'\n').count();
        Some(Excerpt { text, first_line, range: range.start - first..end - first })
    }
}
