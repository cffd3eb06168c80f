//! The slips of the pen that make YAML unreadable. What to type instead is in the argument `write`.

use crate::diagnostic::{Manual, Rule, Severity, Text};

/// Every rule about the signs of YAML.
pub static ALL: &[&Rule] = &[
    &QUOTE_NOT_CLOSED,
    &TEXT_AFTER_QUOTE,
    &BACKSLASH_IN_QUOTES,
    &COLON_IN_TEXT,
    &NO_SPACE_AFTER_COLON,
    &NO_COLON,
    &SPECIAL_START,
    &BRACKET_NOT_CLOSED,
    &TAB_INDENT,
    &WRONG_INDENT,
    &HYPHEN_AMONG_KEYS,
    &DATA_CLOSED,
    &WORDS_AS_COMMENT,
];

const WRITE: Text = Text { nl: "Schrijf: { $write }", en: "Write: { $write }" };

/// A quotation mark that nothing closes; `sign` is `apostrophe` for a word such as 't.
pub static QUOTE_NOT_CLOSED: Rule = Rule {
    code: "quote-not-closed",
    severity: Severity::Error,
    message: Text {
        nl: "{ $sign ->\n [apostrophe] Een tekst kan hier niet met het teken ' beginnen.\n *[quote] Hier begint een aanhalingsteken dat nergens sluit.\n }",
        en: "{ $sign ->\n [apostrophe] A text can't start with the sign ' here.\n *[quote] A quotation mark starts here that nothing closes.\n }",
    },
    help: Text {
        nl: "Zet dubbele aanhalingstekens om de hele tekst. Schrijf: { $write }",
        en: "Put double quotes around the whole text. Write: { $write }",
    },
    manual: Manual::Text(Text {
        nl: "Het teken `'` of `\"` aan het begin van een tekst opent een citaat. Dat loopt door tot hetzelfde teken sluit. Bij woorden als `'t` en `'s` is dat niet de bedoeling. Zet dan dubbele aanhalingstekens om de hele tekst:\n\n    name: \"'t Steunpunt\"",
        en: "The sign `'` or `\"` at the start of a text opens a quotation. It goes on until the same sign closes it. In words such as `'t` and `'s` that isn't meant. Put double quotes around the whole text:\n\n    name: \"'t Steunpunt\"",
    }),
};

/// More text after the quotation mark that closes.
pub static TEXT_AFTER_QUOTE: Rule = Rule {
    code: "text-after-quote",
    severity: Severity::Error,
    message: Text {
        nl: "Het aanhalingsteken sluit te vroeg: er staat nog tekst achter.",
        en: "The quotation mark closes too soon: there is text behind it.",
    },
    help: Text {
        nl: "Zet aanhalingstekens om de hele tekst. Schrijf: { $write }",
        en: "Put quotation marks around the whole text. Write: { $write }",
    },
    manual: Manual::Text(Text {
        nl: "Begint een waarde met een aanhalingsteken? Dan moet de hele waarde tussen die tekens staan. Gebruik binnenin het andere teken: `title: '\"Wmo\" en Wlz'`.",
        en: "Does a value start with a quotation mark? Then the whole value must be between those signs. Use the other sign inside: `title: '\"Wmo\" and Wlz'`.",
    }),
};

/// A backslash that means nothing between double quotes.
pub static BACKSLASH_IN_QUOTES: Rule = Rule {
    code: "backslash-in-quotes",
    severity: Severity::Error,
    message: Text {
        nl: "Het teken \\ kan zo niet tussen dubbele aanhalingstekens.",
        en: "The sign \\ can't be used like this between double quotes.",
    },
    help: Text {
        nl: "Haal het weg, of gebruik enkele aanhalingstekens. Schrijf: { $write }",
        en: "Remove it, or use single quotes. Write: { $write }",
    },
    manual: Manual::Text(Text {
        nl: "Tussen dubbele aanhalingstekens heeft `\\` een eigen betekenis: `\\n` is een nieuwe regel. Bedoelt u het teken zelf? Gebruik dan enkele aanhalingstekens.",
        en: "Between double quotes `\\` has a meaning of its own: `\\n` is a new line. Do you mean the sign itself? Then use single quotes.",
    }),
};

