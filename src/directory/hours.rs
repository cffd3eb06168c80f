//! Opening hours: written in the syntax of OpenStreetMap, shown in words.
//!
//! Of the syntax (parsed by `opening-hours-syntax`) the part is accepted that fits in a sentence: days of the week, times and
//! public holidays. Seasons, week numbers and sunset are refused with the reason.

use std::{fmt, ops::RangeInclusive};

use jiff::civil::Weekday;
use opening_hours_syntax::{
    RuleKind,
    extended_time::ExtendedTime,
    rules::{
        RuleOperator, RuleSequence,
        day::{HolidayKind, WeekDayRange},
        time::Time,
    },
};

use crate::diagnostic::MessageLanguage;

/// When somebody answers, in an ordinary week.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct OpeningHours {
    text: String,
    /// From Monday to Sunday.
    days: [Vec<TimeRange>; 7],
    holidays: Holidays,
    by_appointment: bool,
    /// Whether a rule took hours away that an earlier one gave.
    loses_hours: bool,
}

/// What happens on public holidays.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Holidays {
    /// The source doesn't say.
    Unstated,
    /// Closed.
    Closed,
    /// Open at these times.
    Open(Vec<TimeRange>),
}

/// A time on the clock, from 0:00 to 24:00.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ClockTime {
    minutes: u16,
}

impl ClockTime {
    /// The hour, 0 to 24.
    pub fn hour(self) -> u16 {
        self.minutes / 60
    }

    /// The minute, 0 to 59.
    pub fn minute(self) -> u16 {
        self.minutes % 60
    }
}

impl fmt::Display for ClockTime {
    /// `09:00`
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:02}:{:02}", self.hour(), self.minute())
    }
}

/// From one time to a later one, on one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TimeRange {
    /// When it opens.
    pub from: ClockTime,
    /// When it closes; later than `from`.
    pub to: ClockTime,
}

/// Days in a row with the same hours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayGroup {
    /// The first day.
    pub first: Weekday,
    /// The last day; the same as the first for a single day.
    pub last: Weekday,
    /// The hours, early to late; never empty.
    pub times: Vec<TimeRange>,
}

/// Why a text isn't opening hours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HoursError {
    /// It doesn't follow the syntax.
    Syntax,
    /// It says something that this site can't show in a sentence, such as a season or sunset.
    Unsupported,
    /// A closing time isn't after its opening time.
    EndsBeforeStart,
    /// Two stretches of one day overlap.
    Overlap(Weekday),
    /// There is no moment at which it is open.
    NeverOpen,
}

/// Longer than any week needs; the parser's time grows with the length.
const LONGEST: usize = 300;

impl OpeningHours {
    /// Reads `Mo-Fr 09:00-17:00; We 09:00-12:00; PH off`.
    ///
    /// # Errors
    /// Why not.
    pub fn parse(text: &str) -> Result<Self, HoursError> {
        let text = text.trim();
        if text.is_empty() || text.len() > LONGEST {
            return Err(HoursError::Syntax);
        }
        let (week, by_appointment) = without_appointment(text);
        let mut hours = Self {
            text: text.to_string(),
            days: Default::default(),
            holidays: Holidays::Unstated,
            by_appointment,
            loses_hours: false,
        };
        if week.is_empty() {
            return Ok(hours);
        }
        let expression = opening_hours_syntax::parse(week).map_err(|_| HoursError::Syntax)?;
        // Which rules gave the hours that a day has now.
        let mut given: [Vec<usize>; 7] = Default::default();
        for (at, rule) in expression.rules.iter().enumerate() {
            let before = hours.days.clone();
            for day in hours.apply(rule)? {
                if !adds(rule) {
                    given[day].clear();
                    hours.loses_hours |= share_nothing(&before[day], &hours.days[day]);
                }
                given[day].push(at);
            }
        }
        let idle = |at: usize| given.iter().all(|rules| !rules.contains(&at));
        hours.loses_hours |= expression
            .rules
            .iter()
            .enumerate()
            .any(|(at, rule)| rule.kind == RuleKind::Open && !only_holidays(rule) && idle(at));
        let weekdays = Weekday::Monday.cycle_forward().zip(&mut hours.days);
        for (day, ranges) in weekdays {
            ranges.sort();
            if ranges.windows(2).any(|pair| pair[1].from < pair[0].to) {
                return Err(HoursError::Overlap(day));
            }
        }
        if hours.days.iter().all(Vec::is_empty) && !matches!(hours.holidays, Holidays::Open(_)) {
            return Err(HoursError::NeverOpen);
        }
        Ok(hours)
    }

