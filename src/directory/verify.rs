//! `wegwijs verify`: writes down that somebody checked a file, and touches nothing else in it.
//!
//! Only the values of `verification` change; comments, order, quotes and line ends elsewhere stay byte for byte. The result is
//! parsed and compared before it is given back, so that an unusual file is refused, never spoiled.

use std::{ops::Range, sync::Arc};

use jiff::civil::Date;

use super::{freshness::Method, supporter::is_example_name};
use crate::{
    diagnostic::{Diagnostic, MessageLanguage},
    source::{
        schema::Record,
        yaml::{self, Node, Value},
    },
};

/// A check that somebody just did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    /// The day.
    pub on: Date,
    /// Who.
    pub by: String,
    /// How.
    pub method: Method,
    /// Where it was read, or who told.
    pub source: String,
}

/// Why a check couldn't be written down.
#[derive(Debug, Clone, PartialEq)]
pub enum VerifyError {
    /// The file isn't YAML.
    Yaml(Box<Diagnostic>),
    /// The file is written in a way that can't be changed without touching something else, such as with an alias.
    Unusual,
    /// The name or the source of the check is empty.
    Empty,
    /// The name is the one that examples have.
    NameOfExample,
    /// The file is an example: nobody can have checked it.
    Example,
    /// The file holds a check of a later day.
    Older {
        /// That day.
        known: Date,
    },
    /// The file says that it isn't valid any more: a check doesn't change that.
    Ended {
        /// The last day on which it was.
        until: Date,
    },
}

impl VerifyError {
    /// What is wrong and what to do.
    pub fn message(&self, language: MessageLanguage) -> String {
        match (self, language) {
            (VerifyError::Yaml(problem), _) => problem.message(language),
            (VerifyError::NameOfExample, MessageLanguage::Dutch) => {
                "“voorbeeld” is geen naam. Schrijf bij --by wie het controleerde.".into()
            }
            (VerifyError::NameOfExample, MessageLanguage::English) => {
                "“voorbeeld” is no name. Write at --by who checked.".into()
            }
            (VerifyError::Example, MessageLanguage::Dutch) => {
                "Dit is een voorbeeld: er valt niets te controleren. Is het een echte organisatie? Haal eerst `example: true` weg.".into()
            }
            (VerifyError::Example, MessageLanguage::English) => {
                "This is an example: there is nothing to check. Is it a real organisation? Remove `example: true` first.".into()
            }
            (VerifyError::Older { known }, MessageLanguage::Dutch) => format!(
                "Er staat al een latere controle in: die van {known}. Er is niets veranderd. Deed u de controle vandaag? Laat --on dan weg."
            ),
            (VerifyError::Older { known }, MessageLanguage::English) => format!(
                "It holds a later check already: that of {known}. Nothing was changed. Did you check today? Then leave out --on."
            ),
            (VerifyError::Ended { until }, MessageLanguage::Dutch) => format!(
                "Het bestand zegt zelf dat het klopt tot en met {until}. Er is niets veranderd. Klopt het nog? Zet bij valid-until eerst een latere dag, of haal die regel weg."
            ),
            (VerifyError::Ended { until }, MessageLanguage::English) => format!(
                "The file itself says that it is right up to and including {until}. Nothing was changed. Is it still right? First set a later day at valid-until, or remove that line."
            ),
            (VerifyError::Unusual, MessageLanguage::Dutch) => {
                "`verification` staat hier op een ongewone manier. Pas de regels zelf aan: on, by, method en source.".into()
            }
            (VerifyError::Unusual, MessageLanguage::English) => {
                "`verification` is written here in an unusual way. Change the lines yourself: on, by, method and source.".into()
            }
            (VerifyError::Empty, MessageLanguage::Dutch) => {
                "Vul bij --by in wie het controleerde, en bij --source waar of bij wie.".into()
            }
            (VerifyError::Empty, MessageLanguage::English) => {
                "Say at --by who checked, and at --source where or with whom.".into()
            }
        }
    }

