//! What the finder costs: making it, one query of each kind, the index, the rules for servers.

use std::{path::Path, sync::LazyLock};

use divan::{Bencher, black_box};
use wegwijs::{
    directory::{REGISTRY_FOLDER, Registry},
    finder::{Finder, index},
    publish::server::Destinations,
    source::{Limits, SourceTree},
};

static REGISTRY: LazyLock<Registry> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (tree, mut diagnostics) =
        SourceTree::read(root, REGISTRY_FOLDER.trim_end_matches('/'), Limits::default());
    Registry::read(&tree, &mut diagnostics)
});
static FINDER: LazyLock<Finder> = LazyLock::new(|| Finder::new(&REGISTRY));

fn main() {
    LazyLock::force(&FINDER);
    divan::main();
}

#[divan::bench(args = ["Utrecht", "3512 JE", "utregt", "amst", "gemeente einthoven noord", "xkqzwvbnmlkjhgfd"])]
fn query(bencher: Bencher, typed: &str) {
    bencher.bench(|| FINDER.find(black_box(typed)));
}

#[divan::bench]
fn make() -> Finder {
    Finder::new(&REGISTRY)
}

#[divan::bench]
fn encode() -> Vec<u8> {
    index::encode(&FINDER)
}

#[divan::bench]
fn destinations() -> Destinations {
    Destinations::new(&REGISTRY)
}
