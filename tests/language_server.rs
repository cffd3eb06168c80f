//! `wegwijs lsp`, as an editor program talks to it.

#![allow(clippy::unwrap_used, reason = "an answer that isn't there fails the test")]

use std::{collections::BTreeMap, path::Path, thread, time::Duration};

use lsp_server::{Connection, Message, Notification, Request};
use serde_json::{Value, json};
use wegwijs::{
    diagnostic::{Diagnostic, Location, MessageLanguage},
    lsp::{Completion, Spoken, Workspace, serve},
    source::rules,
};

/// A site in which every `titel` is a mistake for `title`, and one saved file has that mistake.
struct Site;

const SAVED: &str = "😀 titel\n";

impl Workspace for Site {
    fn diagnostics(&self, overlay: &BTreeMap<String, String>) -> Vec<Diagnostic> {
        let saved = ("content/saved.md".to_string(), SAVED.to_string());
        let mut texts = BTreeMap::from([saved]);
        texts.extend(overlay.clone());
        texts
            .iter()
            .flat_map(|(path, text)| {
                text.match_indices("titel").map(|(at, word)| {
                    let range = at..at + word.len();
                    Diagnostic::new(&rules::UNKNOWN_KEY, Location::new(path.as_str(), range.clone()))
                        .with("key", word)
                        .with("known", "near")
                        .with("near", "title")
                        .fix(range, "title")
                })
            })
            .collect()
    }

    fn completions(&self, _: &str, text: &str, offset: usize, _: MessageLanguage) -> Vec<Completion> {
        let start = text[..offset].rfind(char::is_whitespace).map_or(0, |at| at + 1);
        vec![Completion {
            label: "audience".into(),
            about: "Voor wie?".into(),
            insert: "audience: ".into(),
            replaces: start..offset,
        }]
    }

    fn explanation(&self, _: &str, text: &str, offset: usize, _: MessageLanguage) -> Option<String> {
        text[offset..].starts_with("title").then(|| "De titel".to_string())
    }

    fn text(&self, path: &str) -> Option<String> {
        (path == "content/saved.md").then(|| SAVED.to_string())
    }
}

/// The editor program.
struct Editor {
    connection: Connection,
    server: thread::JoinHandle<bool>,
    asked: i32,
}

const FILE: &str = "file:///site/content/nl/%C3%A9%C3%A9n.md";

impl Editor {
    fn start() -> Self {
        Self::with(MessageLanguage::Dutch.into(), json!({ "capabilities": {}, "locale": "nl" }))
    }

    fn with(spoken: Spoken, introduction: Value) -> Self {
        let (connection, other) = Connection::memory();
        let server = thread::spawn(move || serve(&other, Path::new("/site"), &Site, spoken).is_ok());
        let mut editor = Self { connection, server, asked: 0 };
        let answer = editor.ask("initialize", introduction);
        assert_eq!(answer["capabilities"]["positionEncoding"], "utf-16");
        editor.tell("initialized", json!({}));
        editor
    }

    fn tell(&self, method: &str, params: Value) {
        let notification = Notification::new(method.into(), params);
        self.connection.sender.send(Message::Notification(notification)).unwrap();
    }

    fn ask(&mut self, method: &str, params: Value) -> Value {
        self.asked += 1;
        let request = Request::new(self.asked.into(), method.into(), params);
        self.connection.sender.send(Message::Request(request)).unwrap();
        loop {
            if let Message::Response(response) = self.hear() {
                assert_eq!(response.id, self.asked.into());
                return match response.error {
                    Some(error) => json!({ "error": error.code }),
                    None => response.result.unwrap_or(Value::Null),
                };
            }
        }
    }

    fn hear(&self) -> Message {
        self.connection.receiver.recv_timeout(Duration::from_secs(10)).unwrap()
    }

    /// The next list of problems of the file.
    fn problems_of(&self, uri: &str) -> Value {
        loop {
            if let Message::Notification(notification) = self.hear()
                && notification.params["uri"] == uri
            {
                return notification.params;
            }
        }
    }

    fn open(&self, text: &str) {
        let document = json!({ "uri": FILE, "languageId": "markdown", "version": 1, "text": text });
        self.tell("textDocument/didOpen", json!({ "textDocument": document }));
    }

    fn stop(mut self) {
        assert_eq!(self.ask("shutdown", Value::Null), Value::Null);
        self.tell("exit", Value::Null);
        assert!(self.server.join().unwrap());
    }
}

fn place(line: u32, character: u32) -> Value {
    json!({ "line": line, "character": character })
}

#[test]
fn problems_follow_the_typing_and_vanish_when_they_are_solved() {
    let editor = Editor::start();
    editor.open("één\n😀 titel: x\n");
    let problems = editor.problems_of(FILE);
    assert_eq!(problems["version"], 1);
    // The face is two UTF-16 code units.
    let range = json!({ "start": place(1, 3), "end": place(1, 8) });
    assert_eq!(problems["diagnostics"][0]["range"], range);
    assert_eq!(problems["diagnostics"][0]["code"], "unknown-key");
    assert_eq!(problems["diagnostics"][0]["message"], "De sleutel “titel” bestaat niet.\nBedoelt u “title”?");
    let document = json!({ "uri": FILE, "version": 2 });
    let change = json!({ "range": { "start": place(1, 6), "end": place(1, 8) }, "text": "le" });
    editor.tell("textDocument/didChange", json!({ "textDocument": document, "contentChanges": [change] }));
    assert_eq!(editor.problems_of(FILE)["diagnostics"], json!([]));
    editor.stop();
}

