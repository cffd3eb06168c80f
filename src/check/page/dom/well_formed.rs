//! Reads a page in which nothing has to be mended.
//!
//! The standard's way to make a tree is mostly about what is missing, misnested or misplaced. Nearly every page that this
//! program writes has nothing of the kind: each element is opened and closed where it may be, and what a browser would put in
//! itself (`html`, `head`, `body`, `tbody`) is written down. Such a page is read here in one pass, some times as quick. At the
//! first sign of anything else [`read`] gives up, and the parser of the standard reads the page instead: so what this reader
//! doesn't know costs time, never a finding. A test holds both trees together, on any text in which it doesn't give up.

use html5ever::{
    Attribute, LocalName, QualName, ns,
    tendril::{SliceExt, StrTendril},
};

use super::{DEEPEST, Dom, Element, Kind, Node, NodeId, append};

/// The tree of a page that needs no mending; `None` when it may need some.
pub(super) fn read(html: &str) -> Option<Dom> {
    // The parser's view of such characters is its own.
    if html.bytes().any(|byte| byte < b' ' && byte != b'\n' && byte != b'\t') {
        return None;
    }
    let mut reader = Reader {
        html,
        page: html.to_tendril(),
        at: 0,
        nodes: Vec::with_capacity(html.len() / 14 + 1),
        open: Vec::with_capacity(24),
        formatting: 0,
        in_form: false,
        in_button: false,
        in_paragraph: false,
    };
    reader.page()?;
    Some(Dom { nodes: reader.nodes, errors: Vec::new(), too_deep: false })
}

/// How the standard treats an element, as far as it concerns elements that are nested as they should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Role {
    /// `html`, `head` and `body`.
    Frame,
    /// Ends a paragraph.
    Block,
    Paragraph,
    /// Ends a paragraph; may not lie directly in another heading.
    Heading,
    List,
    Item,
    Definitions,
    Definition,
    /// One at a time.
    Form,
    /// One at a time.
    Button,
    Table,
    Caption,
    RowGroup,
    Row,
    Cell,
    /// One of each name at a time; which one, as a bit.
    Formatting(u16),
    /// Anything else that may stand in a line of text.
    Phrasing,
    /// Has no content.
    Void,
    /// Has no content and ends a paragraph.
    Rule,
    /// Its content is text without markup: `script` and `style`.
    Raw,
    /// Its content is text with character references: `title`.
    Title,
    /// A drawing and what lies in it.
    Drawing,
}

impl Role {
    fn of(name: &str) -> Option<Self> {
        Some(match name {
            "html" | "head" | "body" => Self::Frame,
            "address" | "article" | "aside" | "blockquote" | "details" | "fieldset" | "figcaption"
            | "figure" | "footer" | "header" | "hgroup" | "main" | "nav" | "search" | "section"
            | "summary" | "div" | "pre" => Self::Block,
            "p" => Self::Paragraph,
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => Self::Heading,
            "ul" | "ol" | "menu" => Self::List,
            "li" => Self::Item,
            "dl" => Self::Definitions,
            "dt" | "dd" => Self::Definition,
            "form" => Self::Form,
            "button" => Self::Button,
            "table" => Self::Table,
            "caption" => Self::Caption,
            "thead" | "tbody" | "tfoot" => Self::RowGroup,
            "tr" => Self::Row,
            "td" | "th" => Self::Cell,
            "a" => Self::Formatting(1),
            "b" => Self::Formatting(2),
            "code" => Self::Formatting(4),
            "em" => Self::Formatting(8),
            "i" => Self::Formatting(16),
            "s" => Self::Formatting(32),
            "small" => Self::Formatting(64),
            "strong" => Self::Formatting(128),
            "u" => Self::Formatting(256),
            "abbr" | "audio" | "bdi" | "bdo" | "canvas" | "cite" | "data" | "del" | "dfn" | "ins" | "kbd"
            | "label" | "legend" | "mark" | "meter" | "output" | "picture" | "progress" | "q" | "samp"
            | "span" | "sub" | "sup" | "time" | "var" | "video" => Self::Phrasing,
            "br" | "img" | "input" | "link" | "meta" | "source" | "track" | "wbr" => Self::Void,
            "hr" => Self::Rule,
            "script" | "style" => Self::Raw,
            "title" => Self::Title,
            "svg" => Self::Drawing,
            _ => return None,
        })
    }
}

