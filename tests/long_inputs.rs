//! Content of any length is read without a deeper stack.

#![allow(missing_docs, clippy::unwrap_used, reason = "a test")]

use std::{fmt::Write as _, path::Path, thread};

use wegwijs::{
    site::{Options, Site},
    source::SourceTree,
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
        let (mut tree, _) = SourceTree::read(&small, "content", wegwijs::source::Limits::default());
        tree.insert(wegwijs::source::SourceFile {
            path: "content/guides/lang.yaml".into(),
            text: guide.into(),
        });
        let options = Options { today: jiff::civil::date(2026, 11, 21), address: None };
        let (_, problems) = Site::understand(&tree, &options);
        problems.iter().filter(|problem| problem.rule.code == "guide-loop").count()
    };
    let loops = thread::Builder::new().stack_size(STACK).spawn(understood).unwrap().join().unwrap();
    assert_eq!(loops, 1, "the last question leads back to the first");
}
