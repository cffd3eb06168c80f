//! Reading a guide, and proving that it leads everybody somewhere.

use std::collections::{BTreeMap, BTreeSet};

use super::{ByLanguage, Ending, GUIDE_SCHEMA, Guide, GuideOption, Question};
use crate::{
    diagnostic::{Diagnostic, Location},
    site::rules,
    source::{
        SourceFile,
        schema::{Record, Spanned, validate},
        yaml,
    },
};

/// A guide has at most so many questions: nobody has the patience for a tenth of it.
const MOST_QUESTIONS: usize = 200;

/// Reads a guide. A file that isn't a guide at all gives none; every problem becomes a diagnostic.
pub(in crate::site) fn read(file: &SourceFile, diagnostics: &mut Vec<Diagnostic>) -> Option<Guide> {
    let node = match yaml::parse(&file.path, &file.text, 0..file.text.len()) {
        Ok(node) => node,
        Err(problem) => {
            diagnostics.push(*problem);
            return None;
        }
    };
    validate(&file.path, &node, &GUIDE_SCHEMA, diagnostics);
    let record = Record::new(&node);
    let questions = record
        .records("questions")
        .filter_map(|question| {
            Some(Question {
                id: question.text("id")?,
                question: question.by_language("question"),
                hint: question.by_language("hint"),
                options: question
                    .records("options")
                    .filter_map(|option| {
                        Some(GuideOption { text: option.by_language("text"), goto: option.text("goto")? })
                    })
                    .collect(),
            })
        })
        .collect();
    let endings = record
        .records("endings")
        .filter_map(|ending| {
            Some(Ending {
                id: ending.text("id")?,
                title: ending.by_language("title"),
                text: ending.by_language("text"),
                first_step: ending.text("first-step")?.value,
                read_more: ending.texts("read-more"),
            })
        })
        .collect();
    let mut guide = Guide {
        name: file.stem().to_string(),
        location: Location::start_of(file.path.clone()),
        slug: record.by_language("slug"),
        title: record.by_language("title"),
        summary: record.by_language("summary"),
        order: record.integer("order").unwrap_or(1_000),
        sources: record.texts("sources"),
        reviewed: record.texts("reviewed").into_iter().map(|tag| tag.value).collect(),
        questions,
        endings,
    };
    check_steps(&guide, diagnostics);
    check_languages(&guide, diagnostics);
    // Each question is a page that tells what was answered before it: many of them are very many lines.
    if let Some(first) = guide.questions.get(MOST_QUESTIONS) {
        let location = Location::new(guide.location.path.clone(), first.id.range.clone());
        diagnostics.push(
            Diagnostic::new(&rules::GUIDE_TOO_LONG, location)
                .with("questions", guide.questions.len())
                .with("limit", MOST_QUESTIONS),
        );
        guide.questions.truncate(MOST_QUESTIONS);
    }
    Some(guide)
}

/// Every answer leads to a step that exists, every step can be reached, and nobody goes round in circles.
fn check_steps(guide: &Guide, diagnostics: &mut Vec<Diagnostic>) {
    let at = |place: &Spanned<String>| Location::new(guide.location.path.clone(), place.range.clone());
    let ids = guide.questions.iter().map(|step| &step.id).chain(guide.endings.iter().map(|step| &step.id));
    let mut seen = BTreeSet::new();
    for id in ids.clone() {
        if !seen.insert(id.value.as_str()) {
            diagnostics.push(Diagnostic::new(&rules::GUIDE_STEP_TWICE, at(id)).with("id", id.value.as_str()));
        }
    }
    let mut reached: BTreeSet<&str> =
        guide.questions.first().map(|first| first.id.value.as_str()).into_iter().collect();
    for question in &guide.questions {
        for option in &question.options {
            if seen.contains(option.goto.value.as_str()) {
                reached.insert(&option.goto.value);
            } else {
                let problem = Diagnostic::new(&rules::GUIDE_DEAD_END, at(&option.goto));
                diagnostics.push(problem.with("id", option.goto.value.as_str()));
            }
        }
    }
    for id in ids.filter(|id| !reached.contains(id.value.as_str())) {
        diagnostics.push(Diagnostic::new(&rules::GUIDE_UNREACHABLE, at(id)).with("id", id.value.as_str()));
    }
    // Depth first: an answer that leads back to a question on the way here is a loop.
    let questions: BTreeMap<&str, &Question> =
        guide.questions.iter().map(|question| (question.id.value.as_str(), question)).collect();
    let mut done = BTreeSet::new();
    for question in &guide.questions {
        for option in loops_from(question, &questions, &mut done) {
            let problem = Diagnostic::new(&rules::GUIDE_LOOP, at(&option.goto));
            diagnostics.push(problem.with("id", option.goto.value.as_str()));
        }
    }
}

/// The answers that lead back to a question on the way to them, from `start` on. Questions in `done` were followed before.
///
/// The way is kept in a list, not on the stack of the thread: a file can hold a chain of any length.
fn loops_from<'a>(
    start: &'a Question,
    questions: &BTreeMap<&str, &'a Question>,
    done: &mut BTreeSet<&'a str>,
) -> Vec<&'a GuideOption> {
    let mut loops = Vec::new();
    if !done.insert(&start.id.value) {
        return loops;
    }
    let mut on_the_way = BTreeSet::from([start.id.value.as_str()]);
    let mut way = vec![(start, start.options.iter())];
    while let Some((question, options)) = way.last_mut() {
        let Some(option) = options.next() else {
            on_the_way.remove(question.id.value.as_str());
            way.pop();
            continue;
        };
        let goto = option.goto.value.as_str();
        if on_the_way.contains(goto) {
            loops.push(option);
        } else if let Some(next) = questions.get(goto)
            && done.insert(&next.id.value)
        {
            on_the_way.insert(&next.id.value);
            way.push((next, next.options.iter()));
        }
    }
    loops
}

/// Every text exists in every language that the guide has an address in.
fn check_languages(guide: &Guide, diagnostics: &mut Vec<Diagnostic>) {
    let mut check = |texts: &ByLanguage, place: &Spanned<String>| {
        for (language, _) in &guide.slug {
            if !texts.is_empty() && !texts.iter().any(|(tag, _)| tag == language) {
                let location = Location::new(guide.location.path.clone(), place.range.clone());
                diagnostics.push(
                    Diagnostic::new(&rules::MISSING_TRANSLATION, location)
                        .with("language", language.as_str())
                        .with("id", place.value.as_str()),
                );
            }
        }
    };
    let top = Spanned { value: guide.name.clone(), range: 0..0 };
    check(&guide.title, &top);
    check(&guide.summary, &top);
    for question in &guide.questions {
        check(&question.question, &question.id);
        check(&question.hint, &question.id);
        for option in &question.options {
            check(&option.text, &option.goto);
        }
    }
    for ending in &guide.endings {
        check(&ending.title, &ending.id);
        check(&ending.text, &ending.id);
    }
}
