//! What the rules over the built pages cost for each page.
//!
//! `cargo bench --bench page_rules`

use wegwijs::{
    check::page::{self, BuiltPage, Settings},
    diagnostic::Location,
};

fn main() {
    divan::main();
}

const CLEAN: &str = include_str!("../tests/page_rules/clean.html");

/// A page of about 6 kB: the clean page with more text, as an explanation has.
fn page_of_6_kb() -> String {
    let paragraph = "<h2>Wanneer belt u?</h2>\n<p>U mag altijd bellen. Ook als u al hulp hebt, of als u het niet eens \
        bent met een besluit. <a href=\"/uitleg/niet-eens/\">Niet eens met een besluit</a> helpt u verder.</p>\n\
        <ul><li>Bel vóór het gesprek.</li><li>Vraag iemand mee.</li><li>Schrijf op wat u wilt zeggen.</li></ul>\n";
    let mut html = String::from(CLEAN);
    while html.len() < 6_000 {
        html = html.replacen("<h2>Woorden op", &format!("{paragraph}<h2>Woorden op"), 1);
    }
    html
}

fn check(html: &str, settings: &Settings) -> page::PageFindings {
    let built = BuiltPage {
        location: Location::start_of("content/nl/uitleg/kosten.md"),
        url: "/uitleg/kosten/",
        language: "nl",
        html,
    };
    page::check(divan::black_box(&built), settings)
}

#[divan::bench]
fn a_page_of_6_kb(bencher: divan::Bencher<'_, '_>) {
    let html = page_of_6_kb();
    let settings = Settings::default();
    bencher.counter(divan::counter::BytesCount::of_str(&html)).bench_local(|| check(&html, &settings));
}

#[divan::bench]
fn a_page_of_20_kb_with_its_style_that_must_be_compressed(bencher: divan::Bencher<'_, '_>) {
    let rules: String =
        (0..200).map(|n| format!(".c{n}>li{{margin-block:{n}px;color:var(--ink{n})}}")).collect();
    let html = page_of_6_kb().replace("</style>", &format!("{rules}</style>"));
    let html = html.replace("</main>", &format!("{}</main>", "<p>Nog een alinea met tekst.</p>".repeat(200)));
    let settings = Settings::default();
    bencher.counter(divan::counter::BytesCount::of_str(&html)).bench_local(|| check(&html, &settings));
}
