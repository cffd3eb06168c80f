//! `wegwijs import SOURCE FILE…`: official open data become the registry, and lists of organisations become reports and files.

use std::path::PathBuf;

use clap::Args;
use jiff::civil::Date;

use wegwijs::directory::{
    Method,
    import::{self, ImportError, Origins},
};

use super::{Exit, LanguageArguments, check_root, print, print_error};

#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Where the files come from: cbs-municipalities, cbs-places, kadaster, roo, iwlz, table, catalogue, supporters or hsds.
    #[arg(value_parser = clap::builder::PossibleValuesParser::new(
        import::SOURCES.into_iter().chain(import::REPORTING_SOURCES)
    ))]
    source: String,
    /// The files, as their publisher gives them.
    #[cfg_attr(feature = "external", arg(required_unless_present = "fetch", value_name = "FILE"))]
    #[cfg_attr(not(feature = "external"), arg(required = true, value_name = "FILE"))]
    files: Vec<PathBuf>,
    /// catalogue, supporters, hsds: write what changes. Without it they only show it.
    #[arg(long)]
    write: bool,
    /// catalogue: of which day the files are.
    #[arg(long, value_name = "DATE", value_parser = super::date)]
    on: Option<Date>,
    /// hsds: who vouches for the publisher's checks. Without it the files carry no check.
    #[arg(long, value_name = "NAME", requires = "method")]
    by: Option<String>,
    /// hsds: how the publisher checks.
    #[arg(long, value_enum, requires = "by")]
    method: Option<super::verify::MethodArgument>,
    #[cfg(feature = "external")]
    /// catalogue: ask the service of overheid.nl itself, slowly; answers of today are kept.
    #[arg(long, conflicts_with = "files")]
    fetch: bool,
    #[cfg(feature = "external")]
    /// catalogue: where the service is.
    #[arg(long, value_name = "URL", default_value = import::ENDPOINT, requires = "fetch")]
    endpoint: String,
    #[cfg(feature = "external")]
    /// catalogue: where the answers of today are kept.
    #[arg(long, value_name = "DIR", default_value = ".wegwijs/catalogue", requires = "fetch")]
    cache: PathBuf,
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
    let done = if import::REPORTING_SOURCES.contains(&arguments.source.as_str()) {
        propose(arguments)
    } else {
        import::run(&arguments.source, &arguments.files, &arguments.root).map(|report| report.text(language))
    };
    match done {
        Ok(text) => print(&text),
        Err(error) => {
            print_error(&(error.message(language) + "\n"));
            match error {
                ImportError::UnknownSource { .. }
                | ImportError::FileCount { .. }
                | ImportError::NoDay { .. } => Exit::Usage,
                ImportError::Damaged { .. }
                | ImportError::Missing { .. }
                | ImportError::NoMunicipalities { .. }
                | ImportError::NothingKnown { .. }
                | ImportError::Inconsistent { .. } => Exit::Content,
                ImportError::File { .. } | ImportError::Service { .. } => Exit::Machine,
            }
        }
    }
}

/// Shows what a catalogue or a list would change, and writes it where that was asked.
fn propose(arguments: &Arguments) -> Result<String, ImportError> {
    let language = arguments.language.language();
    let today = jiff::Zoned::now().date();
    let files = arguments.files.as_slice();
    #[cfg(feature = "external")]
    let cache = arguments.root.join(&arguments.cache);
    #[cfg(feature = "external")]
    let service =
        import::Service { endpoint: &arguments.endpoint, cache: &cache, today, wait: &std::thread::sleep };
    let vouched = arguments.by.clone().map(|by| import::CheckDefaults {
        by: Some(by),
        method: arguments.method.map(Method::from),
        ..import::CheckDefaults::default()
    });
    let from = match arguments.source.as_str() {
        "hsds" => Origins::Hsds(files, vouched.as_ref()),
        "supporters" => Origins::Supporters(files),
        #[cfg(feature = "external")]
        _ if arguments.fetch => Origins::CatalogueService(&service),
        _ => Origins::Catalogue(files, arguments.on),
    };
    let proposal = import::propose(&from, today, &arguments.root)?;
    let written = if arguments.write { Some(proposal.write(&arguments.root)?) } else { None };
    Ok(proposal.text(language) + &import::closing(written.as_deref(), language))
}
