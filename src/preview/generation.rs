//! The site as its files were at one moment.

use std::{
    collections::HashMap,
    fmt,
    sync::{Arc, Mutex, OnceLock, PoisonError, mpsc},
};

use tokio::sync::oneshot;

use crate::{
    diagnostic::{self, Diagnostic, Tally, tally},
    finder::Finder,
    pipeline::{self, Understood},
    publish::{self, Output},
    render::pages::{Address, AssetUrls, PagesOnRequest},
    stack,
};

/// The site as its files were at one moment, and what renders its pages.
///
/// A thread of its own holds what pages share and borrows the site for that; it ends with the generation.
pub(super) struct Generation {
    /// Counts up from a number that no earlier preview on this machine had, so that a browser tab of yesterday notices.
    pub(super) number: u64,
    /// The site.
    pub(super) understood: Arc<Understood>,
    tally: Tally,
    requests: Mutex<mpsc::Sender<Request>>,
    content_problems: OnceLock<Vec<Diagnostic>>,
    output: OnceLock<Output>,
    finder: OnceLock<Finder>,
}

impl fmt::Debug for Generation {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Generation").field("number", &self.number).finish_non_exhaustive()
    }
}

/// What pages load, and where; made by the first generation that answers with it.
pub(super) type Loaded = OnceLock<(AssetUrls, Output)>;

struct Request {
    url: String,
    reply: oneshot::Sender<Option<Answer>>,
}

/// What answers at an address.
#[derive(Debug, Clone)]
pub(super) enum Answer {
    /// A page, as it will be published.
    Page(Arc<Page>),
    /// The page is here, but can't be made, because of these problems.
    Broken(Arc<[Diagnostic]>),
    /// An old address: where the page is now.
    Moved(String),
    /// What pages load.
    File(Vec<u8>),
}

/// A page, as it will be published, and what is wrong with it.
#[derive(Debug)]
pub(super) struct Page {
    pub(super) html: String,
    /// The headers that limit what it may do, as web servers will send them.
    pub(super) headers: Vec<(String, String)>,
    /// The file that it was made from.
    pub(super) source: Arc<str>,
    /// What was noticed while it was made, and by the rules over built pages.
    pub(super) problems: Vec<Diagnostic>,
}

impl Generation {
    /// Starts to answer for what was understood.
    pub(super) fn new(number: u64, understood: Understood, loaded: Arc<Loaded>) -> Self {
        let understood = Arc::new(understood);
        let (requests, inbox) = mpsc::channel();
        let shared = Arc::clone(&understood);
        // Without room for a thread nobody reads the requests, and each gets the answer that there is nothing.
        let _ = stack::spawn("pages", move || answer_all(&shared, &loaded, &inbox));
        Self {
            number,
            tally: tally(&understood.diagnostics),
            understood,
            requests: Mutex::new(requests),
            content_problems: OnceLock::new(),
            output: OnceLock::new(),
            finder: OnceLock::new(),
        }
    }

    /// What answers at an address: `/uitleg/kosten/`.
    pub(super) async fn at(&self, url: &str) -> Option<Answer> {
        let (reply, answer) = oneshot::channel();
        let request = Request { url: url.to_string(), reply };
        let sent = self.requests.lock().unwrap_or_else(PoisonError::into_inner).send(request);
        if sent.is_err() {
            return None;
        }
        answer.await.ok().flatten()
    }

    /// How bad the problems of reading and understanding are.
    pub(super) fn tally(&self) -> Tally {
        self.tally
    }

    /// The problems of all files, as far as they are known by now, sorted.
    pub(super) fn problems(&self) -> Vec<Diagnostic> {
        let mut problems = self.understood.diagnostics.clone();
        problems.extend(self.content_problems.get().into_iter().flatten().cloned());
        diagnostic::sort(&mut problems);
        problems
    }

    /// What finds municipalities by the words that people type.
    pub(super) fn finder(&self) -> &Finder {
        self.finder.get_or_init(|| Finder::new(&self.understood.site.directory.registry))
    }

    /// Runs the rules over content. Takes its time.
    pub(super) fn check_content(&self) {
        self.content_problems.get_or_init(|| pipeline::check_content(&self.understood));
    }

    /// A file that is no page and that no page loads, such as the site map: made with everything else, once. Takes its time.
    pub(super) fn published_file(&self, path: &str) -> Option<Vec<u8>> {
        let output = self.output.get_or_init(|| pipeline::output(&self.understood).0);
        output.get(path).map(|file| file.bytes.clone())
    }
}

/// Answers requests until the generation that asks is gone.
fn answer_all(understood: &Understood, loaded: &Loaded, inbox: &mpsc::Receiver<Request>) {
    let (urls, files) = loaded.get_or_init(|| {
        let (mut urls, mut files) = pipeline::assets(understood);
        // A service worker would show yesterday's pages of whatever site was previewed at this port.
        if let Some(worker) = urls.worker.take() {
            files.remove(worker.trim_start_matches('/'));
        }
        (urls, files)
    });
    let pages = PagesOnRequest::new(&understood.site, &understood.tree, &understood.theme, urls);
    let mut settings_problems = Vec::new();
    let settings = pipeline::page_settings(&understood.site, &mut settings_problems);
    let mut made: HashMap<String, Answer> = HashMap::new();
    let make = |url: &str| {
        if let Some(file) = url.strip_prefix('/').and_then(|path| files.get(path)) {
            return Some(Answer::File(file.bytes.clone()));
        }
        let mut offered = Output::new();
        pipeline::offered(understood, url.trim_start_matches('/'), &mut offered).ok()?;
        if let Some((_, file)) = offered.pop_first() {
            return Some(Answer::File(file.bytes));
        }
        Some(match pages.at(url)? {
            Address::Moved(to) => Answer::Moved(to),
            Address::Page(None, problems) => Answer::Broken(problems.into()),
            Address::Page(Some(page), mut problems) => {
                let (page, findings) =
                    pipeline::check_page(&understood.site, &understood.tree, *page, &settings);
                problems.extend(settings_problems.iter().cloned());
                problems.extend(findings.diagnostics);
                diagnostic::sort(&mut problems);
                let mut headers = publish::security_headers();
                // The one thing more than on the web: the style of the problems, from this same address.
                let with_problems = |policy: &str| policy.replacen("style-src", "style-src 'self'", 1);
                for (_, value) in headers.iter_mut().filter(|(name, _)| name == "Content-Security-Policy") {
                    *value = with_problems(value);
                }
                // Every other program that ever listens at this address would have to speak HTTPS too.
                headers.retain(|(name, _)| name != "Strict-Transport-Security");
                Answer::Page(Arc::new(Page {
                    // The page's own policy stands at its very start, before anything that an editor wrote.
                    html: with_problems(&page.html),
                    headers,
                    source: page.location.path,
                    problems,
                }))
            }
        })
    };
    while let Ok(request) = inbox.recv() {
        let answer = match made.get(&request.url) {
            Some(answer) => Some(answer.clone()),
            None => {
                let answer = make(&request.url);
                if let Some(answer) = &answer {
                    made.insert(request.url, answer.clone());
                }
                answer
            }
        };
        // A browser that went away needs no answer.
        let _ = request.reply.send(answer);
    }
}
