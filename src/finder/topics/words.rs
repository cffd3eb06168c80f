//! From text as people type it to stems that can be compared. Every language has its own [`Rules`]; they stand in its index, so
//! that the browser does the same.

use icu::normalizer::DecomposingNormalizerBorrowed;

use crate::finder::fold::SOUNDS;

/// At most this many letters of a query are read, counted as a browser counts them.
const LONGEST: usize = 96;

/// How words of a language become stems.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Rules {
    /// Letters that are taken for others, one rule after the other; doubled letters become single afterwards.
    pub(super) letters: &'static [(&'static str, &'static str)],
    /// What words begin with and lose, if three letters stay.
    pub(super) prefixes: &'static [&'static str],
    /// What words end with and lose, if three letters stay; the longest first.
    pub(super) endings: &'static [&'static str],
    /// What words end with and lose, if four letters stay.
    pub(super) short_endings: &'static [&'static str],
    /// Words that say nothing of what is meant.
    pub(super) stop: &'static str,
}

/// Dutch. The endings are written as they sound: `heid` is `hyt`.
static DUTCH: Rules = Rules {
    letters: SOUNDS,
    prefixes: &[],
    endings: &[
        "heten", "hyten", "ingen", "tjes", "eren", "hyt", "ers", "ing", "tje", "jes", "en", "er", "je", "e",
    ],
    short_endings: &["t", "s"],
    stop: "aan al als bij dan dat de den der die dit door een en er het hoe ik in is je kan kun kunt maar me met mij \
           mijn moet nog om ook op over te tot u uit uw voor wat we weer wel wij wordt ze zich zij zijn \
           zo heb heeft hebben ben bent was ga gaan gaat wil willen zou krijg krijgen krijgt jullie hem haar ons onze \
           hun ie t s n eigenlijk graag even geen alle alles twee deze staan staat toen weinig welke welk waarom hoeveel nergens overal \
           soms toch vind vinden zoek zoeken iets komen komt maken nemen geven zien zitten zoveel helemaal beetje beter bijna weg veel \
           meer grote groot klein soort jaren uur uren dag tijd klaar gedaan handen spelen vast gelijk moeten mensen ding dingen echt heel \
           best beste altijd misschien samen lopen goed goede nieuw nieuwe eerste laatste sint oude hoge west oost noord zuid berg dal",
};

static ENGLISH: Rules = Rules {
    letters: &[],
    prefixes: &[],
    endings: &[
        "ations", "ation", "ments", "ment", "ings", "ing", "ions", "ion", "ies", "ers", "ed", "es", "er",
        "ly", "y", "e",
    ],
    short_endings: &["s"],
    stop: "a an and are as at be been by can could do does for from get gets got had has have he her him his how i if in into is \
           it its me my of on or our please she so that the their them they this to us was we were what which will with would \
           you your am s t",
};

static TURKISH: Rules = Rules {
    letters: &[("ı", "i")],
    prefixes: &[],
    endings: &[
        "lerin", "larin", "leri", "lari", "sinden", "sindan", "inden", "indan", "iniz", "unuz", "imiz",
        "umuz", "ler", "lar", "nin", "nun", "dan", "den", "tan", "ten", "yor", "mek", "mak", "sin", "sun",
        "siz", "suz", "si", "su", "in", "un", "im", "um", "da", "de", "ta", "te", "ya", "ye", "yi", "yu",
        "li", "lu",
    ],
    short_endings: &["i", "u", "a", "e", "m", "n"],
    stop: "bir bu su ve ile icin mi mu ne de da ben benim bana beni biz bize o ki cok daha var yok gibi",
};

static UKRAINIAN: Rules = Rules {
    letters: &[("'", "")],
    prefixes: &[],
    endings: &[
        "ування",
        "ання",
        "ення",
        "ності",
        "ність",
        "ати",
        "ити",
        "ути",
        "ами",
        "ями",
        "ого",
        "ому",
        "ими",
        "іми",
        "ах",
        "ях",
        "ою",
        "ею",
        "єю",
        "ів",
        "ам",
        "ям",
        "их",
        "им",
        "іи",
        "ии",
        "ть",
    ],
    short_endings: &["а", "я", "у", "ю", "и", "і", "е", "є", "о", "ь"],
    stop: "і и та а але у в на з із за до від для про по не це як що я ми ви він вона вони мене мені міи моя моє мої чи є бути був \
           ти його ці цеи",
};

static POLISH: Rules = Rules {
    letters: &[("ł", "l")],
    prefixes: &[],
    endings: &[
        "owania", "owanie", "osci", "osc", "ania", "anie", "enia", "enie", "ami", "ach", "ego", "emu", "owi",
        "iem", "owac", "uje", "ow", "ac", "ic", "om", "em", "ie", "ia", "ej", "ym", "im",
    ],
    short_endings: &["y", "i", "a", "e", "u", "o"],
    stop: "i a ale w we z ze na do od dla o po nie to jest sie jak co ja my on ona oni mnie mi moj moja moje czy byc za przez ten ta te \
           tego mam",
};

