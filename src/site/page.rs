//! A page: its front matter and where its text is.

use std::{fmt, ops::Range, sync::Arc};

use jiff::civil::Date;

use super::LanguageId;
use crate::{
    diagnostic::Text,
    source::schema::{Choice, Field, Kind, Pattern, Schema, Spanned},
};

/// A page's place in the list of the site.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PageId(pub usize);

/// What makes a page the same page in every language: its path below the language's folder, without extension, and without
/// `index`: `uitleg/kosten`, `uitleg` for the section, and empty for the home page.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PageKey(String);

impl PageKey {
    /// The key of a path such as `uitleg/kosten.md` or `uitleg/index.md`.
    pub fn of_path(path: &str) -> Self {
        let path = path.strip_suffix(".md").unwrap_or(path);
        let path = if path == "index" { "" } else { path.strip_suffix("/index").unwrap_or(path) };
        Self(path.to_string())
    }

    /// The key of the home page.
    pub fn home() -> Self {
        Self(String::new())
    }

    /// The key as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The section that the page is in: `uitleg` for `uitleg/kosten`, the home page for `uitleg`; none for the home page.
    pub fn parent(&self) -> Option<PageKey> {
        if self.0.is_empty() {
            return None;
        }
        Some(Self(self.0.rsplit_once('/').map_or(String::new(), |(parent, _)| parent.to_string())))
    }
}

impl fmt::Display for PageKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(if self.0.is_empty() { "index" } else { &self.0 })
    }
}

/// A page that an editor wrote.
#[derive(Debug, Clone)]
pub struct Page {
    /// What makes it the same page in every language.
    pub key: PageKey,
    /// Its language.
    pub language: LanguageId,
    /// Its file.
    pub source: Arc<str>,
    /// Its Markdown, as bytes of the file.
    pub body: Range<usize>,
    /// Its address from the root of the site: `/uitleg/kosten/`.
    pub url: String,
    /// The `h1`.
    pub title: Spanned<String>,
    /// What it says, in one or two sentences.
    pub summary: Spanned<String>,
    /// The last part of its address.
    pub slug: Spanned<String>,
    /// A shorter title for menus and breadcrumbs.
    pub nav: Option<Spanned<String>>,
    /// The menu it stands in.
    pub menu: Option<Menu>,
    /// Its place in the menu and in its section's list.
    pub order: i64,
    /// For whom it is written.
    pub audience: Audience,
    /// Which template shows it.
    pub layout: Layout,
    /// The questions that it promises to answer.
    pub answers: Vec<Spanned<String>>,
    /// What people type who look for it, besides the words of its title and headings.
    pub search: Vec<Spanned<String>>,
    /// The sources of its facts.
    pub sources: Vec<Spanned<String>>,
    /// Who last checked the facts, and when.
    pub checked: Option<Checked>,
    /// Why nobody has checked the facts yet; the page says so. `checked` goes before it.
    pub unchecked: Option<Spanned<String>>,
    /// Whether a native reader has checked a translation.
    pub reviewed: bool,
    /// The first day on which it is no longer published.
    pub expires: Option<Spanned<Date>>,
    /// Old addresses that redirect here.
    pub aliases: Vec<Spanned<String>>,
    /// The ids of its headings, in order, with the place of each heading.
    pub headings: Vec<Spanned<String>>,
}

impl Page {
    /// The short title for menus and breadcrumbs.
    pub fn nav_title(&self) -> &str {
        self.nav.as_ref().map_or(&self.title.value, |nav| &nav.value)
    }
}

/// Who last checked the facts of a page, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    /// The day.
    pub on: Spanned<Date>,
    /// The person or team.
    pub by: String,
}

/// The menus of the site.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Menu {
    /// At the top of every page.
    Main,
    /// At the foot of every page.
    Footer,
}

/// For whom a page is written: decides how hard it may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Audience {
    /// Anybody; the easiest.
    Citizen,
    /// A GP, a district nurse, another professional.
    Referrer,
    /// Whoever writes for the site.
    Editor,
}

impl Audience {
    /// The word in front matter.
    pub fn as_str(self) -> &'static str {
        match self {
            Audience::Citizen => "citizen",
            Audience::Referrer => "referrer",
            Audience::Editor => "editor",
        }
    }
}

/// Which template shows a page; those after `Section` add a part that the program makes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Layout {
    /// Text.
    Page,
    /// The home page.
    Home,
    /// A section: its text and a list of its pages.
    Section,
    /// The finder and the full list of places.
    Search,
    /// All municipalities; the parent of the page of each.
    Municipality,
    /// All provinces; the parent of the page of each.
    Province,
    /// All postcodes by their first two digits; the parent of the page of each.
    Postcode,
    /// The glossary.
    Glossary,
    /// All guides; the parent of their pages.
    Guides,
    /// Who is covered by whom.
    Coverage,
    /// The page that a server shows for an address that doesn't exist.
    NotFound,
    /// The page that is shown without a connection.
    Offline,
}

