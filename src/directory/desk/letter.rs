//! A letter that asks an organisation whether its facts are still right: a draft for a mail program (RFC 5322).
//!
//! Each question has a line to answer on, which survives being quoted. The reference at the end says which facts were asked about,
//! so that an answer is never taken for another fact.

use jiff::civil::Date;
use sha2::{Digest, Sha256};

use super::{Card, Fact, about_all, question, questions::heading};

/// The word before the number of an answer.
pub(super) const ANSWER: &str = "Antwoord";
/// The word before the reference.
pub(super) const REFERENCE: &str = "Kenmerk";

/// Who writes, on which day, for which site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sender<'a> {
    /// The address that the letter comes from.
    pub from: &'a str,
    /// Who signs.
    pub name: &'a str,
    /// The name of the site.
    pub site: &'a str,
    /// The address of the site.
    pub address: &'a str,
    /// The day.
    pub on: Date,
}

/// The mark of a fact as it is asked about: another number has another mark.
pub(super) fn mark(fact: &Fact) -> String {
    let mut hash = Sha256::new();
    for part in [fact.kind.as_str(), &fact.shown, &fact.hours.join(";")] {
        hash.update(part.as_bytes());
        hash.update([0]);
    }
    hash.finalize().iter().take(4).map(|byte| format!("{byte:02x}")).collect()
}

/// The letter to the address of a card; `None` where it has none, or nothing to ask.
pub fn letter(card: &Card, sender: &Sender<'_>) -> Option<String> {
    let to = card.email.as_deref()?;
    if card.facts.is_empty() {
        return None;
    }
    let day = sender.on.strftime("%d-%m-%Y").to_string();
    // Whoever prepares letters prepares them for today; the program that sends them puts in the time.
    let date = sender.on.strftime("%a, %d %b %Y 12:00:00 +0000").to_string();
    let subject = format!("Klopt dit nog? {} [wegwijs {}]", on_one_line(&card.name), card.id);
    let headers = [
        ("From", sender.from.to_string()),
        ("To", to.to_string()),
        ("Subject", words(&subject)),
        ("Date", date),
        // A mail program opens it as a draft, and nothing is sent before somebody sends it.
        ("X-Unsent", "1".to_string()),
        ("MIME-Version", "1.0".to_string()),
        ("Content-Type", "text/plain; charset=utf-8".to_string()),
        ("Content-Transfer-Encoding", "quoted-printable".to_string()),
        ("Content-Language", "nl".to_string()),
    ];
    let mut out = String::new();
    for (name, value) in headers {
        out.push_str(&format!("{name}: {value}\r\n"));
    }
    out.push_str("\r\n");
    out.push_str(&quoted_printable(&body(card, sender, &day)));
    Some(out)
}

/// A name without what would end its line: in the head of a letter that starts another header.
fn on_one_line(name: &str) -> String {
    name.split(char::is_control).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

fn body(card: &Card, sender: &Sender<'_>, day: &str) -> String {
    let mut out = format!(
        "Goedendag,\n\nOp {} ({}) staat hoe mensen {} kunnen bereiken. Wij vragen u of dat nog klopt. Dit kost een paar minuten.\n\n\
         Antwoord op deze e-mail. Schrijf achter elk antwoord “ja”, of schrijf wat het nu is. Bestaat iets niet meer? Schrijf dan “weg”.\n",
        sender.site,
        sender.address,
        on_one_line(&card.name)
    );
    for (number, fact) in (1..).zip(&card.facts) {
        out.push_str(&format!(
            "\nVraag {number}. {}: {}\n{}\n{ANSWER} {number}: \n",
            heading(fact),
            fact.shown,
            question(fact)
        ));
    }
    let more = about_all(card);
    if !more.is_empty() {
        out.push_str(&format!("\nEn dit: {}\nOpmerkingen: \n", more.join(" ")));
    }
    let marks: Vec<String> = card.facts.iter().map(mark).collect();
    out.push_str(&format!(
        "\nWij schrijven op wat u antwoordt en op welke dag. Wij schrijven uw naam niet op.\n\nMet vriendelijke groet,\n{}\n\n\
         {REFERENCE}: {} {day} {}\n",
        sender.name,
        card.id,
        marks.join(" ")
    ));
    out
}

/// Text of a header: as it is in ASCII, else as encoded words (RFC 2047) on folded lines.
fn words(text: &str) -> String {
    use base64::Engine as _;
    if text.is_ascii() && text.len() <= 900 {
        return text.to_string();
    }
    let mut words = Vec::new();
    let mut word = String::new();
    for c in text.chars() {
        // A line with an encoded word has at most 76 characters: 36 bytes become 48, and the name of the header stands before it.
        if word.len() + c.len_utf8() > 36 {
            words.push(std::mem::take(&mut word));
        }
        word.push(c);
    }
    words.push(word);
    let encoded =
        |word: &String| format!("=?UTF-8?B?{}?=", base64::engine::general_purpose::STANDARD.encode(word));
    words.iter().map(encoded).collect::<Vec<_>>().join("\r\n ")
}

/// A text as quoted-printable (RFC 2045): lines of at most 76 characters, in ASCII.
fn quoted_printable(text: &str) -> String {
    let mut out = String::new();
    for line in text.split('\n') {
        let mut width = 0;
        let bytes = line.as_bytes();
        for (at, &byte) in bytes.iter().enumerate() {
            let last = at + 1 == bytes.len();
            let plain = matches!(byte, b'!'..=b'<' | b'>'..=b'~') || (matches!(byte, b' ' | b'\t') && !last);
            let piece = if plain { char::from(byte).to_string() } else { format!("={byte:02X}") };
            if width + piece.len() > 75 {
                out.push_str("=\r\n");
                width = 0;
            }
            width += piece.len();
            out.push_str(&piece);
        }
        out.push_str("\r\n");
    }
    // The last line end of the text makes no line of its own.
    out.truncate(out.len() - 2);
    out
}
