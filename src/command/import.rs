//! `wegwijs import SOURCE FILE…`: official open data → `content/directory/registry`.

use std::path::PathBuf;

use clap::{Args, builder::PossibleValuesParser};

use wegwijs::directory::import::{self, ImportError, SOURCES};

use super::{Exit, LanguageArguments, print, print_error};

#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Where the files come from.
    #[arg(value_parser = PossibleValuesParser::new(SOURCES))]
    source: String,
    /// The files, in the publisher's own format.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// The folder of the site: the one with `content` in it.
    #[arg(long, value_name = "DIR", default_value = ".")]
    root: PathBuf,
    #[command(flatten)]
    language: LanguageArguments,
}

pub(super) fn run(arguments: &Arguments) -> Exit {
    let language = arguments.language.language();
    match import::run(&arguments.source, &arguments.files, &arguments.root) {
        Ok(report) => print(&report.text(language)),
        Err(error) => {
            print_error(&format!("{}\n", error.message(language)));
            match error {
                ImportError::UnknownSource { .. } | ImportError::FileCount { .. } => Exit::Usage,
                error if error.is_of_the_machine() => Exit::Machine,
                _ => Exit::Content,
            }
        }
    }
}
