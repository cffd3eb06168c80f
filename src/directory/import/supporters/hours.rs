//! Opening hours in Dutch words, as people put them into a table.

use crate::directory::hours::OpeningHours;

const DAYS: [(&str, &str, &str); 7] = [
    ("ma", "maandag", "Mo"),
    ("di", "dinsdag", "Tu"),
    ("wo", "woensdag", "We"),
    ("do", "donderdag", "Th"),
    ("vr", "vrijdag", "Fr"),
    ("za", "zaterdag", "Sa"),
    ("zo", "zondag", "Su"),
];

/// `ma-do 9.00-17.00; vr 9-12 uur` → `Mo-Th 09:00-17:00; Fr 09:00-12:00`. `None` for what isn't hours and nothing else.
pub(in crate::directory) fn from_words(text: &str) -> Option<String> {
    // The notation of files is taken as it is.
    if let Ok(hours) = OpeningHours::parse(text.trim()) {
        return Some(hours.as_str().to_string());
    }
    let text = text.to_lowercase();
    let mut words: Vec<String> = Vec::new();
    // Hyphens of any kind are words of their own.
    let spaced = text
        .replace("t/m", " - ")
        .replace(['–', '—', '-'], " - ")
        .replace(';', " ; ")
        .replace([',', '/', '&'], " , ");
    for word in spaced.split_whitespace() {
        let word = word.trim_end_matches([':', '.']);
        match word {
            "" | "uur" | "u" | "van" | "op" | "bereikbaar" | "tussen" | "elke" | "iedere" | "dag:"
            | "werkdag:" => {}
            "tot" | "met" => {
                // “tot en met” is one hyphen.
                if words.last().map(String::as_str) != Some("-") {
                    words.push("-".into());
                }
            }
            "en" if words.last().map(String::as_str) == Some("-") => {}
            "en" => words.push(",".into()),
            "werkdagen" | "werkdag" => words.push("Mo-Fr".into()),
            "dagelijks" => words.push("Mo-Su".into()),
            "-" | ";" | "," => words.push(word.to_string()),
            _ => words.push(day(word).or_else(|| time(word))?),
        }
    }
    let mut rules: Vec<String> = Vec::new();
    let (mut days, mut times) = (String::new(), String::new());
    let is_day = |word: &str| word.starts_with(|c: char| c.is_ascii_uppercase());
    let is_time = |word: &str| word.starts_with(|c: char| c.is_ascii_digit());
    let close = |days: &mut String, times: &mut String, rules: &mut Vec<String>| {
        let rule =
            (days.trim_end_matches([',', '-']).to_string(), times.trim_end_matches([',', '-']).to_string());
        days.clear();
        times.clear();
        let whole = !rule.0.is_empty() && !rule.1.is_empty();
        if whole {
            rules.push(format!("{} {}", rule.0, rule.1));
        }
        whole
    };
    for (at, word) in words.iter().enumerate() {
        if is_day(word) {
            if !times.is_empty() && !close(&mut days, &mut times, &mut rules) {
                return None;
            }
            days.push_str(word);
        } else if is_time(word) {
            times.push_str(word);
        } else if word == ";" {
            if !close(&mut days, &mut times, &mut rules) {
                return None;
            }
        } else {
            // A comma before a day ends the hours before it.
            let next_is_day = words.get(at + 1).is_some_and(|next| is_day(next));
            if times.is_empty() {
                days.push_str(word);
            } else if !next_is_day {
                times.push_str(word);
            }
        }
    }
    let is_open = !days.is_empty() || !times.is_empty();
    if is_open && !close(&mut days, &mut times, &mut rules) {
        return None;
    }
    let rules = rules.join("; ");
    OpeningHours::parse(&rules).ok().map(|_| rules)
}

fn day(word: &str) -> Option<String> {
    let word = word.strip_suffix('s').filter(|day| day.ends_with("dag")).unwrap_or(word);
    let word = word.strip_suffix("en").filter(|day| day.ends_with("dag")).unwrap_or(word);
    let found = DAYS.iter().find(|(short, long, _)| word == *short || word == *long);
    found.map(|(_, _, day)| (*day).to_string())
}

/// `9`, `9.00`, `09:00`, `9u` → `09:00`
fn time(word: &str) -> Option<String> {
    let word = word.trim_end_matches("uur").trim_end_matches(['u', 'h']);
    let (hour, minute) = word.split_once([':', '.', 'u']).unwrap_or((word, "00"));
    let is_number =
        |text: &str| (1..=2).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    if !is_number(hour) || !is_number(minute) || minute.len() != 2 {
        return None;
    }
    let (hour, minute): (u8, u8) = (hour.parse().ok()?, minute.parse().ok()?);
    (hour <= 24 && minute < 60).then(|| format!("{hour:02}:{minute:02}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dutch_words_become_the_notation_of_files() {
        for (words, hours) in [
            ("ma-vr 9.00-17.00", "Mo-Fr 09:00-17:00"),
            ("ma-do 9-17 uur; vr 9-12 uur", "Mo-Th 09:00-17:00; Fr 09:00-12:00"),
            ("maandag t/m vrijdag van 08:30 tot 17:00 uur", "Mo-Fr 08:30-17:00"),
            ("maandag tot en met donderdag 9.00 – 12.30 en 13.00 – 17.00", "Mo-Th 09:00-12:30,13:00-17:00"),
            ("ma, wo en vr 9.00-12.00", "Mo,We,Fr 09:00-12:00"),
            ("werkdagen 9.00-17.00 uur", "Mo-Fr 09:00-17:00"),
            ("dinsdag 9.00-12.00, donderdag 13.00-16.00", "Tu 09:00-12:00; Th 13:00-16:00"),
            ("Mo-Fr 09:00-17:00; PH off", "Mo-Fr 09:00-17:00; PH off"),
            ("op afspraak", "op afspraak"),
        ] {
            assert_eq!(from_words(words).as_deref(), Some(hours), "{words}");
        }
        for words in
            ["", "afspraak", "ma-vr", "9-17", "ma-vr 17-9", "ma-vr 9-17 behalve in de zomer", "ma 25-26"]
        {
            assert_eq!(from_words(words), None, "{words}");
        }
    }
}
