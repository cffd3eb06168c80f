//! `site.yaml`.

use std::sync::Arc;

use jiff::civil::Date;

use super::{
    Announcement, Direction, Language, LanguageId, OpenData, Security, announcement::ANNOUNCEMENT_SCHEMA,
    language::LANGUAGE_SCHEMA, open_data, rules, security::SECURITY_SCHEMA,
};
use crate::{
    diagnostic::{Diagnostic, Location, Text},
    directory::{Owner, Periods, Setting, Signpost},
    source::{
        SourceTree,
        schema::{Field, Kind, Pattern, Record, Schema, Spanned, validate},
        yaml::{self, Node, Value},
    },
};

/// Where the configuration is.
pub(super) const CONFIG_PATH: &str = "content/site.yaml";

/// The configuration of the site.
#[derive(Debug, Clone)]
pub struct Config {
    /// The name of the site by language tag.
    pub name: Vec<(String, String)>,
    /// The address of the site, without a slash at the end: `https://example.org`, or `https://example.org/hulp` where it stands in a
    /// folder of a server.
    pub address: String,
    /// The languages, the main one first. Never empty.
    pub languages: Vec<Language>,
    /// The name of the theme's folder in `themes/`, where the file names it.
    pub theme: Spanned<String>,
    /// Whether the site has a gallery of the theme's components.
    pub gallery: bool,
    /// How the site gives its facts away, where it does.
    pub open_data: Option<OpenData>,
    /// What is said on pages until a day.
    pub announcements: Vec<Announcement>,
    /// Where a page can be edited: an address in which `{file}` stands for the page's file.
    pub edit_link: Option<String>,
    /// The whole file, for the stages that read their own part of it.
    pub node: Node,
}

impl Config {
    /// The folder of the server that the site stands in, as addresses start with it: `/hulp`; empty at the root.
    pub fn folder(&self) -> &str {
        let host = self.address.find("://").map_or(0, |scheme| scheme + 3);
        self.address[host..].find('/').map_or("", |path| &self.address[host + path..])
    }

    /// The language with this tag.
    pub fn language(&self, tag: &str) -> Option<LanguageId> {
        self.languages.iter().position(|language| language.tag == tag).map(LanguageId)
    }

    /// The name of the site in a language or the nearest one that has it.
    pub fn name(&self, language: LanguageId) -> &str {
        let wanted = std::iter::once(&language).chain(&self.languages[language.0].fallback);
        let mut tags = wanted.map(|id| &self.languages[id.0].tag);
        tags.find_map(|tag| self.name.iter().find(|(known, _)| known == tag))
            .or(self.name.first())
            .map_or("", |(_, name)| name)
    }

    /// What the directory needs to know: periods and the national signpost.
    pub(super) fn directory_setting(&self, today: Date, diagnostics: &mut Vec<Diagnostic>) -> Setting {
        let record = Record::new(&self.node);
        let periods =
            record.record("periods").map_or_else(Periods::default, |periods| Periods::read(&periods));
        let signpost = record.record("signpost").and_then(|signpost| {
            Signpost::read(&Arc::from(CONFIG_PATH), &signpost, today, &periods, diagnostics)
        });
        let owner = self.owner(today, &periods, diagnostics);
        Setting { today, periods, signpost, owner }
    }

