//! `wegwijs new DIR`: a complete small site, ready for git.

use std::{
    fs,
    path::{Path, PathBuf},
};

use clap::Args;

use wegwijs::{
    diagnostic::MessageLanguage,
    starter::{self, Requirements, RequirementsError, StarterError},
};

use super::{Exit, LanguageArguments, print, print_error, say};

#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The folder to make; one that is there already must be empty or a fresh clone.
    #[arg(value_name = "DIR")]
    folder: PathBuf,
    /// The file with the checksums of the program, wegwijs-VERSION-requirements.txt: for who has the site made by a code host.
    #[arg(long, value_name = "FILE")]
    requirements: Option<PathBuf>,
    #[command(flatten)]
    language: LanguageArguments,
}

pub(super) fn run(arguments: &Arguments) -> Exit {
    let language = arguments.language.language();
    let folder = &arguments.folder;
    let shown = folder.display();
    let typed = super::quoted_for_shell(&folder.to_string_lossy());
    let requirements =
        match arguments.requirements.as_deref().map_or(Ok(Requirements::without_checksums()), read) {
            Ok(requirements) => requirements,
            Err(error) => return error.tell(language),
        };
    match starter::write(folder, jiff::Zoned::now().date(), &requirements) {
        Ok(files) => {
            let count = files.len();
            let named = files.iter().find(|file| ["README.md", "LEESMIJ.md"].contains(&file.as_str()));
            let readme = folder.join(named.map_or("README.md", String::as_str));
            let readme = readme.display();
            print(&say(
                language,
                &format!(
                    "Er staan {count} bestanden in {shown}.\n\nBekijk uw site:     wegwijs serve --open --root {typed}\nLees hoe het werkt: {readme}\n"
                ),
                &format!(
                    "There are {count} files in {shown}.\n\nSee your site:   wegwijs serve --open --root {typed}\nHow it works:    {readme}\n"
                ),
            ))
        }
        Err(StarterError::NotEmpty(_)) => {
            print_error(&say(
                language,
                &format!(
                    "In {shown} staat al iets. Er is niets veranderd. Kies een nieuwe of een lege map, bijvoorbeeld: wegwijs new mijn-site\nHebt u een lege git-map net opgehaald? Daarin mogen alleen .git, README.md en LICENSE staan.\n"
                ),
                &format!(
                    "There is something in {shown} already. Nothing was changed. Choose a new or an empty folder, such as: wegwijs new my-site\nDid you just clone an empty repository? It may hold .git, README.md and LICENSE, and nothing else.\n"
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

/// Why the file with checksums is of no use.
enum Unusable {
    Unread { path: PathBuf, error: std::io::Error },
    Wrong { path: PathBuf, error: RequirementsError },
}

fn read(path: &Path) -> Result<Requirements, Unusable> {
    let text =
        fs::read_to_string(path).map_err(|error| Unusable::Unread { path: path.to_path_buf(), error })?;
    Requirements::parse(&text).map_err(|error| Unusable::Wrong { path: path.to_path_buf(), error })
}

impl Unusable {
    fn tell(&self, language: MessageLanguage) -> Exit {
        let (path, nl, en) = match self {
            Unusable::Unread { path, error } => (
                path,
                format!("dit bestand is niet te lezen: {error}"),
                format!("this file can't be read: {error}"),
            ),
            Unusable::Wrong { path, error } => {
                let (nl, en) = match error {
                    RequirementsError::NoProgram => (
                        "hier staat geen regel die begint met “wegwijs==”".to_string(),
                        "no line starts with “wegwijs==”".to_string(),
                    ),
                    RequirementsError::OtherPackage { line } => (
                        format!("regel {line} noemt iets anders dan “wegwijs==” met een versie"),
                        format!("line {line} names something else than “wegwijs==” and a version"),
                    ),
                    RequirementsError::NoChecksum { line } => (
                        format!("bij regel {line} hoort een controlegetal: --hash=sha256: en 64 tekens"),
                        format!("line {line} needs a checksum: --hash=sha256: and 64 digits"),
                    ),
                };
                (path, nl, en)
            }
        };
        let path = path.display();
        print_error(&say(
            language,
            &format!(
                "--requirements {path}: {nl}. Neem het bestand dat bij de uitgave van wegwijs hoort. Er is niets veranderd.\n"
            ),
            &format!(
                "--requirements {path}: {en}. Take the file that belongs to the release of wegwijs. Nothing was changed.\n"
            ),
        ));
        match self {
            Unusable::Unread { error, .. } if error.kind() != std::io::ErrorKind::NotFound => Exit::Machine,
            _ => Exit::Usage,
        }
    }
}
