//! From a query to pages. The rules are in the [module's documentation](super).

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use super::{MOST, Part, Phrase, Stem, Topic, TopicPage, Topics, words::Rules};

/// What a word counts that is no stem of the site and like none.
const UNKNOWN: u32 = 10;

/// Words are read as one when their stem has this many letters; shorter ones are one by chance.
const JOINED: usize = 6;

/// How alike two forms of one word are, in hundredths.
const OTHER_FORM: u32 = 95;

/// What a word counts in a text, of ten.
const IN_TEXT: u32 = 3;

impl Part {
    fn weight(self) -> u32 {
        match self {
            Part::Words => 10,
            Part::Title => 10,
            Part::Heading => 6,
        }
    }
}

/// A word of the query with the stems that are like it, in hundredths.
struct Typed {
    word: String,
    like: HashMap<usize, u32>,
    counts: u32,
}

impl Topics {
    pub(super) fn of(
        rules: &'static Rules,
        root: String,
        pages: Vec<TopicPage>,
        texts: BTreeMap<String, Vec<usize>>,
    ) -> Self {
        let mut on: Vec<BTreeSet<usize>> = Vec::new();
        let mut stems: Vec<String> = Vec::new();
        let mut by_stem: HashMap<String, usize> = HashMap::new();
        let mut place = |stem: String, page: usize| {
            let at = *by_stem.entry(stem.clone()).or_insert_with(|| {
                stems.push(stem);
                on.push(BTreeSet::new());
                on.len() - 1
            });
            on[at].insert(page);
            at
        };
        let mut phrases: Vec<Phrase> = Vec::new();
        let mut literal = HashSet::new();
        for (page, topic) in pages.iter().enumerate() {
            let words = topic.words.iter().map(|text| (Part::Words, text));
            let title = std::iter::once((Part::Title, &topic.title));
            let headings = topic.headings.iter().map(|text| (Part::Heading, text));
            for (part, text) in title.chain(words).chain(headings) {
                let words = rules.words(text);
                let words: Vec<(String, usize)> = words
                    .into_iter()
                    .map(|word| {
                        let stem = place(rules.stem(&word), page);
                        literal.insert(word.clone());
                        (word, stem)
                    })
                    .collect();
                if !words.is_empty() {
                    phrases.push(Phrase { page, part, words, counts: 0 });
                }
            }
        }
        let mut in_texts = HashMap::new();
        for (stem, pages) in &texts {
            let mut at = 0;
            for page in pages {
                at = place(stem.clone(), *page);
            }
            in_texts.insert(at, pages.clone());
        }
        let phrased: BTreeSet<usize> =
            phrases.iter().flat_map(|phrase| &phrase.words).map(|(_, stem)| *stem).collect();
        let alone = phrases.iter().filter(|phrase| phrase.words.len() == 1 && phrase.part != Part::Heading);
        let chief: BTreeSet<usize> = alone.map(|phrase| phrase.words[0].1).collect();
        let all = pages.len();
        let stems: Vec<Stem> = stems
            .iter()
            .zip(&on)
            .enumerate()
            .map(|(at, (stem, on))| Stem {
                letters: stem.chars().collect(),
                counts: counts(on.len(), all),
                chief: chief.contains(&at),
                unphrased: !phrased.contains(&at),
            })
            .collect();
        for phrase in &mut phrases {
            phrase.counts = phrase.words.iter().map(|(_, stem)| stems[*stem].counts).sum();
        }
        Self { rules, root, pages, texts, stems, by_stem, literal, phrases, in_texts }
    }

    /// The pages that answer, the best first; none when nothing looks like it.
    pub fn find(&self, query: &str) -> Vec<Topic> {
        let typed = self.typed(query);
        let all: u32 = typed.iter().map(|word| word.counts).sum();
        if all == 0 {
            return Vec::new();
        }
        // Of each page its best phrase, and what it has of each word.
        let mut alike = vec![0; self.pages.len()];
        let mut has = vec![vec![0; typed.len()]; self.pages.len()];
        let mut in_text = vec![false; self.pages.len()];
        let mut guessed = vec![vec![true; typed.len()]; self.pages.len()];
        for phrase in &self.phrases {
            let mut shared = 0;
            for (at, word) in typed.iter().enumerate() {
                let mut share = 0;
                for (form, stem) in &phrase.words {
                    let like = word.like.get(stem).copied().unwrap_or(0);
                    guessed[phrase.page][at] &= like < 100;
                    let like = if *form == word.word { like } else { like.min(OTHER_FORM) };
                    share = share.max(like * self.stems[*stem].counts);
                }
                shared += share;
                let had = &mut has[phrase.page][at];
                *had = (*had).max(share * phrase.part.weight());
            }
            let score = shared * 2 * phrase.part.weight() / (all + phrase.counts);
            alike[phrase.page] = alike[phrase.page].max(score);
        }
        for (at, word) in typed.iter().enumerate() {
            for (stem, _) in word.like.iter().filter(|(_, like)| **like == 100) {
                for page in self.in_texts.get(stem).into_iter().flatten() {
                    let had = &mut has[*page][at];
                    *had = (*had).max(100 * IN_TEXT * self.stems[*stem].counts);
                    in_text[*page] = true;
                    guessed[*page][at] = false;
                }
            }
        }
        let mut found: Vec<(u32, usize, bool)> = Vec::new();
        for page in 0..self.pages.len() {
            let had = has[page].iter().sum::<u32>() / all;
            let known = !guessed[page].contains(&true);
            if alike[page] >= 500 || typed.len() > 1 && had >= 400 || known && in_text[page] {
                let sure = known && (had >= 600 || alike[page] >= 600);
                found.push((alike[page] + had / 2, page, sure));
            }
        }
        found.sort_by_key(|(score, page, _)| (std::cmp::Reverse(*score), *page));
        let best = found.first().map_or(0, |(score, ..)| *score);
        found.retain(|(score, ..)| score * 10 >= best * 6);
        found.truncate(MOST);
        let topic = |(score, page, sure): (u32, usize, bool)| {
            let TopicPage { title, url, .. } = &self.pages[page];
            Topic { title: title.clone(), url: url.clone(), score, sure }
        };
        found.into_iter().map(topic).collect()
    }

