//! `wegwijs fmt`: YAML in the order of its schema, comments kept.

use std::{fs, path::PathBuf};

use clap::Args;

use wegwijs::{
    diagnostic::{Diagnostic, SourceLookup, format},
    site::{PAGE_KIND, kind_of},
    source::{FrontMatter, Limits, SourceFile, SourceTree, arrange::arrange},
};

use super::{Exit, LanguageArguments, check_root, print, print_error, say, verify::replace};

#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The files; all data and the head of every page if none is given.
    #[arg(value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Change nothing; end with 1 if a file isn't as it would be.
    #[arg(long)]
    check: bool,
    /// The folder of the site: the one with `content` in it.
    #[arg(long, value_name = "DIR", default_value = ".")]
    root: PathBuf,
    #[command(flatten)]
    language: LanguageArguments,
}

pub(super) fn run(arguments: &Arguments) -> Exit {
    let language = arguments.language.language();
    if let Err(exit) = check_root(&arguments.root, language) {
        return exit;
    }
    let (tree, mut problems) = SourceTree::read(&arguments.root, "content", Limits::default());
    let mut files: Vec<&SourceFile> = tree.files().collect();
    if !arguments.files.is_empty() {
        let wanted: Vec<(&PathBuf, Option<PathBuf>)> =
            arguments.files.iter().map(|file| (file, fs::canonicalize(file).ok())).collect();
        let on_disk = |file: &SourceFile| fs::canonicalize(arguments.root.join(&*file.path)).ok();
        let known: Vec<(&SourceFile, PathBuf)> =
            files.iter().filter_map(|file| Some((*file, on_disk(file)?))).collect();
        for (named, path) in &wanted {
            if !known.iter().any(|(_, known)| Some(known) == path.as_ref()) {
                let named = named.display();
                print_error(&say(
                    language,
                    &format!("{named} is geen bestand onder content van deze site.\n"),
                    &format!("{named} is no file below content of this site.\n"),
                ));
                return Exit::Usage;
            }
        }
        files = known
            .into_iter()
            .filter(|(_, path)| wanted.iter().any(|(_, wanted)| wanted.as_ref() == Some(path)))
            .map(|(file, _)| file)
            .collect();
        problems.retain(|problem| files.iter().any(|file| file.path == problem.location.path));
    }
    let mut changed = Vec::new();
    for file in files {
        match arranged(file) {
            Ok(Some(text)) => {
                let path = arguments.root.join(&*file.path);
                if !arguments.check
                    && let Err(error) = replace(&path, &text)
                {
                    print_error(&format!("{}: {error}\n", path.display()));
                    return Exit::Machine;
                }
                changed.push(&*file.path);
            }
            Ok(None) => {}
            Err(problem) => problems.push(*problem),
        }
    }
    for problem in &problems {
        print_error(&(format::text(problem, &tree as &dyn SourceLookup, language, false) + "\n"));
    }
    let list: String = changed.iter().map(|path| format!("{path}\n")).collect();
    let count = changed.len();
    let printed = print(&match (count, arguments.check) {
        (0, _) => say(language, "Alles staat al goed.\n", "Everything is in order already.\n"),
        (_, false) => list + &say(language, &format!("{count} geordend.\n"), &format!("{count} arranged.\n")),
        (_, true) => {
            list + &say(
                language,
                &format!("{count} te ordenen. Dat doet: wegwijs fmt\n"),
                &format!("{count} to arrange, by: wegwijs fmt\n"),
            )
        }
    });
    if !problems.is_empty() || (arguments.check && count > 0) { Exit::Content } else { printed }
}

/// The file as it should be; none if it is, or has no YAML by a schema.
fn arranged(file: &SourceFile) -> Result<Option<String>, Box<Diagnostic>> {
    let (range, kind) = if let Some(kind) = kind_of(&file.path) {
        (0..file.text.len(), kind)
    } else if file.extension() == "md" {
        // A page without one is told by `check`.
        let Ok(found) = FrontMatter::find(file) else { return Ok(None) };
        (found.yaml, &PAGE_KIND)
    } else {
        return Ok(None);
    };
    let text = arrange(&file.path, &file.text, range, kind)?;
    Ok((text != *file.text).then_some(text))
}
