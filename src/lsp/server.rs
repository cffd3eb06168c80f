//! The conversation with the editor program.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
    path::Path,
    time::Duration,
};

use lsp_server::{Connection, ErrorCode, Message, Notification, ProtocolError, Request, RequestId, Response};
use lsp_types::{
    self as lsp, CodeActionKind, CodeActionOrCommand, CodeActionParams, CodeActionProviderCapability,
    CompletionItem, CompletionOptions, CompletionParams, CompletionTextEdit, DiagnosticSeverity,
    DidChangeTextDocumentParams, DidChangeWatchedFilesRegistrationOptions, DidCloseTextDocumentParams,
    DidOpenTextDocumentParams, Documentation, FileSystemWatcher, GlobPattern, Hover, HoverContents,
    HoverParams, HoverProviderCapability, InitializeParams, InitializeResult, MarkupContent, MarkupKind,
    NumberOrString, OneOf, OptionalVersionedTextDocumentIdentifier, PositionEncodingKind,
    PublishDiagnosticsParams, Registration, RegistrationParams, ServerCapabilities, ServerInfo,
    TextDocumentEdit, TextDocumentPositionParams, TextDocumentSyncCapability, TextDocumentSyncKind,
    TextDocumentSyncOptions, TextEdit, Uri, WorkspaceEdit,
    notification::{self, Notification as _},
    request::{self, Request as _},
};
use serde::{Serialize, de::DeserializeOwned};

use super::{
    Workspace,
    address::{path_of, uri_of},
    positions::Lines,
};
use crate::diagnostic::{Diagnostic, MessageLanguage, Severity};

/// The site is checked when nothing was typed for this long: nobody reads messages about half a word.
const PAUSE_IN_TYPING: Duration = Duration::from_millis(150);

/// Why the conversation ended before the editor program said goodbye.
#[derive(Debug)]
pub enum ServeError {
    /// The other side doesn't keep to the protocol, or went away.
    Protocol(ProtocolError),
    /// The other side no longer listens.
    Disconnected,
    /// Something was said that couldn't be written down or understood.
    Json(serde_json::Error),
    /// Standard input or output failed.
    Io(std::io::Error),
}

impl fmt::Display for ServeError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ServeError::Protocol(error) => error.fmt(formatter),
            ServeError::Disconnected => formatter.write_str("the editor program went away"),
            ServeError::Json(error) => error.fmt(formatter),
            ServeError::Io(error) => error.fmt(formatter),
        }
    }
}

impl std::error::Error for ServeError {}

impl From<ProtocolError> for ServeError {
    fn from(error: ProtocolError) -> Self {
        ServeError::Protocol(error)
    }
}

impl From<serde_json::Error> for ServeError {
    fn from(error: serde_json::Error) -> Self {
        ServeError::Json(error)
    }
}

/// The language of what is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spoken {
    /// This one: the editor asked for it.
    Always(MessageLanguage),
    /// This one, unless the editor program says that it is Dutch or English itself.
    Otherwise(MessageLanguage),
}

impl From<MessageLanguage> for Spoken {
    fn from(language: MessageLanguage) -> Self {
        Spoken::Otherwise(language)
    }
}

impl Spoken {
    fn to(self, locale: Option<&str>) -> MessageLanguage {
        match (self, locale) {
            (Spoken::Otherwise(_), Some(locale)) if locale.starts_with("en") => MessageLanguage::English,
            (Spoken::Otherwise(_), Some(locale)) if locale.starts_with("nl") => MessageLanguage::Dutch,
            (Spoken::Always(language) | Spoken::Otherwise(language), _) => language,
        }
    }
}

/// Serves over standard input and output until the editor program says goodbye.
///
/// # Errors
/// When the conversation breaks off.
pub fn serve_stdio(
    root: &Path,
    workspace: &impl Workspace,
    language: impl Into<Spoken>,
) -> Result<(), ServeError> {
    let (connection, threads) = Connection::stdio();
    serve(&connection, root, workspace, language)?;
    drop(connection);
    threads.join().map_err(ServeError::Io)
}

/// Serves over a connection until the editor program says goodbye. `root` is the absolute folder of the site; messages
/// are in `language`, or in that of the editor program where it comes first.
///
/// # Errors
/// When the conversation breaks off.
pub fn serve(
    connection: &Connection,
    root: &Path,
    workspace: &impl Workspace,
    language: impl Into<Spoken>,
) -> Result<(), ServeError> {
    let (id, params) = connection.initialize_start()?;
    let params: InitializeParams = serde_json::from_value(params)?;
    let language = language.into().to(params.locale.as_deref());
    let watches = params
        .capabilities
        .workspace
        .and_then(|workspace| workspace.did_change_watched_files?.dynamic_registration)
        .unwrap_or(false);
    connection.initialize_finish(id, serde_json::to_value(capabilities())?)?;
    let server = Server {
        connection,
        root,
        workspace,
        language,
        open: BTreeMap::new(),
        texts: BTreeMap::new(),
        problems: BTreeMap::new(),
        shown: BTreeSet::new(),
    };
    if watches {
        server.send(Message::Request(watch_files()))?;
    }
    server.run()
}

