//! The index for the browser: everything that it needs to find what [`Topics`] finds, as one small text.
//!
//! ```text
//! wegwijs-topics 1
//! uij=y,uy=y,…                          letters that are taken for others
//! ال …                                  what words begin with and lose
//! ingen ing en …                        what words end with and lose, if three letters stay
//! t s                                   the same, if four letters stay
//! de het een …                          words that say nothing
//! /                                     the start of all addresses
//! uitleg/kosten/|Wat kost het?|prijs;gratis|Wie betaalt het dan?;…      a page: its address, title, words and headings
//! …
//!                                       an empty line
//! beltegoed 3 a                         a word of the texts and the numbers of its pages, in base 36
//! ```

use std::fmt::Write;

use super::{TopicPage, Topics};

/// The index. The same site gives the same bytes.
pub fn encode(topics: &Topics) -> String {
    let rules = topics.rules;
    let letters: Vec<String> = rules.letters.iter().map(|(from, to)| format!("{from}={to}")).collect();
    let mut lines = vec![
        "wegwijs-topics 1".to_owned(),
        letters.join(","),
        rules.prefixes.join(" "),
        rules.endings.join(" "),
        rules.short_endings.join(" "),
        rules.stop.split_whitespace().collect::<Vec<_>>().join(" "),
        topics.root.clone(),
    ];
    lines.extend(topics.pages.iter().map(|page| line(page, &topics.root)));
    lines.push(String::new());
    for (stem, pages) in &topics.texts {
        let mut line = stem.clone();
        for page in pages {
            // Writing to a string can't fail.
            let _ = write!(line, " {}", base_36(*page));
        }
        lines.push(line);
    }
    lines.join("\n")
}

/// The index as a script that hands it over as `self.topicsIndex`: where pages are opened from a folder, a browser reads no other
/// file.
pub fn script(topics: &Topics) -> String {
    let text = encode(topics).replace(['\\', '`'], "").replace("${", "");
    format!("self.topicsIndex=`{text}`")
}

fn line(page: &TopicPage, root: &str) -> String {
    let plain = |text: &str| text.replace(['|', ';', '\n'], " ");
    let list = |texts: &[String]| texts.iter().map(|text| plain(text)).collect::<Vec<_>>().join(";");
    let url = page.url.strip_prefix(root).unwrap_or(&page.url);
    format!("{url}|{}|{}|{}", plain(&page.title), list(&page.words), list(&page.headings))
}

fn base_36(number: usize) -> String {
    let digits = b"0123456789abcdefghijklmnopqrstuvwxyz";
    let (rest, digit) = (number / 36, char::from(digits[number % 36]));
    if rest == 0 { digit.to_string() } else { format!("{}{digit}", base_36(rest)) }
}

#[cfg(test)]
mod tests {
    use super::base_36;

    #[test]
    fn numbers_are_written_in_base_36() {
        assert_eq!([0, 35, 36, 130].map(base_36), ["0", "z", "10", "3m"]);
    }
}
