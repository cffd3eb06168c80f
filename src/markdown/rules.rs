//! The problems that Markdown can have.

use crate::diagnostic::{Manual, Rule, Severity, Text};

/// Every rule of this stage.
pub static ALL: &[&Rule] = &[
    &UNKNOWN_COMPONENT,
    &MISSING_ATTRIBUTE,
    &UNKNOWN_ATTRIBUTE,
    &UNKNOWN_VALUE,
    &ATTRIBUTE_SYNTAX,
    &FENCE_NOT_CLOSED,
    &FENCE_NOT_OPENED,
    &FENCE_TOO_DEEP,
    &TEXT_TOO_DEEP,
    &COMPONENT_EMPTY,
    &COMPONENT_NOT_EMPTY,
    &SECOND_TITLE,
    &IMAGE_IN_TEXT,
    &RAW_HTML,
    &TABLE_WITHOUT_CAPTION,
    &BROKEN_LINK,
    &ABSENT_PAGE,
    &BROKEN_FRAGMENT,
    &CONTACT_IN_TEXT,
    &LINK_SCHEME,
    &SUMMARY_WITHOUT_NAME,
    &UNKNOWN_TAG,
    &ADDRESS_FOR_FILE,
    &UNKNOWN_PICTOGRAM,
    &FOOTNOTE_LOST,
    &COMPONENT_INDENTED,
    &COMPONENT_CONTENT,
    &CODE_NOT_CLOSED,
    &MARKUP_AS_TEXT,
    &TEXT_AS_MARKUP,
    &TABLE_CELLS,
];

/// A component that doesn't exist.
pub static UNKNOWN_COMPONENT: Rule = Rule {
    code: "unknown-component",
    severity: Severity::Error,
    message: Text {
        nl: "Er is geen onderdeel “{ $component }”.",
        en: "There is no component “{ $component }”.",
    },
    help: Text {
        nl: "{ $known ->\n [near] Bedoelt u “{ $near }”?\n *[none] Kies uit: { $near }.\n }",
        en: "{ $known ->\n [near] Did you mean “{ $near }”?\n *[none] Choose from: { $near }.\n }",
    },
    manual: Manual::Text(Text {
        nl: "Een onderdeel begint met 3 dubbele punten en een naam: `::: call-out`. De lijst met namen staat in docs/content-format.md.",
        en: "A component starts with three colons and a name: `::: call-out`. The list of names is in docs/content-format.md.",
    }),
};

/// A word that an attribute can't hold.
pub static UNKNOWN_VALUE: Rule = Rule {
    code: "unknown-value",
    severity: Severity::Error,
    message: Text {
        nl: "“{ $value }” kan niet bij “{ $attribute }”.",
        en: "“{ $value }” can't be used for “{ $attribute }”.",
    },
    help: Text {
        nl: "{ $known ->\n [near] Bedoelt u “{ $near }”? Kies\n *[none] Kies\n } uit: { $choices }.",
        en: "{ $known ->\n [near] Did you mean “{ $near }”? Choose\n *[none] Choose\n } from: { $choices }.",
    },
    manual: Manual::Text(Text {
        nl: "Sommige gegevens van een onderdeel zijn een woord uit een vaste lijst: `::: call-out kind=\"warning\"`. De melding noemt alle woorden.",
        en: "Some values of a component are a word from a fixed list: `::: call-out kind=\"warning\"`. The message names all the words.",
    }),
};

/// A component lacks a required attribute.
pub static MISSING_ATTRIBUTE: Rule = Rule {
    code: "missing-attribute",
    severity: Severity::Error,
    message: Text {
        nl: "Bij “{ $component }” ontbreekt “{ $attribute }”.",
        en: "“{ $component }” lacks “{ $attribute }”.",
    },
    help: Text { nl: "Voeg toe: { $attribute }=\"…\"", en: "Add: { $attribute }=\"…\"" },
    manual: Manual::Text(Text {
        nl: "Sommige onderdelen hebben een gegeven nodig, zoals een titel of een beschrijving van een plaatje. Wie het plaatje niet ziet, leest die beschrijving.",
        en: "Some components need a value, such as a title or the description of a picture. Who can't see the picture reads that description.",
    }),
};

