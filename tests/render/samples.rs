//! Sample views. Everything in them is made up: the municipality Voorbeeldstad and who helps there.

use jiff::civil::date;
use wegwijs::render::view::*;

/// The languages of the sample site: code, BCP 47 tag, direction, name.
pub(crate) const LANGUAGES: [(&str, Direction, &str); 7] = [
    ("nl", Direction::LeftToRight, "Nederlands"),
    ("nl-simple", Direction::LeftToRight, "Makkelijk Nederlands"),
    ("en", Direction::LeftToRight, "English"),
    ("ar", Direction::RightToLeft, "العربية"),
    ("tr", Direction::LeftToRight, "Türkçe"),
    ("uk", Direction::LeftToRight, "Українська"),
    ("pl", Direction::LeftToRight, "Polski"),
];

pub(crate) fn language(code: &str) -> LanguageView {
    let (code, direction, name) =
        LANGUAGES.into_iter().find(|(each, _, _)| *each == code).expect("a language of the sample site");
    LanguageView { code: code.into(), tag: code.into(), direction, name: name.into() }
}

fn item(text: &str, url: &str) -> MenuItem {
    MenuItem { text: text.into(), url: url.into(), lang: None }
}

pub(crate) fn site(code: &str) -> SiteView {
    SiteView {
        name: "Wegwijs".into(),
        language: language(code),
        home_url: "/".into(),
        base_path: String::new(),
        menu: vec![
            item("Zoek hulp", "/zoeken/"),
            item("Uitleg", "/uitleg/"),
            item("Keuzehulp", "/keuzehulp/"),
            item("Verwijzers", "/verwijzers/"),
        ],
        footer: vec![
            item("Over deze site", "/over/"),
            item("Moeilijke woorden", "/begrippen/"),
            item("Wat wij weten", "/dekking/"),
            item("Toegankelijkheid", "/toegankelijkheid/"),
            item("Privacy", "/privacy/"),
        ],
        finder: FinderView {
            action: "/zoeken/".into(),
            index_url: Some("/finder.0a1b2c3d.js".into()),
            matcher_url: Some("/matcher.0a1b2c3d.js".into()),
            topics_url: Some("/topics.0a1b2c3d.js".into()),
            words_url: Some("/words-nl.0a1b2c3d.js".into()),
            municipality_url: Some("/gemeente/{slug}/".into()),
            referral_url: Some("/gemeente/{slug}/verwijzen/".into()),
        },
        publisher: Some(Link::new("Stichting Voorbeeld", "")),
        signpost: None,
        script_url: Some("/site.0a1b2c3d.js".into()),
        worker_url: Some("/worker.js".into()),
        icon_url: Some("/icon.svg".into()),
        manifest_url: Some("/site.webmanifest".into()),
    }
}

pub(crate) fn page(title: &str, url: &str, body: Body) -> PageView {
    let translations = LANGUAGES
        .into_iter()
        .map(|(code, direction, name)| {
            let prefix = if code == "nl" { String::new() } else { format!("/{code}") };
            TranslationView {
                home: None,
                name: name.into(),
                tag: code.into(),
                direction,
                url: format!("{prefix}{url}"),
                absolute_url: Some(format!("https://example.org{prefix}{url}")),
                current: code == "nl",
            }
        })
        .collect();
    let full = format!("https://example.org{url}");
    PageView {
        url: url.into(),
        canonical_url: Some(full.clone()),
        title: title.into(),
        summary: "Iemand die naast u staat. Gratis.".into(),
        noindex: false,
        expires: None,
        translations,
        breadcrumbs: vec![Link::new("Begin", "/"), Link::new("Uitleg", "/uitleg/")],
        content_language: None,
        notices: Vec::new(),
        contents: Vec::new(),
        words: Vec::new(),
        sources: Vec::new(),
        checked: Some(CheckedView { on: day(), by: Some("redactie".into()), method: None, source: None }),
        unchecked: false,
        updated: Some(day()),
        owner: None,
        feedback: Some(FeedbackView { url: "/over/fout-doorgeven/".into() }),
        edit_url: None,
        share: Some(ShareView {
            url: full.clone(),
            title: title.into(),
            sms_url: format!("sms:?&body={full}"),
            mail_url: format!("mailto:?body={full}"),
            whatsapp_url: format!("https://wa.me/?text={full}"),
            text: String::new(),
        }),
        json_ld: None,
        papers: Html::default(),
        body,
    }
}

