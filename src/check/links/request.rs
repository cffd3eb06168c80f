//! Asking one address whether it is there, politely.

use std::{thread, time::Duration};

use jiff::Timestamp;
use ureq::{Agent, http::Response};

use super::{Outcome, Pace};

/// More steps than this are a circle.
const MOST_REDIRECTS: usize = 8;

/// One answer to one question.
enum Answer {
    Status(u16),
    Redirect {
        to: String,
        for_good: bool,
    },
    /// Worth another try, after a while that the server may have named.
    Later {
        reason: String,
        after: Option<Duration>,
    },
}

/// Asks with retries, following redirects.
pub(super) fn ask(agent: &Agent, url: &str, pace: &Pace) -> Outcome {
    let mut at = url.to_string();
    let mut moved_for_good = true;
    for _ in 0..=MOST_REDIRECTS {
        match patiently(agent, &at, pace) {
            Ok(Answer::Redirect { to, for_good }) => {
                // After one step that isn't for good, where it ends today says nothing about tomorrow.
                moved_for_good &= for_good;
                at = to;
            }
            Ok(Answer::Status(status)) if status >= 400 => return Outcome::Broken { status },
            Ok(Answer::Status(status)) => {
                return if at != url && moved_for_good {
                    Outcome::Moved { to: at }
                } else {
                    Outcome::Fine { status }
                };
            }
            Ok(Answer::Later { reason, .. }) | Err(reason) => return Outcome::Unreachable { reason },
        }
    }
    Outcome::Unreachable { reason: "redirects without end".to_string() }
}

/// Asks up to [`Pace::attempts`] times, each time after a longer wait.
fn patiently(agent: &Agent, url: &str, pace: &Pace) -> Result<Answer, String> {
    let mut wait = pace.backoff;
    let mut attempt = 1;
    loop {
        let answer = if attempt == 1 { by_head(agent, url) } else { by_get(agent, url) };
        let after = match &answer {
            Ok(Answer::Later { after, .. }) => *after,
            Ok(_) => return answer,
            Err(_) => None,
        };
        if attempt >= pace.attempts.max(1) {
            return answer;
        }
        thread::sleep(after.unwrap_or(wait).min(pace.longest_wait));
        wait *= 2;
        attempt += 1;
    }
}

/// Asks for the head only, and for the whole page where a server doesn't answer that well.
fn by_head(agent: &Agent, url: &str) -> Result<Answer, String> {
    match agent.head(url).call() {
        Ok(response) if response.status().as_u16() < 400 || response.status().as_u16() == 429 => {
            Ok(answer(url, &response))
        }
        // A second question would wait just as long.
        Err(error @ ureq::Error::Timeout(_)) => Err(reason(&error)),
        // Many servers refuse HEAD, or answer it with an error, while the page is there.
        _ => by_get(agent, url),
    }
}

fn by_get(agent: &Agent, url: &str) -> Result<Answer, String> {
    agent.get(url).call().map(|response| answer(url, &response)).map_err(|error| reason(&error))
}

fn answer<B>(url: &str, response: &Response<B>) -> Answer {
    let status = response.status().as_u16();
    let header = |name: &str| response.headers().get(name).and_then(|value| value.to_str().ok());
    match status {
        301 | 302 | 303 | 307 | 308 => match header("location") {
            Some(location) => {
                Answer::Redirect { to: join(url, location), for_good: matches!(status, 301 | 308) }
            }
            None => Answer::Status(status),
        },
        429 | 500..=599 => {
            Answer::Later { reason: format!("{status}"), after: header("retry-after").and_then(retry_after) }
        }
        _ => Answer::Status(status),
    }
}

/// Seconds, or a date as in an e-mail: RFC 9110, 10.2.3.
fn retry_after(value: &str) -> Option<Duration> {
    if let Ok(seconds) = value.trim().parse() {
        return Some(Duration::from_secs(seconds));
    }
    let date = jiff::fmt::rfc2822::parse(value.trim()).ok()?;
    Duration::try_from(date.timestamp().duration_since(Timestamp::now())).ok()
}

fn reason(error: &ureq::Error) -> String {
    match error {
        ureq::Error::Timeout(_) => "timeout".to_string(),
        ureq::Error::HostNotFound => "host not found".to_string(),
        ureq::Error::ConnectionFailed => "connection failed".to_string(),
        ureq::Error::Io(error) => error.kind().to_string(),
        other => other.to_string(),
    }
}

/// Where a redirect goes: the place may be relative to the page.
fn join(base: &str, location: &str) -> String {
    if location.contains("://") {
        return location.to_string();
    }
    let (scheme, rest) = base.split_once("://").unwrap_or(("https", base));
    if location.starts_with("//") {
        return format!("{scheme}:{location}");
    }
    let (host, path) = match rest.find(['/', '?', '#']) {
        Some(at) => rest.split_at(at),
        None => (rest, "/"),
    };
    if location.starts_with('/') {
        return format!("{scheme}://{host}{location}");
    }
    let path = path.split(['?', '#']).next().unwrap_or("/");
    let folder = path.rfind('/').map_or("/", |at| &path[..=at]);
    format!("{scheme}://{host}{folder}{location}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_redirect_can_be_relative() {
        for (location, to) in [
            ("https://b.example/x", "https://b.example/x"),
            ("//b.example/x", "http://b.example/x"),
            ("/x", "http://a.example/x"),
            ("x", "http://a.example/p/x"),
        ] {
            assert_eq!(join("http://a.example/p/q?r", location), to);
        }
        assert_eq!(join("http://a.example", "x"), "http://a.example/x");
    }

    #[test]
    fn the_wait_that_a_server_asks_is_in_seconds_or_a_date() {
        assert_eq!(retry_after("7"), Some(Duration::from_secs(7)));
        assert!(
            retry_after("Fri, 01 Jan 2100 00:00:00 GMT").is_some_and(|wait| wait > Duration::from_secs(3600))
        );
        assert_eq!(retry_after("Fri, 31 Dec 1999 23:59:59 GMT"), None);
        assert_eq!(retry_after("soon"), None);
    }
}