/// A component has an attribute that doesn't exist.
pub static UNKNOWN_ATTRIBUTE: Rule = Rule {
    code: "unknown-attribute",
    severity: Severity::Error,
    message: Text {
        nl: "“{ $component }” kent geen “{ $attribute }”.",
        en: "“{ $component }” has no “{ $attribute }”.",
    },
    help: Text { nl: "Kies uit: { $known }.", en: "Choose from: { $known }." },
    manual: Manual::Text(Text {
        nl: "Het gegeven na de naam van het onderdeel bestaat niet en zou verloren gaan.",
        en: "The value after the component's name doesn't exist and would be lost.",
    }),
};

/// An attribute that can't be read.
pub static ATTRIBUTE_SYNTAX: Rule = Rule {
    code: "attribute-syntax",
    severity: Severity::Error,
    message: Text {
        nl: "“{ $attribute }” is hier niet te lezen.",
        en: "“{ $attribute }” can't be read here.",
    },
    help: Text {
        nl: "Schrijf: naam=\"waarde\", met 2 aanhalingstekens op dezelfde regel.",
        en: "Write: name=\"value\", with two quotation marks on the same line.",
    },
    manual: Manual::Text(Text {
        nl: "Een gegeven van een onderdeel is `naam=\"waarde\"`.",
        en: "A component's value is `name=\"value\"`.",
    }),
};

/// A component without an end.
pub static FENCE_NOT_CLOSED: Rule = Rule {
    code: "component-not-closed",
    severity: Severity::Error,
    message: Text { nl: "Dit onderdeel wordt niet afgesloten.", en: "This component isn't closed." },
    help: Text {
        nl: "Zet aan het eind een regel met alleen { $colons }",
        en: "Put a line with only { $colons } at its end",
    },
    manual: Manual::Text(Text {
        nl: "Een onderdeel eindigt met een regel met evenveel dubbele punten als waarmee het begon. Staat er een onderdeel in een ander onderdeel? Geef het buitenste dan meer dubbele punten.",
        en: "A component ends with a line of as many colons as it started with. A component inside another? Give the outer one more colons.",
    }),
};

/// An end without a component.
pub static FENCE_NOT_OPENED: Rule = Rule {
    code: "component-not-opened",
    severity: Severity::Error,
    message: Text {
        nl: "Hier sluit een onderdeel dat niet begonnen is.",
        en: "A component ends here that didn't start.",
    },
    help: Text {
        nl: "Haal deze regel weg, of zet ervoor hoe het onderdeel heet: ::: call-out",
        en: "Remove this line, or name the component before it: ::: call-out",
    },
    manual: Manual::Text(Text {
        nl: "Een regel met alleen dubbele punten sluit een onderdeel. Hier is er geen open met evenveel dubbele punten.",
        en: "A line of only colons closes a component. Here none is open with as many colons.",
    }),
};

/// Components inside components inside components.
pub static FENCE_TOO_DEEP: Rule = Rule {
    code: "component-too-deep",
    severity: Severity::Error,
    message: Text {
        nl: "Onderdelen staan hier meer dan { $limit } keer in elkaar.",
        en: "Components are nested more than { $limit } times here.",
    },
    help: Text { nl: "Maak de pagina eenvoudiger.", en: "Make the page simpler." },
    manual: Manual::Text(Text {
        nl: "Een pagina met zo veel onderdelen in elkaar begrijpt niemand.",
        en: "Nobody understands a page with so many components in each other.",
    }),
};

/// Lists in lists in lists, quotes in quotes, emphasis in emphasis.
pub static TEXT_TOO_DEEP: Rule = Rule {
    code: "text-too-deep",
    severity: Severity::Error,
    message: Text {
        nl: "Lijsten, citaten of nadruk staan hier meer dan { $limit } keer in elkaar.",
        en: "Lists, quotes or emphasis are nested more than { $limit } times here.",
    },
    help: Text {
        nl: "Haal tekens als >, -, * of _ weg tot de tekst weer eenvoudig is.",
        en: "Remove signs such as >, -, * or _ until the text is simple again.",
    },
    manual: Manual::Text(Text {
        nl: "Meestal staat er een lange rij tekens als `>` of `*` die bij het plakken is meegekomen. Zo diep leest niemand, en een browser ook niet.",
        en: "Usually a long row of signs such as `>` or `*` came along when text was pasted. Nobody reads that deep, and no browser either.",
    }),
};

