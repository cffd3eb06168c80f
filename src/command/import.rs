//! `wegwijs import SOURCE FILE…`: official open data become the registry.

use std::path::PathBuf;

use clap::Args;

use wegwijs::directory::import::{self, ImportError};

use super::{Exit, LanguageArguments, check_root, print, print_error};

#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Where the files come from: cbs-municipalities, cbs-places, kadaster, roo, iwlz or table.
    #[arg(value_parser = clap::builder::PossibleValuesParser::new(import::SOURCES))]
    source: String,
    /// The files, as their publisher gives them.
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
    if let Err(exit) = check_root(&arguments.root, language) {
        return exit;
    }
    match import::run(&arguments.source, &arguments.files, &arguments.root) {
        Ok(report) => print(&report.text(language)),
        Err(error) => {
            print_error(&(error.message(language) + "\n"));
            match error {
                ImportError::UnknownSource { .. } | ImportError::FileCount { .. } => Exit::Usage,
                ImportError::Damaged { .. }
                | ImportError::Missing { .. }
                | ImportError::NoMunicipalities { .. }
                | ImportError::NothingKnown { .. }
                | ImportError::Inconsistent { .. } => Exit::Content,
                ImportError::File { .. } => Exit::Machine,
            }
        }
    }
}
