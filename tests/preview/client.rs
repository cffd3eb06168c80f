//! The smallest browser: one request at a time, and events as they come.

use std::{
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    time::Duration,
};

/// What a server answered.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: String,
}

impl Answer {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}

/// Sends a request exactly as it is written: a proper client would clean up a hostile path.
pub(crate) fn send(address: &str, method: &str, target: &str, host: Option<&str>) -> Answer {
    let stream = open(address, method, target, host, "close");
    let mut reader = BufReader::new(stream);
    let (status, headers) = head(&mut reader);
    let mut body = Vec::new();
    reader.read_to_end(&mut body).unwrap();
    Answer { status, headers, body: String::from_utf8_lossy(&body).into_owned() }
}

pub(crate) fn get(address: &str, target: &str) -> Answer {
    send(address, "GET", target, Some(address))
}

/// The events of the preview, one by one: name and data.
pub(crate) struct Events {
    reader: BufReader<TcpStream>,
}

impl Events {
    pub(crate) fn listen(address: &str) -> Self {
        let mut reader =
            BufReader::new(open(address, "GET", "/_wegwijs/events", Some(address), "keep-alive"));
        let (status, headers) = head(&mut reader);
        assert_eq!(status, 200);
        assert!(headers.iter().any(|(_, value)| value == "text/event-stream"), "{headers:?}");
        Self { reader }
    }

    pub(crate) fn next(&mut self) -> (String, String) {
        let (mut name, mut line) = (String::new(), String::new());
        loop {
            line.clear();
            assert!(self.reader.read_line(&mut line).unwrap() > 0, "the events ended");
            if let Some(event) = line.strip_prefix("event: ") {
                name = event.trim().to_string();
            } else if let Some(data) = line.strip_prefix("data: ") {
                return (name, data.trim().to_string());
            }
        }
    }

    /// The data of the next event with this name.
    pub(crate) fn next_named(&mut self, name: &str) -> String {
        loop {
            let (event, data) = self.next();
            if event == name {
                return data;
            }
        }
    }
}

fn open(address: &str, method: &str, target: &str, host: Option<&str>, connection: &str) -> TcpStream {
    let mut stream = TcpStream::connect(address).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(120))).unwrap();
    let host = host.map_or_else(String::new, |host| format!("Host: {host}\r\n"));
    write!(stream, "{method} {target} HTTP/1.1\r\n{host}Connection: {connection}\r\n\r\n").unwrap();
    stream
}

fn head(reader: &mut impl BufRead) -> (u16, Vec<(String, String)>) {
    let mut line = String::new();
    reader.read_line(&mut line).unwrap();
    let status = line.split(' ').nth(1).unwrap().parse().unwrap();
    let mut headers = Vec::new();
    loop {
        line.clear();
        reader.read_line(&mut line).unwrap();
        let Some((name, value)) = line.trim().split_once(": ") else { break };
        headers.push((name.to_lowercase(), value.to_string()));
    }
    (status, headers)
}
