//! What the page of a municipality says, for search engines: schema.org as JSON-LD. Made from the view of the page, so it says
//! nothing else.

use serde_json::{Map, Value, json};

use crate::{
    directory::{MunicipalityCode, UPL},
    render::view::{FirstStepKind, Html, MunicipalityView},
};

/// The service at a municipality, whose page is at the full address `url`.
pub(super) fn service(code: MunicipalityCode, page: &MunicipalityView, url: &str) -> Html {
    let (name, product) = UPL;
    let tooi = code.tooi();
    let mut provider = Map::new();
    provider.insert("@type".into(), json!("GovernmentOrganization"));
    provider.insert("name".into(), json!(format!("Gemeente {}", page.name)));
    if let Some(website) = page.municipality.as_ref().and_then(|own| own.website.as_ref()) {
        provider.insert("url".into(), json!(website.url));
    }
    let mut service = Map::new();
    service.insert("@context".into(), json!("https://schema.org"));
    service.insert("@type".into(), json!("GovernmentService"));
    service.insert("name".into(), json!(name));
    service.insert("sameAs".into(), json!(product));
    service.insert("url".into(), json!(url));
    service.insert(
        "areaServed".into(),
        json!({ "@type": "AdministrativeArea", "name": page.name, "sameAs": tooi }),
    );
    service.insert("provider".into(), Value::Object(provider));
    if let Some(phone) = &page.first_step.contact.phone {
        let name = match page.first_step.kind {
            FirstStepKind::Municipality => format!("Gemeente {}", page.name),
            _ => page.first_step.contact.name.clone(),
        };
        let telephone = phone.url.trim_start_matches("tel:");
        service.insert(
            "availableChannel".into(),
            json!({
                "@type": "ServiceChannel",
                "servicePhone": { "@type": "ContactPoint", "name": name, "telephone": telephone },
            }),
        );
    }
    // In a script no `<` may end it.
    Html(Value::Object(service).to_string().replace('<', "\\u003c"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::view::{ContactView, FirstStepView, Link, Need, PhoneView};

    #[test]
    fn the_page_says_the_same_to_a_search_engine() {
        let contact = ContactView {
            name: "</script>".into(),
            phone: Some(PhoneView { display: "030 286 00 00".into(), url: "tel:+31302860000".into() }),
            ..ContactView::default()
        };
        let page = MunicipalityView {
            name: "Utrecht".into(),
            first_step: FirstStepView {
                kind: FirstStepKind::Supporter,
                need: Need::Unknown,
                contact,
                municipality: None,
                nobody_known: false,
            },
            municipality: Some(ContactView {
                website: Some(Link::new("utrecht.nl", "https://www.utrecht.nl")),
                ..ContactView::default()
            }),
            official_name: None,
            province: None,
            supporters: Vec::new(),
            about: None,
            needs: Vec::new(),
            nothing: None,
            reports: Vec::new(),
            reported_signposts: Vec::new(),
            note: None,
            places: Vec::new(),
            predecessors: Vec::new(),
            referral_url: None,
            coverage_url: None,
        };
        let code = MunicipalityCode::parse("GM0344").unwrap();
        let Html(text) = service(code, &page, "https://wegwijs.example/gemeente/utrecht/");
        assert!(!text.contains('<'));
        let value: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(value["areaServed"]["sameAs"], "https://identifier.overheid.nl/tooi/id/gemeente/gm0344");
        assert_eq!(value["provider"]["url"], "https://www.utrecht.nl");
        let channel = &value["availableChannel"]["servicePhone"];
        assert_eq!(channel["telephone"], "+31302860000");
        assert_eq!(channel["name"], "</script>");
    }
}
