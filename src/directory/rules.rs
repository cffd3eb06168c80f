//! The problems that the directory can have.

use crate::diagnostic::{Manual, Rule, Severity, Text};

/// Every rule of the directory.
pub static ALL: &[&Rule] = &[
    &MISSING_TABLE,
    &DAMAGED_TABLE,
    &BAD_PHONE,
    &REAL_NUMBER_IN_FICTION,
    &CHECK_OF_EXAMPLE,
    &EXAMPLE_CHECKED,
    &FICTIONAL_ADDRESS,
    &BAD_EMAIL,
    &BAD_WEB_ADDRESS,
    &WRONG_CHANNEL_VALUE,
    &CHANNEL_TWICE,
    &COST_MISSING,
    &HOURS_SYNTAX,
    &HOURS_UNSUPPORTED,
    &HOURS_CONTRADICT,
    &CHECK_IN_FUTURE,
    &INVERTED_DATES,
    &FACT_DUE,
    &FACT_EXPIRED,
    &FACT_UNVERIFIED,
    &REGISTRY_DUE,
    &REGISTRY_EXPIRED,
    &CONTACT_IN_TEXT,
    &UNKNOWN_AREA,
    &AREA_WITHOUT_REGISTRY,
    &EMPTY_AREA,
    &POSTCODES_INVERTED,
    &POSTCODES_OVERLAP,
    &LAW_MISSING,
    &SAME_NAME,
    &SUPPORTER_FILE_NAME,
    &UNKNOWN_MUNICIPALITY_FILE,
    &ALIAS_TAKEN,
    &EXAMPLE_INCOMPLETE,
];

/// A table of the registry is missing or empty.
pub static MISSING_TABLE: Rule = Rule {
    code: "registry-table-missing",
    severity: Severity::Error,
    message: Text { nl: "Deze tabel ontbreekt of is leeg.", en: "This table is missing or empty." },
    help: Text {
        nl: "Maak de tabellen opnieuw met `wegwijs import`, of haal ze terug uit git.",
        en: "Make the tables again with `wegwijs import`, or take them back from git.",
    },
    manual: Manual::Text(Text {
        nl: "De map `content/directory/registry` bevat zes tabellen met gemeenten, plaatsen, postcodes, oude gemeenten, andere namen en zorgkantoorregio's. Ze horen bij elkaar. Zonder een ervan vindt de zoeker mensen niet.",
        en: "The folder `content/directory/registry` holds six tables: municipalities, places, postcodes, former municipalities, other names and care-office regions. They belong together. Without one of them the finder misses people.",
    }),
};

/// In column `column` stands `value`; something else was expected.
pub static DAMAGED_TABLE: Rule = Rule {
    code: "registry-table-damaged",
    severity: Severity::Error,
    message: Text {
        nl: "In de kolom { $column } staat “{ $value }”. Verwacht: { $expected-nl }.",
        en: "Column { $column } holds “{ $value }”. Expected: { $expected-en }.",
    },
    help: Text {
        nl: "Deze tabel wordt niet met de hand gewijzigd. Maak haar opnieuw met `wegwijs import`, of haal haar terug uit git.",
        en: "This table is not edited by hand. Make it again with `wegwijs import`, or take it back from git.",
    },
    manual: Manual::Text(Text {
        nl: "De tabellen in `content/directory/registry` komen uit officiële bronnen. `wegwijs import` maakt ze, gesorteerd en gecontroleerd. Een regel die niet klopt, telt niet mee, en dan ontbreekt een gemeente, plaats of postcode.",
        en: "The tables in `content/directory/registry` come from official sources. `wegwijs import` makes them, sorted and checked. A row that is wrong doesn't count, and then a municipality, place or postcode is missing.",
    }),
};

/// `value` isn't a Dutch telephone number, because `reason`.
pub static BAD_PHONE: Rule = Rule {
    code: "not-a-phone-number",
    severity: Severity::Error,
    message: Text {
        nl: "“{ $value }” is geen telefoonnummer: { $reason-nl }.",
        en: "“{ $value }” is not a telephone number: { $reason-en }.",
    },
    help: Text {
        nl: "Schrijf het zoals mensen het kennen: `030 286 10 00`, `06 12 34 56 78`, `14 030` of `0800 12 34`.",
        en: "Write it as people know it: `030 286 10 00`, `06 12 34 56 78`, `14 030` or `0800 12 34`.",
    },
    manual: Manual::Text(Text {
        nl: "Een nummer dat niet kan bestaan, komt niet op de site. Streepjes, punten, haakjes en `+31` mogen. Een gewoon nummer heeft 10 cijfers.",
        en: "A number that can't exist doesn't get onto the site. Hyphens, points, brackets and `+31` are fine. An ordinary number has 10 digits.",
    }),
};

