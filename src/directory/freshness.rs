//! When a fact may be shown: who checked it, on which day, how, and until when that holds.
//!
//! A [`Claim`] is a contact fact as a file states it; its value can't be read outside this module. A [`Verified`] value is what
//! comes out of a check against the day of the build, the only way there is, and only the directory's answers hold one. Pages are
//! made from `Verified` values alone, so a withheld fact can't reach one.

use jiff::{ToSpan, civil::Date};

/// That somebody checked a fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verification {
    /// The day.
    pub on: Date,
    /// Who checked: a name, a role, or the register.
    pub by: String,
    /// How.
    pub method: Method,
    /// Where the fact was read: an address or a description.
    pub source: Option<String>,
}

/// How a fact was checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Method {
    /// Somebody called and asked.
    Phone,
    /// Somebody wrote and got an answer.
    Email,
    /// Somebody read it on the organisation's own site.
    Website,
    /// Somebody went there.
    Visit,
    /// The organisation itself has it checked in an official register.
    Register,
}

impl Method {
    /// The word in files: `phone`, `email`, `website`, `visit` or `register`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Method::Phone => "phone",
            Method::Email => "email",
            Method::Website => "website",
            Method::Visit => "visit",
            Method::Register => "register",
        }
    }

    /// Reads the word that files use.
    pub fn parse(word: &str) -> Option<Self> {
        [Method::Phone, Method::Email, Method::Website, Method::Visit, Method::Register]
            .into_iter()
            .find(|method| method.as_str() == word)
    }
}

/// What kind of fact it is: each kind ages at its own speed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum FactKind {
    /// A telephone number, also for text messages and WhatsApp.
    Phone,
    /// An e-mail address.
    Email,
    /// When somebody answers or a door is open.
    OpeningHours,
    /// A website or a form on it.
    Website,
    /// A street address.
    Address,
    /// How fast somebody answers or how long the wait is.
    Waiting,
    /// A telephone number or website from the government's own register: a municipality confirms both at once.
    Registry,
}

/// For how many days after its verification a fact may be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Periods {
    /// Telephone numbers of supporters.
    pub phone: u16,
    /// E-mail addresses.
    pub email: u16,
    /// Opening hours.
    pub opening_hours: u16,
    /// Websites and forms.
    pub website: u16,
    /// Street addresses.
    pub address: u16,
    /// Response and waiting times, from the day they were reported.
    pub waiting: u16,
    /// Telephone numbers and websites from the register of government organisations.
    pub registry_phone: u16,
    /// What a public source reported and nobody here checked, from the day of that source.
    pub reported: u16,
    /// A fact is due for a new check when it has this many days left, or fewer.
    pub due: u16,
}

impl Default for Periods {
    fn default() -> Self {
        // Organisations in this field merge and rename yearly; half a year is as long as a number can be trusted. A register
        // of the government is kept up by law, and municipalities hardly ever change their number.
        Self {
            phone: 180,
            email: 180,
            opening_hours: 180,
            website: 365,
            address: 365,
            waiting: 180,
            registry_phone: 550,
            reported: 730,
            due: 60,
        }
    }
}

impl Periods {
    /// The number of days for this kind of fact.
    pub fn days(&self, kind: FactKind) -> u16 {
        match kind {
            FactKind::Phone => self.phone,
            FactKind::Email => self.email,
            FactKind::OpeningHours => self.opening_hours,
            FactKind::Website => self.website,
            FactKind::Address => self.address,
            FactKind::Waiting => self.waiting,
            FactKind::Registry => self.registry_phone,
        }
    }
}

/// How a fact stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Freshness {
    /// It may be shown up to and including `until`.
    Fresh {
        /// The last day.
        until: Date,
    },
    /// It may be shown up to and including `until`, which is near: somebody should check it again.
    Due {
        /// The last day.
        until: Date,
    },
    /// It may not be shown: its last day was `until`.
    Expired {
        /// The last day.
        until: Date,
    },
    /// It may not be shown: nobody says that it was checked.
    Unverified,
    /// It may not be shown: the day of the check lies in the future, so it can't be right.
    InFuture {
        /// That day.
        on: Date,
    },
}

impl Freshness {
    /// How a fact stands today, given its verification and the day (if any) after which its own file says it isn't valid.
    pub fn of(
        kind: FactKind,
        verification: Option<&Verification>,
        valid_until: Option<Date>,
        today: Date,
        periods: &Periods,
    ) -> Self {
        let Some(verification) = verification else { return Freshness::Unverified };
        let on = verification.on;
        if on > today {
            return Freshness::InFuture { on };
        }
        let last = on.saturating_add(i32::from(periods.days(kind)).days());
        let until = valid_until.map_or(last, |valid| valid.min(last));
        if today > until {
            Freshness::Expired { until }
        } else if today.saturating_add(i32::from(periods.due).days()) >= until {
            Freshness::Due { until }
        } else {
            Freshness::Fresh { until }
        }
    }

