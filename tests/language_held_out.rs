//! The checks of language against five sets of paragraphs that were written and labelled before the rules were mended.
//!
//! The tables that the tests print stand in `docs/language-checks.md`:
//! `cargo test --test language_held_out -- --nocapture`.

use std::{fmt::Write, ops::Range, path::Path};

use wegwijs::{
    check::content::language::{Audience, GlossaryTerms, PageText, Profile, Settings, check},
    diagnostic::Diagnostic,
    markdown::prose::Prose,
};

/// A paragraph without its marks, and what the marks say.
struct Paragraph {
    kind: String,
    text: String,
    /// The letter of each mark and what it stands around.
    marks: Vec<(char, Range<usize>)>,
}

fn paragraphs(set: &str) -> Vec<Paragraph> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/language").join(set);
    let text = std::fs::read_to_string(path).expect("the held-out set");
    text.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).map(paragraph).collect()
}

fn paragraph(line: &str) -> Paragraph {
    let (kind, marked) = line.split_once('\t').unwrap_or_else(|| panic!("no tab in {line}"));
    let (mut text, mut marks, mut open) = (String::new(), Vec::new(), Vec::new());
    let mut rest = marked;
    while let Some(character) = rest.chars().next() {
        let mut letters = rest.chars();
        match (letters.next(), letters.next(), letters.next()) {
            (Some('{'), Some(mark @ ('p' | 'z' | 'n' | 's' | 'w')), Some(':')) => {
                open.push((mark, text.len()));
                rest = &rest[3..];
            }
            (Some('}'), _, _) => {
                let (mark, start) = open.pop().unwrap_or_else(|| panic!("a mark closes twice in {line}"));
                marks.push((mark, start..text.len()));
                rest = &rest[1..];
            }
            _ => {
                text.push(character);
                rest = &rest[character.len_utf8()..];
            }
        }
    }
    assert!(open.is_empty(), "a mark stays open in {line}");
    Paragraph { kind: kind.to_string(), text, marks }
}

fn findings(text: &str) -> Vec<Diagnostic> {
    let page = PageText {
        path: "content/nl/test.md".into(),
        language: "nl".into(),
        audience: Audience::Citizen,
        title: Prose::default(),
        summary: Prose::default(),
        body: Prose::from_markdown(text, 0),
    };
    let glossary = GlossaryTerms::new([
        "cliëntondersteuner",
        "cliëntondersteuning",
        "CIZ",
        "CAK",
        "Wmo",
        "Wlz",
        "zorgkantoor",
        "mantelzorger",
        "voorziening",
        "voorzieningen",
        "dementie",
    ]);
    check(&page, &Profile::for_page("nl", Audience::Citizen, &Settings::default()), &glossary)
}

