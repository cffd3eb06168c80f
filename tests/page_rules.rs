//! The rules over the built pages, each with a page that breaks it, and pages that nearly do.

use wegwijs::{
    check::page::{self, BuiltPage, Settings},
    diagnostic::{Location, MessageLanguage},
};

const CLEAN: &str = include_str!("page_rules/clean.html");

fn check(html: &str) -> page::PageFindings {
    let built = BuiltPage {
        location: Location::start_of("content/nl/uitleg/kosten.md"),
        url: "/uitleg/kosten/",
        language: "nl",
        html,
    };
    page::check(&built, &Settings::default())
}

#[test]
fn a_clean_page_has_no_findings() {
    let messages: Vec<_> =
        check(CLEAN).diagnostics.iter().map(|it| it.message(MessageLanguage::English)).collect();
    assert_eq!(messages, Vec::<String>::new());
}
