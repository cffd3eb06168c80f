//! Text into sentences and words, by the Unicode rules (UAX #29, through ICU4X) and Dutch abbreviations.

use std::{ops::Range, sync::LazyLock};

use icu::segmenter::{
    SentenceSegmenter, SentenceSegmenterBorrowed, WordSegmenter, WordSegmenterBorrowed,
    options::{SentenceBreakInvariantOptions, WordBreakInvariantOptions},
};

use crate::markdown::letters::seen;

use super::{Block, BlockKind, Mark, Places, SentenceSpan, WordSpan};

/// Stands for code or a picture in the text of a block.
pub(super) const PLACEHOLDER: char = '\u{FFFC}';

static SENTENCES: LazyLock<SentenceSegmenterBorrowed<'static>> =
    LazyLock::new(|| SentenceSegmenter::new(SentenceBreakInvariantOptions::default()));
static WORDS: LazyLock<WordSegmenterBorrowed<'static>> =
    LazyLock::new(|| WordSegmenter::new_for_non_complex_scripts(WordBreakInvariantOptions::default()));

/// Abbreviations after which a sentence goes on even when a capital follows; without the last point, in lower case.
const GOES_ON: &[&str] = &[
    "a.d.h.v", "a.g.v", "art", "b.v", "bijv", "blz", "bv", "ca", "co", "d.m.v", "d.w.z", "dhr", "dr", "drs",
    "evt", "excl", "fam", "i.h.k.v", "i.o.m", "i.p.v", "i.s.m", "i.v.m", "incl", "ing", "ir", "jl", "jr",
    "m.b.t", "m.b.v", "m.i.v", "m.n", "max", "mevr", "mgr", "min", "mr", "mw", "n.a.v", "nl", "nr", "nrs",
    "o.a", "o.b.v", "o.g.v", "o.l.v", "p", "par", "prof", "resp", "sr", "st", "t.a.v", "t.b.v", "t.g.v",
    "t.o.v", "t/m", "tel", "v.a", "vgl", "vs", "z.g", "zg", "zgn",
];

/// Makes a block of a text; `None` when it has neither words nor marks.
pub(super) fn block(
    kind: BlockKind,
    text: String,
    places: &Places,
    range: Range<usize>,
    component: Option<String>,
) -> Option<Block> {
    let mut block = Block {
        kind,
        range,
        component,
        text,
        lower: String::new(),
        words: Vec::new(),
        marks: Vec::new(),
        sentences: Vec::new(),
    };
    tokens(&mut block, places);
    if block.words.is_empty() && block.marks.is_empty() {
        return None;
    }
    mark_quoted(&mut block);
    sentences(&mut block);
    Some(block)
}

fn tokens(block: &mut Block, places: &Places) {
    let text = std::mem::take(&mut block.text);
    block.lower.reserve(text.len());
    let mut start = 0;
    // Up to here everything belongs to an address that was taken as one word.
    let mut taken = 0;
    let mut spaced = true;
    let mut at_chunk = true;
    for (end, kind) in WORDS.segment_str(&text).iter_with_word_type() {
        let word_like = kind.is_word_like();
        if end == 0 {
            continue;
        }
        let range = start..end;
        start = end;
        if range.end <= taken {
            continue;
        }
        let piece = &text[range.clone()];
        if piece.chars().all(char::is_whitespace) {
            (spaced, at_chunk) = (true, true);
            continue;
        }
        if at_chunk {
            at_chunk = false;
            let chunk = text[range.start..].split(char::is_whitespace).next().unwrap_or_default();
            if chunk.contains("://") || chunk.contains('@') || chunk.starts_with("www.") {
                let address = chunk.trim_end_matches(|c: char| ".,;:!?)]}\"'”’".contains(c));
                if !address.is_empty() {
                    taken = range.start + address.len();
                    push_word(block, places, &text, range.start..taken, true);
                    spaced = false;
                    continue;
                }
            }
        }
        if word_like {
            let joint = block.marks.last().filter(|mark| {
                !spaced
                    && mark.text.end == range.start
                    && !mark.spaced
                    && block
                        .words
                        .last()
                        .is_some_and(|word| word.text.end == mark.text.start && !word.literal)
            });
            let joint = joint.map(|mark| mark.character);
            // A hyphen between two words makes them one: Wmo-loket, 2023-2028. So does a slash between two letters or so:
            // t/m, en/of, 24/7. Longer words with a slash between them keep their own findings.
            const SHORT: usize = 2;
            let short =
                || piece.len() <= SHORT && block.words.last().is_some_and(|word| word.text.len() <= SHORT);
            let joins = matches!(joint, Some('-' | '\u{2010}' | '\u{2011}')) || joint == Some('/') && short();
            if joins {
                block.marks.pop();
                if let Some(last) = block.words.last_mut() {
                    // Only what comes to it: a word may have any number of hyphens.
                    push_lower(&mut block.lower, &text[last.text.end..range.end]);
                    last.text.end = range.end;
                    last.lower.end = block.lower.len();
                    last.source = places.range(last.text.clone());
                }
            } else {
                push_word(block, places, &text, range, false);
                if let Some(word) = block.words.last_mut() {
                    word.joined = joint == Some('/');
                }
            }
            spaced = false;
        } else {
            for (at, character) in piece.char_indices() {
                let here = range.start + at..range.start + at + character.len_utf8();
                if character.is_whitespace() {
                    spaced = true;
                } else if character == PLACEHOLDER {
                    push_word(block, places, &text, here, true);
                    spaced = false;
                } else {
                    let source = places.range(here.clone());
                    block.marks.push(Mark {
                        character,
                        range: source,
                        words_before: block.words.len(),
                        spaced,
                        text: here,
                    });
                    spaced = false;
                }
            }
        }
    }
    block.text = text;
}

