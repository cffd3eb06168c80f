//! Messages on standard input and output: each after a head that says how many bytes it has.
//!
//! What is no message gets an answer that says so, and the conversation goes on. Only after a head without a length nobody
//! knows where the next message starts.

use std::{
    io::{self, BufRead, Read, Write},
    thread::{self, JoinHandle},
};

use crossbeam_channel::{Receiver, Sender, bounded};
use lsp_server::{Connection, ErrorCode, Message};
use serde_json::json;

use super::ServeError;

/// The longest message that is read, in bytes: several times the longest file that a site may have.
const LONGEST: u64 = 64 << 20;

/// The longest line of a head, in bytes. Those of the protocol are shorter than 80.
const LONGEST_LINE: u64 = 4096;

/// So many messages wait for each other before whoever sends them has to wait.
const WAITING: usize = 16;

/// What was heard.
#[derive(Debug)]
enum Heard {
    Message(Message),
    /// Something else, and why it is no message.
    Malformed(String),
}

/// A connection over standard input and output, and the threads that keep it.
pub(super) struct Wire {
    pub(super) connection: Connection,
    reader: JoinHandle<io::Result<()>>,
    writer: JoinHandle<io::Result<()>>,
}

impl Wire {
    /// Starts to read standard input.
    ///
    /// # Errors
    /// When the machine has no room for another thread.
    pub(super) fn stdio() -> io::Result<Self> {
        let (sender, outbox) = bounded(WAITING);
        let (inbox, receiver) = bounded(WAITING);
        let start = |name: &str, work: Box<dyn FnOnce() -> io::Result<()> + Send>| {
            thread::Builder::new().name(name.into()).spawn(work)
        };
        let writer = start("lsp-out", Box::new(move || write_all(&outbox)))?;
        let reader = start("lsp-in", Box::new(move || read_all(&mut io::stdin().lock(), &inbox)))?;
        Ok(Self { connection: Connection { sender, receiver }, reader, writer })
    }

    /// Writes what is still to be written, and says how the conversation ended: where it broke off, why.
    pub(super) fn end(self, served: Result<(), ServeError>) -> Result<(), ServeError> {
        let Self { connection, reader, writer } = self;
        drop(connection);
        let written = writer.join().unwrap_or_else(|_| Err(io::ErrorKind::Other.into()));
        match served {
            Ok(()) => written.map_err(ServeError::Io),
            // Where writing went well, it was reading that ended.
            Err(ServeError::Disconnected) => match written.and_then(|()| reader.join().unwrap_or(Ok(()))) {
                Ok(()) => Err(ServeError::Disconnected),
                Err(error) => Err(ServeError::Io(error)),
            },
            Err(error) => Err(error),
        }
    }
}

fn write_all(outbox: &Receiver<Message>) -> io::Result<()> {
    outbox.iter().try_for_each(|message| message.write(&mut io::stdout().lock()))
}

/// Reads until the other side says goodbye or goes away.
fn read_all(input: &mut impl BufRead, inbox: &Sender<Message>) -> io::Result<()> {
    while let Some(heard) = hear(input)? {
        match heard {
            Heard::Message(message) => {
                let ends = matches!(&message, Message::Notification(it) if it.method == "exit");
                if inbox.send(message).is_err() || ends {
                    break;
                }
            }
            Heard::Malformed(reason) => refuse(&mut io::stdout().lock(), &reason)?,
        }
    }
    Ok(())
}

/// The next message; `None` when the other side went away.
fn hear(input: &mut impl BufRead) -> io::Result<Option<Heard>> {
    let Some(length) = length(input)? else { return Ok(None) };
    if length > LONGEST {
        io::copy(&mut input.take(length), &mut io::sink())?;
        return Ok(Some(Heard::Malformed(format!("more than {LONGEST} bytes"))));
    }
    // It grows with the bytes that come, so that a length that isn't true costs nothing.
    let mut text = Vec::new();
    let read = input.take(length).read_to_end(&mut text)?;
    if (read as u64) < length {
        return Ok(None);
    }
    Ok(Some(match serde_json::from_slice(&text) {
        Ok(message) => Heard::Message(message),
        Err(error) => Heard::Malformed(error.to_string()),
    }))
}

