//! The preview goes on answering, whatever is sent to it and whatever happens to its files.

use std::{
    fs,
    io::{BufRead, BufReader, Read, Write},
    net::{Shutdown, TcpStream},
    path::Path,
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use tempfile::TempDir;

use crate::{
    client::{Events, get, send},
    running::{Running, copy},
};

const PAGE: &str = "content/nl/uitleg/kosten.md";

/// `wegwijs serve` in a process of its own, on a copy of the small site.
struct Served {
    folder: TempDir,
    child: Child,
    address: String,
}

impl Served {
    fn start() -> Self {
        let folder = tempfile::tempdir().unwrap();
        copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/small"), folder.path());
        let mut child = Command::new(env!("CARGO_BIN_EXE_wegwijs"))
            .args(["serve", "--lang", "en", "--today", "2026-11-21", "--port", "0", "--root"])
            .arg(folder.path())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let address = line.trim().strip_prefix("The site is at http://").unwrap().trim_end_matches('/');
        Self { folder, address: address.to_string(), child }
    }

    /// The kilobytes of memory that the process holds.
    #[cfg(target_os = "linux")]
    fn memory(&self) -> u64 {
        let status = fs::read_to_string(format!("/proc/{}/status", self.child.id())).unwrap();
        let line = status.lines().find(|line| line.starts_with("VmRSS:")).unwrap();
        line.split_whitespace().nth(1).unwrap().parse().unwrap()
    }

    fn assert_alive(&mut self) {
        assert_eq!(get(&self.address, "/uitleg/kosten/").status, 200);
        assert!(self.child.try_wait().unwrap().is_none(), "the preview has ended");
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn connect(address: &str) -> TcpStream {
    let stream = TcpStream::connect(address).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(300))).unwrap();
    stream
}

#[test]
fn five_hundred_connections_at_once_are_all_answered_and_so_is_who_comes_after_them() {
    let mut site = Served::start();
    // One in five asks nothing, one says half of what it wants; the others ask and don't read yet.
    let mut connections: Vec<TcpStream> = (0..500).map(|_| connect(&site.address)).collect();
    let whole =
        format!("GET /uitleg/kosten/ HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n", site.address);
    for (number, stream) in connections.iter_mut().enumerate() {
        match number % 5 {
            0 => {}
            1 => stream.write_all(b"GET /uitleg/kosten/ HTT").unwrap(),
            _ => stream.write_all(whole.as_bytes()).unwrap(),
        }
    }
    site.assert_alive();
    let mut answered = 0;
    for (number, stream) in connections.iter_mut().enumerate() {
        if number % 5 > 1 {
            let mut answer = String::new();
            stream.read_to_string(&mut answer).unwrap();
            assert!(answer.starts_with("HTTP/1.1 200"), "{number}: {answer}");
            answered += 1;
        }
    }
    assert_eq!(answered, 300);
    // Who said half says the rest.
    for stream in connections.iter_mut().skip(1).step_by(5) {
        let rest = format!("P/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n", site.address);
        stream.write_all(rest.as_bytes()).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    }
    drop(connections);
    site.assert_alive();
}

#[test]
fn who_is_slow_keeps_nobody_waiting() {
    let site = Running::new();
    let request = format!("GET / HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n", site.address);
    let mut slow: Vec<TcpStream> = (0..40).map(|_| connect(&site.address)).collect();
    let mut others = 0;
    // A byte from each, and in between somebody who wants a page.
    for (at, byte) in request.bytes().enumerate() {
        for stream in &mut slow {
            stream.write_all(&[byte]).unwrap();
        }
        if at % 10 == 0 {
            assert_eq!(get(&site.address, "/uitleg/kosten/").status, 200);
            others += 1;
        }
    }
    assert!(others >= 5, "{others}");
    for stream in &mut slow {
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    }
}

#[test]
fn what_is_no_request_is_refused_or_left_and_the_next_is_answered() {
    let mut site = Served::start();
    let long = "a".repeat(200_000);
    let host = site.address.clone();
    let requests: Vec<Vec<u8>> = vec![
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03".to_vec(),
        vec![0; 100_000],
        vec![0xff; 1_000],
        b"\r\n\r\n\r\n".to_vec(),
        b"GET\r\n\r\n".to_vec(),
        b"GET / HTTP/9.9\r\n\r\n".to_vec(),
        b"GET / HTTP/1.1\r\n\r\n".to_vec(),
        format!("GET /{long} HTTP/1.1\r\nHost: {host}\r\n\r\n").into_bytes(),
        format!("GET /zoeken/?q={long} HTTP/1.1\r\nHost: {host}\r\n\r\n").into_bytes(),
        format!("GET / HTTP/1.1\r\nHost: {host}\r\nX-Long: {long}\r\n\r\n").into_bytes(),
        format!("GET / HTTP/1.1\r\nHost: {host}\r\n{}\r\n", "X-Many: a\r\n".repeat(10_000)).into_bytes(),
        format!("POST / HTTP/1.1\r\nHost: {host}\r\nContent-Length: 18446744073709551615\r\n\r\nx")
            .into_bytes(),
        format!("POST / HTTP/1.1\r\nHost: {host}\r\nContent-Length: -1\r\n\r\n").into_bytes(),
        format!("POST / HTTP/1.1\r\nHost: {host}\r\nTransfer-Encoding: chunked\r\n\r\nzzz\r\n").into_bytes(),
        format!("GET / HTTP/1.1\r\nHost: {host}\r\nHost: evil.example\r\n\r\n").into_bytes(),
        format!("GET / HTTP/1.1\r\nHost: evil.example\r\nHost: {host}\r\n\r\n").into_bytes(),
    ];
    for request in &requests {
        let mut stream = connect(&site.address);
        // It may be refused before it is whole.
        let _ = stream.write_all(request);
        let _ = stream.shutdown(Shutdown::Write);
        let mut answer = vec![0; 12];
        let read = stream.read(&mut answer).unwrap_or(0);
        let shown = String::from_utf8_lossy(&request[..request.len().min(60)]).into_owned();
        let status = String::from_utf8_lossy(&answer[..read]).into_owned();
        // What is only long may be answered.
        let is_request = shown.contains("?q=") || shown.contains("X-Long");
        assert!(read == 0 || status.starts_with("HTTP/1.1 4") || is_request, "{shown}: {status}");
        site.assert_alive();
    }
}

#[test]
fn every_form_of_a_foreign_host_is_refused() {
    let site = Running::new();
    for host in [
        "evil.example",
        "127.0.0.1.evil.example",
        "evil.example:127.0.0.1",
        "localhost@evil.example",
        "localhost.",
        "localhost:4040:4040",
        "2130706433",
        "0x7f000001",
        "127.1",
        "0.0.0.0",
        "[::ffff:127.0.0.1]",
        "[::1",
        "xn--lcalhost-54a",
        "LOCALHOST.EVIL",
        " ",
    ] {
        let answer = send(&site.address, "GET", "/", Some(host));
        assert!(answer.status == 403 || answer.status == 400, "{host:?}: {}", answer.status);
        assert!(!answer.body.contains("<h1"), "{host:?}");
    }
}

#[test]
fn every_form_of_a_way_out_of_the_site_leads_nowhere() {
    let site = Running::new();
    fs::write(site.path("geheim.txt"), "geheim\n").unwrap();
    let ups = [
        "../",
        "..%2f",
        "%2e%2e/",
        "%2e%2e%2f",
        ".%2e/",
        "..%5c",
        "..\\",
        "....//",
        "..;/",
        "%252e%252e%252f",
    ];
    let starts =
        ["/", "/uitleg/", "/assets/", "/files/", "/_wegwijs/", "/_wegwijs/last-good/", "/gemeente/", "//"];
    let ends = ["geheim.txt", "content/site.yaml", "etc/passwd", "proc/self/environ", "geheim.txt%00.html"];
    let mut tried = 0;
    for up in ups {
        for start in starts {
            for end in ends {
                for times in [1, 12] {
                    let target = format!("{start}{}{end}", up.repeat(times));
                    let answer = get(&site.address, &target);
                    assert!(matches!(answer.status, 400 | 404), "{target}: {}", answer.status);
                    for secret in ["geheim\n", "root:x:", "languages:", "PATH="] {
                        assert!(!answer.body.contains(secret), "{target}: {secret}");
                    }
                    tried += 1;
                }
            }
        }
    }
    assert_eq!(tried, 800);
}

#[test]
fn folders_that_go_and_come_back_while_it_is_asked_do_not_end_it() {
    let mut site = Served::start();
    let path = |name: &str| site.folder.path().join(name);
    for folder in ["content/nl/uitleg", "content/nl", "content/guides", "content"] {
        for _ in 0..5 {
            let away = path("elders");
            fs::rename(path(folder), &away).unwrap();
            for target in ["/uitleg/kosten/", "/", "/sitemap.xml", "/_wegwijs/problems?page=%2F"] {
                let status = get(&site.address, target).status;
                assert!(matches!(status, 200 | 302 | 404 | 500), "{folder}, {target}: {status}");
            }
            fs::rename(&away, path(folder)).unwrap();
        }
    }
    // What was there before is there again by itself, and what is saved then is seen.
    let comes = |what: &str, there: &dyn Fn() -> bool| {
        let end = Instant::now() + Duration::from_secs(60);
        while !there() {
            assert!(Instant::now() < end, "{what}");
            thread::sleep(Duration::from_millis(20));
        }
    };
    let page = || get(&site.address, "/uitleg/kosten/");
    comes("the page comes back", &|| page().status == 200);
    fs::write(path(PAGE), "---\ntitle: Anders?\nsummary: Ja.\n---\n\nAnders dan eerst.\n").unwrap();
    comes("what is saved is taken over", &|| page().body.contains("Anders dan eerst."));
    site.assert_alive();
}

#[test]
#[cfg(target_os = "linux")]
fn two_hundred_edits_take_no_more_memory_than_forty() {
    let mut site = Served::start();
    let mut events = Events::listen(&site.address);
    let mut after_forty = 0;
    for edit in 1..=200 {
        let wrong = if edit % 3 == 0 { "sumary: fout\n" } else { "" };
        let text = format!("---\ntitle: Kosten\nsummary: Ja.\n{wrong}---\n\nDit is keer {edit} van vele.\n");
        fs::write(site.folder.path().join(PAGE), text).unwrap();
        let wanted = format!("Dit is keer {edit} van vele.");
        while !get(&site.address, "/uitleg/kosten/").body.contains(&wanted) {
            events.next();
        }
        if edit == 40 {
            after_forty = site.memory();
        }
    }
    let after_all = site.memory();
    // Each edit keeps a site of half a megabyte if it is never let go: a hundred and sixty would be many times as much.
    assert!(after_all < after_forty + after_forty / 3, "{after_forty} kB after 40, {after_all} kB after 200");
    println!("memory: {after_forty} kB after 40 edits, {after_all} kB after 200");
    site.assert_alive();
}
