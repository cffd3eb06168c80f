//! A complete small site, to start from.
//!
//! The files are in the binary. Where their names start with `dot-`, they are hidden files on the disk; where they say `TODAY`,
//! they hold the day on which the site is made; where they say `REQUIREMENTS`, the program that code hosts fetch to make it.

mod requirements;

use std::{
    fmt, fs, io,
    path::{Path, PathBuf},
};

use jiff::civil::Date;
use rust_embed::Embed;
use serde_json::{Value, json};

use crate::{
    diagnostic::MessageLanguage,
    directory,
    site::{GLOSSARY_SCHEMA, GUIDE_SCHEMA, QUESTIONS_SCHEMA, SITE_SCHEMA, SOURCE_SCHEMA},
    source::schema::{Schema, json_schema},
};

#[derive(Embed)]
#[folder = "src/starter/site/"]
struct Files;

/// Where the JSON Schemas go, for editor programs.
const SCHEMAS: &str = ".wegwijs/schemas";

pub use requirements::{Requirements, RequirementsError};

/// What code hosts and git put into a new folder: a site goes beside it.
const MAY_BE_THERE: [&str; 7] =
    [".git", ".gitattributes", ".editorconfig", "LICENSE", "LICENSE.md", "LICENSE.txt", README];

const README: &str = "README.md";

/// What our own README is called where there is one already.
const OTHER_README: &str = "LEESMIJ.md";

/// Why no site was made.
#[derive(Debug)]
pub enum StarterError {
    /// There is something already that is more than a fresh clone: nothing is ever overwritten.
    NotEmpty(PathBuf),
    /// The machine failed: the disk is full, a permission is missing.
    Io {
        /// Where.
        path: PathBuf,
        /// What the system says.
        error: io::Error,
    },
}

impl fmt::Display for StarterError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            StarterError::NotEmpty(path) => write!(formatter, "{} is not empty", path.display()),
            StarterError::Io { path, error } => write!(formatter, "{}: {error}", path.display()),
        }
    }
}

impl std::error::Error for StarterError {}

/// Writes a complete small site into the folder, which is made if it isn't there. Gives the files, by path below the folder.
///
/// A fresh clone of an empty repository will do: with `.git`, a licence and a README, which stays; then ours is `LEESMIJ.md`.
///
/// # Errors
///
/// When the folder holds anything else, or is a file; then nothing is touched. When the machine fails.
pub fn write(folder: &Path, today: Date, requirements: &Requirements) -> Result<Vec<String>, StarterError> {
    let io_error = |path: &Path, error| StarterError::Io { path: path.to_path_buf(), error };
    let mut readme_is_there = false;
    match fs::read_dir(folder) {
        Ok(entries) => {
            for entry in entries {
                let name = entry.map_err(|error| io_error(folder, error))?.file_name();
                if !MAY_BE_THERE.iter().any(|known| name == *known) {
                    return Err(StarterError::NotEmpty(folder.to_path_buf()));
                }
                readme_is_there |= name == README;
            }
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        Err(error) if error.kind() == io::ErrorKind::NotADirectory => {
            return Err(StarterError::NotEmpty(folder.to_path_buf()));
        }
        Err(error) => return Err(io_error(folder, error)),
    }
    let mut written = Vec::new();
    for (mut name, text) in files(today, requirements) {
        if readme_is_there && name == README {
            name = OTHER_README.to_string();
        }
        let path = folder.join(&name);
        if let Some(above) = path.parent() {
            fs::create_dir_all(above).map_err(|error| io_error(above, error))?;
        }
        // A file that came into being since we looked is not overwritten either.
        fs::File::create_new(&path)
            .and_then(|mut file| io::Write::write_all(&mut file, text.as_bytes()))
            .map_err(|error| io_error(&path, error))?;
        written.push(name);
    }
    Ok(written)
}

/// The files of the site: path and text, by path.
pub fn files(today: Date, requirements: &Requirements) -> Vec<(String, String)> {
    let embedded = Files::iter().filter_map(|path| {
        let text = String::from_utf8(Files::get(&path)?.data.into_owned()).ok()?;
        let name: Vec<String> = path
            .split('/')
            .map(|part| part.strip_prefix("dot-").map_or_else(|| part.to_string(), |rest| format!(".{rest}")))
            .collect();
        let text = text.replace("on: TODAY", &format!("on: {today}"));
        Some((name.join("/"), text.replace("REQUIREMENTS\n", requirements.lines())))
    });
    let schemas =
        schemas().into_iter().map(|(name, _, schema)| (format!("{SCHEMAS}/{name}.json"), pretty(&schema)));
    let mut files: Vec<(String, String)> = embedded.chain(schemas).collect();
    files.push((".vscode/settings.json".into(), pretty(&editor_settings())));
    files.sort();
    files
}

/// The settings of Visual Studio Code: which schema is for which files.
fn editor_settings() -> Value {
    let bound = schemas().into_iter().map(|(name, of, _)| (format!("./{SCHEMAS}/{name}.json"), json!(of)));
    json!({
        "yaml.schemas": Value::Object(bound.collect()),
        "editor.wordWrap": "on",
        "files.insertFinalNewline": true,
    })
}

/// The schemas of whole files: name, which files, and the schema.
fn schemas() -> Vec<(&'static str, &'static str, Value)> {
    let one = |schema: &'static Schema| json_schema(schema, MessageLanguage::Dutch);
    let list = |schema| whole(json!({ "type": "array", "items": part(one(schema)) }));
    let by_name = |schema| whole(json!({ "type": "object", "additionalProperties": part(one(schema)) }));
    vec![
        ("site", "content/site.yaml", one(&SITE_SCHEMA)),
        ("questions", "content/questions.yaml", one(&QUESTIONS_SCHEMA)),
        ("sources", "content/sources.yaml", by_name(&SOURCE_SCHEMA)),
        ("glossary", "content/glossary/*.yaml", list(&GLOSSARY_SCHEMA)),
        ("guide", "content/guides/*.yaml", one(&GUIDE_SCHEMA)),
        ("supporter", "content/directory/supporters/*.yaml", one(&directory::schema::SUPPORTER)),
        ("municipality", "content/directory/municipalities/*.yaml", one(&directory::schema::MUNICIPALITY)),
    ]
}

/// A schema as part of another: only the outermost says which draft it follows.
fn part(mut schema: Value) -> Value {
    if let Value::Object(map) = &mut schema {
        map.shift_remove("$schema");
    }
    schema
}

fn whole(mut schema: Value) -> Value {
    schema["$schema"] = json!("https://json-schema.org/draft/2020-12/schema");
    schema
}

fn pretty(value: &Value) -> String {
    format!("{value:#}\n")
}
