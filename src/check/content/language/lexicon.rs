//! What is known of Dutch words: which are common, which are verbs, and in which form.
//!
//! The lists in `data/` are derived from wordfreq; `data/LICENCE.md` says under which licence and how.

use std::sync::LazyLock;

use super::hashing::{WordMap, WordSet};

static COMMON: LazyLock<WordSet<&'static str>> =
    LazyLock::new(|| include_str!("data/common-words.nl.txt").lines().collect());

/// Words that everybody knows but that films and newspapers, from which the list is made, hardly use; written by hand.
static ALSO_COMMON: LazyLock<WordSet<&'static str>> =
    LazyLock::new(|| include_str!("data/also-common.nl.txt").lines().collect());

/// A verb a line: its infinitive, its present and its participles, best first.
const VERB_FORMS: &str = include_str!("data/verbs.nl.txt");

/// The same of verbs of public letters that are too rare in films and newspapers; written by hand.
const RARE_VERB_FORMS: &str = include_str!("data/rare-verbs.nl.txt");

fn verb_lines() -> impl Iterator<Item = &'static str> {
    VERB_FORMS.lines().chain(RARE_VERB_FORMS.lines())
}

/// Each verb with its line.
static LINES: LazyLock<WordMap<&'static str, &'static str>> =
    LazyLock::new(|| verb_lines().filter_map(|line| Some((line.split(' ').next()?, line))).collect());

/// The infinitive, the present with *hij*, and the participles of a verb; nothing for another word.
pub fn forms_of(infinitive: &str) -> Vec<&'static str> {
    LINES.get(infinitive).map(|line| line.split(' ').collect()).unwrap_or_default()
}

/// The two halves of an infinitive that parts: *aan-vangen*. Verbs whose participle keeps the halves together don't part.
pub fn parts(infinitive: &str) -> Option<(&'static str, &'static str)> {
    let participle = *forms_of(infinitive).get(2)?;
    SEPARABLE.iter().chain(ALSO_SEPARABLE).find_map(|part| {
        let rest = infinitive.strip_prefix(part)?;
        let (base, _) = LINES.get_key_value(rest)?;
        // terug-ge-vorderd, but ver-zocht; aan-be-volen parts as well.
        let apart = participle.strip_prefix(part)?;
        (apart.starts_with("ge")
            || forms_of(base).get(2).is_some_and(|own| *own == apart && !own.starts_with("ge")))
        .then_some((*part, *base))
    })
}

/// Parts that only few verbs part with.
const ALSO_SEPARABLE: &[&str] = &[
    "bijeen", "deel", "gereed", "ineen", "kenbaar", "leeg", "los", "plaats", "recht", "rond", "schoon",
    "teniet", "thuis", "uiteen", "vorm", "waar",
];

/// The forms of Dutch verbs.
static VERBS: LazyLock<WordMap<&'static str, Forms>> = LazyLock::new(|| {
    let mut verbs: WordMap<&'static str, Forms> = WordMap::default();
    for line in verb_lines() {
        let mut forms = line.split(' ');
        for bit in [Forms::INFINITIVE, Forms::PRESENT, Forms::PARTICIPLE] {
            if let Some(form) = forms.next() {
                verbs.entry(form).or_default().0 |= bit.0;
            }
        }
    }
    verbs
});

/// The infinitive of each participle.
static OF_PARTICIPLE: LazyLock<WordMap<&'static str, &'static str>> = LazyLock::new(|| {
    let mut verbs: WordMap<&'static str, &'static str> = WordMap::default();
    for line in verb_lines() {
        let mut forms = line.split(' ');
        if let Some(infinitive) = forms.next() {
            forms.skip(1).for_each(|participle| {
                verbs.entry(participle).or_insert(infinitive);
            });
        }
    }
    verbs
});