    /// A rule changes the days that it names: it replaces their hours, or adds to them after a comma. Gives those days.
    fn apply(&mut self, rule: &RuleSequence) -> Result<Vec<usize>, HoursError> {
        let days = &rule.day_selector;
        let plain = days.year.is_empty() && days.monthday.is_empty() && days.week.is_empty();
        if !plain || !rule.comment.is_empty() || rule.operator == RuleOperator::Fallback {
            return Err(HoursError::Unsupported);
        }
        let times = match rule.kind {
            RuleKind::Open => {
                rule.time_selector.spans.iter().map(time_range).collect::<Result<Vec<_>, _>>()?
            }
            RuleKind::Closed => Vec::new(),
            RuleKind::Unknown => return Err(HoursError::Unsupported),
        };
        let mut named = Vec::new();
        let mut change = |at: usize| {
            named.push(at);
            if !adds(rule) {
                self.days[at].clear();
            }
            self.days[at].extend(&times);
        };
        if days.weekday.is_empty() {
            (0..7).for_each(&mut change);
        }
        for selector in &days.weekday {
            match selector {
                WeekDayRange::Fixed { range, offset: 0, nth_from_start, nth_from_end }
                    if nth_from_start.iter().chain(nth_from_end).all(|every| *every) =>
                {
                    let (first, last) = ends(range);
                    let mut at = first;
                    loop {
                        change(at);
                        if at == last {
                            break;
                        }
                        at = (at + 1) % 7;
                    }
                }
                WeekDayRange::Holiday { kind: HolidayKind::Public, offset: 0 } => {
                    self.holidays = match rule.kind {
                        RuleKind::Open => Holidays::Open(times.clone()),
                        _ => Holidays::Closed,
                    };
                }
                _ => return Err(HoursError::Unsupported),
            }
        }
        Ok(named)
    }

    /// As the editor wrote it.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The hours of a day, early to late; empty when closed.
    pub fn on(&self, day: Weekday) -> &[TimeRange] {
        &self.days[usize::try_from(day.to_monday_zero_offset()).unwrap_or(0) % 7]
    }

    /// Whether somebody has to make an appointment.
    pub fn is_by_appointment(&self) -> bool {
        self.by_appointment
    }

    /// Whether a rule takes hours away that an earlier one gave, as in `Mo-Fr 09:00-12:00; Mo-Fr 13:00-17:00`. Right by the
    /// syntax, but hardly ever meant.
    pub fn loses_hours(&self) -> bool {
        self.loses_hours
    }

    /// What happens on public holidays.
    pub fn holidays(&self) -> &Holidays {
        &self.holidays
    }

    /// Whether it is open all the time, for whoever comes.
    pub fn is_always(&self) -> bool {
        let whole_day = |ranges: &Vec<TimeRange>| {
            matches!(
                ranges[..],
                [TimeRange { from: ClockTime { minutes: 0 }, to: ClockTime { minutes: 1440 } }]
            )
        };
        self.days.iter().all(whole_day) && self.holidays != Holidays::Closed && !self.by_appointment
    }

