//! Which facts of a file are withheld or will be soon: told once for each thing that an editor has to do.

use std::ops::Range;

use super::{Channel, FactReader};
use crate::{
    diagnostic::{Argument, Text},
    directory::{
        freshness::{Claim, Freshness},
        rules,
    },
};

/// What opening hours are called in messages.
const HOURS: Text = Text { nl: "openingstijden", en: "opening hours" };

/// What decides for how long a fact may be shown, by its place in the file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::directory) struct Basis {
    /// The verification that counts for it, where one is written, right or wrong.
    pub(in crate::directory) check: Option<CheckPlace>,
    /// The last day on which its file says that it is right.
    pub(in crate::directory) ends: Option<Range<usize>>,
}

/// Where a verification is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::directory) struct CheckPlace {
    /// Its day, or the whole of it where it has none.
    pub(in crate::directory) at: Range<usize>,
    /// Whether it is that of one channel, which `wegwijs verify` leaves alone.
    pub(in crate::directory) own: bool,
}

/// What an editor has to change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Remedy {
    /// Check the facts and run `wegwijs verify`.
    Verify,
    /// Check the one channel and run `wegwijs verify --channel`.
    Channel,
    /// Check it and run `wegwijs verify signpost` or `contact`.
    Site,
    /// Change or remove `valid-until`.
    Ends,
    /// Ask again, and change `reported`.
    Reported,
    /// Change the day of an example, which nobody can check.
    Example,
}

impl Remedy {
    fn as_str(self) -> &'static str {
        match self {
            Remedy::Verify => "verify",
            Remedy::Channel => "channel",
            Remedy::Site => "site",
            Remedy::Ends => "ends",
            Remedy::Reported => "reported",
            Remedy::Example => "example",
        }
    }
}

/// Facts that stand or fall by the same line of the file.
struct Group {
    remedy: Remedy,
    at: Range<usize>,
    /// The worst of them, with the first day.
    freshness: Freshness,
    facts: Vec<Text>,
    /// The type of the first channel, as `--channel` takes it.
    channel: &'static str,
}

/// Whether a state is worse than another, or as bad and earlier.
fn rank(freshness: Freshness) -> u8 {
    match freshness {
        Freshness::Fresh { .. } | Freshness::InFuture { .. } => 0,
        Freshness::Due { .. } => 1,
        Freshness::Expired { .. } => 2,
        Freshness::Unverified => 3,
    }
}

impl FactReader<'_> {
    /// Tells which channels are withheld and which will be soon: one message for each verification.
    pub(in crate::directory) fn channel_ages(&mut self, channels: &[Channel]) {
        let (today, periods) = (self.with.today, self.with.periods);
        let mut groups: Vec<Group> = Vec::new();
        for channel in channels {
            let freshness = channel.freshness(today, periods);
            self.group(&mut groups, channel, &channel.value, channel.kind.label());
            // Hours of a channel that is itself withheld or due need no word of their own.
            if let (Some(hours), Freshness::Fresh { .. }) = (&channel.hours, freshness) {
                self.group(&mut groups, channel, hours, HOURS);
            }
        }
        for group in groups {
            self.tell_age(group);
        }
    }

    /// Tells how a number stands that the organisation reported on the day at `at`.
    pub(super) fn reported_age(&mut self, freshness: Freshness, fact: Text, at: Range<usize>) {
        // What nobody checked is told of the channels.
        if matches!(freshness, Freshness::Due { .. } | Freshness::Expired { .. }) {
            let facts = vec![fact];
            self.tell_age(Group { remedy: Remedy::Reported, at, freshness, facts, channel: "" });
        }
    }

    fn group<T>(&self, groups: &mut Vec<Group>, channel: &Channel, claim: &Claim<T>, fact: Text) {
        let freshness = claim.freshness(self.with.today, self.with.periods);
        let by_hand = &**self.path == "content/site.yaml";
        let whole = match (self.fictional, by_hand) {
            (true, _) => Remedy::Example,
            (_, true) => Remedy::Site,
            _ => Remedy::Verify,
        };
        let (remedy, at) = match (&channel.basis, freshness) {
            (_, Freshness::Fresh { .. } | Freshness::InFuture { .. }) => return,
            (Basis { ends: Some(at), .. }, _) if claim.ends_before_its_check(self.with.periods) => {
                (Remedy::Ends, at.clone())
            }
            // What is wrong with the verification is told where it is read.
            (Basis { check: Some(_), .. }, Freshness::Unverified) => return,
            (Basis { check: Some(CheckPlace { at, own: true }), .. }, _) if !self.fictional => {
                (Remedy::Channel, at.clone())
            }
            (Basis { check: Some(CheckPlace { at, .. }), .. }, _) => (whole, at.clone()),
            (Basis { check: None, .. }, _) => (whole, channel.at.clone()),
        };
        let known = groups.iter_mut().find(|group| {
            // Nobody checked: there is no line to point at, and the first of the facts stands for all.
            let nowhere = freshness == Freshness::Unverified && group.freshness == Freshness::Unverified;
            group.remedy == remedy && (group.at == at || nowhere)
        });
        let Some(group) = known else {
            let channel = channel.kind.as_str();
            groups.push(Group { remedy, at, freshness, facts: vec![fact], channel });
            return;
        };
        match rank(freshness).cmp(&rank(group.freshness)) {
            std::cmp::Ordering::Less => {}
            std::cmp::Ordering::Equal => {
                if freshness.until() < group.freshness.until() {
                    group.freshness = freshness;
                }
                if !group.facts.contains(&fact) {
                    group.facts.push(fact);
                }
            }
            std::cmp::Ordering::Greater => {
                group.freshness = freshness;
                group.facts = vec![fact];
            }
        }
    }

    fn tell_age(&mut self, group: Group) {
        let rule = match group.freshness {
            Freshness::Due { .. } => &rules::FACT_DUE,
            Freshness::Expired { .. } => &rules::FACT_EXPIRED,
            _ => &rules::FACT_UNVERIFIED,
        };
        let list =
            |word: fn(&Text) -> &'static str| group.facts.iter().map(word).collect::<Vec<_>>().join(", ");
        let mut arguments = vec![
            ("facts-nl", list(|fact| fact.nl).into()),
            ("facts-en", list(|fact| fact.en).into()),
            ("remedy", group.remedy.as_str().into()),
            ("channel", group.channel.into()),
            ("name", self.file_name().into()),
        ];
        arguments.extend(group.freshness.until().map(|until| ("until", Argument::from(until.to_string()))));
        self.tell(rule, group.at, arguments);
    }

    /// The name of the file as one types it after `wegwijs verify`.
    pub(super) fn file_name(&self) -> String {
        let name = self.path.rsplit('/').next().unwrap_or_default();
        let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
        let is_word = stem.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | '.'));
        if is_word { stem.to_string() } else { format!("'{}'", stem.replace('\'', "'\\''")) }
    }
}
