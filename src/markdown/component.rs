//! The components that an editor can use.

use std::ops::Range;

use crate::source::schema::Spanned;

/// A kind of component: its name, attributes and inside.
#[derive(Debug)]
pub struct ComponentKind {
    /// Its name after the colons.
    pub name: &'static str,
    /// Its attributes; those marked `true` are required.
    pub attributes: &'static [(&'static str, bool)],
    /// What stands between its fences.
    pub body: Body,
}

/// What stands between the fences of a component.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Body {
    /// Text must stand there.
    Required,
    /// Text may stand there.
    Optional,
    /// Plain text must stand there: it is shown as it is written, without Markdown.
    PlainText,
    /// Nothing may stand there.
    Empty,
}

/// Every component.
pub static COMPONENTS: &[ComponentKind] = &[
    ComponentKind {
        name: "call-out",
        attributes: &[("title", false), ("kind", false)],
        body: Body::Required,
    },
    ComponentKind { name: "steps", attributes: &[], body: Body::Required },
    ComponentKind { name: "checklist", attributes: &[("title", false)], body: Body::Required },
    ComponentKind { name: "details", attributes: &[("title", true)], body: Body::Required },
    ComponentKind { name: "quote", attributes: &[("source", true), ("by", false)], body: Body::Required },
    ComponentKind { name: "timeline", attributes: &[], body: Body::Required },
    ComponentKind { name: "summary-list", attributes: &[], body: Body::Required },
    ComponentKind { name: "compare", attributes: &[("caption", true)], body: Body::Required },
    ComponentKind {
        name: "figure",
        attributes: &[("file", true), ("alt", true), ("caption", false)],
        body: Body::Optional,
    },
    ComponentKind { name: "finder", attributes: &[], body: Body::Empty },
    ComponentKind { name: "first-step", attributes: &[("need", false)], body: Body::Empty },
    ComponentKind { name: "copy", attributes: &[("title", false)], body: Body::PlainText },
    ComponentKind { name: "download", attributes: &[("file", true), ("title", true)], body: Body::Empty },
    ComponentKind { name: "share", attributes: &[], body: Body::Empty },
    ComponentKind { name: "print", attributes: &[], body: Body::Empty },
    ComponentKind { name: "video", attributes: &[("url", true), ("title", true)], body: Body::Required },
];

/// A component in a page.
#[derive(Debug)]
pub struct Component {
    /// Its kind.
    pub kind: &'static ComponentKind,
    /// Its attributes, in the order of the page; the range is that of the value.
    pub attributes: Vec<(&'static str, Spanned<String>)>,
    /// Its opening line.
    pub fence: Range<usize>,
}

impl Component {
    /// The value of an attribute.
    pub fn attribute(&self, name: &str) -> Option<&Spanned<String>> {
        self.attributes.iter().find(|(known, _)| *known == name).map(|(_, value)| value)
    }
}