    /// Whether the command was given something that can't be right, rather than that the file stands in the way.
    pub fn is_of_the_command(&self) -> bool {
        matches!(self, VerifyError::Empty | VerifyError::NameOfExample | VerifyError::Older { .. })
    }
}

/// The text of a file with this check in its `verification`.
///
/// # Errors
/// Why not; the file is to be left as it is then.
pub fn apply(text: &str, check: &Check) -> Result<String, VerifyError> {
    if check.by.trim().is_empty() || check.source.trim().is_empty() {
        return Err(VerifyError::Empty);
    }
    if is_example_name(&check.by) {
        return Err(VerifyError::NameOfExample);
    }
    let root = parse(text)?;
    let record = Record::new(&root);
    if record.boolean("example") == Some(true) {
        return Err(VerifyError::Example);
    }
    if let Some(until) = record.date("valid-until").filter(|until| until.value < check.on) {
        return Err(VerifyError::Ended { until: until.value });
    }
    let known = record.record("verification");
    let of_example = known.and_then(|known| known.text("by")).is_some_and(|by| is_example_name(&by.value));
    if let Some(known) = known.and_then(|known| known.date("on")).filter(|known| known.value > check.on)
        && !of_example
    {
        return Err(VerifyError::Older { known: known.value });
    }
    let changed = with_edits(text, edits(text, &root, check).ok_or(VerifyError::Unusual)?);
    let after = parse(&changed).map_err(|_| VerifyError::Unusual)?;
    if is_right(&root, &after, check) { Ok(changed) } else { Err(VerifyError::Unusual) }
}

fn parse(text: &str) -> Result<Node, VerifyError> {
    yaml::parse(&Arc::from("verify"), text, 0..text.len()).map_err(VerifyError::Yaml)
}

type Edit = (Range<usize>, String);

/// What to replace. `None` where the file has a shape that isn't understood.
fn edits(text: &str, root: &Node, check: &Check) -> Option<Vec<Edit>> {
    let fields = fields(check);
    let Some((key, node)) = root.entries()?.iter().find(|(key, _)| key.text == "verification") else {
        return Some(vec![new_block(text, root, &fields)?]);
    };
    let flow = |fields: &[(&str, String)]| {
        let parts: Vec<String> = fields.iter().map(|(name, value)| format!("{name}: {value}")).collect();
        format!("{{{}}}", parts.join(", "))
    };
    let after_colon = after_colon(text, key.range.end)?;
    match &node.value {
        Value::Null => Some(vec![(after_colon..after_colon, format!(" {}", flow(&fields)))]),
        Value::Mapping(entries) if entries.is_empty() => {
            let open = after_colon + text[after_colon..].find('{')?;
            let close = open + text[open..].find('}')?;
            Some(vec![(open..close + 1, flow(&fields))])
        }
        Value::Mapping(entries) => {
            let first = entries.first()?.0.range.start;
            // An alias shows the place of its original, which belongs to something else.
            if first < key.range.end {
                return None;
            }
            let separator = if text[node.range.start..].starts_with('{') {
                ", ".to_string()
            } else {
                line_break(text, first)?
            };
            let mut edits = Vec::new();
            let mut missing = String::new();
            for (name, value) in fields {
                match entries.iter().find(|(key, _)| key.text == name) {
                    Some((key, Node { value: Value::Null, .. })) => {
                        let at = self::after_colon(text, key.range.end)?;
                        edits.push((at..at, format!(" {value}")));
                    }
                    Some((key, Node { value: Value::Scalar(_), range })) if range.start >= key.range.end => {
                        edits.push((range.clone(), value));
                    }
                    Some(_) => return None,
                    None => missing.push_str(&format!("{name}: {value}{separator}")),
                }
            }
            if !missing.is_empty() {
                edits.push((first..first, missing));
            }
            Some(edits)
        }
        _ => None,
    }
}

