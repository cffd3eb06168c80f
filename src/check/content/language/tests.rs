use std::collections::HashSet;

use proptest::prelude::*;

use super::*;
use crate::{
    diagnostic::{Argument, MessageLanguage},
    markdown::prose::Prose,
    source::{schema, yaml},
};

fn page(language: &str, title: &str, body: &str) -> PageText {
    PageText {
        path: "content/nl/test.md".into(),
        language: language.into(),
        audience: Audience::Citizen,
        title: Prose::from_plain(title, 0),
        summary: Prose::default(),
        body: Prose::from_markdown(body, 0),
    }
}

fn findings(body: &str) -> Vec<Diagnostic> {
    let page = page("nl", "", body);
    let profile = Profile::for_page("nl", Audience::Citizen, &Settings::default());
    check(&page, &profile, &GlossaryTerms::new(["indicatie", "sociaal raadslid"]))
}

fn codes(body: &str) -> Vec<&'static str> {
    findings(body).iter().map(|finding| finding.rule.code).collect()
}

#[test]
fn plain_language_has_no_findings() {
    assert_eq!(
        codes(
            "Een cliënt mag altijd bellen.\nU betaalt daar niets voor.\n\n## Wie helpt u?\n\nDe gemeente helpt u.\n"
        ),
        [""; 0]
    );
}

#[test]
fn jargon_comes_with_its_replacement() {
    let found = findings("Middels deze brief.");
    assert_eq!(found[0].rule.code, "jargon");
    assert_eq!(found[0].fixes[0].replacement, "Met");
    assert_eq!(found[0].fixes[0].range, 0..7);
}

/// Each has findings of another rule; none may depend on how the file writes its letters.
const WITH_ACCENTS: &[&str] = &[
    "Deze gegevens zijn geïmplementeerd.",
    "Uw vraag wordt geïnventariseerd door ons.",
    "De coördinatie van uw hulp duurt lang.",
    "Bel tussen één en zes weken i.v.m. de identiteit van de cliëntenparticipatieorganisatie.",
    "De subsidiariteit verdwijnt.",
];

#[test]
fn letters_that_are_written_apart_or_with_soft_hyphens_change_no_finding() {
    let apart =
        |text: &str| icu::normalizer::DecomposingNormalizerBorrowed::new_nfd().normalize(text).into_owned();
    // As a text processor writes it: a soft hyphen after every third letter of a word.
    let hyphened = |text: &str| {
        let mut run = 0;
        text.chars().fold(String::new(), |mut text, character| {
            if run == 3 && character.is_alphabetic() {
                text.push('\u{AD}');
                run = 0;
            }
            run = if character.is_alphabetic() { run + 1 } else { 0 };
            text.push(character);
            text
        })
    };
    for text in WITH_ACCENTS {
        assert!(!codes(text).is_empty(), "{text}");
        assert_eq!(codes(&apart(text)), codes(text), "{text}");
        assert_eq!(codes(&hyphened(text)), codes(text), "{text}");
    }
    let explained = "Bel de cliëntondersteuner van uw gemeente.";
    assert_eq!(codes(&apart(explained)), codes(explained));
}

#[test]
fn the_glossary_explains_its_terms() {
    assert_eq!(codes("U heeft een indicatie nodig. Bel een sociaal raadslid."), [""; 0]);
}

#[test]
fn a_comment_with_a_reason_silences_one_rule_for_one_sentence() {
    let text = "<!-- allow jargon: dit is de naam -->\nMiddels deze brief. Middels die brief.\n";
    let found = findings(text);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].location.range.start > text.find("brief").unwrap());
}

#[test]
fn a_comment_that_is_not_right_is_a_finding() {
    assert_eq!(codes("<!-- allow jargon -->\nBel ons.\n"), ["allow-without-reason"]);
    assert_eq!(codes("<!-- allow jargon: omdat het mag -->\nBel ons.\n"), ["allow-unused"]);
    assert_eq!(codes("<!-- allow jargn: omdat het mag -->\nBel ons.\n"), ["allow-unknown-rule"]);
}

#[test]
fn a_literal_quotation_is_not_judged() {
    assert_eq!(
        codes("::: quote source=\"wet\"\nMiddels deze beschikking wordt derhalve besloten.\n:::\n"),
        [""; 0]
    );
}

#[test]
fn a_far_too_long_sentence_has_a_rule_of_its_own() {
    let of = |words: usize| codes(&format!("{}bellen.", "bel ".repeat(words - 1)));
    assert_eq!(of(15), [""; 0]);
    assert_eq!(of(16), ["sentence-length"]);
    assert_eq!(of(21), ["sentence-far-too-long"]);
}

