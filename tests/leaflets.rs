//! The leaflets as PDF: they say what the pages say, nothing that is withheld is on them, and the same content is the same bytes.
//!
//! What is on a PDF is read back by `pdftotext` (Debian: poppler-utils), which knows nothing of how it was made.

#![allow(missing_docs, clippy::unwrap_used, reason = "a test")]

use std::{
    io::Write as _,
    path::Path,
    process::{Command, Stdio},
    sync::LazyLock,
};

use jiff::{ToSpan, civil::Date};
use proptest::prelude::*;
use wegwijs::{
    directory::MunicipalityCode,
    leaflets::{self, Press},
    pipeline::{self, Understood},
    render::{
        pages::{AssetUrls, Frames, Paper, PaperJob},
        view::PaperKind,
    },
    site::Options,
    source::{Limits, SourceFile, SourceTree},
};

const NUMBER: &str = "010 000 00 77";

static TREE: LazyLock<SourceTree> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (mut tree, problems) = SourceTree::read(root, "content", Limits::default());
    assert!(problems.is_empty());
    let spare: Vec<String> = tree
        .files()
        .map(|file| file.path.to_string())
        .filter(|path| path.contains("/achtergrond/") || path.contains("supporters/voorbeeld-"))
        .collect();
    for path in spare {
        tree.remove(&path);
    }
    tree
});

/// The real site with one supporter in the municipality that doesn't exist.
fn site(root: &Path, supporter: &str, today: Date) -> Understood {
    let mut tree = TREE.clone();
    let path = "content/directory/supporters/voorbeeld-geheim.yaml";
    tree.insert(SourceFile { path: path.into(), text: supporter.into() });
    let options = Options { today, address: None };
    pipeline::understand_again(root, tree, &options, &mut pipeline::Before::default())
}

fn supporter(name: &str, rest: &str) -> String {
    format!(
        "example: true\nname: {name}\nrole: client-supporter\nlaws: [wmo]\nareas: {{municipalities: [GM9999]}}\nchannels:\n  \
         - {{type: phone, value: {NUMBER}, hours: \"Mo 09:00-10:00\"}}\n  - {{type: email, value: geheim@example.org}}\n{rest}"
    )
}

fn checked(on: Date) -> String {
    format!("verification: {{on: {on}, by: redactie, method: phone}}\n")
}

fn day() -> Date {
    "2026-11-21".parse().unwrap()
}

fn here() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The leaflets of a municipality, in every language.
fn papers(frames: &Frames<'_>, code: &str) -> Vec<Paper> {
    let code = MunicipalityCode::parse(code).unwrap();
    let mut jobs = frames.papers();
    jobs.retain(|job| matches!(job, PaperJob::Municipality(_, _, other) if *other == code));
    jobs.into_iter().filter_map(|job| frames.paper(job)).collect()
}

fn frames(understood: &Understood) -> Frames<'_> {
    Frames::new(&understood.site, &understood.tree, &understood.theme, &AssetUrls::default())
}