pub(crate) fn day() -> DateView {
    DateView::new(date(2026, 11, 21), "nl")
}

pub(crate) fn phone() -> PhoneView {
    // 14 and an area code is how municipalities are called; there is no area code 000.
    PhoneView { display: "14 000".into(), url: "tel:14000".into() }
}

pub(crate) fn hours() -> Vec<HoursView> {
    vec![HoursView { days: "maandag tot en met vrijdag".into(), times: "9.00 tot 17.00 uur".into() }]
}

pub(crate) fn contact(name: &str) -> ContactView {
    ContactView {
        name: name.into(),
        note: None,
        phone: Some(phone()),
        email: Some(EmailView("hulp@voorbeeldstad.example".into())),
        cost: None,
        messages: vec![Link::new("Sms: 06 00000000", "sms:0600000000")],
        website: Some(Link::new("www.voorbeeldstad.example", "https://www.voorbeeldstad.example/")),
        address: vec!["Dorpsstraat 1".into(), "Voorbeeldstad".into()],
        hours: hours(),
        walk_in: vec![HoursView { days: "dinsdag".into(), times: "10.00 tot 12.00 uur".into() }],
        vcard_url: Some("/gemeente/voorbeeldstad/meedenkers.vcf".into()),
        checked: Some(CheckedView {
            on: day(),
            by: Some("redactie".into()),
            method: Some("phone".into()),
            source: None,
        }),
    }
}

pub(crate) fn first_step(kind: FirstStepKind) -> FirstStepView {
    let mut contact = contact("Meedenkers Voorbeeldstad");
    if kind == FirstStepKind::Municipality {
        contact.name = "Voorbeeldstad".into();
    }
    FirstStepView {
        kind,
        need: Need::Wmo,
        contact,
        municipality: Some("Voorbeeldstad".into()),
        nobody_known: kind == FirstStepKind::Municipality,
    }
}

pub(crate) fn supporter() -> SupporterView {
    SupporterView {
        name: "Meedenkers Voorbeeldstad".into(),
        id: "meedenkers".into(),
        organisations: vec!["Stichting Voorbeeld".into(), "Stichting Ander Voorbeeld".into()],
        needs: vec![Need::Wmo],
        description: Html("<p>Voor iedereen vanaf 18 jaar. Wij komen ook bij u thuis.</p>".into()),
        contacts: vec![contact("Meedenkers Voorbeeldstad")],
        independence: IndependenceView {
            paid_by: Payer::Municipality,
            decides: Answer::No,
            provides_care: Answer::No,
            hours_capped: Answer::Unknown,
            workers: Workers::Both,
            registered: Answer::Yes,
        },
        doubt: Some(Html("<p lang=\"nl\" dir=\"auto\">Twijfelt u? Vraag naar de coördinator.</p>".into())),
        response_time: Some(ReportedView { text: "Binnen 3 werkdagen".into(), on: day() }),
        waiting_time: None,
        languages: vec!["Nederlands".into(), "Engels".into(), "Turks".into()],
        checked: Some(CheckedView { on: day(), by: Some("redactie".into()), method: None, source: None }),
        example: true,
    }
}

