//! Asking the search service of overheid.nl, page by page, slowly, and never twice for the same on one day.

use std::{fs, path::Path, time::Duration};

use jiff::civil::Date;
use ureq::Agent;

use super::{Product, answer};
use crate::directory::import::ImportError;

/// Where the service is.
pub const ENDPOINT: &str = "https://zoekdienst.overheid.nl/sru/Search";

/// What is asked: pages by the standard names of their product, and those with the word in their title.
const QUERIES: [&str; 4] = [
    "uniformeProductnaam==\"wmo cliëntondersteuning\"",
    "uniformeProductnaam==\"wmo-voorziening\"",
    "title any \"cliëntondersteuning clientondersteuning cliëntondersteuner\"",
    "keyword any \"cliëntondersteuning clientondersteuning\"",
];
/// The service gives no more at once.
const AT_ONCE: u64 = 50;
/// More answers to one question than all municipalities could fill.
const MOST_ANSWERS: usize = 400;
/// An answer of fifty pages is some hundred kilobytes.
const LARGEST: u64 = 20_000_000;

/// How the service is asked.
pub struct Service<'a> {
    /// Its address, without a question.
    pub endpoint: &'a str,
    /// Where answers of today are kept, so that a visit that was cut off goes on where it was.
    pub cache: &'a Path,
    /// Today.
    pub today: Date,
    /// Waits between two questions.
    pub wait: &'a dyn Fn(Duration),
}

/// Between two questions.
const PAUSE: Duration = Duration::from_millis(1000);

impl Service<'_> {
    /// Every page that an answer holds.
    pub(in crate::directory::import) fn products(&self) -> Result<Vec<Product>, ImportError> {
        let config = Agent::config_builder()
            .timeout_global(Some(Duration::from_secs(60)))
            .max_redirects(3)
            .user_agent(concat!("wegwijs/", env!("CARGO_PKG_VERSION"), " (import)"))
            .build();
        let agent: Agent = config.into();
        let folder = self.cache.join(self.today.to_string());
        let mut products = Vec::new();
        let mut asked = 0;
        for (number, query) in QUERIES.iter().enumerate() {
            let mut start = 1;
            for _ in 0..MOST_ANSWERS {
                let url = self.url(query, start);
                let file = folder.join(format!("{}-{start}.xml", number + 1));
                let bytes = match fs::read(&file) {
                    Ok(bytes) => bytes,
                    Err(_) => {
                        if asked > 0 {
                            (self.wait)(PAUSE);
                        }
                        asked += 1;
                        let bytes = ask(&agent, &url)?;
                        // What isn't an answer is not kept.
                        read(&bytes, &url)?;
                        keep(&folder, &file, &bytes)?;
                        bytes
                    }
                };
                let answer = read(&bytes, &url)?;
                products.extend(answer.products);
                match answer.next {
                    Some(next) if next > start => start = next,
                    _ => break,
                }
            }
        }
        Ok(products)
    }

    fn url(&self, query: &str, start: u64) -> String {
        format!(
            "{}?version=1.2&operation=searchRetrieve&x-connection=sc&maximumRecords={AT_ONCE}&startRecord={start}&query={}",
            self.endpoint,
            encoded(query)
        )
    }
}

fn read(bytes: &[u8], url: &str) -> Result<super::Answer, ImportError> {
    answer(bytes).map_err(|damage| ImportError::Service {
        url: url.to_string(),
        reason: None,
        damage: Some(Box::new(damage)),
    })
}

fn ask(agent: &Agent, url: &str) -> Result<Vec<u8>, ImportError> {
    let failed = |error: ureq::Error| ImportError::Service {
        url: url.to_string(),
        reason: Some(error.to_string()),
        damage: None,
    };
    let mut response = agent.get(url).call().map_err(failed)?;
    response.body_mut().with_config().limit(LARGEST).read_to_vec().map_err(failed)
}

fn keep(folder: &Path, file: &Path, bytes: &[u8]) -> Result<(), ImportError> {
    let failed =
        |error: std::io::Error| ImportError::File { path: file.to_path_buf(), reason: error.to_string() };
    fs::create_dir_all(folder).map_err(failed)?;
    // In one step, so that a visit that is cut off leaves no half answer.
    let written = tempfile::NamedTempFile::new_in(folder).map_err(failed)?;
    fs::write(written.path(), bytes).map_err(failed)?;
    written.persist(file).map_err(|error| failed(error.error))?;
    Ok(())
}

/// A question as a part of an address.
fn encoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len() * 2);
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}
