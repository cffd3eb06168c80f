//! What the files of supporters and municipalities may hold.

use super::words::{
    Answered, Audience, ChannelType, CostUnit, Domain, Law, Payer, Role, Specialism, Staff, Status,
    TargetGroup,
};
use crate::{
    diagnostic::Text,
    directory::freshness::Method,
    source::schema::{Choice, Field, Kind, Pattern, Schema},
};

const fn field(
    name: &'static str,
    kind: Kind,
    nl: &'static str,
    en: &'static str,
    example: &'static str,
) -> Field {
    Field { name, kind, required: false, about: Text { nl, en }, example }
}

const fn required(
    name: &'static str,
    kind: Kind,
    nl: &'static str,
    en: &'static str,
    example: &'static str,
) -> Field {
    Field { name, kind, required: true, about: Text { nl, en }, example }
}

/// How a check was done.
const METHODS: &[Choice] = &[
    Choice {
        value: Method::Phone.as_str(),
        about: Text { nl: "gebeld en gevraagd", en: "called and asked" },
    },
    Choice {
        value: Method::Email.as_str(),
        about: Text { nl: "gemaild en antwoord gekregen", en: "wrote and got an answer" },
    },
    Choice {
        value: Method::Website.as_str(),
        about: Text { nl: "gelezen op hun eigen website", en: "read on their own website" },
    },
    Choice { value: Method::Visit.as_str(), about: Text { nl: "er geweest", en: "been there" } },
    Choice {
        value: Method::Register.as_str(),
        about: Text { nl: "gelezen in een officieel register", en: "read in an official register" },
    },
];

/// That somebody checked facts.
pub static VERIFICATION: Schema = Schema {
    name: "verification",
    about: Text {
        nl: "Wie heeft gecontroleerd dat dit klopt, wanneer en hoe.",
        en: "Who checked that this is right, when and how.",
    },
    fields: &[
        required("on", Kind::Date, "De dag van de controle.", "The day of the check.", "2026-11-21"),
        required("by", Kind::Text, "Wie het heeft gecontroleerd.", "Who checked.", "redactie"),
        required(
            "method",
            Kind::Choice(METHODS),
            "Hoe het is gecontroleerd.",
            "How it was checked.",
            "phone",
        ),
        field(
            "source",
            Kind::Text,
            "Waar u het las of van wie u het hoorde.",
            "Where you read it or who told you.",
            "https://www.example.org/contact",
        ),
    ],
};

static POSTAL_ADDRESS: Schema = Schema {
    name: "postal-address",
    about: Text { nl: "Waar de deur is.", en: "Where the door is." },
    fields: &[
        required("street", Kind::Text, "Straat en huisnummer.", "Street and number.", "Stationsplein 1"),
        field("postcode", Kind::Text, "Postcode.", "Postcode.", "3511 ED"),
        required("place", Kind::Text, "Plaats.", "Place.", "Utrecht"),
    ],
};

static COST: Schema = Schema {
    name: "cost",
    about: Text {
        nl: "Wat bellen kost, bovenop het gewone tarief.",
        en: "What a call costs, besides the ordinary rate.",
    },
    fields: &[
        required(
            "cents",
            Kind::Integer { least: 0, most: 1000 },
            "Hoeveel eurocent.",
            "How many euro cents.",
            "15",
        ),
        required("per", Kind::Choice(CostUnit::CHOICES), "Waarvoor.", "For what.", "minute"),
    ],
};

