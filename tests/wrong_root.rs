//! A folder that is no site, and files that may not be read: said so, with the exit code that says whose fault it is.

#![allow(clippy::unwrap_used, reason = "a test that cannot be set up should fail")]

use std::{
    fs,
    path::Path,
    process::{Command, Output},
};

fn wegwijs(arguments: &[&str], root: &Path) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_wegwijs"));
    command
        .args(arguments)
        .args(["--root", root.to_str().unwrap()])
        .env("LANG", "nl_NL.UTF-8")
        .output()
        .unwrap()
}

#[test]
fn a_folder_that_is_no_site_is_wrong_usage_for_every_command() {
    let folder = tempfile::tempdir().unwrap();
    let (nowhere, empty) = (folder.path().join("weg"), folder.path().join("leeg"));
    fs::create_dir(&empty).unwrap();
    let file = folder.path().join("roo.csv");
    fs::write(&file, "").unwrap();
    let verify = ["verify", "hulp", "--method", "phone", "--by", "Ans", "--source", "gebeld"];
    let commands: [&[&str]; 8] = [
        &["build"],
        &["check"],
        &["check", "--report"],
        &["serve", "--port", "0"],
        &["find", "Utrecht"],
        &["import", "roo", file.to_str().unwrap()],
        &verify,
        &["coverage"],
    ];
    for command in commands {
        for (root, said) in [(&nowhere, "bestaat niet"), (&empty, "er is geen map “content” in")] {
            let ran = wegwijs(command, root);
            let told = String::from_utf8(ran.stderr).unwrap();
            assert_eq!(ran.status.code(), Some(2), "{command:?}: {told}");
            assert!(told.contains(said) && told.contains(root.to_str().unwrap()), "{command:?}: {told}");
            assert!(told.contains("--root MAP"), "{command:?}: {told}");
            assert!(ran.stdout.is_empty(), "{command:?}");
        }
    }
    assert!(!nowhere.exists());
    assert_eq!(fs::read_dir(&empty).unwrap().count(), 0);
}

#[cfg(unix)]
#[test]
fn a_table_that_may_not_be_read_is_the_fault_of_the_machine_and_nothing_else_is_told() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let site = folder.path().join("site");
    let requirements = wegwijs::starter::Requirements::without_checksums();
    wegwijs::starter::write(&site, jiff::civil::date(2026, 11, 21), &requirements).unwrap();
    let registry = "content/directory/registry";
    fs::create_dir_all(site.join(registry)).unwrap();
    for file in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(registry)).unwrap() {
        let file = file.unwrap();
        fs::copy(file.path(), site.join(registry).join(file.file_name())).unwrap();
    }
    let helper = "name: Hulp\nrole: client-supporter\nlaws: [wmo]\nareas: {municipalities: [GM0344]}\n";
    fs::write(site.join("content/directory/supporters/hulp.yaml"), helper).unwrap();
    let table = site.join(registry).join("municipalities.csv");
    fs::set_permissions(&table, fs::Permissions::from_mode(0o000)).unwrap();
    if fs::read(&table).is_ok() {
        // The superuser may read everything: there is nothing to see here.
        return;
    }
    for command in [&["check"][..], &["build"], &["find", "Utrecht"], &["coverage"]] {
        let ran = wegwijs(command, &site);
        let told = String::from_utf8(ran.stderr).unwrap();
        assert_eq!(ran.status.code(), Some(3), "{command:?}: {told}");
        assert!(told.contains("no-permission") && !told.contains("GM0344"), "{command:?}: {told}");
    }
}
