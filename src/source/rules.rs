//! The problems that reading can find.

use crate::diagnostic::{Manual, Rule, Severity, Text};

/// Every rule of this stage.
pub static ALL: &[&Rule] = &[
    &INVALID_UTF8,
    &UTF16,
    &NOT_TEXT,
    &EMPTY_FILE,
    &UNREADABLE_FILE,
    &NO_PERMISSION,
    &FILE_TOO_LARGE,
    &TOO_DEEP,
    &LINK_LEAVES_ROOT,
    &INVISIBLE_CHARACTER,
    &GARBLED_TEXT,
    &MERGE_CONFLICT,
    &MISSING_FRONT_MATTER,
    &YAML_SYNTAX,
    &YAML_TOO_COMPLEX,
    &DUPLICATE_KEY,
    &UNKNOWN_KEY,
    &MISSING_KEY,
    &KEYS_EXPECTED,
    &WRONG_TYPE,
    &BAD_DATE,
    &UNKNOWN_CHOICE,
];

/// This file is not UTF-8: byte `offset` is `byte`.
pub static INVALID_UTF8: Rule = Rule {
    code: "invalid-utf8",
    severity: Severity::Error,
    message: Text {
        nl: "Dit bestand is geen UTF-8: byte { $offset } is { $byte }.",
        en: "This file is not UTF-8: byte { $offset } is { $byte }.",
    },
    help: Text {
        nl: "Open het bestand in uw tekstprogramma. Kies Opslaan als, en bij Codering: UTF-8.",
        en: "Open the file in your text program. Choose Save as, and under Encoding: UTF-8.",
    },
    manual: Manual::Text(Text {
        nl: "Tekstbestanden zijn in UTF-8. Een ander formaat (zoals Windows-1252) geeft verkeerde tekens: “cliÃ«nt”. De melding noemt de eerste byte die niet klopt, geteld vanaf 0.",
        en: "Text files are in UTF-8. Another encoding (such as Windows-1252) gives wrong characters. The message names the first byte that doesn't fit, counted from 0.",
    }),
};

/// A text that was saved as UTF-16.
pub static UTF16: Rule = Rule {
    code: "saved-as-utf-16",
    severity: Severity::Error,
    message: Text {
        nl: "Dit bestand is bewaard als UTF-16. Kladblok noemt dat ook “Unicode”.",
        en: "This file was saved as UTF-16. Notepad also calls that “Unicode”.",
    },
    help: Text {
        nl: "Kies in Kladblok: Bestand, Opslaan als, en bij Codering: UTF-8.",
        en: "Choose in Notepad: File, Save as, and under Encoding: UTF-8.",
    },
    manual: Manual::Text(Text {
        nl: "Tekstbestanden zijn in UTF-8. In UTF-16 neemt elke letter 2 bytes, en andere programma's lezen dan iets anders dan u schreef. De woorden zelf zijn goed: alleen het bewaren moet anders.",
        en: "Text files are in UTF-8. In UTF-16 each letter takes two bytes, and other programs then read something else than you wrote. The words themselves are right: only the saving must differ.",
    }),
};

/// A file of another program under the name of a text.
pub static NOT_TEXT: Rule = Rule {
    code: "not-a-text-file",
    severity: Severity::Error,
    message: Text {
        nl: "Dit is geen tekstbestand maar { $kind ->\n [word] een bestand uit Word, LibreOffice of Pages\n [rtf] een bestand uit WordPad (RTF)\n [pdf] een PDF\n [picture] een foto of plaatje\n [sheet] een rekenblad uit Excel of LibreOffice\n *[zip] een ingepakt bestand (zip)\n }.",
        en: "This is no text file but { $kind ->\n [word] a file from Word, LibreOffice or Pages\n [rtf] a file from WordPad (RTF)\n [pdf] a PDF\n [picture] a photo or picture\n [sheet] a spreadsheet from Excel or LibreOffice\n *[zip] a packed file (zip)\n }.",
    },
    help: Text {
        nl: "{ $kind ->\n [picture] Zet het in content/assets met de naam die erbij hoort, zoals foto.jpg.\n [sheet] Open het en kies: Opslaan als, CSV UTF-8.\n [zip] Pak het uit en zet de bestanden zelf neer.\n *[other] Open het, kopieer de tekst en plak die in een nieuw bestand in Kladblok. Kies bij het bewaren: Codering UTF-8.\n }",
        en: "{ $kind ->\n [picture] Put it into content/assets under its proper name, such as photo.jpg.\n [sheet] Open it and choose: Save as, CSV UTF-8.\n [zip] Unpack it and put the files themselves there.\n *[other] Open it, copy the text and paste it into a new file in Notepad. Choose when saving: Encoding UTF-8.\n }",
    },
    manual: Manual::Text(Text {
        nl: "De naam zegt dat het een tekst of tabel is, maar een ander programma schreef het bestand. Een andere naam maakt er geen tekst van. Een pagina is platte tekst: met Kladblok, Visual Studio Code of een ander tekstprogramma.",
        en: "The name says that it is a text or a table, but another program wrote the file. Another name doesn't make it text. A page is plain text: written in Notepad, Visual Studio Code or another text program.",
    }),
};