    /// The week as days in a row with the same hours, from Monday; closed days are left out.
    pub fn groups(&self) -> Vec<DayGroup> {
        let mut groups: Vec<DayGroup> = Vec::new();
        let mut open_yesterday = false;
        for (day, times) in Weekday::Monday.cycle_forward().zip(&self.days) {
            if times.is_empty() {
                open_yesterday = false;
                continue;
            }
            match groups.last_mut() {
                Some(group) if open_yesterday && group.times == *times => group.last = day,
                _ => groups.push(DayGroup { first: day, last: day, times: times.clone() }),
            }
            open_yesterday = true;
        }
        groups
    }

    /// The week in words, one line for each group of days: `maandag tot en met vrijdag: 9.00 tot 17.00 uur`.
    pub fn in_words(&self, language: MessageLanguage) -> Vec<String> {
        let dutch = language == MessageLanguage::Dutch;
        if self.is_always() {
            return vec![if dutch { "altijd, dag en nacht" } else { "always, day and night" }.to_string()];
        }
        let mut lines: Vec<String> = self
            .groups()
            .iter()
            .map(|group| format!("{}: {}", days_in_words(group, dutch), times_in_words(&group.times, dutch)))
            .collect();
        match (&self.holidays, dutch) {
            (Holidays::Unstated, _) => {}
            (Holidays::Closed, true) => lines.push("op feestdagen: gesloten".into()),
            (Holidays::Closed, false) => lines.push("on public holidays: closed".into()),
            (Holidays::Open(times), true) => {
                lines.push(format!("op feestdagen: {}", times_in_words(times, true)));
            }
            (Holidays::Open(times), false) => {
                lines.push(format!("on public holidays: {}", times_in_words(times, false)));
            }
        }
        if self.by_appointment {
            lines.push(if dutch { "op afspraak" } else { "by appointment" }.into());
        }
        lines
    }
}

/// What the syntax knows only as a remark, in the words of editors.
const APPOINTMENT: [&str; 4] = ["alleen op afspraak", "only by appointment", "op afspraak", "by appointment"];

/// Takes `op afspraak` off the end, quoted as the syntax wants it or not: what is left, and whether it was there.
fn without_appointment(text: &str) -> (&str, bool) {
    let bare = text.trim_end_matches('"').trim_end();
    let rest = APPOINTMENT.iter().find_map(|words| {
        let at = bare.len().checked_sub(words.len())?;
        bare.get(at..)?.eq_ignore_ascii_case(words).then(|| &bare[..at])
    });
    match rest {
        Some(rest) => (rest.trim_end_matches([' ', '"', ',', ';']), true),
        None => (text, false),
    }
}

/// Whether a rule adds hours to those that a day has.
fn adds(rule: &RuleSequence) -> bool {
    rule.operator == RuleOperator::Additional && rule.kind == RuleKind::Open
}

/// Whether a rule is about public holidays alone.
fn only_holidays(rule: &RuleSequence) -> bool {
    let days = &rule.day_selector.weekday;
    !days.is_empty() && days.iter().all(|day| matches!(day, WeekDayRange::Holiday { .. }))
}

/// Whether a day that was open is so at quite other hours now. One that closes, or opens for shorter or longer, is not.
fn share_nothing(before: &[TimeRange], after: &[TimeRange]) -> bool {
    let apart = |one: &TimeRange, two: &TimeRange| one.to <= two.from || two.to <= one.from;
    let all_apart = before.iter().all(|old| after.iter().all(|new| apart(old, new)));
    !before.is_empty() && !after.is_empty() && all_apart
}

fn ends(range: &RangeInclusive<opening_hours_syntax::rules::day::Weekday>) -> (usize, usize) {
    let at = |day: &opening_hours_syntax::rules::day::Weekday| {
        usize::try_from(day.num_days_from_monday()).unwrap_or(0) % 7
    };
    (at(range.start()), at(range.end()))
}

