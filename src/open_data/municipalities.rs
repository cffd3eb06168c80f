//! The tables about municipalities: what they are, whether somebody is known there, and what others reported.

use super::table::{Cell, Column, Kind, Table};
use crate::{
    diagnostic::Text,
    directory::{ReportedKind, coverage},
    site::{LanguageId, Site},
};

const CODE: Column = Column {
    name: "code",
    kind: Kind::Text,
    about: Text { nl: "Code van het CBS", en: "Code of Statistics Netherlands" },
};

/// What every municipality is, and its own number and site where they may be shown today.
pub(super) fn municipalities(site: &Site) -> Table {
    const COLUMNS: &[Column] = &[
        CODE,
        column(
            "name",
            Kind::Text,
            "Naam die de gemeente zelf gebruikt",
            "Name that the municipality uses itself",
        ),
        column("official_name", Kind::Text, "Officiële naam", "Official name"),
        column(
            "identifier",
            Kind::Uri,
            "Adres in de lijsten van de overheid (TOOI)",
            "Address in the lists of the government (TOOI)",
        ),
        column("province_code", Kind::Text, "Code van de provincie", "Code of the province"),
        column("province", Kind::Text, "Provincie", "Province"),
        column(
            "care_office_region_code",
            Kind::Text,
            "Code van de zorgkantoorregio",
            "Code of the care-office region",
        ),
        column("care_office_region", Kind::Text, "Zorgkantoorregio", "Care-office region"),
        column("page", Kind::Uri, "De pagina op deze site", "The page on this site"),
        column("phone", Kind::Text, "Telefoonnummer van de gemeente", "The municipality's own number"),
        column("phone_uri", Kind::Uri, "Het nummer om te bellen", "The number to dial"),
        column(
            "phone_verified",
            Kind::Date,
            "Dag waarop het nummer is nagekeken",
            "Day on which the number was checked",
        ),
        column(
            "phone_until",
            Kind::Date,
            "Laatste dag dat het nummer mag worden getoond",
            "Last day on which the number may be shown",
        ),
        column("website", Kind::Uri, "Website van de gemeente", "The municipality's own site"),
        column(
            "website_verified",
            Kind::Date,
            "Dag waarop de website is nagekeken",
            "Day on which the site was checked",
        ),
        column(
            "website_until",
            Kind::Date,
            "Laatste dag dat de website mag worden getoond",
            "Last day on which the site may be shown",
        ),
    ];
    let directory = &site.directory;
    let rows = directory.registry.municipalities.values().map(|one| {
        let own = directory.own_contact(one);
        let region = directory.registry.care_office_regions.get(&one.care_office_region);
        let province = directory.registry.provinces.get(&one.province);
        let page = site.municipality_url(one.code, LanguageId(0));
        let (phone, website) = (own.phone.as_ref(), own.website.as_ref());
        vec![
            one.code.to_string().into(),
            one.display_name.as_str().into(),
            one.name.as_str().into(),
            one.code.tooi().into(),
            one.province.to_string().into(),
            province.map(String::as_str).into(),
            one.care_office_region.as_str().into(),
            region.map(|region| region.name.as_str()).into(),
            page.map(|url| format!("{}{url}", site.config.address)).into(),
            phone.map(|fact| fact.value().display()).into(),
            phone.map(|fact| fact.value().tel_uri()).into(),
            phone.map(|fact| fact.on()).into(),
            phone.map(|fact| fact.until()).into(),
            website.map(|fact| fact.value().as_str()).into(),
            website.map(|fact| fact.on()).into(),
            website.map(|fact| fact.until()).into(),
        ]
    });
    Table {
        name: "municipalities",
        about: Text {
            nl: "De gemeenten, met hun eigen telefoonnummer en website",
            en: "The municipalities, with their own telephone number and website",
        },
        columns: COLUMNS,
        key: &["code"],
        facts: &["municipalities", "places and provinces", "care-office regions"],
        rows: rows.collect(),
    }
}

