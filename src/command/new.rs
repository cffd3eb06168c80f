//! `wegwijs new DIR`: a complete small site, ready for git.

use std::path::PathBuf;

use clap::Args;

use wegwijs::starter::{self, StarterError};

use super::{Exit, LanguageArguments, print, print_error, say};

#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The folder to make; one that is there already must be empty.
    #[arg(value_name = "DIR")]
    folder: PathBuf,
    #[command(flatten)]
    language: LanguageArguments,
}

pub(super) fn run(arguments: &Arguments) -> Exit {
    let language = arguments.language.language();
    let folder = &arguments.folder;
    let shown = folder.display();
    let typed = super::quoted_for_shell(&folder.to_string_lossy());
    match starter::write(folder, jiff::Zoned::now().date()) {
        Ok(files) => {
            let count = files.len();
            print(&say(
                language,
                &format!(
                    "Er staan {count} bestanden in {shown}.\n\nBekijk uw site:     wegwijs serve --open --root {typed}\nLees hoe het werkt: {shown}/README.md\n"
                ),
                &format!(
                    "There are {count} files in {shown}.\n\nSee your site:   wegwijs serve --open --root {typed}\nHow it works:    {shown}/README.md\n"
                ),
            ))
        }
        Err(StarterError::NotEmpty(_)) => {
            print_error(&say(
                language,
                &format!(
                    "In {shown} staat al iets. Er is niets veranderd. Kies een nieuwe of een lege map, bijvoorbeeld: wegwijs new mijn-site\n"
                ),
                &format!(
                    "There is something in {shown} already. Nothing was changed. Choose a new or an empty folder, such as: wegwijs new my-site\n"
                ),
            ));
            Exit::Usage
        }
        Err(StarterError::Io { path, error }) => {
            let path = path.display();
            print_error(&say(
                language,
                &format!("Schrijven lukt niet: {path}: {error}\n"),
                &format!("Can't write: {path}: {error}\n"),
            ));
            Exit::Machine
        }
    }
}
