//! See `src/preview.rs`.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| wegwijs_fuzz::preview::attack(data));
