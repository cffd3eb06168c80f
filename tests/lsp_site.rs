//! `wegwijs lsp` on the small site: what is wrong and what could be written, over an in-memory connection and on its own.

#![allow(missing_docs, clippy::unwrap_used, reason = "an answer that isn't there fails the test")]

mod site;

use std::{collections::BTreeMap, fs, thread, time::Duration};

use lsp_server::{Connection, Message, Notification, Request};
use serde_json::{Value, json};
use site::TestSite;
use wegwijs::{
    diagnostic::MessageLanguage,
    lsp::{Completion, SiteWorkspace, Workspace, serve},
};

const PAGE: &str = "content/nl/uitleg/kosten.md";

fn workspace(site: &TestSite) -> SiteWorkspace {
    SiteWorkspace::new(site.root().to_path_buf(), Some(site::TODAY.parse().unwrap()))
}

/// What could be written at the `‸` of the text.
fn completions(path: &str, text: &str) -> Vec<Completion> {
    let site = TestSite::new();
    let offset = text.find('‸').unwrap();
    workspace(&site).completions(path, &text.replace('‸', ""), offset, MessageLanguage::Dutch)
}

fn labels(path: &str, text: &str) -> Vec<String> {
    completions(path, text).into_iter().map(|it| it.label).collect()
}

fn codes(workspace: &SiteWorkspace, overlay: &[(&str, &str)]) -> Vec<String> {
    let overlay: BTreeMap<String, String> =
        overlay.iter().map(|(path, text)| (path.to_string(), text.to_string())).collect();
    let problems = workspace.diagnostics(&overlay);
    problems.iter().map(|it| format!("{} {}", it.location.path, it.rule.code)).collect()
}

#[test]
fn keys_and_values_of_front_matter_come_from_the_schema() {
    let keys = completions(PAGE, "---\ntitle: Wat?\n‸\n---\n\nTekst.\n");
    assert_eq!(keys[0].label, "summary");
    assert_eq!(keys[0].insert, "summary: ");
    assert!(keys[0].about.starts_with("Het antwoord in een of twee zinnen."));
    assert!(keys.iter().all(|it| it.label != "title"));
    assert_eq!(labels(PAGE, "---\naudience: ci‸\n---\n"), ["citizen", "referrer", "editor"]);
    assert_eq!(labels(PAGE, "---\ndraft: ‸\n---\n"), ["true", "false"]);
    assert_eq!(labels(PAGE, "---\nchecked: {on: 2026-11-21, ‸"), ["on", "by"]);
    assert_eq!(labels(PAGE, "---\nchecked: {on: ‸"), ["2026-11-21"]);
    let typed = completions(PAGE, "---\naudience: ci‸\n---\n");
    assert_eq!(typed[0].replaces, 14..16);
}

#[test]
fn sources_and_questions_are_offered_with_what_they_are() {
    let sources = completions(PAGE, "---\nsources: [bo‸]\n---\n");
    assert_eq!((sources[0].label.as_str(), sources[0].about.as_str()), ("boek", "Een boek"));
    let questions = completions(PAGE, "---\nanswers:\n  - ‸\n---\n");
    assert_eq!(questions[0].label, "what-does-it-cost");
    assert_eq!(questions[0].about, "Kost het iets?");
}

#[test]
fn data_files_have_the_keys_of_their_kind() {
    assert!(labels("content/site.yaml", "name: {nl: A}\n‸").contains(&"address".to_string()));
    assert!(labels("content/site.yaml", "languages:\n  - {tag: nl, ‸").contains(&"prefix".to_string()));
    assert!(labels("content/sources.yaml", "boek:\n  ‸").contains(&"publisher".to_string()));
    assert!(labels("content/glossary/nl.yaml", "- ‸").contains(&"explanation".to_string()));
    let supporter = labels("content/directory/supporters/x.yaml", "name: X\n‸");
    assert!(supporter.contains(&"channels".to_string()), "{supporter:?}");
    let text = "questions:\n  - id: a\n    options:\n      - text: {nl: Ja}\n        goto: ‸";
    assert_eq!(labels("content/guides/welke-wet.yaml", text), ["thuis", "zorg", "bellen"]);
    assert!(labels("content/onbekend.yaml", "‸").is_empty());
}

