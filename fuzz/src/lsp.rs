//! What an editor program says to the language server: a message on each line, as JSON.

use std::{sync::LazyLock, thread};

use lsp_server::{Connection, Message, Notification, Request};
use serde_json::json;
use wegwijs::{
    diagnostic::MessageLanguage,
    lsp::{SiteWorkspace, serve},
};

static SITE: LazyLock<SiteWorkspace> =
    LazyLock::new(|| SiteWorkspace::new(super::small_site(), Some(super::options().today)));

/// Has the conversation, and asks something after it: that gets an answer. In the messages `ROOT` is the folder of the site.
pub fn attack(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let root = super::small_site();
    let text = text.replace("ROOT", &root.to_string_lossy());
    let messages = text.lines().filter_map(|line| serde_json::from_str::<Message>(line).ok());
    let (client, server) = Connection::memory();
    let serving = thread::spawn(move || serve(&server, &super::small_site(), &*SITE, MessageLanguage::Dutch));
    let ask = |id: i32, method: &str, params| {
        client.sender.send(Message::Request(Request::new(id.into(), method.to_string(), params))).is_ok()
    };
    assert!(ask(-1, "initialize", json!({ "capabilities": {} })), "the server listens");
    let mut ended = false;
    let initialized = Notification::new("initialized".into(), json!({}));
    for message in std::iter::once(Message::Notification(initialized)).chain(messages) {
        // What comes after a goodbye is nobody's.
        if let Message::Request(request) = &message
            && request.method == "shutdown"
        {
            ended = true;
            break;
        }
        if client.sender.send(message).is_err() {
            ended = true;
            break;
        }
    }
    if !ended {
        ask(-2, "wegwijs/nothing", json!({}));
        let mut answered = false;
        while let Ok(message) = client.receiver.recv() {
            if let Message::Response(response) = message
                && response.id == (-2).into()
            {
                answered = true;
                break;
            }
        }
        assert!(answered, "the server went away");
    }
    drop(client);
    assert!(serving.join().is_ok(), "the server panicked");
}
