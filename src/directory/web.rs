//! Addresses on the internet.

use std::fmt;

/// An address that starts with `https://` and has a host.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct WebAddress(String);

impl WebAddress {
    /// Reads `https://www.example.org/path`. Anything else, also `http://`, spaces and quotes, is refused: the address stands in
    /// an attribute of a page and nobody should have to guess what it does.
    pub fn parse(text: &str) -> Option<Self> {
        let rest = text.strip_prefix("https://")?;
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        let host = host.rsplit_once(':').map_or(host, |(host, port)| {
            if !port.is_empty() && port.bytes().all(|byte| byte.is_ascii_digit()) { host } else { "" }
        });
        let clean = !text.chars().any(|c| {
            c.is_whitespace() || c.is_control() || matches!(c, '"' | '\'' | '<' | '>' | '\\' | '`' | '@')
        });
        (clean && is_host(host)).then(|| Self(text.to_string()))
    }

    /// The whole address.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Its host, without a port.
    pub(in crate::directory) fn host(&self) -> &str {
        let rest = self.0.strip_prefix("https://").unwrap_or(&self.0);
        rest.split(['/', '?', '#', ':']).next().unwrap_or_default()
    }

    /// The site that its host belongs to: the last two parts of its name.
    pub(in crate::directory) fn site(&self) -> String {
        let host = self.host().to_ascii_lowercase();
        let parts: Vec<&str> = host.rsplitn(3, '.').take(2).collect();
        parts.into_iter().rev().collect::<Vec<_>>().join(".")
    }

    /// Whether it opens a chat: such an address is a telephone number or a name in disguise, not a page to read.
    pub fn is_a_chat(&self) -> bool {
        const CHATS: [&str; 8] = [
            "wa.me",
            "whatsapp.com",
            "t.me",
            "telegram.me",
            "signal.me",
            "signal.group",
            "m.me",
            "viber.com",
        ];
        CHATS.contains(&self.site().as_str())
    }

    /// What people read: without `https://`, `www.` and a closing slash.
    pub fn display(&self) -> &str {
        let rest = self.0.strip_prefix("https://").unwrap_or(&self.0);
        rest.strip_prefix("www.").unwrap_or(rest).trim_end_matches('/')
    }
}

impl fmt::Display for WebAddress {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// An e-mail address.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct EmailAddress(String);

impl EmailAddress {
    /// Reads `name@host.nl`: the unquoted form of RFC 5321, in ASCII.
    pub fn parse(text: &str) -> Option<Self> {
        let (name, host) = text.rsplit_once('@')?;
        let name_is_right = !name.is_empty()
            && name.len() <= 64
            && !name.starts_with('.')
            && !name.ends_with('.')
            && !name.contains("..")
            && name.chars().all(|c| c.is_ascii_alphanumeric() || ".!#$%&*+-/=?^_{|}~".contains(c));
        (name_is_right && is_host(host)).then(|| Self(text.to_string()))
    }

    /// Its host.
    pub(in crate::directory) fn host(&self) -> &str {
        self.0.rsplit_once('@').map_or("", |(_, host)| host)
    }

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for EmailAddress {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// Whether a host is kept for examples and tests, so that nobody can be there (RFC 2606, RFC 6761).
pub(in crate::directory) fn is_fictional_host(host: &str) -> bool {
    let host = host.to_ascii_lowercase();
    let kept = ["example", "invalid", "localhost", "test", "example.org", "example.com", "example.net"];
    kept.into_iter()
        .any(|kept| host.strip_suffix(kept).is_some_and(|rest| rest.is_empty() || rest.ends_with('.')))
}

/// Whether this is the name of a host with at least one point in it: labels of letters, digits and inner hyphens.
fn is_host(host: &str) -> bool {
    host.len() <= 253
        && host.contains('.')
        && host.split('.').all(|label| {
            !label.is_empty()
                && label.len() <= 63
                && !label.starts_with('-')
                && !label.ends_with('-')
                && label.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
        })
        && host.rsplit('.').next().is_some_and(|last| last.chars().any(|c| c.is_ascii_alphabetic()))
}