/// A file with nothing in it.
pub static EMPTY_FILE: Rule = Rule {
    code: "empty-file",
    severity: Severity::Error,
    message: Text { nl: "Dit bestand is leeg.", en: "This file is empty." },
    help: Text {
        nl: "Schrijf erin wat erin hoort, zet een oude versie terug, of haal het bestand weg.",
        en: "Write what belongs in it, bring an older version back, or remove the file.",
    },
    manual: Manual::Text(Text {
        nl: "Een leeg bestand ontstaat als een programma halverwege het bewaren stopt, of als u een nieuw bestand maakt en er nog niets in zet. Met git haalt u de vorige versie terug: `git checkout -- BESTAND`.",
        en: "An empty file comes into being when a program stops halfway through saving, or when you make a new file and haven't put anything in it. Git brings the last version back: `git checkout -- FILE`.",
    }),
};

/// This file can't be read: `reason`.
pub static UNREADABLE_FILE: Rule = Rule {
    code: "unreadable-file",
    severity: Severity::Error,
    message: Text {
        nl: "Dit bestand is niet te lezen: { $reason }.",
        en: "This file can't be read: { $reason }.",
    },
    help: Text {
        nl: "Kijk of het bestand bestaat en of u het mag openen.",
        en: "See whether the file exists and whether you may open it.",
    },
    manual: Manual::Text(Text {
        nl: "Het bestand of de map bestaat, maar het systeem geeft de inhoud niet. Meestal ontbreken rechten op het bestand.",
        en: "The file or folder exists, but the system doesn't give its content. Usually permissions are missing.",
    }),
};

/// This file or folder may not be read by who runs the program.
pub static NO_PERMISSION: Rule = Rule {
    code: "no-permission",
    severity: Severity::Error,
    message: Text { nl: "U mag dit niet lezen: { $path }.", en: "You may not read this: { $path }." },
    help: Text {
        nl: "Geef uw gebruiker het recht om het te lezen, of draai wegwijs als de eigenaar.",
        en: "Give your user the right to read it, or run wegwijs as its owner.",
    },
    manual: Manual::Text(Text {
        nl: "Het systeem geeft de inhoud niet, want de rechten van het bestand of de map laten dat niet toe. Dat is geen fout in de tekst. Zolang dit niet klopt, zegt wegwijs niets over de rest: de meeste meldingen zouden alleen hiervan komen. De exitcode is 3.",
        en: "The system doesn't give the content, since the permissions of the file or folder don't allow it. That is no mistake in the text. Until it is mended wegwijs says nothing of the rest: most messages would come from this alone. The exit code is 3.",
    }),
};

/// This file is `megabytes` MB; the limit is `limit` MB.
pub static FILE_TOO_LARGE: Rule = Rule {
    code: "file-too-large",
    severity: Severity::Error,
    message: Text {
        nl: "Dit bestand is { $megabytes } MB; de grens is { $limit } MB.",
        en: "This file is { $megabytes } MB; the limit is { $limit } MB.",
    },
    help: Text { nl: "Maak er kleinere bestanden van.", en: "Split it into smaller files." },
    manual: Manual::Text(Text {
        nl: "Een tekst van meer dan 8 MB hoort niet in een website. Vaak is het per ongeluk een ander soort bestand.",
        en: "A text of more than 8 MB doesn't belong in a website. Often it is another kind of file by accident.",
    }),
};

/// This folder is more than `limit` folders deep.
pub static TOO_DEEP: Rule = Rule {
    code: "folders-too-deep",
    severity: Severity::Error,
    message: Text {
        nl: "Deze map ligt meer dan { $limit } mappen diep.",
        en: "This folder is more than { $limit } folders deep.",
    },
    help: Text {
        nl: "Verplaats de map naar een plek dichter bij `content`.",
        en: "Move the folder closer to `content`.",
    },
    manual: Manual::Text(Text {
        nl: "Mappen die zo diep liggen, ontstaan vaak per ongeluk. Ze worden niet gelezen.",
        en: "Folders this deep are mostly an accident. They are not read.",
    }),
};