impl Layout {
    const ALL: [(&'static str, Layout); 12] = [
        ("page", Layout::Page),
        ("home", Layout::Home),
        ("section", Layout::Section),
        ("search", Layout::Search),
        ("municipality", Layout::Municipality),
        ("province", Layout::Province),
        ("postcode", Layout::Postcode),
        ("glossary", Layout::Glossary),
        ("guides", Layout::Guides),
        ("coverage", Layout::Coverage),
        ("not-found", Layout::NotFound),
        ("offline", Layout::Offline),
    ];

    /// The layout with this name in front matter.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.iter().find(|(known, _)| *known == name).map(|(_, layout)| *layout)
    }

    /// The name in front matter.
    pub fn as_str(self) -> &'static str {
        Self::ALL.iter().find(|(_, layout)| *layout == self).map_or("page", |(name, _)| name)
    }
}

/// Whether a text can be part of an address: small letters, digits and single hyphens.
pub(super) fn is_slug(text: &str) -> bool {
    !text.is_empty()
        && text.split('-').all(|part| {
            !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
        })
}

/// A part of an address.
pub(super) static SLUG: Pattern = Pattern {
    name: Text { nl: "kleine letters, cijfers en streepjes", en: "small letters, digits and hyphens" },
    accepts: is_slug,
    regex: "^[a-z0-9]+(-[a-z0-9]+)*$",
    example: "wat-is-het",
};

fn is_site_address(text: &str) -> bool {
    text.starts_with('/')
        && text.len() > 1
        && !text.contains("//")
        && !text.split('/').any(|part| part == ".." || part == ".")
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"/-._".contains(&byte))
}

/// An address on this site.
static SITE_ADDRESS: Pattern = Pattern {
    name: Text {
        nl: "een adres op deze site dat met / begint",
        en: "an address on this site that starts with /",
    },
    accepts: is_site_address,
    regex: "^/[A-Za-z0-9/._-]+$",
    example: "/oud-adres/",
};

static MENUS: [Choice; 2] = [
    Choice { value: "main", about: Text { nl: "het menu bovenaan", en: "the menu at the top" } },
    Choice { value: "footer", about: Text { nl: "het menu onderaan", en: "the menu at the foot" } },
];

static AUDIENCES: [Choice; 3] = [
    Choice { value: "citizen", about: Text { nl: "iedereen", en: "anybody" } },
    Choice {
        value: "referrer",
        about: Text {
            nl: "huisartsen, wijkverpleegkundigen en anderen die verwijzen",
            en: "GPs, district nurses and others who refer",
        },
    },
    Choice { value: "editor", about: Text { nl: "redacteuren", en: "editors" } },
];

const NO_TEXT: Text = Text::EMPTY;

static LAYOUTS: [Choice; 12] = [
    Choice { value: "page", about: NO_TEXT },
    Choice { value: "home", about: NO_TEXT },
    Choice { value: "section", about: NO_TEXT },
    Choice { value: "search", about: NO_TEXT },
    Choice { value: "municipality", about: NO_TEXT },
    Choice { value: "province", about: NO_TEXT },
    Choice { value: "postcode", about: NO_TEXT },
    Choice { value: "glossary", about: NO_TEXT },
    Choice { value: "guides", about: NO_TEXT },
    Choice { value: "coverage", about: NO_TEXT },
    Choice { value: "not-found", about: NO_TEXT },
    Choice { value: "offline", about: NO_TEXT },
];

/// Who checked, and when.
pub(super) static CHECKED_SCHEMA: Schema = Schema {
    name: "checked",
    about: Text {
        nl: "Wie de feiten het laatst nakeek, en wanneer.",
        en: "Who last checked the facts, and when.",
    },
    fields: &[
        Field {
            name: "on",
            kind: Kind::Date,
            required: true,
            about: Text { nl: "De dag.", en: "The day." },
            example: "2026-11-21",
        },
        Field {
            name: "by",
            kind: Kind::Text,
            required: true,
            about: Text { nl: "De persoon of de groep.", en: "The person or the team." },
            example: "redactie",
        },
    ],
};