/// The verb of a participle as *wij* do it: "wij beoordelen", "wij vragen … aan".
pub fn as_we_do(participle: &str) -> Option<String> {
    let &infinitive = OF_PARTICIPLE.get(participle)?;
    let split = SEPARABLE.iter().find_map(|part| {
        let rest = infinitive.strip_prefix(part).filter(|rest| is_infinitive(rest))?;
        participle.strip_prefix(part)?.starts_with("ge").then_some((*part, rest))
    });
    Some(match split {
        Some((part, rest)) => format!("wij {rest} … {part}"),
        None => format!("wij {infinitive}"),
    })
}

/// The parts that verbs part with.
pub const SEPARABLE: &[&str] = &[
    "aan",
    "achter",
    "af",
    "bekend",
    "beschikbaar",
    "bij",
    "binnen",
    "bloot",
    "door",
    "fijn",
    "gelijk",
    "goed",
    "hoog",
    "in",
    "klaar",
    "kwijt",
    "mee",
    "na",
    "neer",
    "om",
    "onder",
    "op",
    "open",
    "openbaar",
    "over",
    "samen",
    "stil",
    "stop",
    "tegemoet",
    "tegen",
    "terug",
    "toe",
    "uit",
    "vast",
    "veilig",
    "vol",
    "voor",
    "voort",
    "vrij",
    "weg",
    "zeker",
];

/// In which forms of a verb a word occurs.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Forms(u8);

impl Forms {
    const INFINITIVE: Self = Self(1);
    const PRESENT: Self = Self(2);
    const PARTICIPLE: Self = Self(4);
}

fn has(word: &str, form: Forms) -> bool {
    VERBS.get(word).is_some_and(|forms| forms.0 & form.0 != 0)
}

/// Whether a word in lower case is one of the 12,000 most common forms of Dutch, as it stands.
pub fn is_listed(word: &str) -> bool {
    COMMON.contains(word)
}

/// Whether a word in lower case is one that everybody knows though the lists of formal words may have its parts.
pub fn is_everyday(word: &str) -> bool {
    ALSO_COMMON.contains(word)
}

/// Whether a word in lower case is an infinitive, a present or a participle that the lists of verbs have.
pub fn is_verb_form(word: &str) -> bool {
    VERBS.contains_key(word)
}

/// Whether a word in lower case can stand before another one in a compound: *betaling(s)*, *keuken*, *verwijs*.
pub fn is_first_part(word: &str) -> bool {
    /// Parts that make verbs and not compounds.
    const NO_WORDS: &[&str] = &["mis", "niet", "ont", "zelf"];
    let known = |word: &str| {
        word.len() > 2
            && (COMMON.contains(word) || is_stem(word))
            && !ODD_PARTS.contains(&word)
            && !SEPARABLE.contains(&word)
            && !NO_WORDS.contains(&word)
    };
    known(word) || ["s", "en", "n", "e"].iter().any(|joint| word.strip_suffix(joint).is_some_and(known))
}

/// The stem of a word before an ending that starts with a vowel, in the spellings that it may have: *adequaat → adequat*,
/// *actief → activ*, *begrip → begripp*.
fn before_vowel(word: &str) -> Vec<String> {
    let letters: Vec<char> = word.chars().collect();
    let &[.., third, before, last] = letters.as_slice() else { return vec![word.to_string()] };
    let vowel = |letter: char| "aeiou".contains(letter);
    let head: String = letters[..letters.len() - 2].iter().collect();
    if vowel(last) || !vowel(before) {
        return vec![word.to_string()];
    }
    // Two vowels that are one long sound are written once: aa, ee, oo, uu; "ie" and other pairs stay.
    let long = third == before;
    let pair = vowel(third) && !long;
    let soft = match last {
        'f' => 'v',
        's' => 'z',
        other => other,
    };
    if long {
        vec![format!("{head}{soft}"), format!("{head}{last}")]
    } else if pair {
        vec![format!("{head}{before}{soft}"), word.to_string()]
    } else {
        // Whether the last syllable is stressed, spelling doesn't tell: "begrippen", "middelen".
        vec![word.to_string(), format!("{word}{last}")]
    }
}