/// A component with nothing in it.
pub static COMPONENT_EMPTY: Rule = Rule {
    code: "component-empty",
    severity: Severity::Error,
    message: Text {
        nl: "In “{ $component }” staat niets.", en: "There is nothing in “{ $component }”."
    },
    help: Text {
        nl: "Zet tekst tussen het begin en het einde.",
        en: "Put text between its start and its end.",
    },
    manual: Manual::Text(Text {
        nl: "Dit onderdeel toont de tekst die erin staat.",
        en: "This component shows the text that stands in it.",
    }),
};

/// Text in a component that shows none.
pub static COMPONENT_NOT_EMPTY: Rule = Rule {
    code: "component-not-empty",
    severity: Severity::Error,
    message: Text {
        nl: "In “{ $component }” kan geen tekst staan.",
        en: "“{ $component }” can't hold text.",
    },
    help: Text {
        nl: "Zet de tekst eronder, na de regel met dubbele punten.",
        en: "Put the text below it, after the line of colons.",
    },
    manual: Manual::Text(Text {
        nl: "Dit onderdeel maakt zelf zijn inhoud. Uw tekst zou verloren gaan.",
        en: "This component makes its own content. Your text would be lost.",
    }),
};

/// A heading of the first level in the text.
pub static SECOND_TITLE: Rule = Rule {
    code: "second-title",
    severity: Severity::Error,
    message: Text {
        nl: "Een pagina heeft één titel; die staat al in de kop.",
        en: "A page has one title; it is in the front matter.",
    },
    help: Text { nl: "Schrijf ## in plaats van #.", en: "Write ## instead of #." },
    manual: Manual::Text(Text {
        nl: "Wie met een schermlezer leest, springt van kop naar kop. Eén hoofdtitel per pagina houdt dat duidelijk. WCAG 1.3.1.",
        en: "Who reads with a screen reader jumps from heading to heading. One main title a page keeps that clear. WCAG 1.3.1.",
    }),
};

/// A picture by the Markdown for pictures.
pub static IMAGE_IN_TEXT: Rule = Rule {
    code: "image-in-text",
    severity: Severity::Error,
    message: Text {
        nl: "Een plaatje kan niet zo in de tekst.",
        en: "A picture can't be put into the text like this.",
    },
    help: Text {
        nl: "Gebruik: ::: figure file=\"naam.svg\" alt=\"Wat er te zien is\"",
        en: "Use: ::: figure file=\"name.svg\" alt=\"What it shows\"",
    },
    manual: Manual::Text(Text {
        nl: "Het onderdeel `figure` zorgt voor de beschrijving en de grootte van het plaatje.",
        en: "The component `figure` takes care of the picture's description and size.",
    }),
};

/// HTML in Markdown.
pub static RAW_HTML: Rule = Rule {
    code: "raw-html",
    severity: Severity::Error,
    message: Text {
        nl: "HTML kan hier niet: <{ $element }>.",
        en: "HTML can't be used here: <{ $element }>.",
    },
    help: Text { nl: "Gebruik: { $remedy }", en: "Use: { $remedy }" },
    manual: Manual::Text(Text {
        nl: "HTML in een tekst breekt vaak de pagina voor mensen met een schermlezer of een oude telefoon. Voor alles wat nodig is, is er Markdown of een onderdeel. Alleen `<!-- allow CODE: reden -->` mag.",
        en: "HTML in a text often breaks the page for people with a screen reader or an old phone. There is Markdown or a component for all that is needed. Only `<!-- allow CODE: reason -->` is allowed.",
    }),
};

/// A table without a caption.
pub static TABLE_WITHOUT_CAPTION: Rule = Rule {
    code: "table-without-caption",
    severity: Severity::Error,
    message: Text { nl: "Deze tabel heeft geen bijschrift.", en: "This table has no caption." },
    help: Text {
        nl: "Zet de tabel in: ::: compare caption=\"Waar de tabel over gaat\"",
        en: "Put the table into: ::: compare caption=\"What the table is about\"",
    },
    manual: Manual::Text(Text {
        nl: "Een bijschrift vertelt waar een tabel over gaat, ook aan wie haar niet ziet. WCAG 1.3.1.",
        en: "A caption tells what a table is about, also to those who can't see it. WCAG 1.3.1.",
    }),
};

