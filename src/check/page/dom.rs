//! The page as the browser's parser sees it: a lean tree in one vector.
//!
//! `html5ever` does the parsing; this is only the place where it puts the nodes. Text shares the memory of the page, so
//! that a tree costs little more than the parsing itself. A page in which nothing has to be mended is read by a quicker reader.

mod well_formed;

use std::{
    borrow::Cow,
    cell::{Cell, Ref, RefCell},
    num::NonZeroU32,
};

use html5ever::{
    Attribute, LocalName, ParseOpts, QualName, local_name, ns, parse_document,
    tendril::{StrTendril, TendrilSink},
    tree_builder::{ElementFlags, NodeOrText, QuirksMode, TreeBuilderOpts, TreeSink},
};

/// A node of a [`Dom`]. Counted from 1, so that an absent one costs nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct NodeId(NonZeroU32);

impl NodeId {
    const DOCUMENT: NodeId = NodeId(NonZeroU32::MIN);

    fn index(self) -> usize {
        self.0.get() as usize - 1
    }

    /// The node that was put in last.
    fn last_of(nodes: &[Node]) -> Self {
        let count = u32::try_from(nodes.len()).ok().and_then(NonZeroU32::new);
        Self(count.expect("a page that fits in memory has fewer than 2^32 nodes, and one was just added"))
    }
}

/// What a node is.
#[derive(Debug)]
pub(super) enum Kind {
    /// The document, and the contents of a `template`.
    Root,
    /// An element.
    Element(Element),
    /// Text.
    Text(StrTendril),
    /// A comment or a processing instruction, which no visitor meets.
    Silent,
}

/// An element with its attributes.
#[derive(Debug)]
pub(super) struct Element {
    /// Its name and namespace.
    pub(super) name: QualName,
    /// Its attributes, in the order of the page.
    pub(super) attributes: Vec<Attribute>,
}

impl Element {
    /// The value of an attribute.
    pub(super) fn attribute(&self, name: &LocalName) -> Option<&str> {
        self.attributes.iter().find(|attribute| attribute.name.local == *name).map(|found| &*found.value)
    }
}

#[derive(Debug)]
struct Node {
    kind: Kind,
    depth: u32,
    parent: Option<NodeId>,
    previous: Option<NodeId>,
    next: Option<NodeId>,
    first_child: Option<NodeId>,
    last_child: Option<NodeId>,
}

impl Node {
    fn new(kind: Kind) -> Self {
        Self { kind, depth: 0, parent: None, previous: None, next: None, first_child: None, last_child: None }
    }
}

/// What the parser had to mend.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ParseError {
    /// The line of the built page, from 1.
    pub(super) line: u64,
    /// What the parser says, in English.
    pub(super) reason: Cow<'static, str>,
    /// The element that the parser had made last: the mistake is in it or right after it.
    pub(super) near: Option<NodeId>,
}

/// The tree of a page.
#[derive(Debug)]
pub(super) struct Dom {
    nodes: Vec<Node>,
    /// What the parser had to mend, in the order of the page.
    pub(super) errors: Vec<ParseError>,
    /// Whether reading stopped since elements lie inside each other more than [`DEEPEST`] times.
    pub(super) too_deep: bool,
}

/// The deepest nesting that is read. The parser looks along the open elements at almost every tag, so that its work grows
/// with the square of the depth; browsers stop at twice this depth.
pub(super) const DEEPEST: usize = 256;

/// The page is given to the parser in pieces of about this many bytes, with a look at the depth after each.
const PIECE: usize = 16 * 1024;

impl Dom {
    /// Parses a whole page, as a browser without script does.
    pub(super) fn parse(html: &str) -> Self {
        well_formed::read(html).unwrap_or_else(|| Self::mended(html))
    }

    /// Whether the quick reader reads this page; what the two readers disagree on as an error.
    pub(super) fn compare(html: &str) -> Result<bool, String> {
        let Some(quick) = well_formed::read(html) else { return Ok(false) };
        let (quick, standard) = (quick.outline(), Self::mended(html).outline());
        let mut lines = quick.lines().zip(standard.lines());
        match lines.find(|(quick, standard)| quick != standard) {
            None if quick.len() == standard.len() => Ok(true),
            None => Err("one tree has more than the other".into()),
            Some((quick, standard)) => Err(format!("{quick}, but by the standard {standard}")),
        }
    }

