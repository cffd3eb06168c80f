//! A parsed page, with what the rules ask for gathered in one walk.
//!
//! A rule then looks at the few elements that concern it. Without this, forty rules would each walk the whole page.

use std::collections::HashMap;

use html5ever::{LocalName, local_name, ns};

use super::{
    BuiltPage, Settings,
    dom::{Dom, Element, Kind, NodeId},
    names,
};

/// A kind of landmark: how people who use a screen reader jump through a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Landmark {
    Banner,
    Main,
    ContentInfo,
    Navigation,
    Complementary,
    Search,
    Region,
}

impl Landmark {
    fn from_role(role: &str) -> Option<Self> {
        Some(match role {
            "banner" => Self::Banner,
            "main" => Self::Main,
            "contentinfo" => Self::ContentInfo,
            "navigation" => Self::Navigation,
            "complementary" => Self::Complementary,
            "search" => Self::Search,
            "region" => Self::Region,
            _ => return None,
        })
    }
}

/// A link with the name by which people know it.
#[derive(Debug)]
pub(super) struct NamedLink {
    pub(super) node: NodeId,
    pub(super) name: String,
}

/// A page and where everything is in it. Each list is in the order of the page.
pub(super) struct Page<'a> {
    pub(super) built: &'a BuiltPage<'a>,
    pub(super) settings: &'a Settings,
    pub(super) dom: Dom,
    pub(super) html: Option<NodeId>,
    pub(super) body: Option<NodeId>,
    pub(super) title: Option<NodeId>,
    /// `a` and `area` with `href`.
    pub(super) links: Vec<NamedLink>,
    /// Headings that are shown, with their level.
    pub(super) headings: Vec<(u8, NodeId)>,
    /// Landmarks that are shown.
    pub(super) landmarks: Vec<(Landmark, NodeId)>,
    /// What people fill in: `input`, `select`, `textarea`.
    pub(super) fields: Vec<NodeId>,
    /// What people press: `button`, `summary` and inputs that act as a button.
    pub(super) buttons: Vec<NodeId>,
    pub(super) labels: Vec<NodeId>,
    pub(super) images: Vec<NodeId>,
    pub(super) drawings: Vec<NodeId>,
    pub(super) tables: Vec<NodeId>,
    /// Lists and their items.
    pub(super) lists: Vec<NodeId>,
    pub(super) metas: Vec<NodeId>,
    pub(super) scripts: Vec<NodeId>,
    pub(super) styles: Vec<NodeId>,
    /// Attributes that make the browser fetch or send something: element and number of the attribute.
    pub(super) addresses: Vec<(NodeId, usize)>,
    /// `id` attributes.
    pub(super) ids: Vec<(NodeId, usize)>,
    /// Attributes that refer to ids.
    pub(super) references: Vec<(NodeId, usize)>,
    /// `onclick` and the like.
    pub(super) handlers: Vec<(NodeId, usize)>,
    /// Elements with a `style` attribute.
    pub(super) styled: Vec<NodeId>,
    /// Elements with `tabindex`.
    pub(super) tab_stops: Vec<NodeId>,
    /// Elements with `autoplay`.
    pub(super) playing: Vec<NodeId>,
    /// Elements with `lang`.
    pub(super) in_language: Vec<NodeId>,
    /// Texts with a letter outside the Latin script.
    pub(super) other_scripts: Vec<NodeId>,
    by_id: HashMap<String, NodeId>,
}

impl<'a> Page<'a> {
    /// Parses a page and gathers what the rules ask for.
    pub(super) fn read(built: &'a BuiltPage<'a>, settings: &'a Settings) -> Self {
        let mut page = Self {
            built,
            settings,
            dom: Dom::parse(built.html),
            html: None,
            body: None,
            title: None,
            links: Vec::new(),
            headings: Vec::new(),
            landmarks: Vec::new(),
            fields: Vec::new(),
            buttons: Vec::new(),
            labels: Vec::new(),
            images: Vec::new(),
            drawings: Vec::new(),
            tables: Vec::new(),
            lists: Vec::new(),
            metas: Vec::new(),
            scripts: Vec::new(),
            styles: Vec::new(),
            addresses: Vec::new(),
            ids: Vec::new(),
            references: Vec::new(),
            handlers: Vec::new(),
            styled: Vec::new(),
            tab_stops: Vec::new(),
            playing: Vec::new(),
            in_language: Vec::new(),
            other_scripts: Vec::new(),
            by_id: HashMap::new(),
        };
        page.gather();
        page
    }