/// `value` in an example could belong to somebody.
pub static REAL_NUMBER_IN_FICTION: Rule = Rule {
    code: "real-number-in-example",
    severity: Severity::Error,
    message: Text {
        nl: "Dit is een voorbeeld, en “{ $value }” kan van iemand zijn.",
        en: "This is an example, and “{ $value }” could belong to somebody.",
    },
    help: Text {
        nl: "Neem een nummer dat van niemand kan zijn, zoals `010 000 00 12` of `06 00 00 00 12`.",
        en: "Take a number that can't belong to anybody, such as `010 000 00 12` or `06 00 00 00 12`.",
    },
    manual: Manual::Text(Text {
        nl: "Bij `example: true` is alles verzonnen. Een nummer waarvan het deel na het netnummer met vijf nullen begint, kan van niemand zijn: binnen de eigen plaats kiest men geen netnummer, en een 0 betekent dan iets anders.",
        en: "With `example: true` all is fiction. A number of which the part after the area code starts with five zeros can belong to nobody: within its own area it is dialled without the area code, and then a 0 means something else.",
    }),
};

/// The check in a real file is that of the example that it was copied from.
pub static CHECK_OF_EXAMPLE: Rule = Rule {
    code: "check-of-example",
    severity: Severity::Error,
    message: Text {
        nl: "Deze controle komt uit het voorbeeld: niemand keek deze gegevens na.",
        en: "This check comes from the example: nobody checked these facts.",
    },
    help: Text {
        nl: "Kijk de gegevens na en typ: wegwijs verify { $name } --method phone --by \"uw naam\" --source \"van wie u het hoorde\". Staat deze controle bij één kanaal? Haal haar daar weg.",
        en: "Check the facts and type: wegwijs verify { $name } --method phone --by \"your name\" --source \"who told you\". Does this check belong to one channel? Remove it there.",
    },
    manual: Manual::Text(Text {
        nl: "Wie een voorbeeld kopieert, kopieert ook `verification` met `by: voorbeeld`. Zonder deze fout zou een nummer op de site komen alsof iemand het had nagekeken. Bel eerst, en schrijf dan op wie belde: `wegwijs verify` doet dat voor u.",
        en: "Who copies an example copies its `verification` with `by: voorbeeld` too. Without this error a number would get onto the site as if somebody had checked it. Call first, then write down who called: `wegwijs verify` does that for you.",
    }),
};

/// An example of which the check has the name of a person.
pub static EXAMPLE_CHECKED: Rule = Rule {
    code: "example-checked",
    severity: Severity::Error,
    message: Text {
        nl: "Dit is een voorbeeld: niemand kan het hebben nagekeken.",
        en: "This is an example: nobody can have checked it.",
    },
    help: Text {
        nl: "Schrijf in een voorbeeld `by: voorbeeld`. Is het een echte organisatie? Haal dan `example: true` weg.",
        en: "Write `by: voorbeeld` in an example. Is it a real organisation? Then remove `example: true`.",
    },
    manual: Manual::Text(Text {
        nl: "De controle van een voorbeeld heeft altijd `by: voorbeeld`. Kopieert iemand het bestand, dan ziet wegwijs dat de controle nog die van het voorbeeld is.",
        en: "The check of an example always has `by: voorbeeld`. When somebody copies the file, wegwijs sees that the check is still that of the example.",
    }),
};

/// `value` is an address that is kept for examples.
pub static FICTIONAL_ADDRESS: Rule = Rule {
    code: "example-address",
    severity: Severity::Error,
    message: Text {
        nl: "“{ $value }” is een adres uit een voorbeeld: daar is niemand.",
        en: "“{ $value }” is an address of an example: nobody is there.",
    },
    help: Text {
        nl: "Vul het echte adres in. Is er geen, haal dit kanaal dan weg.",
        en: "Fill in the real address. If there is none, remove this channel.",
    },
    manual: Manual::Text(Text {
        nl: "Adressen als `example.org` en alles wat eindigt op `.example`, `.test` of `.invalid`, zijn van niemand. Ze staan in voorbeelden. Bij een echte organisatie zijn ze dus vergeten.",
        en: "Addresses such as `example.org` and all that ends in `.example`, `.test` or `.invalid` belong to nobody. They stand in examples. So with a real organisation somebody forgot them.",
    }),
};

/// `value` isn't an e-mail address with a name and a host.
pub static BAD_EMAIL: Rule = Rule {
    code: "not-an-email-address",
    severity: Severity::Error,
    message: Text {
        nl: "“{ $value }” is geen e-mailadres.", en: "“{ $value }” is not an e-mail address."
    },
    help: Text {
        nl: "Schrijf naam, apenstaartje en domein: `info@example.org`.",
        en: "Write name, at sign and domain: `info@example.org`.",
    },
    manual: Manual::Text(Text {
        nl: "Een e-mailadres heeft een naam, een @ en een domein met een punt erin. Accenten en spaties kunnen er niet in.",
        en: "An e-mail address has a name, an @ and a domain with a point in it. It has no accents or spaces.",
    }),
};

