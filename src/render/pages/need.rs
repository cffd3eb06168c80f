//! Situations that have a first step of their own on the page of a municipality.
//!
//! Each has its fragment (`#wlz`, `#specialised`, `#objection`), so that a guide or an explanation leads to the step that fits.
//! Nobody is sent in a circle: where no number is known, the step says so, and names whom to call and what to ask there.

use super::{
    Frames,
    contact::Expiry,
    municipality::{OBJECTION_PAGE, SPECIALISED_PAGE, WLZ_PAGE},
};
use crate::{
    directory::{Answer, FirstStep, Municipality, Need},
    render::view::{self, NeedStepView},
    site::LanguageId,
};

impl Frames<'_> {
    /// What to do first under the Wlz, in the specialised scheme and against a decision.
    pub(super) fn need_steps(
        &self,
        language: LanguageId,
        municipality: &Municipality,
        expiry: &mut Expiry,
    ) -> Vec<NeedStepView> {
        let answer = |need| self.site.directory.answer(municipality, need);
        let (wlz, specialised) = (answer(Need::Wlz), answer(Need::Specialised));
        // Who objects needs the helper that anybody needs.
        let objection = answer(Need::Unknown);
        vec![
            self.wlz_step(language, &wlz, expiry),
            self.specialised_step(language, &specialised, expiry),
            self.objection_step(language, &objection, expiry),
        ]
    }

    fn wlz_step(&self, language: LanguageId, answer: &Answer<'_>, expiry: &mut Expiry) -> NeedStepView {
        let mut text = Vec::new();
        if let Some(region) = answer.care_office_region {
            text.push(self.text(language, "wlz-text", &[("region", &region.name)]));
            if let Some((office, year)) = &region.care_office {
                let year = year.to_string();
                text.push(self.text(language, "wlz-office", &[("office", office), ("year", &year)]));
            }
        }
        if leads_to_supporter(answer) {
            return self.need_step(language, answer, view::Need::Wlz, text, "say-wlz", WLZ_PAGE, expiry);
        }
        text.push(self.text(language, "wlz-no-number", &[]));
        let mut step = self.need_step(language, answer, view::Need::Wlz, text, "ask-wlz", WLZ_PAGE, expiry);
        step.then = self.text(language, "wlz-then", &[]);
        step
    }

    fn specialised_step(
        &self,
        language: LanguageId,
        answer: &Answer<'_>,
        expiry: &mut Expiry,
    ) -> NeedStepView {
        let (key, text) = if leads_to_supporter(answer) {
            ("say-specialised", vec![self.text(language, "specialised-text", &[])])
        } else {
            let text = ["specialised-text", "specialised-no-number"];
            ("ask-specialised", text.map(|key| self.text(language, key, &[])).to_vec())
        };
        self.need_step(language, answer, view::Need::Specialised, text, key, SPECIALISED_PAGE, expiry)
    }

    fn objection_step(&self, language: LanguageId, answer: &Answer<'_>, expiry: &mut Expiry) -> NeedStepView {
        let text = vec![self.text(language, "objection-text", &[])];
        let mut step = self.need_step(
            language,
            answer,
            view::Need::Objection,
            text,
            "say-objection",
            OBJECTION_PAGE,
            expiry,
        );
        step.then = self.text(language, "objection-then", &[]);
        step
    }

    #[expect(clippy::too_many_arguments, reason = "each is another part of the step")]
    fn need_step(
        &self,
        language: LanguageId,
        answer: &Answer<'_>,
        need: view::Need,
        text: Vec<String>,
        say: &str,
        page: &str,
        expiry: &mut Expiry,
    ) -> NeedStepView {
        let name = answer.municipality.display_name.as_str();
        let mut step = self.first_step(language, &answer.first_step, answer.need, name, false, expiry);
        step.need = need;
        NeedStepView {
            need,
            text,
            step,
            say: self.text(language, say, &[]),
            means: self.text(language, &format!("means-{say}"), &[]),
            then: String::new(),
            more: self.explanation(language, page),
        }
    }
}

/// Whether the number that comes is of somebody who supports people with this need.
fn leads_to_supporter(answer: &Answer<'_>) -> bool {
    matches!(answer.first_step, FirstStep::Supporter { .. })
}
