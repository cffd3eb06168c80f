//! The names of files: they become addresses, and links name them.

use std::collections::BTreeSet;

use super::{Language, page::is_slug, rules};
use crate::{
    diagnostic::{Diagnostic, Location},
    directory::slug,
    source::SourceTree,
};

/// Every file and folder whose name can't be used, and every file that is passed over because of its name.
pub(super) fn check(tree: &SourceTree, languages: &[Language], diagnostics: &mut Vec<Diagnostic>) {
    let mut told: BTreeSet<&str> = BTreeSet::new();
    let paths = || tree.files().map(|file| &*file.path).chain(tree.assets().map(|(path, _)| path));
    for path in paths().filter(|path| path.starts_with("content/")) {
        if let Some(right) = right_extension(path) {
            let problem = Diagnostic::new(&rules::FILE_PASSED_OVER, Location::start_of(path));
            diagnostics.push(problem.with("right", right));
            continue;
        }
        let Some(start) = names_start(path, languages) else { continue };
        let asset = path.starts_with("content/assets/");
        let mut at = start;
        for part in path[start..].split('/') {
            let end = at + part.len();
            let (stem, extension) = match part.rsplit_once('.') {
                Some((stem, extension)) if end == path.len() => (stem, extension),
                _ => (part, ""),
            };
            let fine = if asset { is_file_name(part) } else { is_slug(stem) };
            // A folder is told once, for all its files.
            if !fine && told.insert(&path[..end]) {
                let name =
                    if extension.is_empty() { part.to_string() } else { format!("{stem}.{extension}") };
                let dot = if extension.is_empty() { "" } else { "." };
                let right = match slug(stem) {
                    slug if slug.is_empty() => "naam".to_string(),
                    slug => slug,
                };
                let problem = Diagnostic::new(&rules::FILE_NAME, Location::start_of(&path[..end]))
                    .with("name", name)
                    .with("right", format!("{right}{dot}{}", extension.to_lowercase()));
                diagnostics.push(problem);
            }
            if !fine {
                break;
            }
            at = end + 1;
        }
    }
}

/// Where the names in a path start that become a part of an address or a link.
fn names_start(path: &str, languages: &[Language]) -> Option<usize> {
    let page = languages.iter().find_map(|language| {
        let folder = format!("content/{}/", language.tag);
        (path.starts_with(&folder) && path.ends_with(".md")).then_some(folder.len())
    });
    let below = |folder: &str| path.starts_with(folder).then_some(folder.len());
    let guide = below("content/guides/").filter(|_| path.ends_with(".yaml"));
    page.or(guide).or(below("content/assets/"))
}

/// Whether a file in `assets` has a name that an address can hold.
pub(super) fn is_fine(path: &str) -> bool {
    path.split('/').all(is_file_name)
}

/// A document keeps the name that visitors see when they save it, as far as an address can hold it.
fn is_file_name(name: &str) -> bool {
    name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte))
}

/// The name that a file should have which is passed over: `kosten.md` for `kosten.md.txt`.
pub(super) fn right_extension(path: &str) -> Option<String> {
    if path.starts_with("content/assets/") {
        return None;
    }
    let name = path.rsplit('/').next().unwrap_or(path);
    let lower = name.to_lowercase();
    // Files of the directory may end in .yml too.
    let yml = !path.starts_with("content/directory/");
    let wrong = [(".md.txt", ".md"), (".yaml.txt", ".yaml"), (".yml.txt", ".yaml"), (".markdown", ".md")];
    let short = [(".yml", ".yaml")];
    let ends = wrong.iter().chain(short.iter().filter(|_| yml || !name.ends_with(".yml")));
    for (end, right) in ends {
        if lower.ends_with(end) {
            return Some(format!("{}{right}", &name[..name.len() - end.len()]));
        }
    }
    let (stem, extension) = name.rsplit_once('.')?;
    let small = extension.to_lowercase();
    (extension != small && ["md", "yaml", "csv"].contains(&small.as_str())).then(|| format!("{stem}.{small}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_that_are_passed_over_get_the_right_name() {
        for (path, right) in [
            ("content/nl/kosten.md.txt", Some("kosten.md")),
            ("content/nl/Kosten.MD", Some("Kosten.md")),
            ("content/site.yml", Some("site.yaml")),
            ("content/guides/a.yaml.txt", Some("a.yaml")),
            ("content/directory/supporters/a.yml", None),
            ("content/directory/supporters/a.YML", Some("a.yaml")),
            ("content/assets/uitleg.md.txt", None),
            ("content/nl/kosten.md", None),
            ("content/LICENSE", None),
        ] {
            assert_eq!(right_extension(path).as_deref(), right, "{path}");
        }
    }
}
