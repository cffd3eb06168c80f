//! gzip (RFC 1952), for files beside the pages and for what a page weighs.
//!
//! The encoder is named, not left to whatever other crates choose together: a few bytes more or less decide whether a page is
//! within its budget, and the same files must be the same bytes.

/// How much an encoder tries, from 1 (fast) to 9 (small).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Level(u8);

impl Level {
    /// The quickest.
    pub const FAST: Self = Self(1);
    /// What servers use when they compress on the fly.
    pub const SERVER: Self = Self(6);
    /// The smallest.
    pub const BEST: Self = Self(9);
}

/// The text as gzip, without a name and without a time: the same text is the same bytes.
pub fn gzip(bytes: &[u8], level: Level) -> Vec<u8> {
    // Deflate, no flags, no time, and whether it was made small or fast, on an unknown system.
    let effort = match level {
        Level::BEST => 2,
        Level::FAST => 4,
        Level(_) => 0,
    };
    let mut out = vec![0x1f, 0x8b, 8, 0, 0, 0, 0, 0, effort, 255];
    out.extend(miniz_oxide::deflate::compress_to_vec(bytes, level.0));
    out.extend(crc32fast::hash(bytes).to_le_bytes());
    // The length is kept modulo 2³², as the format says.
    out.extend((bytes.len() as u32).to_le_bytes());
    out
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    #[test]
    fn another_decoder_gives_every_text_back() {
        for text in ["", "x", &"<p>Een cliëntondersteuner is gratis.</p>".repeat(300)] {
            for level in [Level::FAST, Level::SERVER, Level::BEST] {
                let mut back = String::new();
                flate2::read::GzDecoder::new(&*gzip(text.as_bytes(), level))
                    .read_to_string(&mut back)
                    .unwrap();
                assert_eq!(back, text);
            }
        }
    }
}