/// Asks the editor program to tell when files change that it hasn't open: by git, or by another program.
fn watch_files() -> Request {
    let watchers = ["content/**", "themes/**"].map(|pattern| FileSystemWatcher {
        glob_pattern: GlobPattern::String(pattern.to_string()),
        kind: None,
    });
    let options = DidChangeWatchedFilesRegistrationOptions { watchers: watchers.into() };
    let registration = Registration {
        id: "files".to_string(),
        method: notification::DidChangeWatchedFiles::METHOD.to_string(),
        register_options: serde_json::to_value(options).ok(),
    };
    let params = RegistrationParams { registrations: vec![registration] };
    Request::new("files".to_string().into(), request::RegisterCapability::METHOD.to_string(), params)
}

fn capabilities() -> InitializeResult {
    InitializeResult {
        capabilities: ServerCapabilities {
            position_encoding: Some(PositionEncodingKind::UTF16),
            text_document_sync: Some(TextDocumentSyncCapability::Options(TextDocumentSyncOptions {
                open_close: Some(true),
                change: Some(TextDocumentSyncKind::INCREMENTAL),
                save: Some(true.into()),
                ..TextDocumentSyncOptions::default()
            })),
            hover_provider: Some(HoverProviderCapability::Simple(true)),
            code_action_provider: Some(CodeActionProviderCapability::Simple(true)),
            completion_provider: Some(CompletionOptions {
                trigger_characters: Some([":", "/", "(", "#", "-"].map(String::from).to_vec()),
                ..CompletionOptions::default()
            }),
            ..ServerCapabilities::default()
        },
        server_info: Some(ServerInfo {
            name: "wegwijs".to_string(),
            version: Some(env!("CARGO_PKG_VERSION").to_string()),
        }),
    }
}

/// How the editor program names an open file.
struct OpenFile {
    uri: Uri,
    version: i32,
}

struct Server<'a, W> {
    connection: &'a Connection,
    root: &'a Path,
    workspace: &'a W,
    language: MessageLanguage,
    open: BTreeMap<String, OpenFile>,
    /// The texts of the open files.
    texts: BTreeMap<String, String>,
    /// The problems of the last check, by file.
    problems: BTreeMap<String, Vec<Diagnostic>>,
    /// The files whose problems the editor program shows.
    shown: BTreeSet<String>,
}

