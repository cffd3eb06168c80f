//! From a query to the municipalities that may be meant. The rules are in the [module's documentation](super).

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet, HashMap},
};

use super::{
    distance::{distance, letters, may_be_near},
    fold::{LONGEST, canonical, fold, key, sound},
    names::{Kind, Names, bare, province_keys},
};
use crate::directory::{MunicipalityCode, Postcode, ProvinceCode, Registry};

/// Words that stand around a name. What follows one of them is tried as a name too, and so is what is left without them
/// at the end.
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
];

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
    letters: u32,
    sound_letters: u32,
    /// Half slips that this spelling costs beforehand: an article left out.
    extra: u8,
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
        let (postcode, words) = take_postcode(&folded);
        if let Some(postcode) = postcode
            && let Some(entries) = self.names.postcodes.get(&postcode)
        {
            return entries.iter().map(|at| self.by_postcode(*at, postcode)).collect();
        }
        let readings = self.readings(&words);
        let found = self.exactly(&readings);
        if found.is_empty() {
            self.listed(self.near(&readings), "")
        } else {
            self.listed(found, &query.trim().to_lowercase())
        }
    }

    /// What is found for a name that is right to the letter, without guessing; names only.
    pub(crate) fn find_name(&self, query: &str) -> Vec<Match> {
        let folded = folded(query);
        let words: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).collect();
        self.listed(self.exactly(&self.readings(&words)), &query.trim().to_lowercase())
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

    /// The ways to read the words: whole, without what stands before and behind a name, with and without whereabouts.
    fn readings(&self, words: &[&str]) -> Vec<Reading> {
        let mut readings = Vec::new();
        let ends = words.iter().rposition(|word| !AROUND.contains(word)).map_or(0, |last| last + 1);
        for start in 0..words.len() {
            if start > 0 && !introduces(words[start - 1]) {
                continue;
            }
            for end in if ends < words.len() { vec![words.len(), ends] } else { vec![words.len()] } {
                if end <= start {
                    continue;
                }
                readings.push(Reading { words: words[start..end].join(" "), within: None });
                for split in (start + 1..end).rev() {
                    if let Some(within) = self.area(&words[split..end]) {
                        readings.push(Reading { words: words[start..split].join(" "), within: Some(within) });
                    }
                }
            }
        }
        readings
    }

    /// The municipalities that words behind a name point at: a province, or a municipality of which five letters will do.
    fn area(&self, words: &[&str]) -> Option<Vec<usize>> {
        let words = if ["gemeente", "gem"].contains(&words[0]) { &words[1..] } else { words };
        let key = words.concat();
        if let Some(inside) = self.whereabouts.get(&key) {
            return Some(inside.clone());
        }
        let fits = |own: &str| own == key || key.len() > 4 && own.starts_with(&key);
        let inside: Vec<usize> = self
            .own
            .iter()
            .map(|row| &self.rows[*row])
            .filter(|row| fits(&row.key))
            .map(|row| row.entry)
            .collect();
        (!inside.is_empty()).then_some(inside)
    }

    /// The names that the first reading with any has, and those that go on where it ends.
    fn exactly(&self, readings: &[Reading]) -> Vec<(u8, usize)> {
        readings
            .iter()
            .map(|reading| self.exact_rows(reading))
            .find(|found| !found.is_empty())
            .unwrap_or_default()
    }

    fn exact_rows(&self, reading: &Reading) -> Vec<(u8, usize)> {
        let mut found: Vec<(u8, usize)> = Vec::new();
        for (words, extra) in spellings(&reading.words) {
            if extra == 0 {
                let rows = self.exact.get(&key(&words)).into_iter().flatten();
                found.extend(rows.filter(|row| self.inside(**row, reading)).map(|row| (0, *row)));
            }
        }
        if !found.is_empty() && reading.within.is_none() {
            let longer = format!("{} ", canonical(&reading.words));
            let goes_on = |row: &&usize| self.rows[**row].words.starts_with(&longer);
            found.extend(self.longer.iter().filter(goes_on).map(|row| (1, *row)));
        }
        found
    }

    fn inside(&self, row: usize, reading: &Reading) -> bool {
        reading.within.as_ref().is_none_or(|within| within.contains(&self.rows[row].entry))
    }

    /// The rows that a reading begins, sounds like or slips from, with what that costs.
    fn near(&self, readings: &[Reading]) -> Vec<(u8, usize)> {
        let mut found: Vec<(u8, usize)> = Vec::new();
        for reading in readings {
            let whole = key(&reading.words);
            let strange = self.strangers.contains(&whole);
            for (words, extra) in spellings(&reading.words) {
                let key = key(&words);
                if key.len() < 2 || strange && key.len() > 4 {
                    continue;
                }
                let typed = Typed::new(key);
                for (at, row) in self.rows.iter().enumerate() {
                    let cost = typed.cost(row, !strange).map(|cost| cost + row.extra + extra);
                    if let Some(cost) = cost.filter(|_| self.inside(at, reading)) {
                        found.push((cost, at));
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
    letters: u32,
    sound_letters: u32,
}

impl Typed {
    fn new(key: String) -> Self {
        let sound = sound(&key);
        Self { letters: letters(&key), sound_letters: letters(&sound), key, sound }
    }

    /// What it costs to take it for this spelling; none when it is too far off.
    fn cost(&self, row: &Row, guess: bool) -> Option<u8> {
        if row.key.starts_with(&self.key) {
            return Some(if row.key.len() - self.key.len() < 2 { 1 } else { 2 });
        }
        if !guess {
            return None;
        }
        let limit = limit(self.key.len().min(row.key.len()));
        let written = may_be_near(self.letters, row.letters, limit)
            .then(|| distance(&self.key, &row.key, limit))
            .flatten();
        let heard = limit
            .checked_sub(1)
            .filter(|limit| may_be_near(self.sound_letters, row.sound_letters, *limit))
            .and_then(|limit| distance(&self.sound, &row.sound, limit))
            .map(|cost| cost + 1);
        let begun = (self.sound.len() > 4 && row.sound.starts_with(&self.sound)).then_some(3);
        [written, heard, begun].into_iter().flatten().min()
    }
}

/// How many half slips a name with this many letters bears before it could be any name: 1 for three letters, 2 for four and
/// five, 3 for six, 4 for seven and eight, 5 for more.
fn limit(length: usize) -> u8 {
    let others = u8::try_from(length.min(9)).unwrap_or(9).saturating_sub(1);
    others * 2 / 3
}

/// The query as it is compared.
fn folded(query: &str) -> String {
    let mut folded = fold(query);
    folded.truncate(LONGEST);
    folded.truncate(folded.trim_end().len());
    folded
}

/// A word after which a name can begin: one of [`AROUND`], a house number, or a slip in `gemeente`.
fn introduces(word: &str) -> bool {
    AROUND.contains(&word)
        || word.bytes().any(|byte| byte.is_ascii_digit())
        || word.len() > 5 && word.starts_with("gem") && (word.ends_with("te") || word.ends_with("tee"))
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

/// The postcode in folded text, and the words beside it.
fn take_postcode(folded: &str) -> (Option<Postcode>, Vec<&str>) {
    let compact = key(folded);
    let compact = compact.strip_prefix("nl").unwrap_or(&compact);
    let words: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).collect();
    if looks_like_a_postcode(compact, 0..=2) {
        return (Postcode::parse(&compact[..4]), Vec::new());
    }
    let long_number = |word: &&str| {
        word.starts_with('0') || word.len() > 3 && word.bytes().all(|byte| byte.is_ascii_digit())
    };
    let mut found = None;
    let mut numbers = words.iter().filter(|word| long_number(word)).count();
    for (at, word) in words.iter().enumerate() {
        let letters = if word.len() > 4 { 2..=2 } else { 0..=0 };
        if found.is_none()
            && looks_like_a_postcode(word, letters)
            && let Some(postcode) = Postcode::parse(&word[..4])
        {
            numbers -= usize::from(long_number(word));
            found = Some((at, postcode));
        }
    }
    let named = words.iter().any(|word| word.bytes().all(|byte| byte.is_ascii_lowercase()));
    match found {
        Some((at, postcode)) if numbers == 0 && named => {
            let beside = words.iter().enumerate().filter(|(other, _)| *other != at).map(|(_, word)| *word);
            (Some(postcode), beside.collect())
        }
        _ => (None, words),
    }
}

/// Four digits and as many letters as allowed.
fn looks_like_a_postcode(text: &str, letters: std::ops::RangeInclusive<usize>) -> bool {
    text.split_at_checked(4).is_some_and(|(digits, rest)| {
        digits.bytes().all(|byte| byte.is_ascii_digit())
            && letters.contains(&rest.len())
            && rest.bytes().all(|byte| byte.is_ascii_lowercase())
    })
}
