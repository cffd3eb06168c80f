//! Markdown: CommonMark with components, glossary marks and links, as HTML and as plain prose with places.
//!
//! [`split`] cuts a page into Markdown and [components](Component); [`render`] turns that into HTML with the help of whoever
//! knows the site's [links](Links) and the theme's [components](Components). Nothing here touches the disk.

mod code_fence;
mod component;
mod contents;
mod definitions;
mod direction;
mod fence;
mod footnote;
mod heading;
mod html;
mod lead;
mod leftover;
pub mod letters;
mod links;
mod pictogram;
pub mod prose;
pub mod rules;
mod terms;
mod writer;

pub use component::{Attribute, Body, COMPONENTS, Component, ComponentKind};
pub use direction::Direction;
pub use fence::{Block, split};
pub use footnote::FootnoteWords;
pub use heading::{Heading, HeadingIds, headings};
pub use html::{Components, MarkdownSource, Rendered, render};
pub use links::{Absence, LinkProblem, Links, ResolvedLink, bad_link};
pub use pictogram::pictogram;
pub use terms::{TermMatcher, TermUse};

/// Text as HTML, safe in elements and in quoted attributes.
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    // Writing to a string can't fail.
    let _ = pulldown_cmark_escape::escape_html(pulldown_cmark_escape::FmtWriter(&mut escaped), text);
    escaped
}

/// The words of HTML that [`escape`] made, with or without an element around them.
pub fn plain(html: &str) -> String {
    let mut words = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, tag)) = rest.split_once('<') {
        words.push_str(before);
        rest = tag.split_once('>').map_or("", |(_, after)| after);
    }
    words.push_str(rest);
    let signs =
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#x27;", "'"), ("&#39;", "'"), ("&amp;", "&")];
    signs.iter().fold(words, |words, (written, sign)| words.replace(written, sign))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_of_escaped_text_are_that_text() {
        for text in ["a < b & \"c\" > 'd'", "&lt;", "<b>", ""] {
            assert_eq!(plain(&escape(text)), text);
            assert_eq!(plain(&format!("<span lang=\"nl\">{}</span>", escape(text))), text);
        }
    }
}