impl<W: Workspace> Server<'_, W> {
    fn run(mut self) -> Result<(), ServeError> {
        let mut stale = true;
        loop {
            let message = if stale {
                match self.connection.receiver.recv_timeout(PAUSE_IN_TYPING) {
                    Ok(message) => message,
                    Err(error) if error.is_timeout() => {
                        self.check()?;
                        stale = false;
                        continue;
                    }
                    Err(_) => return Err(ServeError::Disconnected),
                }
            } else {
                self.connection.receiver.recv().map_err(|_| ServeError::Disconnected)?
            };
            match message {
                Message::Request(request) => {
                    if self.connection.handle_shutdown(&request)? {
                        return Ok(());
                    }
                    // Places are answered for the text as it is now.
                    if stale && request.method != request::Completion::METHOD {
                        self.check()?;
                        stale = false;
                    }
                    let response = self.answer(request);
                    self.send(Message::Response(response))?;
                }
                Message::Notification(notification) => stale |= self.hear(notification),
                Message::Response(_) => {}
            }
        }
    }

    fn send(&self, message: Message) -> Result<(), ServeError> {
        self.connection.sender.send(message).map_err(|_| ServeError::Disconnected)
    }

    /// Takes in what happened; says whether the site must be checked again.
    fn hear(&mut self, notification: Notification) -> bool {
        match notification.method.as_str() {
            notification::DidOpenTextDocument::METHOD => {
                let Some(params) = read::<DidOpenTextDocumentParams>(notification) else { return false };
                let document = params.text_document;
                let Some(path) = path_of(&document.uri, self.root) else { return false };
                self.open.insert(path.clone(), OpenFile { uri: document.uri, version: document.version });
                self.texts.insert(path, document.text);
                true
            }
            notification::DidChangeTextDocument::METHOD => {
                let Some(params) = read::<DidChangeTextDocumentParams>(notification) else { return false };
                let Some(path) = path_of(&params.text_document.uri, self.root) else { return false };
                let (Some(text), Some(file)) = (self.texts.get_mut(&path), self.open.get_mut(&path)) else {
                    return false;
                };
                for change in params.content_changes {
                    match change.range {
                        Some(range) => {
                            let lines = Lines::of(text);
                            let (start, end) = (lines.byte(range.start), lines.byte(range.end));
                            text.replace_range(start..end.max(start), &change.text);
                        }
                        None => *text = change.text,
                    }
                }
                file.version = params.text_document.version;
                true
            }
            notification::DidCloseTextDocument::METHOD => {
                let Some(params) = read::<DidCloseTextDocumentParams>(notification) else { return false };
                let Some(path) = path_of(&params.text_document.uri, self.root) else { return false };
                self.open.remove(&path);
                self.texts.remove(&path);
                true
            }
            notification::DidSaveTextDocument::METHOD | notification::DidChangeWatchedFiles::METHOD => true,
            _ => false,
        }
    }

    fn answer(&self, request: Request) -> Response {
        let id = request.id.clone();
        match request.method.as_str() {
            request::HoverRequest::METHOD => {
                respond(id, request, |params: HoverParams| self.hover(&params.text_document_position_params))
            }
            request::CodeActionRequest::METHOD => {
                respond(id, request, |params: CodeActionParams| self.remedies(&params))
            }
            request::Completion::METHOD => respond(id, request, |params: CompletionParams| {
                self.completions(&params.text_document_position)
            }),
            _ => Response::new_err(id, ErrorCode::MethodNotFound as i32, request.method),
        }
    }

    /// The text of a file as the editor program sees it.
    fn text(&self, path: &str) -> Option<String> {
        self.texts.get(path).cloned().or_else(|| self.workspace.text(path))
    }

    fn uri(&self, path: &str) -> Option<Uri> {
        self.open.get(path).map(|file| file.uri.clone()).or_else(|| uri_of(path, self.root))
    }

    /// Checks the site and tells the editor program what changed.
    fn check(&mut self) -> Result<(), ServeError> {
        let mut problems: BTreeMap<String, Vec<Diagnostic>> = BTreeMap::new();
        for diagnostic in self.workspace.diagnostics(&self.texts) {
            problems.entry(diagnostic.location.path.to_string()).or_default().push(diagnostic);
        }
        let now_shown: BTreeSet<String> = problems.keys().cloned().collect();
        // Files that have become fine are told too, with an empty list.
        for path in now_shown.union(&self.shown) {
            let Some(uri) = self.uri(path) else { continue };
            let text = self.text(path).unwrap_or_default();
            let lines = Lines::of(&text);
            let diagnostics = problems
                .get(path)
                .into_iter()
                .flatten()
                .map(|it| describe(it, &lines, self.language))
                .collect();
            let version = self.open.get(path).map(|file| file.version);
            let params = PublishDiagnosticsParams { uri, diagnostics, version };
            let method = notification::PublishDiagnostics::METHOD.to_string();
            self.send(Message::Notification(Notification::new(method, params)))?;
        }
        self.shown = now_shown;
        self.problems = problems;
        Ok(())
    }

    /// The problems in a file that touch a range of bytes.
    fn problems_at(&self, path: &str, start: usize, end: usize, lines: &Lines<'_>) -> Vec<&Diagnostic> {
        let problems = self.problems.get(path).map_or(&[][..], Vec::as_slice);
        problems
            .iter()
            .filter(|problem| {
                // Compared as they are shown: an empty range may be shown as a line.
                let range = lines.range(&problem.location.range);
                lines.byte(range.start) <= end && start <= lines.byte(range.end)
            })
            .collect()
    }

    fn hover(&self, at: &TextDocumentPositionParams) -> Option<Hover> {
        let path = path_of(&at.text_document.uri, self.root)?;
        let text = self.text(&path)?;
        let lines = Lines::of(&text);
        let byte = lines.byte(at.position);
        let problems = self.problems_at(&path, byte, byte, &lines);
        let Some(first) = problems.first() else {
            let value = self.workspace.explanation(&path, &text, byte, self.language)?;
            let contents = HoverContents::Markup(MarkupContent { kind: MarkupKind::Markdown, value });
            return Some(Hover { contents, range: None });
        };
        let pages: Vec<String> = problems
            .iter()
            .map(|problem| {
                let manual = problem.rule.manual.markdown(self.language);
                format!("### `{}`\n\n{manual}", problem.rule.code)
            })
            .collect();
        Some(Hover {
            contents: HoverContents::Markup(MarkupContent {
                kind: MarkupKind::Markdown,
                value: pages.join("\n\n---\n\n"),
            }),
            range: Some(lines.range(&first.location.range)),
        })
    }

    fn remedies(&self, params: &CodeActionParams) -> Option<Vec<CodeActionOrCommand>> {
        let path = path_of(&params.text_document.uri, self.root)?;
        let text = self.text(&path)?;
        let lines = Lines::of(&text);
        let (start, end) = (lines.byte(params.range.start), lines.byte(params.range.end));
        let mut actions = Vec::new();
        for problem in self.problems_at(&path, start, end, &lines) {
            for (number, fix) in problem.fixes.iter().enumerate() {
                let edit = TextEdit {
                    range: lsp::Range {
                        start: lines.position(fix.range.start),
                        end: lines.position(fix.range.end),
                    },
                    new_text: fix.replacement.clone(),
                };
                let document = TextDocumentEdit {
                    text_document: OptionalVersionedTextDocumentIdentifier {
                        uri: params.text_document.uri.clone(),
                        version: self.open.get(&path).map(|file| file.version),
                    },
                    edits: vec![OneOf::Left(edit)],
                };
                actions.push(CodeActionOrCommand::CodeAction(lsp::CodeAction {
                    title: title(&fix.replacement, self.language),
                    kind: Some(CodeActionKind::QUICKFIX),
                    diagnostics: Some(vec![describe(problem, &lines, self.language)]),
                    edit: Some(WorkspaceEdit {
                        document_changes: Some(lsp::DocumentChanges::Edits(vec![document])),
                        ..WorkspaceEdit::default()
                    }),
                    is_preferred: Some(number == 0),
                    ..lsp::CodeAction::default()
                }));
            }
        }
        Some(actions)
    }

    fn completions(&self, at: &TextDocumentPositionParams) -> Option<Vec<CompletionItem>> {
        let path = path_of(&at.text_document.uri, self.root)?;
        let text = self.text(&path)?;
        let lines = Lines::of(&text);
        let found = self.workspace.completions(&path, &text, lines.byte(at.position), self.language);
        let items = found.into_iter().enumerate().map(|(number, completion)| {
            let range = lsp::Range {
                start: lines.position(completion.replaces.start),
                end: lines.position(completion.replaces.end),
            };
            CompletionItem {
                label: completion.label,
                documentation: (!completion.about.is_empty()).then_some(Documentation::MarkupContent(
                    MarkupContent { kind: MarkupKind::Markdown, value: completion.about },
                )),
                // The workspace gives the best first; editor programs sort by this text.
                sort_text: Some(format!("{number:06}")),
                text_edit: Some(CompletionTextEdit::Edit(TextEdit { range, new_text: completion.insert })),
                ..CompletionItem::default()
            }
        });
        Some(items.collect())
    }
}