/// One way to reach an organisation.
pub static CHANNEL: Schema = Schema {
    name: "channel",
    about: Text {
        nl: "Een manier om iemand te bereiken: een nummer, een adres, een inloop.",
        en: "A way to reach somebody: a number, an address, a walk-in.",
    },
    fields: &[
        required("type", Kind::Choice(ChannelType::CHOICES), "Welke manier.", "Which way.", "phone"),
        required(
            "value",
            Kind::Either(&[Kind::Text, Kind::Record(&POSTAL_ADDRESS)]),
            "Het nummer, het e-mailadres, het webadres, of straat, postcode en plaats.",
            "The number, e-mail address, web address, or street, postcode and place.",
            "030 286 10 00",
        ),
        field(
            "audience",
            Kind::List(&Kind::Choice(Audience::CHOICES)),
            "Voor wie; niets ingevuld is voor iedereen.",
            "For whom; empty is for everybody.",
            "[citizen, referrer]",
        ),
        field(
            "hours",
            Kind::Text,
            "Wanneer iemand er is, zoals OpenStreetMap het schrijft. Of `op afspraak`.",
            "When somebody is there, as OpenStreetMap writes it. Or `by appointment`.",
            "\"Mo-Fr 09:00-17:00; PH off\"",
        ),
        field(
            "cost",
            Kind::Record(&COST),
            "Wat bellen kost, bij een 0900-nummer.",
            "What a call costs, for a 0900 number.",
            "{cents: 15, per: minute}",
        ),
        field(
            "label",
            Kind::Texts,
            "Waarvoor, als dat niet vanzelf spreekt.",
            "What for, where that isn't plain.",
            "{nl: \"voor Noord\"}",
        ),
        field(
            "verification",
            Kind::Record(&VERIFICATION),
            "De controle van alleen dit kanaal; anders geldt die van het hele bestand.",
            "The check of this channel alone; otherwise that of the whole file counts.",
            "{on: 2026-11-21, by: redactie, method: phone}",
        ),
        field(
            "valid-until",
            Kind::Date,
            "De laatste dag dat dit klopt, als u die weet.",
            "The last day on which this is right, if you know it.",
            "2027-01-31",
        ),
    ],
};

static REPORTED_DAYS: Schema = Schema {
    name: "response",
    about: Text { nl: "Hoe snel iemand antwoordt.", en: "How fast somebody answers." },
    fields: &[
        required(
            "working-days",
            Kind::Integer { least: 0, most: 90 },
            "Binnen hoeveel werkdagen.",
            "Within how many working days.",
            "2",
        ),
        required("reported", Kind::Date, "Wanneer zij dit zeiden.", "When they told.", "2026-11-21"),
    ],
};

static REPORTED_WEEKS: Schema = Schema {
    name: "waiting",
    about: Text { nl: "Hoe lang de wachttijd is.", en: "How long the wait is." },
    fields: &[
        required("weeks", Kind::Integer { least: 0, most: 104 }, "Hoeveel weken.", "How many weeks.", "3"),
        required("reported", Kind::Date, "Wanneer zij dit zeiden.", "When they told.", "2026-11-21"),
    ],
};

static CONDITIONS: Schema = Schema {
    name: "conditions",
    about: Text { nl: "Waar iemand op kan rekenen.", en: "What somebody can count on." },
    fields: &[
        field("free", Kind::Choice(Answered::CHOICES), "Is het gratis?", "Is it free?", "yes"),
        field(
            "referral",
            Kind::Choice(Answered::CHOICES),
            "Is een verwijzing nodig?",
            "Is a referral needed?",
            "no",
        ),
        field(
            "response",
            Kind::Record(&REPORTED_DAYS),
            "Hoe snel iemand antwoordt.",
            "How fast somebody answers.",
            "{working-days: 2, reported: 2026-11-21}",
        ),
        field(
            "waiting",
            Kind::Record(&REPORTED_WEEKS),
            "Hoe lang de wachttijd is.",
            "How long the wait is.",
            "{weeks: 3, reported: 2026-11-21}",
        ),
    ],
};

static AREAS: Schema = Schema {
    name: "areas",
    about: Text {
        nl: "Waar zij helpen; alles telt bij elkaar op.",
        en: "Where they help; everything adds up.",
    },
    fields: &[
        field(
            "municipalities",
            Kind::List(&Kind::Text),
            "Gemeenten, met hun code.",
            "Municipalities, by code.",
            "[GM0344]",
        ),
        field(
            "provinces",
            Kind::List(&Kind::Text),
            "Provincies, met hun code.",
            "Provinces, by code.",
            "[PV26]",
        ),
        field(
            "regions",
            Kind::List(&Kind::Text),
            "Zorgkantoorregio's, met hun code.",
            "Care-office regions, by code.",
            "[ZK23]",
        ),
        field(
            "postcodes",
            Kind::List(&Kind::Text),
            "Postcodes (4 cijfers), los of van-tot.",
            "Postcodes (4 digits), single or from-to.",
            "[3511, 3521-3528]",
        ),
        field("country", Kind::Boolean, "Het hele land.", "The whole country.", "true"),
    ],
};

