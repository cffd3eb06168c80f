//! How fast the language of a page is checked, in bytes of Markdown.

use divan::{Bencher, counter::BytesCount};
use wegwijs::{
    check::content::{
        language::{Audience, GlossaryTerms, PageText, Profile, Settings, check},
        report::Figures,
    },
    markdown::prose::Prose,
};

fn main() {
    divan::main();
}

/// About 450 words: half plain, half as an office would write.
fn markdown() -> String {
    let plain = "## Wie helpt u?\n\nEen cliëntondersteuner denkt met u mee. Dat is gratis. U kunt [bellen](bellen.md) of mailen.\n\n\
        - Neem uw brief mee.\n- Vraag om een naam en een nummer.\n\n";
    let official = "Teneinde voor een voorziening in aanmerking te komen, dient u een aanvraag in te dienen bij het college. Uw aanvraag wordt, conform de \
        vigerende regels, binnen acht weken beoordeeld (zie ook de bijlage). De uitvoering van het beleid van de gemeente is nieuw.\n\n";
    (plain.repeat(3) + &official.repeat(3)).repeat(2)
}

fn page(markdown: &str) -> PageText {
    PageText {
        path: "content/nl/test.md".into(),
        language: "nl".into(),
        audience: Audience::Citizen,
        title: Prose::default(),
        summary: Prose::default(),
        body: Prose::from_markdown(markdown, 0),
    }
}

#[divan::bench]
fn prose_of_a_page(bencher: Bencher<'_, '_>) {
    let text = markdown();
    bencher.counter(BytesCount::of_str(&text)).bench(|| Prose::from_markdown(&text, 0));
}

#[divan::bench]
fn all_rules_on_a_page_that_was_read(bencher: Bencher<'_, '_>) {
    let text = markdown();
    let page = page(&text);
    let profile = Profile::for_page("nl", Audience::Citizen, &Settings::default());
    let glossary = GlossaryTerms::new(["cliëntondersteuner"]);
    bencher.counter(BytesCount::of_str(&text)).bench(|| check(&page, &profile, &glossary));
}

#[divan::bench]
fn prose_and_all_rules_of_a_page(bencher: Bencher<'_, '_>) {
    let text = markdown();
    let profile = Profile::for_page("nl", Audience::Citizen, &Settings::default());
    let glossary = GlossaryTerms::new(["cliëntondersteuner"]);
    bencher.counter(BytesCount::of_str(&text)).bench(|| check(&page(&text), &profile, &glossary));
}

#[divan::bench]
fn figures_of_a_page(bencher: Bencher<'_, '_>) {
    let text = markdown();
    let page = page(&text);
    let glossary = GlossaryTerms::new(["cliëntondersteuner"]);
    bencher.counter(BytesCount::of_str(&text)).bench(|| Figures::of_text(&page, &glossary));
}
