//! `wegwijs serve`: the site in a browser, as it will be, while it is written.

use std::{
    io,
    process::{Command, Stdio},
};

use clap::Args;

use wegwijs::{
    diagnostic::{MessageLanguage, Tally},
    preview::{Change, Preview, PreviewError, Settings},
    stack,
};

use super::{Exit, SiteArguments, no_thread, print, print_error, report, say};

#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    site: SiteArguments,
    /// The port on this machine; 0 takes one that is free.
    #[arg(long, value_name = "N", default_value_t = 4040, value_parser = super::port)]
    port: u16,
    /// Open the site in the browser.
    #[arg(long)]
    open: bool,
}

pub(super) fn run(arguments: &Arguments) -> Exit {
    if let Err(exit) = arguments.site.check_root() {
        return exit;
    }
    let language = arguments.site.language.language();
    let settings = Settings { run: arguments.site.run(None), language, port: arguments.port };
    let preview = match Preview::start(settings, move |change| tell(change, language)) {
        Ok(preview) => preview,
        Err(error) => return failed(&error, language),
    };
    let url = preview.url();
    print(&say(
        language,
        &format!("De site staat op {url}\nStoppen: Ctrl+C\n"),
        &format!("The site is at {url}\nTo stop: Ctrl+C\n"),
    ));
    print_error(&problems(preview.tally(), language));
    if arguments.open
        && let Err(error) = open(&url)
    {
        print_error(&does_not_open(&error, language));
    }
    let runtime = match tokio::runtime::Builder::new_multi_thread()
        .thread_stack_size(stack::BYTES)
        .enable_all()
        .build()
    {
        Ok(runtime) => runtime,
        Err(error) => return failed(&PreviewError::Threads(error), language),
    };
    let served = runtime.block_on(preview.serve(interrupted()));
    // What still renders for nobody is not waited for.
    runtime.shutdown_background();
    match served {
        Ok(()) => Exit::Fine,
        Err(error) => failed(&error, language),
    }
}

/// Waits for Ctrl+C. Where the system gives no such signal, the program is stopped in the system's own way.
pub(super) async fn interrupted() {
    if tokio::signal::ctrl_c().await.is_err() {
        std::future::pending::<()>().await;
    }
}

pub(super) fn does_not_open(error: &io::Error, language: MessageLanguage) -> String {
    say(
        language,
        &format!("De browser gaat niet vanzelf open: {error}\n"),
        &format!("The browser doesn't open by itself: {error}\n"),
    )
}

fn tell(change: &Change, language: MessageLanguage) {
    let files = match change.files.as_slice() {
        [] => say(language, "alles", "everything"),
        [one] => one.clone(),
        [first, rest @ ..] => format!("{first} (+{})", rest.len()),
    };
    print_error(&format!("{files}: {} ms\n{}", change.took.as_millis(), problems(change.tally, language)));
}

/// One line that counts the problems; nothing when there are none.
fn problems(tally: Tally, language: MessageLanguage) -> String {
    if tally.errors + tally.warnings == 0 { String::new() } else { report::tally_line(tally, language) }
}

pub(super) fn failed(error: &PreviewError, language: MessageLanguage) -> Exit {
    let text = match error {
        PreviewError::PortTaken(port) => say(
            language,
            &format!(
                "Poort {port} is al in gebruik. Misschien staat de site al open in een ander venster. Kies anders een andere poort: --port 0"
            ),
            &format!(
                "Port {port} is in use already. Perhaps the site is open in another window. If not, choose another port: --port 0"
            ),
        ),
        PreviewError::Network(error) => {
            say(language, &format!("Het netwerk werkt niet: {error}"), &format!("The network fails: {error}"))
        }
        PreviewError::Threads(error) => no_thread(error, language),
        PreviewError::Watch { path, reason } => say(
            language,
            &format!("De map {} is niet in de gaten te houden: {reason}", path.display()),
            &format!("The folder {} can't be watched: {reason}", path.display()),
        ),
    };
    print_error(&format!("{text}\n"));
    Exit::Machine
}

/// Opens the address with the program that the system has for it.
pub(super) fn open(url: &str) -> io::Result<()> {
    let mut command = if cfg!(target_os = "macos") {
        Command::new("open")
    } else if cfg!(windows) {
        let mut command = Command::new("rundll32");
        command.arg("url.dll,FileProtocolHandler");
        command
    } else {
        Command::new("xdg-open")
    };
    command.arg(url).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().map(drop)
}