/// This symbolic link leaves the `content` folder or points to itself.
pub static LINK_LEAVES_ROOT: Rule = Rule {
    code: "link-leaves-root",
    severity: Severity::Error,
    message: Text {
        nl: "Deze snelkoppeling wijst buiten de map `content` of naar zichzelf.",
        en: "This symbolic link leaves the `content` folder or points to itself.",
    },
    help: Text {
        nl: "Zet het bestand zelf in de map `content`.",
        en: "Put the file itself into the `content` folder.",
    },
    manual: Manual::Text(Text {
        nl: "Alleen wat in de map `content` staat, komt op de site. Zo komt er nooit per ongeluk een ander bestand op het web.",
        en: "Only what is in the `content` folder gets onto the site. So no other file ever ends up on the web by accident.",
    }),
};

/// A character that nobody sees and that changes what a reader gets. A warning where it only takes no room.
pub static INVISIBLE_CHARACTER: Rule = Rule {
    code: "invisible-character",
    severity: Severity::Error,
    message: Text {
        nl: "Hier staat een onzichtbaar teken, { $character }. { $kind ->\n [direction] Het draait de leesrichting om.\n [control] Het is een stuurteken, geen tekst.\n *[width] Het breekt woorden voor zoekers en schermlezers.\n }",
        en: "There is an invisible character here, { $character }. { $kind ->\n [direction] It turns the direction of reading.\n [control] It is a control character, not text.\n *[width] It breaks words for search and screen readers.\n }",
    },
    help: Text {
        nl: "Haal het weg: zet de cursor erachter en druk één keer op Backspace. Of typ het woord opnieuw.",
        en: "Remove it: put the cursor behind it and press Backspace once. Or type the word again.",
    },
    manual: Manual::Text(Text {
        nl: "Onzichtbare tekens komen mee als u tekst plakt uit een brief, een chat of een website. Tekens die de leesrichting omdraaien (U+202A–U+202E, U+2066–U+2069) en stuurtekens (zoals U+0000) zijn een fout: de lezer krijgt iets anders dan u ziet. Tekens zonder breedte (zoals U+200B) geven een waarschuwing. In het Arabisch en andere talen van rechts naar links horen U+200C tot en met U+200F erbij.",
        en: "Invisible characters come along when you paste text from a letter, a chat or a website. Characters that turn the direction of reading (U+202A–U+202E, U+2066–U+2069) and control characters (such as U+0000) are an error: the reader gets something else than you see. Characters without width (such as U+200B) give a warning. In Arabic and other languages from right to left, U+200C to U+200F belong there.",
    }),
};

/// The marks that git leaves where two people changed the same lines.
pub static MERGE_CONFLICT: Rule = Rule {
    code: "merge-conflict",
    severity: Severity::Error,
    message: Text {
        nl: "Hier staan twee versies van de tekst onder elkaar. Iemand anders veranderde dezelfde regels.",
        en: "Two versions of the text stand here, one below the other. Somebody else changed the same lines.",
    },
    help: Text {
        nl: "Kies de regels die moeten blijven. Haal de andere weg, en ook de regels met <<<<<<<, ======= en >>>>>>>.",
        en: "Choose the lines that must stay. Remove the others, and the lines with <<<<<<<, ======= and >>>>>>>.",
    },
    manual: Manual::Text(Text {
        nl: "Twee mensen veranderden dezelfde regels. Git zet dan beide versies in het bestand: eerst de ene, na `=======` de andere. U kiest welke blijft.",
        en: "Two people changed the same lines. Git then puts both versions into the file: first the one, after `=======` the other. You choose which one stays.",
    }),
};

/// The front matter of this page is missing or isn't closed.
pub static MISSING_FRONT_MATTER: Rule = Rule {
    code: "missing-front-matter",
    severity: Severity::Error,
    message: Text {
        nl: "De kop van deze pagina ontbreekt of is niet afgesloten.",
        en: "The front matter of this page is missing or isn't closed.",
    },
    help: Text {
        nl: "Begin het bestand met een regel `---`, dan de gegevens (`title: …`), dan weer een regel `---`.",
        en: "Start the file with a line `---`, then the data (`title: …`), then a line `---` again.",
    },
    manual: Manual::Text(Text {
        nl: "Elke pagina begint met gegevens tussen twee regels met `---`:\n\n    ---\n    title: Wat kost het?\n    summary: Het is gratis.\n    ---",
        en: "Every page starts with data between two `---` lines:\n\n    ---\n    title: What does it cost?\n    summary: It is free.\n    ---",
    }),
};

