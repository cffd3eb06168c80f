//! `wegwijs verify SUPPORTER`: write down that somebody checked a supporter today.

use std::{
    fs, io,
    io::Write,
    path::{Path, PathBuf},
};

use clap::{Args, ValueEnum};
use jiff::civil::Date;

use wegwijs::{
    diagnostic::MessageLanguage,
    directory::{
        MUNICIPALITIES_FOLDER, Method, MunicipalityCode, SUPPORTERS_FOLDER,
        verify::{self, Check},
    },
    source::schema::nearest_word,
};

use super::{Exit, LanguageArguments, check_root, print, print_error, say};

#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The supporter: the name of its file without .yaml, or the file itself. Or the code of a municipality, such as GM0344.
    supporter: String,
    /// How it was checked.
    #[arg(long, value_enum)]
    method: MethodArgument,
    /// Who checked.
    #[arg(long, value_name = "NAME")]
    by: String,
    /// Where it was read, or who told.
    #[arg(long, value_name = "URL-OR-TEXT")]
    source: String,
    /// The day of the check; today if not given.
    #[arg(long, value_name = "DATE", value_parser = super::date)]
    on: Option<Date>,
    /// The folder of the site: the one with `content` in it.
    #[arg(long, value_name = "DIR", default_value = ".")]
    root: PathBuf,
    #[command(flatten)]
    language: LanguageArguments,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum MethodArgument {
    /// Called and asked.
    Phone,
    /// Wrote and got an answer.
    Email,
    /// Read on their own website.
    Website,
    /// Been there.
    Visit,
}

pub(super) fn run(arguments: &Arguments) -> Exit {
    let language = arguments.language.language();
    if let Err(exit) = check_root(&arguments.root, language) {
        return exit;
    }
    let today = jiff::Zoned::now().date();
    let on = arguments.on.unwrap_or(today);
    if on > today {
        print_error(&say(
            language,
            &format!("De controle op {on} moet nog komen.\n"),
            &format!("The check on {on} is still to come.\n"),
        ));
        return Exit::Usage;
    }
    let id = Path::new(&arguments.supporter).file_name().unwrap_or_default().to_string_lossy().into_owned();
    let id = id.strip_suffix(".yaml").or_else(|| id.strip_suffix(".yml")).unwrap_or(&id);
    // A municipality's file is named after its code.
    let below = if MunicipalityCode::parse(id).is_some() { MUNICIPALITIES_FOLDER } else { SUPPORTERS_FOLDER };
    let folder = arguments.root.join(below);
    let path = ["yaml", "yml"].map(|extension| folder.join(format!("{id}.{extension}")));
    let Some(path) = path.into_iter().find(|path| path.is_file()) else {
        print_error(&(unknown(id, &folder, language) + "\n"));
        return Exit::Usage;
    };
    let check = Check {
        on,
        by: arguments.by.clone(),
        method: match arguments.method {
            MethodArgument::Phone => Method::Phone,
            MethodArgument::Email => Method::Email,
            MethodArgument::Website => Method::Website,
            MethodArgument::Visit => Method::Visit,
        },
        source: arguments.source.clone(),
    };
    let text = match fs::read_to_string(&path) {
        Ok(text) => text,
        Err(error) => return failed(&path, &error, language),
    };
    let changed = match verify::apply(&text, &check) {
        Ok(changed) => changed,
        Err(error) => {
            print_error(&format!("{}: {}\n", path.display(), error.message(language)));
            return if error.is_of_the_command() { Exit::Usage } else { Exit::Content };
        }
    };
    if let Err(error) = replace(&path, &changed) {
        return failed(&path, &error, language);
    }
    let path = path.display();
    print(&say(
        language,
        &format!("{path}: gecontroleerd op {on} door {}.\n", check.by),
        &format!("{path}: checked on {on} by {}.\n", check.by),
    ))
}

/// Writes a file in one step: a machine that stops halfway leaves the old one whole.
pub(super) fn replace(path: &Path, text: &str) -> io::Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    let mut file = tempfile::NamedTempFile::new_in(folder)?;
    file.write_all(text.as_bytes())?;
    file.as_file().set_permissions(fs::metadata(path)?.permissions())?;
    file.persist(path).map_err(|error| error.error)?;
    Ok(())
}

fn unknown(id: &str, folder: &Path, language: MessageLanguage) -> String {
    let files = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let stems: Vec<String> =
        files.filter_map(|path| Some(path.file_stem()?.to_string_lossy().into_owned())).collect();
    let folder = folder.display();
    match nearest_word(id, stems.iter().map(String::as_str)) {
        Some(near) => say(
            language,
            &format!("Er is geen bestand “{id}” in {folder}. Bedoelt u {near}?"),
            &format!("There is no file “{id}” in {folder}. Did you mean {near}?"),
        ),
        None => say(
            language,
            &format!("Er is geen bestand “{id}” in {folder}."),
            &format!("There is no file “{id}” in {folder}."),
        ),
    }
}

fn failed(path: &Path, error: &io::Error, language: MessageLanguage) -> Exit {
    let path = path.display();
    print_error(&say(
        language,
        &format!("{path} is niet te lezen of te schrijven: {error}.\n"),
        &format!("{path} can't be read or written: {error}.\n"),
    ));
    Exit::Machine
}
