//! What was found, gathered for a person: errors first, the same cause in one file told once, and a summary of what is too much.

use std::collections::{BTreeSet, HashMap};

use super::{Diagnostic, MessageLanguage, Severity};

/// So many entries are read one by one; a site with more gets a summary.
const READABLE: usize = 100;
/// Of a summary, so many entries of each rule are shown as examples.
const EXAMPLES: usize = 5;

/// The entries that are shown, and what is left out.
#[derive(Debug, Default)]
pub struct Gathered<'d> {
    /// Errors first, then in the order of the files.
    pub entries: Vec<Entry<'d>>,
    /// The rules of which not every entry is shown, by code.
    pub left_out: Vec<LeftOut>,
}

/// One cause in one file.
#[derive(Debug)]
pub struct Entry<'d> {
    /// The first place.
    pub first: &'d Diagnostic,
    /// The other places in the same file with the same message.
    pub again: Vec<&'d Diagnostic>,
}

/// Entries of one rule that aren't shown.
#[derive(Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// The code of the rule.
    pub code: &'static str,
    /// How many entries.
    pub entries: usize,
    /// In how many files.
    pub files: usize,
}

/// Every entry.
pub fn everything<'d>(diagnostics: &'d [Diagnostic], language: MessageLanguage) -> Gathered<'d> {
    let mut entries: Vec<Entry<'d>> = Vec::new();
    let mut known: HashMap<(&str, &str, String), usize> = HashMap::new();
    for diagnostic in diagnostics {
        let key = (&*diagnostic.location.path, diagnostic.rule.code, diagnostic.message(language));
        match known.get(&key) {
            Some(&at) => entries[at].again.push(diagnostic),
            None => {
                known.insert(key, entries.len());
                entries.push(Entry { first: diagnostic, again: Vec::new() });
            }
        }
    }
    entries.sort_by_key(|entry| entry.first.severity != Severity::Error);
    Gathered { entries, left_out: Vec::new() }
}

/// Every entry of a site with few of them; of one with many, all errors and a few examples of each other rule.
pub fn readable<'d>(diagnostics: &'d [Diagnostic], language: MessageLanguage) -> Gathered<'d> {
    let mut gathered = everything(diagnostics, language);
    if gathered.entries.len() <= READABLE {
        return gathered;
    }
    let mut seen: HashMap<&str, usize> = HashMap::new();
    let mut left: HashMap<&'static str, (usize, BTreeSet<&str>)> = HashMap::new();
    gathered.entries.retain(|entry| {
        let (code, seen) = (entry.first.rule.code, seen.entry(entry.first.rule.code).or_default());
        *seen += 1;
        let shown = entry.first.severity == Severity::Error || *seen <= EXAMPLES;
        if !shown {
            let (entries, files) = left.entry(code).or_default();
            *entries += 1;
            files.insert(&entry.first.location.path);
        }
        shown
    });
    gathered.left_out = left
        .into_iter()
        .map(|(code, (entries, files))| LeftOut { code, entries, files: files.len() })
        .collect();
    gathered.left_out.sort_by_key(|left| (std::cmp::Reverse(left.entries), left.code));
    gathered
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Location, Manual, Rule, Text};

    static WORD: Rule = Rule {
        code: "a-word",
        severity: Severity::Warning,
        message: Text { nl: "“{ $word }” kan beter.", en: "“{ $word }” can be better." },
        help: Text { nl: "", en: "" },
        manual: Manual::DocComment(""),
    };

    fn at(path: &str, start: usize, word: &str) -> Diagnostic {
        Diagnostic::new(&WORD, Location::new(path, start..start + 1)).with("word", word)
    }

    #[test]
    fn a_word_that_is_there_three_times_is_told_once() {
        let found =
            [at("a.md", 1, "thans"), at("a.md", 5, "thans"), at("a.md", 9, "thans"), at("b.md", 1, "thans")];
        let gathered = readable(&found, MessageLanguage::Dutch);
        let places: Vec<usize> = gathered.entries.iter().map(|entry| entry.again.len()).collect();
        assert_eq!((places, gathered.left_out), (vec![2, 0], vec![]));
    }

    #[test]
    fn errors_come_first_and_a_flood_is_summed_up() {
        let mut found: Vec<Diagnostic> =
            (0..300).map(|at_byte| at("a.md", at_byte, &at_byte.to_string())).collect();
        found[299].severity = Severity::Error;
        let gathered = readable(&found, MessageLanguage::English);
        assert_eq!(gathered.entries[0].first.severity, Severity::Error);
        // The error is counted among the examples of its rule.
        assert_eq!(gathered.entries.len() + gathered.left_out[0].entries, 300);
        assert_eq!(gathered.left_out, [LeftOut { code: "a-word", entries: 295, files: 1 }]);
        assert_eq!(everything(&found, MessageLanguage::English).entries.len(), 300);
    }
}
