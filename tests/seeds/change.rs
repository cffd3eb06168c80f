//! Inputs made from other inputs.

/// Signs and words that mean something to one of the readers.
const MEANINGFUL: &[&str] = &[
    "---\n",
    "\n\n",
    "\n",
    "\r\n",
    "\t",
    " ",
    ":",
    ": ",
    "- ",
    "? ",
    "&a ",
    "*a",
    "!!binary ",
    "|\n",
    ">-\n",
    "{",
    "}",
    "[",
    "]",
    "\"",
    "'",
    "#",
    "%",
    "@",
    "`",
    "```\n",
    "~~~",
    "*",
    "**",
    "_",
    "> ",
    "1. ",
    "## ",
    "# ",
    "|",
    "|---|",
    "[^1]",
    "[^1]: ",
    "](",
    "![",
    "<b>",
    "</b>",
    "<!-- ",
    " -->",
    "<!-- allow sentence-length: x -->",
    "<script>",
    "javascript:",
    "&amp;",
    "&#0;",
    "\\",
    "::: call-out title=\"A\"\n",
    "::: details\n",
    ":::\n",
    ":phone:",
    "{#id}",
    "tel:14030",
    "https://example.org/",
    "a@b.nl",
    "030-286 00 00",
    "title: ",
    "summary: ",
    "slug: ",
    "aliases: [/a/]\n",
    "publish: 2026-13-45\n",
    "null",
    "~",
    "true",
    "1e999",
    "0x10",
    "2026-02-30",
    "é",
    "e\u{301}",
    "😀",
    "\u{202e}",
    "\u{200d}",
    "\u{2060}",
    "\u{ad}",
    "\u{feff}",
    "\u{0}",
    "\u{7f}",
    "\u{85}",
    "\u{2028}",
    "İ",
    "ß",
    "ﬁ",
    "٠",
    "�",
    "<<<<<<< HEAD\n",
    "=======\n",
    ">>>>>>> b\n",
    ",",
    ";",
    "\";\"",
    "GM0344",
    "9999",
    "-1",
    "4294967295",
    "18446744073709551616",
    "<?xml",
    "<![CDATA[",
    "\"id\":",
    "\"range\":",
    "\r\nHost: @\r\n",
    "%2e%2e/",
];

/// Numbers that look random; the same start gives the same numbers (SplitMix64).
pub struct Dice(u64);

impl Dice {
    pub fn new(start: u64) -> Self {
        Self(start)
    }

    /// A number below `end`; 0 when that is 0.
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((z ^ (z >> 31)) % (end.max(1) as u64)).unwrap()
    }

    /// A piece of `length` bytes: short ones more often than long ones.
    fn piece(&mut self, length: usize) -> std::ops::Range<usize> {
        let start = self.below(length + 1);
        let most = [4, 16, 64, 1024][self.below(4)];
        start..(start + self.below(most + 1)).min(length)
    }
}

/// The longest input that is made, in bytes.
const LONGEST: usize = 20_000;

/// An input made from these.
pub fn changed(seeds: &[Vec<u8>], dice: &mut Dice) -> Vec<u8> {
    let mut bytes = seeds[dice.below(seeds.len())].clone();
    for _ in 0..=dice.below(6) {
        let piece = dice.piece(bytes.len());
        let at = dice.below(bytes.len() + 1);
        match dice.below(8) {
            0 => _ = bytes.drain(piece),
            1 => {
                let copy = bytes[piece].to_vec();
                let times = [1, 2, 30][dice.below(3)];
                bytes.splice(at..at, copy.repeat(times));
            }
            2 => {
                let other = &seeds[dice.below(seeds.len())];
                let theirs = dice.piece(other.len());
                let theirs = other[theirs].to_vec();
                bytes.splice(piece, theirs);
            }
            3..=5 => {
                let word = MEANINGFUL[dice.below(MEANINGFUL.len())];
                bytes.splice(at..at, word.bytes());
            }
            6 => {
                let word = MEANINGFUL[dice.below(MEANINGFUL.len())];
                bytes.splice(piece, word.repeat(1 + dice.below(200)).bytes());
            }
            _ => {
                if let Some(byte) = bytes.get_mut(at) {
                    *byte = [b' ', b'\n', b'0', b'a', 0, 0xff, b':', b'"'][dice.below(8)];
                }
            }
        }
        bytes.truncate(LONGEST);
    }
    bytes
}
