//! What becomes of the events of Markdown: most stay as they are, tables and links are written as HTML.

use std::ops::Range;

use pulldown_cmark::{CowStr, Event, Tag, TagEnd};

use super::escape;

/// The events of the page, with a few written as HTML.
pub(super) struct Writer {
    pub(super) out: Vec<Event<'static>>,
    /// What closes the links that are open.
    pub(super) link_ends: Vec<String>,
    table: Option<Table>,
}

#[derive(Default)]
struct Table {
    labels: Vec<String>,
    in_head: bool,
    column: usize,
}

impl Writer {
    /// For about this many events.
    pub(super) fn with_capacity(events: usize) -> Self {
        Self { out: Vec::with_capacity(events), link_ends: Vec::new(), table: None }
    }

    pub(super) fn html(&mut self, html: String) {
        if !html.is_empty() {
            self.out.push(Event::InlineHtml(CowStr::from(html)));
        }
    }

    pub(super) fn text(&mut self, text: &str) {
        if !text.is_empty() {
            self.out.push(Event::Text(CowStr::from(text.to_string())));
        }
    }

    pub(super) fn in_code(&self) -> bool {
        matches!(self.out.last(), Some(Event::Start(Tag::CodeBlock(_))))
    }

    pub(super) fn open_table(&mut self, caption: &str) {
        self.table = Some(Table::default());
        self.html("<table class=\"compare\">".into());
        if !caption.is_empty() {
            self.html(format!("<caption>{}</caption>", escape(caption)));
        }
    }

    pub(super) fn head(&mut self, start: bool, following: &[(Event<'_>, Range<usize>)]) {
        if let Some(table) = &mut self.table {
            table.in_head = start;
            table.column = 0;
            if start {
                table.labels = header_labels(following);
            }
        }
        self.html(if start { "<thead><tr>" } else { "</tr></thead><tbody>" }.into());
    }

    pub(super) fn row(&mut self) {
        if let Some(table) = &mut self.table {
            table.column = 0;
        }
        self.html("<tr>".into());
    }

    pub(super) fn cell(&mut self, start: bool) {
        let Some(table) = &mut self.table else { return };
        let (in_head, column) = (table.in_head, table.column);
        let html = match (start, in_head, column) {
            (true, true, _) => "<th scope=\"col\">".to_string(),
            (false, true, _) => "</th>".into(),
            (true, false, 0) => "<th scope=\"row\">".into(),
            (false, false, 0) => "</th>".into(),
            (true, false, _) => match table.labels.get(column).filter(|label| !label.is_empty()) {
                Some(label) => format!("<td data-head=\"{}\">", escape(label)),
                None => "<td>".into(),
            },
            (false, false, _) => "</td>".into(),
        };
        if !start {
            table.column += 1;
        }
        self.html(html);
    }
}

fn header_labels(events: &[(Event<'_>, Range<usize>)]) -> Vec<String> {
    let mut labels = Vec::new();
    for (event, _) in events {
        match event {
            Event::Start(Tag::TableCell) => labels.push(String::new()),
            Event::Text(text) | Event::Code(text) => {
                if let Some(label) = labels.last_mut() {
                    label.push_str(text);
                }
            }
            Event::End(TagEnd::TableHead) => break,
            _ => {}
        }
    }
    labels
}
