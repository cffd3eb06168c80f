//! The map of the provinces: outlines for a drawing in which every province is a link.

use crate::directory::ProvinceCode;

/// The width and height of the drawing: its `viewBox` is `0 0 600 711`.
pub const SIZE: (u16, u16) = (600, 711);

/// CBS municipal borders 2023 (CC BY 4.0), dissolved to provinces; a degree of longitude is as wide as it is at 52.2° north.
const OUTLINES: &str = include_str!("provinces.txt");

/// The provinces by code, each with the `d` attribute of its path. The page with the map names the source: CBS.
pub fn provinces() -> Vec<(ProvinceCode, &'static str)> {
    OUTLINES
        .lines()
        .filter_map(|line| line.split_once(' '))
        .filter_map(|(code, path)| Some((ProvinceCode::parse(code)?, path)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_province_has_a_closed_outline_within_the_drawing() {
        let provinces = provinces();
        assert_eq!(provinces.len(), 12);
        for (code, path) in provinces {
            assert!(path.starts_with('M') && path.ends_with('z'), "{code}");
            for ring in path.split_terminator('z') {
                let numbers = ring.replace(['M', 'l'], " ").replace('-', " -");
                let numbers: Vec<i32> =
                    numbers.split_whitespace().map(|number| number.parse().expect("a number")).collect();
                let (mut x, mut y) = (0, 0);
                for step in numbers.chunks(2) {
                    (x, y) = (x + step[0], y + step[1]);
                    assert!(
                        (0..=i32::from(SIZE.0)).contains(&x) && (0..=i32::from(SIZE.1)).contains(&y),
                        "{code}"
                    );
                }
            }
        }
    }

    #[test]
    fn the_map_is_small() {
        let packed = crate::gzip::gzip(OUTLINES.as_bytes(), crate::gzip::Level::BEST);
        assert!(packed.len() <= 4_000, "{}", packed.len());
    }
}
