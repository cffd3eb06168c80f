//! What a new site has for GitHub, GitLab and Forgejo: the very steps, run here with a real pip and a wheel of this program.

#![allow(clippy::unwrap_used, reason = "a test that cannot be set up should fail")]

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
    sync::OnceLock,
};

use serde_json::Value;
use tempfile::TempDir;

const VERSION: &str = env!("CARGO_PKG_VERSION");

/// A folder with a wheel of the program as it was just compiled, and the requirements file that names its checksum.
fn wheels() -> &'static Path {
    static WHEELS: OnceLock<PathBuf> = OnceLock::new();
    WHEELS.get_or_init(|| {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("wheels");
        fs::create_dir_all(&folder).unwrap();
        let made = Command::new("python3")
            .arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/workflows/wheel.py"))
            .args([env!("CARGO_BIN_EXE_wegwijs"), VERSION])
            .arg(&folder)
            .output()
            .unwrap();
        assert!(made.status.success(), "{}", told(&made));
        folder
    })
}

/// A new site in a fresh clone, and what a code host gives to its steps.
struct Host {
    folder: TempDir,
    event: &'static str,
}

impl Host {
    fn new(event: &'static str, arguments: &[&str]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let host = Self { folder, event };
        fs::create_dir_all(host.site()).unwrap();
        let git = Command::new("git").args(["init", "--quiet"]).current_dir(host.site()).output().unwrap();
        assert!(git.status.success(), "{}", told(&git));
        let made = Command::new(env!("CARGO_BIN_EXE_wegwijs"))
            .args(["new", "."])
            .args(arguments)
            .current_dir(host.site())
            .output()
            .unwrap();
        assert!(made.status.success(), "{}", told(&made));
        host
    }

    fn with_checksums(event: &'static str) -> Self {
        Self::new(event, &["--requirements", wheels().join("requirements.txt").to_str().unwrap()])
    }

    fn site(&self) -> PathBuf {
        self.folder.path().join("site")
    }

    fn read(&self, file: &str) -> Value {
        serde_yaml::from_str(&fs::read_to_string(self.site().join(file)).unwrap()).unwrap()
    }

    /// Runs a script as the host does, where the paths that earlier steps gave come first.
    fn shell(&self, script: &str, environment: &[(String, String)]) -> Output {
        let paths = fs::read_to_string(self.folder.path().join("path")).unwrap_or_default();
        let mut path: Vec<&str> = paths.lines().rev().collect();
        let own = std::env::var("PATH").unwrap();
        path.push(&own);
        Command::new("bash")
            .args(["--noprofile", "--norc", "-eo", "pipefail", "-c", script])
            .current_dir(self.site())
            .env("PATH", path.join(":"))
            .env("LANG", "C")
            .env("RUNNER_TEMP", self.folder.path())
            .env("GITHUB_PATH", self.folder.path().join("path"))
            .env("GITHUB_SHA", "0123456789abcdef0123456789abcdef01234567")
            .env("GITHUB_SERVER_URL", format!("file://{}", self.folder.path().display()))
            .env("GITHUB_REPOSITORY", "gemeente/site")
            // No network: the wheel comes from a folder, as it otherwise comes from an index.
            .env("PIP_NO_INDEX", "1")
            .env("PIP_FIND_LINKS", wheels())
            .envs(environment.iter().cloned())
            .output()
            .unwrap()
    }

    /// Whether the host does what has this condition.
    fn applies(&self, condition: Option<&Value>) -> bool {
        match condition.and_then(Value::as_str) {
            None => true,
            Some("github.event_name == 'pull_request'") => self.event == "pull_request",
            Some("github.event_name != 'pull_request'") => self.event != "pull_request",
            Some(other) => panic!("this test doesn't know the condition {other}"),
        }
    }

