//! Questions with their answers, for who answers the telephone of a municipality (*vraag-antwoordcombinaties*, VAC).
//!
//! The number that this site tells people to call is answered by them. The names of the fields are Dutch, as in the systems
//! that they look in.

use serde_json::{Value, json};

use super::Dataset;
use crate::{
    diagnostic::{SourceLookup, Text},
    directory::UPL,
    markdown::prose::Prose,
    site::{LanguageId, Page, Site},
    source::SourceTree,
};

pub(super) fn file(site: &Site, tree: &SourceTree) -> Dataset {
    let main = LanguageId(0);
    let tag = &site.language(main).tag;
    let pairs: Vec<Value> = site
        .questions
        .iter()
        .flat_map(|question| {
            let (id, audience) = (&question.id.value, &question.audience);
            let text = question.text.iter().find(|(known, _)| known == tag).map(|(_, text)| text);
            let answered = move |page: &&Page| {
                page.language == main && page.answers.iter().any(|answer| answer.value == *id)
            };
            site.pages.iter().filter(answered).filter_map(move |page| {
                Some(json!({
                    "id": id,
                    "vraag": text?,
                    "antwoord": page.summary.value,
                    "toelichting": beginning(page, tree),
                    "doelgroep": if audience == "referrer" { "verwijzer" } else { "inwoner" },
                    "trefwoorden": page.search.iter().map(|word| word.value.as_str()).collect::<Vec<_>>(),
                    "product": { "naam": UPL.0, "uri": UPL.1 },
                    "adres": format!("{}{}", site.config.address, page.url),
                    "nagekeken": page.checked.as_ref().map(|checked| checked.on.value.to_string()),
                }))
            })
        })
        .collect();
    let all = json!({ "version": 1, "dag": site.today.to_string(), "taal": tag, "vragen": pairs });
    Dataset {
        name: "vac".into(),
        path: "vac.json".into(),
        about: Text {
            nl: "Vragen met antwoorden, voor wie de telefoon van een gemeente opneemt",
            en: "Questions with answers, for who answers the telephone of a municipality",
        },
        media_type: "application/json",
        facts: &[],
        schema: None,
        text: format!("{all:#}\n"),
    }
}

/// What stands above the first heading, without markup: a text begins with its answer.
fn beginning(page: &Page, tree: &SourceTree) -> String {
    let text = tree.text(&page.source).and_then(|text| text.get(page.body.clone())).unwrap_or_default();
    let prose = Prose::from_markdown(text, 0);
    let blocks = prose.blocks.iter().take_while(|block| !block.is_heading());
    blocks.map(|block| block.text().trim()).filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n")
}
