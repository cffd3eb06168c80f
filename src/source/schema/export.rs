//! A schema as JSON Schema (draft 2020-12), for completion and checks in an editor program.

use serde_json::{Map, Value, json};

use super::{Kind, Schema};
use crate::diagnostic::MessageLanguage;

/// The schema as JSON Schema, with descriptions in the language.
pub fn json_schema(schema: &Schema, language: MessageLanguage) -> Value {
    let mut object = record(schema, language);
    if let Value::Object(map) = &mut object {
        map.insert("$schema".into(), json!("https://json-schema.org/draft/2020-12/schema"));
        map.insert("title".into(), json!(schema.name));
    }
    object
}

fn record(schema: &Schema, language: MessageLanguage) -> Value {
    let mut properties = Map::new();
    for field in schema.fields {
        let mut value = kind(&field.kind, language);
        if let Value::Object(map) = &mut value {
            map.insert("description".into(), json!(field.about.get(language)));
            map.insert("examples".into(), json!([field.example]));
        }
        properties.insert(field.name.into(), value);
    }
    let required: Vec<_> =
        schema.fields.iter().filter(|field| field.required).map(|field| field.name).collect();
    json!({
        "description": schema.about.get(language),
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": false,
    })
}

fn kind(kind_of: &Kind, language: MessageLanguage) -> Value {
    match kind_of {
        Kind::Text => json!({ "type": ["string", "number", "boolean"] }),
        Kind::Boolean => json!({ "type": "boolean" }),
        Kind::Integer { least, most } if *most == i64::MAX => json!({ "type": "integer", "minimum": least }),
        Kind::Integer { least, most } => json!({ "type": "integer", "minimum": least, "maximum": most }),
        Kind::Date => json!({ "type": "string", "format": "date", "pattern": "^\\d{4}-\\d{2}-\\d{2}$" }),
        Kind::Choice(choices) => {
            let choices: Vec<_> = choices
                .iter()
                .map(|choice| json!({ "const": choice.value, "description": choice.about.get(language) }))
                .collect();
            json!({ "oneOf": choices })
        }
        // A number without quotes (a telephone number, a postcode) is text too.
        Kind::Pattern(pattern) => json!({ "type": ["string", "integer"], "pattern": pattern.regex }),
        Kind::List(item) => {
            let item = kind(item, language);
            json!({ "anyOf": [{ "type": "array", "items": item.clone() }, item] })
        }
        Kind::Record(schema) => record(schema, language),
        Kind::Map(value) => json!({ "type": "object", "additionalProperties": kind(value, language) }),
        Kind::Texts => json!({ "type": "object", "additionalProperties": { "type": "string" } }),
        Kind::Either(kinds) => {
            let kinds: Vec<_> = kinds.iter().map(|one| kind(one, language)).collect();
            json!({ "anyOf": kinds })
        }
    }
}