/// `value` isn't an address that starts with https and has a host.
pub static BAD_WEB_ADDRESS: Rule = Rule {
    code: "not-a-web-address",
    severity: Severity::Error,
    message: Text {
        nl: "“{ $value }” is geen webadres dat begint met https://.",
        en: "“{ $value }” is not a web address that starts with https://.",
    },
    help: Text {
        nl: "Open de pagina in uw browser en kopieer het hele adres.",
        en: "Open the page in your browser and copy the whole address.",
    },
    manual: Manual::Text(Text {
        nl: "De site verwijst alleen naar adressen met `https://`. Dan kan onderweg niemand meelezen of de pagina veranderen.",
        en: "The site only points at addresses with `https://`. Then nobody can read along or change the page on the way.",
    }),
};

/// The value of a channel has the wrong shape for its `type`.
pub static WRONG_CHANNEL_VALUE: Rule = Rule {
    code: "channel-value",
    severity: Severity::Error,
    message: Text {
        nl: "Bij `type: { $type }` past deze waarde niet.",
        en: "This value doesn't fit `type: { $type }`.",
    },
    help: Text {
        nl: "Bij `address` en `walk-in` horen `street`, `postcode` en `place`; bij de andere soorten hoort één tekst.",
        en: "`address` and `walk-in` take `street`, `postcode` and `place`; the other types take one text.",
    },
    manual: Manual::Text(Text {
        nl: "Een deur heeft een straat en een plaats: `value: {street: Plein 1, postcode: 3511 AB, place: Utrecht}`. Een nummer of webadres is één tekst.",
        en: "A door has a street and a place: `value: {street: Plein 1, postcode: 3511 AB, place: Utrecht}`. A number or web address is one text.",
    }),
};

/// The same channel stands twice in one file.
pub static CHANNEL_TWICE: Rule = Rule {
    code: "channel-twice",
    severity: Severity::Warning,
    message: Text { nl: "Dit staat hier al eerder.", en: "This is here already." },
    help: Text {
        nl: "Haal een van de twee weg, of zet er met `label` bij waar elk voor is.",
        en: "Take one of them away, or say with `label` what each is for.",
    },
    manual: Manual::Text(Text {
        nl: "Twee keer hetzelfde nummer brengt mensen in de war. Ook loopt de controledatum dan snel uit elkaar.",
        en: "The same number twice confuses people. And the dates of their checks soon differ.",
    }),
};

/// A paid number without its price.
pub static COST_MISSING: Rule = Rule {
    code: "paid-number-without-cost",
    severity: Severity::Warning,
    message: Text {
        nl: "Bellen naar dit nummer kost extra, maar hier staat niet hoeveel.",
        en: "Calling this number costs extra, but it doesn't say how much.",
    },
    help: Text {
        nl: "Zet erbij wat het kost: `cost: {\"{\"}cents: 15, per: minute{\"}\"}`. Beter: zoek een gewoon nummer.",
        en: "Say what it costs: `cost: {\"{\"}cents: 15, per: minute{\"}\"}`. Better: find an ordinary number.",
    },
    manual: Manual::Text(Text {
        nl: "Wie weinig geld heeft, moet vooraf weten wat bellen kost. De wet vraagt dat ook bij 0900-nummers.",
        en: "People with little money must know beforehand what a call costs.",
    }),
};

/// `value` isn't opening hours in the syntax of OpenStreetMap.
pub static HOURS_SYNTAX: Rule = Rule {
    code: "opening-hours",
    severity: Severity::Error,
    message: Text {
        nl: "“{ $value }” zijn geen openingstijden die wegwijs kan lezen.",
        en: "“{ $value }” is not opening hours that wegwijs can read.",
    },
    help: Text {
        nl: "Schrijf dagen in het Engels met twee letters en tijden met vier cijfers: `Mo-Fr 09:00-17:00; We 09:00-12:00; PH off`.",
        en: "Write days with two letters and times with four digits: `Mo-Fr 09:00-17:00; We 09:00-12:00; PH off`.",
    },
    manual: Manual::Text(Text {
        nl: "Openingstijden staan zoals OpenStreetMap ze schrijft. Mo Tu We Th Fr Sa Su zijn de dagen, PH zijn feestdagen, `off` is gesloten. Een puntkomma begint een regel die voor zijn dagen de vorige vervangt.",
        en: "Opening hours are written as in OpenStreetMap. Mo Tu We Th Fr Sa Su are the days, PH public holidays, `off` is closed. After a semicolon comes a rule that replaces the one before for its days.",
    }),
};

