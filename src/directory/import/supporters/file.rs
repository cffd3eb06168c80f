//! Rows that somebody checked, as files of supporters.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

use jiff::civil::Date;

use super::{Groups, Taken, key, row::Entry};
use crate::{
    diagnostic::MessageLanguage,
    directory::{
        SUPPORTERS_FOLDER,
        import::{
            known::KnownMunicipalities,
            proposal::{Change, Outcome, Said},
        },
        slug,
        verify::{self, Check},
    },
    source::{
        schema::Record,
        yaml::{self, Node},
    },
};

/// Adds a file for each organisation, or renews the check in the one that is there.
pub(super) fn propose(
    entries: Vec<Entry>,
    known: &KnownMunicipalities,
    today: Date,
    root: &Path,
    taken: &mut Taken,
) {
    let mut groups: Groups = BTreeMap::new();
    for entry in entries {
        // Another number for another municipality is another file: both would show both.
        groups.entry((key(&entry.name), facts(&entry))).or_default().push(entry);
    }
    let mut names: BTreeMap<String, usize> = BTreeMap::new();
    for (name, _) in groups.keys() {
        *names.entry(name.clone()).or_default() += 1;
    }
    for ((name, _), mut group) in groups {
        group.sort_by_key(|entry| (entry.on, entry.line));
        let mut id = slug(&group[0].name);
        if names.get(&name).is_some_and(|count| *count > 1) {
            id = format!("{id}-{}", slug(known.display(&group[0].municipalities[0])));
        }
        let outcome = one(&id, &group, today, root, taken);
        for entry in &group {
            let places: Vec<&str> = entry.municipalities.iter().map(|code| known.display(code)).collect();
            let what = format!("{}: {} ({id}.yaml)", places.join(", "), entry.name);
            taken.changes.push(Change { line: entry.line, what, outcome: outcome.clone() });
        }
    }
}

/// What makes rows of one organisation belong together.
fn facts(entry: &Entry) -> String {
    format!(
        "{:?} {:?} {:?} {:?} {:?} {:?} {:?}",
        entry.laws,
        entry.phone,
        entry.referrer_phone,
        entry.email,
        entry.website,
        entry.hours,
        // Postcodes belong to their municipality.
        (!entry.postcodes.is_empty()).then_some((&entry.municipalities, &entry.postcodes))
    )
}

fn one(id: &str, group: &[Entry], today: Date, root: &Path, taken: &mut Taken) -> Outcome {
    let relative = PathBuf::from(format!("{SUPPORTERS_FOLDER}{id}.yaml"));
    let refuse = |nl: String, en: String| Outcome::Refused {
        column: super::Column::Organisation.name().to_string(),
        why: Said::new(nl, en),
    };
    let text = written(group);
    let wanted = match parse(&text) {
        Ok(node) => node,
        Err(message) => return refuse(message.clone(), message),
    };
    let Ok(old) = fs::read_to_string(root.join(&relative)) else {
        taken.files.push((relative, text));
        return Outcome::New;
    };
    let file = format!("{id}.yaml");
    let there = match parse(&old) {
        Ok(node) => node,
        Err(message) => return refuse(format!("{file}: {message}"), format!("{file}: {message}")),
    };
    if !holds(&there, &wanted) {
        return refuse(
            format!("in {file} staat iets anders; pas dat bestand zelf aan"),
            format!("{file} says something else; change that file yourself"),
        );
    }
    // The oldest row of the group: all of it was true then.
    let Some((entry, check)) = group.first().and_then(|entry| Some((entry, entry.check.as_ref()?))) else {
        return Outcome::Same;
    };
    let before = Record::new(&there).record("verification").and_then(|check| check.date("on"));
    if before.as_ref().is_some_and(|before| before.value >= entry.on) {
        return Outcome::Same;
    }
    let check = Check {
        on: entry.on.min(today),
        by: check.by.clone(),
        method: check.method,
        source: entry.source.clone(),
    };
    match verify::apply(&old, &check) {
        Ok(changed) => {
            taken.files.push((relative, changed));
            let before = before.map(|before| before.value.to_string()).unwrap_or_default();
            Outcome::Changed { before }
        }
        Err(error) => refuse(
            format!("{file}: {}", error.message(MessageLanguage::Dutch)),
            format!("{file}: {}", error.message(MessageLanguage::English)),
        ),
    }
}

/// Adds a file with this text, or renews the check in the one that is there, where that says all that the text says.
pub(in crate::directory::import) fn settle(
    id: &str,
    text: &str,
    check: Option<&Check>,
    today: Date,
    root: &Path,
    taken: &mut Taken,
) -> Outcome {
    let relative = PathBuf::from(format!("{SUPPORTERS_FOLDER}{id}.yaml"));
    let file = format!("{id}.yaml");
    let refuse = |nl: String, en: String| Outcome::Refused { column: file.clone(), why: Said::new(nl, en) };
    let wanted = match parse(text) {
        Ok(node) => node,
        Err(message) => return refuse(message.clone(), message),
    };
    let Ok(old) = fs::read_to_string(root.join(&relative)) else {
        taken.files.push((relative, text.to_string()));
        return Outcome::New;
    };
    let there = match parse(&old) {
        Ok(node) => node,
        Err(message) => return refuse(message.clone(), message),
    };
    let entries = wanted.entries().unwrap_or_default();
    // The check is renewed below; a status that isn't written is active.
    let other = entries.iter().find(|(key, value)| {
        !matches!(key.text.as_str(), "verification" | "status")
            && there.get(&key.text).is_none_or(|known| !says(known, value))
    });
    if let Some((key, _)) = other {
        return refuse(
            format!("bij {} staat in dat bestand iets anders; pas het zelf aan", key.text),
            format!("under {} that file says something else; change it yourself", key.text),
        );
    }
    let Some(check) = check else { return Outcome::Same };
    let before = Record::new(&there).record("verification").and_then(|check| check.date("on"));
    if before.as_ref().is_some_and(|before| before.value >= check.on) {
        return Outcome::Same;
    }
    match verify::apply(&old, &Check { on: check.on.min(today), ..check.clone() }) {
        Ok(changed) => {
            taken.files.push((relative, changed));
            Outcome::Changed { before: before.map(|before| before.value.to_string()).unwrap_or_default() }
        }
        Err(error) => refuse(error.message(MessageLanguage::Dutch), error.message(MessageLanguage::English)),
    }
}