/// Whether somebody can be reached, for every municipality and law.
pub(super) fn coverage(site: &Site) -> Table {
    const COLUMNS: &[Column] = &[
        CODE,
        column("law", Kind::Text, "De wet: wmo of wlz", "The law: wmo or wlz"),
        column(
            "name",
            Kind::Text,
            "Naam die de gemeente zelf gebruikt",
            "Name that the municipality uses itself",
        ),
        column(
            "covered",
            Kind::Boolean,
            "Of er vandaag iemand te bereiken is",
            "Whether somebody can be reached today",
        ),
        column(
            "supporters",
            Kind::List,
            "Wie er te bereiken is, zoals in supporters",
            "Who can be reached, as in supporters",
        ),
        column(
            "nearness",
            Kind::Text,
            "Hoe dichtbij de eerste is: local, regional of national",
            "How near the first is: local, regional or national",
        ),
        column(
            "first_to_expire",
            Kind::Date,
            "De dag waarop het eerste gegeven vervalt",
            "The day on which the first fact expires",
        ),
        column(
            "reported",
            Kind::Count,
            "Hoeveel anderen meldden, zoals in reported",
            "How much others reported, as in reported",
        ),
    ];
    let directory = &site.directory;
    let rows = coverage::report(directory).rows.into_iter().map(|row| {
        let reported = directory.municipality(row.municipality).map(|one| directory.reported(one).len());
        // Who is withheld comes last and is left out.
        let covers: Vec<_> = row.supporters.iter().filter(|cover| cover.freshness.may_be_shown()).collect();
        vec![
            row.municipality.to_string().into(),
            row.law.as_str().into(),
            row.name.as_str().into(),
            row.is_covered().into(),
            covers.iter().map(|cover| cover.id.clone()).collect::<Vec<_>>().into(),
            covers.first().map(|cover| coverage::nearness(cover.nearness)).into(),
            covers.iter().filter_map(|cover| cover.first_to_expire).min().into(),
            reported.unwrap_or_default().into(),
        ]
    });
    let mut rows: Vec<Vec<Cell>> = rows.collect();
    rows.sort_by_cached_key(|row| format!("{:?}", &row[..2]));
    Table {
        name: "coverage",
        about: Text {
            nl: "Waar al iemand te bereiken is, per gemeente en wet",
            en: "Where somebody can be reached, by municipality and law",
        },
        columns: COLUMNS,
        key: &["code", "law"],
        facts: &["municipalities, which there are"],
        rows,
    }
}

/// What public sources reported and nobody here checked: a name and a link, never a number.
pub(super) fn reported(site: &Site) -> Table {
    const COLUMNS: &[Column] = &[
        column(
            "code",
            Kind::Text,
            "Code van de gemeente; leeg voor heel Nederland",
            "Code of the municipality; empty for the whole country",
        ),
        column(
            "kind",
            Kind::Text,
            "Wat het is: page, supporter of signpost",
            "What it is: page, supporter or signpost",
        ),
        column("name", Kind::Text, "De naam die de bron geeft", "The name that the source gives"),
        column("link", Kind::Uri, "Waar het te lezen is", "Where it can be read"),
        column("source", Kind::Text, "Wie het meldde", "Who reported it"),
        column("reported", Kind::Date, "Wanneer dat was", "When that was"),
        column(
            "until",
            Kind::Date,
            "Laatste dag dat het mag worden getoond",
            "Last day on which it may be shown",
        ),
        column(
            "checked",
            Kind::Boolean,
            "Of wij het hebben nagekeken: altijd nee",
            "Whether we checked it: always no",
        ),
    ];
    let directory = &site.directory;
    let row = |code: Cell,
               kind: ReportedKind,
               reported: &crate::directory::Reported<crate::directory::ReportedName>| {
        vec![
            code,
            kind.as_str().into(),
            reported.value().as_str().into(),
            reported.link().as_str().into(),
            reported.source().into(),
            reported.on().into(),
            reported.until(directory.periods()).into(),
            false.into(),
        ]
    };
    let local = directory.registry.municipalities.values().flat_map(|one| {
        let code = one.code.to_string();
        directory
            .reported(one)
            .into_iter()
            .map(move |shown| row(code.as_str().into(), shown.kind, shown.reported))
    });
    let national =
        directory.reported_signposts().map(|reported| row(Cell::Empty, ReportedKind::Signpost, reported));
    Table {
        name: "reported",
        about: Text {
            nl: "Wat openbare bronnen meldden en niemand hier heeft nagekeken",
            en: "What public sources reported and nobody here has checked",
        },
        columns: COLUMNS,
        key: &["kind", "link", "name"],
        facts: &["reported"],
        rows: national.chain(local).collect(),
    }
}

const fn column(name: &'static str, kind: Kind, nl: &'static str, en: &'static str) -> Column {
    Column { name, kind, about: Text { nl, en } }
}
