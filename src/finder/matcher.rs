//! From a query to the municipalities that may be meant. The rules are in the [module's documentation](super).

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet, HashMap},
};

use super::{
    distance::{distance, letters, may_be_near},
    fold::{LONGEST, blur, canonical, fold, key, sound},
    names::{Kind, Names, bare, province_keys},
};
use crate::directory::{MunicipalityCode, Postcode, ProvinceCode, Registry};

/// Words that stand around a name and are seldom one.
pub(super) const AROUND: &[&str] = &[
    "gemeente",
    "gem",
    "municipality",
    "city",
    "of",
    "in",
    "te",
    "uit",
    "bij",
    "naar",
    "from",
    "stad",
    "dorp",
    "plaats",
    "woonplaats",
    "postcode",
    "van",
    "centrum",
    "binnenstad",
    "noord",
    "oost",
    "zuid",
    "west",
    "noordoost",
    "noordwest",
    "zuidoost",
    "zuidwest",
    "nl",
    "nederland",
    "netherlands",
    "holland",
    "prov",
    "provincie",
    "regio",
];

/// Words before whereabouts.
const LEADING: &[&str] = &["gem", "gemeente", "prov", "provincie", "in"];

/// Articles, in their [canonical] form, that people leave out or add.
pub(super) const ARTICLES: &[&str] = &["de", "t", "s"];

/// No list is longer: more can't be overseen, and every ambiguous name has fewer candidates.
pub const MOST: usize = 10;

/// Names of foreign cities and common words that look like a slip in a name and are none; as keys, in any order.
const STRANGERS: &str = include_str!("strangers.txt");

/// A municipality that may be meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Match {
    /// Its code.
    pub code: MunicipalityCode,
    /// Its name, as people know it.
    pub name: String,
    /// The last part of its address.
    pub slug: String,
    /// Its province.
    pub province: ProvinceCode,
    /// The name that matched, as it is written; or the four digits.
    pub via: String,
    /// What kind of name that is.
    pub kind: Kind,
    /// The name is right to the letter (case, accents and signs aside), not a part of one and not a guess.
    pub exact: bool,
}

/// One spelling of one name.
struct Row {
    entry: usize,
    name: usize,
    /// The folded name with spaces: `aa en hunze`.
    words: String,
    key: String,
    sound: String,
    blur: String,
    letters: u32,
    sound_letters: u32,
    /// Half slips that this spelling costs beforehand: an article left out.
    extra: u8,
}

/// The names that stand in a query right to the letter.
struct Scan {
    found: Vec<(u8, usize)>,
    /// The first of them, as it was typed.
    first: Option<String>,
    /// How many words are no name, no number and none that stands around names.
    strange: usize,
}

/// Part of a query that is taken for a name, and which municipalities can be meant by it.
struct Reading {
    words: String,
    within: Option<Vec<usize>>,
}

/// The matcher. Made once, asked often.
pub struct Finder {
    names: Names,
    rows: Vec<Row>,
    exact: HashMap<String, Vec<usize>>,
    whereabouts: BTreeMap<String, Vec<usize>>,
    /// The rows with a municipality's own name.
    own: Vec<usize>,
    /// The rows of more than one word.
    longer: Vec<usize>,
    strangers: BTreeSet<String>,
}

impl Finder {
    /// Takes in the names of the registers.
    pub fn new(registry: &Registry) -> Self {
        let names = Names::new(registry);
        let mut rows = Vec::new();
        for (entry, municipality) in names.entries.iter().enumerate() {
            for (name, (_, text)) in municipality.names.iter().enumerate() {
                for (words, extra) in spellings(&fold(bare(text))) {
                    let key = key(&words);
                    let sound = sound(&key);
                    rows.push(Row {
                        entry,
                        name,
                        letters: letters(&key),
                        sound_letters: letters(&sound),
                        blur: blur(&sound),
                        words,
                        key,
                        sound,
                        extra,
                    });
                }
            }
        }
        let mut exact: HashMap<String, Vec<usize>> = HashMap::new();
        for (at, row) in rows.iter().enumerate().filter(|(_, row)| row.extra == 0) {
            exact.entry(row.key.clone()).or_default().push(at);
        }
        let mut whereabouts: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (number, (_, province)) in names.provinces.iter().enumerate() {
            let inside = names.entries.iter().enumerate().filter(|(_, entry)| entry.province == number);
            let inside: Vec<usize> = inside.map(|(at, _)| at).collect();
            for key in province_keys(province) {
                whereabouts.insert(key, inside.clone());
            }
        }
        let strangers =
            STRANGERS.lines().filter(|line| !line.starts_with('#')).flat_map(str::split_whitespace);
        let strangers = strangers.map(str::to_owned).collect();
        let rows_with = |fits: &dyn Fn(&Row) -> bool| -> Vec<usize> {
            rows.iter().enumerate().filter(|(_, row)| fits(row)).map(|(at, _)| at).collect()
        };
        let own = rows_with(&|row| names.entries[row.entry].names[row.name].0 == Kind::Municipality);
        let longer = rows_with(&|row| row.words.contains(' '));
        Self { names, rows, exact, whereabouts, own, longer, strangers }
    }