fn fields(check: &Check) -> Vec<(&'static str, String)> {
    vec![
        ("on", check.on.to_string()),
        ("by", scalar(check.by.trim())),
        ("method", check.method.as_str().to_string()),
        ("source", scalar(check.source.trim())),
    ]
}

/// A whole new `verification`, at the end of the file.
fn new_block(text: &str, root: &Node, fields: &[(&str, String)]) -> Option<Edit> {
    let first = root.entries()?.first()?.0.range.start;
    let lines: Vec<String> = fields.iter().map(|(name, value)| format!("{name}: {value}")).collect();
    if text[root.range.start..].starts_with('{') {
        return Some((first..first, format!("verification: {{{}}}, ", lines.join(", "))));
    }
    let newline = line_break(text, first)?;
    let indent = newline.trim_start_matches(['\r', '\n']);
    let bare = newline.trim_end_matches(' ');
    // A line of three points would end the document before the new lines.
    let end = text.rfind("\n...").map_or(text.len(), |at| at + 1);
    let start = if text[..end].ends_with('\n') { "" } else { bare };
    let body: String = lines.iter().map(|line| format!("{indent}  {line}{bare}")).collect();
    Some((end..end, format!("{start}{indent}verification:{bare}{body}")))
}

/// The line end of the file and the indentation of what stands at `at`; `None` where something else stands before it.
fn line_break(text: &str, at: usize) -> Option<String> {
    let start = text[..at].rfind('\n').map_or(0, |line_end| line_end + 1);
    let before = text[start..at].trim_start_matches('\u{feff}');
    let end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    before.chars().all(|c| c == ' ').then(|| format!("{end}{before}"))
}

/// The byte after the colon of a key; a quoted key has a quote in between.
fn after_colon(text: &str, key_end: usize) -> Option<usize> {
    let rest = &text[key_end..];
    let colon = rest.find(':')?;
    rest[..colon].chars().all(|c| matches!(c, ' ' | '"' | '\'')).then_some(key_end + colon + 1)
}

fn with_edits(text: &str, mut edits: Vec<Edit>) -> String {
    edits.sort_by_key(|(range, _)| range.start);
    let mut changed = text.to_string();
    for (range, replacement) in edits.into_iter().rev() {
        changed.replace_range(range, &replacement);
    }
    changed
}

/// Text as a YAML scalar that means the same in a block and between braces.
pub(in crate::directory) fn scalar(text: &str) -> String {
    let words = text.split(' ').all(|word| {
        !word.is_empty() && word.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | '/'))
    });
    let is_word =
        matches!(text.to_ascii_lowercase().as_str(), "true" | "false" | "null" | "yes" | "no" | "on" | "off");
    if words && !is_word && text.starts_with(|c: char| c.is_alphabetic()) && !text.ends_with('.') {
        return text.to_string();
    }
    let mut quoted = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            ' '..='~' => quoted.push(c),
            c if c.is_alphanumeric() => quoted.push(c),
            c => quoted.push_str(&format!("\\U{:08X}", u32::from(c))),
        }
    }
    quoted + "\""
}

/// Whether `after` is `before` with exactly this check in it.
fn is_right(before: &Node, after: &Node, check: &Check) -> bool {
    let (Some(old), Some(new)) = (before.entries(), after.entries()) else { return false };
    let others = |entries: &'_ [(yaml::Key, Node)]| -> Vec<(String, Node)> {
        entries
            .iter()
            .filter(|(key, _)| key.text != "verification")
            .map(|(key, node)| (key.text.clone(), node.clone()))
            .collect()
    };
    let (old, others_new) = (others(old), others(new));
    let unchanged = old.len() == others_new.len()
        && old.iter().zip(&others_new).all(|((a, x), (b, y))| a == b && is_same(x, y));
    let written = |key: &str| after.get("verification").and_then(|node| node.get(key)).and_then(Node::text);
    unchanged
        && written("on") == Some(check.on.to_string().as_str())
        && written("by") == Some(check.by.trim())
        && written("method") == Some(check.method.as_str())
        && written("source") == Some(check.source.trim())
}

