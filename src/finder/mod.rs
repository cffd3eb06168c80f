//! The finder: from what people type to the municipalities that they may mean.
//!
//! # The rules
//!
//! One set of rules, followed twice: by [`Finder`] here and by `matcher` in `themes/helder/scripts/matcher.js`, which reads
//! the [index]. A test puts thousands of queries to both and wants the same lists.
//!
//! **Folding.** Text is decomposed (NFKD) and put in small letters; accents fall away, Cyrillic and Arabic digits become
//! Latin, and whatever is no letter a–z or digit becomes a space. At most 96 letters count. A *key* is folded text without
//! spaces. *Canonical* text has one spelling for words that are written in several ways (`a/d` and `aan den`, `St` and `Sint`,
//! `het` and `'t`, `A'dam`; `en` is left out). A name's *spellings* are the folded, the canonical, and the canonical text
//! without its article, which costs one half slip. What stands in brackets is no part of a name: `Bergen (NH)` is called Bergen.
//!
//! **Postcodes.** Four digits and two letters (while somebody types, one) are a postcode, whatever stands around them and
//! however a house number follows; the first that exists counts. Four digits alone are one too, unless other long numbers or
//! one that begins with 0 are there, or nothing but more numbers: those are telephone numbers and dates. The municipalities are
//! listed by share. Where nothing else is said than the name of a place elsewhere, that comes first. A postcode that does not
//! exist is left out, with its letters.
//!
//! **Right to the letter.** The words that are left are read from left to right. At each, the longest name that begins there
//! counts, by key, and with it the *whereabouts* behind it: a province or its short form, or a municipality (five letters
//! will do, or its first and up to three consonants from it): `Bergen NH`, `Beek gem Montferland`, `Vondelingenplaat Rt`.
//! Then only the bearers of the name there count. Without whereabouts the names
//! that go on with a further word come after it: `Alphen aan den Rijn` after Alphen. So `utrecht of zeist` lists both. Within
//! a sentence, `een` and other names that are common words too count only at the end, behind a word that stands around names
//! (`gemeente`, `in`); such a word itself is no name there, nor is it read into one with the next.
//!
//! When every other word is a number or stands around names, these are what is meant. Else only if nothing below explains
//! more: a longer name that begins, ends or goes on with that name and costs less than four.
//!
//! **Shortened.** One or more single letters and an end are the municipalities with that beginning and that end: `H'veen`.
//!
//! **Not to the letter.** Else the words are read whole, from behind each word that stands around names (or a number), and the
//! whole also without such words at its end (`Amsterdm Zuidoost`); each also split into a name and whereabouts. Every reading
//! is compared with every spelling; the name of a province with none. What it costs, in half slips:
//!
//! - the name begins with what was typed (two letters or more): 1 if one letter lacks, 2 if more do;
//! - the half slips between the keys: see the `distance` module; at most 1 for three letters (of the shorter of the two), 2
//!   for four to six, 3 for seven, 4 for eight, 5 for more;
//! - or between how they *sound* (`ij`, `ei`, `ui` and `y` are one letter, as are `oe` and `u`, `ch` and `g`, `sch` and `sk`,
//!   `d` and `t`, and so on; doubled letters are single), two fewer, plus 1;
//! - the name sounds as if it begins with what was typed (five sounds or more), or is the same (five or more) when also what
//!   is hard to tell apart for who learned another language first is one letter (`e` and `i`, `o` and `u`, `p` and `b`, `w` and
//!   `v`; no `h`): 3.
//!
//! The least counts; articles left out are added. *Strangers*, a list of foreign cities and common words, and words that stand
//! around names are never taken for a slip (among other words not with an article either), and strangers of five letters or
//! more not for a beginning. What costs at most one half slip more than the best is listed.
//!
//! **Order.** By cost; then municipalities, predecessors, places, other names; then the name that is spelled as it was typed;
//! then the municipality with the most postcodes. Each municipality once, ten at most.
//!
//! # In the page
//!
//! ```html
//! <div class="finder">
//!   <form role="search" action="/zoeken/" method="get" data-index="/assets/finder.….js"
//!         data-matcher="/assets/matcher.….js" data-topics="/assets/topics.….js" data-words="/assets/words-nl.….js" data-page="/{path}/"
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
pub mod together;
pub mod topics;

pub(crate) use fold::fold;
pub use matcher::{Finder, MOST, Match};
pub use names::Kind;
pub(crate) use names::province_keys;

/// What a name is compared by: its letters and digits, without accents.
pub(crate) fn key_of(name: &str) -> String {
    fold::key(&fold::fold(name))
}
