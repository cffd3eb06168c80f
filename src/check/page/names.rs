//! What a visitor hears: the text and the accessible name of an element.
//!
//! Follows the order of <https://www.w3.org/TR/accname-1.2/> as far as a page without style and script needs it.

use html5ever::{local_name, ns};

use super::{
    dom::{Dom, Kind, NodeId},
    parsed::Page,
};

/// Text with its white space folded, as a browser shows it.
#[derive(Default)]
struct Folded {
    text: String,
    space: bool,
}

impl Folded {
    fn push(&mut self, text: &str) {
        for part in text.split_inclusive(char::is_whitespace) {
            let word = part.trim_end_matches(char::is_whitespace);
            if !word.is_empty() {
                if self.space && !self.text.is_empty() {
                    self.text.push(' ');
                }
                self.text.push_str(word);
                self.space = false;
            }
            self.space |= word.len() < part.len();
        }
    }
}

/// The text below a node as a screen reader reads it: without what is hidden, with the text of pictures.
pub(super) fn text(dom: &Dom, id: NodeId) -> String {
    beginning_of_text(dom, id, usize::MAX)
}

/// The same text, at least up to so many bytes if it is that long.
pub(super) fn beginning_of_text(dom: &Dom, id: NodeId, enough: usize) -> String {
    let mut folded = Folded::default();
    let mut walk = dom.subtree(id);
    while let Some(node) = walk.next() {
        if folded.text.len() >= enough {
            break;
        }
        match dom.kind(node) {
            Kind::Text(text) => folded.push(text),
            Kind::Element(element) => {
                if node != id
                    && (element.attribute(&local_name!("aria-hidden")) == Some("true")
                        || element.attribute(&local_name!("hidden")).is_some())
                {
                    walk.skip_below(node);
                    continue;
                }
                match element.name.local {
                    // What stands in blocks or lines of its own is heard apart.
                    local_name!("br")
                    | local_name!("p")
                    | local_name!("div")
                    | local_name!("li")
                    | local_name!("tr")
                    | local_name!("td")
                    | local_name!("th")
                    | local_name!("dt")
                    | local_name!("dd") => folded.push(" "),
                    local_name!("img") => {
                        folded.push(element.attribute(&local_name!("alt")).unwrap_or_default());
                    }
                    local_name!("style") | local_name!("script") | local_name!("template")
                        if element.name.ns == ns!(html) =>
                    {
                        walk.skip_below(node);
                    }
                    _ => {
                        if node != id
                            && let Some(label) = element.attribute(&local_name!("aria-label"))
                        {
                            folded.push(label);
                            walk.skip_below(node);
                        }
                    }
                }
            }
            Kind::Root | Kind::Silent => {}
        }
    }
    folded.text
}

/// The name that `aria-labelledby`, `aria-label` or, last, `title` gives to an element; `content` comes before `title`.
fn name(page: &Page<'_>, id: NodeId, content: impl FnOnce() -> String) -> String {
    let Some(element) = page.dom.element(id) else { return String::new() };
    if let Some(labels) = element.attribute(&local_name!("aria-labelledby")) {
        let parts: Vec<String> = labels
            .split_ascii_whitespace()
            .filter_map(|label| page.by_id(label))
            .map(|label| text(&page.dom, label))
            .collect();
        let joined = parts.join(" ");
        if !joined.trim().is_empty() {
            return joined;
        }
    }
    if let Some(label) = element.attribute(&local_name!("aria-label"))
        && !label.trim().is_empty()
    {
        return label.trim().to_string();
    }
    let content = content();
    if !content.is_empty() {
        return content;
    }
    element.attribute(&local_name!("title")).unwrap_or_default().trim().to_string()
}

/// The name of a link, a button or a heading: what it holds, unless an attribute says otherwise.
pub(super) fn of_content(page: &Page<'_>, id: NodeId) -> String {
    name(page, id, || text(&page.dom, id))
}

/// The name of a landmark, a field or a drawing: only what an attribute says.
pub(super) fn of_attributes(page: &Page<'_>, id: NodeId) -> String {
    name(page, id, String::new)
}
