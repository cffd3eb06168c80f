//! The frame of a page, and its kinds.

use serde::Serialize;

use super::{
    CheckedView, ComponentView, CoverageView, DateView, EndingView, GalleryEntry, GlossaryView, LeafletView,
    LetterGroup, MunicipalityView, PostcodeView, ProvinceView, QuestionView, ReferralView, TermView,
};

/// HTML that is already safe: made by the Markdown stage or by a component.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Html(pub String);

/// A link.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Link {
    /// The words of the link.
    pub text: String,
    /// Where it goes.
    pub url: String,
    /// The language of the page that it goes to, when that differs from this page's.
    pub lang: Option<String>,
}

impl Link {
    /// A link to a page in the same language.
    pub fn new(text: impl Into<String>, url: impl Into<String>) -> Self {
        Self { text: text.into(), url: url.into(), lang: None }
    }
}

/// A page.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PageView {
    /// Its address, from the root.
    pub url: String,
    /// Its full address, for search engines and for sharing; `None` where the site's address isn't known.
    pub canonical_url: Option<String>,
    /// The heading (`h1`).
    pub title: String,
    /// The summary for search engines and for who shares the page.
    pub summary: String,
    /// Kept out of search engines.
    pub noindex: bool,
    /// The first day on which a fact on this page has expired; the service worker doesn't show the page from then on.
    pub expires: Option<DateView>,
    /// The same page in all languages of the site, this one among them, in the order of the site. Empty where the page has
    /// no translations at all.
    pub translations: Vec<TranslationView>,
    /// The way from the home page to here, without this page. Empty on the home page.
    pub breadcrumbs: Vec<Link>,
    /// The language of the text, where it isn't the language of the page: nobody has translated it yet.
    pub content_language: Option<super::LanguageView>,
    /// What must be known before reading.
    pub notices: Vec<Notice>,
    /// Headings of level 2, for the table of contents. Shown from four up.
    pub contents: Vec<Heading>,
    /// Words that the text uses, with their explanations, in the order of first use.
    pub words: Vec<TermView>,
    /// Where the facts come from.
    pub sources: Vec<SourceView>,
    /// Who last checked the facts, and when.
    pub checked: Option<CheckedView>,
    /// The editors say that nobody has checked the facts yet.
    pub unchecked: bool,
    /// The day of the last change.
    pub updated: Option<DateView>,
    /// How to tell that something on this page is wrong.
    pub feedback: Option<FeedbackView>,
    /// Where the page can be edited, if an editor wrote it and the site says where.
    pub edit_url: Option<String>,
    /// Who is responsible for the site: on the pages about that.
    pub owner: Option<OwnerView>,
    /// Sending this page to somebody; `None` where that makes no sense.
    pub share: Option<ShareView>,
    /// Structured data for search engines, as JSON. Left out where the page would be too heavy with it.
    pub json_ld: Option<Html>,
    /// Links to the leaflets for paper, where they were made; empty where there are none. Left out of the pages of municipalities
    /// and provinces that would be too heavy with them.
    pub papers: Html,
    /// What the page is about.
    pub body: Body,
}

/// The same page in another language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TranslationView {
    /// The name of the language, in the language itself.
    pub name: String,
    /// The value of `lang` and `hreflang`.
    pub tag: String,
    /// Which way it is written.
    pub direction: super::Direction,
    /// The page in that language; the home page of that language where the page itself isn't there.
    pub url: String,
    /// The name of the home page in that language, where the page isn't there in it and the link leads home.
    pub home: Option<String>,
    /// The full address, for `hreflang`; `None` where the page isn't there in that language.
    pub absolute_url: Option<String>,
    /// This is the page that is being shown.
    pub current: bool,
}

/// What must be known before reading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Notice {
    /// A translation that no native reader has checked.
    Unreviewed {
        /// The page that it was translated from.
        original: Option<Link>,
    },
    /// The page isn't there in this language: this is the other language's.
    Fallback {
        /// The language that the text is in.
        language: String,
    },
    /// Everything on this page is made up.
    Example,
    /// What the editors say until a day.
    Announcement {
        /// Their words.
        text: String,
    },
}

/// A heading in the table of contents.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Heading {
    /// Its words.
    pub text: String,
    /// Its fragment, without `#`.
    pub id: String,
}

/// A source of facts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SourceView {
    /// Its title.
    pub title: String,
    /// Who published it.
    pub publisher: Option<String>,
    /// Its date, in words.
    pub date: Option<String>,
    /// Where it can be read.
    pub url: Option<String>,
    /// The language of the title, when that differs from the page's.
    pub lang: Option<String>,
}

/// How to tell that something is wrong.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FeedbackView {
    /// A page, or a `mailto:` address with the page's name in its subject.
    pub url: String,
}

/// Who is responsible for the site.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OwnerView {
    /// The name.
    pub name: String,
    /// How to reach them: one card for each label. Empty where no check holds any more.
    pub contacts: Vec<super::ContactView>,
    /// Nobody has filled in real details yet.
    pub example: bool,
}

