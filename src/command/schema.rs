//! `wegwijs schema KIND`: the JSON Schema of a kind of file, for completion in an editor program.

use clap::Args;

use wegwijs::{
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
            let near = nearest_word(kind, names.iter().copied()).unwrap_or("");
            print_error(&format!("{kind}? {near}\n{}\n", names.join(", ")));
            Exit::Usage
        }
    }
}
