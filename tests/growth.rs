//! Time grows in proportion to the input: each construct that an editor can write, many times and four times as many.
//!
//! What is measured is the processor's time for this process, not the clock, and only how it grows.

#![allow(missing_docs, clippy::unwrap_used, reason = "a test")]
#![cfg(unix)]

use std::{
    path::{Path, PathBuf},
    sync::{Mutex, PoisonError},
};

use rustix::time::{ClockId, clock_gettime};
use wegwijs::{
    pipeline,
    site::Options,
    source::{Limits, SourceFile, SourceTree},
};

const PAGE: &str = "content/nl/uitleg/kosten.md";
const FRONT: &str = "---\ntitle: Een vraag?\nsummary: Een antwoord.\n---\n\n";

/// Twice the input may take so many times as long: a little over twice, for memory that no longer fits in a cache.
const MOST_PER_DOUBLING: f64 = 2.3;

/// The bytes of the smaller input to begin with, and the most that it grows to.
const BYTES: usize = 60_000;
const MOST_BYTES: usize = 960_000;

/// So many seconds are well above what the rest of the site takes.
const MEASURABLE: f64 = 0.2;

/// What is repeated in the text of a page.
const IN_TEXT: &[&str] = &[
    "Dit is een zin. ",
    "Dit is een zin.\n\n",
    "woord, ",
    "woord-",
    "woord/",
    "woord\u{ad}",
    "woord\u{2060}",
    "👨\u{200d}👩\u{200d}",
    "é",
    "ABC ",
    "cliëntondersteuner ",
    "indicatie ",
    "wordt gedaan ",
    "het regelen van ",
    "belt de gemeente op, ",
    "a@b.nl ",
    "a@",
    "a (at) b.nl ",
    "a[punt]",
    ":phone: ",
    "## :phone: Kop\n\n",
    "t/m ",
    "030-286-00-00 ",
    "0302860000 ",
    "12345 ",
    "(",
    "+",
    "https://example.org/a ",
    "www.",
    "## Kop\n\n",
    "### Kop\n\n",
    "#### ",
    "Kop\n---\n\n",
    "- een\n",
    "1. een\n",
    "- [ ] een\n",
    "  - ",
    "> ",
    "> een\n",
    "*a ",
    "**a",
    "_a",
    "`a",
    "```\na\n```\n\n",
    "~~~",
    "[",
    "[]",
    "![a](b.svg) ",
    "[x](/uitleg/index.md) ",
    "[x](nergens.md) ",
    "[woord](lang:en) ",
    "[x](term:indicatie) ",
    "[x][y] ",
    "[y]: kosten.md\n",
    "Een noot[^1]. ",
    "[^1]: Noot.\n\n",
    "|a|b|\n|---|---|\n|c|d|\n\n",
    "|a",
    "<b> ",
    "<",
    "<!-- allow sentence-length: x -->",
    "<!-- allow sentence-length: x -->\n\n",
    "<!-- ",
    "&amp; ",
    "&",
    "\\",
    "“a” ",
    "\"a ",
    "::: call-out title=\"A\"\nTekst.\n:::\n\n",
    "::: call-out\n",
    ":::\n",
    "::: details title=\"A\"\n- een\n:::\n\n",
    "::: niets\n",
    "{{ a }} ",
    "{",
    "\t",
    "\u{202e}",
    "\0",
    "Ã«",
];

/// The processor's time in seconds to read a tree through all stages.
fn seconds(root: &Path, path: &str, text: &str) -> f64 {
    let (mut tree, _) = SourceTree::read(root, "content", Limits::default());
    tree.insert(SourceFile { path: path.into(), text: text.into() });
    let options = Options { today: jiff::civil::date(2026, 11, 21), address: None };
    let now = || {
        let time = clock_gettime(ClockId::ProcessCPUTime);
        std::time::Duration::new(time.tv_sec.try_into().unwrap(), time.tv_nsec.try_into().unwrap())
            .as_secs_f64()
    };
    let start = now();
    let finished = pipeline::finish(pipeline::understand_tree(root, tree, &options));
    let spent = now() - start;
    drop(finished);
    spent
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/small")
}

/// The time is that of the whole process: one test at a time.
static ALONE: Mutex<()> = Mutex::new(());

/// A name, a path, and what makes a text of a number of bytes.
type Input<'a> = (String, &'static str, &'a dyn Fn(usize) -> String);