/// A link that leads nowhere.
pub static BROKEN_LINK: Rule = Rule {
    code: "broken-link",
    severity: Severity::Error,
    message: Text { nl: "Deze link gaat nergens heen: { $link }", en: "This link leads nowhere: { $link }" },
    help: Text {
        nl: "{ $known ->\n [near] Bedoelt u “{ $near }”?\n *[none] Noem het bestand vanaf de map van de taal: /uitleg/kosten.md\n }",
        en: "{ $known ->\n [near] Did you mean “{ $near }”?\n *[none] Name the file from the language's folder: /uitleg/kosten.md\n }",
    },
    manual: Manual::Text(Text {
        nl: "Een link noemt het bestand van de pagina, vanaf de map van de taal (`/uitleg/kosten.md`) of vanaf de pagina zelf (`kosten.md`). Andere doelen: `guide:naam`, `term:woord`, `municipality:GM0344`, `open-data:municipalities.csv` en `https://…`.",
        en: "A link names the page's file, from the language's folder (`/uitleg/kosten.md`) or from the page itself (`kosten.md`). Other targets: `guide:name`, `term:word`, `municipality:GM0344`, `open-data:municipalities.csv` and `https://…`.",
    }),
};

/// A link to a heading that doesn't exist.
pub static BROKEN_FRAGMENT: Rule = Rule {
    code: "broken-fragment",
    severity: Severity::Error,
    message: Text {
        nl: "Op die pagina is geen kop “{ $fragment }”.",
        en: "There is no heading “{ $fragment }” on that page.",
    },
    help: Text {
        nl: "{ $has ->\n [near] Bedoelt u “{ $near }”? Kies uit: { $known }.\n [some] Kies uit: { $known }.\n *[none] Die pagina heeft geen koppen. Haal het teken # en wat erachter staat weg.\n }",
        en: "{ $has ->\n [near] Did you mean “{ $near }”? Choose from: { $known }.\n [some] Choose from: { $known }.\n *[none] That page has no headings. Remove the sign # and what is behind it.\n }",
    },
    manual: Manual::Text(Text {
        nl: "Na het teken # staat de naam van een kop: kleine letters met streepjes. De kop is veranderd of verdwenen.",
        en: "After the sign # stands the name of a heading: small letters with hyphens. The heading has changed or gone.",
    }),
};

/// A telephone number or e-mail address as a link in the text.
pub static CONTACT_IN_TEXT: Rule = Rule {
    code: "contact-in-text",
    severity: Severity::Error,
    message: Text {
        nl: "Een telefoonnummer of e-mailadres hoort niet in de tekst.",
        en: "A telephone number or e-mail address doesn't belong in the text.",
    },
    help: Text {
        nl: "Zet het in content/directory/supporters, met de dag waarop u het nakeek. Gebruik in de tekst ::: first-step",
        en: "Put it into content/directory/supporters, with the day on which you checked it. Use ::: first-step in the text",
    },
    manual: Manual::Text(Text {
        nl: "Nummers veranderen. Daarom staan ze alleen in de gids, met de dag waarop iemand ze nakeek. Een nummer dat te oud is, verdwijnt vanzelf van de site. In gewone tekst kan dat niet.",
        en: "Numbers change. That is why they stand only in the directory, with the day on which somebody checked them. A number that is too old disappears from the site by itself. In plain text it can't.",
    }),
};

/// A link of a kind that isn't allowed.
pub static LINK_SCHEME: Rule = Rule {
    code: "link-scheme",
    severity: Severity::Error,
    message: Text {
        nl: "Dit soort link kan niet: { $link }",
        en: "This kind of link can't be used: { $link }",
    },
    help: Text {
        nl: "Begin met https:// of noem een bestand van de site.",
        en: "Start with https:// or name a file of the site.",
    },
    manual: Manual::Text(Text {
        nl: "Alleen links naar pagina's van de site en naar veilige websites (https) kunnen.",
        en: "Only links to pages of the site and to secure websites (https) can be used.",
    }),
};

