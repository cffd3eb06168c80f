//! Content of any length and of any depth is read with the same stack.

#![allow(missing_docs, clippy::unwrap_used, reason = "a test")]

use std::{
    fmt::Write as _,
    path::Path,
    process::{Command, Stdio},
    sync::Arc,
    thread,
};

use wegwijs::{
    pipeline,
    site::{Options, Site},
    source::{Limits, SourceFile, SourceTree},
    stack,
};

/// The stack of a thread as small as any system gives.
const STACK: usize = 512 << 10;

#[test]
fn a_guide_with_twelve_thousand_questions_in_a_row_is_understood() {
    let mut guide = String::from("slug: {nl: lang}\ntitle: {nl: Lang}\nsummary: {nl: Lang.}\nquestions:\n");
    for number in 0..12_000 {
        let goto = if number == 11_999 { "v0".to_string() } else { format!("v{}", number + 1) };
        write!(guide, "  - id: v{number}\n    question: {{nl: \"Vraag {number}?\"}}\n    options:\n      - {{text: {{nl: Ja}}, goto: {goto}}}\n").unwrap();
    }
    guide.push_str("endings:\n  - id: einde\n    title: {nl: Klaar}\n    text: {nl: Klaar.}\n");
    let small = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/small");
    let understood = move || {
        let (mut tree, _) = SourceTree::read(&small, "content", Limits::default());
        tree.insert(SourceFile { path: "content/guides/lang.yaml".into(), text: guide.into() });
        let options = Options { today: jiff::civil::date(2026, 11, 21), address: None };
        let (_, problems) = Site::understand(&tree, &options);
        problems.iter().filter(|problem| problem.rule.code == "guide-loop").count()
    };
    let loops = thread::Builder::new().stack_size(STACK).spawn(understood).unwrap().join().unwrap();
    assert_eq!(loops, 1, "the last question leads back to the first");
}

const FRONT: &str = "---\ntitle: Wat kost het?\nsummary: Het kost niets.\n---\n\n";
const PAGE: &str = "content/nl/uitleg/kosten.md";

/// So many times as deep as anybody writes.
const DEEP: usize = 20_000;

/// Every construct that can stand in itself: where, what opens it, what is inside, what closes it, and the code that it gives.
/// Without a code it is no more than signs.
const NESTED: &[(&str, &str, &str, &str, &str, &str)] = &[
    (PAGE, "", "> ", "a", "", "text-too-deep"),
    (PAGE, "", "- ", "a", "", "text-too-deep"),
    (PAGE, "", "1. ", "a", "", "text-too-deep"),
    (PAGE, "", "*a _b ", "c", "_ *", ""),
    (PAGE, "", "**", "a", "**", "text-too-deep"),
    (PAGE, "", "~~a ", "b", " ~~", ""),
    (PAGE, "", "[", "a", "](b)", ""),
    (PAGE, "", "![", "a", "](b.svg)", "text-too-deep"),
    (PAGE, "", "<b>", "a", "</b>", "raw-html"),
    (PAGE, "", "<div>\n", "a", "\n</div>", "raw-html"),
    (PAGE, "", "<!-- ", "a", " -->", ""),
    (PAGE, "", "(", "a", ")", ""),
    (PAGE, "", "::: details title=\"A\"\n", "a", "\n:::", "component-too-deep"),
    (PAGE, "", "`", "a", "`", ""),
    ("content/sources.yaml", "a: ", "[", "a", "]", "yaml-too-complex"),
    ("content/sources.yaml", "a: ", "{a: ", "b", "}", "yaml-too-complex"),
    ("content/sources.yaml", "a:\n  ", "- ", "a", "", "yaml-too-complex"),
    ("content/sources.yaml", "", "? ", "a", "", "yaml-too-complex"),
    ("content/glossary/nl.yaml", "- ", "- ", "a", "", "yaml-too-complex"),
    ("content/guides/welke-wet.yaml", "questions: ", "[", "", "]", "yaml-too-complex"),
];

/// Every problem of the small site with this file in it, found on threads with an eighth of the stack that a run has.
fn problems_with(path: &str, text: String) -> Vec<&'static str> {
    let small = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/small");
    let threads =
        rayon::ThreadPoolBuilder::new().stack_size(stack::BYTES / 8).num_threads(2).build().unwrap();
    threads.install(|| {
        let (mut tree, _) = SourceTree::read(&small, "content", Limits::default());
        tree.insert(SourceFile { path: Arc::from(path), text: text.into() });
        let options = Options { today: jiff::civil::date(2026, 11, 21), address: None };
        let finished = pipeline::finish(pipeline::understand_tree(&small, tree, &options));
        finished.understood.diagnostics.iter().map(|problem| problem.rule.code).collect()
    })
}

#[test]
fn each_construct_in_itself_twenty_thousand_times_is_told_and_overflows_nothing() {
    for (path, start, open, inside, close, code) in NESTED {
        let front = if *path == PAGE { FRONT } else { "" };
        let text = format!("{front}{start}{}{inside}{}\n", open.repeat(DEEP), close.repeat(DEEP));
        let found = problems_with(path, text);
        assert!(code.is_empty() || found.contains(code), "{open:?}: {found:?}");
    }
}

#[test]
#[cfg(unix)]
fn a_run_does_not_depend_on_the_stack_that_the_system_gives() {
    let small = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/small");
    for command in ["check", "coverage"] {
        // As a small machine or a strict service gives it: far less than a run needs.
        let status = Command::new("sh")
            .args(["-c", "ulimit -s 192 && exec \"$0\" \"$@\"", env!("CARGO_BIN_EXE_wegwijs"), command])
            .args(["--today", "2026-11-21", "--root"])
            .arg(&small)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status()
            .unwrap();
        assert_eq!(status.code(), Some(0), "{command}");
    }
}
