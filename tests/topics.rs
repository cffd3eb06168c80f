//! Words and the pages they should find: what people type for a topic, on the real site.

#![allow(clippy::unwrap_used, reason = "a test that can not be set up has failed")]

#[path = "finder/misspelt.rs"]
#[allow(dead_code, reason = "of it only the dice is needed here")]
mod misspelt;
#[path = "finder/packed.rs"]
mod packed;

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
    process::{Command, Stdio},
    sync::LazyLock,
};

use packed::gzip;
use wegwijs::{
    finder::{
        Finder,
        together::{Found, together},
        topics::{Topics, index},
    },
    publish::script,
    site::{LanguageId, Options, PageKey, Site},
    source::{Limits, SourceTree},
};

/// The real site, and the topics of each language by its tag.
struct Real {
    site: Site,
    finder: Finder,
    topics: BTreeMap<String, Topics>,
}

static REAL: LazyLock<Real> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (tree, _) = SourceTree::read(root, "content", Limits::default());
    let options = Options { today: jiff::civil::date(2026, 11, 28), address: None };
    let (site, _) = Site::understand(&tree, &options);
    let topics = site
        .languages()
        .map(|language| (site.language(language).tag.clone(), Topics::new(&site, &tree, language)));
    let topics = topics.collect();
    let finder = Finder::new(&site.directory.registry);
    Real { site, finder, topics }
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
            let urls = pages
                .split(' ')
                .map(|page| address(tag, page).unwrap_or_else(|| panic!("no {page} in {tag}")));
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
        // What nobody looked at stays unseen, so that its figure says something.
        if place != Some(0) && set == "tune" {
            let found: Vec<String> =
                found.iter().map(|topic| format!("{} {}", topic.url, topic.score)).collect();
            println!("{tag} {words}: {found:?}");
        }
    }
    let percent = |part: usize, all: usize| 100.0 * part as f64 / all as f64;
    for (key, [all, first, three]) in &tally {
        println!(
            "{key:16} {all:4}  first {:5.1}%  in three {:5.1}%",
            percent(*first, *all),
            percent(*three, *all)
        );
    }
    for set in ["tune", "held"] {
        let [all, first, three] = tally[set];
        assert!(
            percent(first, all) >= 95.0 && percent(three, all) >= 99.0,
            "{set}: {first} and {three} of {all}"
        );
    }
    assert!(tally["tune"][0] + tally["held"][0] >= 200);
}