#[test]
fn problems_in_files_that_are_not_open_are_shown_too() {
    let editor = Editor::start();
    let problems = editor.problems_of("file:///site/content/saved.md");
    assert_eq!(problems["diagnostics"][0]["range"], json!({ "start": place(0, 3), "end": place(0, 8) }));
    assert_eq!(problems["version"], Value::Null);
    editor.stop();
}

#[test]
fn pointing_at_a_problem_shows_its_page_in_the_manual() {
    let mut editor = Editor::start();
    editor.open("titel: x\n");
    let at = |character| json!({ "textDocument": { "uri": FILE }, "position": place(0, character) });
    let hover = editor.ask("textDocument/hover", at(2));
    let text = hover["contents"]["value"].as_str().unwrap();
    assert!(text.starts_with("### `unknown-key`\n\nEen sleutel die niet bestaat"), "{text}");
    assert_eq!(editor.ask("textDocument/hover", at(8)), Value::Null);
    editor.stop();
}

#[test]
fn pointing_at_a_key_says_what_it_means() {
    let mut editor = Editor::start();
    editor.open("😀 title: x\n");
    let at = |character| json!({ "textDocument": { "uri": FILE }, "position": place(0, character) });
    let hover = editor.ask("textDocument/hover", at(3));
    assert_eq!(hover["contents"]["value"], "De titel");
    assert_eq!(editor.ask("textDocument/hover", at(9)), Value::Null);
    editor.stop();
}

#[test]
fn the_language_that_was_asked_for_wins_from_that_of_the_editor_program() {
    for (spoken, locale, words) in [
        (Spoken::Always(MessageLanguage::Dutch), "en-GB", "De sleutel"),
        (Spoken::Always(MessageLanguage::English), "nl", "There is no key"),
        (Spoken::Otherwise(MessageLanguage::Dutch), "en-GB", "There is no key"),
        (Spoken::Otherwise(MessageLanguage::English), "nl", "De sleutel"),
        (Spoken::Otherwise(MessageLanguage::Dutch), "fr", "De sleutel"),
    ] {
        let editor = Editor::with(spoken, json!({ "capabilities": {}, "locale": locale }));
        editor.open("titel: x\n");
        let problems = editor.problems_of(FILE);
        let message = problems["diagnostics"][0]["message"].as_str().unwrap();
        assert!(message.starts_with(words), "{spoken:?} {locale}: {message}");
        editor.stop();
    }
}

#[test]
fn an_editor_program_that_can_watch_files_is_asked_to() {
    let watching = json!({ "workspace": { "didChangeWatchedFiles": { "dynamicRegistration": true } } });
    let spoken = Spoken::Otherwise(MessageLanguage::Dutch);
    let editor = Editor::with(spoken, json!({ "capabilities": watching }));
    let request = loop {
        if let Message::Request(request) = editor.hear() {
            break request;
        }
    };
    assert_eq!(request.method, "client/registerCapability");
    let registration = &request.params["registrations"][0];
    assert_eq!(registration["method"], "workspace/didChangeWatchedFiles");
    let patterns = &registration["registerOptions"]["watchers"];
    assert_eq!(patterns[0]["globPattern"], "content/**");
    editor
        .connection
        .sender
        .send(Message::Response(lsp_server::Response::new_ok(request.id, Value::Null)))
        .unwrap();
    editor.stop();
}

#[test]
fn a_problem_offers_its_remedy() {
    let mut editor = Editor::start();
    editor.open("😀 titel\n");
    let range = json!({ "start": place(0, 4), "end": place(0, 4) });
    let params = json!({ "textDocument": { "uri": FILE }, "range": range, "context": { "diagnostics": [] } });
    let actions = editor.ask("textDocument/codeAction", params);
    assert_eq!(actions[0]["title"], "Maak hiervan: title");
    assert_eq!(actions[0]["kind"], "quickfix");
    let edit = &actions[0]["edit"]["documentChanges"][0]["edits"][0];
    assert_eq!(edit["newText"], "title");
    assert_eq!(edit["range"], json!({ "start": place(0, 3), "end": place(0, 8) }));
    editor.stop();
}

#[test]
fn what_can_be_written_takes_the_place_of_what_was_typed() {
    let mut editor = Editor::start();
    editor.open("😀 au\n");
    let params = json!({ "textDocument": { "uri": FILE }, "position": place(0, 5) });
    let items = editor.ask("textDocument/completion", params);
    assert_eq!(items[0]["label"], "audience");
    assert_eq!(items[0]["textEdit"]["range"], json!({ "start": place(0, 3), "end": place(0, 5) }));
    editor.stop();
}

#[test]
fn what_is_unknown_or_wrong_gets_an_answer_too() {
    let mut editor = Editor::start();
    assert_eq!(editor.ask("textDocument/rename", json!({})), json!({ "error": -32601 }));
    assert_eq!(editor.ask("textDocument/hover", json!({})), json!({ "error": -32602 }));
    editor.tell("textDocument/didChange", json!({ "nonsense": true }));
    editor.tell("textDocument/didClose", json!({ "textDocument": { "uri": FILE } }));
    let elsewhere = json!({ "uri": "untitled:1", "languageId": "markdown", "version": 1, "text": "titel" });
    editor.tell("textDocument/didOpen", json!({ "textDocument": elsewhere }));
    editor.stop();
}
