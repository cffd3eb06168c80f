//! Letters, and answers in the shapes that mail programs give them.

use base64::Engine as _;
use jiff::civil::date;
use mail_parser::MessageParser;
use proptest::prelude::*;

use super::{
    Card, Fact, Sender, cards, letter,
    reply::{Meaning, Proposal, ReplyError, meaning, read},
};
use crate::directory::{
    SUPPORTERS_FOLDER,
    tests::{TODAY, read as read_directory, tree},
};

const FILE: &str = "name: Stichting Zoë & Co\nrole: client-supporter\nlaws: [wmo]\nareas: {municipalities: [GM0344]}\nchannels:\n  \
    - {type: phone, value: 030 286 10 00, audience: citizen, hours: \"Mo-Fr 09:00-17:00\"}\n  - {type: email, value: hulp@zoe.nl}\n  - {type: website, value: \
    \"https://www.zoe.nl/hulp\"}\nverification: {on: 2026-01-05, by: iemand, method: phone, source: gesprek}\n";

fn the_cards() -> Vec<Card> {
    let path = format!("{SUPPORTERS_FOLDER}zoe.yaml");
    let files = [(path.as_str(), FILE)];
    cards(&read_directory(&files).0, &tree(&files))
}

fn sender() -> Sender<'static> {
    Sender {
        from: "redactie@wegwijs.nl",
        name: "De redactie",
        site: "Wegwijs",
        address: "https://wegwijs.nl",
        on: TODAY,
    }
}

/// The text of the letter, as who gets it reads it.
fn body() -> String {
    let letter = letter(&the_cards()[0], &sender()).unwrap();
    let message = MessageParser::default().parse(letter.as_bytes()).unwrap();
    message.body_text(0).unwrap().replace("\r\n", "\n")
}

/// The letter with something behind each answer.
fn filled(answers: &[&str]) -> String {
    let mut text = body();
    for (number, words) in (1..).zip(answers) {
        text = text.replace(&format!("Antwoord {number}: "), &format!("Antwoord {number}: {words}"));
    }
    text
}

fn quoted(text: &str) -> String {
    text.lines().map(|line| format!("> {line}\n")).collect()
}

fn mail(headers: &str, text: &str) -> String {
    format!(
        "From: \"Z. Hulp\" <hulp@zoe.nl>\r\nTo: redactie@wegwijs.nl\r\nSubject: Re: Klopt dit nog? Zo =?utf-8?q?Zo=C3=AB?= [wegwijs zoe]\r\n\
         Date: Fri, 20 Nov 2026 16:12:09 +0100\r\nMIME-Version: 1.0\r\n{headers}\r\n\r\n{}",
        text.replace('\n', "\r\n")
    )
}

const PLAIN: &str = "Content-Type: text/plain; charset=utf-8";

/// What a mail proposes about each fact: the words, and what they mean.
fn proposed(mail: &[u8]) -> Vec<Option<(String, Meaning)>> {
    let cards = the_cards();
    let proposal = read(mail, &cards, TODAY).unwrap();
    assert_eq!((proposal.id.as_str(), proposal.on), ("zoe", date(2026, 11, 20)));
    assert_eq!(Proposal::parse(&proposal.json()), Some(proposal.clone()));
    cards[0]
        .facts
        .iter()
        .map(|fact| proposal.about(fact).map(|(words, meaning)| (words.to_string(), meaning)))
        .collect()
}

fn meanings(mail: &[u8]) -> Vec<Option<Meaning>> {
    proposed(mail).into_iter().map(|about| about.map(|(_, meaning)| meaning)).collect()
}

fn new(field: &'static str, text: &str) -> Option<Meaning> {
    Some(Meaning::Changed(field, text.to_string()))
}