/// `value` is right, but can't be shown in a sentence.
pub static HOURS_UNSUPPORTED: Rule = Rule {
    code: "opening-hours-too-complex",
    severity: Severity::Error,
    message: Text {
        nl: "“{ $value }” past niet in een zin op de site.",
        en: "“{ $value }” doesn't fit in a sentence on the site.",
    },
    help: Text {
        nl: "Gebruik alleen dagen, tijden en feestdagen. Zet de rest in `label`.",
        en: "Use days, times and public holidays only. Put the rest in `label`.",
    },
    manual: Manual::Text(Text {
        nl: "Maanden, weeknummers, de eerste maandag van de maand en zonsopgang kan de site niet kort zeggen. Mensen lezen er dan overheen.",
        en: "The site can't say months, week numbers, the first Monday of the month and sunrise in few words. People would pass over them.",
    }),
};

/// Opening hours that overlap, end before they start, or are never open.
pub static HOURS_CONTRADICT: Rule = Rule {
    code: "opening-hours-contradict",
    severity: Severity::Error,
    message: Text {
        nl: "“{ $value }” spreekt zichzelf tegen.", en: "“{ $value }” contradicts itself."
    },
    help: Text {
        nl: "Kijk of elke tijd na de vorige komt en of geen twee tijden op één dag overlappen.",
        en: "See that every time comes after the one before and that no two overlap on one day.",
    },
    manual: Manual::Text(Text {
        nl: "Een einde ligt na het begin, tijden op één dag overlappen niet, en er is minstens één moment open. Is er nooit iemand? Laat `hours` dan weg.",
        en: "An end lies after its start, times on one day don't overlap, and there is a moment at which it is open. Is nobody ever there? Leave out `hours`.",
    }),
};

/// A check on `date`, which is still to come.
pub static CHECK_IN_FUTURE: Rule = Rule {
    code: "check-in-future",
    severity: Severity::Error,
    message: Text {
        nl: "De controle op { $date } moet nog komen.",
        en: "The check on { $date } is still to come.",
    },
    help: Text {
        nl: "Zet de dag neer waarop u het echt controleerde.",
        en: "Write the day on which you really checked.",
    },
    manual: Manual::Text(Text {
        nl: "Een controle in de toekomst is bijna altijd een tikfout in het jaar. Tot dat klopt, staat het gegeven niet op de site.",
        en: "A check in the future is nearly always a typing error in the year. Until it is right, the fact isn't on the site.",
    }),
};

/// Valid until a day before the check.
pub static INVERTED_DATES: Rule = Rule {
    code: "ends-before-check",
    severity: Severity::Error,
    message: Text {
        nl: "Geldig tot { $until }, maar pas gecontroleerd op { $on }.",
        en: "Valid until { $until }, but checked only on { $on }.",
    },
    help: Text {
        nl: "Klopt het nog? Zet bij valid-until een latere dag of haal die regel weg. Anders is de dag van de controle verkeerd.",
        en: "Is it still right? Set a later day at valid-until or remove that line. Otherwise the day of the check is wrong.",
    },
    manual: Manual::Text(Text {
        nl: "Iets dat al verlopen was toen u het controleerde, kan niet kloppen. Meestal is het jaar verkeerd.",
        en: "What had ended already when you checked it can't be right. Mostly the year is wrong.",
    }),
};

/// A fact of which the check ends soon: shown until `until`.
pub static FACT_DUE: Rule = Rule {
    code: "fact-due",
    severity: Severity::Warning,
    message: Text {
        nl: "Dit staat nog op de site tot en met { $until }: { $facts-nl }.",
        en: "This is on the site up to and including { $until }: { $facts-en }.",
    },
    help: Text {
        nl: "{ $remedy ->\n    [verify] Controleer het en typ: wegwijs verify { $name } --method phone --by \"uw naam\" --source \"van wie u het hoorde\"\n    [channel] Controleer het en typ: wegwijs verify { $name } --channel { $channel } --method phone --by \"uw naam\" --source \"van wie u het hoorde\"\n    [ends] Klopt het nog? Zet bij valid-until een latere dag of haal die regel weg. Klopt het niet meer? Zet status: ended.\n    [reported] Vraag het opnieuw en zet bij reported de dag van vandaag.\n    [example] Dit is een voorbeeld: zet bij verification een nieuwe dag, met by: voorbeeld.\n   *[site] Controleer het en typ: wegwijs verify signpost (of: contact) --method phone --by \"uw naam\" --source \"van wie u het hoorde\"\n}",
        en: "{ $remedy ->\n    [verify] Check it and type: wegwijs verify { $name } --method phone --by \"your name\" --source \"who told you\"\n    [channel] Check it and type: wegwijs verify { $name } --channel { $channel } --method phone --by \"your name\" --source \"who told you\"\n    [ends] Is it still right? Set a later day at valid-until or remove that line. Is it no longer right? Set status: ended.\n    [reported] Ask again and write the day of today at reported.\n    [example] This is an example: write a new day at verification, with by: voorbeeld.\n   *[site] Check it and type: wegwijs verify signpost (or: contact) --method phone --by \"your name\" --source \"who told you\"\n}",
    },
    manual: Manual::Text(Text {
        nl: "Een nummer dat lang niet is gecontroleerd, klopt vaak niet meer. U krijgt deze melding op tijd, zodat er nooit een gat valt. Hoe lang een controle geldt, staat in `site.yaml` onder `periods`.",
        en: "A number that was not checked for long is often wrong. You get this message in time, so that there never is a gap. How long a check holds is in `site.yaml` under `periods`.",
    }),
};

