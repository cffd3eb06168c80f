//! The problems that a link to another site can have.

use crate::diagnostic::{Manual, Rule, Severity, Text};

/// Every rule about links to other sites.
pub static ALL: &[&Rule] = &[&BROKEN, &MOVED, &UNREACHABLE];

/// `url` doesn't exist any more (`status`).
pub static BROKEN: Rule = Rule {
    code: "external-link-broken",
    severity: Severity::Warning,
    message: Text {
        nl: "{ $url } bestaat niet meer (antwoord { $status }).",
        en: "{ $url } doesn't exist any more (answer { $status }).",
    },
    help: Text {
        nl: "Zoek op die site waar de pagina nu staat, of haal de link weg.",
        en: "Look on that site where the page is now, or remove the link.",
    },
    manual: Manual::Text(Text {
        nl: "**Wat.** Een andere site zegt dat een pagina er niet (meer) is: antwoord 404 of 410, of een ander antwoord vanaf 400.\n\n**Waarom.** De bezoeker krijgt een foutmelding en weet niet hoe het verder moet.\n\n**Doe dit.** Zoek de pagina op die site. Is ze weg? Haal de link dan weg, of noem alleen de titel van de bron.\n\nAlleen `wegwijs check --external` kijkt hiernaar. Sites die computers weren, kunt u overslaan: zet ze in `site.yaml` bij `checks`, in de lijst `skip-links`.",
        en: "**What.** Another site says that a page isn't there (any more): answer 404 or 410, or another answer from 400 on.\n\n**Why.** The visitor gets an error and doesn't know how to go on.\n\n**Do this.** Look for the page on that site. Is it gone? Then remove the link, or name only the title of the source.\n\nOnly `wegwijs check --external` looks for this. Sites that keep computers out can be skipped: put them into `site.yaml` under `checks`, in the list `skip-links`.",
    }),
};

/// `url` has moved to `to`.
pub static MOVED: Rule = Rule {
    code: "external-link-moved",
    severity: Severity::Info,
    message: Text { nl: "{ $url } is verhuisd naar { $to }.", en: "{ $url } has moved to { $to }." },
    help: Text { nl: "Neem het nieuwe adres over.", en: "Take over the new address." },
    manual: Manual::Text(Text {
        nl: "**Wat.** Een andere site stuurt bezoekers voorgoed door naar een nieuw adres (antwoord 301 of 308).\n\n**Waarom.** De link werkt nog, maar vaak niet lang meer. Ook kost elke omweg tijd.\n\n**Doe dit.** Kijk of de nieuwe pagina nog over hetzelfde gaat en neem het adres over.",
        en: "**What.** Another site sends visitors on to a new address for good (answer 301 or 308).\n\n**Why.** The link still works, but often not for long. Each detour also takes time.\n\n**Do this.** See whether the new page is still about the same, and take over the address.",
    }),
};

/// `url` gives no answer: `reason`.
pub static UNREACHABLE: Rule = Rule {
    code: "external-link-unreachable",
    severity: Severity::Info,
    message: Text {
        nl: "{ $url } geeft geen bruikbaar antwoord: { $reason }.",
        en: "{ $url } gives no usable answer: { $reason }.",
    },
    help: Text {
        nl: "Probeer het later nog eens. Blijft het zo, open de pagina dan zelf.",
        en: "Try again later. If it stays so, open the page yourself.",
    },
    manual: Manual::Text(Text {
        nl: "**Wat.** Een andere site antwoordt niet, te laat, of met een fout aan haar kant (429 of 500 en hoger), ook niet na enkele pogingen.\n\n**Waarom.** Misschien is de site weg, misschien is er een storing, misschien weert zij computers. Dat is van hieruit niet te zien.\n\n**Doe dit.** Probeer het op een andere dag. Sla de site over als zij voor mensen wel werkt.",
        en: "**What.** Another site doesn't answer, answers too late, or with an error on its side (429, or 500 and up), even after several tries.\n\n**Why.** Perhaps the site is gone, perhaps it has a failure, perhaps it keeps computers out. That can't be seen from here.\n\n**Do this.** Try on another day. Skip the site if it does work for people.",
    }),
};