fn time_range(span: &opening_hours_syntax::rules::time::TimeSpan) -> Result<TimeRange, HoursError> {
    let (Time::Fixed(from), Time::Fixed(to)) = (span.range.start, span.range.end) else {
        return Err(HoursError::Unsupported);
    };
    if span.open_end || span.repeats.is_some() {
        return Err(HoursError::Unsupported);
    }
    let clock = |time: ExtendedTime| ClockTime { minutes: time.mins_from_midnight() };
    // The syntax reads 17:00-09:00 as "until the next morning"; nobody in this field works so, and it is a slip of the pen.
    if to > ExtendedTime::MIDNIGHT_24 || to <= from {
        return Err(HoursError::EndsBeforeStart);
    }
    Ok(TimeRange { from: clock(from), to: clock(to) })
}

fn days_in_words(group: &DayGroup, dutch: bool) -> String {
    let (first, last) = (day_name(group.first, dutch), day_name(group.last, dutch));
    let neighbours = group.first.next() == group.last;
    match (group.first == group.last, neighbours, dutch) {
        (true, ..) => first.to_string(),
        (_, true, true) => format!("{first} en {last}"),
        (_, true, false) => format!("{first} and {last}"),
        (_, false, true) => format!("{first} tot en met {last}"),
        (_, false, false) => format!("{first} to {last}"),
    }
}

fn day_name(day: Weekday, dutch: bool) -> &'static str {
    match (day, dutch) {
        (Weekday::Monday, true) => "maandag",
        (Weekday::Tuesday, true) => "dinsdag",
        (Weekday::Wednesday, true) => "woensdag",
        (Weekday::Thursday, true) => "donderdag",
        (Weekday::Friday, true) => "vrijdag",
        (Weekday::Saturday, true) => "zaterdag",
        (Weekday::Sunday, true) => "zondag",
        (Weekday::Monday, false) => "Monday",
        (Weekday::Tuesday, false) => "Tuesday",
        (Weekday::Wednesday, false) => "Wednesday",
        (Weekday::Thursday, false) => "Thursday",
        (Weekday::Friday, false) => "Friday",
        (Weekday::Saturday, false) => "Saturday",
        (Weekday::Sunday, false) => "Sunday",
    }
}

