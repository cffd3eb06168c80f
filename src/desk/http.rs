//! Answering the editor's browser, and nobody else.

use std::{
    io,
    sync::{Arc, PoisonError},
};

use axum::{
    Router,
    body::to_bytes,
    extract::{Request, State},
    http::{HeaderMap, HeaderValue, Method, StatusCode, header},
    response::{IntoResponse, Response},
};

use super::{
    Shared,
    form::Form,
    page,
    sitting::{Answer, At, LeadAnswer, Refusal, Sitting, Who},
};
use crate::{directory::Law, directory::Method as CheckMethod, preview::address, stack};

/// The bytes of the largest form.
const LARGEST: usize = 32 * 1024;
/// Names and sources are a line.
const LONGEST: usize = 200;

/// Answers until the network fails.
pub(super) async fn serve(listener: tokio::net::TcpListener, shared: Arc<Shared>) -> io::Result<()> {
    let router = Router::new().fallback(answer).with_state(shared);
    axum::serve(listener, router).await
}

async fn answer(State(shared): State<Arc<Shared>>, request: Request) -> Response {
    let mut response = match admitted(&shared, request.headers(), request.uri().path()) {
        Err((status, words)) => plain(status, words),
        Ok(path) => match *request.method() {
            Method::GET | Method::HEAD => {
                let query = request.uri().query().unwrap_or_default().to_string();
                on_known_stack(move || get(&shared, &path, &query)).await
            }
            Method::POST if !is_own(request.headers()) => plain(StatusCode::FORBIDDEN, OTHER_SITE),
            Method::POST => match to_bytes(request.into_body(), LARGEST).await {
                Ok(body) => on_known_stack(move || post(&shared, &path, &Form::new(&body))).await,
                Err(_) => plain(StatusCode::PAYLOAD_TOO_LARGE, "Dit formulier is te groot.\n"),
            },
            _ => {
                let mut refusal = plain(StatusCode::METHOD_NOT_ALLOWED, "GET, HEAD, POST\n");
                refusal.headers_mut().insert(header::ALLOW, HeaderValue::from_static("GET, HEAD, POST"));
                refusal
            }
        },
    };
    let headers = response.headers_mut();
    for (name, value) in [
        (header::CACHE_CONTROL, "no-store"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        // The address is the key.
        (header::REFERRER_POLICY, "no-referrer"),
        (
            header::CONTENT_SECURITY_POLICY,
            "default-src 'none'; style-src 'self'; script-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
        ),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    response
}

const WRONG_HOST: &str = "Open http://127.0.0.1 of http://localhost.\n";
const WRONG_TOKEN: &str = "Open het hele adres dat het programma noemt, met de lange code.\n";
const OTHER_SITE: &str = "Dit formulier komt van een andere site. Er is niets veranderd.\n";

/// The path behind the token, for who may be here.
fn admitted(shared: &Shared, headers: &HeaderMap, path: &str) -> Result<String, (StatusCode, &'static str)> {
    // One name and no other: of two, nobody knows which was meant.
    let mut hosts = headers.get_all(header::HOST).iter();
    let host = hosts.next().and_then(|host| host.to_str().ok());
    if !host.is_some_and(address::is_this_machine) || hosts.next().is_some() {
        return Err((StatusCode::FORBIDDEN, WRONG_HOST));
    }
    let path = address::decode(path).ok_or((StatusCode::BAD_REQUEST, "%\n"))?;
    let mut parts = path.trim_start_matches('/').splitn(2, '/');
    let token = parts.next().unwrap_or_default();
    if !is_same(token.as_bytes(), shared.token.as_bytes()) {
        return Err((StatusCode::FORBIDDEN, WRONG_TOKEN));
    }
    Ok(parts.next().unwrap_or_default().to_string())
}

/// Compares in a time that doesn't tell how much of it was right.
fn is_same(given: &[u8], known: &[u8]) -> bool {
    given.len() == known.len() && given.iter().zip(known).fold(0, |all, (a, b)| all | (a ^ b)) == 0
}

/// Whether a form was sent from a page of the desk itself, as far as the browser tells.
fn is_own(headers: &HeaderMap) -> bool {
    let text = |name: header::HeaderName| headers.get(name).and_then(|value| value.to_str().ok());
    let host = text(header::HOST).unwrap_or_default();
    // “null” is what a page without referrer sends: a browser that knows better says so in the other header.
    let origin =
        text(header::ORIGIN).is_none_or(|origin| origin == "null" || origin == format!("http://{host}"));
    let site = text(header::HeaderName::from_static("sec-fetch-site"))
        .is_none_or(|site| matches!(site, "same-origin" | "none"));
    let is_form =
        text(header::CONTENT_TYPE).is_some_and(|kind| kind.starts_with("application/x-www-form-urlencoded"));
    origin && site && is_form
}

/// Does the work on a thread with room for a deep file, away from those that answer others.
async fn on_known_stack(work: impl FnOnce() -> Response + Send + 'static) -> Response {
    let (reply, answer) = tokio::sync::oneshot::channel();
    let started = stack::spawn("desk", move || {
        let _ = reply.send(work());
    });
    let failed = || plain(StatusCode::INTERNAL_SERVER_ERROR, "Dit lukt nu niet. Er is niets veranderd.\n");
    match started {
        Ok(_) => answer.await.unwrap_or_else(|_| failed()),
        Err(_) => failed(),
    }
}

fn get(shared: &Shared, path: &str, query: &str) -> Response {
    match path {
        "desk.css" => return file("text/css; charset=utf-8", include_str!("desk.css")),
        "desk.js" => return file("text/javascript; charset=utf-8", include_str!("desk.js")),
        _ => {}
    }
    let mut sitting = shared.sitting.lock().unwrap_or_else(PoisonError::into_inner);
    sitting.refresh();
    let said = sitting.said.take();
    let base = format!("/{}/", shared.token);
    let view = page::View { sitting: &sitting, base: &base, said: said.as_deref(), wrong: None };
    let parts: Vec<&str> = path.split('/').collect();
    match parts.as_slice() {
        [""] => html(StatusCode::OK, page::list(&view, query.split('&').any(|part| part == "alles"))),
        ["kaart", id, fact] => match fact.parse::<usize>() {
            Ok(fact) => card(&view, StatusCode::OK, id, fact, None),
            Err(_) => missing(&view),
        },
        ["genoemd", id] => match sitting.lead(id) {
            Some(lead) => html(StatusCode::OK, page::lead(&view, lead, None)),
            None => missing(&view),
        },
        _ => missing(&view),
    }
}

/// A card, or that it isn't there.
fn card(view: &page::View<'_>, status: StatusCode, id: &str, fact: usize, typed: Option<&Form>) -> Response {
    match view.sitting.card(id).and_then(|card| Some((card, card.facts.get(fact)?))) {
        Some((card, _)) => html(status, page::card(view, card, fact, typed)),
        None => missing(view),
    }
}

fn missing(view: &page::View<'_>) -> Response {
    html(StatusCode::NOT_FOUND, page::missing(view))
}

fn post(shared: &Shared, path: &str, form: &Form) -> Response {
    let mut sitting = shared.sitting.lock().unwrap_or_else(PoisonError::into_inner);
    let base = format!("/{}/", shared.token);
    let to = |at: Option<At>| match at {
        Some(At { id, fact }) => moved(&format!("{base}kaart/{id}/{fact}")),
        None => moved(&base),
    };
    match path {
        "wie" => who(&mut sitting, form, &base),
        "antwoord" => {
            let (id, fact) = (form.get("card"), form.get("fact").parse().unwrap_or(usize::MAX));
            let Some(answer) = answer_of(&sitting, form, &id, fact) else {
                return plain(StatusCode::BAD_REQUEST, "Dit formulier is niet heel.\n");
            };
            let after = sitting.after(&id);
            match sitting.answer(&id, fact, &form.get("seen"), &answer) {
                Ok(()) => {
                    let ended =
                        matches!(answer, Answer::NotReached | Answer::OrganisationGone | Answer::AllHold);
                    let rest = if ended { None } else { sitting.rest(&id, fact) };
                    // Whoever passed some over goes on from here, and meets them at the end.
                    to(rest.or(after).or_else(|| sitting.first(&id)))
                }
                Err(refusal) => refused(&sitting, &base, &refusal, |view, status| {
                    card(view, status, &id, fact, Some(form))
                }),
            }
        }
        "overslaan" => {
            let next = sitting.after(&form.get("card"));
            to(next)
        }
        "genoemd" => {
            let id = form.get("lead");
            let answer = match form.get("answer").as_str() {
                "klopt" => {
                    let laws =
                        Law::ALL.iter().copied().filter(|law| form.has(&format!("wet-{}", law.as_str())));
                    LeadAnswer::Holds { phone: form.get("phone"), laws: laws.collect() }
                }
                "niet-bereikt" => LeadAnswer::NotReached,
                "weg" => LeadAnswer::Gone,
                _ => return plain(StatusCode::BAD_REQUEST, "Dit formulier is niet heel.\n"),
            };
            let next =
                sitting.leads.iter().position(|lead| lead.id == id).and_then(|at| sitting.leads.get(at + 1));
            let next = next.map(|lead| format!("{base}genoemd/{}", lead.id));
            match sitting.answer_lead(&id, &answer) {
                Ok(_) => moved(&next.unwrap_or_else(|| base.clone())),
                Err(refusal) => {
                    refused(&sitting, &base, &refusal, |view, status| match view.sitting.lead(&id) {
                        Some(lead) => html(status, page::lead(view, lead, Some(form))),
                        None => missing(view),
                    })
                }
            }
        }
        "ongedaan" => match sitting.undo() {
            Ok(Some(At { id, fact })) if sitting.card(&id).is_some() => to(Some(At { id, fact })),
            Ok(Some(At { id, .. })) if sitting.lead(&id).is_some() => moved(&format!("{base}genoemd/{id}")),
            Ok(_) => moved(&base),
            Err(refusal) => {
                refused(&sitting, &base, &refusal, |view, status| html(status, page::list(view, false)))
            }
        },
        "bewaar" => {
            sitting.said = Some(match sitting.commit() {
                Ok(Some(message)) => format!("Bewaard in git: “{message}”."),
                Ok(None) => "Er is niets te bewaren.".to_string(),
                Err(error) => error.message(crate::diagnostic::MessageLanguage::Dutch),
            });
            moved(&base)
        }
        _ => plain(StatusCode::NOT_FOUND, "404\n"),
    }
}

fn who(sitting: &mut Sitting, form: &Form, base: &str) -> Response {
    let (by, source) = (form.get("by"), form.get("source"));
    let method = CheckMethod::parse(&form.get("method"));
    let wrong = match (&by, &source, method) {
        (by, ..) if by.is_empty() => Some("Vul uw naam in."),
        (by, ..) if by.eq_ignore_ascii_case("voorbeeld") => {
            Some("“voorbeeld” is geen naam. Vul in wie u bent.")
        }
        (_, source, _) if source.is_empty() => Some("Vul in waar u het leest of van wie u het hoort."),
        (by, source, _) if by.chars().count().max(source.chars().count()) > LONGEST => {
            Some("Maak het korter.")
        }
        (_, _, None) => Some("Kies hoe u het nakijkt."),
        _ => None,
    };
    if let (Some(method), None) = (method, wrong) {
        sitting.who = Some(Who { by, method, source });
        sitting.keys = form.has("keys");
        return moved(base);
    }
    let view = page::View { sitting, base, said: None, wrong };
    html(StatusCode::UNPROCESSABLE_ENTITY, page::list(&view, false))
}

/// The answer that a form holds.
fn answer_of(sitting: &Sitting, form: &Form, id: &str, fact: usize) -> Option<Answer> {
    Some(match form.get("answer").as_str() {
        "klopt" => Answer::Holds,
        "alles" => Answer::AllHold,
        "geschreven" => Answer::AsWritten,
        "niet-bereikt" => Answer::NotReached,
        "veranderd" => {
            let fields =
                sitting.card(id).and_then(|card| card.facts.get(fact)).map(|fact| fact.fields.clone());
            let typed = fields.unwrap_or_default().into_iter().filter(|(name, _)| form.has(name));
            Answer::Changed(typed.map(|(name, _)| (name.to_string(), form.get(name))).collect())
        }
        "weg" if form.get("what") == "organisatie" => Answer::OrganisationGone,
        "weg" => Answer::ChannelGone,
        _ => return None,
    })
}

/// The page that says why not, with what was typed still there.
fn refused(
    sitting: &Sitting,
    base: &str,
    refusal: &Refusal,
    show: impl FnOnce(&page::View<'_>, StatusCode) -> Response,
) -> Response {
    let (status, words) = match refusal {
        Refusal::WhoIsMissing => (StatusCode::UNPROCESSABLE_ENTITY, "Zeg eerst wie u bent: ga naar de lijst.".to_string()),
        Refusal::NoCard => (StatusCode::NOT_FOUND, "Dit staat niet meer op de lijst. Er is niets veranderd.".to_string()),
        Refusal::ChangedByOther => (
            StatusCode::CONFLICT,
            "Iemand anders heeft dit bestand intussen veranderd. Er is niets geschreven. Hier ziet u hoe het nu is."
                .to_string(),
        ),
        Refusal::Words(words) => (StatusCode::UNPROCESSABLE_ENTITY, words.clone()),
    };
    let view = page::View { sitting, base, said: None, wrong: Some(&words) };
    show(&view, status)
}

fn html(status: StatusCode, page: String) -> Response {
    (status, [(header::CONTENT_TYPE, "text/html; charset=utf-8")], page).into_response()
}

fn file(kind: &'static str, text: &'static str) -> Response {
    ([(header::CONTENT_TYPE, kind)], text).into_response()
}

fn plain(status: StatusCode, text: &'static str) -> Response {
    (status, [(header::CONTENT_TYPE, "text/plain; charset=utf-8")], text).into_response()
}

/// After a form: a page that can be loaded again without sending the form again.
fn moved(to: &str) -> Response {
    match HeaderValue::from_str(to) {
        Ok(location) => (StatusCode::SEE_OTHER, [(header::LOCATION, location)]).into_response(),
        Err(_) => plain(StatusCode::NOT_FOUND, "404\n"),
    }
}