static INDEPENDENCE: Schema = Schema {
    name: "independence",
    about: Text {
        nl: "Feiten waarmee iemand zelf kan oordelen hoe onafhankelijk zij zijn.",
        en: "Facts by which somebody can judge how independent they are.",
    },
    fields: &[
        field("paid-by", Kind::Choice(Payer::CHOICES), "Wie betaalt.", "Who pays.", "municipality"),
        field(
            "decides",
            Kind::Choice(Answered::CHOICES),
            "Zitten zij in het team dat ook over de hulp beslist?",
            "Are they in the team that also decides about help?",
            "no",
        ),
        field(
            "provides-care",
            Kind::Choice(Answered::CHOICES),
            "Geeft de organisatie ook zorg?",
            "Does the organisation also provide care?",
            "no",
        ),
        field(
            "hours-capped",
            Kind::Choice(Answered::CHOICES),
            "Is er een grens aan de uren per persoon?",
            "Are the hours for one person capped?",
            "unknown",
        ),
        field(
            "bcmb",
            Kind::Choice(Answered::CHOICES),
            "Staan zij in het register van de beroepsvereniging BCMB?",
            "Are they registered with the professional association BCMB?",
            "yes",
        ),
        field(
            "doubt",
            Kind::Texts,
            "Wat u kunt doen als u twijfelt of zij onafhankelijk zijn.",
            "What you can do if you doubt that they are independent.",
            "{nl: \"Vraag om een ander.\"}",
        ),
    ],
};

/// A file in `content/directory/supporters/`.
pub static SUPPORTER: Schema = Schema {
    name: "supporter",
    about: Text {
        nl: "Een organisatie of team dat mensen bijstaat, en hoe u die bereikt.",
        en: "An organisation or team that stands beside people, and how to reach it.",
    },
    fields: &[
        required(
            "name",
            Kind::Text,
            "De naam die mensen kennen.",
            "The name that people know.",
            "De Meedenkers",
        ),
        field(
            "organisations",
            Kind::List(&Kind::Text),
            "De stichtingen of bedrijven achter die naam.",
            "The legal organisations behind that name.",
            "[Stichting Voorbeeld]",
        ),
        required("role", Kind::Choice(Role::CHOICES), "Wat zij zijn.", "What they are.", "client-supporter"),
        field(
            "kind",
            Kind::Choice(Staff::CHOICES),
            "Wie het werk doen.",
            "Who does the work.",
            "professional",
        ),
        field(
            "laws",
            Kind::List(&Kind::Choice(Law::CHOICES)),
            "Voor welke wet zij dit doen.",
            "Under which law they do this.",
            "[wmo]",
        ),
        field(
            "domains",
            Kind::List(&Kind::Choice(Domain::CHOICES)),
            "Waarmee zij helpen; niets ingevuld is alles.",
            "What they help with; empty is everything.",
            "[care, housing]",
        ),
        field(
            "groups",
            Kind::List(&Kind::Choice(TargetGroup::CHOICES)),
            "Voor wie zij er zijn; niets ingevuld is voor iedereen.",
            "For whom they are there; empty is for everybody.",
            "[carers]",
        ),
        field(
            "specialisms",
            Kind::List(&Kind::Choice(Specialism::CHOICES)),
            "Waar zij veel van weten.",
            "What they know most about.",
            "[autism]",
        ),
        field(
            "languages",
            Kind::List(&Kind::Pattern(&LANGUAGE_TAG)),
            "Welke talen zij spreken; dse is Nederlandse Gebarentaal.",
            "Which languages they speak; dse is Dutch sign language.",
            "[nl, en, dse]",
        ),
        field(
            "text",
            Kind::Texts,
            "Wie zij zijn, in een paar zinnen. Zonder nummers of adressen.",
            "Who they are, in a few sentences. Without numbers or addresses.",
            "{nl: \"Wij denken met u mee.\"}",
        ),
        field(
            "conditions",
            Kind::Record(&CONDITIONS),
            "Waar iemand op kan rekenen.",
            "What somebody can count on.",
            "{free: yes, referral: no}",
        ),
        required(
            "areas",
            Kind::Record(&AREAS),
            "Waar zij helpen.",
            "Where they help.",
            "{municipalities: [GM0344]}",
        ),
        field(
            "channels",
            Kind::List(&Kind::Record(&CHANNEL)),
            "Hoe u hen bereikt.",
            "How to reach them.",
            "[{type: phone, value: 030 286 10 00}]",
        ),
        field(
            "independence",
            Kind::Record(&INDEPENDENCE),
            "Feiten over hun onafhankelijkheid.",
            "Facts about their independence.",
            "{paid-by: municipality, decides: no}",
        ),
        field(
            "verification",
            Kind::Record(&VERIFICATION),
            "Wie heeft gecontroleerd dat alles hier klopt.",
            "Who checked that everything here is right.",
            "{on: 2026-11-21, by: redactie, method: phone}",
        ),
        field(
            "valid-until",
            Kind::Date,
            "De laatste dag dat dit klopt, als u die weet.",
            "The last day on which this is right, if you know it.",
            "2027-12-31",
        ),
        field(
            "status",
            Kind::Choice(Status::CHOICES),
            "Of zij er nu zijn; niets ingevuld is actief.",
            "Whether they are there now; empty is active.",
            "active",
        ),
        field(
            "example",
            Kind::Boolean,
            "Verzonnen, voor de voorbeeldgemeente.",
            "Fiction, for the example municipality.",
            "true",
        ),
    ],
};

