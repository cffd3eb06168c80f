//! What an organisation answered by mail: a proposal that an editor takes over at the desk, or not.
//!
//! A mail comes from anybody. It is read within limits, only its text is looked at, and what isn't plain is left to a person.

use jiff::civil::Date;
use mail_parser::{MessageParser, MimeHeaders};
use serde_json::{Value, json};

use super::{
    Card, Fact,
    letter::{ANSWER, REFERENCE, mark},
};
use crate::{
    diagnostic::MessageLanguage,
    directory::{
        import::hours_from_words,
        phone::PhoneNumber,
        supporter::ChannelType,
        web::{EmailAddress, WebAddress},
    },
};

/// The largest mail that is read, in bytes: an answer with pictures in its signature is a tenth of it.
pub const LARGEST_MAIL: usize = 10 << 20;
/// So much of the text is looked at, in bytes.
const LARGEST_TEXT: usize = 200 << 10;
/// So many characters of an answer are kept.
const LONGEST_ANSWER: usize = 300;
/// So many characters of what was written beside the answers are kept.
const LONGEST_REST: usize = 2000;
/// So many answers are looked for: more than any file has facts.
const MOST_ANSWERS: usize = 50;

/// Why a mail is no answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReplyError {
    /// It is larger than [`LARGEST_MAIL`].
    TooLarge,
    /// It is no mail, or has no text.
    NoMail,
    /// It has no day, or one that is still to come.
    NoDay,
    /// The reference of the letter isn't in it.
    NoReference,
    /// The reference is about what this site doesn't have.
    Unknown(String),
    /// There is no answer in it.
    Nothing,
}

impl ReplyError {
    /// What is wrong and what to do.
    pub fn message(&self, language: MessageLanguage) -> String {
        let (nl, en) = match self {
            ReplyError::Unknown(id) => {
                return match language {
                    MessageLanguage::Dutch => {
                        format!("De site heeft geen “{id}”. Gaat de mail over een andere site?")
                    }
                    MessageLanguage::English => {
                        format!("The site has no “{id}”. Is the mail about another site?")
                    }
                };
            }
            ReplyError::TooLarge => (
                "De mail is groter dan 10 MB. Lees hem zelf.",
                "The mail is larger than 10 MB. Read it yourself.",
            ),
            ReplyError::NoMail => (
                "Dit is geen e-mail met tekst. Bewaar de mail als .eml.",
                "This is no e-mail with text. Save the mail as .eml.",
            ),
            ReplyError::NoDay => (
                "De mail heeft geen dag, of een dag die nog moet komen.",
                "The mail has no day, or one that is still to come.",
            ),
            ReplyError::NoReference => (
                "De regel met “Kenmerk” staat niet in de mail. Lees hem zelf, en schrijf de antwoorden op in de desk.",
                "The line with “Kenmerk” isn't in the mail. Read it yourself, and write the answers down at the desk.",
            ),
            ReplyError::Nothing => ("Er staat geen antwoord in de mail.", "There is no answer in the mail."),
        };
        match language {
            MessageLanguage::Dutch => nl.to_string(),
            MessageLanguage::English => en.to_string(),
        }
    }
}

/// What an organisation answered, before an editor has looked at it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// The card that it is about.
    pub id: String,
    /// The day of the mail.
    pub on: Date,
    /// Whether it came from the domain that the file knows them by.
    pub from_them: bool,
    /// The mark of each fact that was answered, with the words.
    pub answers: Vec<(String, String)>,
    /// What else was written, for a person to read.
    pub rest: String,
}

/// What an answer means, as far as that is plain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Meaning {
    /// It is as the file says.
    Holds,
    /// It is this now: the field and its new text.
    Changed(&'static str, String),
    /// It is no more.
    Gone,
    /// A person has to read it.
    Unclear,
}

