//! `wegwijs verify SUPPORTER`: write down that somebody checked a supporter's facts.

use std::{fs, path::PathBuf};

use clap::{Args, ValueEnum};
use jiff::civil::Date;

use wegwijs::directory::{
    Method, SUPPORTERS_FOLDER,
    verify::{self, Check},
};
use wegwijs::source::schema::nearest_word;

use super::{Exit, LanguageArguments, print, print_error, say};

#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The name of the supporter's file, without .yaml.
    supporter: String,
    /// How the facts were checked.
    #[arg(long, value_enum)]
    method: MethodArgument,
    /// Who checked.
    #[arg(long, value_name = "NAME")]
    by: String,
    /// Where it was read, or who told.
    #[arg(long, value_name = "URL-OR-TEXT")]
    source: String,
    /// The day of the check, as 2026-11-21; today if not given.
    #[arg(long, value_name = "DATE")]
    on: Option<Date>,
    /// The folder of the site: the one with `content` in it.
    #[arg(long, value_name = "DIR", default_value = ".")]
    root: PathBuf,
    #[command(flatten)]
    language: LanguageArguments,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum MethodArgument {
    /// Somebody called and asked.
    Phone,
    /// Somebody wrote and got an answer.
    Email,
    /// Somebody read it on the organisation's own site.
    Website,
    /// Somebody went there.
    Visit,
}

pub(super) fn run(arguments: &Arguments) -> Exit {
    let language = arguments.language.language();
    let folder = arguments.root.join(SUPPORTERS_FOLDER);
    let path = folder.join(format!("{}.yaml", arguments.supporter));
    let text = match fs::read_to_string(&path) {
        Ok(text) => text,
        Err(_) => {
            let names: Vec<String> = fs::read_dir(&folder)
                .into_iter()
                .flatten()
                .filter_map(|entry| Some(entry.ok()?.path().file_stem()?.to_string_lossy().into_owned()))
                .collect();
            let near = nearest_word(&arguments.supporter, names.iter().map(String::as_str));
            let near_nl = near.map(|near| format!(" Bedoelt u {near}?")).unwrap_or_default();
            let near_en = near.map(|near| format!(" Did you mean {near}?")).unwrap_or_default();
            print_error(&say(
                language,
                &format!("Het bestand {} is niet te lezen.{near_nl}\n", path.display()),
                &format!("The file {} can't be read.{near_en}\n", path.display()),
            ));
            return Exit::Usage;
        }
    };
    let today = jiff::Zoned::now().date();
    let check = Check {
        on: arguments.on.unwrap_or(today),
        by: arguments.by.clone(),
        method: match arguments.method {
            MethodArgument::Phone => Method::Phone,
            MethodArgument::Email => Method::Email,
            MethodArgument::Website => Method::Website,
            MethodArgument::Visit => Method::Visit,
        },
        source: arguments.source.clone(),
    };
    if check.on > today {
        print_error(&say(
            language,
            &format!("De dag {} moet nog komen.\n", check.on),
            &format!("The day {} is still to come.\n", check.on),
        ));
        return Exit::Usage;
    }
    let changed = match verify::apply(&text, &check) {
        Ok(changed) => changed,
        Err(error) => {
            print_error(&format!("{}: {}\n", path.display(), error.message(language)));
            return Exit::Content;
        }
    };
    // Written beside and renamed, so that the file is never half there.
    let written = tempfile::NamedTempFile::new_in(&folder)
        .and_then(|mut file| std::io::Write::write_all(&mut file, changed.as_bytes()).map(|()| file))
        .and_then(|file| {
            fs::set_permissions(file.path(), fs::metadata(&path)?.permissions())?;
            file.persist(&path).map_err(|error| error.error)
        });
    match written {
        Ok(_) => print(&say(
            language,
            &format!("{}: nagekeken op {} door {}.\n", path.display(), check.on, check.by),
            &format!("{}: checked on {} by {}.\n", path.display(), check.on, check.by),
        )),
        Err(error) => {
            print_error(&format!("{}: {error}\n", path.display()));
            Exit::Machine
        }
    }
}
