//! The finder against the registers: what people type, and what they should get.

#![allow(clippy::unwrap_used, reason = "a test that can not be set up has failed")]

#[path = "finder/habits.rs"]
mod habits;
#[path = "finder/misspelt.rs"]
mod misspelt;
#[path = "finder/packed.rs"]
mod packed;
#[path = "finder/registry.rs"]
mod registry;

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    io::Write,
    process::{Command, Stdio},
    sync::LazyLock,
};

use packed::gzip;
use wegwijs::{
    directory::Registry,
    finder::{Finder, Kind, MOST, alphabet, answers, index, topics::Topics},
    publish::script,
};

static REGISTRY: LazyLock<Registry> = LazyLock::new(registry::registry);
static FINDER: LazyLock<Finder> = LazyLock::new(|| Finder::new(&REGISTRY));

fn codes(query: &str) -> Vec<String> {
    FINDER.find(query).iter().map(|found| found.code.to_string()).collect()
}

/// Every name of the registers with the municipalities that have it; those of its best kind.
fn names() -> BTreeMap<String, BTreeSet<String>> {
    let mut names: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut add = |name: &str, code: String| {
        names.entry(name.to_owned()).or_default().insert(code);
    };
    for municipality in REGISTRY.municipalities.values() {
        add(&municipality.name, municipality.code.to_string());
        add(&municipality.display_name, municipality.code.to_string());
    }
    for place in REGISTRY.places.iter().chain(&REGISTRY.aliases) {
        add(&place.name, place.municipality.to_string());
    }
    for predecessor in &REGISTRY.predecessors {
        for code in &predecessor.successors {
            add(&predecessor.name, code.to_string());
        }
    }
    names
}

