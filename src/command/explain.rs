//! `wegwijs explain CODE`: the manual of a diagnostic.

use clap::Args;

use wegwijs::{diagnostic::MessageLanguage, rules, source::schema::nearest_word};

use super::{Exit, LanguageArguments, print, print_error};

#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The code of a message, such as unknown-key; without it, a list of all.
    code: Option<String>,
    /// Print the manual of all codes as one Markdown document.
    #[arg(long, conflicts_with = "code")]
    all: bool,
    #[command(flatten)]
    language: LanguageArguments,
}

/// The code in what was copied from a message: `bad-date` in `fout[bad-date]:`.
fn code_in(typed: &str) -> &str {
    let inside = typed.split_once('[').map_or(typed, |(_, rest)| rest.split(']').next().unwrap_or(rest));
    inside.trim().trim_matches([':', '"', '\'', '“', '”', '`'])
}

pub(super) fn run(arguments: &Arguments) -> Exit {
    let language = arguments.language.language();
    if arguments.all {
        return print(&rules::manual(language));
    }
    let Some(code) = arguments.code.as_deref().map(code_in) else {
        return print(&rules::all().map(|rule| format!("{}\n", rule.code)).collect::<String>());
    };
    let Some(rule) = rules::all().find(|rule| rule.code == code) else {
        let near = nearest_word(code, rules::all().map(|rule| rule.code));
        print_error(&match (language, near) {
            (MessageLanguage::Dutch, Some(near)) => {
                format!("De code “{code}” bestaat niet. Bedoelt u {near}?\n")
            }
            (MessageLanguage::Dutch, None) => {
                format!("De code “{code}” bestaat niet. Alle codes: wegwijs explain\n")
            }
            (MessageLanguage::English, Some(near)) => {
                format!("There is no code “{code}”. Did you mean {near}?\n")
            }
            (MessageLanguage::English, None) => {
                format!("There is no code “{code}”. All codes: wegwijs explain\n")
            }
        });
        return Exit::Usage;
    };
    print(&rules::page(rule, 1, language))
}