struct Open {
    node: NodeId,
    /// Where its name stands in the page.
    name: (usize, usize),
    role: Role,
}

struct Reader<'a> {
    html: &'a str,
    /// The page once more, of which texts are parts.
    page: StrTendril,
    at: usize,
    nodes: Vec<Node>,
    open: Vec<Open>,
    /// The bits of the formatting elements that are open.
    formatting: u16,
    in_form: bool,
    in_button: bool,
    in_paragraph: bool,
}

/// A start tag.
struct Tag {
    name: (usize, usize),
    attributes: Vec<Attribute>,
    closes_itself: bool,
}

impl<'a> Reader<'a> {
    /// The whole page: a document type, `html` with `head` and `body`, and nothing but white space around them.
    fn page(&mut self) -> Option<()> {
        const DOCTYPE: &str = "<!doctype html>";
        if !self.html.get(..DOCTYPE.len())?.eq_ignore_ascii_case(DOCTYPE) {
            return None;
        }
        self.at = DOCTYPE.len();
        self.add(Kind::Root);
        self.white_space();
        let html = self.frame("html", NodeId::DOCUMENT)?;
        self.white_space();
        self.frame("head", html)?;
        self.head()?;
        let between = self.white_space();
        self.text_node(html, between);
        let body = self.frame("body", html)?;
        self.body()?;
        // What follows is taken into the body.
        let after = self.white_space();
        self.take("</html>")?;
        let end = self.white_space();
        if self.at < self.html.len() {
            return None;
        }
        for (start, end) in [after, end] {
            if start < end {
                self.append_text(body, &self.html[start..end]);
            }
        }
        Some(())
    }

