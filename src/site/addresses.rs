//! Where everything on the site is: the addresses of what isn't a page that an editor wrote.

use super::{GlossaryPage, Guide, LanguageId, Layout, Page, Site, Step};
use crate::directory::{self, MunicipalityCode, Supporter};

/// A card to save.
#[derive(Debug, Clone, Copy)]
pub enum Card<'s> {
    /// The municipality's own contact facts.
    Municipality,
    /// A supporter's, for citizens or for professionals who refer somebody.
    Supporter(&'s Supporter, directory::Audience),
}

impl Site {
    /// The address of a municipality's page, if the language has such pages.
    pub fn municipality_url(&self, code: MunicipalityCode, language: LanguageId) -> Option<String> {
        let municipality = self.directory.municipality(code)?;
        let parent = self.layout_page(language, Layout::Municipality)?;
        Some(format!("{}{}/", parent.url, municipality.slug))
    }

    /// The address of a card to save (vCard) with what is in it, seen from a municipality.
    pub fn card_url(&self, code: MunicipalityCode, card: Card<'_>) -> Option<String> {
        let folder = self.municipality_url(code, LanguageId(0))?;
        // A name that starts otherwise can't be that of another kind of card, whatever a supporter's file is called.
        Some(match card {
            Card::Municipality => format!("{folder}contact.vcf"),
            Card::Supporter(supporter, directory::Audience::Citizen) => {
                format!("{folder}contact-{}.vcf", supporter.id)
            }
            Card::Supporter(supporter, directory::Audience::Referrer) => {
                format!("{folder}referrer-{}.vcf", supporter.id)
            }
        })
    }

    /// The address of a guide's first question, if the guide exists in the language.
    pub fn guide_url(&self, guide: &Guide, language: LanguageId) -> Option<String> {
        let parent = self.layout_page(language, Layout::Guides)?;
        let tag = &self.language(language).tag;
        let (_, slug) = guide.slug.iter().find(|(known, _)| known == tag)?;
        Some(format!("{}{}/", parent.url, slug.value))
    }

    /// The address of a question or ending: the first question is the guide's own address.
    pub fn step_url(&self, guide: &Guide, id: &str, language: LanguageId) -> Option<String> {
        let url = self.guide_url(guide, language)?;
        let first = guide.questions.first().is_some_and(|first| first.id.value == id);
        match guide.step(id)? {
            Step::Question(_) if first => Some(url),
            _ => Some(format!("{url}{id}/")),
        }
    }

    /// The address of a word's explanation in a language.
    pub fn term_url(&self, key: &str, language: LanguageId) -> Option<String> {
        let glossary = &self.glossaries[language.0];
        let at = glossary.terms.iter().position(|term| term.key == key)?;
        let page = glossary.pages().iter().find(|page| page.terms.contains(&at))?;
        Some(format!("{}#term-{key}", self.glossary_url(page, language)?))
    }

    /// What people type who look for a page: its own words, and those of the same page in a language that differs by its variant
    /// only. Who reads `nl-simple` types the words of `nl`.
    pub fn search_words<'s>(&'s self, page: &'s Page) -> impl Iterator<Item = &'s str> {
        let base = self.language(page.language).base();
        let others = self
            .language(page.language)
            .fallback
            .iter()
            .filter(move |other| self.language(**other).base() == base);
        let others = others.filter_map(|other| self.page_in(*other, &page.key));
        std::iter::once(page).chain(others).flat_map(|page| &page.search).map(|text| text.value.as_str())
    }

    /// The address of a page of the glossary, if the language has one.
    pub fn glossary_url(&self, page: &GlossaryPage, language: LanguageId) -> Option<String> {
        let parent = self.layout_page(language, Layout::Glossary)?;
        Some(if page.slug.is_empty() { parent.url.clone() } else { format!("{}{}/", parent.url, page.slug) })
    }
}