    /// Parses a page by the rules of the standard, which mend whatever is wrong with it.
    fn mended(html: &str) -> Self {
        let options = ParseOpts {
            tree_builder: TreeBuilderOpts {
                scripting_enabled: false,
                drop_doctype: true,
                ..TreeBuilderOpts::default()
            },
            ..ParseOpts::default()
        };
        // A node, be it text or element, takes about 18 bytes of HTML; growing the tree would cost more than some room.
        let sink = Sink::with_capacity(html.len() / 14);
        let mut parser = parse_document(sink, options);
        let mut rest = html;
        while !rest.is_empty() && !parser.tokenizer.sink.sink.is_too_deep() {
            let mut end = rest.len().min(PIECE);
            while !rest.is_char_boundary(end) {
                end -= 1;
            }
            let (piece, after) = rest.split_at(end);
            parser.process(StrTendril::from_slice(piece));
            rest = after;
        }
        parser.finish()
    }

    /// Everything that is in the tree, and what was mended: trees with the same outline are the same.
    fn outline(&self) -> String {
        use std::fmt::Write as _;
        let mut outline = String::new();
        for id in self.walk() {
            let depth = self.ancestors(id).count();
            let _ = match self.kind(id) {
                Kind::Root => writeln!(outline, "{depth} root"),
                Kind::Silent => writeln!(outline, "{depth} silent"),
                Kind::Text(text) => writeln!(outline, "{depth} {:?}", &**text),
                Kind::Element(element) => {
                    let _ = write!(outline, "{depth} {:?}", element.name);
                    for attribute in &element.attributes {
                        let _ = write!(outline, " {:?}={:?}", attribute.name, &*attribute.value);
                    }
                    writeln!(outline)
                }
            };
        }
        let _ = write!(outline, "{:?} {}", self.errors, self.too_deep);
        outline
    }

    /// A tree without a page.
    pub(super) fn empty() -> Self {
        Self { nodes: Vec::new(), errors: Vec::new(), too_deep: false }
    }

    /// The element, if the node is one.
    pub(super) fn element(&self, id: NodeId) -> Option<&Element> {
        match &self.nodes[id.index()].kind {
            Kind::Element(element) => Some(element),
            _ => None,
        }
    }

    /// What the node is.
    pub(super) fn kind(&self, id: NodeId) -> &Kind {
        &self.nodes[id.index()].kind
    }

    /// The node that this one lies in.
    pub(super) fn parent(&self, id: NodeId) -> Option<NodeId> {
        self.nodes[id.index()].parent
    }

    /// The nodes that this one lies in, the nearest first.
    pub(super) fn ancestors(&self, id: NodeId) -> impl Iterator<Item = NodeId> {
        std::iter::successors(self.parent(id), |&id| self.parent(id))
    }

    /// The nodes directly in this one.
    pub(super) fn children(&self, id: NodeId) -> impl Iterator<Item = NodeId> {
        std::iter::successors(self.nodes[id.index()].first_child, |&id| self.nodes[id.index()].next)
    }

    /// The node and all below it, in the order of the page.
    pub(super) fn subtree(&self, root: NodeId) -> Walk<'_> {
        Walk { dom: self, root, next: Some(root) }
    }

    /// All nodes that are in the page, in its order.
    pub(super) fn walk(&self) -> Walk<'_> {
        self.subtree(NodeId::DOCUMENT)
    }
}

/// Nodes in the order of the page.
#[derive(Debug, Clone)]
pub(super) struct Walk<'a> {
    dom: &'a Dom,
    root: NodeId,
    next: Option<NodeId>,
}

impl Walk<'_> {
    /// Goes on after the node that was just given, past everything below it.
    pub(super) fn skip_below(&mut self, id: NodeId) {
        self.next = self.after(id);
    }

    /// The first node after this one and everything below it.
    pub(super) fn after(&self, id: NodeId) -> Option<NodeId> {
        let mut at = id;
        while at != self.root {
            let node = &self.dom.nodes[at.index()];
            if node.next.is_some() {
                return node.next;
            }
            at = node.parent?;
        }
        None
    }
}

impl Iterator for Walk<'_> {
    type Item = NodeId;

    fn next(&mut self) -> Option<NodeId> {
        let id = self.next?;
        self.next = self.dom.nodes[id.index()].first_child.or_else(|| self.after(id));
        Some(id)
    }
}

/// Where the parser puts the nodes.
struct Sink {
    nodes: RefCell<Vec<Node>>,
    errors: RefCell<Vec<ParseError>>,
    line: Cell<u64>,
    last_element: Cell<Option<NodeId>>,
    deepest: Cell<u32>,
}