    /// Where to tell that the site is unsafe.
    pub(super) fn security(
        &self,
        today: Date,
        periods: &Periods,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Option<Security> {
        Security::read(&Record::new(&self.node), today, periods.due, diagnostics)
    }

    /// Who is responsible for the site. A site that doesn't say so sends whoever sees a mistake to nobody.
    fn owner(&self, today: Date, periods: &Periods, diagnostics: &mut Vec<Diagnostic>) -> Option<Owner> {
        let record = Record::new(&self.node);
        let Some(contact) = record.record("contact") else {
            // What isn't a mapping at all is told already.
            if matches!(self.node.value, Value::Mapping(_)) && self.node.get("contact").is_none() {
                let location = Location::start_of(CONFIG_PATH);
                diagnostics.push(Diagnostic::new(&rules::MISSING_OWNER, location));
            }
            return None;
        };
        let owner = Owner::read(&Arc::from(CONFIG_PATH), &contact, today, periods, diagnostics)?;
        if owner.example {
            let range = contact.text("name").map_or(0..0, |name| name.range);
            diagnostics.push(Diagnostic::new(&rules::EXAMPLE_OWNER, Location::new(CONFIG_PATH, range)));
        }
        Some(owner)
    }

    /// Reads the configuration. What is wrong becomes diagnostics, and a sensible value takes its place so that the rest can
    /// be checked all the same.
    pub(super) fn read(tree: &SourceTree, diagnostics: &mut Vec<Diagnostic>) -> Self {
        let node = match tree.file(CONFIG_PATH) {
            None => {
                diagnostics.push(Diagnostic::new(&rules::MISSING_CONFIG, Location::start_of(CONFIG_PATH)));
                Node { value: Value::Null, range: 0..0 }
            }
            Some(file) => match yaml::parse(&file.path, &file.text, 0..file.text.len()) {
                Ok(node) => {
                    validate(&file.path, &node, &SITE_SCHEMA, diagnostics);
                    node
                }
                Err(problem) => {
                    diagnostics.push(*problem);
                    Node { value: Value::Null, range: 0..0 }
                }
            },
        };
        let record = Record::new(&node);
        let languages = read_languages(&record, diagnostics);
        let name = record.by_language("name").into_iter().map(|(tag, text)| (tag, text.value)).collect();
        let address = record.text("address").map_or_else(String::new, |address| address.value);
        // A name that can't be one is told where the file is checked.
        let theme = record.text("theme").filter(|theme| super::page::is_slug(&theme.value));
        let theme = theme.unwrap_or(Spanned { value: "helder".to_string(), range: 0..0 });
        let gallery = record.boolean("gallery").unwrap_or(false);
        let open_data = record.record("open-data").and_then(|record| OpenData::read(&record));
        let announcements = Announcement::read_all(&record);
        let edit_link = record.text("edit-link").map(|link| link.value).filter(|link| is_edit_link(link));
        Self {
            name,
            address: address.trim_end_matches('/').to_string(),
            languages,
            theme,
            gallery,
            open_data,
            announcements,
            edit_link,
            node,
        }
    }
}

fn read_languages(record: &Record<'_>, diagnostics: &mut Vec<Diagnostic>) -> Vec<Language> {
    let mut languages: Vec<Language> = Vec::new();
    let mut fallbacks = Vec::new();
    for (position, entry) in record.records("languages").enumerate() {
        let Some(tag) = entry.text("tag") else { continue };
        if languages.iter().any(|language| language.tag == tag.value) {
            let location = Location::new(CONFIG_PATH, tag.range);
            diagnostics.push(Diagnostic::new(&rules::LANGUAGE_TWICE, location).with("language", tag.value));
            continue;
        }
        let direction = match entry.text("direction").map(|direction| direction.value).as_deref() {
            Some("rtl") => Direction::RightToLeft,
            Some("ltr") => Direction::LeftToRight,
            _ => Direction::of(&tag.value),
        };
        let prefix = match entry.text("prefix") {
            Some(prefix) => prefix.value,
            None if position == 0 => String::new(),
            None => tag.value.clone(),
        };
        let name = entry.text("name").map_or_else(|| tag.value.clone(), |name| name.value);
        fallbacks.push(entry.texts("fallback"));
        languages.push(Language { tag: tag.value, name, prefix, direction, fallback: Vec::new() });
    }
    if languages.is_empty() {
        languages.push(Language {
            tag: "nl".into(),
            name: "Nederlands".into(),
            prefix: String::new(),
            direction: Direction::LeftToRight,
            fallback: Vec::new(),
        });
    }
    for (id, fallback) in fallbacks.into_iter().enumerate() {
        for tag in fallback {
            match languages.iter().position(|language| language.tag == tag.value) {
                Some(other) if other != id => languages[id].fallback.push(LanguageId(other)),
                Some(_) => {}
                None => diagnostics.push(
                    Diagnostic::new(&rules::UNKNOWN_LANGUAGE, Location::new(CONFIG_PATH, tag.range))
                        .with("language", tag.value),
                ),
            }
        }
    }
    languages
}

/// Whether a site can be published at an address: `https://example.org`, or a folder of it in plain signs,
/// `https://example.org/hulp`. Without the `s` on this machine only.
pub fn is_site_address(text: &str) -> bool {
    let Some((scheme, rest)) = text.trim_end_matches('/').split_once("://") else { return false };
    let (host, folder) = rest.split_once('/').map_or((rest, None), |(host, folder)| (host, Some(folder)));
    let here = ["localhost", "127.0.0.1"].contains(&host.split(':').next().unwrap_or_default());
    let plain = |part: &str| {
        part.contains(|c: char| c.is_ascii_alphanumeric())
            && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte))
    };
    (scheme == "https" || (scheme == "http" && here))
        && host.contains(char::is_alphanumeric)
        && host.chars().all(|c| c.is_alphanumeric() || ".-:".contains(c))
        && folder.is_none_or(|folder| folder.split('/').all(plain))
}