    fn rest(&self) -> &'a [u8] {
        &self.html.as_bytes()[self.at..]
    }

    fn take(&mut self, expected: &str) -> Option<()> {
        self.html[self.at..].starts_with(expected).then(|| self.at += expected.len())
    }

    /// Passes over white space, and says where it was.
    fn white_space(&mut self) -> (usize, usize) {
        let start = self.at;
        self.at += self.rest().iter().take_while(|byte| is_space(**byte)).count();
        (start, self.at)
    }

    fn frame(&mut self, name: &str, parent: NodeId) -> Option<NodeId> {
        let tag = self.start_tag(Role::Frame)?;
        if &self.html[tag.name.0..tag.name.1] != name || tag.closes_itself {
            return None;
        }
        Some(self.element(parent, tag, ns!(html), Role::Frame))
    }

    fn head(&mut self) -> Option<()> {
        loop {
            let (start, end) = self.white_space();
            let head = self.open.last()?.node;
            self.text_node(head, (start, end));
            if self.rest().starts_with(b"</") {
                return self.end_tag();
            }
            let role = self.role_ahead()?;
            match role {
                Role::Void => {
                    let tag = self.start_tag(role)?;
                    // Where scripts are off, everything else would end the head.
                    if !matches!(&self.html[tag.name.0..tag.name.1], "link" | "meta") {
                        return None;
                    }
                    self.void(tag, ns!(html));
                }
                Role::Raw | Role::Title => self.text_element(role)?,
                _ => return None,
            }
        }
    }

    /// To the end of the body and its tag.
    fn body(&mut self) -> Option<()> {
        let depth = self.open.len();
        while self.open.len() >= depth {
            match self.rest() {
                [b'<', b'/', ..] => self.end_tag()?,
                [b'<', ..] => self.start()?,
                [] => return None,
                _ => self.text()?,
            }
        }
        Some(())
    }

    /// The role of the element that starts here.
    fn role_ahead(&self) -> Option<Role> {
        let name = self.rest().strip_prefix(b"<")?;
        let length = name.iter().take_while(|byte| is_name(**byte)).count();
        Role::of(&self.html[self.at + 1..self.at + 1 + length])
    }

    fn start(&mut self) -> Option<()> {
        let parent = self.open.last()?;
        let (parent, around) = (parent.node, parent.role);
        if around == Role::Drawing {
            return self.part_of_drawing(parent);
        }
        let role = self.role_ahead()?;
        // Within a table only its own parts may stand, each in its place.
        let fits = match role {
            Role::RowGroup | Role::Caption => around == Role::Table,
            Role::Row => around == Role::RowGroup,
            Role::Cell => around == Role::Row,
            Role::Item => around == Role::List,
            Role::Definition => match around {
                Role::Definitions => true,
                Role::Block => {
                    self.open.iter().nth_back(1)?.role == Role::Definitions && self.is_last_named("div")
                }
                _ => false,
            },
            Role::Heading => around != Role::Heading,
            Role::Frame => false,
            _ => true,
        };
        let is_part = matches!(role, Role::Caption | Role::RowGroup | Role::Row | Role::Cell);
        if !fits || (is_table(around) && !is_part) || self.open.len() >= DEEPEST {
            return None;
        }
        let ends_paragraph = match role {
            Role::Block
            | Role::Paragraph
            | Role::Heading
            | Role::List
            | Role::Item
            | Role::Definitions
            | Role::Definition
            | Role::Form
            | Role::Table
            | Role::Rule => true,
            Role::Frame
            | Role::Button
            | Role::Caption
            | Role::RowGroup
            | Role::Row
            | Role::Cell
            | Role::Formatting(_)
            | Role::Phrasing
            | Role::Void
            | Role::Raw
            | Role::Title
            | Role::Drawing => false,
        };
        if ends_paragraph && self.in_paragraph {
            return None;
        }
        match role {
            Role::Void | Role::Rule => {
                let tag = self.start_tag(role)?;
                self.void(tag, ns!(html));
                return Some(());
            }
            Role::Raw | Role::Title => return self.text_element(role),
            _ => {}
        }
        // Of these only one at a time may be open.
        let is_second = match role {
            Role::Formatting(bit) => {
                let before = self.formatting;
                self.formatting |= bit;
                before & bit != 0
            }
            Role::Form => std::mem::replace(&mut self.in_form, true),
            Role::Button => std::mem::replace(&mut self.in_button, true),
            Role::Paragraph => std::mem::replace(&mut self.in_paragraph, true),
            _ => false,
        };
        if is_second {
            return None;
        }
        let tag = self.start_tag(role)?;
        let namespace = if role == Role::Drawing { ns!(svg) } else { ns!(html) };
        if role == Role::Drawing && tag.closes_itself {
            self.void(tag, namespace);
            return Some(());
        }
        // A line break right after it would be left out.
        let is_preformatted = &self.html[tag.name.0..tag.name.1] == "pre";
        if tag.closes_itself || (is_preformatted && self.rest().first() == Some(&b'\n')) {
            return None;
        }
        self.element(parent, tag, namespace, role);
        Some(())
    }

    fn is_last_named(&self, name: &str) -> bool {
        self.open.last().is_some_and(|open| &self.html[open.name.0..open.name.1] == name)
    }

    /// An element within a drawing.
    fn part_of_drawing(&mut self, parent: NodeId) -> Option<()> {
        if self.open.len() >= DEEPEST {
            return None;
        }
        let tag = self.start_tag(Role::Drawing)?;
        match &self.html[tag.name.0..tag.name.1] {
            "path" | "use" | "g" | "circle" | "rect" | "line" | "polyline" | "polygon" | "ellipse"
            | "defs" | "symbol" => {}
            _ => return None,
        }
        if tag.closes_itself {
            self.void(tag, ns!(svg));
        } else {
            self.element(parent, tag, ns!(svg), Role::Drawing);
        }
        Some(())
    }

    fn end_tag(&mut self) -> Option<()> {
        let Open { name: (start, end), role, .. } = self.open.pop()?;
        let name = &self.html[start..end];
        self.take("</")?;
        self.take(name)?;
        self.take(">")?;
        match role {
            Role::Formatting(bit) => self.formatting &= !bit,
            Role::Form => self.in_form = false,
            Role::Button => self.in_button = false,
            Role::Paragraph => self.in_paragraph = false,
            _ => {}
        }
        Some(())
    }

    /// An element with text alone, and its end.
    fn text_element(&mut self, role: Role) -> Option<()> {
        let parent = self.open.last()?.node;
        let tag = self.start_tag(role)?;
        if tag.closes_itself {
            return None;
        }
        let name = &self.html[tag.name.0..tag.name.1];
        let start = self.at;
        // The first end tag in any spelling: only the plain one of the same name is known here.
        let length = self.html[start..].find("</")?;
        let text = &self.html[start..start + length];
        if role == Role::Raw && text.contains("<!--") {
            return None;
        }
        let node = self.element(parent, tag, ns!(html), role);
        self.at = start + length;
        if role == Role::Raw {
            self.text_node(node, (start, self.at));
        } else {
            let text = self.decoded(start, self.at, false)?;
            self.text_of(node, text);
        }
        self.take("</")?;
        self.take(name)?;
        self.take(">")?;
        self.open.pop();
        Some(())
    }

    /// Text up to the next tag.
    fn text(&mut self) -> Option<()> {
        let start = self.at;
        let length = self.rest().iter().position(|byte| *byte == b'<')?;
        self.at += length;
        let around = self.open.last()?;
        if is_table(around.role) && !self.html.as_bytes()[start..self.at].iter().all(|byte| is_space(*byte)) {
            return None;
        }
        let node = around.node;
        let text = self.decoded(start, self.at, false)?;
        self.text_of(node, text);
        Some(())
    }

    /// A stretch of the page with its character references replaced.
    fn decoded(&self, start: usize, end: usize, in_attribute: bool) -> Option<StrTendril> {
        let text = &self.html[start..end];
        let Some(first) = text.find('&') else { return Some(self.part(start, end)) };
        let mut decoded = String::with_capacity(text.len());
        decoded.push_str(&text[..first]);
        let mut rest = &text[first..];
        while let Some(after) = rest.strip_prefix('&') {
            let (character, length) = reference(after, in_attribute)?;
            decoded.push(character);
            let after = &after[length..];
            let next = after.find('&').unwrap_or(after.len());
            decoded.push_str(&after[..next]);
            rest = &after[next..];
        }
        Some(StrTendril::from(decoded))
    }

    fn part(&self, start: usize, end: usize) -> StrTendril {
        match (u32::try_from(start), u32::try_from(end - start)) {
            (Ok(start), Ok(length)) => self.page.subtendril(start, length),
            _ => self.html[start..end].to_tendril(),
        }
    }

    /// A start tag with its attributes.
    fn start_tag(&mut self, role: Role) -> Option<Tag> {
        self.take("<")?;
        let start = self.at;
        self.at += self.rest().iter().take_while(|byte| is_name(**byte)).count();
        let name = (start, self.at);
        if start == self.at {
            return None;
        }
        let mut attributes = Vec::new();
        let closes_itself = loop {
            let (space, after) = self.white_space();
            match self.rest() {
                [b'>', ..] => {
                    self.at += 1;
                    break false;
                }
                [b'/', b'>', ..] => {
                    self.at += 2;
                    break true;
                }
                _ if space == after => return None,
                _ => {
                    let attribute = self.attribute(role)?;
                    // Of two attributes with one name a browser takes the first.
                    if attributes.iter().any(|known: &Attribute| known.name == attribute.name) {
                        return None;
                    }
                    attributes.push(attribute);
                }
            }
        };
        Some(Tag { name, attributes, closes_itself })
    }

    fn attribute(&mut self, role: Role) -> Option<Attribute> {
        let start = self.at;
        self.at += self.rest().iter().take_while(|byte| is_name(**byte) || **byte == b'B').count();
        let name = &self.html[start..self.at];
        let local = match name {
            "" => return None,
            // In any spelling.
            "viewBox" | "viewbox" if role == Role::Drawing => LocalName::from("viewBox"),
            _ if name.contains('B') => return None,
            // The parser gives other names in a drawing a capital or a namespace.
            _ if role == Role::Drawing && !is_drawing_attribute(name) => return None,
            _ => LocalName::from(name),
        };
        let name = QualName::new(None, ns!(), local);
        let value = if self.take("=").is_none() {
            // White space before the sign would make it an attribute with a value after all.
            let ahead = self.rest().iter().find(|byte| !is_space(**byte));
            if ahead == Some(&b'=') {
                return None;
            }
            StrTendril::new()
        } else {
            let (start, end) = match self.rest() {
                [quote @ (b'"' | b'\''), value @ ..] => {
                    let length = value.iter().position(|byte| byte == quote)?;
                    let start = self.at + 1;
                    self.at = start + length + 1;
                    // What comes next must be apart from it.
                    if !matches!(self.rest(), [next, ..] if is_space(*next) || matches!(next, b'>' | b'/')) {
                        return None;
                    }
                    (start, start + length)
                }
                value => {
                    let length = value.iter().position(|byte| is_space(*byte) || *byte == b'>')?;
                    let unquoted = &value[..length];
                    if length == 0
                        || unquoted.iter().any(|byte| matches!(byte, b'"' | b'\'' | b'<' | b'=' | b'`'))
                    {
                        return None;
                    }
                    let start = self.at;
                    self.at += length;
                    (start, self.at)
                }
            };
            self.decoded(start, end, true)?
        };
        Some(Attribute { name, value })
    }

    fn add(&mut self, kind: Kind) -> NodeId {
        self.nodes.push(Node::new(kind));
        NodeId::last_of(&self.nodes)
    }

    fn new_element(&mut self, parent: NodeId, tag: Tag, namespace: html5ever::Namespace) -> NodeId {
        let local = LocalName::from(&self.html[tag.name.0..tag.name.1]);
        let name = QualName::new(None, namespace, local);
        let node = self.add(Kind::Element(Element { name, attributes: tag.attributes }));
        append(&mut self.nodes, parent, node);
        node
    }

    fn element(&mut self, parent: NodeId, tag: Tag, namespace: html5ever::Namespace, role: Role) -> NodeId {
        let name = tag.name;
        let node = self.new_element(parent, tag, namespace);
        self.open.push(Open { node, name, role });
        node
    }

    fn void(&mut self, tag: Tag, namespace: html5ever::Namespace) {
        if let Some(parent) = self.open.last().map(|open| open.node) {
            self.new_element(parent, tag, namespace);
        }
    }

    fn text_node(&mut self, parent: NodeId, (start, end): (usize, usize)) {
        let text = self.part(start, end);
        self.text_of(parent, text);
    }

    fn text_of(&mut self, parent: NodeId, text: StrTendril) {
        if !text.is_empty() {
            let node = self.add(Kind::Text(text));
            append(&mut self.nodes, parent, node);
        }
    }

    /// Text after everything else in a node, joined with text that stands there.
    fn append_text(&mut self, parent: NodeId, more: &str) {
        let last = self.nodes[parent.index()].last_child;
        if let Some(last) = last
            && let Kind::Text(text) = &mut self.nodes[last.index()].kind
        {
            text.push_slice(more);
        } else {
            self.text_of(parent, more.to_tendril());
        }
    }
}