/// More mistakes than this on one page say nothing more, and cost memory.
const MOST_ERRORS: usize = 100;

impl Sink {
    fn with_capacity(nodes: usize) -> Self {
        let sink = Self {
            nodes: RefCell::new(Vec::with_capacity(nodes + 1)),
            errors: RefCell::new(Vec::new()),
            line: Cell::new(1),
            last_element: Cell::new(None),
            deepest: Cell::new(0),
        };
        sink.add(Kind::Root);
        sink
    }

    fn is_too_deep(&self) -> bool {
        self.deepest.get() as usize > DEEPEST
    }

    fn add(&self, kind: Kind) -> NodeId {
        let mut nodes = self.nodes.borrow_mut();
        nodes.push(Node::new(kind));
        NodeId::last_of(&nodes)
    }
}

fn detach(nodes: &mut [Node], id: NodeId) {
    let node = &mut nodes[id.index()];
    let (parent, previous, next) = (node.parent.take(), node.previous.take(), node.next.take());
    match previous {
        Some(previous) => nodes[previous.index()].next = next,
        None => {
            if let Some(parent) = parent {
                nodes[parent.index()].first_child = next;
            }
        }
    }
    match next {
        Some(next) => nodes[next.index()].previous = previous,
        None => {
            if let Some(parent) = parent {
                nodes[parent.index()].last_child = previous;
            }
        }
    }
}

fn append(nodes: &mut [Node], parent: NodeId, child: NodeId) {
    detach(nodes, child);
    let last = nodes[parent.index()].last_child.replace(child);
    match last {
        Some(last) => nodes[last.index()].next = Some(child),
        None => nodes[parent.index()].first_child = Some(child),
    }
    let node = &mut nodes[child.index()];
    node.parent = Some(parent);
    node.previous = last;
}

fn insert_before(nodes: &mut [Node], sibling: NodeId, child: NodeId) {
    detach(nodes, child);
    let Some(parent) = nodes[sibling.index()].parent else { return };
    let previous = nodes[sibling.index()].previous.replace(child);
    match previous {
        Some(previous) => nodes[previous.index()].next = Some(child),
        None => nodes[parent.index()].first_child = Some(child),
    }
    let node = &mut nodes[child.index()];
    node.parent = Some(parent);
    node.previous = previous;
    node.next = Some(sibling);
}

impl TreeSink for Sink {
    type Handle = NodeId;
    type Output = Dom;
    type ElemName<'a> = Ref<'a, QualName>;

    fn finish(self) -> Dom {
        let too_deep = self.is_too_deep();
        Dom { nodes: self.nodes.into_inner(), errors: self.errors.into_inner(), too_deep }
    }

    fn parse_error(&self, reason: Cow<'static, str>) {
        let mut errors = self.errors.borrow_mut();
        if errors.len() < MOST_ERRORS {
            errors.push(ParseError { line: self.line.get(), reason, near: self.last_element.get() });
        }
    }

    fn set_current_line(&self, line: u64) {
        self.line.set(line);
    }

    fn get_document(&self) -> NodeId {
        NodeId::DOCUMENT
    }

    fn same_node(&self, one: &NodeId, other: &NodeId) -> bool {
        one == other
    }

    fn set_quirks_mode(&self, _: QuirksMode) {}

