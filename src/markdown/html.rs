//! Markdown to HTML.

use std::{borrow::Cow, ops::Range, sync::Arc};

use pulldown_cmark::{Event, HeadingLevel, Parser, Tag, TagEnd, html::push_html};

use super::{
    Block, Body, Component, Direction, Heading, HeadingIds, LinkProblem, Links, ResolvedLink, TermMatcher,
    bad_link,
    definitions::Definitions,
    escape,
    footnote::{FootnoteWords, Footnotes},
    heading::{before_braces, heading_text, options, written_id},
    lead::{first_heading, only_links},
    leftover::{self, Leftover},
    pictogram, rules, split,
    writer::Writer,
};
use crate::diagnostic::{Diagnostic, Location};

/// A text to render.
#[derive(Debug, Clone)]
pub struct MarkdownSource<'a> {
    /// The file.
    pub path: Arc<str>,
    /// Its whole text.
    pub text: &'a str,
    /// The Markdown in it.
    pub range: Range<usize>,
    /// The language it is written in, as a BCP 47 tag.
    pub language: &'a str,
}

/// Whoever knows what components look like.
pub trait Components {
    /// The component as HTML. `body` is the HTML of what stands in it, or for [`Body::PlainText`] that text itself.
    fn component(&self, component: &Component, body: &str, diagnostics: &mut Vec<Diagnostic>) -> String;

    /// What a footnote is called in the language of the page.
    fn footnote_words(&self, number: usize) -> FootnoteWords;

    /// The drawing of this name as HTML; `place` is where the name stands in the file.
    fn pictogram(&self, name: &str, place: Range<usize>, diagnostics: &mut Vec<Diagnostic>) -> String;
}

/// A rendered text.
#[derive(Debug, Clone, Default)]
pub struct Rendered {
    /// The HTML.
    pub html: String,
    /// Its headings, in order.
    pub headings: Vec<Heading>,
    /// The glossary words used, by their place in the glossary, in the order of first use.
    pub terms: Vec<usize>,
    /// Where in `html` the first heading of level 2 begins that stands in no list, quote or component: what is before it is
    /// the answer. `None` where there is no such heading.
    pub first_heading: Option<usize>,
}

impl Rendered {
    /// The answer, which stands before the first heading, and the rest.
    pub fn into_lead_and_rest(mut self) -> (String, String) {
        let rest = self.first_heading.map_or_else(String::new, |at| self.html.split_off(at));
        (self.html, rest)
    }
}

/// Renders Markdown with its components. Problems become diagnostics at their place; the rest is rendered all the same.
pub fn render(
    source: &MarkdownSource<'_>,
    links: &dyn Links,
    terms: &TermMatcher,
    components: &dyn Components,
    diagnostics: &mut Vec<Diagnostic>,
) -> Rendered {
    let blocks = split(&source.path, source.text, source.range.clone(), diagnostics);
    let mut renderer = Renderer {
        source,
        links,
        terms,
        components,
        diagnostics,
        ids: HeadingIds::default(),
        rendered: Rendered::default(),
        footnotes: Footnotes::default(),
        definitions: Definitions::find(source.text, &source.range, &blocks),
    };
    let mut html = renderer.blocks(&blocks, None);
    html.push_str(&renderer.footnotes.list(components));
    for (kind, place) in renderer.footnotes.problems() {
        let diagnostic = renderer.report(&rules::FOOTNOTE_LOST, &place);
        *diagnostic = diagnostic.clone().with("kind", kind);
    }
    Rendered { html, ..renderer.rendered }
}

struct Renderer<'a> {
    source: &'a MarkdownSource<'a>,
    links: &'a dyn Links,
    terms: &'a TermMatcher,
    components: &'a dyn Components,
    diagnostics: &'a mut Vec<Diagnostic>,
    ids: HeadingIds,
    rendered: Rendered,
    footnotes: Footnotes,
    /// What the whole page defines for links and notes, whichever component stands between.
    definitions: Definitions,
}

