//! One file per subcommand: arguments → stages → exit code. Logic that a second command would need lives elsewhere.

mod ask;
mod build;
mod check;
mod coverage;
#[cfg(feature = "preview")]
mod desk;
mod explain;
mod find;
mod fmt;
mod import;
#[cfg(feature = "lsp")]
mod lsp;
mod new;
mod report;
mod schema;
#[cfg(feature = "preview")]
mod serve;
mod verify;

use std::{
    io::{self, IsTerminal, Write},
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::{Args, Parser, Subcommand, ValueEnum};
use jiff::civil::Date;

use wegwijs::{diagnostic::MessageLanguage, pipeline::Run, publish, site::Options, stack};

/// The ways a command ends, as the shell sees them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Exit {
    /// Everything is fine.
    Fine = 0,
    /// The content has errors; nothing was published.
    Content = 1,
    /// The command was used wrongly. `clap` gives the same code.
    Usage = 2,
    /// The machine failed: disk, permissions.
    Machine = 3,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        ExitCode::from(exit as u8)
    }
}

/// Makes an accessible, low-bandwidth website about client support from plain-language Markdown.
#[derive(Debug, Parser)]
#[command(name = "wegwijs", version, propagate_version = true)]
struct CommandLine {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Make the site.
    Build(build::Arguments),
    /// Tell what is wrong, without publishing.
    Check(check::Arguments),
    /// Show the site in a browser while you write.
    #[cfg(feature = "preview")]
    Serve(serve::Arguments),
    /// Check facts, one after another, on a page of this machine.
    #[cfg(feature = "preview")]
    Desk(desk::Arguments),
    /// Make a complete small site to start from.
    New(new::Arguments),
    /// Print what a visitor gets for these words.
    Find(find::Arguments),
    /// Put YAML into the order of its schema, comments kept.
    Fmt(fmt::Arguments),
    /// Turn official open data into the tables of the registry.
    Import(import::Arguments),
    /// Write down that somebody checked a supporter's facts.
    Verify(verify::Arguments),
    /// Write letters that ask organisations whether their facts are still right, or read an answer.
    Ask(ask::Arguments),
    /// Tell who is covered, by whom, verified when.
    Coverage(coverage::Arguments),
    /// Print the manual of a diagnostic.
    Explain(explain::Arguments),
    /// Print the JSON Schema of a kind of file.
    Schema(schema::Arguments),
    /// Help while typing, for editor programs that speak the Language Server Protocol.
    #[cfg(feature = "lsp")]
    Lsp(lsp::Arguments),
}

/// What every command that reads a site takes.
#[derive(Debug, Args)]
struct SiteArguments {
    /// The folder of the site: the one with `content` in it.
    #[arg(long, value_name = "DIR", default_value = ".")]
    root: PathBuf,
    /// The day for which the site is made, as 2026-11-21; today if not given.
    #[arg(long, value_name = "DATE", value_parser = date)]
    today: Option<Date>,
    #[command(flatten)]
    language: LanguageArguments,
}

/// What every command that prints messages takes.
#[derive(Debug, Args)]
struct LanguageArguments {
    /// The language of the messages; that of the environment if not given.
    #[arg(long, value_enum)]
    lang: Option<LanguageArgument>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum LanguageArgument {
    /// Dutch.
    Nl,
    /// English.
    En,
}

impl LanguageArguments {
    fn language(&self) -> MessageLanguage {
        match self.lang {
            Some(LanguageArgument::Nl) => MessageLanguage::Dutch,
            Some(LanguageArgument::En) => MessageLanguage::English,
            None => MessageLanguage::from_environment(|name| std::env::var(name).ok()),
        }
    }
}

/// Says that a folder is no site, where it is none.
fn check_root(root: &Path, language: MessageLanguage) -> Result<(), Exit> {
    if root.join("content").is_dir() {
        // A build that was ended between two steps left the site without its name.
        publish::recover(&root.join("public"));
        return Ok(());
    }
    let (shown, exists) = (root.display(), root.is_dir());
    let wrong = match (exists, language) {
        (true, MessageLanguage::Dutch) => {
            format!("In de map {shown} staat geen site: er is geen map “content” in.")
        }
        (true, MessageLanguage::English) => {
            format!("There is no site in the folder {shown}: it has no folder “content”.")
        }
        (false, MessageLanguage::Dutch) => format!("De map {shown} bestaat niet."),
        (false, MessageLanguage::English) => format!("The folder {shown} doesn't exist."),
    };
    let remedy = say(
        language,
        "Ga naar de map van uw site, of noem die: --root MAP. Een nieuwe site maakt u met: wegwijs new MAP",
        "Go to the folder of your site, or name it: --root DIR. To make a new site: wegwijs new DIR",
    );
    print_error(&format!("{wrong} {remedy}\n"));
    Err(Exit::Usage)
}

impl SiteArguments {
    /// As [`check_root`].
    fn check_root(&self) -> Result<(), Exit> {
        check_root(&self.root, self.language.language())
    }