pub(crate) fn municipality(covered: bool) -> PageView {
    let kind = if covered { FirstStepKind::Supporter } else { FirstStepKind::Municipality };
    let body = MunicipalityView {
        name: "Voorbeeldstad".into(),
        official_name: None,
        province: Some(Link::new("Voorbeeldland", "/provincie/voorbeeldland/")),
        first_step: first_step(kind),
        supporters: if covered { vec![supporter()] } else { Vec::new() },
        about: Some(Link::new("Wat is een cliëntondersteuner?", "/uitleg/wat-is-het/")),
        needs: vec![NeedStepView {
            need: Need::Wlz,
            text: vec!["Dan regelt het zorgkantoor uw cliëntondersteuner.".into()],
            step: first_step(FirstStepKind::Municipality),
            say: "Ik heb zorg uit de Wlz. Welk nummer heeft het zorgkantoor?".into(),
            means: String::new(),
            then: "Bel daarna het zorgkantoor.".into(),
            more: Some(Link::new("Wat is de Wlz?", "/uitleg/wlz/")),
        }],
        nothing: (!covered)
            .then(|| Link::new("Wat als de gemeente niets biedt?", "/uitleg/gemeente-biedt-niets/")),
        reports: vec![ReportView {
            text: "In 2023 stond dit op de site van de gemeente:".into(),
            link: Some(Link::new("Cliëntondersteuning", "https://www.voorbeeldstad.example/hulp")),
        }],
        reported_signposts: vec![Link::new("Voorbeeldloket", "https://voorbeeld.example/loket")],
        municipality: Some(contact("Gemeente Voorbeeldstad")),
        note: None,
        places: ["Aandorp", "Beekdorp", "Boskant", "Nieuw-Voorbeeld", "Voorbeeldstad"]
            .map(String::from)
            .to_vec(),
        predecessors: vec!["Oud-Voorbeeld".into()],
        referral_url: Some("/gemeente/voorbeeldstad/verwijzen/".into()),
        coverage_url: Some("/dekking/".into()),
    };
    let mut page = page(
        "Cliëntondersteuning in Voorbeeldstad",
        "/gemeente/voorbeeldstad/",
        Body::Municipality(Box::new(body)),
    );
    page.breadcrumbs = vec![Link::new("Begin", "/"), Link::new("Voorbeeldland", "/provincie/voorbeeldland/")];
    page.expires = Some(DateView::new(date(2027, 3, 1), "nl"));
    if covered {
        page.notices = vec![Notice::Example];
        page.noindex = true;
    }
    page
}

fn links(names: &[&str]) -> Vec<Link> {
    names.iter().map(|name| Link::new(*name, format!("/gemeente/{}/", name.to_lowercase()))).collect()
}

fn groups() -> Vec<LetterGroup> {
    [("A", "Aandorp"), ("B", "Beekdorp"), ("B", "Boskant"), ("V", "Voorbeeldstad")]
        .chunk_by(|one, other| one.0 == other.0)
        .map(|chunk| LetterGroup {
            letter: chunk[0].0.into(),
            url: format!("#letter-{}", chunk[0].0.to_lowercase()),
            entries: links(&chunk.iter().map(|(_, name)| *name).collect::<Vec<_>>()),
        })
        .collect()
}

fn entries() -> Vec<SectionEntry> {
    let entry = |text: &str, summary: &str| SectionEntry {
        link: Link::new(text, "/uitleg/kosten/"),
        summary: summary.into(),
    };
    vec![
        entry("Wat is een cliëntondersteuner?", "Iemand die naast u staat. Gratis."),
        entry("Wat kost het?", "Niets. Ook niet als u al andere hulp heeft."),
    ]
}

fn words() -> Vec<TermView> {
    let term = |key: &str, term: &str, explanation: &str| TermView {
        key: key.into(),
        term: term.into(),
        stands_for: None,
        explanation: explanation.into(),
        more: None,
    };
    vec![
        term("indicatie", "indicatie", "Een besluit over welke hulp u krijgt."),
        TermView {
            stands_for: Some("Wet langdurige zorg".into()),
            more: Some(Link::new("Wat is de Wlz?", "/uitleg/wlz/")),
            ..term("wlz", "Wlz", "De wet voor mensen die altijd zorg nodig hebben.")
        },
    ]
}

