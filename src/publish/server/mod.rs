//! Rules for web servers, so that the finder's form works where no script runs.
//!
//! Without script the form asks for `/zoeken/?q=…`. A server with these rules sends whoever typed a name or a postcode on to
//! the right page, and whoever typed a name that several municipalities have to the page that lists these. Whoever typed anything
//! else gets the page that says that nothing was found, and has the lists. Misspelt names are not known to a server.
//!
//! What somebody needs (`need=wlz`) and that they ask for a patient (`for=referrer`) goes along to the page of the municipality, but
//! not on hosts that only compare literally.
//!
//! They also send old addresses on, answer an address that doesn't exist in the language of its visitor, and keep themselves to
//! themselves. The same files carry the headers that the site needs and say how long a file may be kept.

use std::collections::BTreeMap;

mod apache;
mod caddy;
mod destination;
mod netlify;
mod nginx;
mod pattern;

pub use apache::apache;
pub use caddy::caddy;
pub use destination::{Destination, Destinations};
pub use netlify::{netlify_headers, netlify_redirects};
pub use nginx::{nginx_maps, nginx_server};

/// The addresses of one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Addresses {
    /// The page that the form leads to: `/zoeken/`.
    pub search: String,
    /// The page of a municipality, with `{slug}`: `/gemeente/{slug}/`.
    pub municipality: String,
    /// What the page for referrers has behind the address of a municipality: `verwijzen/`; empty where there is no such page.
    pub referral: String,
    /// What the server sends for a question without an answer: `/zoeken/niet-gevonden/`.
    pub unknown: String,
    /// A page of the list from A to Z, with `{page}`: `/zoeken/{page}/`.
    pub names: String,
    /// A page of postcodes, with `{digits}` for the first two: `/postcode/{digits}/`.
    pub postcodes: String,
}

/// What the rules need to know of the site.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Settings {
    /// The languages that have a search page.
    pub languages: Vec<Addresses>,
    /// Headers for every answer, such as `Content-Security-Policy`; name and value, in order.
    pub headers: Vec<(String, String)>,
    /// The folder with files whose name changes with their content, so that they may be kept for a year: `/assets/`.
    pub immutable: String,
    /// The folder with data that pages of other sites may read: `/open-data/`; empty where there is none.
    pub open_data: String,
    /// The page for an address that does not exist, by the start of the address, the longest start first: `/en/` and
    /// `/en/404.html`, and last `/` and `/404.html`.
    pub not_found: Vec<(String, String)>,
    /// Old addresses with the new one, both with a stroke at the end: `/gemeente/zuidhorn/` leads to `/gemeente/westerkwartier/`.
    pub moved: BTreeMap<String, String>,
}

/// How long a fingerprinted file may be kept.
const FOREVER: &str = "public, max-age=31536000, immutable";
/// Pages are asked for again each time: a telephone number that changed must not linger.
const FRESH: &str = "no-cache";
/// What contacts are: not every server knows files that end in `.vcf`, and with `nosniff` a browser shows as text what is no contact.
const CONTACT: &str = "text/vcard; charset=utf-8";
/// What tables are, and that pages of other sites may read them.
const TABLE: &str = "text/csv; charset=utf-8";
/// The header with which a browser lets pages of any other site read an answer. The data are open to everybody and no answer
/// depends on who asks.
const FOR_EVERYBODY: (&str, &str) = ("Access-Control-Allow-Origin", "*");
/// Files in the folder that are for servers and not for visitors; besides these all that are called `.htaccess`.
const PRIVATE: [&str; 6] = [
    "/server/nginx-maps.conf",
    "/server/nginx-server.conf",
    "/server/Caddyfile",
    "/_redirects",
    "/_headers",
    "/.wegwijs-site",
];
/// The parts of the page of a municipality that a question can ask for.
const NEEDS: [&str; 4] = ["wmo", "wlz", "specialised", "objection"];
/// What is longer than this, in bytes as they are sent, is no name: it is not compared with any, so that it costs nothing.
const LONGEST_QUERY: usize = 300;

/// A value between double quotes in a configuration file.
fn quoted(value: &str) -> String {
    format!("\"{}\"", value.replace('\\', "\\\\").replace('"', "\\\""))
}

impl Settings {
    /// The page for an address that doesn't exist where no language is known.
    fn not_found_anywhere(&self) -> &str {
        self.not_found.iter().find(|(start, _)| start == "/").map_or("/404.html", |(_, page)| page)
    }

    /// The starts of addresses that have a page of their own for what doesn't exist, and that page.
    fn not_found_below(&self) -> impl Iterator<Item = (&str, &str)> {
        self.not_found.iter().filter(|(start, _)| start != "/").map(|(start, page)| (&**start, &**page))
    }
}

impl Addresses {
    /// The start of the addresses of municipalities: `/gemeente/`.
    fn municipalities(&self) -> &str {
        self.municipality.split('{').next().unwrap_or(&self.municipality)
    }

    /// Where to send a visitor.
    fn to(&self, destination: &Destination) -> String {
        match destination {
            Destination::Municipality(slug) => self.municipality.replace("{slug}", slug),
            Destination::Names { page, anchor } => self.names.replace("{page}", page) + "#" + anchor,
            Destination::Name { page, name } => self.names.replace("{page}", page) + name + "/",
            Destination::Postcode(postcode) => {
                let postcode = postcode.to_string();
                self.postcodes.replace("{digits}", &postcode[..2]) + "#" + &postcode
            }
        }
    }
}