    fn run(&self, address: Option<String>) -> Run {
        let today = self.today.unwrap_or_else(|| jiff::Zoned::now().date());
        Run { root: self.root.clone(), options: Options { today, address } }
    }
}

/// Runs the command that the arguments name.
pub(crate) fn run() -> ExitCode {
    match stack::with_known_stack(obey) {
        Ok(exit) => exit.into(),
        Err(error) => {
            print_error(&(no_thread(&error, language_of_arguments()) + "\n"));
            Exit::Machine.into()
        }
    }
}

/// As the system says that there is no room for a thread.
fn no_thread(error: &io::Error, language: MessageLanguage) -> String {
    say(
        language,
        &format!("Deze machine heeft geen plaats om te werken: {error}"),
        &format!("This machine has no room to work: {error}"),
    )
}

fn obey() -> Exit {
    match CommandLine::parse().command {
        Command::Build(arguments) => build::run(&arguments),
        Command::Check(arguments) => check::run(&arguments),
        #[cfg(feature = "preview")]
        Command::Serve(arguments) => serve::run(&arguments),
        #[cfg(feature = "preview")]
        Command::Desk(arguments) => desk::run(&arguments),
        Command::New(arguments) => new::run(&arguments),
        Command::Find(arguments) => find::run(&arguments),
        Command::Fmt(arguments) => fmt::run(&arguments),
        Command::Import(arguments) => import::run(&arguments),
        Command::Verify(arguments) => verify::run(&arguments),
        Command::Ask(arguments) => ask::run(&arguments),
        Command::Coverage(arguments) => coverage::run(&arguments),
        Command::Explain(arguments) => explain::run(&arguments),
        Command::Schema(arguments) => schema::run(&arguments),
        #[cfg(feature = "lsp")]
        Command::Lsp(arguments) => lsp::run(&arguments),
    }
}

/// Prints to standard output. A reader that closed the pipe (`| head`) is no failure.
fn print(text: &str) -> Exit {
    match io::stdout().write_all(text.as_bytes()) {
        Ok(()) => Exit::Fine,
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Exit::Fine,
        Err(_) => Exit::Machine,
    }
}

/// Prints to standard error, where a failure to print can't be told to anybody.
fn print_error(text: &str) {
    let _ = io::stderr().write_all(text.as_bytes());
}

fn wants_colour(stream: &impl IsTerminal) -> bool {
    stream.is_terminal() && std::env::var_os("NO_COLOR").is_none()
}

/// The language of messages about the arguments themselves, which can't be asked yet: `--lang` if it stands there, and
/// otherwise the language of the environment.
fn language_of_arguments() -> MessageLanguage {
    let mut arguments = std::env::args_os().map(|argument| argument.to_string_lossy().into_owned());
    let mut language = None;
    while let Some(argument) = arguments.next() {
        language = match argument.strip_prefix("--lang") {
            Some("") => arguments.next(),
            Some(value) => value.strip_prefix('=').map(str::to_string).or(language),
            None => language,
        };
    }
    match language.as_deref() {
        Some("nl") => MessageLanguage::Dutch,
        Some("en") => MessageLanguage::English,
        _ => MessageLanguage::from_environment(|name| std::env::var(name).ok()),
    }
}

/// A day on the command line.
fn date(text: &str) -> Result<Date, String> {
    text.parse().ok().filter(|_| text.len() == 10).ok_or_else(|| {
        say(
            language_of_arguments(),
            &format!("{text} is geen datum. Schrijf jaar-maand-dag, zoals 2026-11-21."),
            &format!("{text} is not a date. Write year-month-day, such as 2026-11-21."),
        )
    })
}

/// A port on the command line.
#[cfg(feature = "preview")]
fn port(text: &str) -> Result<u16, String> {
    text.parse().map_err(|_| {
        say(
            language_of_arguments(),
            &format!("{text} is geen poort. Schrijf een getal van 0 tot en met 65535, zoals 4040."),
            &format!("{text} is not a port. Write a number from 0 to 65535, such as 4040."),
        )
    })
}

/// A word as a shell reads it back: between single quotes where it has more than plain signs.
fn quoted_for_shell(word: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || "-_./:@%+,~".contains(c);
    if !word.is_empty() && !word.starts_with('~') && word.chars().all(plain) {
        word.to_string()
    } else {
        format!("'{}'", word.replace('\'', "'\\''"))
    }
}

/// The text in the language.
fn say(language: MessageLanguage, nl: &str, en: &str) -> String {
    match language {
        MessageLanguage::Dutch => nl.to_string(),
        MessageLanguage::English => en.to_string(),
    }
}

#[cfg(test)]
mod tests {
    /// `TZ=Europe/Amsterdam` is what everybody sets on a server; without the names of zones it would be UTC.
    #[test]
    fn zones_are_known_by_their_names() {
        let at_noon = |zone: &str| {
            let zone = jiff::tz::TimeZone::get(zone).unwrap();
            "2026-07-01T12:00:00Z".parse::<jiff::Timestamp>().unwrap().to_zoned(zone)
        };
        assert_eq!(at_noon("Europe/Amsterdam").hour(), 14);
        assert_eq!(at_noon("Pacific/Kiritimati").day(), 2);
    }
}
