//! Every rule of the program, and every kind of file: for `explain`, `schema` and the manual.

use crate::{
    check,
    diagnostic::Rule,
    directory, markdown, publish, render, site,
    source::{self, schema::Schema},
};

/// All rules, stage by stage.
pub fn all() -> impl Iterator<Item = &'static Rule> {
    [
        source::rules::ALL,
        site::rules::ALL,
        directory::rules::ALL,
        markdown::rules::ALL,
        check::content::language::ALL,
        check::content::freshness::ALL,
        render::rules::ALL,
        render::pages::rules::ALL,
        check::page::ALL,
        check::links::rules::ALL,
        publish::rules::ALL,
    ]
    .into_iter()
    .flatten()
    .copied()
}

/// The kinds of files that an editor writes.
pub fn schemas() -> Vec<&'static Schema> {
    vec![
        &site::PAGE_SCHEMA,
        &site::SITE_SCHEMA,
        &site::GLOSSARY_SCHEMA,
        &site::GUIDE_SCHEMA,
        &site::SOURCE_SCHEMA,
        &site::QUESTIONS_SCHEMA,
        &directory::schema::SUPPORTER,
        &directory::schema::MUNICIPALITY,
    ]
}