    fn elem_name<'a>(&'a self, target: &NodeId) -> Ref<'a, QualName> {
        Ref::map(self.nodes.borrow(), |nodes| match &nodes[target.index()].kind {
            Kind::Element(element) => &element.name,
            _ => unreachable!("the parser asks the name of elements only"),
        })
    }

    fn create_element(&self, name: QualName, attributes: Vec<Attribute>, _: ElementFlags) -> NodeId {
        let is_template = name.ns == ns!(html) && name.local == local_name!("template");
        let id = self.add(Kind::Element(Element { name, attributes }));
        self.last_element.set(Some(id));
        if is_template {
            let contents = self.add(Kind::Root);
            append(&mut self.nodes.borrow_mut(), id, contents);
        }
        id
    }

    fn create_comment(&self, _: StrTendril) -> NodeId {
        self.add(Kind::Silent)
    }

    fn create_pi(&self, _: StrTendril, _: StrTendril) -> NodeId {
        self.add(Kind::Silent)
    }

    fn append(&self, parent: &NodeId, child: NodeOrText<NodeId>) {
        match child {
            NodeOrText::AppendNode(child) => {
                let mut nodes = self.nodes.borrow_mut();
                append(&mut nodes, *parent, child);
                let depth = nodes[parent.index()].depth + 1;
                nodes[child.index()].depth = depth;
                self.deepest.set(self.deepest.get().max(depth));
            }
            NodeOrText::AppendText(text) => {
                let mut nodes = self.nodes.borrow_mut();
                if let Some(last) = nodes[parent.index()].last_child
                    && let Kind::Text(before) = &mut nodes[last.index()].kind
                {
                    before.push_tendril(&text);
                    return;
                }
                drop(nodes);
                let child = self.add(Kind::Text(text));
                append(&mut self.nodes.borrow_mut(), *parent, child);
            }
        }
    }

    fn append_based_on_parent_node(
        &self,
        element: &NodeId,
        previous_element: &NodeId,
        child: NodeOrText<NodeId>,
    ) {
        let has_parent = self.nodes.borrow()[element.index()].parent.is_some();
        if has_parent {
            self.append_before_sibling(element, child);
        } else {
            self.append(previous_element, child);
        }
    }

    fn append_before_sibling(&self, sibling: &NodeId, child: NodeOrText<NodeId>) {
        match child {
            NodeOrText::AppendNode(child) => insert_before(&mut self.nodes.borrow_mut(), *sibling, child),
            NodeOrText::AppendText(text) => {
                let mut nodes = self.nodes.borrow_mut();
                if let Some(previous) = nodes[sibling.index()].previous
                    && let Kind::Text(before) = &mut nodes[previous.index()].kind
                {
                    before.push_tendril(&text);
                    return;
                }
                drop(nodes);
                let child = self.add(Kind::Text(text));
                insert_before(&mut self.nodes.borrow_mut(), *sibling, child);
            }
        }
    }

    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}

    fn get_template_contents(&self, target: &NodeId) -> NodeId {
        self.nodes.borrow()[target.index()].first_child.unwrap_or(*target)
    }

    fn add_attrs_if_missing(&self, target: &NodeId, attributes: Vec<Attribute>) {
        if let Kind::Element(element) = &mut self.nodes.borrow_mut()[target.index()].kind {
            for attribute in attributes {
                if !element.attributes.iter().any(|known| known.name == attribute.name) {
                    element.attributes.push(attribute);
                }
            }
        }
    }

    fn remove_from_parent(&self, target: &NodeId) {
        detach(&mut self.nodes.borrow_mut(), *target);
    }

    fn reparent_children(&self, node: &NodeId, new_parent: &NodeId) {
        let mut nodes = self.nodes.borrow_mut();
        while let Some(child) = nodes[node.index()].first_child {
            append(&mut nodes, *new_parent, child);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outline(dom: &Dom) -> String {
        let mut text = String::new();
        for id in dom.walk() {
            match dom.kind(id) {
                Kind::Element(element) => text.push_str(&format!("<{}>", element.name.local)),
                Kind::Text(value) => text.push_str(value),
                Kind::Root | Kind::Silent => {}
            }
        }
        text
    }

    #[test]
    fn the_tree_is_the_one_that_a_browser_makes() {
        // Misnested tags are adopted, text in a table is moved out, and missing elements are put in.
        let dom = Dom::parse("<p>1<b>2<i>3</b>4</i>5<table>6<tr><td>7</table>");
        assert_eq!(outline(&dom), "<html><head><body><p>1<b>2<i>3<i>456<table><tbody><tr><td>7");
        assert!(!dom.errors.is_empty());
    }

    #[test]
    fn a_walk_can_skip_what_lies_below_a_node() {
        let dom = Dom::parse("<!doctype html><nav><a>x</a></nav><p>y</p>");
        let mut walk = dom.walk();
        let mut seen = Vec::new();
        while let Some(id) = walk.next() {
            if let Some(element) = dom.element(id) {
                seen.push(element.name.local.to_string());
                if element.name.local == local_name!("nav") {
                    walk.skip_below(id);
                }
            }
        }
        assert_eq!(seen, ["html", "head", "body", "nav", "p"]);
    }

    proptest::proptest! {
        #[test]
        fn arbitrary_text_never_panics(text in "(<[a-z/!]{0,8}|[>\"'= &;]|[a-z]{1,3}|é|<table>|<b>|<i>|<p>|<template>|<svg>){0,60}") {
            let dom = Dom::parse(&text);
            proptest::prop_assert!(dom.walk().count() >= 4);
        }
    }
}