/// An item of a summary list without a name.
pub static SUMMARY_WITHOUT_NAME: Rule = Rule {
    code: "summary-without-name",
    severity: Severity::Error,
    message: Text {
        nl: "Dit punt van de lijst begint niet met een vetgedrukte naam.",
        en: "This item of the list doesn't start with a name in bold.",
    },
    help: Text { nl: "Schrijf: - **Kosten** Het is gratis.", en: "Write: - **Cost** It is free." },
    manual: Manual::Text(Text {
        nl: "In een `summary-list` staat bij elk punt eerst een naam, vet, en dan de uitleg.",
        en: "In a `summary-list` every item has a name first, in bold, and then the explanation.",
    }),
};

/// Words marked with a language that doesn't exist.
pub static UNKNOWN_TAG: Rule = Rule {
    code: "unknown-language-tag",
    severity: Severity::Error,
    message: Text { nl: "“{ $tag }” is geen taalcode.", en: "“{ $tag }” is no language tag." },
    help: Text { nl: "Schrijf bijvoorbeeld: [woorden](lang:nl)", en: "Write for example: [words](lang:nl)" },
    manual: Manual::Text(Text {
        nl: "Woorden in een andere taal krijgen die taal als merk: `[Ik zoek hulp](lang:nl)`. Dan spreekt een schermlezer ze goed uit. WCAG 3.1.2.",
        en: "Words in another language are marked with that language: `[Ik zoek hulp](lang:nl)`. Then a screen reader pronounces them well. WCAG 3.1.2.",
    }),
};

/// A link to an address where a file must be named.
pub static ADDRESS_FOR_FILE: Rule = Rule {
    code: "address-for-file",
    severity: Severity::Error,
    message: Text {
        nl: "Noem het bestand, niet het adres: { $link }",
        en: "Name the file, not the address: { $link }",
    },
    help: Text {
        nl: "{ $known ->\n [near] Bedoelt u “{ $near }”?\n *[none] Bijvoorbeeld: /uitleg/kosten.md\n }",
        en: "{ $known ->\n [near] Did you mean “{ $near }”?\n *[none] For example: /uitleg/kosten.md\n }",
    },
    manual: Manual::Text(Text {
        nl: "Een adres kan veranderen; de naam van het bestand is in elke taal hetzelfde. Daarom noemt een link het bestand.",
        en: "An address may change; the file's name is the same in every language. That is why a link names the file.",
    }),
};

/// A pictogram that the theme doesn't have.
pub static UNKNOWN_PICTOGRAM: Rule = Rule {
    code: "unknown-pictogram",
    severity: Severity::Error,
    message: Text {
        nl: "Er is geen pictogram “{ $name }”.", en: "There is no pictogram “{ $name }”."
    },
    help: Text {
        nl: "{ $known ->\n [near] Bedoelt u “{ $near }”? Kies\n *[none] Kies\n } uit: { $choices }.",
        en: "{ $known ->\n [near] Did you mean “{ $near }”? Choose\n *[none] Choose\n } from: { $choices }.",
    },
    manual: Manual::Text(Text {
        nl: "Een kop, een stap of een alinea mag met een pictogram beginnen: `## :phone: Wie belt u?`. De naam staat tussen 2 dubbele punten. Alle namen staan in docs/content-format.md; de tekeningen in pictograms.svg van het thema.",
        en: "A heading, a step or a paragraph may start with a pictogram: `## :phone: Whom do you call?`. The name stands between two colons. All names are in docs/content-format.md; the drawings in the theme's pictograms.svg.",
    }),
};

