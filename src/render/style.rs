//! Styles: the CSS of exactly the components on a page, small, with the hash that the content security policy needs.
//!
//! A component's root element carries the component's name as the first class: `<div class="call-out …">`. Whichever
//! names occur in the HTML of a page, their styles go into it, always in the same order: the base with what every page has,
//! then the components by name, then print. No `@layer`: the browser of a KaiOS telephone (Gecko 48) would drop all of it.
//!
//! All of them are one `<style>`, whose hash the page's own [policy] names.

use std::{
    collections::{BTreeMap, HashMap},
    sync::{Arc, RwLock},
};

use crate::policy;

/// What a template writes where the style goes.
pub const PLACEHOLDER: &str = "<style></style>";

/// The style of one page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Style {
    /// The `<style>` element.
    pub html: String,
    /// Its source expression for a content security policy, without quotes: `sha256-…`.
    pub hash: String,
}

impl Style {
    fn new(css: &str) -> Self {
        Self { html: format!("<style nonce=\"{}\">{css}</style>", policy::MARK), hash: policy::hash(css) }
    }
}

/// All styles of a theme.
#[derive(Debug)]
pub struct StyleSheet {
    base: String,
    print: String,
    /// Name and minified CSS of every component that has any and isn't on every page, by name.
    components: Vec<(String, String)>,
    cache: RwLock<HashMap<Vec<usize>, Arc<Style>>>,
}

impl StyleSheet {
    /// From the base style, the print style and the styles of components by name. The components in `on_every_page` become
    /// part of the base.
    pub fn new(
        base: &str,
        print: &str,
        components: &BTreeMap<String, String>,
        on_every_page: &[String],
    ) -> Self {
        let mut base = minify(base);
        let mut pieces: Vec<(String, String)> = Vec::new();
        for (name, css) in components {
            if on_every_page.contains(name) {
                base.push_str(&minify(css));
            } else {
                pieces.push((name.clone(), minify(css)));
            }
        }
        Self { base, print: minify(print), components: pieces, cache: RwLock::default() }
    }

    /// The names of the components in the HTML of a page, in the order of their styles; those on every page are left out.
    pub fn components_in(&self, html: &str) -> Vec<&str> {
        self.indexes_in(html).into_iter().map(|index| self.components[index].0.as_str()).collect()
    }

    /// The style for the HTML of a page.
    pub fn for_html(&self, html: &str) -> Arc<Style> {
        let indexes = self.indexes_in(html);
        let cached = self.cache.read().ok().and_then(|cache| cache.get(&indexes).cloned());
        if let Some(style) = cached {
            return style;
        }
        let own = indexes.iter().map(|&index| self.components[index].1.as_str());
        let css: String =
            std::iter::once(self.base.as_str()).chain(own).chain([self.print.as_str()]).collect();
        let style = Arc::new(Style::new(&css));
        if let Ok(mut cache) = self.cache.write() {
            cache.insert(indexes, Arc::clone(&style));
        }
        style
    }

    fn indexes_in(&self, html: &str) -> Vec<usize> {
        const CLASS: &str = "class=\"";
        let mut found = vec![false; self.components.len()];
        for (at, _) in html.match_indices(CLASS) {
            let name = html[at + CLASS.len()..].split(['"', ' ']).next().unwrap_or_default();
            // The components stand by name.
            if let Ok(index) = self.components.binary_search_by(|(known, _)| known.as_str().cmp(name)) {
                found[index] = true;
            }
        }
        found.iter().enumerate().filter(|(_, found)| **found).map(|(index, _)| index).collect()
    }
}

/// Takes comments and needless white space out of CSS. What is inside a string or a `url(…)` stays as it is; spaces
/// around `+` and `-` stay, since `calc()` needs them.
pub fn minify(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut rest = css;
    // A space that is written only when what follows needs it.
    let mut space = false;
    while let Some(character) = rest.chars().next() {
        let end = if rest.starts_with("/*") {
            let end = rest[2..].find("*/").map_or(rest.len(), |at| at + 4);
            rest = &rest[end..];
            space = true;
            continue;
        } else if character.is_ascii_whitespace() {
            space = true;
            rest = &rest[1..];
            continue;
        } else if character == '"' || character == '\'' {
            end_of_string(rest, character)
        } else if rest.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("url(")) {
            rest.find(')').map_or(rest.len(), |at| at + 1)
        } else {
            character.len_utf8()
        };
        while character == '}' && out.ends_with(';') {
            out.pop();
        }
        let glued_before = out.is_empty() || out.ends_with(['{', '}', ';', ',', ':', '>', '~', '(']);
        let glued_after = matches!(character, '{' | '}' | ';' | ',' | '>' | '~' | ')' | '!');
        if space && !glued_before && !glued_after {
            out.push(' ');
        }
        space = false;
        out.push_str(&rest[..end]);
        rest = &rest[end..];
    }
    out
}

/// The length of the string that starts `text`, with both quotes; to the end where it isn't closed.
fn end_of_string(text: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, character) in text.char_indices().skip(1) {
        match character {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if character == quote => return at + 1,
            _ => {}
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn sheet() -> StyleSheet {
        let components = [
            ("header", ".h{}"),
            ("steps", ".steps { margin: 0 }"),
            ("steps-large", ".steps-large{}"),
            ("share", ".share{}"),
        ];
        let components =
            components.into_iter().map(|(name, css)| (name.to_string(), css.to_string())).collect();
        StyleSheet::new(
            "body { margin: 0; }",
            "@media print { a { color: #000 } }",
            &components,
            &["header".to_string()],
        )
    }

    #[test]
    fn a_page_gets_the_styles_of_its_own_components_only() {
        let sheet = sheet();
        let html = r#"<ol class="steps wide"></ol><p class="unsteps"><p class="stepsladder">"#;
        assert_eq!(sheet.components_in(html), ["steps"]);
        assert_eq!(sheet.components_in(r#"<ol class="steps-large">"#), ["steps-large"]);
        let style = sheet.for_html(html);
        assert_eq!(
            style.html,
            "<style nonce=\"wegwijs\">body{margin:0}.h{}.steps{margin:0}@media print{a{color:#000}}</style>"
        );
    }

    #[test]
    fn the_order_of_components_on_the_page_does_not_change_the_style() {
        let sheet = sheet();
        let one = sheet.for_html(r#"<p class="share"><p class="steps">"#);
        let other = sheet.for_html(r#"<p class="steps"><p class="share">"#);
        assert!(Arc::ptr_eq(&one, &other));
    }

    #[test]
    fn the_hash_is_that_of_the_css() {
        // printf 'a{}' | openssl dgst -sha256 -binary | base64
        assert_eq!(Style::new("a{}").hash, "sha256-X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk=");
    }

    #[test]
    fn minifying_keeps_what_matters() {
        let css = "/* why */\na > b ,\n.c :hover { margin : 0 calc( 1rem + 2px ) !important ; content: \"a  /* b */ \\\" ;\" }\n@media ( min-width : 30em ) and (print) { p { color: red; } }";
        assert_eq!(
            minify(css),
            "a>b,.c :hover{margin :0 calc(1rem + 2px)!important;content:\"a  /* b */ \\\" ;\"}@media (min-width :30em) and (print){p{color:red}}"
        );
    }

    proptest! {
        #[test]
        fn minifying_anything_twice_is_minifying_it_once(css in "[ \\na-z{}:;,>~()'\"/*\\\\!+-]{0,60}") {
            let once = minify(&css);
            prop_assert_eq!(minify(&once), once);
        }

        #[test]
        fn minifying_never_panics(css in "\\PC*") {
            minify(&css);
        }
    }
}
