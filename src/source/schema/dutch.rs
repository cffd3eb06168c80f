//! The Dutch words that editors type for our keys, which are English.

/// A Dutch word and the keys that it can mean, the likeliest first. The first that a file of that kind has is meant.
const WORDS: &[(&str, &[&str])] = &[
    ("aanvraag", &["access-desk"]),
    ("adres", &["address", "channels", "street"]),
    ("alias", &["aliases"]),
    ("andere-namen", &["aliases", "forms"]),
    ("antwoorden", &["answers", "options"]),
    ("auteur", &["by", "publisher"]),
    ("beschrijving", &["summary", "text", "explanation"]),
    ("betekenis", &["explanation"]),
    ("bron", &["source", "sources"]),
    ("bronnen", &["sources"]),
    ("concept", &["draft"]),
    ("controle", &["verification", "checked"]),
    ("datum", &["date", "on"]),
    ("doelgroep", &["audience", "groups"]),
    ("doelgroepen", &["groups"]),
    ("door", &["by"]),
    ("e-mail", &["email", "channels"]),
    ("e-mailadres", &["email", "channels"]),
    ("einden", &["endings"]),
    ("gebied", &["areas"]),
    ("gebieden", &["areas"]),
    ("gecontroleerd", &["verification", "checked"]),
    ("gecontroleerd-door", &["by"]),
    ("gemeente", &["municipalities", "areas"]),
    ("gemeenten", &["municipalities", "areas"]),
    ("groepen", &["groups"]),
    ("kosten", &["cost", "free", "conditions"]),
    ("licentie", &["licence"]),
    ("link", &["url", "slug"]),
    ("mail", &["email", "channels"]),
    ("manier", &["method"]),
    ("menutitel", &["nav"]),
    ("methode", &["method"]),
    ("mobiel", &["phone", "channels"]),
    ("naam", &["name"]),
    ("nagekeken", &["checked", "verification", "reviewed"]),
    ("nummer", &["phone", "channels"]),
    ("omschrijving", &["summary", "text", "explanation"]),
    ("op", &["on"]),
    ("openingstijden", &["hours", "opening-hours", "channels"]),
    ("opmerking", &["note"]),
    ("organisatie", &["organisations", "name"]),
    ("organisaties", &["organisations"]),
    ("plaats", &["place", "places"]),
    ("plaatsen", &["places", "areas"]),
    ("postcodes", &["postcodes", "areas"]),
    ("provincie", &["province", "provinces", "areas"]),
    ("publiceren", &["publish"]),
    ("publiek", &["audience"]),
    ("rol", &["role"]),
    ("samenvatting", &["summary"]),
    ("site", &["website", "url", "channels"]),
    ("soort", &["kind", "type", "layout"]),
    ("straat", &["street"]),
    ("taal", &["tag", "languages"]),
    ("talen", &["languages"]),
    ("tekst", &["text"]),
    ("tel", &["phone", "channels"]),
    ("telefoon", &["phone", "channels"]),
    ("telefoonnummer", &["phone", "channels"]),
    ("thema", &["theme"]),
    ("tijden", &["hours", "opening-hours"]),
    ("titel", &["title"]),
    ("uitgever", &["publisher"]),
    ("uitleg", &["explanation", "text", "summary"]),
    ("verloopt", &["expires"]),
    ("volgorde", &["order"]),
    ("voorbeeld", &["example"]),
    ("voorwaarden", &["conditions"]),
    ("vraag", &["question", "answers"]),
    ("vragen", &["questions", "answers"]),
    ("waarde", &["value"]),
    ("wachttijd", &["waiting", "conditions"]),
    ("website", &["website", "url", "channels"]),
    ("wet", &["laws"]),
    ("wetten", &["laws"]),
    ("woord", &["term"]),
];

/// The keys that a Dutch word can mean.
pub(super) fn keys_meant(word: &str) -> &'static [&'static str] {
    let word = word.trim().to_lowercase().replace(['_', ' '], "-");
    WORDS.binary_search_by(|(known, _)| (*known).cmp(&word)).map_or(&[], |at| WORDS[at].1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_are_sorted_and_mean_keys() {
        assert!(WORDS.is_sorted_by(|(a, _), (b, _)| a < b));
        assert_eq!(keys_meant("Titel"), ["title"]);
        assert_eq!(keys_meant("e_mail"), ["email", "channels"]);
        assert!(keys_meant("banaan").is_empty());
    }
}