/// What is measured together: a name, the letter of the marks, the rules, and the letters whose marks a finding may also
/// stand in (a formal word inside a noun made of a verb is still a formal word).
type Kind = (&'static str, char, &'static [&'static str], &'static [char]);
const KINDS: &[Kind] = &[
    ("passive", 'p', &["passive"], &[]),
    ("passive-result", 'z', &["passive-result"], &[]),
    ("nominalisation", 'n', &["nominalisation"], &[]),
    ("separated-verb", 's', &["separated-verb"], &[]),
    (
        "words",
        'w',
        &["jargon", "hard-word", "long-word", "abbreviation", "vague-word", "unexplained-term"],
        &['n'],
    ),
];

#[derive(Default)]
struct Measure {
    wanted: usize,
    found: usize,
    told: usize,
    right: usize,
    missed: Vec<String>,
    wrong: Vec<String>,
}

fn overlaps(a: &Range<usize>, b: &Range<usize>) -> bool {
    a.start < b.end && b.start < a.end
}

fn measure((_, letter, rules, also): &Kind, set: &str) -> Measure {
    let mut measure = Measure::default();
    for paragraph in paragraphs(set) {
        let found = findings(&paragraph.text);
        let mut told: Vec<(&str, Range<usize>)> = found
            .iter()
            .filter(|finding| rules.contains(&finding.rule.code))
            .map(|finding| (finding.rule.code, finding.location.range.clone()))
            .collect();
        let with_rest: Vec<Range<usize>> = told.iter().map(|(_, range)| range.clone()).collect();
        for (mark, range) in paragraph.marks.iter().filter(|(mark, _)| mark == letter) {
            measure.wanted += 1;
            // A word that is told at its first place counts for the others in the same paragraph.
            let word = paragraph.text[range.clone()].to_lowercase();
            let same =
                |told: &Range<usize>| *mark == 'w' && paragraph.text[told.clone()].to_lowercase() == word;
            if with_rest.iter().any(|told| overlaps(told, range) || same(told)) {
                measure.found += 1;
            } else {
                measure.missed.push(format!("{}: {}", &paragraph.text[range.clone()], paragraph.text));
            }
        }
        told.dedup();
        for (code, range) in told {
            measure.told += 1;
            let right = paragraph
                .marks
                .iter()
                .any(|(mark, wanted)| (mark == letter || also.contains(mark)) && overlaps(&range, wanted));
            if right {
                measure.right += 1;
            } else {
                measure.wrong.push(format!("{code} {}: {}", &paragraph.text[range], paragraph.text));
            }
        }
    }
    measure
}

fn percent(part: usize, whole: usize) -> f64 {
    if whole == 0 { 100.0 } else { part as f64 * 100.0 / whole as f64 }
}

/// Findings in plain paragraphs for each 100 of their sentences.
fn alarms(set: &str) -> (usize, usize) {
    let plain: Vec<_> = paragraphs(set).into_iter().filter(|paragraph| paragraph.kind == "plain").collect();
    let sentences = plain
        .iter()
        .flat_map(|paragraph| Prose::from_markdown(&paragraph.text, 0).blocks)
        .map(|block| block.sentences().count())
        .sum();
    (plain.iter().map(|paragraph| findings(&paragraph.text).len()).sum(), sentences)
}

/// The least that a kind finds and is right about, in percent: what was reached, rounded down.
type Floors = [(f64, f64); 5];

/// Prints the table of a set and holds its floors; `least` is the part of all findings that must be right, in percent.
#[expect(clippy::print_stdout, reason = "the tables of the documentation")]
fn hold(set: &str, floors: Floors, least: f64) {
    let mut table = String::from(
        "\n| rule | marked | found | recall | told | right | precision |\n|---|---|---|---|---|---|---|\n",
    );
    let mut told_all = (0, 0);
    let mut measures = Vec::new();
    for kind in KINDS {
        let measure = measure(kind, set);
        let _ = writeln!(
            table,
            "| {} | {} | {} | {:.1}% | {} | {} | {:.1}% |",
            kind.0,
            measure.wanted,
            measure.found,
            percent(measure.found, measure.wanted),
            measure.told,
            measure.right,
            percent(measure.right, measure.told)
        );
        told_all = (told_all.0 + measure.right, told_all.1 + measure.told);
        if std::env::var_os("HELD_OUT_DETAILS").is_some() {
            println!("{} missed {:#?}\nwrong {:#?}", kind.0, measure.missed, measure.wrong);
        }
        measures.push(measure);
    }
    let (alarms, sentences) = alarms(set);
    println!(
        "{set}{table}together {:.1}%; plain text: {alarms} findings in {sentences} sentences",
        percent(told_all.0, told_all.1)
    );
    for ((kind, measure), (least_recall, least_precision)) in KINDS.iter().zip(&measures).zip(floors) {
        let (recall, precision) =
            (percent(measure.found, measure.wanted), percent(measure.right, measure.told));
        assert!(recall >= least_recall && precision >= least_precision, "{}: {recall} {precision}", kind.0);
    }
    assert!(percent(told_all.0, told_all.1) >= least, "{told_all:?}");
    assert!(
        sentences >= 50 && alarms * 100 <= sentences * 8,
        "{alarms} findings in {sentences} plain sentences"
    );
}

#[test]
fn most_of_what_an_editor_marks_in_texts_about_care_is_found_and_little_else() {
    hold("held-out.txt", [(95.0, 97.0), (50.0, 90.0), (90.0, 92.0), (80.0, 88.0), (94.0, 89.0)], 92.0);
}

#[test]
fn most_of_what_an_editor_marks_in_letters_about_other_things_is_found_and_little_else() {
    hold(
        "held-out-letters.txt",
        [(95.0, 97.0), (30.0, 70.0), (87.0, 83.0), (85.0, 80.0), (89.0, 91.0)],
        92.0,
    );
}

#[test]
fn most_of_what_an_editor_marks_in_the_last_set_is_found_and_little_else() {
    hold("held-out-last.txt", [(95.0, 97.0), (60.0, 80.0), (80.0, 90.0), (70.0, 80.0), (88.0, 90.0)], 92.0);
}

#[test]
fn most_of_what_an_editor_marks_in_letters_about_daily_life_is_found_and_little_else() {
    hold("held-out-daily.txt", [(96.0, 97.0), (40.0, 70.0), (85.0, 84.0), (85.0, 80.0), (93.0, 93.0)], 93.0);
}

#[test]
fn most_of_what_an_editor_marks_in_public_prose_is_found_and_little_else() {
    hold("held-out-public.txt", [(97.0, 99.0), (25.0, 60.0), (85.0, 88.0), (65.0, 80.0), (85.0, 94.0)], 94.0);
}
