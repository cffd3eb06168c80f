//! A large site, always the same: pages of about 450 words in sections of 100, with headings, lists, a table and links.

use std::fmt::Write as _;

/// Pages in one section.
const SECTION: usize = 100;

/// Plain sentences; a page is made of them in an order that its number decides.
const SENTENCES: [&str; 12] = [
    "Een cliëntondersteuner staat naast u.",
    "De hulp is gratis en onafhankelijk.",
    "U belt uw gemeente en zegt wat u nodig hebt.",
    "Iemand denkt met u mee over uw vraag.",
    "Hij gaat mee naar een gesprek als u dat wilt.",
    "Samen leest u de brief nog een keer.",
    "U beslist zelf wat er gebeurt.",
    "Neem iemand mee die u goed kent.",
    "Schrijf uw vragen op een blad papier.",
    "Bent u het niet eens met een besluit?",
    "Dan helpt hij u met de volgende stap.",
    "U hoeft dit niet alleen te doen.",
];

/// The files of a site with this many written pages, by path. Everything that it needs besides is there too.
pub fn site(pages: usize) -> Vec<(String, String)> {
    let mut files = vec![
        (
            "content/site.yaml".to_string(),
            "name: {nl: Grote site}\naddress: https://groot.example\nlanguages:\n  - {tag: nl, name: Nederlands}\n"
                .to_string(),
        ),
        ("content/sources.yaml".to_string(), "boek: {title: Een boek, date: 2025}\n".to_string()),
        (
            "content/glossary/nl.yaml".to_string(),
            "- {key: ondersteuner, term: cliëntondersteuner, explanation: Iemand die naast u staat.}\n".to_string(),
        ),
        ("content/questions.yaml".to_string(), "citizen: {}\nreferrer: {}\n".to_string()),
    ];
    for (name, layout) in [
        ("index", "home"),
        ("zoeken", "search"),
        ("gemeente", "municipality"),
        ("provincie", "province"),
        ("postcode", "postcode"),
        ("begrippen", "glossary"),
        ("keuzehulp", "guides"),
        ("404", "not-found"),
        ("offline", "offline"),
    ] {
        let menu = if layout == "not-found" || layout == "offline" { "" } else { "menu: footer\n" };
        let mut text = head(&format!("Pagina {name}"), 0, &format!("layout: {layout}\n{menu}"));
        if name == "index" {
            for section in 0..pages.div_ceil(SECTION) {
                let _ = writeln!(text, "- [Deel {section}](/deel-{section:03}/index.md)");
            }
        }
        files.push((format!("content/nl/{name}.md"), text));
    }
    for section in 0..pages.div_ceil(SECTION) {
        let text = head(&format!("Wat staat in deel {section}?"), section, "") + "Kies een vraag.\n";
        files.push((format!("content/nl/deel-{section:03}/index.md"), text));
    }
    // The start of each section is a page as well.
    let written = pages.saturating_sub(files.len() - 4);
    files.extend((0..written).map(|number| (path(number), page(number, written))));
    files
}

/// The texts that [`SourceTree::from_texts`](wegwijs::source::SourceTree::from_texts) takes.
pub fn texts(files: &[(String, String)]) -> impl Iterator<Item = (&str, &str)> {
    files.iter().map(|(path, text)| (path.as_str(), text.as_str()))
}

fn path(number: usize) -> String {
    format!("content/nl/deel-{:03}/vraag-{number:05}.md", number / SECTION)
}

fn head(title: &str, order: usize, more: &str) -> String {
    format!(
        "---\ntitle: {title}\nsummary: U leest hier het antwoord.\norder: {order}\nsources: [boek]\n\
         checked: {{on: 2026-11-01, by: redactie}}\n{more}---\n\n"
    )
}

fn page(number: usize, pages: usize) -> String {
    let mut text = head(&format!("Wat is het antwoord op vraag {number}?"), number, "");
    let mut at = number;
    let mut paragraph = |text: &mut String, sentences: usize| {
        for _ in 0..sentences {
            let _ = write!(text, "{} ", SENTENCES[at % SENTENCES.len()]);
            // No common factor with the number of sentences, so that all come by.
            at += 5;
        }
        text.push_str("\n\n");
    };
    // The answer comes first.
    paragraph(&mut text, 4);
    for part in 0..4 {
        let _ = write!(text, "## Hoe gaat stap {} van vraag {number}?\n\n", part + 1);
        paragraph(&mut text, 5);
        paragraph(&mut text, 5);
        let other = (number * 7 + part * 13 + 1) % pages;
        let link = path(other);
        let link = link.trim_start_matches("content/nl");
        let _ =
            write!(text, "- Bel uw gemeente.\n- Vraag om een naam.\n- Lees ook [vraag {other}]({link}).\n\n");
    }
    text.push_str("::: compare caption=\"Wie doet wat?\"\n| Wie | Wat |\n|---|---|\n");
    text.push_str("| U | U stelt uw vraag |\n| De gemeente | De gemeente geeft antwoord |\n:::\n");
    text
}
