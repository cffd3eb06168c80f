//! The problems that the site as a whole can have.

use crate::diagnostic::{Manual, Rule, Severity, Text};

/// Every rule of this stage.
pub static ALL: &[&Rule] = &[
    &MISSING_CONFIG,
    &FILE_NAME,
    &FILE_PASSED_OVER,
    &MISPLACED_FILE,
    &UNUSED_ASSET,
    &MISSING_OWNER,
    &EXAMPLE_OWNER,
    &NOTICE_NOWHERE,
    &SECURITY_EXPIRES,
    &LANGUAGE_TWICE,
    &UNKNOWN_LANGUAGE,
    &DUPLICATE_ADDRESS,
    &UNKNOWN_QUESTION,
    &UNANSWERED_QUESTION,
    &UNKNOWN_SOURCE,
    &UNKNOWN_PAGE,
    &LAYOUT_EXPIRES,
    &CHECKED_IN_FUTURE,
    &DATES_INVERTED,
    &MISSING_LAYOUT,
    &LAYOUT_TWICE,
    &TERM_TWICE,
    &GUIDE_STEP_TWICE,
    &GUIDE_DEAD_END,
    &GUIDE_UNREACHABLE,
    &GUIDE_LOOP,
    &GUIDE_TOO_LONG,
    &MISSING_TRANSLATION,
];

/// There is no `site.yaml`.
pub static MISSING_CONFIG: Rule = Rule {
    code: "missing-config",
    severity: Severity::Error,
    message: Text {
        nl: "Het bestand content/site.yaml ontbreekt.",
        en: "The file content/site.yaml is missing.",
    },
    help: Text {
        nl: "Ga naar de map van de site, of maak een nieuwe site met: wegwijs new NAAM",
        en: "Go to the site's folder, or make a new site with: wegwijs new NAME",
    },
    manual: Manual::Text(Text {
        nl: "In site.yaml staan de naam, het adres en de talen van de site. Zonder dat bestand is een map geen site.",
        en: "site.yaml holds the name, the address and the languages of the site. Without that file a folder is no site.",
    }),
};

/// A file or folder whose name can't be a part of an address.
pub static FILE_NAME: Rule = Rule {
    code: "file-name",
    severity: Severity::Error,
    message: Text {
        nl: "De naam “{ $name }” kan geen deel van een adres zijn.",
        en: "The name “{ $name }” can't be a part of an address.",
    },
    help: Text {
        nl: "Gebruik kleine letters, cijfers en streepjes. Noem het: { $right }",
        en: "Use small letters, digits and hyphens. Call it: { $right }",
    },
    manual: Manual::Text(Text {
        nl: "De naam van een bestand of map wordt een deel van het adres van de pagina. Hoofdletters en spaties breken links: niet elke computer behandelt ze hetzelfde. Gebruik daarom kleine letters, cijfers en streepjes: `wat-kost-het.md`. De titel van de pagina staat in het bestand zelf.",
        en: "The name of a file or folder becomes a part of the page's address. Capitals and spaces break links: not every computer treats them alike. So use small letters, digits and hyphens: `what-does-it-cost.md`. The title of the page is in the file itself.",
    }),
};

/// A file that is passed over because of its name.
pub static FILE_PASSED_OVER: Rule = Rule {
    code: "file-passed-over",
    severity: Severity::Warning,
    message: Text {
        nl: "Dit bestand telt niet mee, want de naam eindigt verkeerd.",
        en: "This file doesn't count, since its name ends wrongly.",
    },
    help: Text { nl: "Noem het: { $right }", en: "Call it: { $right }" },
    manual: Manual::Text(Text {
        nl: "Pagina's eindigen op `.md` en gegevens op `.yaml`, in kleine letters. Kladblok zet er vaak `.txt` achter. Kies bij het bewaren “Alle bestanden”, of verander de naam in de map. Windows toont het einde van een naam soms niet: zet dat aan bij Beeld, Bestandsnaamextensies.",
        en: "Pages end in `.md` and data in `.yaml`, in small letters. Notepad often adds `.txt`. Choose “All files” when you save, or change the name in the folder. Windows sometimes hides the end of a name: turn it on under View, File name extensions.",
    }),
};

