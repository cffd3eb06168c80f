//! `wegwijs check`: what is wrong, without publishing.

use clap::{Args, ValueEnum};

use wegwijs::{
    diagnostic::{InOrder, MessageLanguage, SourceLookup, format, tally},
    pipeline::{self, Understood},
};

use super::{Exit, SiteArguments, print, print_error, report, say};

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
    /// Ask other sites whether the pages that this one links to are still there. Answers are kept in .wegwijs/links.json.
    #[cfg(feature = "external")]
    #[arg(long)]
    external: bool,
    /// Print everything, however much it is. Without it, text output sums up what is found more than a few times.
    #[arg(long)]
    all: bool,
    /// Print how hard the texts are in the place of what is wrong: --format text, json or html.
    #[arg(long, conflicts_with = "deny_warnings")]
    #[cfg_attr(feature = "external", arg(conflicts_with = "external"))]
    report: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people.
    Text,
    /// One JSON object.
    Json,
    /// SARIF 2.1.0, for code hosts and editor programs.
    Sarif,
    /// Annotations at the lines of a pull request on GitHub.
    Github,
    /// A code quality report for a merge request on GitLab.
    Gitlab,
    /// A page for editors; only with --report.
    Html,
}

/// So many pages of each language are in the report for people; the machine formats have all.
const PAGES_IN_TEXT: usize = 10;

pub(super) fn run(arguments: &Arguments) -> Exit {
    if let Err(exit) = arguments.site.check_root() {
        return exit;
    }
    let language = arguments.site.language.language();
    if arguments.report {
        return print_report(arguments, language);
    }
    if arguments.format == Format::Html {
        return wrong_format(language);
    }
    let run = arguments.site.run(None);
    #[cfg_attr(not(feature = "external"), expect(unused_mut, reason = "only other sites add to it"))]
    let mut understood = pipeline::check(&run);
    #[cfg(feature = "external")]
    if arguments.external {
        let links = pipeline::check_external_links(&run, &mut understood);
        print_error(&format!("{}\n", links.summary(language)));
    }
    let printed = print_problems(&understood, arguments, language);
    let tally = tally(&understood.diagnostics);
    if tally.errors > 0 || (arguments.deny_warnings && tally.warnings > 0) {
        report::exit_of_errors(&understood)
    } else {
        printed
    }
}

fn print_problems(understood: &Understood, arguments: &Arguments, language: MessageLanguage) -> Exit {
    let sources: &dyn SourceLookup = &InOrder::new(understood);
    let print_as = |format: fn(&[_], &dyn SourceLookup, MessageLanguage) -> String| {
        let text = format(&understood.diagnostics, sources, language);
        let end = if text.is_empty() || text.ends_with('\n') { "" } else { "\n" };
        print(&(text + end))
    };
    match arguments.format {
        Format::Text | Format::Html => {
            if arguments.all {
                report::report_all(understood, language);
            } else {
                report::report(understood, language);
            }
            report::nothing_wrong(understood, language);
            Exit::Fine
        }
        Format::Json => print_as(format::json),
        Format::Sarif => print_as(format::sarif),
        Format::Github => print_as(format::github),
        Format::Gitlab => print_as(format::gitlab),
    }
}

fn print_report(arguments: &Arguments, language: MessageLanguage) -> Exit {
    if !matches!(arguments.format, Format::Text | Format::Json | Format::Html) {
        return wrong_format(language);
    }
    let run = arguments.site.run(None);
    let report = pipeline::reading_report(&run, &pipeline::understand_directory(&run));
    match arguments.format {
        Format::Json => print(&format!("{}\n", report.json())),
        Format::Html => print(&report.html(language)),
        _ => print(&report.text(language, PAGES_IN_TEXT)),
    }
}

fn wrong_format(language: MessageLanguage) -> Exit {
    print_error(&say(
        language,
        "Kies bij --report de vorm text, json of html. Zonder --report bestaat html niet.\n",
        "With --report, the format is text, json or html. Without --report, there is no html.\n",
    ));
    Exit::Usage
}