fn push_word(block: &mut Block, places: &Places, text: &str, range: Range<usize>, literal: bool) {
    let from = block.lower.len();
    push_lower(&mut block.lower, &text[range.clone()]);
    let lower = from..block.lower.len();
    let source = places.range(range.clone());
    block.words.push(WordSpan { text: range, lower, source, quoted: false, literal, joined: false });
}

/// Adds a text in small letters, with straight apostrophes, as it is [seen].
fn push_lower(lower: &mut String, text: &str) {
    for character in seen(text).chars() {
        if character.is_ascii() {
            lower.push(character.to_ascii_lowercase());
        } else if character == '’' {
            lower.push('\'');
        } else {
            lower.extend(character.to_lowercase());
        }
    }
}

/// Marks the words between quotation marks; a mark without its partner quotes nothing.
fn mark_quoted(block: &mut Block) {
    let mut opened: Option<(char, usize)> = None;
    for mark in &block.marks {
        match (mark.character, opened) {
            // Not the apostrophe of 's, 't and 'n.
            ('\'' | '‘', None)
                if block.words.get(mark.words_before).is_some_and(|word| word.text.len() == 1) => {}
            ('"' | '\'' | '“' | '„' | '‘' | '«', None) if mark.spaced || mark.text.start == 0 => {
                opened = Some((mark.character, mark.words_before));
            }
            (close, Some((open, from))) if closes(open, close) => {
                block.words[from..mark.words_before].iter_mut().for_each(|word| word.quoted = true);
                opened = None;
            }
            _ => {}
        }
    }
}

fn closes(open: char, close: char) -> bool {
    match open {
        '“' | '„' => matches!(close, '”' | '“' | '"'),
        '‘' | '\'' => matches!(close, '’' | '\''),
        '«' => close == '»',
        _ => close == open,
    }
}

fn sentences(block: &mut Block) {
    let mut breaks = SENTENCES.segment_str(&block.text).filter(|&at| at > 0);
    let (mut word, mut mark) = (0, 0);
    let (mut first_word, mut first_mark) = (0, 0);
    let length = block.text.len();
    loop {
        let end = breaks.next().unwrap_or(length);
        word += block.words[word..].iter().take_while(|word| word.text.start < end).count();
        mark += block.marks[mark..].iter().take_while(|mark| mark.text.start < end).count();
        let goes_on = end < length && goes_on(block, word, mark) && !block.text[..end].ends_with('\n');
        if !goes_on && (first_word < word || first_mark < mark) {
            let spans = block.words[first_word..word]
                .iter()
                .map(|word| &word.source)
                .chain(block.marks[first_mark..mark].iter().map(|mark| &mark.range));
            let (mut from, mut to) = (usize::MAX, 0);
            for span in spans {
                from = from.min(span.start);
                to = to.max(span.end);
            }
            for inside in &mut block.marks[first_mark..mark] {
                inside.words_before -= first_word;
            }
            block.sentences.push(SentenceSpan {
                words: first_word..word,
                marks: first_mark..mark,
                source: from..to,
            });
            (first_word, first_mark) = (word, mark);
        }
        if end >= length {
            return;
        }
    }
}

/// Whether the point that ends here belongs to an abbreviation or to an initial.
fn goes_on(block: &Block, word: usize, mark: usize) -> bool {
    let (Some(last_word), Some(last_mark)) =
        (word.checked_sub(1).map(|at| &block.words[at]), mark.checked_sub(1).map(|at| &block.marks[at]))
    else {
        return false;
    };
    if last_mark.character != '.' || last_mark.text.start != last_word.text.end {
        return false;
    }
    let lower = &block.lower[last_word.lower.clone()];
    let written = &block.text[last_word.text.clone()];
    let initial = written.chars().count() == 1 && written.chars().all(char::is_uppercase) && written != "U";
    initial || GOES_ON.binary_search(&lower).is_ok()
}