#[test]
fn a_letter_is_a_draft_in_plain_dutch_that_any_program_opens() {
    let letter = letter(&the_cards()[0], &sender()).unwrap();
    assert!(letter.is_ascii());
    assert!(letter.split("\r\n").all(|line| line.len() <= 76 && !line.contains('\n')), "{letter}");
    let message = MessageParser::default().parse(letter.as_bytes()).unwrap();
    assert_eq!(message.subject(), Some("Klopt dit nog? Stichting Zoë & Co [wegwijs zoe]"));
    assert_eq!(message.header_raw("X-Unsent").map(str::trim), Some("1"));
    assert_eq!(message.to().unwrap().first().unwrap().address(), Some("hulp@zoe.nl"));
    assert_eq!(message.attachment_count(), 0);
    insta::assert_snapshot!(body());
    // No address, no letter; nor a header that a name slips in.
    let mut card = the_cards().remove(0);
    card.name = "A\r\nBcc: ander@zoe.nl".into();
    let hostile = super::letter(&card, &sender()).unwrap();
    let head = hostile.split_once("\r\n\r\n").unwrap().0;
    assert!(!head.lines().any(|line| line.starts_with("Bcc")), "{hostile}");
    card.email = None;
    assert_eq!(super::letter(&card, &sender()), None);
}

#[test]
fn gmail_quotes_the_letter_below_the_answer_in_two_parts() {
    // Both parts; the text in base64, and the form filled in where it was quoted.
    let text = format!(
        "Hoi, zie onder.\n\nOp za 21 nov 2026 om 12:00 schreef De redactie <redactie@wegwijs.nl>:\n\n{}",
        quoted(&filled(&["ja", "nee, dat is post@zoe.nl", "klopt nog steeds"]))
    );
    let encoded = base64::engine::general_purpose::STANDARD.encode(&text);
    let lines: Vec<&str> =
        encoded.as_bytes().chunks(76).map(|line| std::str::from_utf8(line).unwrap()).collect();
    let body = format!(
        "--0000000000006a\nContent-Type: text/plain; charset=\"UTF-8\"\nContent-Transfer-Encoding: base64\n\n{}\n--0000000000006a\n\
         Content-Type: text/html; charset=\"UTF-8\"\n\n<div dir=ltr>Hoi, zie onder.</div><div class=gmail_quote>…</div>\n--0000000000006a--\n",
        lines.join("\n")
    );
    let mail = mail("Content-Type: multipart/alternative; boundary=\"0000000000006a\"", &body);
    assert_eq!(
        meanings(mail.as_bytes()),
        [Some(Meaning::Holds), new("value", "post@zoe.nl"), Some(Meaning::Holds)]
    );
    let proposal = read(mail.as_bytes(), &the_cards(), TODAY).unwrap();
    assert!(proposal.from_them);
    assert_eq!(proposal.rest, "Hoi, zie onder.");
}

#[test]
fn outlook_puts_the_answer_above_an_unquoted_letter_in_windows_letters() {
    let text = format!(
        "Beste redactie,\n\n1: ja, klopt\n2. hulp2@zoe.nl\n3) weg\n\nGroeten, Zoë\n\n________________________________\nVan: De redactie <redactie@wegwijs.nl>\nVerzonden: \
         zaterdag 21 november 2026 12:00\nAan: hulp@zoe.nl\nOnderwerp: Klopt dit nog?\n\n{}",
        body()
    );
    // In iso-8859-1 and windows-1252, as quoted-printable: Zoë is Zo=EB.
    for charset in ["iso-8859-1", "Windows-1252"] {
        let encoded: String = text
            .chars()
            .flat_map(|c| match c {
                '=' => "=3D".chars().collect::<Vec<_>>(),
                'ë' => "=EB".chars().collect(),
                '“' | '”' | '–' => "\"".chars().collect(),
                c => vec![c],
            })
            .collect();
        let headers = format!(
            "Content-Type: text/plain; charset=\"{charset}\"\nContent-Transfer-Encoding: quoted-printable"
        );
        let mail = mail(&headers.replace('\n', "\r\n"), &encoded);
        assert_eq!(
            meanings(mail.as_bytes()),
            [Some(Meaning::Holds), new("value", "hulp2@zoe.nl"), Some(Meaning::Gone)],
            "{charset}"
        );
        assert!(
            read(mail.as_bytes(), &the_cards(), TODAY).unwrap().rest.contains("Groeten, Zoë"),
            "{charset}"
        );
    }
    // HTML alone, filled in in the letter itself.
    let html: String = filled(&["030-286 10 09", "ja", ""])
        .lines()
        .map(|line| format!("<p class=MsoNormal>{line}<o:p></o:p></p>\n"))
        .collect();
    let mail = mail("Content-Type: text/html; charset=utf-8", &format!("<html><body>{html}</body></html>\n"));
    assert_eq!(meanings(mail.as_bytes()), [new("value", "030 286 10 09"), Some(Meaning::Holds), None]);
}

