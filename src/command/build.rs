//! `wegwijs build`: content → site.

use std::{
    path::{Component, Path, PathBuf},
    time::Instant,
};

use clap::Args;

use wegwijs::{
    diagnostic::{MessageLanguage, tally},
    pipeline,
    publish::{self, PublishError},
    site::is_site_address,
};

use super::{Exit, SiteArguments, print, print_error, report, say};

#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    site: SiteArguments,
    /// The folder to publish into; `public` in the site's folder if not given.
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// The address of the site, where it isn't that of `site.yaml`.
    #[arg(long, value_name = "URL")]
    base_url: Option<String>,
    /// Make a site that works from a folder, such as a USB stick: addresses relative to the page.
    #[arg(long)]
    portable: bool,
    /// Write each text file in the forms that servers send too (`.br`, `.gz`). Smaller than servers make them, and slower.
    #[arg(long)]
    compress: bool,
    /// Make a leaflet (PDF) for each municipality and language too, for paper. Needs a program with the feature `leaflets`.
    #[arg(long)]
    leaflets: bool,
}

pub(super) fn run(arguments: &Arguments) -> Exit {
    if let Err(exit) = arguments.site.check_root() {
        return exit;
    }
    let start = Instant::now();
    let language = arguments.site.language.language();
    if let Some(address) = arguments.base_url.as_ref().filter(|address| !is_site_address(address)) {
        print_error(&match language {
            MessageLanguage::Dutch => format!(
                "--base-url {address}: hier kan geen site staan. Typ een adres als https://example.org of https://example.org/hulp.\n"
            ),
            MessageLanguage::English => format!(
                "--base-url {address}: no site can be there. Type an address such as https://example.org or https://example.org/help.\n"
            ),
        });
        return Exit::Usage;
    }
    if arguments.leaflets && !cfg!(feature = "leaflets") {
        print_error(&say(
            language,
            "--leaflets: dit programma kan geen folders (PDF) maken. Gebruik een programma dat daarmee gebouwd is: cargo build --release --features leaflets\n",
            "--leaflets: this program can't make leaflets (PDF). Use one that was built with them: cargo build --release --features leaflets\n",
        ));
        return Exit::Usage;
    }
    let run = arguments.site.run(arguments.base_url.clone());
    let out = arguments.out.clone().unwrap_or_else(|| run.root.join("public"));
    if let Some(folder) = source_folder(&run.root, &out) {
        print_error(&match language {
            MessageLanguage::Dutch => format!(
                "--out {}: deze map ligt in de map {folder} van uw site. Daar staan uw eigen bestanden. Kies een andere map, zoals: --out public\n",
                out.display()
            ),
            MessageLanguage::English => format!(
                "--out {}: this folder is in the folder {folder} of your site, which holds your own files. Choose another, such as: --out public\n",
                out.display()
            ),
        });
        return Exit::Usage;
    }
    // Before anything can go wrong: a site that a build left without its name is there again, whatever this one finds.
    publish::recover(&out);
    let understood = pipeline::understand(&run);
    #[cfg(feature = "leaflets")]
    let (finished, leaflets) = if arguments.leaflets {
        let (finished, count, new) = pipeline::finish_with_leaflets(&run, understood);
        (finished, Some((count, new)))
    } else {
        (pipeline::finish(understood), None)
    };
    #[cfg(not(feature = "leaflets"))]
    let (finished, leaflets) = (pipeline::finish(understood), None::<(usize, usize)>);
    report::report(&finished.understood, language);
    if tally(&finished.understood.diagnostics).errors > 0 {
        report::nothing_published(&out, language);
        return report::exit_of_errors(&finished.understood);
    }
    let mut output = finished.output;
    let folder = finished.understood.site.config.folder();
    if arguments.portable || !folder.is_empty() {
        for (path, file) in output.iter_mut().filter(|(path, _)| path.ends_with(".html")) {
            // Pages are text.
            let html = String::from_utf8_lossy(&file.bytes);
            let html = if arguments.portable {
                publish::portable(&html, path)
            } else {
                publish::below(&html, folder)
            };
            file.bytes = html.into_bytes();
        }
    }
    if arguments.compress {
        let small = publish::compressed(&output);
        output.extend(small);
    }
    match publish::publish(&output, &out) {
        Ok(()) => {
            let pages = output.keys().filter(|path| path.ends_with(".html")).count();
            let (out, seconds) = (out.display(), start.elapsed().as_secs_f32());
            let leaflets = leaflets.map_or_else(String::new, |(count, new)| match language {
                MessageLanguage::Dutch => format!(" en {count} folders (PDF, {new} nieuw)"),
                MessageLanguage::English => format!(" and {count} leaflets (PDF, {new} new)"),
            });
            print(&match language {
                MessageLanguage::Dutch => {
                    format!("{pages} pagina's{leaflets} in {out}, in {seconds:.2} seconden\n")
                }
                MessageLanguage::English => {
                    format!("{pages} pages{leaflets} in {out}, in {seconds:.2} seconds\n")
                }
            })
        }
        Err(error) => {
            print_error(&format!("{}\n", describe(&error, language)));
            report::nothing_published(&out, language);
            match error {
                PublishError::NotOurs(_) => Exit::Usage,
                PublishError::InTheWay(_) | PublishError::Busy(_) | PublishError::Io { .. } => Exit::Machine,
            }
        }
    }
}

/// The folder with sources that a folder to publish into lies in, or is.
fn source_folder(root: &Path, out: &Path) -> Option<&'static str> {
    let out = resolved(out)?;
    ["content", "themes"]
        .into_iter()
        .find(|folder| std::fs::canonicalize(root.join(folder)).is_ok_and(|folder| out.starts_with(folder)))
}

/// A path without links and dots; what isn't there yet is kept as it is written.
fn resolved(path: &Path) -> Option<PathBuf> {
    let path = std::path::absolute(path).ok()?;
    let mut plain = PathBuf::new();
    for part in path.components() {
        match part {
            Component::ParentDir => {
                plain.pop();
            }
            part => {
                plain.push(part);
                plain = std::fs::canonicalize(&plain).unwrap_or(plain);
            }
        }
    }
    Some(plain)
}

fn describe(error: &PublishError, language: MessageLanguage) -> String {
    match error {
        PublishError::NotOurs(path) => say(
            language,
            &format!(
                "De map {} is niet leeg en niet door wegwijs gemaakt. Kies een andere map met --out.",
                path.display()
            ),
            &format!(
                "The folder {} is not empty and wasn't made by wegwijs. Choose another with --out.",
                path.display()
            ),
        ),
        PublishError::InTheWay(path) => say(
            language,
            &format!("{} staat in de weg en is niet van wegwijs. Haal het weg.", path.display()),
            &format!("{} is in the way and wasn't made by wegwijs. Remove it.", path.display()),
        ),
        PublishError::Busy(path) => say(
            language,
            &format!("Er schrijft nu al een andere build naar {}. Wacht tot die klaar is.", path.display()),
            &format!("Another build is writing to {} right now. Wait until it is done.", path.display()),
        ),
        PublishError::Io { path, error } => say(
            language,
            &format!("Schrijven lukt niet: {}: {error}", path.display()),
            &format!("Can't write: {}: {error}", path.display()),
        ),
    }
}
