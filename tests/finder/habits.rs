//! Spellings of people who write a name as they hear it, or as their own language would: a letter for another wherever it stands.

/// A habit: what it is called, what it writes for what, one after the other, and how many names in a hundred must come first
/// all the same. `#` keeps a place for letters that stay.
pub(crate) struct Habit {
    pub(crate) name: &'static str,
    rules: &'static [(&'static str, &'static str)],
    pub(crate) least: f64,
}

const fn habit(name: &'static str, rules: &'static [(&'static str, &'static str)], least: f64) -> Habit {
    Habit { name, rules, least }
}

pub(crate) const HABITS: &[Habit] = &[
    habit("oe as u", &[("oe", "u")], 99.0),
    habit("e as i", &[("e", "i")], 84.0),
    habit("o as u", &[("oe", "#"), ("o", "u"), ("#", "oe")], 89.0),
    habit("um as em", &[("um", "em")], 88.0),
    habit("ui as aj", &[("ui", "aj")], 97.0),
    habit("ij as aj", &[("ij", "aj")], 97.0),
    habit("p as b", &[("p", "b")], 88.0),
    habit("w as v", &[("w", "v")], 92.0),
    habit("v as w", &[("v", "w")], 92.0),
    habit("no h", &[("ch", "#"), ("h", ""), ("#", "ch")], 90.0),
    habit("g as h", &[("g", "h")], 94.0),
    habit(
        "melk as mellek",
        &[("lk", "lek"), ("lf", "lef"), ("lm", "lem"), ("rm", "rem"), ("rn", "ren")],
        97.0,
    ),
    habit("i without a dot", &[("i", "ı")], 99.0),
    habit(
        "Polish",
        &[
            ("sch", "s#"),
            ("ch", "#"),
            ("g", "#"),
            ("#", "ch"),
            ("ij", "ej"),
            ("ei", "ej"),
            ("ui", "aj"),
            ("oe", "u"),
            ("ie", "i"),
            ("v", "w"),
            ("aa", "a"),
            ("ee", "e"),
            ("oo", "o"),
        ],
        85.0,
    ),
    habit(
        "Ukrainian",
        &[
            ("ch", "#"),
            ("g", "h"),
            ("#", "kh"),
            ("ij", "ey"),
            ("ei", "ey"),
            ("oe", "u"),
            ("ie", "i"),
            ("w", "v"),
            ("aa", "a"),
            ("ee", "e"),
            ("oo", "o"),
        ],
        87.0,
    ),
    habit(
        "Arabic",
        &[
            ("ch", "kh"),
            ("ij", "ay"),
            ("ei", "ay"),
            ("ui", "ay"),
            ("oe", "u"),
            ("oo", "u"),
            ("o", "u"),
            ("ee", "i"),
            ("e", "i"),
            ("p", "b"),
            ("v", "f"),
        ],
        85.0,
    ),
];

impl Habit {
    /// The name as this habit writes it, in small letters; none when that is the same.
    pub(crate) fn write(&self, name: &str) -> Option<String> {
        let name = name.to_lowercase();
        let written = self.rules.iter().fold(name.clone(), |text, (from, to)| text.replace(from, to));
        (written != name).then_some(written)
    }
}