/// The white space of HTML, as far as it gets here.
fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\n' | b'\t')
}

/// In the name of an element or attribute as this program writes it.
fn is_name(byte: u8) -> bool {
    matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-')
}

/// Where only parts of a table may stand.
fn is_table(role: Role) -> bool {
    matches!(role, Role::Table | Role::RowGroup | Role::Row)
}

fn is_drawing_attribute(name: &str) -> bool {
    name.starts_with("aria-")
        || name.starts_with("stroke")
        || matches!(
            name,
            "class"
                | "clip-rule"
                | "cx"
                | "cy"
                | "d"
                | "dir"
                | "fill"
                | "fill-rule"
                | "focusable"
                | "height"
                | "hidden"
                | "href"
                | "id"
                | "lang"
                | "opacity"
                | "points"
                | "r"
                | "role"
                | "rx"
                | "ry"
                | "transform"
                | "width"
                | "x"
                | "x1"
                | "x2"
                | "y"
                | "y1"
                | "y2"
        )
}

/// What a `&` stands for, given what follows it, and how much of that belongs to it.
fn reference(after: &str, in_attribute: bool) -> Option<(char, usize)> {
    let length = after.bytes().take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'#').count();
    if length == 0 {
        return Some(('&', 0));
    }
    let name = &after[..length];
    if !after[length..].starts_with(';') {
        // As in `?subject=a&body=b`.
        let is_query = in_attribute && after[length..].starts_with('=') && !name.contains('#');
        return is_query.then_some(('&', 0));
    }
    let character = match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "nbsp" => '\u{a0}',
        "#39" | "#x27" => '\'',
        "#34" | "#x22" => '"',
        _ => return None,
    };
    Some((character, length + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(body: &str) -> String {
        format!(
            "<!doctype html><html lang=nl><head><meta charset=utf-8><title>T &amp; t</title></head><body>{body}</body></html>\n"
        )
    }

    fn is_read(body: &str) -> bool {
        let html = page(body);
        match read(&html) {
            None => false,
            Some(dom) => {
                assert_eq!(dom.outline(), Dom::mended(&html).outline(), "{html}");
                true
            }
        }
    }

    #[test]
    fn what_this_program_writes_is_read() {
        for body in [
            "<main id=a class=\"b c\" hidden><h1>Een <em>kop</em></h1> <p>Tekst &lt; &amp; <a href='/x/?a=1&b=2'>naar<br>x</a>.</p>\n</main>",
            "<ul><li>een<ul><li><p>twee</p></li></ul></li></ul><ol><li>x</li></ol>",
            "<dl><dt>a</dt><dd>b</dd></dl><dl><div><dt>a</dt><dd><p>b</p></dd></div></dl>",
            "<table><caption>c</caption> <thead><tr><th scope=col>a</th></tr></thead><tbody>\n<tr><td><p>b</p></td></tr></tbody></table>",
            "<svg aria-hidden=true viewBox=\"0 0 1 1\"><path d=\"M0 0\"/><g><use href=#a></use></g></svg><svg viewbox=0></svg>",
            "<form action=/x/><label for=q>Zoek</label><input id=q><button>Zoek</button></form><form></form>",
            "<script>if (1 < 2) a && b</script><style>a > b{}</style><pre>x\n</pre><hr>& &nbsp;&#39; M&M ",
        ] {
            // A single letter sign that isn't escaped is for the other reader.
            assert_eq!(is_read(body), !body.contains("M&M"), "{body}");
        }
    }

    #[test]
    fn what_must_be_mended_is_left_to_the_standard() {
        for body in [
            "<p>a<p>b",
            "<p>a<div>b</div></p>",
            "<b><i>x</b></i>",
            "<a>x<a>y</a></a>",
            "<table><tr><td>a</td></tr></table>",
            "<table>x<tbody></tbody></table>",
            "<table><table></table></table>",
            "<ul><div><li>a</li></div></ul><li>b</li>",
            "<dl><p><dt>a</dt></p></dl>",
            "<div/>",
            "<br></br>",
            "<p id=a id=b></p>",
            "<p id=\"a\"class=b></p>",
            "<h1><h2>x</h2></h1>",
            "<button><button></button></button>",
            "<form><form></form></form>",
            "<pre>\nx</pre>",
            "<!-- x -->",
            "a < b",
            "&copy &euro;",
            "<svg><p>x</p></svg>",
            "<template><p>x</p></template>",
            "<title>a</titlex></title>",
            "</p>",
            "<select><option>a</select>",
            "\u{c}",
            "<p>x</p></body></html>more",
        ] {
            assert!(!is_read(body), "{body}");
        }
    }

    #[test]
    fn elements_that_lie_too_deep_are_left_to_the_standard() {
        assert!(is_read(&format!("{}{}", "<div>".repeat(200), "</div>".repeat(200))));
        assert!(!is_read(&format!("{}{}", "<div>".repeat(300), "</div>".repeat(300))));
    }

    /// Elements within each other, mostly where they may be.
    fn nested() -> impl proptest::strategy::Strategy<Value = String> {
        use proptest::prelude::*;
        let leaf = prop_oneof![
            "[a-z é&<>;=\n\"']{0,6}",
            proptest::sample::select(vec![
                "<br>",
                "<hr>",
                "<img src=a alt=b>",
                "<input type=hidden>",
                "&amp;",
                "&nbsp;",
                "<svg><path d=M0 /></svg>",
                "<script>a</script>",
                "<title>x</title>",
                "<meta name=a>",
                " ",
                "\n",
            ])
            .prop_map(str::to_string),
        ];
        let names = vec![
            "p", "div", "ul", "li", "a", "b", "em", "h2", "dl", "dt", "dd", "table", "tbody", "tr", "td",
            "caption", "form", "button", "span", "pre", "section", "summary", "details", "svg", "g", "label",
            "select", "template", "head", "html",
        ];
        leaf.prop_recursive(6, 60, 5, move |inner| {
            (
                proptest::sample::select(names.clone()),
                "( id=a| class='b c'| hidden| viewBox=0| href=/x/){0,3}",
                proptest::collection::vec(inner, 0..5),
            )
                .prop_map(|(name, attributes, inner)| {
                    format!("<{name}{attributes}>{}</{name}>", inner.concat())
                })
        })
    }

    #[test]
    fn both_readers_make_the_same_tree() {
        use proptest::test_runner::{Config, TestRunner};
        let read = std::cell::Cell::new(0);
        let mut runner = TestRunner::new_with_rng(
            Config { failure_persistence: None, cases: 4_000, ..Config::default() },
            proptest::test_runner::TestRng::deterministic_rng(proptest::test_runner::RngAlgorithm::ChaCha),
        );
        let result = runner.run(&nested(), |body| {
            read.set(read.get() + usize::from(is_read(&body)));
            Ok(())
        });
        assert!(result.is_ok(), "{result:?}");
        // Enough of them that the comparison says something.
        assert!(read.get() > 400, "{} of 4,000 are read", read.get());
    }

    proptest::proptest! {
        #[test]
        fn both_readers_make_the_same_tree_of_any_text(
            text in "(</?[a-z/!]{0,8}|[>\"'= &;\n]|[a-z]{1,3}|é|<(p|b|li|ul|td|svg|a)>|</(p|b|li|ul|td|svg|a)>){0,40}"
        ) {
            is_read(&text);
            if let Some(dom) = read(&text) {
                proptest::prop_assert_eq!(dom.outline(), Dom::mended(&text).outline());
            }
        }
    }
}