/// A file in a place where the site doesn't look.
pub static MISPLACED_FILE: Rule = Rule {
    code: "misplaced-file",
    severity: Severity::Warning,
    message: Text {
        nl: "{ $what ->\n [language] De pagina's in de map “{ $name }” tellen niet mee: dat is geen taal van deze site.\n [glossary] Deze woordenlijst telt niet mee: “{ $name }” is niet de naam van een taal van deze site.\n [page] Deze pagina telt niet mee: zij staat niet in de map van een taal.\n [data] Deze gegevens tellen niet mee: hier zoekt de site ze niet.\n [table] Deze tabel telt niet mee: hier zoekt de site haar niet.\n [unknown-table] Deze tabel telt niet mee: een tabel “{ $name }” kent de site niet.\n [asset] Dit bestand telt niet mee: hier zoekt de site het niet.\n [picture] Dit plaatje telt niet mee: plaatjes staan in content/assets.\n [letter] “{ $name }” wordt geen pagina: een pagina eindigt op .md.\n [theme] Dit bestand telt niet mee: het is een deel van een thema.\n *[other] Met “{ $name }” doet de site niets.\n }",
        en: "{ $what ->\n [language] The pages in the folder “{ $name }” don't count: that is no language of this site.\n [glossary] This glossary doesn't count: “{ $name }” isn't named after a language of this site.\n [page] This page doesn't count: it isn't in the folder of a language.\n [data] These data don't count: the site doesn't look for them here.\n [table] This table doesn't count: the site doesn't look for it here.\n [unknown-table] This table doesn't count: the site knows no table “{ $name }”.\n [asset] This file doesn't count: the site doesn't look for it here.\n [picture] This picture doesn't count: pictures are in content/assets.\n [letter] “{ $name }” becomes no page: a page ends in .md.\n [theme] This file doesn't count: it is a part of a theme.\n *[other] The site does nothing with “{ $name }”.\n }",
    },
    help: Text {
        nl: "{ $what ->\n [language] { $known ->\n   [near] Noem de map: { $to }. Of zet de taal bij languages in content/site.yaml.\n  *[none] Zet de taal bij languages in content/site.yaml, of verplaats de pagina's naar de map van een taal.\n  }\n [glossary] { $known ->\n   [near] Noem het: { $to }. Of zet de taal bij languages in content/site.yaml.\n  *[none] Zet de taal bij languages in content/site.yaml, of noem het naar een taal van de site, zoals nl.yaml.\n  }\n [data] { $known ->\n   [near] Verplaats het naar: { $to }\n  *[none] Een organisatie staat in content/directory/supporters, een keuzehulp in content/guides, een woordenlijst in content/glossary.\n  }\n [unknown-table] Tabellen maakt u met: wegwijs import. Moeten mensen haar ophalen? Zet haar in content/assets.\n [letter] Zet de tekst in: { $to }. Moeten mensen het bestand zelf ophalen? Zet het in content/assets.\n [theme] Zet het in themes/helder/, op dezelfde plek als het bestand dat het vervangt. Zie docs/theme.md.\n [other] Haal het weg. Moeten mensen het ophalen? Zet het in content/assets.\n *[move] Verplaats het naar: { $to }\n }",
        en: "{ $what ->\n [language] { $known ->\n   [near] Call the folder: { $to }. Or add the language to languages in content/site.yaml.\n  *[none] Add the language to languages in content/site.yaml, or move the pages to the folder of a language.\n  }\n [glossary] { $known ->\n   [near] Call it: { $to }. Or add the language to languages in content/site.yaml.\n  *[none] Add the language to languages in content/site.yaml, or name it after a language of the site, such as nl.yaml.\n  }\n [data] { $known ->\n   [near] Move it to: { $to }\n  *[none] A supporter belongs in content/directory/supporters, a guide in content/guides, a glossary in content/glossary.\n  }\n [unknown-table] Tables are made by: wegwijs import. Should people download it? Put it into content/assets.\n [letter] Put the text into: { $to }. Should people download the file itself? Put it into content/assets.\n [theme] Put it into themes/helder/, at the place of the file that it replaces. See docs/theme.md.\n [other] Remove it. Should people download it? Put it into content/assets.\n *[move] Move it to: { $to }\n }",
    },
    manual: Manual::Text(Text {
        nl: "Elk soort bestand heeft een eigen map: pagina's (`.md`) in de map van een taal, organisaties in `content/directory/supporters/`, keuzehulpen in `content/guides/`, woordenlijsten in `content/glossary/`, plaatjes en documenten in `content/assets/`. Een bestand op een andere plek komt niet op de site. Bestanden die beginnen met een punt, `README`, `LICENSE` en wat Windows en Office zelf neerzetten (`Thumbs.db`, `~$brief.docx`) mogen overal staan.",
        en: "Each kind of file has its own folder: pages (`.md`) in the folder of a language, supporters in `content/directory/supporters/`, guides in `content/guides/`, glossaries in `content/glossary/`, pictures and documents in `content/assets/`. A file elsewhere doesn't get onto the site. Files that begin with a point, `README`, `LICENSE` and what Windows and Office put there themselves (`Thumbs.db`, `~$letter.docx`) may be anywhere.",
    }),
};