    /// The words of a query, those that are one stem together as one.
    fn typed(&self, query: &str) -> Vec<Typed> {
        let words = self.rules.words(query);
        let mut typed = Vec::new();
        let mut at = 0;
        while at < words.len() {
            let joined = (at + 2..=words.len().min(at + 3)).rev().find_map(|end| {
                let word = words[at..end].concat();
                let stem = self.rules.stem(&word);
                (stem.chars().count() >= JOINED && self.by_stem.contains_key(&stem)).then_some((end, word))
            });
            let (end, word) = joined.unwrap_or_else(|| (at + 1, words[at].clone()));
            typed.push(self.like(&word, end == words.len()));
            at = end;
        }
        typed
    }

    fn like(&self, word: &str, last: bool) -> Typed {
        let stem = self.rules.stem(word);
        let letters: Vec<char> = stem.chars().collect();
        if let Some(same) = self.by_stem.get(&stem) {
            let hundredths = match letters.len() {
                _ if self.stems[*same].unphrased || self.literal.contains(word) => 100,
                0..4 => 0,
                _ => OTHER_FORM,
            };
            return Typed {
                word: word.to_owned(),
                like: HashMap::from([(*same, hundredths)]),
                counts: self.stems[*same].counts,
            };
        }
        let mut like = HashMap::new();
        for (at, stem) in self.stems.iter().enumerate().filter(|(_, stem)| !stem.unphrased) {
            let likeness =
                likeness(&letters, &stem.letters, last).filter(|hundredths| stem.chief || *hundredths == 80);
            if let Some(hundredths) = likeness {
                like.insert(at, hundredths);
            }
        }
        let counts = like.keys().map(|stem| self.stems[*stem].counts).max().unwrap_or(UNKNOWN);
        Typed { word: word.to_owned(), like, counts }
    }
}

/// What a stem counts that stands on `on` of `all` pages.
fn counts(on: usize, all: usize) -> u32 {
    let (mut size, mut counts) = (on * 64, 1);
    while size < all * 64 {
        size += size / 4;
        counts += 1;
    }
    counts
}

/// How alike a word and a stem are that aren't the same.
fn likeness(word: &[char], stem: &[char], last: bool) -> Option<u32> {
    if word.len() >= if last { 4 } else { 5 } && stem.starts_with(word) {
        let lacks = u32::try_from(stem.len() - word.len()).unwrap_or(9).min(9);
        return Some(90_u32.saturating_sub(6 * lacks).max(40));
    }
    let shortest = word.len().min(stem.len());
    if shortest < 5 {
        return None;
    }
    if word.starts_with(stem) {
        return Some(70);
    }
    if shortest > 5 && (word.ends_with(stem) || stem.ends_with(word)) {
        return Some(60);
    }
    if word[0] != stem[0] {
        return None;
    }
    match slips(word, stem) {
        1 if shortest >= 6 || word.len() != stem.len() => Some(80),
        2 if shortest >= 9 => Some(60),
        _ => None,
    }
}

/// How many letters are wrong, missing, too many or swapped with their neighbour; 9 for many.
fn slips(one: &[char], other: &[char]) -> usize {
    if one.len().abs_diff(other.len()) > 2 {
        return 9;
    }
    let mut before: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=other.len()).collect();
    for (at, letter) in one.iter().enumerate() {
        let mut row = vec![at + 1];
        for (across, facing) in other.iter().enumerate() {
            let mut cost = (above[across] + usize::from(letter != facing))
                .min(above[across + 1] + 1)
                .min(row[across] + 1);
            if at > 0 && across > 0 && *letter == other[across - 1] && one[at - 1] == *facing {
                cost = cost.min(before[across - 1] + 1);
            }
            row.push(cost);
        }
        before = std::mem::replace(&mut above, row);
    }
    above[other.len()]
}
