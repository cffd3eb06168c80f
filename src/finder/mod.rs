//! The finder: from what people type to the municipalities that they may mean.
//!
//! # The rules
//!
//! One set of rules, followed twice: by [`Finder`] here and by `matcher` in `themes/helder/scripts/finder.js`, which reads
//! the [index]. A test puts thousands of queries to both and wants the same lists.
//!
//! **Folding.** Text is decomposed (NFKD) and put in small letters; accents fall away, and whatever is no letter a–z or digit
//! becomes a space. At most 96 letters count. A *key* is folded text without spaces. *Canonical* text has one spelling for
//! words that are written in several ways (`a/d` and `aan den`, `St` and `Sint`, `het` and `'t`; `en` is left out). A name's
//! *spellings* are the folded, the canonical, and the canonical text without its article, which costs one half slip. What
//! stands in brackets is no part of a name: `Bergen (NH)` is called Bergen.
//!
//! **Postcodes.** Four digits and at most two letters, however they are set apart, are a postcode and nothing else. Within
//! other words, the first word of four digits (and two letters) is a postcode, unless there are more long numbers or one
//! that begins with 0: that is a telephone number. A postcode's municipalities are listed by share. A postcode that does not
//! exist finds nothing, or what the words beside it find.
//!
//! **Readings.** The words are read whole, and from behind each word that stands around names (`gemeente`, `in`, a house
//! number, `gemeete`); each of those also without such words at its end (`Amsterdam Zuidoost`). Each is also split into a
//! name and whereabouts: a province or its short form, or a municipality (five letters will do): `Bergen NH`, `Beek gem
//! Montferland`. Then only names there count.
//!
//! **Right to the letter.** The first reading that is a name, in any spelling with its article, decides. All names with that
//! key are listed, and after them, for readings without whereabouts, the names that go on with a further word: `Alphen aan
//! den Rijn` after Alphen.
//!
//! **Not to the letter.** Else every reading is compared with every spelling. What it costs, in half slips:
//!
//! - the name begins with what was typed (two letters or more): 1 if one letter lacks, else 2;
//! - the half slips between the keys: see the `distance` module; at most 1 for three letters (of the shorter of the two), 2
//!   for four and five, 3 for six, 4 for seven and eight, 5 for more;
//! - or between how they *sound* (`ij`, `ei` and `y` are one letter, as are `ch` and `g`, `d` and `t`, and so on; doubled
//!   letters are single), one fewer, plus 1;
//! - the name sounds as if it begins with what was typed (five sounds or more): 3.
//!
//! The least counts; articles left out are added. *Strangers*, a list of foreign cities and common words, are never taken
//! for a slip, and those of five letters or more not for a beginning. What costs at most one half slip more than the best is
//! listed.
//!
//! **Order.** By cost; then municipalities, predecessors, places, other names; then the name that is spelled as it was typed;
//! then the municipality with the most postcodes. Each municipality once, ten at most.
//!
//! # In the page
//!
//! ```html
//! <div class="finder">
//!   <form role="search" action="/zoeken/" method="get" data-finder data-index="/assets/finder.….txt"
//!         data-url="/gemeente/{slug}/" data-texts='{"list":…,"count":[…,…,…],"in":…,"old":…}'>
//!     <label for="finder-q">…</label>
//!     <input id="finder-q" name="q" type="text" autocomplete="postal-code" autocapitalize="off" spellcheck="false">
//!     <button>…</button>
//!   </form>
//!   <div role="status"></div>
//!   <div data-answer></div>   <!-- only on the page that the form leads to -->
//! </div>
//! ```
//!
//! The head of the script says what each part is for. Addresses may be relative. Without script the form works through the
//! [rules for servers](crate::publish::server), and the page that it leads to has the [lists](alphabet).

pub mod alphabet;
pub mod answers;
mod distance;
mod fold;
pub mod index;
pub mod map;
mod matcher;
mod names;

pub(crate) use fold::fold;
pub use matcher::{Finder, MOST, Match};
pub use names::Kind;
pub(crate) use names::province_keys;

/// What a name is compared by: its letters and digits, without accents.
pub(crate) fn key_of(name: &str) -> String {
    fold::key(&fold::fold(name))
}
