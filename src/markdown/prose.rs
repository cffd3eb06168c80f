//! The words that a reader reads, with their places: prose blocks of sentences of words.
//!
//! [`Prose`] holds what is left of a Markdown text when markup, code, link addresses and component lines are taken away.
//! Every word, mark and sentence knows its bytes in the source file, so that whoever finds something can point at it.

mod fences;
mod markdown;
mod place;
mod segment;

use std::ops::Range;

use place::Places;

/// Running text: blocks of sentences, and the comments and links between them.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Prose {
    /// The blocks in the order of the text.
    pub blocks: Vec<Block>,
    /// The HTML comments in the order of the text.
    pub comments: Vec<Comment>,
    /// The links in the order of the text.
    pub links: Vec<Link>,
}

/// An HTML comment: `<!-- text -->`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comment {
    /// What is in it, without the marks and the white space at both ends.
    pub text: String,
    /// The bytes of the whole comment in the file.
    pub range: Range<usize>,
}

/// A link in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// The text that people click, without markup.
    pub text: String,
    /// The bytes of that text in the file; empty for a link without text.
    pub range: Range<usize>,
    /// The address.
    pub destination: String,
}

/// What a block is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BlockKind {
    /// A heading of the level, 1 to 6.
    Heading(u8),
    /// The `title` of a component.
    ComponentTitle,
    /// The `caption` of a component.
    Caption,
    /// A paragraph.
    Paragraph,
    /// An item of a list.
    ListItem,
    /// A cell in the head of a table.
    TableHeader,
    /// Any other cell of a table.
    TableCell,
    /// Text that was given without Markdown around it, such as a title or a value in YAML.
    Plain,
}

/// A stretch of text that belongs together: a paragraph, a heading, an item, a cell.
#[derive(Debug, Clone, PartialEq)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Its bytes in the file.
    pub range: Range<usize>,
    /// The innermost component it stands in: `call-out`, `steps`, …
    pub component: Option<String>,
    text: String,
    lower: String,
    words: Vec<WordSpan>,
    marks: Vec<Mark>,
    sentences: Vec<SentenceSpan>,
}

#[derive(Debug, Clone, PartialEq)]
struct WordSpan {
    text: Range<usize>,
    lower: Range<usize>,
    source: Range<usize>,
    quoted: bool,
    literal: bool,
    joined: bool,
}

/// A punctuation mark or symbol.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// The character.
    pub character: char,
    /// Its bytes in the file.
    pub range: Range<usize>,
    /// How many words of the sentence stand before it.
    pub words_before: usize,
    /// Whether white space stands before it.
    pub spaced: bool,
    text: Range<usize>,
}

#[derive(Debug, Clone, PartialEq)]
struct SentenceSpan {
    words: Range<usize>,
    marks: Range<usize>,
    source: Range<usize>,
}

/// A word in a sentence.
#[derive(Debug, Clone, PartialEq)]
pub struct Word<'a> {
    /// As it is written, without markup.
    pub text: &'a str,
    /// In lower case, with each letter as one character, without soft hyphens.
    pub lower: &'a str,
    /// Its bytes in the file.
    pub range: Range<usize>,
    /// Whether it stands between quotation marks: words of somebody else, or a name.
    pub quoted: bool,
    /// Whether it is code or an address: counts as one word, is never judged.
    pub literal: bool,
    /// Whether a slash joins it to the word before: the two are read, and count, as one.
    pub joined: bool,
}

impl Word<'_> {
    /// Whether it starts with a capital.
    pub fn capitalised(&self) -> bool {
        self.text.chars().next().is_some_and(char::is_uppercase)
    }

    /// Whether it is two capitals or more and nothing else, such as `CIZ`; `Wmo` is not.
    pub fn acronym(&self) -> bool {
        self.text.chars().all(char::is_uppercase) && self.text.chars().nth(1).is_some()
    }

    /// Whether a digit is in it.
    pub fn numeric(&self) -> bool {
        self.text.bytes().any(|byte| byte.is_ascii_digit())
    }
}

