//! The ways through a guide: how many questions there are, and which were answered before.

use std::collections::{BTreeMap, BTreeSet};

use super::Guide;

/// The ways from the first question of a guide to its endings.
#[derive(Debug)]
pub struct Ways<'a> {
    first: Option<&'a str>,
    /// How many questions come before each name, and how many are left from it on.
    before: BTreeMap<&'a str, Left>,
    left: BTreeMap<&'a str, Left>,
    /// The questions that lead to a question or ending, each once, by the name of that question or ending.
    from: BTreeMap<&'a str, Vec<&'a str>>,
}

/// How many questions there are on the shortest and on the longest way to an ending, the question itself among them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Left {
    /// On the shortest way.
    pub least: usize,
    /// On the longest way.
    pub most: usize,
}

impl Left {
    /// An ending.
    const NONE: Self = Self { least: 0, most: 0 };
}

impl<'a> Ways<'a> {
    /// The ways of a guide.
    pub fn new(guide: &'a Guide) -> Self {
        let (mut from, mut to) = (BTreeMap::<&str, Vec<&str>>::new(), BTreeMap::<&str, Vec<&str>>::new());
        for question in &guide.questions {
            let id = question.id.value.as_str();
            let next: BTreeSet<&str> =
                question.options.iter().map(|option| option.goto.value.as_str()).collect();
            for &next in &next {
                from.entry(next).or_default().push(id);
            }
            to.insert(id, next.into_iter().collect());
        }
        let first = guide.questions.first().map(|question| question.id.value.as_str());
        Self { first, before: lengths(&from), left: lengths(&to), from }
    }

    /// How many questions are answered before this one; `None` where one way is longer than another.
    pub fn before(&self, id: &str) -> Option<usize> {
        self.before.get(id).filter(|left| left.least == left.most).map(|left| left.least)
    }

    /// How many questions are left, this one among them.
    pub fn left(&self, id: &str) -> Left {
        self.left.get(id).copied().unwrap_or(Left::NONE)
    }

    /// The names from the first question to this question or ending, itself the last; `None` where there are several ways.
    pub fn only_way(&self, id: &'a str) -> Option<Vec<&'a str>> {
        let first = self.first?;
        let mut way = vec![id];
        let mut at = id;
        while at != first {
            let [before] = self.from.get(at)?.as_slice() else { return None };
            // A guide that goes round is told to the editor elsewhere.
            if way.contains(before) {
                return None;
            }
            way.push(before);
            at = before;
        }
        way.reverse();
        Some(way)
    }
}

/// The number of steps from each name to where `next` ends. Each name is worked out once, after those that it leads to; a name
/// that leads back to itself, which is told to the editor elsewhere, counts as an end there.
fn lengths<'a>(next: &BTreeMap<&'a str, Vec<&'a str>>) -> BTreeMap<&'a str, Left> {
    let following = |name: &str| next.get(name).map(Vec::as_slice).unwrap_or_default();
    let mut lengths: BTreeMap<&str, Left> = BTreeMap::new();
    let mut begun = BTreeSet::new();
    for &start in next.keys() {
        let mut way = vec![start];
        while let Some(&name) = way.last() {
            if begun.insert(name) {
                way.extend(following(name).iter().filter(|name| !begun.contains(*name)));
                continue;
            }
            way.pop();
            let known = || following(name).iter().filter_map(|next| lengths.get(next));
            let least = known().map(|left| left.least + 1).min().unwrap_or(0);
            let most = known().map(|left| left.most + 1).max().unwrap_or(0);
            lengths.entry(name).or_insert(Left { least, most });
        }
    }
    lengths
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        diagnostic::Location,
        site::{Ending, GuideOption, Question},
        source::schema::Spanned,
    };

    fn word(text: &str) -> Spanned<String> {
        Spanned { value: text.to_string(), range: 0..0 }
    }

    /// `a` leads to `b` and `c`, `b` to `c`: `c` has two ways, and both end in `x`.
    fn guide() -> Guide {
        let question = |id: &str, next: &[&str]| Question {
            id: word(id),
            question: Vec::new(),
            hint: Vec::new(),
            options: next.iter().map(|next| GuideOption { text: Vec::new(), goto: word(next) }).collect(),
        };
        let ending = |id: &str| Ending {
            id: word(id),
            title: Vec::new(),
            text: Vec::new(),
            first_step: "unknown".into(),
            read_more: Vec::new(),
        };
        Guide {
            name: "gids".into(),
            location: Location::start_of("content/guides/gids.yaml"),
            slug: Vec::new(),
            title: Vec::new(),
            summary: Vec::new(),
            order: 0,
            sources: Vec::new(),
            reviewed: Vec::new(),
            questions: vec![
                question("a", &["b", "c"]),
                question("b", &["c", "c", "y"]),
                question("c", &["x"]),
            ],
            endings: vec![ending("x"), ending("y")],
        }
    }

    #[test]
    fn what_was_answered_is_known_where_there_is_one_way() {
        let guide = guide();
        let ways = Ways::new(&guide);
        assert_eq!(ways.only_way("a"), Some(vec!["a"]));
        assert_eq!(ways.only_way("y"), Some(vec!["a", "b", "y"]));
        assert_eq!(ways.only_way("c"), None);
        assert_eq!(ways.only_way("x"), None);
    }

    #[test]
    fn the_number_of_questions_is_counted_along_the_shortest_and_the_longest_way() {
        let guide = guide();
        let ways = Ways::new(&guide);
        assert_eq!(ways.left("a"), Left { least: 2, most: 3 });
        assert_eq!(ways.left("b"), Left { least: 1, most: 2 });
        assert_eq!(ways.left("c"), Left { least: 1, most: 1 });
        assert_eq!(ways.before("a"), Some(0));
        assert_eq!(ways.before("b"), Some(1));
        assert_eq!(ways.before("c"), None);
    }
}