    pub(super) fn names(&self) -> &Names {
        &self.names
    }

    pub(super) fn strangers(&self) -> &BTreeSet<String> {
        &self.strangers
    }

    /// The municipalities that may be meant, the likeliest first, each once; none when nothing looks like it.
    pub fn find(&self, query: &str) -> Vec<Match> {
        let folded = folded(query);
        let (postcode, rest) = self.take_postcode(&folded);
        let written = query.trim().to_lowercase();
        let scan = self.scan(&rest);
        if let Some((postcode, entries)) = postcode {
            let elsewhere = |found: &(u8, usize)| !entries.contains(&self.rows[found.1].entry);
            // A place elsewhere and nothing but the place: one of the two is a mistake.
            let names =
                if scan.strange == 0 && scan.found.iter().all(elsewhere) { scan.found } else { Vec::new() };
            let mut matches = self.listed(names, &written);
            matches.extend(entries.iter().map(|at| self.by_postcode(*at, postcode)));
            return matches;
        }
        if scan.strange == 0 && !scan.found.is_empty() {
            return self.listed(scan.found, &written);
        }
        let words: Vec<&str> = rest.split(' ').collect();
        let mut found = self.shortened(&words);
        if found.is_empty() {
            found = self.near(&words, scan.first.as_deref());
        }
        self.listed(if found.is_empty() { scan.found } else { found }, &written)
    }

    /// What is found for a name that is right to the letter, without guessing; names only.
    pub(crate) fn find_name(&self, query: &str) -> Vec<Match> {
        let scan = self.scan(&folded(query));
        if scan.strange > 0 { Vec::new() } else { self.listed(scan.found, &query.trim().to_lowercase()) }
    }

    fn by_postcode(&self, at: usize, postcode: Postcode) -> Match {
        let entry = &self.names.entries[at];
        Match {
            code: entry.code,
            name: entry.name.clone(),
            slug: entry.slug.clone(),
            province: self.names.provinces[entry.province].0,
            via: postcode.to_string(),
            kind: Kind::Postcode,
            exact: true,
        }
    }

    /// The postcode in folded text with its municipalities, and the words beside it.
    fn take_postcode(&self, folded: &str) -> (Option<(Postcode, &[usize])>, String) {
        let exists = |digits: &str| {
            let postcode = Postcode::parse(digits)?;
            self.names.postcodes.get(&postcode).map(|entries| (postcode, &entries[..]))
        };
        let compact = key(folded);
        let (mut found, mut alone) = (None, Vec::new());
        let mut words = Vec::new();
        let mut rest = if is_postcode(&compact) { &compact } else { folded };
        while !rest.is_empty() {
            if let Some((digits, letters, behind)) = postcode_at_start(rest) {
                if letters {
                    found = found.or_else(|| exists(digits));
                } else {
                    alone.push(digits);
                }
                rest = behind.trim_start();
            } else {
                let (word, behind) = rest.split_once(' ').unwrap_or((rest, ""));
                words.push(word);
                rest = behind;
            }
        }
        // Without its letters it could be part of a telephone number or a date.
        let long = words.iter().any(|word| word.starts_with('0') || digits_and_rest(word).is_some());
        let named = words.iter().any(|word| word.bytes().any(|byte| byte.is_ascii_lowercase()));
        if let [digits] = alone[..]
            && !long
            && (named || words.len() < 2)
        {
            found = found.or_else(|| exists(digits));
        }
        (found, words.join(" "))
    }

