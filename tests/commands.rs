//! What commands say to people who use them in another way than they are meant.

#![allow(missing_docs, clippy::unwrap_used, reason = "a test")]

mod site;

use std::{
    fs,
    process::{Command, Output},
};

use site::TestSite;

fn wegwijs(language: &str, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_wegwijs"));
    command.args(arguments).env("LC_ALL", language).env("NO_COLOR", "1").output().unwrap()
}

fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

#[test]
fn a_check_that_finds_nothing_says_so_to_people_alone() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().join("site");
    let root = root.to_str().unwrap();
    wegwijs("nl_NL", &["new", root]);
    let check = |format| wegwijs("nl_NL", &["check", "--root", root, "--format", format]);
    let told = stderr(&check("text"));
    assert!(told.ends_with("\nGeen fouten gevonden.\n"), "{told}");
    // All that there is to say of a new site: who is responsible for it has still to be filled in.
    let headings: Vec<_> = told.lines().filter(|line| line.contains("]: ")).collect();
    assert!(matches!(headings[..], [only] if only.starts_with("tip[site-contact-example]")), "{told}");
    assert_eq!(stdout(&check("text")), "");
    for format in ["json", "sarif", "github", "gitlab"] {
        let (out, told) = (stdout(&check(format)), stderr(&check(format)));
        assert!(told.is_empty() && !out.contains("Geen fouten"), "{format}: {told}{out}");
    }
}

#[test]
fn a_build_that_fails_speaks_of_the_old_site_only_where_there_is_one() {
    let site = TestSite::new();
    let good = fs::read_to_string(site.root().join("content/site.yaml")).unwrap();
    fs::write(site.root().join("content/site.yaml"), good.replace("languages:", "talen:")).unwrap();
    let first = site.run(&["build"]).stderr;
    assert!(first.contains("Er is niets gepubliceerd.\n"), "{first}");
    fs::write(site.root().join("content/site.yaml"), &good).unwrap();
    assert_eq!(site.run(&["build"]).code, 0);
    fs::write(site.root().join("content/site.yaml"), good.replace("languages:", "talen:")).unwrap();
    let second = site.run(&["build"]).stderr;
    assert!(second.contains("de oude site staat er nog"), "{second}");
}

#[test]
fn nothing_is_published_among_the_sources() {
    let site = TestSite::new();
    fs::create_dir_all(site.root().join("themes/eigen")).unwrap();
    for (out, folder) in [
        ("content", "content"),
        ("content/nieuw/public", "content"),
        ("themes/eigen/../public", "themes"),
        ("public/../content/nl", "content"),
    ] {
        let path = site.root().join(out);
        let ran = site.run(&["build", "--out", path.to_str().unwrap()]);
        assert_eq!(ran.code, 2, "{out}: {}", ran.stderr);
        assert!(ran.stderr.contains(&format!("in de map {folder} van uw site")), "{out}: {}", ran.stderr);
    }
    assert!(!site.root().join("content/nieuw").exists());
    // A folder that only starts with the same letters is another folder.
    let other = site.root().join("content-public");
    assert_eq!(site.run(&["build", "--out", other.to_str().unwrap()]).code, 0);
}

#[test]
fn a_command_to_copy_is_quoted_for_the_shell() {
    let folder = tempfile::tempdir().unwrap();
    let name = folder.path().join("sp ace's \"q\" $HOME");
    let made = wegwijs("nl_NL", &["new", name.to_str().unwrap()]);
    let printed = stdout(&made);
    let line = printed.lines().find_map(|line| line.split_once("--root ")).unwrap().1;
    let read = Command::new("sh").arg("-c").arg(format!("printf %s {line}")).output().unwrap();
    assert_eq!(stdout(&read), name.to_str().unwrap());
    let plain = folder.path().join("mijn-site");
    let made = wegwijs("nl_NL", &["new", plain.to_str().unwrap()]);
    assert!(stdout(&made).contains(&format!("--root {}\n", plain.display())));
}

#[test]
fn a_code_may_be_copied_with_what_stands_around_it() {
    let page = stdout(&wegwijs("nl_NL", &["explain", "bad-date"]));
    assert!(page.starts_with("# bad-date"));
    for typed in [
        "fout[bad-date]",
        "error[bad-date]:",
        "let op[bad-date]: “x” is geen datum.",
        "[bad-date]",
        "bad-date:",
    ] {
        assert_eq!(stdout(&wegwijs("nl_NL", &["explain", typed])), page, "{typed}");
    }
}

#[test]
fn a_kind_of_file_that_does_not_exist_gets_an_answer() {
    let told = |language, kind| {
        let ran = wegwijs(language, &["schema", kind]);
        assert_eq!(ran.status.code(), Some(2));
        stderr(&ran)
    };
    assert!(
        told("nl_NL", "pagina")
            .starts_with("Er is geen soort bestand “pagina”. Bedoelt u page? Kies uit: page, ")
    );
    assert!(told("nl_NL", "suporter").contains("Bedoelt u supporter?"));
    assert!(told("nl_NL", "banaan").starts_with("Er is geen soort bestand “banaan”. Kies uit: page, "));
    assert!(told("en_GB", "pages").starts_with("There is no kind of file “pages”. Did you mean page?"));
}

