//! What is wrong, on top of the page.

use std::fmt::Write as _;

use crate::{
    diagnostic::{Diagnostic, MessageLanguage, Severity, SourceLookup, tally},
    markdown::escape,
};

/// More problems than this are not read in a browser; `wegwijs check` lists all.
const SHOWN: usize = 50;

/// Problems, and what is needed to show them.
#[derive(Clone, Copy)]
pub(super) struct Problems<'a> {
    /// Those of the page that is shown.
    pub(super) here: &'a [Diagnostic],
    /// Those of the rest of the site.
    pub(super) elsewhere: &'a [Diagnostic],
    /// The text of the files, for line numbers.
    pub(super) sources: &'a dyn SourceLookup,
    /// The language of the messages.
    pub(super) language: MessageLanguage,
}

/// The page with its problems in a corner and the script for live reload, for this generation of the site.
///
/// The problems stand in a shadow tree of their own, so that neither the style of the site nor that of the preview reaches the
/// other.
pub(super) fn on_page(html: &str, url: &str, generation: u64, problems: Problems<'_>) -> String {
    let added = format!(
        concat!(
            "<wegwijs-preview data-site=\"{}\" data-page=\"{}\"><template shadowrootmode=\"open\">{}</template>",
            "</wegwijs-preview><script type=\"module\" src=\"/_wegwijs/reload.js\"></script>"
        ),
        generation,
        escape(url),
        fragment(problems)
    );
    let at = html.rfind("</body>").unwrap_or(html.len());
    format!("{}{added}{}", &html[..at], &html[at..])
}

/// The problems alone: what stands in the shadow tree. No problems, nothing to see.
pub(super) fn fragment(problems: Problems<'_>) -> String {
    let all = || problems.here.iter().chain(problems.elsewhere);
    if all().next().is_none() {
        return String::new();
    }
    let words = Words::of(problems.language);
    let bad = all().any(|problem| problem.severity == Severity::Error);
    let mut html = format!(
        concat!(
            "<link rel=\"stylesheet\" href=\"/_wegwijs/overlay.css\">",
            "<section class=\"problems{}\" lang=\"{}\" dir=\"ltr\" aria-label=\"{}\">",
            "<details{}><summary>{}</summary>"
        ),
        if bad { "" } else { " mild" },
        words.tag,
        words.problems,
        // What the editor is working on right now should be seen right now.
        if problems.here.is_empty() { "" } else { " open" },
        count(&[problems.here, problems.elsewhere].concat(), problems.language),
    );
    lists(&mut html, problems);
    html.push_str("</details></section>");
    html
}

/// A whole page for what can't be shown: why, and where the last good version is.
pub(super) fn instead_of_page(
    url: &str,
    last_good: Option<&str>,
    generation: u64,
    problems: Problems<'_>,
) -> String {
    let words = Words::of(problems.language);
    let mut body = format!(
        "<main class=\"problems whole\"><h1>{}</h1><p>{}</p>",
        words.cannot_be_shown,
        count(&[problems.here, problems.elsewhere].concat(), problems.language)
    );
    lists(&mut body, problems);
    if let Some(last_good) = last_good {
        let _ = write!(body, "<p><a href=\"{}\">{}</a></p>", escape(last_good), words.last_good);
    }
    body.push_str("</main>");
    format!(
        concat!(
            "<!doctype html><html lang=\"{}\"><head><meta charset=\"utf-8\"><title>{}</title>",
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
            "<link rel=\"stylesheet\" href=\"/_wegwijs/overlay.css\"></head><body>{}",
            "<wegwijs-preview data-site=\"{}\" data-page=\"{}\"></wegwijs-preview>",
            "<script type=\"module\" src=\"/_wegwijs/reload.js\"></script></body></html>"
        ),
        words.tag,
        words.cannot_be_shown,
        body,
        generation,
        escape(url),
    )
}