/// A picture or document that no page uses.
pub static UNUSED_ASSET: Rule = Rule {
    code: "unused-asset",
    severity: Severity::Warning,
    message: Text {
        nl: "Geen pagina gebruikt “{ $name }”. Het komt niet op de site.",
        en: "No page uses “{ $name }”. It doesn't get onto the site.",
    },
    help: Text {
        nl: "{ $sort ->\n [picture] Zet in een pagina: ::: figure file=\"{ $name }\" alt=\"wat erop staat\"\n *[document] Zet in een pagina: ::: download file=\"{ $name }\" title=\"wat het is\"\n } Of haal het weg.",
        en: "{ $sort ->\n [picture] Put into a page: ::: figure file=\"{ $name }\" alt=\"what it shows\"\n *[document] Put into a page: ::: download file=\"{ $name }\" title=\"what it is\"\n } Or remove it.",
    },
    manual: Manual::Text(Text {
        nl: "Van `content/assets/` komt alleen op de site wat een pagina gebruikt, met `figure` of `download`. Zo komt er nooit per ongeluk een foto of aantekening op het web. Een bestand dat niemand gebruikt, is meestal vergeten of verkeerd gespeld.",
        en: "Of `content/assets/` only what a page uses gets onto the site, by `figure` or `download`. So no photo or note ever ends up on the web by accident. A file that nobody uses is mostly forgotten or misspelt.",
    }),
};

/// `site.yaml` doesn't say who is responsible for the site.
pub static MISSING_OWNER: Rule = Rule {
    code: "site-contact-missing",
    severity: Severity::Error,
    message: Text {
        nl: "Hier staat niet wie de site beheert en hoe mensen een fout doorgeven.",
        en: "It isn't said who is responsible for the site and how people report a mistake.",
    },
    help: Text {
        nl: "Zet erbij, en vul uw eigen gegevens in:\ncontact:\n  name: redactie\n  channels: [{\"{\"}type: email, value: redactie@wegwijs.example{\"}\"}]\n  verification: {\"{\"}on: 2026-11-21, by: uw naam, method: email{\"}\"}",
        en: "Add this, with your own details:\ncontact:\n  name: editors\n  channels: [{\"{\"}type: email, value: redactie@wegwijs.example{\"}\"}]\n  verification: {\"{\"}on: 2026-11-21, by: your name, method: email{\"}\"}",
    },
    manual: Manual::Text(Text {
        nl: "Onder elke pagina staat “Klopt er iets niet?”. Wie daar klikt, moet iemand bereiken. Ook een verklaring over privacy en een over toegankelijkheid noemen wie de site beheert. Zet daarom in `site.yaml` bij `contact` een naam, en een e-mailadres, nummer of formulier dat iemand nakeek. Heeft u dat nog niet? Zet er dan `example: true` bij, een adres dat op `.example` eindigt en `by: voorbeeld`. De pagina zegt dan dat het een voorbeeld is.",
        en: "Every page ends with “Is something wrong?”. Who follows it must reach somebody. A privacy statement and an accessibility statement name the owner too. So give a name under `contact` in `site.yaml`, with an e-mail address, number or form that somebody checked. Not there yet? Then add `example: true`, an address that ends in `.example`, and `by: voorbeeld`. The page then says that it is an example.",
    }),
};

