//! Dates as people read them.

use icu::{
    calendar::{Date as CalendarDate, Gregorian},
    datetime::{
        FixedCalendarDateTimeFormatter,
        fieldsets::{E, YMD},
    },
    locale::{
        Locale,
        subtags::{language, region},
    },
};
use jiff::civil::Date;
use serde::Serialize;

/// A day, for machines and for people.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DateView {
    /// `2026-11-21`
    pub iso: String,
    /// “21 november 2026”
    pub text: String,
}

impl DateView {
    /// The day, written out in the language (a BCP 47 tag; an unknown one gives the ISO form).
    ///
    /// Whoever writes many dates makes one [`DateWriter`] and keeps it.
    pub fn new(date: Date, language: &str) -> Self {
        DateWriter::new(language).write(date)
    }
}

/// Writes dates in one language.
#[derive(Debug)]
pub struct DateWriter {
    formatter: Option<FixedCalendarDateTimeFormatter<Gregorian, YMD>>,
    weekdays: Option<FixedCalendarDateTimeFormatter<Gregorian, E>>,
}

impl DateWriter {
    /// For the language with this BCP 47 tag.
    pub fn new(language: &str) -> Self {
        let locale = language.parse::<Locale>().ok().map(|mut locale| {
            // Easy Dutch has no dates of its own; English on a Dutch site puts the day first, as Europe does.
            locale.id.variants.clear();
            if locale.id.language == language!("en") && locale.id.region.is_none() {
                locale.id.region = Some(region!("GB"));
            }
            locale
        });
        let formatter = locale
            .as_ref()
            .and_then(|locale| FixedCalendarDateTimeFormatter::try_new(locale.into(), YMD::long()).ok());
        let weekdays = locale
            .as_ref()
            .and_then(|locale| FixedCalendarDateTimeFormatter::try_new(locale.into(), E::long()).ok());
        Self { formatter, weekdays }
    }

    /// The day in both forms.
    pub fn write(&self, date: Date) -> DateView {
        let iso = date.to_string();
        let text = calendar_date(date)
            .zip(self.formatter.as_ref())
            .map_or_else(|| iso.clone(), |(date, formatter)| formatter.format(&date).to_string());
        DateView { iso, text }
    }

    /// The name of the day of the week.
    pub fn weekday(&self, date: Date) -> String {
        calendar_date(date).zip(self.weekdays.as_ref()).map_or_else(
            || format!("{:?}", date.weekday()),
            |(date, formatter)| formatter.format(&date).to_string(),
        )
    }
}

fn calendar_date(date: Date) -> Option<CalendarDate<Gregorian>> {
    let day = u8::try_from(date.day()).ok()?;
    let month = u8::try_from(date.month()).ok()?;
    CalendarDate::try_new_gregorian(date.year().into(), month, day).ok()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_date_is_written_out_in_the_language_of_the_page() {
        let day = date(2026, 11, 21);
        assert_eq!(DateView::new(day, "nl").text, "21 november 2026");
        assert_eq!(DateView::new(day, "nl-simple").text, "21 november 2026");
        assert_eq!(DateView::new(day, "en").text, "21 November 2026");
        assert_eq!(DateView::new(day, "uk").text, "21 листопада 2026\u{202f}р.");
        assert_eq!(DateView::new(day, "no language").text, "2026-11-21");
    }
}