/// The words of a PDF, with spaces for the ends of lines. In a text from right to left the reader adds marks for the direction, and puts
/// the quote at the end of a Dutch line before it: neither is a word.
fn words(pdf: &[u8]) -> String {
    let mut reader = Command::new("pdftotext")
        .args(["-", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("pdftotext is there (Debian: poppler-utils)");
    reader.stdin.take().unwrap().write_all(pdf).unwrap();
    let output = reader.wait_with_output().unwrap();
    assert!(output.status.success());
    let no_word =
        |letter: char| matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '“' | '”');
    let text = String::from_utf8(output.stdout).unwrap().replace(no_word, "");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The words of all leaflets of the municipality that doesn't exist.
fn all_words(understood: &Understood) -> String {
    let (frames, press) = (frames(understood), Press::new(&understood.theme));
    papers(&frames, "GM9999").iter().map(|paper| words(&press.set(paper).unwrap()) + "\n").collect()
}

#[test]
fn a_leaflet_says_whom_to_call_what_to_say_and_until_when_it_holds_in_every_language() {
    let understood = site(here(), &supporter("De Hulp", &checked(day())), day());
    let (frames, press) = (frames(&understood), Press::new(&understood.theme));
    let papers = papers(&frames, "GM9999");
    let kinds = |kind| papers.iter().filter(|paper| paper.view.kind == kind).count();
    assert_eq!([PaperKind::Leaflet, PaperKind::Large, PaperKind::Referral].map(kinds), [7, 7, 2]);
    // Half a year after the check, as the page says.
    let last_days = [
        "20 mei 2027",
        "20 May 2027",
        "20 мая 2027",
        "20 травня 2027",
        "20 maja 2027",
        "20 Mayıs 2027",
        "2027",
    ];
    for paper in &papers {
        let words = words(&press.set(paper).unwrap());
        for expected in [NUMBER, "De Hulp", "Voorbeeldstad"] {
            assert!(words.contains(expected), "{}: {expected} in {words}", paper.url);
        }
        assert!(last_days.iter().any(|day| words.contains(day)), "{}: {words}", paper.url);
        if paper.view.kind != PaperKind::Referral {
            assert!(
                words.contains("Ik zoek een onafhankelijke cliëntondersteuner."),
                "{}: {words}",
                paper.url
            );
        }
    }
}

#[test]
fn a_leaflet_that_says_the_same_is_kept_and_one_that_says_something_else_is_not() {
    let folder = tempfile::tempdir().unwrap();
    let understood = site(here(), &supporter("De Hulp", &checked(day())), day());
    let (frames, press) = (frames(&understood), Press::new(&understood.theme));
    let one = &papers(&frames, "GM9999")[0];
    assert_eq!(press.key(one), Press::new(&understood.theme).key(one));
    assert_eq!(press.set(one).unwrap(), Press::new(&understood.theme).set(one).unwrap());
    let mut other = one.clone();
    other.view.title.push('.');
    assert_ne!(press.key(one), press.key(&other));

    // Few of them: setting all takes long, and is no different.
    let print = || leaflets::print_some(&frames, &understood.theme, folder.path(), &frames.papers()[..6]);
    let (first, new, problems) = print();
    assert_eq!((new, problems), (6, Vec::new()));
    let (second, new, _) = print();
    assert_eq!((&second, new), (&first, 0));
    // What was damaged on the way is set again, and what isn't used goes.
    let stray = folder.path().join("0".repeat(64));
    std::fs::write(&stray, "old").unwrap();
    let kept = std::fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().path());
    let damaged = kept.into_iter().find(|path| *path != stray).unwrap();
    let mut bytes = std::fs::read(&damaged).unwrap();
    bytes.truncate(1000);
    std::fs::write(&damaged, bytes).unwrap();
    let (third, new, _) = print();
    assert_eq!((&third, new), (&first, 1));
    assert!(!stray.exists());
    let alone = rayon::ThreadPoolBuilder::new().num_threads(1).build().unwrap();
    std::fs::remove_dir_all(folder.path()).unwrap();
    assert_eq!(alone.install(print).0, first);
}

#[test]
fn a_mistake_in_a_template_is_told_at_its_place() {
    let root = tempfile::tempdir().unwrap();
    let folder = root.path().join("themes/helder/leaflet");
    std::fs::create_dir_all(&folder).unwrap();
    let template = "#set document(title: \"x\")\n#nothing\n";
    std::fs::write(folder.join("leaflet.typ"), template).unwrap();
    let understood = site(root.path(), &supporter("De Hulp", &checked(day())), day());
    let (frames, press) = (frames(&understood), Press::new(&understood.theme));
    let problems = press.set(&papers(&frames, "GM9999")[0]).unwrap_err();
    assert_eq!(problems.len(), 1);
    assert_eq!(&*problems[0].location.path, "themes/helder/leaflet/leaflet.typ");
    assert_eq!(&template[problems[0].location.range.clone()], "nothing");
}

#[test]
fn a_letter_that_no_font_has_is_told_and_never_printed_as_a_box() {
    let understood = site(here(), &supporter("De 助け", &checked(day())), day());
    let (frames, press) = (frames(&understood), Press::new(&understood.theme));
    let problems = press.set(&papers(&frames, "GM9999")[0]).unwrap_err();
    assert!(!problems.is_empty());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    #[test]
    fn a_withheld_fact_is_on_no_leaflet(
        age in prop_oneof![366_i32..4_000, -400_i32..-1],
        unverified in any::<bool>(),
        status in prop_oneof![Just(""), Just("status: paused\n"), Just("status: ended\n"), Just("status: active\n")],
        day in 0_i32..2_000,
    ) {
        let today = "2025-01-01".parse::<Date>().unwrap() + day.days();
        let rest = if unverified { String::new() } else { checked(today - age.days()) };
        let all = all_words(&site(here(), &supporter("De Geheime Hulp", &(rest + status)), today));
        prop_assert!(all.contains("Voorbeeldstad"));
        let all = all.replace(' ', "");
        for trace in ["0000077", "100000077", "geheim@example.org", "GeheimeHulp"] {
            prop_assert!(!all.contains(trace), "{trace} with age {age} and {status:?} on {today}");
        }
    }
}