/// Reads a mail that answers a letter about one of these cards.
///
/// # Errors
/// Why it can't be taken for an answer.
pub fn read(mail: &[u8], cards: &[Card], today: Date) -> Result<Proposal, ReplyError> {
    if mail.len() > LARGEST_MAIL {
        return Err(ReplyError::TooLarge);
    }
    let message = MessageParser::default().parse(mail).ok_or(ReplyError::NoMail)?;
    let text = message.body_text(0).ok_or(ReplyError::NoMail)?;
    let is_text = message.text_bodies().next().is_none_or(|part| part.attachment_name().is_none());
    if text.trim().is_empty() || !is_text {
        return Err(ReplyError::NoMail);
    }
    let on = message
        .date()
        .and_then(|date| {
            Date::new(
                i16::try_from(date.year).ok()?,
                i8::try_from(date.month).ok()?,
                i8::try_from(date.day).ok()?,
            )
            .ok()
        })
        // A mail of this evening is of tomorrow elsewhere.
        .filter(|on| *on <= today.tomorrow().unwrap_or(today))
        .map(|on| on.min(today))
        .ok_or(ReplyError::NoDay)?;
    let subject = message.subject().unwrap_or_default();
    let from =
        message.from().and_then(|from| from.first()?.address().map(str::to_string)).unwrap_or_default();
    let text = start_of(&text, LARGEST_TEXT);
    let (id, marks) = reference(text, subject).ok_or(ReplyError::NoReference)?;
    let card = cards.iter().find(|card| card.id == id).ok_or(ReplyError::Unknown(id))?;
    let found = answers(text);
    let words: Vec<(String, String)> = marks
        .iter()
        .enumerate()
        .filter_map(|(at, mark)| {
            let own =
                found.numbered.iter().find(|(number, _)| *number == at + 1).map(|(_, words)| words.clone());
            let words =
                own.or_else(|| (found.numbered.is_empty() && found.all_hold).then(|| "ja".to_string()))?;
            Some((mark.clone(), words))
        })
        .collect();
    if words.is_empty() && found.rest.is_empty() {
        return Err(ReplyError::Nothing);
    }
    Ok(Proposal {
        id: card.id.clone(),
        on,
        from_them: is_theirs(card, &from),
        answers: words,
        rest: found.rest,
    })
}

impl Proposal {
    /// What was answered about a fact as it is now; `None` where it was asked about something else, or was checked since.
    pub fn about(&self, fact: &Fact) -> Option<(&str, Meaning)> {
        if fact.checked.as_ref().is_some_and(|check| check.on >= self.on) {
            return None;
        }
        let mark = mark(fact);
        let (_, words) = self.answers.iter().find(|(known, _)| *known == mark)?;
        Some((words, meaning(words, fact)))
    }

    /// As a text to keep.
    pub fn json(&self) -> String {
        let answers: Vec<Value> = self.answers.iter().map(|(mark, words)| json!([mark, words])).collect();
        let all = json!({
            "card": self.id, "on": self.on.to_string(), "from_them": self.from_them, "answers": answers, "rest": self.rest,
        });
        format!("{all:#}\n")
    }

    /// Reads what was kept; `None` where it is something else.
    pub fn parse(text: &str) -> Option<Self> {
        let all: Value = serde_json::from_str(text).ok()?;
        let text = |value: &Value| value.as_str().map(|text| clean(text, LONGEST_REST));
        let answers = all.get("answers")?.as_array()?.iter().take(MOST_ANSWERS);
        Some(Self {
            id: text(all.get("card")?)?,
            on: all.get("on")?.as_str()?.parse().ok()?,
            from_them: all.get("from_them")?.as_bool()?,
            answers: answers.filter_map(|one| Some((text(one.get(0)?)?, text(one.get(1)?)?))).collect(),
            rest: all.get("rest")?.as_str().map(|rest| lines(rest, LONGEST_REST))?,
        })
    }
}

