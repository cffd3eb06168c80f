//! Places and topics in one list.
//!
//! Whoever types the name of a place or a postcode wants who helps there: it comes first, and topics follow if more was typed
//! than that name. A name that was guessed gives way to a topic whose words all stand on the site as they were typed, and
//! stays only as far as the query begins it (`wach`, on the way to Wachtum). It gives way as well to a good topic for three words or
//! more: few names have so many. In all other cases the guessed place comes first. `themes/helder/scripts/topics.js` does the
//! same.

use super::{
    Match,
    topics::{Topic, Topics},
};

/// What is found for what was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// A municipality.
    Place(Match),
    /// A page that answers.
    Topic(Topic),
}

/// Behind a place, a topic must fit this well.
const BESIDE_A_PLACE: u32 = 800;

/// A topic of several words fits this well, or else a guessed place comes first.
const SEVERAL_WORDS: u32 = 900;

/// A topic that was guessed, behind a place that was guessed.
const BOTH_GUESSED: u32 = 1_100;

/// One list, the likeliest first.
pub fn together(topics: &Topics, query: &str, places: Vec<Match>) -> Vec<Found> {
    let answers = topics.find(query);
    let words = topics.folded(query);
    let key = |text: &str| topics.folded(text).concat();
    let typed = words.concat();
    let Some(first) = places.first() else { return answers.into_iter().map(Found::Topic).collect() };
    let (exact, named) = (first.exact, key(&first.via) == typed);
    let best = answers.first();
    let sure = best.is_some_and(|topic| topic.sure);
    let several = words.len() > 2 && best.is_some_and(|topic| topic.score >= SEVERAL_WORDS);
    let with =
        |least: u32| answers.iter().filter(move |topic| topic.score >= least).cloned().map(Found::Topic);
    let (before, behind): (Vec<Found>, Vec<Found>) = match (exact, sure || several) {
        (true, _) if named => (Vec::new(), Vec::new()),
        (true, _) => (Vec::new(), with(BESIDE_A_PLACE).collect()),
        (false, true) => (with(0).collect(), Vec::new()),
        (false, false) => (Vec::new(), with(BOTH_GUESSED).collect()),
    };
    let begun = |place: &Match| before.is_empty() || key(&place.via).starts_with(&typed);
    let places: Vec<Found> = places.into_iter().filter(begun).map(Found::Place).collect();
    before.into_iter().chain(places).chain(behind).collect()
}