fn times_in_words(times: &[TimeRange], dutch: bool) -> String {
    let ranges: Vec<String> = times
        .iter()
        .map(|range| {
            let clock = |time: ClockTime| {
                let separator = if dutch { '.' } else { ':' };
                format!("{}{separator}{:02}", time.hour(), time.minute())
            };
            let to = if dutch { "tot" } else { "to" };
            format!("{} {to} {}", clock(range.from), clock(range.to))
        })
        .collect();
    let words = ranges.join(if dutch { " en " } else { " and " });
    if dutch { format!("{words} uur") } else { words }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        OpeningHours::parse(text).unwrap().in_words(MessageLanguage::Dutch)
    }

    #[test]
    fn a_week_is_told_in_words() {
        assert_eq!(
            words("Mo-Fr 09:00-12:30,13:30-17:00; We 09:00-12:00; PH off"),
            [
                "maandag en dinsdag: 9.00 tot 12.30 en 13.30 tot 17.00 uur",
                "woensdag: 9.00 tot 12.00 uur",
                "donderdag en vrijdag: 9.00 tot 12.30 en 13.30 tot 17.00 uur",
                "op feestdagen: gesloten",
            ]
        );
        assert_eq!(words("Mo-Th 08:00-17:00"), ["maandag tot en met donderdag: 8.00 tot 17.00 uur"]);
        assert_eq!(words("24/7"), ["altijd, dag en nacht"]);
        assert_eq!(
            words("24/7; PH off"),
            ["maandag tot en met zondag: 0.00 tot 24.00 uur", "op feestdagen: gesloten"]
        );
        let english = OpeningHours::parse("Tu 10:00-12:00").unwrap().in_words(MessageLanguage::English);
        assert_eq!(english, ["Tuesday: 10:00 to 12:00"]);
    }

    #[test]
    fn hours_that_contradict_themselves_are_refused() {
        for (text, error) in [
            ("Mo-Fr 09:00-17:00, Mo 16:00-18:00", HoursError::Overlap(Weekday::Monday)),
            ("Mo 17:00-09:00", HoursError::EndsBeforeStart),
            ("Mo 09:00-09:00", HoursError::EndsBeforeStart),
            ("off", HoursError::NeverOpen),
            ("maandag 9 tot 5", HoursError::Syntax),
            ("maandag op afspraak", HoursError::Syntax),
            ("Mo-Fr \"op afspraak\" 09:00-17:00", HoursError::Syntax),
            ("", HoursError::Syntax),
            ("Jan-Mar Mo 09:00-17:00", HoursError::Unsupported),
            ("Mo sunrise-sunset", HoursError::Unsupported),
            ("Mo[1] 09:00-12:00", HoursError::Unsupported),
        ] {
            assert_eq!(OpeningHours::parse(text), Err(error), "{text}");
        }
    }

    #[test]
    fn who_works_by_appointment_says_so_alone_or_after_the_hours() {
        for text in ["op afspraak", "Op afspraak", "\"by appointment\"", "alleen op afspraak"] {
            let hours = OpeningHours::parse(text).unwrap();
            assert!(hours.is_by_appointment() && hours.groups().is_empty() && !hours.is_always(), "{text}");
            assert_eq!(words(text), ["op afspraak"], "{text}");
        }
        for text in
            ["Mo 09:00-12:00 op afspraak", "Mo 09:00-12:00 \"op afspraak\"", "Mo 09:00-12:00; op afspraak"]
        {
            assert_eq!(words(text), ["maandag: 9.00 tot 12.00 uur", "op afspraak"], "{text}");
        }
        assert!(!OpeningHours::parse("Mo 09:00-12:00").unwrap().is_by_appointment());
    }

    #[test]
    fn hours_that_a_later_rule_takes_away_are_noticed() {
        for (text, lost) in [
            ("Mo-Fr 09:00-12:00; Mo-Fr 13:00-17:00", true),
            ("Mo-Fr 09:00-12:00,13:00-17:00; We 09:00-12:00", false),
            ("Mo-Fr 09:00-12:00; We 13:00-17:00", true),
            ("Mo-Fr 09:00-12:00; Tu,Th 19:00-21:00", true),
            ("Mo-Fr 09:00-17:00; We 09:00-12:00; PH off", false),
            ("Mo-Fr 09:00-12:00; Fr off", false),
            ("Mo-Fr 09:00-12:00,13:00-17:00", false),
            ("Mo-Fr 09:00-12:00, Tu 13:00-17:00", false),
            ("Mo,Tu 09:00-12:00; We 13:00-17:00", false),
            ("Mo-Fr 09:00-12:00; Mo-Fr 09:00-17:00", true),
            ("Mo-Su 09:00-17:00; PH off", false),
            ("PH 10:00-12:00", false),
        ] {
            assert_eq!(OpeningHours::parse(text).unwrap().loses_hours(), lost, "{text}");
        }
    }

    #[test]
    fn a_weekend_that_wraps_round_is_understood() {
        let hours = OpeningHours::parse("Sa-Mo 10:00-12:00").unwrap();
        assert_eq!(hours.on(Weekday::Sunday).len(), 1);
        assert_eq!(hours.on(Weekday::Tuesday).len(), 0);
        assert_eq!(hours.groups().len(), 2);
    }

    proptest::proptest! {
        #[test]
        fn arbitrary_text_never_panics(text in "\\PC{0,60}|[MoTuWeThFrSaSu0-9:,; \\-+/\\[\\]PHof]{0,60}") {
            if let Ok(hours) = OpeningHours::parse(&text) {
                assert!(!hours.in_words(MessageLanguage::English).is_empty());
            }
        }
    }
}
