//! nginx: one file for the `http` level with what leads where, one for the `server` level.

use std::{collections::BTreeMap, fmt::Write};

use super::{
    CONTACT, Destination, Destinations, FOR_EVERYBODY, FOREVER, FRESH, LONGEST_QUERY, NEEDS, PRIVATE,
    Settings, TABLE,
    pattern::{decomposed, percent},
    quoted,
};

/// What stands between words: whatever is no letter, digit or part of an encoded letter with an accent.
const GAP: &str = "(?:%[2-7][0-9a-f]|[^0-9a-z%\\x80-\\xff])";
/// A word: letters and digits, also with accents, encoded or not.
const WORD: &str = "(?:[0-9a-z\\x80-\\xff]|%[89a-f][0-9a-f])+";
/// The most words in a name.
const WORDS: usize = 7;
/// The longest key that fits in a bucket of the maps, in bytes; with a longer one nginx would not start.
const LONGEST_KEY: usize = 100;

/// The maps from what was typed to where it leads. For the `http` level: `include` it there.
pub fn nginx_maps(destinations: &Destinations, settings: &Settings) -> String {
    let mut municipalities: BTreeMap<String, String> = BTreeMap::new();
    let [mut pages, mut shared, mut digits, mut anchors] = [const { BTreeMap::new() }; 4];
    let mut sort = |key: String, destination: &Destination| match destination {
        Destination::Municipality(slug) => {
            municipalities.insert(key, slug.clone());
        }
        Destination::Names { page, anchor } => {
            pages.insert(key.clone(), page.clone());
            anchors.insert(key, anchor.clone());
        }
        Destination::Name { page, name } => {
            shared.insert(key, format!("{page}/{name}"));
        }
        Destination::Postcode(postcode) => {
            let postcode = postcode.to_string();
            digits.insert(key.clone(), postcode[..2].to_owned());
            anchors.insert(key, postcode);
        }
    };
    for (postcode, destination) in &destinations.postcodes {
        sort(postcode.to_string(), destination);
    }
    for (name, destination) in &destinations.names {
        for key in keys(name) {
            sort(key, destination);
        }
    }
    let mut text = String::from(
        "# Where a name or a postcode leads. Include this file at the http level of nginx, and nginx-server.conf in the server.\n\
         # If these two sizes are set elsewhere already, set them there and take them out here.\n\
         map_hash_max_size 32768;\nmap_hash_bucket_size 128;\n\n\
         # What was typed, without case and without what stands between words; of a postcode the four digits.\n\
         map $arg_q $wegwijs_typed {\n    default \"\";\n",
    );
    // The first expression that fits counts.
    let _ = writeln!(text, "    \"~^.{{{LONGEST_QUERY}}}\" \"\";");
    let four = (0..4).map(|_| "([0-9])").collect::<Vec<_>>().join(&format!("{GAP}*"));
    let _ = writeln!(
        text,
        "    \"~*^{GAP}*(?:nl)?{GAP}*{four}{GAP}*(?:[a-z]{GAP}*)?(?:[a-z]{GAP}*)?$\" \"$1$2$3$4\";"
    );
    let words = format!("({WORD})") + &format!("(?:{GAP}+({WORD}))?").repeat(WORDS - 1);
    let captures: String = (1..=WORDS).map(|number| format!("${number}")).collect();
    let _ = writeln!(text, "    \"~*^{GAP}*(?:gem(?:eente)?{GAP}+)?{words}{GAP}*$\" \"{captures}\";\n}}");
    for (variable, what, entries) in [
        ("wegwijs_municipality", "The municipality that it is, or that it lies in.", municipalities),
        ("wegwijs_name", "The page of a name that several municipalities have.", shared),
        ("wegwijs_page", "The page of the list of names, when others begin with it.", pages),
        (
            "wegwijs_digits",
            "The page of postcodes, when the postcode lies in several municipalities.",
            digits,
        ),
        ("wegwijs_anchor", "Where it stands on that page.", anchors),
    ] {
        let _ = writeln!(text, "\n# {what}\nmap $wegwijs_typed ${variable} {{\n    default \"\";");
        for (key, value) in entries.iter().filter(|(key, _)| key.len() <= LONGEST_KEY) {
            let _ = writeln!(text, "    {} {};", quoted(key), quoted(value));
        }
        text.push_str("}\n");
    }
    text.push_str("\n# Addresses that have changed.\nmap $uri $wegwijs_moved {\n    default \"\";\n");
    for (from, to) in settings.moved.iter().filter(|(from, _)| from.len() <= LONGEST_KEY) {
        let _ = writeln!(text, "    {} {};", quoted(from), quoted(to));
    }
    text.push_str("}\n");
    text
}

