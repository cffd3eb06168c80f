//! A name for a problem that stays the same while lines move, so that a merge request shows only what is new.

use std::collections::HashMap;

use sha2::{Digest, Sha256};

use crate::diagnostic::{Argument, Diagnostic, SourceLookup};

/// A fingerprint of each diagnostic, in their order: 32 hexadecimal digits.
///
/// It is made from the code, the file, the text of the line and the words in the message, never from line numbers,
/// amounts or the language. Of problems that agree in all that, each gets its own by counting.
pub(super) fn fingerprints(diagnostics: &[Diagnostic], sources: &dyn SourceLookup) -> Vec<String> {
    let mut seen: HashMap<[u8; 32], u32> = HashMap::new();
    diagnostics
        .iter()
        .map(|diagnostic| {
            let mut hasher = Sha256::new();
            let mut add = |part: &str| {
                hasher.update(part.len().to_le_bytes());
                hasher.update(part);
            };
            add(diagnostic.rule.code);
            add(&diagnostic.location.path);
            add(line_around(diagnostic, sources).trim());
            for (name, value) in &diagnostic.arguments {
                if let Argument::Text(text) = value {
                    add(name);
                    add(text);
                }
            }
            let same: [u8; 32] = hasher.finalize().into();
            let number = seen.entry(same).or_insert(0);
            let mut hasher = Sha256::new();
            hasher.update(same);
            hasher.update(number.to_le_bytes());
            *number += 1;
            hasher.finalize().iter().take(16).map(|byte| format!("{byte:02x}")).collect()
        })
        .collect()
}

fn line_around<'a>(diagnostic: &Diagnostic, sources: &'a dyn SourceLookup) -> &'a str {
    let Some(text) = sources.text(&diagnostic.location.path) else { return "" };
    let Some((before, after)) = text.split_at_checked(diagnostic.location.range.start) else { return "" };
    let start = before.rfind('\n').map_or(0, |at| at + 1);
    let end = after.find('\n').map_or(text.len(), |at| before.len() + at);
    &text[start..end]
}
