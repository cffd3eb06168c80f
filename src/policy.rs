//! The content security policy: what a page may load, run and send. Nothing comes from elsewhere, and nothing runs or
//! styles that isn't the site's own.
//!
//! Two policies hold at once, and a browser does only what both allow.
//!
//! - **The page's own**, in a `meta` element at its start, names the hash of the page's one style. It holds wherever the page
//!   is: on a host that sends no headers, or on a USB stick.
//! - **The site's**, in a header of every answer, says what a page can't say itself (who may frame it) and covers files
//!   that aren't pages. It doesn't name hashes: pages differ in their components, so a site has a hundred styles, 53 bytes of
//!   header each, in every answer. It lets pass what carries [`MARK`], and leaves the rest to the page's own policy. The mark
//!   is no secret and needs to be none: what carries it but has another hash is refused by the page.

use base64::{Engine, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha256};

/// What the header's policy knows the site's styles by: the `nonce` of the `<style>` element.
pub const MARK: &str = "wegwijs";

/// What a template writes where the page's policy goes.
pub const PLACEHOLDER: &str = "<meta http-equiv=\"Content-Security-Policy\">";

/// What both policies say alike.
const ALIKE: &str = "script-src 'self'; img-src 'self'; connect-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'";

/// The source expression of a style for a content security policy, without quotes: `sha256-…`.
pub fn hash(css: &str) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(css.as_bytes())))
}

/// The policy of a page whose style has this source expression (`sha256-…`).
pub fn of_page(style: &str) -> String {
    format!("default-src 'none'; style-src '{style}'; {ALIKE}")
}

/// The policy in the headers of every answer.
///
/// As internet.nl demands: `default-src`, `base-uri`, `form-action` and `frame-ancestors` are there, and nothing says `unsafe`.
pub fn of_site() -> String {
    format!("default-src 'none'; style-src 'nonce-{MARK}'; {ALIKE}; frame-ancestors 'none'")
}
