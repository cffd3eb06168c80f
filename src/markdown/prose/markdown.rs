//! Markdown into prose blocks.

use std::{borrow::Cow, ops::Range};

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use crate::markdown::pictogram;

use super::{
    BlockKind, Comment, Link, Places, Prose,
    fences::{Attribute, Fences},
    segment::{self, PLACEHOLDER},
};

/// The same extensions as for HTML, but for `smart` punctuation: places count bytes as they are written.
fn options() -> Options {
    Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_TASKLISTS
}

/// The prose of `markdown`, whose own bytes stand at `places` in the file.
pub(super) fn read(markdown: &str, places: &Places) -> Prose {
    let fences = Fences::find(markdown);
    let text: Cow<'_, str> =
        if fences.lines.is_empty() { markdown.into() } else { fences.blanked(markdown).into() };
    let mut reader = Reader {
        markdown,
        fences: &fences,
        places,
        prose: Prose::default(),
        titles: 0,
        open: None,
        links: Vec::new(),
        images: 0,
        code: false,
    };
    let mut context: Vec<BlockKind> = Vec::new();
    let mut html: Option<Range<usize>> = None;
    for (event, range) in Parser::new_ext(&text, options()).into_offset_iter() {
        match event {
            Event::Start(tag) => match tag {
                Tag::Heading { level, .. } => reader.start(BlockKind::Heading(level as u8), range),
                Tag::Paragraph => {
                    let kind = context.last().copied().unwrap_or(BlockKind::Paragraph);
                    reader.start(kind, range);
                }
                Tag::Item => {
                    reader.finish();
                    context.push(BlockKind::ListItem);
                }
                Tag::BlockQuote(_) | Tag::FootnoteDefinition(_) => {
                    reader.finish();
                    context.push(BlockKind::Paragraph);
                }
                Tag::List(_) | Tag::Table(_) => reader.finish(),
                Tag::TableHead => context.push(BlockKind::TableHeader),
                Tag::TableRow => context.push(BlockKind::TableCell),
                Tag::TableCell => {
                    let kind = context.last().copied().unwrap_or(BlockKind::TableCell);
                    reader.start(kind, range);
                }
                Tag::CodeBlock(_) | Tag::MetadataBlock(_) => {
                    reader.finish();
                    reader.code = true;
                }
                Tag::Link { dest_url, .. } => reader.start_link(dest_url.to_string()),
                Tag::Image { .. } => {
                    if reader.images == 0 {
                        reader.placeholder(range);
                    }
                    reader.images += 1;
                }
                Tag::HtmlBlock => {
                    reader.finish();
                    html = Some(range);
                }
                _ => {}
            },
            Event::End(tag) => match tag {
                TagEnd::Heading(_) | TagEnd::Paragraph | TagEnd::TableCell => reader.finish(),
                TagEnd::Item
                | TagEnd::BlockQuote(_)
                | TagEnd::FootnoteDefinition
                | TagEnd::TableHead
                | TagEnd::TableRow => {
                    reader.finish();
                    context.pop();
                }
                TagEnd::CodeBlock | TagEnd::MetadataBlock(_) => reader.code = false,
                TagEnd::Link => reader.end_link(),
                TagEnd::Image => reader.images -= 1,
                TagEnd::HtmlBlock => {
                    if let Some(block) = html.take() {
                        reader.html(&text, block);
                    }
                }
                _ => {}
            },
            Event::Text(_) if reader.code || reader.images > 0 || html.is_some() => {}
            Event::Text(piece) => {
                let kind = context.last().copied().unwrap_or(BlockKind::Paragraph);
                reader.text(&piece, range, kind);
            }
            Event::Code(_) | Event::InlineMath(_) | Event::DisplayMath(_) => {
                if reader.images == 0 {
                    let kind = context.last().copied().unwrap_or(BlockKind::Paragraph);
                    reader.open(kind, range.start);
                    reader.placeholder(range);
                }
            }
            Event::SoftBreak => {
                // In a text to copy, every line is its own.
                let copied = reader.fences.component(range.start) == Some("copy");
                reader.gap(range, if copied { '\n' } else { ' ' });
            }
            Event::HardBreak => reader.gap(range, '\n'),
            Event::InlineHtml(_) => {
                reader.comments(&text, range);
            }
            Event::Html(_) | Event::FootnoteReference(_) | Event::Rule | Event::TaskListMarker(_) => {}
        }
    }
    reader.finish();
    reader.titles_before(usize::MAX);
    reader.prose
}

struct Reader<'a> {
    markdown: &'a str,
    fences: &'a Fences,
    places: &'a Places,
    prose: Prose,
    /// How many attribute texts were taken.
    titles: usize,
    open: Option<Open>,
    /// Links that are open: where their text starts in the open block, and their address.
    links: Vec<(usize, String)>,
    images: usize,
    code: bool,
}

