use proptest::prelude::*;

use super::*;

fn prose(markdown: &str) -> Prose {
    Prose::from_markdown(markdown, 0)
}

fn words(prose: &Prose) -> Vec<Vec<String>> {
    prose.sentences().map(|s| s.words.iter().map(|word| word.text.to_string()).collect()).collect()
}

#[test]
fn words_stand_where_the_source_says() {
    let text =
        "## Wat *kost* het?\n\nHet is **gratis**. Lees [meer over\nkosten](kosten.md) bij de Wmo-balie.\n";
    let prose = prose(text);
    for sentence in prose.sentences() {
        for word in &sentence.words {
            assert_eq!(&text[word.range.clone()], word.text);
        }
    }
    assert_eq!(
        words(&prose),
        [
            vec!["Wat", "kost", "het"],
            vec!["Het", "is", "gratis"],
            vec!["Lees", "meer", "over", "kosten", "bij", "de", "Wmo-balie"]
        ]
    );
    assert_eq!(prose.links[0].text, "meer over kosten");
    assert_eq!(&text[prose.links[0].range.clone()], "meer over\nkosten");
}

#[test]
fn an_abbreviation_does_not_end_a_sentence() {
    let prose = prose("Bel dhr. Jansen, d.w.z. Piet. Of J. de Vries. Dat kan o.a. Morgen.");
    assert_eq!(prose.sentences().count(), 3, "{:?}", words(&prose));
}

#[test]
fn component_lines_are_structure_and_their_titles_are_headings() {
    let text = "Voor.\n\n::: call-out title=\"Goed om te weten\"\nBinnen.\n:::\nNa.\n";
    let prose = prose(text);
    let kinds: Vec<_> =
        prose.blocks.iter().map(|block| (block.kind, block.text(), block.component.as_deref())).collect();
    assert_eq!(
        kinds,
        [
            (BlockKind::Paragraph, "Voor.", None),
            (BlockKind::ComponentTitle, "Goed om te weten", Some("call-out")),
            (BlockKind::Paragraph, "Binnen.", Some("call-out")),
            (BlockKind::Paragraph, "Na.", None),
        ]
    );
    assert_eq!(&text[prose.blocks[1].range.clone()], "Goed om te weten");
}

#[test]
fn code_and_addresses_are_one_word_that_nobody_judges() {
    let prose = prose(
        "Typ `3512 JE` of mail naar info@voorbeeld.nl. Zie https://voorbeeld.nl/a-b.\n\n```\ncode. Meer code.\n```\n",
    );
    let literal: Vec<_> = prose
        .sentences()
        .flat_map(|s| s.words.into_iter().map(|word| word.literal).collect::<Vec<_>>())
        .collect();
    assert_eq!(literal, [false, true, false, false, false, true, false, true]);
}

#[test]
fn items_and_cells_are_blocks_of_their_own() {
    let prose = prose("- een\n- twee\n\n  meer\n\n| A | B |\n|---|---|\n| c | d |\n");
    let kinds: Vec<_> = prose.blocks.iter().map(|block| (block.kind, block.text())).collect();
    assert_eq!(
        kinds,
        [
            (BlockKind::ListItem, "een"),
            (BlockKind::ListItem, "twee"),
            (BlockKind::ListItem, "meer"),
            (BlockKind::TableHeader, "A"),
            (BlockKind::TableHeader, "B"),
            (BlockKind::TableCell, "c"),
            (BlockKind::TableCell, "d"),
        ]
    );
}

#[test]
fn words_between_quotation_marks_are_known() {
    let prose = prose("Zeg “ik zoek hulp” en 's avonds foto's van het 'bureau' maken.");
    let quoted: Vec<_> = prose
        .sentences()
        .flat_map(|s| {
            s.words.iter().filter(|word| word.quoted).map(|word| word.text.to_string()).collect::<Vec<_>>()
        })
        .collect();
    assert_eq!(quoted, ["ik", "zoek", "hulp", "bureau"]);
}

#[test]
fn comments_are_kept_with_their_places() {
    let text = "Een zin.\n\n<!-- allow x: reden -->\nVolgende zin. <!-- tweede --> Derde.\n";
    let prose = prose(text);
    let comments: Vec<_> = prose.comments.iter().map(|comment| comment.text.as_str()).collect();
    assert_eq!(comments, ["allow x: reden", "tweede"]);
    assert!(text[prose.comments[0].range.clone()].starts_with("<!-- allow"));
    assert_eq!(words(&prose).len(), 3);
}

#[test]
fn a_folded_yaml_value_is_followed_to_its_lines() {
    let source = "text: >\n  Eerste deel\n  tweede **deel**.\n";
    let prose = Prose::from_markdown_value("Eerste deel tweede **deel**.\n", source, 6..source.len());
    let places: Vec<_> = prose
        .sentences()
        .flat_map(|s| s.words.iter().map(|word| source[word.range.clone()].to_string()).collect::<Vec<_>>())
        .collect();
    assert_eq!(places, ["Eerste", "deel", "tweede", "deel"]);
}

fn assert_inside(prose: &Prose, text: &str) {
    let check = |range: &Range<usize>| assert!(text.get(range.clone()).is_some(), "{range:?} in {text:?}");
    for block in &prose.blocks {
        check(&block.range);
        for sentence in block.sentences() {
            check(&sentence.range);
            sentence.words.iter().for_each(|word| check(&word.range));
            sentence.marks.iter().for_each(|mark| check(&mark.range));
            assert!(sentence.marks.iter().all(|mark| mark.words_before <= sentence.words.len()));
        }
    }
    prose.comments.iter().for_each(|comment| check(&comment.range));
    prose.links.iter().for_each(|link| check(&link.range));
}

proptest! {
    #[test]
    fn no_text_panics_or_gives_a_place_outside_the_file(
        text in "\\PC{0,120}|([ab.,A !?*_`#|:>\\[\\]()<\\-\n\"'“”&;é😀שלום]|::: |<!--|-->|&euml;|- |1\\. ){0,80}"
    ) {
        assert_inside(&Prose::from_markdown(&text, 0), &text);
        assert_inside(&Prose::from_plain(&text, 0), &text);
        let quoted = format!("'{}'", text.replace('\'', "''"));
        assert_inside(&Prose::from_value(&text, &quoted, 0..quoted.len()), &quoted);
        assert_inside(&Prose::from_markdown_value(&text, &quoted, 0..quoted.len()), &quoted);
    }
}

#[test]
fn a_slash_makes_one_word_to_count() {
    let counts = |text: &str| prose(text).sentences().map(|s| s.word_count()).sum::<usize>();
    assert_eq!(counts("Bel van ma t/m vr."), 5);
    assert_eq!(counts("Neem uw vader en/of moeder mee."), 6);
    assert_eq!(counts("Neem uw vader/moeder mee."), 4);
    let both = prose("uw vader/moeder en/of kind");
    assert_eq!(words(&both), [vec!["uw", "vader", "moeder", "en/of", "kind"]]);
    assert_eq!(both.word_count(), 4);
}

#[test]
fn an_accent_apart_and_a_soft_hyphen_give_the_same_words() {
    let lower = |text: &str| -> Vec<String> {
        prose(text)
            .sentences()
            .flat_map(|s| s.words.iter().map(|word| word.lower.to_string()).collect::<Vec<_>>())
            .collect()
    };
    assert_eq!(lower("De clie\u{308}nt\u{AD}ondersteuner helpt."), lower("De cliëntondersteuner helpt."));
}