/// The address of a site.
static SITE_ADDRESS: Pattern = Pattern {
    name: Text {
        nl: "een adres dat met https:// begint, met achter de naam hooguit een map",
        en: "an address that starts with https://, with at most a folder behind the name",
    },
    accepts: is_site_address,
    regex: "^https?://[^/?#@\\s]+(/[A-Za-z0-9._~-]+)*/?$",
    example: "https://example.org",
};

fn is_edit_link(text: &str) -> bool {
    text.starts_with("https://") && text.contains("{file}") && !text.contains(char::is_whitespace)
}

/// Where pages can be edited.
static EDIT_LINK: Pattern = Pattern {
    name: Text {
        nl: "een adres dat met https:// begint, met {file} waar het bestand komt",
        en: "an address that starts with https://, with {file} in the place of the file",
    },
    accepts: is_edit_link,
    regex: "^https://\\S*\\{file\\}\\S*$",
    example: "https://github.com/gemeente/site/edit/main/{file}",
};

/// The name of a theme.
static THEME: Pattern = Pattern {
    name: Text {
        nl: "de naam van een map in themes/: kleine letters, cijfers en streepjes",
        en: "the name of a folder in themes/: small letters, digits and hyphens",
    },
    accepts: super::page::is_slug,
    regex: "^[a-z0-9]+(-[a-z0-9]+)*$",
    example: "helder",
};

