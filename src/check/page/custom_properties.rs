//! The custom properties that a style sheet gives to the whole page, in each mode in which people see it.

use std::collections::HashMap;

use cssparser::{Delimiter, ParseError, Parser, Token};

/// A way in which people see the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Mode {
    Light,
    Dark,
    Print,
}

impl Mode {
    pub(super) const ALL: [Mode; 3] = [Mode::Light, Mode::Dark, Mode::Print];

    /// The word that messages choose by.
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Mode::Light => "light",
            Mode::Dark => "dark",
            Mode::Print => "print",
        }
    }
}

/// The custom properties of `:root`, by mode and name.
#[derive(Debug, Default)]
pub(super) struct CustomProperties {
    values: HashMap<(Mode, String), String>,
}

/// References deeper than this go in a circle.
const DEEPEST_REFERENCE: usize = 16;

impl CustomProperties {
    /// Reads the rules for `:root` and `html`, plain or in `@media` (for the colour scheme, the screen or print),
    /// `@layer` and `@supports`. Later rules win.
    pub(super) fn read(css: &str) -> Self {
        let mut properties = Self::default();
        properties.rules(&mut Parser::new(css), &Mode::ALL);
        properties
    }

    fn rules(&mut self, parser: &mut Parser<'_>, modes: &[Mode]) {
        loop {
            parser.skip_whitespace();
            let start = parser.position();
            loop {
                let before = parser.position();
                match parser.next() {
                    Ok(Token::CurlyBracketBlock) => {
                        let prelude = parser.slice(start..before).trim().to_ascii_lowercase();
                        // Nothing in the block can fail: what isn't understood is passed over.
                        let _ = parser.parse_nested_block(|block| {
                            self.block(block, &prelude, modes);
                            Ok::<_, ParseError<()>>(())
                        });
                        break;
                    }
                    Ok(Token::ParenthesisBlock | Token::SquareBracketBlock | Token::Function(_)) => {
                        // Passed over as a whole, so that the next position lies behind it.
                        let _ = parser.parse_nested_block(|_| Ok::<_, ParseError<()>>(()));
                    }
                    Ok(Token::Semicolon) => break,
                    Ok(_) => {}
                    Err(_) => return,
                }
            }
        }
    }

    fn block(&mut self, block: &mut Parser<'_>, prelude: &str, modes: &[Mode]) {
        if let Some(query) = prelude.strip_prefix("@media") {
            let modes: Vec<Mode> = modes.iter().copied().filter(|mode| applies(query, *mode)).collect();
            self.rules(block, &modes);
        } else if prelude.starts_with("@layer") || prelude.starts_with("@supports") {
            self.rules(block, modes);
        } else if prelude
            .split(',')
            .any(|selector| matches!(selector.trim(), ":root" | "html" | ":root:root"))
        {
            self.declarations(block, modes);
        }
    }

    fn declarations(&mut self, block: &mut Parser<'_>, modes: &[Mode]) {
        while !block.is_exhausted() {
            let declaration = block.parse_until_after(Delimiter::Semicolon, |declaration| {
                let name = declaration.expect_ident_cloned()?;
                declaration.expect_colon()?;
                let start = declaration.position();
                while declaration.next().is_ok() {}
                Ok::<_, ParseError<()>>((name, declaration.slice_from(start).trim().to_string()))
            });
            if let Ok((name, value)) = declaration
                && name.starts_with("--")
            {
                for mode in modes {
                    self.values.insert((*mode, name.to_string()), value.clone());
                }
            }
        }
    }

    /// The value of a property in a mode, with references replaced; `None` where there is no such property.
    pub(super) fn value(&self, name: &str, mode: Mode) -> Option<String> {
        let value = self.values.get(&(mode, name.to_string()))?;
        Some(self.resolve(value, mode, 0))
    }

    fn resolve(&self, value: &str, mode: Mode, depth: usize) -> String {
        let value = value.trim();
        if depth > DEEPEST_REFERENCE {
            return value.to_string();
        }
        if let Some(arguments) = function(value, "var") {
            let (name, fallback) = split_at_comma(arguments);
            return match (self.values.get(&(mode, name.trim().to_string())), fallback) {
                (Some(value), _) => self.resolve(value, mode, depth + 1),
                (None, Some(fallback)) => self.resolve(fallback, mode, depth + 1),
                (None, None) => value.to_string(),
            };
        }
        if let Some((light, Some(dark))) = function(value, "light-dark").map(split_at_comma) {
            let chosen = if mode == Mode::Dark { dark } else { light };
            return self.resolve(chosen, mode, depth + 1);
        }
        value.to_string()
    }
}

/// Whether a media query holds in the mode, as far as it asks for the mode. Queries about anything else don't count:
/// what they change is for some visitors only.
fn applies(query: &str, mode: Mode) -> bool {
    query.split(',').any(|query| {
        query.split(" and ").all(|part| {
            let part: String = part.chars().filter(|c| !c.is_whitespace() && !"()".contains(*c)).collect();
            match part.as_str() {
                "all" | "" => true,
                "screen" | "onlyscreen" => mode != Mode::Print,
                "print" => mode == Mode::Print,
                "prefers-color-scheme:dark" => mode == Mode::Dark,
                "prefers-color-scheme:light" => mode == Mode::Light,
                _ => false,
            }
        })
    })
}

