//! `wegwijs coverage`: who is covered, by whom, verified when.

use clap::{Args, ValueEnum};

use wegwijs::{directory::coverage, pipeline};

use super::{Exit, SiteArguments, print, report};

#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    site: SiteArguments,
    /// How to print it.
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    /// A summary for people.
    Text,
    /// One JSON object.
    Json,
    /// A table for a spreadsheet.
    Csv,
}

pub(super) fn run(arguments: &Arguments) -> Exit {
    if let Err(exit) = arguments.site.check_root() {
        return exit;
    }
    let language = arguments.site.language.language();
    let understood = pipeline::understand(&arguments.site.run(None));
    if let Err(exit) = report::check_readable(&understood, language) {
        return exit;
    }
    let coverage = coverage::report(&understood.site.directory);
    print(&match arguments.format {
        Format::Text => coverage.text(language),
        Format::Json => coverage.json(),
        Format::Csv => coverage.csv(),
    })
}
