//! Earlier versions of files, from git where the site is kept in it.

use std::{
    collections::BTreeMap,
    io::{Read, Write},
    path::Path,
    process::{Command, Stdio},
    thread,
};

/// The texts of these files (paths from `root`) in the last commit. A file that isn't in it is left out; without git, or where
/// `root` isn't in a repository, nothing is known.
pub fn committed<'a>(root: &Path, paths: impl IntoIterator<Item = &'a str>) -> BTreeMap<String, String> {
    // A line break would end the question.
    let paths: Vec<&str> = paths.into_iter().filter(|path| !path.contains('\n')).collect();
    let answer = ask(root, &paths).unwrap_or_default();
    let mut texts = BTreeMap::new();
    let mut rest = answer.as_slice();
    for path in paths {
        // `<object> blob <size>`, a line break, the text, a line break; or `<question> missing`.
        let Some(end) = rest.iter().position(|&byte| byte == b'\n') else { break };
        let head = String::from_utf8_lossy(&rest[..end]).into_owned();
        rest = &rest[end + 1..];
        let Some(size) = head.split_once(" blob ").and_then(|(_, size)| size.parse::<usize>().ok()) else {
            continue;
        };
        let Some((text, after)) = rest.split_at_checked(size) else { break };
        rest = after.get(1..).unwrap_or_default();
        if let Ok(text) = String::from_utf8(text.to_vec()) {
            texts.insert(path.to_string(), text);
        }
    }
    texts
}

/// Asks one git process for all files at once.
fn ask(root: &Path, paths: &[&str]) -> Option<Vec<u8>> {
    let mut git = Command::new("git")
        .arg("-C")
        .arg(root)
        .args(["cat-file", "--batch"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .ok()?;
    let mut input = git.stdin.take()?;
    let questions: String = paths.iter().map(|path| format!("HEAD:./{path}\n")).collect();
    // Written from aside: both ends would wait for each other when the answers fill the pipe.
    let writer = thread::spawn(move || input.write_all(questions.as_bytes()));
    let mut answer = Vec::new();
    let read = git.stdout.take()?.read_to_end(&mut answer);
    // A git that stopped early, as outside a repository, reads no questions.
    let _ = writer.join();
    let fine = git.wait().is_ok_and(|status| status.success());
    (fine && read.is_ok()).then_some(answer)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_commit_is_asked_and_elsewhere_nothing_is_known() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().join("deep");
        std::fs::create_dir(&root).unwrap();
        let git = |arguments: &[&str]| {
            let done = Command::new("git").arg("-C").arg(&root).args(arguments).output();
            done.is_ok_and(|output| output.status.success())
        };
        assert!(committed(&root, ["één.md"]).is_empty());
        assert!(git(&["init", "-q", ".."]), "git is needed to work on this program");
        assert!(committed(&root, ["één.md"]).is_empty());
        let long = "Tekst.\n".repeat(30_000);
        std::fs::write(root.join("één.md"), "een\n").unwrap();
        std::fs::write(root.join("lang.md"), &long).unwrap();
        assert!(git(&["add", "."]));
        let name = ["-c", "user.name=T", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false"];
        assert!(git(&[&name[..], &["commit", "-qm", "x"]].concat()));
        std::fs::write(root.join("één.md"), "twee\n").unwrap();
        let texts = committed(&root, ["nieuw.md", "één.md", "lang.md"]);
        assert_eq!(texts.keys().collect::<Vec<_>>(), ["lang.md", "één.md"]);
        assert_eq!(texts["één.md"], "een\n");
        assert_eq!(texts["lang.md"], long);
    }
}