struct Open {
    kind: BlockKind,
    start: usize,
    text: String,
    places: Places,
}

impl Reader<'_> {
    fn start(&mut self, kind: BlockKind, range: Range<usize>) {
        self.finish();
        self.open(kind, range.start);
    }

    /// Opens a block unless one is open: the text of a tight list item stands in no paragraph.
    fn open(&mut self, kind: BlockKind, start: usize) {
        if self.open.is_none() {
            self.titles_before(start);
            self.open = Some(Open { kind, start, text: String::new(), places: Places::default() });
        }
    }

    fn text(&mut self, piece: &str, range: Range<usize>, kind: BlockKind) {
        self.open(kind, range.start);
        if let Some(open) = &mut self.open {
            let from = open.text.len();
            // A pictogram is no word.
            let piece_length = piece.len();
            let piece = if from == 0 { pictogram(piece).map_or(piece, |(_, words)| words) } else { piece };
            let range = range.start + (piece_length - piece.len())..range.end;
            open.text.push_str(piece);
            open.places.push(from..open.text.len(), range);
        }
    }

    fn placeholder(&mut self, range: Range<usize>) {
        if let Some(open) = &mut self.open {
            let from = open.text.len();
            open.text.push(PLACEHOLDER);
            open.places.push(from..open.text.len(), range);
        }
    }

    fn gap(&mut self, range: Range<usize>, character: char) {
        if let Some(open) = &mut self.open {
            let from = open.text.len();
            open.text.push(character);
            open.places.push(from..open.text.len(), range);
        }
    }

    fn start_link(&mut self, destination: String) {
        let from = self.open.as_ref().map_or(0, |open| open.text.len());
        self.links.push((from, destination));
    }

    fn end_link(&mut self) {
        let Some((from, destination)) = self.links.pop() else { return };
        let Some(open) = &self.open else { return };
        let from = from.min(open.text.len());
        let text = open.text[from..].replace(PLACEHOLDER, "");
        let range = open.places.range(from..open.text.len());
        let range = self.places.range(range);
        self.prose.links.push(Link { text, range, destination });
    }

    fn finish(&mut self) {
        let Some(open) = self.open.take() else { return };
        let end = open.places.range(0..open.text.len()).end.max(open.start);
        let component = self.fences.component(open.start).map(str::to_string);
        let whole = self.places.range(open.start..end);
        let places = open.places.through(self.places);
        self.prose.blocks.extend(segment::block(open.kind, open.text, &places, whole, component));
    }

    /// Takes the attribute texts that stand before a byte.
    fn titles_before(&mut self, at: usize) {
        while let Some((attribute, _)) =
            self.fences.texts.get(self.titles).filter(|(_, range)| range.start < at)
        {
            let kind = match attribute {
                Attribute::Title => BlockKind::ComponentTitle,
                Attribute::Caption => BlockKind::Caption,
            };
            let range = self.fences.texts[self.titles].1.clone();
            self.titles += 1;
            let text = self.markdown[range.clone()].to_string();
            let mut own = Places::default();
            own.push(0..text.len(), range.clone());
            let places = own.through(self.places);
            let component = self.fences.component(range.start).map(str::to_string);
            let whole = self.places.range(range);
            self.prose.blocks.extend(segment::block(kind, text, &places, whole, component));
        }
    }

    /// A block of HTML: its comments are kept, and text after a comment is prose as if the comment weren't there.
    fn html(&mut self, text: &str, range: Range<usize>) {
        let last = self.comments(text, range.clone());
        let rest = text[last..range.end].trim();
        if last > range.start && !rest.is_empty() && !rest.starts_with('<') {
            let from = last + (text[last..range.end].len() - text[last..range.end].trim_start().len());
            self.open(BlockKind::Paragraph, from);
            for (at, line) in line_ranges(rest, from) {
                self.text(line, at.clone(), BlockKind::Paragraph);
                self.gap(at.end..at.end, ' ');
            }
            self.finish();
        }
    }

    /// Keeps the comments in a stretch; gives the byte after the last.
    fn comments(&mut self, text: &str, range: Range<usize>) -> usize {
        let mut at = range.start;
        while let Some(open) = text[at..range.end].find("<!--") {
            let start = at + open;
            let inside = start + 4;
            let Some(close) = text[inside..range.end].find("-->") else { break };
            at = inside + close + 3;
            self.prose.comments.push(Comment {
                text: text[inside..inside + close].trim().to_string(),
                range: self.places.range(start..at),
            });
        }
        at
    }
}

fn line_ranges(text: &str, base: usize) -> impl Iterator<Item = (Range<usize>, &str)> {
    let mut at = base;
    text.split_inclusive('\n').map(move |line| {
        let start = at;
        at += line.len();
        let line = line.trim_end();
        (start..start + line.len(), line)
    })
}
