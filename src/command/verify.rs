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
        ChannelType, Method,
        import::{self, CheckDefaults},
        verify::{self, Check, Part},
    },
    source::schema::nearest_word,
};

use super::{Exit, LanguageArguments, check_root, print, print_error, say};

#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The supporter: the name of its file without .yaml, or the file itself. Or the code of a municipality, such as GM0344, or
    /// signpost or contact: those in site.yaml.
    #[arg(required_unless_present = "batch")]
    supporter: Option<String>,
    /// Only the channels of this type: phone, email, website and so on. The others keep their day.
    #[arg(long, value_name = "TYPE", value_parser = channel, conflicts_with = "batch")]
    channel: Option<ChannelType>,
    /// A call list that you filled in (CSV, XLSX or ODS): every row with “ja” under “klopt” is a check.
    #[arg(long, value_name = "FILE", conflicts_with = "supporter")]
    batch: Option<PathBuf>,
    /// How it was checked.
    #[arg(long, value_enum, required_unless_present = "batch")]
    method: Option<MethodArgument>,
    /// Who checked.
    #[arg(long, value_name = "NAME", required_unless_present = "batch")]
    by: Option<String>,
    /// Where it was read, or who told.
    #[arg(long, value_name = "URL-OR-TEXT", required_unless_present = "batch")]
    source: Option<String>,
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
pub(super) enum MethodArgument {
    /// Called and asked.
    Phone,
    /// Wrote and got an answer.
    Email,
    /// Read on their own website.
    Website,
    /// Been there.
    Visit,
}

impl From<MethodArgument> for Method {
    fn from(method: MethodArgument) -> Self {
        match method {
            MethodArgument::Phone => Method::Phone,
            MethodArgument::Email => Method::Email,
            MethodArgument::Website => Method::Website,
            MethodArgument::Visit => Method::Visit,
        }
    }
}

fn channel(word: &str) -> Result<ChannelType, String> {
    ChannelType::parse(word).ok_or_else(|| {
        let known: Vec<&str> = ChannelType::ALL.iter().map(|kind| kind.as_str()).collect();
        format!("choose from: {}", known.join(", "))
    })
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
    if let Some(list) = &arguments.batch {
        return batch(list, arguments, today);
    }
    let what = arguments.supporter.clone().unwrap_or_default();
    let place = match verify::find(&arguments.root, &what) {
        Ok(place) => place,
        Err(folder) => {
            let id = Path::new(&what).file_stem().unwrap_or_default().to_string_lossy().into_owned();
            print_error(&(unknown(&id, &folder, language) + "\n"));
            return Exit::Usage;
        }
    };
    let path = place.path;
    let part = match (place.key, arguments.channel) {
        (Some(key), None) => Part::Key(key),
        (None, None) => Part::File,
        (None, Some(kind)) => Part::Channels(kind),
        (Some(_), Some(_)) => {
            print_error(&say(
                language,
                "Bij de landelijke wegwijzer geldt een controle voor alles. Laat --channel weg.\n",
                "With the national signpost a check is of everything. Leave out --channel.\n",
            ));
            return Exit::Usage;
        }
    };
    let check = Check {
        on,
        by: arguments.by.clone().unwrap_or_default(),
        method: arguments.method.map_or(Method::Phone, Method::from),
        source: arguments.source.clone().unwrap_or_default(),
    };
    let text = match fs::read_to_string(&path) {
        Ok(text) => text,
        Err(error) => return failed(&path, &error, language),
    };
    let changed = match verify::apply_to(&text, part, &check) {
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

/// Makes the checks of a list that somebody filled in.
fn batch(list: &Path, arguments: &Arguments, today: Date) -> Exit {
    let language = arguments.language.language();
    let defaults = CheckDefaults {
        on: arguments.on,
        by: arguments.by.clone(),
        method: arguments.method.map(Method::from),
        source: arguments.source.clone(),
    };
    let done =
        import::checks(&[list.to_path_buf()], &defaults, today, &arguments.root).and_then(|proposal| {
            let written = proposal.write(&arguments.root)?;
            Ok((
                proposal.count().refused,
                proposal.text(language) + &import::closing(Some(&written), language),
            ))
        });
    match done {
        Ok((refused, text)) => match print(&text) {
            Exit::Fine if refused > 0 => Exit::Content,
            exit => exit,
        },
        Err(error) => {
            print_error(&(error.message(language) + "\n"));
            if matches!(error, import::ImportError::File { .. }) { Exit::Machine } else { Exit::Content }
        }
    }
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
