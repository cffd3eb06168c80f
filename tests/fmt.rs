//! `wegwijs fmt`: the order of the schema, and nothing else.

#![allow(clippy::unwrap_used, reason = "a test that cannot be set up should fail")]

mod site;

use std::{fs, path::Path, process::Command, sync::Arc};

use site::TestSite;
use wegwijs::{
    site::{PAGE_KIND, kind_of},
    source::{FrontMatter, Limits, SourceTree, arrange::arrange, yaml},
};

const SUPPORTER: &str = "content/directory/supporters/test.yaml";

/// Runs `wegwijs fmt` on the site: exit code, what it printed, what it told.
fn run(site: &TestSite, arguments: &[&str]) -> (i32, String, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_wegwijs"))
        .args(["fmt", "--lang", "nl", "--root"])
        .arg(site.root())
        .args(arguments)
        .output()
        .unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

/// As a browser editor writes it: keys in an order of its own, short forms unfolded.
const UNFOLDED: &str = "role: client-supporter\nname: Steunpunt\nkind: professional\nlaws:\n  - wmo\n  - wlz\n# Nog vragen.\nstatus: active\nverification:\n  method: phone\n  by: Ans\n  on: 2026-11-02\n";

#[test]
fn one_changed_value_is_one_changed_line_whatever_a_browser_editor_did_to_the_file() {
    let site = TestSite::new();
    let path = site.root().join(SUPPORTER);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(&path, UNFOLDED).unwrap();
    assert_eq!(run(&site, &["--check"]).0, 1);
    assert_eq!(fs::read_to_string(&path).unwrap(), UNFOLDED, "--check changes nothing");
    let (code, printed, told) = run(&site, &[]);
    assert_eq!(code, 0, "{told}");
    assert!(printed.contains(SUPPORTER), "{printed}");
    let before = fs::read_to_string(&path).unwrap();
    assert!(before.starts_with("name: Steunpunt\nrole: client-supporter\n"), "{before}");
    assert!(
        before.contains("laws: [wmo, wlz]\n") && before.contains("# Nog vragen.\nstatus: active\n"),
        "{before}"
    );
    assert!(before.contains("verification: {"), "{before}");
    assert_eq!(run(&site, &["--check"]).0, 0);
    // The same file, unfolded again with another name.
    fs::write(&path, UNFOLDED.replace("Steunpunt", "Het Steunpunt")).unwrap();
    run(&site, &[]);
    let after = fs::read_to_string(&path).unwrap();
    let different = before.lines().zip(after.lines()).filter(|(before, after)| before != after).count();
    assert_eq!((different, before.lines().count()), (1, after.lines().count()));
}

#[test]
fn a_file_that_is_no_yaml_is_told_and_the_others_are_arranged() {
    let site = TestSite::new();
    let broken = site.root().join("content/sources.yaml");
    fs::write(&broken, "boek: [\n").unwrap();
    let page = site.root().join("content/nl/uitleg/kosten.md");
    let text = fs::read_to_string(&page).unwrap().replacen("---\n", "---\naudience: citizen\n", 1);
    fs::write(&page, &text).unwrap();
    let (code, _, told) = run(&site, &[]);
    assert_eq!(code, 1);
    assert!(told.contains("content/sources.yaml:"), "{told}");
    assert_eq!(fs::read_to_string(&broken).unwrap(), "boek: [\n");
    assert!(fs::read_to_string(&page).unwrap().starts_with("---\ntitle: "));
    // Only what is named, and only what belongs to the site.
    assert_eq!(run(&site, &[page.to_str().unwrap()]).0, 0);
    assert_eq!(run(&site, &[broken.to_str().unwrap()]).0, 1);
    assert_eq!(run(&site, &["/etc/hostname"]).0, 2);
}

/// Whether two files say the same, whatever the order of their keys.
fn same(a: &yaml::Node, b: &yaml::Node) -> bool {
    match (a.entries(), b.entries()) {
        (Some(a), Some(b)) => {
            a.len() == b.len()
                && a.iter()
                    .all(|(key, value)| b.iter().any(|(other, it)| other.text == key.text && same(value, it)))
        }
        _ => match (a.items(), b.items()) {
            (Some(a), Some(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b)),
            _ => a.value == b.value,
        },
    }
}

#[test]
fn the_real_site_loses_nothing_and_stays_as_it_is_the_second_time() {
    let (tree, _) = SourceTree::read(Path::new(env!("CARGO_MANIFEST_DIR")), "content", Limits::default());
    let mut seen = 0;
    for file in tree.files() {
        let (range, kind) = match kind_of(&file.path) {
            Some(kind) => (0..file.text.len(), kind),
            None => match FrontMatter::find(file).ok().filter(|_| file.extension() == "md") {
                Some(found) => (found.yaml, &PAGE_KIND),
                None => continue,
            },
        };
        let path: Arc<str> = Arc::clone(&file.path);
        let once = arrange(&path, &file.text, range.clone(), kind).unwrap();
        let end = once.len() - (file.text.len() - range.end);
        let (before, after) = (
            yaml::parse(&path, &file.text, range.clone()).unwrap(),
            yaml::parse(&path, &once, range.start..end).unwrap(),
        );
        assert!(same(&before, &after), "{path}\n{once}");
        assert_eq!(
            file.text[range.clone()].matches('#').count(),
            once[range.start..end].matches('#').count(),
            "{path}"
        );
        assert_eq!(&once[end..], &file.text[range.end..]);
        assert_eq!(arrange(&path, &once, range.start..end, kind).unwrap(), once, "{path}");
        seen += 1;
    }
    assert!(seen > 100, "{seen}");
}