/// Whether a node says everything that another says, in any order.
fn says(there: &Node, wanted: &Node) -> bool {
    if let Some(entries) = wanted.entries() {
        return entries
            .iter()
            .all(|(key, value)| there.get(&key.text).is_some_and(|known| says(known, value)));
    }
    if let Some(items) = wanted.items() {
        // One thing that isn't in a list is a list of one.
        let known = there.items().unwrap_or(std::slice::from_ref(there));
        return items.iter().all(|item| known.iter().any(|known| says(known, item)));
    }
    there.text() == wanted.text()
}

/// The text of a new file.
fn written(group: &[Entry]) -> String {
    let first = &group[0];
    let scalar = verify::scalar;
    let mut out = format!("name: {}\n", scalar(&first.name));
    if let Some(organisation) = &first.organisation {
        out.push_str(&format!("organisations: [{}]\n", scalar(organisation)));
    }
    let laws: Vec<&str> = first.laws.iter().map(|law| law.as_str()).collect();
    out.push_str(&format!("role: client-supporter\nlaws: [{}]\nareas:\n", laws.join(", ")));
    let mut codes: Vec<&str> =
        group.iter().flat_map(|entry| &entry.municipalities).map(String::as_str).collect();
    codes.sort_unstable();
    codes.dedup();
    // Postcodes say which part of the municipality it is.
    if first.postcodes.is_empty() {
        out.push_str(&format!("  municipalities: [{}]\n", codes.join(", ")));
    } else {
        out.push_str(&format!("  postcodes: [{}]\n", first.postcodes.join(", ")));
    }
    let mut channels = String::new();
    let mut channel = |kind: &str, value: String, audience: Option<&str>, hours: Option<&String>| {
        channels.push_str(&format!("  - type: {kind}\n    value: {value}\n"));
        if let Some(audience) = audience {
            channels.push_str(&format!("    audience: {audience}\n"));
        }
        if let Some(hours) = hours {
            channels.push_str(&format!("    hours: {}\n", scalar(hours)));
        }
    };
    if let Some(phone) = &first.phone {
        channel("phone", phone.display(), Some("citizen"), first.hours.as_ref());
    }
    if let Some(phone) = &first.referrer_phone {
        channel("phone", phone.display(), Some("referrer"), None);
    }
    if let Some(email) = &first.email {
        channel("email", scalar(email.as_str()), None, None);
    }
    if let Some(website) = &first.website {
        channel("website", scalar(website.as_str()), None, None);
    }
    if !channels.is_empty() {
        out.push_str("channels:\n");
        out.push_str(&channels);
    }
    if let Some(check) = &first.check {
        out.push_str(&format!(
            "verification:\n  on: {}\n  by: {}\n  method: {}\n  source: {}\n",
            first.on,
            scalar(&check.by),
            check.method.as_str(),
            scalar(&first.source)
        ));
    }
    out.push_str("status: active\n");
    out
}

fn parse(text: &str) -> Result<Node, String> {
    yaml::parse(&Arc::from("import"), text, 0..text.len())
        .map_err(|problem| problem.message(MessageLanguage::Dutch))
}

/// Whether a file says everything that the rows say, whatever else it says.
fn holds(there: &Node, wanted: &Node) -> bool {
    let texts = |node: &Node, key: &str| -> Vec<String> {
        let list = node.get(key).and_then(Node::items).unwrap_or_default();
        list.iter().filter_map(Node::text).map(str::to_string).collect()
    };
    let all = |key: &str| {
        let have = texts(there, key);
        texts(wanted, key).iter().all(|text| have.contains(text))
    };
    let area = |key: &str| {
        let part = |node: &Node| node.get("areas").map(|areas| texts(areas, key)).unwrap_or_default();
        let have = part(there);
        part(wanted).iter().all(|text| have.contains(text))
    };
    let channels = |node: &Node| -> Vec<(String, String)> {
        let list = node.get("channels").and_then(Node::items).unwrap_or_default();
        let cell =
            |channel: &Node, key: &str| channel.get(key).and_then(Node::text).unwrap_or_default().to_string();
        // Digits are what a number is; spaces in it are taste.
        let bare =
            |text: String| text.chars().filter(|c| !c.is_whitespace() && *c != '-').collect::<String>();
        list.iter().map(|channel| (cell(channel, "type"), bare(cell(channel, "value")))).collect()
    };
    let have = channels(there);
    all("laws")
        && area("municipalities")
        && area("postcodes")
        && channels(wanted).iter().all(|channel| have.contains(channel))
}