/// These data can't be read, and nothing in them tells why: `reason-en` has the parser's own words in brackets.
pub static YAML_SYNTAX: Rule = Rule {
    code: "yaml-syntax",
    severity: Severity::Error,
    message: Text {
        nl: "De gegevens zijn vanaf hier niet te begrijpen{ $reason-nl }.",
        en: "The data can't be understood from here on{ $reason-en }.",
    },
    help: Text {
        nl: "Kijk naar deze regel en de regel erboven. Zet aanhalingstekens om een tekst met bijzondere tekens, zoals \": [ # &\".",
        en: "Look at this line and the one above. Put quotation marks around a text with special signs, such as \": [ # &\".",
    },
    manual: Manual::Text(Text {
        nl: "De gegevens zijn YAML: `sleutel: waarde`, één per regel. Vaak gaat het mis bij tekst waarin een dubbele punt staat. Zet die tussen aanhalingstekens: `title: \"Bellen: zo doet u dat\"`. Spring in met spaties, nooit met tabs.",
        en: "The data are YAML: `key: value`, one a line. Text with a colon in it often goes wrong. Put it between quotation marks: `title: \"Calling: how to\"`. Indent with spaces, never with tabs.",
    }),
};

/// These data are nested too deeply or repeat too much.
pub static YAML_TOO_COMPLEX: Rule = Rule {
    code: "yaml-too-complex",
    severity: Severity::Error,
    message: Text {
        nl: "Deze gegevens zijn te diep genest of herhalen te veel.",
        en: "These data are nested too deeply or repeat too much.",
    },
    help: Text {
        nl: "Schrijf de gegevens eenvoudiger, zonder verwijzingen met * en &.",
        en: "Write the data more simply, without references by * and &.",
    },
    manual: Manual::Text(Text {
        nl: "Er is een grens aan nesten en aan verwijzingen (`&naam` en `*naam`), zodat een kwaadaardig bestand de computer niet kan laten vastlopen.",
        en: "There is a limit to nesting and to references (`&name` and `*name`), so that a hostile file can't hang the machine.",
    }),
};

/// The key “`key`” stands here for the second time.
pub static DUPLICATE_KEY: Rule = Rule {
    code: "duplicate-key",
    severity: Severity::Error,
    message: Text {
        nl: "De sleutel “{ $key }” staat hier voor de tweede keer.",
        en: "The key “{ $key }” stands here for the second time.",
    },
    help: Text { nl: "Haal een van de twee weg.", en: "Remove one of the two." },
    manual: Manual::Text(Text {
        nl: "Als een sleutel 2 keer voorkomt, is niet duidelijk welke waarde geldt.",
        en: "When a key stands twice, it isn't clear which value counts.",
    }),
};

/// There is no key “`key`”.
pub static UNKNOWN_KEY: Rule = Rule {
    code: "unknown-key",
    severity: Severity::Error,
    message: Text { nl: "De sleutel “{ $key }” bestaat niet.", en: "There is no key “{ $key }”." },
    help: Text {
        nl: "{ $known ->\n [near] Bedoelt u “{ $near }”?\n *[none] Kies uit: { $near }.\n }",
        en: "{ $known ->\n [near] Did you mean “{ $near }”?\n *[none] Choose from: { $near }.\n }",
    },
    manual: Manual::Text(Text {
        nl: "Een sleutel die niet bestaat, is meestal een tikfout. De waarde zou anders stilletjes verloren gaan. `wegwijs schema` toont welke sleutels er zijn.",
        en: "A key that doesn't exist is mostly a typing error. Otherwise its value would be lost silently. `wegwijs schema` shows which keys there are.",
    }),
};

/// “`key`” is missing or empty.
pub static MISSING_KEY: Rule = Rule {
    code: "missing-key",
    severity: Severity::Error,
    message: Text { nl: "“{ $key }” ontbreekt of is leeg.", en: "“{ $key }” is missing or empty." },
    help: Text { nl: "Voeg toe: { $example }", en: "Add: { $example }" },
    manual: Manual::Text(Text {
        nl: "Zonder dit gegeven kan de pagina niet gemaakt worden. De melding geeft een voorbeeld dat u kunt overnemen.",
        en: "Without this the page can't be made. The message gives an example that you can take over.",
    }),
};

