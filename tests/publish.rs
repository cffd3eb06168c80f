//! Publishing: whatever happens, the published folder is the complete old site or the complete new one.

#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, reason = "a test")]

mod site;

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    thread,
};

use site::{TODAY, TestSite, files};

type Files = BTreeMap<PathBuf, Vec<u8>>;

fn build(root: &Path, out: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_wegwijs"));
    command.args(["build", "--today", TODAY, "--root"]).arg(root).arg("--out").arg(out);
    command.stdout(Stdio::null()).stderr(Stdio::null());
    command
}

/// The small site with many pages more, so that a build lasts long enough to be killed in every part of it.
fn large_site(word: &str) -> TestSite {
    let site = TestSite::new();
    change(&site, word);
    site
}

fn change(site: &TestSite, word: &str) {
    let folder = site.root().join("content/nl/uitleg");
    for number in 0..300 {
        let text = format!(
            "---\ntitle: Is dit vraag {number}?\nsummary: Ja, dit is vraag {number}.\n---\n\n{}\n",
            format!("Dit is de {word} tekst van de pagina.\n\n").repeat(40)
        );
        fs::write(folder.join(format!("vraag-{number}.md")), text).unwrap();
    }
}

/// How many files of the new site a build has made beside the old one.
fn made(root: &Path) -> usize {
    walkdir::WalkDir::new(root.join(".public.wegwijs-new"))
        .into_iter()
        .flatten()
        .filter(|entry| entry.file_type().is_file())
        .count()
}

#[test]
fn a_killed_build_leaves_the_old_site_or_the_new_one() {
    let site = large_site("oude");
    let out = site.out();
    assert!(build(site.root(), &out).status().unwrap().success());
    let old = files(&out);
    change(&site, "nieuwe");
    let new: Files = {
        let elsewhere = tempfile::TempDir::new().unwrap();
        let out = elsewhere.path().join("site");
        assert!(build(site.root(), &out).status().unwrap().success());
        files(&out)
    };
    assert_ne!(old, new);
    // A build is killed when it has made so much of the new site: no clock says when, so that each part of it is met however
    // fast the machine is. Sometimes it is done first; then it is tried again.
    let (mut kept, mut replaced) = (0, 0);
    for part in 0..20 {
        for _ in 0..3 {
            let mut child = build(site.root(), &out).spawn().unwrap();
            while made(site.root()) < part * new.len() / 16 && child.try_wait().unwrap().is_none() {
                thread::yield_now();
            }
            let _ = child.kill();
            child.wait().unwrap();
            let found = files(&out);
            assert!(found == old || found == new, "killed at part {part} of a build: neither old nor new");
            if found == old {
                kept += 1;
                break;
            }
            // Back to the old site, so that every kill meets the same situation.
            replaced += 1;
            change(&site, "oude");
            assert!(build(site.root(), &out).status().unwrap().success());
            assert!(files(&out) == old);
            change(&site, "nieuwe");
            if part > 15 {
                break;
            }
        }
    }
    println!("{} kills: {kept} left the old site, {replaced} the new one", kept + replaced);
    assert!(kept > 2, "some kills come before the end of a build: {kept}");
    // What killed builds left behind doesn't stop the next one, and nothing is left after it.
    assert!(build(site.root(), &out).status().unwrap().success());
    assert!(files(&out) == new);
    let beside: Vec<_> = fs::read_dir(site.root())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.contains("wegwijs"))
        .collect();
    assert!(beside.is_empty(), "{beside:?}");
}

#[test]
fn a_full_disk_leaves_the_old_site() {
    let site = large_site("oude");
    // A limit on the size of a file stands for a disk without room where a small disk can't be mounted: both fail a write
    // half-way. Where mounting is allowed, a real small disk is filled too.
    let out = site.out();
    assert!(build(site.root(), &out).status().unwrap().success());
    let old = files(&out);
    change(&site, "nieuwe");
    let limited = Command::new("sh")
        .arg("-c")
        .arg("trap '' XFSZ; ulimit -f 4; exec \"$0\" \"$@\"")
        .arg(env!("CARGO_BIN_EXE_wegwijs"))
        .args(["build", "--today", TODAY, "--lang", "en", "--root"])
        .arg(site.root())
        .output()
        .unwrap();
    assert_eq!(limited.status.code(), Some(3), "{}", String::from_utf8_lossy(&limited.stderr));
    assert!(String::from_utf8_lossy(&limited.stderr).contains("Can't write"));
    assert!(files(&out) == old);
}

#[test]
fn a_small_disk_that_fills_up_keeps_the_old_site() {
    let disk = tempfile::TempDir::new().unwrap();
    let mounted = Command::new("mount")
        .args(["-t", "tmpfs", "-o", "size=3m", "tmpfs"])
        .arg(disk.path())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success());
    if !mounted {
        // Mounting needs a right that this machine doesn't give; the test above fails the write in another way.
        return;
    }
    let result = std::panic::catch_unwind(|| {
        let small = TestSite::new();
        let out = disk.path().join("site");
        assert!(build(small.root(), &out).status().unwrap().success());
        let old = files(&out);
        let large = large_site("nieuwe");
        assert_eq!(build(large.root(), &out).status().unwrap().code(), Some(3));
        assert!(files(&out) == old);
    });
    Command::new("umount").arg(disk.path()).status().unwrap();
    result.unwrap();
}

