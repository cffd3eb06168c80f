//! What somebody sends to the preview: bytes on a connection. The preview goes on answering others.

use std::{
    io::{Read, Write},
    net::{Shutdown, TcpStream},
    sync::LazyLock,
    thread,
    time::Duration,
};

use wegwijs::{
    diagnostic::MessageLanguage,
    pipeline::Run,
    preview::{Preview, Settings},
};

static ADDRESS: LazyLock<String> = LazyLock::new(|| {
    let run = Run { root: super::small_site(), options: super::options() };
    let settings = Settings { run, language: MessageLanguage::Dutch, port: 0 };
    let preview = Preview::start(settings, |_| {}).expect("a port is free");
    let address = preview.url().trim_start_matches("http://").trim_end_matches('/').to_string();
    thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
        runtime.expect("threads can be started").block_on(preview.serve(std::future::pending()))
    });
    address
});

/// Sends the bytes, and asks for the home page after that. `@` stands for the address of the preview, so that a request can
/// have the right `Host`.
pub fn attack(data: &[u8]) {
    let mut bytes = Vec::new();
    for &byte in data {
        match byte {
            b'@' => bytes.extend(ADDRESS.bytes()),
            byte => bytes.push(byte),
        }
    }
    let answer = exchange(&bytes, Duration::from_secs(2));
    let text = String::from_utf8_lossy(&answer);
    assert!(answer.is_empty() || text.starts_with("HTTP/1."), "{text}");
    assert!(!text.contains("root:x:0:0"), "a file of the machine");
    let home = format!("GET / HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n", *ADDRESS);
    let home = exchange(home.as_bytes(), Duration::from_secs(120));
    assert!(home.starts_with(b"HTTP/1.1 200"), "{}", String::from_utf8_lossy(&home));
}

/// The first bytes of the answer: they say enough, and a stream of events never ends.
fn exchange(bytes: &[u8], wait: Duration) -> Vec<u8> {
    let mut stream = TcpStream::connect(&*ADDRESS).expect("the preview listens");
    stream.set_read_timeout(Some(wait)).expect("a time can be set");
    let _ = stream.write_all(bytes);
    // Whoever sends half a request goes away; who sent a whole one waits for the answer.
    if !bytes.trim_ascii_start().windows(4).any(|end| end == b"\r\n\r\n") {
        let _ = stream.shutdown(Shutdown::Write);
    }
    let mut answer = vec![0; 4096];
    let read = stream.read(&mut answer).unwrap_or(0);
    answer.truncate(read);
    answer
}
