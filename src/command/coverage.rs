//! `wegwijs coverage`: who is covered, by whom, verified when.

use clap::{Args, ValueEnum};

use wegwijs::{directory::coverage, pipeline};

use super::{Exit, SiteArguments, print};

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
    let understood = pipeline::understand(&arguments.site.run(None));
    let report = coverage::report(&understood.site.directory);
    print(&match arguments.format {
        Format::Text => report.text(arguments.site.language.language()),
        Format::Json => report.json(),
        Format::Csv => report.csv(),
    })
}