/// Sending a page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ShareView {
    /// The full address to send.
    pub url: String,
    /// What it is, in a few words.
    pub title: String,
    /// `sms:` address with the words and the address in it.
    pub sms_url: String,
    /// `mailto:` address with the words and the address in it.
    pub mail_url: String,
    /// The address of WhatsApp's own page that sends the words and the address.
    pub whatsapp_url: String,
    /// What helps before the page is opened: the number, and what to say. Empty where there is no more than the title.
    pub text: String,
}

/// What a page is about. The variant chooses the template.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
#[expect(clippy::large_enum_variant, reason = "one per page, and the large ones are the common ones")]
pub enum Body {
    /// Text.
    Page {
        /// The answer: the text before the first heading.
        lead: Html,
        /// The rest of the text.
        content: Html,
    },
    /// The home page.
    Home {
        /// The text before the first heading, with the finder.
        lead: Html,
        /// The rest of the text.
        content: Html,
    },
    /// A section: text, then its pages.
    Section {
        /// The text before the first heading.
        lead: Html,
        /// The rest of the text.
        content: Html,
        /// Its pages.
        entries: Vec<SectionEntry>,
    },
    /// The finder and the lists of all names from A to Z.
    Search {
        /// The text.
        content: Html,
        /// Whether it answers that nobody knows what was asked.
        unknown: bool,
        /// The lists by first letters.
        lists: Vec<Link>,
        /// Other ways in: by topic, municipality, province, postcode.
        ways: Vec<Link>,
    },
    /// All names, or all topics, with the same first letters.
    Names {
        /// The names.
        names: Vec<NameRow>,
        /// The lists by first letters; this one has no address.
        lists: Vec<Link>,
    },
    /// The municipalities from A to Z.
    MunicipalityList {
        /// The text.
        content: Html,
        /// The municipalities.
        groups: Vec<LetterGroup>,
    },
    /// Who stands beside you in a municipality.
    Municipality(Box<MunicipalityView>),
    /// The same, for who sends a patient there.
    Referral(Box<ReferralView>),
    /// The same, as one sheet for a patient.
    Leaflet(Box<LeafletView>),
    /// The provinces.
    Provinces(ListView),
    /// A province.
    Province(ProvinceView),
    /// The first two digits of the postcodes.
    Postcodes(ListView),
    /// The postcodes that start with two digits.
    Postcode(PostcodeView),
    /// The glossary, or the part of it with some first letters.
    Glossary(GlossaryView),
    /// All words of a glossary that is spread over several pages.
    GlossaryIndex(ListView),
    /// The guides.
    Guides {
        /// The text.
        content: Html,
        /// The guides.
        entries: Vec<SectionEntry>,
    },
    /// A question of a guide.
    GuideQuestion(QuestionView),
    /// An ending of a guide.
    GuideEnding(EndingView),
    /// Who is covered, by whom, verified when.
    Coverage(CoverageView),
    /// The page for an address that doesn't exist.
    NotFound {
        /// The text.
        content: Html,
        /// The lists of all topics and all municipalities.
        ways: Vec<Link>,
    },
    /// The page without a network.
    Offline {
        /// The text.
        content: Html,
    },
    /// All components of the theme.
    Gallery {
        /// The components.
        components: Vec<GalleryEntry>,
    },
    /// A component with its examples.
    Component(ComponentView),
}

impl Body {
    /// The template of this kind of page.
    pub fn template(&self) -> &'static str {
        match self {
            Body::Page { .. } => "page",
            Body::Home { .. } => "home",
            Body::Section { .. } => "section",
            Body::Search { .. } => "search",
            Body::Names { .. } => "names",
            Body::MunicipalityList { .. } => "municipality-list",
            Body::Municipality(_) => "municipality",
            Body::Referral(_) => "referral",
            Body::Leaflet(_) => "leaflet",
            Body::Provinces(_) => "provinces",
            Body::Province(_) => "province",
            Body::Postcodes(_) => "postcodes",
            Body::Postcode(_) => "postcode",
            Body::Glossary(_) => "glossary",
            Body::GlossaryIndex(_) => "glossary-index",
            Body::Guides { .. } => "guides",
            Body::GuideQuestion(_) => "guide-question",
            Body::GuideEnding(_) => "guide-ending",
            Body::Coverage(_) => "coverage",
            Body::NotFound { .. } => "not-found",
            Body::Offline { .. } => "offline",
            Body::Gallery { .. } => "gallery",
            Body::Component(_) => "component",
        }
    }
}

/// A page in a list of pages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SectionEntry {
    /// The page.
    pub link: Link,
    /// Its summary.
    pub summary: String,
}

/// A plain list of links, with an optional picture beside it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct ListView {
    /// The text above.
    pub content: Html,
    /// The links.
    pub entries: Vec<Link>,
    /// A map, as SVG. Decoration: everything in it is in the list too.
    pub map: Option<Html>,
}

/// A page that only says where another one went.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RedirectView {
    /// The new address.
    pub url: String,
    /// The full new address, for search engines.
    pub canonical_url: Option<String>,
    /// The title of the page that is there now.
    pub title: String,
}

/// A name in the list from A to Z.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NameRow {
    /// The name.
    pub name: String,
    /// Its fragment on this page; `None` where the row before has it.
    pub id: Option<String>,
    /// The page of its municipality.
    pub url: String,
    /// Its municipality, where that isn't the name itself; with the province where several places have this name.
    pub municipality: Option<String>,
}
