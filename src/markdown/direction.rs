//! Which way a text runs.

/// Which way a language is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// From left to right.
    LeftToRight,
    /// From right to left.
    RightToLeft,
}

impl Direction {
    /// The value of the HTML attribute `dir`.
    pub fn as_str(self) -> &'static str {
        match self {
            Direction::LeftToRight => "ltr",
            Direction::RightToLeft => "rtl",
        }
    }

    /// The direction of a language's script, by the Unicode CLDR data of ICU4X.
    pub fn of(tag: &str) -> Self {
        let right_to_left = icu::locale::Locale::try_from_str(tag)
            .is_ok_and(|locale| icu::locale::LocaleDirectionality::new_common().is_right_to_left(&locale.id));
        if right_to_left { Direction::RightToLeft } else { Direction::LeftToRight }
    }
}
