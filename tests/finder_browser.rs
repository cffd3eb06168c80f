//! The finder in a real browser, as it is published: minified, under a strict policy.

#![allow(clippy::unwrap_used, reason = "a test that can not be set up has failed")]

#[path = "finder/registry.rs"]
mod registry;

use std::{fs, path::Path, process::Command};

use wegwijs::{
    finder::{Finder, index},
    publish::script,
};

#[test]
fn a_visitor_finds_a_municipality_by_keyboard_finger_and_ear() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let tests = root.join("tests/browser");
    assert!(tests.join("node_modules/playwright-core").exists(), "run npm install in tests/browser first");
    let folder = tempfile::tempdir().unwrap();
    let source = fs::read_to_string(root.join("themes/helder/scripts/finder.js")).unwrap();
    fs::write(folder.path().join("finder.js"), script::minify(&source)).unwrap();
    fs::write(folder.path().join("index.txt"), index::encode(&Finder::new(&registry::registry()))).unwrap();
    let output = Command::new("node").arg("finder.mjs").arg(folder.path()).current_dir(&tests).output();
    let output = output.expect("node is needed for this test: apt-get install nodejs chromium");
    let told = String::from_utf8_lossy(&output.stdout);
    println!("{told}");
    assert!(output.status.success(), "{told}{}", String::from_utf8_lossy(&output.stderr));
}