    /// The names that stand in the words right to the letter: from left to right, the longest first, each with the
    /// whereabouts behind it.
    fn scan(&self, folded: &str) -> Scan {
        let canonical = canonical(folded);
        let words: Vec<&str> = canonical.split(' ').collect();
        let mut scan = Scan { found: Vec::new(), first: None, strange: 0 };
        let mut at = 0;
        while at < words.len() {
            let longest = (at + 1..=words.len()).rev().find_map(|end| {
                let rows = self.exact_rows(&words, at, end);
                (!rows.is_empty()).then_some((end, rows))
            });
            let Some((end, mut rows)) = longest else {
                scan.strange += usize::from(!is_beside(words[at]));
                at += 1;
                continue;
            };
            let narrowed = (end + 1..=words.len()).rev().find_map(|stop| {
                let within = self.area(&words[end..stop])?;
                let inside: Vec<usize> =
                    rows.iter().copied().filter(|row| within.contains(&self.rows[*row].entry)).collect();
                (!inside.is_empty()).then_some((stop, inside))
            });
            let start = std::mem::replace(&mut at, end);
            if let Some((stop, inside)) = narrowed {
                (at, rows) = (stop, inside);
            } else {
                let longer = words[start..end].join(" ") + " ";
                let goes_on = |row: &&usize| self.rows[**row].words.starts_with(&longer);
                scan.found.extend(self.longer.iter().filter(goes_on).map(|row| (1, *row)));
            }
            scan.first.get_or_insert_with(|| words[start..at].join(" "));
            scan.found.extend(rows.into_iter().map(|row| (0, row)));
        }
        scan
    }

    /// The rows of the name that these words are. Within a sentence a name that is also a common word is one only behind a
    /// word that introduces it, at the end; and a word that stands around names isn't part of one by chance.
    fn exact_rows(&self, words: &[&str], at: usize, end: usize) -> Vec<usize> {
        let text = words[at..end].join(" ");
        let key = key(&text);
        let whole = end - at == words.len();
        let last = end == words.len();
        let introduced = at == 0 || AROUND.contains(&words[at - 1]);
        let common = AROUND.contains(&&*text)
            || key.len() < 3
            || self.strangers.contains(&key) && !(last && introduced);
        if !whole && common {
            return Vec::new();
        }
        let apart = !whole && AROUND.contains(&words[at]);
        let rows = self.exact.get(&key).into_iter().flatten().copied();
        rows.filter(|row| !apart || self.rows[*row].words == text).collect()
    }

    /// The municipalities whose names people shorten to first letters and an end: `H'veen`, `W. b. Duurstede`.
    fn shortened(&self, words: &[&str]) -> Vec<(u8, usize)> {
        let Some((end, [first, others @ ..])) = words.split_last() else { return Vec::new() };
        let mut letters = others.iter().chain([first]);
        if end.len() < 3 || !is_letters(end) || !letters.all(|word| word.len() == 1 && is_letters(word)) {
            return Vec::new();
        }
        let fits = |row: &&usize| {
            let behind_first = self.rows[**row].key.strip_prefix(first);
            let behind =
                others.iter().fold(behind_first, |behind, letter| Some(behind?.split_once(letter)?.1));
            behind.is_some_and(|behind| behind.ends_with(end))
        };
        self.own.iter().filter(fits).map(|row| (1, *row)).collect()
    }

    /// The ways to read the words: from the first, or from behind a word that introduces a name; to the end, to where only
    /// words and numbers beside a name follow, or to whereabouts.
    fn readings(&self, words: &[&str]) -> Vec<Reading> {
        let mut readings = Vec::new();
        for start in 0..words.len() {
            let introduced = start == 0 || is_beside(words[start - 1]);
            if !introduced || start > 0 && words[start..].iter().all(|word| is_beside(word)) {
                continue;
            }
            for end in (start + 1..=words.len()).rev() {
                let behind = &words[end..];
                let only_beside = behind.iter().all(|word| is_beside(word));
                let within = if only_beside && (start == 0 || behind.is_empty()) {
                    None
                } else {
                    match self.area(behind) {
                        None => continue,
                        within => within,
                    }
                };
                readings.push(Reading { words: words[start..end].join(" "), within });
            }
        }
        readings
    }