/// The contact of the site is an example still.
pub static EXAMPLE_OWNER: Rule = Rule {
    code: "site-contact-example",
    severity: Severity::Info,
    message: Text {
        nl: "Deze gegevens van de beheerder zijn nog een voorbeeld. De site zegt dat erbij.",
        en: "These details of the owner are still an example. The site says so.",
    },
    help: Text {
        nl: "Vul vóór u publiceert uw eigen naam en adres in, en haal example: true weg.",
        en: "Before you publish, fill in your own name and address, and remove example: true.",
    },
    manual: Manual::Text(Text {
        nl: "Zolang bij `contact` in `site.yaml` staat `example: true`, bereikt niemand u. De pagina's zeggen dat het een voorbeeld is. Zet er uw eigen gegevens neer, met wie ze nakeek en wanneer.",
        en: "As long as `contact` in `site.yaml` has `example: true`, nobody reaches you. The pages say that it is an example. Put your own details there, with who checked them and when.",
    }),
};

/// A notice is for a municipality or page that isn't there.
pub static NOTICE_NOWHERE: Rule = Rule {
    code: "notice-nowhere",
    severity: Severity::Error,
    message: Text {
        nl: "Deze mededeling staat nergens: “{ $target }” is er niet.",
        en: "This notice is nowhere: there is no “{ $target }”.",
    },
    help: Text {
        nl: "Noem bij municipality de code van een gemeente, zoals GM0344, of bij page een bestand, zoals uitleg/kosten.md. Haal die regel weg als iedereen het moet lezen.",
        en: "Give the code of a municipality at municipality, such as GM0344, or a file at page, such as uitleg/kosten.md. Remove that line when everybody should read it.",
    },
    manual: Manual::Text(Text {
        nl: "Een mededeling in `site.yaml` (`notices`) kan bij 1 gemeente of 1 pagina horen. Bestaat die niet, dan leest niemand haar. De code van een gemeente vindt u met `wegwijs find` en de naam. Een pagina noemt u met haar bestand onder de map van de taal: `uitleg/kosten.md` is die pagina in elke taal.",
        en: "A notice in `site.yaml` (`notices`) can belong to one municipality or one page. When that isn't there, nobody reads it. To find the code of a municipality: `wegwijs find` and the name. A page is named by its file below the folder of the language: `uitleg/kosten.md` is that page in every language.",
    }),
};

/// What `security.txt` says ends soon, has ended, or lasts too long to be believed.
pub static SECURITY_EXPIRES: Rule = Rule {
    code: "security-expires",
    severity: Severity::Warning,
    message: Text {
        nl: "{ $state ->\n    [past] Dit gold tot { $date }. De site heeft nu geen security.txt.\n    [far] Dit geldt tot { $date }. Dat is meer dan een jaar.\n   *[soon] Dit geldt nog tot { $date }. Daarna heeft de site geen security.txt.\n}",
        en: "{ $state ->\n    [past] This held until { $date }. The site has no security.txt now.\n    [far] This holds until { $date }. That is more than a year.\n   *[soon] This holds until { $date }. After that the site has no security.txt.\n}",
    },
    help: Text {
        nl: "Kijk na of iemand de meldingen bij contact leest. Zet dan bij expires een nieuwe dag, hooguit een jaar vooruit.",
        en: "See whether somebody reads the reports at contact. Then set a new day at expires, a year ahead at most.",
    },
    manual: Manual::Text(Text {
        nl: "In `/.well-known/security.txt` staat waar mensen melden dat de site onveilig is. De standaard (RFC 9116) vraagt er een einddatum bij, liefst binnen een jaar: een adres dat niemand meer leest, is erger dan geen adres. Na die dag maakt wegwijs het bestand niet meer. Hoeveel dagen van tevoren u dit leest, staat in `site.yaml` onder `periods` bij `due`.",
        en: "`/.well-known/security.txt` says where people tell that the site is unsafe. The standard (RFC 9116) asks for an end date, best within a year: an address that nobody reads any more is worse than none. After that day wegwijs leaves the file out. How many days ahead you read this is in `site.yaml` under `periods` at `due`.",
    }),
};

/// A language stands twice in `site.yaml`.
pub static LANGUAGE_TWICE: Rule = Rule {
    code: "language-twice",
    severity: Severity::Error,
    message: Text {
        nl: "De taal “{ $language }” staat er 2 keer.",
        en: "The language “{ $language }” stands there twice.",
    },
    help: Text { nl: "Haal een van de twee weg.", en: "Remove one of the two." },
    manual: Manual::Text(Text {
        nl: "Elke taal staat één keer in de lijst.",
        en: "Every language stands in the list once.",
    }),
};

