//! Files as editor programs name them (`file:` addresses) and as this program does (paths from the root of the site).

use std::path::Path;

use lsp_types::Uri;

/// The path below the root, with `/` between folders; `None` for what isn't a file below it.
pub(super) fn path_of(uri: &Uri, root: &Path) -> Option<String> {
    let encoded = uri.as_str().strip_prefix("file://")?;
    let decoded = decode(&encoded[encoded.find('/')?..])?;
    let below = decoded.strip_prefix(&folder(root))?;
    (!below.is_empty() && !below.split('/').any(|part| part == "..")).then(|| below.to_string())
}

/// The address of a file below the root.
pub(super) fn uri_of(path: &str, root: &Path) -> Option<Uri> {
    let mut uri = String::from("file://");
    for byte in format!("{}{path}", folder(root)).bytes() {
        if byte.is_ascii_alphanumeric() || b"/-._~".contains(&byte) {
            uri.push(char::from(byte));
        } else {
            uri.push_str(&format!("%{byte:02X}"));
        }
    }
    uri.parse().ok()
}

/// The root as the path of an address: with strokes, from `/` and up to one. A drive (`C:\…`) comes after the first.
fn folder(root: &Path) -> String {
    let root = root.to_string_lossy().replace('\\', "/");
    format!("/{}/", root.trim_matches('/'))
}

fn decode(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let high = char::from(rest.next()?).to_digit(16)?;
            let low = char::from(rest.next()?).to_digit(16)?;
            bytes.push(u8::try_from(high * 16 + low).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_keeps_its_name_both_ways() {
        let root = Path::new("/home/redactie/mijn site");
        for path in ["content/nl/index.md", "content/nl/één & twee.md", "100%.md"] {
            let uri = uri_of(path, root).unwrap();
            assert_eq!(path_of(&uri, root).as_deref(), Some(path), "{}", uri.as_str());
        }
    }

    #[test]
    fn only_files_below_the_root_count() {
        let root = Path::new("/site");
        for other in [
            "file:///other/a.md",
            "untitled:Untitled-1",
            "file:///site/",
            "file:///site/%2E%2E/a.md",
            "file:///sites/a.md",
        ] {
            assert_eq!(path_of(&other.parse().unwrap(), root), None, "{other}");
        }
    }
}