impl Renderer<'_> {
    fn blocks(&mut self, blocks: &[Block], inside: Option<&Component>) -> String {
        let mut html = String::new();
        for block in blocks {
            match block {
                Block::Markdown(range) => {
                    let text = self.markdown(range.clone(), inside);
                    match text.split_once(LEAD_END).filter(|_| inside.is_none()) {
                        Some((lead, rest)) => {
                            html.push_str(lead);
                            self.rendered.first_heading = Some(html.len());
                            html.push_str(rest);
                        }
                        None => html.push_str(&text),
                    }
                }
                Block::Component(component, inner) => {
                    let body = match component.kind.body {
                        Body::PlainText => self.plain_text(inner),
                        _ => self.blocks(inner, Some(component)),
                    };
                    if component.sound {
                        html.push_str(&self.components.component(component, &body, self.diagnostics));
                    } else {
                        html.push_str(&body);
                    }
                }
            }
        }
        html
    }

    /// What stands in a component, as it is written.
    fn plain_text(&self, blocks: &[Block]) -> String {
        let pieces = blocks.iter().filter_map(|block| match block {
            Block::Markdown(range) => Some(self.source.text[range.clone()].trim()),
            Block::Component(..) => None,
        });
        pieces.collect::<Vec<_>>().join("\n\n")
    }

    fn report(&mut self, rule: &'static crate::diagnostic::Rule, place: &Range<usize>) -> &mut Diagnostic {
        let location = Location::new(self.source.path.clone(), place.clone());
        self.diagnostics.push(Diagnostic::new(rule, location));
        let last = self.diagnostics.len() - 1;
        &mut self.diagnostics[last]
    }

    fn markdown(&mut self, range: Range<usize>, inside: Option<&Component>) -> String {
        let own = &self.source.text[range.clone()];
        // As long as what it stands for, so that all places stay right. That it is there is an error that is told elsewhere.
        let text = self.definitions.with_all(self.source.text, &range).replace(LEAD_END, " ");
        let events: Vec<(Event<'_>, Range<usize>)> = Parser::new_ext(&text, options())
            .into_offset_iter()
            // What was added behind the text is there to be referred to, not to be shown.
            .filter(|(_, place)| place.start < own.len() || text.len() == own.len())
            .map(|(event, place)| {
                (event, range.start + place.start..(range.start + place.end).min(range.end))
            })
            .collect();
        if let Some(place) = too_deep(&events) {
            self.report(&rules::TEXT_TOO_DEEP, &place).arguments.push(("limit", DEEPEST.into()));
            return String::new();
        }
        for leftover in leftover::find(self.source.text, &range, &events, inside) {
            let (rule, kind, place) = match leftover {
                Leftover::Signs(kind, place) => (&rules::MARKUP_AS_TEXT, kind, place),
                Leftover::Became(kind, place) => (&rules::TEXT_AS_MARKUP, kind, place),
                Leftover::Cells(place) => (&rules::TABLE_CELLS, "", place),
            };
            let written = shortened(&self.source.text[place.clone()]);
            let diagnostic = self.report(rule, &place);
            diagnostic.arguments.push(("text", written.into()));
            if !kind.is_empty() {
                diagnostic.arguments.push(("kind", kind.into()));
            }
        }
        let mut writer = Writer::with_capacity(events.len());
        let mut footnote: Option<(String, Range<usize>, usize)> = None;
        // Where the braces with the fragment of the heading stand that is being written.
        let mut braces: Option<usize> = None;
        let in_summary = inside.is_some_and(|component| component.kind.name == "summary-list");
        // Whether the name of the current item of a summary list is still to come.
        let mut named = false;
        // Depth of what glossary marks stay out of: headings, links, code.
        let mut unmarked = 0_usize;
        let lead_end =
            first_heading(&events).filter(|_| inside.is_none() && self.rendered.first_heading.is_none());
        // Whether a block of text just began, so that a pictogram may stand here.
        let mut begins = false;
        let mut at = 0;
        while at < events.len() {
            let (event, place) = &events[at];
            at += 1;
            let begun = begins;
            begins = match event {
                Event::Start(Tag::Heading { .. } | Tag::Item | Tag::Paragraph) => true,
                Event::TaskListMarker(_) => begun,
                _ => false,
            };
            match event {
                Event::Start(Tag::Heading { level, .. }) => {
                    unmarked += 1;
                    if lead_end == Some(at - 1) {
                        writer.html(LEAD_END.into());
                    }
                    if *level == HeadingLevel::H1 {
                        self.report(&rules::SECOND_TITLE, place);
                    }
                    let written = written_id(&self.source.text[place.clone()]);
                    braces = written.map(|(at, _)| place.start + at);
                    let text = heading_text(&events[at..], braces);
                    let id = self.ids.next(written.map(|(_, id)| id), &text);
                    writer.html(format!("<{level} id=\"{}\">", escape(&id)));
                    self.rendered.headings.push(Heading { level: *level as u8, id, text });
                }
                Event::End(TagEnd::Heading(level)) => {
                    unmarked -= 1;
                    braces = None;
                    writer.html(format!("</{level}>"));
                }
                Event::Start(Tag::Link { dest_url, .. }) => {
                    unmarked += 1;
                    self.open_link(dest_url, place, &mut writer);
                }
                Event::End(TagEnd::Link) => {
                    unmarked -= 1;
                    let end = writer.link_ends.pop().unwrap_or_default();
                    writer.html(end);
                }
                Event::Start(Tag::Image { .. }) => {
                    self.report(&rules::IMAGE_IN_TEXT, place);
                    at = skip_to_end(&events, at);
                }
                Event::Html(html) | Event::InlineHtml(html) => {
                    if !is_allow_comment(html) {
                        self.raw_html(html, place);
                    }
                }
                Event::Start(Tag::HtmlBlock) | Event::End(TagEnd::HtmlBlock) => {}
                Event::TaskListMarker(done) => {
                    writer.html(format!(
                        "<span class=\"box\" aria-hidden=\"true\">{}</span> ",
                        if *done { '☑' } else { '☐' }
                    ));
                }
                Event::Start(Tag::List(_)) if in_summary => writer.html("<dl class=\"summary-list\">".into()),
                Event::End(TagEnd::List(_)) if in_summary => writer.html("</dl>".into()),
                Event::Start(Tag::List(None)) if only_links(&events[at..]) => {
                    writer.html("<ul class=\"links\">".into());
                }
                Event::Start(Tag::Item) if in_summary => {
                    named = matches!(
                        events[at..].iter().map(|(event, _)| event).find(|event| !is_paragraph(event)),
                        Some(Event::Start(Tag::Strong))
                    );
                    if !named {
                        self.report(&rules::SUMMARY_WITHOUT_NAME, place);
                    }
                    writer.html("<div>".into());
                }
                Event::End(TagEnd::Item) if in_summary => writer.html("</dd></div>".into()),
                Event::Start(Tag::Strong) if in_summary && named => writer.html("<dt>".into()),
                Event::End(TagEnd::Strong) if in_summary && named => {
                    named = false;
                    writer.html("</dt><dd>".into());
                }
                event if in_summary && is_paragraph(event) => {}
                Event::Start(Tag::Table(_)) => {
                    let caption = inside.filter(|component| component.kind.name == "compare");
                    let caption = caption.and_then(|component| component.attribute("caption"));
                    // A comparison without a caption was told at its fence.
                    if caption.is_none() && inside.is_none_or(|component| component.sound) {
                        self.report(&rules::TABLE_WITHOUT_CAPTION, place);
                    }
                    writer.open_table(caption.map_or("", |caption| caption.value.as_str()));
                }
                Event::Start(Tag::TableHead) => writer.head(true, &events[at..]),
                Event::End(TagEnd::TableHead) => writer.head(false, &[]),
                Event::Start(Tag::TableRow) => writer.row(),
                Event::End(TagEnd::TableRow) => writer.html("</tr>".into()),
                Event::Start(Tag::TableCell) => writer.cell(true),
                Event::End(TagEnd::TableCell) => writer.cell(false),
                Event::End(TagEnd::Table) => writer.html("</tbody></table>".into()),
                Event::FootnoteReference(name) => {
                    let html = self.footnotes.refer(name, self.components);
                    writer.html(html);
                }
                Event::Start(Tag::FootnoteDefinition(name)) => {
                    footnote = Some((name.to_string(), place.clone(), writer.out.len()));
                }
                Event::End(TagEnd::FootnoteDefinition) => {
                    if let Some((name, place, from)) = footnote.take() {
                        let note = writer.out.split_off(from);
                        let mut html = String::new();
                        push_html(&mut html, note.into_iter());
                        self.footnotes.define(&name, place, html);
                    }
                }
                Event::Start(Tag::CodeBlock(_)) => {
                    unmarked += 1;
                    writer.out.push(event.clone().into_static());
                }
                Event::End(TagEnd::CodeBlock) => {
                    unmarked -= 1;
                    writer.out.push(event.clone().into_static());
                }
                Event::Text(_) => {
                    // Smart punctuation cuts a text into pieces; the words are looked for in the whole.
                    let mut text = String::new();
                    at -= 1;
                    while let Some((Event::Text(part), place)) = events.get(at) {
                        text.push_str(before_braces(part, place, braces));
                        at += 1;
                    }
                    let mut text = composed(text);
                    if begun && let Some((name, rest)) = pictogram(&text) {
                        let name_at = place.start + 1..place.start + 1 + name.len();
                        writer.html(self.components.pictogram(name, name_at, self.diagnostics));
                        text = rest.to_string();
                    }
                    let text = if unmarked > 0 && writer.in_code() {
                        text
                    } else {
                        quotes(self.source.language, text)
                    };
                    if unmarked == 0 { self.marked_text(&text, &mut writer) } else { writer.text(&text) }
                }
                // Easy reading puts every sentence on a line of its own, as its writer did.
                Event::SoftBreak if self.source.language.ends_with("-simple") => {
                    writer.out.push(Event::HardBreak)
                }
                other => writer.out.push(other.clone().into_static()),
            }
        }
        let mut html = String::with_capacity(own.len() * 3 / 2);
        push_html(&mut html, writer.out.into_iter());
        html
    }

    fn open_link(&mut self, link: &str, place: &Range<usize>, writer: &mut Writer) {
        if let Some(tag) = link.strip_prefix("lang:") {
            return self.open_language(tag, place, writer);
        }
        match self.links.resolve(link) {
            Ok(ResolvedLink { href, other_language: None }) => {
                writer.html(format!("<a href=\"{}\">", escape(&href)));
                writer.link_ends.push("</a>".into());
            }
            Ok(ResolvedLink { href, other_language: Some((tag, words)) }) => {
                writer.html(format!("<a href=\"{}\" hreflang=\"{}\">", escape(&href), escape(&tag)));
                writer.link_ends.push(format!(" ({})</a>", escape(&words)));
            }
            Err(problem) => {
                writer.link_ends.push(String::new());
                self.bad_link(link, place, problem);
            }
        }
    }

    /// Words in another language: `[Ik zoek hulp](lang:nl)`.
    fn open_language(&mut self, tag: &str, place: &Range<usize>, writer: &mut Writer) {
        if icu::locale::Locale::try_from_str(tag).is_err() {
            writer.link_ends.push(String::new());
            let diagnostic = self.report(&rules::UNKNOWN_TAG, place);
            *diagnostic = diagnostic.clone().with("tag", tag);
            return;
        }
        let direction = Direction::of(tag).as_str();
        writer.html(format!("<span lang=\"{}\" dir=\"{direction}\">", escape(tag)));
        writer.link_ends.push("</span>".into());
    }

    fn bad_link(&mut self, link: &str, place: &Range<usize>, problem: LinkProblem) {
        // The place of the address itself, so that a replacement can be offered.
        let written = &self.source.text[place.clone()];
        let target = match written.rfind(link) {
            Some(start) => place.start + start..place.start + start + link.len(),
            None => place.clone(),
        };
        let path = self.source.path.clone();
        self.diagnostics.extend(bad_link(link, problem, path, target));
    }

    fn raw_html(&mut self, html: &str, place: &Range<usize>) {
        let element: String = html
            .trim_start()
            .trim_start_matches(['<', '/'])
            .chars()
            .take_while(|c| c.is_ascii_alphanumeric() || "!-".contains(*c))
            .collect();
        let remedy = match element.to_ascii_lowercase().as_str() {
            "b" | "strong" => "**tekst**",
            "i" | "em" => "*tekst*",
            "a" => "[tekst](/pagina.md)",
            "img" | "svg" | "picture" => "::: figure",
            "details" | "summary" => "::: details",
            "table" => "::: compare",
            "iframe" | "video" => "::: video",
            "h1" | "h2" | "h3" | "h4" => "## …",
            "ul" | "ol" | "li" => "- …",
            "br" | "p" => "↵ ↵",
            "!--" => "<!-- allow CODE: … -->",
            _ => "Markdown",
        };
        let first_line = html.trim_end().lines().next().unwrap_or_default().len();
        let place = place.start..(place.start + first_line).min(place.end);
        let diagnostic = self.report(&rules::RAW_HTML, &place);
        *diagnostic = diagnostic.clone().with("element", element).with("remedy", remedy);
    }

    /// Writes a text with the first use on the page of each glossary word linked to its explanation.
    fn marked_text(&mut self, text: &str, writer: &mut Writer) {
        let mut from = 0;
        for found in self.terms.find(text) {
            if self.rendered.terms.contains(&found.term) {
                continue;
            }
            self.rendered.terms.push(found.term);
            let key = escape(self.terms.key(found.term));
            writer.text(&text[from..found.start]);
            writer.html(format!("<a class=\"term\" href=\"#term-{key}\">"));
            writer.text(&text[found.start..found.end]);
            writer.html("</a>".into());
            from = found.end;
        }
        writer.text(&text[from..]);
    }
}

