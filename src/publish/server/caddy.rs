//! Caddy: a file to import in the site's block.

use std::fmt::Write;

use super::{
    CONTACT, Destination, Destinations, FOR_EVERYBODY, FOREVER, FRESH, LONGEST_QUERY, NEEDS, PRIVATE,
    Settings, TABLE,
    pattern::{Sight, by_destination, decomposed},
    quoted,
};

/// Caddy decodes the query. Neither this nor the spellings may hold braces: those are placeholders in its files.
const SIGHT: Sight = Sight {
    gap: "[^0-9a-zà-ÿ]*",
    accented: |letter| {
        let mut spellings = vec![letter.to_string(), letter.to_uppercase().to_string()];
        spellings.extend(decomposed(letter));
        spellings
    },
};

/// The rules of the site. Set `root` in the site's block and `import` this file there.
pub fn caddy(destinations: &Destinations, settings: &Settings) -> String {
    let mut text = String::from(
        "# The rules of this site for Caddy. Import this file in the site's block, behind `root`.\n\
         \n# Where a name or a postcode leads: the municipality; the page of a name that several have; or the page of the list and where it \
         stands on it.\n\
         map {query.q} {wegwijs_municipality} {wegwijs_name} {wegwijs_page} {wegwijs_digits} {wegwijs_anchor} {\n",
    );
    // The first that fits counts. A number of times in braces would be a placeholder.
    let _ = writeln!(text, "    \"~(?s)^{}\" \"\" \"\" \"\" \"\" \"\"", ".".repeat(LONGEST_QUERY));
    for (destination, pattern) in by_destination(destinations, &SIGHT) {
        let none = String::new;
        let outputs = match destination {
            Destination::Municipality(slug) => [slug, none(), none(), none(), none()],
            Destination::Name { page, name } => [none(), format!("{page}/{name}"), none(), none(), none()],
            Destination::Names { page, anchor } => [none(), none(), page, none(), anchor],
            Destination::Postcode(postcode) => {
                let postcode = postcode.to_string();
                [none(), none(), none(), postcode[..2].to_owned(), postcode]
            }
        };
        let outputs = outputs.map(|output| quoted(&output)).join(" ");
        let _ = writeln!(text, "    \"~(?i)^{pattern}$\" {outputs}");
    }
    text.push_str("    default \"\" \"\" \"\" \"\" \"\"\n}\n\n# The part of the page that somebody needs\nmap {query.need} {wegwijs_need} {\n");
    for need in NEEDS {
        let _ = writeln!(text, "    {need} \"#{need}\"");
    }
    text.push_str("    default \"\"\n}\n\n# The finder without script\n");
    for (number, language) in settings.languages.iter().enumerate() {
        let _ = writeln!(
            text,
            "map {{query.for}} {{wegwijs_for_{number}}} {{\n    referrer {}\n    default \"\"\n}}",
            quoted(&language.referral)
        );
        let municipality = language.municipality.replace("{slug}", "{wegwijs_municipality}")
            + &format!("{{wegwijs_for_{number}}}{{wegwijs_need}}");
        let shared = language.names.replace("{page}", "{wegwijs_name}");
        let names = language.names.replace("{page}", "{wegwijs_page}") + "#{wegwijs_anchor}";
        let postcodes = language.postcodes.replace("{digits}", "{wegwijs_digits}") + "#{wegwijs_anchor}";
        let ways = [("municipality", municipality), ("name", shared), ("page", names), ("digits", postcodes)];
        for (variable, to) in ways {
            let _ = writeln!(
                text,
                "@wegwijs_{variable}_{number} {{\n    path {}\n    not vars {{wegwijs_{variable}}} \"\"\n}}\nredir @wegwijs_{variable}_{number} {} 302",
                language.search,
                quoted(&to)
            );
        }
        // Behind the redirects: what is left has no answer.
        let _ = writeln!(
            text,
            "@wegwijs_unknown_{number} {{\n    path {}\n    not vars {{query.q}} \"\"\n}}\nrewrite @wegwijs_unknown_{number} {}",
            language.search, language.unknown
        );
    }
    text.push_str("\n# Old addresses\nmap {path} {wegwijs_moved} {\n");
    for (from, to) in &settings.moved {
        let _ = writeln!(text, "    {} {}", quoted(from), quoted(to));
    }
    text.push_str("    default \"\"\n}\n@wegwijs_moved not vars {wegwijs_moved} \"\"\nredir @wegwijs_moved {wegwijs_moved} 301\n");
    let _ = writeln!(
        text,
        "\n# Files for servers\n@wegwijs_private path {} */.htaccess\nerror @wegwijs_private 404\n\n# Contacts\n@wegwijs_contact {{\n    path *.vcf\n    file\n}}\nheader @wegwijs_contact Content-Type {}",
        PRIVATE.join(" "),
        quoted(CONTACT)
    );
    let _ = writeln!(text, "\n# Headers\nheader {{\n    ?Cache-Control {}", quoted(FRESH));
    for (name, value) in &settings.headers {
        let _ = writeln!(text, "    {name} {}", quoted(value));
    }
    text.push_str("}\n");
    if !settings.immutable.is_empty() {
        let _ = writeln!(
            text,
            "\n# Files whose name changes with their content\nheader {}* Cache-Control {}",
            settings.immutable,
            quoted(FOREVER)
        );
    }
    if !settings.open_data.is_empty() {
        let (folder, (name, value)) = (&settings.open_data, FOR_EVERYBODY);
        let _ = writeln!(
            text,
            "\n# Open data\nheader {folder}* {name} {}\n@wegwijs_table {{\n    path {folder}*.csv\n    file\n}}\nheader @wegwijs_table Content-Type {}",
            quoted(value),
            quoted(TABLE)
        );
    }
    text.push_str("\nfile_server {\n    precompressed br gzip\n}\nhandle_errors {\n");
    for (start, page) in settings
        .not_found_below()
        .map(|(start, page)| (format!("{start}* "), page))
        .chain([(String::new(), settings.not_found_anywhere())])
    {
        let _ = writeln!(text, "    handle {start}{{\n        rewrite * {page}\n        file_server\n    }}");
    }
    text.push_str("}\n");
    text
}