#[test]
fn links_lead_to_pages_headings_guides_and_words() {
    let head = "---\ntitle: A\nsummary: A\n---\n\n";
    let targets = labels(PAGE, &format!("{head}Lees [dit](‸)"));
    for target in ["/uitleg/kosten.md", "/index.md", "guide:welke-wet", "term:indicatie"] {
        assert!(targets.contains(&target.to_string()), "{targets:?}");
    }
    let headings = completions(PAGE, &format!("{head}Lees [dit](/uitleg/kosten.md#‸)"));
    assert_eq!(headings[0].label, "wie-betaalt-het");
    assert!(headings[0].about.contains("Wie betaalt het?"), "{headings:?}");
    assert!(labels(PAGE, &format!("{head}Geen link ‸")).is_empty());
}

#[test]
fn components_come_with_what_they_need() {
    let head = "---\ntitle: A\nsummary: A\n---\n\n";
    let names = completions(PAGE, &format!("{head}:::‸"));
    let details = names.iter().find(|it| it.label == "details").unwrap();
    assert_eq!(details.insert, " details title=\"\"\n\n:::");
    assert_eq!(labels(PAGE, &format!("{head}::: call-out title=\"x\" ‸")), ["kind"]);
    assert_eq!(
        labels(PAGE, &format!("{head}::: first-step need=\"‸")),
        ["wmo", "wlz", "specialised", "unknown"]
    );
    assert_eq!(labels(PAGE, &format!("{head}::: quote source=\"bo‸\"")), ["boek"]);
    assert_eq!(labels(PAGE, &format!("{head}::: figure file=\"‸\"")), ["vak.svg"]);
}

/// What the word at `‸` means.
fn explained(workspace: &SiteWorkspace, path: &str, text: &str) -> Option<String> {
    let offset = text.find('‸').unwrap();
    workspace.explanation(path, &text.replace('‸', ""), offset, MessageLanguage::Dutch)
}

#[test]
fn keys_and_choices_are_explained_from_the_schema() {
    let site = TestSite::new();
    let workspace = workspace(&site);
    let explained = |path, text| explained(&workspace, path, text);
    let key = explained(PAGE, "---\naud‸ience: citizen\n---\n").unwrap();
    assert!(key.contains("`audience: ") && key.contains("- `referrer`: "), "{key}");
    let title = explained(PAGE, "---\n‸title: Wat?\n---\n").unwrap();
    assert!(title.ends_with("Dit moet er staan."), "{title}");
    let choice = explained(PAGE, "---\naudience: referr‸er\n---\n").unwrap();
    assert!(!choice.is_empty() && key.contains(&choice), "{choice}");
    let below = explained("content/site.yaml", "languages:\n  - tag: nl\n    dir‸ection: rtl\n").unwrap();
    assert!(below.contains("schrijfrichting"), "{below}");
    let inline = explained(PAGE, "---\nchecked: {on: 2026-11-21, b‸y: Ans}\n---\n").unwrap();
    assert!(inline.contains("`by: "), "{inline}");
    for nothing in ["---\ntitel‸: Wat?\n---\n", "---\ntitle: W‸at?\n---\n", "---\ntitle: x\n---\n\ntit‸le\n"]
    {
        assert_eq!(explained(PAGE, nothing), None, "{nothing}");
    }
}

#[test]
fn codes_are_found_by_the_name_of_the_place() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let workspace = SiteWorkspace::new(root.to_path_buf(), Some(site::TODAY.parse().unwrap()));
    let file = "content/directory/supporters/nieuw.yaml";
    let text = "name: X\nareas: {municipalities: [Amersf";
    let found = workspace.completions(file, text, text.len(), MessageLanguage::Dutch);
    let amersfoort = found.iter().find(|it| it.label == "Amersfoort (GM0307)").unwrap();
    assert_eq!((&*amersfoort.insert, &text[amersfoort.replaces.clone()]), ("GM0307", "Amersf"));
    let text = "name: X\nareas:\n  regions:\n    - ";
    let found = workspace.completions(file, text, text.len(), MessageLanguage::Dutch);
    assert!(found.iter().any(|it| it.insert == "ZK23" && it.label.ends_with("(ZK23)")), "{found:?}");
    let code = explained(&workspace, file, "name: X\nareas: {municipalities: [GM03‸07]}\n");
    assert_eq!(code.as_deref(), Some("Amersfoort"));
}