/// Whether two values mean the same, wherever they stand.
fn is_same(a: &Node, b: &Node) -> bool {
    match (&a.value, &b.value) {
        (Value::Sequence(a), Value::Sequence(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| is_same(a, b))
        }
        (Value::Mapping(a), Value::Mapping(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|((j, a), (k, b))| j.text == k.text && is_same(a, b))
        }
        (a, b) => a == b,
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    fn check() -> Check {
        Check {
            on: date(2026, 11, 21),
            by: "Ans de Vries".into(),
            method: Method::Phone,
            source: "https://www.example.org/contact".into(),
        }
    }

    #[test]
    fn a_block_changes_in_its_values_only() {
        let text = "name: A # eerst\r\nverification: # gebeld\r\n  on: 2025-01-01   # oud\r\n  by: \"iemand\"\r\n  \
                    source: 'x: y'\r\nstatus: active\r\n";
        assert_eq!(
            apply(text, &check()).unwrap(),
            "name: A # eerst\r\nverification: # gebeld\r\n  method: phone\r\n  on: 2026-11-21   # oud\r\n  by: Ans de \
             Vries\r\n  source: \"https://www.example.org/contact\"\r\nstatus: active\r\n"
        );
    }

    #[test]
    fn braces_stay_braces() {
        let text = "name: A\nverification: {on: 2025-01-01, by: x} # zie boven\nstatus: active";
        assert_eq!(
            apply(text, &check()).unwrap(),
            "name: A\nverification: {method: phone, source: \"https://www.example.org/contact\", on: 2026-11-21, by: Ans de \
             Vries} # zie boven\nstatus: active"
        );
    }

    #[test]
    fn a_file_without_a_check_gets_one() {
        let block = "verification:\n  on: 2026-11-21\n  by: Ans de Vries\n  method: phone\n  source: \
                     \"https://www.example.org/contact\"\n";
        assert_eq!(apply("name: A", &check()).unwrap(), format!("name: A\n{block}"));
        assert_eq!(apply("name: A\n...\n", &check()).unwrap(), format!("name: A\n{block}...\n"));
        let text = "name: A\nverification: # nog doen\nstatus: active\n";
        assert!(apply(text, &check()).unwrap().contains("verification: {on: 2026-11-21, by: Ans de Vries, "));
        assert!(apply("{name: A}\n", &check()).unwrap().starts_with("{verification: {on: 2026-11-21, "));
        assert!(apply("name: A\nverification: {}\n", &check()).unwrap().contains("verification: {on: "));
    }

    #[test]
    fn an_unusual_file_is_refused() {
        for text in [
            "a: &check {on: 2025-01-01}\nverification: *check\n",
            "name: A\nverification: ja\n",
            "name: A\nverification: [1]\n",
            "just text",
            "name: [\n",
        ] {
            assert!(apply(text, &check()).is_err(), "{text}");
        }
        assert_eq!(apply("name: A", &Check { by: " ".into(), ..check() }), Err(VerifyError::Empty));
    }

    #[test]
    fn a_later_check_is_never_replaced_by_an_earlier_one() {
        let text = "name: A\nverification: {on: 2026-11-22, by: x, method: phone}\n";
        assert_eq!(apply(text, &check()), Err(VerifyError::Older { known: date(2026, 11, 22) }));
        // That of an example was never a check.
        assert!(apply(&text.replace("by: x", "by: voorbeeld"), &check()).is_ok());
        assert!(apply(&text.replace("2026-11-22", "2026-11-21"), &check()).is_ok());
    }

    #[test]
    fn a_check_that_would_not_help_is_refused() {
        let ended = VerifyError::Ended { until: date(2026, 11, 20) };
        assert_eq!(apply("name: A\nvalid-until: 2026-11-20\n", &check()), Err(ended));
        assert!(apply("name: A\nvalid-until: 2026-11-21\n", &check()).is_ok());
        assert_eq!(apply("name: A\nexample: true\n", &check()), Err(VerifyError::Example));
        let nobody = Check { by: "Voorbeeld".into(), ..check() };
        assert_eq!(apply("name: A\n", &nobody), Err(VerifyError::NameOfExample));
    }

    /// Lines around the check: comments, texts over several lines, lists, odd spaces.
    const AROUND: [&str; 8] = [
        "# een opmerking",
        "name: \"De Meedenkers\"   # naam",
        "text:\n  nl: |\n    regel één\n\n    regel twee: met punt\n",
        "channels:\n- {type: phone, value: 030 286 10 00}\n-   type: email\n    value: a@example.org",
        "laws: [ wmo,wlz ]",
        "valid-until: 2027-01-01",
        "",
        "areas:\n    municipalities:\n    - GM0344 # Utrecht",
    ];

    const CHECKS: [&str; 7] = [
        "verification:\n  on: 2025-01-01\n  by: iemand\n  method: website\n  source: x",
        "verification:\n    # wie belde?\n    by: 'ie''mand'   # hij\n    on: 2025-01-01\n\n    method: \"email\"",
        "verification: {on: 2025-01-01, by: \"x, y\", method: visit, source: 'a: b'}",
        "verification: {\n  on: 2025-01-01,\n  by: x }",
        "verification:",
        "verification: {}",
        "",
    ];

    proptest! {
        #[test]
        fn everything_outside_the_check_stays_byte_for_byte(
            before in proptest::sample::subsequence(AROUND.to_vec(), 1..6),
            after in 0..5usize,
            written in proptest::sample::select(CHECKS.to_vec()),
            crlf in proptest::bool::ANY,
            (by, source) in ("\\PC{1,20}", "\\PC{1,40}"),
        ) {
            let cut = after.min(before.len());
            let (head, tail) = (before[..cut].join("\n"), before[cut..].join("\n"));
            let end = if crlf { "\r\n" } else { "\n" };
            let lines = |text: &str| text.replace('\n', end);
            let (head, written, tail) = (lines(&(head + "\n")), lines(written), lines(&("\n".to_string() + &tail + "\n")));
            let text = format!("{head}{written}{tail}");
            let check = Check { by, source, ..check() };
            prop_assume!(!check.by.trim().is_empty() && !check.source.trim().is_empty());
            prop_assume!(parse(&text).is_ok_and(|node| node.entries().is_some()));
            let changed = apply(&text, &check).unwrap();
            // Without a check in the file the new one stands at the end.
            if written.is_empty() {
                prop_assert!(changed.starts_with(&text), "{changed}");
            } else {
                prop_assert!(changed.starts_with(&head) && changed.ends_with(&tail), "{changed}");
            }
            // Comments inside the check stay too.
            for comment in text.lines().filter_map(|line| line.split_once("# ")) {
                prop_assert!(changed.contains(comment.1), "{changed}");
            }
            let node = parse(&changed).unwrap();
            let verification = node.get("verification").unwrap();
            prop_assert_eq!(verification.get("by").unwrap().text(), Some(check.by.trim()));
            prop_assert_eq!(verification.get("source").unwrap().text(), Some(check.source.trim()));
            // Once more changes nothing.
            prop_assert_eq!(apply(&changed, &check).unwrap(), changed);
        }

        #[test]
        fn arbitrary_text_never_panics(text in "\\PC{0,80}|[a-z:{}\\[\\], &*'\"\n\t#|>-]{0,80}|verification: [a-z:{}&*, \n]{0,40}") {
            let _ = apply(&text, &check());
        }
    }
}
