//! Whom to call next: the list that an editor works through with a telephone, and the days on which it falls due.

use jiff::civil::Date;

use super::table::Table;
use crate::{
    diagnostic::MessageLanguage,
    directory::{
        Directory,
        freshness::Freshness,
        supporter::{Audience, Channel, ChannelValue, Status},
    },
};

/// Somebody to call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Call {
    /// The name of its file, as `wegwijs verify` takes it.
    pub id: String,
    /// Its name.
    pub name: String,
    /// In how many municipalities it helps, and the first of them.
    pub places: (usize, String),
    /// The last day on which the first of its facts is shown; `None` where none was ever checked.
    pub due: Option<Date>,
    /// The number to call as the file has it, else the mail address or website. It may be too old for the site.
    pub reach: String,
    /// When they answer, in Dutch.
    pub hours: String,
    /// The last check: its day and by whom.
    pub checked: Option<(Date, String)>,
}

/// Whom to call, the first to fall due first; those that nobody ever checked come last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CallList {
    /// The day.
    pub today: Date,
    /// The calls.
    pub calls: Vec<Call>,
}

/// The calls to make: those of which a fact is due, too old or never checked, or all.
pub fn calls(directory: &Directory, all: bool) -> CallList {
    let mut calls: Vec<Call> = directory
        .supporters()
        .filter(|supporter| supporter.status == Status::Active)
        .filter_map(|supporter| {
            let mut places: Vec<&str> = directory
                .registry
                .municipalities
                .values()
                .filter(|place| {
                    let postcodes = directory.postcodes_of(place.code);
                    supporter.area.reach(place, postcodes, None).is_some()
                })
                .map(|place| place.display_name.as_str())
                .collect();
            places.sort_unstable();
            let first = places.first().map(|name| (*name).to_string()).unwrap_or_default();
            let called = (supporter.id.as_str(), supporter.name.as_str(), (places.len(), first));
            call(directory, called, &supporter.channels, all)
        })
        .collect();
    if let Some(signpost) = &directory.signpost {
        let all_of_them = (directory.registry.municipalities.len(), String::new());
        calls.extend(call(directory, ("signpost", &signpost.name, all_of_them), &signpost.channels, all));
    }
    // Of two that fall due on one day, the one that more people depend on.
    calls.sort_by_key(|call| {
        (call.due.is_none(), call.due, std::cmp::Reverse(call.places.0), call.id.clone())
    });
    CallList { today: directory.today(), calls }
}

fn call(
    directory: &Directory,
    (id, name, places): (&str, &str, (usize, String)),
    channels: &[Channel],
    all: bool,
) -> Option<Call> {
    let (today, periods) = (directory.today(), directory.periods());
    let states = || channels.iter().map(|channel| channel.freshness(today, periods));
    let holds = |state: Freshness| matches!(state, Freshness::Fresh { .. });
    if channels.is_empty() || (!all && states().all(holds)) {
        return None;
    }
    let is_phone = |channel: &&Channel| matches!(channel.value.stated(), ChannelValue::Phone(_));
    let for_citizens = |channel: &&Channel| channel.audience.contains(&Audience::Citizen);
    let phones = || channels.iter().filter(is_phone);
    let channel = phones().find(for_citizens).or_else(|| phones().next()).or_else(|| channels.first())?;
    let hours = channel.hours.as_ref().map(|hours| hours.stated().in_words(MessageLanguage::Dutch));
    Some(Call {
        id: id.to_string(),
        name: name.to_string(),
        places,
        due: states().filter_map(Freshness::until).min(),
        reach: match channel.value.stated() {
            ChannelValue::Phone(phone) => phone.display(),
            ChannelValue::Email(email) => email.to_string(),
            ChannelValue::Web(address) => address.display().to_string(),
            ChannelValue::Address(address) => address.display(),
        },
        hours: hours.unwrap_or_default().join("; "),
        checked: channel.value.verification().map(|check| (check.on, check.by.clone())),
    })
}

impl Call {
    fn place(&self) -> String {
        match &self.places {
            (0, _) => String::new(),
            (1, name) => name.clone(),
            (count, name) if name.is_empty() => format!("{count} gemeenten"),
            (count, name) => format!("{name} +{}", count - 1),
        }
    }