    /// The last day on which the fact may be shown, where it was ever checked.
    pub fn until(self) -> Option<Date> {
        match self {
            Freshness::Fresh { until } | Freshness::Due { until } | Freshness::Expired { until } => {
                Some(until)
            }
            Freshness::Unverified | Freshness::InFuture { .. } => None,
        }
    }

    /// Whether the fact may be shown.
    pub fn may_be_shown(self) -> bool {
        matches!(self, Freshness::Fresh { .. } | Freshness::Due { .. })
    }
}

/// A contact fact as a file states it. Its value can't be read before it is verified against a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim<T> {
    value: T,
    kind: FactKind,
    verification: Option<Verification>,
    valid_until: Option<Date>,
}

impl<T> Claim<T> {
    /// A fact of a kind, and who checked it, if anybody did. It is withheld after `valid_until`, whatever its verification.
    pub fn new(
        value: T,
        kind: FactKind,
        verification: Option<Verification>,
        valid_until: Option<Date>,
    ) -> Self {
        Self { value, kind, verification, valid_until }
    }

    /// How the fact stands on a day.
    pub fn freshness(&self, today: Date, periods: &Periods) -> Freshness {
        Freshness::of(self.kind, self.verification.as_ref(), self.valid_until, today, periods)
    }

    /// What the file says, checked or not: for lists that editors work from, never for a page.
    pub(in crate::directory) fn stated(&self) -> &T {
        &self.value
    }

    /// Who checked it.
    pub fn verification(&self) -> Option<&Verification> {
        self.verification.as_ref()
    }

    /// Whether the day in its own file comes before its check is too old: a new check doesn't help then.
    pub(in crate::directory) fn ends_before_its_check(&self, periods: &Periods) -> bool {
        let Some(verification) = &self.verification else { return false };
        let last = verification.on.saturating_add(i32::from(periods.days(self.kind)).days());
        self.valid_until.is_some_and(|until| until < last)
    }

    /// The same claim about a part of the value, where it has that part.
    pub(in crate::directory) fn map_some<U>(&self, part: impl FnOnce(&T) -> Option<U>) -> Option<Claim<U>> {
        Some(Claim {
            value: part(&self.value)?,
            kind: self.kind,
            verification: self.verification.clone(),
            valid_until: self.valid_until,
        })
    }

    /// What kind of fact it is.
    pub fn kind(&self) -> FactKind {
        self.kind
    }
}

impl<T: PartialEq> Claim<T> {
    /// Whether another claim states the same, whoever checked it.
    pub fn is_same_value(&self, other: &Self) -> bool {
        self.value == other.value
    }
}

impl<T: Clone> Claim<T> {
    /// The fact, if it may be shown on this day.
    ///
    /// Only the directory itself asks, since only it knows the day for which the site is made.
    ///
    /// # Errors
    /// Why it is withheld.
    pub(in crate::directory) fn verify(
        &self,
        today: Date,
        periods: &Periods,
    ) -> Result<Verified<T>, Freshness> {
        let freshness = self.freshness(today, periods);
        match (freshness, &self.verification) {
            (Freshness::Fresh { until } | Freshness::Due { until }, Some(verification)) => Ok(Verified {
                value: self.value.clone(),
                on: verification.on,
                by: verification.by.clone(),
                method: verification.method,
                source: verification.source.clone(),
                until,
                due: matches!(freshness, Freshness::Due { .. }),
            }),
            _ => Err(freshness),
        }
    }
}

/// A fact that may be shown today. Only the check of a [`Claim`] against the day makes one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified<T> {
    value: T,
    on: Date,
    by: String,
    method: Method,
    source: Option<String>,
    until: Date,
    due: bool,
}

impl<T> Verified<T> {
    /// The fact.
    pub fn value(&self) -> &T {
        &self.value
    }

    /// The day on which it was last checked.
    pub fn on(&self) -> Date {
        self.on
    }

    /// Who checked it.
    pub fn by(&self) -> &str {
        &self.by
    }

    /// How it was checked.
    pub fn method(&self) -> Method {
        self.method
    }

    /// Where it was read.
    pub fn source(&self) -> Option<&str> {
        self.source.as_deref()
    }

    /// The last day on which it may be shown.
    pub fn until(&self) -> Date {
        self.until
    }

    /// Whether it should be checked again soon.
    pub fn is_due(&self) -> bool {
        self.due
    }
}