/// The arguments, if the whole value is one call of the function.
fn function<'a>(value: &'a str, name: &str) -> Option<&'a str> {
    let arguments = value.strip_prefix(name)?.strip_prefix('(')?.strip_suffix(')')?;
    let mut depth = 0_usize;
    for byte in arguments.bytes() {
        match byte {
            b'(' => depth += 1,
            b')' => depth = depth.checked_sub(1)?,
            _ => {}
        }
    }
    (depth == 0).then_some(arguments)
}

/// What stands before and after the first comma that is in no brackets.
fn split_at_comma(arguments: &str) -> (&str, Option<&str>) {
    let mut depth = 0_usize;
    for (at, byte) in arguments.bytes().enumerate() {
        match byte {
            b'(' => depth += 1,
            b')' => depth = depth.saturating_sub(1),
            b',' if depth == 0 => return (&arguments[..at], Some(&arguments[at + 1..])),
            _ => {}
        }
    }
    (arguments, None)
}

/// A colour and how much of it covers what lies below, from 0 to 1.
pub(super) fn colour(value: &str) -> Option<([u8; 3], f32)> {
    if let Some(hex) = value.strip_prefix('#') {
        let (red, green, blue, alpha) = cssparser::color::parse_hash_color(hex.as_bytes()).ok()?;
        return Some(([red, green, blue], alpha));
    }
    if let Ok((red, green, blue)) = cssparser::color::parse_named_color(value) {
        return Some(([red, green, blue], 1.0));
    }
    let arguments = function(value, "rgb").or_else(|| function(value, "rgba"))?;
    let parts: Vec<&str> =
        arguments.split([' ', ',', '/']).map(str::trim).filter(|part| !part.is_empty()).collect();
    let channel = |part: &str| part.parse::<u8>().ok();
    let alpha = match parts.get(3) {
        None => 1.0,
        Some(part) => match part.strip_suffix('%') {
            Some(percentage) => percentage.parse::<f32>().ok()? / 100.0,
            None => part.parse().ok()?,
        },
    };
    match parts[..] {
        [red, green, blue] | [red, green, blue, _] => {
            Some(([channel(red)?, channel(green)?, channel(blue)?], alpha.clamp(0.0, 1.0)))
        }
        _ => None,
    }
}

/// A length in CSS pixels, at the default size of text: 1 rem is 16 pixels.
pub(super) fn pixels(value: &str) -> Option<f64> {
    let (number, factor) = match value.strip_suffix("rem").or_else(|| value.strip_suffix("em")) {
        Some(number) => (number, 16.0),
        None => (value.strip_suffix("px")?, 1.0),
    };
    number.trim().parse::<f64>().ok().map(|number| number * factor)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_mode_has_its_own_values() {
        let css = "/* :root{--a:no} */ @charset 'utf-8'; @layer base, theme;
            @layer base { :root { --a: #111; --b: var(--a); color: red; --c: light-dark(#eee, rgb(1 2 3)) } }
            @media (prefers-color-scheme: dark) { :root { --a: #eee } p { --a: no } }
            @media print { html { --a: #000; } }
            @media (min-width: 40em) { :root { --a: no } }
            :root[data-x] { --a: no }";
        let properties = CustomProperties::read(css);
        let of = |name: &str| Mode::ALL.map(|mode| properties.value(name, mode).unwrap());
        assert_eq!(of("--a"), ["#111", "#eee", "#000"]);
        assert_eq!(of("--b"), ["#111", "#eee", "#000"]);
        assert_eq!(of("--c"), ["#eee", "rgb(1 2 3)", "#eee"]);
        assert_eq!(properties.value("--d", Mode::Light), None);
    }

    #[test]
    fn references_in_a_circle_end() {
        let properties = CustomProperties::read(":root{--a:var(--b);--b:var(--a)}");
        assert!(properties.value("--a", Mode::Light).unwrap().starts_with("var("));
    }

    #[test]
    fn colours_and_lengths_are_read() {
        assert_eq!(colour("#fff"), Some(([255; 3], 1.0)));
        assert_eq!(colour("black"), Some(([0; 3], 1.0)));
        assert_eq!(colour("rgb(1, 2, 3)"), Some(([1, 2, 3], 1.0)));
        assert_eq!(colour("rgb(1 2 3 / 50%)"), Some(([1, 2, 3], 0.5)));
        for unknown in ["", "#ff", "CanvasText", "rgb(1 2)", "oklch(0.5 0.1 20)", "rgb(300 0 0)"] {
            assert_eq!(colour(unknown), None, "{unknown}");
        }
        assert_eq!(pixels("2.75rem"), Some(44.0));
        assert_eq!(pixels("44px"), Some(44.0));
        assert_eq!(pixels("44"), None);
    }

    proptest::proptest! {
        #[test]
        fn arbitrary_style_sheets_never_panic(css in "(:root|@media|--a|var\\(|light-dark\\(|[{}():;,/*#'\" a-z0-9\\\\]){0,60}") {
            let properties = CustomProperties::read(&css);
            for mode in Mode::ALL {
                let value = properties.value("--a", mode).unwrap_or_default();
                let _ = (colour(&value), pixels(&value));
            }
        }
    }
}