/// A language that the site doesn't have.
pub static UNKNOWN_LANGUAGE: Rule = Rule {
    code: "unknown-language",
    severity: Severity::Error,
    message: Text {
        nl: "De site heeft geen taal “{ $language }”.",
        en: "The site has no language “{ $language }”.",
    },
    help: Text {
        nl: "Voeg de taal toe aan languages in site.yaml, of haal haar hier weg.",
        en: "Add the language to languages in site.yaml, or remove it here.",
    },
    manual: Manual::Text(Text {
        nl: "Alleen de talen die in site.yaml staan, worden gemaakt.",
        en: "Only the languages of site.yaml are made.",
    }),
};

/// Two pages with one address.
pub static DUPLICATE_ADDRESS: Rule = Rule {
    code: "duplicate-address",
    severity: Severity::Error,
    message: Text {
        nl: "Het adres { $url } is al van { $other }.",
        en: "The address { $url } already belongs to { $other }.",
    },
    help: Text { nl: "Geef een van de twee een andere slug.", en: "Give one of the two another slug." },
    manual: Manual::Text(Text {
        nl: "Elk adres hoort bij één pagina. Ook een oud adres (`aliases`) mag niet gelijk zijn aan dat van een andere pagina.",
        en: "Every address belongs to one page. An old address (`aliases`) may not be that of another page either.",
    }),
};

/// A question that isn't in `questions.yaml`.
pub static UNKNOWN_QUESTION: Rule = Rule {
    code: "unknown-question",
    severity: Severity::Error,
    message: Text {
        nl: "In questions.yaml staat geen vraag “{ $id }”.",
        en: "questions.yaml has no question “{ $id }”.",
    },
    help: Text {
        nl: "{ $known ->\n [near] Bedoelt u “{ $near }”?\n *[none] Kies een vraag uit content/questions.yaml.\n }",
        en: "{ $known ->\n [near] Did you mean “{ $near }”?\n *[none] Choose a question from content/questions.yaml.\n }",
    },
    manual: Manual::Text(Text {
        nl: "Bij `answers` staan de vragen die de pagina beantwoordt, zoals ze in questions.yaml heten.",
        en: "`answers` has the questions that the page answers, as questions.yaml calls them.",
    }),
};

/// A promised question that no page answers.
pub static UNANSWERED_QUESTION: Rule = Rule {
    code: "unanswered-question",
    severity: Severity::Warning,
    message: Text {
        nl: "Geen pagina beantwoordt de vraag “{ $id }”.",
        en: "No page answers the question “{ $id }”.",
    },
    help: Text { nl: "Zet bij een pagina: answers: [{ $id }]", en: "Put into a page: answers: [{ $id }]" },
    manual: Manual::Text(Text {
        nl: "De site belooft antwoord te geven op elke vraag in questions.yaml.",
        en: "The site promises to answer every question in questions.yaml.",
    }),
};

/// A source that isn't in `sources.yaml`.
pub static UNKNOWN_SOURCE: Rule = Rule {
    code: "unknown-source",
    severity: Severity::Error,
    message: Text {
        nl: "In sources.yaml staat geen bron “{ $id }”.",
        en: "sources.yaml has no source “{ $id }”.",
    },
    help: Text {
        nl: "{ $known ->\n [near] Bedoelt u “{ $near }”?\n *[none] Voeg de bron toe aan content/sources.yaml.\n }",
        en: "{ $known ->\n [near] Did you mean “{ $near }”?\n *[none] Add the source to content/sources.yaml.\n }",
    },
    manual: Manual::Text(Text {
        nl: "Elk feit heeft een bron. De bronnen staan bij elkaar in sources.yaml.",
        en: "Every fact has a source. The sources stand together in sources.yaml.",
    }),
};

/// A page that doesn't exist.
pub static UNKNOWN_PAGE: Rule = Rule {
    code: "unknown-page",
    severity: Severity::Error,
    message: Text { nl: "Er is geen pagina “{ $id }”.", en: "There is no page “{ $id }”." },
    help: Text {
        nl: "{ $known ->\n [near] Bedoelt u “{ $near }”?\n *[none] Noem het pad onder de map van de taal, zonder .md.\n }",
        en: "{ $known ->\n [near] Did you mean “{ $near }”?\n *[none] Name the path below the language's folder, without .md.\n }",
    },
    manual: Manual::Text(Text {
        nl: "Een verwijzing noemt een pagina bij haar pad, zoals `uitleg/kosten`.",
        en: "A reference names a page by its path, such as `uitleg/kosten`.",
    }),
};