/// A reference to a page that is written and isn't on the site today: `state` says why, `date` since or from when.
pub static ABSENT_PAGE: Rule = Rule {
    code: "page-not-shown",
    severity: Severity::Warning,
    message: Text {
        nl: "{ $state ->\n    [expired] Hier staat nu geen link: die pagina is verlopen sinds { $date }.\n    [early] Hier staat nu geen link: die pagina verschijnt op { $date }.\n   *[draft] Hier staat nu geen link: die pagina is nog een concept (draft: true).\n}",
        en: "{ $state ->\n    [expired] There is no link here now: that page has expired since { $date }.\n    [early] There is no link here now: that page appears on { $date }.\n   *[draft] There is no link here now: that page is still a draft (draft: true).\n}",
    },
    help: Text {
        nl: "{ $state ->\n    [expired] Haal de link weg, of kijk de pagina na en zet bij expires een latere dag.\n    [early] Vanaf die dag werkt de link vanzelf.\n   *[draft] Is de pagina klaar? Haal dan draft: true weg. Anders: haal de link weg.\n}",
        en: "{ $state ->\n    [expired] Remove the link, or check the page and set a later day at expires.\n    [early] From that day on the link works by itself.\n   *[draft] Is the page ready? Then remove draft: true. Otherwise: remove the link.\n}",
    },
    manual: Manual::Text(Text {
        nl: "De pagina bestaat, maar staat vandaag niet op de site: ze is verlopen (`expires`), verschijnt later (`publish`) of is een concept (`draft`). De woorden van de link staan er wel, zonder link. In een lijst valt de verwijzing weg. De rest van de site wordt gewoon gemaakt: een pagina die verloopt, houdt nooit een nieuwe versie tegen.",
        en: "The page exists but isn't on the site today: it has expired (`expires`), appears later (`publish`) or is a draft (`draft`). The words of the link are there, without a link. From a list the reference is left out. The rest of the site is made as usual: a page that expires never holds up a new version.",
    }),
};

/// A footnote that doesn't reach the page: nothing refers to it (`unused`), or another has its name (`twice`).
pub static FOOTNOTE_LOST: Rule = Rule {
    code: "footnote-lost",
    severity: Severity::Warning,
    message: Text {
        nl: "Deze noot komt niet op de pagina: { $kind ->\n [twice] een andere noot heeft dezelfde naam.\n *[unused] nergens in de tekst staat haar naam.\n }",
        en: "This note doesn't get onto the page: { $kind ->\n [twice] another note has the same name.\n *[unused] nothing in the text names it.\n }",
    },
    help: Text {
        nl: "{ $kind ->\n [twice] Geef de noot een eigen naam, ook op de plek waar ze bij hoort.\n *[unused] Zet de naam in de tekst, zoals [^1], of haal de noot weg.\n }",
        en: "{ $kind ->\n [twice] Give the note a name of its own, at the place it belongs to as well.\n *[unused] Put its name into the text, as [^1], or remove the note.\n }",
    },
    manual: Manual::Text(Text {
        nl: "Een noot heeft twee delen: `[^wet]` in de tekst, en `[^wet]: Dat staat in de wet.` op een eigen regel. De noten krijgen nummers in de volgorde van de tekst.",
        en: "A note has two parts: `[^law]` in the text, and `[^law]: The law says so.` on a line of its own. Notes are numbered in the order of the text.",
    }),
};

/// A component that doesn't start at the beginning of its line: it would be published as text.
pub static COMPONENT_INDENTED: Rule = Rule {
    code: "component-indented",
    severity: Severity::Error,
    message: Text {
        nl: "Dit onderdeel begint niet vooraan de regel{ $place ->\n [list] , maar in een lijst of een citaat\n *[spaces] { \"\" }\n }.",
        en: "This component doesn't start at the beginning of the line{ $place ->\n [list] , but in a list or a quotation\n *[spaces] { \"\" }\n }.",
    },
    help: Text {
        nl: "{ $place ->\n [list] Zet het onderdeel onder de lijst of het citaat, met de dubbele punten vooraan de regel.\n *[spaces] Haal de spaties voor de dubbele punten weg.\n }",
        en: "{ $place ->\n [list] Put the component below the list or the quotation, with its colons at the beginning of the line.\n *[spaces] Remove the spaces before the colons.\n }",
    },
    manual: Manual::Text(Text {
        nl: "De dubbele punten van een onderdeel staan vooraan de regel, zonder spaties ervoor. Een onderdeel kan niet in een lijst of een citaat staan. Een lijst kan wel in een onderdeel staan.",
        en: "The colons of a component stand at the beginning of the line, without spaces before them. A component can't stand in a list or a quotation. A list can stand in a component.",
    }),
};

