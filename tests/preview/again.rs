//! Understanding again gives what understanding from the start gives.

use std::{path::Path, sync::Arc};

use wegwijs::{
    site::{Options, Remembered, Site},
    source::{Limits, SourceFile, SourceTree},
};

fn put(tree: &mut SourceTree, path: &str, text: &str) {
    tree.insert(SourceFile { path: Arc::from(path), text: Arc::from(text) });
}

fn same(tree: &SourceTree, options: &Options, before: &mut Remembered) {
    let (again, problems_again) = Site::understand_again(tree, options, before);
    let (fresh, problems) = Site::understand(tree, options);
    assert_eq!(problems_again, problems);
    assert_eq!(format!("{again:#?}"), format!("{fresh:#?}"));
}

#[test]
fn whatever_changes_the_site_is_the_same_as_when_everything_is_understood_anew() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/small");
    let (mut tree, _) = SourceTree::read(&root, "content", Limits::default());
    let mut options = Options { today: jiff::civil::date(2026, 11, 21), address: None };
    let mut before = Remembered::default();
    same(&tree, &options, &mut before);
    same(&tree, &options, &mut before);

    let page = "content/nl/uitleg/kosten.md";
    put(
        &mut tree,
        page,
        "---\ntitle: Anders\nsummary: Anders.\nsumary: fout\npublish: 2026-12-01\n---\n\nTekst.\n",
    );
    same(&tree, &options, &mut before);
    // The page is published on another day.
    options.today = jiff::civil::date(2026, 12, 2);
    same(&tree, &options, &mut before);
    put(&mut tree, page, "---\ntitle: \"Zonder eind\n---\n");
    same(&tree, &options, &mut before);
    tree.remove(page);
    same(&tree, &options, &mut before);
    // Another slug of the section changes the addresses of pages that are as they were.
    put(
        &mut tree,
        "content/nl/uitleg/index.md",
        "---\ntitle: Uitleg\nsummary: Uitleg.\nslug: anders\n---\n\nTekst.\n",
    );
    same(&tree, &options, &mut before);
    // The other language first.
    let site = tree.file("content/site.yaml").unwrap().text.to_string();
    let turned = site.replace("{tag: nl, name: Nederlands}", "{tag: en, name: English}");
    let turned = turned.replace("{tag: en, name: English, fallback: [nl]}", "{tag: nl, name: Nederlands}");
    assert_ne!(site, turned);
    put(&mut tree, "content/site.yaml", &turned);
    same(&tree, &options, &mut before);
    put(&mut tree, "content/directory/supporters/nieuw.yaml", "name: Nieuw\n");
    same(&tree, &options, &mut before);
    put(&mut tree, "content/directory/supporters/nieuw.yaml", "name: Nieuwer\n");
    same(&tree, &options, &mut before);
    tree.remove("content/directory/supporters/nieuw.yaml");
    same(&tree, &options, &mut before);
}