/// A colon with a space in a text without quotes.
pub static COLON_IN_TEXT: Rule = Rule {
    code: "colon-in-text",
    severity: Severity::Error,
    message: Text {
        nl: "In deze tekst staat een dubbele punt, en er staan geen aanhalingstekens omheen.",
        en: "This text has a colon in it, and no quotation marks around it.",
    },
    help: Text {
        nl: "Zet aanhalingstekens om de hele tekst. Schrijf: { $write }",
        en: "Put quotation marks around the whole text. Write: { $write }",
    },
    manual: Manual::Text(Text {
        nl: "Een dubbele punt met een spatie erachter scheidt een sleutel van zijn waarde: `title: Wat kost het?`. Staat er nog een in de tekst zelf, dan horen er aanhalingstekens omheen: `title: \"Bellen: zo doet u dat\"`.",
        en: "A colon with a space behind it parts a key from its value: `title: What does it cost?`. Where the text has another one, quotation marks belong around it: `title: \"Calling: how to\"`.",
    }),
};

/// `name:x`.
pub static NO_SPACE_AFTER_COLON: Rule = Rule {
    code: "no-space-after-colon",
    severity: Severity::Error,
    message: Text {
        nl: "Achter deze dubbele punt ontbreekt een spatie.",
        en: "A space is missing behind this colon.",
    },
    help: WRITE,
    manual: Manual::Text(Text {
        nl: "Tussen een sleutel en zijn waarde staan een dubbele punt en een spatie: `name: Meedenkers`. Zonder spatie is het één woord.",
        en: "Between a key and its value stand a colon and a space: `name: Helpers`. Without the space it is one word.",
    }),
};

/// A line among keys that has no colon.
pub static NO_COLON: Rule = Rule {
    code: "no-colon",
    severity: Severity::Error,
    message: Text {
        nl: "Op deze regel ontbreekt een sleutel met een dubbele punt.",
        en: "This line lacks a key with a colon.",
    },
    help: Text {
        nl: "Hoort de regel bij de tekst erboven? Zet er dan 2 spaties voor. Schrijf anders: { $write }",
        en: "Does the line belong to the text above it? Then put 2 spaces before it. Otherwise write: { $write }",
    },
    manual: Manual::Text(Text {
        nl: "Elke regel heeft een sleutel en een waarde: `title: Wat kost het?`. Een tekst mag op de volgende regel doorgaan, als die regel met spaties begint.",
        en: "Every line has a key and a value: `title: What does it cost?`. A text may go on in the next line, when that line starts with spaces.",
    }),
};

/// A value that starts with a sign that has a meaning of its own.
pub static SPECIAL_START: Rule = Rule {
    code: "special-first-sign",
    severity: Severity::Error,
    message: Text {
        nl: "Een tekst zonder aanhalingstekens kan niet met { $sign } beginnen.",
        en: "A text without quotation marks can't start with { $sign }.",
    },
    help: Text {
        nl: "Zet aanhalingstekens om de hele tekst. Schrijf: { $write }",
        en: "Put quotation marks around the whole text. Write: { $write }",
    },
    manual: Manual::Text(Text {
        nl: "De tekens `@ % & * ! | > [ ] { } ,` en een streepje met een spatie hebben aan het begin van een waarde een eigen betekenis. Zet aanhalingstekens om de hele tekst: `title: \"@home\"`.",
        en: "The signs `@ % & * ! | > [ ] { } ,` and a hyphen with a space have a meaning of their own at the start of a value. Put quotation marks around the whole text: `title: \"@home\"`.",
    }),
};

/// A bracket that nothing closes.
pub static BRACKET_NOT_CLOSED: Rule = Rule {
    code: "bracket-not-closed",
    severity: Severity::Error,
    message: Text {
        nl: "Hier begint een haakje { $sign } dat nergens sluit.",
        en: "A bracket { $sign } starts here that nothing closes.",
    },
    help: Text {
        nl: "Zet aan het einde van de lijst: { $close }. Is het gewone tekst? Zet er dan aanhalingstekens omheen.",
        en: "Put at the end of the list: { $close }. Is it plain text? Then put quotation marks around it.",
    },
    manual: Manual::Text(Text {
        nl: "Een lijst op één regel staat tussen rechte haken: `sources: [boek, rapport]`. Sleutels met waarden op één regel staan tussen accolades: `checked: {on: 2026-11-21, by: redactie}`.",
        en: "A list on one line stands between square brackets: `sources: [book, report]`. Keys with values on one line stand between braces: `checked: {on: 2026-11-21, by: editors}`.",
    }),
};

