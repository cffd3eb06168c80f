//! The components that an editor can use.

use std::ops::Range;

use crate::source::schema::Spanned;

/// A kind of component: its name, attributes and inside.
#[derive(Debug)]
pub struct ComponentKind {
    /// Its name after the colons.
    pub name: &'static str,
    /// Its attributes.
    pub attributes: &'static [Attribute],
    /// What stands between its fences.
    pub body: Body,
}

/// An attribute of a component.
#[derive(Debug)]
pub struct Attribute {
    /// Its name.
    pub name: &'static str,
    /// Whether it must be there.
    pub required: bool,
    /// The words that it can hold, each with the Dutch words for it that editors may type; empty where any text will do.
    pub values: &'static [(&'static str, &'static [&'static str])],
}

impl Attribute {
    /// The words that it can hold; none where any text will do.
    pub fn words(&self) -> impl Iterator<Item = &'static str> + Clone + use<> {
        self.values.iter().map(|(word, _)| *word)
    }
}

const fn optional(name: &'static str) -> Attribute {
    Attribute { name, required: false, values: &[] }
}

const fn required(name: &'static str) -> Attribute {
    Attribute { name, required: true, values: &[] }
}

/// The kinds of a call-out.
const KINDS: Attribute = Attribute {
    name: "kind",
    required: false,
    values: &[
        ("info", &["informatie", "weetje"]),
        ("warning", &["waarschuwing", "gevaar", "let-op", "pas-op"]),
        ("example", &["voorbeeld"]),
    ],
};

/// The schemes under which somebody can need help.
const NEEDS: Attribute = Attribute {
    name: "need",
    required: false,
    values: &[
        ("wmo", &["gemeente"]),
        ("wlz", &["zorgkantoor"]),
        ("specialised", &["gespecialiseerd", "gespecialiseerde"]),
        ("objection", &["bezwaar"]),
        ("unknown", &["onbekend"]),
    ],
};

/// Who looks for a municipality: somebody for themselves, or a referrer for a patient.
const AUDIENCE: Attribute = Attribute {
    name: "audience",
    required: false,
    values: &[("citizen", &["burger", "inwoner"]), ("referrer", &["verwijzer"])],
};

/// What somebody needs, where the text has just said it. The page of the municipality opens there.
const ASKED: Attribute = Attribute {
    name: "need",
    required: false,
    values: &[
        ("wmo", &["gemeente"]),
        ("wlz", &["zorgkantoor"]),
        ("specialised", &["gespecialiseerd", "gespecialiseerde"]),
        ("objection", &["bezwaar"]),
    ],
};

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
    ComponentKind { name: "call-out", attributes: &[optional("title"), KINDS], body: Body::Required },
    ComponentKind { name: "steps", attributes: &[], body: Body::Required },
    ComponentKind { name: "checklist", attributes: &[optional("title")], body: Body::Required },
    ComponentKind { name: "details", attributes: &[required("title")], body: Body::Required },
    ComponentKind { name: "quote", attributes: &[required("source"), optional("by")], body: Body::Required },
    ComponentKind { name: "timeline", attributes: &[], body: Body::Required },
    ComponentKind { name: "summary-list", attributes: &[], body: Body::Required },
    ComponentKind { name: "compare", attributes: &[required("caption")], body: Body::Required },
    ComponentKind {
        name: "figure",
        attributes: &[required("file"), required("alt"), optional("caption")],
        body: Body::Optional,
    },
    ComponentKind { name: "finder", attributes: &[AUDIENCE, ASKED], body: Body::Empty },
    ComponentKind { name: "first-step", attributes: &[NEEDS], body: Body::Empty },
    ComponentKind { name: "copy", attributes: &[optional("title")], body: Body::PlainText },
    ComponentKind { name: "download", attributes: &[required("file"), required("title")], body: Body::Empty },
    ComponentKind { name: "share", attributes: &[], body: Body::Empty },
    ComponentKind { name: "print", attributes: &[], body: Body::Empty },
    ComponentKind { name: "video", attributes: &[required("url"), required("title")], body: Body::Required },
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
    /// Whether its attributes are all right. If not, that has been told, and only what stands in it is shown.
    pub sound: bool,
}

impl Component {
    /// The value of an attribute.
    pub fn attribute(&self, name: &str) -> Option<&Spanned<String>> {
        self.attributes.iter().find(|(known, _)| *known == name).map(|(_, value)| value)
    }
}
