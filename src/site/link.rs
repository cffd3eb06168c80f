//! What a link in Markdown leads to.

use super::{Absence, LanguageId, OpenData, Page, PageKey, Site};
use crate::directory::{MunicipalityCode, WebAddress};

/// Where a link goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LinkTarget {
    /// A page of this site.
    Internal {
        /// The address from the root of the site, with the fragment.
        url: String,
        /// The language of the page that is linked; differs from the linking page's where that language lacks the page.
        language: LanguageId,
    },
    /// Another site.
    External(String),
}

/// Why a link leads nowhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LinkProblem {
    /// No such page, guide, word or municipality; with the nearest that exists.
    NoTarget {
        /// What was probably meant, as it would be written in Markdown.
        nearest: Option<String>,
    },
    /// The page is written, and isn't on the site today. Not a mistake: the words stand without a link until it is.
    NotShown(Absence),
    /// The page exists, its heading doesn't.
    NoFragment {
        /// The fragments that exist.
        known: Vec<String>,
    },
    /// The page or guide is there, but couldn't be read; that has been told.
    Unread,
    /// A telephone number or e-mail address in the text: facts that expire belong in the directory.
    ContactFact,
    /// A scheme other than `https`.
    Scheme,
    /// An address such as `/uitleg/kosten/` where the name of a file belongs; with that name.
    AddressForFile {
        /// The file to name.
        file: Option<String>,
    },
}

impl Site {
    /// Resolves a link written in a page of `language` whose key is `from`.
    ///
    /// # Errors
    /// Says why it leads nowhere.
    pub fn resolve(
        &self,
        link: &str,
        language: LanguageId,
        from: &PageKey,
    ) -> Result<LinkTarget, LinkProblem> {
        let (target, fragment) = match link.split_once('#') {
            Some((target, fragment)) => (target, Some(fragment)),
            None => (link, None),
        };
        if let Some((scheme, rest)) = target.split_once(':') {
            return match scheme {
                "https" if rest.starts_with("//") && rest.len() > 2 => match WebAddress::parse(link) {
                    Some(address) if address.is_a_chat() => Err(LinkProblem::ContactFact),
                    _ => Ok(LinkTarget::External(link.to_string())),
                },
                "tel" | "mailto" | "sms" | "smsto" | "whatsapp" | "sip" | "callto" | "facetime" => {
                    Err(LinkProblem::ContactFact)
                }
                "guide" => self.resolve_guide(rest, language),
                "term" => self.resolve_term(rest, language),
                "municipality" => self.resolve_municipality(rest, language),
                "open-data" => self.resolve_open_data(rest, language),
                _ => Err(LinkProblem::Scheme),
            };
        }
        let page = if target.is_empty() {
            self.page_in(language, from).ok_or(LinkProblem::NoTarget { nearest: None })?
        } else {
            self.resolve_file(target, language, from)?
        };
        let mut url = page.url.clone();
        if let Some(fragment) = fragment {
            if !page.headings.iter().any(|heading| heading.value == fragment) {
                let known = page.headings.iter().map(|heading| heading.value.clone()).collect();
                return Err(LinkProblem::NoFragment { known });
            }
            url = format!("{url}#{fragment}");
        }
        Ok(LinkTarget::Internal { url, language: page.language })
    }

    /// The page with this key in a language, or in the nearest language that has it.
    pub fn page_or_fallback(&self, language: LanguageId, key: &PageKey) -> Option<&Page> {
        let languages = std::iter::once(&language).chain(&self.config.languages[language.0].fallback);
        languages.into_iter().find_map(|&language| self.page_in(language, key))
    }

    fn resolve_file(&self, target: &str, language: LanguageId, from: &PageKey) -> Result<&Page, LinkProblem> {
        let path = absolute_path(target, from, self.is_section(language, from));
        let key = PageKey::of_path(&path);
        let found = self.page_or_fallback(language, &key);
        if target.ends_with(".md") {
            found.ok_or_else(|| {
                if let Some(absence) = self.absence(language, &key) {
                    return LinkProblem::NotShown(absence);
                }
                if self.unread.pages.contains(&key) {
                    return LinkProblem::Unread;
                }
                let keys = self.pages.iter().map(|page| page.key.as_str());
                let nearest = crate::source::schema::nearest_word(key.as_str(), keys);
                LinkProblem::NoTarget {
                    nearest: nearest.map(|key| self.markdown_link(&PageKey::of_path(key))),
                }
            })
        } else {
            let address = format!("{}/", target.trim_end_matches('/'));
            let by_address = self.pages.iter().find(|page| page.url == address).map(|page| &page.key);
            let key = by_address.or_else(|| found.map(|page| &page.key));
            Err(LinkProblem::AddressForFile { file: key.map(|key| self.markdown_link(key)) })
        }
    }

