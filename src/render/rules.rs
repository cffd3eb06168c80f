//! The problems that a theme can have.

use crate::diagnostic::{Manual, Rule, Severity, Text};

/// Every rule of this stage.
pub static ALL: &[&Rule] = &[&TEMPLATE_ERROR, &THEME_STRING_SYNTAX, &COMPONENT_EXAMPLES, &UNKNOWN_THEME];

/// A template can't be read or filled in.
pub static TEMPLATE_ERROR: Rule = Rule {
    code: "template-error",
    severity: Severity::Error,
    message: Text {
        nl: "Dit sjabloon van het thema werkt niet: { $problem }",
        en: "This template of the theme doesn't work: { $problem }",
    },
    help: Text {
        nl: "Kijk of de naam goed gespeld is. In docs/theme.md staat wat een sjabloon mag gebruiken.",
        en: "Check the spelling of the name. docs/theme.md lists what a template can use.",
    },
    manual: Manual::Text(Text {
        nl: "Een sjabloon uit `themes/` bevat een fout, of gebruikt een naam die er niet is. De melding noemt die naam en de plaats. \
             Haalt u uw eigen bestand weg? Dan gebruikt wegwijs weer het bestand van het thema zelf.",
        en: "A template in `themes/` has a mistake, or uses a name that isn't there. The message gives the name and the place. \
             When you remove your own file, wegwijs uses the theme's own file again.",
    }),
};

/// A file with the theme's words has a mistake.
pub static THEME_STRING_SYNTAX: Rule = Rule {
    code: "theme-string-syntax",
    severity: Severity::Error,
    message: Text {
        nl: "Deze regel met tekst van het thema klopt niet: { $problem }",
        en: "This line with a text of the theme isn't right: { $problem }",
    },
    help: Text {
        nl: "Schrijf een naam, een =-teken en de tekst: call-us = Bel ons",
        en: "Write a name, an = sign and the text: call-us = Call us",
    },
    manual: Manual::Text(Text {
        nl: "De woorden van het thema staan in `strings/nl.ftl`, één bestand per taal. Elke regel is een naam, een =-teken en \
             de tekst. Het formaat heet Fluent.",
        en: "The words of the theme are in `strings/en.ftl`, one file a language. Every line is a name, an = sign and the text. \
             The format is called Fluent.",
    }),
};

/// The description of a component can't be read.
pub static COMPONENT_EXAMPLES: Rule = Rule {
    code: "component-examples",
    severity: Severity::Error,
    message: Text {
        nl: "De beschrijving van dit onderdeel klopt niet: { $problem }",
        en: "The description of this component isn't right: { $problem }",
    },
    help: Text {
        nl: "Geef title, summary, parameters en examples, zoals in de andere bestanden component.yaml.",
        en: "Give title, summary, parameters and examples, as the other component.yaml files do.",
    },
    manual: Manual::Text(Text {
        nl: "Elk onderdeel van het thema heeft een bestand `component.yaml` met een titel, de parameters en voorbeelden. \
             De galerij en de proeven in de browser gebruiken die voorbeelden.",
        en: "Every component of the theme has a file `component.yaml` with a title, its parameters and examples. The gallery \
             and the browser tests use those examples.",
    }),
};

/// There is no theme with this name.
pub static UNKNOWN_THEME: Rule = Rule {
    code: "unknown-theme",
    severity: Severity::Error,
    message: Text { nl: "Het thema “{ $name }” is er niet.", en: "There is no theme “{ $name }”." },
    help: Text {
        nl: "Maak de map themes/{ $name }, of kies het thema helder.",
        en: "Make the folder themes/{ $name }, or choose the theme helder.",
    },
    manual: Manual::Text(Text {
        nl: "wegwijs heeft één thema bij zich: `helder`. Een eigen thema is een map in `themes/`. Wat daar niet in staat, komt \
             uit `helder`.",
        en: "wegwijs brings one theme: `helder`. A theme of your own is a folder in `themes/`. What isn't there comes from \
             `helder`.",
    }),
};