/// An adjective or participle with its -e: *adequaat → adequate*; a participle in -en stays as it is.
pub fn with_e(word: &str) -> Vec<String> {
    if word.ends_with('e') {
        return Vec::new();
    }
    if word.ends_with("en") {
        return vec![word.to_string()];
    }
    let weak = ["ig", "lijk", "isch"].iter().any(|end| word.ends_with(end));
    let stems = if weak { vec![word.to_string()] } else { before_vowel(word) };
    stems.into_iter().map(|stem| stem + "e").collect()
}

/// The plurals that a noun may have: *procedure → procedures*, *begrip → begrippen*.
pub fn plurals(word: &str) -> Vec<String> {
    if word.ends_with("en") || word.ends_with('s') && word.ends_with("'s") {
        return Vec::new();
    }
    let mut plurals = vec![format!("{word}s")];
    match word.strip_suffix("heid") {
        Some(stem) => plurals.push(format!("{stem}heden")),
        None if word.ends_with('e') => plurals.push(format!("{word}n")),
        None => plurals.extend(before_vowel(word).into_iter().map(|stem| stem + "en")),
    }
    plurals
}

/// The past of a weak verb and the participle of the present: *hanteerde*, *hanteerden*, *hanterend*, *hanterende*.
pub fn past_and_present_participles(infinitive: &str) -> Vec<String> {
    let mut forms = vec![format!("{infinitive}d"), format!("{infinitive}de")];
    let of = forms_of(infinitive);
    if let (Some(present), Some(participle)) = (of.get(1), of.get(2)) {
        // "hanteert" has the t of the person, "verricht" its own.
        let stem = present.strip_suffix('t').filter(|_| !infinitive.starts_with(present)).unwrap_or(present);
        let ending = match participle.chars().last() {
            Some('d') => "de",
            Some('t') => "te",
            _ => return forms,
        };
        forms.push(format!("{stem}{ending}"));
        forms.push(format!("{stem}{ending}n"));
    }
    forms
}

/// Whether a word in lower case is an infinitive: `vragen`. Some are also nouns in the plural.
pub fn is_infinitive(word: &str) -> bool {
    has(word, Forms::INFINITIVE)
}

/// Whether a word in lower case is the present with *hij* or *zij*: `vraagt`.
pub fn is_present(word: &str) -> bool {
    has(word, Forms::PRESENT)
}

/// Whether a word in lower case is a past participle: `gevraagd`. A verb that no list has is known by its form.
pub fn is_participle(word: &str) -> bool {
    has(word, Forms::PARTICIPLE) || is_made_participle(word)
}

/// Participles by rule: a part before a known one (*uiteen-gezet*), *her-* before one (*her-verdeeld*, *her-plaatst*), and
/// verbs in *-eren* (*ge-certific-eerd*).
fn is_made_participle(word: &str) -> bool {
    /// ge-, a syllable, -eerd: shorter ones are other words (*geleerd* is listed, *geweerd* of *weren* as well).
    const SHORTEST_EREN: usize = 9;
    let of_eren = || {
        // geïnformeerd has two points, so "geinformeerd" is none.
        word.len() >= SHORTEST_EREN
            && word.ends_with("eerd")
            && word.strip_prefix("ge").is_some_and(|rest| !rest.starts_with(['e', 'i', 'u']))
    };
    // Verbs with these may keep ge- away: onder-steund, over-leefd, voor-speld.
    let either = |part: &str| matches!(part, "achter" | "door" | "om" | "onder" | "over" | "vol" | "voor");
    let parted = || {
        SEPARABLE.iter().chain(ALSO_SEPARABLE).filter(|part| !either(part)).any(|part| {
            word.strip_prefix(part).is_some_and(|rest| {
                rest.starts_with("ge") && rest != "gezicht" && has(rest, Forms::PARTICIPLE)
            })
        })
    };
    let again = || {
        word.strip_prefix("her").is_some_and(|rest| {
            rest.len() > 4
                && (has(rest, Forms::PARTICIPLE) && !rest.starts_with("ge")
                    || has(&format!("ge{rest}"), Forms::PARTICIPLE)
                        && (rest.ends_with('d') || rest.ends_with('t')))
        })
    };
    word.len() > 6 && (of_eren() || parted() || again())
}