/// A sentence: words and the marks between them.
#[derive(Debug, Clone, PartialEq)]
pub struct Sentence<'a> {
    /// The words.
    pub words: Vec<Word<'a>>,
    /// The punctuation marks and symbols.
    pub marks: &'a [Mark],
    /// The bytes in the file from the first word or mark to the last.
    pub range: Range<usize>,
    /// The kind of the block that it stands in.
    pub kind: BlockKind,
}

impl Sentence<'_> {
    /// How many words a reader counts: *vader/moeder* is one.
    pub fn word_count(&self) -> usize {
        self.words.iter().filter(|word| !word.joined).count()
    }

    /// Whether it ends with this character, not counting closing brackets and quotation marks.
    pub fn ends_with(&self, character: char) -> bool {
        self.marks
            .iter()
            .rev()
            .take_while(|mark| mark.words_before == self.words.len())
            .any(|mark| mark.character == character)
    }

    /// The marks directly before the word at this index.
    pub fn marks_before(&self, word: usize) -> impl Iterator<Item = &Mark> {
        let from = self.marks.partition_point(|mark| mark.words_before < word);
        self.marks[from..].iter().take_while(move |mark| mark.words_before == word)
    }
}

impl Block {
    /// The text without markup; line breaks inside a paragraph are spaces.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// How many words a reader counts: *vader/moeder* is one.
    pub fn word_count(&self) -> usize {
        self.words.iter().filter(|word| !word.joined).count()
    }

    /// Its sentences.
    pub fn sentences(&self) -> impl Iterator<Item = Sentence<'_>> {
        self.sentences.iter().map(|span| Sentence {
            words: self.words[span.words.clone()]
                .iter()
                .map(|word| Word {
                    text: &self.text[word.text.clone()],
                    lower: &self.lower[word.lower.clone()],
                    range: word.source.clone(),
                    quoted: word.quoted,
                    literal: word.literal,
                    joined: word.joined,
                })
                .collect(),
            marks: &self.marks[span.marks.clone()],
            range: span.source.clone(),
            kind: self.kind,
        })
    }

    /// Whether it is a heading or the title of a component.
    pub fn is_heading(&self) -> bool {
        matches!(self.kind, BlockKind::Heading(_) | BlockKind::ComponentTitle)
    }
}

impl Prose {
    /// The prose of a Markdown text that starts at byte `base` of its file.
    pub fn from_markdown(markdown: &str, base: usize) -> Self {
        markdown::read(markdown, &Places::from_base(markdown.len(), base))
    }

    /// The prose of a plain text that stands literally at byte `base` of its file.
    pub fn from_plain(text: &str, base: usize) -> Self {
        Self::plain(text, &Places::from_base(text.len(), base))
    }

    /// The prose of a plain YAML value that stands at `range` in `source`, in whatever way it is written there (quoted,
    /// folded over lines, with escapes). Where the value can't be followed, every place is the whole value.
    pub fn from_value(value: &str, source: &str, range: Range<usize>) -> Self {
        Self::plain(value, &Places::align(value, source, range))
    }

    /// The prose of a YAML value that is Markdown; see [`Prose::from_value`].
    pub fn from_markdown_value(value: &str, source: &str, range: Range<usize>) -> Self {
        markdown::read(value, &Places::align(value, source, range))
    }

    fn plain(text: &str, places: &Places) -> Self {
        let mut prose = Self::default();
        let whole = places.range(0..text.len());
        prose.blocks.extend(segment::block(BlockKind::Plain, text.to_string(), places, whole, None));
        prose
    }

    /// The sentences of all blocks.
    pub fn sentences(&self) -> impl Iterator<Item = Sentence<'_>> {
        self.blocks.iter().flat_map(Block::sentences)
    }

    /// How many words there are.
    pub fn word_count(&self) -> usize {
        self.blocks.iter().map(Block::word_count).sum()
    }
}

#[cfg(test)]
mod tests;
