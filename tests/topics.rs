//! Words and the pages they should find: what people type for a topic, on the real site.

#![allow(clippy::unwrap_used, reason = "a test that can not be set up has failed")]

#[path = "finder/misspelt.rs"]
#[allow(dead_code, reason = "of it only the dice is needed here")]
mod misspelt;
#[path = "finder/packed.rs"]
mod packed;

use std::{
    collections::BTreeMap,
    fs,
    path::Path,
    process::{Command, Stdio},
    sync::LazyLock,
};

use packed::gzip;
use wegwijs::{
    finder::topics::{Topics, index},
    publish::script,
    site::{LanguageId, Options, PageKey, Site},
    source::{Limits, SourceTree},
};

/// The real site, and the topics of each language by its tag.
struct Real {
    site: Site,
    topics: BTreeMap<String, Topics>,
}

static REAL: LazyLock<Real> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (tree, _) = SourceTree::read(root, "content", Limits::default());
    let options = Options { today: jiff::civil::date(2026, 11, 28), address: None };
    let (site, _) = Site::understand(&tree, &options);
    let topics = site.languages().map(|language| (site.language(language).tag.clone(), Topics::new(&site, &tree, language)));
    let topics = topics.collect();
    Real { site, topics }
});

fn language(tag: &str) -> LanguageId {
    REAL.site.languages().find(|language| REAL.site.language(*language).tag == tag).unwrap()
}

/// A query with the pages that answer it.
struct Query {
    set: &'static str,
    tag: &'static str,
    words: &'static str,
    urls: Vec<String>,
}

fn queries() -> Vec<Query> {
    include_str!("topics/queries.tsv")
        .lines()
        .skip(2)
        .map(|line| {
            let [set, tag, words, pages] = line.split('\t').collect::<Vec<_>>()[..] else { panic!("{line}") };
            let urls = pages.split(' ').map(|page| address(tag, page).unwrap_or_else(|| panic!("no {page} in {tag}")));
            Query { set, tag, words, urls: urls.collect() }
        })
        .collect()
}

/// The address of a page by its key, of `guide:` a guide, of `begrip:` a difficult word.
fn address(tag: &str, page: &str) -> Option<String> {
    let (site, language) = (&REAL.site, language(tag));
    if let Some(name) = page.strip_prefix("guide:") {
        let guide = site.guides.iter().find(|guide| guide.name == name)?;
        return site.guide_url(guide, language);
    }
    if let Some(key) = page.strip_prefix("begrip:") {
        return site.term_url(key, language);
    }
    site.page_in(language, &PageKey::of_path(page)).map(|page| page.url.clone())
}

#[test]
fn of_topic_queries_95_in_100_find_the_right_page_first_and_99_in_the_first_three() {
    let mut tally: BTreeMap<String, [usize; 3]> = BTreeMap::new();
    for Query { set, tag, words, urls } in queries() {
        let found = REAL.topics[tag].find(words);
        let place = found.iter().position(|topic| urls.contains(&topic.url));
        for key in [set.to_owned(), format!("{set} {tag}")] {
            let entry = tally.entry(key).or_default();
            entry[0] += 1;
            entry[1] += usize::from(place == Some(0));
            entry[2] += usize::from(place.is_some_and(|place| place < 3));
        }
        if place != Some(0) && (set == "tune" || std::env::var_os("SHOW_HELD").is_some()) {
            let found: Vec<String> = found.iter().map(|topic| format!("{} {}", topic.url, topic.score)).collect();
            println!("{tag} {words}: {found:?}");
        }
    }
    let percent = |part: usize, all: usize| 100.0 * part as f64 / all as f64;
    for (key, [all, first, three]) in &tally {
        println!("{key:16} {all:4}  first {:5.1}%  in three {:5.1}%", percent(*first, *all), percent(*three, *all));
    }
}

#[test]
fn the_indexes_are_small() {
    for (tag, topics) in &REAL.topics {
        let index = index::encode(topics);
        println!("{tag:10} {} pages, {} bytes, {} compressed", topics.pages().len(), index.len(), gzip(index.as_bytes()));
        assert!(gzip(index.as_bytes()) <= 12_000, "{tag}");
    }
}

/// Queries in every language: those of the list, their beginnings, what is on the pages, slips in it, and letters at random.
fn all_queries(tag: &str, topics: &Topics) -> Vec<String> {
    let mut queries: Vec<String> =
        queries().iter().filter(|query| query.tag == tag).map(|query| query.words.to_owned()).collect();
    for page in topics.pages() {
        queries.push(page.title.clone());
        queries.extend(page.words.iter().chain(&page.headings).cloned());
    }
    let mut dice = misspelt::Dice(41);
    let letters: Vec<char> = "abdeghiklnorstuvwz eeaan-'.0123456789ABëûßĳ/()&😀\tıбґєіщь٣۵ال,÷×łşÅ".chars().collect();
    for at in 0..queries.len() {
        let mut text: Vec<char> = queries[at].chars().collect();
        queries.push(text.iter().take(1 + dice.below(text.len())).collect());
        let place = dice.below(text.len());
        text[place] = letters[dice.below(letters.len())];
        queries.push(text.iter().collect());
        text.remove(dice.below(text.len()));
        queries.push(text.iter().collect());
    }
    for _ in 0..300 {
        let length = 1 + dice.below(120);
        queries.push((0..length).map(|_| letters[dice.below(letters.len())]).collect());
    }
    queries
}

#[test]
fn the_browser_finds_the_same() {
    let folder = tempfile::tempdir().unwrap();
    let here = folder.path();
    // As it is published: minified.
    let source = fs::read_to_string("themes/helder/scripts/topics.js").unwrap();
    fs::write(here.join("topics.mjs"), script::minify(&source)).unwrap();
    fs::copy("tests/topics/answer.mjs", here.join("answer.mjs")).unwrap();
    let mut asked: Vec<(&String, Vec<String>)> = Vec::new();
    for (tag, topics) in &REAL.topics {
        fs::write(here.join(format!("{tag}.txt")), index::encode(topics)).unwrap();
        asked.push((tag, all_queries(tag, topics)));
    }
    fs::write(here.join("queries.json"), serde_json::to_string(&asked).unwrap()).unwrap();
    let output = Command::new("node").arg("answer.mjs").current_dir(here).stderr(Stdio::inherit()).output();
    let output = output.expect("node is needed for this test: apt-get install nodejs");
    assert!(output.status.success());
    let browser: Vec<Vec<Vec<String>>> = serde_json::from_slice(&output.stdout).unwrap();
    let mut count = 0;
    for ((tag, queries), browser) in asked.iter().zip(browser) {
        assert_eq!(queries.len(), browser.len());
        count += queries.len();
        for (query, browser) in queries.iter().zip(browser) {
            let own = REAL.topics[*tag].find(query);
            let own: Vec<String> = own
                .iter()
                .map(|topic| format!("{}|{}|{}|{}", topic.title, topic.url, topic.score, topic.sure))
                .collect();
            assert_eq!(own, browser, "{tag} {query:?}");
        }
    }
    println!("{count} queries");
}

#[test]
fn the_script_is_small_and_asks_nothing_new_of_a_browser() {
    let script = script::minify(&fs::read_to_string("themes/helder/scripts/topics.js").unwrap());
    println!("script {} bytes, {} compressed", script.len(), gzip(script.as_bytes()));
    assert!(gzip(script.as_bytes()) <= 4_000);
    for word in ["eval", "localStorage", "cookie", "innerHTML", "http:", "https:", "?.", "??", "\\p{"] {
        assert!(!script.contains(word), "{word}");
    }
}
