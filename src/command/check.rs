//! `wegwijs check`: what is wrong, without publishing.

use clap::{Args, ValueEnum};

use wegwijs::{
    diagnostic::{SourceLookup, format, tally},
    pipeline,
};

use super::{Exit, SiteArguments, print, report};

#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    site: SiteArguments,
    /// How to print what is found.
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
    /// Treat warnings as errors.
    #[arg(long)]
    deny_warnings: bool,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    /// For people.
    Text,
    /// One JSON object.
    Json,
}

pub(super) fn run(arguments: &Arguments) -> Exit {
    let language = arguments.site.language.language();
    let finished = pipeline::finish(pipeline::understand(&arguments.site.run(None)));
    let understood = &finished.understood;
    let printed = match arguments.format {
        Format::Text => {
            report::report(understood, language);
            Exit::Fine
        }
        Format::Json => {
            let sources: &dyn SourceLookup = understood;
            print(&(format::json(&understood.diagnostics, sources, language) + "\n"))
        }
    };
    let tally = tally(&understood.diagnostics);
    if tally.errors > 0 || (arguments.deny_warnings && tally.warnings > 0) { Exit::Content } else { printed }
}
