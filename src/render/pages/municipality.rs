//! The pages of a municipality: for citizens and for referrers.

use super::{Frames, Planned};
use crate::{
    diagnostic::{Diagnostic, Location},
    directory::MunicipalityCode,
    render::view::Body,
    site::LanguageId,
};

impl Frames<'_> {
    pub(super) fn municipality(
        &self,
        language: LanguageId,
        code: MunicipalityCode,
        _diagnostics: &mut Vec<Diagnostic>,
    ) -> Planned {
        let url = self.site.municipality_url(code, language).unwrap_or_default();
        let view = self.page(
            language,
            url,
            String::new(),
            String::new(),
            &|_| None,
            Body::Page { content: super::no_text() },
        );
        self.planned(view, Location::start_of("x"), language)
    }
    pub(super) fn referral(&self, language: LanguageId, code: MunicipalityCode) -> Planned {
        self.municipality(language, code, &mut Vec::new())
    }
}