/// Whether an address is of the domain of a card's own address or website.
fn is_theirs(card: &Card, from: &str) -> bool {
    let Some((_, domain)) = from.rsplit_once('@') else { return false };
    let domain = domain.to_ascii_lowercase();
    card.facts.iter().filter_map(|fact| fact.link.as_deref()).any(|link| {
        let host = link
            .strip_prefix("mailto:")
            .and_then(|email| email.rsplit_once('@').map(|(_, host)| host))
            .or_else(|| {
                link.strip_prefix("https://").and_then(|rest| rest.split(['/', '?', '#', ':']).next())
            });
        let host = host.unwrap_or_default().to_ascii_lowercase();
        !host.is_empty() && host.trim_start_matches("www.") == domain
    })
}

/// The card and the marks of the letter: the first reference in the text, or at least the card in the subject.
fn reference(text: &str, subject: &str) -> Option<(String, Vec<String>)> {
    // A long line may have been broken, so marks can stand on the next.
    let flat: Vec<&str> =
        text.split_whitespace().filter(|word| !word.chars().all(|c| c == '>' || c == '|')).collect();
    let named = subject.split_once("[wegwijs ").and_then(|(_, rest)| rest.split(']').next());
    let start =
        flat.iter().position(|word| word.trim_start_matches(['>', '|', '*']) == format!("{REFERENCE}:"))?;
    let id = flat.get(start + 1)?.to_string();
    let is_mark = |word: &&&str| word.len() == 8 && word.chars().all(|c| c.is_ascii_hexdigit());
    let marks: Vec<String> = flat
        .get(start + 3..)?
        .iter()
        .take_while(is_mark)
        .take(MOST_ANSWERS)
        .map(|mark| (*mark).to_string())
        .collect();
    // A letter about one that was answered below another is about neither.
    (!marks.is_empty() && named.is_none_or(|named| named.trim() == id)).then_some((id, marks))
}

#[derive(Debug, Default)]
struct Found {
    numbered: Vec<(usize, String)>,
    all_hold: bool,
    rest: String,
}

/// What stands behind the numbers, and what else was written above the letter.
fn answers(text: &str) -> Found {
    let mut found = Found::default();
    let mut rest: Vec<String> = Vec::new();
    let mut above = true;
    let mut open: Option<(usize, usize)> = None;
    for line in text.lines() {
        let (depth, line) = unquoted(line);
        let is_letter = depth > 0 || is_of_letter(line);
        if let Some((number, words)) = numbered(line, ANSWER) {
            open = words.is_empty().then_some((number, depth));
            add(&mut found.numbered, number, words);
            continue;
        }
        if let Some((number, quoted)) = open {
            // What stands below an empty answer, and isn't the next question, is the answer.
            if line.is_empty() || is_of_letter(line) || depth > quoted {
                if !line.is_empty() {
                    open = None;
                }
            } else {
                add(&mut found.numbered, number, line);
                open = None;
                continue;
            }
        }
        if above && (is_letter || is_divider(line)) {
            above = false;
        }
        if !above || line.is_empty() {
            continue;
        }
        match bare_number(line) {
            Some((number, words)) => add(&mut found.numbered, number, words),
            None => {
                found.all_hold |= says_all_hold(line);
                rest.push(clean(line, LONGEST_ANSWER));
            }
        }
    }
    found.numbered.retain(|(_, words)| !words.is_empty());
    found.rest = start_of_chars(&rest.join("\n"), LONGEST_REST);
    found
}

/// Adds an answer; two different ones about the same are for a person to read.
fn add(all: &mut Vec<(usize, String)>, number: usize, words: &str) {
    let words = clean(words, LONGEST_ANSWER);
    if all.len() >= MOST_ANSWERS && !all.iter().any(|(known, _)| *known == number) {
        return;
    }
    match all.iter_mut().find(|(known, _)| *known == number) {
        Some((_, known)) if known.is_empty() => *known = words,
        Some((_, known)) if words.is_empty() || *known == words => {}
        Some((_, known)) => *known = clean(&format!("{known} / {words}"), LONGEST_ANSWER),
        None => all.push((number, words)),
    }
}