#[test]
fn apple_mail_answers_between_the_quoted_lines() {
    let text = quoted(&body())
        .replace("> Antwoord 1:\n", "> Antwoord 1:\n\nJa hoor, klopt\n\n")
        .replace("> Antwoord 1: \n", "> Antwoord 1: \n\nJa hoor, klopt\n\n")
        .replace("> Antwoord 3: \n", "> Antwoord 3: \nwww.zoe.nl/hulp/nieuw\n");
    let mail = mail(
        "Content-Type: text/plain; charset=utf-8; format=flowed",
        &format!("> Op 21 nov 2026 om 12:00 heeft De redactie het volgende geschreven:\n> \n{text}"),
    );
    assert_eq!(
        meanings(mail.as_bytes()),
        [Some(Meaning::Holds), None, new("value", "https://www.zoe.nl/hulp/nieuw")]
    );
}

#[test]
fn everything_is_right_only_where_that_is_all_that_was_said() {
    let with = |words: &str| mail(PLAIN, &format!("{words}\n\nVan: De redactie\n{}", quoted(&body())));
    for words in ["Alles klopt nog.", "Ja, klopt allemaal!", "Alle gegevens kloppen"] {
        assert_eq!(
            meanings(with(words).as_bytes()),
            [Some(Meaning::Holds), Some(Meaning::Holds), Some(Meaning::Holds)],
            "{words}"
        );
    }
    for words in [
        "Alles klopt niet meer",
        "Alles klopt behalve het nummer",
        "Klopt alles nog wel bij jullie op de site?",
    ] {
        assert_eq!(meanings(with(words).as_bytes()), [None, None, None], "{words}");
    }
}

#[test]
fn only_what_is_plain_is_taken_and_the_rest_is_for_a_person() {
    let cards = the_cards();
    let facts = &cards[0].facts;
    let means = |fact: &Fact, words: &str| meaning(words, fact);
    for words in ["ja", "Ja!", "klopt nog steeds", "OK", "Dat klopt", "inderdaad, juist"] {
        assert_eq!(means(&facts[0], words), Meaning::Holds, "{words}");
    }
    for words in [
        "nee",
        "klopt niet",
        "ja, maar niet op vrijdag",
        "weet ik niet",
        "",
        "030 286 10 00",
        "ja / nee",
        "bel Jan",
        "030 286 10 01 of 030 286 10 02",
        "112",
    ] {
        assert_eq!(means(&facts[0], words), Meaning::Unclear, "{words}");
    }
    assert_eq!(
        means(&facts[0], "nee, het is nu (030) 286-1001."),
        Meaning::Changed("value", "030 286 10 01".into())
    );
    assert_eq!(
        means(&facts[0], "nee, ma-do 9.00-12.00"),
        Meaning::Changed("hours", "Mo-Th 09:00-12:00".into())
    );
    assert_eq!(means(&facts[0], "Nee, weg"), Meaning::Gone);
    assert_eq!(means(&facts[1], "bestaat niet meer"), Meaning::Gone);
    assert_eq!(means(&facts[2], "https://wa.me/31302861000"), Meaning::Unclear);
    // Two different answers to one question are for a person.
    let both = format!("1: ja\n\n{}", quoted(&filled(&["nee"])));
    assert_eq!(meanings(mail(PLAIN, &both).as_bytes())[0], Some(Meaning::Unclear));
}

#[test]
fn an_answer_is_about_the_fact_that_was_asked_and_no_other() {
    let mail = mail(PLAIN, &quoted(&filled(&["ja", "ja", "ja"])));
    let proposal = read(mail.as_bytes(), &the_cards(), TODAY).unwrap();
    let fact = the_cards().remove(0).facts.remove(0);
    assert!(proposal.about(&fact).is_some());
    assert_eq!(proposal.about(&Fact { shown: "030 286 10 05".into(), ..fact.clone() }), None);
    // What was checked since needs no answer any more.
    let checked =
        fact.checked.clone().map(|check| crate::directory::Verification { on: proposal.on, ..check });
    assert_eq!(proposal.about(&Fact { checked, ..fact }), None);
}

