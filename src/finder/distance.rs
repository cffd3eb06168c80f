//! How far what was typed is from a name, counted in half slips.
//!
//! Two half slips are one letter missing, too many, swapped with its neighbour or struck on the next key of the row. A doubled letter
//! that should be single (or the other way round) is one: that is not a slip of the finger but spelling. Any other
//! wrong letter is three, and so is a first letter missing from (or added to) a short word: people seldom make those slips,
//! and words that are no name do.

/// The rows of the keyboard.
const KEYBOARD: &[u8] = b"qwertyuiop asdfghjkl zxcvbnm";

fn beside(one: u8, other: u8) -> bool {
    let place = |letter| KEYBOARD.iter().position(|key| *key == letter);
    place(one).zip(place(other)).is_some_and(|(one, other)| one.abs_diff(other) == 1)
}

fn indel(word: &[u8], at: usize, first: u8) -> u8 {
    match at {
        0 => first,
        _ if word[at] == word[at - 1] => 1,
        _ => 2,
    }
}

/// The half slips between two keys, or none when there are more than `limit`.
pub(super) fn distance(one: &str, other: &str, limit: u8) -> Option<u8> {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    if one.len().abs_diff(other.len()) > usize::from(limit) {
        return None;
    }
    let first = if one.len().min(other.len()) > 4 { 2 } else { 3 };
    let top: Vec<u8> = std::iter::once(0)
        .chain((0..other.len()).scan(0_u8, |sum, at| {
            *sum = sum.saturating_add(indel(other, at, first));
            Some(*sum)
        }))
        .collect();
    let mut before: Vec<u8> = Vec::new();
    let mut above = top;
    for (at, letter) in one.iter().enumerate() {
        let mut row = Vec::with_capacity(above.len());
        row.push(above[0].saturating_add(indel(one, at, first)));
        for (across, facing) in other.iter().enumerate() {
            let change = if letter == facing {
                0
            } else if beside(*letter, *facing) {
                2
            } else {
                3
            };
            let mut cost = above[across]
                .saturating_add(change)
                .min(above[across + 1].saturating_add(indel(one, at, first)))
                .min(row[across].saturating_add(indel(other, across, first)));
            if at > 0 && across > 0 && *letter == other[across - 1] && one[at - 1] == *facing {
                cost = cost.min(before[across - 1].saturating_add(2));
            }
            row.push(cost);
        }
        before = std::mem::replace(&mut above, row);
    }
    above.last().copied().filter(|cost| *cost <= limit)
}

/// One bit for each letter that occurs; a digit shares the bit of a letter.
pub(super) fn letters(key: &str) -> u32 {
    key.bytes().fold(0, |mask, letter| mask | 1_u32.rotate_left(u32::from(letter.wrapping_sub(b'a'))))
}

/// Whether two keys with these [`letters`] can be within the limit: each letter that only one of them has is a slip of its
/// own, of two half slips or more. This settles nearly all pairs without looking closer.
pub(super) fn may_be_near(one: u32, other: u32, limit: u8) -> bool {
    let most = u32::from(limit / 2);
    (one & !other).count_ones() <= most && (other & !one).count_ones() <= most
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_of_the_finger_count_two_and_doubled_letters_one() {
        for (typed, name, cost) in [
            ("zwolle", "zwolle", 0),
            ("zwole", "zwolle", 1),
            ("zwollle", "zwolle", 1),
            ("zwlle", "zwolle", 2),
            ("zwoole", "zwolle", 2),
            ("zowlle", "zwolle", 2),
            ("xwolle", "zwolle", 2),
            ("wolle", "zwolle", 2),
            ("lst", "elst", 3),
            ("zwolke", "zwolle", 2),
            ("zwolpe", "zwolle", 3),
            ("zwolbe", "zwolle", 3),
        ] {
            assert_eq!(distance(typed, name, 9), Some(cost), "{typed}");
            assert_eq!(distance(name, typed, 9), Some(cost), "{typed}");
        }
    }

    #[test]
    fn more_than_the_limit_is_no_distance() {
        assert_eq!(distance("zwlle", "zwolle", 1), None);
        assert_eq!(distance("a", "abcdef", 4), None);
        assert_eq!(distance("", "", 0), Some(0));
    }

    proptest::proptest! {
        #[test]
        fn a_pair_within_the_limit_is_never_settled_beforehand(one in "[a-e0-2]{0,8}", other in "[a-e0-2]{0,8}", limit in 0_u8..6) {
            if distance(&one, &other, limit).is_some() {
                assert!(may_be_near(letters(&one), letters(&other), limit));
            }
        }
    }
}
