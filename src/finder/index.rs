//! The finder's index: everything that the browser needs to find what [`Finder`] finds, as one small text.
//!
//! ```text
//! wegwijs-finder 2
//!  a d = aan de , ad = aan de ,…     words that are written in several ways
//! uij=ui,uy=ui,…                     letters that sound alike
//! e=i,o=u,…                          sounds that are mistaken for each other
//! gemeente in centrum …              words around a name
//! de t s                             articles
//! aan bij …                          words in a name that have no capital
//! gent hallo …                       no names, though they look like one
//! Groningen=groningen gr gn,…        provinces, with the keys that stand for them
//! 10 c3a!b…                          postcodes
//! 1216 24,3366 81,…                  postcodes in several municipalities
//! Autrecht=slug&second<old|place>alias    and so on: one line for each municipality
//! ```
//!
//! *Municipalities* stand in the order of their first postcode, so that neighbours stand together. The line begins with the
//! letter of the province, `A` for the first, where that is another than that of the line before. The slug is there only where it is not the folded name with hyphens. The sign
//! before a name is its kind: `&` the municipality itself, `<` a predecessor, `|` a place, `>` an alias. The first letter of
//! a word is small where a capital is to be expected; where the word is not as expected, `^` stands before it.
//!
//! *Postcodes* are runs of successive numbers of one municipality: how many numbers are skipped (digits, nothing for none),
//! whose run it is, and its length (`a` is 1, `Z` is 52; a longer run is two). Whose: nothing for the same as the last run,
//! a space for the first municipality that has not had its turn, `!` for the one before the last, and so on by how long ago it
//! had its turn up to `-`; for longer ago, `~` and how long. The second line gives, for a postcode in several
//! municipalities, the numbers of the lines of the others, the largest share first.

use super::{
    fold::{BLUR, SOUNDS, WORDS, fold},
    matcher::{AROUND, ARTICLES, Finder},
    names::{Entry, Kind, Names, province_keys},
};

/// Words in a name that have no capital.
const SMALL: &[&str] = &["aan", "bij", "de", "den", "der", "en", "het", "in", "op", "te", "ter", "van"];

/// The index. The same registers give the same bytes.
pub fn encode(finder: &Finder) -> Vec<u8> {
    let names = finder.names();
    let pairs = |pairs: &[(&str, &str)]| {
        pairs.iter().map(|(from, to)| format!("{from}={to}")).collect::<Vec<_>>().join(",")
    };
    let provinces = names
        .provinces
        .iter()
        .map(|(_, name)| format!("{name}={}", province_keys(name).join(" ")))
        .collect::<Vec<_>>()
        .join(",");
    let strangers = finder.strangers().iter().map(String::as_str).collect::<Vec<_>>().join(" ");
    let (runs, shared) = postcodes(names);
    let mut lines = vec![
        "wegwijs-finder 2".to_owned(),
        pairs(WORDS),
        pairs(SOUNDS),
        pairs(BLUR),
        AROUND.join(" "),
        ARTICLES.join(" "),
        SMALL.join(" "),
        strangers,
        provinces,
        runs,
        shared,
    ];
    let mut province = None;
    for entry in &names.entries {
        let letter = (province != Some(entry.province)).then(|| letter(entry.province));
        province = Some(entry.province);
        lines.push(letter.map(String::from).unwrap_or_default() + &municipality(entry));
    }
    lines.join("\n").into_bytes()
}

/// The index as a script that hands it over as `places`: where pages are opened from a folder, a browser reads no other file.
pub fn script(index: &[u8]) -> String {
    // Names of places have none of the signs that end such a text; the index itself is made of text only.
    let text = String::from_utf8_lossy(index).replace(['\\', '`'], "").replace("${", "");
    format!("places=`{text}`")
}

/// `A` for the first province.
fn letter(number: usize) -> char {
    char::from(b'A'.saturating_add(u8::try_from(number).unwrap_or(0)))
}

fn municipality(entry: &Entry) -> String {
    let mut line = String::new();
    for (number, (kind, name)) in entry.names.iter().enumerate() {
        match (number, kind) {
            (0, _) => {}
            (_, Kind::Municipality) => line.push('&'),
            (_, Kind::Predecessor) => line.push('<'),
            (_, Kind::Place | Kind::Postcode) => line.push('|'),
            (_, Kind::Alias) => line.push('>'),
        }
        line.push_str(&small(name));
        if number == 0 && fold(name).replace(' ', "-") != entry.slug {
            line.push('=');
            line.push_str(&entry.slug);
        }
    }
    line
}

/// The name with small letters where capitals are to be expected.
fn small(name: &str) -> String {
    let mut written = String::new();
    let mut rest = name;
    while !rest.is_empty() {
        let end = rest.find([' ', '-']).unwrap_or(rest.len());
        let (word, behind) = rest.split_at(end);
        let expected = first_letter(word, str::to_lowercase);
        if word == as_expected(&expected, rest.len() == name.len()) {
            written.push_str(&expected);
        } else {
            written.push('^');
            written.push_str(word);
        }
        let (separator, behind) = behind.split_at(behind.len().min(1));
        written.push_str(separator);
        rest = behind;
    }
    written
}

/// What the browser makes of a word without `^`.
fn as_expected(word: &str, first: bool) -> String {
    if !first && SMALL.contains(&word) { word.to_owned() } else { first_letter(word, str::to_uppercase) }
}

fn first_letter(word: &str, change: impl Fn(&str) -> String) -> String {
    let end = word.chars().next().map_or(0, char::len_utf8);
    let (first, rest) = word.split_at(end);
    change(first) + rest
}

fn postcodes(names: &Names) -> (String, String) {
    let mut runs: Vec<(u16, u8, usize)> = Vec::new();
    let mut next = 1000;
    for (postcode, entries) in &names.postcodes {
        let Some(first) = entries.first() else { continue };
        let skipped = postcode.number() - next;
        next = postcode.number() + 1;
        match runs.last_mut() {
            Some((_, length, entry)) if entry == first && skipped == 0 && *length < 52 => *length += 1,
            _ => runs.push((skipped, 1, *first)),
        }
    }
    let mut text = String::new();
    let mut turns: Vec<usize> = Vec::new();
    for (skipped, length, entry) in runs {
        if skipped > 0 {
            text.push_str(&skipped.to_string());
        }
        match turns.iter().rev().position(|turn| *turn == entry) {
            None => text.push(' '),
            Some(0) => {}
            Some(ago @ 1..=13) => text.push(char::from(b' ' + u8::try_from(ago).unwrap_or(0))),
            Some(ago) => text.push_str(&format!("~{ago}")),
        }
        turns.retain(|turn| *turn != entry);
        turns.push(entry);
        text.push(char::from(if length > 26 { b'A' + length - 27 } else { b'a' + length - 1 }));
    }
    let shared = names
        .postcodes
        .iter()
        .filter(|(_, entries)| entries.len() > 1)
        .map(|(postcode, entries)| {
            let others: Vec<String> = entries[1..].iter().map(usize::to_string).collect();
            format!("{postcode} {}", others.join(" "))
        })
        .collect::<Vec<_>>()
        .join(",");
    (text, shared)
}
