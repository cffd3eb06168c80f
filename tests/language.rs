//! The checks of language against texts that people labelled, and against pairs of hard and plain texts.

use std::{collections::BTreeMap, path::Path, sync::Arc};

use wegwijs::{
    check::content::{
        language::{Audience, GlossaryTerms, PageText, Profile, Settings, check},
        report::{Ease, Figures, PageReport, Report},
    },
    diagnostic::MessageLanguage,
    markdown::prose::Prose,
    source::{schema::Record, yaml},
};

fn read(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/language").join(name);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn page(body: &str) -> PageText {
    PageText {
        path: "content/nl/test.md".into(),
        language: "nl".into(),
        audience: Audience::Citizen,
        title: Prose::default(),
        summary: Prose::default(),
        body: Prose::from_markdown(body, 0),
    }
}

/// Terms that the glossary of the real site explains.
fn glossary() -> GlossaryTerms {
    GlossaryTerms::new([
        "cliëntondersteuner",
        "cliëntondersteuning",
        "CIZ",
        "Wmo",
        "Wlz",
        "zorgkantoor",
        "mantelzorgers",
        "dementie",
    ])
}

fn figures(text: &str) -> Figures {
    Figures::of_text(&page(text), &glossary())
}

/// What the findings of a family are worth.
#[derive(Default)]
struct Score {
    right: usize,
    wrong: Vec<String>,
    missed: Vec<String>,
}

impl Score {
    fn precision(&self) -> f64 {
        self.right as f64 / (self.right + self.wrong.len()) as f64
    }

    fn recall(&self) -> f64 {
        self.right as f64 / (self.right + self.missed.len()) as f64
    }
}

fn score(family: &str) -> (usize, Score) {
    let text = read(family);
    let mut lines = text.lines();
    let heading = lines.next().expect("a first line that names the codes");
    let codes: Vec<&str> = heading
        .split_once("codes of ")
        .and_then(|(_, rest)| rest.split_once('.'))
        .map(|(codes, _)| codes.split(", ").collect())
        .expect("the codes of the family");
    let profile = Profile::for_page("nl", Audience::Citizen, &Settings::default());
    let (mut score, mut count) = (Score::default(), 0);
    for line in lines {
        let (text, wanted) = line.split_once('\t').unwrap_or_else(|| panic!("no tab in {line}"));
        count += 1;
        let mut wanted: Vec<&str> = wanted.split(' ').filter(|code| !code.is_empty()).collect();
        let mut found: Vec<&str> = check(&page(text), &profile, &glossary())
            .iter()
            .map(|finding| finding.rule.code)
            .filter(|code| codes.contains(code))
            .collect();
        found.dedup();
        for code in found {
            match wanted.iter().position(|wanted| *wanted == code) {
                Some(at) => {
                    wanted.remove(at);
                    score.right += 1;
                }
                // A second finding of a kind that is wanted is as right as the first.
                None if line
                    .split_once('\t')
                    .is_some_and(|(_, all)| all.split(' ').any(|wanted| wanted == code)) => {}
                None => score.wrong.push(format!("{code}: {text}")),
            }
        }
        score.missed.extend(wanted.into_iter().map(|code| format!("{code}: {text}")));
    }
    (count, score)
}

/// What was measured over a family, to be kept and compared.
fn measured(family: &str) -> String {
    let (count, score) = score(family);
    let (precision, recall) = (score.precision(), score.recall());
    let summary = format!(
        "{count} texts, {} findings wanted\nprecision {:.1}%, recall {:.1}%\nwrong: {:#?}\nmissed: {:#?}",
        score.right + score.missed.len(),
        precision * 100.0,
        recall * 100.0,
        score.wrong,
        score.missed
    );
    assert!(count >= 200 && precision >= 0.9 && recall >= 0.8, "{summary}");
    summary
}

#[test]
fn findings_about_length_and_structure_are_right() {
    insta::assert_snapshot!("structure", measured("structure.tsv"));
}

#[test]
fn findings_about_words_are_right() {
    insta::assert_snapshot!("words", measured("words.tsv"));
}

#[test]
fn findings_about_voice_and_verbs_are_right() {
    insta::assert_snapshot!("verbs", measured("verbs.tsv"));
}

#[test]
fn findings_about_address_and_links_are_right() {
    insta::assert_snapshot!("address", measured("address.tsv"));
}

