//! `wegwijs find`: what a visitor gets for these words.

use std::{
    fs::File,
    io::{self, BufRead, BufReader, BufWriter, Write},
    path::PathBuf,
};

use clap::Args;

use wegwijs::{
    diagnostic::MessageLanguage,
    directory::Registry,
    finder::{Finder, answers, topics::Topics},
    pipeline,
    site::{LanguageId, Layout},
};

use super::{Exit, SiteArguments, print_error, report, say};

#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// What a visitor types.
    #[arg(required_unless_present = "batch")]
    query: Vec<String>,
    /// A file with one query a line.
    #[arg(long, value_name = "FILE", conflicts_with = "query")]
    batch: Option<PathBuf>,
    #[command(flatten)]
    site: SiteArguments,
    /// How to print what is found.
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
}

/// How to print what is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(super) enum Format {
    /// For people.
    Text,
    /// One JSON object a line.
    Json,
}

pub(super) fn run(arguments: &Arguments) -> Exit {
    if let Err(exit) = arguments.site.check_root() {
        return exit;
    }
    let language = arguments.site.language.language();
    let understood = pipeline::understand_directory(&arguments.site.run(None));
    if let Err(exit) = report::check_readable(&understood, language) {
        return exit;
    }
    let site = &understood.site;
    let parent = site.layout_page(LanguageId(0), Layout::Municipality).map(|page| page.url.as_str());
    let pattern = format!("{}{{slug}}/", parent.unwrap_or("/gemeente/"));
    let registry = &site.directory.registry;
    let topics = Topics::new(site, &understood.tree, LanguageId(0));
    let mut out = BufWriter::new(io::stdout().lock());
    let queries: Box<dyn Iterator<Item = io::Result<String>>> = match &arguments.batch {
        None => Box::new(std::iter::once(Ok(arguments.query.join(" ")))),
        Some(path) => match File::open(path) {
            Ok(file) => Box::new(batch(BufReader::new(file))),
            Err(error) => {
                print_error(&say(
                    language,
                    &format!("{} is niet te lezen: {error}\n", path.display()),
                    &format!("{} can't be read: {error}\n", path.display()),
                ));
                return Exit::Usage;
            }
        },
    };
    let printed = answer(registry, &topics, queries, &pattern, arguments.format, language, &mut out);
    match printed.and_then(|()| out.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Exit::Machine,
        _ => Exit::Fine,
    }
}

/// Answers each query on its own, in order. `pattern` is the address of a municipality's page: `/gemeente/{slug}/`.
fn answer<Query: AsRef<str>>(
    registry: &Registry,
    topics: &Topics,
    queries: impl IntoIterator<Item = io::Result<Query>>,
    pattern: &str,
    format: Format,
    language: MessageLanguage,
    out: &mut dyn Write,
) -> io::Result<()> {
    let finder = Finder::new(registry);
    for query in queries {
        let query = query?;
        let query = query.as_ref();
        match format {
            Format::Json => writeln!(out, "{}", answers::json_line(&finder, topics, query, pattern))?,
            Format::Text => {
                write!(out, "{}", answers::text(&finder, topics, registry, query, pattern, language))?
            }
        }
    }
    Ok(())
}

/// The queries of `--batch`: one a line. A line that is not UTF-8 is read as well as can be, so that none is lost. The mark
/// of UTF-8 that some programs put at the start of a file is no part of the first.
fn batch(file: impl BufRead) -> impl Iterator<Item = io::Result<String>> {
    file.split(b'\n').enumerate().map(|(number, line)| {
        let line = line?;
        let line = line.strip_suffix(b"\r").unwrap_or(&line);
        let mark = if number == 0 { "\u{feff}" } else { "" };
        Ok(String::from_utf8_lossy(line.strip_prefix(mark.as_bytes()).unwrap_or(line)).into_owned())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_at_the_start_of_a_file_is_no_part_of_the_first_query() {
        let file = "\u{feff}utrecht\r\n\u{feff}zeist\n".as_bytes();
        let queries: Vec<String> = batch(file).map(|line| line.expect("memory can be read")).collect();
        assert_eq!(queries, ["utrecht", "\u{feff}zeist"]);
    }
}
