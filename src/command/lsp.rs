//! `wegwijs lsp`: help while typing, for editor programs.

use clap::Args;

use wegwijs::lsp::{SiteWorkspace, Spoken, serve_stdio};

use super::{Exit, SiteArguments, print_error};

#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    site: SiteArguments,
    /// Talk over standard input and output, as is always done; some editor programs say so.
    #[arg(long, hide = true)]
    stdio: bool,
}

pub(super) fn run(arguments: &Arguments) -> Exit {
    // Editor programs name files by their whole path.
    let root = match std::path::absolute(&arguments.site.root) {
        Ok(root) => root,
        Err(error) => {
            print_error(&format!("{}: {error}\n", arguments.site.root.display()));
            return Exit::Machine;
        }
    };
    let workspace = SiteWorkspace::new(root.clone(), arguments.site.today);
    let language = arguments.site.language.language();
    let asked = arguments.site.language.lang.is_some();
    let spoken = if asked { Spoken::Always(language) } else { Spoken::Otherwise(language) };
    match serve_stdio(&root, &workspace, spoken) {
        Ok(()) => Exit::Fine,
        Err(error) => {
            print_error(&format!("{error}\n"));
            Exit::Machine
        }
    }
}
