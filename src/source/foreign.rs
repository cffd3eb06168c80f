//! Files that aren't the text that their names promise: a letter from Word, a photo, a text in another encoding.

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// What a file really is, by its first bytes; `None` for what may be text.
pub(super) fn kind(bytes: &[u8]) -> Option<&'static str> {
    const OLD_OFFICE: &[u8] = &[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    let starts = |with: &[u8]| bytes.starts_with(with);
    if starts(b"{\\rtf") {
        Some("rtf")
    } else if starts(OLD_OFFICE) {
        Some("word")
    } else if starts(b"PK\x03\x04") {
        Some(packed(bytes))
    } else if starts(b"%PDF-") {
        Some("pdf")
    } else if is_picture(bytes) {
        Some("picture")
    } else {
        None
    }
}

/// Which program packed a zip: the names of the files in it stand there plainly.
fn packed(bytes: &[u8]) -> &'static str {
    let holds = |name: &[u8]| bytes.windows(name.len()).any(|window| window == name);
    if holds(b"word/document") || holds(b"opendocument.text") || holds(b"Index/Document.iwa") {
        "word"
    } else if holds(b"xl/workbook") || holds(b"opendocument.spreadsheet") {
        "sheet"
    } else {
        "zip"
    }
}

fn is_picture(bytes: &[u8]) -> bool {
    let starts = |with: &[u8]| bytes.starts_with(with);
    // HEIC and AVIF are boxes: their length, then their kind.
    let in_a_box = bytes.get(4..8).is_some_and(|kind| kind == b"ftyp");
    let riff = starts(b"RIFF") && bytes.get(8..12).is_some_and(|kind| kind == b"WEBP");
    starts(&[0xff, 0xd8, 0xff]) || starts(b"\x89PNG\r\n\x1a\n") || starts(b"GIF8") || riff || in_a_box
}

/// The text of a file in UTF-16, which Notepad calls “Unicode”: by its mark, or by the zeros beside plain letters.
pub(super) fn utf16(bytes: &[u8]) -> Option<String> {
    let encoding = match bytes {
        [0xff, 0xfe, ..] => UTF_16LE,
        [0xfe, 0xff, ..] => UTF_16BE,
        _ => unmarked(bytes)?,
    };
    Some(encoding.decode(bytes).0.into_owned())
}

fn unmarked(bytes: &[u8]) -> Option<&'static Encoding> {
    let pairs = &bytes[..bytes.len().min(64) & !1];
    let zeros = |at: usize| pairs.iter().skip(at).step_by(2).all(|byte| *byte == 0);
    let letters = |at: usize| pairs.iter().skip(at).step_by(2).all(|byte| *byte != 0 && byte.is_ascii());
    if pairs.len() < 4 {
        None
    } else if letters(0) && zeros(1) {
        Some(UTF_16LE)
    } else if zeros(0) && letters(1) {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// Bytes that are not all UTF-8: what is stays, and other bytes are what they are to older programs for Windows. So the words
/// are mostly right, and are not told of besides the encoding.
pub(super) fn as_windows_1252(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len());
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        text.push_str(&WINDOWS_1252.decode_without_bom_handling(chunk.invalid()).0);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_of_other_programs_are_known_by_their_first_bytes() {
        for (bytes, expected) in [
            (b"{\\rtf1\\ansi Hulp}".as_slice(), Some("rtf")),
            (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest", Some("word")),
            (b"PK\x03\x04....[Content_Types].xml....word/document.xml", Some("word")),
            (b"PK\x03\x04....mimetypeapplication/vnd.oasis.opendocument.text", Some("word")),
            (b"PK\x03\x04....xl/workbook.xml", Some("sheet")),
            (b"PK\x03\x04....foto.jpg", Some("zip")),
            (b"%PDF-1.7", Some("pdf")),
            (b"\xff\xd8\xff\xe1Exif", Some("picture")),
            (b"\x89PNG\r\n\x1a\n", Some("picture")),
            (b"\0\0\0\x18ftypheic", Some("picture")),
            (b"RIFF\x10\0\0\0WEBPVP8 ", Some("picture")),
            (b"---\ntitle: Hulp\n---\n", None),
            (b"PK is de naam van een dorp", None),
            (b"", None),
        ] {
            assert_eq!(kind(bytes), expected, "{}", String::from_utf8_lossy(bytes));
        }
    }

    #[test]
    fn utf16_is_read_with_and_without_its_mark_and_plain_text_is_left_alone() {
        let text = "---\ntitle: Één cliënt\n---\n";
        let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(utf16(&[b"\xff\xfe".as_slice(), &little].concat()).as_deref(), Some(text));
        assert_eq!(utf16(&[b"\xfe\xff".as_slice(), &big].concat()).as_deref(), Some(text));
        let plain = "title: een heel gewone zin zonder bijzondere letters erin, en lang";
        let little: Vec<u8> = plain.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = plain.encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(utf16(&little).as_deref(), Some(plain));
        assert_eq!(utf16(&big).as_deref(), Some(plain));
        for other in [plain.as_bytes(), b"", b"a", b"a\0", "é".as_bytes(), b"ab\0c\0d"] {
            assert_eq!(utf16(other), None);
        }
    }

    #[test]
    fn bytes_of_windows_become_the_letters_that_were_typed_beside_utf8() {
        assert_eq!(as_windows_1252(b"cli\xebnt \x80 5, \xc3\xa9\xc3\xa9n"), "cliënt € 5, één");
    }
}