static ACCESS_DESK: Schema = Schema {
    name: "access-desk",
    about: Text {
        nl: "Het eigen loket van de gemeente (Wmo-loket, wijkteam).",
        en: "The municipality's own desk (Wmo desk, neighbourhood team).",
    },
    fields: &[
        required("name", Kind::Text, "Hoe het loket heet.", "What the desk is called.", "Wmo-loket"),
        required(
            "channels",
            Kind::List(&Kind::Record(&CHANNEL)),
            "Hoe u het bereikt.",
            "How to reach it.",
            "[{type: phone, value: 14 030}]",
        ),
    ],
};

/// A file in `content/directory/municipalities/`.
pub static MUNICIPALITY: Schema = Schema {
    name: "municipality",
    about: Text {
        nl: "Wat de registers niet weten over een gemeente. De bestandsnaam is de gemeentecode.",
        en: "What the registers don't know about a municipality. The file name is the municipality's code.",
    },
    fields: &[
        field(
            "text",
            Kind::Texts,
            "Extra uitleg voor inwoners, in Markdown. Zonder nummers of adressen.",
            "Extra explanation for citizens, in Markdown. Without numbers or addresses.",
            "{nl: \"In onze gemeente …\"}",
        ),
        field(
            "aliases",
            Kind::List(&Kind::Text),
            "Andere namen waarmee mensen de gemeente zoeken.",
            "Other names that people use for the municipality.",
            "[Den Bosch]",
        ),
        field(
            "access-desk",
            Kind::Record(&ACCESS_DESK),
            "Het eigen loket van de gemeente.",
            "The municipality's own desk.",
            "{name: Wmo-loket, channels: [{type: phone, value: 14 030}]}",
        ),
        field(
            "channels",
            Kind::List(&Kind::Record(&CHANNEL)),
            "Hoe u de gemeente zelf bereikt, als het register het niet goed heeft: phone en website.",
            "How to reach the municipality itself, where the register is wrong: phone and website.",
            "[{type: phone, value: 14 030}]",
        ),
        field(
            "verification",
            Kind::Record(&VERIFICATION),
            "Wie heeft gecontroleerd dat alles hier klopt.",
            "Who checked that everything here is right.",
            "{on: 2026-11-21, by: redactie, method: website}",
        ),
        field(
            "example",
            Kind::Boolean,
            "Een verzonnen gemeente.",
            "A municipality that doesn't exist.",
            "true",
        ),
        field(
            "name",
            Kind::Text,
            "De naam, alleen bij een verzonnen gemeente.",
            "The name, only for one that doesn't exist.",
            "Voorbeeldstad",
        ),
        field(
            "province",
            Kind::Text,
            "De provincie, alleen bij een verzonnen gemeente.",
            "The province, only for one that doesn't exist.",
            "PV26",
        ),
        field(
            "region",
            Kind::Text,
            "De zorgkantoorregio, alleen bij een verzonnen gemeente.",
            "The care-office region, only for one that doesn't exist.",
            "ZK23",
        ),
        field(
            "postcodes",
            Kind::List(&Kind::Text),
            "De postcodes, alleen bij een verzonnen gemeente.",
            "The postcodes, only for one that doesn't exist.",
            "[4980-4984]",
        ),
    ],
};

