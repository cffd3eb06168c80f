//! The report as a page for editors: one file, without script, that can be mailed or printed.

use std::fmt::Write;

use super::{Figures, PageReport, Report, sparkline};
use crate::{
    diagnostic::{MessageLanguage, Text},
    markdown::escape,
};

const STYLE: &str = "body{font:1rem/1.5 sans-serif;max-width:70rem;margin:auto;padding:1rem;color:#111;background:#fff}\
table{border-collapse:collapse;width:100%}caption{text-align:left;padding:.5rem 0}\
th,td{padding:.25rem .5rem;border-bottom:1px solid #767676;text-align:right;vertical-align:top}\
th:first-child,td:last-child{text-align:left}th[scope=row]{font-weight:normal;overflow-wrap:anywhere}";

impl Report {
    /// The report as an HTML page: a table for each language, the hardest page first.
    pub fn html(&self, language: MessageLanguage) -> String {
        let say = |nl, en| Text { nl, en }.get(language);
        let tag = say("nl", "en");
        let title = say("Hoe moeilijk zijn de teksten?", "How hard are the texts?");
        let mut out = format!(
            "<!doctype html>\n<html lang=\"{tag}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n\
             <title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n<p>{}</p>\n",
            say(
                "De cijfers zeggen iets over zinnen en woorden. Of iemand een tekst begrijpt, weet u pas als u het vraagt.",
                "The figures are about sentences and words. Whether somebody understands a text, you know only by asking.",
            )
        );
        for tag in self.languages() {
            self.table(&mut out, tag, language);
        }
        out.push_str("</main>\n</body>\n</html>\n");
        out
    }

    fn table(&self, out: &mut String, tag: &str, language: MessageLanguage) {
        let say = |nl, en| Text { nl, en }.get(language);
        let total = self.total(tag);
        let name = escape(tag);
        let ease = total.ease().map_or("", |ease| ease.describe(language));
        let _ = write!(
            out,
            "<h2>{name}</h2>\n<p>{} {}. {ease}</p>\n<table>\n<caption>{} {name}, {}</caption>\n<thead><tr>",
            total.sentences,
            say("zinnen", "sentences"),
            say("De pagina's in", "The pages in"),
            say("de moeilijkste eerst", "the hardest first"),
        );
        for head in [
            say("Bestand", "File"),
            say("Woorden", "Words"),
            say("Woorden per zin", "Words a sentence"),
            say("Langste zin", "Longest sentence"),
            say("Moeilijke woorden", "Hard words"),
            say("Lijdende zinnen", "Passive sentences"),
            say("Leesminuten", "Minutes to read"),
            say("Verschil met eerst", "Change"),
            say("Voor wie", "For whom"),
        ] {
            let _ = write!(out, "<th scope=\"col\">{head}</th>");
        }
        out.push_str("</tr></thead>\n<tbody>\n");
        for page in self.pages.iter().filter(|page| page.language == tag) {
            row(out, page, language);
        }
        out.push_str("</tbody>\n</table>\n");
    }
}

fn row(out: &mut String, page: &PageReport, language: MessageLanguage) {
    let decimal = |value: f64| match language {
        MessageLanguage::Dutch => format!("{value:.1}").replace('.', ","),
        MessageLanguage::English => format!("{value:.1}"),
    };
    let Figures { words, .. } = page.figures;
    // Words of other languages than Dutch are not judged.
    let share = |share: f64| page.figures.ease().map_or("–".to_string(), |_| decimal(share * 100.0) + "%");
    let change = page.before.as_ref().map_or(String::new(), |before| {
        let change = page.figures.difficulty() - before.difficulty();
        if change < 0.0 { format!("−{}", decimal(-change)) } else { format!("+{}", decimal(change)) }
    });
    let ease = page.figures.ease().map_or("", |ease| ease.describe(language));
    let _ = writeln!(
        out,
        "<tr><th scope=\"row\">{}<br><span aria-hidden=\"true\">{}</span></th><td>{words}</td><td>{}</td><td>{}</td>\
         <td>{}</td><td>{}</td><td>{}</td><td>{change}</td><td>{ease}</td></tr>",
        escape(&page.path),
        sparkline(&page.figures.lengths),
        decimal(page.figures.mean()),
        page.figures.longest(),
        share(page.figures.hard_share()),
        share(page.figures.passive_share()),
        page.figures.minutes(),
    );
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        check::page,
        diagnostic::{Location, Severity},
    };

    #[test]
    fn the_page_for_editors_passes_the_rules_for_pages() {
        let figures =
            Figures { words: 20, sentences: 2, lengths: vec![5, 15], syllables: 30, ..Figures::default() };
        let before = Figures { words: 30, syllables: 45, lengths: vec![15, 15], ..figures.clone() };
        let page = |path: &str, before| PageReport {
            path: path.into(),
            language: "nl".into(),
            figures: figures.clone(),
            before,
        };
        let report = Report::new([page("content/nl/<a>&.md", Some(before)), page("content/nl/b.md", None)]);
        for language in MessageLanguage::ALL {
            let html = report.html(language);
            assert!(html.contains("content/nl/&lt;a&gt;&amp;.md"), "{html}");
            let built = page::BuiltPage {
                location: Location::start_of("report.html"),
                url: "/report.html",
                language: if language == MessageLanguage::Dutch { "nl" } else { "en" },
                html: &html,
            };
            let settings = page::Settings::default();
            let problems = page::check(&built, &settings).diagnostics;
            // What belongs to the frame of a site: a header, a skip link, a description, a policy.
            let frame = ["landmark-count", "skip-link", "page-description", "page-policy"];
            let problems: Vec<_> = problems
                .iter()
                .filter(|it| it.severity > Severity::Info && !frame.contains(&it.rule.code))
                .map(|it| it.message(language))
                .collect();
            assert!(problems.is_empty(), "{problems:?}");
        }
        assert!(report.html(MessageLanguage::Dutch).contains("<td>−"));
    }
}
