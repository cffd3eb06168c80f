//! The pages of a guide: one for each question and each ending.

use super::{Frames, Planned, no_text};
use crate::{
    diagnostic::Diagnostic,
    markdown::MarkdownSource,
    render::view::{Body, EndingView, Html, Link, OptionView, QuestionView, SectionEntry},
    site::{Guide, LanguageId, Layout, PageKey, Step},
};

impl Frames<'_> {
    /// The guides of a language, for the list of guides.
    pub(super) fn guide_entries(&self, language: LanguageId) -> Vec<SectionEntry> {
        let tag = [self.site.language(language).tag.as_str()];
        let guides = self.site.guides.iter().filter_map(|guide| {
            let url = self.site.guide_url(guide, language)?;
            Some(SectionEntry {
                link: Link::new(Guide::text(&guide.title, &tag)?, url),
                summary: Guide::text(&guide.summary, &tag).unwrap_or_default().to_string(),
            })
        });
        guides.collect()
    }

    pub(super) fn step(
        &self,
        language: LanguageId,
        guide: &Guide,
        id: &str,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Planned {
        let tag = self.site.language(language).tag.clone();
        let text = |texts| Guide::text(texts, &[&tag]).unwrap_or_default().to_string();
        let url = |id: &str| self.site.step_url(guide, id, language).unwrap_or_default();
        let first = guide.questions.first().map_or("", |first| first.id.value.as_str());
        let guide_link = Link::new(text(&guide.title), url(first));
        let mut terms = Vec::new();
        let (title, summary, body) = match guide.step(id) {
            Some(Step::Question(question)) => {
                let options = question
                    .options
                    .iter()
                    .map(|option| OptionView { text: text(&option.text), url: url(&option.goto.value) });
                let body = QuestionView {
                    guide: guide_link.clone(),
                    hint: Guide::text(&question.hint, &[&tag]).map(str::to_string),
                    options: options.collect(),
                    first: id == first,
                };
                (text(&question.question), text(&guide.summary), Body::GuideQuestion(body))
            }
            Some(Step::Ending(ending)) => {
                let content = ending.text.iter().find(|(known, _)| *known == tag).map(|(_, markdown)| {
                    let source = MarkdownSource {
                        path: guide.location.path.clone(),
                        text: &markdown.value,
                        range: 0..markdown.value.len(),
                        language: &tag,
                    };
                    let mut problems = Vec::new();
                    let rendered = self.markdown(&source, language, &PageKey::home(), None, &mut problems);
                    // A place in the text is a place in the YAML only where nothing was folded or quoted: the text's own
                    // place is always right.
                    diagnostics.extend(problems.into_iter().map(|mut problem| {
                        problem.location.range = markdown.range.clone();
                        problem.fixes.clear();
                        problem
                    }));
                    terms = rendered.terms;
                    Html(rendered.html)
                });
                let read_more = ending.read_more.iter().filter_map(|key| {
                    let page = self.site.page_or_fallback(language, &PageKey::of_path(&key.value))?;
                    Some(Link { text: page.title.value.clone(), ..self.link_to(page, language) })
                });
                let body = EndingView {
                    guide: guide_link.clone(),
                    content: content.unwrap_or_else(no_text),
                    first_step: (ending.first_step != "none")
                        .then(|| self.general_first_step(language, &ending.first_step)),
                    read_more: read_more.collect(),
                };
                (text(&ending.title), text(&guide.summary), Body::GuideEnding(body))
            }
            None => (text(&guide.title), text(&guide.summary), Body::Page { content: no_text() }),
        };
        let same_page = |other: LanguageId| self.site.step_url(guide, id, other);
        let mut view = self.page(language, url(id), title, summary, &same_page, body);
        if let Some(parent) = self.site.layout_page(language, Layout::Guides) {
            let mut way = self.ancestors(parent);
            way.push(parent);
            view.breadcrumbs = self.breadcrumbs(language, way.into_iter());
            if id != first {
                view.breadcrumbs.push(guide_link);
            }
        }
        // Search engines lead to the start of a guide; two guides may ask the same question on the way.
        view.noindex = id != first;
        view.words = self.words(language, &terms);
        view.sources = self.sources(language, guide.sources.iter().map(|id| &id.value));
        if !guide.reviewed.contains(&tag) {
            view.notices.push(self.unreviewed(None, language));
        }
        self.planned(view, guide.location.clone(), language)
    }
}
