//! `wegwijs desk`: check facts, one after another, on a page of this machine.

use clap::Args;

use wegwijs::{desk::Desk, diagnostic::MessageLanguage, preview::PreviewError, stack};

use super::{Exit, SiteArguments, print, print_error, say, serve};

#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    site: SiteArguments,
    /// The port on this machine; 0 takes one that is free.
    #[arg(long, value_name = "N", default_value_t = 0, value_parser = super::port)]
    port: u16,
    /// Open the desk in the browser.
    #[arg(long)]
    open: bool,
    /// When you stop, make one git commit of what you checked.
    #[arg(long)]
    commit: bool,
}

pub(super) fn run(arguments: &Arguments) -> Exit {
    if let Err(exit) = arguments.site.check_root() {
        return exit;
    }
    let language = arguments.site.language.language();
    let desk = match Desk::start(arguments.site.run(None), arguments.port) {
        Ok(desk) => desk,
        Err(error) => return serve::failed(&error, language),
    };
    let url = desk.url();
    print(&say(
        language,
        &format!("Nakijken kan op {url}\nDit adres is alleen voor u. Stoppen: Ctrl+C\n"),
        &format!("The desk is at {url}\nThis address is for you alone. To stop: Ctrl+C\n"),
    ));
    if arguments.open
        && let Err(error) = serve::open(&url)
    {
        print_error(&serve::does_not_open(&error, language));
    }
    let runtime = match tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .thread_stack_size(stack::BYTES)
        .enable_all()
        .build()
    {
        Ok(runtime) => runtime,
        Err(error) => return serve::failed(&PreviewError::Threads(error), language),
    };
    let served = runtime.block_on(desk.serve(serve::interrupted()));
    runtime.shutdown_background();
    if let Err(error) = served {
        return serve::failed(&error, language);
    }
    if arguments.commit { commit(&desk, language) } else { Exit::Fine }
}

fn commit(desk: &Desk, language: MessageLanguage) -> Exit {
    match desk.commit() {
        Ok(Some(message)) => {
            print(&say(language, &format!("Bewaard in git: {message}\n"), &format!("Committed: {message}\n")))
        }
        Ok(None) => Exit::Fine,
        Err(error) => {
            print_error(&(error.message(language) + "\n"));
            Exit::Machine
        }
    }
}