    /// How a link to the page with this key is written.
    fn markdown_link(&self, key: &PageKey) -> String {
        let section = self.pages.iter().any(|page| page.key == *key && page.source.ends_with("/index.md"));
        match (section, key.as_str()) {
            (_, "") => "/index.md".to_string(),
            (true, key) => format!("/{key}/index.md"),
            (false, key) => format!("/{key}.md"),
        }
    }

    fn is_section(&self, language: LanguageId, key: &PageKey) -> bool {
        self.page_in(language, key).is_some_and(|page| page.source.ends_with("/index.md"))
    }

    fn resolve_guide(&self, name: &str, language: LanguageId) -> Result<LinkTarget, LinkProblem> {
        let Some(guide) = self.guides.iter().find(|guide| guide.name == name) else {
            if self.unread.guides.contains(name) {
                return Err(LinkProblem::Unread);
            }
            let names = self.guides.iter().map(|guide| guide.name.as_str());
            let nearest =
                crate::source::schema::nearest_word(name, names).map(|name| format!("guide:{name}"));
            return Err(LinkProblem::NoTarget { nearest });
        };
        let languages = std::iter::once(&language).chain(&self.config.languages[language.0].fallback);
        languages
            .into_iter()
            .find_map(|&language| Some((language, self.guide_url(guide, language)?)))
            .map(|(language, url)| LinkTarget::Internal { url, language })
            .ok_or(LinkProblem::NoTarget { nearest: None })
    }

    fn resolve_term(&self, key: &str, language: LanguageId) -> Result<LinkTarget, LinkProblem> {
        let languages = std::iter::once(&language).chain(&self.config.languages[language.0].fallback);
        for &language in languages {
            if self.glossaries[language.0].term(key).is_some()
                && let Some(url) = self.term_url(key, language)
            {
                return Ok(LinkTarget::Internal { url, language });
            }
        }
        let keys = self.glossaries[language.0].terms.iter().map(|term| term.key.as_str());
        let nearest = crate::source::schema::nearest_word(key, keys).map(|key| format!("term:{key}"));
        Err(LinkProblem::NoTarget { nearest })
    }

    fn resolve_open_data(&self, file: &str, language: LanguageId) -> Result<LinkTarget, LinkProblem> {
        if self.config.open_data.is_none() {
            return Err(LinkProblem::NoTarget { nearest: None });
        }
        if OpenData::FILES.contains(&file) {
            return Ok(LinkTarget::Internal { url: format!("{}{file}", OpenData::FOLDER), language });
        }
        let nearest = crate::source::schema::nearest_word(file, OpenData::FILES.iter().copied());
        Err(LinkProblem::NoTarget { nearest: nearest.map(|file| format!("open-data:{file}")) })
    }

    fn resolve_municipality(&self, code: &str, language: LanguageId) -> Result<LinkTarget, LinkProblem> {
        let no_target = || LinkProblem::NoTarget { nearest: None };
        let code = MunicipalityCode::parse(code).ok_or_else(no_target)?;
        let languages = std::iter::once(&language).chain(&self.config.languages[language.0].fallback);
        languages
            .into_iter()
            .find_map(|&language| Some((language, self.municipality_url(code, language)?)))
            .map(|(language, url)| LinkTarget::Internal { url, language })
            .ok_or_else(no_target)
    }
}

/// The path below the language's folder that a link names, seen from the page with key `from`.
fn absolute_path(target: &str, from: &PageKey, from_is_section: bool) -> String {
    if let Some(absolute) = target.strip_prefix('/') {
        return absolute.to_string();
    }
    let mut parts: Vec<&str> = from.as_str().split('/').filter(|part| !part.is_empty()).collect();
    if !from_is_section {
        parts.pop();
    }
    for part in target.split('/') {
        match part {
            "." | "" => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    parts.join("/")
}
