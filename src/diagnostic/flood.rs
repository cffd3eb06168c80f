//! So much is told of one file and no more: whoever has a thousand problems to read doesn't read the next million, and these
//! would only cost time and memory.

use std::{collections::HashMap, sync::Arc};

use super::{Argument, Diagnostic, Location, Manual, Rule, Severity, Text};

/// Of one file so many problems are told. The real site has fewer than a hundred in all.
pub const MOST_PER_FILE: usize = 1_000;

/// Every rule of this module.
pub static ALL: &[&Rule] = &[&TOO_MANY_PROBLEMS];

/// There are `count` problems more in this file.
pub static TOO_MANY_PROBLEMS: Rule = Rule {
    code: "too-many-problems",
    severity: Severity::Info,
    message: Text {
        nl: "In dit bestand staan nog { $count } problemen meer. Die worden niet verteld.",
        en: "There are { $count } problems more in this file, which aren't told.",
    },
    help: Text {
        nl: "Los eerst op wat hier wel staat, en controleer dan opnieuw.",
        en: "Solve what is told first, and then check again.",
    },
    manual: Manual::Text(Text {
        nl: "Van één bestand vertelt wegwijs hoogstens 1.000 problemen: eerst de fouten, dan de waarschuwingen, en van elk de eerste in het\n\
             bestand. Zijn het er meer, dan is er vaak één oorzaak: een bestand dat geen tekst is, of iets wat steeds terugkomt.",
        en: "Of one file wegwijs tells at most 1,000 problems: errors first, then warnings, and of each the first in the file. Where there\n\
             are more, they often have one cause: a file that isn't text, or something that returns again and again.",
    }),
};

/// Leaves out what is too much in one file, and tells how much that is. `diagnostics` is sorted, and stays so.
pub(super) fn dam(diagnostics: &mut Vec<Diagnostic>) {
    let told = |diagnostic: &Diagnostic| *diagnostic.rule != TOO_MANY_PROBLEMS;
    let mut counts: HashMap<Arc<str>, [usize; 3]> = HashMap::new();
    for diagnostic in diagnostics.iter().filter(|diagnostic| told(diagnostic)) {
        counts.entry(Arc::clone(&diagnostic.location.path)).or_default()[rank(diagnostic)] += 1;
    }
    counts.retain(|_, counts| counts.iter().sum::<usize>() > MOST_PER_FILE);
    if counts.is_empty() {
        return;
    }
    // What of each severity may stay: all errors if there is room, then warnings, then the rest.
    let mut left_out: HashMap<Arc<str>, usize> = HashMap::new();
    let mut rooms = counts;
    for (path, counts) in &mut rooms {
        let mut room = MOST_PER_FILE;
        for count in counts.iter_mut() {
            let stay = room.min(*count);
            *left_out.entry(Arc::clone(path)).or_default() += *count - stay;
            (room, *count) = (room - stay, stay);
        }
    }
    diagnostics.retain(|diagnostic| {
        let Some(rooms) = rooms.get_mut(&diagnostic.location.path) else { return true };
        if !told(diagnostic) {
            // What was left out before is told with what is left out now.
            if let (Some((_, Argument::Number(count))), Some(left)) =
                (diagnostic.arguments.first(), left_out.get_mut(&diagnostic.location.path))
            {
                *left += usize::try_from(*count).unwrap_or(0);
            }
            return false;
        }
        let room = &mut rooms[rank(diagnostic)];
        let stays = *room > 0;
        *room = room.saturating_sub(1);
        stays
    });
    for (path, count) in left_out {
        let marker = Diagnostic::new(&TOO_MANY_PROBLEMS, Location::start_of(&*path)).with("count", count);
        let at = diagnostics.partition_point(|it| it.location.path < marker.location.path);
        diagnostics.insert(at, marker);
    }
}

fn rank(diagnostic: &Diagnostic) -> usize {
    match diagnostic.severity {
        Severity::Error => 0,
        Severity::Warning => 1,
        Severity::Info => 2,
    }
}

#[cfg(test)]
mod tests {
    use super::super::{MessageLanguage, sort, tally};
    use super::*;
    use crate::source::rules::UNKNOWN_KEY;

    fn at(path: &str, place: usize, severity: Severity) -> Diagnostic {
        Diagnostic { severity, ..Diagnostic::new(&UNKNOWN_KEY, Location::new(path, place..place + 1)) }
    }

    #[test]
    fn of_a_flood_in_one_file_errors_stay_first_and_the_rest_is_counted() {
        let mut found: Vec<Diagnostic> = (0..5_000).map(|n| at("b.md", n, Severity::Warning)).collect();
        found.extend((0..10).map(|n| at("b.md", 6_000 + n, Severity::Error)));
        found.extend((0..999).map(|n| at("a.md", n, Severity::Warning)));
        sort(&mut found);
        let of = |found: &[Diagnostic], path| found.iter().filter(|it| &*it.location.path == path).count();
        assert_eq!((of(&found, "a.md"), of(&found, "b.md")), (999, 1_001));
        assert_eq!((tally(&found).errors, tally(&found).warnings), (10, 999 + 990));
        let marker = found.iter().find(|it| *it.rule == TOO_MANY_PROBLEMS).unwrap();
        assert_eq!(
            marker.message(MessageLanguage::English),
            "There are 4010 problems more in this file, which aren't told."
        );

        // Sorted again it stays as it is, and what comes later is added up.
        let before = found.clone();
        sort(&mut found);
        assert_eq!(found, before);
        found.extend((0..5).map(|n| at("b.md", 7_000 + n, Severity::Error)));
        sort(&mut found);
        let marker = found.iter().find(|it| *it.rule == TOO_MANY_PROBLEMS).unwrap();
        assert_eq!(marker.arguments, [("count", Argument::Number(4_015))]);
        assert_eq!(of(&found, "b.md"), 1_001);
    }
}
