//! The tables about supporters: who they are, and how to reach them. Both hold only who can be reached today.

use super::table::{Column, Kind, Table};
use crate::{
    diagnostic::Text,
    directory::{Domain, Law, Specialism, TargetGroup},
    site::Site,
};

/// Who gives client support, where, and on what terms.
pub(super) fn supporters(site: &Site) -> Table {
    const COLUMNS: &[Column] = &[
        column("id", Kind::Text, "Vaste naam", "Stable name"),
        column("name", Kind::Text, "Naam die mensen kennen", "Name that people know"),
        column("organisations", Kind::List, "De organisaties erachter", "The organisations behind it"),
        column("role", Kind::Text, "Wat het is", "What it is"),
        column("staff", Kind::Text, "Wie het werk doet", "Who does the work"),
        column("laws", Kind::List, "De wetten waaronder het helpt", "The laws under which it helps"),
        column(
            "domains",
            Kind::List,
            "Waarmee het helpt; leeg is alles",
            "What it helps with; empty means everything",
        ),
        column(
            "groups",
            Kind::List,
            "Voor wie het is; leeg is iedereen",
            "Whom it is for; empty means everybody",
        ),
        column("specialisms", Kind::List, "Waar het het meest van weet", "What it knows most about"),
        column(
            "languages",
            Kind::List,
            "De talen die er worden gesproken (BCP 47)",
            "The languages spoken there (BCP 47)",
        ),
        column(
            "free",
            Kind::Text,
            "Of het gratis is: yes, no of unknown",
            "Whether it is free: yes, no or unknown",
        ),
        column("referral", Kind::Text, "Of een verwijzing nodig is", "Whether a referral is needed"),
        column(
            "response_days",
            Kind::Count,
            "Binnen hoeveel werkdagen er antwoord komt",
            "Within how many working days somebody answers",
        ),
        column("waiting_weeks", Kind::Count, "Hoeveel weken wachten", "How many weeks the wait is"),
        column(
            "municipalities",
            Kind::List,
            "De gemeenten waar het helpt, ook voor een deel",
            "The municipalities where it helps, also in a part",
        ),
        column(
            "whole_country",
            Kind::Boolean,
            "Of het in heel Nederland helpt",
            "Whether it helps in the whole country",
        ),
        column(
            "postcodes",
            Kind::List,
            "De postcodes, als het niet hele gemeenten zijn",
            "The postcodes, where it isn't whole municipalities",
        ),
        column("paid_by", Kind::Text, "Wie betaalt", "Who pays"),
        column(
            "decides",
            Kind::Text,
            "Of het zit bij wie ook over hulp beslist",
            "Whether it sits with who also decides about help",
        ),
        column(
            "provides_care",
            Kind::Text,
            "Of de organisatie ook zorg geeft",
            "Whether the organisation also provides care",
        ),
        column("hours_capped", Kind::Text, "Of er een grens is aan de uren", "Whether the hours are capped"),
        column(
            "bcmb",
            Kind::Text,
            "Of het is ingeschreven bij de BCMB",
            "Whether it is registered with the BCMB",
        ),
        column("verified", Kind::Date, "Dag van de laatste controle", "Day of the last check"),
        column(
            "until",
            Kind::Date,
            "Dag waarop het eerste gegeven vervalt",
            "Day on which the first fact expires",
        ),
    ];
    let directory = &site.directory;
    let rows = directory.reachable_supporters().map(|one| {
        let supporter = one.supporter;
        let independence = &supporter.independence;
        let covers = directory.registry.municipalities.values().filter(|municipality| {
            supporter.area.reach(municipality, directory.postcodes_of(municipality.code), None).is_some()
        });
        let postcodes =
            supporter.area.postcodes.iter().map(|range| format!("{}-{}", range.start(), range.end()));
        vec![
            supporter.id.as_str().into(),
            supporter.name.as_str().into(),
            supporter.organisations.clone().into(),
            supporter.role.as_str().into(),
            supporter.staff.as_str().into(),
            words(&supporter.laws, Law::as_str).into(),
            words(&supporter.domains, Domain::as_str).into(),
            words(&supporter.groups, TargetGroup::as_str).into(),
            words(&supporter.specialisms, Specialism::as_str).into(),
            supporter.languages.clone().into(),
            supporter.conditions.free.as_str().into(),
            supporter.conditions.referral.as_str().into(),
            one.response_days.as_ref().map(|days| *days.value()).into(),
            one.waiting_weeks.as_ref().map(|weeks| *weeks.value()).into(),
            covers.map(|municipality| municipality.code.to_string()).collect::<Vec<_>>().into(),
            supporter.area.country.into(),
            postcodes.collect::<Vec<_>>().into(),
            independence.paid_by.as_str().into(),
            independence.decides.as_str().into(),
            independence.provides_care.as_str().into(),
            independence.hours_capped.as_str().into(),
            independence.bcmb.as_str().into(),
            one.verified_on.into(),
            one.contacts.iter().map(|contact| contact.value().until()).min().into(),
        ]
    });
    Table {
        name: "supporters",
        about: Text {
            nl: "Wie cliëntondersteuning geeft en vandaag te bereiken is",
            en: "Who gives client support and can be reached today",
        },
        columns: COLUMNS,
        key: &["id"],
        facts: &[],
        rows: rows.collect(),
    }
}

