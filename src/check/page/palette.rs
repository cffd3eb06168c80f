//! Whether the colours and sizes of a theme can be read and hit: computed from its style sheet, in light and dark mode and
//! on paper.
//!
//! The theme declares in `palette.yaml` which colours stand on each other, since that can't be read from a style sheet.

use std::sync::Arc;

use super::{
    custom_properties::{CustomProperties, Mode, colour, pixels},
    rules::{LOW_CONTRAST, SMALL_TARGET, UNKNOWN_COLOUR, contrast},
};
use crate::{
    diagnostic::{Diagnostic, Location, Text},
    source::{
        schema::{Choice, Field, Kind, Pattern, Record, Schema, Spanned},
        yaml::Node,
    },
};

/// Checks the pairs and targets of `palette.yaml` (already validated against [`SCHEMA`]) against the theme's style sheet.
pub fn palette(path: &Arc<str>, node: &Node, css: &str) -> Vec<Diagnostic> {
    let properties = CustomProperties::read(css);
    let record = Record::new(node);
    let mut diagnostics = Vec::new();
    for pair in record.records("pairs") {
        let (Some(name), Some(foreground), Some(background), Some(minimum)) =
            (pair.text("use"), pair.text("foreground"), pair.text("background"), number(&pair, "minimum"))
        else {
            continue;
        };
        let modes = pair.texts("modes");
        for mode in Mode::ALL {
            if !modes.is_empty() && !modes.iter().any(|wanted| wanted.value == mode.as_str()) {
                continue;
            }
            let behind = find(path, &properties, &background, mode, colour, &mut diagnostics);
            let before = find(path, &properties, &foreground, mode, colour, &mut diagnostics);
            let (Some((behind, covers)), Some((before, opacity))) = (behind, before) else { continue };
            // What shines through a background is unknown, so that it must cover.
            if covers < 1.0 {
                let value = properties.value(&background.value, mode).unwrap_or_default();
                diagnostics.push(unknown(path, &background, &value));
                continue;
            }
            let before = over(before, opacity, behind);
            let ratio = contrast(before, behind);
            if ratio < minimum {
                let location = Location::new(path.clone(), pair.range());
                diagnostics.push(
                    Diagnostic::new(&LOW_CONTRAST, location)
                        .with("mode", mode.as_str())
                        .with("use", name.value.as_str())
                        // Rounded down, so that 4.499 doesn't read as 4.5.
                        .with("ratio", format!("{:.2}", (ratio * 100.0).floor() / 100.0))
                        .with("minimum", format!("{minimum}"))
                        .with("foreground", foreground.value.as_str())
                        .with("foreground-colour", hex(before))
                        .with("background", background.value.as_str())
                        .with("background-colour", hex(behind)),
                );
            }
        }
    }
    for target in record.records("targets") {
        let (Some(name), Some(size)) = (target.text("use"), target.text("size")) else { continue };
        let minimum = target.integer("minimum").unwrap_or(LEAST_TARGET);
        let found = find(path, &properties, &size, Mode::Light, pixels, &mut diagnostics);
        if let Some(found) = found
            && found < minimum as f64
        {
            diagnostics.push(
                Diagnostic::new(&SMALL_TARGET, Location::new(path.clone(), target.range()))
                    .with("use", name.value.as_str())
                    .with("property", size.value.as_str())
                    .with("size", format!("{found}"))
                    .with("minimum", minimum),
            );
        }
    }
    // A property that is missing is so in every mode.
    diagnostics.dedup();
    diagnostics
}

/// WCAG 2.2, success criterion 2.5.5 (level AAA), in CSS pixels.
const LEAST_TARGET: i64 = 44;

fn find<T>(
    path: &Arc<str>,
    properties: &CustomProperties,
    name: &Spanned<String>,
    mode: Mode,
    read: impl Fn(&str) -> Option<T>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<T> {
    let value = properties.value(&name.value, mode);
    let found = value.as_deref().and_then(read);
    if found.is_none() {
        let problem = unknown(path, name, value.as_deref().unwrap_or("missing"));
        if !diagnostics.contains(&problem) {
            diagnostics.push(problem);
        }
    }
    found
}

fn unknown(path: &Arc<str>, name: &Spanned<String>, value: &str) -> Diagnostic {
    Diagnostic::new(&UNKNOWN_COLOUR, Location::new(path.clone(), name.range.clone()))
        .with("property", name.value.as_str())
        .with("value", value)
}

fn number(record: &Record<'_>, key: &str) -> Option<f64> {
    record.text(key)?.value.parse().ok()
}

/// The colour that shows when one that covers partly lies over another.
fn over(colour: [u8; 3], opacity: f32, behind: [u8; 3]) -> [u8; 3] {
    let mut mixed = [0; 3];
    for ((mixed, above), below) in mixed.iter_mut().zip(colour).zip(behind) {
        // Between two bytes, so that it is one.
        *mixed = (f32::from(above) * opacity + f32::from(below) * (1.0 - opacity)).round() as u8;
    }
    mixed
}

fn hex([red, green, blue]: [u8; 3]) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}

static CONTRAST: Pattern = Pattern {
    name: Text { nl: "een getal van 1 tot en met 21", en: "a number from 1 to 21" },
    accepts: |text| text.parse::<f64>().is_ok_and(|number| (1.0..=21.0).contains(&number)),
    regex: r"^\d+(\.\d+)?$",
    example: "7",
};

static PROPERTY: Pattern = Pattern {
    name: Text {
        nl: "de naam van een eigenschap, die begint met --",
        en: "the name of a property, which starts with --",
    },
    accepts: |text| text.starts_with("--") && text.len() > 2 && !text.contains(char::is_whitespace),
    regex: r"^--\S+$",
    example: "--ink",
};