#[test]
fn what_is_no_answer_is_told() {
    let told = |mail: &str| read(mail.as_bytes(), &the_cards(), TODAY).unwrap_err();
    let whole = mail(PLAIN, &quoted(&filled(&["ja"])));
    assert_eq!(told(""), ReplyError::NoMail);
    assert_eq!(told(&whole.replace("20 Nov 2026", "25 Nov 2026")), ReplyError::NoDay);
    assert_eq!(told(&whole.replace("Date: ", "X-Date: ")), ReplyError::NoDay);
    assert_eq!(told(&whole.replace("Kenmerk:", "Merk:")), ReplyError::NoReference);
    // The subject is of one letter and the text of another.
    assert_eq!(told(&whole.replace("[wegwijs zoe]", "[wegwijs ander]")), ReplyError::NoReference);
    assert_eq!(
        told(&whole.replace("wegwijs zoe]", "wegwijs x]").replace("Kenmerk: zoe", "Kenmerk: x")),
        ReplyError::Unknown("x".into())
    );
    assert_eq!(told(&mail(PLAIN, &quoted(&body()))), ReplyError::Nothing);
    let stranger = whole.replace("<hulp@zoe.nl>", "<hulp@zoe.nl.evil.example>");
    assert!(!read(stranger.as_bytes(), &the_cards(), TODAY).unwrap().from_them);
    let large = vec![b'a'; super::reply::LARGEST_MAIL + 1];
    assert_eq!(read(&large, &the_cards(), TODAY), Err(ReplyError::TooLarge));
    for error in [
        ReplyError::NoMail,
        ReplyError::NoDay,
        ReplyError::NoReference,
        ReplyError::Nothing,
        ReplyError::TooLarge,
        ReplyError::Unknown("x".into()),
    ] {
        assert_ne!(
            error.message(crate::diagnostic::MessageLanguage::Dutch),
            error.message(crate::diagnostic::MessageLanguage::English)
        );
    }
}

/// Whatever is kept of a mail is short, and text.
fn is_within_limits(proposal: &Proposal) -> bool {
    let fits = |text: &str, most: usize| {
        text.chars().count() <= most && !text.chars().any(|c| c.is_control() && c != '\n')
    };
    proposal.answers.len() <= 3
        && proposal.answers.iter().all(|(_, words)| fits(words, 300))
        && fits(&proposal.rest, 2000)
}

#[test]
fn a_mail_of_a_megabyte_of_nothing_is_read_in_no_time() {
    for filler in
        ["> ", "Antwoord 1: ja\n", "\u{202e}\u{200b}x", "--grens\n", "1: ", "Kenmerk: zoe 21-11-2026 "]
    {
        let text = filler.repeat((1 << 20) / filler.len());
        for headers in [PLAIN, "Content-Type: multipart/mixed; boundary=\"grens\"", "Content-Type: text/html"]
        {
            let began = std::time::Instant::now();
            let whole = mail(headers, &format!("{}{text}", quoted(&filled(&["ja"]))));
            if let Ok(proposal) = read(whole.as_bytes(), &the_cards(), TODAY) {
                assert!(is_within_limits(&proposal), "{proposal:?}");
            }
            assert!(began.elapsed().as_secs() < 20, "{filler} {headers}: {:?}", began.elapsed());
        }
    }
}

proptest! {
    #[test]
    fn no_mail_breaks_it(
        bytes in proptest::collection::vec(any::<u8>(), 0..400),
        at in 0..4000usize,
        words in "\\PC{0,60}",
    ) {
        let cards = the_cards();
        let _ = read(&bytes, &cards, TODAY);
        let whole = mail(PLAIN, &format!("{words}\n{}", quoted(&filled(&[&words, "ja"]))));
        let mut broken = whole.into_bytes();
        let at = at % broken.len();
        broken.splice(at..at, bytes);
        if let Ok(proposal) = read(&broken, &cards, TODAY) {
            prop_assert!(is_within_limits(&proposal));
        }
        for fact in &cards[0].facts {
            let _ = meaning(&words, fact);
        }
    }
}
