//! The headers that every answer of a server should carry.

use std::{collections::BTreeSet, fmt::Write as _};

use crate::render::pages::BuiltPage;

/// Security headers, name and value. The content security policy allows exactly the styles that the pages carry, by hash,
/// and nothing from elsewhere.
///
/// They follow what internet.nl tests: no `unsafe-inline`, HSTS for a year, no referrer to other sites.
pub fn security_headers(pages: &[BuiltPage]) -> Vec<(String, String)> {
    let styles: BTreeSet<&str> =
        pages.iter().flat_map(|page| page.style_hashes.iter()).map(String::as_str).collect();
    let mut policy = String::from("default-src 'none'; style-src");
    for style in styles {
        // Writing to a string can't fail.
        let _ = write!(policy, " '{style}'");
    }
    policy.push_str(concat!(
        "; script-src 'self'; img-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'",
        "; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ));
    [
        ("Content-Security-Policy", policy.as_str()),
        ("Strict-Transport-Security", "max-age=31536000; includeSubDomains"),
        ("X-Content-Type-Options", "nosniff"),
        ("X-Frame-Options", "DENY"),
        ("Referrer-Policy", "same-origin"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()"),
    ]
    .map(|(name, value)| (name.to_string(), value.to_string()))
    .to_vec()
}