static MODES: &[Choice] = &[
    Choice { value: "light", about: Text { nl: "De lichte stand.", en: "Light mode." } },
    Choice { value: "dark", about: Text { nl: "De donkere stand.", en: "Dark mode." } },
    Choice { value: "print", about: Text { nl: "Op papier.", en: "On paper." } },
];

const USE: Field = Field {
    name: "use",
    kind: Kind::Text,
    required: true,
    about: Text { nl: "Waarvoor het thema dit gebruikt.", en: "What the theme uses this for." },
    example: "Lopende tekst",
};

static PAIR: Schema = Schema {
    name: "pair",
    about: Text { nl: "Een kleur op een andere kleur.", en: "A colour on another colour." },
    fields: &[
        USE,
        Field {
            name: "foreground",
            kind: Kind::Pattern(&PROPERTY),
            required: true,
            about: Text {
                nl: "De kleur van de tekst, de rand of het icoon.",
                en: "The colour of the text, the border or the icon.",
            },
            example: "--ink",
        },
        Field {
            name: "background",
            kind: Kind::Pattern(&PROPERTY),
            required: true,
            about: Text { nl: "De kleur die eronder ligt.", en: "The colour that lies below it." },
            example: "--paper",
        },
        Field {
            name: "minimum",
            kind: Kind::Pattern(&CONTRAST),
            required: true,
            about: Text {
                nl: "Het kleinste contrast: 7 voor tekst, 4.5 voor grote tekst, 3 voor randen en iconen.",
                en: "The smallest contrast: 7 for text, 4.5 for large text, 3 for borders and icons.",
            },
            example: "7",
        },
        Field {
            name: "modes",
            kind: Kind::List(&Kind::Choice(MODES)),
            required: false,
            about: Text {
                nl: "In welke standen dit voorkomt; anders in alle.",
                en: "In which modes this occurs; else in all.",
            },
            example: "[light, dark]",
        },
    ],
};

static TARGET: Schema = Schema {
    name: "target",
    about: Text {
        nl: "De kleinste maat van iets waar mensen op drukken.",
        en: "The smallest size of something that people press.",
    },
    fields: &[
        USE,
        Field {
            name: "size",
            kind: Kind::Pattern(&PROPERTY),
            required: true,
            about: Text { nl: "De eigenschap met de maat.", en: "The property with the size." },
            example: "--target",
        },
        Field {
            name: "minimum",
            kind: Kind::Integer { least: 1, most: 1000 },
            required: false,
            about: Text {
                nl: "De kleinste maat in pixels. Standaard 44.",
                en: "The smallest size in pixels. 44 by default.",
            },
            example: "44",
        },
    ],
};

/// The file `palette.yaml` of a theme.
pub static SCHEMA: Schema = Schema {
    name: "palette",
    about: Text {
        nl: "Welke kleuren van het thema op elkaar staan, en hoe groot knoppen zijn.",
        en: "Which colours of the theme stand on each other, and how large buttons are.",
    },
    fields: &[
        Field {
            name: "pairs",
            kind: Kind::List(&Kind::Record(&PAIR)),
            required: true,
            about: Text {
                nl: "Alle kleuren die op elkaar staan.",
                en: "All colours that stand on each other.",
            },
            example: "[{use: Lopende tekst, foreground: --ink, background: --paper, minimum: 7}]",
        },
        Field {
            name: "targets",
            kind: Kind::List(&Kind::Record(&TARGET)),
            required: false,
            about: Text { nl: "Alles waar mensen op drukken.", en: "Everything that people press." },
            example: "[{use: Knoppen, size: --target}]",
        },
    ],
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        diagnostic::MessageLanguage,
        source::{schema::validate, yaml},
    };

    fn messages(palette_yaml: &str, css: &str) -> Vec<String> {
        let path: Arc<str> = Arc::from("themes/helder/palette.yaml");
        let node = yaml::parse(&path, palette_yaml, 0..palette_yaml.len()).unwrap();
        let mut problems = Vec::new();
        validate(&path, &node, &SCHEMA, &mut problems);
        assert_eq!(problems, []);
        palette(&path, &node, css)
            .iter()
            .map(|it| {
                format!("{} {}", it.message(MessageLanguage::English), it.help(MessageLanguage::English))
            })
            .collect()
    }

    const PALETTE: &str = "pairs:
- {use: Text, foreground: --ink, background: --paper, minimum: 7}
- {use: Border, foreground: --line, background: --paper, minimum: 3, modes: [light]}
targets:
- {use: Buttons, size: --target}
";

    #[test]
    fn a_readable_palette_has_no_findings() {
        let css = ":root{--ink:light-dark(#111,#eee);--paper:light-dark(#fff,#111);--line:#767676;--target:2.75rem}";
        assert_eq!(messages(PALETTE, css), Vec::<String>::new());
    }

    #[test]
    fn an_unreadable_mode_and_a_small_button_are_told() {
        let css = ":root{--ink:#111;--paper:#fff;--line:rgb(0 0 0 / 20%);--target:32px}
            @media (prefers-color-scheme:dark){:root{--paper:#333}}";
        insta::assert_snapshot!(messages(PALETTE, css).join("\n"));
    }

    #[test]
    fn a_property_that_is_missing_or_unclear_is_told_once() {
        let css = ":root{--ink:oklch(0.2 0 0);--paper:#fff;--line:#000}";
        insta::assert_snapshot!(messages(PALETTE, css).join("\n"));
    }
}