    fn gather(&mut self) {
        // The walk borrows the tree while the lists grow, so the tree steps out for a moment.
        let dom = std::mem::replace(&mut self.dom, Dom::empty());
        let mut walk = dom.walk();
        let mut links = Vec::new();
        // While inside something hidden: the node after it, if there is one.
        let mut hidden: Option<Option<NodeId>> = None;
        while let Some(id) = walk.next() {
            if hidden == Some(Some(id)) {
                hidden = None;
            }
            match dom.kind(id) {
                Kind::Element(element) => {
                    self.attributes(id, element);
                    if hidden.is_none() && is_hidden(element) {
                        hidden = Some(walk.after(id));
                    }
                    if element.name.ns == ns!(html) {
                        if element.name.local == local_name!("template") {
                            walk.skip_below(id);
                            continue;
                        }
                        self.element(&dom, id, element, hidden.is_some(), &mut links);
                    } else if element.name.local == local_name!("svg") {
                        self.drawings.push(id);
                    }
                }
                // The first byte of every letter from the Greek alphabet on.
                Kind::Text(text) if text.bytes().any(|byte| byte >= 0xCD) => self.other_scripts.push(id),
                _ => {}
            }
        }
        self.dom = dom;
        self.by_id =
            self.ids.iter().rev().map(|&(node, index)| (self.value(node, index).to_string(), node)).collect();
        self.links =
            links.into_iter().map(|node| NamedLink { node, name: names::of_content(self, node) }).collect();
    }

    fn attributes(&mut self, id: NodeId, element: &Element) {
        for (index, attribute) in element.attributes.iter().enumerate() {
            match attribute.name.local {
                local_name!("class") => {}
                local_name!("id") => self.ids.push((id, index)),
                local_name!("href") => {
                    if !matches!(element.name.local, local_name!("a") | local_name!("area")) {
                        self.addresses.push((id, index));
                    }
                }
                local_name!("src")
                | local_name!("srcset")
                | local_name!("poster")
                | local_name!("data")
                | local_name!("action")
                | local_name!("formaction")
                | local_name!("background")
                | local_name!("ping") => self.addresses.push((id, index)),
                local_name!("for")
                | local_name!("aria-labelledby")
                | local_name!("aria-describedby")
                | local_name!("aria-controls")
                | local_name!("aria-owns")
                | local_name!("aria-activedescendant")
                | local_name!("aria-details")
                | local_name!("aria-errormessage")
                | local_name!("headers")
                | local_name!("list")
                | local_name!("form") => self.references.push((id, index)),
                local_name!("style") => self.styled.push(id),
                local_name!("tabindex") => self.tab_stops.push(id),
                local_name!("autoplay") => self.playing.push(id),
                local_name!("lang") => self.in_language.push(id),
                ref name if name.len() > 3 && name.starts_with("on") => self.handlers.push((id, index)),
                _ => {}
            }
        }
    }

    fn element(&mut self, dom: &Dom, id: NodeId, element: &Element, hidden: bool, links: &mut Vec<NodeId>) {
        let role = element.attribute(&local_name!("role"));
        if let Some(role) = role
            && !hidden
        {
            if let Some(landmark) = Landmark::from_role(role) {
                self.landmarks.push((landmark, id));
            } else if role == "heading" {
                let level =
                    element.attribute(&local_name!("aria-level")).and_then(|level| level.parse().ok());
                self.headings.push((level.unwrap_or(2), id));
            }
        }
        let shown_as_itself = role.is_none() && !hidden;
        let mut landmark = None;
        match element.name.local {
            local_name!("a") | local_name!("area") if element.attribute(&local_name!("href")).is_some() => {
                links.push(id);
            }
            local_name!("li")
            | local_name!("ul")
            | local_name!("ol")
            | local_name!("dl")
            | local_name!("dt")
            | local_name!("dd") => self.lists.push(id),
            local_name!("h1") => self.heading(1, id, shown_as_itself),
            local_name!("h2") => self.heading(2, id, shown_as_itself),
            local_name!("h3") => self.heading(3, id, shown_as_itself),
            local_name!("h4") => self.heading(4, id, shown_as_itself),
            local_name!("h5") => self.heading(5, id, shown_as_itself),
            local_name!("h6") => self.heading(6, id, shown_as_itself),
            local_name!("meta") => self.metas.push(id),
            local_name!("script") => self.scripts.push(id),
            local_name!("style") => self.styles.push(id),
            local_name!("img") => self.images.push(id),
            local_name!("table") => self.tables.push(id),
            local_name!("label") => self.labels.push(id),
            local_name!("button") | local_name!("summary") => self.buttons.push(id),
            local_name!("select") | local_name!("textarea") => self.fields.push(id),
            local_name!("input") => match element.attribute(&local_name!("type")) {
                Some("hidden") => {}
                Some("submit" | "reset" | "button") => self.buttons.push(id),
                Some("image") => self.images.push(id),
                _ => self.fields.push(id),
            },
            local_name!("html") => self.html = Some(id),
            local_name!("body") => self.body = Some(id),
            local_name!("title") => self.title = self.title.or(Some(id)),
            local_name!("main") => landmark = Some(Landmark::Main),
            local_name!("nav") => landmark = Some(Landmark::Navigation),
            local_name!("aside") => landmark = Some(Landmark::Complementary),
            local_name!("search") => landmark = Some(Landmark::Search),
            local_name!("header") if is_of_page(dom, id) => landmark = Some(Landmark::Banner),
            local_name!("footer") if is_of_page(dom, id) => landmark = Some(Landmark::ContentInfo),
            _ => {}
        }
        if let Some(landmark) = landmark
            && shown_as_itself
        {
            self.landmarks.push((landmark, id));
        }
    }