    /// The municipalities that words behind a name point at: a province, or a municipality of which five letters will do, or the
    /// first letter and up to three consonants: `Rt`.
    fn area(&self, words: &[&str]) -> Option<Vec<usize>> {
        let named = words.split_first().filter(|(first, _)| LEADING.contains(first));
        let key = named.map_or(words, |(_, rest)| rest).concat();
        if let Some(inside) = self.whereabouts.get(&key) {
            return Some(inside.clone());
        }
        let fits = |own: &str| {
            own == key
                || key.len() > 4 && own.starts_with(&key)
                || is_abbreviation(&key) && abbreviates(&key, own)
        };
        let inside: Vec<usize> = self
            .own
            .iter()
            .map(|row| &self.rows[*row])
            .filter(|row| fits(&row.key))
            .map(|row| row.entry)
            .collect();
        (!inside.is_empty()).then_some(inside)
    }

    fn inside(&self, row: usize, reading: &Reading) -> bool {
        reading.within.as_ref().is_none_or(|within| within.contains(&self.rows[row].entry))
    }

    /// The rows that a reading begins, sounds like or slips from, with what that costs. Beside an `exact` name only what
    /// explains more: a longer name, hardly misspelt, by words around that name.
    fn near(&self, words: &[&str], exact: Option<&str>) -> Vec<(u8, usize)> {
        let whole = words.concat();
        // Who types a province asks for none of its municipalities.
        if whole.len() > 5 && self.whereabouts.contains_key(&whole) {
            return Vec::new();
        }
        let mut found: Vec<(u8, usize)> = Vec::new();
        for reading in &self.readings(words) {
            if exact.is_some_and(|exact| !goes_beyond(&canonical(&reading.words), exact)) {
                continue;
            }
            let spellings = spellings(&reading.words);
            // Among other words its article makes no name of a common word: `naar de muur`.
            let alone = reading.words.len() == whole.len() + words.len() - 1;
            let strange = spellings
                .iter()
                .any(|(words, extra)| (*extra == 0 || !alone) && self.strangers.contains(&key(words)));
            let guess = !strange && !AROUND.contains(&&*reading.words);
            for (words, extra) in spellings {
                let key = key(&words);
                if key.len() < 2 || strange && reading.words.len() > 4 {
                    continue;
                }
                let typed = Typed::new(key);
                for (at, row) in self.rows.iter().enumerate() {
                    let Some(cost) = typed.cost(row, guess) else { continue };
                    let better = exact.is_none_or(|exact| cost < 4 && row.words.len() > exact.len());
                    if better && self.inside(at, reading) {
                        found.push((cost + row.extra + extra, at));
                    }
                }
            }
        }
        let least = found.iter().map(|(cost, _)| *cost).min().unwrap_or(0);
        found.retain(|(cost, _)| *cost <= least + 1);
        found
    }

    /// The matches of rows, the best of each municipality, in order; of equals, the one that is spelled as it was `written`.
    fn listed(&self, mut found: Vec<(u8, usize)>, written: &str) -> Vec<Match> {
        found.sort_by_key(|(cost, row)| {
            let row = &self.rows[*row];
            let entry = &self.names.entries[row.entry];
            let (kind, via) = &entry.names[row.name];
            (*cost, *kind, via.to_lowercase() != written, Reverse(entry.size))
        });
        let mut seen = BTreeSet::new();
        found.retain(|(_, row)| seen.insert(self.rows[*row].entry));
        found.truncate(MOST);
        found
            .into_iter()
            .map(|(cost, row)| {
                let row = &self.rows[row];
                let entry = &self.names.entries[row.entry];
                let (kind, via) = &entry.names[row.name];
                Match {
                    code: entry.code,
                    name: entry.name.clone(),
                    slug: entry.slug.clone(),
                    province: self.names.provinces[entry.province].0,
                    via: via.clone(),
                    kind: *kind,
                    exact: cost == 0,
                }
            })
            .collect()
    }
}

/// What was typed, with all that comparing it needs.
struct Typed {
    key: String,
    sound: String,
    blur: String,
    letters: u32,
    sound_letters: u32,
}

impl Typed {
    fn new(key: String) -> Self {
        let sound = sound(&key);
        let blur = blur(&sound);
        Self { letters: letters(&key), sound_letters: letters(&sound), key, sound, blur }
    }