/// A tab before a line.
pub static TAB_INDENT: Rule = Rule {
    code: "tab-indent",
    severity: Severity::Error,
    message: Text { nl: "Deze regel begint met een tab.", en: "This line starts with a tab." },
    help: Text {
        nl: "Gebruik spaties. Haal de tab weg en typ 2 spaties.",
        en: "Use spaces. Remove the tab and type 2 spaces.",
    },
    manual: Manual::Text(Text {
        nl: "Spaties aan het begin van een regel zeggen waar de regel bij hoort. Een tab kan dat niet, want die is niet in elk programma even breed.",
        en: "Spaces at the start of a line say what the line belongs to. A tab can't, since it isn't equally wide in every program.",
    }),
};

/// A line that starts further in or out than the lines it belongs to.
pub static WRONG_INDENT: Rule = Rule {
    code: "wrong-indent",
    severity: Severity::Error,
    message: Text {
        nl: "Voor deze regel { $spaces ->\n [one] staat 1 spatie\n *[other] staan { $spaces } spaties\n }. Dat past niet bij de regels erboven.",
        en: "There { $spaces ->\n [one] is 1 space\n *[other] are { $spaces } spaces\n } before this line. That doesn't fit the lines above it.",
    },
    help: Text {
        nl: "{ $wanted ->\n [0] Begin de regel zonder spaties.\n [one] Begin de regel met 1 spatie.\n *[other] Begin de regel met { $wanted } spaties.\n }",
        en: "{ $wanted ->\n [0] Start the line without spaces.\n [one] Start the line with 1 space.\n *[other] Start the line with { $wanted } spaces.\n }",
    },
    manual: Manual::Text(Text {
        nl: "Regels die bij elkaar horen, beginnen met evenveel spaties. Wat bij een sleutel hoort, begint met 2 spaties meer dan die sleutel.",
        en: "Lines that belong together start with as many spaces. What belongs to a key starts with 2 spaces more than that key.",
    }),
};

/// A hyphen before one of several keys.
pub static HYPHEN_AMONG_KEYS: Rule = Rule {
    code: "hyphen-among-keys",
    severity: Severity::Error,
    message: Text {
        nl: "Voor deze regel staat een streepje, voor de regels erboven niet.",
        en: "There is a hyphen before this line, and none before the lines above it.",
    },
    help: Text {
        nl: "Haal het streepje weg. Hoort de regel bij een lijst? Zet die onder een sleutel met een dubbele punt.",
        en: "Remove the hyphen. Does the line belong to a list? Put that below a key with a colon.",
    },
    manual: Manual::Text(Text {
        nl: "Een streepje maakt van een regel een punt van een lijst. Een lijst staat onder een sleutel:\n\n    laws:\n      - wmo\n      - wlz",
        en: "A hyphen makes a line an item of a list. A list stands below a key:\n\n    laws:\n      - wmo\n      - wlz",
    }),
};

/// A line that ends the data, with more data behind it.
pub static DATA_CLOSED: Rule = Rule {
    code: "data-closed",
    severity: Severity::Error,
    message: Text {
        nl: "Deze regel sluit de gegevens af, en er komt nog meer.",
        en: "This line ends the data, and there is more to come.",
    },
    help: Text { nl: "Haal deze regel weg.", en: "Remove this line." },
    manual: Manual::Text(Text {
        nl: "Een regel met `---` of `...` sluit de gegevens af. In een bestand met alleen gegevens is die regel niet nodig.",
        en: "A line with `---` or `...` ends the data. In a file with only data that line isn't needed.",
    }),
};

/// Words behind ` #`, which YAML takes for a comment.
pub static WORDS_AS_COMMENT: Rule = Rule {
    code: "words-as-comment",
    severity: Severity::Warning,
    message: Text {
        nl: "Deze woorden vallen weg: “{ $text }”. Na een spatie en een hekje is de rest van de regel een opmerking.",
        en: "These words are lost: “{ $text }”. After a space and a number sign, the rest of the line is a comment.",
    },
    help: Text {
        nl: "Horen ze bij de tekst? Schrijf: \"{ $kept } { $text }\". Is het een opmerking? Zet een spatie na het hekje.",
        en: "Do they belong to the text? Write: \"{ $kept } { $text }\". Is it a comment? Put a space behind the number sign.",
    },
    manual: Manual::Text(Text {
        nl: "In gegevens begint ` #` een opmerking. Van `summary: Bel #112 of vraag het` blijft alleen “Bel” over. Met aanhalingstekens blijft alles staan: `summary: \"Bel #112 of vraag het\"`.",
        en: "In data, ` #` starts a comment. Of `summary: Call #112 or ask` only “Call” is left. With quotation marks all of it stays: `summary: \"Call #112 or ask\"`.",
    }),
};