/// A page of text with about everything that a text can have.
fn text(renderer: &wegwijs::render::Renderer) -> PageView {
    let render = |name: &str, parameters: serde_json::Value, body: Option<&str>| {
        renderer.component(name, &parameters, body).unwrap_or_else(|problem| panic!("{problem:?}"))
    };
    let content = [
        "<p>Een <strong>cliëntondersteuner</strong> staat naast u. U heeft geen ".to_string(),
        render("term", serde_json::json!({"key": "indicatie", "text": "indicatie"}), None),
        " nodig. Lees ook <a href=\"/uitleg/wlz/\">wat de Wlz is</a>.</p><h2 id=\"nu\">Wat doet u nu?</h2>".into(),
        render(
            "steps",
            serde_json::json!({}),
            Some("<ol><li><strong>Bel.</strong> Vraag naar een cliëntondersteuner.</li><li>Maak een afspraak.</li></ol>"),
        ),
        render("call-out", serde_json::json!({"title": "Goed om te weten"}), Some("<p>Het kost u niets.</p>")),
        "<h2 id=\"mee\">Wat neemt u mee?</h2><ul><li>Uw brief</li><li>Uw vragen</li></ul>".into(),
        "<h2 id=\"wlz\">De Wlz</h2><p>Voor ".into(),
        render("term", serde_json::json!({"key": "wlz", "text": "Wlz"}), None),
        "-zorg belt u het zorgkantoor.</p><h2 id=\"bezwaar\">Niet eens met het besluit?</h2><p>Dat mag.</p>".into(),
    ]
    .concat();
    let mut page = page(
        "Wat kost het?",
        "/uitleg/kosten/",
        Body::Page { lead: Html::default(), content: Html(content) },
    );
    let heading = |text: &str, id: &str| Heading { text: text.into(), id: id.into() };
    page.contents = vec![
        heading("Wat doet u nu?", "nu"),
        heading("Wat neemt u mee?", "mee"),
        heading("De Wlz", "wlz"),
        heading("Niet eens met het besluit?", "bezwaar"),
    ];
    page.words = words();
    page.sources = vec![SourceView {
        title: "Een voorbeeldrapport".into(),
        publisher: Some("Voorbeeldinstituut".into()),
        date: Some("2025".into()),
        url: Some("https://voorbeeld.example/rapport".into()),
        lang: None,
    }];
    page
}

fn referral() -> PageView {
    let line = |need, contact: Option<ContactView>, text: Option<&str>| ReferralLine {
        need,
        contact,
        text: text.map(String::from).into_iter().collect(),
        more: (need == Need::Specialised).then(|| Link::new("Voor wie?", "/uitleg/gespecialiseerd/")),
    };
    let body = ReferralView {
        municipality: Link::new("Voorbeeldstad", "/gemeente/voorbeeldstad/"),
        lines: vec![
            line(Need::Wmo, Some(contact("Meedenkers Voorbeeldstad")), None),
            line(Need::Wlz, None, Some("Zorgkantoor Voorbeeldzorg")),
            line(Need::Specialised, None, None),
        ],
        text: "Onderwerp: onafhankelijke cliëntondersteuning\nDatum: …\nContact meegegeven: …".into(),
        leaflets: vec![
            Link::new("Nederlands", "/gemeente/voorbeeldstad/folder/"),
            Link {
                text: "Engels".into(),
                url: "/en/municipality/voorbeeldstad/leaflet/".into(),
                lang: Some("en".into()),
            },
        ],
        more: vec![Link::new("Wat mag u delen?", "/verwijzers/delen-en-toestemming/")],
    };
    page("Verwijzen in Voorbeeldstad", "/gemeente/voorbeeldstad/verwijzen/", Body::Referral(Box::new(body)))
}

fn leaflet() -> PageView {
    let body = LeafletView {
        municipality: Link::new("Voorbeeldstad", "/gemeente/voorbeeldstad/"),
        step: first_step(FirstStepKind::Supporter),
        address: "https://example.org/gemeente/voorbeeldstad/".into(),
        code: Html(
            "<svg viewBox=\"0 0 8 8\" aria-hidden=\"true\"><path d=\"M0 0h3v3H0zM5 0h3v3H5z\"/></svg>".into(),
        ),
    };
    let title = "Wie staat er naast u in Voorbeeldstad?";
    page(title, "/gemeente/voorbeeldstad/folder/", Body::Leaflet(Box::new(body)))
}

