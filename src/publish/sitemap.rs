//! `sitemap.xml` and `robots.txt`.

use quick_xml::escape::escape;

use crate::render::pages::BuiltPage;

/// The addresses for search engines, each with the day on which its facts were last checked and with its other languages
/// (`hreflang`), by the protocol of sitemaps.org.
pub fn sitemap(pages: &[BuiltPage], address: &str) -> String {
    let mut xml = String::from(concat!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n",
        "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" ",
        "xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n"
    ));
    for page in pages.iter().filter(|page| page.indexed) {
        let url = format!("{address}{}", page.url);
        xml.push_str(&format!("<url><loc>{}</loc>", escape(url)));
        // Protocol: after the address, and any namespace's elements last.
        if let Some(day) = &page.checked {
            xml.push_str(&format!("<lastmod>{}</lastmod>", escape(day)));
        }
        if page.alternates.len() > 1 {
            for (tag, url) in &page.alternates {
                let link = "<xhtml:link rel=\"alternate\"";
                xml.push_str(&format!("{link} hreflang=\"{}\" href=\"{}\"/>", escape(tag), escape(url)));
            }
        }
        xml.push_str("</url>\n");
    }
    xml.push_str("</urlset>\n");
    xml
}

/// Every robot is welcome, and finds the sitemap.
pub fn robots(address: &str) -> String {
    format!("User-agent: *\nAllow: /\n\nSitemap: {address}/sitemap.xml\n")
}
