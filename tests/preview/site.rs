//! A site to preview: as many pages of about 450 words as wanted.

use std::{fmt::Write as _, fs, path::Path};

/// A paragraph of 45 words with a link and emphasis.
const PARAGRAPH: &str = "Een cliëntondersteuner staat naast u. Dat is **gratis**. U belt uw gemeente en zegt wat u nodig \
    hebt. Iemand denkt met u mee, gaat mee naar een gesprek en leest een brief met u. U beslist zelf wat er gebeurt. \
    Lees ook [wat het kost](/uitleg/kosten.md). Bel gerust nog een keer.\n\n";

/// Writes `pages` pages of about 450 words into the section `uitleg` of the Dutch part of a site.
pub(crate) fn write_pages(root: &Path, pages: usize) {
    let folder = root.join("content/nl/uitleg");
    fs::create_dir_all(&folder).unwrap();
    for number in 0..pages {
        let mut text = format!(
            "---\ntitle: Vraag {number}\nsummary: Het antwoord op vraag {number}.\norder: {number}\n---\n\n"
        );
        for part in 0..5 {
            let _ = write!(text, "## Deel {part} van vraag {number}\n\n{PARAGRAPH}{PARAGRAPH}");
        }
        fs::write(folder.join(format!("vraag-{number:05}.md")), text).unwrap();
    }
}
