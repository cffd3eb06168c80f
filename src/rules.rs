//! Every rule of the program, and every kind of file: for `explain`, `schema` and the manual.

use crate::{
    check,
    diagnostic::{self, MessageLanguage, Rule, Severity, Text},
    directory, markdown, publish, render, site,
    source::{self, schema::Schema},
};

/// The stages, what their rules are about, and the rules.
static STAGES: &[(Text, &[&[&Rule]])] = &[
    (
        Text { nl: "Bestanden en gegevens lezen", en: "Reading files and data" },
        &[source::rules::ALL, source::yaml::rules::ALL, diagnostic::flood::ALL],
    ),
    (Text { nl: "De site als geheel", en: "The site as a whole" }, &[site::rules::ALL]),
    (
        Text { nl: "Ondersteuners en gemeenten", en: "Supporters and municipalities" },
        &[directory::rules::ALL],
    ),
    (Text { nl: "Tekst en onderdelen", en: "Text and components" }, &[markdown::rules::ALL]),
    (Text { nl: "Gewone taal", en: "Plain language" }, &[check::content::language::ALL]),
    (Text { nl: "Is het nog waar?", en: "Is it still true?" }, &[check::content::freshness::ALL]),
    (
        Text { nl: "Thema en pagina's maken", en: "Theme and making pages" },
        &[render::rules::ALL, render::pages::rules::ALL],
    ),
    (Text { nl: "Gemaakte pagina's", en: "Built pages" }, &[check::page::ALL]),
    (Text { nl: "Links naar andere sites", en: "Links to other sites" }, &[check::links::rules::ALL]),
    (Text { nl: "Publiceren", en: "Publishing" }, &[publish::rules::ALL]),
];

/// All rules, stage by stage.
pub fn all() -> impl Iterator<Item = &'static Rule> {
    STAGES.iter().flat_map(|(_, lists)| lists.iter().copied().flatten().copied())
}

/// The manual page of a rule as Markdown, under its code as heading of this level.
pub fn page(rule: &Rule, level: usize, language: MessageLanguage) -> String {
    let severity = match rule.severity {
        Severity::Error => Text { nl: "fout", en: "error" },
        Severity::Warning => Text { nl: "waarschuwing", en: "warning" },
        Severity::Info => Text { nl: "info", en: "info" },
    };
    let heading = "#".repeat(level);
    format!("{heading} {} ({})\n\n{}\n", rule.code, severity.get(language), rule.manual.markdown(language))
}

/// The manual of all rules as one Markdown document.
pub fn manual(language: MessageLanguage) -> String {
    let say = |nl, en| Text { nl, en }.get(language);
    let mut out = format!(
        "# {}\n\n{}\n",
        say("Wat wegwijs kan melden", "What wegwijs can tell"),
        say(
            "Elke melding heeft een code. Hier staat wat zij betekent en wat u doet. Een fout houdt het publiceren tegen, een\n\
             waarschuwing niet; info is alleen goed om te weten. Met `wegwijs explain CODE` leest u een van deze stukken.",
            "Every message has a code. Here is what it means and what to do. An error stops publication, a warning doesn't;\n\
             info is only good to know. `wegwijs explain CODE` prints one of these pieces.",
        )
    );
    for (stage, lists) in STAGES {
        let rules: Vec<&Rule> = lists.iter().copied().flatten().copied().collect();
        if rules.is_empty() {
            continue;
        }
        out.push_str(&format!("\n## {}\n", stage.get(language)));
        for rule in rules {
            out.push_str(&format!("\n{}", page(rule, 3, language)));
        }
    }
    out
}

/// The kinds of files that an editor writes.
pub fn schemas() -> Vec<&'static Schema> {
    vec![
        &site::PAGE_SCHEMA,
        &site::SITE_SCHEMA,
        &site::GLOSSARY_SCHEMA,
        &site::GUIDE_SCHEMA,
        &site::SOURCE_SCHEMA,
        &site::QUESTIONS_SCHEMA,
        &directory::schema::SUPPORTER,
        &directory::schema::MUNICIPALITY,
    ]
}