/// A component without what it is made of.
pub static COMPONENT_CONTENT: Rule = Rule {
    code: "component-content",
    severity: Severity::Error,
    message: Text {
        nl: "In “{ $component }” hoort { $component ->\n [steps] een genummerde lijst\n [timeline] een lijst waarvan elk punt met een vet jaartal begint\n [checklist] een lijst met vakjes\n *[compare] een tabel\n }.",
        en: "“{ $component }” takes { $component ->\n [steps] a numbered list\n [timeline] a list of which each item starts with a bold year\n [checklist] a list with boxes\n *[compare] a table\n }.",
    },
    help: Text {
        nl: "{ $component ->\n [steps] Begin elke stap met een nummer: 1. Bel uw gemeente.\n [timeline] Schrijf elk punt zo: - **1922** Het begin.\n [checklist] Schrijf elk punt zo: - [ ] De brief\n *[compare] Zet onder de eerste regel van de tabel: |---|---|\n }",
        en: "{ $component ->\n [steps] Start each step with a number: 1. Call your municipality.\n [timeline] Write each item like this: - **1922** The beginning.\n [checklist] Write each item like this: - [ ] The letter\n *[compare] Put below the first line of the table: |---|---|\n }",
    },
    manual: Manual::Text(Text {
        nl: "`steps` laat stappen zien met een nummer, `timeline` jaren, `checklist` vakjes om af te vinken en `compare` een tabel. Staat dat er niet in, dan ziet de lezer losse tekst.",
        en: "`steps` shows numbered steps, `timeline` years, `checklist` boxes to tick and `compare` a table. Without these, readers see loose text.",
    }),
};

/// A block of code without an end: all that follows becomes code, components too.
pub static CODE_NOT_CLOSED: Rule = Rule {
    code: "code-not-closed",
    severity: Severity::Error,
    message: Text {
        nl: "Hier begint een stuk code dat nergens eindigt. Alle tekst hierna wordt code.",
        en: "A block of code starts here that ends nowhere. All text after it becomes code.",
    },
    help: Text {
        nl: "Haal deze regel weg, of zet dezelfde tekens op een eigen regel onder het stuk.",
        en: "Remove this line, or put the same signs on a line of their own below the block.",
    },
    manual: Manual::Text(Text {
        nl: "Drie accenten (```) of drie tildes (~~~) aan het begin van een regel beginnen een stuk code. Dat eindigt pas bij een regel met dezelfde tekens.",
        en: "Three backticks (```) or three tildes (~~~) at the start of a line begin a block of code. It ends at a line with the same signs only.",
    }),
};

/// Signs that look like Markdown and reach the page as they are.
pub static MARKUP_AS_TEXT: Rule = Rule {
    code: "markup-as-text",
    severity: Severity::Warning,
    message: Text {
        nl: "Dit lijkt opmaak, maar komt als gewone tekst op de pagina: { $text }",
        en: "This looks like markup, but it gets onto the page as plain text: { $text }",
    },
    help: Text {
        nl: "{ $kind ->\n [emphasis] Zet de sterren tegen de woorden aan, aan beide kanten: **gratis**\n [link] Schrijf een link zo, zonder spatie erin: [Wat kost het?](/uitleg/kosten.md)\n [note] Deze noot is er niet. Zet haar op een eigen regel: { $text }: De tekst van de noot.\n [heading] Zet na de hekjes een spatie: ## Wie betaalt het?\n [list] Begin elk punt op een eigen regel met een streepje en een spatie: - Bel ons.\n [number] Zet een spatie na het nummer: 1. Bel ons.\n [table] Zet onder de eerste regel van de tabel: |---|---|\n [code] Haal het accent weg, of zet het aan beide kanten.\n [box] Schrijf een vakje zo: - [ ] De brief\n [address] Maak er een link van: [naam van de website](https://…)\n [entity] Typ het teken zelf.\n *[foreign] Deze tekens betekenen hier niets. Haal ze weg, of kies een onderdeel uit docs/content-format.md.\n }",
        en: "{ $kind ->\n [emphasis] Put the stars right against the words, on both sides: **free**\n [link] Write a link like this, without a space in it: [What does it cost?](/uitleg/kosten.md)\n [note] There is no such note. Put it on a line of its own: { $text }: The text of the note.\n [heading] Put a space behind the number signs: ## Who pays for it?\n [list] Start each item on a line of its own with a hyphen and a space: - Call us.\n [number] Put a space behind the number: 1. Call us.\n [table] Put below the first line of the table: |---|---|\n [code] Remove the backtick, or put one on both sides.\n [box] Write a box like this: - [ ] The letter\n [address] Make it a link: [name of the website](https://…)\n [entity] Type the character itself.\n *[foreign] These signs mean nothing here. Remove them, or choose a component from docs/content-format.md.\n }",
    },
    manual: Manual::Text(Text {
        nl: "Opmaak met een kleine fout erin doet niets: de lezer ziet dan de sterren, haken of hekjes. Ook opmaak van andere programma's werkt hier niet, zoals `==nieuw==`, `[[pagina]]` en `{{ veld }}`. Hoort het teken in de tekst? Zet er dan een schuine streep voor: `\\*`.",
        en: "Markup with a small mistake in it does nothing: readers then see the stars, brackets or number signs. Markup of other programs doesn't work here either, such as `==new==`, `[[page]]` and `{{ field }}`. Does the sign belong in the text? Put a backslash before it: `\\*`.",
    }),
};