#[test]
fn unsaved_texts_count_and_saved_ones_are_looked_at_again() {
    let site = TestSite::new();
    let workspace = workspace(&site);
    let before = codes(&workspace, &[]);
    assert!(before.iter().all(|it| !it.starts_with(PAGE)), "{before:?}");
    let text = fs::read_to_string(site.root().join(PAGE)).unwrap();

    let broken = format!("{text}\n[weg](/weg.md)\n").replace("title:", "titel:");
    let found = codes(&workspace, &[(PAGE, &broken)]);
    for code in ["unknown-key", "broken-link"] {
        assert!(found.contains(&format!("{PAGE} {code}")), "{code}: {found:?}");
    }
    // Closed without saving.
    assert_eq!(codes(&workspace, &[]), before);

    fs::write(site.root().join(PAGE), text.replace("[boek]", "[boek, weg]")).unwrap();
    assert!(codes(&workspace, &[]).contains(&format!("{PAGE} unknown-source")));
    fs::write(site.root().join("content/sources.yaml"), "boek: {title: A}\nweg: {title: B}\n").unwrap();
    assert_eq!(codes(&workspace, &[]), before);
    fs::write(site.root().join("content/nl/nieuw.md"), "geen kop").unwrap();
    assert!(codes(&workspace, &[]).contains(&"content/nl/nieuw.md missing-front-matter".to_string()));
    fs::remove_file(site.root().join("content/nl/nieuw.md")).unwrap();
    assert_eq!(codes(&workspace, &[]), before);
    fs::remove_dir_all(site.root().join("content/nl/uitleg")).unwrap();
    let after = codes(&workspace, &[]);
    assert!(after.contains(&"content/questions.yaml unanswered-question".to_string()), "{after:?}");
}

#[test]
fn an_editor_program_gets_problems_and_completions() {
    let site = TestSite::new();
    let root = site.root().to_path_buf();
    let workspace = workspace(&site);
    let (editor, other) = Connection::memory();
    let folder = root.clone();
    let server = thread::spawn(move || serve(&other, &folder, &workspace, MessageLanguage::Dutch).is_ok());
    let send = |message: Message| editor.sender.send(message).unwrap();
    let hear = || editor.receiver.recv_timeout(Duration::from_secs(30)).unwrap();
    let ask = |id: i32, method: &str, params: Value| {
        send(Message::Request(Request::new(id.into(), method.into(), params)));
        loop {
            if let Message::Response(response) = hear() {
                break response.result.unwrap_or(Value::Null);
            }
        }
    };
    ask(1, "initialize", json!({ "capabilities": {}, "locale": "en" }));
    let tell =
        |method: &str, params: Value| send(Message::Notification(Notification::new(method.into(), params)));
    tell("initialized", json!({}));
    let uri = format!("file://{}/{PAGE}", root.display());
    let text = "---\ntitle: Wat kost het?\nsummary: Niets.\naudiens: citizen\n---\n\nTekst.\n";
    let document = json!({ "uri": uri, "languageId": "markdown", "version": 1, "text": text });
    tell("textDocument/didOpen", json!({ "textDocument": document }));
    let problems = loop {
        if let Message::Notification(notification) = hear()
            && notification.params["uri"] == uri
        {
            break notification.params["diagnostics"].clone();
        }
    };
    let unknown = problems.as_array().unwrap().iter().find(|it| it["code"] == "unknown-key").unwrap();
    assert_eq!(unknown["range"]["start"], json!({ "line": 3, "character": 0 }));
    let at = json!({ "textDocument": { "uri": uri }, "position": { "line": 3, "character": 3 } });
    let items = ask(2, "textDocument/completion", at);
    let labels: Vec<&str> =
        items.as_array().unwrap().iter().map(|it| it["label"].as_str().unwrap()).collect();
    assert!(labels.contains(&"audience"), "{labels:?}");
    assert!(items.to_string().contains("For whom the page is."));
    ask(3, "shutdown", Value::Null);
    tell("exit", Value::Null);
    assert!(server.join().unwrap());
}
