//! The direction of the house: each folder of `src/` uses only folders before it, as `docs/developer.md` says.
//!
//! What is read are the `crate::` paths of the source, without comments and without tests.

#![allow(missing_docs, clippy::unwrap_used, reason = "a test")]

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

/// The folders and files of `src/`, in the order in which they build on each other.
const ORDER: &[&str] = &[
    "diagnostic",
    "source",
    "policy",
    "gzip",
    "stack",
    "markdown",
    "directory",
    "site",
    "finder",
    "check",
    "render",
    "leaflets",
    "open_data",
    "publish",
    "rules",
    "pipeline",
    "starter",
    "preview",
    "desk",
    "lsp",
    "command",
];

/// What a file uses of the crate: the first word of every `crate::` path, and of every branch of `crate::{…}`.
fn used(text: &str) -> BTreeSet<String> {
    let tests = text.find("#[cfg(test)]\nmod tests {").unwrap_or(text.len());
    let code: String = text[..tests]
        .lines()
        .map(|line| line.split("//").next().unwrap_or_default())
        .collect::<Vec<_>>()
        .join("\n");
    let mut names = BTreeSet::new();
    for (at, start) in code.match_indices("crate::") {
        // Not the end of a longer name.
        if code[..at].ends_with(|before: char| before.is_alphanumeric() || before == '_') {
            continue;
        }
        let after = &code[at + start.len()..];
        let first = |text: &str| -> String {
            text.trim_start()
                .chars()
                .take_while(|letter| letter.is_alphanumeric() || *letter == '_')
                .collect()
        };
        let Some(branches) = after.strip_prefix('{') else {
            names.insert(first(after));
            continue;
        };
        let mut depth = 0;
        let mut begins = true;
        for (place, letter) in branches.char_indices() {
            if begins && depth == 0 {
                names.insert(first(&branches[place..]));
                begins = false;
            }
            match letter {
                '{' => depth += 1,
                '}' if depth == 0 => break,
                '}' => depth -= 1,
                ',' if depth == 0 => begins = true,
                _ => {}
            }
        }
    }
    names.remove("");
    names
}

/// Which folder uses which, and how many of its files do.
fn matrix(root: &Path) -> BTreeMap<String, BTreeMap<String, usize>> {
    let mut matrix: BTreeMap<String, BTreeMap<String, usize>> = BTreeMap::new();
    for entry in walkdir::WalkDir::new(root) {
        let entry = entry.unwrap();
        let path = entry.path().strip_prefix(root).unwrap();
        let name = path.to_string_lossy();
        let is_test = name.ends_with("tests.rs") || name.contains("/tests/");
        if path.extension().is_none_or(|extension| extension != "rs") || is_test {
            continue;
        }
        let room = path.iter().next().unwrap().to_string_lossy().trim_end_matches(".rs").to_string();
        if matches!(room.as_str(), "lib" | "main") {
            continue;
        }
        for used in used(&std::fs::read_to_string(entry.path()).unwrap()) {
            if used != room {
                *matrix.entry(room.clone()).or_default().entry(used).or_default() += 1;
            }
        }
    }
    matrix
}

#[test]
fn nothing_points_back() {
    let matrix = matrix(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"));
    let place = |name: &str| ORDER.iter().position(|known| *known == name);
    let mut back = Vec::new();
    for (room, uses) in &matrix {
        println!("{room}: {uses:?}");
        let own = place(room).unwrap_or_else(|| panic!("src/{room} has no place in the order"));
        for (used, files) in uses {
            // What isn't a folder is a macro or an item at the top of the crate.
            if place(used).is_some_and(|used| used > own) {
                back.push(format!("{files} files of {room} use {used}"));
            }
        }
    }
    // Most rooms build on others.
    assert!(matrix.len() > ORDER.len() / 2, "{}", matrix.len());
    assert!(back.is_empty(), "{back:#?}");
}

#[test]
fn paths_are_read_as_the_compiler_reads_them() {
    let text = "use crate::{\n    a::{b, c::d},\n    e,\n    f::g,\n};\nuse crate::h::i; // crate::no\n/// [x](crate::no)\nfn x() { crate::j::k(); mycrate::no() }\n#[cfg(test)]\nmod tests { use crate::no; }\n";
    let expected: BTreeSet<String> = ["a", "e", "f", "h", "j"].map(str::to_string).into();
    assert_eq!(used(text), expected);
}
