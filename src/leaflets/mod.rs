//! Leaflets as PDF, for paper: PDF/UA-1, so that a screen reader reads them too.
//!
//! What is on them comes ready from [`render::pages`](crate::render::pages); how they look is a file of the theme,
//! `leaflet/leaflet.typ`, set by Typst. Each is kept by its content, so that a leaflet that says the same isn't set again.

mod kept;
mod press;

use std::{collections::BTreeSet, path::Path};

use rayon::prelude::*;

use crate::{
    diagnostic::{Diagnostic, Location},
    render::{
        Theme,
        pages::{Frames, Paper, PaperJob},
    },
};
use kept::Kept;
pub use press::Press;

/// A leaflet, ready to publish.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leaflet {
    /// Its address, from the root of the site.
    pub url: String,
    /// The PDF.
    pub bytes: Vec<u8>,
    /// What it was made from.
    pub location: Location,
}

/// How many are set before what was remembered for them is forgotten: enough to be of use to each other, few enough for memory.
const AT_ONCE: usize = 64;

/// Sets all leaflets of the site, in a fixed order, with how many of them are new. `folder` is where those of an earlier build
/// are kept; what isn't used any more is removed from it. Mistakes in the template are diagnostics, each told once.
pub fn print(frames: &Frames<'_>, theme: &Theme, folder: &Path) -> (Vec<Leaflet>, usize, Vec<Diagnostic>) {
    print_some(frames, theme, folder, &frames.papers())
}

/// The same with some of them, as if there were no others.
pub fn print_some(
    frames: &Frames<'_>,
    theme: &Theme,
    folder: &Path,
    jobs: &[PaperJob],
) -> (Vec<Leaflet>, usize, Vec<Diagnostic>) {
    let press = Press::new(theme);
    let kept = Kept::new(folder);
    let (mut leaflets, mut diagnostics) = (Vec::new(), Vec::<Diagnostic>::new());
    let (mut new, mut used) = (0, BTreeSet::new());
    for jobs in jobs.chunks(AT_ONCE) {
        let made: Vec<_> = jobs
            .par_iter()
            .filter_map(|&job| frames.paper(job))
            .map(|paper| {
                let key = press.key(&paper);
                let (set, is_new) = match kept.get(&key) {
                    Some(bytes) => (Ok(bytes), false),
                    None => (press.set(&paper), true),
                };
                if let (Ok(bytes), true) = (&set, is_new) {
                    kept.put(&key, bytes);
                }
                (paper, key, set, is_new)
            })
            .collect();
        for (Paper { url, location, .. }, key, set, is_new) in made {
            match set {
                Ok(bytes) => leaflets.push(Leaflet { url, bytes, location }),
                Err(problems) => {
                    for problem in problems {
                        if !diagnostics.contains(&problem) {
                            diagnostics.push(problem);
                        }
                    }
                }
            }
            new += usize::from(is_new);
            used.insert(key);
        }
        press::forget();
    }
    if diagnostics.is_empty() {
        kept.keep_only(&used);
    }
    (leaflets, new, diagnostics)
}