    /// What it costs to take it for this spelling; none when it is too far off.
    fn cost(&self, row: &Row, guess: bool) -> Option<u8> {
        if row.key.starts_with(&self.key) {
            return Some(u8::try_from(row.key.len() - self.key.len()).unwrap_or(2).min(2));
        }
        if !guess {
            return None;
        }
        let limit = LIMITS[self.key.len().min(row.key.len()).min(LIMITS.len() - 1)];
        let written = may_be_near(self.letters, row.letters, limit)
            .then(|| distance(&self.key, &row.key, limit))
            .flatten();
        let heard = limit
            .checked_sub(2)
            .filter(|limit| may_be_near(self.sound_letters, row.sound_letters, *limit))
            .and_then(|limit| distance(&self.sound, &row.sound, limit))
            .map(|cost| cost + 1);
        let begun = self.sound.len() > 4 && row.sound.starts_with(&self.sound);
        let blurred = self.blur.len() > 4 && row.blur == self.blur;
        [written, heard, (begun || blurred).then_some(3)].into_iter().flatten().min()
    }
}

/// How many half slips a name with this many letters bears before it could be any name; the last is for all longer ones.
const LIMITS: &[u8] = &[0, 0, 0, 1, 2, 2, 2, 3, 4, 5];

/// The query as it is compared: of longer ones the beginning, counted as a browser counts letters.
fn folded(query: &str) -> String {
    let mut length = 0;
    let read = query.chars().take_while(|letter| {
        length += letter.len_utf16();
        length <= LONGEST
    });
    fold(&read.collect::<String>())
}

/// A word that stands around names, or a house number.
fn is_beside(word: &str) -> bool {
    AROUND.contains(&word) || word.bytes().any(|byte| byte.is_ascii_digit())
}

fn is_letters(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase())
}

/// A letter and one to three consonants, which stand around no name: what people shorten a municipality to.
fn is_abbreviation(word: &str) -> bool {
    let consonant = |letter: u8| letter.is_ascii_lowercase() && !b"aeiou".contains(&letter);
    let letters = word.as_bytes();
    (2..=4).contains(&letters.len())
        && letters[0].is_ascii_lowercase()
        && letters[1..].iter().all(|letter| consonant(*letter))
        && !AROUND.contains(&word)
}

/// Whether the name begins with the first letter of the word, and has the others behind it in this order.
fn abbreviates(word: &str, name: &str) -> bool {
    let mut behind = name.bytes();
    let mut letters = word.bytes();
    behind.next() == letters.next() && letters.all(|letter| behind.any(|other| other == letter))
}

/// The spellings of folded words: as they are, [canonical], and without the article.
fn spellings(folded: &str) -> Vec<(String, u8)> {
    let mut spellings = vec![(folded.to_owned(), 0)];
    let canonical = canonical(folded);
    if let Some((article, rest)) = canonical.split_once(' ')
        && ARTICLES.contains(&article)
    {
        spellings.push((rest.to_owned(), 1));
    }
    if canonical != folded {
        spellings.insert(1, (canonical, 0));
    }
    spellings
}

/// Whether the text has the name among its words, and more.
fn goes_beyond(text: &str, name: &str) -> bool {
    text != name && format!(" {text} ").contains(&format!(" {name} "))
}

/// Text that begins with four digits, and what follows them.
fn digits_and_rest(text: &str) -> Option<(&str, &str)> {
    text.split_at_checked(4).filter(|(digits, _)| digits.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Four digits and at most two letters, behind the sign of the country or not.
fn is_postcode(text: &str) -> bool {
    digits_and_rest(text.strip_prefix("nl").unwrap_or(text))
        .is_some_and(|(_, rest)| rest.is_empty() || rest.len() < 3 && is_letters(rest))
}

/// The four digits that the text begins with, whether a letter or two follow, and what is behind them and the house number that
/// may follow at once.
fn postcode_at_start(text: &str) -> Option<(&str, bool, &str)> {
    let (digits, rest) = digits_and_rest(text.strip_prefix("nl").unwrap_or(text))?;
    if digits.starts_with('0') {
        return None;
    }
    let letters = rest.strip_prefix(' ').unwrap_or(rest);
    let count = letters.bytes().take_while(u8::is_ascii_lowercase).count();
    if count == 1 || count == 2 {
        let end = letters.find(' ').map_or(letters.len(), |end| end.max(count));
        return Some((digits, true, &letters[end..]));
    }
    rest.bytes().next().is_none_or(|byte| byte == b' ').then_some((digits, false, rest))
}