/// Text that became something that its writer may not have meant.
pub static TEXT_AS_MARKUP: Rule = Rule {
    code: "text-as-markup",
    severity: Severity::Warning,
    message: Text {
        nl: "{ $kind ->\n [code] Deze tekst wordt code, want er staan 4 spaties of een tab voor: { $text }\n [heading] Deze tekst wordt een kop, want eronder staan streepjes: { $text }\n [bold] Dit ziet eruit als een kop, maar het is vette tekst: { $text }\n *[list] Dit wordt een lijst die bij dit getal begint: { $text }\n }",
        en: "{ $kind ->\n [code] This text becomes code, since 4 spaces or a tab stand before it: { $text }\n [heading] This text becomes a heading, since hyphens stand below it: { $text }\n [bold] This looks like a heading, but it is bold text: { $text }\n *[list] This becomes a list that starts at this number: { $text }\n }",
    },
    help: Text {
        nl: "{ $kind ->\n [code] Haal de spaties of de tab vooraan de regel weg.\n [heading] Zet een lege regel boven de streepjes, of haal ze weg. Een kop begint met ##.\n [bold] Maak er een kop van: ## en dan de vraag, zonder sterren.\n *[list] Zet een schuine streep voor de punt: 2025\\. Of begin de zin met een woord.\n }",
        en: "{ $kind ->\n [code] Remove the spaces or the tab at the start of the line.\n [heading] Put an empty line above the hyphens, or remove them. A heading starts with ##.\n [bold] Make it a heading: ## and then the question, without stars.\n *[list] Put a backslash before the full stop: 2025\\. Or start the sentence with a word.\n }",
    },
    manual: Manual::Text(Text {
        nl: "Spaties, streepjes en getallen aan het begin van een regel hebben een betekenis. Bij geplakte tekst is die vaak niet bedoeld. Een vette vraag op een eigen regel is geen kop: wie met een schermlezer van kop naar kop gaat, vindt haar niet.",
        en: "Spaces, hyphens and numbers at the start of a line have a meaning. In pasted text it is often not meant. A bold question on a line of its own is no heading: who goes from heading to heading with a screen reader doesn't find it.",
    }),
};

/// Cells of a table without a column: they don't get onto the page.
pub static TABLE_CELLS: Rule = Rule {
    code: "table-cells",
    severity: Severity::Error,
    message: Text {
        nl: "Deze rij heeft meer vakken dan de tabel kolommen heeft. Dit valt weg: { $text }",
        en: "This row has more cells than the table has columns. This is lost: { $text }",
    },
    help: Text {
        nl: "Haal een | weg, of geef de eerste twee regels van de tabel een kolom meer. Hoort de | in de tekst? Schrijf \\|.",
        en: "Remove a |, or give the first two lines of the table one more column. Does the | belong in the text? Write \\|.",
    },
    manual: Manual::Text(Text {
        nl: "De eerste regel van een tabel zegt hoeveel kolommen er zijn. Wat in een rij daarachter staat, komt niet op de pagina.",
        en: "The first line of a table says how many columns there are. What stands behind them in a row doesn't get onto the page.",
    }),
};