fn describe(problem: &Diagnostic, lines: &Lines<'_>, language: MessageLanguage) -> lsp::Diagnostic {
    let help = problem.help(language);
    let mut message = problem.message(language);
    if !help.is_empty() {
        message.push('\n');
        message.push_str(&help);
    }
    lsp::Diagnostic {
        range: lines.range(&problem.location.range),
        severity: Some(match problem.severity {
            Severity::Error => DiagnosticSeverity::ERROR,
            Severity::Warning => DiagnosticSeverity::WARNING,
            Severity::Info => DiagnosticSeverity::INFORMATION,
        }),
        code: Some(NumberOrString::String(problem.rule.code.to_string())),
        source: Some("wegwijs".to_string()),
        message,
        ..lsp::Diagnostic::default()
    }
}

fn title(replacement: &str, language: MessageLanguage) -> String {
    const LONGEST: usize = 60;
    let mut shown: String = replacement.trim().chars().take(LONGEST).collect();
    if shown.len() < replacement.trim().len() {
        shown.push('…');
    }
    match (language, shown.is_empty()) {
        (MessageLanguage::Dutch, true) => "Haal dit weg".to_string(),
        (MessageLanguage::English, true) => "Remove this".to_string(),
        (MessageLanguage::Dutch, false) => format!("Maak hiervan: {shown}"),
        (MessageLanguage::English, false) => format!("Change to: {shown}"),
    }
}

fn read<T: DeserializeOwned>(notification: Notification) -> Option<T> {
    serde_json::from_value(notification.params).ok()
}

fn respond<P: DeserializeOwned, R: Serialize>(
    id: RequestId,
    request: Request,
    answer: impl FnOnce(P) -> R,
) -> Response {
    match serde_json::from_value(request.params) {
        Ok(params) => Response::new_ok(id, answer(params)),
        Err(error) => Response::new_err(id, ErrorCode::InvalidParams as i32, error.to_string()),
    }
}
