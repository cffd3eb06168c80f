//! The ways through a guide: how many questions there are, and which were answered before.

use std::collections::BTreeMap;

use super::Guide;

/// The ways from the first question of a guide to its endings.
#[derive(Debug)]
pub struct Ways<'a> {
    guide: &'a Guide,
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

impl<'a> Ways<'a> {
    /// The ways of a guide.
    pub fn new(guide: &'a Guide) -> Self {
        let mut from: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for question in &guide.questions {
            for option in &question.options {
                let before = from.entry(option.goto.value.as_str()).or_default();
                if !before.contains(&question.id.value.as_str()) {
                    before.push(question.id.value.as_str());
                }
            }
        }
        Self { guide, from }
    }

    /// How many questions are answered before this one; `None` where one way is longer than another.
    pub fn before(&self, id: &str) -> Option<usize> {
        let lengths = self.lengths(|id| self.from.get(id).cloned().unwrap_or_default());
        lengths.get(id).filter(|left| left.least == left.most).map(|left| left.least)
    }

    /// How many questions are left, this one among them.
    pub fn left(&self, id: &str) -> Left {
        let next = |id: &str| -> Vec<&'a str> {
            let question = self.guide.questions.iter().find(|question| question.id.value == id);
            let options = question.into_iter().flat_map(|question| &question.options);
            options.map(|option| option.goto.value.as_str()).collect()
        };
        self.lengths(next).get(id).copied().unwrap_or(Left { least: 0, most: 0 })
    }

    /// The names from the first question to this question or ending, itself the last; `None` where there are several ways.
    pub fn only_way(&self, id: &'a str) -> Option<Vec<&'a str>> {
        let first = self.guide.questions.first()?.id.value.as_str();
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

    /// The number of steps from each name to where `next` ends. As many rounds as there are questions are enough, since a guide
    /// doesn't go round.
    fn lengths(&self, next: impl Fn(&str) -> Vec<&'a str>) -> BTreeMap<&'a str, Left> {
        let questions = self.guide.questions.iter().map(|question| question.id.value.as_str());
        let endings = self.guide.endings.iter().map(|ending| ending.id.value.as_str());
        let names: Vec<&str> = questions.chain(endings).collect();
        let following: Vec<Vec<&str>> = names.iter().map(|name| next(name)).collect();
        let mut lengths: BTreeMap<&str, Left> =
            names.iter().map(|&name| (name, Left { least: 0, most: 0 })).collect();
        for _ in 0..self.guide.questions.len() {
            for (name, following) in names.iter().zip(&following) {
                let known: Vec<Left> =
                    following.iter().filter_map(|next| lengths.get(next)).copied().collect();
                let least = known.iter().map(|left| left.least + 1).min();
                let most = known.iter().map(|left| left.most + 1).max();
                if let (Some(least), Some(most)) = (least, most) {
                    lengths.insert(name, Left { least, most });
                }
            }
        }
        lengths
    }
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