#[test]
fn the_indexes_are_small() {
    for (tag, topics) in &REAL.topics {
        let index = index::encode(topics);
        println!(
            "{tag:10} {} pages, {} bytes, {} compressed",
            topics.pages().len(),
            index.len(),
            gzip(index.as_bytes())
        );
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
    let letters: Vec<char> =
        "abdeghiklnorstuvwz eeaan-'.0123456789ABëûßĳ/()&😀\tıбґєіщь٣۵ال,÷×łşÅ".chars().collect();
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
fn the_browser_puts_places_and_topics_in_one_list_as_we_do() {
    let mut asked: Vec<String> = queries().into_iter().map(|query| query.words.to_owned()).collect();
    let registry = &REAL.site.directory.registry;
    asked.extend(registry.places.iter().step_by(7).map(|place| place.name.clone()));
    asked.extend(registry.places.iter().step_by(17).map(|place| format!("wmo {}", place.name)));
    asked.extend(misspelt::misspelt(registry, 200, |_| false).into_iter().map(|query| query.typed));
    asked.extend(["3512", "wlz 3512", "hulp in Utrecht", "wach", "arikel", "", " "].map(str::to_owned));
    let folder = tempfile::tempdir().unwrap();
    let here = folder.path();
    let source = fs::read_to_string("themes/helder/scripts/topics.js").unwrap();
    fs::write(here.join("topics.mjs"), script::minify(&source)).unwrap();
    fs::copy("tests/topics/together.mjs", here.join("together.mjs")).unwrap();
    fs::write(here.join("nl.txt"), index::encode(&REAL.topics["nl"])).unwrap();
    let places = |query: &String| {
        let places = REAL.finder.find(query);
        let places = places
            .iter()
            .map(|place| serde_json::json!({"via": place.via, "exact": place.exact, "name": place.name}));
        (query.clone(), places.collect::<Vec<_>>())
    };
    let pairs: Vec<_> = asked.iter().map(places).collect();
    fs::write(here.join("queries.json"), serde_json::to_string(&pairs).unwrap()).unwrap();
    let output =
        Command::new("node").arg("together.mjs").current_dir(here).stderr(Stdio::inherit()).output().unwrap();
    let browser: Vec<Vec<String>> = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(browser.len(), asked.len());
    for (query, browser) in asked.iter().zip(browser) {
        let name = |found: Found| match found {
            Found::Place(place) => place.name,
            Found::Topic(topic) => topic.url,
        };
        let own: Vec<String> = together_for(query).into_iter().map(name).collect();
        assert_eq!(own, browser, "{query:?}");
    }
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

/// What a visitor gets for a query: places and topics.
fn together_for(query: &str) -> Vec<Found> {
    together(&REAL.topics["nl"], query, REAL.finder.find(query))
}

#[test]
fn who_types_the_name_of_a_place_gets_the_place_first_and_no_topic() {
    let registry = &REAL.site.directory.registry;
    let names = registry.places.iter().map(|place| &place.name);
    for name in names.chain(registry.municipalities.values().map(|municipality| &municipality.display_name)) {
        let found = together_for(name);
        assert!(found.iter().all(|found| matches!(found, Found::Place(_))), "{name}: {found:?}");
    }
}

#[test]
fn a_misspelt_place_is_hardly_ever_taken_for_a_topic() {
    let registry = &REAL.site.directory.registry;
    let known: BTreeSet<String> = registry.places.iter().map(|place| place.name.to_lowercase()).collect();
    let queries = misspelt::misspelt(registry, 1_600, |typed| known.contains(typed));
    let taken: Vec<&str> = queries
        .iter()
        .filter(|query| {
            let place = !REAL.finder.find(&query.typed).is_empty();
            place && !matches!(together_for(&query.typed).first(), Some(Found::Place(_)))
        })
        .map(|query| &*query.typed)
        .collect();
    println!("{} of {}: {taken:?}", taken.len(), queries.len());
    assert!(taken.len() * 200 <= queries.len(), "{taken:?}");
}

#[test]
fn a_topic_comes_before_a_place_that_was_only_guessed() {
    for query in queries().iter().filter(|query| query.tag == "nl") {
        let found = together_for(query.words);
        assert!(matches!(found.first(), Some(Found::Topic(_))), "{}: {found:?}", query.words);
    }
    let found = together_for("wmo utrecht");
    assert!(matches!(&found[0], Found::Place(place) if place.name == "Utrecht"), "{found:?}");
    assert!(
        found.iter().any(|found| matches!(found, Found::Topic(topic) if topic.url == "/uitleg/wmo/")),
        "{found:?}"
    );
}

#[test]
fn places_abroad_and_letters_at_random_find_hardly_any_topic() {
    let cities = include_str!("finder/nonsense.txt").split("# Greetings").next().unwrap();
    let cities = cities.lines().filter(|line| !line.starts_with('#')).flat_map(|line| line.split(','));
    let mut words: Vec<String> = cities.filter(|word| !word.is_empty()).map(str::to_owned).collect();
    // Who comes from there finds the page for who is new here.
    words.retain(|word| !["oekraïne", "ukraine"].contains(&&**word));
    let mut dice = misspelt::Dice(7);
    for length in [5, 6, 8, 12] {
        let letters =
            (0..250).map(|_| (0..length).map(|_| char::from(b'a' + dice.below(26) as u8)).collect());
        words.extend(letters.collect::<Vec<String>>());
    }
    let found: Vec<&String> = words.iter().filter(|word| !REAL.topics["nl"].find(word).is_empty()).collect();
    println!("{} of {}: {found:?}", found.len(), words.len());
    assert!(found.len() * 200 <= words.len(), "{found:?}");
}