    fn heading(&mut self, level: u8, id: NodeId, shown: bool) {
        if shown {
            self.headings.push((level, id));
        }
    }

    /// The value of an attribute of an element.
    pub(super) fn attribute(&self, id: NodeId, name: &LocalName) -> Option<&str> {
        self.dom.element(id)?.attribute(name)
    }

    /// The value of the attribute with this number.
    pub(super) fn value(&self, id: NodeId, index: usize) -> &str {
        self.dom.element(id).map_or("", |element| &*element.attributes[index].value)
    }

    /// The address of a link.
    pub(super) fn href(&self, id: NodeId) -> &str {
        self.attribute(id, &local_name!("href")).unwrap_or_default()
    }

    /// The name of an element: `a`.
    pub(super) fn local_name(&self, id: NodeId) -> Option<&LocalName> {
        self.dom.element(id).map(|element| &element.name.local)
    }

    /// The first element with this id.
    pub(super) fn by_id(&self, id: &str) -> Option<NodeId> {
        self.by_id.get(id).copied()
    }

    /// The nearest element with this name that the node lies in.
    pub(super) fn inside(&self, id: NodeId, name: &LocalName) -> Option<NodeId> {
        self.dom.ancestors(id).find(|&ancestor| self.local_name(ancestor) == Some(name))
    }

    /// Whether people don't meet the element: it, or something around it, is hidden.
    pub(super) fn is_hidden(&self, id: NodeId) -> bool {
        std::iter::once(id)
            .chain(self.dom.ancestors(id))
            .any(|node| self.dom.element(node).is_some_and(is_hidden))
    }

    /// The language of the text in a node, as the nearest `lang` says; empty where nothing does.
    pub(super) fn language(&self, id: NodeId) -> &str {
        std::iter::once(id)
            .chain(self.dom.ancestors(id))
            .find_map(|node| self.attribute(node, &local_name!("lang")))
            .unwrap_or_default()
    }

    /// The element as people find it in the page: its start tag and the beginning of its text, shortened.
    pub(super) fn quote(&self, id: NodeId) -> String {
        const LONGEST_VALUE: usize = 40;
        const LONGEST_TAG: usize = 120;
        const LONGEST_TEXT: usize = 40;
        let Some(element) = self.dom.element(id) else { return String::new() };
        let mut quote = format!("<{}", element.name.local);
        for attribute in &element.attributes {
            if quote.chars().count() > LONGEST_TAG {
                quote.push_str(" …");
                break;
            }
            quote.push(' ');
            quote.push_str(&attribute.name.local);
            if !attribute.value.is_empty() {
                quote.push_str(&format!("=\"{}\"", shorten(&attribute.value, LONGEST_VALUE)));
            }
        }
        quote.push('>');
        // A character takes at most four bytes.
        let text = names::beginning_of_text(&self.dom, id, 4 * LONGEST_TEXT + 1);
        let is_empty = matches!(element.name.local, local_name!("img") | local_name!("input"));
        if !text.is_empty() && !is_empty {
            quote.push_str(&shorten(&text, LONGEST_TEXT));
            quote.push_str(&format!("</{}>", element.name.local));
        }
        quote
    }
}

fn is_hidden(element: &Element) -> bool {
    element.attribute(&local_name!("aria-hidden")) == Some("true")
        || element.attribute(&local_name!("hidden")).is_some_and(|value| value != "until-found")
}

/// Whether a `header` or `footer` is the page's own, not that of an article or a section.
fn is_of_page(dom: &Dom, id: NodeId) -> bool {
    !dom.ancestors(id).filter_map(|ancestor| dom.element(ancestor)).any(|ancestor| {
        matches!(
            ancestor.name.local,
            local_name!("article")
                | local_name!("aside")
                | local_name!("main")
                | local_name!("nav")
                | local_name!("section")
        )
    })
}

/// The first `longest` characters, with an ellipsis where something was left out.
pub(super) fn shorten(text: &str, longest: usize) -> String {
    match text.char_indices().nth(longest) {
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
        None => text.to_string(),
    }
}
