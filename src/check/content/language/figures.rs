//! What the report counts with the eyes of the rules.

use super::{Profile, hard_word, jargon, long_word, passive, reading::Read};

/// How many words of a sentence are hard: rare, jargon, or too long.
pub(in crate::check::content) fn hard_words(read: &Read<'_>, profile: &Profile) -> usize {
    let words = &read.sentence.words;
    let (mut count, mut at) = (0, 0);
    while at < words.len() {
        if let Some((_, length)) = jargon::at(read, at) {
            count += length;
            at += length;
            continue;
        }
        let long = long_word::is_long(&words[at], profile) && !words[at].quoted && !words[at].capitalised();
        if !read.explained[at] && (long || hard_word::is_hard(&words[at], at == 0)) {
            count += 1;
        }
        at += 1;
    }
    count
}

/// Whether a sentence is passive.
pub(in crate::check::content) fn is_passive(read: &Read<'_>) -> bool {
    !passive::passives(read).is_empty()
}