/// A fact of which the check has ended: not shown.
pub static FACT_EXPIRED: Rule = Rule {
    code: "fact-expired",
    severity: Severity::Warning,
    message: Text {
        nl: "Dit staat niet meer op de site, sinds { $until } voorbij is: { $facts-nl }.",
        en: "This is no longer on the site since { $until } has passed: { $facts-en }.",
    },
    help: Text {
        nl: "{ $remedy ->\n    [verify] Controleer het en typ: wegwijs verify { $name } --method phone --by \"uw naam\" --source \"van wie u het hoorde\"\n    [channel] Controleer het en typ: wegwijs verify { $name } --channel { $channel } --method phone --by \"uw naam\" --source \"van wie u het hoorde\"\n    [ends] Klopt het nog? Zet bij valid-until een latere dag of haal die regel weg. Klopt het niet meer? Zet status: ended.\n    [reported] Vraag het opnieuw en zet bij reported de dag van vandaag.\n    [example] Dit is een voorbeeld: zet bij verification een nieuwe dag, met by: voorbeeld.\n   *[site] Controleer het en typ: wegwijs verify signpost (of: contact) --method phone --by \"uw naam\" --source \"van wie u het hoorde\"\n}",
        en: "{ $remedy ->\n    [verify] Check it and type: wegwijs verify { $name } --method phone --by \"your name\" --source \"who told you\"\n    [channel] Check it and type: wegwijs verify { $name } --channel { $channel } --method phone --by \"your name\" --source \"who told you\"\n    [ends] Is it still right? Set a later day at valid-until or remove that line. Is it no longer right? Set status: ended.\n    [reported] Ask again and write the day of today at reported.\n    [example] This is an example: write a new day at verification, with by: voorbeeld.\n   *[site] Check it and type: wegwijs verify signpost (or: contact) --method phone --by \"your name\" --source \"who told you\"\n}",
    },
    manual: Manual::Text(Text {
        nl: "Een verkeerd nummer doet kwetsbare mensen kwaad. Daarom verdwijnt een gegeven vanzelf als niemand het meer heeft gecontroleerd. De pagina noemt dan de gemeente en de landelijke wegwijzer.",
        en: "A wrong number harms vulnerable people. So a fact goes by itself when nobody has checked it any more. The page then gives the municipality and the national signpost.",
    }),
};

/// A fact that nobody checked: not shown.
pub static FACT_UNVERIFIED: Rule = Rule {
    code: "fact-unverified",
    severity: Severity::Warning,
    message: Text {
        nl: "Dit staat niet op de site, want niemand heeft het gecontroleerd: { $facts-nl }.",
        en: "This is not on the site, since nobody checked it: { $facts-en }.",
    },
    help: Text {
        nl: "{ $remedy ->\n    [verify] Controleer het en typ: wegwijs verify { $name } --method phone --by \"uw naam\" --source \"van wie u het hoorde\"\n    [channel] Controleer het en typ: wegwijs verify { $name } --channel { $channel } --method phone --by \"uw naam\" --source \"van wie u het hoorde\"\n    [ends] Klopt het nog? Zet bij valid-until een latere dag of haal die regel weg. Klopt het niet meer? Zet status: ended.\n    [reported] Vraag het opnieuw en zet bij reported de dag van vandaag.\n    [example] Dit is een voorbeeld: zet bij verification een nieuwe dag, met by: voorbeeld.\n   *[site] Controleer het en typ: wegwijs verify signpost (of: contact) --method phone --by \"uw naam\" --source \"van wie u het hoorde\"\n}",
        en: "{ $remedy ->\n    [verify] Check it and type: wegwijs verify { $name } --method phone --by \"your name\" --source \"who told you\"\n    [channel] Check it and type: wegwijs verify { $name } --channel { $channel } --method phone --by \"your name\" --source \"who told you\"\n    [ends] Is it still right? Set a later day at valid-until or remove that line. Is it no longer right? Set status: ended.\n    [reported] Ask again and write the day of today at reported.\n    [example] This is an example: write a new day at verification, with by: voorbeeld.\n   *[site] Check it and type: wegwijs verify signpost (or: contact) --method phone --by \"your name\" --source \"who told you\"\n}",
    },
    manual: Manual::Text(Text {
        nl: "Een nummer of adres komt pas op de site als iemand het heeft gecontroleerd: wie, wanneer, hoe en waar het vandaan komt.",
        en: "A number or address gets onto the site only when somebody checked it: who, when, how, and where it came from.",
    }),
};