#[test]
fn site_settings_change_limits_and_severities() {
    let text =
        "rules: {jargon: error, sentence-length: off, jargn: error}\ncitizen: {sentence-words-far: 16}\n";
    let path: std::sync::Arc<str> = "content/site.yaml".into();
    let node = yaml::parse(&path, text, 0..text.len()).unwrap();
    let (settings, problems) = Settings::read(&path, schema::Record::new(&node));
    assert_eq!(problems.len(), 1);
    assert_eq!(problems[0].arguments[1], ("near", Argument::Text("jargon".into())));
    let page = page("nl", "", &format!("Middels {}.", "bel ".repeat(16)));
    let profile = Profile::for_page("nl", Audience::Citizen, &settings);
    let found: Vec<_> = check(&page, &profile, &GlossaryTerms::default())
        .into_iter()
        .map(|finding| (finding.rule.code, finding.severity))
        .collect();
    use crate::diagnostic::Severity;
    assert_eq!(found, [("jargon", Severity::Error), ("sentence-far-too-long", Severity::Warning)]);
}

#[test]
fn a_formal_verb_in_two_parts_is_told_with_both() {
    let told = |text: &str| -> Vec<String> {
        let found = findings(text);
        let jargon = found.into_iter().filter(|finding| finding.rule.code == "jargon");
        jargon.map(|finding| text[finding.location.range].to_string()).collect()
    };
    assert_eq!(told("De school vangt aan op 1 mei."), ["vangt aan"]);
    assert_eq!(told("Wij lichten u daarna in."), ["lichten u daarna in"]);
    assert_eq!(told("U dient dit zelf door te geven."), ["dient dit zelf door te"]);
    assert_eq!(told("De winkel levert aan de gemeente. Staat uw straat er niet bij?"), [""; 0]);
}

#[test]
fn a_row_of_very_short_sentences_is_told_once() {
    let staccato = "U belt de gemeente. De gemeente luistert. Zij zoekt een helper. De helper belt u.";
    assert_eq!(codes(staccato), ["staccato"]);
    assert_eq!(&staccato[findings(staccato)[0].location.range.clone()], staccato);
    for joined in [
        // three, and one that is long
        "U belt de gemeente. De gemeente luistert. Zij zoekt een helper die bij u past. De helper belt u.",
        // joined
        "U belt de gemeente. De gemeente luistert. Daarna zoekt zij iemand. De helper belt u.",
        // questions, and what to do when the answer is yes
        "Woont u thuis? Heeft u hulp? Wilt u meer? Bel de gemeente.",
        "- U belt de gemeente.\n- De gemeente luistert.\n- Zij zoekt een helper.\n- De helper belt u.",
    ] {
        assert_eq!(codes(joined), [""; 0], "{joined}");
    }
    let easy = page("nl-simple", "", staccato);
    let profile = Profile::for_page("nl-simple", Audience::Citizen, &Settings::default());
    assert_eq!(check(&easy, &profile, &GlossaryTerms::default()), []);
}

#[test]
fn a_site_chooses_one_word_for_one_thing() {
    let text = "terms: {organisatie: [instantie, bureau voor zorg], beslissen: een besluit nemen}\n";
    let path: std::sync::Arc<str> = "content/site.yaml".into();
    let node = yaml::parse(&path, text, 0..text.len()).unwrap();
    let mut invalid = Vec::new();
    schema::validate(&path, &node, &crate::site::PLAIN_LANGUAGE_SCHEMA, &mut invalid);
    assert_eq!(invalid, []);
    let (settings, problems) = Settings::read(&path, schema::Record::new(&node));
    assert_eq!(problems, []);
    let told = |body: &str, terms: &[&str]| -> Vec<String> {
        let page = page("nl", "", body);
        let profile = Profile::for_page("nl", Audience::Citizen, &settings);
        let found = check(&page, &profile, &GlossaryTerms::new(terms.iter().copied()));
        let found = found.iter().filter(|finding| finding.rule.code == "other-term");
        found.map(|finding| finding.fixes[0].replacement.clone()).collect()
    };
    assert_eq!(told("Instantie en bureau voor zorg.", &[]), ["Organisatie", "organisatie"]);
    assert_eq!(told("Wij gaan een besluit nemen.", &[]), ["beslissen"]);
    assert_eq!(told("Wat is een “instantie”? Het Instantie heet zo. Instanties zijn er.", &[]), [""; 0]);
    assert_eq!(told("Een instantie helpt u.", &["instantie"]), [""; 0]);
}