/// A list or a text where keys with values belong.
pub static KEYS_EXPECTED: Rule = Rule {
    code: "keys-expected",
    severity: Severity::Error,
    message: Text {
        nl: "Hier horen sleutels met waarden. Er staat { $found ->\n [text] gewone tekst\n *[list] een lijst\n }.",
        en: "Keys with values belong here. There is { $found ->\n [text] plain text\n *[list] a list\n }.",
    },
    help: Text {
        nl: "{ $found ->\n [dashes] Haal de streepjes aan het begin van de regels weg.\n *[list] Begin bijvoorbeeld zo: { $example }\n }",
        en: "{ $found ->\n [dashes] Remove the hyphens at the start of the lines.\n *[list] Start for example like this: { $example }\n }",
    },
    manual: Manual::Text(Text {
        nl: "De meeste bestanden zijn sleutels met waarden, elk op een eigen regel: `name: Meedenkers`. Een streepje aan het begin van een regel maakt er een lijst van.",
        en: "Most files are keys with values, each on a line of its own: `name: Helpers`. A hyphen at the start of a line makes a list of them.",
    }),
};

/// “`key`” takes `wanted-en`.
pub static WRONG_TYPE: Rule = Rule {
    code: "wrong-type",
    severity: Severity::Error,
    message: Text {
        nl: "Bij “{ $key }” hoort { $wanted-nl }.", en: "“{ $key }” takes { $wanted-en }."
    },
    help: Text { nl: "Schrijf bijvoorbeeld: { $example }", en: "Write for example: { $example }" },
    manual: Manual::Text(Text {
        nl: "De waarde heeft niet de vorm die bij deze sleutel hoort, zoals tekst waar een getal moet staan.",
        en: "The value doesn't have the form that this key takes, such as text where a number belongs.",
    }),
};

/// “`value`” is not a date.
pub static BAD_DATE: Rule = Rule {
    code: "bad-date",
    severity: Severity::Error,
    message: Text { nl: "“{ $value }” is geen datum.", en: "“{ $value }” is not a date." },
    help: Text {
        nl: "Schrijf jaar-maand-dag, met nullen: { $key }: 2026-11-21",
        en: "Write year-month-day, with zeros: { $key }: 2026-11-21",
    },
    manual: Manual::Text(Text {
        nl: "Een datum is jaar, maand en dag met streepjes: `2026-11-21`. De dag moet bestaan: 30 februari is geen datum.",
        en: "A date is year, month and day with hyphens: `2026-11-21`. The day must exist: 30 February is no date.",
    }),
};

/// “`value`” can't be used for “`key`”.
pub static UNKNOWN_CHOICE: Rule = Rule {
    code: "unknown-choice",
    severity: Severity::Error,
    message: Text {
        nl: "“{ $value }” kan niet bij “{ $key }”.",
        en: "“{ $value }” can't be used for “{ $key }”.",
    },
    help: Text { nl: "Kies uit: { $choices }.", en: "Choose from: { $choices }." },
    manual: Manual::Text(Text {
        nl: "Bij deze sleutel hoort een woord uit een vaste lijst. De melding noemt alle woorden.",
        en: "This key takes a word from a fixed list. The message names all the words.",
    }),
};

/// Text that was read in the wrong encoding and saved so: “Ã«” for “ë”.
pub static GARBLED_TEXT: Rule = Rule {
    code: "garbled-text",
    severity: Severity::Error,
    message: Text {
        nl: "{ $known ->\n [yes] Hier staat “{ $text }”. Dat was “{ $meant }”, voordat een programma het bestand verkeerd las.\n *[no] Hier staat “{ $text }”. Dat was een teken dat een programma niet kon lezen.\n }",
        en: "{ $known ->\n [yes] This says “{ $text }”. It was “{ $meant }” before a program read the file wrongly.\n *[no] This says “{ $text }”. It was a character that a program couldn't read.\n }",
    },
    help: Text {
        nl: "{ $known ->\n [yes] Schrijf: { $meant }\n *[no] Typ het woord opnieuw.\n } Bewaar het bestand als UTF-8.",
        en: "{ $known ->\n [yes] Write: { $meant }\n *[no] Type the word again.\n } Save the file as UTF-8.",
    },
    manual: Manual::Text(Text {
        nl: "Een bestand in UTF-8 dat als Windows-1252 gelezen en daarna bewaard is, krijgt voor elke letter met een accent 2 of 3 vreemde tekens: “cliÃ«nt”. Het teken “�” staat waar een programma niets van de letter begreep.",
        en: "A file in UTF-8 that was read as Windows-1252 and then saved gets two or three strange characters for each letter with an accent. The character “�” stands where a program understood nothing of the letter.",
    }),
};
