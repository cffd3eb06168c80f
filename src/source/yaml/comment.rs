//! Words behind ` #` that are a comment for YAML and a part of the text for who wrote them: `summary: Bel #112`.

use std::{ops::Range, sync::Arc};

use super::rules;
use crate::diagnostic::{Diagnostic, Location};

/// The comments in the bytes `range` of a file that look like the rest of a text.
///
/// A comment that is meant as one has a space behind its sign, or stands behind a value that is no text.
pub fn lost_words(path: &Arc<str>, text: &str, range: Range<usize>) -> Vec<Diagnostic> {
    let mut told = Vec::new();
    let mut at = range.start;
    // How far the key is indented whose text goes on over several lines (`|` or `>`).
    let mut block: Option<usize> = None;
    for line in text[range].split_inclusive('\n') {
        let start = at;
        at += line.len();
        let line = line.trim_end();
        let indent = line.len() - line.trim_start().len();
        if block.is_some_and(|key| line.is_empty() || indent > key) {
            continue;
        }
        block = line.ends_with(['|', '>']).then_some(indent);
        if let Some(sign) = cut(line) {
            let value = line[..sign].trim_end().len();
            let location = Location::new(path.clone(), start + sign..start + line.len());
            told.push(
                Diagnostic::new(&rules::WORDS_AS_COMMENT, location)
                    .with("text", &line[sign..])
                    .with("kept", line[value_start(line)..value].trim()),
            );
        }
    }
    told
}

/// Where the value of a line starts.
fn value_start(line: &str) -> usize {
    line.find(": ").map_or_else(|| line.find("- ").map_or(0, |at| at + 2), |at| at + 2)
}

/// Where the sign stands that cuts a text off.
fn cut(line: &str) -> Option<usize> {
    if line.trim_start().starts_with('#') {
        return None;
    }
    let value = &line[value_start(line)..];
    if value.trim_start().starts_with(['"', '\'', '[', '{', '|', '>', '&', '*', '!', '#']) {
        return None;
    }
    let sign = value_start(line) + value.find(" #")? + 1;
    let kept = line[value_start(line)..sign].trim();
    let behind = line[sign + 1..].chars().next()?;
    let words = kept.contains(' ') || behind.is_ascii_digit();
    let text = kept.chars().any(char::is_alphabetic)
        && !["true", "false", "yes", "no", "null"].contains(&kept.to_ascii_lowercase().as_str());
    (!behind.is_whitespace() && behind != '#' && words && text).then_some(sign)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_comment_that_was_meant_as_text_is_told() {
        let told = |text: &str| {
            let found = lost_words(&"a.yaml".into(), text, 0..text.len());
            found.iter().map(|one| text[one.location.range.clone()].to_string()).collect::<Vec<_>>()
        };
        assert_eq!(told("summary: Bel #112 of vraag het\n"), ["#112 of vraag het"]);
        assert_eq!(told("title: Hulp in wijk #3\r\n"), ["#3"]);
        assert_eq!(told("title: Wijk #3\n"), ["#3"]);
        assert_eq!(told("forms:\n  - Hulp aan #jongeren\n"), ["#jongeren"]);
        for text in [
            "title: Wijk # een opmerking\n",
            "title: \"Bel #112\"\n",
            "# Bel #112\ntitle: Ja\n",
            "draft: true #nog nakijken\n",
            "order: 10 #3\n",
            "checked: {on: 2026-11-21, by: redactie} #3\n",
            "area: GM0344 #Utrecht\n",
            "text: |\n  Bel #112 nu\n  en dan\n",
            "title: Hulp#3\n",
        ] {
            assert_eq!(told(text), Vec::<String>::new(), "{text}");
        }
    }
}