/// `site.yaml`.
pub static SITE_SCHEMA: Schema = Schema {
    name: "site",
    about: Text { nl: "De instellingen van de site.", en: "The configuration of the site." },
    fields: &[
        Field {
            name: "name",
            kind: Kind::Texts,
            required: true,
            about: Text { nl: "De naam van de site, per taal.", en: "The name of the site, by language." },
            example: "{nl: Wegwijs}",
        },
        Field {
            name: "address",
            kind: Kind::Pattern(&SITE_ADDRESS),
            required: true,
            about: Text { nl: "Het adres waarop de site staat.", en: "The address that the site is at." },
            example: "https://example.org",
        },
        Field {
            name: "languages",
            kind: Kind::List(&Kind::Record(&LANGUAGE_SCHEMA)),
            required: true,
            about: Text { nl: "De talen, de belangrijkste eerst.", en: "The languages, the main one first." },
            example: "[{tag: nl, name: Nederlands}]",
        },
        Field {
            name: "theme",
            kind: Kind::Pattern(&THEME),
            required: false,
            about: Text { nl: "De map van het thema in themes/.", en: "The theme's folder in themes/." },
            example: "helder",
        },
        Field {
            name: "gallery",
            kind: Kind::Boolean,
            required: false,
            about: Text {
                nl: "Of de site op /galerij/ alle onderdelen van het thema laat zien, voor wie het thema aanpast. Zoekmachines slaan ze over.",
                en: "Whether the site shows all components of the theme at /galerij/, for who changes the theme. Search engines leave them out.",
            },
            example: "true",
        },
        Field {
            name: "open-data",
            kind: Kind::Record(&open_data::SCHEMA),
            required: false,
            about: Text {
                nl: "Of anderen de gegevens van de site als bestanden kunnen ophalen, en met welke licentie.",
                en: "Whether others can fetch the site's data as files, and under which licence.",
            },
            example: "{licence: CC-BY-4.0}",
        },
        Field {
            name: "contact",
            kind: Kind::Record(&crate::directory::schema::OWNER),
            // Its absence has a message of its own, with what to write.
            required: false,
            about: Text {
                nl: "Wie de site beheert, en hoe u die bereikt als er iets niet klopt.",
                en: "Who is responsible for the site, and how to reach them when something is wrong.",
            },
            example: "{name: …, channels: […], verification: {…}}",
        },
        Field {
            name: "notices",
            kind: Kind::List(&Kind::Record(&ANNOUNCEMENT_SCHEMA)),
            required: false,
            about: Text {
                nl: "Mededelingen die tot een dag boven aan pagina's staan.",
                en: "Notices that stand at the top of pages until a day.",
            },
            example: "[{text: {nl: Het loket is dicht.}, expires: 2027-01-02}]",
        },
        Field {
            name: "edit-link",
            kind: Kind::Pattern(&EDIT_LINK),
            required: false,
            about: Text {
                nl: "Waar mensen een pagina kunnen verbeteren; {file} wordt het bestand. Onder elke pagina komt een link.",
                en: "Where people can improve a page; {file} becomes the file. Every page gets a link.",
            },
            example: "https://github.com/gemeente/site/edit/main/{file}",
        },
        Field {
            name: "security",
            kind: Kind::Record(&SECURITY_SCHEMA),
            required: false,
            about: Text {
                nl: "Waar mensen melden dat de site onveilig is (security.txt).",
                en: "Where people tell that the site is unsafe (security.txt).",
            },
            example: "{contact: mailto:security@example.org, expires: 2027-06-01}",
        },
        Field {
            name: "signpost",
            kind: Kind::Record(&crate::directory::schema::SIGNPOST),
            required: false,
            about: Text {
                nl: "De landelijke wegwijzer, voor wie niemand in de buurt vindt.",
                en: "The national signpost, for who finds nobody nearer.",
            },
            example: "{name: …, channels: […]}",
        },
        Field {
            name: "periods",
            kind: Kind::Record(&crate::directory::schema::PERIODS),
            required: false,
            about: Text {
                nl: "Hoeveel dagen een gegeven op de site mag staan nadat iemand het nakeek.",
                en: "For how many days a fact may be shown after somebody checked it.",
            },
            example: "{phone: 180}",
        },
        Field {
            name: "plain-language",
            kind: Kind::Record(&crate::check::content::language::SCHEMA),
            required: false,
            about: Text { nl: "Hoe moeilijk een tekst mag zijn.", en: "How hard a text may be." },
            example: "{citizen: {sentence-words: 15}}",
        },
        Field {
            name: "checks",
            kind: Kind::Record(&crate::check::page::settings::SCHEMA),
            required: false,
            about: Text { nl: "Hoe streng de controles zijn.", en: "How strict the checks are." },
            example: "{page-weight: 8000}",
        },
    ],
};
