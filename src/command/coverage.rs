//! `wegwijs coverage`: who is covered, by whom, verified when, and whom to call next.

use std::{
    fs,
    io::{self, IsTerminal, Write},
    path::PathBuf,
};

use clap::{Args, ValueEnum};

use wegwijs::{directory::coverage, pipeline};

use super::{Exit, SiteArguments, print, print_error, report, say};

#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    site: SiteArguments,
    /// How to print it.
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
    /// Whom to call next, the first to fall due first, in the place of who is covered.
    #[arg(long)]
    call_list: bool,
    /// With --call-list or --format ics: also those that need no call yet.
    #[arg(long)]
    all: bool,
    /// Write it to this file.
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// A summary for people.
    Text,
    /// One JSON object.
    Json,
    /// A table for a spreadsheet, in Dutch: semicolons and a byte-order mark, as a Dutch Excel opens it.
    Csv,
    /// A table for a spreadsheet, in Dutch.
    Xlsx,
    /// The days on which facts fall due, for a calendar.
    Ics,
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
    let directory = &understood.site.directory;
    let coverage = || coverage::report(directory);
    let calls = || coverage::calls(directory, arguments.all);
    let table = || if arguments.call_list { calls().table() } else { coverage().table() };
    let bytes = match arguments.format {
        Format::Text if arguments.call_list => calls().text(language).into_bytes(),
        Format::Json if arguments.call_list => {
            print_error(&say(
                language,
                "De bellijst is er als text, csv, xlsx en ics.\n",
                "The call list comes as text, csv, xlsx and ics.\n",
            ));
            return Exit::Usage;
        }
        Format::Text => coverage().text(language).into_bytes(),
        Format::Json => coverage().json().into_bytes(),
        Format::Csv => table().csv().into_bytes(),
        Format::Ics => calls().calendar().into_bytes(),
        Format::Xlsx => {
            let name = if arguments.call_list { "Bellijst" } else { "Dekking" };
            match table().xlsx(name, directory.today()) {
                Ok(bytes) => bytes,
                Err(error) => {
                    print_error(&format!("{error}\n"));
                    return Exit::Machine;
                }
            }
        }
    };
    match &arguments.output {
        Some(path) => match fs::write(path, bytes) {
            Ok(()) => Exit::Fine,
            Err(error) => {
                print_error(&format!("{}: {error}\n", path.display()));
                Exit::Machine
            }
        },
        None if arguments.format == Format::Xlsx => to_standard_output(&bytes, arguments),
        None => print(&String::from_utf8_lossy(&bytes)),
    }
}

/// A workbook is no text: it goes into a file or a pipe, never onto a screen.
fn to_standard_output(bytes: &[u8], arguments: &Arguments) -> Exit {
    let mut out = io::stdout();
    if out.is_terminal() {
        print_error(&say(
            arguments.site.language.language(),
            "Een XLSX is geen tekst. Noem een bestand: --output dekking.xlsx\n",
            "An XLSX is no text. Name a file: --output coverage.xlsx\n",
        ));
        return Exit::Usage;
    }
    if out.write_all(bytes).and_then(|()| out.flush()).is_ok() { Exit::Fine } else { Exit::Machine }
}
