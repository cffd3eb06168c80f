//! Every input that is kept in `fuzz/seeds` goes through the door that it was made for (see `fuzz/src/lib.rs`), and so do inputs
//! that are made from those: cut, doubled, mixed, sprinkled with signs that mean something.
//!
//! `WEGWIJS_SEARCH=1200 cargo test --test seeds` goes on with that for so many seconds a door, each time with other inputs.
//! What breaks something is kept in `target/found`.

#![allow(
    missing_docs,
    unreachable_pub,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a test"
)]

#[path = "../fuzz/src/lib.rs"]
mod attacks;
#[path = "seeds/change.rs"]
mod change;

use std::{
    fs,
    panic::{self, AssertUnwindSafe},
    path::Path,
    time::{Duration, Instant, SystemTime, UNIX_EPOCH},
};

use change::Dice;

/// So many inputs are made at an ordinary `cargo test`, always the same.
const MADE: usize = 60;

/// Puts each kept input through a door, whole and cut off at some places, and then others made from these.
fn try_all(door: &str, attack: fn(&[u8])) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut paths: Vec<_> = fs::read_dir(root.join("fuzz/seeds").join(door))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    paths.sort();
    let seeds: Vec<Vec<u8>> = paths.iter().map(|path| fs::read(path).unwrap()).collect();
    assert!(seeds.len() >= 5, "{door}: {} inputs", seeds.len());
    let (mut tried, mut broken) = (0_usize, Vec::new());
    let mut attempt = |bytes: &[u8]| {
        tried += 1;
        if panic::catch_unwind(AssertUnwindSafe(|| attack(bytes))).is_err() {
            let folder = root.join("target/found");
            fs::create_dir_all(&folder).unwrap();
            let file = folder.join(format!("{door}-{}", wegwijs::publish::fingerprint(bytes)));
            fs::write(&file, bytes).unwrap();
            broken.push(file);
        }
    };
    for seed in &seeds {
        for part in 1..=4 {
            attempt(&seed[..seed.len() * part / 4]);
        }
    }
    match std::env::var("WEGWIJS_SEARCH").ok().and_then(|seconds| seconds.parse().ok()) {
        None => {
            let mut dice = Dice::new(20_261_129);
            (0..MADE).for_each(|_| attempt(&change::changed(&seeds, &mut dice)));
        }
        Some(seconds) => {
            let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap();
            let (mut dice, begun) = (Dice::new(now.as_nanos() as u64), Instant::now());
            while begun.elapsed() < Duration::from_secs(seconds) {
                attempt(&change::changed(&seeds, &mut dice));
            }
        }
    }
    println!("{door}: {tried} inputs, {} broke something", broken.len());
    assert!(broken.is_empty(), "{broken:#?}");
}

macro_rules! doors {
    ($($door:ident),*) => {
        $(
            #[test]
            fn $door() {
                try_all(stringify!($door), attacks::$door::attack);
            }
        )*
    };
}

doors!(page, data, yaml, finder, import, preview, lsp);