/// A page that the site can't do without says when it ends.
pub static LAYOUT_EXPIRES: Rule = Rule {
    code: "layout-expires",
    severity: Severity::Error,
    message: Text {
        nl: "Een pagina met layout: { $layout } kan niet verlopen: de site kan niet zonder.",
        en: "A page with layout: { $layout } can't expire: the site can't do without it.",
    },
    help: Text {
        nl: "Haal `expires` hier weg. Zet wat verloopt op een eigen pagina.",
        en: "Remove `expires` here. Put what expires on a page of its own.",
    },
    manual: Manual::Text(Text {
        nl: "Zonder beginpagina, zoekpagina of gemeentepagina is er geen site. Daarom hoort `expires` alleen bij gewone pagina's.",
        en: "Without a home page, a search page or a page of municipalities there is no site. So `expires` belongs to ordinary pages only.",
    }),
};

/// A check on a day that is still to come.
pub static CHECKED_IN_FUTURE: Rule = Rule {
    code: "checked-in-future",
    severity: Severity::Error,
    message: Text { nl: "Deze dag moet nog komen: { $date }.", en: "This day is still to come: { $date }." },
    help: Text {
        nl: "Schrijf de dag waarop u de feiten echt nakeek.",
        en: "Write the day on which you really checked the facts.",
    },
    manual: Manual::Text(Text {
        nl: "Wie iets nakeek, deed dat vandaag of eerder.",
        en: "Who checked something did so today or earlier.",
    }),
};

/// A page that ends before it starts.
pub static DATES_INVERTED: Rule = Rule {
    code: "dates-inverted",
    severity: Severity::Error,
    message: Text {
        nl: "De pagina stopt op { $expires }, voor ze begint op { $publish }.",
        en: "The page ends on { $expires }, before it starts on { $publish }.",
    },
    help: Text { nl: "Maak `expires` later dan `publish`.", en: "Make `expires` later than `publish`." },
    manual: Manual::Text(Text {
        nl: "`publish` is de eerste dag op de site, `expires` de eerste dag niet meer.",
        en: "`publish` is the first day on the site, `expires` the first day no longer.",
    }),
};

/// The main language lacks a page that the site needs.
pub static MISSING_LAYOUT: Rule = Rule {
    code: "missing-layout",
    severity: Severity::Error,
    message: Text {
        nl: "In de taal “{ $language }” ontbreekt een pagina met layout: { $layout }.",
        en: "The language “{ $language }” lacks a page with layout: { $layout }.",
    },
    help: Text {
        nl: "Maak het bestand { $file } met in de kop: layout: { $layout }",
        en: "Make the file { $file } with in its front matter: layout: { $layout }",
    },
    manual: Manual::Text(Text {
        nl: "De eerste taal heeft elke soort pagina nodig: begin, zoeken, gemeenten, provincies, postcodes, begrippen, keuzehulp, niet gevonden en zonder verbinding.",
        en: "The first language needs every kind of page: home, search, municipalities, provinces, postcodes, glossary, guides, not found and offline.",
    }),
};

/// Two pages with a layout of which there can be one.
pub static LAYOUT_TWICE: Rule = Rule {
    code: "layout-twice",
    severity: Severity::Error,
    message: Text {
        nl: "Er is al een pagina met layout: { $layout } in deze taal: { $other }.",
        en: "This language already has a page with layout: { $layout }: { $other }.",
    },
    help: Text {
        nl: "Maak van een van de twee een gewone pagina (layout: page).",
        en: "Make one of the two an ordinary page (layout: page).",
    },
    manual: Manual::Text(Text {
        nl: "Van deze soort is er per taal één pagina.",
        en: "There is one page of this kind in each language.",
    }),
};

/// A key that stands twice in a glossary.
pub static TERM_TWICE: Rule = Rule {
    code: "term-twice",
    severity: Severity::Error,
    message: Text {
        nl: "Het woord “{ $key }” staat er 2 keer.",
        en: "The word “{ $key }” stands there twice.",
    },
    help: Text { nl: "Maak van de 2 één.", en: "Make one of the two." },
    manual: Manual::Text(Text {
        nl: "Elk woord heeft één uitleg per taal.",
        en: "Every word has one explanation in each language.",
    }),
};