/// The keys under which a name arrives: plain, and with its accents encoded in each of the ways that browsers have.
fn keys(name: &str) -> Vec<String> {
    let words: String = name.to_lowercase().chars().filter(|letter| letter.is_alphanumeric()).collect();
    let mut keys = vec![crate::finder::key_of(name)];
    if !words.is_ascii() {
        let capitals = words.to_uppercase();
        let apart: String =
            words.chars().map(|letter| decomposed(letter).unwrap_or_else(|| letter.to_string())).collect();
        keys.extend([percent(&words), percent(&capitals).to_lowercase(), percent(&apart), words]);
    }
    keys
}

/// The rules of the site. For the `server` level: set `root` there and `include` this file.
pub fn nginx_server(settings: &Settings) -> String {
    let mut text = String::from(
        "# The rules of this site for nginx. Include this file in the server, behind `root`.\n\
         absolute_redirect off;\ngzip_static on;\nindex index.html;\ncharset utf-8;\n",
    );
    let headers = |indent: &str, caching: &str| {
        let mut text = format!("{indent}add_header Cache-Control {} always;\n", quoted(caching));
        for (name, value) in &settings.headers {
            let _ = writeln!(text, "{indent}add_header {name} {} always;", quoted(value));
        }
        text
    };
    let _ = write!(
        text,
        "error_page 404 {};\n\n# Headers\n{}",
        settings.not_found_anywhere(),
        headers("", FRESH)
    );
    text.push_str("\n# Old addresses\nif ($wegwijs_moved) { return 301 $wegwijs_moved$is_args$args; }\n");
    text.push_str("\n# What does not exist, in the language of the visitor\n");
    for (start, page) in settings.not_found_below() {
        let _ = writeln!(text, "location {start} {{ error_page 404 {page}; }}");
    }
    text.push_str("\n# Files for servers\n");
    for path in PRIVATE {
        let _ = writeln!(text, "location = {path} {{ return 404; }}");
    }
    text.push_str("location ~ /\\.htaccess$ { return 404; }\n");
    let (kind, _) = CONTACT.split_once(';').unwrap_or((CONTACT, ""));
    let _ = writeln!(
        text,
        "\n# Contacts\nlocation ~ \\.vcf$ {{\n    types {{ {kind} vcf; }}\n    charset_types {kind};\n}}"
    );
    if !settings.immutable.is_empty() {
        let _ = writeln!(
            text,
            "\n# Files whose name changes with their content\nlocation ^~ {} {{\n{}}}",
            settings.immutable,
            headers("    ", FOREVER)
        );
    }
    if !settings.open_data.is_empty() {
        let (kind, _) = TABLE.split_once(';').unwrap_or((TABLE, ""));
        let (name, value) = FOR_EVERYBODY;
        let _ = writeln!(
            text,
            "\n# Open data\nlocation ^~ {} {{\n    types {{ {kind} csv; application/json json; application/ld+json jsonld; }}\n    charset_types {kind} application/json application/ld+json;\n{}    add_header {name} {} always;\n}}",
            settings.open_data,
            headers("    ", FRESH),
            quoted(value)
        );
    }
    text.push_str("\n# The finder without script\n");
    for language in &settings.languages {
        let municipality =
            language.municipality.replace("{slug}", "${wegwijs_municipality}") + "$wegwijs_for$wegwijs_need";
        let shared = language.names.replace("{page}", "${wegwijs_name}");
        let names = language.names.replace("{page}", "${wegwijs_page}") + "#$wegwijs_anchor";
        let postcodes = language.postcodes.replace("{digits}", "${wegwijs_digits}") + "#$wegwijs_anchor";
        let _ = writeln!(text, "location = {} {{", language.search);
        // The part of the page that is about what somebody needs; the form carries it from the text that they come from.
        let _ = writeln!(
            text,
            "    set $wegwijs_need \"\";\n    if ($arg_need ~ \"^({})$\") {{ set $wegwijs_need \"#$1\"; }}",
            NEEDS.join("|")
        );
        let _ = writeln!(
            text,
            "    set $wegwijs_for \"\";\n    if ($arg_for = \"referrer\") {{ set $wegwijs_for {}; }}",
            quoted(&language.referral)
        );
        let ways = [("municipality", municipality), ("name", shared), ("page", names), ("digits", postcodes)];
        for (variable, to) in ways {
            let _ = writeln!(text, "    if ($wegwijs_{variable}) {{ return 302 {}; }}", quoted(&to));
        }
        let _ = writeln!(text, "    if ($arg_q) {{ rewrite ^ {} last; }}\n}}", language.unknown);
    }
    text
}