/// Facts of the register that end soon for `count` municipalities, for the first of them (`names`) after `until`.
pub static REGISTRY_DUE: Rule = Rule {
    code: "registry-facts-due",
    severity: Severity::Warning,
    message: Text {
        nl: "{ $count ->\n    [one] Van 1 gemeente staan nummer en website nog op de site tot en met { $until }: { $names }.\n   *[other] Van { $count } gemeenten verdwijnen nummer en website binnenkort van de site, van de eerste na { $until }: { $names }.\n}",
        en: "{ $count ->\n    [one] The number and website of 1 municipality are on the site up to and including { $until }: { $names }.\n   *[other] The numbers and websites of { $count } municipalities leave the site soon, of the first after { $until }: { $names }.\n}",
    },
    help: Text {
        nl: "Haal de nieuwste gemeenten uit het Register van Overheidsorganisaties (CSV) en draai `wegwijs import roo BESTAND`.",
        en: "Get the newest municipalities of the Register van Overheidsorganisaties (CSV) and run `wegwijs import roo FILE`.",
    },
    manual: Manual::Text(Text {
        nl: "Elke gemeente bevestigt haar nummer en website in het Register van Overheidsorganisaties. Die dag staat in `municipalities.csv` onder `verified`. Na 550 dagen (`registry-phone` onder `periods` in `site.yaml`) vertrouwt de site ze niet meer. De pagina zegt dan: ga naar het gemeentehuis.\n\nHaal een nieuwe export en draai `wegwijs import roo BESTAND`. Bevestigde een gemeente niets? Bel haar dan zelf en zet het nummer in een eigen bestand, zoals `content/directory/municipalities/GM0344.yaml`, met `verification`.",
        en: "Every municipality confirms its number and website in the Register van Overheidsorganisaties. That day is in `municipalities.csv` under `verified`. After 550 days (`registry-phone` under `periods` in `site.yaml`) the site trusts them no more. The page then says: go to the town hall.\n\nGet a new export and run `wegwijs import roo FILE`. A municipality confirmed nothing? Call it yourself and put the number into a file of its own, such as `content/directory/municipalities/GM0344.yaml`, with `verification`.",
    }),
};

/// Facts of the register that have ended for `count` municipalities, for the first of them (`names`) after `until`: not shown.
pub static REGISTRY_EXPIRED: Rule = Rule {
    code: "registry-facts-expired",
    severity: Severity::Warning,
    message: Text {
        nl: "{ $count ->\n    [one] Van 1 gemeente staan nummer en website niet meer op de site, sinds { $until } voorbij is: { $names }.\n   *[other] Van { $count } gemeenten staan nummer en website niet meer op de site, van de eerste sinds { $until } voorbij is: { $names }.\n}",
        en: "{ $count ->\n    [one] The number and website of 1 municipality are no longer on the site since { $until } has passed: { $names }.\n   *[other] The numbers and websites of { $count } municipalities are no longer on the site, of the first since { $until } has passed: { $names }.\n}",
    },
    help: Text {
        nl: "Haal de nieuwste gemeenten uit het Register van Overheidsorganisaties (CSV) en draai `wegwijs import roo BESTAND`.",
        en: "Get the newest municipalities of the Register van Overheidsorganisaties (CSV) and run `wegwijs import roo FILE`.",
    },
    manual: Manual::Text(Text {
        nl: "Het is te lang geleden dat deze gemeenten hun nummer en website bevestigden. Hun pagina noemt nu de landelijke wegwijzer of het gemeentehuis. Zie `wegwijs explain registry-facts-due`.",
        en: "It is too long since these municipalities confirmed their number and website. Their page now gives the national signpost or the town hall. See `wegwijs explain registry-facts-due`.",
    }),
};

/// A telephone number or e-mail address in a text, where it has no check.
pub static CONTACT_IN_TEXT: Rule = Rule {
    code: "contact-outside-channels",
    severity: Severity::Error,
    message: Text {
        nl: "In deze tekst staat “{ $found }”. Een nummer of adres hoort bij `channels`.",
        en: "This text holds “{ $found }”. A number or address belongs in `channels`.",
    },
    help: Text {
        nl: "Zet het bij `channels` en haal het hier weg.",
        en: "Put it in `channels` and take it away here.",
    },
    manual: Manual::Text(Text {
        nl: "Een tekst heeft geen controledatum. Een nummer in een tekst zou blijven staan als het al lang niet meer klopt. Daarom komt de tekst niet op de site.",
        en: "A text has no date of a check. A number in it would stay when it has long been wrong. So the text isn't put on the site.",
    }),
};