    /// Runs the steps of all jobs until one fails. Gives what was done, with the output of the last.
    fn steps(&self, file: &str) -> (Vec<String>, Output) {
        let workflow = self.read(file);
        let (mut done, mut last) = (Vec::new(), None);
        for (_, job) in workflow["jobs"].as_object().unwrap() {
            if !self.applies(job.get("if")) {
                continue;
            }
            for step in job["steps"].as_array().unwrap() {
                if !self.applies(step.get("if")) {
                    continue;
                }
                if let Some(action) = step.get("uses").and_then(Value::as_str) {
                    let path = step.get("with").and_then(|with| with.get("path")).and_then(Value::as_str);
                    if let Some(path) = path {
                        assert!(self.site().join(path).join("index.html").is_file(), "{action}: {path}");
                    }
                    done.push(action.split('@').next().unwrap().to_string());
                    continue;
                }
                done.push(step["name"].as_str().unwrap().to_string());
                let environment = step.get("env").and_then(Value::as_object).into_iter().flatten();
                let environment: Vec<(String, String)> =
                    environment.map(|(name, _)| (name.clone(), "geheim".to_string())).collect();
                let output = self.shell(step["run"].as_str().unwrap(), &environment);
                let failed = !output.status.success();
                last = Some(output);
                if failed {
                    return (done, last.unwrap());
                }
            }
        }
        (done, last.unwrap())
    }
}