#[test]
fn every_name_finds_all_municipalities_that_have_it_and_first_of_all_one_of_them() {
    let mut wrong = Vec::new();
    for (name, expected) in names() {
        let plain: String = name.chars().filter(|letter| *letter != '\'' && *letter != '.').collect();
        let mut ways = vec![name.clone(), name.to_uppercase()];
        // In a sentence the hamlet Nederland isn't meant.
        if name != "Nederland" {
            ways.push(format!(" gemeente {plain} "));
        }
        if name.rsplit(' ').next().is_some_and(|last| last.len() > 3) && !name.contains('(') {
            ways.push(name.replace(['-', ' '], ""));
        }
        for typed in ways {
            let found = codes(&typed);
            let all = expected.iter().all(|code| found.contains(code));
            // Kerk-Avezaath and Kerk Avezaath are two places: written otherwise, both are found.
            let told_apart = typed.eq_ignore_ascii_case(&name) || !name.ends_with("Avezaath");
            if !all || told_apart && !found.first().is_some_and(|first| expected.contains(first)) {
                wrong.push(format!("{typed}: {found:?}, not {expected:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn a_municipality_comes_before_places_of_its_name() {
    for municipality in REGISTRY.municipalities.values() {
        let found = FINDER.find(&municipality.display_name);
        assert_eq!(
            (found[0].code, found[0].kind, found[0].exact),
            (municipality.code, Kind::Municipality, true)
        );
    }
}

#[test]
fn every_postcode_finds_its_municipalities_the_largest_share_first() {
    for (postcode, shares) in &REGISTRY.postcodes {
        let expected: Vec<String> = shares.iter().map(|share| share.municipality.to_string()).collect();
        let digits = postcode.to_string();
        let (front, back) = digits.split_at(2);
        for typed in [
            digits.clone(),
            format!("{digits}AB"),
            format!("{digits} xz"),
            format!("{digits}.Ab."),
            format!("nl-{digits} ab"),
            format!("{front} {back} a b"),
            format!("postcode {digits}"),
            format!("Dorpsstraat 12, {digits} AB Ergens"),
        ] {
            assert_eq!(codes(&typed), expected, "{typed}");
        }
    }
    for absent in 0..=9_999_u16 {
        let digits = format!("{absent:04}");
        if !REGISTRY.postcodes.keys().any(|postcode| postcode.number() == absent) {
            assert_eq!(codes(&digits), [""; 0], "{digits}");
            assert_eq!(codes(&format!("{digits} ab")), [""; 0], "{digits}");
        }
    }
}

#[test]
fn what_people_type_finds_what_they_mean() {
    let mut wrong = Vec::new();
    let mut count = 0;
    for line in include_str!("finder/typed.csv").lines().skip(1) {
        let (typed, expected) = line.rsplit_once(';').unwrap();
        let expected: Vec<&str> = expected.split_whitespace().collect();
        let found = codes(typed);
        count += 1;
        // Where nothing is expected, nothing at all.
        let first = found.iter().map(String::as_str).take(expected.len().max(1));
        if !first.eq(expected.iter().copied()) {
            wrong.push(format!("{typed}: {found:?}, not {expected:?}"));
        }
    }
    assert!(count >= 100, "{count}");
    assert!(wrong.is_empty(), "{} of {count} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

/// The misspelt names, without those that by chance are another name.
fn misspelt_names() -> Vec<misspelt::Misspelt> {
    let known: BTreeSet<String> = names().into_keys().map(|name| name.to_lowercase()).collect();
    misspelt::misspelt(&REGISTRY, 1_600, |typed| known.contains(typed))
}

#[test]
fn of_misspelt_names_95_in_100_come_first_and_99_in_the_first_three() {
    let mut tally: BTreeMap<String, [usize; 3]> = BTreeMap::new();
    let mut missed = Vec::new();
    let queries = misspelt_names();
    for query in &queries {
        let found = codes(&query.typed);
        let right = |found: &String| query.codes.contains(found);
        let (first, third) = (found.first().is_some_and(right), found.iter().take(3).any(right));
        for key in
            ["all".to_owned(), format!("{} mistakes", query.mistakes.len()), query.mistakes.join(" + ")]
        {
            let entry = tally.entry(key).or_default();
            *entry = [entry[0] + 1, entry[1] + usize::from(first), entry[2] + usize::from(third)];
        }
        if !third {
            missed.push(format!("{} for {} ({})", query.typed, query.name, query.mistakes.join(" + ")));
        }
    }
    let percent = |part: usize, all: usize| 100.0 * part as f64 / all as f64;
    for (kind, [all, first, third]) in tally.iter().filter(|(_, counts)| counts[0] > 20) {
        println!(
            "{kind:20} {all:5}  first {:6.2}%  in three {:6.2}%",
            percent(*first, *all),
            percent(*third, *all)
        );
    }
    println!("{}", missed.join("\n"));
    let [all, first, third] = tally["all"];
    assert!(percent(first, all) >= 95.0 && percent(third, all) >= 99.0);
}

/// Postcodes with what people write around them, each with what must be found.
fn postcodes_among_words() -> Vec<(String, Vec<String>)> {
    let mut dice = misspelt::Dice(23);
    let mut queries = Vec::new();
    for (postcode, shares) in REGISTRY.postcodes.iter().step_by(5) {
        let expected: Vec<String> = shares.iter().map(|share| share.municipality.to_string()).collect();
        let house = 1 + dice.below(300);
        for typed in [
            format!("{postcode}JE {house}"),
            format!("{postcode}je{house}"),
            format!("{postcode} JE, {house} bis"),
            format!("{house} {postcode}JE"),
            format!("{postcode} {house}"),
            format!("nieuwegracht {house} bis {postcode}JE"),
            format!("{postcode}JE {house}-2"),
            format!("NL-{postcode}JE {house}"),
            format!("{postcode}je, tel. 030-1234567"),
            format!("ik woon op {postcode} je en zoek hulp"),
        ] {
            queries.push((typed, expected.clone()));
        }
    }
    queries
}

#[test]
fn a_postcode_is_found_whatever_stands_around_it() {
    for (typed, expected) in postcodes_among_words() {
        assert_eq!(codes(&typed), expected, "{typed}");
    }
}

/// Names of municipalities beside a postcode that doesn't exist, each with the name alone.
fn names_beside_no_postcode() -> Vec<(String, &'static str)> {
    let absent: Vec<u16> = (1_000..=9_999)
        .filter(|number| !REGISTRY.postcodes.keys().any(|postcode| postcode.number() == *number))
        .collect();
    let mut dice = misspelt::Dice(29);
    let mut queries = Vec::new();
    for municipality in REGISTRY.municipalities.values() {
        let name = municipality.display_name.split(" (").next().unwrap();
        for form in ["# ab N", "#hb N", "# yt, N", "N # ab"] {
            let number = absent[dice.below(absent.len())].to_string();
            queries.push((form.replace('N', name).replace('#', &number), name));
        }
    }
    queries
}

#[test]
fn a_number_that_is_no_postcode_is_left_out() {
    for (typed, name) in names_beside_no_postcode() {
        assert_eq!(codes(&typed), codes(name), "{typed}");
    }
}

#[test]
fn a_name_beside_a_postcode_of_elsewhere_comes_first() {
    assert_eq!(codes("3512 JE Utrecht"), ["GM0344"]);
    assert_eq!(codes("3512 JE Vleuten"), ["GM0344"]);
    assert_eq!(codes("3512 JE Emmen"), ["GM0114", "GM0344"]);
}

/// Names within sentences.
fn names_in_sentences() -> Vec<(String, BTreeSet<String>)> {
    let mut queries = Vec::new();
    for (name, expected) in names() {
        // Names that are common words are names there only behind a word like `in`.
        let common = ["Een", "Echt", "Heel", "Hem", "Nederland"].contains(&&*name);
        if name.len() < 3 || name.contains('(') || common || name.ends_with("Avezaath") {
            continue;
        }
        for form in [
            "clientondersteuner N",
            "wmo N",
            "N, Molenweg 7",
            "molenstraat N",
            "regio N",
            "N overvecht",
            "ik woon in N en zoek hulp",
            "Kanaalstraat 12 N",
        ] {
            queries.push((form.replace('N', &name), expected.clone()));
        }
    }
    queries
}

#[test]
fn a_name_in_a_sentence_is_found() {
    let mut wrong = Vec::new();
    for (typed, expected) in names_in_sentences() {
        let found = codes(&typed);
        if !expected.iter().all(|code| found.contains(code)) || !expected.contains(&found[0]) {
            wrong.push(format!("{typed}: {found:?}, not {expected:?}"));
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

/// The names as somebody with this habit writes them.
fn written_by_habit(habit: &habits::Habit) -> Vec<(String, BTreeSet<String>)> {
    let known: BTreeSet<String> = names().into_keys().map(|name| name.to_lowercase()).collect();
    names()
        .into_iter()
        .filter_map(|(name, codes)| Some((habit.write(name.split(" (").next()?)?, codes)))
        .filter(|(typed, _)| typed.len() > 3 && !known.contains(typed))
        .collect()
}

#[test]
fn names_are_found_as_people_hear_them() {
    for habit in habits::HABITS {
        let (mut first, mut third, mut wrong, mut none) = (0, 0, 0, 0);
        let queries = written_by_habit(habit);
        for (typed, expected) in &queries {
            let found = codes(typed);
            first += usize::from(found.first().is_some_and(|found| expected.contains(found)));
            third += usize::from(found.iter().take(3).any(|found| expected.contains(found)));
            none += usize::from(found.is_empty());
            wrong += usize::from(!found.is_empty() && !found.iter().any(|found| expected.contains(found)));
        }
        let percent = |part: usize| 100.0 * part as f64 / queries.len() as f64;
        println!(
            "{:16} {:5}  first {:5.1}%  in three {:5.1}%  only others {:4.1}%  none {:5.1}%",
            habit.name,
            queries.len(),
            percent(first),
            percent(third),
            percent(wrong),
            percent(none)
        );
        assert!(percent(first) >= habit.least && percent(wrong) <= 2.0, "{}", habit.name);
    }
}

/// Common words that are no name.
fn common_words() -> Vec<&'static str> {
    let words = include_str!("finder/words.txt").lines().filter(|line| !line.starts_with('#'));
    words.flat_map(str::split_whitespace).collect()
}

#[test]
fn common_words_are_seldom_taken_for_a_slip() {
    let words = common_words();
    let plain = |text: &str| -> String { text.chars().filter(|letter| letter.is_alphanumeric()).collect() };
    // Whoever types `voor` may be on the way to Voorschoten.
    let begun = |word: &str, via: &str| plain(&via.to_lowercase()).starts_with(word);
    let taken: Vec<String> = words
        .iter()
        .filter_map(|word| {
            let found = FINDER.find(word);
            let slip = !found.iter().any(|found| found.exact || begun(word, &found.via));
            found.first().filter(|_| slip).map(|found| format!("{word}: {}", found.via))
        })
        .collect();
    println!("{} of {} words: {}", taken.len(), words.len(), taken.join(", "));
    assert!(taken.len() * 100 <= words.len() * 2, "{} of {} words", taken.len(), words.len());
}

#[test]
fn prefixes_of_four_letters_find_the_municipality() {
    let mut missed = Vec::new();
    for municipality in REGISTRY.municipalities.values() {
        let name = municipality.display_name.split(" (").next().unwrap();
        for length in 4..name.chars().count() {
            let typed: String = name.chars().take(length).collect();
            let found = FINDER.find(&typed);
            // A shorter name, or a long list: one more letter brings it.
            if found.len() < MOST
                && !found[..].iter().any(|found| found.code == municipality.code)
                && !found.first().is_some_and(|found| found.exact)
            {
                missed.push(typed);
            }
        }
    }
    assert!(missed.is_empty(), "{missed:?}");
}

/// Words and queries that must find nothing.
fn nonsense() -> Vec<String> {
    let words = include_str!("finder/nonsense.txt").lines().filter(|line| !line.starts_with('#'));
    words.flat_map(|line| line.split(',')).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

#[test]
fn nonsense_finds_nothing() {
    let found: Vec<String> = nonsense()
        .into_iter()
        .filter_map(|word| FINDER.find(&word).first().map(|found| format!("{word}: {}", found.via)))
        .collect();
    assert!(found.is_empty(), "add to strangers.txt:\n{}", found.join("\n"));
}

#[test]
fn letters_at_random_find_hardly_anything() {
    let mut dice = misspelt::Dice(7);
    let mut random =
        |length| -> String { (0..length).map(|_| char::from(b'a' + dice.below(26) as u8)).collect() };
    for (length, most) in [(4, 30), (5, 10), (6, 4), (8, 1), (12, 0)] {
        let found = (0..1_000).filter(|_| !FINDER.find(&random(length)).is_empty()).count();
        assert!(found <= most, "{found} of 1,000 words of {length} letters");
    }
}

#[test]
fn the_browser_finds_the_same() {
    let mut queries: Vec<String> = misspelt_names().into_iter().map(|query| query.typed).collect();
    queries.extend(names().into_keys().step_by(2));
    queries.extend(nonsense());
    queries.extend(
        include_str!("finder/typed.csv")
            .lines()
            .skip(1)
            .map(|line| line.rsplit_once(';').unwrap().0.to_owned()),
    );
    queries.extend(postcodes_among_words().into_iter().step_by(7).map(|(typed, _)| typed));
    queries.extend(names_beside_no_postcode().into_iter().step_by(3).map(|(typed, _)| typed));
    queries.extend(names_in_sentences().into_iter().step_by(23).map(|(typed, _)| typed));
    queries.extend(common_words().into_iter().step_by(3).map(str::to_owned));
    for habit in habits::HABITS {
        queries.extend(written_by_habit(habit).into_iter().step_by(11).map(|(typed, _)| typed));
    }
    queries.extend(REGISTRY.postcodes.keys().step_by(3).map(|postcode| format!("{postcode} ab")));
    let mut dice = misspelt::Dice(11);
    let letters: Vec<char> = "abdeghiklnorstuvwz eeaan-'.0123456789ABëûßĳ/()&😀\tıбґєіщь٣۵".chars().collect();
    for _ in 0..1_000 {
        let length = 1 + dice.below(14);
        queries.push((0..length).map(|_| letters[dice.below(letters.len())]).collect());
    }
    let names: Vec<String> = names().into_keys().collect();
    for _ in 0..500 {
        let name = &names[dice.below(names.len())];
        queries.push(name.chars().take(1 + dice.below(name.chars().count())).collect());
        let other = &names[dice.below(names.len())];
        queries.push(format!("{name} {other}"));
    }
    let folder = tempfile::tempdir().unwrap();
    let here = folder.path();
    // As it is published: minified.
    let source = fs::read_to_string("themes/helder/scripts/matcher.js").unwrap();
    fs::write(here.join("finder.mjs"), script::minify(&source)).unwrap();
    fs::write(here.join("index.txt"), index::encode(&FINDER)).unwrap();
    fs::write(here.join("queries.json"), serde_json::to_string(&queries).unwrap()).unwrap();
    fs::copy("tests/finder/answer.mjs", here.join("answer.mjs")).unwrap();
    let output = Command::new("node").arg("answer.mjs").current_dir(here).stderr(Stdio::inherit()).output();
    let output = output.expect("node is needed for this test: apt-get install nodejs");
    assert!(output.status.success());
    let browser: Vec<Vec<String>> = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(browser.len(), queries.len());
    for (query, browser) in queries.iter().zip(browser) {
        let own: Vec<String> = FINDER
            .find(query)
            .iter()
            .map(|found| {
                let province = &REGISTRY.provinces[&found.province];
                let kind = ["municipality", "predecessor", "place", "alias", "postcode"]
                    .iter()
                    .position(|kind| *kind == found.kind.as_str())
                    .unwrap();
                format!("{}|{}|{}|{kind}|{}|{province}", found.slug, found.name, found.via, found.exact)
            })
            .collect();
        assert_eq!(own, browser, "{query:?}");
    }
}

#[test]
fn the_index_and_the_script_are_small_and_the_same_each_time() {
    let index = index::encode(&FINDER);
    assert_eq!(index, index::encode(&Finder::new(&registry::registry())));
    let source = fs::read_to_string("themes/helder/scripts/matcher.js").unwrap();
    let script = script::minify(&source);
    let (index_size, script_size) = (gzip(index::script(&index).as_bytes()), gzip(script.as_bytes()));
    println!(
        "index {} bytes, {index_size} compressed; matcher {} bytes, {script_size} compressed",
        index.len(),
        script.len()
    );
    assert!(index_size <= 16_000, "index {index_size}");
    assert!(script_size <= 3_450, "script {script_size}");
    for word in
        ["eval", "localStorage", "sessionStorage", "cookie", "innerHTML", "http:", "https:", "?.", "??"]
    {
        assert!(!script.contains(word), "{word}");
    }
}

#[test]
fn every_name_stands_in_a_list_that_stays_small() {
    let pages = alphabet::names(&REGISTRY);
    let mut listed = BTreeSet::new();
    let mut slugs = BTreeSet::new();
    for page in &pages {
        assert!(slugs.insert(page.slug.clone()), "{}", page.slug);
        let list: String = page
            .items
            .iter()
            .map(|item| {
                listed.insert((item.name.clone(), item.municipality));
                let municipality = &REGISTRY.municipalities[&item.municipality];
                let province = &REGISTRY.provinces[&municipality.province];
                format!(
                    "<li id={}><a href=\"/gemeente/{}/\">{}</a> {} ({province})",
                    item.anchor(),
                    municipality.slug,
                    item.name,
                    municipality.display_name
                )
            })
            .collect();
        let size = gzip(list.as_bytes());
        assert!(size <= 5_000, "{}: {} names, {size} bytes", page.slug, page.items.len());
    }
    for place in &REGISTRY.places {
        let found = FINDER.find(&place.name);
        assert!(
            listed
                .iter()
                .any(|(name, code)| *code == place.municipality
                    && found.iter().any(|found| found.via == *name)),
            "{} stands in no list",
            place.name
        );
    }
}

#[test]
fn every_municipality_stands_under_its_letter_on_a_page_that_stays_small() {
    let pages = alphabet::municipalities(&REGISTRY);
    let listed = pages.iter().flat_map(|page| &page.letters).flat_map(|(_, codes)| codes);
    assert_eq!(listed.collect::<BTreeSet<_>>().len(), REGISTRY.municipalities.len());
    let letters: Vec<char> = pages.iter().flat_map(|page| &page.letters).map(|(letter, _)| *letter).collect();
    assert!(letters.is_sorted_by(|one, other| one < other), "{letters:?}");
    for page in &pages {
        assert!(page.letters.iter().map(|(_, codes)| codes.len()).sum::<usize>() <= 150, "{}", page.title);
    }
    let under = |name: &str| {
        let (_, municipality) =
            REGISTRY.municipalities.iter().find(|(_, found)| found.display_name == name).unwrap();
        let groups = pages.iter().flat_map(|page| &page.letters);
        groups.clone().find(|(_, codes)| codes.contains(&municipality.code)).unwrap().0
    };
    assert_eq!([under("'s-Hertogenbosch"), under("Utrecht"), under("IJsselstein")], ['H', 'U', 'I']);
}

#[test]
fn a_batch_gives_one_object_a_line() {
    let mut lines = Vec::new();
    for query in ["utregt", "3512 je", "xyz", "\"quoted\"\\"] {
        writeln!(lines, "{}", answers::json_line(&FINDER, &Topics::default(), query, "/gemeente/{slug}/"))
            .unwrap();
    }
    insta::assert_snapshot!(String::from_utf8(lines).unwrap(), @r#"
    {"query":"utregt","matches":[{"code":"GM0344","name":"Utrecht","via":"Utrecht","kind":"municipality","url":"/gemeente/utrecht/"}]}
    {"query":"3512 je","matches":[{"code":"GM0344","name":"Utrecht","via":"3512","kind":"postcode","url":"/gemeente/utrecht/"}]}
    {"query":"xyz","matches":[]}
    {"query":"\"quoted\"\\","matches":[]}
    "#);
}

#[test]
fn people_read_what_is_found() {
    use wegwijs::diagnostic::MessageLanguage;
    let mut text = String::new();
    for language in MessageLanguage::ALL {
        for query in ["bergen", "vleuten", "wieringen", "4062", "xyz"] {
            text +=
                &answers::text(&FINDER, &Topics::default(), &REGISTRY, query, "/gemeente/{slug}/", language);
        }
    }
    insta::assert_snapshot!(text, @"
    bergen
      Bergen (NH) (Noord-Holland)  /gemeente/bergen-nh/
      Bergen (L) (Limburg)  /gemeente/bergen-l/
      Bergen op Zoom (Noord-Brabant)  /gemeente/bergen-op-zoom/
    vleuten
      Vleuten, gemeente Utrecht (Utrecht)  /gemeente/utrecht/
    wieringen
      Wieringen, nu gemeente Hollands Kroon (Noord-Holland)  /gemeente/hollands-kroon/
    4062
      4062, gemeente Tiel (Gelderland)  /gemeente/tiel/
      4062, gemeente West Betuwe (Gelderland)  /gemeente/west-betuwe/
    xyz
      niets gevonden
    bergen
      Bergen (NH) (Noord-Holland)  /gemeente/bergen-nh/
      Bergen (L) (Limburg)  /gemeente/bergen-l/
      Bergen op Zoom (Noord-Brabant)  /gemeente/bergen-op-zoom/
    vleuten
      Vleuten, municipality of Utrecht (Utrecht)  /gemeente/utrecht/
    wieringen
      Wieringen, now part of Hollands Kroon (Noord-Holland)  /gemeente/hollands-kroon/
    4062
      4062, municipality of Tiel (Gelderland)  /gemeente/tiel/
      4062, municipality of West Betuwe (Gelderland)  /gemeente/west-betuwe/
    xyz
      nothing found
    ");
}
