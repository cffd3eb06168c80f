//! The desk as an editor's browser meets it: real server, real files, real git.

#![allow(missing_docs, clippy::unwrap_used, reason = "a test that cannot be set up should fail")]

use std::{
    fs,
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::Duration,
};

use tempfile::TempDir;

const MEEDENKERS: &str = "content/directory/supporters/meedenkers.yaml";
const TABLE: &str = "content/directory/not-reached.csv";

const FILE: &str = "# Wie helpt in Utrecht\nname: De Meedenkers\nrole: client-supporter\nlaws: [wmo]\nareas: {municipalities: [GM0344, \
    GM0310]}\nchannels:\n  - {type: phone, value: 030 286 10 00, hours: \"Mo-Fr 09:00-17:00\"}\n  - {type: email, value: \
    hulp@meedenkers.nl}\nverification: {on: 2026-01-05, by: iemand, method: phone, source: gesprek}\n";

const OTHER: &str = "name: Naast U\nrole: client-supporter\nlaws: [wmo]\nareas: {municipalities: [GM0307]}\nchannels:\n  - {type: phone, \
    value: 030 286 10 07}\nverification: {on: 2026-01-06, by: iemand, method: phone, source: gesprek}\n";

/// The small site with the registry of the real one and two supporters, and a desk on it.
struct Desk {
    folder: TempDir,
    child: Child,
    address: String,
    base: String,
}

impl Desk {
    fn start(more: &[&str]) -> Self {
        Self::with(more, |_| {})
    }