#[test]
fn other_languages_get_the_rules_that_make_sense() {
    let long = "word ".repeat(30);
    for (language, expected) in [("en", "sentence-far-too-long"), ("ar", "sentence-far-too-long")] {
        let page = page(language, "", &format!("{long}. [Click here](a.md)"));
        let profile = Profile::for_page(language, Audience::Citizen, &Settings::default());
        let found: Vec<_> =
            check(&page, &profile, &GlossaryTerms::default()).iter().map(|d| d.rule.code).collect();
        assert!(found.contains(&expected), "{found:?}");
        assert_eq!(found.contains(&"link-text"), language == "en");
    }
}

#[test]
fn easy_dutch_has_stricter_limits() {
    let page = page("nl-simple", "", "Een zin die voor deze lezers echt veel te lang is geworden.");
    let profile = Profile::for_page("nl-simple", Audience::Citizen, &Settings::default());
    let found = check(&page, &profile, &GlossaryTerms::default());
    assert!(found.iter().any(|finding| finding.rule.code == "sentence-length"), "{found:?}");
}

#[test]
fn every_rule_has_messages_and_a_manual_in_both_languages() {
    let mut seen = HashSet::new();
    for rule in ALL {
        assert!(seen.insert(rule.code), "twice: {}", rule.code);
        for language in MessageLanguage::ALL {
            assert!(rule.manual.markdown(language).len() > 150, "{}: manual in {language:?}", rule.code);
            assert!(!rule.message.get(language).is_empty() && !rule.help.get(language).is_empty());
        }
    }
}

#[test]
fn every_message_is_filled() {
    let body = "## Aanvraagprocedure\n\nMiddels deze beschikking, die d.w.z. eventueel, als u wilt, komt, wordt de hulp niet zonder reden door de gemeente in zes \
        weken beoordeeld. De uitvoering van het beleid van de gemeente voor de inwoners (dat staat ook in de brief) is belangrijk. Je kunt [hier](a.md) klikken. \
        De SPUK is een verzekeringsgeneeskundige modaliteit. U kunt bij het loket van de gemeente in uw stad hulp aanvragen.\n";
    let page = page("nl", "Wat is het?", &body.repeat(3));
    let profile = Profile::for_page("nl", Audience::Citizen, &Settings::default());
    let found = check(&page, &profile, &GlossaryTerms::default());
    let kinds: HashSet<_> = found.iter().map(|finding| finding.rule.code).collect();
    assert!(kinds.len() >= 19, "{} {kinds:?}", kinds.len());
    for finding in &found {
        for language in MessageLanguage::ALL {
            for text in [finding.message(language), finding.help(language)] {
                assert!(!text.contains('{') && !text.contains('}'), "{}: {text}", finding.rule.code);
            }
        }
    }
}

fn assert_inside(text: &str, found: &[Diagnostic]) {
    for finding in found {
        assert!(text.get(finding.location.range.clone()).is_some(), "{finding:?} in {text:?}");
        for fix in &finding.fixes {
            assert!(text.get(fix.range.clone()).is_some(), "{finding:?} in {text:?}");
        }
    }
}

proptest! {
    #[test]
    fn no_text_panics_or_is_pointed_at_outside_the_file(
        text in "\\PC{0,160}|((de|het|wordt|beoordeeld|van|niet|zonder|middels|CIZ|u|je|zes|d\\.w\\.z\\.|kunt|aanvragen|door|é|😀|שלום|<!-- allow jargon: x|-->|\\[hier\\]\\(a\\)|:::|\\*\\*|\"|“|”)[ ,.?!\n:();-]){0,60}"
    ) {
        for language in ["nl", "nl-simple", "en", "ar"] {
            let page = page(language, "", &text);
            let profile = Profile::for_page(language, Audience::Citizen, &Settings::default());
            let found = check(&page, &profile, &GlossaryTerms::new(["indicatie"]));
            assert_inside(&text, &found);
        }
    }
}

#[test]
fn time_grows_with_the_text_and_not_faster() {
    // Each of these would take very long if a rule went over the text again and again.
    for piece in [
        "dient ",
        "stelt op ",
        "U belt. ",
        "worden ",
        "( ",
        "de door ",
        "<!-- allow jargon: reden -->a. ",
        "“a ",
        "niet ",
        "::: x\n",
        "a@",
        "kunt ",
        "- a\n",
        "wet,",
    ] {
        let text = piece.repeat(40_000 / piece.len() * 4);
        let start = std::time::Instant::now();
        let page = page("nl", "", &text);
        let profile = Profile::for_page("nl", Audience::Citizen, &Settings::default());
        check(&page, &profile, &GlossaryTerms::default());
        // A debug build takes well under a second; quadratic work takes minutes.
        assert!(start.elapsed().as_secs() < 10, "{piece:?} took {:?}", start.elapsed());
    }
}
