//! `wegwijs verify`: writes down that somebody checked a file, and touches nothing else in it.
//!
//! Only the values of `verification` change; comments, order, quotes and line ends elsewhere stay byte for byte. The result is
//! parsed and compared before it is given back, so that an unusual file is refused, never spoiled.

#[cfg(test)]
mod tests;

use std::{
    ops::Range,
    path::{Path, PathBuf},
    sync::Arc,
};

use jiff::civil::Date;

use super::{
    MUNICIPALITIES_FOLDER, SUPPORTERS_FOLDER,
    freshness::Method,
    registry::MunicipalityCode,
    supporter::{ChannelType, is_example_name},
};
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

/// What was checked in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part<'a> {
    /// The whole file. What has a check of its own keeps it.
    File,
    /// The channels of one type.
    Channels(ChannelType),
    /// One channel, by its place in the list: of the file itself, or of what stands under a key.
    Channel {
        /// The key, such as `access-desk`.
        below: Option<&'a str>,
        /// Its place; the first is 0.
        index: usize,
    },
    /// What stands under a key, such as `signpost` in `site.yaml`.
    Key(&'a str),
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
    /// The file has no such channel or key.
    NoPart,
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
            (VerifyError::NoPart, MessageLanguage::Dutch) => "Dat staat niet in dit bestand. Er is niets veranderd.".into(),
            (VerifyError::NoPart, MessageLanguage::English) => "This file has no such thing. Nothing was changed.".into(),
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
        matches!(
            self,
            VerifyError::Empty | VerifyError::NameOfExample | VerifyError::NoPart | VerifyError::Older { .. }
        )
    }
}

/// The text of a file with this check in its `verification`.
///
/// # Errors
/// Why not; the file is to be left as it is then.
pub fn apply(text: &str, check: &Check) -> Result<String, VerifyError> {
    apply_to(text, Part::File, check)
}

/// The text of a file with this check in the `verification` of a part of it. Nothing else gets another day.
///
/// # Errors
/// Why not; the file is to be left as it is then.
pub fn apply_to(text: &str, part: Part<'_>, check: &Check) -> Result<String, VerifyError> {
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
    let parts = parts(&root, part);
    if parts.is_empty() {
        return Err(VerifyError::NoPart);
    }
    let mut all = Vec::new();
    for node in &parts {
        let record = Record::new(node);
        if record.boolean("example") == Some(true) {
            return Err(VerifyError::Example);
        }
        let known = record.record("verification");
        let of_example =
            known.and_then(|known| known.text("by")).is_some_and(|by| is_example_name(&by.value));
        if let Some(known) = known.and_then(|known| known.date("on")).filter(|known| known.value > check.on)
            && !of_example
        {
            return Err(VerifyError::Older { known: known.value });
        }
        if let Some(until) = record.date("valid-until").filter(|until| until.value < check.on) {
            return Err(VerifyError::Ended { until: until.value });
        }
        all.extend(edits(text, node, part != Part::File, check).ok_or(VerifyError::Unusual)?);
    }
    let changed = with_edits(text, all);
    let after = parse(&changed).map_err(|_| VerifyError::Unusual)?;
    if is_right(&root, &after, &parts, check) { Ok(changed) } else { Err(VerifyError::Unusual) }
}

/// The mappings that get the check.
fn parts<'n>(root: &'n Node, part: Part<'_>) -> Vec<&'n Node> {
    match part {
        Part::File => vec![root],
        Part::Key(key) => root.get(key).filter(|node| node.entries().is_some()).into_iter().collect(),
        Part::Channels(kind) => {
            let channels = Record::new(root).list("channels");
            let is_kind = |channel: &&Node| channel.get("type").and_then(Node::text) == Some(kind.as_str());
            channels.iter().filter(is_kind).collect()
        }
        Part::Channel { below, index } => channel_at(root, below, index).into_iter().collect(),
    }
}

/// The channel at a place in the list of the file itself, or of what stands under a key.
pub(super) fn channel_at<'n>(root: &'n Node, below: Option<&str>, index: usize) -> Option<&'n Node> {
    let above = match below {
        Some(key) => root.get(key)?,
        None => root,
    };
    Record::new(above).list("channels").get(index).filter(|node| node.entries().is_some())
}

pub(super) fn parse(text: &str) -> Result<Node, VerifyError> {
    yaml::parse(&Arc::from("verify"), text, 0..text.len()).map_err(VerifyError::Yaml)
}

/// A file to check, and the key in it that is meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The file.
    pub path: PathBuf,
    /// Only what stands under this key.
    pub key: Option<&'static str>,
}