fn told(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

fn git(folder: &Path, arguments: &[&str]) -> String {
    let output = Command::new("git").args(arguments).current_dir(folder).output().unwrap();
    assert!(output.status.success(), "{}", told(&output));
    String::from_utf8(output.stdout).unwrap()
}

const GITHUB: &str = ".github/workflows/site.yml";
const FORGEJO: &str = ".forgejo/workflows/site.yml";

#[test]
fn github_checks_builds_and_publishes() {
    let host = Host::with_checksums("schedule");
    let (done, last) = host.steps(GITHUB);
    assert!(last.status.success(), "{done:?}\n{}", told(&last));
    assert_eq!(
        done,
        [
            "actions/checkout",
            "wegwijs ophalen",
            "Controleren",
            "Site maken",
            "actions/upload-pages-artifact",
            "actions/deploy-pages"
        ]
    );
    // Nothing that the steps made would be committed by accident.
    assert_eq!(git(&host.site(), &["status", "--porcelain", "--", "public"]), "");
}

#[test]
fn github_shows_a_proposal_without_publishing_it() {
    let host = Host::with_checksums("pull_request");
    let (done, last) = host.steps(GITHUB);
    assert!(last.status.success(), "{done:?}\n{}", told(&last));
    assert_eq!(
        done,
        ["actions/checkout", "wegwijs ophalen", "Controleren", "Voorbeeld maken", "actions/upload-artifact"]
    );
    // It works from a folder: no address starts at the root of a server.
    let page = fs::read_to_string(host.site().join("voorbeeld/uitleg/kosten/index.html")).unwrap();
    assert!(!page.contains("href=\"/") && !page.contains("href=/"), "{page}");
    assert!(!host.site().join("public").exists());
}

#[test]
fn a_mistake_is_told_at_its_line_and_nothing_is_published() {
    for event in ["push", "pull_request"] {
        let host = Host::with_checksums(event);
        let page = host.site().join("content/nl/uitleg/kosten.md");
        let text = fs::read_to_string(&page).unwrap();
        fs::write(&page, text + "\n[weg](bestaat-niet.md)\n").unwrap();
        let (done, last) = host.steps(GITHUB);
        assert_eq!(last.status.code(), Some(1), "{done:?}\n{}", told(&last));
        assert_eq!(done.last().unwrap(), "Controleren");
        assert!(told(&last).contains("::error file=content/nl/uitleg/kosten.md,line="), "{}", told(&last));
    }
}

#[test]
fn a_program_without_its_checksum_is_never_run() {
    for (file, message) in
        [(GITHUB, "::error file=.wegwijs/requirements.txt,line=1::"), (FORGEJO, "controlegetal")]
    {
        let host = Host::new("push", &[]);
        let (done, last) = host.steps(file);
        assert_eq!(last.status.code(), Some(1), "{}", told(&last));
        assert_eq!(done.last().unwrap(), "wegwijs ophalen");
        assert!(told(&last).contains(message), "{}", told(&last));
    }
    // Nor a program with another one.
    let host = Host::with_checksums("push");
    let requirements = host.site().join(".wegwijs/requirements.txt");
    let text = fs::read_to_string(&requirements).unwrap();
    let (before, _) = text.split_once("sha256:").unwrap();
    fs::write(&requirements, format!("{before}sha256:{}\n", "0".repeat(64))).unwrap();
    let (done, last) = host.steps(GITHUB);
    assert_eq!(done.last().unwrap(), "wegwijs ophalen");
    assert!(!last.status.success() && told(&last).contains("DO NOT MATCH"), "{}", told(&last));
    assert!(!host.folder.path().join("wegwijs/bin/wegwijs").exists());
}

#[test]
fn forgejo_pushes_the_site_to_its_branch_each_time_anew() {
    let host = Host::with_checksums("push");
    let bare = host.folder.path().join("gemeente/site.git");
    fs::create_dir_all(&bare).unwrap();
    git(&bare, &["init", "--quiet", "--bare"]);
    for _ in 0..2 {
        let (done, last) = host.steps(FORGEJO);
        assert!(last.status.success(), "{done:?}\n{}", told(&last));
        assert_eq!(done, ["actions/checkout", "wegwijs ophalen", "Controleren", "Site maken", "Publiceren"]);
        assert_eq!(git(&bare, &["rev-list", "--count", "pages"]), "1\n");
    }
    let files = git(&bare, &["ls-tree", "-r", "--name-only", "pages"]);
    assert!(files.lines().any(|file| file == "uitleg/kosten/index.html"), "{files}");
    let host = Host::with_checksums("pull_request");
    let (done, last) = host.steps(FORGEJO);
    assert!(last.status.success(), "{}", told(&last));
    assert_eq!(done.last().unwrap(), "forgejo/upload-artifact");
}

#[test]
fn gitlab_checks_shows_and_publishes() {
    let host = Host::with_checksums("push");
    let file = host.read(".gitlab-ci.yml");
    let lines = |value: &Value| -> Vec<String> {
        value.as_array().unwrap().iter().map(|line| line.as_str().unwrap().to_string()).collect()
    };
    let before = lines(&file["default"]["before_script"]);
    for (job, made) in [
        ("controleren", "gl-code-quality-report.json"),
        ("voorbeeld", "voorbeeld/index.html"),
        ("pages", "public/index.html"),
    ] {
        let script = [before.clone(), lines(&file[job]["script"])].concat().join("\n");
        let output = host.shell(&script, &[]);
        assert!(output.status.success(), "{job}: {}", told(&output));
        assert!(host.site().join(made).is_file(), "{job}");
    }
    let report = fs::read_to_string(host.site().join("gl-code-quality-report.json")).unwrap();
    assert!(serde_json::from_str::<Value>(&report).unwrap().is_array());
    let host = Host::new("push", &[]);
    let output = host.shell(&before.join("\n"), &[]);
    assert!(!output.status.success() && told(&output).contains("controlegetal"), "{}", told(&output));
}

#[test]
fn every_night_and_every_main_branch_counts() {
    let host = Host::new("push", &[]);
    for file in [GITHUB, FORGEJO] {
        let on = &host.read(file)["on"];
        assert_eq!(on["push"]["branches"], serde_json::json!(["main", "master"]), "{file}");
        assert!(on["schedule"][0]["cron"].as_str().unwrap().split(' ').count() == 5, "{file}");
        assert!(on.get("pull_request").is_some(), "{file}");
    }
}