fn is_paragraph(event: &Event<'_>) -> bool {
    matches!(event, Event::Start(Tag::Paragraph) | Event::End(TagEnd::Paragraph))
}

/// The beginning of a text, to quote it.
fn shortened(text: &str) -> String {
    const LONGEST: usize = 40;
    let text = text.trim();
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
        None => text.to_string(),
    }
}

/// The text with each accent joined to its letter, as words in the glossary are written; some programs give them apart.
fn composed(text: String) -> String {
    if text.is_ascii() {
        return text;
    }
    match icu::normalizer::ComposingNormalizerBorrowed::new_nfc().normalize(&text) {
        Cow::Borrowed(same) if same.len() == text.len() => text,
        composed => composed.into_owned(),
    }
}

/// Stands where the answer ends until the text is HTML. No text has it: it is taken out before a text is read.
const LEAD_END: &str = "\0";

/// The deepest nesting of lists, quotes and emphasis. What makes HTML small goes as deep as the text does, on its stack.
const DEEPEST: usize = 20;

/// The first place that is nested deeper than that.
fn too_deep(events: &[(Event<'_>, Range<usize>)]) -> Option<Range<usize>> {
    let mut depth = 0;
    events.iter().find_map(|(event, place)| {
        match event {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth -= 1,
            _ => {}
        }
        (depth > DEEPEST).then(|| place.clone())
    })
}

fn skip_to_end(events: &[(Event<'_>, Range<usize>)], from: usize) -> usize {
    let mut depth = 1;
    let mut at = from;
    while at < events.len() && depth > 0 {
        match events[at].0 {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth -= 1,
            _ => {}
        }
        at += 1;
    }
    at
}

/// Whether a comment is one that silences a check; whether it is right is for the checks to say.
fn is_allow_comment(html: &str) -> bool {
    let html = html.trim();
    html.strip_prefix("<!--").and_then(|rest| rest.strip_suffix("-->")).is_some_and(|comment| {
        let comment = comment.trim();
        comment.starts_with("allow ") && !comment.contains("-->")
    })
}

/// Makes quotation marks those of the language. The parser gives English ones for straight quotes.
fn quotes(language: &str, mut text: String) -> String {
    let marks = match language.split('-').next().unwrap_or(language) {
        "pl" => Some(("„", "”")),
        "uk" => Some(("«", "»")),
        _ => None,
    };
    if let Some((open, close)) = marks {
        text = text.replace('“', open).replace('”', close);
    }
    // Dutch words that start with an apostrophe: 's morgens, 't Gooi.
    if text.contains('‘') {
        for start in ["s", "t", "n", "k", "m", "r"] {
            for end in [' ', '-'] {
                text = text.replace(&format!("‘{start}{end}"), &format!("’{start}{end}"));
            }
        }
    }
    text
}
