//! Apache: `.htaccess` files, since that is what a rented web space allows.
//!
//! The rules for names stand in the folder of the search page, so that the server reads them for that page alone.

use std::fmt::Write;

use super::{
    Addresses, Destinations, FOREVER, FRESH, Settings,
    pattern::{Sight, by_destination, decomposed, percent},
    quoted,
};

/// Apache compares the query as it was sent.
const SIGHT: Sight = Sight {
    gap: "(?:%[2-7][0-9a-f]|[^0-9a-z%&=])*",
    accented: |letter| {
        let capital = letter.to_uppercase().to_string();
        let mut spellings =
            vec![percent(&letter.to_string()), percent(&capital).to_lowercase(), letter.to_string()];
        spellings.extend(decomposed(letter).map(|apart| percent(&apart)));
        spellings
    },
};

/// The `.htaccess` of the search page's folder, for one language: `zoeken/.htaccess`.
pub fn apache_search(destinations: &Destinations, language: &Addresses) -> String {
    let mut text = String::from(
        "# The finder without script: where a name or a postcode leads. This file belongs in the folder of the search page.\n\
         RewriteEngine On\n",
    );
    for (destination, pattern) in by_destination(destinations, &SIGHT) {
        let _ = writeln!(
            text,
            "RewriteCond %{{QUERY_STRING}} \"(?:^|&)q={pattern}(?:&|$)\" [NC]\nRewriteRule ^(?:index\\.html)?$ {} [R=302,L,NE,QSD]",
            language.to(&destination)
        );
    }
    text
}

/// The `.htaccess` of the site's root: headers, caching and the page for what does not exist.
pub fn apache_root(settings: &Settings) -> String {
    let mut text = format!(
        "# The rules of this site for Apache.\nErrorDocument 404 {}\nDirectoryIndex index.html\nOptions -Indexes\nAddDefaultCharset utf-8\n\n# Headers\n<IfModule mod_headers.c>\n    Header always set Cache-Control {}\n",
        settings.not_found,
        quoted(FRESH)
    );
    for (name, value) in &settings.headers {
        let _ = writeln!(text, "    Header always set {name} {}", quoted(value));
    }
    if !settings.immutable.is_empty() {
        let _ = writeln!(
            text,
            "    # Files whose name changes with their content\n    Header always set Cache-Control {} \"expr=%{{REQUEST_URI}} =~ m#^{}#\"",
            quoted(FOREVER),
            settings.immutable
        );
    }
    text.push_str("</IfModule>\n");
    text
}
