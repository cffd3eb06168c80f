//! `wegwijs schema KIND`: the JSON Schema of a kind of file, for completion in an editor program.

use clap::Args;

use wegwijs::{
    diagnostic::MessageLanguage,
    rules,
    source::schema::{json_schema, nearest_word},
};

use super::{Exit, LanguageArguments, print, print_error};

#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The kind of file, such as page or supporter; without it, a list of all.
    kind: Option<String>,
    #[command(flatten)]
    language: LanguageArguments,
}

/// Dutch words for the kinds of files.
const DUTCH: &[(&str, &str)] = &[
    ("begrip", "term"),
    ("begrippen", "term"),
    ("bron", "source"),
    ("bronnen", "source"),
    ("gemeente", "municipality"),
    ("gids", "guide"),
    ("keuzehulp", "guide"),
    ("ondersteuner", "supporter"),
    ("pagina", "page"),
    ("vragen", "questions"),
    ("woord", "term"),
];

pub(super) fn run(arguments: &Arguments) -> Exit {
    let schemas = rules::schemas();
    let Some(kind) = &arguments.kind else {
        return print(&schemas.iter().map(|schema| format!("{}\n", schema.name)).collect::<String>());
    };
    match schemas.iter().find(|schema| schema.name == kind) {
        Some(schema) => {
            let schema = json_schema(schema, arguments.language.language());
            print(&format!("{schema:#}\n"))
        }
        None => {
            let names: Vec<&str> = schemas.iter().map(|schema| schema.name).collect();
            let dutch = DUTCH.iter().find(|(word, _)| word.eq_ignore_ascii_case(kind)).map(|(_, name)| *name);
            let near = dutch.or_else(|| nearest_word(kind, names.iter().copied()));
            let names = names.join(", ");
            print_error(&match (arguments.language.language(), near) {
                (MessageLanguage::Dutch, Some(near)) => {
                    format!("Er is geen soort bestand “{kind}”. Bedoelt u {near}? Kies uit: {names}.\n")
                }
                (MessageLanguage::Dutch, None) => {
                    format!("Er is geen soort bestand “{kind}”. Kies uit: {names}.\n")
                }
                (MessageLanguage::English, Some(near)) => {
                    format!("There is no kind of file “{kind}”. Did you mean {near}? Choose from: {names}.\n")
                }
                (MessageLanguage::English, None) => {
                    format!("There is no kind of file “{kind}”. Choose from: {names}.\n")
                }
            });
            Exit::Usage
        }
    }
}