/// Complains of what grows too fast.
fn demand_proportion(inputs: &[Input<'_>]) {
    let _alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
    let root = root();
    let empty = (0..3).map(|_| seconds(&root, PAGE, FRONT)).fold(f64::INFINITY, f64::min);
    let mut too_fast = Vec::new();
    for (name, path, text) in inputs {
        let mut growth = f64::INFINITY;
        let mut bytes = BYTES;
        // A machine that was busy with something else for a moment is asked again.
        for _ in 0..5 {
            let took = |bytes| (seconds(&root, path, &text(bytes)) - empty).max(0.0);
            let (mut one, mut four) = (took(bytes), took(4 * bytes));
            // What takes too little time to measure is asked for more.
            while four < MEASURABLE && bytes < MOST_BYTES {
                bytes *= 4;
                (one, four) = (four, took(4 * bytes));
            }
            // Megabytes that still take none pass: what is left is chance.
            if four < MEASURABLE {
                growth = 0.0;
                break;
            }
            growth = growth.min((four / one.max(0.001)).sqrt());
            if growth <= MOST_PER_DOUBLING {
                break;
            }
        }
        if growth > MOST_PER_DOUBLING {
            too_fast.push(format!("{name}: {growth:.2} per doubling"));
        }
    }
    assert!(too_fast.is_empty(), "{too_fast:#?}");
}

#[test]
fn each_construct_of_a_text_takes_time_in_proportion() {
    let inputs: Vec<_> = IN_TEXT
        .iter()
        .map(|pattern| {
            let text = move |bytes: usize| format!("{FRONT}{}\n", pattern.repeat(bytes / pattern.len()));
            (format!("{pattern:?}"), text)
        })
        .collect();
    let inputs: Vec<Input<'_>> =
        inputs.iter().map(|(name, text)| (name.clone(), PAGE, text as &dyn Fn(usize) -> String)).collect();
    demand_proportion(&inputs);
}

#[test]
fn each_construct_of_data_takes_time_in_proportion() {
    let many = |bytes: usize, entry: &dyn Fn(usize) -> String| -> String {
        let mut text = String::new();
        let mut number = 0;
        while text.len() < bytes {
            text.push_str(&entry(number));
            number += 1;
        }
        text
    };
    let attributes =
        |bytes| format!("{FRONT}::: call-out{}\nTekst.\n:::\n", many(bytes, &|_| " title=\"A\"".into()));
    let unknown =
        |bytes| format!("{FRONT}::: call-out{}\nTekst.\n:::\n", many(bytes, &|n| format!(" a{n}=\"A\"")));
    let different =
        |bytes| format!("{FRONT}{}", many(bytes, &|n| format!("## Kop nummer {n}\n\nEen zin.\n\n")));
    let same_then = |bytes| format!("{FRONT}{}", many(bytes, &|n| format!("## Kop\n\n## Kop {n}\n\n")));
    let keys =
        |bytes| format!("---\ntitle: A\nsummary: B\n{}---\n\nJa.\n", many(bytes, &|n| format!("k{n}: x\n")));
    let twice =
        |bytes| format!("---\ntitle: A\nsummary: B\n{}---\n\nJa.\n", many(bytes, &|_| "order: 1\n".into()));
    let answers = |bytes| {
        format!("---\ntitle: A\nsummary: B\nanswers:\n{}---\n\nJa.\n", many(bytes, &|n| format!("- a{n}\n")))
    };
    let aliases = |bytes| {
        format!(
            "---\ntitle: A\nsummary: B\naliases:\n{}---\n\nJa.\n",
            many(bytes, &|n| format!("- /oud/{n}/\n"))
        )
    };
    let terms = |bytes| {
        many(bytes, &|n| format!("- key: w{n}\n  term: woord{n}\n  explanation: Een uitleg van dit woord.\n"))
    };
    let same_terms = |bytes| {
        many(bytes, &|_| "- key: w\n  term: woord\n  explanation: Een uitleg van dit woord.\n".into())
    };
    let sources = |bytes| {
        format!("boek: {{title: Een boek}}\n{}", many(bytes, &|n| format!("s{n}: {{title: Boek {n}}}\n")))
    };
    let guide = |bytes| {
        let questions = many(bytes, &|n| {
            format!(
                "  - id: v{n}\n    question: {{nl: \"Vraag?\"}}\n    options:\n      - {{text: {{nl: Ja}}, goto: v{}}}\n",
                n + 1
            )
        });
        format!(
            "slug: {{nl: lang}}\ntitle: {{nl: Lang}}\nsummary: {{nl: Lang.}}\nquestions:\n{questions}endings:\n  - id: einde\n    title: {{nl: Klaar}}\n    text: {{nl: Klaar.}}\n"
        )
    };
    let open = |bytes: usize| format!("a: {}", "[".repeat(bytes));
    let quotes = |bytes: usize| format!("a: {}", "\"a".repeat(bytes / 2));
    let glossary = "content/glossary/nl.yaml";
    demand_proportion(&[
        ("the same attribute".into(), PAGE, &attributes),
        ("unknown attributes".into(), PAGE, &unknown),
        ("different headings".into(), PAGE, &different),
        ("headings that meet".into(), PAGE, &same_then),
        ("unknown keys".into(), PAGE, &keys),
        ("the same key".into(), PAGE, &twice),
        ("unknown questions".into(), PAGE, &answers),
        ("old addresses".into(), PAGE, &aliases),
        ("words".into(), glossary, &terms),
        ("the same word".into(), glossary, &same_terms),
        ("sources".into(), "content/sources.yaml", &sources),
        ("questions".into(), "content/guides/lang.yaml", &guide),
        ("brackets".into(), "content/sources.yaml", &open),
        ("quotation marks".into(), "content/sources.yaml", &quotes),
    ]);
}