fn pairs() -> Vec<(String, String)> {
    let text = read("pairs.yaml");
    let node = yaml::parse(&Arc::from("pairs.yaml"), &text, 0..text.len()).expect("YAML");
    let field = |record: &Record<'_>, key: &str| record.text(key).expect(key).value;
    node.items()
        .expect("a list")
        .iter()
        .map(|item| {
            let record = Record::new(item);
            (field(&record, "official"), field(&record, "plain"))
        })
        .collect()
}

#[test]
fn a_plain_text_is_less_difficult_than_the_official_one() {
    let pairs = pairs();
    assert!(pairs.len() >= 60);
    let wrong: Vec<_> = pairs
        .iter()
        .filter(|(official, plain)| figures(plain).difficulty() >= figures(official).difficulty())
        .collect();
    assert!(wrong.len() <= 3, "{wrong:#?}");
}

#[test]
fn a_plain_text_has_far_fewer_findings_than_the_official_one() {
    let profile = Profile::for_page("nl", Audience::Citizen, &Settings::default());
    let count = |text: &str| check(&page(text), &profile, &glossary()).len();
    let (mut official, mut plain) = (0, 0);
    for (hard, easy) in pairs() {
        official += count(&hard);
        plain += count(&easy);
    }
    insta::assert_snapshot!("pairs", format!("findings: official {official}, plain {plain}"));
    assert!(official > 20 * plain, "official {official}, plain {plain}");
}

/// Paragraphs in the style of policy papers, written for this project.
const POLICY: &str = "Het kabinet acht het van belang dat de doorontwikkeling van de onafhankelijke cliëntondersteuning, mede in het licht \
van de geconstateerde knelpunten in de uitvoeringspraktijk, in nauwe samenspraak met gemeenten, zorgkantoren en cliëntenorganisaties ter hand wordt \
genomen. Daarbij wordt onderkend dat de borging van de onafhankelijkheid, gegeven de wijze waarop de financiering thans is vormgegeven, \
nadere aandacht behoeft.

Uit de evaluatie komt naar voren dat de bekendheid van de voorziening bij potentiële gebruikers onvoldoende is, terwijl de toegankelijkheid voor \
specifieke doelgroepen wordt belemmerd door de complexiteit van het stelsel en de versnippering van verantwoordelijkheden. Teneinde hierin \
verbetering te bewerkstelligen, zullen in het komende jaar in overleg met de Vereniging van Nederlandse Gemeenten bestuurlijke afspraken \
worden gemaakt omtrent de implementatie van een uniforme werkwijze.";

#[test]
fn policy_prose_is_far_too_hard_and_a_plain_page_is_not() {
    let policy = figures(POLICY);
    assert_eq!(policy.ease(), Some(Ease::Professionals));
    assert!(policy.difficulty() > 60.0, "{}", policy.difficulty());
    let plain: String = pairs().into_iter().map(|(_, plain)| plain + "\n\n").collect();
    let plain = figures(&plain);
    assert_eq!(plain.ease(), Some(Ease::SlowReaders), "{} {}", plain.mean(), plain.hard_share());
    assert!(plain.difficulty() < 25.0, "{}", plain.difficulty());
}

#[test]
fn the_report_tells_for_whom_a_text_is_hard_without_naming_a_level() {
    let report = Report::new([
        PageReport {
            path: "content/nl/beleid.md".into(),
            language: "nl".into(),
            figures: figures(POLICY),
            before: None,
        },
        PageReport {
            path: "content/nl/uitleg.md".into(),
            language: "nl".into(),
            figures: figures("U kunt bellen. De gemeente helpt u. Dat is gratis."),
            before: Some(figures(POLICY)),
        },
    ]);
    for language in MessageLanguage::ALL {
        let text = report.text(language, 10);
        assert!(!text.contains("B1") && !text.contains("LiNT") && !text.contains("A2"));
        let name = match language {
            MessageLanguage::Dutch => "report_nl",
            MessageLanguage::English => "report_en",
        };
        insta::assert_snapshot!(name, text);
    }
    insta::assert_snapshot!("report_json", serde_json::to_string_pretty(&report.json()).expect("JSON"));
}

#[test]
fn the_families_cover_most_rules() {
    let mut codes: BTreeMap<String, usize> = BTreeMap::new();
    for family in ["structure.tsv", "words.tsv", "verbs.tsv", "address.tsv"] {
        for line in read(family).lines().skip(1) {
            for code in line.split('\t').nth(1).unwrap_or_default().split(' ').filter(|code| !code.is_empty())
            {
                *codes.entry(code.to_string()).or_default() += 1;
            }
        }
    }
    assert!(codes.len() >= 18, "{codes:?}");
    assert!(codes.values().all(|count| *count >= 4), "{codes:?}");
}