/// How to reach them: the ways that somebody checked and whose check still holds.
pub(super) fn contacts(site: &Site) -> Table {
    const COLUMNS: &[Column] = &[
        column("supporter", Kind::Text, "De vaste naam in supporters", "The stable name in supporters"),
        column("order", Kind::Count, "De volgorde: 1 is de beste manier", "The order: 1 is the best way"),
        column(
            "kind",
            Kind::Text,
            "De manier: phone, email, website, …",
            "The way: phone, email, website, …",
        ),
        column("audience", Kind::List, "Voor wie: citizen, referrer", "Whom it is for: citizen, referrer"),
        column("value", Kind::Text, "Zoals mensen het lezen", "As people read it"),
        column("uri", Kind::Uri, "Zoals een apparaat het gebruikt", "As a device uses it"),
        column(
            "hours",
            Kind::Text,
            "Openingstijden, zoals in OpenStreetMap",
            "Opening hours, as in OpenStreetMap",
        ),
        column("verified", Kind::Date, "Dag van de controle", "Day of the check"),
        column("method", Kind::Text, "Hoe het is nagekeken", "How it was checked"),
        column(
            "until",
            Kind::Date,
            "Laatste dag dat het mag worden getoond",
            "Last day on which it may be shown",
        ),
    ];
    let rows = site.directory.reachable_supporters().flat_map(|one| {
        let id = one.supporter.id.clone();
        one.contacts
            .into_iter()
            .enumerate()
            .map(|(at, contact)| {
                let audience = contact.audience().iter().map(|audience| audience.as_str().to_string());
                vec![
                    id.as_str().into(),
                    (at + 1).into(),
                    contact.kind().as_str().into(),
                    audience.collect::<Vec<_>>().into(),
                    contact.display().into(),
                    contact.uri().into(),
                    contact.hours().map(|hours| hours.value().as_str()).into(),
                    contact.value().on().into(),
                    contact.value().method().as_str().into(),
                    contact.value().until().into(),
                ]
            })
            .collect::<Vec<_>>()
    });
    Table {
        name: "supporter-contacts",
        about: Text {
            nl: "Hoe u hen bereikt, met de dag van de controle",
            en: "How to reach them, with the day of the check",
        },
        columns: COLUMNS,
        key: &["supporter", "order"],
        facts: &[],
        rows: rows.collect(),
    }
}

fn words<T: Copy>(values: &[T], word: impl Fn(T) -> &'static str) -> Vec<String> {
    values.iter().map(|value| word(*value).to_string()).collect()
}

const fn column(name: &'static str, kind: Kind, nl: &'static str, en: &'static str) -> Column {
    Column { name, kind, about: Text { nl, en } }
}