fn lists(html: &mut String, problems: Problems<'_>) {
    let words = Words::of(problems.language);
    let mut left = SHOWN;
    for (heading, list) in [(words.here, problems.here), (words.elsewhere, problems.elsewhere)] {
        if list.is_empty() || left == 0 {
            continue;
        }
        let _ = write!(html, "<h2>{heading}</h2><ul>");
        let mut sorted: Vec<&Diagnostic> = list.iter().collect();
        // The worst first; within that, as they stand in the files.
        sorted.sort_by_key(|problem| match problem.severity {
            Severity::Error => 0,
            Severity::Warning => 1,
            Severity::Info => 2,
        });
        for problem in sorted.into_iter().take(left) {
            item(html, problem, problems, &words);
        }
        left = left.saturating_sub(list.len());
        html.push_str("</ul>");
    }
    let total = problems.here.len() + problems.elsewhere.len();
    if total > SHOWN {
        let _ = write!(html, "<p>{} <code>wegwijs check</code></p>", words.all);
    }
}

fn item(html: &mut String, problem: &Diagnostic, problems: Problems<'_>, words: &Words) {
    let path = &*problem.location.path;
    let position = problems.sources.position(path, problem.location.range.start);
    let severity = match problem.severity {
        Severity::Error => words.error,
        Severity::Warning => words.warning,
        Severity::Info => words.info,
    };
    let _ = write!(
        html,
        "<li><p><span class=\"severity\">{severity}:</span> {}</p><p><code>{}:{}:{}</code></p>",
        escape(&problem.message(problems.language)),
        escape(path),
        position.line,
        position.column,
    );
    let help = problem.help(problems.language);
    if !help.is_empty() {
        let _ = write!(html, "<p>{}</p>", escape(&help));
    }
    let _ = write!(html, "<p><code>wegwijs explain {}</code></p></li>", problem.rule.code);
}

fn count(problems: &[Diagnostic], language: MessageLanguage) -> String {
    let words = Words::of(language);
    let tally = tally(problems);
    let tips = problems.len() - tally.errors - tally.warnings;
    let parts = [
        (tally.errors, words.error, words.errors),
        (tally.warnings, words.warning, words.warnings),
        (tips, words.info, words.infos),
    ];
    let parts: Vec<String> = parts
        .iter()
        .filter(|(count, ..)| *count > 0)
        .map(|(count, one, many)| format!("{count} {}", if *count == 1 { one } else { many }.to_lowercase()))
        .collect();
    parts.join(", ")
}

/// The words of the overlay itself.
struct Words {
    tag: &'static str,
    problems: &'static str,
    cannot_be_shown: &'static str,
    last_good: &'static str,
    here: &'static str,
    elsewhere: &'static str,
    all: &'static str,
    error: &'static str,
    errors: &'static str,
    warning: &'static str,
    warnings: &'static str,
    info: &'static str,
    infos: &'static str,
}

impl Words {
    fn of(language: MessageLanguage) -> Self {
        match language {
            MessageLanguage::Dutch => Self {
                tag: "nl",
                problems: "Wat er niet klopt",
                cannot_be_shown: "Deze pagina kan nu niet getoond worden",
                last_good: "Bekijk de laatste goede versie van deze pagina",
                here: "Op deze pagina",
                elsewhere: "Op andere plekken in de site",
                all: "Niet alles staat hier. De hele lijst:",
                error: "Fout",
                errors: "Fouten",
                warning: "Waarschuwing",
                warnings: "Waarschuwingen",
                info: "Tip",
                infos: "Tips",
            },
            MessageLanguage::English => Self {
                tag: "en",
                problems: "What is wrong",
                cannot_be_shown: "This page can't be shown now",
                last_good: "See the last good version of this page",
                here: "On this page",
                elsewhere: "Elsewhere on the site",
                all: "Not everything is here. The whole list:",
                error: "Error",
                errors: "Errors",
                warning: "Warning",
                warnings: "Warnings",
                info: "Note",
                infos: "Notes",
            },
        }
    }
}