/// How deep a line is quoted, and what it says.
fn unquoted(line: &str) -> (usize, &str) {
    let mut rest = line.trim();
    let mut depth = 0;
    while let Some(inner) = rest.strip_prefix(['>', '|']) {
        depth += 1;
        rest = inner.trim_start();
    }
    (depth, rest.trim_matches(['*', '\u{a0}']).trim())
}

/// `Antwoord 2: ja` → 2 and `ja`.
fn numbered<'l>(line: &'l str, word: &str) -> Option<(usize, &'l str)> {
    let rest = line
        .get(..word.len())
        .filter(|start| start.eq_ignore_ascii_case(word))
        .and_then(|_| line.get(word.len()..))?;
    let rest = rest.trim_start();
    let digits = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
    let number = rest.get(..digits)?.parse().ok().filter(|number| (1..=MOST_ANSWERS).contains(number))?;
    let after = rest.get(digits..)?.trim_start();
    Some((number, after.strip_prefix([':', '.', ')', '-'])?.trim()))
}

/// `2: ja`, `2. ja` or `2) ja`, as people write it above a letter.
fn bare_number(line: &str) -> Option<(usize, &str)> {
    let digits = line.find(|c: char| !c.is_ascii_digit()).filter(|digits| (1..=2).contains(digits))?;
    let number = line[..digits].parse().ok().filter(|number| (1..=MOST_ANSWERS).contains(number))?;
    Some((number, line[digits..].trim_start().strip_prefix([':', '.', ')'])?.trim()))
}

/// Whether a line is of the letter itself.
fn is_of_letter(line: &str) -> bool {
    let starts =
        ["Vraag ", "Kenmerk:", "Opmerkingen:", "En dit: ", "Goedendag,", "Wij schrijven op wat u antwoordt"];
    numbered(line, "Vraag").is_some() || starts[1..].iter().any(|start| line.starts_with(start))
}

/// Whether a line is what mail programs put between an answer and what it answers.
fn is_divider(line: &str) -> bool {
    let lower = line.to_lowercase();
    let header = ["van:", "from:", "verzonden:", "sent:", "verstuurd:", "aan:", "-----"];
    let begins = lower.starts_with("op ") || lower.starts_with("on ");
    let wrote = [" schreef", " wrote", " geschreven"].iter().any(|word| lower.contains(word));
    let wrote = begins && wrote && lower.contains(" 20");
    header.iter().any(|start| lower.starts_with(start)) || wrote
}

const YES: [&str; 8] = ["ja", "klopt", "yes", "correct", "juist", "ok", "oke", "oké"];
const WITH_YES: [&str; 17] = [
    "dat",
    "dit",
    "het",
    "nog",
    "steeds",
    "hoor",
    "helemaal",
    "inderdaad",
    "altijd",
    "is",
    "goed",
    "allemaal",
    "zo",
    "prima",
    "nummer",
    "adres",
    "j",
];
const NO_MORE: [&str; 7] = [
    "weg",
    "vervallen",
    "opgeheven",
    "bestaat niet meer",
    "is er niet meer",
    "niet meer in gebruik",
    "gestopt",
];

fn plain_words(text: &str) -> Vec<String> {
    let text = text.to_lowercase();
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_string).collect()
}

/// Whether a line says that everything is right, and nothing else.
fn says_all_hold(line: &str) -> bool {
    let words = plain_words(line);
    let one_of = |known: &[&str]| words.iter().any(|word| known.contains(&word.as_str()));
    (2..=6).contains(&words.len())
        && one_of(&["alles", "allemaal", "alle"])
        && one_of(&["klopt", "kloppen", "juist", "correct"])
        && words.iter().all(|word| {
            ["alles", "allemaal", "alle", "klopt", "kloppen", "gegevens", "antwoorden", "de", "ook"]
                .contains(&word.as_str())
                || YES.contains(&word.as_str())
                || WITH_YES.contains(&word.as_str())
        })
}