/// Reads the head of a message: how long it is.
fn length(input: &mut impl BufRead) -> io::Result<Option<u64>> {
    let wrong = |what: &str| Err(io::Error::new(io::ErrorKind::InvalidData, what.to_string()));
    let mut length = None;
    let mut line = Vec::new();
    loop {
        line.clear();
        if input.by_ref().take(LONGEST_LINE).read_until(b'\n', &mut line)? == 0 {
            return Ok(None);
        }
        if line.last() != Some(&b'\n') {
            return wrong("the head of a message doesn't end");
        }
        let line = line.trim_ascii();
        if line.is_empty() {
            return match length {
                Some(length) => Ok(Some(length)),
                None => wrong("the head of a message doesn't say how long it is"),
            };
        }
        let line = String::from_utf8_lossy(line);
        if let Some((name, value)) = line.split_once(':')
            && name.trim().eq_ignore_ascii_case("content-length")
        {
            match value.trim().parse() {
                Ok(bytes) => length = Some(bytes),
                Err(_) => return wrong("the length of a message is no number"),
            }
        }
    }
}

/// Answers what is no message. Nobody knows which request it was meant to be.
fn refuse(output: &mut impl Write, reason: &str) -> io::Result<()> {
    let error = json!({ "code": ErrorCode::ParseError as i32, "message": reason });
    let text = json!({ "jsonrpc": "2.0", "id": null, "error": error }).to_string();
    write!(output, "Content-Length: {}\r\n\r\n{text}", text.len())?;
    output.flush()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn framed(text: &str) -> String {
        format!("Content-Length: {}\r\n\r\n{text}", text.len())
    }

    fn heard(bytes: &[u8]) -> (Vec<String>, Option<io::ErrorKind>) {
        let mut input = bytes;
        let mut all = Vec::new();
        loop {
            match hear(&mut input) {
                Ok(Some(Heard::Message(Message::Request(request)))) => all.push(request.method),
                Ok(Some(Heard::Message(_))) => all.push("other".into()),
                Ok(Some(Heard::Malformed(_))) => all.push("malformed".into()),
                Ok(None) => return (all, None),
                Err(error) => return (all, Some(error.kind())),
            }
        }
    }

    #[test]
    fn after_what_is_no_message_the_next_one_is_heard() {
        let good = framed("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"shutdown\"}");
        let deep = "[".repeat(100_000);
        for bad in ["", "{", "[]", "null", "{\"id\":[]}", "{\"id\":{},\"method\":1}", "\u{0}", deep.as_str()]
        {
            let input = format!("{}{good}", framed(bad));
            assert_eq!(heard(input.as_bytes()), (vec!["malformed".into(), "shutdown".into()], None), "{bad}");
        }
        let mut raw = b"Content-Length: 2\r\nContent-Type: x\r\n\r\n\xff\xfe".to_vec();
        raw.extend(good.as_bytes());
        assert_eq!(heard(&raw).0, ["malformed", "shutdown"]);
    }

    #[test]
    fn a_length_that_is_not_true_costs_nothing() {
        for length in [u64::MAX, LONGEST + 1, LONGEST] {
            let input = format!("Content-Length: {length}\r\n\r\n{{}}");
            let (all, error) = heard(input.as_bytes());
            assert!(error.is_none() && all.len() <= 1, "{length}: {all:?}");
        }
    }

    #[test]
    fn a_head_without_a_length_ends_the_conversation() {
        for head in ["\r\n", "Content-Length: x\r\n\r\n", "Content-Length: -1\r\n\r\n", "Hello\r\n\r\n"] {
            assert_eq!(heard(head.as_bytes()), (vec![], Some(io::ErrorKind::InvalidData)), "{head:?}");
        }
        let endless = vec![b'a'; 1 << 20];
        assert_eq!(heard(&endless).1, Some(io::ErrorKind::InvalidData));
    }

    proptest::proptest! {
        #[test]
        fn anything_can_be_heard(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..200)) {
            heard(&bytes);
        }
    }
}
