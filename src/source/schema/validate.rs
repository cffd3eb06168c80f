//! Checking a value against a schema: every problem at once, each at its place.

use std::{ops::Range, sync::Arc};

use jiff::civil::Date;

use super::{Choice, Field, Kind, Schema, dutch::keys_meant};
use crate::{
    diagnostic::{Diagnostic, Location},
    source::{
        rules,
        yaml::{Key, Node, Value, rules::NO_SPACE_AFTER_COLON},
    },
};

/// Checks a mapping against a schema. `Value::Null` counts as an empty mapping.
pub fn validate(path: &Arc<str>, node: &Node, schema: &'static Schema, diagnostics: &mut Vec<Diagnostic>) {
    Validator { path, diagnostics }.record(node, schema);
}

struct Validator<'a> {
    path: &'a Arc<str>,
    diagnostics: &'a mut Vec<Diagnostic>,
}

impl Validator<'_> {
    fn at(&self, range: &Range<usize>) -> Location {
        Location::new(self.path.clone(), range.clone())
    }

    fn record(&mut self, node: &Node, schema: &'static Schema) {
        let entries = match &node.value {
            Value::Null => &[][..],
            Value::Mapping(entries) => entries.as_slice(),
            _ => return self.keys_expected(node, schema),
        };
        // Keys that were meant by a word that is no key: they aren't missing as well.
        let mut meant: Vec<&str> = Vec::new();
        for (key, value) in entries {
            match schema.field(&key.text) {
                Some(field) => self.field(value, field),
                None => {
                    let there = |name: &str| entries.iter().any(|(key, _)| key.text == name);
                    meant.extend(self.unknown_key(key, schema, there));
                }
            }
        }
        for field in schema.fields.iter().filter(|field| field.required) {
            if !meant.contains(&field.name) && !entries.iter().any(|(key, _)| key.text == field.name) {
                let end = node.range.start..node.range.start;
                let problem = Diagnostic::new(&rules::MISSING_KEY, self.at(&end))
                    .with("key", field.name)
                    .with("example", format!("{}: {}", field.name, field.example));
                self.diagnostics.push(problem);
            }
        }
    }

    /// Tells that there is no such key; gives the key that was meant, if that is clear.
    fn unknown_key(
        &mut self,
        key: &Key,
        schema: &'static Schema,
        there: impl Fn(&str) -> bool,
    ) -> Option<&'static str> {
        let names = schema.fields.iter().map(|field| field.name);
        let translated = keys_meant(&key.text).iter().copied().filter(|name| schema.field(name).is_some());
        let near = translated.clone().find(|name| !there(name)).or(translated.clone().next());
        let near = near.or_else(|| nearest(&key.text, names.clone()));
        let problem =
            Diagnostic::new(&rules::UNKNOWN_KEY, self.at(&key.range)).with("key", key.text.as_str());
        self.diagnostics.push(match near {
            Some(near) => problem.with("known", "near").with("near", near).fix(key.range.clone(), near),
            None => problem.with("known", "none").with("near", names.collect::<Vec<_>>().join(", ")),
        });
        near
    }

    /// Tells that a list or a text stands where keys with values belong.
    fn keys_expected(&mut self, node: &Node, schema: &'static Schema) {
        let first = schema.fields.iter().find(|field| field.required).or(schema.fields.first());
        let example = first.map_or_else(String::new, |field| format!("{}: {}", field.name, field.example));
        let joined = node.text().and_then(|text| text.split_once(':')).filter(|(key, value)| {
            let key = key.trim_matches(['"', '\'']);
            !value.starts_with("//") && (schema.field(key).is_some() || !keys_meant(key).is_empty())
        });
        let found = match &node.value {
            Value::Sequence(items) if items.iter().any(|item| item.entries().is_some()) => "dashes",
            Value::Sequence(_) => "list",
            _ => "text",
        };
        self.diagnostics.push(match joined {
            Some((key, value)) => {
                let colon = node.range.start + key.len();
                Diagnostic::new(&NO_SPACE_AFTER_COLON, self.at(&(colon..colon + 1)))
                    .with("write", format!("{key}: {}", value.trim()))
                    .fix(colon..colon + 1, ": ")
            }
            None => Diagnostic::new(&rules::KEYS_EXPECTED, self.at(&node.range))
                .with("found", found)
                .with("example", example),
        });
    }

    fn field(&mut self, node: &Node, field: &'static Field) {
        if matches!(node.value, Value::Null) {
            if field.required {
                let problem = Diagnostic::new(&rules::MISSING_KEY, self.at(&node.range))
                    .with("key", field.name)
                    .with("example", format!("{}: {}", field.name, field.example));
                self.diagnostics.push(problem);
            }
            return;
        }
        self.value(node, &field.kind, field.name, field.example);
    }

    fn value(&mut self, node: &Node, kind: &'static Kind, key: &str, example: &str) {
        match (kind, &node.value) {
            (Kind::Text, Value::Scalar(scalar)) => {
                if scalar.text.trim().is_empty() {
                    let problem = Diagnostic::new(&rules::MISSING_KEY, self.at(&node.range))
                        .with("key", key)
                        .with("example", format!("{key}: {example}"));
                    self.diagnostics.push(problem);
                }
            }
            (Kind::Text, _) => self.wrong_type(node, key, ("een tekst", "a text"), example),
            (Kind::Boolean, Value::Scalar(scalar))
                if scalar.plain && matches!(&*scalar.text, "true" | "false") => {}
            (Kind::Boolean, _) => self.wrong_type(node, key, ("true of false", "true or false"), example),
            (Kind::Integer { least, most }, _) => {
                let number = node.text().and_then(|text| text.parse::<i64>().ok());
                if !number.is_some_and(|number| (*least..=*most).contains(&number)) {
                    let (nl, en) = if *most == i64::MAX {
                        (format!("een heel getal vanaf {least}"), format!("a whole number from {least}"))
                    } else {
                        (
                            format!("een heel getal van {least} tot en met {most}"),
                            format!("a whole number from {least} to {most}"),
                        )
                    };
                    self.wrong_type(node, key, (&nl, &en), example);
                }
            }
            (Kind::Date, Value::Scalar(scalar)) => {
                if scalar.text.parse::<Date>().is_err() || scalar.text.len() != 10 {
                    let problem = Diagnostic::new(&rules::BAD_DATE, self.at(&node.range))
                        .with("key", key)
                        .with("value", scalar.text.as_str());
                    self.diagnostics.push(problem);
                }
            }
            (Kind::Date, _) => {
                self.wrong_type(node, key, ("een datum als 2026-11-21", "a date such as 2026-11-21"), example)
            }
            (Kind::Choice(choices), Value::Scalar(scalar)) => {
                if !choices.iter().any(|choice| choice.value == scalar.text) {
                    let words = choices.iter().map(|choice| choice.value);
                    let mut problem = Diagnostic::new(&rules::UNKNOWN_CHOICE, self.at(&node.range))
                        .with("key", key)
                        .with("value", scalar.text.as_str())
                        .with("choices", words.clone().collect::<Vec<_>>().join(", "));
                    if let Some(near) = nearest(&scalar.text, words) {
                        problem = problem.fix(node.range.clone(), near);
                    }
                    self.diagnostics.push(problem);
                }
            }
            (Kind::Choice(choices), _) => {
                let words = choices.iter().map(|choice| choice.value).collect::<Vec<_>>().join(", ");
                let (nl, en) = (format!("een van: {words}"), format!("one of: {words}"));
                self.wrong_type(node, key, (&nl, &en), example);
            }
            (Kind::Pattern(pattern), Value::Scalar(scalar)) => {
                if !(pattern.accepts)(&scalar.text) {
                    self.wrong_type(node, key, (pattern.name.nl, pattern.name.en), pattern.example);
                }
            }
            (Kind::Pattern(pattern), _) => {
                self.wrong_type(node, key, (pattern.name.nl, pattern.name.en), pattern.example);
            }
            (Kind::List(Kind::Choice(choices)), Value::Scalar(_)) if self.list_meant(node, choices, key) => {}
            (Kind::List(kind), Value::Sequence(items)) => {
                for item in items {
                    let told = matches!(kind, Kind::Choice(choices) if self.list_meant(item, choices, key));
                    if !told {
                        self.value(item, kind, key, example);
                    }
                }
            }
            // A single value stands for a list of one.
            (Kind::List(kind), _) => self.value(node, kind, key, example),
            (Kind::Record(schema), Value::Mapping(_)) => self.record(node, schema),
            (Kind::Record(_), _) => {
                self.wrong_type(node, key, ("sleutels met waarden", "keys with values"), example);
            }
            (Kind::Map(kind), Value::Mapping(entries)) => {
                for (name, value) in entries {
                    self.value(value, kind, &name.text, example);
                }
            }
            (Kind::Map(_), _) => {
                self.wrong_type(node, key, ("namen met waarden", "names with values"), example)
            }
            (Kind::Texts, Value::Mapping(entries)) => {
                for (name, value) in entries {
                    self.value(value, &Kind::Text, &name.text, "…");
                }
            }
            (Kind::Texts, _) => self.wrong_type(
                node,
                key,
                ("een tekst per taal", "a text for each language"),
                "{nl: \"…\", en: \"…\"}",
            ),
            (Kind::Either(kinds), value) => {
                let fits = |kind: &&'static Kind| {
                    matches!(
                        (kind, value),
                        (
                            Kind::Text
                                | Kind::Boolean
                                | Kind::Integer { .. }
                                | Kind::Date
                                | Kind::Choice(_)
                                | Kind::Pattern(_),
                            Value::Scalar(_)
                        ) | (Kind::List(_), Value::Sequence(_))
                            | (Kind::Record(_) | Kind::Map(_) | Kind::Texts, Value::Mapping(_))
                    )
                };
                match kinds.iter().find(fits).or(kinds.first()) {
                    Some(kind) => self.value(node, kind, key, example),
                    None => self.wrong_type(node, key, ("iets anders", "something else"), example),
                }
            }
        }
    }

    /// Tells that words stand there as one text which are each a choice: `wmo, wlz` for `[wmo, wlz]`.
    fn list_meant(&mut self, node: &Node, choices: &[Choice], key: &str) -> bool {
        let Some(text) = node.text() else { return false };
        let known = |word: &str| choices.iter().any(|choice| choice.value == word);
        let apart = text.split([',', ' ', '/', '+', '&', ';', '(', ')']);
        let words: Vec<&str> = apart.map(|word| word.trim_start_matches('-')).collect();
        let words: Vec<&str> = words.into_iter().filter(|word| !matches!(*word, "" | "en" | "and")).collect();
        if known(text) || words.is_empty() || !words.iter().all(|word| known(word)) {
            return false;
        }
        let list = format!("[{}]", words.join(", "));
        self.wrong_type(node, key, ("een lijst", "a list"), &list);
        true
    }

    fn wrong_type(&mut self, node: &Node, key: &str, wanted: (&str, &str), example: &str) {
        let problem = Diagnostic::new(&rules::WRONG_TYPE, self.at(&node.range))
            .with("key", key)
            .with("wanted-nl", wanted.0)
            .with("wanted-en", wanted.1)
            .with("example", format!("{key}: {example}"));
        self.diagnostics.push(problem);
    }
}

/// The word that was probably meant: the one with the smallest edit distance, at most a third of its length away.
pub fn nearest<'a>(word: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let word = word.to_lowercase();
    known
        .map(|candidate| (strsim::damerau_levenshtein(&word, &candidate.to_lowercase()), candidate))
        .filter(|(distance, candidate)| *distance <= (candidate.chars().count().max(3)) / 3)
        .min()
        .map(|(_, candidate)| candidate)
}
