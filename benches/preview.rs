//! What a saved file costs the preview, stage by stage, on a site of 2,000 pages.
use std::{
    fs,
    path::{Path, PathBuf},
    time::Instant,
};
use wegwijs::{
    pipeline,
    render::{Theme, pages::PagesOnRequest},
    site::{Options, Site},
    source::{Limits, SourceTree},
};
#[path = "../tests/preview/site.rs"]
mod site;
fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for e in fs::read_dir(from).unwrap() {
        let e = e.unwrap();
        let t = to.join(e.file_name());
        if e.file_type().unwrap().is_dir() {
            copy(&e.path(), &t)
        } else {
            fs::copy(e.path(), t).unwrap();
        }
    }
}
fn main() {
    let dir = tempfile::tempdir().unwrap();
    let root: PathBuf = dir.path().to_path_buf();
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("content"), &root.join("content"));
    site::write_pages(&root, 2000);
    let options = Options { today: jiff::civil::date(2026, 11, 21), address: None };
    for _ in 0..5 {
        let t = Instant::now();
        let (tree, _) = SourceTree::read(&root, "content", Limits::default());
        println!("read {:?}", t.elapsed());
        let t = Instant::now();
        let tree = tree.clone();
        println!("clone tree {:?}", t.elapsed());
        let t = Instant::now();
        let (site, _) = Site::understand(&tree, &options);
        println!("understand {:?}", t.elapsed());
        let t = Instant::now();
        let (theme, _) = Theme::load(&root, "helder");
        println!("theme {:?}", t.elapsed());
        let t = Instant::now();
        let pages = PagesOnRequest::new(&site, &tree, &theme, &Default::default());
        println!("frames {:?}", t.elapsed());
        let t = Instant::now();
        let page = pages.at("/uitleg/vraag-00100/").is_some();
        println!("page {page} {:?}", t.elapsed());
        let t = Instant::now();
        drop(pages);
        drop(site);
        println!("drop {:?}\n", t.elapsed());
    }
    let _ = pipeline::assets;
}
