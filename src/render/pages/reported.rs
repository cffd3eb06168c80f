//! What public sources reported and nobody here checked, in words.

use super::Frames;
use crate::{
    directory::{Municipality, Reported, ReportedKind, ReportedName, WebAddress},
    render::view::{Link, ReportView},
    site::LanguageId,
};

impl Frames<'_> {
    /// What was reported about a municipality; each link stands once.
    pub(super) fn reports(&self, language: LanguageId, municipality: &Municipality) -> Vec<ReportView> {
        let mut linked: Vec<&WebAddress> = Vec::new();
        let mut views = Vec::new();
        for shown in self.site.directory.reported(municipality) {
            let report = shown.reported;
            let year = report.on().year().to_string();
            let by = if shown.by_municipality { "municipality" } else { "other" };
            let name = report.value().as_str();
            let (text, title) = match shown.kind {
                ReportedKind::Page => (self.text(language, "reported-page", &[("year", &year)]), name),
                ReportedKind::Supporter | ReportedKind::Signpost => {
                    let words = [("year", year.as_str()), ("by", by), ("name", name)];
                    (self.text(language, "reported-supporter", &words), report.source())
                }
            };
            let is_new = !linked.contains(&report.link());
            linked.push(report.link());
            views.push(ReportView {
                text,
                link: is_new.then(|| self.dutch_link(language, title, report.link())),
            });
        }
        views
    }

    /// The national sites; their names are Dutch.
    pub(super) fn reported_signposts(&self, language: LanguageId) -> Vec<Link> {
        let signposts = self.site.directory.reported_signposts();
        signposts
            .map(|one: &Reported<ReportedName>| self.dutch_link(language, one.value().as_str(), one.link()))
            .collect()
    }

    /// A link to a Dutch site; only other languages have to be told that it is one.
    fn dutch_link(&self, language: LanguageId, text: &str, address: &WebAddress) -> Link {
        let is_dutch = self.site.language(language).tag.split('-').next() == Some("nl");
        Link { lang: (!is_dutch).then(|| "nl".into()), ..Link::new(text, address.as_str()) }
    }
}
