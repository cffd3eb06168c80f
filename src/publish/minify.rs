//! Smaller HTML that means the same.
//!
//! `minify-html` has a record of corrupting pages, so it is only asked for what can't change the tree: white space between
//! elements that don't show it, comments, and quotes that aren't needed. Closing tags stay, styles and scripts stay byte for
//! byte (the hash of a style stands in the content security policy). `tests/minify.rs` proves on every page of the real site
//! that both parse to the same tree.

use std::{borrow::Cow, sync::LazyLock};

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
    let kept = keep_ampersands(html);
    let bytes = minify_html::minify(kept.as_bytes(), &CONFIGURATION);
    // Only white space and quotes were taken out, so it is still UTF-8; were it not, the page itself would be right.
    let small = String::from_utf8(bytes).unwrap_or_else(|_| html.to_string());
    match kept {
        Cow::Owned(_) => small.replace(AMPERSAND, "&amp;"),
        Cow::Borrowed(_) => small,
    }
}

/// Stands for `&amp;` while a page is made smaller. Unicode keeps this character for use inside programs.
const AMPERSAND: char = '\u{fdd0}';

/// Puts aside every `&amp;` that letters and a semicolon follow, as in “B&W;”. `minify-html` writes `&W;` for it, which is no
/// valid HTML (HTML Standard, 13.1.4: an ambiguous ampersand).
fn keep_ampersands(html: &str) -> Cow<'_, str> {
    const WRITTEN: &str = "&amp;";
    if html.contains(AMPERSAND) {
        return Cow::Borrowed(html);
    }
    let mut kept = String::new();
    let mut from = 0;
    for (at, _) in html.match_indices(WRITTEN) {
        let rest = &html[at + WRITTEN.len()..];
        let name = rest.bytes().take_while(u8::is_ascii_alphanumeric).count();
        if name > 0 && rest[name..].starts_with(';') {
            kept.push_str(&html[from..at]);
            kept.push(AMPERSAND);
            from = at + WRITTEN.len();
        }
    }
    if from == 0 {
        return Cow::Borrowed(html);
    }
    kept.push_str(&html[from..]);
    Cow::Owned(kept)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_ampersand_before_letters_and_a_semicolon_stays_written_out() {
        for words in ["B&amp;W; dat", "R&amp;D;", "&amp;lt;", "a&amp;b;c&amp;d;"] {
            for page in [format!("<p>{words}</p>"), format!("<p title=\"{words}\">x</p>")] {
                assert!(minify(&page).contains(words), "{page} became {}", minify(&page));
            }
        }
        assert_eq!(minify("<p>B&amp;W: dat</p>"), "<p>B&W: dat</p>");
    }
}