/// Whether most readers know a word (in lower case): it is common, or an inflection or a compound of common words.
pub fn is_common(word: &str) -> bool {
    if word.contains('-') {
        return word.split('-').all(|part| part.len() < 4 || is_common(part));
    }
    is_listed(word)
        || ALSO_COMMON.contains(word)
        || is_inflected(word)
        || is_separable(word)
        || is_compound(word, 2)
        || is_participle_of_common(word)
        || is_action_of_common(word)
}

/// Whether the word is the noun of a verb that everybody knows: *meting* of *meten*, *opzegging* of *opzeggen*.
fn is_action_of_common(word: &str) -> bool {
    word.strip_suffix("ing").or_else(|| word.strip_suffix("ingen")).is_some_and(|stem| {
        let verb = format!("{stem}en");
        is_infinitive(&verb) && (is_listed(&verb) || is_separable(&verb))
    })
}

/// Whether the word is a participle of a verb that everybody knows: *geadviseerd* of *adviseren*, also with an ending.
fn is_participle_of_common(word: &str) -> bool {
    let participle = word.strip_suffix('e').unwrap_or(word);
    OF_PARTICIPLE.get(participle).is_some_and(|infinitive| is_listed(infinitive) || is_separable(infinitive))
}

/// An ending and what stands in its place in the form that the list has.
const ENDINGS: &[(&str, &[&str])] = &[
    ("'s", &[""]),
    ("s", &[""]),
    ("en", &["", "e"]),
    ("ën", &[""]),
    ("e", &["", "en"]),
    ("er", &["", "e", "en"]),
    ("ers", &["", "en"]),
    ("ere", &["", "e"]),
    ("st", &["", "e"]),
    ("ste", &["", "e"]),
    ("t", &["", "en"]),
    ("d", &["en"]),
    ("de", &["en", "", "d"]),
    ("te", &["en", "", "t"]),
    ("den", &["en", ""]),
    ("ten", &["en", ""]),
    ("je", &[""]),
    ("jes", &[""]),
    ("tje", &[""]),
    ("tjes", &[""]),
    ("pje", &[""]),
    ("etje", &[""]),
    ("end", &["en"]),
    ("ende", &["en"]),
];

/// Whether the word is a common one with another ending.
fn is_inflected(word: &str) -> bool {
    ENDINGS.iter().any(|(ending, replacements)| {
        let Some(stem) = word.strip_suffix(ending).filter(|stem| stem.len() >= 3) else { return false };
        replacements.iter().any(|replacement| spellings(stem, replacement))
    })
}