/// A municipality, province, region or postcode that doesn't exist.
pub static UNKNOWN_AREA: Rule = Rule {
    code: "unknown-area",
    severity: Severity::Error,
    message: Text {
        nl: "Er is geen { $kind-nl } “{ $value }”. { $near ->\n    [yes] Bedoelt u { $code } ({ $name })?\n   *[no] Schrijf bijvoorbeeld { $example }.\n}",
        en: "There is no { $kind-en } “{ $value }”. { $near ->\n    [yes] Do you mean { $code } ({ $name })?\n   *[no] Write { $example }, for example.\n}",
    },
    help: Text {
        nl: "De codes staan in `content/directory/registry`.",
        en: "The codes are in `content/directory/registry`.",
    },
    manual: Manual::Text(Text {
        nl: "Een gebied staat met zijn code: `GM0344` voor een gemeente, `PV26` voor een provincie, `ZK23` voor een zorgkantoorregio, en vier cijfers voor een postcode. Een naam kan veranderen of twee keer voorkomen; een code niet.",
        en: "An area stands by its code: `GM0344` for a municipality, `PV26` for a province, `ZK23` for a care-office region, and four digits for a postcode. A name can change or occur twice; a code can't.",
    }),
};

/// An area in a site that knows no municipalities.
pub static AREA_WITHOUT_REGISTRY: Rule = Rule {
    code: "registry-empty",
    severity: Severity::Error,
    message: Text {
        nl: "Deze site kent nog geen gemeenten, dus dit gebied is nergens.",
        en: "This site knows no municipalities yet, so this area is nowhere.",
    },
    help: Text {
        nl: "Importeer eerst de gemeenten; README.md zegt in welke volgorde. De code zelf kan goed zijn.",
        en: "First import the municipalities; README.md says in which order. The code itself may be right.",
    },
    manual: Manual::Text(Text {
        nl: "Gemeenten, plaatsen en postcodes komen uit open data, in `content/directory/registry`. Een nieuwe site heeft die nog niet. Tot ze er zijn, vindt niemand een organisatie, wat er ook bij `areas` staat.",
        en: "Municipalities, places and postcodes come from open data, in `content/directory/registry`. A new site has none yet. Until they are there nobody finds an organisation, whatever `areas` says.",
    }),
};

/// An area that covers nothing.
pub static EMPTY_AREA: Rule = Rule {
    code: "area-empty",
    severity: Severity::Error,
    message: Text {
        nl: "Dit gebied is leeg: niemand vindt deze organisatie.",
        en: "This area is empty: nobody finds this organisation.",
    },
    help: Text {
        nl: "Noem gemeenten, provincies, regio's of postcodes, of zet `country: true`.",
        en: "Name municipalities, provinces, regions or postcodes, or set `country: true`.",
    },
    manual: Manual::Text(Text {
        nl: "Zonder gebied verschijnt een organisatie nergens op de site.",
        en: "Without an area an organisation appears nowhere on the site.",
    }),
};

/// Postcodes from a higher to a lower one.
pub static POSTCODES_INVERTED: Rule = Rule {
    code: "postcodes-inverted",
    severity: Severity::Error,
    message: Text {
        nl: "“{ $value }” loopt van hoog naar laag.", en: "“{ $value }” goes from high to low."
    },
    help: Text { nl: "Zet de laagste postcode voorop.", en: "Put the lowest postcode first." },
    manual: Manual::Text(Text {
        nl: "Een reeks postcodes gaat van laag naar hoog: `3511-3528`.",
        en: "A row of postcodes goes from low to high: `3511-3528`.",
    }),
};

/// Two stretches of postcodes overlap.
pub static POSTCODES_OVERLAP: Rule = Rule {
    code: "postcodes-overlap",
    severity: Severity::Warning,
    message: Text { nl: "Deze postcodes staan hier al eerder.", en: "These postcodes are here already." },
    help: Text { nl: "Laat de reeksen op elkaar aansluiten.", en: "Let the stretches follow each other." },
    manual: Manual::Text(Text {
        nl: "Overlap is vaak een tikfout, en dan hoort een buurt bij het verkeerde team.",
        en: "An overlap is often a typing error, and then a neighbourhood belongs to the wrong team.",
    }),
};

/// A client supporter without a law.
pub static LAW_MISSING: Rule = Rule {
    code: "law-missing",
    severity: Severity::Error,
    message: Text {
        nl: "Bij deze cliëntondersteuner staat niet voor welke wet.",
        en: "This client supporter doesn't say under which law.",
    },
    help: Text {
        nl: "Voeg toe: `laws: [wmo]`, `laws: [wlz]` of `laws: [wmo, wlz]`.",
        en: "Add: `laws: [wmo]`, `laws: [wlz]` or `laws: [wmo, wlz]`.",
    },
    manual: Manual::Text(Text {
        nl: "Onder de Wmo regelt de gemeente de hulp, onder de Wlz het zorgkantoor. Zonder wet weet de site niet bij wie de organisatie hoort.",
        en: "Under the Wmo the municipality arranges help, under the Wlz the care office. Without a law the site doesn't know to whom the organisation belongs.",
    }),
};

