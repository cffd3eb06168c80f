//! Telling an editor what was found.

use std::{io, path::Path};

use wegwijs::{
    diagnostic::{
        Diagnostic, InOrder, MessageLanguage, SourceLookup, Tally, format,
        gathered::{self, Gathered},
        tally,
    },
    pipeline::Understood,
    source::rules::NO_PERMISSION,
};

use super::{Exit, print_error, say, wants_colour};

/// Prints what was found with its frame to standard error, then one line that counts; of a flood a summary.
pub(super) fn report(understood: &Understood, language: MessageLanguage) {
    print_gathered(understood, &gathered::readable(&understood.diagnostics, language), language);
}

/// As [`report`], however much it is.
pub(super) fn report_all(understood: &Understood, language: MessageLanguage) {
    print_gathered(understood, &gathered::everything(&understood.diagnostics, language), language);
}

fn print_gathered(understood: &Understood, gathered: &Gathered<'_>, language: MessageLanguage) {
    let colour = wants_colour(&io::stderr());
    let sources: &dyn SourceLookup = &InOrder::new(understood);
    let mut text = String::new();
    for entry in &gathered.entries {
        text.push_str(&format::text(entry.first, sources, language, colour));
        if !entry.again.is_empty() {
            let places: Vec<String> = entry
                .again
                .iter()
                .map(|again| sources.position(&again.location.path, again.location.range.start))
                .map(|position| format!("{}:{}", position.line, position.column))
                .collect();
            let places = places.join(", ");
            text.push_str(&match language {
                MessageLanguage::Dutch => format!("  Ook op: {places}\n"),
                MessageLanguage::English => format!("  Also at: {places}\n"),
            });
        }
        text.push('\n');
    }
    for left in &gathered.left_out {
        let (code, entries, files) = (left.code, left.entries, left.files);
        text.push_str(&match language {
            MessageLanguage::Dutch => format!("{code}: nog {entries}, in {files} bestanden\n"),
            MessageLanguage::English => format!("{code}: {entries} more, in {files} files\n"),
        });
    }
    if !gathered.left_out.is_empty() {
        text.push_str(&say(
            language,
            "Alles zien? wegwijs check --all\n",
            "To see all: wegwijs check --all\n",
        ));
    }
    text.push_str(&count(&understood.diagnostics, language));
    print_error(&text);
}

/// Says that nothing is wrong, where that is so.
pub(super) fn nothing_wrong(understood: &Understood, language: MessageLanguage) {
    let tally = tally(&understood.diagnostics);
    if tally.errors + tally.warnings == 0 {
        print_error(&say(language, "Geen fouten gevonden.\n", "No mistakes found.\n"));
    }
}

fn count(diagnostics: &[Diagnostic], language: MessageLanguage) -> String {
    let tally = tally(diagnostics);
    if tally.errors + tally.warnings == 0 { String::new() } else { tally_line(tally, language) }
}

/// How many errors and warnings there are, as one line.
pub(super) fn tally_line(tally: Tally, language: MessageLanguage) -> String {
    let plural =
        |count: usize, one: &str, many: &str| format!("{count} {}", if count == 1 { one } else { many });

    match language {
        MessageLanguage::Dutch => format!(
            "{}, {}. Meer uitleg: wegwijs explain CODE\n",
            plural(tally.errors, "fout", "fouten"),
            plural(tally.warnings, "waarschuwing", "waarschuwingen")
        ),
        MessageLanguage::English => format!(
            "{}, {}. More: wegwijs explain CODE\n",
            plural(tally.errors, "error", "errors"),
            plural(tally.warnings, "warning", "warnings")
        ),
    }
}

/// How a command ends that found errors.
pub(super) fn exit_of_errors(understood: &Understood) -> Exit {
    if understood.may_not_read() { Exit::Machine } else { Exit::Content }
}

/// Tells what may not be read, for commands that don't tell what is wrong otherwise: their answer would be wrong without it.
pub(super) fn check_readable(understood: &Understood, language: MessageLanguage) -> Result<(), Exit> {
    if !understood.may_not_read() {
        return Ok(());
    }
    for diagnostic in understood.diagnostics.iter().filter(|problem| *problem.rule == NO_PERMISSION) {
        print_error(&(format::text(diagnostic, understood, language, false) + "\n"));
    }
    Err(Exit::Machine)
}

/// Says that nothing was published because of errors, and whether a site is there from before.
pub(super) fn nothing_published(out: &Path, language: MessageLanguage) {
    print_error(&if out.join("index.html").is_file() {
        say(
            language,
            "Er is niets gepubliceerd; de oude site staat er nog.\n",
            "Nothing was published; the old site is still there.\n",
        )
    } else {
        say(language, "Er is niets gepubliceerd.\n", "Nothing was published.\n")
    });
}