/// The stem with the ending, in the spellings that Dutch gives it: pakk → pak, kam → kaam, brieve → brief.
fn spellings(stem: &str, ending: &str) -> bool {
    let mut form = String::with_capacity(stem.len() + 4);
    let mut try_form = |parts: [&str; 3]| {
        form.clear();
        parts.iter().for_each(|part| form.push_str(part));
        COMMON.contains(form.as_str())
    };
    if try_form([stem, ending, ""]) {
        return true;
    }
    let bytes = stem.as_bytes();
    let (Some(&last), Some(&before)) =
        (bytes.last(), bytes.len().checked_sub(2).and_then(|at| bytes.get(at)))
    else {
        return false;
    };
    if !last.is_ascii() || !before.is_ascii() {
        return false;
    }
    let vowel = |byte: u8| b"aeiou".contains(&byte);
    let short = &stem[..stem.len() - 1];
    if last == before && !vowel(last) && try_form([short, ending, ""]) {
        return true;
    }
    let hardened = match last {
        b'v' => "f",
        b'z' => "s",
        b'f' => "v",
        b's' => "z",
        _ => "",
    };
    if !hardened.is_empty() && try_form([short, hardened, ending]) {
        return true;
    }
    if vowel(before) && !vowel(last) {
        // An open syllable is written with one vowel: taken → taak, vraagt → vragen.
        let doubled = &stem[stem.len() - 2..stem.len() - 1];
        let consonant = if hardened.is_empty() || last == b'f' || last == b's' {
            &stem[stem.len() - 1..]
        } else {
            hardened
        };
        let base = &stem[..stem.len() - 2];
        let lengthened = format!("{base}{doubled}{doubled}{consonant}{ending}");
        if COMMON.contains(lengthened.as_str()) {
            return true;
        }
        if base.as_bytes().last() == Some(&before) {
            let consonant = match last {
                b'f' => "v",
                b's' => "z",
                _ => &stem[stem.len() - 1..],
            };
            let shortened = format!("{base}{consonant}{ending}");
            return COMMON.contains(shortened.as_str());
        }
    }
    false
}

/// Whether the word is the stem of a common verb: verwijs-brief, keuken-tafel.
fn is_stem(word: &str) -> bool {
    word.len() >= 4
        && (COMMON.contains(format!("{word}t").as_str()) || COMMON.contains(format!("{word}en").as_str()))
}

/// Whether the word is a common verb with a short separable part before it: na-kijken, op-vraagt, uit-gelegd.
fn is_separable(word: &str) -> bool {
    [
        "aan", "af", "bij", "door", "in", "mee", "na", "om", "op", "over", "terug", "toe", "uit", "vast",
        "voor", "weg",
    ]
    .iter()
    .any(|part| {
        word.strip_prefix(part)
            .is_some_and(|rest| rest.len() >= 4 && (COMMON.contains(rest) || is_inflected(rest)))
    })
}

/// Whether the word is put together of common words, at most this many joints deep.
fn is_compound(word: &str, joints: usize) -> bool {
    /// The shortest word that counts as a part: shorter ones are in everything.
    const SHORTEST: usize = 3;
    /// Longer words are put together of more than a reader takes in; also bounds the work.
    const LONGEST: usize = 40;
    if joints == 0 || word.len() < 2 * SHORTEST + 1 || word.len() > LONGEST {
        return false;
    }
    (SHORTEST..=word.len() - SHORTEST).any(|at| {
        if !word.is_char_boundary(at) {
            return false;
        }
        let (first, rest) = word.split_at(at);
        let first_known = (COMMON.contains(first) || is_stem(first)) && !ODD_PARTS.contains(&first);
        // mantel-zorg, leven-s-verwachting, aan-vragen
        first_known
            && [rest, rest.strip_prefix('s').unwrap_or(""), rest.strip_prefix("en").unwrap_or("")].iter().any(
                |rest| {
                    rest.len() >= SHORTEST
                        && (COMMON.contains(rest) && !ODD_PARTS.contains(rest)
                            || is_inflected(rest) && rest.len() > 4
                            || is_compound(rest, joints - 1))
                },
            )
    })
}