/// Two supporters with one name.
pub static SAME_NAME: Rule = Rule {
    code: "supporter-same-name",
    severity: Severity::Error,
    message: Text {
        nl: "“{ $name }” staat ook in { $other }.", en: "“{ $name }” is also in { $other }."
    },
    help: Text {
        nl: "Is het dezelfde organisatie? Voeg de bestanden samen. Anders: zet de plaats in de naam.",
        en: "Is it the same organisation? Merge the files. Otherwise: put the place into the name.",
    },
    manual: Manual::Text(Text {
        nl: "Twee kaarten met dezelfde naam kan niemand uit elkaar houden. En vaak is een van de twee vergeten.",
        en: "Nobody can tell two cards with the same name apart. And often one of them was forgotten.",
    }),
};

/// A file of a supporter of which the name can't be part of an address, or is that of `other`; `near` would do.
pub static SUPPORTER_FILE_NAME: Rule = Rule {
    code: "supporter-file-name",
    severity: Severity::Error,
    message: Text {
        nl: "{ $state ->\n    [twice] Het bestand { $other } heet ook “{ $name }”.\n   *[letters] De bestandsnaam “{ $name }” kan niet in een adres.\n}",
        en: "{ $state ->\n    [twice] The file { $other } is called “{ $name }” too.\n   *[letters] The file name “{ $name }” can't be part of an address.\n}",
    },
    help: Text {
        nl: "Noem het bestand met kleine letters, cijfers en streepjes, anders dan alle andere: { $near }.yaml",
        en: "Name the file with small letters, digits and hyphens, unlike all others: { $near }.yaml",
    },
    manual: Manual::Text(Text {
        nl: "De naam van het bestand staat in het adres van het kaartje dat mensen in hun telefoon bewaren, en u typt hem na `wegwijs verify`. Daarom is elke naam anders en kan ieder hem typen, zoals `meedenkers-utrecht.yaml`. De naam die bezoekers lezen, staat bij `name` en is vrij.",
        en: "The name of the file is in the address of the card that people save in their telephone, and you type it after `wegwijs verify`. So every name is another one, and anybody can type it, such as `meedenkers-utrecht.yaml`. The name that visitors read is at `name` and is free.",
    }),
};

/// A file of which the name is not the code of a municipality.
pub static UNKNOWN_MUNICIPALITY_FILE: Rule = Rule {
    code: "municipality-file-name",
    severity: Severity::Error,
    message: Text {
        nl: "De bestandsnaam “{ $name }” is geen code van een gemeente.",
        en: "The file name “{ $name }” is not the code of a municipality.",
    },
    help: Text {
        nl: "Noem het bestand naar de code, zoals `GM0344.yaml`. Een voorbeeldgemeente heet `GM9900` of hoger en heeft `example: true`.",
        en: "Name the file after the code, such as `GM0344.yaml`. An example municipality is `GM9900` or higher and has `example: true`.",
    },
    manual: Manual::Text(Text {
        nl: "De bestandsnaam zegt bij welke gemeente het bestand hoort. De codes staan in `content/directory/registry/municipalities.csv`.",
        en: "The file name says to which municipality the file belongs. The codes are in `content/directory/registry/municipalities.csv`.",
    }),
};

/// Another name of a municipality that another municipality has.
pub static ALIAS_TAKEN: Rule = Rule {
    code: "alias-taken",
    severity: Severity::Error,
    message: Text {
        nl: "“{ $name }” is de naam van een andere gemeente.",
        en: "“{ $name }” is the name of another municipality.",
    },
    help: Text {
        nl: "Haal deze naam weg bij aliases. De zoeker stuurt mensen anders naar de verkeerde gemeente.",
        en: "Remove this name from aliases. Otherwise the finder sends people to the wrong municipality.",
    },
    manual: Manual::Text(Text {
        nl: "Bij `aliases` staan andere namen die mensen voor een gemeente gebruiken, zoals `Den Bosch`. De naam van een andere gemeente hoort daar niet bij.",
        en: "`aliases` holds other names that people use for a municipality, such as `Den Bosch`. The name of another municipality doesn't belong there.",
    }),
};

/// An example municipality without a name, province or region.
pub static EXAMPLE_INCOMPLETE: Rule = Rule {
    code: "example-incomplete",
    severity: Severity::Error,
    message: Text {
        nl: "Deze voorbeeldgemeente mist { $key }.",
        en: "This example municipality lacks { $key }.",
    },
    help: Text {
        nl: "Voeg toe: `name`, `province` en `region`.",
        en: "Add: `name`, `province` and `region`.",
    },
    manual: Manual::Text(Text {
        nl: "Een verzonnen gemeente staat in geen register. Daarom staan naam, provincie en zorgkantoorregio in haar eigen bestand.",
        en: "A municipality that doesn't exist is in no register. So its name, province and care-office region are in its own file.",
    }),
};
