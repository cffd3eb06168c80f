//! What each file below `content` holds, by its path.

use super::{GLOSSARY_SCHEMA, GUIDE_SCHEMA, PAGE_SCHEMA, QUESTIONS_SCHEMA, SITE_SCHEMA, SOURCE_SCHEMA};
use crate::{directory, source::schema::Kind};

/// The front matter of a page.
pub static PAGE_KIND: Kind = Kind::Record(&PAGE_SCHEMA);

static SITE: Kind = Kind::Record(&SITE_SCHEMA);
static QUESTIONS: Kind = Kind::Record(&QUESTIONS_SCHEMA);
static SOURCES: Kind = Kind::Map(&Kind::Record(&SOURCE_SCHEMA));
static GLOSSARY: Kind = Kind::List(&Kind::Record(&GLOSSARY_SCHEMA));
static GUIDE: Kind = Kind::Record(&GUIDE_SCHEMA);
static SUPPORTER: Kind = Kind::Record(&directory::schema::SUPPORTER);
static MUNICIPALITY: Kind = Kind::Record(&directory::schema::MUNICIPALITY);

/// What a YAML file holds, by its path from the root of the site.
pub fn kind_of(path: &str) -> Option<&'static Kind> {
    let path = path.strip_prefix("content/")?.strip_suffix(".yaml")?;
    Some(match path {
        "site" => &SITE,
        "questions" => &QUESTIONS,
        "sources" => &SOURCES,
        _ => match path.rsplit_once('/')?.0 {
            "glossary" => &GLOSSARY,
            "guides" => &GUIDE,
            "directory/supporters" => &SUPPORTER,
            "directory/municipalities" => &MUNICIPALITY,
            _ => return None,
        },
    })
}