/// Common forms that are rarely a part of a compound but often the start or the end of a loan word.
const ODD_PARTS: &[&str] = &[
    "ali", "and", "ant", "are", "ati", "con", "dis", "ent", "her", "ico", "ing", "int", "ion", "isch",
    "iteit", "ken", "les", "lijk", "men", "nis", "par", "per", "pre", "pro", "reg", "sch", "sie", "sub",
    "the", "tie", "ties", "ting", "tief", "tieve", "tig", "tra", "ven", "ver", "via", "vol",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inflections_and_compounds_of_common_words_are_common() {
        for word in [
            "zorg",
            "vraagt",
            "brieven",
            "taken",
            "kamers",
            "huizen",
            "gratis",
            "huisarts",
            "wijkteam",
            "zorgkantoor",
            "brievenbus",
            "meting",
            "geadviseerd",
            "riolering",
        ] {
            assert!(is_common(word), "{word}");
        }
    }

    #[test]
    fn rare_words_are_not_common() {
        for word in ["subsidiariteit", "gremia", "vigerende", "consistentie", "cassatie", "modaliteiten"] {
            assert!(!is_common(word), "{word}");
        }
    }

    #[test]
    fn verbs_know_their_forms() {
        assert!(is_infinitive("aanvragen") && is_present("vraagt") && is_participle("aangevraagd"));
        assert!(!is_infinitive("kinderen") && !is_participle("gemeente"));
        assert!(!is_infinitive("verstreken") && is_participle("verstreken"));
    }

    /// Participles of public letters, by kind: without ge-, with ge- in the middle, with two points, like their own present.
    const PARTICIPLES: &str = "ondersteund ondertekend overleefd voorspeld onderzocht onderbouwd overtuigd overwogen \
        omschreven voorkomen aanvaard verstrekt bekostigd herzien heroverwogen beëindigd beantwoord ontvangen \
        overgedragen overgemaakt aangeboden aangetast aangekaart doorgevoerd omgezet voorgelegd achtergelaten opgeschort \
        toegekend toegewezen afgehandeld ingewilligd kwijtgescholden samengevoegd vrijgesteld \
        geïnformeerd geïnspireerd geëvalueerd gecoördineerd beïnvloed geëist \
        verwacht verplicht verricht belast voortgezet begroet verlicht overschat gebruikt beperkt";

    #[test]
    fn a_verb_is_told_as_people_say_it() {
        assert_eq!(as_we_do("beoordeeld").as_deref(), Some("wij beoordelen"));
        assert_eq!(as_we_do("aangevraagd").as_deref(), Some("wij vragen … aan"));
        assert_eq!(as_we_do("vergeten").as_deref(), Some("wij vergeten"));
        assert_eq!(as_we_do("ondertekend").as_deref(), Some("wij ondertekenen"));
    }

    #[test]
    fn a_participle_of_a_verb_that_no_list_has_is_known_by_its_form() {
        for word in [
            "uiteengezet",
            "herverdeeld",
            "gedecentraliseerd",
            "geïndividualiseerd",
            "bijeengebracht",
            "vormgegeven",
        ] {
            assert!(is_participle(word), "{word}");
        }
        for word in
            ["aangezicht", "hernieuwbaar", "herfst", "ondergrond", "bijgeloof", "achtergrond", "herders"]
        {
            assert!(!is_participle(word), "{word}");
        }
    }

    #[test]
    fn a_verb_parts_where_its_participle_does() {
        assert_eq!(parts("aanleveren"), Some(("aan", "leveren")));
        assert_eq!(parts("onderzoeken"), None);
        assert_eq!(parts("vragen"), None);
    }

    #[test]
    fn participles_are_those_that_people_write() {
        for word in PARTICIPLES.split_whitespace() {
            assert!(is_participle(word), "{word}");
        }
        for word in [
            "ondergesteund",
            "ondergetekend",
            "overgeleefd",
            "voorgespeld",
            "geinformeerd",
            "beest",
            "kaart",
            "omzet",
        ] {
            assert!(!is_participle(word), "{word}");
        }
    }

    #[test]
    fn the_word_lists_are_in_order() {
        assert!(include_str!("data/common-words.nl.txt").lines().is_sorted());
        assert!(VERB_FORMS.lines().is_sorted());
        assert!(RARE_VERB_FORMS.lines().is_sorted());
        assert!(include_str!("data/also-common.nl.txt").lines().is_sorted());
    }
}
