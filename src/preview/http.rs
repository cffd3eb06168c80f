//! Answering browsers.

use std::{convert::Infallible, io, sync::Arc};

use axum::{
    Router,
    body::Body,
    extract::{Request, State as Shared},
    http::{Method, StatusCode, header},
    response::{
        IntoResponse, Response,
        sse::{Event, KeepAlive, Sse},
    },
};
use tokio_stream::{StreamExt, wrappers::WatchStream};

use super::{
    address, finder,
    generation::{Answer, Generation, Page},
    overlay::{self, Problems},
    state::State,
};
use crate::{diagnostic::Diagnostic, site::Layout};

/// Where the preview's own files are. No page of a site can be there: no slug starts with an underscore.
const OWN: &str = "/_wegwijs/";

/// Answers until the network fails.
pub(super) async fn serve(listener: tokio::net::TcpListener, state: Arc<State>) -> io::Result<()> {
    let router = Router::new().fallback(answer).with_state(state);
    axum::serve(listener, router).await
}

async fn answer(Shared(state): Shared<Arc<State>>, request: Request) -> Response {
    // One name and no other: of two, nobody knows which was meant.
    let mut hosts = request.headers().get_all(header::HOST).iter();
    let host = hosts.next().and_then(|host| host.to_str().ok());
    if !host.is_some_and(address::is_this_machine) || hosts.next().is_some() {
        return plain(StatusCode::FORBIDDEN, "Open http://127.0.0.1 or http://localhost.\n");
    }
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        let mut refusal = plain(StatusCode::METHOD_NOT_ALLOWED, "GET, HEAD\n");
        refusal.headers_mut().insert(header::ALLOW, header::HeaderValue::from_static("GET, HEAD"));
        return refusal;
    }
    let query = request.uri().query().unwrap_or_default();
    let Some(path) = address::decode(request.uri().path()) else {
        return plain(StatusCode::BAD_REQUEST, "%\n");
    };
    let mut response = match path.strip_prefix(OWN) {
        Some(own) => own_file(&state, own, query).await,
        None => site(&state, &path, query).await,
    };
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, header::HeaderValue::from_static("no-store"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, header::HeaderValue::from_static("nosniff"));
    response
}

/// What only the preview has: its script, its style, its events, the problems of a page and the last good site.
async fn own_file(state: &Arc<State>, path: &str, query: &str) -> Response {
    match path {
        "reload.js" => file(path, include_str!("reload.js").into()),
        "overlay.css" => file(path, include_str!("overlay.css").into()),
        "events" => events(state),
        "problems" => {
            let url = address::form_value(query, "page").unwrap_or_default();
            let generation = state.current();
            let answer = generation.at(&url).await;
            let (here, elsewhere) = problems_of(&generation, answer.as_ref());
            file("problems.html", overlay::fragment(problems(state, &generation, &here, &elsewhere)).into())
        }
        _ => match path.strip_prefix("last-good/") {
            Some(below) => {
                let generation = state.last_good();
                answer_of(state, &generation, &format!("/{below}"), true).await
            }
            None => plain(StatusCode::NOT_FOUND, "\n"),
        },
    }
}

/// Every change of the site, for as long as the browser listens. The first event says what is there now.
fn events(state: &State) -> Response {
    let events = WatchStream::new(state.news()).map(|news| {
        let name = if news.checked { "problems" } else { "site" };
        Ok::<_, Infallible>(Event::default().event(name).data(news.generation.to_string()))
    });
    Sse::new(events).keep_alive(KeepAlive::default()).into_response()
}

async fn site(state: &Arc<State>, path: &str, query: &str) -> Response {
    let generation = state.current();
    if let Some(words) = address::form_value(query, "q")
        && let Some(found) = finder::answer(&generation.understood.site, path, &words, || generation.finder())
    {
        return moved(&found);
    }
    answer_of(state, &generation, path, false).await
}

/// What a generation has at an address. The last good one has no better version to point to.
async fn answer_of(state: &State, generation: &Arc<Generation>, url: &str, is_last_good: bool) -> Response {
    match generation.at(url).await {
        Some(Answer::Page(page)) => show(state, generation, url, &page, StatusCode::OK),
        Some(Answer::Moved(to)) => moved(&to),
        Some(Answer::File(bytes)) => file(url, bytes),
        Some(Answer::Broken(why)) => broken(state, generation, url, &why, is_last_good).await,
        None => not_found(state, generation, url, is_last_good).await,
    }
}

