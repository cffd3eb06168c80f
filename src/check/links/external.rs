//! Whether links to other sites still answer: side by side for different hosts, one after another for the same one.

use std::{
    collections::BTreeMap,
    sync::{Mutex, PoisonError},
    thread,
    time::Duration,
};

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use ureq::Agent;

use super::{Cache, request::ask, rules};
use crate::diagnostic::{Diagnostic, Location, MessageLanguage};

/// An address on another site, and every place that links to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExternalLink {
    /// The address, starting with `http://` or `https://`; any other is passed over.
    pub url: String,
    /// Where the content links to it.
    pub places: Vec<Location>,
}

/// How an address answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// It is there.
    Fine {
        /// The HTTP status.
        status: u16,
    },
    /// It is for good somewhere else.
    Moved {
        /// The new address.
        to: String,
    },
    /// It isn't there.
    Broken {
        /// The HTTP status, from 400 on.
        status: u16,
    },
    /// There was no answer, or the server had a problem of its own.
    Unreachable {
        /// Why, in a few words.
        reason: String,
    },
}

/// How politely and how patiently to ask.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pace {
    /// How many hosts are asked at the same time.
    pub hosts: usize,
    /// The pause between two questions to one host.
    pub pause: Duration,
    /// How often an address is asked before it counts as unreachable.
    pub attempts: usize,
    /// The wait before the second try; it doubles with each next one. A server can name its own wait.
    pub backoff: Duration,
    /// The longest wait, whatever a server names.
    pub longest_wait: Duration,
    /// How long one question may take.
    pub timeout: Duration,
    /// How old an answer may be to be taken from the cache.
    pub fresh_for: SignedDuration,
    /// Hosts (`www.example.org`) and beginnings of addresses (`https://example.org/login`) that are not asked.
    pub skip: Vec<String>,
}

impl Default for Pace {
    fn default() -> Self {
        Self {
            hosts: 16,
            pause: Duration::from_millis(500),
            attempts: 3,
            backoff: Duration::from_secs(2),
            longest_wait: Duration::from_secs(30),
            timeout: Duration::from_secs(15),
            fresh_for: SignedDuration::from_hours(24 * 7),
            skip: Vec::new(),
        }
    }
}

/// What came out.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Report {
    /// How each address answered.
    pub outcomes: BTreeMap<String, Outcome>,
    /// How many of these answers came from the cache.
    pub remembered: usize,
    /// How many addresses were skipped.
    pub skipped: usize,
    /// One for each place that links to an address with a problem.
    pub diagnostics: Vec<Diagnostic>,
}

/// Asks every address whether it is there. `now` is the moment that the cache notes.
pub fn external(links: &[ExternalLink], pace: &Pace, cache: &mut Cache, now: Timestamp) -> Report {
    let mut report = Report::default();
    let mut by_host: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for link in links {
        let Some(host) = host(&link.url) else { continue };
        if pace.skip.iter().any(|skip| skip == host || (skip.contains("://") && link.url.starts_with(skip))) {
            report.skipped += 1;
        } else if let Some(outcome) = cache.fresh(&link.url, now, pace.fresh_for) {
            report.outcomes.insert(link.url.clone(), outcome.clone());
            report.remembered += 1;
        } else {
            let urls = by_host.entry(host).or_default();
            if !urls.contains(&&*link.url) {
                urls.push(&link.url);
            }
        }
    }
    for (url, outcome) in ask_hosts(by_host, pace) {
        cache.remember(&url, outcome.clone(), now);
        report.outcomes.insert(url, outcome);
    }
    cache.forget_old(now);
    for link in links {
        if let Some(outcome) = report.outcomes.get(&link.url) {
            let problems = link.places.iter().filter_map(|place| problem(&link.url, outcome, place));
            report.diagnostics.extend(problems);
        }
    }
    report
}

impl Report {
    /// What came out, in one line for people.
    pub fn summary(&self, language: MessageLanguage) -> String {
        let count = |wanted: fn(&Outcome) -> bool| self.outcomes.values().filter(|it| wanted(it)).count();
        let fine = count(|it| matches!(it, Outcome::Fine { .. }));
        let moved = count(|it| matches!(it, Outcome::Moved { .. }));
        let broken = count(|it| matches!(it, Outcome::Broken { .. }));
        let unreachable = count(|it| matches!(it, Outcome::Unreachable { .. }));
        let (all, remembered, skipped) = (self.outcomes.len(), self.remembered, self.skipped);
        match language {
            MessageLanguage::Dutch => format!(
                "{all} adressen op andere sites: {fine} goed, {moved} verhuisd, {broken} weg, {unreachable} zonder antwoord ({remembered} uit een eerdere controle; {skipped} overgeslagen)."
            ),
            MessageLanguage::English => format!(
                "{all} addresses on other sites: {fine} fine, {moved} moved, {broken} gone, {unreachable} without an answer ({remembered} from an earlier check; {skipped} skipped)."
            ),
        }
    }
}

/// The host and port of an address on the web.
fn host(url: &str) -> Option<&str> {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"))?;
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    (!host.is_empty()).then_some(host)
}

fn problem(url: &str, outcome: &Outcome, place: &Location) -> Option<Diagnostic> {
    let diagnostic = |rule| Diagnostic::new(rule, place.clone()).with("url", url);
    match outcome {
        Outcome::Fine { .. } => None,
        Outcome::Moved { to } => Some(diagnostic(&rules::MOVED).with("to", to.as_str())),
        Outcome::Broken { status } => Some(diagnostic(&rules::BROKEN).with("status", status.to_string())),
        Outcome::Unreachable { reason } => {
            Some(diagnostic(&rules::UNREACHABLE).with("reason", reason.as_str()))
        }
    }
}

fn ask_hosts(by_host: BTreeMap<&str, Vec<&str>>, pace: &Pace) -> Vec<(String, Outcome)> {
    let config = Agent::config_builder()
        .timeout_global(Some(pace.timeout))
        .max_redirects(0)
        .http_status_as_error(false)
        .user_agent(concat!("wegwijs/", env!("CARGO_PKG_VERSION"), " (link check)"))
        .build();
    let agent: Agent = config.into();
    // The host with the most addresses takes longest, so it starts first.
    let mut hosts: Vec<Vec<&str>> = by_host.into_values().collect();
    hosts.sort_by_key(Vec::len);
    let workers = pace.hosts.max(1).min(hosts.len());
    let queue = Mutex::new(hosts);
    let answers = Mutex::new(Vec::new());
    thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(|| {
                loop {
                    let host = queue.lock().unwrap_or_else(PoisonError::into_inner).pop();
                    let Some(urls) = host else { break };
                    for (number, url) in urls.into_iter().enumerate() {
                        if number > 0 {
                            thread::sleep(pace.pause);
                        }
                        let outcome = ask(&agent, url, pace);
                        let mut answers = answers.lock().unwrap_or_else(PoisonError::into_inner);
                        answers.push((url.to_string(), outcome));
                    }
                }
            });
        }
    });
    answers.into_inner().unwrap_or_else(PoisonError::into_inner)
}