/// What an answer means for a fact.
pub(super) fn meaning(words: &str, fact: &Fact) -> Meaning {
    let plain = plain_words(words);
    let joined = plain.join(" ");
    let is_yes = plain.iter().any(|word| YES.contains(&word.as_str()))
        && plain.iter().all(|word| YES.contains(&word.as_str()) || WITH_YES.contains(&word.as_str()));
    if is_yes {
        return Meaning::Holds;
    }
    if NO_MORE.contains(&joined.as_str()) || NO_MORE.contains(&joined.trim_start_matches("nee ")) {
        return Meaning::Gone;
    }
    let new = match fact.kind {
        ChannelType::Phone | ChannelType::Mobile | ChannelType::TextMessage | ChannelType::WhatsApp => {
            one(numbers(words)).map(|number| ("value", number))
        }
        ChannelType::Email => {
            let found =
                words.split(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | ',' | ';' | '(' | ')'));
            let found = found.filter_map(|word| {
                EmailAddress::parse(word.trim_matches(['.', ':']).trim_start_matches("mailto:"))
            });
            one(found.map(|email| email.to_string()).collect()).map(|email| ("value", email))
        }
        ChannelType::Website | ChannelType::Form => {
            let found = words.split(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '(' | ')' | ','));
            let found = found.filter_map(|word| {
                let word = word.trim_end_matches(['.', ';']);
                let word = word.strip_prefix("http://").unwrap_or(word);
                let whole =
                    if word.starts_with("www.") { format!("https://{word}") } else { word.to_string() };
                let whole = if word.starts_with("https://") || word.starts_with("www.") {
                    whole
                } else {
                    format!("https://{word}")
                };
                WebAddress::parse(&whole).filter(|address| !address.is_a_chat())
            });
            one(found.map(|address| address.to_string()).collect()).map(|address| ("value", address))
        }
        ChannelType::Address | ChannelType::WalkIn => None,
    };
    let said_no = words
        .trim_start()
        .trim_start_matches(['n', 'N'])
        .strip_prefix("ee")
        .map(|rest| rest.trim_start_matches([',', '.', ':', ' ']));
    let hours = || {
        let hours = hours_from_words(said_no.unwrap_or(words))?;
        (!fact.hours.is_empty()).then_some(("hours", hours))
    };
    match new.or_else(hours) {
        Some((field, new))
            if fact.fields.iter().any(|(known, old)| *known == field && *old != new) && new != fact.shown =>
        {
            Meaning::Changed(field, new)
        }
        _ => Meaning::Unclear,
    }
}

/// The only one of several that are the same.
fn one(mut found: Vec<String>) -> Option<String> {
    found.dedup();
    if found.len() == 1 { found.pop() } else { None }
}

/// The telephone numbers in a text, as they are shown.
fn numbers(text: &str) -> Vec<String> {
    let pieces = text
        .split(|c: char| !(c.is_ascii_digit() || matches!(c, ' ' | '-' | '+' | '(' | ')' | '.' | '\u{a0}')));
    let pieces =
        pieces.map(|piece| piece.trim_matches([' ', '-', '.', '\u{a0}'])).filter(|piece| piece.len() >= 5);
    pieces.filter_map(|piece| PhoneNumber::parse(piece).ok()).map(|number| number.display()).collect()
}

/// One line, without what isn't text, cut off.
fn clean(text: &str, most: usize) -> String {
    let spaced = text.split_whitespace().collect::<Vec<_>>().join(" ");
    spaced.chars().filter(|c| !c.is_control() && !is_invisible(*c)).take(most).collect()
}

fn lines(text: &str, most: usize) -> String {
    let cleaned: Vec<String> = text.lines().map(|line| clean(line, most)).collect();
    start_of_chars(&cleaned.join("\n"), most)
}

/// Marks that turn text around or hide in it.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

fn start_of_chars(text: &str, most: usize) -> String {
    text.chars().take(most).collect()
}

fn start_of(text: &str, most: usize) -> &str {
    let mut end = most.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}