async fn not_found(state: &State, generation: &Arc<Generation>, url: &str, is_last_good: bool) -> Response {
    // As web servers do: `/gemeente/utrecht` is `/gemeente/utrecht/`. Only what is really there is sent on to.
    if !url.ends_with('/') {
        let slashed = format!("{url}/");
        match generation.at(&slashed).await {
            Some(Answer::Page(_) | Answer::Broken(_)) => return moved(&slashed),
            Some(Answer::Moved(to)) => return moved(&to),
            Some(Answer::File(_)) | None => {}
        }
        let made = Arc::clone(generation);
        let path = url.trim_start_matches('/').to_string();
        // Icons that browsers look for on their own are no reason to make the whole site.
        if path.rsplit('/').next().is_some_and(|name| name.contains('.')) && path != "favicon.ico" {
            let bytes = tokio::task::spawn_blocking(move || made.published_file(&path)).await;
            if let Ok(Some(bytes)) = bytes {
                return file(url, bytes);
            }
        }
    }
    // It was there before something broke: then say what broke, not that the page doesn't exist.
    if !is_last_good && generation.tally().errors > 0 && was_there(state, generation, url).await {
        return broken(state, generation, url, &[], is_last_good).await;
    }
    let site = &generation.understood.site;
    let pages = || site.pages.iter().filter(|page| page.layout == Layout::NotFound);
    // The deepest language whose addresses this one starts like: `/en/…` rather than `/…`.
    let nearest = pages()
        .filter(|page| url.starts_with(&site.language(page.language).root()))
        .max_by_key(|page| site.language(page.language).root().len())
        .or_else(|| pages().next());
    let page = match nearest {
        Some(page) => generation.at(&page.url).await,
        None => None,
    };
    match page {
        Some(Answer::Page(page)) => show(state, generation, url, &page, StatusCode::NOT_FOUND),
        Some(Answer::Broken(why)) => broken(state, generation, url, &why, true).await,
        _ if generation.tally().errors > 0 => broken(state, generation, url, &[], true).await,
        _ => plain(StatusCode::NOT_FOUND, "404\n"),
    }
}

async fn was_there(state: &State, generation: &Arc<Generation>, url: &str) -> bool {
    let last_good = state.last_good();
    last_good.number != generation.number
        && matches!(last_good.at(url).await, Some(Answer::Page(_) | Answer::Moved(_)))
}

fn show(state: &State, generation: &Generation, url: &str, page: &Arc<Page>, status: StatusCode) -> Response {
    let (here, elsewhere) = problems_of(generation, Some(&Answer::Page(Arc::clone(page))));
    let shown = overlay::on_page(
        &page.html,
        url,
        state.current().number,
        problems(state, generation, &here, &elsewhere),
    );
    let mut response = (status, [(header::CONTENT_TYPE, address::media_type("html"))], shown).into_response();
    for (name, value) in &page.headers {
        if let (Ok(name), Ok(value)) = (name.parse::<header::HeaderName>(), value.parse()) {
            response.headers_mut().insert(name, value);
        }
    }
    response
}

/// A page that says why there is no page.
async fn broken(
    state: &State,
    generation: &Arc<Generation>,
    url: &str,
    why: &[Diagnostic],
    is_last_good: bool,
) -> Response {
    let mut elsewhere = generation.problems();
    elsewhere.retain(|problem| !why.contains(problem));
    let last_good = if !is_last_good && was_there(state, generation, url).await {
        Some(format!("{OWN}last-good{url}"))
    } else {
        None
    };
    let problems = problems(state, generation, why, &elsewhere);
    let page = overlay::instead_of_page(url, last_good.as_deref(), generation.number, problems);
    let policy = "default-src 'self'; base-uri 'none'; frame-ancestors 'none'";
    let headers =
        [(header::CONTENT_TYPE, address::media_type("html")), (header::CONTENT_SECURITY_POLICY, policy)];
    (StatusCode::INTERNAL_SERVER_ERROR, headers, page).into_response()
}

/// The problems of a page, and those of the rest of the site.
fn problems_of(generation: &Generation, answer: Option<&Answer>) -> (Vec<Diagnostic>, Vec<Diagnostic>) {
    let (source, own): (&str, &[Diagnostic]) = match answer {
        Some(Answer::Page(page)) => (&page.source, &page.problems),
        Some(Answer::Broken(why)) => ("", why),
        Some(Answer::Moved(_) | Answer::File(_)) | None => ("", &[]),
    };
    let (mut here, mut elsewhere): (Vec<_>, Vec<_>) =
        generation.problems().into_iter().partition(|problem| &*problem.location.path == source);
    here.extend(own.iter().cloned());
    crate::diagnostic::sort(&mut here);
    elsewhere.retain(|problem| !here.contains(problem));
    (here, elsewhere)
}

fn problems<'a>(
    state: &State,
    generation: &'a Generation,
    here: &'a [Diagnostic],
    elsewhere: &'a [Diagnostic],
) -> Problems<'a> {
    Problems { here, elsewhere, sources: &*generation.understood, language: state.language }
}

fn file(path: &str, bytes: Vec<u8>) -> Response {
    ([(header::CONTENT_TYPE, address::media_type(path))], bytes).into_response()
}

fn plain(status: StatusCode, text: &'static str) -> Response {
    (status, [(header::CONTENT_TYPE, "text/plain; charset=utf-8")], text).into_response()
}

/// To another address of the site, for now: browsers must not remember it, the site may change any moment.
fn moved(to: &str) -> Response {
    let mut encoded = String::with_capacity(to.len());
    for character in to.chars() {
        if character.is_ascii_graphic() && !matches!(character, '"' | '<' | '>' | '\\' | '^' | '`') {
            encoded.push(character);
        } else {
            let mut bytes = [0; 4];
            for byte in character.encode_utf8(&mut bytes).bytes() {
                encoded.push_str(&format!("%{byte:02X}"));
            }
        }
    }
    Response::builder()
        .status(StatusCode::FOUND)
        .header(header::LOCATION, encoded)
        .body(Body::empty())
        .unwrap_or_else(|_| plain(StatusCode::NOT_FOUND, "404\n"))
}