#[test]
fn a_folder_of_somebody_else_is_never_touched() {
    let site = TestSite::new();
    let out = site.out();
    fs::create_dir_all(&out).unwrap();
    fs::write(out.join("vakantie.jpg"), "foto").unwrap();
    let ran = site.run(&["build", "--lang", "nl"]);
    assert_eq!(ran.code, 2);
    assert!(ran.stderr.contains("niet door wegwijs gemaakt"), "{}", ran.stderr);
    assert_eq!(files(&out).len(), 1);
    fs::remove_file(out.join("vakantie.jpg")).unwrap();
    assert_eq!(site.run(&["build"]).code, 0, "an empty folder is nobody's");
    assert_eq!(site.run(&["build", "--out", "/"]).code, 2);
}

#[test]
fn the_same_input_gives_the_same_bytes_whatever_the_number_of_threads() {
    let site = large_site("zelfde");
    let mut results = Vec::new();
    for threads in ["1", "2", "7"] {
        let out = site.root().join(format!("out-{threads}"));
        let status = build(site.root(), &out).env("RAYON_NUM_THREADS", threads).status().unwrap();
        assert!(status.success());
        results.push(files(&out));
    }
    assert!(results[0] == results[1] && results[1] == results[2]);
    assert!(results[0].len() > 300);
}

#[test]
fn many_builds_at_once_do_not_mix() {
    let (one, other) = (large_site("ene"), large_site("andere"));
    let folder = tempfile::TempDir::new().unwrap();
    let out = folder.path().join("site");
    let whole: Vec<Files> = [&one, &other]
        .map(|site| {
            assert!(build(site.root(), &out).status().unwrap().success());
            files(&out)
        })
        .into();
    let (mut published, mut busy) = (0, 0);
    for _ in 0..6 {
        let builds: Vec<_> = (0..6)
            .map(|number| build([one.root(), other.root()][number % 2], &out).spawn().unwrap())
            .collect();
        for mut build in builds {
            match build.wait().unwrap().code() {
                Some(0) => published += 1,
                Some(3) => busy += 1,
                code => panic!("a build that finds another at work says so: {code:?}"),
            }
            assert!(out.join("index.html").is_file(), "there is always a site");
        }
        let found = files(&out);
        assert!(whole.contains(&found), "{} files", found.len());
    }
    assert!(published >= 6, "{published} published, {busy} busy");
    println!("{published} builds published, {busy} found another at work");
    let names: Vec<_> =
        fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(names, ["site"], "nothing is left beside it");
}

#[test]
fn a_site_that_lost_its_name_between_two_renames_is_there_again_after_any_command() {
    // As a build leaves it that is killed between two renames, where the file system can't exchange folders.
    let site = TestSite::new();
    let elsewhere = tempfile::TempDir::new().unwrap();
    let other = elsewhere.path().join("site");
    assert!(build(site.root(), &site.out()).status().unwrap().success());
    assert!(build(site.root(), &other).status().unwrap().success());
    let whole = files(&other);
    fs::write(site.root().join("content/sources.yaml"), "kapot: [\n").unwrap();
    for command in ["check", "coverage", "find", "build"] {
        fs::rename(site.out(), site.root().join(".public.wegwijs-old")).unwrap();
        let words: &[&str] = if command == "find" { &["find", "utrecht"] } else { &[command] };
        site.run(words);
        assert!(files(&site.out()) == whole, "{command}");
    }
    // The folder that only this command knows, and content with mistakes.
    fs::rename(&other, elsewhere.path().join(".site.wegwijs-old")).unwrap();
    assert_eq!(build(site.root(), &other).status().unwrap().code(), Some(1));
    assert!(files(&other) == whole);
}

#[test]
fn a_portable_site_has_only_addresses_of_files_that_are_there() {
    let site = TestSite::new();
    let page = "---\ntitle: Is dit verhuisd?\nsummary: Ja, dit is verhuisd.\naliases: [/oud/adres/]\n---\n\nDit is verhuisd.\n";
    fs::write(site.root().join("content/nl/uitleg/verhuisd.md"), page).unwrap();
    let out = site.out();
    assert!(build(site.root(), &out).arg("--portable").status().unwrap().success());
    let published = files(&out);
    let moved = String::from_utf8_lossy(&published[Path::new("oud/adres/index.html")]).into_owned();
    assert!(moved.contains("0; url=../../uitleg/verhuisd/index.html"), "{moved}");
    let mut followed = 0;
    for (path, bytes) in
        published.iter().filter(|(path, _)| path.extension().is_some_and(|kind| kind == "html"))
    {
        let page = scraper::Html::parse_document(&String::from_utf8_lossy(bytes));
        for attribute in ["href", "src", "action", "content"] {
            let selector = scraper::Selector::parse(&format!("[{attribute}]")).unwrap();
            for value in page.select(&selector).filter_map(|element| element.attr(attribute)) {
                // A page that leads on: `0; url=…`.
                let address = value.strip_prefix("0; url=").unwrap_or(value);
                if attribute == "content" && address == value {
                    continue;
                }
                if address.contains(':') || address.starts_with('#') {
                    continue;
                }
                assert!(!address.starts_with('/'), "{path:?}: {address}");
                let file = address.split(['#', '?']).next().unwrap();
                let target = out.join(path.parent().unwrap()).join(file);
                assert!(target.is_file(), "{path:?}: {address}");
                followed += 1;
            }
        }
    }
    assert!(followed > 100, "{followed}");
}