#[test]
fn wrong_values_are_explained_in_the_language_of_the_editor() {
    for (language, arguments, words) in [
        (
            "nl_NL",
            &["check", "--today", "2026-13-01"][..],
            "2026-13-01 is geen datum. Schrijf jaar-maand-dag, zoals 2026-11-21.",
        ),
        (
            "en_GB",
            &["check", "--today", "2026-13-01"],
            "2026-13-01 is not a date. Write year-month-day, such as 2026-11-21.",
        ),
        ("en_GB", &["check", "--lang", "nl", "--today", "morgen"], "morgen is geen datum."),
        ("nl_NL", &["check", "--today", "morgen", "--lang=en"], "morgen is not a date."),
        (
            "nl_NL",
            &["verify", "x", "--method", "phone", "--by", "a", "--source", "b", "--on", "21-11-2026"],
            "21-11-2026 is geen datum.",
        ),
        ("nl_NL", &["serve", "--port", "70000"], "70000 is geen poort."),
        ("nl_NL", &["build", "--base-url", "example.org"], "hier kan geen site staan"),
    ] {
        let ran = wegwijs(language, arguments);
        assert_eq!(ran.status.code(), Some(2), "{arguments:?}");
        assert!(stderr(&ran).contains(words), "{arguments:?}: {}", stderr(&ran));
    }
}

#[test]
fn an_address_at_which_no_site_can_be_is_refused_before_anything_is_built() {
    let site = TestSite::new();
    let (root, out) = (site.root().to_str().unwrap(), site.out());
    let build = |address| {
        let out = out.to_str().unwrap();
        wegwijs("nl_NL", &["build", "--root", root, "--out", out, "--base-url", address])
    };
    for address in [
        "example.org",
        "javascript:alert(1)",
        "",
        "https://",
        "https://exa mple.org",
        "https://example.org/sub map",
        "https://example.org/sub?x",
        "https://example.org/../x",
        "https://example.org//x",
    ] {
        let output = build(address);
        assert_eq!(output.status.code(), Some(2), "{address}");
        assert!(stderr(&output).contains("https://example.org"), "{address}: {}", stderr(&output));
        assert!(!out.exists(), "{address}");
    }
    assert!(build("https://example.org/").status.success());
}

#[test]
fn one_channel_the_signpost_and_a_list_are_checked_by_command() {
    let site = TestSite::new();
    let folder = site.root().join("content/directory/supporters");
    fs::create_dir_all(&folder).unwrap();
    let file = folder.join("hulp.yaml");
    let text = "name: Hulp\nrole: client-supporter\nlaws: [wmo]\nareas: {country: true}\nchannels:\n  - type: phone\n    value: 030 286 10 \
                00\n  - type: email\n    value: info@hulp.nl\nverification: {on: 2024-05-01, by: Ans, method: email}\nstatus: active\n";
    fs::write(&file, text).unwrap();
    let by = ["--method", "phone", "--by", "Ans", "--source", "gesprek", "--on", "2024-05-02"];
    let verify = |arguments: &[&str]| {
        let root = ["--root", site.root().to_str().unwrap()];
        wegwijs("nl_NL", &[&["verify"], arguments, &by, &root].concat()).status.code()
    };
    assert_eq!(verify(&["hulp", "--channel", "phone"]), Some(0));
    let own = "\n    verification: {on: 2024-05-02, by: Ans, method: phone, source: gesprek}\n    value: 030";
    assert_eq!(fs::read_to_string(&file).unwrap(), text.replace("\n    value: 030", own));
    assert_eq!(verify(&["hulp", "--channel", "fax"]), Some(2));
    assert_eq!(verify(&["hulp", "--channel", "walk-in"]), Some(2));
    let config = site.root().join("content/site.yaml");
    let before = fs::read_to_string(&config).unwrap();
    fs::write(&config, format!("{before}signpost:\n  name: Wijzer\n  channels: [{{type: website, value: https://www.wijzer.nl}}]\n")).unwrap();
    assert_eq!(verify(&["signpost"]), Some(0));
    let wanted = "signpost:\n  name: Wijzer\n  verification: {on: 2024-05-02, by: Ans, method: phone, source: gesprek}\n";
    assert!(fs::read_to_string(&config).unwrap().contains(wanted));
    let list = site.root().join("lijst.csv");
    fs::write(&list, "bestand;kanaal;klopt\nhulp;email;ja\nniets;;ja\n").unwrap();
    // The other row is made, and that one is told.
    assert_eq!(verify(&["--batch", list.to_str().unwrap()]), Some(1));
    assert_eq!(fs::read_to_string(&file).unwrap().matches("on: 2024-05-02").count(), 2);
}