/// The national signpost, in `site.yaml`: where people are sent when nobody nearer is known.
pub static SIGNPOST: Schema = Schema {
    name: "signpost",
    about: Text {
        nl: "De landelijke wegwijzer: waar mensen terechtkunnen als er dichtbij niemand bekend is.",
        en: "The national signpost: where people can go when nobody nearer is known.",
    },
    fields: &[
        required("name", Kind::Text, "De naam.", "The name.", "Landelijke wegwijzer"),
        field(
            "channels",
            Kind::List(&Kind::Record(&CHANNEL)),
            "Hoe u die bereikt.",
            "How to reach it.",
            "[{type: website, value: \"https://www.example.org\"}]",
        ),
        field(
            "verification",
            Kind::Record(&VERIFICATION),
            "Wie heeft gecontroleerd dat dit klopt.",
            "Who checked that this is right.",
            "{on: 2026-11-21, by: redactie, method: website}",
        ),
    ],
};

/// Who is responsible for the site, in `site.yaml`.
pub static OWNER: Schema = Schema {
    name: "contact",
    about: Text {
        nl: "Wie de site beheert, en hoe u die bereikt als er iets niet klopt.",
        en: "Who is responsible for the site, and how to reach them when something is wrong.",
    },
    fields: &[
        required("name", Kind::Text, "De naam.", "The name.", "Stichting Voorbeeld"),
        required(
            "channels",
            Kind::List(&Kind::Record(&CHANNEL)),
            "Hoe u die bereikt: e-mail, telefoon, formulier of adres.",
            "How to reach them: e-mail, telephone, form or address.",
            "[{type: email, value: redactie@wegwijs.example}]",
        ),
        field(
            "example",
            Kind::Boolean,
            "Of dit nog een voorbeeld is. De pagina zegt dat dan. Haal dit weg als u uw eigen gegevens invult.",
            "Whether this is still an example. The page says so then. Remove this when you fill in your own details.",
            "true",
        ),
        required(
            "verification",
            Kind::Record(&VERIFICATION),
            "Wie heeft gecontroleerd dat dit klopt.",
            "Who checked that this is right.",
            "{on: 2026-11-21, by: redactie, method: email}",
        ),
    ],
};

const DAYS: Kind = Kind::Integer { least: 1, most: 3650 };

/// For how many days a checked fact may be shown, in `site.yaml`.
pub static PERIODS: Schema = Schema {
    name: "periods",
    about: Text {
        nl: "Hoeveel dagen een gecontroleerd gegeven op de site mag staan.",
        en: "For how many days a checked fact may be shown.",
    },
    fields: &[
        field("phone", DAYS, "Telefoonnummers.", "Telephone numbers.", "180"),
        field("email", DAYS, "E-mailadressen.", "E-mail addresses.", "180"),
        field("opening-hours", DAYS, "Openingstijden.", "Opening hours.", "180"),
        field("website", DAYS, "Websites en formulieren.", "Websites and forms.", "365"),
        field("address", DAYS, "Adressen.", "Street addresses.", "365"),
        field("waiting", DAYS, "Reactietijd en wachttijd.", "Response and waiting times.", "180"),
        field(
            "registry-phone",
            DAYS,
            "Telefoonnummers en websites van gemeenten uit het register.",
            "Telephone numbers and websites of municipalities from the register.",
            "550",
        ),
        field(
            "reported",
            DAYS,
            "Namen en links uit een openbare bron die niemand heeft nagekeken, vanaf de dag van die bron.",
            "Names and links from a public source that nobody has checked, from the day of that source.",
            "730",
        ),
        field("pages", DAYS, "De feiten op een pagina.", "The facts on a page.", "365"),
        field(
            "sources",
            Kind::Integer { least: 1, most: 36_500 },
            "Hoe oud de nieuwste bron van een pagina mag zijn. Zonder dit kijkt niemand daarnaar.",
            "How old the newest source of a page may be. Without this, nobody looks.",
            "3650",
        ),
        field(
            "due",
            DAYS,
            "Vanaf hoeveel dagen voor het einde u een waarschuwing krijgt.",
            "From how many days before the end you get a warning.",
            "60",
        ),
    ],
};

static LANGUAGE_TAG: Pattern = Pattern {
    name: Text {
        nl: "een taalcode, zoals nl, en, ar of dse",
        en: "a language tag, such as nl, en, ar or dse",
    },
    accepts: |text| text.parse::<unic_langid::LanguageIdentifier>().is_ok(),
    regex: "^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$",
    example: "[nl, en, dse]",
};
