//! The pages of a guide: one for each question and each ending.

use super::{Frames, Planned, no_text};
use crate::{
    diagnostic::Diagnostic,
    markdown::MarkdownSource,
    render::view::{Body, EndingView, GivenView, Html, Link, OptionView, QuestionView, SectionEntry},
    site::{Guide, LanguageId, Layout, PageKey, Step, Ways},
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

    /// "Vraag 2 van 4", "Vraag 2 van hoogstens 4", or where the ways here differ in length "Nog hoogstens 3 vragen".
    fn progress(&self, language: LanguageId, ways: &Ways<'_>, id: &str) -> String {
        let left = ways.left(id);
        let count = |key: &str, done: usize| {
            let total = (done + left.most).to_string();
            self.text(language, key, &[("number", &(done + 1).to_string()), ("total", &total)])
        };
        match ways.before(id) {
            Some(done) if left.least == left.most => count("guide-progress", done),
            Some(done) => count("guide-progress-most", done),
            None => self.count(language, "guide-left", i64::try_from(left.most).unwrap_or(i64::MAX)),
        }
    }

    /// The questions on the way to a page with the answers that lead there, the first question first. Empty where several
    /// questions lead to one on the way: which answers somebody gave, no page without script can know.
    fn given<'g>(
        &self,
        language: LanguageId,
        guide: &'g Guide,
        ways: &Ways<'g>,
        id: &'g str,
    ) -> Vec<GivenView> {
        let tag = self.site.language(language).tag.as_str();
        let text = |texts| Guide::text(texts, &[tag]).unwrap_or_default().to_string();
        let Some(way) = ways.only_way(id) else { return Vec::new() };
        let given = way.windows(2).filter_map(|pair| {
            let [question, next] = pair else { return None };
            let Some(Step::Question(question)) = guide.step(question) else { return None };
            let url = self.site.step_url(guide, &question.id.value, language)?;
            let answers = question.options.iter().filter(|option| option.goto.value == *next);
            Some(GivenView {
                question: Link::new(text(&question.question), url),
                answers: answers.map(|option| text(&option.text)).collect(),
            })
        });
        given.collect()
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
        let ways = Ways::new(guide);
        let mut terms = Vec::new();
        let (title, summary, body) = match guide.step(id) {
            Some(Step::Question(question)) => {
                let options = question
                    .options
                    .iter()
                    .map(|option| OptionView { text: text(&option.text), url: url(&option.goto.value) });
                let body = QuestionView {
                    progress: self.progress(language, &ways, id),
                    given: self.given(language, guide, &ways, id),
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
                    Some(self.full_link_to(page, language))
                });
                let body = EndingView {
                    given: self.given(language, guide, &ways, id),
                    guide: guide_link.clone(),
                    content: content.unwrap_or_else(no_text),
                    first_step: (ending.first_step != "none")
                        .then(|| self.general_first_step(language, &ending.first_step)),
                    read_more: read_more.collect(),
                };
                (text(&ending.title), text(&guide.summary), Body::GuideEnding(body))
            }
            None => {
                (text(&guide.title), text(&guide.summary), Body::Page { lead: no_text(), content: no_text() })
            }
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