/// One page of every kind.
pub(crate) fn pages(renderer: &wegwijs::render::Renderer) -> Vec<(&'static str, PageView)> {
    let finder =
        renderer.component("finder", &serde_json::json!({}), None).expect("the finder needs no parameters");
    let content = |text: &str| Html(format!("<p>{text}</p>"));
    let with_finder = |text: &str| Html(format!("<p>{text}</p>{finder}"));
    let home_links = "<h2 id=\"weten\">Wat wilt u weten?</h2><ul><li><a href=\"/a/\">Wat is een cliëntondersteuner?</a></li>\
                      <li><a href=\"/b/\">Wat kost het?</a></li><li><a href=\"/c/\">Ben ik aan het juiste adres?</a></li></ul>";
    let home = Html(format!(
        "{}{home_links}",
        with_finder(
            "Een <strong>cliëntondersteuner</strong> staat naast u als u zorg of hulp nodig heeft. Die denkt mee, legt uit en \
             gaat mee naar gesprekken. Het is gratis en u heeft er recht op."
        )
        .0
    ));
    let map = Html("<svg viewBox=\"0 0 100 60\"><path d=\"M10 30 40 8l50 14-12 32-50 2z\"/></svg>".into());
    let unreviewed = {
        let mut page = text(renderer);
        page.notices = vec![
            Notice::Unreviewed {
                original: Some(Link {
                    lang: Some("nl".into()),
                    ..Link::new("Wat kost het?", "/uitleg/kosten/")
                }),
            },
            Notice::Fallback { language: "Nederlands".into() },
        ];
        page.content_language = Some(language("nl"));
        page
    };
    let mut home = page("Wie staat er naast u?", "/", Body::Home { lead: home, content: Html::default() });
    home.breadcrumbs.clear();
    vec![
        ("home", home),
        ("municipality", municipality(true)),
        ("municipality-uncovered", municipality(false)),
        ("referral", referral()),
        ("leaflet", leaflet()),
        ("page", text(renderer)),
        ("page-unreviewed", unreviewed),
        (
            "section",
            page("Uitleg", "/uitleg/", Body::Section { lead: content("Kies een vraag."), content: Html::default(), entries: entries() }),
        ),
        (
            "guides",
            page("Kies stap voor stap", "/keuzehulp/", Body::Guides { content: content("Een paar vragen."), entries: entries() }),
        ),
        (
            "search",
            page("Zoek hulp waar u woont", "/zoeken/", Body::Search {
                content: content("Typ uw gemeente, dorp of postcode."),
                unknown: true,
                lists: links(&["Aa–Am", "An–Az", "Ba–Be"]),
                ways: vec![Link::new("Zoek via uw provincie", "/provincie/"), Link::new("Zoek met uw postcode", "/postcode/")],
            }),
        ),
        (
            "names",
            page("Plaatsen en gemeenten: Aa–Am", "/zoeken/aa-am/", Body::Names {
                names: ["Aandorp", "Aarle"]
                    .map(|name| NameRow {
                        name: name.into(),
                        id: Some(name.to_lowercase()),
                        url: "/gemeente/aandorp/".into(),
                        municipality: (name == "Aarle").then(|| "gemeente Aandorp".into()),
                    })
                    .to_vec(),
                lists: vec![Link::new("Aa–Am", ""), Link::new("An–Az", "/zoeken/an-az/")],
            }),
        ),
        (
            "municipality-list",
            page("Zoek uw gemeente in de lijst", "/gemeente/", Body::MunicipalityList {
                content: content("Alle gemeenten."),
                groups: groups(),
            }),
        ),
        (
            "provinces",
            page("Zoek via uw provincie", "/provincie/", Body::Provinces(ListView {
                content: content("Kies uw provincie."),
                entries: links(&["Aanland", "Voorbeeldland"]),
                map: Some(map.clone()),
            })),
        ),
        (
            "province",
            page("Gemeenten in Voorbeeldland", "/provincie/voorbeeldland/", Body::Province(ProvinceView {
                name: "Voorbeeldland".into(),
                content: content("Kies uw gemeente."),
                entries: links(&["Aandorp", "Beekdorp", "Boskant", "Voorbeeldstad"]),
                map: Some(map),
            })),
        ),
        (
            "postcodes",
            page("Zoek met uw postcode", "/postcode/", Body::Postcodes(ListView {
                content: content("Kies de eerste 2 cijfers."),
                entries: links(&["10", "11", "12"]),
                map: None,
            })),
        ),
        (
            "postcode",
            page("Postcodes die beginnen met 10", "/postcode/10/", Body::Postcode(PostcodeView {
                prefix: "10".into(),
                content: content("Kies uw postcode."),
                rows: vec![
                    PostcodeRow { first: "1000".into(), last: "1009".into(), municipalities: links(&["Aandorp"]) },
                    PostcodeRow {
                        first: "1010".into(),
                        last: "1010".into(),
                        municipalities: links(&["Beekdorp", "Voorbeeldstad"]),
                    },
                ],
            })),
        ),
        (
            "glossary-index",
            page("Alle moeilijke woorden", "/begrippen/", Body::GlossaryIndex(ListView {
                content: content("Kies een woord."),
                entries: links(&["Aanvraag", "Indicatie"]),
                map: None,
            })),
        ),
        (
            "glossary",
            page("Wat betekent dit woord?", "/begrippen/", Body::Glossary(GlossaryView {
                content: content("Moeilijke woorden, kort uitgelegd."),
                terms: words(),
            })),
        ),
        (
            "guide-question",
            page("Heeft u een besluit van het CIZ?", "/keuzehulp/wmo-of-wlz/besluit/", Body::GuideQuestion(QuestionView {
                progress: "Vraag 1 van 4".into(),
                given: Vec::new(),
                guide: Link::new("Wmo of Wlz?", "/keuzehulp/wmo-of-wlz/"),
                hint: Some("Het CIZ stuurt dat besluit in een brief.".into()),
                options: ["Ja, dat besluit heb ik", "Nee, dat heb ik niet", "Dat weet ik niet"]
                    .map(|text| OptionView { text: text.into(), url: "/keuzehulp/wmo-of-wlz/x/".into() })
                    .to_vec(),
                first: false,
            })),
        ),
        (
            "guide-ending",
            page("Bel uw gemeente", "/keuzehulp/wmo-of-wlz/wmo/", Body::GuideEnding(EndingView {
                given: vec![GivenView {
                    question: Link::new("Heeft u een besluit van het CIZ?", "/keuzehulp/wmo-of-wlz/besluit/"),
                    answers: vec!["Nee, dat heb ik niet".into()],
                }],
                guide: Link::new("Wmo of Wlz?", "/keuzehulp/wmo-of-wlz/"),
                content: content("U valt waarschijnlijk onder de Wmo."),
                first_step: Some(FirstStepView { contact: ContactView::default(), ..first_step(FirstStepKind::Find) }),
                read_more: vec![Link::new("Wat is de Wmo?", "/uitleg/wmo/")],
            })),
        ),
        (
            "coverage",
            page("Waar weten wij al wie er helpt?", "/dekking/", Body::Coverage(CoverageView {
                content: content("Per gemeente ziet u wat wij weten."),
                covered: 1,
                total: 4,
                rows: vec![CoverageRow {
                    municipality: Link::new("Voorbeeldstad", "/gemeente/voorbeeldstad/"),
                    supporters: vec!["Meedenkers Voorbeeldstad".into()],
                    checked: Some(day()),
                }],
                provinces: vec![ProvinceCoverage { province: Link::new("Voorbeeldland", "/provincie/voorbeeldland/"), shares: Shares { checked: 1, reported: 1, nothing: 2, total: 4 } }],
                laws: vec![LawCoverage { name: "Wmo".into(), shares: Shares { checked: 1, reported: 1, nothing: 2, total: 4 } }],
                downloads: vec![Link::new("Alles als open data (CSV)", "/open-data/dekking.csv")],
            })),
        ),
        (
            "not-found",
            page("Deze pagina is er niet", "/404.html", Body::NotFound { content: with_finder("Dat ligt niet aan u."), ways: links(&["Onderwerpen van A tot Z"]) }),
        ),
        (
            "offline",
            page("U heeft nu geen internet", "/offline/", Body::Offline { content: content("Probeer het later nog eens.") }),
        ),
        (
            "long-word",
            page("Toegankelijkheidsverklaring", "/toegankelijkheid/", Body::Page {
                lead: Html::default(),
                content: Html("<h2 id=\"a\">Onafhankelijke cliëntondersteuning</h2><p>Arbeidsongeschiktheidsverzekeringsmaatschappij.</p>".into()),
            }),
        ),
    ]
}