    fn with(more: &[&str], change: impl FnOnce(&Path)) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        copy(&here.join("tests/small/content"), &folder.path().join("content"));
        let registry = "content/directory/registry";
        copy(&here.join(registry), &folder.path().join(registry));
        fs::create_dir_all(folder.path().join("content/directory/supporters")).unwrap();
        fs::write(folder.path().join(MEEDENKERS), FILE).unwrap();
        fs::write(folder.path().join("content/directory/supporters/naast-u.yaml"), OTHER).unwrap();
        change(folder.path());
        let mut child = Command::new(env!("CARGO_BIN_EXE_wegwijs"))
            .args(["desk", "--lang", "en", "--today", "2026-11-29", "--root"])
            .arg(folder.path())
            .args(more)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let url = line.trim().strip_prefix("The desk is at http://").unwrap();
        let (address, token) = url.split_once('/').unwrap();
        let desk = Self { address: address.into(), base: format!("/{token}"), folder, child };
        assert_eq!(token.len(), 33, "{token}");
        desk
    }

    /// With somebody who checks.
    fn sat_down(self) -> Self {
        let said = self.post("wie", "by=Ans+de+Vries&method=phone&source=gesprek&keys=on");
        assert_eq!(said.status, 303, "{said:?}");
        self
    }

    fn send(&self, head: &str, body: &str) -> Answer {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(120))).unwrap();
        write!(stream, "{head}Connection: close\r\nContent-Length: {}\r\n\r\n{body}", body.len()).unwrap();
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).unwrap();
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let (head, body) = text.split_once("\r\n\r\n").unwrap();
        let status = head.split(' ').nth(1).unwrap().parse().unwrap();
        Answer { status, head: head.to_lowercase(), body: body.to_string() }
    }

    fn get(&self, path: &str) -> Answer {
        self.send(&format!("GET {}{path} HTTP/1.1\r\nHost: {}\r\n", self.base, self.address), "")
    }

    fn post(&self, path: &str, form: &str) -> Answer {
        self.post_with(path, form, "")
    }

    fn post_with(&self, path: &str, form: &str, headers: &str) -> Answer {
        let (base, address) = (&self.base, &self.address);
        self.send(
            &format!("POST {base}{path} HTTP/1.1\r\nHost: {address}\r\nContent-Type: application/x-www-form-urlencoded\r\n{headers}"),
            form,
        )
    }

    /// Answers the fact of a card as it is shown now.
    fn answer(&self, card: &str, fact: usize, form: &str) -> Answer {
        let page = self.get(&format!("kaart/{card}/{fact}"));
        assert_eq!(page.status, 200, "{}", page.body);
        let seen = page.body.split("name=seen value=").nth(1).unwrap().split('>').next().unwrap();
        self.post("antwoord", &format!("card={card}&fact={fact}&seen={seen}&{form}"))
    }

    fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap()
    }

    fn git(&self, arguments: &[&str]) -> String {
        let done = Command::new("git")
            .arg("-C")
            .arg(self.folder.path())
            .args(["-c", "user.name=Test", "-c", "user.email=test@example.org"])
            .args(arguments)
            .output()
            .unwrap();
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
        String::from_utf8(done.stdout).unwrap()
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[derive(Debug)]
struct Answer {
    status: u16,
    head: String,
    body: String,
}

impl Answer {
    /// Where the browser goes on.
    fn to(&self) -> &str {
        assert_eq!(self.status, 303, "{}", self.body);
        let line = self.head.lines().find(|line| line.starts_with("location: ")).unwrap();
        line.rsplit_once('/').map_or(line, |_| line.splitn(3, '/').nth(2).unwrap())
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

const OWN: &str = "{on: 2026-11-29, by: Ans de Vries, method: phone, source: gesprek}";

#[test]
fn every_answer_changes_its_own_lines_and_can_be_undone_to_the_byte() {
    let desk = Desk::start(&[]).sat_down();
    // More municipalities first.
    let list = desk.get("").body;
    assert!(list.find("De Meedenkers").unwrap() < list.find("Naast U").unwrap(), "{list}");
    let card = desk.get("kaart/meedenkers/0").body;
    for there in [
        "href=\"tel:+31302861000\"",
        "Is dit nog het nummer dat inwoners kunnen bellen?",
        "door iemand (gebeld)",
        "niet op de site sinds",
        "hulp@meedenkers.nl",
    ] {
        assert!(card.contains(there), "{there}\n{card}");
    }
    // It holds: one day, and on to the next fact of the same organisation.
    assert_eq!(desk.answer("meedenkers", 0, "answer=klopt").to(), "kaart/meedenkers/1");
    let held = FILE.replace("{type: phone", &format!("{{verification: {OWN}, type: phone"));
    assert_eq!(desk.read(MEEDENKERS), held);
    // Nobody answers: remembered, and on to the next organisation.
    assert_eq!(desk.answer("meedenkers", 1, "answer=niet-bereikt").to(), "kaart/naast-u/0");
    assert_eq!(desk.read(TABLE), "file,on\nmeedenkers,2026-11-29\n");
    assert!(desk.get("kaart/meedenkers/1").body.contains("1 keer, het laatst op 29 november 2026"));
    // It changed: what can't be an address is refused with words, what can is written.
    let refused = desk.answer("meedenkers", 1, "answer=veranderd&value=geen+adres");
    assert_eq!(refused.status, 422);
    assert!(
        refused.body.contains("role=alert") && refused.body.contains("value=\"geen adres\""),
        "{}",
        refused.body
    );
    assert_eq!(desk.read(MEEDENKERS), held);
    assert_eq!(desk.answer("meedenkers", 1, "answer=veranderd&value=post%40meedenkers.nl").status, 303);
    let mailed = held
        .replace("{type: email, value: hulp@", &format!("{{verification: {OWN}, type: email, value: \"post@"))
        .replace("post@meedenkers.nl", "post@meedenkers.nl\"");
    assert_eq!(desk.read(MEEDENKERS), mailed);
    // Somebody answered: the attempts are forgotten.
    assert!(!desk.path(TABLE).exists());
    // One way is no more, and then all of it.
    assert_eq!(desk.answer("meedenkers", 0, "answer=weg&what=dit").status, 303);
    assert!(!desk.read(MEEDENKERS).contains("030 286 10 00"));
    assert_eq!(desk.answer("meedenkers", 0, "answer=weg&what=dit").status, 422);
    assert_eq!(desk.answer("meedenkers", 0, "answer=weg&what=organisatie").status, 303);
    assert!(desk.read(MEEDENKERS).starts_with("# Wie helpt in Utrecht\nstatus: ended\nname:"));
    assert_eq!(desk.get("kaart/meedenkers/0").status, 404);
    assert_eq!(desk.answer("naast-u", 0, "answer=klopt").status, 303);
    assert_eq!(
        desk.read("content/directory/supporters/naast-u.yaml"),
        OTHER.replace("on: 2026-01-06, by: iemand", "on: 2026-11-29, by: Ans de Vries")
    );
    // Back, step by step.
    let mut steps = vec![FILE.to_string(), held.clone(), held, mailed];
    for step in 0..6 {
        assert_eq!(desk.post("ongedaan", "").status, 303, "{step}");
        if step == 0 {
            assert_eq!(desk.read("content/directory/supporters/naast-u.yaml"), OTHER);
        } else if step >= 2 {
            assert_eq!(desk.read(MEEDENKERS), steps.pop().unwrap(), "{step}");
        }
        assert_eq!(desk.path(TABLE).exists(), step == 3, "{step}");
    }
    assert_eq!(desk.post("ongedaan", "").to(), "");
    assert_eq!(desk.read(MEEDENKERS), FILE);
}

#[test]
fn all_facts_of_an_organisation_hold_with_one_key() {
    let desk = Desk::start(&[]).sat_down();
    assert_eq!(desk.answer("meedenkers", 0, "answer=alles").to(), "kaart/naast-u/0");
    assert_eq!(
        desk.read(MEEDENKERS),
        FILE.replace("on: 2026-01-05, by: iemand", "on: 2026-11-29, by: Ans de Vries")
    );
    // Passing over comes to the end of the list.
    assert_eq!(desk.post("overslaan", "card=naast-u").to(), "");
}

#[test]
fn a_file_that_somebody_else_changed_is_left_as_it_is() {
    let desk = Desk::start(&[]).sat_down();
    let page = desk.get("kaart/meedenkers/0").body;
    let seen = page.split("name=seen value=").nth(1).unwrap().split('>').next().unwrap().to_string();
    let theirs = FILE.replace("030 286 10 00", "030 286 10 05");
    fs::write(desk.path(MEEDENKERS), &theirs).unwrap();
    let refused = desk.post("antwoord", &format!("card=meedenkers&fact=0&seen={seen}&answer=klopt"));
    assert_eq!(refused.status, 409);
    assert!(
        refused.body.contains("Iemand anders heeft dit bestand intussen veranderd")
            && refused.body.contains("030 286 10 05"),
        "{}",
        refused.body
    );
    assert_eq!(desk.read(MEEDENKERS), theirs);
    // An undo doesn't go over it either.
    assert_eq!(desk.answer("meedenkers", 0, "answer=klopt").status, 303);
    let theirs = desk.read(MEEDENKERS) + "# van een ander\n";
    fs::write(desk.path(MEEDENKERS), &theirs).unwrap();
    assert_eq!(desk.post("ongedaan", "").status, 409);
    assert_eq!(desk.read(MEEDENKERS), theirs);
    // Nor what is gone.
    fs::remove_file(desk.path(MEEDENKERS)).unwrap();
    assert_eq!(
        desk.post("antwoord", &format!("card=meedenkers&fact=0&seen={seen}&answer=klopt")).status,
        404
    );
    assert!(!desk.path(MEEDENKERS).exists());
}

#[test]
fn only_this_machine_with_the_whole_address_is_answered() {
    let desk = Desk::start(&[]);
    let (base, address) = (desk.base.clone(), desk.address.clone());
    let get =
        |path: &str, host: &str| desk.send(&format!("GET {path} HTTP/1.1\r\nHost: {host}\r\n"), "").status;
    assert_eq!(get(&base, &address), 200);
    assert_eq!(get(&base, "evil.example"), 403);
    assert_eq!(get("/", &address), 403);
    assert_eq!(get("/00000000000000000000000000000000/", &address), 403);
    assert_eq!(get(&format!("{base}%zz"), &address), 400);
    assert_eq!(get(&format!("{base}kaart/../../etc/0"), &address), 404);
    let two = format!("GET {base} HTTP/1.1\r\nHost: {address}\r\nHost: evil.example\r\n");
    assert_eq!(desk.send(&two, "").status, 403);
    // Before somebody says who checks, nothing is written.
    assert_eq!(desk.answer("meedenkers", 0, "answer=klopt").status, 422);
    let who = "by=Ans&method=phone&source=gesprek";
    for headers in
        ["Origin: http://evil.example\r\n", "Sec-Fetch-Site: cross-site\r\n", "Sec-Fetch-Site: same-site\r\n"]
    {
        assert_eq!(desk.post_with("wie", who, headers).status, 403, "{headers}");
    }
    let plain = format!("POST {base}wie HTTP/1.1\r\nHost: {address}\r\nContent-Type: text/plain\r\n");
    assert_eq!(desk.send(&plain, who).status, 403);
    assert_eq!(desk.post("wie", &format!("by={}", "x".repeat(40_000))).status, 413);
    for wrong in [
        "by=&method=phone&source=x",
        "by=voorbeeld&method=phone&source=x",
        "by=Ans&method=dream&source=x",
        "by=Ans&method=phone&source=",
    ] {
        assert_eq!(desk.post("wie", wrong).status, 422, "{wrong}");
    }
    assert_eq!(desk.post_with("wie", who, "Origin: null\r\nSec-Fetch-Site: same-origin\r\n").status, 303);
    let page = desk.get("");
    for header in ["cache-control: no-store", "referrer-policy: no-referrer", "default-src 'none'"] {
        assert!(page.head.contains(header), "{header}");
    }
    assert_eq!(desk.read(MEEDENKERS), FILE);
    for (path, form) in [
        ("antwoord", "card=../site&fact=0&seen=x&answer=klopt"),
        ("antwoord", "answer=klopt&fact=99&card=meedenkers"),
        ("genoemd", "lead=x&answer=weg"),
    ] {
        assert_eq!(desk.post(path, form).status, 404, "{form}");
    }
    assert_eq!(desk.post("antwoord", "card=meedenkers&fact=0&answer=dans").status, 400);
    assert_eq!(desk.send(&format!("PUT {base} HTTP/1.1\r\nHost: {address}\r\n"), "").status, 405);
}

#[cfg(unix)]
#[test]
fn a_file_outside_the_site_is_never_written() {
    let elsewhere = tempfile::tempdir().unwrap();
    let file = elsewhere.path().join("meedenkers.yaml");
    fs::write(&file, FILE).unwrap();
    let desk = Desk::with(&[], |root| {
        fs::remove_file(root.join(MEEDENKERS)).unwrap();
        std::os::unix::fs::symlink(&file, root.join(MEEDENKERS)).unwrap();
    })
    .sat_down();
    assert_eq!(desk.get("kaart/meedenkers/0").status, 404);
    assert_eq!(fs::read_to_string(&file).unwrap(), FILE);
}

#[test]
fn a_name_that_was_only_reported_gets_a_file_with_the_number_that_was_told() {
    let desk = Desk::with(&[], |root| {
        let table = "municipality,kind,name,link,source,on\nGM0344,supporter,Stipe,https://www.utrecht.nl/hulp,Gemeente Utrecht,2026-05-01\n\
                     GM0307,supporter,Oud Hulpje,https://www.amersfoort.nl/hulp,Gemeente Amersfoort,2026-05-01\n";
        fs::write(root.join("content/directory/registry/reported.csv"), table).unwrap();
    })
    .sat_down();
    let page = desk.get("genoemd/GM0344-stipe").body;
    assert!(
        page.contains("href=\"https://www.utrecht.nl/hulp\"") && page.contains("href=\"tel:14030\""),
        "{page}"
    );
    let refused = desk.post("genoemd", "lead=GM0344-stipe&answer=klopt&phone=12&wet-wmo=on");
    assert_eq!(refused.status, 422);
    assert!(
        refused.body.contains("Dit is geen Nederlands telefoonnummer")
            && refused.body.contains("value=\"12\"")
    );
    assert_eq!(
        desk.post("genoemd", "lead=GM0344-stipe&answer=klopt&phone=030+286+10+01&wet-wmo=on").status,
        303
    );
    let made = desk.read("content/directory/supporters/stipe.yaml");
    assert!(
        made.contains("value: 030 286 10 01")
            && made.contains("municipalities: [GM0344]")
            && made.contains("by: Ans de Vries"),
        "{made}"
    );
    assert_eq!(desk.get("genoemd/GM0344-stipe").status, 404);
    assert_eq!(desk.post("genoemd", "lead=GM0307-oud-hulpje&answer=weg").status, 303);
    assert!(!desk.read("content/directory/registry/reported.csv").contains("Oud Hulpje"));
    assert_eq!(desk.post("ongedaan", "").to(), "genoemd/gm0307-oud-hulpje");
    assert_eq!(desk.post("ongedaan", "").to(), "genoemd/gm0344-stipe");
    assert!(!desk.path("content/directory/supporters/stipe.yaml").exists());
}

#[test]
fn a_sitting_is_one_commit_of_its_own_files() {
    let desk = Desk::start(&[]).sat_down();
    // Without git the files are saved, and it is said.
    assert_eq!(desk.answer("naast-u", 0, "answer=klopt").status, 303);
    desk.post("bewaar", "");
    assert!(desk.get("").body.contains("De bestanden zijn wel bewaard"));
    desk.post("ongedaan", "");
    desk.git(&["init", "-q"]);
    desk.git(&["config", "user.name", "Test"]);
    desk.git(&["config", "user.email", "test@example.org"]);
    desk.git(&["add", "."]);
    desk.git(&["commit", "-qm", "Begin"]);
    fs::write(desk.path("content/nl/index.md"), "niet van de balie").unwrap();
    desk.git(&["add", "content/nl/index.md"]);
    assert_eq!(desk.answer("meedenkers", 0, "answer=klopt").status, 303);
    assert_eq!(desk.answer("meedenkers", 1, "answer=klopt").status, 303);
    assert_eq!(desk.answer("naast-u", 0, "answer=niet-bereikt").status, 303);
    desk.post("bewaar", "");
    let page = desk.get("").body;
    assert!(page.contains("Bewaard in git: “2 gegevens nagekeken”."), "{page}");
    assert_eq!(desk.git(&["log", "--format=%s"]), "2 gegevens nagekeken\nBegin\n");
    assert_eq!(desk.git(&["show", "--format=", "--name-only"]), format!("{TABLE}\n{MEEDENKERS}\n"));
    assert_eq!(desk.git(&["diff", "--cached", "--name-only"]), "content/nl/index.md\n");
    // What is in git is undone there.
    assert_eq!(desk.post("ongedaan", "").to(), "");
    desk.post("bewaar", "");
    assert!(desk.get("").body.contains("Er is niets te bewaren."));
}

#[cfg(unix)]
#[test]
fn with_commit_the_end_of_the_sitting_makes_it() {
    let mut desk = Desk::start(&["--commit"]).sat_down();
    desk.git(&["init", "-q"]);
    desk.git(&["config", "user.name", "Test"]);
    desk.git(&["config", "user.email", "test@example.org"]);
    desk.git(&["add", "."]);
    desk.git(&["commit", "-qm", "Begin"]);
    assert_eq!(desk.answer("naast-u", 0, "answer=klopt").status, 303);
    let id = rustix::process::Pid::from_child(&desk.child);
    rustix::process::kill_process(id, rustix::process::Signal::INT).unwrap();
    assert!(desk.child.wait().unwrap().success());
    assert_eq!(desk.git(&["log", "--format=%s"]), "1 gegeven nagekeken\nBegin\n");
}