    fn due(&self) -> String {
        self.due.map_or("nooit".into(), |day| day.to_string())
    }
}

impl CallList {
    /// One line for each call: 120 characters, so that it prints on its side.
    pub fn text(&self, language: MessageLanguage) -> String {
        let dutch = language == MessageLanguage::Dutch;
        if self.calls.is_empty() {
            let nothing =
                if dutch { "Er hoeft niemand gebeld te worden." } else { "Nobody has to be called." };
            return format!("{nothing}\n");
        }
        let mut out = String::new();
        for call in &self.calls {
            let name = cut(&format!("{} ({})", call.name, call.place()), 44);
            let (reach, hours) = (cut(&call.reach, 20), cut(&call.hours, 30));
            let checked = call.checked.as_ref().map(|(day, by)| format!("{day} {by}")).unwrap_or_default();
            let due = match (call.due, dutch) {
                (Some(day), _) => day.to_string(),
                (None, true) => "nooit".into(),
                (None, false) => "never".into(),
            };
            let line = format!("{due:<10} {reach:<20} {name:<44} {hours:<30} {checked}");
            out.push_str(cut(&line, 132).trim_end());
            out.push('\n');
        }
        out
    }

    /// The list as a table to fill in: `wegwijs verify --batch` takes it back.
    pub fn table(&self) -> Table {
        let headings = vec![
            ("te doen voor", 11),
            ("bestand", 24),
            ("naam", 32),
            ("waar", 22),
            ("bellen", 16),
            ("bereikbaar", 34),
            ("laatst nagekeken", 15),
            ("door wie", 14),
            ("klopt", 6),
            ("datum", 11),
            ("hoe", 9),
            ("gecontroleerd door", 17),
            ("bron", 24),
        ];
        let rows = self.calls.iter().map(|call| {
            let (day, by) = call.checked.clone().map(|(day, by)| (day.to_string(), by)).unwrap_or_default();
            let known = [
                call.due(),
                call.id.clone(),
                call.name.clone(),
                call.place(),
                call.reach.clone(),
                call.hours.clone(),
                day,
                by,
            ];
            let to_fill_in = std::iter::repeat_n(String::new(), 5);
            known.into_iter().chain(to_fill_in).collect()
        });
        Table { rows: rows.collect(), headings }
    }

    /// The days on which facts fall due, for a calendar program (RFC 5545). What was never checked has no day and is left out.
    pub fn calendar(&self) -> String {
        let mut out = String::new();
        let mut line = |text: &str| {
            // A line has at most 75 bytes; the next starts with a space.
            let mut width = 0;
            for c in text.chars() {
                if width + c.len_utf8() > 74 {
                    out.push_str("\r\n ");
                    width = 1;
                }
                out.push(c);
                width += c.len_utf8();
            }
            out.push_str("\r\n");
        };
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//wegwijs//coverage//NL");
        let compact = |day: Date| day.strftime("%Y%m%d").to_string();
        let stamp = format!("DTSTAMP:{}T000000Z", compact(self.today));
        for call in &self.calls {
            let Some(due) = call.due else { continue };
            // What is too old already is for today.
            let day = due.max(self.today);
            line("BEGIN:VEVENT");
            line(&format!("UID:{}@wegwijs", call.id));
            line(&stamp);
            line(&format!("DTSTART;VALUE=DATE:{}", compact(day)));
            line(&format!("SUMMARY:{}", escaped(&format!("Nakijken: {} ({})", call.name, call.place()))));
            let last = call.checked.as_ref().map(|(day, by)| format!("Laatst nagekeken op {day} door {by}."));
            let about = [call.reach.clone(), call.hours.clone(), last.unwrap_or_default()];
            let about: Vec<String> = about.into_iter().filter(|part| !part.is_empty()).collect();
            line(&format!("DESCRIPTION:{}", escaped(&about.join("\n"))));
            line("TRANSP:TRANSPARENT");
            line("END:VEVENT");
        }
        line("END:VCALENDAR");
        out
    }
}

fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,").replace('\n', "\\n")
}

/// The first characters of a text.
fn cut(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_string();
    }
    text.chars().take(most - 1).chain(['…']).collect()
}
