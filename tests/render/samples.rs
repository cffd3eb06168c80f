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
        finder: FinderView { action: "/zoeken/".into(), index_url: Some("/finder.0a1b2c3d.json".into()) },
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
        updated: Some(day()),
        feedback: Some(FeedbackView { url: "/over/fout-doorgeven/".into() }),
        share: Some(ShareView {
            url: full.clone(),
            title: title.into(),
            sms_url: format!("sms:?&body={full}"),
            mail_url: format!("mailto:?body={full}"),
        }),
        json_ld: None,
        body,
    }
}

pub(crate) fn day() -> DateView {
    DateView::new(date(2026, 11, 21), "nl")
}

pub(crate) fn phone() -> PhoneView {
    // 0900-0123: a number that the Dutch numbering plan leaves unused would change; this is the sample municipality's.
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
        province: Link::new("Voorbeeldland", "/provincie/voorbeeldland/"),
        first_step: first_step(kind),
        supporters: if covered { vec![supporter()] } else { Vec::new() },
        wlz: WlzView {
            region: "Voorbeeldland".into(),
            care_office: Some("Voorbeeldzorg".into()),
            care_office_year: Some(2025),
            contact: None,
            more: Some(Link::new("Wat is de Wlz?", "/uitleg/wlz/")),
        },
        specialised: Some(Link::new("Lees over gespecialiseerde hulp", "/uitleg/gespecialiseerd/")),
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