/// Two steps of a guide with one name.
pub static GUIDE_STEP_TWICE: Rule = Rule {
    code: "guide-step-twice",
    severity: Severity::Error,
    message: Text {
        nl: "De naam “{ $id }” staat er 2 keer.", en: "The name “{ $id }” stands there twice."
    },
    help: Text { nl: "Geef een van de twee een andere naam.", en: "Give one of the two another name." },
    manual: Manual::Text(Text {
        nl: "Elke vraag en elk einde heeft een eigen naam, want die is ook het adres.",
        en: "Every question and ending has a name of its own, since it is the address too.",
    }),
};

/// An answer that leads nowhere.
pub static GUIDE_DEAD_END: Rule = Rule {
    code: "guide-dead-end",
    severity: Severity::Error,
    message: Text {
        nl: "Dit antwoord leidt naar “{ $id }”, maar dat bestaat niet.",
        en: "This answer leads to “{ $id }”, but that doesn't exist.",
    },
    help: Text {
        nl: "Noem bij goto de id van een vraag of een einde.",
        en: "Name the id of a question or an ending at goto.",
    },
    manual: Manual::Text(Text {
        nl: "Wie een keuze maakt, moet altijd verder komen.",
        en: "Who makes a choice must always get on.",
    }),
};

/// A step that no answer leads to.
pub static GUIDE_UNREACHABLE: Rule = Rule {
    code: "guide-unreachable",
    severity: Severity::Error,
    message: Text { nl: "Geen antwoord leidt naar “{ $id }”.", en: "No answer leads to “{ $id }”." },
    help: Text { nl: "Verwijs ernaar met goto, of haal het weg.", en: "Refer to it by goto, or remove it." },
    manual: Manual::Text(Text {
        nl: "Een vraag of einde dat niemand kan bereiken, is werk voor niets.",
        en: "A question or ending that nobody can reach is work for nothing.",
    }),
};

/// An answer that leads back to an earlier question.
pub static GUIDE_LOOP: Rule = Rule {
    code: "guide-loop",
    severity: Severity::Error,
    message: Text {
        nl: "Dit antwoord leidt terug naar “{ $id }”: zo komt niemand aan het einde.",
        en: "This answer leads back to “{ $id }”: so nobody gets to the end.",
    },
    help: Text {
        nl: "Laat het antwoord naar een latere vraag of een einde gaan.",
        en: "Let the answer go to a later question or an ending.",
    },
    manual: Manual::Text(Text {
        nl: "Een keuzehulp gaat altijd vooruit, zodat iedereen een antwoord krijgt.",
        en: "A guide always goes forward, so that everybody gets an answer.",
    }),
};

/// A guide with more questions than anybody answers.
pub static GUIDE_TOO_LONG: Rule = Rule {
    code: "guide-too-long",
    severity: Severity::Error,
    message: Text {
        nl: "Deze keuzehulp heeft { $questions } vragen; de grens is { $limit }.",
        en: "This guide has { $questions } questions; the limit is { $limit }.",
    },
    help: Text {
        nl: "Haal vragen weg, of maak er meer keuzehulpen van. Vanaf deze vraag is het te veel.",
        en: "Remove questions, or make several guides of it. From this question on it is too much.",
    },
    manual: Manual::Text(Text {
        nl: "Elke vraag is een eigen pagina. Een keuzehulp helpt wie snel wil weten waar hij moet zijn: na een paar vragen staat er een antwoord.",
        en: "Each question is a page of its own. A guide is for who wants to know quickly where to go: after a few questions there is an answer.",
    }),
};

/// A text of a guide that lacks a language.
pub static MISSING_TRANSLATION: Rule = Rule {
    code: "missing-translation",
    severity: Severity::Error,
    message: Text {
        nl: "Bij “{ $id }” ontbreekt de taal “{ $language }”.",
        en: "“{ $id }” lacks the language “{ $language }”.",
    },
    help: Text {
        nl: "Voeg toe: { $language }: \"…\" — of haal de taal weg bij slug.",
        en: "Add: { $language }: \"…\" — or remove the language from slug.",
    },
    manual: Manual::Text(Text {
        nl: "Een keuzehulp bestaat in elke taal waarin zij een adres (slug) heeft. Dan is elke tekst in die taal nodig.",
        en: "A guide exists in every language in which it has an address (slug). Then every text is needed in that language.",
    }),
};