/// Finds what somebody means to check: a supporter by the name of its file, with or without `.yaml`, a municipality by its code,
/// `signpost` or `contact`.
///
/// # Errors
/// The folder in which it isn't.
pub fn find(root: &Path, what: &str) -> Result<Place, PathBuf> {
    // Both stand in the file of the site.
    if let Some(key) = ["signpost", "contact"].into_iter().find(|key| *key == what) {
        return Ok(Place { path: root.join("content/site.yaml"), key: Some(key) });
    }
    let id = Path::new(what).file_name().unwrap_or_default().to_string_lossy().into_owned();
    let id = id.strip_suffix(".yaml").or_else(|| id.strip_suffix(".yml")).unwrap_or(&id);
    // A municipality's file is named after its code.
    let below = if MunicipalityCode::parse(id).is_some() { MUNICIPALITIES_FOLDER } else { SUPPORTERS_FOLDER };
    let folder = root.join(below);
    let path = ["yaml", "yml"].map(|extension| folder.join(format!("{id}.{extension}")));
    let path = path.into_iter().find(|path| !id.is_empty() && path.is_file());
    path.map(|path| Place { path, key: None }).ok_or(folder)
}

pub(super) type Edit = (Range<usize>, String);

/// What to replace. `None` where the file has a shape that isn't understood.
fn edits(text: &str, root: &Node, inner: bool, check: &Check) -> Option<Vec<Edit>> {
    let fields = fields(check);
    let flow = |fields: &[(&str, String)]| {
        let parts: Vec<String> = fields.iter().map(|(name, value)| format!("{name}: {value}")).collect();
        format!("{{{}}}", parts.join(", "))
    };
    let Some((key, node)) = root.entries()?.iter().find(|(key, _)| key.text == "verification") else {
        let new = if inner { new_line(text, root, &flow(&fields))? } else { new_block(text, root, &fields)? };
        return Some(vec![new]);
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

/// A new `verification` on one line, inside a mapping that others follow.
fn new_line(text: &str, node: &Node, flow: &str) -> Option<Edit> {
    let (key, first) = node.entries()?.first()?;
    // An alias shows the place of its original.
    if text.get(key.range.clone())?.trim_matches(['"', '\'']) != key.text {
        return None;
    }
    let at = key.range.start;
    if text[node.range.start..].starts_with('{') {
        return Some((at..at, format!("verification: {flow}, ")));
    }
    let start = text[..at].rfind('\n').map_or(0, |line_end| line_end + 1);
    // The line can start with the hyphen of a list.
    let indent: String = text[start..at].chars().map(|c| if c == '-' { ' ' } else { c }).collect();
    if !indent.chars().all(|c| c == ' ') {
        return None;
    }
    let end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    // After the first line where that holds a whole value: `- type: phone` stays on top.
    let line = text[first.range.end..].find('\n').map(|line| first.range.end + line);
    let one_line = matches!(first.value, Value::Scalar(_)) && !text[at..first.range.end].contains('\n');
    match line {
        Some(line) if one_line => {
            let line = line - usize::from(text[..line].ends_with('\r'));
            Some((line..line, format!("{end}{indent}verification: {flow}")))
        }
        None if one_line => Some((text.len()..text.len(), format!("{end}{indent}verification: {flow}"))),
        _ => Some((at..at, format!("verification: {flow}{end}{indent}"))),
    }
}

/// The line end of the file and the indentation of what stands at `at`; `None` where something else stands before it.
pub(super) fn line_break(text: &str, at: usize) -> Option<String> {
    let start = text[..at].rfind('\n').map_or(0, |line_end| line_end + 1);
    let before = text[start..at].trim_start_matches('\u{feff}');
    let end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    before.chars().all(|c| c == ' ').then(|| format!("{end}{before}"))
}

/// The byte after the colon of a key; a quoted key has a quote in between.
pub(super) fn after_colon(text: &str, key_end: usize) -> Option<usize> {
    let rest = &text[key_end..];
    let colon = rest.find(':')?;
    rest[..colon].chars().all(|c| matches!(c, ' ' | '"' | '\'')).then_some(key_end + colon + 1)
}

pub(super) fn with_edits(text: &str, mut edits: Vec<Edit>) -> String {
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

/// Whether `after` is `before` with exactly this check in these parts.
fn is_right(before: &Node, after: &Node, parts: &[&Node], check: &Check) -> bool {
    if parts.iter().any(|part| std::ptr::eq(*part, before)) {
        return is_checked(before, after, check);
    }
    match (&before.value, &after.value) {
        (Value::Sequence(old), Value::Sequence(new)) => {
            old.len() == new.len() && old.iter().zip(new).all(|(old, new)| is_right(old, new, parts, check))
        }
        (Value::Mapping(old), Value::Mapping(new)) => {
            old.len() == new.len()
                && old
                    .iter()
                    .zip(new)
                    .all(|((j, old), (k, new))| j.text == k.text && is_right(old, new, parts, check))
        }
        (old, new) => old == new,
    }
}

/// Whether a mapping is what it was, with exactly this check in it.
fn is_checked(before: &Node, after: &Node, check: &Check) -> bool {
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
pub(super) fn is_same(a: &Node, b: &Node) -> bool {
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
