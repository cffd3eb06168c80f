//! Hashing of short words.
//!
//! The lists of words are part of the program and the glossary is the site's own, so nobody can choose words that collide;
//! the default hasher, which guards against that, takes longer than everything else that is done with a word.

use std::{
    collections::{HashMap, HashSet},
    hash::{BuildHasherDefault, Hasher},
};

pub(super) type WordSet<T> = HashSet<T, BuildHasherDefault<Fnv>>;
pub(super) type WordMap<K, V> = HashMap<K, V, BuildHasherDefault<Fnv>>;

/// FNV-1a of 64 bits (Fowler, Noll, Vo).
#[derive(Debug, Clone)]
pub(super) struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for Fnv {
    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3);
        }
    }

    fn finish(&self) -> u64 {
        self.0
    }
}
