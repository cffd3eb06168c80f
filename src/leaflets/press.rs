//! From what is on a leaflet to a PDF, by Typst.

use sha2::{Digest, Sha256};
use typst::{
    Library, LibraryExt, World, comemo,
    diag::{FileError, FileResult, SourceDiagnostic},
    foundations::{Bytes, Datetime, Duration, Smart},
    syntax::{DiagSpanKind, FileId, RootedPath, Source, VirtualPath, VirtualRoot},
    text::{Font, FontBook},
    utils::LazyHash,
};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::{
    diagnostic::{Diagnostic, Location},
    render::{Theme, pages::Paper, rules::TEMPLATE_ERROR},
};

/// The template, below the folder of the theme.
const TEMPLATE: &str = "leaflet/leaflet.typ";
/// What the template reads.
const DATA: &str = "leaflet/leaflet.json";
/// Letters of all languages of the site; `fonts/make` says how they are made.
const FONTS: [&[u8]; 4] = [
    include_bytes!("fonts/NotoSans-Regular.ttf"),
    include_bytes!("fonts/NotoSans-Bold.ttf"),
    include_bytes!("fonts/NotoSansArabic-Regular.ttf"),
    include_bytes!("fonts/NotoSansArabic-Bold.ttf"),
];

/// What all leaflets share. Can be used from many threads at once.
pub struct Press<'t> {
    theme: &'t Theme,
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    template: Source,
    data: FileId,
    /// A hash of all that a leaflet is made from but its own words.
    shared: Sha256,
}

impl std::fmt::Debug for Press<'_> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Press").finish_non_exhaustive()
    }
}

impl<'t> Press<'t> {
    /// Prepares the fonts and the template of a theme.
    pub fn new(theme: &'t Theme) -> Self {
        let fonts: Vec<Font> = FONTS.iter().flat_map(|font| Font::iter(Bytes::new(*font))).collect();
        let mut shared = Sha256::new();
        for part in [env!("CARGO_PKG_VERSION"), typst::utils::version().raw()] {
            shared.update(part);
            shared.update([0]);
        }
        for bytes in FONTS.into_iter().chain(theme.files_below("leaflet/").map(|(_, text)| text.as_bytes())) {
            shared.update(Sha256::digest(bytes));
        }
        Self {
            theme,
            library: LazyHash::new(Library::default()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            template: Source::new(id(TEMPLATE), theme.file(TEMPLATE).unwrap_or_default().to_string()),
            data: id(DATA),
            shared,
        }
    }

    /// A name for all that the leaflet is made from: 64 hexadecimal digits. What has the same name has the same bytes.
    pub fn key(&self, paper: &Paper) -> String {
        let mut hash = self.shared.clone();
        hash.update(&paper.url);
        hash.update([0]);
        hash.update(data(paper));
        hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// Sets a leaflet as PDF/UA-1.
    ///
    /// # Errors
    ///
    /// What is wrong with the template, or what can't be set so that everybody can read it, such as a letter that no font has.
    pub fn set(&self, paper: &Paper) -> Result<Vec<u8>, Vec<Diagnostic>> {
        let sheet = Sheet { press: self, data: Bytes::new(data(paper)) };
        let told = |problems: &[SourceDiagnostic]| {
            problems.iter().map(|problem| self.diagnostic(problem, paper)).collect::<Vec<_>>()
        };
        let document: PagedDocument = typst::compile(&sheet).output.map_err(|problems| told(&problems))?;
        let standards = PdfStandards::new(&[PdfStandard::Ua_1]).map_err(|problem| {
            vec![
                Diagnostic::new(&TEMPLATE_ERROR, self.start()).with("problem", problem.message().to_string()),
            ]
        })?;
        let options = PdfOptions {
            ident: Smart::Custom(paper.url.clone()),
            creator: Smart::Custom(Some("wegwijs".into())),
            standards,
            ..PdfOptions::default()
        };
        typst_pdf::pdf(&document, &options).map_err(|problems| told(&problems))
    }

    fn start(&self) -> Location {
        Location::start_of(format!("{}{TEMPLATE}", self.theme.folder()))
    }

    /// What Typst says, at its place in the template; what has no place there is about the words of this leaflet.
    fn diagnostic(&self, problem: &SourceDiagnostic, paper: &Paper) -> Diagnostic {
        let range = match problem.span.get() {
            DiagSpanKind::Number { id, num, sub_range } if id == self.template.id() => {
                self.template.range(num, sub_range)
            }
            DiagSpanKind::Range { id, range } if id == self.template.id() => Some(range),
            _ => None,
        };
        let hint = problem.hints.first().map_or_else(String::new, |hint| format!(" ({})", hint.v));
        let (location, about) = match range {
            Some(range) => {
                (Location::new(format!("{}{TEMPLATE}", self.theme.folder()), range), String::new())
            }
            None => (paper.location.clone(), format!("{}: ", paper.url)),
        };
        Diagnostic::new(&TEMPLATE_ERROR, location)
            .with("problem", format!("{about}{}{hint}", problem.message))
    }
}

/// Forgets what was remembered for leaflets that were set long ago.
pub(super) fn forget() {
    comemo::evict(2);
}

fn id(path: &str) -> FileId {
    let path = VirtualPath::new(path).expect("the paths above are plain");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

/// The words of a leaflet, as the template reads them.
fn data(paper: &Paper) -> Vec<u8> {
    // Text, lists and names always become JSON.
    serde_json::to_vec(&paper.view).unwrap_or_default()
}

/// A leaflet while it is set: all that the template can reach.
struct Sheet<'p> {
    press: &'p Press<'p>,
    data: Bytes,
}

impl Sheet<'_> {
    /// A file of the theme beside the template.
    fn beside(&self, id: FileId) -> FileResult<&str> {
        let path = id.vpath().get_without_slash();
        let found = path.starts_with("leaflet/").then(|| self.press.theme.file(path)).flatten();
        found.ok_or_else(|| FileError::NotFound(path.into()))
    }
}

impl World for Sheet<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.press.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.press.book
    }

    fn main(&self) -> FileId {
        self.press.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.press.template.id() {
            return Ok(self.press.template.clone());
        }
        Ok(Source::new(id, self.beside(id)?.to_string()))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.press.data {
            return Ok(self.data.clone());
        }
        Ok(Bytes::from_string(self.beside(id)?.to_string()))
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.press.fonts.get(index).cloned()
    }

    // A leaflet doesn't change with the day on which it is set.
    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