static ARABIC: Rules = Rules {
    letters: &[("ى", "ي"), ("ة", "ه"), ("ـ", "")],
    prefixes: &["وال", "بال", "لل", "ال"],
    endings: &["كم", "ها", "هم", "ات", "ون", "ين", "ان", "تي", "ه", "ي"],
    short_endings: &[],
    stop: "في من الى على عن مع هل ما ماذا هذا هذه او و انا هو هي كيف ان لا",
};

static OTHER: Rules = Rules { letters: &[], prefixes: &[], endings: &[], short_endings: &[], stop: "" };

impl Rules {
    /// The rules of a language, by its tag without variant; of one that isn't known, none.
    pub(super) fn of(base: &str) -> &'static Self {
        match base {
            "nl" => &DUTCH,
            "en" => &ENGLISH,
            "tr" => &TURKISH,
            "uk" => &UKRAINIAN,
            "pl" => &POLISH,
            "ar" => &ARABIC,
            _ => &OTHER,
        }
    }

    /// The stems of the words that say what is meant, in order.
    pub(super) fn stems(&self, text: &str) -> Vec<String> {
        self.words(text).iter().map(|word| self.stem(word)).collect()
    }

    /// The folded words that say what is meant, in order.
    pub(super) fn words(&self, text: &str) -> Vec<String> {
        let mut length = 0;
        let read: String = text
            .chars()
            .take_while(|letter| {
                length += letter.len_utf16();
                length <= LONGEST
            })
            .collect();
        let folded = fold(&read);
        let words = folded
            .split(' ')
            .filter(|word| !word.is_empty() && !self.stop.split(' ').any(|stop| stop == *word));
        words.map(str::to_owned).collect()
    }

    /// The stem of one folded word.
    pub(super) fn stem(&self, word: &str) -> String {
        let mut stem = word.to_owned();
        for (from, to) in self.letters {
            if stem.contains(from) {
                stem = stem.replace(from, to);
            }
        }
        let mut single: Vec<char> = Vec::with_capacity(stem.len());
        for letter in stem.chars() {
            if single.last() != Some(&letter) || letter.is_ascii_digit() {
                single.push(letter);
            }
        }
        let mut stem = single;
        for prefix in self.prefixes {
            let letters: Vec<char> = prefix.chars().collect();
            if stem.starts_with(&letters) && stem.len() >= letters.len() + 3 {
                stem.drain(..letters.len());
                break;
            }
        }
        // Twice: an ending may hide another, as in `betaalde`.
        for _ in 0..2 {
            let long = self.endings.iter().map(|ending| (ending, 3));
            let ending = long.chain(self.short_endings.iter().map(|ending| (ending, 4))).find_map(
                |(ending, least)| {
                    let letters: Vec<char> = ending.chars().collect();
                    (stem.ends_with(&letters) && stem.len() >= letters.len() + least).then_some(letters.len())
                },
            );
            let Some(length) = ending else { break };
            stem.truncate(stem.len() - length);
        }
        stem.into_iter().collect()
    }
}

/// Small letters and digits of any script, without accents; whatever stands between them becomes one space.
pub(super) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut gap = false;
    for letter in DecomposingNormalizerBorrowed::new_nfkd().normalize(text).to_lowercase().chars() {
        match letter {
            '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}' | '\u{670}' => {}
            'a'..='z' | '0'..='9' | '\u{df}'..='\u{5ff}' | '\u{620}'..='\u{66f}' | '\u{671}'..='\u{1fff}'
                if letter != '÷' =>
            {
                if std::mem::take(&mut gap) && !folded.is_empty() {
                    folded.push(' ');
                }
                folded.push(letter);
            }
            _ => gap = true,
        }
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_a_word_have_one_stem() {
        for (language, words) in [
            ("nl", &["klacht", "klachten", "klagt", "Klachten!"][..]),
            ("nl", &["kosten", "kost"]),
            ("nl", &["betaal", "betalen", "betaalt", "betaald", "betaalde"]),
            ("nl", &["brief", "brieven"]),
            ("nl", &["gemeente", "gemeenten"]),
            ("nl", &["cliëntondersteuner", "clientondersteuning", "cliëntondersteuners"]),
            ("nl", &["wachttijd", "wachtijd", "wachttijden"]),
            ("en", &["disability", "disabilities"]),
            ("en", &["cost", "costs"]),
            ("ar", &["مجاني", "المجاني", "مجانية"]),
            ("pl", &["kosztuje", "koszty", "koszt"]),
        ] {
            let stems: Vec<Vec<String>> = words.iter().map(|word| Rules::of(language).stems(word)).collect();
            assert!(stems.iter().all(|stem| *stem == stems[0] && stem.len() == 1), "{words:?}: {stems:?}");
        }
    }

    #[test]
    fn what_is_no_letter_parts_words_and_emptiness_has_none() {
        assert_eq!(Rules::of("de").stems("eins,zwei – drei😀vier"), ["eins", "zwei", "drei", "vier"]);
        assert_eq!(Rules::of("nl").stems(" … de 😀 "), [""; 0]);
    }
}
