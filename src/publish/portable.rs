//! Sites that don't stand at the root of a server: in a folder without any server, such as a USB stick, with addresses relative to
//! the page, each naming a file; and in a folder of a server.

use aho_corasick::AhoCorasick;

/// What an address of the site follows: attributes, and `content="0; url=/…"` of a page that leads on.
const ATTRIBUTES: &[&str] = &[
    "href",
    "src",
    "action",
    "data-index",
    "data-matcher",
    "data-topics",
    "data-words",
    "data-page",
    "data-referral",
    "data-url",
    "data-worker",
    "url",
];

/// The page at `path` (such as `uitleg/kosten/index.html`) with addresses from the root of the site made relative:
/// `/zoeken/` becomes `../../zoeken/index.html`. Scripts become plain ones: a browser loads no modules from a folder.
pub fn portable(html: &str, path: &str) -> String {
    let up = "../".repeat(path.matches('/').count());
    let moved = with_addresses(html, |address| format!("{up}{}", file_of(address)));
    moved.replace(" type=module>", " defer>").replace(" type=module ", " defer ")
}

/// The page with addresses from the root of the site led below a folder of a server: with `/hulp`, `/zoeken/` becomes
/// `/hulp/zoeken/`.
pub fn below(html: &str, folder: &str) -> String {
    with_addresses(html, |address| format!("{folder}{address}"))
}

/// The page with each address that starts at the root of the site replaced by what `moved` makes of it.
fn with_addresses(html: &str, moved: impl Fn(&str) -> String) -> String {
    let patterns = ATTRIBUTES.iter().flat_map(|name| [format!(" {name}=\"/"), format!(" {name}=/")]);
    let Ok(finder) = AhoCorasick::new(patterns) else { return html.to_string() };
    let mut out = String::with_capacity(html.len() + html.len() / 8);
    let mut from = 0;
    for found in finder.find_iter(html) {
        let start = found.end() - 1;
        let rest = &html[start..];
        // Addresses of other sites without a scheme start with two strokes; there are none, but they would be no path.
        if rest.starts_with("//") || start < from {
            continue;
        }
        let quoted = html[..start].ends_with('"');
        let length = if quoted {
            rest.find('"')
        } else {
            rest.find(|c: char| c.is_ascii_whitespace() || c == '>' || c == '"')
        };
        let value = &rest[..length.unwrap_or(rest.len())];
        out.push_str(&html[from..start]);
        out.push_str(&moved(value));
        from = start + value.len();
    }
    out.push_str(&html[from..]);
    out
}

/// The file that answers at an address from the root: a folder's is its `index.html`.
fn file_of(address: &str) -> String {
    let end = address.find(['#', '?']).unwrap_or(address.len());
    let (path, rest) = address.split_at(end);
    let path = path.trim_start_matches('/');
    if path.is_empty() || path.ends_with('/') {
        format!("{path}index.html{rest}")
    } else {
        format!("{path}{rest}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_lead_to_files_seen_from_the_page() {
        let html = "<a href=/zoeken/#b>x</a><a href=\"/\">y</a><script src=/assets/a.js></script><a href=https://example.org/>z</a>";
        assert_eq!(
            portable(html, "uitleg/kosten/index.html"),
            "<a href=../../zoeken/index.html#b>x</a><a href=\"../../index.html\">y</a><script src=../../assets/a.js></script><a href=https://example.org/>z</a>"
        );
        assert_eq!(
            portable("<form action=/zoeken/ data-url=\"/gemeente/{slug}/\">", "index.html"),
            "<form action=zoeken/index.html data-url=\"gemeente/{slug}/index.html\">"
        );
        assert_eq!(
            portable(
                "<meta content=\"0; url=/gemeente/altena/\" http-equiv=refresh>",
                "gemeente/aalburg/index.html"
            ),
            "<meta content=\"0; url=../../gemeente/altena/index.html\" http-equiv=refresh>"
        );
        assert_eq!(
            portable("<script type=module src=/assets/a.js></script>", "index.html"),
            "<script defer src=assets/a.js></script>"
        );
    }

    #[test]
    fn addresses_lead_below_a_folder_of_a_server() {
        let html = "<a href=/zoeken/#b>x</a><a href=\"/\">y</a><a href=https://example.org/>z</a><a href=#a>q</a><form data-referral=\"/gemeente/{slug}/verwijzen/\">";
        assert_eq!(
            below(html, "/hulp"),
            "<a href=/hulp/zoeken/#b>x</a><a href=\"/hulp/\">y</a><a href=https://example.org/>z</a><a href=#a>q</a><form data-referral=\"/hulp/gemeente/{slug}/verwijzen/\">"
        );
    }

    proptest::proptest! {
        #[test]
        fn arbitrary_text_is_only_changed_in_addresses(text in "\\PC{0,200}") {
            if !text.contains("=/") && !text.contains("=\"/") {
                proptest::prop_assert_eq!(portable(&text, "a/index.html"), text);
            }
        }
    }
}
