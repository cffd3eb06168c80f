//! The finder's index: everything that the browser needs to find what [`Finder`] finds, as one small text.
//!
//! ```text
//! wegwijs-finder 1
//! a d=aan de,ad=aan de,…            words that are written in several ways
//! uij=ui,uy=ui,…                    letters that sound alike
//! gemeente gem …                    words before a name
//! gemeente centrum …                words behind a name
//! de t s                            articles
//! london parys …                    no names, though they look like one
//! Groningen=groningen gr gn,…       provinces with the words that stand for them
//! 0aA1bB…                           postcodes
//! LName=slug|Place|…<Predecessor|…>Alias|…    one line for each municipality
//! ```
//!
//! *Municipalities* stand in the order of their first postcode. The line begins with the letter of its province (`A` for the
//! first). The slug is there only where it is not the folded name with hyphens. A second name of the municipality itself
//! stands after `&`. *Names* begin with a capital, as do their words other than [`SMALL`]; where a word differs from that,
//! `^` stands before it and it is as written.
//!
//! *Postcodes* are runs of successive numbers in one municipality: how many numbers are skipped (nothing for none, else
//! digits), then whose run it is, then its length less one as a letter (`A` to `Z`, `a` to `z`; longer runs are several).
//! Whose: nothing for the same municipality as the last run, `!` for the next one that has not occurred yet, else one of
//! [`BACK`] for how long ago it last occurred, `~` and two letters (high, low; 52 to the high) for longer ago. `:` and a
//! four-digit number after the length is not used; postcodes in several municipalities follow after a space as
//! `number`, `+`, the numbers of the other municipalities.

use super::{
    Finder,
    fold::{SOUNDS, WORDS, fold},
    matcher::{ARTICLES, BEFORE, BEHIND},
    names::{Kind, province_keys},
};
