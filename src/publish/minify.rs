//! Smaller HTML that means the same.
//!
//! `minify-html` has a record of corrupting pages, so it is only asked for what can't change the tree: white space between
//! elements that don't show it, comments, and quotes that aren't needed. Closing tags stay, styles and scripts stay byte for
//! byte (the hash of a style stands in the content security policy). `tests/minify.rs` proves on every page of the real site
//! that both parse to the same tree.

use std::sync::LazyLock;

use minify_html::Cfg;

static CONFIGURATION: LazyLock<Cfg> = LazyLock::new(|| {
    let mut configuration = Cfg::new();
    configuration.keep_closing_tags = true;
    configuration.keep_html_and_head_opening_tags = true;
    configuration.keep_input_type_text_attr = true;
    configuration.minify_css = false;
    configuration.minify_js = false;
    configuration.minify_doctype = false;
    configuration.allow_noncompliant_unquoted_attribute_values = false;
    configuration.allow_optimal_entities = false;
    configuration.allow_removing_spaces_between_attributes = false;
    configuration
});

/// The page without what no browser needs.
pub fn minify(html: &str) -> String {
    let bytes = minify_html::minify(html.as_bytes(), &CONFIGURATION);
    // Only white space and quotes were taken out, so it is still UTF-8; were it not, the page itself would be right.
    String::from_utf8(bytes).unwrap_or_else(|_| html.to_string())
}