/// The front matter of a page.
pub static PAGE_SCHEMA: Schema = Schema {
    name: "page",
    about: Text { nl: "De kop van een pagina.", en: "The front matter of a page." },
    fields: &[
        Field {
            name: "title",
            kind: Kind::Text,
            required: true,
            about: Text {
                nl: "De titel: een vraag of iets om te doen.",
                en: "The title: a question or a thing to do.",
            },
            example: "Wat kost het?",
        },
        Field {
            name: "summary",
            kind: Kind::Text,
            required: true,
            about: Text {
                nl: "Het antwoord in een of twee zinnen.",
                en: "The answer in one or two sentences.",
            },
            example: "Het kost u niets.",
        },
        Field {
            name: "slug",
            kind: Kind::Pattern(&SLUG),
            required: false,
            about: Text {
                nl: "Het laatste stuk van het adres. Standaard de naam van het bestand.",
                en: "The last part of the address. By default the name of the file.",
            },
            example: "wat-kost-het",
        },
        Field {
            name: "nav",
            kind: Kind::Text,
            required: false,
            about: Text { nl: "Een kortere titel voor het menu.", en: "A shorter title for the menu." },
            example: "Kosten",
        },
        Field {
            name: "menu",
            kind: Kind::Choice(&MENUS),
            required: false,
            about: Text { nl: "Het menu waarin de pagina staat.", en: "The menu that the page stands in." },
            example: "main",
        },
        Field {
            name: "order",
            kind: Kind::Integer { least: 0, most: 100_000 },
            required: false,
            about: Text {
                nl: "De plek in het menu en de lijst; laag komt eerst.",
                en: "The place in menu and list; low comes first.",
            },
            example: "10",
        },
        Field {
            name: "audience",
            kind: Kind::Choice(&AUDIENCES),
            required: false,
            about: Text { nl: "Voor wie de pagina is.", en: "For whom the page is." },
            example: "citizen",
        },
        Field {
            name: "layout",
            kind: Kind::Choice(&LAYOUTS),
            required: false,
            about: Text { nl: "Het soort pagina.", en: "The kind of page." },
            example: "page",
        },
        Field {
            name: "answers",
            kind: Kind::List(&Kind::Text),
            required: false,
            about: Text {
                nl: "De vragen uit questions.yaml die deze pagina beantwoordt.",
                en: "The questions of questions.yaml that this page answers.",
            },
            example: "[what-does-it-cost]",
        },
        Field {
            name: "search",
            kind: Kind::List(&Kind::Text),
            required: false,
            about: Text {
                nl: "Woorden en zinnen die mensen typen als ze deze pagina zoeken.",
                en: "Words and phrases that people type when they look for this page.",
            },
            example: "[wachtlijst, hoe lang duurt het]",
        },
        Field {
            name: "sources",
            kind: Kind::List(&Kind::Text),
            required: false,
            about: Text { nl: "De bronnen uit sources.yaml.", en: "The sources of sources.yaml." },
            example: "[rapport-2025]",
        },
        Field {
            name: "checked",
            kind: Kind::Record(&CHECKED_SCHEMA),
            required: false,
            about: Text {
                nl: "Wie de feiten het laatst nakeek, en wanneer.",
                en: "Who last checked the facts, and when.",
            },
            example: "{on: 2026-11-21, by: redactie}",
        },
        Field {
            name: "unchecked",
            kind: Kind::Text,
            required: false,
            about: Text {
                nl: "Waarom nog niemand de feiten nakeek. De pagina zegt dan dat zij niet zijn nagekeken.",
                en: "Why nobody has checked the facts yet. The page then says that they haven't been.",
            },
            example: "Een jurist moet de termijnen nog nakijken.",
        },
        Field {
            name: "reviewed",
            kind: Kind::Boolean,
            required: false,
            about: Text {
                nl: "Heeft iemand die deze taal van huis uit spreekt de tekst nagekeken?",
                en: "Has a native reader checked the text?",
            },
            example: "false",
        },
        Field {
            name: "draft",
            kind: Kind::Boolean,
            required: false,
            about: Text { nl: "Nog niet publiceren.", en: "Not to be published yet." },
            example: "true",
        },
        Field {
            name: "publish",
            kind: Kind::Date,
            required: false,
            about: Text { nl: "De eerste dag op de site.", en: "The first day on the site." },
            example: "2026-12-01",
        },
        Field {
            name: "expires",
            kind: Kind::Date,
            required: false,
            about: Text {
                nl: "Vanaf deze dag niet meer op de site.",
                en: "From this day on no longer on the site.",
            },
            example: "2027-12-01",
        },
        Field {
            name: "aliases",
            kind: Kind::List(&Kind::Pattern(&SITE_ADDRESS)),
            required: false,
            about: Text { nl: "Oude adressen die hierheen leiden.", en: "Old addresses that lead here." },
            example: "[/oud-adres/]",
        },
    ],
};
