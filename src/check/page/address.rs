//! Where a link goes.

use std::borrow::Cow;

/// The place that a link points to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Address<'a> {
    /// A path from `/` for a page of this site; anything else as it was written.
    pub(super) url: Cow<'a, str>,
    /// What comes after `#`, decoded.
    pub(super) fragment: Option<Cow<'a, str>>,
}

/// Resolves a link on the page `base` (a path from `/`); addresses below `base_url` are this site's own.
pub(super) fn resolve<'a>(base: &'a str, base_url: Option<&str>, href: &'a str) -> Address<'a> {
    let href = href.trim();
    let href = base_url
        .and_then(|base_url| {
            let rest = href.strip_prefix(base_url.trim_end_matches('/'))?;
            (rest.is_empty() || rest.starts_with(['/', '#', '?'])).then_some(rest)
        })
        .map_or(href, |rest| if rest.is_empty() { "/" } else { rest });
    if leaves_site(href) {
        return Address { url: Cow::Borrowed(href), fragment: None };
    }
    let (path, fragment) = match href.split_once('#') {
        Some((path, fragment)) => (path, Some(decode(fragment))),
        None => (href, None),
    };
    let path = path.split_once('?').map_or(path, |(path, _)| path);
    let url = if path.is_empty() {
        Cow::Borrowed(base)
    } else if path.starts_with('/') && !path.contains("/.") && !path.ends_with("/index.html") {
        decode(path)
    } else {
        Cow::Owned(join(base, &decode(path)))
    };
    Address { url, fragment: fragment.filter(|fragment| !fragment.is_empty() && fragment != "top") }
}

/// Whether the address names a scheme (`https:`, `tel:`) or another host (`//…`).
pub(super) fn leaves_site(href: &str) -> bool {
    if href.starts_with("//") {
        return true;
    }
    let scheme = href.split_once([':', '/', '?', '#']).map_or("", |(before, _)| before);
    !scheme.is_empty()
        && href.as_bytes().get(scheme.len()) == Some(&b':')
        && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte))
}

fn join(base: &str, path: &str) -> String {
    let folder = if path.starts_with('/') { "" } else { &base[..base.rfind('/').map_or(0, |at| at + 1)] };
    let mut parts: Vec<&str> = Vec::new();
    let joined = format!("{folder}{path}");
    for part in joined.split('/').skip(1) {
        match part {
            "." => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    if joined.ends_with("/..") || joined.ends_with("/.") {
        parts.push("");
    }
    if parts.last() == Some(&"index.html") {
        parts.pop();
        parts.push("");
    }
    format!("/{}", parts.join("/"))
}

/// Takes out percent signs; what isn't UTF-8 then stays as it was.
fn decode(text: &str) -> Cow<'_, str> {
    if !text.contains('%') {
        return Cow::Borrowed(text);
    }
    let digit = |byte: Option<&u8>| byte.and_then(|&byte| char::from(byte).to_digit(16));
    let bytes = text.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        match (bytes[at], digit(bytes.get(at + 1)), digit(bytes.get(at + 2))) {
            (b'%', Some(high), Some(low)) => {
                decoded.push((high * 16 + low) as u8);
                at += 3;
            }
            (byte, _, _) => {
                decoded.push(byte);
                at += 1;
            }
        }
    }
    String::from_utf8(decoded).map_or(Cow::Borrowed(text), Cow::Owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_resolve_as_in_a_browser() {
        let site = Some("https://wegwijs.example/");
        for (href, url, fragment) in [
            ("/a/", "/a/", None),
            ("/a/#b", "/a/", Some("b")),
            ("#b", "/x/y/", Some("b")),
            ("#", "/x/y/", None),
            ("#top", "/x/y/", None),
            ("../z/?q=1", "/x/z/", None),
            ("../../index.html", "/", None),
            ("z.pdf", "/x/y/z.pdf", None),
            ("..", "/x/", None),
            ("/../../../etc", "/etc", None),
            ("https://wegwijs.example/a/#b", "/a/", Some("b")),
            ("https://wegwijs.example", "/", None),
            ("https://wegwijs.example.org/a#b", "https://wegwijs.example.org/a#b", None),
            ("//elders.example/a", "//elders.example/a", None),
            ("tel:+31301234567", "tel:+31301234567", None),
            ("/%D8%B9/#%C3%A9", "/ع/", Some("é")),
            ("/100%/", "/100%/", None),
        ] {
            let address = resolve("/x/y/", site, href);
            assert_eq!((&*address.url, address.fragment.as_deref()), (url, fragment), "{href}");
        }
    }

    proptest::proptest! {
        #[test]
        fn arbitrary_addresses_never_panic_and_internal_ones_start_at_the_root(href in "\\PC{0,30}|[a-z./#?%:0-9é]{0,30}") {
            let address = resolve("/x/", None, &href);
            proptest::prop_assert!(leaves_site(href.trim()) || address.url.starts_with('/'));
        }
    }
}
