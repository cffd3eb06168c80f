//! Apache: `.htaccess` files, since that is what a rented web space allows.
//!
//! The rules for names stand in the folder of the search page, so that the server reads them for that page alone.

use std::{collections::BTreeMap, fmt::Write};

use super::{
    Addresses, CONTACT, Destination, Destinations, FOR_EVERYBODY, FOREVER, FRESH, LONGEST_QUERY, NEEDS,
    PRIVATE, Settings, TABLE,
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

/// The `.htaccess` files of the site, by path: one at the root, one for each folder with addresses that have changed, one for each
/// language, and those of the search pages.
pub fn apache(destinations: &Destinations, settings: &Settings) -> BTreeMap<String, String> {
    let mut files: BTreeMap<String, String> = BTreeMap::new();
    let file = |folder: &str| format!("{}.htaccess", folder.trim_start_matches('/'));
    files.insert(file("/"), root(settings));
    for (start, page) in settings.not_found_below() {
        let text = files.entry(file(start)).or_default();
        let _ =
            writeln!(text, "# What does not exist, in the language of the visitor\nErrorDocument 404 {page}");
    }
    let mut moved: BTreeMap<&str, Vec<(&str, &str)>> = BTreeMap::new();
    for (from, to) in &settings.moved {
        let path = from.trim_end_matches('/');
        let (folder, name) = path.split_at(path.rfind('/').map_or(0, |at| at + 1));
        moved.entry(folder).or_default().push((name, to));
    }
    for (folder, addresses) in moved {
        let text = files.entry(file(folder)).or_default();
        text.push_str("# Old addresses\n<IfModule mod_rewrite.c>\n    RewriteEngine On\n");
        for (name, to) in addresses {
            let name = name.replace('.', "\\.");
            let _ = writeln!(text, "    RewriteRule ^{name}(?:/(?:index\\.html)?)?$ {to} [R=301,L,NE]");
        }
        text.push_str("</IfModule>\n");
    }
    for language in &settings.languages {
        files.entry(file(&language.search)).or_default().push_str(&search(destinations, language));
    }
    files
}

/// The rules of the search page's folder, for one language.
fn search(destinations: &Destinations, language: &Addresses) -> String {
    let mut text = format!(
        "# The finder without script: where a name or a postcode leads. This file belongs in the folder of the search page.\n\
         RewriteEngine On\nRewriteCond %{{QUERY_STRING}} \"^.{{{LONGEST_QUERY}}}\"\nRewriteRule ^ - [L]\n",
    );
    let _ = writeln!(
        text,
        "# What somebody needs, and whether they ask for a patient\n\
         RewriteCond %{{QUERY_STRING}} \"(?:^|&)need=({})(?:&|$)\"\nRewriteRule ^ - [E=WEGWIJS_NEED:#%1]\n\
         RewriteCond %{{QUERY_STRING}} \"(?:^|&)for=referrer(?:&|$)\"\nRewriteRule ^ - [E=WEGWIJS_FOR:{}]",
        NEEDS.join("|"),
        language.referral
    );
    for (destination, pattern) in by_destination(destinations, &SIGHT) {
        let asked = match destination {
            Destination::Municipality(_) => "%{ENV:WEGWIJS_FOR}%{ENV:WEGWIJS_NEED}",
            _ => "",
        };
        let _ = writeln!(
            text,
            "RewriteCond %{{QUERY_STRING}} \"(?:^|&)q={pattern}(?:&|$)\" [NC]\nRewriteRule ^(?:index\\.html)?$ {}{asked} [R=302,L,NE,QSD]",
            language.to(&destination)
        );
    }
    let _ = writeln!(
        text,
        "# What is left has no answer\nRewriteCond %{{QUERY_STRING}} \"(?:^|&)q=[^&]\"\nRewriteRule ^(?:index\\.html)?$ {}index.html [L]",
        language.unknown
    );
    text
}

/// The rules of the site's root: headers, caching and the page for what does not exist.
fn root(settings: &Settings) -> String {
    let mut text = format!(
        "# The rules of this site for Apache.\nErrorDocument 404 {}\nDirectoryIndex index.html\nOptions -Indexes\nAddDefaultCharset utf-8\n\n# Files for servers\n<IfModule mod_alias.c>\n",
        settings.not_found_anywhere(),
    );
    for path in PRIVATE {
        let _ = writeln!(text, "    Redirect 404 {path}");
    }
    let _ = write!(
        text,
        "</IfModule>\n\n# Contacts\n<IfModule mod_mime.c>\n    AddType {} .vcf\n    AddType {} .csv\n</IfModule>\n\n# Headers\n<IfModule mod_headers.c>\n    Header always set Cache-Control {}\n",
        quoted(CONTACT),
        quoted(TABLE),
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
    if !settings.open_data.is_empty() {
        let (name, value) = FOR_EVERYBODY;
        let _ = writeln!(
            text,
            "    # Open data\n    Header always set {name} {} \"expr=%{{REQUEST_URI}} =~ m#^{}#\"",
            quoted(value),
            settings.open_data
        );
    }
    text.push_str("</IfModule>\n");
    text
}
