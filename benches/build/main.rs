//! A full build in memory with every check: the real site, and a generated one of 2,000 pages.
//!
//! `cargo bench --bench build`; `cargo bench --bench build -- write DIR [PAGES]` writes the generated site into a folder, to run
//! the program itself on.

#![allow(
    missing_docs,
    unreachable_pub,
    clippy::unwrap_used,
    reason = "a site that can't be read fails the bench"
)]

use std::{fs, path::Path};

use divan::{Bencher, counter::ItemsCount};
use wegwijs::{
    pipeline::{self, Finished},
    site::Options,
    source::{Limits, SourceTree},
};

mod generate;

const PAGES: usize = 2_000;

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    if let Some(at) = arguments.iter().position(|argument| argument == "write") {
        let pages = arguments.get(at + 2).map_or(PAGES, |pages| pages.parse().unwrap());
        return write(Path::new(&arguments[at + 1]), pages);
    }
    divan::main();
}

fn write(folder: &Path, pages: usize) {
    for (path, text) in generate::site(pages) {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
}

fn build(root: &Path, tree: SourceTree) -> Finished {
    let options = Options { today: jiff::civil::date(2026, 11, 21), address: None };
    let finished = pipeline::finish(pipeline::understand_tree(root, tree, &options));
    assert_eq!(wegwijs::diagnostic::tally(&finished.understood.diagnostics).errors, 0);
    finished
}

fn bench(bencher: Bencher<'_, '_>, root: &Path, tree: &SourceTree) {
    let pages = build(root, tree.clone()).output.keys().filter(|path| path.ends_with(".html")).count();
    bencher
        .counter(ItemsCount::new(pages))
        .with_inputs(|| tree.clone())
        .bench_values(|tree| build(root, tree));
}

#[divan::bench(sample_count = 10, sample_size = 1)]
fn the_real_site(bencher: Bencher<'_, '_>) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (tree, problems) = SourceTree::read(root, "content", Limits::default());
    assert!(problems.is_empty());
    bench(bencher, root, &tree);
}

#[divan::bench(sample_count = 10, sample_size = 1)]
fn two_thousand_pages(bencher: Bencher<'_, '_>) {
    let files = generate::site(PAGES);
    bench(bencher, Path::new("nowhere"), &SourceTree::from_texts(generate::texts(&files)));
}
